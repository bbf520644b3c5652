// Everything that is wrong with a rubric and a policy, not only the first of it: for editing. validate() throws the
// first.
#pragma once

#include "app/domain/Policy.h"

namespace simsa {

struct Problem {
    std::string where; // a criterion's id, or a field of the policy; "" for the rubric as a whole
    std::string rule;  // a stable key: "sum", "step", "title"…
    std::string of;    // the id a policy names wrongly, else ""
    bool operator==(const Problem &) const = default;
};

std::vector<Problem> problems(const Rubric &rubric);
std::vector<Problem> problems(const Policy &policy, const Rubric &rubric);

Points sumOfParts(const Criterion &criterion); // 0 for a leaf

} // namespace simsa
