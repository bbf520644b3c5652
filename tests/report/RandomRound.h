// Rounds of every kind by dice, for the workbook: whatever the rules combine, its formulas must find the same figures.
#pragma once

#include "tests/report/Samples.h"

#include <random>

namespace simsa::test {

class Dice {
public:
    explicit Dice(unsigned seed) : engine(seed) {}
    int upTo(int n) { return static_cast<int>(engine() % static_cast<unsigned>(n + 1)); } // 0 … n
    int between(int a, int b) { return a + upTo(b - a); }
    bool percent(int p) { return upTo(99) < p; }
    template <typename T>
    T pick(std::initializer_list<T> list) {
        return list.begin()[upTo(static_cast<int>(list.size()) - 1)];
    }

private:
    std::mt19937 engine;
};

inline Criterion randomCriterion(Dice &d, const std::string &id, int depth) {
    Criterion c{.id = id, .title = id};
    if (depth < 3 && d.percent(40)) {
        for (int i = 0, n = d.between(1, 3); i < n; ++i) {
            c.children.push_back(randomCriterion(d, id + "." + std::to_string(i), depth + 1));
            c.maximum += c.children.back().maximum;
        }
        return c;
    }
    c.step = {d.pick({1, 5, 10, 50, 100})};
    c.maximum = {c.step.hundredths * d.between(1, d.pick({2, 6, 40, 300}))};
    return c;
}

inline void allIds(const Criterion &c, std::vector<std::string> &out) {
    out.push_back(c.id);
    for (const Criterion &child : c.children)
        allIds(child, out);
}

inline std::int64_t maximumOfTotal(const Policy &policy, Points rubric) {
    std::int64_t sum = policy.components.empty() ? rubric.hundredths : 0;
    for (const Component &c : policy.components)
        sum += c.weight.hundredths;
    return sum;
}

inline Sample randomRound(unsigned seed) {
    Dice d(seed);
    Sample s(d.between(1, 12), d.percent(8) ? 1 : d.between(2, 12), d.percent(50) ? "ko" : "en");
    s.round.rubric.criteria.clear();
    std::vector<std::string> of;
    for (int i = 0, n = d.between(1, 3); i < n; ++i) {
        s.round.rubric.criteria.push_back(randomCriterion(d, "c" + std::to_string(i), 1));
        allIds(s.round.rubric.criteria.back(), of);
    }
    Policy &p = s.round.policy;
    p = {};
    p.digits = d.upTo(6);
    p.aggregate = d.pick({Aggregate::trimmedMean, Aggregate::trimmedMean, Aggregate::mean, Aggregate::median});
    p.trimFrom = d.between(3, 6);
    p.minTotals = d.between(1, d.pick({1, 3, 4}));
    const Points most = maximum(s.round.rubric);
    if (d.percent(50)) {
        p.components.push_back({"score", most, {d.percent(50) ? most.hundredths : d.between(0, 12'000)}});
        for (int i = 0, n = d.upTo(2); i < n; ++i) {
            p.components.push_back({"x" + std::to_string(i), {d.between(1, 4) * 500}, {d.pick({0, 500, 2000, 333})}});
            of.push_back("x" + std::to_string(i));
        }
    }
    std::vector<std::string> ties = of;
    ties.push_back("score");
    of.push_back("score");
    if (maximumOfTotal(p, most) > 0)
        of.push_back("total");
    const auto any = [&](const std::vector<std::string> &list) {
        return list[static_cast<std::size_t>(d.upTo(static_cast<int>(list.size()) - 1))];
    };
    for (auto *list : {&p.minimum, &p.soleMinimum})
        for (int i = 0, n = d.percent(50) ? d.upTo(2) : 0; i < n; ++i)
            list->push_back({any(of), d.percent(70) ? d.upTo(14) * 500 : d.upTo(10'000), d.percent(60)});
    for (Vote *vote : {&p.gate, &p.recognition})
        *vote = {d.percent(35), d.pick({Base::panel, Base::present, Base::cast}), 0};
    p.quorumCounted = d.percent(60);
    for (int i = 0, n = d.upTo(3); i < n; ++i)
        if (const std::string id = any(ties); std::find(p.ties.begin(), p.ties.end(), id) == p.ties.end())
            p.ties.push_back(id);
    p.select = d.upTo(5);

    const std::vector<const Criterion *> all = leaves(s.round.rubric);
    for (const Member &m : s.round.panel) {
        if (d.percent(12))
            continue; // absent
        Ballot b{.member = m.pseudonym};
        for (const Proposal &proposal : s.round.proposals) {
            Judgement j{.proposal = proposal.id, .state = State::scored};
            const int kind = d.upTo(99);
            if (kind < 16) {
                j.state = kind < 8 ? State::recused : State::abstained;
                j.reason = "=1+1";
            } else if (kind < 40 && !b.judgements.empty() && b.judgements.back().state == State::scored) {
                j = b.judgements.back(); // equal totals make ties
                j.proposal = proposal.id;
            } else {
                for (const Criterion *leaf : all) {
                    const int steps = static_cast<int>(leaf->maximum.hundredths / leaf->step.hundredths);
                    j.scores.push_back({.criterion = leaf->id,
                                        .points = {leaf->step.hundredths * (d.percent(30) ? steps : d.upTo(steps))},
                                        .comment = d.percent(20) ? "@SUM(A1)" : ""});
                }
                if (p.gate.majority)
                    j.gate = d.pick({Choice::yes, Choice::yes, Choice::yes, Choice::no, Choice::abstained});
                if (p.recognition.majority)
                    j.recognition = d.pick({Choice::yes, Choice::yes, Choice::no, Choice::abstained});
            }
            b.judgements.push_back(std::move(j));
        }
        s.ballots.push_back(std::move(b));
    }
    s.components.resize(s.round.proposals.size());
    for (std::size_t i = 0; i < s.components.size(); ++i) {
        const std::string &id = s.round.proposals[i].id;
        for (const Component &c : p.components)
            if (c.id != "score" && !d.percent(5))
                s.components[i][c.id] = {c.maximum.hundredths / 7 * d.upTo(7)};
        if (d.percent(12))
            s.events.push_back({.kind = EventKind::adjust,
                                .reason = "=HYPERLINK(\"x\")",
                                .proposal = id,
                                .points = d.pick({-500, -50, -33, -1, 5, 250, -1'000'000})});
        if (d.percent(8))
            s.events.push_back(
                {.kind = EventKind::exclude,
                 .reason = "reason",
                 .member = s.round.panel[static_cast<std::size_t>(d.upTo(static_cast<int>(s.round.panel.size()) - 1))]
                               .pseudonym,
                 .proposal = id});
    }
    return s;
}

} // namespace simsa::test
