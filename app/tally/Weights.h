// Weight sensitivity: where two proposals swap when the weight of one part moves from 0 to 100 % of the total and the
// others keep their proportions (tally.md "Analysis"). Everything is linear in the weight, so swaps are crossings.
#pragma once

#include "app/tally/Tally.h"

namespace simsa {

struct WeightLine {           // of one eligible proposal, in the order of official rank
    std::size_t proposal = 0; // in the table
    double at0 = 0, at1 = 0;  // total in per cent of its maximum when the part weighs nothing, and when it is all
    double at(double weight) const { return at0 + (at1 - at0) * weight; }
};
struct WeightAxis { // one part: a top criterion, or a component beside the panel's score
    std::string id;
    double weight = 0; // of today, 0 … 1
    std::vector<WeightLine> lines;
};
// The parts that can be moved; none when there is only one. Adjustments stay as they are. Figures are the official
// ones, rounded as they are; with the median they need not add up to the official total.
std::vector<WeightAxis> weightAxes(const Official &official, const Rubric &rubric, const Policy &policy);

struct Swap { // at `weight` the two are equal; below it `first` leads, above it `second`
    double weight = 0;
    std::size_t first = 0, second = 0; // into the axis' lines
    int rank = 0;                      // the better of the two ranks that they exchange
};
// By rising weight, 0 < weight < 1. Lines that run together never swap.
std::vector<Swap> swaps(const WeightAxis &axis);
// Ranks at a weight, by line; equal totals (to 1e-9 per cent) share a rank.
std::vector<int> ranksAt(const WeightAxis &axis, double weight);

} // namespace simsa
