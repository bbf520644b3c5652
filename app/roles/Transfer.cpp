#include "app/roles/Transfer.h"

#include "app/crypto/Hash.h"
#include "app/domain/Format.h"
#include "app/exchange/LogProof.h"
#include "app/reading/PageHost.h"
#include "app/roles/OwnRow.h"
#include "app/workspace/Activity.h"

#include <algorithm>
#include <map>
#include <optional>

namespace simsa {

namespace {

constexpr std::uint64_t outgoingCap = 64u << 20;

std::string fileName(const std::string &path) {
    return path.substr(path.rfind('/') + 1);
}

} // namespace

Points pointsOfShare(const Rubric &rubric, int share) {
    return {maximum(rubric).hundredths * share / 10000};
}

bool isNameOf(FileType type, const std::string &name) {
    return isHex(name.substr(0, 64), 64) && name.substr(64) == std::string(".simsa-") + nameOf(type);
}

bool nameMatches(const std::string &name, FileType type, View bytes) {
    return isNameOf(type, name) && name.compare(0, 64, toHex(sha256(bytes))) == 0;
}

int sendOutbox(Workspace &ws, const std::string &roundId, Drop &drop) {
    if (restingSince(ws)) // what was sealed goes out from where the work goes on
        return 0;
    std::vector<Outgoing> files;
    {
        const auto guard = ws.lock();
        files = outbox(ws, roundId);
    }
    int sent = 0;
    for (const Outgoing &file : files) {
        const std::string name = fileName(file.name);
        const auto type = typeOfFile(name);
        if (file.sent && type &&
            stands(drop, file.name, outgoingCap, [&](const Bytes &there) { return nameMatches(name, *type, there); }))
            continue;
        Bytes bytes;
        {
            const auto guard = ws.lock();
            bytes = outgoingBytes(ws, roundId, file.name);
        }
        drop.put(file.name, bytes);
        const auto guard = ws.lock();
        markSent(ws, roundId, file.name);
        ++sent;
    }
    return sent;
}

namespace {

struct FoundEvent {
    std::string json;
    Bytes tar;
};

// One event that this workspace may read, by its digest; nothing when it is for others.
std::optional<std::pair<std::string, FoundEvent>> readEventFile(Workspace &ws, const StoredRound &stored, View file) {
    const SigningPublic chair = signingFromOpenSsh(stored.round.chairSigning);
    try {
        Envelope e = open(file, FileType::event, {&ws.person().identity, 1}, [&](auto &key) { return key == chair; });
        if (e.manifest.roundDigest != stored.digest)
            throw Error(Code::roundForeign, e.manifest.round);
        std::string json(textOf(e.file("event.json")));
        readEvent(json, stored.round);
        return std::pair(toHex(e.digest), FoundEvent{std::move(json), std::move(e.tar)});
    } catch (const Error &error) {
        if (error.code == Code::ageNoMatch)
            return std::nullopt;
        throw;
    }
}

// The chair's, restored from a backup: what the seat had sealed before this line of the log is void.
void voidBefore(Workspace &ws, const std::string &roundId, const std::string &member, std::int64_t line) {
    Statement(ws.db(), "UPDATE submission SET state = 'refused', refusal = 'void' WHERE round = ?1 AND member = ?2 AND "
                       "state != 'refused' AND digest IN (SELECT json_extract(line, '$.digest') FROM log WHERE "
                       "round = ?1 AND position < ?3)")
        .bind(1, roundId)
        .bind(2, member)
        .bind(3, line)
        .run();
}

} // namespace

bool isReplaced(Workspace &ws, const StoredRound &stored) {
    const std::string own = toOpenSsh(ws.person().signing.pub);
    const Member *seat = findMember(stored.round, stored.member);
    bool holds = seat != nullptr && seat->signing == own, held = holds;
    for (const StoredEvent &e : events(ws, stored.round))
        if (e.event.kind == EventKind::replace && e.event.member == stored.member) {
            holds = e.event.signing == own;
            held = held || holds;
        }
    return held && (!holds || isVacant(events(ws, stored.round), stored.member));
}

void takeEvents(Workspace &ws, const StoredRound &stored, Drop &drop, SyncReport &report) {
    std::map<std::string, std::int64_t> wanted; // digest → line of the log
    {
        const auto guard = ws.lock();
        const std::vector<std::string> lines = logLines(ws, stored.round.id);
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (const LogEntry entry = readLogEntry(lines[i]); entry.kind == LogKind::event)
                wanted.emplace(entry.digest, static_cast<std::int64_t>(i));
        for (const StoredEvent &e : events(ws, stored.round))
            wanted.erase(e.digest);
        if (wanted.empty() || isReplaced(ws, stored)) // nothing new, or no longer for us
            return;
    }
    std::map<std::int64_t, std::pair<std::string, FoundEvent>> found;
    const std::string folder = stored.round.id + "/events";
    for (const std::string &name : drop.list(folder)) {
        try {
            const Bytes bytes = drop.get(folder + "/" + name, capOf(FileType::event));
            if (!nameMatches(name, FileType::event, bytes))
                throw Error(Code::digestMismatch, name);
            if (auto event = readEventFile(ws, stored, bytes))
                if (const auto line = wanted.find(event->first); line != wanted.end())
                    found.emplace(line->second, std::move(*event));
        } catch (const Error &e) {
            report.refuse({"events/" + name, nameOf(e.code), e.detail, ws.clock()});
        }
    }
    const auto guard = ws.lock();
    Transaction transaction(ws.db());
    for (const auto &[line, event] : found) {
        const Event read = readEvent(event.second.json, stored.round);
        std::vector<Event> earlier;
        for (const StoredEvent &e : events(ws, stored.round))
            earlier.push_back(e.event);
        try {
            if (read.kind == EventKind::replace)
                requireNewKeys(read, stored.round, earlier);
            saveEvent(ws, stored.round.id, event.first, event.second.json, event.second.tar, line);
            if (stored.member.empty() && read.kind == EventKind::replace && !read.keepOld)
                voidBefore(ws, stored.round.id, read.member, line);
        } catch (const Error &e) {
            if (e.code != Code::keysEqual)
                throw;
            report.refuse({"events/" + event.first, nameOf(e.code), e.detail, ws.clock()});
        }
        wanted.erase(event.first);
    }
    transaction.commit();
    if (!isReplaced(ws, stored))
        for (const auto &[digest, line] : wanted)
            report.refuse({"events/" + digest, nameOf(Code::fileMissing), digest, ws.clock()});
}

namespace {

void takeDocuments(Workspace &ws, const StoredRound &stored, Drop &drop, SyncReport &report, const Progress &progress) {
    const std::vector<StoredDocument> all = documents(ws, stored.round.id);
    int done = 0;
    for (const StoredDocument &d : all) {
        progress("documents", done++, static_cast<int>(all.size()));
        const std::string name = stored.round.id + "/documents/" + d.sealed + ".age";
        if (d.present || !d.readable || !drop.has(name))
            continue;
        try {
            drop.getToFile(name, std::uint64_t{2} << 30, d.file);
            if (toHex(sha256File(d.file.string())) != d.sealed) {
                std::error_code ignored;
                std::filesystem::remove(d.file, ignored);
                throw Error(Code::digestMismatch, d.sealed + ".age");
            }
            markPresent(ws, d.id);
            ++report.received;
        } catch (const Error &e) {
            if (e.code == Code::diskFull || e.code == Code::cancelled)
                throw;
            report.refuse({"documents/" + d.sealed + ".age", nameOf(e.code), e.detail, ws.clock()});
        }
    }
}

// What one who takes over a seat needs to know that it is theirs.
std::vector<Bytes> eventFiles(Drop &drop, const std::string &roundId) {
    std::vector<Bytes> files;
    std::size_t room = 64u << 20;
    for (const std::string &name : drop.list(roundId + "/events")) {
        try {
            Bytes file = drop.get(roundId + "/events/" + name, std::min<std::uint64_t>(room, 1u << 20));
            room -= file.size();
            files.push_back(std::move(file));
        } catch (const Error &) { // one that cannot be read is not the one
        }
    }
    return files;
}

} // namespace

// The lock is taken piece by piece: scoring goes on while files travel and pages are indexed.
SyncReport Evaluator::sync(Drop &drop, const Progress &progress, bool index) {
    SyncReport report;
    const auto locked = [this](const auto &work) {
        const auto guard = ws.lock();
        return work();
    };
    const auto take = [&](const std::string &id, const Bytes &file) {
        try {
            return takeRound(file);
        } catch (const Error &e) {
            if (e.code != Code::notOnPanel)
                throw;
            return takeRound(file, eventFiles(drop, id));
        }
    };
    for (const std::string &id : drop.listFolders("")) {
        if (!isHex(id, 32) || locked([&] { return hasRound(ws, id); }))
            continue;
        for (const std::string &name : drop.list(id + "/round")) {
            try {
                const Bytes bytes = drop.get(id + "/round/" + name, capOf(FileType::round));
                if (!nameMatches(name, FileType::round, bytes))
                    throw Error(Code::digestMismatch, name);
                report.received += take(id, bytes) == id;
            } catch (const Error &e) {
                if (e.code == Code::diskFull)
                    throw;
                if (e.code != Code::ageNoMatch) // another member's
                    report.refuse({id + "/round/" + name, nameOf(e.code), e.detail, ws.clock()});
            }
        }
    }
    const auto load = [&](const std::string &id) { return locked([&] { return loadRound(ws, id); }); };
    const std::vector<std::string> ids = locked([&] { return roundIds(ws); });
    for (const std::string &id : ids) {
        report.sent += sendOutbox(ws, id, drop);
        try {
            report.received += syncLog(ws, load(id), drop);
        } catch (const Error &e) {
            if (e.code == Code::diskFull)
                throw;
            report.refuse({id + "/log/checkpoint", nameOf(e.code), e.detail, ws.clock()});
        }
        const StoredRound stored = load(id);
        takeEvents(ws, stored, drop, report);
        takeDocuments(ws, stored, drop, report, progress);
        takeResults(ws, stored, drop, report);
        for (const OwnSubmission &own : submissions(id))
            report.delivered = report.delivered || own.state == "accepted";
    }
    locked([&] { ws.setSetting("synced", std::to_string(ws.clock())); });
    if (index) {
        std::unique_ptr<PageHost> host;
        for (const std::string &id : ids)
            for (const StoredDocument &d : documents(ws, id)) {
                if (!d.readable || !d.present || d.indexed)
                    continue;
                if (!host)
                    host = std::make_unique<PageHost>();
                indexDocument(ws, d, *host, progress);
            }
    }
    return report;
}

std::string receiptOf(Workspace &ws, const std::string &roundId) {
    const auto guard = ws.lock();
    const StoredRound stored = loadRound(ws, roundId);
    const std::vector<std::string> lines = logLines(ws, roundId);
    for (const OwnSubmission &own : Evaluator(ws).submissions(roundId))
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (const LogEntry entry = readLogEntry(lines[i]);
                entry.kind == LogKind::accepted && entry.digest == own.digest)
                return writeLogProof({lines[i], i, inclusionProof(leafHashes(lines), i), stored.checkpoint});
    throw Error(Code::stateWrong, "receipt");
}

} // namespace simsa
