// Every check an auditor makes of a result file. Nothing the chair wrote is believed that can be computed again.
#include "app/crypto/Hash.h"
#include "app/exchange/Opening.h"
#include "app/roles/ResultFile.h"

#include <algorithm>
#include <map>
#include <ranges>
#include <set>
#include <tuple>

namespace simsa {

namespace {

void require(bool condition, Code code) {
    if (!condition)
        throw Error(code);
}

class Verifier {
public:
    std::vector<Check> checks;

    void run(View file, const Identity &auditor, const std::string &chairSigning) {
        if (!check("envelope", "age, tar, manifest, digests", [&] {
                e = open(file, FileType::result, {&auditor, 1},
                         [&](auto &key) { return chairSigning.empty() || toOpenSsh(key) == chairSigning; });
            }))
            return;
        if (!check("round", "round.json", [&] { readRoundPart(); }))
            return;
        for (const TarView &part : e.payload)
            if (part.name.starts_with("events/"))
                check("event", part.name, [&] { readEventPart(part.bytes); });
        for (const TarView &part : e.payload)
            if (part.name.starts_with("declarations/"))
                check("declaration", part.name, [&] { readDeclarationPart(part.bytes); });
        check("log", "log, checkpoint", [&] { readLog(); });
        for (const LogEntry &entry : log)
            walk(entry);
        check("closed", "log", [&] { require(closedAt.has_value(), Code::notClosed); });
        readOpenings();
        openBallots();
        finish();
    }

private:
    struct Newest {
        int revision = 0;
        std::string submission; // "" when void
    };
    Envelope e;
    Round round;
    std::string digest;
    std::vector<Event> events;
    std::vector<StoredEvent> stored;
    std::map<std::string, std::pair<std::string, Declaration>> declarations; // member → digest, content
    std::vector<LogEntry> log;
    std::vector<Digest> leaves;
    std::map<std::string, Newest> newest;
    std::map<std::string, std::string> holders; // member → the key that holds the seat at this line of the log
    std::map<std::string, SubmissionFile> submissions;
    std::vector<RefusedBallot> refused;
    std::set<int> opened; // trustees whose opening is here
    std::map<std::string, ReleasedShares> released;
    std::optional<std::int64_t> closedAt;
    std::vector<Ballot> ballots;

    bool check(const std::string &key, const std::string &detail, const std::function<void()> &work) {
        try {
            work();
            checks.push_back({key, detail, true, Code::internal});
            return true;
        } catch (const Error &error) {
            checks.push_back({key, detail, false, error.code});
            return false;
        }
    }

    static Bytes copy(View bytes) { return {bytes.begin(), bytes.end()}; }

    std::string memberOfKey(const SigningPublic &key) const { // any key the member ever had
        const std::string text = toOpenSsh(key);
        for (const Member &m : round.panel)
            if (m.signing == text)
                return m.pseudonym;
        for (const Event &event : events)
            if (event.kind == EventKind::replace && event.signing == text)
                return event.member;
        return {};
    }

    void readRoundPart() {
        const std::string json(textOf(e.file("round.json")));
        digest = toHex(sha256(view(json)));
        round = readRound(json);
        require(e.manifest.roundDigest == digest && e.manifest.round == round.id, Code::manifestMismatch);
        require(toOpenSsh(e.author) == round.chairSigning, Code::foreignSigner);
        for (const Member &m : round.panel)
            holders[m.pseudonym] = m.signing;
    }

    void readEventPart(View tar) {
        const Envelope inner =
            openTar(copy(tar), FileType::event, [&](auto &key) { return toOpenSsh(key) == round.chairSigning; });
        require(inner.manifest.roundDigest == digest, Code::roundForeign);
        Event event = readEvent(textOf(inner.file("event.json")), round);
        if (event.kind == EventKind::replace)
            requireNewKeys(event, round, events);
        events.push_back(std::move(event));
        stored.push_back({toHex(inner.digest), events.back(), {}});
    }

    void readDeclarationPart(View tar) {
        const Envelope inner =
            openTar(copy(tar), FileType::declaration, [&](auto &key) { return !memberOfKey(key).empty(); });
        Declaration d = readDeclaration(textOf(inner.file("declaration.json")), round);
        require(inner.manifest.roundDigest == digest, Code::roundForeign);
        require(d.member == memberOfKey(inner.author), Code::foreignSigner);
        const std::string member = d.member;
        declarations[member] = {toHex(inner.digest), std::move(d)};
    }

    void readLog() {
        const std::vector<std::string> lines = readLogLines(textOf(e.file("log")));
        const Checkpoint checkpoint =
            readCheckpoint(textOf(e.file("checkpoint")), originOf(round.id), signingFromOpenSsh(round.chairSigning));
        leaves = leafHashes(lines);
        require(checkpoint.size == lines.size() && checkpoint.root == treeRoot(leaves), Code::logForm);
        for (const std::string &line : lines)
            log.push_back(readLogEntry(line));
        requireOrder(log, digest);
        std::vector<std::string> logged, carried;
        for (const LogEntry &entry : log)
            if (entry.kind == LogKind::event)
                logged.push_back(entry.digest);
        for (const StoredEvent &event : stored)
            carried.push_back(event.digest);
        require(logged == carried, Code::logForm);
    }

    // One line of the log: is it what the chair had to write there?
    void walk(const LogEntry &entry) {
        if (entry.kind == LogKind::closed)
            closedAt = entry.time;
        if (entry.kind == LogKind::event)
            for (const StoredEvent &event : stored)
                if (event.digest == entry.digest)
                    walkEvent(event.event);
        if (entry.kind == LogKind::accepted || entry.kind == LogKind::refused)
            check("submission", entry.member + " " + entry.digest, [&] { walkSubmission(entry); });
    }

    void walkEvent(const Event &event) {
        if (closedAt)
            check("event after close", nameOf(event.kind), [&] {
                require(event.kind == EventKind::adjust || event.kind == EventKind::decide ||
                            event.kind == EventKind::component,
                        Code::eventRule);
            });
        else
            check("event before close", nameOf(event.kind), [&] {
                require(event.kind != EventKind::decide && event.kind != EventKind::component, Code::eventRule);
            });
        if (event.kind == EventKind::replace)
            holders[event.member] = event.signing;
        if (event.kind == EventKind::withdraw && !event.member.empty())
            holders[event.member].clear(); // until somebody takes the seat
        if (event.kind != EventKind::replace || event.keepOld)
            return;
        for (auto &[id, file] : submissions) // what the replaced key sealed is void; the count goes on
            if (file.member == event.member &&
                std::none_of(refused.begin(), refused.end(),
                             [&, &name = id](const RefusedBallot &r) { return r.digest == name; }))
                refused.push_back({id, file.member, "void", file.submission().revision});
        newest[event.member].submission.clear();
    }

    void walkSubmission(const LogEntry &entry) {
        const bool accepted = entry.kind == LogKind::accepted;
        Newest &top = newest[entry.member];
        const std::string verdict = closedAt                         ? "late"
                                    : entry.revision == top.revision ? "conflict"
                                    : entry.revision < top.revision  ? "revision"
                                                                     : "";
        if (accepted)
            top = {std::max(top.revision, entry.revision), entry.digest};
        else
            refused.push_back({entry.digest, entry.member, entry.reason, entry.revision});
        SubmissionFile file = readSubmissionTar(copy(e.file("submissions/" + entry.digest + ".tar")), round.id, digest,
                                                sharesOf(round), [&](auto &key) { return memberOfKey(key); });
        require(file.digest == entry.digest && file.member == entry.member &&
                    file.submission().revision == entry.revision,
                Code::manifestMismatch);
        require(toOpenSsh(file.envelope.author) == holders[file.member], Code::foreignSigner);
        require(verdict == (accepted ? "" : entry.reason), Code::logForm);
        if (const std::string &quoted = file.submission().checkpoint; !quoted.empty()) {
            const Checkpoint seen = readCheckpoint(quoted, originOf(round.id), signingFromOpenSsh(round.chairSigning));
            require(seen.size <= leaves.size() &&
                        seen.root == treeRoot(std::span(leaves).first(static_cast<std::size_t>(seen.size))),
                    Code::logForked);
        }
        submissions.emplace(entry.digest, std::move(file));
    }

    // What the trustees released, each on the log as it was closed; the log names them all.
    void readOpenings() {
        if (round.trustees.empty())
            return;
        std::vector<std::string> logged, carried;
        for (const LogEntry &entry : log)
            if (entry.kind == LogKind::opening)
                logged.push_back(entry.digest);
        for (const TarView &part : e.payload)
            if (part.name.starts_with("openings/"))
                check("opening", part.name, [&] {
                    const Envelope inner = openTar(copy(part.bytes), FileType::opening,
                                                   [&](auto &key) { return trusteeNumber(round, key) > 0; });
                    carried.push_back(toHex(inner.digest));
                    Opening opening = readOpening(inner, round, digest);
                    const auto closing = closingOf(readLogLines(textOf(e.file("log"))));
                    require(closing && opening.closing == *closing, Code::logForked);
                    opened.insert(opening.number);
                    for (auto &[submission, share] : opening.shares)
                        released[submission].emplace_back(opening.number, std::move(share));
                });
        check("openings", std::to_string(opened.size()) + "/" + std::to_string(round.threshold), [&] {
            require(logged == carried, Code::logForm);
            require(static_cast<int>(opened.size()) >= round.threshold, Code::openingsMissing);
        });
    }

    void openBallots() {
        for (const Member &member : round.panel) {
            const auto file = submissions.find(newest[member.pseudonym].submission);
            if (file == submissions.end() || isVacant(stored, member.pseudonym))
                continue;
            check("ballot", member.pseudonym, [&] { openOne(file->second); });
        }
    }

    // From the trustees' shares, or as the chair opened it: then it must be here, for a ballot left out would be one
    // nobody can count again.
    Identity identityOf(const SubmissionFile &file) {
        if (round.trustees.empty()) {
            const Secret text = secret(e.file("identities/" + file.digest));
            require(isShareOf(file, 1, text), Code::digestMismatch); // no other than its author committed to
            return ephemeralOf(file, text);
        }
        const std::optional<Secret> joined = secretOf(file, round, released[file.digest]);
        if (!joined && opened.size() < round.trustees.size())
            throw Error(Code::openingsMissing, file.member);
        if (!joined)
            throw Error(Code::submissionMalformed, "shares");
        const Identity identity = ephemeralOf(file, *joined);
        require(std::ranges::equal(View(*joined), e.file("identities/" + file.digest)), Code::digestMismatch);
        return identity;
    }

    void openOne(const SubmissionFile &file) {
        try {
            OpenedBallot ballot = openBallot(file, identityOf(file), round, digest);
            const auto declared = declarations.find(file.member);
            if (declared == declarations.end() || declared->second.first != ballot.ballot.declaration)
                throw Error(Code::submissionMalformed, "declaration");
            requireRecusals(ballot.ballot, declared->second.second);
            ballots.push_back(std::move(ballot.ballot));
        } catch (const Error &error) {
            if (error.code != Code::submissionMalformed)
                throw;
            refused.push_back(
                {file.digest, file.member, "malformed", file.submission().revision}); // as result.json must say
        }
    }

    void finish() {
        Official official;
        std::string officialDigest;
        check("tally", "official.json", [&] {
            officialDigest = toHex(sha256(e.file("official.json")));
            official = simsa::tally(tableWithEvents(round, ballots, events, closedAt), round.rubric, round.policy);
            require(writeOfficial(official) == textOf(e.file("official.json")), Code::digestMismatch);
        });
        check("quorum", std::to_string(ballots.size()), [&] {
            require(!round.policy.quorumCounted || 3 * ballots.size() >= 2 * round.panel.size(), Code::quorumMissing);
        });
        check("result", "result.json", [&] {
            std::sort(refused.begin(), refused.end(), [](const RefusedBallot &a, const RefusedBallot &b) {
                return std::tie(a.member, a.revision, a.digest) < std::tie(b.member, b.revision, b.digest);
            });
            std::vector<StoredEvent> decisions;
            for (const StoredEvent &event : stored)
                if (event.event.kind == EventKind::decide || event.event.kind == EventKind::adjust)
                    decisions.push_back(event);
            require(writeResultJson(digest, official, decisions, refused, officialDigest) ==
                        textOf(e.file("result.json")),
                    Code::digestMismatch);
        });
        check("tallied", "log", [&] {
            const auto last =
                std::find_if(log.rbegin(), log.rend(), [](auto &entry) { return entry.kind == LogKind::tallied; });
            require(last != log.rend() && last->digest == officialDigest, Code::logForm);
        });
    }
};

} // namespace

std::vector<Check> verifyResult(View file, const Identity &auditor, const std::string &chairSigning) {
    Verifier verifier;
    verifier.run(file, auditor, chairSigning);
    return verifier.checks;
}

} // namespace simsa
