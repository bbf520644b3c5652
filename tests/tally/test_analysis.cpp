// Analysis figures against quartiles, deviations and effects worked out by hand.
#include <QTest> // first: moc 6.4 cannot read <compare> before Qt

#include "app/tally/Analysis.h"

#include <cmath>

using namespace simsa;

namespace {

bool near(double a, double b) {
    return std::abs(a - b) < 1e-9;
}

// Points in whole numbers; -1 = recused.
Table tableOfPoints(const std::vector<std::vector<int>> &rows) {
    Table t;
    for (std::size_t e = 0; e < rows[0].size(); ++e)
        t.evaluators.push_back("E" + std::to_string(e + 1));
    for (std::size_t p = 0; p < rows.size(); ++p) {
        t.proposals.push_back("0" + std::to_string(p + 1));
        t.cells.emplace_back();
        for (int points : rows[p])
            t.cells.back().push_back(points < 0 ? Cell{.state = CellState::recused}
                                                : Cell{.state = CellState::scored, .total = {points * 100}});
    }
    t.components.resize(rows.size());
    return t;
}

} // namespace

class TestAnalysis : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void quartilesByHand();
    void outliersBeyondTheWhiskers();
    void boxOfLittle();
    void totalsLeaveOutOthers();
    void tenPercentOfTheMean();
    void modifiedZ();
    void modifiedZWithoutMad();
    void fewTotalsRaiseNoFlag();
    void severityInACompleteTable();
    void severityWithHoles();
    void severityIsLeastSquares();
};

void TestAnalysis::quartilesByHand() {
    // 1…8: type 7 puts q1 at 1 + 7/4 = 2.75, the median at 4.5, q3 at 6.25; variance 42/7 = 6
    const Box even = boxOf({8, 1, 7, 2, 6, 3, 5, 4});
    QVERIFY(near(even.q1, 2.75) && near(even.median, 4.5) && near(even.q3, 6.25));
    QVERIFY(near(even.low, 1) && near(even.high, 8) && near(even.mean, 4.5) && near(even.sd, std::sqrt(6.0)));
    QVERIFY(even.outliers.empty());
    QCOMPARE(even.n, 8);
    // 60 65 70 80 95: positions 1, 2, 3 exactly
    const Box odd = boxOf({60, 65, 70, 80, 95});
    QVERIFY(near(odd.q1, 65) && near(odd.median, 70) && near(odd.q3, 80) && near(odd.mean, 74));
    QVERIFY(near(odd.sd, std::sqrt(770.0 / 4)));
    // four: q1 at 0.75, q3 at 2.25
    const Box four = boxOf({10, 20, 30, 40});
    QVERIFY(near(four.q1, 17.5) && near(four.median, 25) && near(four.q3, 32.5));
}

void TestAnalysis::outliersBeyondTheWhiskers() {
    // q1 = 11.25, q3 = 13.75, reach 3.75: 7.5 … 17.5 inclusive
    const Box box = boxOf({7, 11, 12, 13, 14, 18});
    QVERIFY(near(box.q1, 11.25) && near(box.q3, 13.75));
    QVERIFY(near(box.low, 11) && near(box.high, 14));
    QVERIFY((box.outliers == std::vector<double>{7, 18}));
    // exactly on the fence is inside: 1 2 3 4 8 → q1 2, q3 4, fence 7; and 7 itself
    QVERIFY((boxOf({1, 2, 3, 4, 8}).outliers == std::vector<double>{8}));
    QVERIFY(boxOf({1, 2, 3, 4, 7}).outliers.empty());
    QVERIFY(near(boxOf({1, 2, 3, 4, 7}).high, 7));
}

void TestAnalysis::boxOfLittle() {
    QCOMPARE(boxOf({}).n, 0);
    const Box one = boxOf({42});
    QVERIFY(near(one.low, 42) && near(one.q1, 42) && near(one.median, 42) && near(one.high, 42) && near(one.sd, 0));
    const Box same = boxOf({5, 5, 5, 5});
    QVERIFY(near(same.low, 5) && near(same.high, 5) && near(same.sd, 0) && same.outliers.empty());
}

void TestAnalysis::totalsLeaveOutOthers() {
    Table t = tableOfPoints({{70, -1, 0, 65, 90}});
    t.cells[0][3].state = CellState::abstained;
    t.cells[0][4].state = CellState::excluded;
    QVERIFY((totals(t, 0) == std::vector<double>{70, 0})); // 0 is a score
}

void TestAnalysis::tenPercentOfTheMean() {
    // mean 80: 72 and 88 are exactly ten percent away, which is not more; 71 and 89 are
    QVERIFY(flags(tableOfPoints({{72, 88, 80, 80, 80}})).empty());
    const auto f = flags(tableOfPoints({{71, 89, 80, 79, 81}}));
    QCOMPARE(f.size(), std::size_t{2});
    QCOMPARE(f[0].evaluator, std::size_t{0});
    QVERIFY(near(f[0].fromMean, -9.0 / 80) && f[0].overTenPercent);
    QVERIFY(near(f[1].fromMean, 9.0 / 80) && f[1].overTenPercent);
}

void TestAnalysis::modifiedZ() {
    // median 81, off by 1 0 2 1 7, MAD 1: 88 has 0.6745·7 = 4.7215 and is within 10 % of the mean, 82
    const auto f = flags(tableOfPoints({{80, 81, 79, 82, 88}, {80, 80, 80, 80, 80}}));
    QCOMPARE(f.size(), std::size_t{1});
    QCOMPARE(f[0].proposal, std::size_t{0});
    QCOMPARE(f[0].evaluator, std::size_t{4});
    QVERIFY(near(f[0].modifiedZ, 4.7215) && f[0].alone && !f[0].overTenPercent);
    // 0.6745·5 = 3.3725 stays; 0.6745·6 = 4.047 does not; and downwards the sign is minus
    QVERIFY(flags(tableOfPoints({{80, 81, 79, 82, 86}})).empty());
    QCOMPARE(flags(tableOfPoints({{80, 81, 79, 82, 87}})).size(), std::size_t{1});
    const auto low = flags(tableOfPoints({{80, 81, 83, 82, 75}}));
    QCOMPARE(low.size(), std::size_t{1});
    QVERIFY(near(low[0].modifiedZ, -4.047) && low[0].alone);
}

void TestAnalysis::modifiedZWithoutMad() {
    // nine at 80 and one at 84: MAD 0, mean AD 0.4 → 4/(1.253314·0.4) = 7.979
    const auto f = flags(tableOfPoints({{80, 80, 80, 80, 80, 80, 80, 80, 80, 84}}));
    QCOMPARE(f.size(), std::size_t{1});
    QCOMPARE(f[0].evaluator, std::size_t{9});
    QVERIFY(near(f[0].modifiedZ, 4 / (1.253314 * 0.4)) && f[0].alone);
    // one of four: 4/(1.253314·1) = 3.19, not alone
    QVERIFY(flags(tableOfPoints({{80, 80, 80, 84}})).empty());
    QVERIFY(flags(tableOfPoints({{80, 80, 80, 80}})).empty()); // all equal: nothing to divide by
    QVERIFY(flags(tableOfPoints({{0, 0, 0, 0}})).empty());
}

void TestAnalysis::fewTotalsRaiseNoFlag() {
    QVERIFY(flags(tableOfPoints({{10, 90}, {-1, 90}, {-1, -1}})).empty());
    QVERIFY(!flags(tableOfPoints({{10, 90, 50}})).empty());
}

void TestAnalysis::severityInACompleteTable() {
    // evaluator means 70, 80, 60 against 70
    const auto s = severity(tableOfPoints({{60, 70, 50}, {80, 90, 70}}));
    QVERIFY(near(s[0], 0) && near(s[1], 10) && near(s[2], -10));
}

void TestAnalysis::severityWithHoles() {
    // total = level + effect with effects +2, 0, -2 and levels 50, 70, 90; the holes must not be taken for severity
    const auto s = severity(tableOfPoints({{52, -1, 48}, {72, 70, -1}, {-1, 90, 88}}));
    QVERIFY(near(s[0], 2) && near(s[1], 0) && near(s[2], -2));
    const auto none = severity(tableOfPoints({{52, -1, 48}, {72, -1, 68}}));
    QVERIFY(std::isnan(none[1]));
    QVERIFY(near(none[0], 2) && near(none[2], -2));
}

// At the least squares the residuals of each evaluator and of each proposal sum to nothing.
void TestAnalysis::severityIsLeastSquares() {
    const std::vector<std::vector<int>> rows = {
        {61, -1, 70, 55}, {88, 74, -1, 80}, {-1, 66, 71, 69}, {93, 90, 85, -1}, {40, 52, 47, 45}};
    const auto s = severity(tableOfPoints(rows));
    double sum = 0;
    for (double v : s)
        sum += v;
    QVERIFY(std::abs(sum) < 1e-8);
    std::vector<double> left(4, 0.0);
    for (const auto &row : rows) {
        double level = 0;
        int n = 0;
        for (std::size_t e = 0; e < 4; ++e)
            if (row[e] >= 0) {
                level += row[e] - s[e];
                ++n;
            }
        for (std::size_t e = 0; e < 4; ++e)
            if (row[e] >= 0)
                left[e] += row[e] - s[e] - level / n;
    }
    for (double v : left)
        QVERIFY(std::abs(v) < 1e-6);
}

QTEST_GUILESS_MAIN(TestAnalysis)
#include "test_analysis.moc"
