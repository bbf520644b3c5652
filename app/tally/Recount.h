// The tally of a resampled panel: who ranks where when each evaluator stands in it so many times, under the round's
// policy. It ranks exactly as tally() does on a table with the copies as columns of their own (a test compares them),
// but hundreds of times faster: whole numbers only, held in doubles below 2^53 or else in 128 bits.
#pragma once

#include "app/tally/Fraction.h"
#include "app/tally/Tally.h"

namespace simsa {

class Recount {
public:
    // Throws what tally() throws.
    Recount(const Table &table, const Rubric &rubric, const Policy &policy);

    const Official &official() const { return counted; }
    std::size_t proposals() const { return table.proposals.size(); }
    // Evaluators with a ballot: those that are drawn. Absent members stay in every panel as they are.
    std::size_t drawn() const { return evaluators.size(); }
    std::size_t evaluator(std::size_t drawn) const { return evaluators[drawn]; } // place in the table
    bool selects() const { return policy.select > 0; }
    bool holes() const { return anyHole; } // somebody has no total for something
    // By proposal: an evaluator's totals in hundredths (0 where none), and 1 where there is one.
    const double *totalsOf(std::size_t drawn) const { return &total[drawn * proposals()]; }
    const double *scoredBy(std::size_t drawn) const { return &scored[drawn * proposals()]; }
    // The same totals for least and greatest: infinitely high and low where there is none. Trimmed means need them.
    const double *lowsOf(std::size_t drawn) const { return anyHole ? &lows[drawn * proposals()] : totalsOf(drawn); }
    const double *highsOf(std::size_t drawn) const { return anyHole ? &highs[drawn * proposals()] : totalsOf(drawn); }
    bool trims() const { return policy.aggregate == Aggregate::trimmedMean; }

    struct Panel {                     // a resample
        std::vector<int> copies;       // by drawn evaluator
        std::vector<double> sums;      // by proposal: of the totals in hundredths
        std::vector<double> counts;    // by proposal: how many totals
        std::vector<double> low, high; // by proposal: the least and the greatest total, when trims()
    };
    Panel panel(std::vector<int> copies) const;
    void fill(Panel &panel) const; // from its copies

    struct Ranking {
        struct Place {
            double units; // the total in units of the policy's last digit; −1: not ranked
            std::uint32_t proposal;
            int rank;
        };
        std::vector<Place> places; // by rank; from `ranked` on: without rank
        std::size_t ranked = 0;
        std::size_t selected = 0;        // the first so many are selected outright
        std::vector<double> units;       // by proposal
        std::vector<std::uint32_t> ends; // room to sort in
    };
    // `ranking` may hold an earlier one, whose memory is used again.
    void rank(const Panel &panel, Ranking &ranking) const;

private:
    struct Scale { // units = round(above / below × A / B), half up
        std::int64_t a = 1, b = 1;
        bool small = true;  // fits in doubles without loss
        bool narrow = true; // and the units in 32 bits
    };
    struct Quotient {
        double above = 0, below = 1;
    };
    struct Least { // a minimum, in units
        enum class Of { score, total, criterion } of = Of::score;
        double units = 0;
        std::size_t criterion = 0;
    };
    struct Tie {
        enum class Of { score, fixed, criterion } of = Of::score;
        std::size_t index = 0; // into fixedUnits or parts
    };
    struct Part { // a criterion that a minimum or a tie rule asks for
        std::string id;
        std::vector<std::int64_t> points; // [drawn × proposals] hundredths
    };

    Table table;
    Policy policy;
    Official counted;
    std::vector<std::size_t> evaluators;
    bool anyHole = false;
    std::vector<double> total, scored, lows, highs;
    std::vector<std::vector<std::uint32_t>> rising; // by proposal: drawn evaluators by rising total
    Scale scoreScale, contributionScale;
    bool scoreIsContribution = false; // the two scales are one
    std::vector<double> added;        // by proposal: units of the other components and the adjustments
    std::vector<bool> never;          // by proposal: a component is missing or below its minimum, whatever the panel
    std::vector<Least> leasts;
    bool onlyThresholds = true; // whoever has totals enough qualifies by two comparisons
    double leastContribution = -1, leastTotal = -1;
    std::vector<Tie> ties;
    std::vector<std::vector<double>> fixedUnits; // [component][proposal]
    std::vector<Part> parts;

    void findDrawn();
    void fillComponents();
    void fillRules(const Rubric &rubric);
    std::size_t partOf(const Rubric &rubric, const std::string &id);
    Scale scaleOf(std::int64_t above, std::int64_t below) const;
    static double units(Quotient figure, const Scale &scale);
    Quotient figure(std::size_t p, const Panel &panel) const;
    double criterion(std::size_t p, std::size_t part, const Panel &panel) const;
    void contributions(const Panel &panel, std::vector<double> &out) const;
    bool qualifies(std::size_t p, double contribution, double sum, const Panel &panel) const;
    bool votesPass(std::size_t p, const Vote &rule, Choice Cell::*choice, const Panel &panel) const;
    double tieUnits(std::size_t p, const Tie &tie, const Panel &panel) const;
    int byTies(std::size_t a, std::size_t b, const Panel &panel) const;
};

} // namespace simsa
