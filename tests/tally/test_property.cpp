// Thousands of random rounds, counted twice: by app/tally and by the slow second tally. Every figure must agree.
#include <QTest> // first: moc 6.4 cannot read <compare> before Qt

#include "tests/tally/RandomCase.h"
#include "tests/tally/SlowTally.h"

using namespace simsa;

using namespace simsa::dice;

namespace {

Table withEvaluatorsInOrder(const Table &table, const std::vector<std::size_t> &order) {
    Table out = table;
    for (std::size_t e = 0; e < order.size(); ++e) {
        out.evaluators[e] = table.evaluators[order[e]];
        for (std::size_t p = 0; p < table.cells.size(); ++p)
            out.cells[p][e] = table.cells[p][order[e]];
    }
    return out;
}

QByteArray official(const Official &o) {
    return QByteArray::fromStdString(writeOfficial(o));
}

// The first field in which two results differ, "" when equal.
QByteArray difference(const Official &a, const Official &b) {
    if (a.notes != b.notes)
        return "notes";
    if (a.panel != b.panel || a.present != b.present || a.quorum != b.quorum)
        return "panel";
    if (a.proposals.size() != b.proposals.size())
        return "proposals";
    for (std::size_t i = 0; i < a.proposals.size(); ++i) {
        const ProposalResult &x = a.proposals[i], &y = b.proposals[i];
        const QByteArray id = " of " + QByteArray::fromStdString(x.id);
        if (x.score != y.score)
            return "score" + id;
        if (x.contributions != y.contributions)
            return "contributions" + id;
        if (x.criteria != y.criteria)
            return "criteria" + id;
        if (x.adjustment != y.adjustment)
            return "adjustment" + id;
        if (x.total != y.total)
            return "total" + id;
        if (x.failedMinimums != y.failedMinimums)
            return "failed minimums" + id;
        if (x.gate != y.gate || x.recognition != y.recognition)
            return "votes" + id;
        if (x.status != y.status)
            return "status" + id;
        if (x.rank != y.rank || x.jointRank != y.jointRank)
            return "rank" + id;
        if (x.tieBroken != y.tieBroken)
            return "tie" + id;
        if (x.totals != y.totals || x.trimmed != y.trimmed || x.droppedLow != y.droppedLow ||
            x.droppedHigh != y.droppedHigh)
            return "trimming" + id;
        if (!(x == y))
            return "something" + id;
    }
    if (a.selected != b.selected)
        return "selected";
    if (a.undecided != b.undecided)
        return "undecided";
    return official(a) == official(b) ? "" : "bytes";
}

} // namespace

class TestProperty : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twoTalliesAgree();
    void orderOfEvaluatorsDoesNotMatter();
    void orderOfBallotsDoesNotMatter();
    void criteriaAddUpBeforeRounding();
};

void TestProperty::twoTalliesAgree() {
    std::map<std::string, int> seen; // what the dice brought about: a property over empty cases proves nothing
    for (unsigned seed = 1; seed <= 6000; ++seed) {
        const Case c = randomCase(seed);
        const Official fast = tally(c.table, c.rubric, c.policy), plain = slow::tally(c.table, c.rubric, c.policy);
        const QByteArray where = difference(fast, plain);
        if (!where.isEmpty())
            QFAIL(("seed " + QByteArray::number(seed) + ": " + where + "\n" + official(fast) + "\n" + official(plain))
                      .constData());
        seen["digits " + std::to_string(c.policy.digits)]++;
        seen["no quorum"] += !fast.quorum;
        seen["undecided"] += !fast.undecided.empty();
        seen["selected"] += !fast.selected.empty();
        seen["no proposals"] += fast.proposals.empty();
        seen["sole"] += fast.proposals.size() == 1;
        for (const ProposalResult &r : fast.proposals) {
            seen[toText(r.status)]++;
            seen["joint"] += r.jointRank;
            seen["tie broken"] += !r.tieBroken.empty();
            seen["joint and tie broken"] += r.jointRank && !r.tieBroken.empty();
            seen["trimmed"] += r.trimmed;
            seen["adjusted"] += r.adjustment.units != 0;
            seen["total 0 after adjustment"] += r.total && r.total->units == 0 && r.adjustment.units < 0;
            seen["criteria"] += r.criteria.size() > 1;
            seen["components"] += r.contributions.size() > 1;
        }
        for (const std::string &note : fast.notes)
            seen["note " + note.substr(0, note.find(':'))]++;
    }
    for (const auto &[what, times] : seen)
        QVERIFY2(times >= 20, (what + ": " + std::to_string(times)).c_str());
    for (const char *what :
         {"eligible", "below_minimum", "gate_failed", "not_recognised", "not_evaluated", "note excluded_score",
          "note not_trimmed", "note component_missing", "note adjusted_after_opening", "note none_eligible"})
        QVERIFY2(seen[what] >= 100, what);
}

void TestProperty::orderOfEvaluatorsDoesNotMatter() {
    for (unsigned seed = 1; seed <= 1500; ++seed) {
        const Case c = randomCase(seed);
        const Official first = tally(c.table, c.rubric, c.policy);
        Dice d(seed + 1'000'000);
        std::vector<std::size_t> order;
        for (std::size_t e = 0; e < c.table.evaluators.size(); ++e)
            order.push_back(e);
        for (int again = 0; again < 3; ++again) {
            d.shuffle(order);
            const Official other = tally(withEvaluatorsInOrder(c.table, order), c.rubric, c.policy);
            const QByteArray where = difference(first, other);
            QVERIFY2(where.isEmpty(), ("seed " + QByteArray::number(seed) + ": " + where).constData());
        }
    }
}

// Ballots as they are sealed, in any order of arrival, give one table and the same bytes.
void TestProperty::orderOfBallotsDoesNotMatter() {
    int rounds = 0;
    for (unsigned seed = 1; seed <= 1500; ++seed) {
        Case c = randomCase(seed);
        if (c.rubric.criteria.empty())
            continue;
        ++rounds;
        Round round{.rubric = c.rubric, .policy = c.policy};
        for (const std::string &id : c.table.proposals)
            round.proposals.push_back({.id = id});
        std::vector<Ballot> ballots;
        std::vector<std::pair<std::string, std::string>> excluded;
        const std::vector<const Criterion *> leafList = leaves(c.rubric);
        for (std::size_t e = 0; e < c.table.evaluators.size(); ++e) {
            round.panel.push_back({.pseudonym = c.table.evaluators[e]});
            Ballot ballot{.member = c.table.evaluators[e]};
            bool present = false;
            for (std::size_t p = 0; p < c.table.proposals.size(); ++p) {
                const Cell &cell = c.table.cells[p][e];
                present = present || cell.state != CellState::absent;
                Judgement j{.proposal = c.table.proposals[p]};
                j.state = !cell.leaves.empty()               ? State::scored
                          : cell.state == CellState::recused ? State::recused
                                                             : State::abstained;
                for (std::size_t i = 0; i < cell.leaves.size(); ++i)
                    j.scores.push_back({.criterion = leafList[i]->id, .points = cell.leaves[i]});
                j.gate = cell.gate;
                j.recognition = cell.recognition;
                if (cell.state == CellState::excluded)
                    excluded.emplace_back(ballot.member, j.proposal);
                ballot.judgements.push_back(j);
            }
            if (present)
                ballots.push_back(ballot);
        }
        const Table table = tableOf(round, ballots, excluded);
        Table expected = c.table;
        expected.present = static_cast<int>(ballots.size());
        expected.adjustments.clear();
        expected.components.assign(expected.proposals.size(), {});
        QVERIFY2(table == expected, ("seed " + std::to_string(seed)).c_str());
        Dice d(seed + 2'000'000);
        d.shuffle(ballots);
        d.shuffle(excluded);
        const Table again = tableOf(round, ballots, excluded);
        QVERIFY(again == table);
        QCOMPARE(official(tally(again, c.rubric, c.policy)), official(tally(table, c.rubric, c.policy)));
    }
    QVERIFY(rounds > 800);
}

// With six digits and few evaluators the top criteria differ from the score by rounding only: half a unit each.
void TestProperty::criteriaAddUpBeforeRounding() {
    for (unsigned seed = 1; seed <= 2000; ++seed) {
        Case c = randomCase(seed);
        if (c.policy.aggregate == Aggregate::median)
            continue; // a median of parts is no part of the median
        c.policy.digits = 6;
        for (const ProposalResult &r : tally(c.table, c.rubric, c.policy).proposals) {
            if (r.criteria.empty())
                continue;
            std::int64_t sum = 0;
            for (const auto &[id, figure] : r.criteria)
                sum += id.find('.') == std::string::npos ? figure.units : 0;
            QVERIFY2(std::abs(sum - r.score->units) <= static_cast<int>(c.rubric.criteria.size()),
                     ("seed " + std::to_string(seed)).c_str());
        }
    }
}

QTEST_GUILESS_MAIN(TestProperty)
#include "test_property.moc"
