// Ranks without one evaluator and over the resampled panels: against tally() itself on tables in which every copy is a
// column of its own, one table a draw.
#include <QTest> // first: moc 6.4 cannot read <compare> before Qt

#include "app/base/Error.h"
#include "app/tally/Analyse.h"
#include "tests/tally/RandomCase.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace simsa;
using simsa::dice::Case;

namespace {

bool drawn(const Table &t, std::size_t e) {
    for (const auto &row : t.cells)
        if (row[e].state != CellState::absent && row[e].state != CellState::excluded)
            return true;
    return false;
}

// The table of a resample: members without a ballot stay, of the others the chosen ones, in copies.
Table resampled(const Table &t, const std::vector<std::size_t> &chosen, int present) {
    Table out = t;
    out.evaluators.clear();
    out.present = present;
    for (auto &row : out.cells)
        row.clear();
    const auto add = [&](std::size_t e) {
        out.evaluators.push_back(t.evaluators[e] + "." + std::to_string(out.evaluators.size()));
        for (std::size_t p = 0; p < t.cells.size(); ++p)
            out.cells[p].push_back(t.cells[p][e]);
    };
    for (std::size_t e = 0; e < t.evaluators.size(); ++e)
        if (!drawn(t, e))
            add(e);
    for (std::size_t e : chosen)
        add(e);
    return out;
}

std::vector<int> ranks(const Official &o) {
    std::vector<int> out;
    for (const ProposalResult &r : o.proposals)
        out.push_back(r.rank);
    return out;
}

struct Brute { // n^n ordered draws, each counted once
    std::vector<std::map<int, long>> ranks;
    std::vector<long> first, selected;
    long all = 0;
};

Brute brute(const Case &c, const std::vector<std::size_t> &panel, int present) {
    Brute out;
    const std::size_t m = c.table.proposals.size();
    out.ranks.resize(m);
    out.first.resize(m);
    out.selected.resize(m);
    std::vector<std::size_t> at(panel.size());
    std::map<std::vector<std::size_t>, Official> known; // the order of columns cannot matter (test_property)
    for (;;) {
        std::vector<std::size_t> sorted;
        for (std::size_t i : at)
            sorted.push_back(panel[i]);
        std::sort(sorted.begin(), sorted.end());
        if (!known.contains(sorted))
            known[sorted] = tally(resampled(c.table, sorted, present), c.rubric, c.policy);
        const Official &o = known[sorted];
        ++out.all;
        int firsts = 0;
        for (const ProposalResult &r : o.proposals)
            firsts += r.rank == 1;
        for (std::size_t p = 0; p < m; ++p) {
            if (o.proposals[p].rank > 0)
                ++out.ranks[p][o.proposals[p].rank];
            out.first[p] += o.proposals[p].rank == 1 && firsts == 1;
            out.selected[p] += std::count(o.selected.begin(), o.selected.end(), o.proposals[p].id) > 0;
        }
        std::size_t i = 0;
        while (i < at.size() && ++at[i] == panel.size())
            at[i++] = 0;
        if (i == at.size())
            return out;
    }
}

bool near(double a, double b) {
    return std::abs(a - b) < 1e-12 * std::max(1.0, std::abs(b));
}

QByteArray where(unsigned seed, std::size_t p) {
    return "case " + QByteArray::number(seed) + ", proposal " + QByteArray::number(p + 1);
}

Table plainTable(const std::vector<std::vector<int>> &rows) { // hundredths; -1 recused
    Table t;
    for (std::size_t e = 0; e < rows[0].size(); ++e)
        t.evaluators.push_back("E" + std::to_string(e + 1));
    for (const auto &row : rows) {
        t.proposals.push_back("p" + std::to_string(t.proposals.size() + 1));
        t.cells.emplace_back();
        for (int v : row)
            t.cells.back().push_back(v < 0 ? Cell{.state = CellState::recused}
                                           : Cell{.state = CellState::scored, .total = {v}});
    }
    t.components.resize(rows.size());
    return t;
}

} // namespace

class TestStability : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyResampleRanksAsTheTally();
    void bootstrapIsTheMeanOverAllDraws();
    void leavingOneOutIsTheTallyWithoutIt();
    void numberOfMultisets_data();
    void numberOfMultisets();
    void elevenEvaluatorsAgainstPlainRecursion();
    void aboveElevenItSamplesAndSaysTheSeed();
    void samplesComeNearTheExactFigures();
    void recusedFromEverythingIsUnrankedThere();
    void whatDoesNotApply();
    void itCanBeStopped();
    void bigPointsStayExact();
};

// Random policies with everything in them, random copies: the fast recount and tally() give the same ranks.
void TestStability::everyResampleRanksAsTheTally() {
    int compared = 0, criteriaRules = 0, joint = 0;
    for (unsigned seed = 1; seed <= 1500; ++seed) {
        const Case c = dice::randomCase(seed);
        std::optional<Recount> recount;
        try {
            recount.emplace(c.table, c.rubric, c.policy);
        } catch (const Error &error) {
            QVERIFY(error.code == Code::tableColumns || error.code == Code::policyRule);
            continue;
        }
        if (c.table.proposals.size() < 2 || recount->drawn() == 0)
            continue;
        dice::Dice d(seed);
        Recount::Ranking ranking;
        for (int draw = 0; draw < 4; ++draw) {
            std::vector<int> copies(recount->drawn());
            std::vector<std::size_t> chosen;
            for (std::size_t i = 0; i < copies.size(); ++i) {
                const int k = draw == 0 ? static_cast<int>(i) : d.upTo(static_cast<int>(copies.size()) - 1);
                ++copies[static_cast<std::size_t>(k)];
                chosen.push_back(recount->evaluator(static_cast<std::size_t>(k)));
            }
            const Official slow = tally(resampled(c.table, chosen, recount->official().present), c.rubric, c.policy);
            recount->rank(recount->panel(copies), ranking);
            std::vector<int> fast(c.table.proposals.size());
            std::set<std::string> selected;
            for (std::size_t i = 0; i < ranking.places.size(); ++i) {
                fast[ranking.places[i].proposal] = ranking.places[i].rank;
                if (i < ranking.selected)
                    selected.insert(c.table.proposals[ranking.places[i].proposal]);
            }
            QVERIFY2(fast == ranks(slow), where(seed, 0).constData());
            QVERIFY2(selected == std::set<std::string>(slow.selected.begin(), slow.selected.end()),
                     where(seed, 0).constData());
            ++compared;
            for (const ProposalResult &r : slow.proposals)
                joint += r.jointRank;
            for (const Minimum &m : c.policy.minimum)
                criteriaRules += find(c.rubric, m.of) != nullptr;
        }
    }
    QVERIFY(compared > 3000 && criteriaRules > 100 && joint > 100);
}

void TestStability::bootstrapIsTheMeanOverAllDraws() {
    int compared = 0;
    for (unsigned seed = 1; seed <= 700 && compared < 120; ++seed) {
        const Case c = dice::randomCase(seed);
        std::vector<std::size_t> panel;
        for (std::size_t e = 0; e < c.table.evaluators.size(); ++e)
            if (drawn(c.table, e))
                panel.push_back(e);
        if (panel.size() < 2 || panel.size() > 5 || c.table.proposals.size() < 2)
            continue;
        std::optional<Recount> recount;
        try {
            recount.emplace(c.table, c.rubric, c.policy);
        } catch (const Error &) {
            continue;
        }
        const Brute slow = brute(c, panel, recount->official().present);
        const Bootstrap fast = bootstrap(*recount);
        QVERIFY(fast.applies && fast.exact);
        for (std::size_t p = 0; p < fast.proposals.size(); ++p) {
            const Stability &s = fast.proposals[p];
            const QByteArray place = where(seed, p);
            long ranked = 0, before = 0;
            double sum = 0;
            int low = 0, high = 0;
            for (const auto &[rank, count] : slow.ranks[p]) {
                ranked += count;
                sum += double(rank) * double(count);
            }
            for (const auto &[rank, count] : slow.ranks[p]) {
                before += count;
                if (low == 0 && 20 * before >= ranked)
                    low = rank;
                if (high == 0 && 20 * before >= 19 * ranked)
                    high = rank;
            }
            const double all = double(slow.all);
            QVERIFY2(near(s.ranked, double(ranked) / all) && near(s.first, double(slow.first[p]) / all),
                     place.constData());
            QVERIFY2(s.low == low && s.high == high, place.constData());
            QVERIFY2(ranked == 0 ? std::isnan(s.expectedRank) : near(s.expectedRank, sum / double(ranked)),
                     place.constData());
            if (c.policy.select > 0 && recount->official().quorum)
                QVERIFY2(near(s.selected, double(slow.selected[p]) / all), place.constData());
            else
                QVERIFY2(std::isnan(s.selected), place.constData());
            for (const auto &[rank, count] : slow.ranks[p])
                QVERIFY2(near(s.ranks[std::size_t(rank - 1)], double(count) / all), place.constData());
        }
        ++compared;
    }
    QVERIFY(compared > 60);
}

void TestStability::leavingOneOutIsTheTallyWithoutIt() {
    int compared = 0;
    for (unsigned seed = 1; seed <= 600; ++seed) {
        const Case c = dice::randomCase(seed);
        std::optional<Recount> recount;
        try {
            recount.emplace(c.table, c.rubric, c.policy);
        } catch (const Error &) {
            continue;
        }
        const auto without = leaveOneOut(*recount);
        QCOMPARE(without.size(), c.table.proposals.size());
        for (std::size_t e = 0; e < c.table.evaluators.size(); ++e) {
            std::vector<int> column;
            for (const auto &row : without)
                column.push_back(row[e]);
            if (recount->drawn() < 2 || !drawn(c.table, e) || c.table.proposals.size() < 2) {
                QVERIFY(std::all_of(column.begin(), column.end(), [](int r) { return r == 0; }));
                continue;
            }
            std::vector<std::size_t> others;
            for (std::size_t k = 0; k < c.table.evaluators.size(); ++k)
                if (k != e && drawn(c.table, k))
                    others.push_back(k);
            QVERIFY2(column ==
                         ranks(tally(resampled(c.table, others, recount->official().present - 1), c.rubric, c.policy)),
                     where(seed, e).constData());
            ++compared;
        }
    }
    QVERIFY(compared > 1500);
}

void TestStability::numberOfMultisets_data() {
    QTest::addColumn<int>("evaluators");
    QTest::addColumn<quint64>("multisets");
    QTest::newRow("2") << 2 << quint64{3};
    QTest::newRow("4") << 4 << quint64{35};
    QTest::newRow("7") << 7 << quint64{1716};
    QTest::newRow("10") << 10 << quint64{92'378};
    QTest::newRow("11") << 11 << quint64{352'716};
}

void TestStability::numberOfMultisets() {
    QFETCH(int, evaluators);
    QFETCH(quint64, multisets);
    std::vector<std::vector<int>> rows(3, std::vector<int>(static_cast<std::size_t>(evaluators)));
    for (std::size_t p = 0; p < rows.size(); ++p)
        for (std::size_t e = 0; e < rows[p].size(); ++e)
            rows[p][e] = static_cast<int>(7000 + 100 * p + e * e % 7 * 100 * (p + 1));
    const Bootstrap b = bootstrap(Recount(plainTable(rows), {}, {}));
    QVERIFY(b.exact);
    QCOMPARE(quint64{b.resamples}, multisets);
    for (const Stability &s : b.proposals) { // all weights together are the whole
        double sum = 0;
        for (double share : s.ranks)
            sum += share;
        QVERIFY(near(sum, 1));
    }
}

// Two proposals that only differ by whole points from each evaluator: P(first) is a sum over the ways to draw a
// positive total difference, counted here as the distribution of a sum of 11 independent draws.
void TestStability::elevenEvaluatorsAgainstPlainRecursion() {
    const std::vector<int> difference{3, -2, 1, 0, 5, -4, 2, -1, -3, 1, 0};
    std::vector<std::vector<int>> rows(2);
    for (int d : difference) {
        rows[0].push_back(8000 + 100 * d);
        rows[1].push_back(8000);
    }
    Policy mean;
    mean.aggregate = Aggregate::mean;
    const Bootstrap b = bootstrap(Recount(plainTable(rows), {}, mean));
    std::map<int, double> ways{{0, 1.0}};
    for (std::size_t i = 0; i < difference.size(); ++i) {
        std::map<int, double> next;
        for (const auto &[sum, count] : ways)
            for (int d : difference)
                next[sum + d] += count;
        ways = next;
    }
    double ahead = 0, behind = 0;
    for (const auto &[sum, count] : ways)
        if (sum != 0)
            (sum > 0 ? ahead : behind) += count;
    const double all = std::pow(11.0, 11);
    QVERIFY(near(b.proposals[0].first, ahead / all));
    QVERIFY(near(b.proposals[1].first, behind / all));
}

void TestStability::aboveElevenItSamplesAndSaysTheSeed() {
    std::vector<std::vector<int>> rows(6, std::vector<int>(12));
    dice::Dice d(5);
    for (auto &row : rows)
        for (int &v : row)
            v = d.between(6000, 9000);
    const Recount recount(plainTable(rows), {}, {});
    const Bootstrap a = bootstrap(recount, noProgress, 7), b = bootstrap(recount, noProgress, 7),
                    other = bootstrap(recount, noProgress, 8);
    QVERIFY(!a.exact);
    QCOMPARE(quint64{a.resamples}, quint64{10'000});
    QCOMPARE(quint64{a.seed}, quint64{7});
    bool differs = false;
    for (std::size_t p = 0; p < rows.size(); ++p) {
        QVERIFY(a.proposals[p].ranks == b.proposals[p].ranks);
        differs = differs || a.proposals[p].ranks != other.proposals[p].ranks;
    }
    QVERIFY(differs);
}

void TestStability::samplesComeNearTheExactFigures() {
    std::vector<std::vector<int>> rows(5, std::vector<int>(12));
    dice::Dice d(9);
    for (auto &row : rows)
        for (int &v : row)
            v = d.between(7000, 8000);
    // Eleven of twelve exactly is not what is sampled, so compare samples of twelve with many more samples.
    const Recount recount(plainTable(rows), {}, {});
    const Bootstrap few = bootstrap(recount, noProgress, 1), many = bootstrap(recount, noProgress, 2, 200'000);
    for (std::size_t p = 0; p < rows.size(); ++p) // five standard errors of 10,000 draws
        QVERIFY(std::abs(few.proposals[p].first - many.proposals[p].first) < 0.025);
}

void TestStability::recusedFromEverythingIsUnrankedThere() {
    // Only E1 scored p2: it has a rank in the draws that hold E1, 3 of 4.
    const Bootstrap b = bootstrap(Recount(plainTable({{8000, 8000}, {9000, -1}}), {}, {}));
    QVERIFY(near(b.proposals[0].ranked, 1) && near(b.proposals[1].ranked, 0.75));
    QVERIFY(near(b.proposals[1].expectedRank, 1) && near(b.proposals[1].first, 0.75));
    QVERIFY(near(b.proposals[0].expectedRank, 1.75) && near(b.proposals[0].first, 0.25));
    const Bootstrap none = bootstrap(Recount(plainTable({{8000, 7000}, {-1, -1}, {7000, 7500}}), {}, {}));
    QVERIFY(near(none.proposals[1].ranked, 0) && std::isnan(none.proposals[1].expectedRank));
    QCOMPARE(none.proposals[1].low, 0);
}

void TestStability::whatDoesNotApply() {
    QVERIFY(!bootstrap(Recount(plainTable({{8000, 7000, 9000}}), {}, {})).applies); // one proposal
    QVERIFY(!bootstrap(Recount(plainTable({{8000}, {7000}}), {}, {})).applies);     // one evaluator
    QVERIFY(
        !bootstrap(Recount(plainTable({{-1, -1}, {-1, -1}}), {}, {})).proposals.empty()); // recused: drawn, unranked
    const auto one = leaveOneOut(Recount(plainTable({{8000}, {7000}}), {}, {}));
    QCOMPARE(one[0][0], 0);
    const std::string json = writeAnalysis(analyse(plainTable({{8000}, {7000}}), {}, {}));
    QVERIFY(json.find("\"expected_rank\":null,\"p_first\":null,\"low\":null,\"high\":null") != std::string::npos);
    QVERIFY(json.find("\"sd\":null") != std::string::npos && json.find("nan") == std::string::npos);
}

void TestStability::itCanBeStopped() {
    std::vector<std::vector<int>> rows(4, std::vector<int>(11, 8000));
    const Recount recount(plainTable(rows), {}, {});
    int steps = 0;
    const Progress stop = [&](const char *, int done, int total) {
        QVERIFY(done <= total);
        if (++steps == 20)
            throw Error(Code::cancelled);
    };
    QVERIFY_EXCEPTION_THROWN(bootstrap(recount, stop), Error);
    QCOMPARE(steps, 20);
}

// Points at the far end of the range with six digits: beyond 2^53, where doubles would lose units.
void TestStability::bigPointsStayExact() {
    Policy p;
    p.digits = 6;
    p.aggregate = Aggregate::mean;
    p.components = {{"score", {99'999'999}, {99'999'998}}};
    dice::Dice d(3);
    std::vector<std::vector<int>> rows(6, std::vector<int>(7));
    for (auto &row : rows)
        for (int &v : row)
            v = 99'999'999 - d.upTo(3);
    const Table t = plainTable(rows);
    const Recount recount(t, {}, p);
    Recount::Ranking ranking;
    for (int draw = 0; draw < 300; ++draw) {
        std::vector<int> copies(7);
        std::vector<std::size_t> chosen;
        for (int i = 0; i < 7; ++i) {
            chosen.push_back(static_cast<std::size_t>(d.upTo(6)));
            ++copies[chosen.back()];
        }
        recount.rank(recount.panel(copies), ranking);
        std::vector<int> fast(rows.size());
        for (const auto &place : ranking.places)
            fast[place.proposal] = place.rank;
        QVERIFY(fast == ranks(tally(resampled(t, chosen, 7), {}, p)));
    }
}

QTEST_GUILESS_MAIN(TestStability)
#include "test_stability.moc"
