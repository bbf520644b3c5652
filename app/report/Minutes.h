// The minutes (회의록): who judged by which rules, every official figure with its arithmetic, what was decided and why.
#pragma once

#include "app/base/Bytes.h"
#include "app/report/Dossier.h"

namespace simsa {

// A PDF. `presiding` is the name on the presiding member's line, "" leaves it to be written by hand.
Bytes minutesPdf(const Dossier &d, const std::string &presiding, Tongue t);

// The foot of the pages of internal reports: the numbers that tie them to the round and to its official figures.
std::string internalFoot(const Dossier &d, Tongue t);

} // namespace simsa
