// How a proposal's official figures come about, number by number, in the words of the minutes.
#pragma once

#include "app/report/Dossier.h"
#include "app/tally/Fraction.h"

namespace simsa {

struct Working {
    struct Row { // of a criterion, or of the score itself
        std::string number, title, maximum, sum, dropped, count, quotient, figure;
    };
    std::vector<Row> criteria;
    std::optional<Row> score;
    std::vector<std::pair<std::string, std::string>> lines; // name, arithmetic: components, adjustments, votes …
};
Working workingOf(const Dossier &d, std::size_t proposal, Tongue t);

// Hundredths as a decimal: exact, or cut off after `most` decimals and then ended by "…".
std::string decimalText(Fraction hundredths, int most);
// The figure of "score", "total", a component or a criterion, where the proposal has it.
std::optional<Figure> figureOf(const ProposalResult &p, const std::string &id);
// "28 · 29.5 (lowest, left out) · …", by evaluator.
std::string totalsText(const Dossier &d, std::size_t proposal, Tongue t);
struct Attendance { // of one proposal
    int panel = 0, present = 0;
};
Attendance attendanceOf(const Table &table, std::size_t proposal);
std::string voteText(const VoteCount &v, const Attendance &a, Base base, Tongue t);

} // namespace simsa
