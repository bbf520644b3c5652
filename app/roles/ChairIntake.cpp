// The chair takes in what the drop holds, logs it, and watches turnout: never a score.
#include "app/crypto/Hash.h"
#include "app/roles/Chair.h"
#include "app/roles/Transfer.h"

#include <algorithm>
#include <map>

namespace simsa {

void Chair::append(const StoredRound &stored, const LogEntry &entry) {
    std::vector<std::string> lines = logLines(ws, stored.round.id);
    lines.push_back(writeLogEntry(entry));
    saveLogLines(ws, stored.round.id, lines);
    const std::vector<Digest> leaves = leafHashes(lines);
    setCheckpoint(ws, stored.round.id,
                  signCheckpoint({originOf(stored.round.id), leaves.size(), treeRoot(leaves)}, ws.person().signing));
}

namespace {

constexpr std::int64_t mostRevisions = 1000; // of one member

struct Intake {
    Workspace &ws;
    const StoredRound &stored;
    std::vector<LogEntry> entries;              // to be logged together
    std::map<std::string, std::string> members; // by the key they sign with now
    Statement known, held, insert, seen, mark;  // of every file: prepared once

    Intake(Workspace &ws_, const StoredRound &stored_)
        : ws(ws_), stored(stored_), known(ws.db(), "SELECT 1 FROM submission WHERE digest = ?"),
          held(ws.db(), "SELECT count(*), max(CASE WHEN state != 'refused' OR refusal = 'void' THEN revision END) FROM "
                        "submission WHERE round = ? AND member = ?"),
          insert(ws.db(),
                 "INSERT INTO submission(digest, round, member, revision, previous, received, state, refusal, tar) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
          seen(ws.db(), "SELECT 1 FROM seen WHERE round = ? AND name = ? AND outcome != 'waiting'"),
          mark(ws.db(), "INSERT OR REPLACE INTO seen(round, name, outcome, detail, time) VALUES (?, ?, ?, ?, ?)") {
        std::map<std::string, std::string> replaced;
        for (const StoredEvent &e : events(ws, stored.round))
            if (e.event.kind == EventKind::replace)
                replaced[e.event.member] = e.event.signing;
        for (const Member &m : stored.round.panel) {
            const auto now = replaced.find(m.pseudonym);
            members.emplace(now == replaced.end() ? m.signing : now->second, m.pseudonym);
        }
    }
    std::string memberOfKey(const SigningPublic &key) const {
        const auto found = members.find(toOpenSsh(key));
        return found == members.end() ? std::string() : found->second;
    }
    bool wasSeen(const std::string &name) {
        seen.reset();
        const bool there = seen.bind(1, stored.round.id).bind(2, name).step();
        seen.reset();
        return there;
    }
    void markSeen(const std::string &name, const std::string &outcome, const std::string &detail) {
        mark.bind(1, stored.round.id).bind(2, name).bind(3, outcome).bind(4, detail).bind(5, ws.clock()).run();
    }
};

void takeDeclaration(Intake &in, View file) {
    const Envelope e = open(file, FileType::declaration, {&in.ws.person().identity, 1},
                            [&](auto &key) { return !in.memberOfKey(key).empty(); });
    if (e.manifest.round != in.stored.round.id || e.manifest.roundDigest != in.stored.digest)
        throw Error(Code::roundForeign, e.manifest.round);
    const std::string json(textOf(e.file("declaration.json")));
    const Declaration d = readDeclaration(json, in.stored.round);
    if (d.member != in.memberOfKey(e.author))
        throw Error(Code::notOnPanel, d.member);
    if (in.stored.closed)
        throw Error(Code::late, d.member);
    Statement old(in.ws.db(), "SELECT json FROM declaration WHERE round = ? AND member = ?");
    if (old.bind(1, in.stored.round.id).bind(2, d.member).step() &&
        readDeclaration(old.text(0), in.stored.round).time >= d.time)
        return; // an earlier one, come later or again
    Statement(
        in.ws.db(),
        "INSERT OR REPLACE INTO declaration(round, member, digest, json, tar, received) VALUES (?, ?, ?, ?, ?, ?)")
        .bind(1, in.stored.round.id)
        .bind(2, d.member)
        .bind(3, toHex(e.digest))
        .bind(4, json)
        .bind(5, View(e.tar))
        .bind(6, in.ws.clock())
        .run();
}

void takeBallot(Intake &in, View file) {
    const SubmissionFile s =
        readSubmission(file, in.ws.person().identity, in.stored.round.id, in.stored.digest,
                       in.stored.round.trustees.empty() ? 1 : static_cast<int>(in.stored.round.trustees.size()),
                       [&](auto &key) { return in.memberOfKey(key); });
    in.known.reset();
    const bool again = in.known.bind(1, s.digest).step();
    in.known.reset();
    if (again)
        return; // the same submission in another wrapping
    in.held.reset();
    in.held.bind(1, in.stored.round.id).bind(2, s.member).step();
    const std::int64_t count = in.held.integer(0);
    const std::int64_t highest = in.held.optionalInteger(1).value_or(0);
    in.held.reset();
    if (count >= mostRevisions)
        throw Error(Code::revisionConflict, s.member); // no more than the format allows: neither stored nor logged
    const int revision = s.submission().revision;
    Code refusal = Code::internal;
    if (in.stored.closed)
        refusal = Code::late;
    else if (revision == highest)
        refusal = Code::revisionConflict;
    else if (revision < highest)
        refusal = Code::revisionLow;
    const bool accepted = refusal == Code::internal;
    in.insert.bind(1, s.digest)
        .bind(2, in.stored.round.id)
        .bind(3, s.member)
        .bind(4, static_cast<std::int64_t>(revision))
        .bind(5, s.submission().previous)
        .bind(6, in.ws.clock())
        .bind(7, std::string_view(accepted ? "accepted" : "refused"))
        .bind(8, std::string_view(accepted ? "" : keyOf(refusal)))
        .bind(9, View(s.envelope.tar))
        .run();
    in.entries.push_back({.kind = accepted ? LogKind::accepted : LogKind::refused,
                          .time = in.ws.clock(),
                          .digest = s.digest,
                          .member = s.member,
                          .revision = revision,
                          .reason = accepted ? "" : keyOf(refusal)});
    if (!accepted)
        throw Error(refusal, s.member);
}

std::optional<Refusal> takeOne(Intake &in, const std::string &name, View file) {
    try {
        const auto type = typeOfFile(name);
        if (type == FileType::declaration)
            takeDeclaration(in, file);
        else if (type == FileType::ballot)
            takeBallot(in, file);
        else
            throw Error(Code::unknownType, name);
        in.markSeen(name, "taken", {});
        return std::nullopt;
    } catch (const Error &e) {
        if (e.code == Code::diskFull || e.code == Code::ioFailed || e.code == Code::databaseBusy ||
            e.code == Code::databaseDamaged || e.code == Code::internal || e.code == Code::cancelled)
            throw; // ours, not the file's
        in.markSeen(name, "refused", std::string(nameOf(e.code)) + "|" + e.detail);
        return Refusal{e.code, e.detail};
    }
}

} // namespace

std::optional<Refusal> Chair::takeFile(const std::string &roundId, const std::string &name, View file) {
    const auto guard = ws.lock();
    const StoredRound stored = loadRound(ws, roundId);
    Transaction transaction(ws.db());
    Intake in(ws, stored);
    const auto refusal = takeOne(in, name, file);
    for (const LogEntry &entry : in.entries)
        append(stored, entry);
    transaction.commit();
    return refusal;
}

SyncReport Chair::sync(const std::string &roundId, Drop &drop, const Progress &progress) {
    const auto guard = ws.lock();
    SyncReport report;
    StoredRound stored = loadRound(ws, roundId);
    for (const StoredDocument &d : documents(ws, roundId)) {
        const std::string name = roundId + "/documents/" + d.sealed + ".age";
        if (!drop.has(name)) {
            drop.putFile(name, d.file);
            ++report.sent;
        }
    }
    report.sent += sendOutbox(ws, roundId, drop);
    std::vector<std::string> names;
    for (const std::string &name : drop.list(roundId + "/declarations"))
        names.push_back("declarations/" + name);
    for (const std::string &slot : drop.listFolders(roundId + "/ballots"))
        for (const std::string &name : drop.list(roundId + "/ballots/" + slot))
            names.push_back("ballots/" + slot + "/" + name);
    Intake in(ws, stored);
    const auto logEntries = [&] { // with the files they speak of, in one commit
        if (in.entries.empty())
            return;
        std::vector<std::string> lines = logLines(ws, roundId);
        for (const LogEntry &entry : in.entries)
            lines.push_back(writeLogEntry(entry));
        saveLogLines(ws, roundId, lines);
        const std::vector<Digest> leaves = leafHashes(lines);
        stored.checkpoint = signCheckpoint({originOf(roundId), leaves.size(), treeRoot(leaves)}, ws.person().signing);
        setCheckpoint(ws, roundId, stored.checkpoint);
        in.entries.clear();
    };
    int done = 0;
    std::optional<Transaction> transaction;
    for (const std::string &name : names) {
        progress("intake", done++, static_cast<int>(names.size()));
        if (in.wasSeen(name))
            continue;
        if (!transaction)
            transaction.emplace(ws.db());
        const auto type = typeOfFile(name);
        std::optional<Refusal> refusal;
        try {
            const Bytes bytes = drop.get(roundId + "/" + name, type ? capOf(*type) : 0);
            if (nameMatches(name.substr(name.rfind('/') + 1), bytes)) {
                refusal = takeOne(in, name, bytes);
                report.received += !refusal;
            } else {
                refusal = Refusal{Code::digestMismatch, name}; // perhaps half there: looked at again next time
                in.markSeen(name, "waiting", std::string(nameOf(refusal->code)) + "|" + name);
            }
        } catch (const Error &e) {
            if (e.code != Code::fileTooLarge && e.code != Code::fileUnreadable && e.code != Code::fileMissing)
                throw;
            refusal = Refusal{e.code, name};
            in.markSeen(name, "waiting", std::string(nameOf(e.code)) + "|" + name);
        }
        if (refusal)
            report.refused.push_back({name, nameOf(refusal->code), refusal->detail, ws.clock()});
        if (done % 512 == 0 && transaction) {
            logEntries();
            transaction->commit();
            transaction.reset();
        }
    }
    logEntries();
    if (transaction)
        transaction->commit();
    transaction.reset();
    putLog(ws, stored, drop);
    ws.setSetting("synced", std::to_string(ws.clock()));
    return report;
}

Stage Chair::stage(const std::string &roundId) {
    const auto guard = ws.lock();
    Statement row(ws.db(), "SELECT closed, (SELECT count(*) FROM result WHERE round = id) FROM round WHERE id = ?");
    if (!row.bind(1, roundId).step())
        throw Error(Code::roundUnknown, roundId);
    return row.integer(1) != 0 ? Stage::tallied : row.isNull(0) ? Stage::running : Stage::closed;
}

Turnout Chair::turnout(const std::string &roundId) {
    const auto guard = ws.lock();
    const StoredRound stored = loadRound(ws, roundId);
    Turnout t;
    t.stage = stage(roundId);
    t.deadline = stored.deadline;
    std::map<std::string, std::string> names;
    for (const StoredCard &card : cards())
        names[card.card.signing] = card.card.name;
    const std::vector<StoredEvent> all = events(ws, stored.round);
    Statement declared(ws.db(), "SELECT json, received FROM declaration WHERE round = ? AND member = ?");
    Statement sealed(ws.db(),
                     "SELECT revision, received FROM submission WHERE round = ? AND member = ? AND state != 'refused' "
                     "ORDER BY revision DESC");
    for (const Member &m : stored.round.panel) {
        TurnoutRow row{.member = m.pseudonym,
                       .name = names[currentMember(stored.round, all, m.pseudonym).signing],
                       .group = m.group};
        declared.reset();
        if (declared.bind(1, roundId).bind(2, m.pseudonym).step()) {
            row.declared = true;
            row.declaredAt = declared.integer(1);
            for (const Conflict &c : readDeclaration(declared.text(0), stored.round).conflicts)
                row.recusals += c.any();
        }
        sealed.reset();
        if (sealed.bind(1, roundId).bind(2, m.pseudonym).step()) {
            row.revision = static_cast<int>(sealed.integer(0));
            row.sealedAt = sealed.integer(1);
        }
        t.declared += row.declared;
        t.sealed += row.revision > 0;
        t.rows.push_back(std::move(row));
    }
    const int panel = static_cast<int>(stored.round.panel.size());
    const Policy &policy = stored.round.policy;
    t.quorum =
        (!policy.quorumDeclared || 3 * t.declared >= 2 * panel) && (!policy.quorumCounted || 3 * t.sealed >= 2 * panel);
    t.refused = refusedFiles(ws, roundId);
    for (const std::string &line : logLines(ws, roundId))
        t.log.push_back(readLogEntry(line));
    return t;
}

void Chair::addEvent(const std::string &roundId, Event event) {
    const auto guard = ws.lock();
    const StoredRound stored = loadRound(ws, roundId);
    const bool decision = event.kind == EventKind::decide || event.kind == EventKind::adjust;
    if (event.kind == EventKind::decide && !stored.closed)
        throw Error(Code::notClosed, nameOf(event.kind));
    if (!decision && stored.closed)
        throw Error(Code::alreadyClosed, nameOf(event.kind));
    if (event.kind == EventKind::deadline && event.deadline < ws.clock())
        throw Error(Code::eventRule, "deadline");
    event.time = ws.clock();
    const std::string json = writeEvent(event);
    readEvent(json, stored.round);
    const Bytes tar = makeEventTar(json, stored.round, stored.digest, ws.person().signing);
    const std::string digest = toHex(sha256(readTar(tar)[0].bytes));
    std::vector<Recipient> recipients{ws.person().identity.recipient};
    std::vector<StoredEvent> all = events(ws, stored.round);
    for (const Member &m : stored.round.panel)
        recipients.push_back(recipientFromText(event.kind == EventKind::replace && m.pseudonym == event.member
                                                   ? event.recipient
                                                   : currentMember(stored.round, all, m.pseudonym).recipient));
    const Bytes file = seal(tar, recipients);
    Transaction transaction(ws.db());
    saveEvent(ws, roundId, digest, json, tar);
    if (event.kind == EventKind::replace && !event.keepOld)
        Statement(ws.db(), "UPDATE submission SET state = 'refused', refusal = 'void' WHERE round = ? AND member = ? "
                           "AND state != 'refused'")
            .bind(1, roundId)
            .bind(2, event.member)
            .run();
    queue(ws, roundId, roundId + "/events/" + toHex(sha256(file)) + ".simsa-event", file);
    append(stored, {.kind = LogKind::event, .time = ws.clock(), .digest = digest});
    transaction.commit();
}

} // namespace simsa
