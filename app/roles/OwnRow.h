// After publication: the result file as its evaluator sees it. The own row as it was counted beside what was sealed
// here, and the tally computed again by this machine.
#pragma once

#include "app/roles/ResultFile.h"

namespace simsa {

struct RowCell { // a value of the own ballot
    std::string proposal;
    std::string part; // a leaf of the rubric, or "state", "gate", "recognition", "words" (comments and reasons)
    std::string sealed, counted; // points as text, or a stable key; "" where there is none
    bool equal() const { return sealed == counted; }
    bool operator==(const RowCell &) const = default;
};
struct PublishedTotal {
    std::string proposal, total, status; // as official.json has them; total "" where there is none
    int rank = 0;
    bool operator==(const PublishedTotal &) const = default;
};
struct ResultCheck {
    std::string member; // own pseudonym
    std::string digest; // of the own submission that was counted; "" when none was
    int revision = 0;
    bool sealedHere = false;            // this workspace sealed it
    std::vector<RowCell> cells;         // by proposal, in the rubric's order; none when nothing was counted
    std::vector<Check> checks;          // all of verifyResult
    bool sameLog = false;               // the log in the file goes on from the one known here
    int ballots = 0;                    // that the tally is made of
    std::vector<PublishedTotal> totals; // empty unless the round lets evaluators see them
    std::string officialDigest;
    bool rowEqual() const;
    bool passed(const char *key) const; // every check of this key, and there is one
    bool verified() const;              // all of them, and the log is ours
};

// Checks it and compares. Throws as open, roundForeign, foreignSigner.
ResultCheck checkResult(Workspace &ws, const std::string &roundId, View file);
// The same, and the file is kept in the workspace, sealed as it came.
ResultCheck keepResult(Workspace &ws, const std::string &roundId, View file);
std::optional<Bytes> keptResult(Workspace &ws, const std::string &roundId);

// The chair's result file into the drop, for all who hold a seat. Throws stateWrong "disclosure" when the round does
// not let evaluators see totals, notOpened before the tally.
void publishResult(Workspace &ws, const std::string &roundId, Drop &drop);
// What the drop holds for this workspace of a tallied round; each file is looked at once.
void takeResults(Workspace &ws, const StoredRound &stored, Drop &drop, SyncReport &report);

} // namespace simsa
