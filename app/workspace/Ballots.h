// Ballots received by the chair stay files as they travelled, ballots/<submission digest>.simsa-ballot, beside the
// database, which holds the key of each one's payload.
#pragma once

#include "app/workspace/Workspace.h"

namespace simsa {

// Lasts from syncBallots on, which goes before the commit of the row that names it.
void keepBallot(const Workspace &ws, const std::string &digest, View file);
void syncBallots(const Workspace &ws);
// Puts the file in the place of one that is gone or altered.
void mendBallot(Workspace &ws, const std::string &digest, View file, View payloadKey);

class StoredBallots {
public:
    explicit StoredBallots(Workspace &ws);
    // The tar of a received ballot. Throws workspaceDamaged when its file is gone or altered; the same ballot
    // taken in again mends that.
    Bytes tar(const std::string &digest);

private:
    Workspace &ws;
    Statement row;
};

} // namespace simsa
