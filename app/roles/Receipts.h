// "My ballot is in, unchanged": what the log proves of every ballot that this workspace sealed, and the receipt as a
// file that stock tools check. And the evidence of a log that forked.
#pragma once

#include "app/exchange/LogProof.h"
#include "app/roles/Evaluator.h"

namespace simsa {

struct BallotStanding { // of one sealed revision
    OwnSubmission own;
    std::optional<Proven> line; // where the log has it; nothing while it does not
    std::string receipt;        // tlog-proof, written, read back and checked against the chair's checkpoint
    bool counts = false;        // of all that the log accepted for this seat, this is the one
    bool same = false;          // the sealed file kept here has this digest, and opens to what was scored
};
struct Standing {
    std::vector<BallotStanding> ballots; // newest first
    std::uint64_t size = 0;              // lines of the log as known here
    std::string number;                  // its root as 8×4 digits
    bool closed = false, forked = false;
    // Accepted for this seat and not sealed here: by another device with the same keys, or by who held the seat before.
    std::vector<LogEntry> others;
    // The newest ballot is the one that counts, it is in the log, and it is what was sealed here.
    bool unchanged() const;
};
// Takes the lock. Throws notOnPanel for a round in which this person judges nothing.
Standing standingOf(Workspace &ws, const std::string &roundId);

// Of a submission in the log as known here. Throws fileMissing while it is not there.
std::string receiptOf(Workspace &ws, const StoredRound &stored, const std::string &digest);
// What a receipt proves: that the log of this round, signed by `chairSigning`, holds its line. Throws as prove.
Proven checkReceipt(std::string_view text, const std::string &chairSigning);

// The round's forks as a text for an audit: both signed notes of each, the first line at which the two logs part, and
// the lines of both from there on. "" while the log is sound.
std::string logEvidence(Workspace &ws, const std::string &roundId);

} // namespace simsa
