// How far the evaluators agree (tally.md "Analysis"): consistency and agreement side by side. Doubles; NaN where a
// figure does not apply (fewer than two evaluators or proposals, nothing that differs).
#pragma once

#include "app/tally/Tally.h"

#include <array>

namespace simsa {

struct Estimate { // with its 95 % interval
    double value = 0, low = 0, high = 0;
};

// Intraclass correlations after Shrout & Fleiss (1979), intervals after McGraw & Wong (1996), over the complete cases:
// the proposals that every evaluator with a total has scored.
struct Icc {
    Estimate single1, single2, single3;        // ICC(1,1), ICC(2,1), ICC(3,1): of one evaluator
    Estimate mean1, mean2, mean3;              // ICC(1,k), ICC(2,k), ICC(3,k): of the mean of all
    double msb = 0, msj = 0, mse = 0, msw = 0; // mean squares: proposals, evaluators, residual, within proposals
    double f1 = 0, p1 = 0, f2 = 0, p2 = 0;     // one-way and two-way F test of the proposals
    int proposals = 0, evaluators = 0;         // the complete cases
};
Icc icc(const Table &table);

// Kendall's coefficient of concordance over the complete cases; chi-square is Friedman's, with the tie correction.
struct Kendall {
    double w = 0, wTies = 0;          // without and with the tie correction
    double chi2Plain = 0, pPlain = 0; // m(n−1)W
    double chi2 = 0, p = 0;           // m(n−1)W with the tie correction
    int df = 0, proposals = 0, evaluators = 0;
    std::vector<double> rankSums; // of the complete cases, in the table's order
    double s = 0, t = 0;          // squared deviations of the rank sums; sum of t³ − t over the ties
};
Kendall kendall(const Table &table);

// Krippendorff's alpha over all proposals with at least two totals; missing totals are allowed.
struct Alpha {
    double nominal = 0, ordinal = 0, interval = 0, ratio = 0; // ratio: NaN above 30,000 distinct totals
};
Alpha alpha(const Table &table);

// In words, from the lower limit of ICC(2,k): < .40 very low, < .60 low, < .75 moderate, < .90 high, else very high.
enum class AgreementWord { notApplicable, veryLow, low, moderate, high, veryHigh };
AgreementWord agreementWord(const Icc &icc);

} // namespace simsa
