// What the chair says in the log: by signed events that change a running round, and decisions after it.
#include "app/crypto/Hash.h"
#include "app/roles/Chair.h"
#include "app/roles/Transfer.h"
#include "app/workspace/Activity.h"
#include "app/workspace/Documents.h"

#include <algorithm>

namespace simsa {

void Chair::append(const StoredRound &stored, const std::vector<LogEntry> &entries) {
    if (entries.empty())
        return;
    TreeHead head = headOf(logLines(ws, stored.round.id));
    append(stored, entries, head);
}

void Chair::append(const StoredRound &stored, const std::vector<LogEntry> &entries, TreeHead &head) {
    if (entries.empty())
        return;
    requireAwake(ws); // two that log for one round fork it
    std::vector<std::string> lines;
    for (const LogEntry &entry : entries)
        lines.push_back(writeLogEntry(entry));
    addLogLines(ws, stored.round.id, static_cast<std::size_t>(head.size()), lines);
    for (const std::string &line : lines)
        head.add(leafHash(view(line)));
    setCheckpoint(ws, stored.round.id,
                  signCheckpoint({originOf(stored.round.id), head.size(), head.root()}, ws.person().signing));
}

namespace {

void queueEvent(Workspace &ws, const std::string &roundId, View tar, const std::vector<Recipient> &recipients) {
    const Bytes file = seal(tar, recipients);
    queue(ws, roundId, roundId + "/events/" + toHex(sha256(file)) + ".simsa-event", file);
}

// Who takes over a seat gets the round with the documents that this seat may read, and what happened until now.
void queueRound(Workspace &ws, const StoredRound &stored, const Event &replace, const std::vector<StoredEvent> &all) {
    const Person &chair = ws.person();
    const Recipient recipient = recipientFromText(replace.recipient);
    std::vector<DocumentKey> keys;
    for (const StoredDocument &d : documents(ws, stored.round.id)) {
        const bool closed = std::any_of(all.begin(), all.end(), [&](const StoredEvent &e) {
            return e.event.kind == EventKind::exclude && e.event.member == replace.member &&
                   e.event.proposal == d.proposal;
        });
        if (!closed)
            keys.push_back({d.sealed, toText(documentIdentity(ws, d.id))});
    }
    const std::string &id = stored.round.id;
    const Bytes file = writeRoundFile(stored.json, id, keys, chair.signing, chair.identity.recipient, recipient);
    queue(ws, id, id + "/round/" + toHex(sha256(file)) + ".simsa-round", file);
    for (const StoredEvent &e : all)
        queueEvent(ws, id, e.tar, {chair.identity.recipient, recipient});
}

} // namespace

// What this workspace logs goes on from the log's head, also when it was restored from a backup meanwhile. A drop that
// cannot be reached now holds nobody up: the next sync tells.
void Chair::catchUp(const std::string &roundId) {
    const auto load = [&] {
        const auto guard = ws.lock();
        return loadRound(ws, roundId);
    };
    const StoredRound stored = load();
    if (stored.address.empty())
        return;
    try {
        const std::unique_ptr<Drop> drop = openDrop(stored.address);
        if (syncOwnLog(ws, stored, *drop)) {
            SyncReport ignored;
            takeEvents(ws, load(), *drop, ignored);
        }
    } catch (const Error &e) {
        if (e.code != Code::folderUnusable && e.code != Code::ioFailed && e.code != Code::fileUnreadable)
            throw;
    }
}

void Chair::addEvent(const std::string &roundId, Event event) {
    catchUp(roundId);
    record(roundId, std::move(event));
}

void Chair::record(const std::string &roundId, Event event) {
    const auto guard = ws.lock();
    const StoredRound stored = loadRound(ws, roundId);
    // Figures from outside are nobody's to know while the panel scores.
    const bool afterClose = event.kind == EventKind::decide || event.kind == EventKind::component;
    const bool decision = afterClose || event.kind == EventKind::adjust;
    if (afterClose && !stored.closed)
        throw Error(Code::notClosed, nameOf(event.kind));
    if (event.kind == EventKind::decide) {
        std::vector<std::string> once = event.selected;
        std::sort(once.begin(), once.end());
        if (std::adjacent_find(once.begin(), once.end()) != once.end())
            throw Error(Code::eventRule, "selected");
        if (event.decidedBy.empty())
            throw Error(Code::eventRule, "decided_by");
    }
    if (!decision && stored.closed)
        throw Error(Code::alreadyClosed, nameOf(event.kind));
    if (event.kind == EventKind::deadline && event.deadline < ws.clock())
        throw Error(Code::eventRule, "deadline");
    event.time = ws.clock();
    const std::string json = writeEvent(event);
    readEvent(json, stored.round);
    const std::vector<StoredEvent> all = events(ws, stored.round);
    const bool replaces = event.kind == EventKind::replace;
    if (replaces) {
        std::vector<Event> earlier;
        for (const StoredEvent &e : all)
            earlier.push_back(e.event);
        requireNewKeys(event, stored.round, earlier);
        const std::vector<StoredCard> people = cards();
        if (std::none_of(people.begin(), people.end(), [&](const StoredCard &c) {
                return c.confirmed && c.card.signing == event.signing && c.card.recipient == event.recipient;
            }))
            throw Error(Code::cardNotConfirmed, event.member);
    }
    const Bytes tar = makeEventTar(json, stored.round, stored.digest, ws.person().signing);
    const std::string digest = toHex(sha256(readTar(tar)[0].bytes));
    std::vector<Recipient> recipients{ws.person().identity.recipient};
    for (const Member &m : currentPanel(stored.round, all)) // who is replaced hears of it too
        recipients.push_back(recipientFromText(m.recipient));
    for (const Trustee &t : stored.round.trustees) // what counts hangs on it
        recipients.push_back(recipientFromText(t.recipient));
    if (replaces)
        recipients.push_back(recipientFromText(event.recipient));
    std::sort(recipients.begin(), recipients.end()); // one may be evaluator and trustee
    recipients.erase(std::unique(recipients.begin(), recipients.end()), recipients.end());
    Transaction transaction(ws.db());
    saveEvent(ws, roundId, digest, json, tar);
    if (replaces && !event.keepOld)
        Statement(ws.db(), "UPDATE submission SET state = 'refused', refusal = 'void' WHERE round = ? AND member = ? "
                           "AND state != 'refused'")
            .bind(1, roundId)
            .bind(2, event.member)
            .run();
    if (replaces)
        queueRound(ws, stored, event, all);
    queueEvent(ws, roundId, tar, recipients);
    append(stored, {{.kind = LogKind::event, .time = ws.clock(), .digest = digest}});
    transaction.commit();
}

} // namespace simsa
