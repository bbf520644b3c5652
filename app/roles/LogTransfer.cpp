// The log between workspace and drop: the chair writes it, everybody checks it and keeps the evidence of a fork.
#include "app/crypto/Hash.h"
#include "app/exchange/LogProof.h"
#include "app/roles/Transfer.h"

#include <algorithm>
#include <set>

namespace simsa {

namespace {

constexpr std::uint64_t logCap = 64u << 20;
constexpr std::uint64_t mostLines = 10'000'000, mostLinesKept = 100'000;

std::string folderOf(const StoredRound &stored) {
    return stored.round.id + "/log/";
}

struct DropLog { // whole, in order, and the chair's
    std::vector<std::string> lines;
    std::vector<LogEntry> entries;
};

DropLog readLines(const StoredRound &stored, Drop &drop, const Checkpoint &checkpoint) {
    DropLog log;
    for (std::size_t k = 0; k * logTile < checkpoint.size; ++k) {
        const std::size_t width = std::min<std::size_t>(logTile, checkpoint.size - k * logTile);
        const Bytes tile = drop.get(folderOf(stored) + "entries/" + tileName(k, width), logCap);
        const std::vector<std::string> part = readLogLines(textOf(tile));
        if (part.size() != width)
            throw Error(Code::logForm, tileName(k, width));
        log.lines.insert(log.lines.end(), part.begin(), part.end());
    }
    if (headOf(log.lines).root() != checkpoint.root)
        throw Error(Code::logForm, "root");
    for (const std::string &line : log.lines)
        log.entries.push_back(readLogEntry(line));
    requireOrder(log.entries, stored.digest);
    return log;
}

// Both signed notes are kept, and what the other log says if it can be had.
[[noreturn]] void forked(Workspace &ws, const StoredRound &stored, const std::string &seen, Drop &drop,
                         const Checkpoint &checkpoint) {
    std::string lines;
    try {
        if (checkpoint.size <= mostLinesKept)
            lines = writeLog(readLines(stored, drop, checkpoint).lines);
    } catch (const Error &) { // the two notes are proof enough
    }
    const auto guard = ws.lock();
    saveFork(ws, stored.round.id, stored.checkpoint, seen, lines);
    throw Error(Code::logForked, "checkpoint");
}

// Takes over what the log says beyond our own lines. False when it says no more than we know.
bool follow(Workspace &ws, const StoredRound &stored, Drop &drop, const std::string &note, const Checkpoint &seen,
            bool mayBeOlder) {
    std::vector<std::string> known;
    {
        const auto guard = ws.lock();
        known = logLines(ws, stored.round.id);
    }
    if (seen.size > mostLines)
        throw Error(Code::logForm, "size");
    if (seen.size <= known.size()) {
        if ((seen.size < known.size() && !mayBeOlder) ||
            headOf(std::span(known).first(static_cast<std::size_t>(seen.size))).root() != seen.root)
            forked(ws, stored, note, drop, seen);
        return false;
    }
    const DropLog log = readLines(stored, drop, seen);
    if (!std::equal(known.begin(), known.end(), log.lines.begin()))
        forked(ws, stored, note, drop, seen);
    const auto guard = ws.lock();
    Transaction transaction(ws.db());
    saveLogLines(ws, stored.round.id, log.lines);
    setCheckpoint(ws, stored.round.id, note);
    Statement own(ws.db(),
                  "UPDATE submission SET state = ?, refusal = ? WHERE digest = ? AND state IN ('sealed', 'delivered')");
    for (const LogEntry &entry : log.entries) {
        if (entry.kind == LogKind::closed)
            setClosed(ws, stored.round.id, entry.time);
        if (entry.kind == LogKind::accepted || entry.kind == LogKind::refused)
            own.bind(1, std::string_view(nameOf(entry.kind))).bind(2, entry.reason).bind(3, entry.digest).run();
    }
    transaction.commit();
    return true;
}

// Of the submissions that have none there yet. A receipt only spares its reader the log: so many ballots at once that
// they would hold up the sync get theirs with the next ones.
void putReceipts(const StoredRound &stored, const std::vector<std::string> &lines, Drop &drop) {
    constexpr std::size_t mostAtOnce = 256;
    const std::string folder = stored.round.id + "/receipts";
    std::set<std::string> there;
    for (std::string &name : drop.list(folder))
        there.insert(std::move(name));
    std::optional<ProofMaker> maker;
    std::size_t put = 0;
    for (std::size_t i = 0; i < lines.size() && put < mostAtOnce; ++i) {
        if (!lines[i].starts_with(R"({"kind":"accepted")") && !lines[i].starts_with(R"({"kind":"refused")"))
            continue;
        const std::string name = readLogEntry(lines[i]).digest + ".tlog-proof";
        if (there.contains(name))
            continue;
        if (!maker)
            maker.emplace(leafHashes(lines));
        drop.put(folder + "/" + name, view(writeLogProof({lines[i], i, maker->proof(i), stored.checkpoint})));
        ++put;
    }
}

} // namespace

void putLog(Workspace &ws, const std::string &roundId, Drop &drop) {
    StoredRound stored;
    std::vector<std::string> lines;
    {
        const auto guard = ws.lock();
        stored = loadRound(ws, roundId);
        lines = logLines(ws, roundId);
    }
    const std::string folder = folderOf(stored);
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
    putReceipts(stored, lines, drop);
}

bool syncLog(Workspace &ws, const StoredRound &stored, Drop &drop) {
    if (!drop.has(folderOf(stored) + "checkpoint"))
        return false;
    const std::string note(textOf(drop.get(folderOf(stored) + "checkpoint", 64 * 1024)));
    if (note == stored.checkpoint)
        return false;
    const Checkpoint seen =
        readCheckpoint(note, originOf(stored.round.id), signingFromOpenSsh(stored.round.chairSigning));
    return follow(ws, stored, drop, note, seen, false);
}

bool syncOwnLog(Workspace &ws, const StoredRound &stored, Drop &drop) {
    std::string note;
    Checkpoint seen;
    try {
        note = textOf(drop.get(folderOf(stored) + "checkpoint", 64 * 1024));
        if (note == stored.checkpoint)
            return false;
        seen = readCheckpoint(note, originOf(stored.round.id), signingFromOpenSsh(stored.round.chairSigning));
    } catch (const Error &e) {
        if (e.code == Code::ioFailed || e.code == Code::folderUnusable)
            throw;
        return false; // none there, or nothing we ever signed: ours goes over it
    }
    return follow(ws, stored, drop, note, seen, true);
}

} // namespace simsa
