// The score sheets of an evaluator: every edit is one commit; there is no save button.
#pragma once

#include "app/base/Error.h"
#include "app/domain/Ballot.h"
#include "app/workspace/Workspace.h"

#include <optional>

namespace simsa {

struct SheetScore {
    std::string criterion;
    std::optional<Points> points; // nothing = blank
    std::string comment;
    std::vector<Evidence> evidence;
};
struct Sheet { // of one proposal
    std::string proposal;
    State state = State::blank; // blank or scored while there are only scores; abstained, recused by decision
    std::string reason;
    std::vector<SheetScore> scores; // every leaf in rubric order
    std::string opinion;
    Choice gate = Choice::none;
    std::string gateReason;
    Choice recognition = Choice::none;
    std::string recognitionReason;
    std::int64_t saved = 0;   // time of the last edit, 0 = untouched
    std::int64_t reading = 0; // seconds spent with the proposal
};

Sheet loadSheet(Workspace &ws, const Round &round, const std::string &proposal);
std::vector<Sheet> loadSheets(Workspace &ws, const Round &round); // in proposal order

// Each checks against the rubric first (pointsRange, pointsStep, commentTooLong) and commits. Throws diskFull and
// the like: then nothing has changed.
void savePoints(Workspace &ws, const Round &round, const std::string &proposal, const std::string &criterion,
                std::optional<Points> points);
void saveComment(Workspace &ws, const Round &round, const std::string &proposal, const std::string &criterion,
                 const std::string &comment);
void saveState(Workspace &ws, const Round &round, const std::string &proposal, State state, const std::string &reason);
void saveOpinion(Workspace &ws, const Round &round, const std::string &proposal, const std::string &opinion);
void saveGate(Workspace &ws, const Round &round, const std::string &proposal, Choice choice, const std::string &reason);
void saveRecognition(Workspace &ws, const Round &round, const std::string &proposal, Choice choice,
                     const std::string &reason);

// Seconds spent with a proposal before the active window, 1 … 60 at a time.
void addReading(Workspace &ws, const Round &round, const std::string &proposal, int seconds);

Points partialTotal(const Sheet &sheet);
Points scoredMaximum(const Sheet &sheet, const Rubric &rubric); // "of 84 scored"
int scoredItems(const Sheet &sheet);
Points partialSum(const Sheet &sheet, const Criterion &criterion); // of an inner criterion

struct Missing {
    std::string proposal;
    std::string criterion;            // a leaf, or "gate", "recognition", "opinion", "reason" (of a recusal), "reading"
    Code what = Code::blankCriterion; // blankCriterion, commentTooShort
    int minutes = 0;                  // of reading that are left, rounded up; only with "reading"
};
std::vector<Missing> missing(const Sheet &sheet, const Round &round);
Judgement judgementOf(const Sheet &sheet);

} // namespace simsa
