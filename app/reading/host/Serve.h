// SPDX-License-Identifier: AGPL-3.0-or-later (this program links MuPDF; the rest of Simsa is GPL-3.0-or-later)
// Answers requests one after another until the client goes away.
#pragma once

#include "app/reading/host/Lockdown.h"

namespace simsa::host {

// Returns the exit code. Where the sandbox's floor does not stand, the only answer is that it does not.
int serve(int socket, const Locked &locked);

} // namespace simsa::host
