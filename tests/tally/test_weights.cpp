// Weight sensitivity: lines, crossings and ranks against figures by hand and a walk in small steps.
#include <QTest> // first: moc 6.4 cannot read <compare> before Qt

#include "app/tally/Weights.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

using namespace simsa;

namespace {

bool near(double a, double b) {
    return std::abs(a - b) < 1e-9;
}

Rubric threeCriteria() { // 40 / 30 / 30
    Rubric r;
    for (const auto &[id, most] : {std::pair("a", 4000), std::pair("b", 3000), std::pair("c", 3000)})
        r.criteria.push_back({.id = id, .title = id, .maximum = {most}, .step = {1}});
    return r;
}

Table oneEvaluator(const std::vector<std::vector<int>> &points) {
    Table t;
    t.evaluators = {"E1"};
    for (const auto &row : points) {
        Cell cell{.state = CellState::scored};
        for (int v : row) {
            cell.leaves.push_back({v});
            cell.total += Points{v};
        }
        t.proposals.push_back("p" + std::to_string(t.proposals.size() + 1));
        t.cells.push_back({cell});
    }
    t.components.resize(points.size());
    return t;
}

} // namespace

class TestWeights : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void linesAndSwapByHand();
    void componentsAndAdjustments();
    void todaysWeightGivesTheOfficialTotals();
    void swapsAgainstSmallSteps();
    void threeThatMeetInOnePoint();
    void whatCannotBeMoved();
};

void TestWeights::linesAndSwapByHand() {
    // shares: p1 50 100 100 per cent, p2 100 60 40 → total p1 80, p2 70
    const Official o = tally(oneEvaluator({{2000, 3000, 3000}, {4000, 1800, 1200}}), threeCriteria(), {});
    const auto axes = weightAxes(o, threeCriteria(), {});
    QCOMPARE(axes.size(), std::size_t{3});
    QVERIFY(axes[0].id == "a" && near(axes[0].weight, 0.4));
    QVERIFY(near(axes[0].lines[0].at0, 100) && near(axes[0].lines[0].at1, 50));
    QVERIFY(near(axes[0].lines[1].at0, 50) && near(axes[0].lines[1].at1, 100)); // (60 + 40) / 2
    QVERIFY(near(axes[0].lines[0].at(0.4), 80) && near(axes[0].lines[1].at(0.4), 70));
    const auto at = swaps(axes[0]);
    QCOMPARE(at.size(), std::size_t{1});
    QVERIFY(near(at[0].weight, 0.5) && at[0].first == 0 && at[0].second == 1 && at[0].rank == 1);
    QVERIFY((ranksAt(axes[0], 0.49) == std::vector<int>{1, 2}));
    QVERIFY((ranksAt(axes[0], 0.5) == std::vector<int>{1, 1}));
    QVERIFY((ranksAt(axes[0], 0.51) == std::vector<int>{2, 1}));
}

void TestWeights::componentsAndAdjustments() {
    // technical 80 (a 40 / b 30 / c 30 of it), price 20; p2 loses 5 points of 100
    Policy p;
    p.components = {{"score", {10'000}, {8000}}, {"price", {2000}, {2000}}};
    Table t = oneEvaluator({{4000, 3000, 3000}, {4000, 3000, 3000}});
    t.components = {{{"price", {1000}}}, {{"price", {2000}}}};
    t.adjustments = {{"p2", {-500}, "contact"}};
    const Official o = tally(t, threeCriteria(), p);
    const auto axes = weightAxes(o, threeCriteria(), p);
    QCOMPARE(axes.size(), std::size_t{4});
    QVERIFY(near(axes[0].weight, 0.32) && axes[3].id == "price" && near(axes[3].weight, 0.2));
    const auto &price = axes[3].lines; // by official rank: p2 has 80 + 20 − 5 = 95, p1 80 + 10 = 90
    QVERIFY(price[0].proposal == 1 && price[1].proposal == 0);
    QVERIFY(near(price[0].at0, 95) && near(price[0].at1, 95) && near(price[1].at0, 100) && near(price[1].at1, 50));
    const auto at = swaps(axes[3]);
    QCOMPARE(at.size(), std::size_t{1});
    QVERIFY(near(at[0].weight, 0.1));
}

void TestWeights::todaysWeightGivesTheOfficialTotals() {
    std::mt19937 dice(4);
    std::vector<std::vector<int>> points;
    for (int i = 0; i < 20; ++i)
        points.push_back(
            {static_cast<int>(dice() % 4001), static_cast<int>(dice() % 3001), static_cast<int>(dice() % 3001)});
    const Official o = tally(oneEvaluator(points), threeCriteria(), {});
    for (const WeightAxis &axis : weightAxes(o, threeCriteria(), {})) {
        const std::vector<int> ranks = ranksAt(axis, axis.weight);
        for (std::size_t i = 0; i < axis.lines.size(); ++i) {
            const ProposalResult &r = o.proposals[axis.lines[i].proposal];
            QVERIFY(near(axis.lines[i].at(axis.weight), static_cast<double>(r.total->units) / 10'000));
            QCOMPARE(ranks[i], r.rank);
        }
    }
}

// Walk in small steps: wherever two neighbours change places, a swap stands there, at the rank they exchange.
void TestWeights::swapsAgainstSmallSteps() {
    std::mt19937 dice(11);
    for (int round = 0; round < 30; ++round) {
        WeightAxis axis;
        for (int i = 0; i < 12; ++i)
            axis.lines.push_back({static_cast<std::size_t>(i), static_cast<double>(dice() % 100'000) / 1000,
                                  static_cast<double>(dice() % 100'000) / 1000});
        const auto found = swaps(axis);
        std::size_t pairs = 0;
        for (std::size_t a = 0; a < axis.lines.size(); ++a)
            for (std::size_t b = a + 1; b < axis.lines.size(); ++b)
                pairs += (axis.lines[a].at0 > axis.lines[b].at0) != (axis.lines[a].at1 > axis.lines[b].at1);
        QCOMPARE(found.size(), pairs);
        for (std::size_t i = 0; i < found.size(); ++i) {
            const Swap &s = found[i];
            QVERIFY(s.weight > 0 && s.weight < 1 && (i == 0 || found[i - 1].weight <= s.weight));
            QVERIFY(std::abs(axis.lines[s.first].at(s.weight) - axis.lines[s.second].at(s.weight)) < 1e-9);
            int above = 0;
            for (const WeightLine &line : axis.lines)
                above += line.at(s.weight) > axis.lines[s.first].at(s.weight) + 1e-9;
            QCOMPARE(s.rank, above + 1);
            const double half = 1e-7;
            QVERIFY(axis.lines[s.first].at(s.weight - half) > axis.lines[s.second].at(s.weight - half));
            QVERIFY(axis.lines[s.first].at(s.weight + half) < axis.lines[s.second].at(s.weight + half));
        }
    }
}

void TestWeights::threeThatMeetInOnePoint() {
    const WeightAxis axis{"a", 0.5, {{0, 60, 40}, {1, 50, 50}, {2, 40, 60}, {3, 70, 10}}};
    const auto at = swaps(axis);
    QCOMPARE(at.size(), std::size_t{6});
    std::map<int, int> atHalf;
    for (const Swap &s : at)
        if (near(s.weight, 0.5)) {
            QVERIFY(s.first != 3 && s.second != 3);
            ++atHalf[s.rank];
        }
    QCOMPARE(atHalf[1] + atHalf[2], 3);
    QVERIFY((ranksAt(axis, 0.5) == std::vector<int>{1, 1, 1, 4}));
    QVERIFY((ranksAt(axis, 1) == std::vector<int>{3, 2, 1, 4}));
}

void TestWeights::whatCannotBeMoved() {
    Rubric one;
    one.criteria.push_back({.id = "a", .title = "a", .maximum = {4000}, .step = {1}});
    QVERIFY(weightAxes(tally(oneEvaluator({{2000}, {3000}}), one, {}), one, {}).empty());
    QVERIFY(weightAxes(tally(readTable("proposal,E1\nA,5\nB,6\n"), {}, {}), {}, {}).empty()); // no maximum known
    QVERIFY(swaps({"a", 0.5, {{0, 50, 50}, {1, 50, 50}}}).empty());                           // one and the same line
}

QTEST_GUILESS_MAIN(TestWeights)
#include "test_weights.moc"
