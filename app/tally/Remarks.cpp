#include "app/tally/Remarks.h"

#include <algorithm>

namespace simsa {

std::vector<Remark> remarksOf(const Round &round, const std::vector<Ballot> &counted, const Table &table) {
    using enum Remark::About;
    std::vector<Remark> out;
    std::vector<const Ballot *> ballots;
    for (const std::string &member : table.evaluators) {
        const Ballot *found = nullptr;
        for (const Ballot &b : counted)
            if (b.member == member)
                found = &b; // as tableOf: the last one
        ballots.push_back(found);
    }
    for (std::size_t p = 0; p < round.proposals.size(); ++p) {
        const auto add = [&](Remark::About about, const std::string &criterion, auto textOf) {
            for (std::size_t e = 0; e < ballots.size(); ++e) {
                const CellState state = table.cells[p][e].state;
                if (ballots[e] == nullptr || (state != CellState::scored && state != CellState::abstained))
                    continue;
                if (const std::string text = textOf(ballots[e]->judgements[p]); !text.empty())
                    out.push_back({round.proposals[p].id, table.evaluators[e], about, criterion, text});
            }
        };
        for (const Criterion *leaf : leaves(round.rubric))
            add(criterion, leaf->id, [&](const Judgement &j) {
                const auto score = std::find_if(j.scores.begin(), j.scores.end(),
                                                [&](const CriterionScore &s) { return s.criterion == leaf->id; });
                return score == j.scores.end() ? std::string() : score->comment;
            });
        add(opinion, {}, [](const Judgement &j) { return j.opinion; });
        add(gate, {}, [](const Judgement &j) { return j.gateReason; });
        add(recognition, {}, [](const Judgement &j) { return j.recognitionReason; });
        add(abstention, {}, [](const Judgement &j) { return j.state == State::abstained ? j.reason : std::string(); });
    }
    return out;
}

} // namespace simsa
