#include "app/roles/Receipts.h"

#include "app/exchange/BallotFile.h"
#include "app/roles/Trustee.h"

#include <algorithm>
#include <map>

namespace simsa {

namespace {

// The kept file, opened with the keys kept here: its digest, and that it says what was scored.
bool isUnchanged(Workspace &ws, const StoredRound &stored, const std::string &digest) {
    Statement row(ws.db(), "SELECT tar, identity, json FROM submission WHERE digest = ?");
    if (!row.bind(1, digest).step())
        return false;
    try {
        const Person &own = ws.person();
        const SubmissionFile file =
            readSubmission(row.blobView(0), own.identity, stored.round.id, stored.digest, sharesOf(stored.round),
                           [&](const SigningPublic &key) { return key == own.signing.pub ? stored.member : ""; });
        const OpenedBallot ballot =
            openBallot(file, ephemeralOf(file, secret(row.blobView(1))), stored.round, stored.digest);
        return file.digest == digest && ballot.json == row.text(2);
    } catch (const Error &) {
        return false;
    }
}

// Where the log has them. Of two lines with one digest the first.
std::map<std::string, std::size_t> placesOf(const std::vector<std::string> &lines) {
    std::map<std::string, std::size_t> out;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (const LogEntry entry = readLogEntry(lines[i]);
            entry.kind == LogKind::accepted || entry.kind == LogKind::refused)
            out.emplace(entry.digest, i);
    return out;
}

std::string makeReceipt(const ProofMaker &maker, const StoredRound &stored, const std::vector<std::string> &lines,
                        std::size_t at) {
    std::string text = writeLogProof({lines[at], at, maker.proof(at), stored.checkpoint});
    prove(readLogProof(text), originOf(stored.round.id), signingFromOpenSsh(stored.round.chairSigning));
    return text;
}

} // namespace

bool Standing::unchanged() const {
    return !forked && !ballots.empty() && ballots[0].counts && ballots[0].same && !ballots[0].receipt.empty();
}

Standing standingOf(Workspace &ws, const std::string &roundId) {
    const auto guard = ws.lock();
    const StoredRound stored = loadRound(ws, roundId);
    if (findMember(stored.round, stored.member) == nullptr)
        throw Error(Code::notOnPanel, stored.member);
    const std::vector<std::string> lines = logLines(ws, roundId);
    Standing out{.size = lines.size(), .closed = stored.closed.has_value(), .forked = !forks(ws, roundId).empty()};
    std::vector<Digest> leaves = leafHashes(lines);
    if (!lines.empty())
        out.number = spokenDigits(treeRoot(leaves));
    const std::map<std::string, std::size_t> places = placesOf(lines);
    std::string counted;
    for (const auto &[member, digest] : countedByLog(stored.round, lines, events(ws, stored.round)))
        if (member == stored.member)
            counted = digest;
    std::optional<ProofMaker> maker;
    for (OwnSubmission &own : Evaluator(ws).submissions(roundId)) {
        BallotStanding b{.own = std::move(own)};
        b.same = isUnchanged(ws, stored, b.own.digest);
        b.counts = b.own.digest == counted;
        if (const auto at = places.find(b.own.digest); at != places.end()) {
            if (!maker)
                maker.emplace(leaves);
            b.receipt = makeReceipt(*maker, stored, lines, at->second);
            b.line = checkReceipt(b.receipt, stored.round.chairSigning);
        }
        out.ballots.push_back(std::move(b));
    }
    for (const auto &[digest, at] : places)
        if (const LogEntry entry = readLogEntry(lines[at]);
            entry.member == stored.member && entry.kind == LogKind::accepted &&
            std::none_of(out.ballots.begin(), out.ballots.end(),
                         [&, &name = digest](const BallotStanding &b) { return b.own.digest == name; }))
            out.others.push_back(entry);
    std::sort(out.others.begin(), out.others.end(),
              [](const LogEntry &a, const LogEntry &b) { return a.revision < b.revision; });
    return out;
}

std::string receiptOf(Workspace &ws, const StoredRound &stored, const std::string &digest) {
    const auto guard = ws.lock();
    const std::vector<std::string> lines = logLines(ws, stored.round.id);
    const std::map<std::string, std::size_t> places = placesOf(lines);
    const auto at = places.find(digest);
    if (at == places.end())
        throw Error(Code::fileMissing, digest);
    return makeReceipt(ProofMaker(leafHashes(lines)), stored, lines, at->second);
}

Proven checkReceipt(std::string_view text, const std::string &chairSigning) {
    const LogProof proof = readLogProof(text);
    const std::string origin = proof.checkpoint.substr(0, proof.checkpoint.find('\n'));
    return prove(proof, origin, signingFromOpenSsh(chairSigning));
}

std::string logEvidence(Workspace &ws, const std::string &roundId) {
    const auto guard = ws.lock();
    const std::vector<LogFork> all = forks(ws, roundId);
    if (all.empty())
        return {};
    const StoredRound stored = loadRound(ws, roundId);
    const std::vector<std::string> own = logLines(ws, roundId);
    std::string out = "Round " + stored.round.id + "\nRound digest " + stored.digest + "\nChair's key " +
                      stored.round.chairSigning + "\n";
    const auto listed = [&out](const std::vector<std::string> &lines, std::size_t from) {
        for (std::size_t i = from; i < lines.size(); ++i)
            out += std::to_string(i + 1) + " " + lines[i] + "\n";
    };
    for (const LogFork &fork : all) {
        out += "\n== Seen " + toTimeText(fork.time) + "\n\n-- Checkpoint known before\n" + fork.known +
               "\n-- Checkpoint that contradicts it\n" + fork.seen;
        if (fork.lines.empty()) {
            out += "\n-- The lines behind the second checkpoint could not be had\n";
            continue;
        }
        const std::vector<std::string> other = readLogLines(fork.lines);
        const std::size_t from = static_cast<std::size_t>(
            std::mismatch(own.begin(), own.end(), other.begin(), other.end()).first - own.begin());
        out += "\n-- The two logs part at line " + std::to_string(from + 1) + "\n-- Known here\n";
        listed(own, from);
        out += "-- Behind the second checkpoint\n";
        listed(other, from);
    }
    return out;
}

} // namespace simsa
