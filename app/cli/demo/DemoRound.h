// The demonstration's rubric, policy and evaluators: plausible, differing, the same for a seed.
#pragma once

#include "app/domain/Ballot.h"

namespace simsa::demo {

Rubric demoRubric(const std::string &language); // 40/30/30, from-scratch originality as sub-items
Policy demoPolicy(int proposals);

struct DemoEvaluator {
    std::string name, affiliation, group;
};
std::vector<DemoEvaluator> demoPanel(int count, const std::string &language);

struct DemoCriterion {
    std::string id;
    Points points;
    std::string comment;
};
struct DemoJudgement {
    State state = State::scored;
    std::string reason;
    std::vector<DemoCriterion> scores;
    Choice gate = Choice::yes;
    std::string gateReason, opinion;
};
// One evaluator's judgement of one proposal. In a full set (15 proposals) number 14 scores high and fails the gate,
// 8 and 10 tie at the cut, evaluator 5 is severe, evaluator 7 recused from 7, evaluator 3 abstained on 6.
DemoJudgement demoJudgement(const Rubric &rubric, int proposal, int evaluator, int proposals, int evaluators,
                            std::uint64_t seed, const std::string &language);

} // namespace simsa::demo
