// Random rounds that use every rule: a rubric or only totals, votes, components, minimums, ties, recusals, absences.
#pragma once

#include "app/tally/Tally.h"

#include <random>

namespace simsa::dice {

struct Case {
    Rubric rubric;
    Policy policy;
    Table table;
};

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
    template <typename T>
    void shuffle(std::vector<T> &list) {
        for (std::size_t i = list.size(); i > 1; --i)
            std::swap(list[i - 1], list[static_cast<std::size_t>(upTo(static_cast<int>(i) - 1))]);
    }

private:
    std::mt19937 engine;
};

inline Criterion randomCriterion(Dice &d, const std::string &id, int depth) {
    Criterion c{.id = id, .title = id};
    if (depth < 3 && d.percent(35)) {
        for (int i = 0, n = d.between(1, 3); i < n; ++i) {
            c.children.push_back(randomCriterion(d, id + "." + std::to_string(i), depth + 1));
            c.maximum += c.children.back().maximum;
        }
        return c;
    }
    c.step = {d.pick({1, 5, 10, 50, 100, 500})};
    c.maximum = {c.step.hundredths * d.between(1, d.pick({2, 6, 40, 3000}))};
    return c;
}

inline void allIds(const Criterion &c, std::vector<std::string> &out) {
    out.push_back(c.id);
    for (const Criterion &child : c.children)
        allIds(child, out);
}

inline std::vector<Minimum> randomMinimums(Dice &d, const std::vector<std::string> &of, int most) {
    std::vector<Minimum> out;
    for (int i = 0, n = of.empty() ? 0 : d.upTo(most); i < n; ++i)
        out.push_back({of[static_cast<std::size_t>(d.upTo(static_cast<int>(of.size()) - 1))],
                       d.percent(70) ? d.upTo(20) * 500 : d.upTo(10'000), d.percent(60)});
    return out;
}

inline Vote randomVote(Dice &d, int percent) {
    return {d.percent(percent), d.pick({Base::panel, Base::present, Base::cast}), 0};
}

inline Cell randomCell(Dice &d, const Case &c, const std::vector<const Criterion *> &leafList, std::int64_t most) {
    Cell cell;
    const int kind = d.upTo(99);
    if (kind < 8) {
        cell.state = CellState::recused;
        return cell;
    }
    if (kind < 16) {
        cell.state = CellState::abstained;
        return cell;
    }
    if (kind < 19) {
        cell.state = CellState::excluded;
        return cell;
    }
    cell.state = kind < 23 ? CellState::excluded : CellState::scored;
    for (const Criterion *leaf : leafList) {
        cell.leaves.push_back(
            {leaf->step.hundredths * d.upTo(static_cast<int>(leaf->maximum.hundredths / leaf->step.hundredths))});
        cell.total += cell.leaves.back();
    }
    if (leafList.empty())
        cell.total = {d.percent(50) ? most / 4 * d.upTo(4) : d.upTo(static_cast<int>(most))};
    if (c.policy.gate.majority)
        cell.gate = d.pick({Choice::yes, Choice::yes, Choice::yes, Choice::no, Choice::abstained});
    if (c.policy.recognition.majority)
        cell.recognition = d.pick({Choice::yes, Choice::yes, Choice::no, Choice::abstained});
    return cell;
}

inline Case randomCase(unsigned seed) {
    Dice d(seed);
    Case c;
    const bool leavesKnown = d.percent(70);
    std::vector<std::string> criteria;
    if (leavesKnown)
        for (int i = 0, n = d.between(1, 3); i < n; ++i) {
            c.rubric.criteria.push_back(randomCriterion(d, "c" + std::to_string(i), 1));
            allIds(c.rubric.criteria.back(), criteria);
        }
    Policy &p = c.policy;
    p.digits = d.upTo(6);
    p.aggregate = d.pick({Aggregate::trimmedMean, Aggregate::trimmedMean, Aggregate::mean, Aggregate::median});
    p.trimFrom = d.between(3, 7);
    p.minTotals = d.between(1, d.pick({1, 3, 4}));
    std::vector<std::string> names;
    std::int64_t most = leavesKnown ? maximum(c.rubric).hundredths : d.pick({8000, 10'000, 4000});
    if (d.percent(50)) {
        p.components.push_back({"score", {most}, {d.percent(50) ? most : d.between(0, 12'000)}});
        for (int i = 0, n = d.upTo(2); i < n; ++i)
            p.components.push_back({"x" + std::to_string(i), {d.between(1, 4) * 500}, {d.pick({0, 500, 2000, 333})}});
        d.shuffle(p.components);
        for (const Component &k : p.components)
            if (k.id != "score")
                names.push_back(k.id);
    }
    std::vector<std::string> of = criteria, ties = criteria;
    of.insert(of.end(), names.begin(), names.end());
    ties.insert(ties.end(), names.begin(), names.end());
    ties.push_back("score");
    std::int64_t totalMaximum = 0;
    for (const Component &k : p.components)
        totalMaximum += k.weight.hundredths;
    if (leavesKnown || !p.components.empty())
        of.push_back("score");
    if (totalMaximum > 0 || (leavesKnown && p.components.empty()))
        of.push_back("total");
    if (d.percent(50))
        p.minimum = randomMinimums(d, of, 2);
    p.soleMinimum = randomMinimums(d, of, 2);
    p.gate = randomVote(d, 30);
    p.recognition = randomVote(d, 30);
    p.quorumCounted = d.percent(60);
    d.shuffle(ties);
    ties.resize(static_cast<std::size_t>(d.upTo(std::min(3, static_cast<int>(ties.size())))));
    p.ties = ties;
    p.select = d.upTo(5);

    Table &t = c.table;
    const int n = d.percent(12) ? 1 : d.upTo(15), m = d.between(1, 10);
    for (int e = 1; e <= m; ++e)
        t.evaluators.push_back("E" + std::to_string(e));
    std::vector<bool> absent;
    int present = 0;
    for (int e = 0; e < m; ++e) {
        absent.push_back(d.percent(12));
        present += !absent.back();
    }
    t.present = d.percent(50) ? present : -1;
    const std::vector<const Criterion *> leafList = leaves(c.rubric);
    for (int i = 1; i <= n; ++i) {
        t.proposals.push_back((i < 10 ? "0" : "") + std::to_string(i));
        std::vector<Cell> row;
        std::map<std::string, Points> figures;
        if (!t.cells.empty() && d.percent(35)) { // the same ballots again, by other hands: equal totals
            row = t.cells[static_cast<std::size_t>(d.upTo(static_cast<int>(t.cells.size()) - 1))];
            d.shuffle(row);
            for (Cell &cell : row) // and sometimes the same total in other parts
                if (cell.leaves.size() > 1 && d.percent(30) && cell.state == CellState::scored)
                    std::swap(cell.leaves.front(), cell.leaves.back());
        } else {
            for (int e = 0; e < m; ++e)
                row.push_back(randomCell(d, c, leafList, most));
        }
        for (std::size_t e = 0; e < row.size(); ++e)
            if (absent[e])
                row[e] = Cell{};
            else if (row[e].state == CellState::absent) // who is present has no absent cell
                row[e] = randomCell(d, c, leafList, most);
        for (const Component &k : p.components)
            if (k.id != "score" && !d.percent(5))
                figures[k.id] = {k.maximum.hundredths / 4 * d.upTo(4)};
        t.cells.push_back(row);
        t.components.push_back(figures);
        if (d.percent(10))
            t.adjustments.push_back(
                {t.proposals.back(), {d.pick({-500, -50, -33, -1, 5, 250, -1'000'000})}, "reason", d.percent(50)});
    }
    d.shuffle(t.adjustments);
    return c;
}

} // namespace simsa::dice
