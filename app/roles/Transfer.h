// What all roles share when files travel: the outbox, documents, the log, and the names of the drop.
#pragma once

#include "app/drop/Drop.h"
#include "app/roles/Evaluator.h"

namespace simsa {

bool sameDigits(const std::string &typed, const std::string &fingerprint);
// A share, in ten-thousandths, of the rubric's maximum.
Points pointsOfShare(const Rubric &rubric, int share);
// Puts every queued file that is not there yet. Returns how many went.
int sendOutbox(Workspace &ws, const std::string &roundId, Drop &drop);
// A name is no proof: a stick pulled out, or anybody who writes to the drop, may have left other bytes under it.
template <typename Rule>
bool stands(Drop &drop, const std::string &name, std::uint64_t cap, const Rule &rule) {
    try {
        return drop.has(name) && rule(drop.get(name, cap));
    } catch (const Error &) {
        return false;
    }
}
// "<64 hexadecimal digits>.simsa-<type>": what the folder of that type holds.
bool isNameOf(FileType type, const std::string &name);
// That name, and the digits are what the bytes hash to; anything else does not exist yet.
bool nameMatches(const std::string &name, FileType type, View bytes);

// Writes log tiles and the signed checkpoint of the chair's log.
void putLog(Workspace &ws, const std::string &roundId, Drop &drop);
// The chair's own log, as it went on without this workspace (one restored from a backup): takes over what is new.
// True when something was. Throws logForked, logForm, fileMissing (a part of it is not there).
bool syncOwnLog(Workspace &ws, const StoredRound &stored, Drop &drop);

// The receipt (C2SP tlog-proof) of the newest own ballot that the log has accepted. Throws stateWrong: none has been.
std::string receiptOf(Workspace &ws, const std::string &roundId);

// The own seat has gone to other keys: what this workspace would sign is refused.
bool isReplaced(Workspace &ws, const StoredRound &stored);

// Events count from the moment the log names them, in its order. One that the log names and the drop withholds is
// among `refused` of the report.
void takeEvents(Workspace &ws, const StoredRound &stored, Drop &drop, SyncReport &report);

} // namespace simsa
