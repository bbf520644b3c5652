// The chair takes in what the drop holds and logs it, never looking into a ballot.
#include "app/crypto/Hash.h"
#include "app/exchange/Opening.h"
#include "app/roles/Chair.h"
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
    std::vector<LogEntry> entries;                // to be logged together
    std::map<std::string, std::string> members;   // by the key they sign with now
    std::map<std::string, std::string> left;      // who withdrew
    std::map<std::string, std::string> everybody; // by any key a seat ever had
    struct Logged {
        LogEntry entry;
        bool isVoid = false;
    };
    std::map<std::string, Logged> lost; // by digest: what the log names and this workspace does not hold (restored)
    std::map<std::string, std::int64_t> highest; // revision that the log accepted, when something is lost
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
        findLost(all);
    }
    void findLost(const std::vector<StoredEvent> &all) {
        if (lostSubmissions(ws, stored.round.id) == 0)
            return;
        for (const Member &m : stored.round.panel)
            everybody.emplace(m.signing, m.pseudonym);
        for (const StoredEvent &e : all)
            if (e.event.kind == EventKind::replace)
                everybody.emplace(e.event.signing, e.event.member);
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
    std::string memberOfAnyKey(const SigningPublic &key) const {
        const std::string gone = find(left, key);
        return gone.empty() ? find(everybody.empty() ? members : everybody, key) : gone;
    }
    static std::string find(const std::map<std::string, std::string> &keys, const SigningPublic &key) {
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

void takeBallot(Intake &in, View file) {
    const SubmissionFile s =
        readSubmission(file, in.ws.person().identity, in.stored.round.id, in.stored.digest, sharesOf(in.stored.round),
                       [&](auto &key) { return in.memberOfAnyKey(key); });
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

void takeComplaint(Intake &in, View file) {
    const Envelope e = open(file, FileType::complaint, {&in.ws.person().identity, 1},
                            [&](auto &key) { return trusteeNumber(in.stored.round, key) > 0; });
    const Complaint complaint = readComplaint(e, in.stored.round, in.stored.digest);
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

std::optional<Refusal> takeOne(Intake &in, const std::string &name, View file) {
    try {
        const auto type = typeOfFile(name);
        if (type == FileType::declaration)
            takeDeclaration(in, file);
        else if (type == FileType::ballot)
            takeBallot(in, file);
        else if (type == FileType::opening)
            takeOpening(in, file);
        else if (type == FileType::complaint)
            takeComplaint(in, file);
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

// A ballot that came by hand is not in the drop, and whoever wrapped it may have left a trustee out: all of them get it
// from there, wrapped anew.
void queueForTrustees(Workspace &ws, const StoredRound &stored, View file) {
    const Identity &own = ws.person().identity;
    const Envelope e = open(file, FileType::ballot, {&own, 1}, [](auto &) { return true; });
    std::vector<Recipient> readers{own.recipient};
    for (const Trustee &t : stored.round.trustees)
        readers.push_back(recipientFromText(t.recipient));
    const Bytes sealed = seal(e.tar, readers);
    queue(ws, stored.round.id, stored.round.id + "/ballots/00000000/" + toHex(sha256(sealed)) + ".simsa-ballot",
          sealed);
}

} // namespace

std::optional<Refusal> Chair::takeFile(const std::string &roundId, const std::string &name, View file) {
    catchUp(roundId);
    const auto guard = ws.lock();
    const StoredRound stored = loadRound(ws, roundId);
    Transaction transaction(ws.db());
    Intake in(ws, stored);
    const auto refusal = takeOne(in, name, file);
    if (!refusal && typeOfFile(name) == FileType::ballot && !stored.round.trustees.empty())
        queueForTrustees(ws, stored, file);
    in.pack.sync();
    append(stored, in.entries);
    transaction.commit();
    return refusal;
}

namespace {

struct Waiting { // in the drop, not looked at yet
    std::string name;
    FileType type = FileType::ballot;
    Bytes bytes;
    Code failure = Code::internal; // why it could not be read
};

bool isSlot(const std::string &name) {
    return name.size() == 8 && name.find_first_not_of("0123456789") == std::string::npos;
}

std::vector<Waiting> namesInDrop(const std::string &roundId, Drop &drop) {
    std::vector<Waiting> out;
    for (const std::string &name : drop.list(roundId + "/declarations"))
        out.push_back({"declarations/" + name, FileType::declaration, {}});
    for (const std::string &slot : drop.listFolders(roundId + "/ballots"))
        if (isSlot(slot))
            for (const std::string &name : drop.list(roundId + "/ballots/" + slot))
                out.push_back({"ballots/" + slot + "/" + name, FileType::ballot, {}});
    for (const auto &[folder, type] :
         {std::pair("complaints", FileType::complaint), std::pair("openings", FileType::opening)})
        for (const std::string &name : drop.list(roundId + "/" + folder))
            out.push_back({folder + ("/" + name), type, {}});
    return out;
}

void readWaiting(const std::string &roundId, Drop &drop, Waiting &file) {
    const std::string last = file.name.substr(file.name.rfind('/') + 1);
    try {
        if (!isNameOf(file.type, last))
            throw Error(Code::unknownType, file.name);
        file.bytes = drop.get(roundId + "/" + file.name, capOf(file.type));
        if (!nameMatches(last, file.type, file.bytes))
            throw Error(Code::digestMismatch, file.name); // perhaps half there: looked at again next time
    } catch (const Error &e) {
        if (e.code != Code::fileTooLarge && e.code != Code::fileUnreadable && e.code != Code::fileMissing &&
            e.code != Code::digestMismatch && e.code != Code::unknownType)
            throw;
        file.failure = e.code;
        file.bytes.clear();
    }
}

std::optional<Refusal> takeWaiting(Intake &in, const Waiting &file) {
    if (file.failure == Code::internal)
        return takeOne(in, file.name, file.bytes);
    in.markSeen(file.name, file.failure == Code::unknownType ? "refused" : "waiting",
                std::string(nameOf(file.failure)) + "|" + file.name);
    return Refusal{file.failure, file.name};
}

} // namespace

// Files are read without the lock and taken in a few at a time, each few in one commit with what the log says of them:
// who only wants to look need not wait for the others.
SyncReport Chair::sync(const std::string &roundId, Drop &drop, const Progress &progress) {
    constexpr std::size_t mostFiles = 256, mostBytes = 16u << 20; // of one go
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
    std::vector<Waiting> names = namesInDrop(roundId, drop);
    const int all = static_cast<int>(names.size());
    {
        const auto guard = ws.lock();
        Statement seen(ws.db(), "SELECT 1 FROM seen WHERE round = ? AND name = ? AND outcome != 'waiting'");
        std::erase_if(names, [&](const Waiting &file) {
            seen.reset();
            return seen.bind(1, roundId).bind(2, file.name).step();
        });
    }
    int done = all - static_cast<int>(names.size());
    StoredRound stored;
    std::vector<Digest> leaves; // of the log as far as it was when `in` was made, and what this sync added
    std::optional<Intake> in;
    for (std::size_t from = 0; from < names.size();) {
        std::size_t to = from, bytes = 0;
        for (; to < names.size() && to - from < mostFiles && bytes < mostBytes; ++to) {
            progress("intake", done++, all);
            readWaiting(roundId, drop, names[to]);
            bytes += names[to].bytes.size();
        }
        const auto guard = ws.lock();
        if (!in || logSize(ws, roundId) != leaves.size()) { // something was logged meanwhile: an event, the close
            stored = loadRound(ws, roundId);
            leaves = leafHashes(logLines(ws, roundId));
            in.emplace(ws, stored);
        }
        Transaction transaction(ws.db());
        for (; from < to; ++from) {
            if (const std::optional<Refusal> refusal = takeWaiting(*in, names[from]))
                report.refused.push_back({names[from].name, nameOf(refusal->code), refusal->detail, ws.clock()});
            else
                ++report.received;
            names[from].bytes = {};
        }
        in->pack.sync();
        append(stored, in->entries, leaves);
        in->entries.clear();
        transaction.commit();
    }
    in.reset();
    putLog(ws, roundId, drop);
    const auto guard = ws.lock();
    ws.setSetting("synced", std::to_string(ws.clock()));
    return report;
}

} // namespace simsa
