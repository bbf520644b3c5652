#include "app/roles/Transfer.h"

#include "app/crypto/Hash.h"
#include "app/reading/PageHost.h"

#include <algorithm>

namespace simsa {

namespace {

constexpr std::uint64_t logCap = 64u << 20, outgoingCap = 64u << 20;

std::string fileName(const std::string &path) {
    return path.substr(path.rfind('/') + 1);
}

// A name is no proof: a stick pulled out, or anybody who writes to the drop, may have left other bytes under it.
template <typename Rule>
bool stands(Drop &drop, const std::string &name, std::uint64_t cap, const Rule &rule) {
    try {
        return drop.has(name) && rule(drop.get(name, cap));
    } catch (const Error &) {
        return false;
    }
}

} // namespace

Points pointsOfShare(const Rubric &rubric, int share) {
    return {maximum(rubric).hundredths * share / 10000};
}

bool nameMatches(const std::string &name, View bytes) {
    return name.substr(0, name.find('.')) == toHex(sha256(bytes));
}

int sendOutbox(Workspace &ws, const std::string &roundId, Drop &drop) {
    int sent = 0;
    for (const Outgoing &file : outbox(ws, roundId)) {
        if (file.sent && stands(drop, file.name, outgoingCap,
                                [&](const Bytes &there) { return nameMatches(fileName(file.name), there); }))
            continue;
        drop.put(file.name, outgoingBytes(ws, roundId, file.name));
        markSent(ws, roundId, file.name);
        ++sent;
    }
    return sent;
}

void putLog(Workspace &ws, const StoredRound &stored, Drop &drop) {
    const std::vector<std::string> lines = logLines(ws, stored.round.id);
    const std::string folder = stored.round.id + "/log/";
    for (std::size_t k = 0; k * logTile < lines.size(); ++k) {
        const std::size_t width = std::min(logTile, lines.size() - k * logTile);
        const std::string name = folder + "entries/" + tileName(k, width);
        const auto first = lines.begin() + static_cast<std::ptrdiff_t>(k * logTile);
        const std::string want = writeLog({first, first + static_cast<std::ptrdiff_t>(width)});
        if (!stands(drop, name, logCap, [&](const Bytes &there) { return textOf(there) == want; }))
            drop.put(name, view(want));
    }
    if (!lines.empty())
        drop.put(folder + "checkpoint", view(stored.checkpoint)); // last: it vouches for what is there
}

bool syncLog(Workspace &ws, const StoredRound &stored, Drop &drop) {
    const std::string folder = stored.round.id + "/log/";
    if (!drop.has(folder + "checkpoint"))
        return false;
    const Bytes note = drop.get(folder + "checkpoint", 64 * 1024);
    const std::string origin = originOf(stored.round.id);
    const SigningPublic chair = signingFromOpenSsh(stored.round.chairSigning);
    const Checkpoint checkpoint = readCheckpoint(textOf(note), origin, chair);
    const std::size_t known = logLines(ws, stored.round.id).size();
    if (checkpoint.size < known)
        throw Error(Code::logForked, fileName(folder + "checkpoint"));
    if (checkpoint.size > 10'000'000)
        throw Error(Code::logForm, "size");
    if (checkpoint.size == known && textOf(note) == stored.checkpoint)
        return false;
    std::vector<std::string> lines;
    for (std::size_t k = 0; k * logTile < checkpoint.size; ++k) {
        const std::size_t width = std::min<std::size_t>(logTile, checkpoint.size - k * logTile);
        const Bytes tile = drop.get(folder + "entries/" + tileName(k, width), logCap);
        const std::vector<std::string> part = readLogLines(textOf(tile));
        if (part.size() != width)
            throw Error(Code::logForm, tileName(k, width));
        lines.insert(lines.end(), part.begin(), part.end());
    }
    if (treeRoot(leafHashes(lines)) != checkpoint.root)
        throw Error(Code::logForm, "root");
    std::optional<std::int64_t> closed;
    std::vector<LogEntry> entries;
    for (const std::string &line : lines)
        entries.push_back(readLogEntry(line));
    if (entries.empty() || entries[0].kind != LogKind::opened || entries[0].digest != stored.digest)
        throw Error(Code::logForm, "opened");
    Transaction transaction(ws.db());
    saveLogLines(ws, stored.round.id, lines);
    setCheckpoint(ws, stored.round.id, std::string(textOf(note)));
    for (const LogEntry &entry : entries) {
        if (entry.kind == LogKind::closed)
            setClosed(ws, stored.round.id, entry.time);
        if (entry.kind == LogKind::accepted || entry.kind == LogKind::refused)
            Statement(
                ws.db(),
                "UPDATE submission SET state = ?, refusal = ? WHERE digest = ? AND state IN ('sealed', 'delivered')")
                .bind(1, std::string_view(nameOf(entry.kind)))
                .bind(2, entry.reason)
                .bind(3, entry.digest)
                .run();
    }
    transaction.commit();
    return true;
}

namespace {

// Events count from the moment the log names them, in its order.
void takeEvents(Workspace &ws, const StoredRound &stored, Drop &drop, SyncReport &report) {
    struct Found {
        std::string json;
        Bytes tar;
    };
    std::vector<std::pair<std::string, Found>> found;
    const std::string folder = stored.round.id + "/events";
    const SigningPublic chair = signingFromOpenSsh(stored.round.chairSigning);
    for (const std::string &name : drop.list(folder)) {
        if (wasSeen(ws, stored.round.id, "events/" + name))
            continue;
        try {
            const Bytes bytes = drop.get(folder + "/" + name, capOf(FileType::event));
            if (!nameMatches(name, bytes))
                throw Error(Code::digestMismatch, name);
            Envelope e =
                open(bytes, FileType::event, {&ws.person().identity, 1}, [&](auto &key) { return key == chair; });
            if (e.manifest.roundDigest != stored.digest)
                throw Error(Code::roundForeign, name);
            const std::string json(textOf(e.file("event.json")));
            readEvent(json, stored.round);
            found.emplace_back(toHex(e.digest), Found{json, std::move(e.tar)});
        } catch (const Error &e) {
            report.refused.push_back({"events/" + name, nameOf(e.code), e.detail, ws.clock()});
        }
    }
    for (const std::string &line : logLines(ws, stored.round.id)) {
        const LogEntry entry = readLogEntry(line);
        for (const auto &[digest, event] : found)
            if (entry.kind == LogKind::event && entry.digest == digest)
                saveEvent(ws, stored.round.id, digest, event.json, event.tar);
    }
}

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
            report.refused.push_back({"documents/" + d.sealed + ".age", nameOf(e.code), e.detail, ws.clock()});
        }
    }
}

bool isRoundId(const std::string &name) {
    return name.size() == 32 && name.find_first_not_of("0123456789abcdef") == std::string::npos;
}

} // namespace

// The lock is taken piece by piece: scoring goes on while files travel and pages are indexed.
SyncReport Evaluator::sync(Drop &drop, const Progress &progress, bool index) {
    SyncReport report;
    auto guard = ws.lock();
    for (const std::string &id : drop.listFolders("")) {
        if (!isRoundId(id) || hasRound(ws, id))
            continue;
        for (const std::string &name : drop.list(id + "/round")) {
            try {
                const Bytes bytes = drop.get(id + "/round/" + name, capOf(FileType::round));
                if (!nameMatches(name, bytes))
                    throw Error(Code::digestMismatch, name);
                if (takeRound(bytes) == id)
                    ++report.received;
            } catch (const Error &e) {
                if (e.code == Code::diskFull)
                    throw;
                if (e.code != Code::ageNoMatch) // another member's
                    report.refused.push_back({id + "/round/" + name, nameOf(e.code), e.detail, ws.clock()});
            }
        }
    }
    for (const std::string &id : roundIds(ws)) {
        report.sent += sendOutbox(ws, id, drop);
        try {
            if (syncLog(ws, loadRound(ws, id), drop))
                ++report.received;
        } catch (const Error &e) {
            if (e.code == Code::diskFull)
                throw;
            report.refused.push_back({id + "/log/checkpoint", nameOf(e.code), e.detail, ws.clock()});
        }
        const StoredRound stored = loadRound(ws, id);
        takeEvents(ws, stored, drop, report);
        guard.unlock();
        takeDocuments(ws, stored, drop, report, progress);
        guard.lock();
        for (const OwnSubmission &own : submissions(id))
            report.delivered = report.delivered || own.state == "accepted";
    }
    const std::vector<std::string> ids = roundIds(ws);
    ws.setSetting("synced", std::to_string(ws.clock()));
    guard.unlock();
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

} // namespace simsa
