// Every check an auditor makes of a result file. Nothing the chair wrote is believed that can be computed again.
#include "app/crypto/Hash.h"
#include "app/exchange/LogProof.h"
#include "app/exchange/Opening.h"
#include "app/exchange/People.h"
#include "app/exchange/Rehearsal.h"
#include "app/roles/ResultFile.h"
#include "app/roles/Transfer.h"

#include <algorithm>
#include <array>
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
    Audit out;

    Verifier(const AuditWish &wish_, const Progress &progress_) : wish(wish_), progress(progress_) {}

    void run(View file, const Identity &auditor) {
        const std::string &chair = wish.chairSigning;
        if (!check("envelope", "age, tar, manifest, digests", [&] {
                e = open(file, FileType::result, {&auditor, 1},
                         [&](auto &key) { return chair.empty() || toOpenSsh(key) == chair; });
            }))
            return;
        group = CheckGroup::round;
        if (!check("round", "round.json", [&] { readRoundPart(); }))
            return;
        group = CheckGroup::file;
        compareChair();
        group = CheckGroup::round;
        readRehearsal();
        for (const TarView &part : e.payload)
            if (part.name.starts_with("events/"))
                check("event", part.name, [&] { readEventPart(part.bytes); });
        for (const TarView &part : e.payload)
            if (part.name.starts_with("declarations/"))
                check("declaration", part.name, [&] { readDeclarationPart(part.bytes); });
        group = CheckGroup::log;
        check("log", "log, checkpoint", [&] { readLog(); });
        for (std::size_t i = 0; i < log.size(); ++i) {
            progress("verify", static_cast<int>(i), static_cast<int>(log.size()));
            walk(log[i]);
        }
        check("closed", "log", [&] { require(closedAt.has_value(), Code::notClosed); });
        readReceipts();
        group = CheckGroup::opening;
        readOpenings();
        readComplaints();
        group = CheckGroup::ballots;
        openBallots();
        finish();
    }

private:
    const AuditWish &wish;
    const Progress &progress;
    CheckGroup group = CheckGroup::file;
    std::string here, there; // of the check under way
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
        here.clear();
        there.clear();
        Check line{.key = key, .detail = detail, .group = group};
        try {
            work();
            line.passed = true;
        } catch (const Error &error) {
            if (error.code == Code::cancelled)
                throw;
            line.code = error.code;
        }
        line.here = std::move(here);
        line.there = std::move(there);
        out.checks.push_back(std::move(line));
        return out.checks.back().passed;
    }
    void skip(const std::string &key, const std::string &detail, const std::string &found = {}) {
        out.checks.push_back({.key = key, .detail = detail, .group = group, .here = found, .done = false});
    }
    void compare(const std::string &found, const std::string &said, Code code) {
        here = found;
        there = said;
        require(found == said, code);
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
        out.round = round;
        out.roundDigest = digest;
        out.chairFingerprint = fingerprintOf(round.chairSigning, round.chairRecipient);
        require(toOpenSsh(e.author) == round.chairSigning, Code::foreignSigner);
        require(e.manifest.round == round.id, Code::manifestMismatch);
        compare(digest, e.manifest.roundDigest, Code::manifestMismatch);
        for (const Member &m : round.panel)
            holders[m.pseudonym] = m.signing;
    }

    void compareChair() {
        if (wish.fingerprint.empty() && wish.chairSigning.empty())
            return skip("chair", "fingerprint", out.chairFingerprint);
        check("chair", "fingerprint", [&] {
            here = out.chairFingerprint;
            there = wish.fingerprint;
            require(wish.fingerprint.empty() || sameDigits(wish.fingerprint, out.chairFingerprint),
                    Code::chairNotConfirmed);
        });
    }

    // That every trustee accepted the office in this round, with this key, and that their keys opened the rehearsal.
    void readRehearsal() {
        if (round.trustees.empty())
            return;
        std::optional<Rehearsal> made;
        check("rehearsal", "rehearsal.tar", [&] {
            require(!round.rehearsal.empty(), Code::rehearsalMissing);
            made = readRehearsalTar(copy(e.file("rehearsal.tar")), signingFromOpenSsh(round.chairSigning));
            compare(made->digest, round.rehearsal, Code::digestMismatch);
            require(made->plan.title == round.title && made->plan.threshold == round.threshold &&
                        made->plan.trustees == round.trustees,
                    Code::manifestMismatch);
        });
        if (!made)
            return;
        ReleasedShares shares;
        std::set<int> accepted;
        for (const TarView &part : e.payload)
            if (part.name.starts_with("acceptances/"))
                check("acceptance", part.name, [&] {
                    Acceptance a = readAcceptance(openTar(copy(part.bytes), FileType::acceptance,
                                                          [&](auto &key) { return trusteeNumber(*made, key) > 0; }),
                                                  *made);
                    here = "T" + std::to_string(a.number) + " " +
                           made->plan.trustees[static_cast<std::size_t>(a.number - 1)].name;
                    accepted.insert(a.number);
                    shares.emplace_back(a.number, std::move(a.share));
                });
        check("office", "trustees", [&] {
            compare(std::to_string(accepted.size()), std::to_string(round.trustees.size()), Code::rehearsalMissing);
            require(opens(*made, shares), Code::shareWrong);
        });
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
        compare(std::to_string(leaves.size()) + " " + toHex(treeRoot(leaves)),
                std::to_string(checkpoint.size) + " " + toHex(checkpoint.root), Code::logForm);
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
        compare(toOpenSsh(file.envelope.author), holders[file.member], Code::foreignSigner); // at this line
        require(verdict == (accepted ? "" : entry.reason), Code::logForm);
        if (const std::string &quoted = file.submission().checkpoint; !quoted.empty()) {
            const Checkpoint seen = readCheckpoint(quoted, originOf(round.id), signingFromOpenSsh(round.chairSigning));
            require(seen.size <= leaves.size() &&
                        seen.root == treeRoot(std::span(leaves).first(static_cast<std::size_t>(seen.size))),
                    Code::logForked);
        }
        submissions.emplace(entry.digest, std::move(file));
    }

    // That the log which was closed still holds what it once gave a receipt for.
    void readReceipts() {
        if (wish.receipts.empty())
            return skip("receipts", "*.tlog-proof");
        for (const auto &[name, bytes] : wish.receipts)
            check("receipt", name, [&, &proof = bytes] {
                const LogProof receipt = readLogProof(textOf(proof));
                const Checkpoint note =
                    readCheckpoint(receipt.checkpoint, originOf(round.id), signingFromOpenSsh(round.chairSigning));
                require(note.size <= leaves.size() && receipt.index < log.size(), Code::logForked);
                compare(toHex(treeRoot(std::span(leaves).first(static_cast<std::size_t>(note.size)))), toHex(note.root),
                        Code::logForked);
                const LogEntry &entry = log[static_cast<std::size_t>(receipt.index)];
                prove(receipt, originOf(round.id), signingFromOpenSsh(round.chairSigning));
                require(entry.kind == LogKind::accepted && receipt.line == writeLogEntry(entry), Code::receiptWrong);
            });
    }

    // A complaint is a trustee's, about a ballot that the log names. Of one whose share was wrong it then gave no right
    // one; one that was absent came when the chair put it into the drop anew.
    void readComplaints() {
        for (const TarView &part : e.payload)
            if (part.name.starts_with("complaints/"))
                check("complaint", part.name, [&] {
                    const Complaint complaint =
                        readComplaint(openTar(copy(part.bytes), FileType::complaint,
                                              [&](auto &key) { return trusteeNumber(round, key) > 0; }),
                                      round, digest);
                    const auto file = submissions.find(complaint.submission);
                    require(file != submissions.end(), Code::fileMissing);
                    here = "T" + std::to_string(complaint.number) + " " + file->second.member;
                    for (const auto &[number, share] : released[complaint.submission])
                        require(complaint.fault == Fault::absent || number != complaint.number ||
                                    !isShareOf(file->second, number, share),
                                Code::manifestMismatch);
                });
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
                    require(closing.has_value(), Code::notClosed);
                    compare(std::to_string(opening.closing.size) + " " + toHex(opening.closing.root),
                            std::to_string(closing->size) + " " + toHex(closing->root), Code::logForked);
                    opened.insert(opening.number);
                    for (auto &[submission, share] : opening.shares)
                        released[submission].emplace_back(opening.number, std::move(share));
                });
        check("openings", std::to_string(opened.size()) + "/" + std::to_string(round.threshold), [&] {
            here = std::to_string(opened.size());
            there = "≥ " + std::to_string(round.threshold);
            require(logged == carried, Code::logForm);
            require(static_cast<int>(opened.size()) >= round.threshold, Code::openingsMissing);
        });
    }

    void openBallots() {
        int done = 0;
        for (const Member &member : round.panel) {
            progress("open", done++, static_cast<int>(round.panel.size()));
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
        group = CheckGroup::tally;
        std::string officialDigest;
        check("tally", "official.json", [&] {
            officialDigest = toHex(sha256(e.file("official.json")));
            official = simsa::tally(tableWithEvents(round, ballots, events, closedAt), round.rubric, round.policy);
            out.official = official;
            compare(toHex(sha256(view(writeOfficial(official)))), toHex(sha256(e.file("official.json"))),
                    Code::digestMismatch);
        });
        check("quorum", std::to_string(ballots.size()), [&] {
            here = std::to_string(ballots.size());
            there = std::to_string(round.panel.size());
            require(!round.policy.quorumCounted || 3 * ballots.size() >= 2 * round.panel.size(), Code::quorumMissing);
        });
        group = CheckGroup::report;
        out.decided = official.selected;
        check("result", "result.json", [&] {
            std::sort(refused.begin(), refused.end(), [](const RefusedBallot &a, const RefusedBallot &b) {
                return std::tie(a.member, a.revision, a.digest) < std::tie(b.member, b.revision, b.digest);
            });
            std::vector<StoredEvent> decisions;
            for (const StoredEvent &event : stored)
                if (event.event.kind == EventKind::decide || event.event.kind == EventKind::adjust)
                    decisions.push_back(event);
            for (const StoredEvent &event : decisions)
                if (event.event.kind == EventKind::decide)
                    out.decided = event.event.selected;
            compare(toHex(sha256(view(writeResultJson(digest, official, decisions, refused, officialDigest)))),
                    toHex(sha256(e.file("result.json"))), Code::digestMismatch);
        });
        check("tallied", "log", [&] {
            const auto last =
                std::find_if(log.rbegin(), log.rend(), [](auto &entry) { return entry.kind == LogKind::tallied; });
            require(last != log.rend(), Code::logForm);
            compare(officialDigest, last->digest, Code::logForm);
        });
    }
};

} // namespace

const char *nameOf(CheckGroup group) {
    constexpr std::array names = {"file", "round", "log", "ballots", "opening", "tally", "report"};
    return names[static_cast<std::size_t>(group)];
}

bool Audit::passed() const {
    return std::all_of(checks.begin(), checks.end(), [](const Check &c) { return c.passed || !c.done; });
}

Audit auditResult(View file, const Identity &auditor, const AuditWish &wish, const Progress &progress) {
    Verifier verifier(wish, progress);
    verifier.run(file, auditor);
    return std::move(verifier.out);
}

std::vector<Check> verifyResult(View file, const Identity &auditor, const std::string &chairSigning) {
    return auditResult(file, auditor, {.chairSigning = chairSigning}).checks;
}

} // namespace simsa
