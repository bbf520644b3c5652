// Rounds, events, the log and the outbox of a workspace.
#pragma once

#include "app/exchange/Log.h"
#include "app/exchange/RoundFile.h"
#include "app/workspace/Workspace.h"

#include <map>
#include <optional>

namespace simsa {

struct StoredRound {
    Round round;
    std::string digest; // hex
    std::string json;   // exact bytes
    std::string member; // own pseudonym, "" for the chair
    std::string address;
    std::int64_t received = 0;
    std::optional<std::int64_t> closed; // seen in the log
    std::string checkpoint;             // the newest one verified, signed note
    std::int64_t deadline = 0;          // with the deadline events applied
};
void saveRound(Workspace &ws, const StoredRound &round);
bool hasRound(Workspace &ws, const std::string &id);
std::vector<std::string> roundIds(Workspace &ws);            // oldest first
StoredRound loadRound(Workspace &ws, const std::string &id); // throws roundUnknown

struct StoredEvent {
    std::string digest; // of its manifest, hex
    Event event;
    Bytes tar;
};
std::vector<StoredEvent> events(Workspace &ws, const Round &round);
// `position` is that of its line in the log; without it, of the line that comes next.
void saveEvent(Workspace &ws, const std::string &roundId, const std::string &digest, const std::string &json, View tar,
               std::optional<std::int64_t> position = {});

std::vector<std::string> logLines(Workspace &ws, const std::string &roundId);
std::size_t logSize(Workspace &ws, const std::string &roundId); // lines
// Submissions that the log names and this workspace does not hold: 0 but after a restore from a backup.
std::size_t lostSubmissions(Workspace &ws, const std::string &roundId);
// Adds lines behind the first `from`, which are all there are.
void addLogLines(Workspace &ws, const std::string &roundId, std::size_t from, const std::vector<std::string> &lines);
// Throws logForked when a line already stored differs.
void saveLogLines(Workspace &ws, const std::string &roundId, const std::vector<std::string> &lines);
void setClosed(Workspace &ws, const std::string &roundId, std::int64_t time);
void setCheckpoint(Workspace &ws, const std::string &roundId, const std::string &note);

struct LogFork { // a log that shrank or says two things: both notes signed by the chair
    std::string known, seen;
    std::int64_t time = 0;
    std::string lines; // of the log that was seen, each ended by a newline; "" when they could not be had
};
// Kept for good, at most 100 of a round, the lines of the first eight.
void saveFork(Workspace &ws, const std::string &roundId, const std::string &known, const std::string &seen,
              const std::string &lines = {});
std::vector<LogFork> forks(Workspace &ws, const std::string &roundId); // oldest first

// The panel with the keys that hold its seats now.
std::vector<Member> currentPanel(const Round &round, const std::vector<StoredEvent> &events);
// The member's pseudonym by every key that a seat ever had.
using Seats = std::map<std::string, std::string>;
Seats seatsByKey(const Round &round, const std::vector<StoredEvent> &events);
// The seat's holder withdrew and nobody took it over since: nothing it seals is accepted, nothing it sealed counts. The
// panel that quorum and majorities are counted on stays what the round froze.
bool isVacant(const std::vector<StoredEvent> &events, const std::string &pseudonym);
Member currentMember(const Round &round, const std::vector<StoredEvent> &events, const std::string &pseudonym);

struct Outgoing {
    std::string name;
    std::int64_t queued = 0;
    std::optional<std::int64_t> sent;
};
void queue(Workspace &ws, const std::string &roundId, const std::string &name, View bytes);
std::vector<Outgoing> outbox(Workspace &ws, const std::string &roundId);
Bytes outgoingBytes(Workspace &ws, const std::string &roundId, const std::string &name);
void markSent(Workspace &ws, const std::string &roundId, const std::string &name);

struct Seen {                          // a file of the drop that was looked at
    std::string name, outcome, detail; // outcome: "taken", or the name of the Code it was refused for
    std::int64_t time = 0;
};
bool wasSeen(Workspace &ws, const std::string &roundId, const std::string &name);
void markSeen(Workspace &ws, const std::string &roundId, const Seen &seen);
constexpr int mostShown = 1000; // whoever writes to the drop can fill it with junk
std::vector<Seen> refusedFiles(Workspace &ws, const std::string &roundId); // the newest of them, oldest first
int refusedFileCount(Workspace &ws, const std::string &roundId);

} // namespace simsa
