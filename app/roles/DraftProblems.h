// What still stands between a draft and its opening, each with its place, so that a list of it can lead there.
#pragma once

#include "app/roles/ChairDrafts.h"
#include "app/roles/Rehearsals.h"

namespace simsa {

enum class DraftStep { basics, rubric, policy, proposals, panel, check };

struct DraftProblem {
    DraftStep step = DraftStep::basics;
    std::string rule;   // a stable key
    std::string where;  // a criterion, a proposal, a field
    std::string of;     // more to say: an id, a number
    bool blocks = true; // else only to be looked at
    bool operator==(const DraftProblem &) const = default;
};

std::vector<DraftProblem> draftProblems(const Draft &draft, const std::vector<StoredCard> &cards, std::int64_t now,
                                        const std::vector<RehearsalState> &rehearsals = {});

} // namespace simsa
