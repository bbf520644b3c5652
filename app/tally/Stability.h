// How firmly the ranks stand on this panel: what they were without one evaluator, and over all panels of the same size
// that could be drawn from it. Both under the round's policy (tally.md "Analysis").
#pragma once

#include "app/base/Progress.h"
#include "app/tally/Recount.h"

namespace simsa {

// [proposal][evaluator of the table]: the rank without that evaluator; 0 where there is none (not eligible then, an
// evaluator without a ballot, a sole proposal, a panel of one).
std::vector<std::vector<int>> leaveOneOut(const Recount &recount);

struct Stability {           // of one proposal over the resamples; of those in which it has no rank only `ranked` tells
    double ranked = 0;       // share of the resamples in which it has a rank, 0 … 1
    double expectedRank = 0; // mean of its ranks; NaN when never ranked
    double first = 0;        // probability of being first alone
    double selected = 0;     // probability of selection outright; NaN when the policy selects nobody
    int low = 0, high = 0;   // the middle 90 % of its ranks; 0 when never ranked
    std::vector<double> ranks; // probability of rank 1, 2, … (sums to `ranked`)
    bool operator==(const Stability &) const = default;
};
struct Bootstrap {
    bool applies = false;             // at least two evaluators with a ballot and two proposals
    bool exact = true;                // every multiset, weighted; else sampled
    std::uint64_t resamples = 0;      // multisets or samples
    std::uint64_t seed = 0;           // of the samples; 0 when exact
    std::vector<Stability> proposals; // in the table's order; empty when it does not apply
};
constexpr std::size_t mostExactEvaluators = 11; // 352,716 multisets
// Evaluators drawn with replacement, as many as there are with a ballot; copies are separate totals. Exact up to 11
// evaluators; above, `samples` draws from the seed (0: 10,000, or 4,000 for tables of more than 10,000 totals, where
// a probability of one half is known to 0.8 per cent points). Progress: step "bootstrap", in thousandths.
// Not for more than 2,500 proposals (applies = false).
Bootstrap bootstrap(const Recount &recount, const Progress &progress = noProgress, std::uint64_t seed = 1,
                    int samples = 0);

} // namespace simsa
