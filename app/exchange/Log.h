// The chair's log of a round: strict JSON lines in a Merkle tree. formats.md "The log".
#pragma once

#include "app/base/Error.h"
#include "app/crypto/MerkleLog.h"

#include <string>
#include <vector>

namespace simsa {

enum class LogKind { opened, event, accepted, refused, closed, opening, tallied };
const char *nameOf(LogKind kind);

struct LogEntry {
    LogKind kind = LogKind::opened;
    std::int64_t time = 0;
    std::string digest; // opened: round; event, accepted, refused, opening: of the manifest; tallied: of official.json
    std::string member; // accepted, refused: pseudonym, else ""
    int revision = 0;   // accepted, refused
    std::string reason; // refused: a stable key
    bool operator==(const LogEntry &) const = default;
};
std::string writeLogEntry(const LogEntry &entry); // one line without newline
LogEntry readLogEntry(std::string_view line);
const char *keyOf(Code code); // the stable reason key of a refusal

// The order that formats.md gives a log: `opened` first and once, nothing accepted after `closed`, only late refusals,
// openings and tallies there. Throws logForm.
void requireOrder(const std::vector<LogEntry> &entries, const std::string &roundDigest);

// Lines joined by newline, each ended by one. Throws logForm.
std::string writeLog(const std::vector<std::string> &lines);
std::vector<std::string> readLogLines(std::string_view text);
std::vector<Digest> leafHashes(std::span<const std::string> lines);
TreeHead headOf(std::span<const std::string> lines);

// The names of the drop's files.
constexpr std::size_t logTile = 256;
std::string originOf(const std::string &roundId); // "simsa/<round id>"
std::string tileName(std::size_t tile, std::size_t width);

} // namespace simsa
