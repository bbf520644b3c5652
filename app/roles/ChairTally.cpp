// The chair closes, opens and tallies; decisions; the result file.
#include "app/crypto/Hash.h"
#include "app/domain/Json.h"
#include "app/exchange/Opening.h"
#include "app/roles/Chair.h"
#include "app/roles/Rehearsals.h"
#include "app/roles/ResultFile.h"
#include "app/roles/Transfer.h"
#include "app/workspace/Ballots.h"

#include <algorithm>

namespace simsa {

void Chair::close(const std::string &roundId, const std::string &earlyReason, Drop *drop) {
    const auto open = [&] {
        StoredRound stored = loadRound(ws, roundId);
        if (stored.closed)
            throw Error(Code::alreadyClosed, roundId);
        return stored;
    };
    std::string address;
    {
        const auto guard = ws.lock();
        address = open().address;
    }
    if (drop != nullptr)
        sync(roundId, *drop);
    else if (!address.empty())
        sync(roundId, *openDrop(address));
    const auto guard = ws.lock();
    const StoredRound stored = open();
    const Turnout t = turnout(roundId);
    if (!t.quorum)
        throw Error(Code::quorumMissing, std::to_string(t.sealed) + "/" + std::to_string(t.rows.size()));
    Transaction transaction(ws.db());
    if (ws.clock() < stored.deadline && t.sealed < static_cast<int>(t.rows.size())) {
        if (earlyReason.empty())
            throw Error(Code::deadlineAhead, toTimeText(stored.deadline));
        record(roundId,
               {.kind = EventKind::deadline, .reason = earlyReason, .deadline = ws.clock()}); // which all receive
    }
    append(stored, {{.kind = LogKind::closed, .time = ws.clock()}});
    setClosed(ws, roundId, ws.clock());
    transaction.commit();
}

static std::string lastTallied(const std::vector<std::string> &lines) {
    std::string digest;
    for (const std::string &line : lines)
        if (line.starts_with(R"({"kind":"tallied")"))
            digest = readLogEntry(line).digest;
    return digest;
}

// All that the log names is here: after a restore something may not have come back yet.
void Chair::requireSubmissions(const StoredRound &stored) {
    if (lostSubmissions(ws, stored.round.id) == 0)
        return;
    Statement here(ws.db(), "SELECT 1 FROM submission WHERE digest = ?");
    for (const std::string &line : logLines(ws, stored.round.id)) {
        const LogEntry entry = readLogEntry(line);
        if (entry.kind != LogKind::accepted && entry.kind != LogKind::refused)
            continue;
        here.reset();
        if (!here.bind(1, entry.digest).step())
            throw Error(Code::fileMissing, entry.member + " " + entry.digest);
    }
}

// The highest accepted revision of each member, in panel order.
std::vector<std::string> Chair::counted(const StoredRound &stored) {
    const std::vector<StoredEvent> all = events(ws, stored.round);
    std::vector<std::string> out;
    Statement row(ws.db(), "SELECT digest FROM submission WHERE round = ? AND member = ? AND state != 'refused' ORDER "
                           "BY revision DESC LIMIT 1");
    for (const Member &m : stored.round.panel) {
        row.reset();
        if (!isVacant(all, m.pseudonym) && row.bind(1, stored.round.id).bind(2, m.pseudonym).step())
            out.push_back(row.text(0));
    }
    return out;
}

std::vector<RefusedBallot> Chair::refusedBallots(const std::string &roundId) {
    std::vector<RefusedBallot> out;
    Statement bad(ws.db(), "SELECT digest, member, revision, refusal FROM submission WHERE round = ? AND state IN "
                           "('refused', 'malformed') "
                           "ORDER BY member, revision, digest");
    bad.bind(1, roundId);
    while (bad.step())
        out.push_back({bad.text(0), bad.text(1), bad.text(3), static_cast<int>(bad.integer(2))});
    return out;
}

std::string Chair::closingNumber(const std::string &roundId) {
    const auto guard = ws.lock();
    const auto closing = closingOf(logLines(ws, roundId));
    return closing ? spokenDigits(closing->root) : std::string();
}

std::vector<int> Chair::openings(const std::string &roundId) {
    const auto guard = ws.lock();
    std::vector<int> out;
    Statement row(ws.db(), "SELECT DISTINCT trustee FROM opening WHERE round = ? ORDER BY trustee");
    row.bind(1, roundId);
    while (row.step())
        out.push_back(static_cast<int>(row.integer(0)));
    return out;
}

std::vector<std::pair<int, std::string>> Chair::complaints(const std::string &roundId) {
    const auto guard = ws.lock();
    const StoredRound stored = loadRound(ws, roundId);
    std::vector<std::pair<int, std::string>> out;
    Statement row(ws.db(),
                  "SELECT complaint.tar, coalesce(member, '') FROM complaint LEFT JOIN submission ON "
                  "submission.digest = complaint.submission WHERE complaint.round = ? ORDER BY complaint.rowid");
    row.bind(1, roundId);
    while (row.step()) {
        const Complaint complaint = readComplaint(
            openTar(row.blob(0), FileType::complaint, [](auto &) { return true; }), stored.round, stored.digest);
        if (complaint.fault == Fault::share)
            out.emplace_back(complaint.number, row.text(1));
    }
    return out;
}

RoundResult Chair::compute(const StoredRound &stored, const std::vector<Ballot> &ballots,
                           std::vector<RefusedBallot> refused) {
    RoundResult r;
    r.refused = std::move(refused);
    const std::vector<StoredEvent> all = events(ws, stored.round);
    std::vector<Event> plain;
    for (const StoredEvent &e : all) {
        plain.push_back(e.event);
        if (e.event.kind == EventKind::adjust || e.event.kind == EventKind::decide)
            r.decisions.push_back(e);
    }
    r.table = tableWithEvents(stored.round, ballots, plain, stored.closed);
    r.members = r.table.evaluators;
    r.remarks = remarksOf(stored.round, ballots, r.table);
    r.official = simsa::tally(r.table, stored.round.rubric, stored.round.policy);
    r.json = writeOfficial(r.official);
    return r;
}

RoundResult Chair::tally(const std::string &roundId, const Progress &progress) {
    if (stage(roundId) == Stage::closed)
        catchUp(roundId);
    const auto guard = ws.lock();
    const StoredRound stored = loadRound(ws, roundId);
    if (!stored.closed)
        throw Error(Code::notClosed, roundId);
    requireSubmissions(stored);
    const std::vector<std::string> digests = counted(stored);
    const int released = static_cast<int>(openings(roundId).size());
    if (released < stored.round.threshold)
        throw Error(Code::openingsMissing, std::to_string(released) + "/" + std::to_string(stored.round.threshold));
    const std::vector<Ballot> ballots = openBallots(stored, digests, released, progress);
    const int panel = static_cast<int>(stored.round.panel.size());
    if (stored.round.policy.quorumCounted && 3 * static_cast<int>(ballots.size()) < 2 * panel)
        throw Error(Code::quorumMissing, std::to_string(ballots.size()) + "/" + std::to_string(panel));
    RoundResult r = compute(stored, ballots, refusedBallots(roundId));
    Statement last(ws.db(), "SELECT official FROM result WHERE round = ?");
    const bool same = last.bind(1, roundId).step() && last.text(0) == r.json;
    if (!same) {
        Transaction write(ws.db());
        Statement(ws.db(), "INSERT OR REPLACE INTO result(round, official, tallied) VALUES (?, ?, ?)")
            .bind(1, roundId)
            .bind(2, r.json)
            .bind(3, ws.clock())
            .run();
        const std::string digest = toHex(sha256(view(r.json)));
        if (lastTallied(logLines(ws, roundId)) != digest) // it is, after a restore
            append(stored, {{.kind = LogKind::tallied, .time = ws.clock(), .digest = digest}});
        write.commit();
    }
    return r;
}

std::optional<RoundResult> Chair::result(const std::string &roundId) {
    const auto guard = ws.lock();
    if (stage(roundId) != Stage::tallied)
        return std::nullopt;
    return tally(roundId);
}

Bytes Chair::writeResult(const std::string &roundId, const std::vector<Recipient> &auditors) {
    const auto guard = ws.lock();
    const std::optional<RoundResult> r = result(roundId);
    if (!r)
        throw Error(Code::notOpened, roundId);
    const StoredRound stored = loadRound(ws, roundId);
    ResultParts parts{.roundJson = stored.json, .official = r->json};
    for (const StoredEvent &e : events(ws, stored.round))
        parts.events.push_back(e.tar);
    Statement declarations(ws.db(), "SELECT member, tar FROM declaration WHERE round = ? ORDER BY rowid");
    declarations.bind(1, roundId);
    while (declarations.step())
        parts.declarations.emplace_back(declarations.text(0), declarations.blob(1));
    Statement submissions(ws.db(), "SELECT submission.digest, coalesce(opened.identity, submission.identity), "
                                   "member, revision FROM submission "
                                   "LEFT JOIN opened USING (digest) WHERE round = ? ORDER BY submission.rowid");
    submissions.bind(1, roundId);
    BallotPack files(ws);
    while (submissions.step())
        parts.submissions.push_back({submissions.text(0), files.tar(submissions.text(0)),
                                     secret(submissions.blobView(1)), submissions.text(2),
                                     static_cast<int>(submissions.integer(3))});
    Statement openingRows(ws.db(), "SELECT opening.tar FROM log JOIN opening ON opening.digest = json_extract(line, "
                                   "'$.digest') WHERE log.round = ? ORDER BY position");
    openingRows.bind(1, roundId);
    while (openingRows.step())
        parts.openings.push_back(openingRows.blob(0));
    Statement complaintRows(ws.db(), "SELECT tar FROM complaint WHERE round = ? ORDER BY rowid");
    complaintRows.bind(1, roundId);
    while (complaintRows.step())
        parts.complaints.push_back(complaintRows.blob(0));
    RehearsalParts rehearsed = rehearsalParts(ws, stored.round);
    parts.rehearsal = std::move(rehearsed.rehearsal);
    parts.acceptances = std::move(rehearsed.acceptances);
    parts.log = writeLog(logLines(ws, roundId));
    parts.checkpoint = stored.checkpoint;
    parts.result = writeResultJson(stored.digest, r->official, r->decisions, r->refused, toHex(sha256(view(r->json))));
    std::vector<Recipient> recipients{ws.person().identity.recipient};
    recipients.insert(recipients.end(), auditors.begin(), auditors.end());
    Bytes file = simsa::seal(makeResultTar(parts, stored.round.id, stored.digest, ws.person().signing), recipients);
    if (file.size() > capOf(FileType::result))
        throw Error(Code::fileTooLarge, "result");
    return file;
}

} // namespace simsa
