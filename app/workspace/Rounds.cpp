#include "app/workspace/Rounds.h"

#include <algorithm>

namespace simsa {

void saveRound(Workspace &ws, const StoredRound &r) {
    Statement(ws.db(), "INSERT INTO round(id, digest, json, address, received, member) VALUES (?, ?, ?, ?, ?, ?)")
        .bind(1, r.round.id)
        .bind(2, r.digest)
        .bind(3, r.json)
        .bind(4, r.address)
        .bind(5, r.received)
        .bind(6, r.member)
        .run();
}

bool hasRound(Workspace &ws, const std::string &id) {
    Statement row(ws.db(), "SELECT 1 FROM round WHERE id = ?");
    return row.bind(1, id).step();
}

std::vector<std::string> roundIds(Workspace &ws) {
    std::vector<std::string> ids;
    Statement row(ws.db(), "SELECT id FROM round ORDER BY received, rowid");
    while (row.step())
        ids.push_back(row.text(0));
    return ids;
}

StoredRound loadRound(Workspace &ws, const std::string &id) {
    Statement row(ws.db(),
                  "SELECT digest, json, address, received, member, closed, checkpoint FROM round WHERE id = ?");
    if (!row.bind(1, id).step())
        throw Error(Code::roundUnknown, id);
    StoredRound r;
    r.digest = row.text(0);
    r.json = row.text(1);
    r.round = readRound(r.json);
    r.address = row.text(2);
    r.received = row.integer(3);
    r.member = row.text(4);
    r.closed = row.optionalInteger(5);
    r.checkpoint = row.text(6);
    r.deadline = r.round.deadline;
    for (const StoredEvent &e : events(ws, r.round))
        if (e.event.kind == EventKind::deadline)
            r.deadline = e.event.deadline;
    return r;
}

std::vector<StoredEvent> events(Workspace &ws, const Round &round) {
    std::vector<StoredEvent> out;
    Statement row(ws.db(), "SELECT digest, json, tar FROM event WHERE round = ? ORDER BY position");
    row.bind(1, round.id);
    while (row.step())
        out.push_back({row.text(0), readEvent(row.text(1), round), row.blob(2)});
    return out;
}

void saveEvent(Workspace &ws, const std::string &roundId, const std::string &digest, const std::string &json, View tar,
               std::optional<std::int64_t> position) {
    Statement(ws.db(), "INSERT OR IGNORE INTO event(digest, round, position, json, tar) VALUES (?1, ?2, "
                       "coalesce(?5, (SELECT count(*) FROM log WHERE round = ?2)), ?3, ?4)")
        .bind(1, digest)
        .bind(2, roundId)
        .bind(3, json)
        .bind(4, tar)
        .bind(5, position)
        .run();
}

std::vector<std::string> logLines(Workspace &ws, const std::string &roundId) {
    std::vector<std::string> lines;
    Statement row(ws.db(), "SELECT line FROM log WHERE round = ? ORDER BY position");
    row.bind(1, roundId);
    while (row.step())
        lines.push_back(row.text(0));
    return lines;
}

void saveLogLines(Workspace &ws, const std::string &roundId, const std::vector<std::string> &lines) {
    const std::vector<std::string> old = logLines(ws, roundId);
    if (old.size() > lines.size() || !std::equal(old.begin(), old.end(), lines.begin()))
        throw Error(Code::logForked, roundId);
    addLogLines(ws, roundId, old.size(), {lines.begin() + static_cast<std::ptrdiff_t>(old.size()), lines.end()});
}

std::size_t logSize(Workspace &ws, const std::string &roundId) {
    Statement row(ws.db(), "SELECT count(*) FROM log WHERE round = ?");
    row.bind(1, roundId).step();
    return static_cast<std::size_t>(row.integer(0));
}

std::size_t lostSubmissions(Workspace &ws, const std::string &roundId) {
    Statement count(ws.db(), "SELECT (SELECT count(*) FROM log WHERE round = ?1 AND (line GLOB "
                             "'{\"kind\":\"accepted\"*' OR line GLOB '{\"kind\":\"refused\"*')) - "
                             "(SELECT count(*) FROM submission WHERE round = ?1)");
    count.bind(1, roundId).step();
    return static_cast<std::size_t>(std::max<std::int64_t>(0, count.integer(0)));
}

void addLogLines(Workspace &ws, const std::string &roundId, std::size_t from, const std::vector<std::string> &lines) {
    Statement insert(ws.db(), "INSERT INTO log(round, position, line) VALUES (?, ?, ?)");
    for (std::size_t i = 0; i < lines.size(); ++i)
        insert.bind(1, roundId).bind(2, static_cast<std::int64_t>(from + i)).bind(3, lines[i]).run();
}

void saveFork(Workspace &ws, const std::string &roundId, const std::string &known, const std::string &seen,
              const std::string &lines) {
    Statement(ws.db(),
              "INSERT OR IGNORE INTO log_fork(round, known, seen, time, lines) SELECT ?1, ?2, ?3, ?4, CASE WHEN kept < "
              "8 THEN ?5 ELSE '' END FROM (SELECT count(*) AS kept FROM log_fork WHERE round = ?1) WHERE kept < 100")
        .bind(1, roundId)
        .bind(2, known)
        .bind(3, seen)
        .bind(4, ws.clock())
        .bind(5, lines)
        .run();
}

std::vector<LogFork> forks(Workspace &ws, const std::string &roundId) {
    std::vector<LogFork> out;
    Statement row(ws.db(), "SELECT known, seen, time, lines FROM log_fork WHERE round = ? ORDER BY time, rowid");
    row.bind(1, roundId);
    while (row.step())
        out.push_back({row.text(0), row.text(1), row.integer(2), row.text(3)});
    return out;
}

void setClosed(Workspace &ws, const std::string &roundId, std::int64_t time) {
    Statement(ws.db(), "UPDATE round SET closed = ? WHERE id = ?").bind(1, time).bind(2, roundId).run();
}

void setCheckpoint(Workspace &ws, const std::string &roundId, const std::string &note) {
    Statement(ws.db(), "UPDATE round SET checkpoint = ? WHERE id = ?").bind(1, note).bind(2, roundId).run();
}

std::vector<Member> currentPanel(const Round &round, const std::vector<StoredEvent> &all) {
    std::vector<Member> panel = round.panel;
    for (const StoredEvent &e : all)
        for (Member &member : panel)
            if (e.event.kind == EventKind::replace && e.event.member == member.pseudonym) {
                member.signing = e.event.signing;
                member.recipient = e.event.recipient;
            }
    return panel;
}

Seats seatsByKey(const Round &round, const std::vector<StoredEvent> &events) {
    Seats out;
    for (const Member &m : round.panel)
        out.emplace(m.signing, m.pseudonym);
    for (const StoredEvent &e : events)
        if (e.event.kind == EventKind::replace)
            out.emplace(e.event.signing, e.event.member);
    return out;
}

bool isVacant(const std::vector<StoredEvent> &all, const std::string &pseudonym) {
    bool vacant = false;
    for (const StoredEvent &e : all)
        if (e.event.member == pseudonym)
            vacant = e.event.kind == EventKind::withdraw || (vacant && e.event.kind != EventKind::replace);
    return vacant;
}

Member currentMember(const Round &round, const std::vector<StoredEvent> &all, const std::string &pseudonym) {
    const Member *found = findMember(round, pseudonym);
    if (found == nullptr)
        throw Error(Code::notOnPanel, pseudonym);
    Member member = *found;
    for (const StoredEvent &e : all)
        if (e.event.kind == EventKind::replace && e.event.member == pseudonym) {
            member.signing = e.event.signing;
            member.recipient = e.event.recipient;
        }
    return member;
}

void queue(Workspace &ws, const std::string &roundId, const std::string &name, View bytes) {
    Statement(ws.db(), "INSERT OR REPLACE INTO outbox(round, name, bytes, queued) VALUES (?, ?, ?, ?)")
        .bind(1, roundId)
        .bind(2, name)
        .bind(3, bytes)
        .bind(4, ws.clock())
        .run();
}

std::vector<Outgoing> outbox(Workspace &ws, const std::string &roundId) {
    std::vector<Outgoing> out;
    Statement row(ws.db(), "SELECT name, queued, sent FROM outbox WHERE round = ? ORDER BY queued, rowid");
    row.bind(1, roundId);
    while (row.step())
        out.push_back({row.text(0), row.integer(1), row.optionalInteger(2)});
    return out;
}

Bytes outgoingBytes(Workspace &ws, const std::string &roundId, const std::string &name) {
    Statement row(ws.db(), "SELECT bytes FROM outbox WHERE round = ? AND name = ?");
    if (!row.bind(1, roundId).bind(2, name).step())
        throw Error(Code::fileMissing, name);
    return row.blob(0);
}

void markSent(Workspace &ws, const std::string &roundId, const std::string &name) {
    Statement(ws.db(), "UPDATE outbox SET sent = ? WHERE round = ? AND name = ?")
        .bind(1, ws.clock())
        .bind(2, roundId)
        .bind(3, name)
        .run();
}

int refusedFileCount(Workspace &ws, const std::string &roundId) {
    Statement row(ws.db(), "SELECT count(*) FROM seen WHERE round = ? AND outcome != 'taken'");
    row.bind(1, roundId).step();
    return static_cast<int>(row.integer(0));
}

bool wasSeen(Workspace &ws, const std::string &roundId, const std::string &name) {
    Statement row(ws.db(), "SELECT 1 FROM seen WHERE round = ? AND name = ? AND outcome != 'waiting'");
    return row.bind(1, roundId).bind(2, name).step();
}

void markSeen(Workspace &ws, const std::string &roundId, const Seen &seen) {
    Statement(ws.db(), "INSERT OR REPLACE INTO seen(round, name, outcome, detail, time) VALUES (?, ?, ?, ?, ?)")
        .bind(1, roundId)
        .bind(2, seen.name)
        .bind(3, seen.outcome)
        .bind(4, seen.detail)
        .bind(5, ws.clock())
        .run();
}

std::vector<Seen> refusedFiles(Workspace &ws, const std::string &roundId) {
    std::vector<Seen> out;
    Statement row(ws.db(),
                  "SELECT name, outcome, detail, time FROM (SELECT rowid AS at, * FROM seen WHERE round = ? AND "
                  "outcome != 'taken' ORDER BY time DESC, at DESC LIMIT ?) ORDER BY time, at");
    row.bind(1, roundId).bind(2, std::int64_t{mostShown});
    while (row.step()) {
        const std::string detail = row.text(2);
        const std::size_t bar = std::min(detail.find('|'), detail.size());
        out.push_back(
            {row.text(0), detail.substr(0, bar), detail.substr(std::min(bar + 1, detail.size())), row.integer(3)});
    }
    return out;
}

} // namespace simsa
