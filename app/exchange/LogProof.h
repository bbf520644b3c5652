// A receipt: the C2SP tlog-proof of one line of a round's log. It carries that line as its `extra`, so that the file
// alone, with the chair's key, shows what was logged and where.
#pragma once

#include "app/exchange/Log.h"

namespace simsa {

struct LogProof {
    std::string line;        // of the log, without newline
    std::uint64_t index = 0; // of the line, from 0
    std::vector<Digest> proof;
    std::string checkpoint; // the signed note, verbatim
    bool operator==(const LogProof &) const = default;
};
std::string writeLogProof(const LogProof &proof);
// The one text that writeLogProof gives, at most 64 KiB. Throws receiptWrong.
LogProof readLogProof(std::string_view text);

struct Proven {
    LogEntry entry;
    std::uint64_t index = 0; // from 0
    Checkpoint checkpoint;   // under whose root the line is
};
// The checkpoint is the log's and signed by `chair`, and the line is under its root at that place. Throws receiptWrong,
// logForm, signatureWrong.
Proven prove(const LogProof &proof, const std::string &origin, const SigningPublic &chair);

// Proofs of many lines: whole subtrees are hashed once.
class ProofMaker {
public:
    explicit ProofMaker(std::vector<Digest> leaves);
    std::vector<Digest> proof(std::size_t index) const; // as inclusionProof
    std::size_t size() const { return levels.front().size(); }

private:
    Digest root(std::size_t first, std::size_t count) const;
    std::vector<std::vector<Digest>> levels; // of whole subtrees of 1, 2, 4 … leaves
};

} // namespace simsa
