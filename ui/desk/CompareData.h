// Own scores of all proposals side by side, as values: rows, columns, spread, and what is worth a second look.
#pragma once

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/roles/EvaluatorNotes.h"
#endif

#include <QString>

#include <optional>
#include <vector>

namespace simsa {

struct CompareColumn {
    std::string criterion; // "" = the total
    QString number, title;
    Points maximum;
    int top = 0;       // which top criterion it belongs to: its colour
    bool whole = true; // a top criterion itself
};

struct CompareCell {
    std::optional<Points> points; // of what is scored; nothing: all blank
    int blanks = 0;               // items of it not yet scored
    bool complete() const { return points && blanks == 0; }
};

struct CompareRow {
    std::string id;
    QString applicant; // or the letter that stands for it
    State state = State::blank;
    std::vector<CompareCell> cells; // as the columns
    CompareCell total;
    Choice gate = Choice::none, recognition = Choice::none;
    int comments = 0, evidence = 0;
    int rank = 0;                    // by total among the complete; equal totals share one; 0 = none
    std::optional<std::size_t> read; // the order in which it was first scored, from 0
    bool counts() const { return state != State::recused && state != State::abstained; }
    bool complete() const { return counts() && total.complete(); }
};

struct CompareData {
    std::vector<CompareColumn> columns;
    std::vector<CompareRow> rows; // in the round's order
    Points maximum;
    int decimals = 1;
    bool gate = false, recognition = false, blind = false;
};
// allItems: every criterion of the tree instead of the top ones.
CompareData compareData(const Round &round, const std::vector<Sheet> &sheets, const std::vector<Note> &notes,
                        const std::vector<Change> &history, bool allItems, bool blind);

// The value of a row in a column (-1 = total); nothing while something of it is blank, and for rows that do not count.
std::optional<Points> completeValue(const CompareRow &row, int column);

struct Spread { // of the complete values of one column, in points
    int count = 0;
    double mean = 0, deviation = 0; // of the sample; 0 below two values
    double low = 0, high = 0;
};
Spread spreadOf(const CompareData &data, int column);

struct CompareFact { // worth a look; `proposals` are those concerned
    enum Kind { highButGateFailed, sameTotal, drift, inversion } kind = sameTotal;
    std::vector<std::string> proposals;
    double amount = 0; // drift: mean of the first third read minus mean of the last third, in points
    int of = 0;        // drift: proposals in a third
};
std::vector<CompareFact> compareFacts(const CompareData &data);

// Rows in the order of a column (-1 = total), highest first; without those that have no complete value.
std::vector<std::size_t> orderBy(const CompareData &data, int column);
// Of neighbours in that order: the upper one is clearly worse in all the rest (by at least a tenth of its maximum), so
// that one of the two may stand wrong here. Index of the upper one in the order.
std::vector<std::size_t> inversions(const CompareData &data, int column, const std::vector<std::size_t> &order);

} // namespace simsa
