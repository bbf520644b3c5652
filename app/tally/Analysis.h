// Analysis: doubles, never alters an official figure (tally.md "Analysis"). Labelled "analysis" everywhere.
#pragma once

#include "app/tally/Tally.h"

namespace simsa {

struct Box { // quartiles by linear interpolation (type 7); whiskers within 1.5 IQR; outliers beyond
    double low = 0, q1 = 0, median = 0, q3 = 0, high = 0, mean = 0, sd = 0;
    std::vector<double> outliers;
    int n = 0;
};
Box boxOf(std::vector<double> values);

struct Flag { // a deviating total
    std::size_t proposal = 0, evaluator = 0;
    double fromMean = 0; // share of the panel's mean, signed
    double modifiedZ = 0;
    bool overTenPercent = false, alone = false; // alone: |modified z| > 3.5
};
// Trimmed cells of a proposal under the policy (for parentheses in the heat map): evaluator indices low, high.
std::vector<Flag> flags(const Table &table);
std::vector<double> totals(const Table &table, std::size_t proposal); // of scored cells, in points
// Least-squares evaluator effect (mean 0) in points; NaN when an evaluator scored nothing.
std::vector<double> severity(const Table &table);

} // namespace simsa
