// The sheets of the workbook and where on them the figures stand that other sheets refer to.
#pragma once

#include "app/report/Workbook.h"
#include "app/report/Xlsx.h"
#include "app/tally/Fraction.h"

#include <map>

namespace simsa {

struct Book {
    const Dossier &d;
    Tongue t;
    Xlsx x;
    std::string about, results, scores, gate, recognition, rules, adjustments, comments, events; // names of sheets
    // Filled by each sheet's writer, as "'Sheet'!$A$1", for those that come after it.
    struct ComponentCells {
        std::string numerator, denominator; // of weight / maximum in lowest terms
    };
    std::vector<ComponentCells> components; // in policy order
    struct Least {                          // units that meet a minimum
        std::string cell;
        std::int64_t units = 0;
    };
    std::vector<Least> least; // of policy.minimum, then soleMinimum
    struct ScoreCells {
        std::string numerator, denominator, units;   // of the score before rounding; its units
        std::map<std::string, std::string> criteria; // units by criterion
        Wide top = 0, bottom = 1;                    // their values
    };
    std::vector<ScoreCells> score;                          // by proposal
    std::vector<std::string> gatePassed, recognitionPassed; // by proposal, 1 or 0
    std::vector<std::string> adjusted;                      // formulas: hundredths by proposal
};

void writeAbout(Book &b);
void writeRules(Book &b);
void writeScores(Book &b);
void writeVotes(Book &b, bool gate);
void writeResults(Book &b);
void writeAdjustments(Book &b);
void writeComments(Book &b);
void writeEvents(Book &b);

// A whole number that a spreadsheet counts and divides exactly. Throws fileTooLarge beyond 10^14.
std::int64_t exact(Wide value);
// The formula that writes units of the last digit as people read them: "89.0013".
std::string figureFormula(const std::string &cell, int digits);
// "IF(<unless>,"",<formula>)"
std::string emptyIf(const std::string &unless, const std::string &formula);
inline std::string textIn(const std::string &words) { // as a constant of a formula
    return "\"" + words + "\"";
}

} // namespace simsa
