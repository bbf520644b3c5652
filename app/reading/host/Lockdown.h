// SPDX-License-Identifier: AGPL-3.0-or-later (this program links MuPDF; the rest of Simsa is GPL-3.0-or-later)
// Gives away, for good, every right that the page host does not need. Called before a byte of any document is read.
#pragma once

namespace simsa::host {

struct Locked {
    bool floor = false; // seccomp and rlimits stand: without them nothing is opened
    bool filter = false, limits = false;
    bool landlock = false; // an extra layer where the kernel has it
    bool noPrivileges = false;
};

// MuPDF carries its fallback fonts (also for Korean) inside itself, so no folder at all stays readable.
Locked lockDown(int parent);

// The extra layer alone, for the tests. False where the kernel has none.
bool landlockAlone();

} // namespace simsa::host
