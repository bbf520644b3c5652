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
// By proposal, then evaluator; of proposals with at least three totals. Modified z = 0.6745(x − median)/MAD, or where
// the MAD is 0 (x − median)/(1.253314 · mean absolute deviation): Iglewicz & Hoaglin.
std::vector<Flag> flags(const Table &table);
std::vector<double> totals(const Table &table, std::size_t proposal); // of scored cells, in points
// Evaluator effects of the additive model total = proposal + evaluator by least squares, in points: positive is
// generous. Their mean is 0 within each part of the panel that shares no proposal with the rest (usually there is one
// part); NaN for an evaluator who scored nothing. In a complete table the mean distance from the proposals' means.
std::vector<double> severity(const Table &table);
// Mean over the proposals of the z-score (ddof 0) of an evaluator's total among the panel's; a proposal with one total
// is passed over, where all are equal z is 0; NaN for an evaluator without any.
std::vector<double> meanZ(const Table &table);

} // namespace simsa
