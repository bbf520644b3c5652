// Exact tally and ranking: tally.md "Official figures", "States", "Policy". Integers and fractions only.
#pragma once

#include "app/domain/Ballot.h"
#include "app/domain/Policy.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace simsa {

// An exact decimal: value = units / 10^digits.
struct Figure {
    std::int64_t units = 0;
    int digits = 4;
    bool operator==(const Figure &) const = default;
};
std::string toText(const Figure &figure); // "89.0013", always `digits` decimals

enum class CellState { absent, scored, abstained, recused, excluded };

struct Cell { // one evaluator on one proposal
    CellState state = CellState::absent;
    Points total;
    std::vector<Points> leaves; // in rubric order, or empty when only totals are known
    Choice gate = Choice::none;
    Choice recognition = Choice::none;
    bool operator==(const Cell &) const = default;
};
struct Adjustment {
    std::string proposal;
    Points points; // may be negative
    std::string reason;
    bool afterOpening = false;
    bool operator==(const Adjustment &) const = default;
};
struct Table { // all that the tally reads
    std::vector<std::string> evaluators;
    std::vector<std::string> proposals;
    std::vector<std::vector<Cell>> cells;                  // [proposal][evaluator]
    std::vector<std::map<std::string, Points>> components; // [proposal] imported exact figures
    std::vector<Adjustment> adjustments;
    int present = -1; // counted ballots; -1: evaluators with any cell that is not absent
    bool operator==(const Table &) const = default;
};

enum class Status { eligible, belowMinimum, gateFailed, notRecognised, notEvaluated };
const char *toText(Status status); // "eligible", "below_minimum", …

struct VoteCount {
    int yes = 0, no = 0, abstained = 0, base = 0;
    bool used = false, passed = true;
    bool operator==(const VoteCount &) const = default;
};
struct ProposalResult {
    std::string id;
    std::optional<Figure> score;                                              // the panel's, before components
    std::vector<std::pair<std::string, std::optional<Figure>>> contributions; // by component in policy order
    std::vector<std::pair<std::string, Figure>>
        criteria; // every criterion of the rubric, tree order (when leaves are known)
    Figure adjustment;
    std::optional<Figure> total;
    Status status = Status::notEvaluated;
    std::vector<std::string> failedMinimums; // "score", criterion ids …
    int rank = 0;                            // 0 = none
    bool jointRank = false;
    std::string tieBroken; // id of the tie rule that separated it from an equal total, or ""
    int totals = 0;        // evaluator totals used before trimming
    bool trimmed = false;
    Points droppedLow, droppedHigh; // when trimmed
    VoteCount gate, recognition;
    bool operator==(const ProposalResult &) const = default;
};
struct Official {
    std::vector<ProposalResult> proposals; // in the table's order
    std::vector<std::string> selected;     // by rank
    std::vector<std::string> undecided;    // tied across the cut
    std::vector<std::string> notes;        // stable English keys, e.g. "not_trimmed:03", "sole_applicant"
    int panel = 0, present = 0;
    bool quorum = true;
    bool operator==(const Official &) const = default;
};

// rubric may be empty when only totals are known. Throws policyRule, tableForm.
Official tally(const Table &table, const Rubric &rubric, const Policy &policy);
// official.json: figures, ranks, statuses only; equal ballots give equal bytes.
std::string writeOfficial(const Official &official);

// The table from counted ballots; exclusions are (member, proposal) pairs.
Table tableOf(const Round &round, const std::vector<Ballot> &counted,
              const std::vector<std::pair<std::string, std::string>> &excluded);

// UTF-8 CSV of tally.md "Tables". Throws tableForm, tableColumns, tableNumber, tableProposal with row and column.
Table readTable(std::string_view csv);

} // namespace simsa
