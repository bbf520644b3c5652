// All of the analysis of one table at once (tally.md "Analysis"), and its JSON for the command line.
#pragma once

#include "app/tally/Agreement.h"
#include "app/tally/Analysis.h"
#include "app/tally/Stability.h"
#include "app/tally/Weights.h"

namespace simsa {

struct AnalysisReport {
    std::vector<std::string> evaluators, proposals; // ids, in the table's order
    Icc icc;
    Kendall kendall;
    Alpha alpha;
    std::vector<double> severity, zMean; // by evaluator; NaN: no totals
    std::vector<Box> boxes;              // by proposal: mean, median, SD (n − 1), quartiles; n = 0 without totals
    std::vector<Flag> flags;
    std::vector<int> ranks;                    // official; 0 = none
    std::vector<std::vector<int>> leaveOneOut; // [proposal][evaluator]; 0 = none
    Bootstrap bootstrap;
    std::vector<WeightAxis> weights;
};

// Throws what tally() throws, and whatever progress throws to stop. Steps: "analysis", "bootstrap".
AnalysisReport analyse(const Table &table, const Rubric &rubric, const Policy &policy,
                       const Progress &progress = noProgress, std::uint64_t seed = 1, int samples = 0);
// One line of JSON as in tally.md "Tables"; a figure that does not apply is null. A flag is {"evaluator",
// "from_mean", "modified_z", "over_ten_percent", "alone"}; "p_first" is of being first alone; "low" and "high" bound
// the middle 90 % of the ranks; "chi2" is Friedman's, with the tie correction.
std::string writeAnalysis(const AnalysisReport &report);

} // namespace simsa
