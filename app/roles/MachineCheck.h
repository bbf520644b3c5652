// The machine's self-check: the cryptography, the database's cipher, the kernel, swap, clock and disk, in words.
#pragma once

#include "app/base/Machine.h"
#include "app/workspace/Workspace.h"

#include <QString>

namespace simsa {

// All findings about this machine and, when given, this workspace. The known-answer tests run here too; a failure is a
// finding, no exception. Takes the lock.
std::vector<Finding> checkMachine(Workspace *ws, const MachineFacts *facts = nullptr);
// The same, written into the workspace's own activity when something is otherwise than the last time.
std::vector<Finding> checkAndNote(Workspace &ws);
std::int64_t newestTimeSeen(Workspace &ws); // signed by somebody else or saved here; 0 = none

struct FindingWords {
    QString name, found;     // what it is about, what was found
    QString meaning, advice; // advice "" where nothing is to be done
    QString level;           // "all right", "to know", "attention", "to settle"
};
FindingWords describe(const Finding &finding);
// One line a finding, for a mail to whoever looks after the computer.
QString textOf(const std::vector<Finding> &findings);

} // namespace simsa
