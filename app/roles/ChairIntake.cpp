// The chair takes in what the drop holds and logs it, never looking into a ballot.
#include "app/base/Parallel.h"
#include "app/crypto/Hash.h"
#include "app/exchange/Opening.h"
#include "app/roles/Chair.h"
#include "app/roles/DropReader.h"
#include "app/roles/Transfer.h"
#include "app/workspace/Activity.h"
#include "app/workspace/Ballots.h"

#include <algorithm>
#include <map>

namespace simsa {

namespace {

constexpr std::int64_t mostRevisions = 1000;     // of one member
constexpr std::int64_t mostOpenings = 10;        // of one trustee
constexpr std::int64_t mostRefused = 64ll << 20; // bytes kept of one member's refused submissions

struct Intake {
    Workspace &ws;
    const StoredRound &stored;
    std::vector<LogEntry> entries;              // to be logged together
    std::map<std::string, std::string> members; // by the key they sign with now
    std::map<std::string, std::string> left;    // who withdrew
    std::shared_ptr<const Seats> seats;         // whose word is read at all: the above, and where something is lost all
    struct Logged {
        LogEntry entry;
        bool isVoid = false;
    };
    std::map<std::string, Logged> lost; // by digest: what the log names and this workspace does not hold (restored)
    std::map<std::string, std::int64_t> highest; // revision that the log accepted, when something is lost
    bool queued = false;                         // something for the drop
    Statement known, held, insert, mark;         // of every file: prepared once
    BallotPack pack;

    Intake(Workspace &ws_, const StoredRound &stored_)
        : ws(ws_), stored(stored_), known(ws.db(), "SELECT 1 FROM submission WHERE digest = ?"),
          held(ws.db(), "SELECT count(*), max(CASE WHEN state != 'refused' OR refusal = 'void' THEN revision END), "
                        "sum(CASE WHEN state = 'refused' AND refusal != 'void' THEN size END) FROM "
                        "submission WHERE round = ? AND member = ?"),
          insert(ws.db(),
                 "INSERT INTO submission(digest, round, member, revision, previous, received, state, refusal, tar, "
                 "payload_key, place, size) VALUES (?, ?, ?, ?, ?, ?, ?, ?, x'', ?, ?, ?)"),
          mark(ws.db(), "INSERT OR REPLACE INTO seen(round, name, outcome, detail, time) VALUES (?, ?, ?, ?, ?)"),
          pack(ws) {
        const std::vector<StoredEvent> all = events(ws, stored.round);
        for (const Member &m : currentPanel(stored.round, all))
            (isVacant(all, m.pseudonym) ? left : members).emplace(m.signing, m.pseudonym);
        Seats read = left;
        read.insert(members.begin(), members.end());
        if (lostSubmissions(ws, stored.round.id) > 0) {
            findLost(all);
            read.merge(seatsByKey(stored.round, all));
        }
        seats = std::make_shared<const Seats>(std::move(read));
    }
    void findLost(const std::vector<StoredEvent> &all) {
        for (const std::string &line : logLines(ws, stored.round.id)) {
            const LogEntry entry = readLogEntry(line);
            for (const StoredEvent &e : all)
                if (entry.kind == LogKind::event && e.digest == entry.digest && e.event.kind == EventKind::replace &&
                    !e.event.keepOld)
                    for (auto &[digest, logged] : lost)
                        logged.isVoid = logged.isVoid || logged.entry.member == e.event.member;
            if (entry.kind == LogKind::accepted)
                highest[entry.member] = std::max<std::int64_t>(highest[entry.member], entry.revision);
            if (entry.kind == LogKind::accepted || entry.kind == LogKind::refused)
                lost.emplace(entry.digest, Logged{entry});
        }
        Statement here(ws.db(), "SELECT digest FROM submission WHERE round = ?");
        here.bind(1, stored.round.id);
        while (here.step())
            lost.erase(here.text(0));
    }
    std::string memberOfKey(const SigningPublic &key) const { return find(members, key); }
    std::string memberOfAnyKey(const SigningPublic &key) const { return find(*seats, key); }
    static std::string find(const Seats &keys, const SigningPublic &key) {
        const auto found = keys.find(toOpenSsh(key));
        return found == keys.end() ? std::string() : found->second;
    }
    void requireSeat(const SigningPublic &key) const {
        if (const std::string member = find(left, key); !member.empty())
            throw Error(Code::notOnPanel, member);
    }
    void markSeen(const std::string &name, const std::string &outcome, const std::string &detail) {
        mark.bind(1, stored.round.id).bind(2, name).bind(3, outcome).bind(4, detail).bind(5, ws.clock()).run();
    }
};

void takeDeclaration(Intake &in, View file) {
    const Envelope e = open(file, FileType::declaration, {&in.ws.person().identity, 1},
                            [&](auto &key) { return !in.memberOfAnyKey(key).empty(); });
    if (e.manifest.round != in.stored.round.id || e.manifest.roundDigest != in.stored.digest)
        throw Error(Code::roundForeign, e.manifest.round);
    in.requireSeat(e.author);
    const std::string json(textOf(e.file("declaration.json")));
    const Declaration d = readDeclaration(json, in.stored.round);
    if (d.member != in.memberOfAnyKey(e.author))
        throw Error(Code::notOnPanel, d.member);
    if (in.stored.closed && (in.lost.empty() || d.time > *in.stored.closed)) // what was lost may be taken in again
        throw Error(Code::late, d.member);
    Statement old(in.ws.db(), "SELECT json, tar FROM declaration WHERE round = ? AND member = ?");
    if (old.bind(1, in.stored.round.id).bind(2, d.member).step()) {
        // Who holds the seat now is heard before who held it then; of two by the same the newer stands.
        const bool now = in.members.contains(toOpenSsh(e.author));
        const bool then = in.members.contains(readManifest(textOf(readTar(old.blobView(1))[0].bytes)).author);
        if (now == then ? readDeclaration(old.text(0), in.stored.round).time >= d.time : then)
            return; // an earlier one, come later or again
    }
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

void store(Intake &in, const SubmissionFile &s, View file, bool accepted, const std::string &refusal) {
    in.insert.bind(1, s.digest)
        .bind(2, in.stored.round.id)
        .bind(3, s.member)
        .bind(4, static_cast<std::int64_t>(s.submission().revision))
        .bind(5, s.submission().previous)
        .bind(6, in.ws.clock())
        .bind(7, std::string_view(accepted ? "accepted" : "refused"))
        .bind(8, refusal)
        .bind(9, View(s.envelope.payloadKey))
        .bind(10, in.pack.add(file))
        .bind(11, static_cast<std::int64_t>(file.size()))
        .run();
}

void takeBallot(Intake &in, const SubmissionFile &s, View file) {
    in.known.reset();
    const bool again = in.known.bind(1, s.digest).step();
    in.known.reset();
    if (again) { // the same submission, perhaps in another wrapping
        in.pack.mend(s.digest, file, s.envelope.payloadKey);
        return;
    }
    if (const auto logged = in.lost.find(s.digest); logged != in.lost.end()) {
        const bool isRefused = logged->second.entry.kind == LogKind::refused;
        store(in, s, file, !isRefused && !logged->second.isVoid,
              isRefused               ? logged->second.entry.reason
              : logged->second.isVoid ? "void"
                                      : "");
        in.lost.erase(logged);
        return; // the log has it
    }
    in.requireSeat(s.envelope.author);
    if (in.memberOfKey(s.envelope.author).empty()) // a key that was replaced
        throw Error(Code::foreignSigner, toOpenSsh(s.envelope.author));
    in.held.reset();
    in.held.bind(1, in.stored.round.id).bind(2, s.member).step();
    const std::int64_t count = in.held.integer(0);
    std::int64_t highest = in.held.optionalInteger(1).value_or(0);
    const std::int64_t refusedBytes = in.held.optionalInteger(2).value_or(0);
    in.held.reset();
    if (const auto logged = in.highest.find(s.member); logged != in.highest.end())
        highest = std::max(highest, logged->second);
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
    if (!accepted && refusedBytes + static_cast<std::int64_t>(file.size()) > mostRefused)
        throw Error(refusal, s.member); // as above
    store(in, s, file, accepted, accepted ? "" : keyOf(refusal));
    in.entries.push_back({.kind = accepted ? LogKind::accepted : LogKind::refused,
                          .time = in.ws.clock(),
                          .digest = s.digest,
                          .member = s.member,
                          .revision = revision,
                          .reason = accepted ? "" : keyOf(refusal)});
    if (!accepted)
        throw Error(refusal, s.member);
}

// Of a trustee, after the close: it must stand on the log that was closed here.
void takeOpening(Intake &in, View file) {
    const Envelope e = open(file, FileType::opening, {&in.ws.person().identity, 1},
                            [&](auto &key) { return trusteeNumber(in.stored.round, key) > 0; });
    const Opening opening = readOpening(e, in.stored.round, in.stored.digest);
    const std::vector<std::string> lines = logLines(in.ws, in.stored.round.id);
    const auto closing = closingOf(lines);
    if (!closing)
        throw Error(Code::notClosed, in.stored.round.id);
    if (opening.closing != *closing)
        throw Error(Code::logForked, "T" + std::to_string(opening.number));
    Statement held(in.ws.db(), "SELECT count(*), max(digest = ?) FROM opening WHERE round = ? AND trustee = ?");
    held.bind(1, toHex(e.digest)).bind(2, in.stored.round.id).bind(3, std::int64_t{opening.number}).step();
    if (held.optionalInteger(1).value_or(0) != 0)
        return; // the same in another wrapping
    if (held.integer(0) >= mostOpenings)
        throw Error(Code::revisionConflict, "T" + std::to_string(opening.number));
    Statement(in.ws.db(), "INSERT INTO opening(digest, round, trustee, tar, received) VALUES (?, ?, ?, ?, ?)")
        .bind(1, toHex(e.digest))
        .bind(2, in.stored.round.id)
        .bind(3, std::int64_t{opening.number})
        .bind(4, View(e.tar))
        .bind(5, in.ws.clock())
        .run();
    const LogEntry entry{.kind = LogKind::opening, .time = in.ws.clock(), .digest = toHex(e.digest)};
    if (std::none_of(lines.begin(), lines.end(), [&](const std::string &line) { // it is, after a restore
            const LogEntry known = readLogEntry(line);
            return known.kind == LogKind::opening && known.digest == entry.digest;
        }))
        in.entries.push_back(entry);
}

// All trustees get a submission from the drop, wrapped anew: it came by hand, or whoever wrapped it left one out.
void queueForTrustees(Workspace &ws, const StoredRound &stored, View tar) {
    std::vector<Recipient> readers{ws.person().identity.recipient};
    for (const Trustee &t : stored.round.trustees)
        readers.push_back(recipientFromText(t.recipient));
    const Bytes sealed = seal(tar, readers);
    queue(ws, stored.round.id, stored.round.id + "/ballots/00000000/" + toHex(sha256(sealed)) + ".simsa-ballot",
          sealed);
}

void takeComplaint(Intake &in, View file) {
    const Envelope e = open(file, FileType::complaint, {&in.ws.person().identity, 1},
                            [&](auto &key) { return trusteeNumber(in.stored.round, key) > 0; });
    const Complaint complaint = readComplaint(e, in.stored.round, in.stored.digest);
    Statement known(in.ws.db(), "SELECT 1 FROM complaint WHERE submission = ?1 UNION ALL SELECT 2 WHERE NOT EXISTS "
                                "(SELECT 1 FROM submission WHERE digest = ?1)");
    if (complaint.fault == Fault::absent && !known.bind(1, complaint.submission).step()) { // once
        queueForTrustees(in.ws, in.stored, in.pack.tar(complaint.submission));
        in.queued = true;
    }
    known.reset();
    Statement(in.ws.db(),
              "INSERT OR IGNORE INTO complaint(digest, round, trustee, submission, tar, received) SELECT ?1, ?2, ?3, "
              "?4, ?5, ?6 WHERE (SELECT count(*) FROM complaint WHERE round = ?2 AND trustee = ?3) < 100000")
        .bind(1, toHex(e.digest))
        .bind(2, in.stored.round.id)
        .bind(3, std::int64_t{complaint.number})
        .bind(4, complaint.submission)
        .bind(5, View(e.tar))
        .bind(6, in.ws.clock())
        .run();
}

std::optional<Refusal> takeOne(Intake &in, const std::string &name, View file, const SubmissionFile *submission) {
    try {
        const auto type = typeOfFile(name);
        if (type == FileType::declaration)
            takeDeclaration(in, file);
        else if (type == FileType::ballot && submission != nullptr)
            takeBallot(in, *submission, file);
        else if (type == FileType::ballot)
            takeBallot(in,
                       readSubmission(file, in.ws.person().identity, in.stored.round.id, in.stored.digest,
                                      sharesOf(in.stored.round), [&](auto &key) { return in.memberOfAnyKey(key); }),
                       file);
        else if (type == FileType::opening)
            takeOpening(in, file);
        else if (type == FileType::complaint)
            takeComplaint(in, file);
        else
            throw Error(Code::unknownType, name);
        in.markSeen(name, "taken", {});
        return std::nullopt;
    } catch (const Error &e) {
        if (isOurs(e))
            throw;
        in.markSeen(name, "refused", std::string(nameOf(e.code)) + "|" + e.detail);
        return Refusal{e.code, e.detail};
    }
}

} // namespace

std::optional<Refusal> Chair::takeFile(const std::string &roundId, const std::string &name, View file) {
    catchUp(roundId);
    const auto guard = ws.lock();
    const StoredRound stored = loadRound(ws, roundId);
    Transaction transaction(ws.db());
    Intake in(ws, stored);
    const auto refusal = takeOne(in, name, file, nullptr);
    if (!refusal && typeOfFile(name) == FileType::ballot && !stored.round.trustees.empty()) {
        const Identity &own = ws.person().identity;
        queueForTrustees(ws, stored, open(file, FileType::ballot, {&own, 1}, [](auto &) { return true; }).tar);
    }
    in.pack.sync();
    append(stored, in.entries);
    transaction.commit();
    return refusal;
}

static std::optional<Refusal> takeWaiting(Intake &in, const DropFile &file) {
    if (!file.refusal)
        return takeOne(in, file.name, file.bytes, file.submission ? &*file.submission : nullptr);
    in.markSeen(file.name, mayStillCome(file.refusal->code) ? "waiting" : "refused",
                std::string(nameOf(file.refusal->code)) + "|" + file.refusal->detail);
    return file.refusal;
}

// Files are read and opened without the lock and taken in a few at a time, each few in one commit with what the log
// says of them: who only wants to look need not wait for the others.
SyncReport Chair::sync(const std::string &roundId, Drop &drop, const Progress &progress) {
    SyncReport report;
    requireAwake(ws); // before anything is read, let alone taken in
    const auto load = [&] {
        const auto guard = ws.lock();
        return loadRound(ws, roundId);
    };
    if (syncOwnLog(ws, load(), drop))
        ++report.received;
    takeEvents(ws, load(), drop, report);
    for (const StoredDocument &d : documents(ws, roundId)) {
        const std::string name = roundId + "/documents/" + d.sealed + ".age";
        if (!drop.has(name)) {
            drop.putFile(name, d.file);
            ++report.sent;
        }
    }
    report.sent += sendOutbox(ws, roundId, drop);
    std::vector<std::string> names = namesInDrop(roundId, drop, {"declarations", "ballots", "complaints", "openings"});
    const int all = static_cast<int>(names.size());
    StoredRound stored = load();
    TreeHead head; // of the log as far as it was when `in` was made, and what this sync added
    std::optional<Intake> in;
    const auto renew = [&] {
        stored = loadRound(ws, roundId);
        head = headOf(logLines(ws, roundId));
        in.emplace(ws, stored);
    };
    {
        const auto guard = ws.lock();
        Statement seen(ws.db(), "SELECT 1 FROM seen WHERE round = ? AND name = ? AND outcome != 'waiting'");
        std::erase_if(names, [&](const std::string &name) {
            seen.reset();
            return seen.bind(1, roundId).bind(2, name).step();
        });
        renew();
    }
    const int before = all - static_cast<int>(names.size());
    const StoredRound frozen = stored; // what the reader needs of it never changes
    DropReader reader(drop, frozen, ws.person().identity, std::move(names));
    inStages([&] { return reader.next(in->seats, progress, before, all); },
             [&](DropBatch &batch) { reader.open(batch); },
             [&](DropBatch &batch) {
                 const auto guard = ws.lock();
                 if (logSize(ws, roundId) != head.size()) { // something was logged meanwhile: an event, the close
                     renew();
                     reader.open(batch);
                 } else if (batch.seats != in->seats) {
                     reader.open(batch);
                 }
                 Transaction transaction(ws.db());
                 for (const DropFile &file : batch.files) {
                     if (const std::optional<Refusal> refusal = takeWaiting(*in, file))
                         report.refuse({file.name, nameOf(refusal->code), refusal->detail, ws.clock()});
                     else
                         ++report.received;
                 }
                 in->pack.sync();
                 append(stored, in->entries, head);
                 in->entries.clear();
                 transaction.commit();
             });
    if (in->queued)
        report.sent += sendOutbox(ws, roundId, drop);
    in.reset();
    putLog(ws, roundId, drop);
    const auto guard = ws.lock();
    ws.setSetting("synced", std::to_string(ws.clock()));
    return report;
}

} // namespace simsa
