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
// "<sha256>.simsa-<type>" is what the bytes hash to; anything else does not exist yet.
bool nameMatches(const std::string &name, View bytes);
// Queues log tiles and the signed checkpoint of the chair's log.
void putLog(Workspace &ws, const StoredRound &stored, Drop &drop);

} // namespace simsa
