// Thousands of random rounds, counted twice: by app/tally and by the slow second tally. Every figure must agree.
#include <QTest> // first: moc 6.4 cannot read <compare> before Qt

#include "tests/tally/SlowTally.h"

#include <random>

using namespace simsa;

namespace {

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

Criterion randomCriterion(Dice &d, const std::string &id, int depth) {
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

void allIds(const Criterion &c, std::vector<std::string> &out) {
    out.push_back(c.id);
    for (const Criterion &child : c.children)
        allIds(child, out);
}

std::vector<Minimum> randomMinimums(Dice &d, const std::vector<std::string> &of, int most) {
    std::vector<Minimum> out;
    for (int i = 0, n = of.empty() ? 0 : d.upTo(most); i < n; ++i)
        out.push_back({of[static_cast<std::size_t>(d.upTo(static_cast<int>(of.size()) - 1))],
                       d.percent(70) ? d.upTo(20) * 500 : d.upTo(10'000), d.percent(60)});
    return out;
}

Vote randomVote(Dice &d, int percent) {
    return {d.percent(percent), d.pick({Base::panel, Base::present, Base::cast}), 0};
}

Cell randomCell(Dice &d, const Case &c, const std::vector<const Criterion *> &leafList, std::int64_t most) {
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

Case randomCase(unsigned seed) {
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
