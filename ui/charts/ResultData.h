// What every results view shows, as one value, and the drawing figures derived from it. Official figures are carried
// as their exact text; the doubles here only place ink.
#pragma once

#include <cstddef> // first: moc 6.4 cannot read <compare> without the macros this brings

#include "app/tally/Analyse.h"
#include "app/tally/Remarks.h"

#include <QString>

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace simsa {

struct RankSpan {          // of one proposal, from the exact bootstrap over evaluators
    int low = 0, high = 0; // ranks of the 90 % interval; 0 = not applicable
    double selected = 0;   // probability of selection, 0 … 1
    bool operator==(const RankSpan &) const = default;
};

struct ResultData {
    std::vector<std::string> evaluators; // shown names E1, E2…; empty = numbered by their order in the table
    std::map<std::string, std::string> applicants;  // by proposal id
    std::map<std::string, std::string> decided;     // by proposal id: what the committee decided, in words
    std::optional<std::vector<std::string>> chosen; // whom the committee selected; none = no decision yet
    Table table;
    Official official;
    Rubric rubric;
    Policy policy;
    std::vector<Remark> remarks;
    std::uint64_t shuffle = 0;                      // of the evaluators' columns; 0 = as in the table
    std::shared_ptr<const AnalysisReport> analysis; // of this very table; none = not computed yet
};

struct StackPart {  // one part of a proposal's stacked bar
    int series = 0; // index into ResultFigures::series
    double value = 0;
    QString text; // exact, for the readout
};

enum class Deviation { none, above, below };

struct CellFigure { // one evaluator on one proposal, as drawn
    CellState state = CellState::absent;
    double value = 0;
    QString text; // "92.5", "(92.5)", "recused", "abstained", ""
    bool trimmed = false;
    Deviation deviation = Deviation::none; // over 10 % from the panel's mean
    bool alone = false;                    // |modified z| > 3.5
    double fromMean = 0, modifiedZ = 0;
};

struct RemarkFigures { // a comment as shown
    QString heading;   // criterion or "Overall opinion" …
    QString evaluator, text;
};

struct ProposalFigures {   // one proposal, in the order of display
    std::size_t index = 0; // in the table
    QString id, applicant, total, score, rankText, gate, recognition, decision;
    std::optional<double> totalValue;
    std::optional<double> panelValue; // the official figure on the evaluators' scale: total, or score beside components
    QString panelText;
    Status status = Status::notEvaluated;
    bool joint = false, selected = false, undecided = false, gateFailed = false, recognitionFailed = false;
    bool equalTotal = false; // shares its total with another eligible proposal
    QString tieBroken;
    std::vector<StackPart> segments;
    std::vector<std::optional<double>> shares; // of ResultFigures::axes, per cent of the maximum
    std::vector<CellFigure> cells;             // by evaluator
    Box box;
    RankSpan span;
    int rank = 0;
    std::vector<RemarkFigures> remarks;
};

struct Axis { // of the radar
    QString title;
    double maximum = 0;
};

struct ResultFigures {
    std::vector<ProposalFigures> proposals; // eligible by rank, then the rest by falling total
    std::size_t eligible = 0;               // how many of them come first
    std::size_t cut = 0;                    // the line stands after this many; meaningful when hasCut
    bool hasCut = false, hasGate = false, hasRecognition = false, hasSpans = false, hasAnalysis = false;
    bool panelIsTotal = true; // panelValue is the total
    int select = 0;
    std::size_t tiedAcross = 0;
    std::shared_ptr<const AnalysisReport> analysis;
    std::vector<QString> series;      // titles of the stack's parts
    std::vector<std::string> partIds; // their ids
    std::vector<Axis> axes;
    std::vector<QString> evaluators;                  // in the order of display
    std::vector<std::size_t> evaluatorIndex;          // in the table
    std::vector<double> severity, zMean;              // by evaluator, points and z; NaN where none
    static constexpr int bins = 20;                   // of 5 per cent each
    std::vector<std::array<int, bins>> criterionBins; // by axis: how many of these values
    std::vector<Box> criteria;                        // by axis: all evaluators' points, per cent of the maximum
    double maximum = 100;                             // of the total
    double scoreMaximum = 100;                        // of an evaluator's total
    double low = 0, high = 100;                       // least and greatest evaluator total
    std::optional<double> minimum, scoreMinimum;      // lines on the total's and on the evaluators' scale
    QString minimumText;
    QString aggregate; // "trimmed mean"
    int decimals = 1;  // of evaluator totals
    bool empty() const { return proposals.empty(); }
};

ResultFigures figuresOf(const ResultData &data);
using Figures = std::shared_ptr<const ResultFigures>; // shared by all views of them

double valueOf(const Figure &figure);
double valueOf(Points points);
QString plain(double value, int decimals = 1); // "85.0", with a real minus sign
QString chance(double share);                  // 0 … 1 in per cent: "83.5"; never "100" for what is not certain
// 0 … 6: the heat step of a value between low and high.
int heatStep(double value, double low, double high);
// One sentence over a cell: "E2 gave 58.5: dropped as the lowest, 20 % below the mean".
QString sentence(const CellFigure &cell, const QString &evaluator);

} // namespace simsa
