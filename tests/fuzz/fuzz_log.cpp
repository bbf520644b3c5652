// The chair's log: lines, their order, checkpoints and Merkle proofs. Parts: log, checkpoint, proof (8 bytes of index,
// 8 of size, then hashes). The first may be a receipt instead.
#include "app/exchange/LogProof.h"
#include "app/exchange/Opening.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/World.h"

using namespace simsa;
using namespace simsa::fuzz;

namespace {

std::vector<std::string> readLines(View text) {
    std::vector<std::string> lines;
    accepted([&] {
        lines = readLogLines(textOf(text));
        FUZZ_REQUIRE(writeLog(lines) == textOf(text));
    });
    std::vector<LogEntry> entries;
    for (const std::string &line : lines)
        if (!accepted([&] { entries.push_back(readLogEntry(line)); }))
            return lines;
    for (std::size_t i = 0; i < lines.size(); ++i)
        FUZZ_REQUIRE(writeLogEntry(entries[i]) == lines[i]);
    const std::string digest = entries.empty() ? std::string() : entries.front().digest;
    const bool ordered = accepted([&] { requireOrder(entries, digest); });
    const auto closing = closingOf(lines);
    const auto closed = std::ranges::count(entries, LogKind::closed, &LogEntry::kind);
    FUZZ_REQUIRE(closing.has_value() == (closed != 0));
    FUZZ_REQUIRE(!ordered || closed <= 1);
    return lines;
}

// Proofs that are ours hold; those of the input hold only where they say the same.
void proofs(const std::vector<std::string> &lines, View input) {
    const std::vector<Digest> leaves = leafHashes(lines);
    const Digest root = treeRoot(leaves);
    if (input.size() < 16)
        return;
    std::uint64_t index = 0, size = 0;
    std::memcpy(&index, input.data(), 8);
    std::memcpy(&size, input.data() + 8, 8);
    std::vector<Digest> proof;
    for (View rest = input.subspan(16); rest.size() >= 32 && proof.size() < 80; rest = rest.subspan(32)) {
        proof.emplace_back();
        std::copy_n(rest.begin(), 32, proof.back().begin());
    }
    const Digest leaf = leaves.empty() ? leafHash({}) : leaves[static_cast<std::size_t>(index % leaves.size())];
    FUZZ_REQUIRE(!verifyInclusion(leaf, index, size, proof, root) || (index < size && proof.size() <= 64));
    verifyConsistency(index, size, proof, leaf, root);
    if (leaves.empty() || leaves.size() > 64)
        return;
    const auto at = static_cast<std::size_t>(index % leaves.size());
    const auto held = inclusionProof(leaves, at);
    FUZZ_REQUIRE(verifyInclusion(leaves[at], at, leaves.size(), held, root));
    if (index < leaves.size() && size == leaves.size() && !(leaves[at] == leafHash({})))
        FUZZ_REQUIRE(verifyInclusion(leaves[at], index, size, proof, root) == (proof == held));
    const auto grown = consistencyProof(leaves, at);
    const Digest before = treeRoot(std::span(leaves).first(at));
    FUZZ_REQUIRE(verifyConsistency(at, leaves.size(), grown, before, root) == (at != 0)); // nothing proves nothing
    if (at != 0 && size == leaves.size())
        FUZZ_REQUIRE(verifyConsistency(at, size, proof, before, root) == (proof == grown));
}

} // namespace

FUZZ(input) {
    const std::vector<View> parts = partsOf(input, 3);
    const World &w = world();
    const std::vector<std::string> lines = readLines(parts[0]);
    const std::string origin = originOf(w.round.id);
    accepted([&] {
        const std::string_view note = textOf(parts[1]);
        const Checkpoint checkpoint = readCheckpoint(note, origin, w.chair.signing.pub);
        FUZZ_REQUIRE(signCheckpoint(checkpoint, w.chair.signing) == note);
    });
    accepted([&] {
        const LogProof receipt = readLogProof(textOf(parts[1]));
        FUZZ_REQUIRE(writeLogProof(receipt) == textOf(parts[1]));
        prove(receipt, origin, w.chair.signing.pub);
    });
    const std::string note = signCheckpoint({origin, lines.size(), treeRoot(leafHashes(lines))}, w.chair.signing);
    readCheckpoint(note, origin, w.chair.signing.pub);
    accepted([&] { // a receipt of each line, whatever the lines say
        const ProofMaker maker(leafHashes(lines));
        for (std::size_t i = 0; i < lines.size() && i < 16; ++i) {
            const LogProof receipt{lines[i], i, maker.proof(i), note};
            FUZZ_REQUIRE(readLogProof(writeLogProof(receipt)) == receipt);
            FUZZ_REQUIRE(prove(receipt, origin, w.chair.signing.pub).index == i);
        }
    });
    proofs(lines, parts[2]);
    accepted([&] { readLogProof(textOf(parts[2])); });
    accepted([&] {
        const LogProof receipt = readLogProof(textOf(parts[0]));
        FUZZ_REQUIRE(writeLogProof(receipt) == textOf(parts[0]));
        accepted([&] { prove(receipt, origin, w.chair.signing.pub); });
    });
}
