// SPDX-License-Identifier: AGPL-3.0-or-later (this program links MuPDF; the rest of Simsa is GPL-3.0-or-later)
// Answers requests one after another until the client goes away.
#pragma once

namespace simsa::host {

// Returns the exit code. `locked`: the sandbox's floor stands; if not, the only answer is that it does not.
int serve(int socket, bool locked);

} // namespace simsa::host
