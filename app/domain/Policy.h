// The policy of a round: how ballots become a result (tally.md "Policy"). Fixed at opening.
#pragma once

#include "app/domain/Rubric.h"

#include <array>

namespace simsa {

enum class Aggregate { trimmedMean, mean, median };
enum class Base { panel, present, cast }; // 재적, 출석, cast votes
enum class Audience { evaluators, applicants, publicly };

struct Minimum {              // 최저 기준
    std::string of = "score"; // "score", "total", a component or a criterion
    int share = 0;            // ten-thousandths of the maximum
    bool inclusive = true;
    bool operator==(const Minimum &) const = default;
};
struct Vote { // gate, recognition
    bool majority = false;
    Base base = Base::panel;
    int commentLength = 0; // least characters of the reason
    bool operator==(const Vote &) const = default;
};
struct Component {
    std::string id; // "score" is the panel's
    Points maximum;
    Points weight;
    bool operator==(const Component &) const = default;
};
struct Disclosure { // what an audience may see; the default is nothing but the selected applicants
    bool evaluatorsSeeTotals = false, applicantsSeeOwnScore = false, applicantsSeeOwnComments = false;
    bool publicSelected = true, publicScores = false, publicRanks = false;
    bool exportOwnSheet = false, copyText = false;
    bool operator==(const Disclosure &) const = default;
};
struct Policy {
    int digits = 4; // 0 … 6
    Aggregate aggregate = Aggregate::trimmedMean;
    int trimFrom = 5; // at least 3
    int minTotals = 1;
    std::vector<Component> components; // empty = one "score" at the rubric's maximum
    std::vector<Minimum> minimum;
    std::vector<Minimum> soleMinimum;
    Vote gate;
    Vote recognition;
    bool quorumDeclared = true, quorumCounted = true; // 3·count ≥ 2·panel
    std::vector<std::string> ties;                    // "score", components, criteria
    int select = 0;                                   // 0 = no automatic selection
    int opinionLength = 0;                            // least characters of the overall opinion
    Disclosure disclosure;
    bool operator==(const Policy &) const = default;
};

// Throws Error{policyRule, "<field>"}; ids must exist in the rubric or components.
void validate(const Policy &policy, const Rubric &rubric);

} // namespace simsa
