// Rounds, events, the log and the outbox of a workspace.
#pragma once

#include "app/exchange/Log.h"
#include "app/exchange/RoundFile.h"
#include "app/workspace/Workspace.h"

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
void saveEvent(Workspace &ws, const std::string &roundId, const std::string &digest, const std::string &json, View tar);

std::vector<std::string> logLines(Workspace &ws, const std::string &roundId);
// Throws logForked when a line already stored differs.
void saveLogLines(Workspace &ws, const std::string &roundId, const std::vector<std::string> &lines);
void setClosed(Workspace &ws, const std::string &roundId, std::int64_t time);
void setCheckpoint(Workspace &ws, const std::string &roundId, const std::string &note);

// The keys of the panel with replacements applied: pseudonym of a signing key, or "".
std::string memberOf(const Round &round, const std::vector<StoredEvent> &events, const SigningPublic &key);
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
std::vector<Seen> refusedFiles(Workspace &ws, const std::string &roundId);

} // namespace simsa
