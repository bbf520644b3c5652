#include "app/roles/Trustee.h"

#include "app/base/Parallel.h"
#include "app/crypto/Hash.h"
#include "app/roles/DropReader.h"
#include "app/roles/Rehearsals.h"
#include "app/roles/Transfer.h"
#include "app/workspace/Activity.h"

#include <algorithm>
#include <map>

namespace simsa {

namespace {

constexpr int mostSubmissions = 1000; // of one member

int numberOf(Workspace &ws, const StoredRound &stored) {
    const int number = trusteeNumber(stored.round, ws.person().signing.pub);
    if (number == 0)
        throw Error(Code::stateWrong, "trustee");
    return number;
}

void queueSealed(Workspace &ws, const StoredRound &stored, const char *folder, FileType type, View tar) {
    const std::array readers{recipientFromText(stored.round.chairRecipient), ws.person().identity.recipient};
    const Bytes file = seal(tar, readers);
    queue(ws, stored.round.id, stored.round.id + "/" + folder + "/" + toHex(sha256(file)) + ".simsa-" + nameOf(type),
          file);
}

void queueComplaint(Workspace &ws, const StoredRound &stored, const Complaint &complaint) {
    queueSealed(ws, stored, "complaints", FileType::complaint,
                makeComplaintTar(complaint, stored.round, stored.digest, ws.person().signing));
}

// Its own share of each submission, where it is right.
void readShares(DropBatch &batch, const Identity &own, int number) {
    inParallel(batch.files.size(), [&](std::size_t i) {
        DropFile &file = batch.files[i];
        if (!file.submission)
            return;
        try {
            file.share = readShare(*file.submission, own, number);
        } catch (const Error &e) {
            if (e.code != Code::submissionMalformed)
                throw;
        }
    });
}

// How many submissions of each member are here.
std::map<std::string, int> submissionsHeld(Workspace &ws, const std::string &roundId) {
    std::map<std::string, int> out;
    Statement row(ws.db(), "SELECT member, count(*) FROM own_share WHERE round = ? GROUP BY member");
    row.bind(1, roundId);
    while (row.step())
        out[row.text(0)] = static_cast<int>(row.integer(1));
    return out;
}

// One submission: its share is kept when it is right, complained about when it is not.
void take(Workspace &ws, const StoredRound &stored, int number, std::map<std::string, int> &held,
          const DropFile &file) {
    const SubmissionFile &s = *file.submission;
    Statement known(ws.db(), "SELECT 1 FROM own_share WHERE digest = ?");
    if (known.bind(1, s.digest).step())
        return; // the same in another wrapping
    if (++held[s.member] > mostSubmissions)
        throw Error(Code::revisionConflict, s.member);
    Statement insert(ws.db(), "INSERT INTO own_share(digest, round, member, checkpoint, share) VALUES (?, ?, ?, ?, ?)");
    insert.bind(1, s.digest).bind(2, stored.round.id).bind(3, s.member).bind(4, s.submission().checkpoint);
    if (file.share)
        insert.bind(5, View(*file.share));
    else
        insert.bind(5, nullptr);
    insert.run();
    if (!file.share)
        queueComplaint(ws, stored, {number, s.digest, Fault::share});
}

void takeFile(Workspace &ws, const StoredRound &stored, int number, std::map<std::string, int> &held,
              const DropFile &file, SyncReport &report) {
    std::optional<Refusal> refusal = file.refusal;
    if (!refusal)
        try {
            take(ws, stored, number, held, file);
        } catch (const Error &e) {
            if (isOurs(e))
                throw;
            refusal = Refusal{e.code, e.detail};
        }
    Seen seen{file.name, "taken", {}, ws.clock()};
    if (refusal) {
        seen.outcome = nameOf(refusal->code);
        seen.detail = refusal->detail;
        report.refuse(seen);
        if (mayStillCome(refusal->code))
            return;
    } else {
        ++report.received;
    }
    markSeen(ws, stored.round.id, seen);
}

} // namespace

std::vector<std::pair<std::string, std::string>> countedByLog(const Round &round, const std::vector<std::string> &lines,
                                                              const std::vector<StoredEvent> &all) {
    struct Newest {
        int revision = 0;
        std::string digest;
    };
    std::map<std::string, Newest> newest;
    for (const std::string &line : lines) {
        const LogEntry entry = readLogEntry(line);
        if (entry.kind == LogKind::closed)
            break;
        if (entry.kind == LogKind::accepted && entry.revision > newest[entry.member].revision)
            newest[entry.member] = {entry.revision, entry.digest};
        for (const StoredEvent &e : all)
            if (entry.kind == LogKind::event && e.digest == entry.digest && e.event.kind == EventKind::replace &&
                !e.event.keepOld)
                newest[e.event.member].digest.clear(); // void; the revisions go on
    }
    std::vector<std::pair<std::string, std::string>> out;
    for (const Member &m : round.panel)
        if (const auto found = newest.find(m.pseudonym);
            found != newest.end() && !found->second.digest.empty() && !isVacant(all, m.pseudonym))
            out.emplace_back(m.pseudonym, found->second.digest);
    return out;
}

SyncReport TrusteeRole::sync(Drop &drop, const Progress &progress, bool index) {
    SyncReport report = Evaluator(ws).sync(drop, progress, index);
    syncRehearsals(ws, drop, report);
    std::vector<StoredRound> rounds;
    {
        const auto guard = ws.lock();
        for (const std::string &id : roundIds(ws))
            if (StoredRound stored = loadRound(ws, id); trusteeNumber(stored.round, ws.person().signing.pub) > 0)
                rounds.push_back(std::move(stored));
    }
    for (const StoredRound &stored : rounds) {
        takeSubmissions(stored, drop, report, progress);
        askForAbsent(stored);
        report.sent += sendOutbox(ws, stored.round.id, drop);
    }
    return report;
}

void TrusteeRole::takeSubmissions(const StoredRound &stored, Drop &drop, SyncReport &report, const Progress &progress) {
    const int number = numberOf(ws, stored);
    const std::string &id = stored.round.id;
    std::vector<std::string> names = namesInDrop(id, drop, {"ballots"});
    const int all = static_cast<int>(names.size());
    std::shared_ptr<const Seats> seats;
    std::map<std::string, int> held;
    {
        const auto guard = ws.lock();
        held = submissionsHeld(ws, id);
        std::erase_if(names, [&](const std::string &name) { return wasSeen(ws, id, name); });
        seats = std::make_shared<const Seats>(seatsByKey(stored.round, events(ws, stored.round)));
    }
    const int before = all - static_cast<int>(names.size());
    DropReader reader(drop, stored, ws.person().identity, std::move(names));
    inStages([&] { return reader.next(seats, progress, before, all); },
             [&](DropBatch &batch) {
                 reader.open(batch);
                 readShares(batch, ws.person().identity, number);
             },
             [&](const DropBatch &batch) {
                 const auto guard = ws.lock();
                 Transaction transaction(ws.db());
                 for (const DropFile &file : batch.files)
                     takeFile(ws, stored, number, held, file, report);
                 transaction.commit();
             });
}

// What counts and is not here was wrapped without this trustee, or is withheld: the chair puts it into the drop anew.
void TrusteeRole::askForAbsent(const StoredRound &stored) {
    const auto guard = ws.lock();
    const std::string &id = stored.round.id;
    const std::vector<std::string> lines = logLines(ws, id);
    if (!closingOf(lines))
        return;
    Transaction transaction(ws.db());
    Statement here(ws.db(), "SELECT 1 FROM own_share WHERE digest = ?");
    for (const auto &[member, digest] : countedByLog(stored.round, lines, events(ws, stored.round))) {
        here.reset();
        if (here.bind(1, digest).step() || wasSeen(ws, id, "absent/" + digest))
            continue;
        queueComplaint(ws, stored, {numberOf(ws, stored), digest, Fault::absent});
        markSeen(ws, id, {"absent/" + digest, "taken", member, ws.clock()});
    }
    transaction.commit();
}

TrusteeOffice TrusteeRole::office(const std::string &roundId) {
    const auto guard = ws.lock();
    const StoredRound stored = loadRound(ws, roundId);
    TrusteeOffice out{.number = numberOf(ws, stored),
                      .threshold = stored.round.threshold,
                      .trustees = static_cast<int>(stored.round.trustees.size())};
    Statement accepted(ws.db(), "SELECT received FROM acceptance WHERE rehearsal = ?");
    if (accepted.bind(1, stored.round.rehearsal).step())
        out.accepted = accepted.integer(0);
    std::map<std::string, bool> here; // digest → its share is right
    Statement row(ws.db(), "SELECT digest, member, share IS NULL FROM own_share WHERE round = ? ORDER BY rowid");
    row.bind(1, roundId);
    while (row.step()) {
        here[row.text(0)] = row.integer(2) == 0;
        if (row.integer(2) == 0)
            ++out.checked;
        else
            out.bad.push_back(row.text(1));
    }
    const std::vector<std::string> lines = logLines(ws, roundId);
    if (const auto closing = closingOf(lines)) {
        out.closed = true;
        out.closingNumber = spokenDigits(closing->root);
        for (const auto &[member, digest] : countedByLog(stored.round, lines, events(ws, stored.round))) {
            ++out.counted;
            if (!here.contains(digest))
                out.absent.push_back(member);
        }
    }
    Statement own(ws.db(), "SELECT received FROM opening WHERE round = ?");
    if (own.bind(1, roundId).step())
        out.released = own.integer(0);
    return out;
}

void TrusteeRole::release(const std::string &roundId, const std::string &digits) {
    const auto guard = ws.lock();
    requireAwake(ws);
    const StoredRound stored = loadRound(ws, roundId);
    Opening opening{.number = numberOf(ws, stored)};
    const std::vector<std::string> lines = logLines(ws, roundId);
    const auto closing = closingOf(lines);
    if (!closing)
        throw Error(Code::notClosed, roundId);
    if (!forks(ws, roundId).empty())
        throw Error(Code::logForked, roundId);
    if (!sameDigits(digits, spokenDigits(closing->root)))
        throw Error(Code::chairNotConfirmed, "closing");
    const std::vector<StoredEvent> all = events(ws, stored.round);
    for (const std::string &line : lines)
        if (const LogEntry entry = readLogEntry(line);
            entry.kind == LogKind::event &&
            std::none_of(all.begin(), all.end(), [&](const StoredEvent &e) { return e.digest == entry.digest; }))
            throw Error(Code::fileMissing, "events/" + entry.digest);
    const auto counted = countedByLog(stored.round, lines, all);
    if (ws.clock() < stored.deadline && counted.size() < stored.round.panel.size())
        throw Error(Code::deadlineAhead, toTimeText(stored.deadline));

    // Nobody was shown another log than this one.
    const std::vector<Digest> leaves = leafHashes(lines);
    const SigningPublic chair = signingFromOpenSsh(stored.round.chairSigning);
    Statement quoted(ws.db(), "SELECT DISTINCT checkpoint FROM own_share WHERE round = ? AND checkpoint != ''");
    quoted.bind(1, roundId);
    while (quoted.step()) {
        const Checkpoint seen = readCheckpoint(quoted.text(0), originOf(roundId), chair);
        if (seen.size > leaves.size() ||
            seen.root != treeRoot(std::span(leaves).first(static_cast<std::size_t>(seen.size)))) {
            saveFork(ws, roundId, stored.checkpoint, quoted.text(0));
            throw Error(Code::logForked, "checkpoint");
        }
    }
    Statement own(ws.db(), "SELECT share FROM own_share WHERE digest = ?");
    for (const auto &[member, digest] : counted) {
        own.reset();
        if (!own.bind(1, digest).step())
            throw Error(Code::fileMissing, member + " " + digest);
        if (!own.isNull(0))
            opening.shares.emplace_back(digest, secret(own.blobView(0)));
    }
    std::sort(opening.shares.begin(), opening.shares.end(),
              [](const auto &a, const auto &b) { return a.first < b.first; });
    opening.closing = *closing;
    opening.checkpoint = stored.checkpoint;
    Bytes tar = makeOpeningTar(opening, stored.round, stored.digest, ws.person().signing);
    Transaction transaction(ws.db());
    Statement(ws.db(), "INSERT OR IGNORE INTO opening(digest, round, trustee, tar, received) VALUES (?, ?, ?, ?, ?)")
        .bind(1, toHex(sha256(readTar(tar)[0].bytes)))
        .bind(2, roundId)
        .bind(3, static_cast<std::int64_t>(opening.number))
        .bind(4, View(tar))
        .bind(5, ws.clock())
        .run();
    queueSealed(ws, stored, "openings", FileType::opening, tar);
    transaction.commit();
    wipe(tar.data(), tar.size());
}

} // namespace simsa
