// A copy of the whole workspace, checked by reading it back: what a chair is asked for once a round is open.
#pragma once

#include "app/base/Progress.h"
#include "app/workspace/Workspace.h"

#include <optional>

namespace simsa {

struct Backup {
    Path folder; // the copy: a workspace that opens with the same passphrase
    std::int64_t time = 0;
    std::uint64_t bytes = 0;
};
// Into a new folder "NAME backup 2026-03-16 0910.simsa" inside `place`. Database, keys and received ballots are of one
// moment; documents never change. Every copied byte is read back and compared, the database is opened with the
// workspace's key and its pages and rows are checked. The time is remembered. Throws folderUnusable (place is missing
// or inside the workspace), folderExists, backupWrong, diskFull, ioFailed, cancelled; then nothing of it is left there.
Backup backUp(Workspace &ws, const Path &place, const Progress &progress = noProgress);
std::optional<std::int64_t> lastBackup(Workspace &ws);

} // namespace simsa
