// The panel's figure for one proposal: trimmed mean, mean or median of evaluator totals (tally.md "Policy").
#pragma once

#include "app/tally/Fraction.h"
#include "app/tally/Tally.h"

namespace simsa {

struct Aggregated {
    Fraction value; // hundredths
    bool trimmed = false;
    Points low, high; // the dropped totals when trimmed
};

// `totals` of the evaluators that scored, at least one. `parts` are their points for one criterion, in the same
// order; empty for the total itself. Where several share an extreme total, the mean of their parts is dropped.
Aggregated aggregate(const std::vector<Points> &totals, const std::vector<Points> &parts, const Policy &policy);

} // namespace simsa
