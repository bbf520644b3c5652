// Official figures: the published cases, and every rule of the policy by an example worked out by hand.
#include <QTest> // first: moc 6.4 cannot read <compare> before Qt

#include "app/tally/Tally.h"
#include "tests/domain/Samples.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

using namespace simsa;
using simsa::testing::bytes;
using simsa::testing::caught;

namespace {

const char *const psatPolicy =
    R"({"format":"simsa-policy-1","digits":4,"aggregate":"trimmed_mean","trim_from":5,"min_totals":1,)"
    R"("components":[{"id":"score","maximum":8000,"weight":8000},{"id":"price","maximum":2000,"weight":2000}],)"
    R"("minimum":[{"of":"score","share":8500,"inclusive":true}],"gate":"none","recognition":{"rule":"none"},"ties":["score"],"select":1})";

QByteArray text(const std::optional<Figure> &f) {
    return f ? bytes(toText(*f)) : QByteArray("none");
}

QByteArray joined(const std::vector<std::string> &list) {
    QByteArray out;
    for (const std::string &item : list)
        out += (out.isEmpty() ? "" : " ") + bytes(item);
    return out;
}

// "01:eligible:1 02:below_minimum:0 …"
QByteArray ranks(const Official &o) {
    std::vector<std::string> out;
    for (const ProposalResult &r : o.proposals)
        out.push_back(r.id + ":" + toText(r.status) + ":" + std::to_string(r.rank) + (r.jointRank ? "=" : ""));
    return joined(out);
}

Policy plainPolicy(Aggregate aggregate = Aggregate::mean) {
    Policy p;
    p.aggregate = aggregate;
    p.components = {{"score", {10'000}, {10'000}}};
    return p;
}

Official count(const std::string &csv, const Policy &policy) {
    return tally(readTable(csv), Rubric{}, policy);
}

Cell scored(std::vector<Points> leaves, Choice gate = Choice::none, Choice recognition = Choice::none) {
    Cell c{.state = CellState::scored, .leaves = std::move(leaves), .gate = gate, .recognition = recognition};
    for (Points p : c.leaves)
        c.total += p;
    return c;
}

// One proposal "01" under the sample rubric (method 20 + data 10, impact 20).
Table sheet(std::vector<Cell> row) {
    Table t;
    for (std::size_t e = 0; e < row.size(); ++e)
        t.evaluators.push_back("E" + std::to_string(e + 1));
    t.proposals = {"01"};
    t.cells = {std::move(row)};
    t.components.resize(1);
    return t;
}

} // namespace

class TestTally : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void publishedTenderCase();
    void publishedRoundingCases();
    void sweepOfEighths();
    void digits();
    void recognitionOfTheText();
    void voteBases();
    void gateFailsHoweverHighTheScore();
    void zeroBlankAbstainedRecused();
    void fewTotals();
    void minimumInclusiveAndExclusive();
    void minimumOnRoundedFigures();
    void minimumOfTotalComponentCriterion();
    void minimumNeedsAMaximum();
    void soleApplicant();
    void jointRanks();
    void undecidedAtTheCut();
    void noneSelected();
    void noQuorum();
    void adjustments();
    void excludedScores();
    void trimming();
    void sharedExtremes();
    void medianPerCriterion();
    void components();
    void refusals();
    void officialBytes();
};

void TestTally::publishedTenderCase() {
    QFile file(
        qEnvironmentVariable("SIMSA_VECTORS", QStringLiteral(SIMSA_SOURCE) + QStringLiteral("/../shared/vectors")) +
        QStringLiteral("/statistics.json"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("statistics.json of the vectors is not here");
    const QJsonObject given =
        QJsonDocument::fromJson(file.readAll())[QStringLiteral("trimmed_mean_psat_2023_18")].toObject();
    QByteArray csv = "proposal,A,B,C,D,E,+price\n";
    for (const char *id : {"gap", "eul", "byeong", "jeong", "mu"}) {
        csv += id;
        for (const QJsonValue v : given[QStringLiteral("evaluators_A_to_E")].toObject()[QLatin1String(id)].toArray())
            csv += ',' + QByteArray::number(v.toInt());
        csv += ',' + QByteArray::number(given[QStringLiteral("price")].toObject()[QLatin1String(id)].toInt()) + '\n';
    }
    const Official o = tally(readTable(csv.toStdString()), Rubric{}, readPolicy(psatPolicy));
    QCOMPARE(ranks(o),
             QByteArray("gap:eligible:3 eul:below_minimum:0 byeong:eligible:2 jeong:eligible:1 mu:below_minimum:0"));
    const QJsonObject trimmed = given[QStringLiteral("computed")].toObject()[QStringLiteral("trimmed")].toObject();
    for (const ProposalResult &r : o.proposals) {
        QCOMPARE(text(r.score), QByteArray::number(trimmed[QString::fromStdString(r.id)].toInt()) + ".0000");
        QVERIFY(r.trimmed && r.totals == 5);
    }
    QCOMPARE(text(o.proposals[0].total), QByteArray("81.0000"));
    QCOMPARE(text(o.proposals[1].total), QByteArray("85.0000")); // the highest sum, and excluded
    QCOMPARE(text(o.proposals[2].total), QByteArray("84.0000"));
    QCOMPARE(text(o.proposals[3].total), QByteArray("84.0000"));
    QCOMPARE(text(o.proposals[4].total), QByteArray("82.0000"));
    QCOMPARE(bytes(o.proposals[3].tieBroken), QByteArray("score"));
    QCOMPARE(bytes(o.proposals[2].tieBroken), QByteArray("score"));
    QVERIFY(o.proposals[0].tieBroken.empty());
    QCOMPARE(joined(o.proposals[1].failedMinimums), QByteArray("score"));
    QCOMPARE(joined(o.selected), QByteArray("jeong"));
    QVERIFY(o.undecided.empty() && o.notes.empty());
}

void TestTally::publishedRoundingCases() {
    const auto eight = [](const char *last) {
        return text(
            count(std::string("proposal,A,B,C,D,E,F,G,H\n01,89,89,89,89,89,89,89,") + last + "\n", plainPolicy())
                .proposals[0]
                .score);
    };
    QCOMPARE(eight("89.01"), QByteArray("89.0013")); // 712.01 / 8 = 89.00125; binary floating point prints 89.0012
    QCOMPARE(eight("89.03"), QByteArray("89.0038")); // 712.03 / 8 = 89.00375
    QCOMPARE(eight("89"), QByteArray("89.0000"));
}

void TestTally::sweepOfEighths() {
    Table t;
    t.evaluators = {"A", "B", "C", "D", "E", "F", "G", "H"};
    for (int sum = 0; sum <= 80'000; ++sum) {
        t.proposals.push_back(std::to_string(sum));
        t.cells.emplace_back();
        for (int e = 0; e < 8; ++e)
            t.cells.back().push_back({.state = CellState::scored, .total = {sum / 8 + (e < sum % 8)}});
    }
    t.components.resize(t.proposals.size());
    const Official o = tally(t, Rubric{}, plainPolicy());
    int ties = 0, wrongInBinary = 0;
    for (int sum = 0; sum <= 80'000; ++sum) {
        // sum hundredths / 8 in ten-thousandths = sum · 12.5: an odd sum is a tie, and goes up
        const std::int64_t units = (std::int64_t{sum} * 25 + 1) / 2;
        const ProposalResult &r = o.proposals[static_cast<std::size_t>(sum)];
        QCOMPARE(r.score->units, units);
        QCOMPARE(r.total->units, units);
        ties += sum % 2;
        char printed[32];
        std::snprintf(printed, sizeof printed, "%.4f", sum / 100.0 / 8);
        wrongInBinary += text(r.score) != QByteArray(printed);
    }
    QCOMPARE(ties, 40'000);
    QCOMPARE(wrongInBinary, 20'000); // what the vectors say of printf: reason enough for integers
}

void TestTally::digits() {
    const char *const expected[] = {"67", "66.7", "66.67", "66.667", "66.6667", "66.66667", "66.666667"};
    for (int d = 0; d <= 6; ++d) {
        Policy p = plainPolicy();
        p.digits = d;
        QCOMPARE(text(count("proposal,A,B,C\n01,66,67,67\n", p).proposals[0].total), QByteArray(expected[d]));
    }
    QCOMPARE(bytes(toText(Figure{5, 4})), QByteArray("0.0005"));
    QCOMPARE(bytes(toText(Figure{-5, 2})), QByteArray("-0.05"));
    QCOMPARE(bytes(toText(Figure{-12345, 2})), QByteArray("-123.45"));
    QCOMPARE(bytes(toText(Figure{0, 0})), QByteArray("0"));
    QCOMPARE(bytes(toText(Figure{100000, 4})), QByteArray("10.0000"));
}

// Panel 10, 1 recused, 2 absent, 2 abstain, 3 yes, 2 no: 3/9 fails, 3/7 fails, 3/5 passes.
void TestTally::recognitionOfTheText() {
    std::vector<Cell> row(10);
    row[0].state = CellState::recused;
    row[3].state = CellState::abstained;
    row[4] = scored({{1000}, {500}, {1000}}, Choice::none, Choice::abstained);
    for (std::size_t e = 5; e < 10; ++e)
        row[e] = scored({{1000}, {500}, {1000}}, Choice::none, e < 8 ? Choice::yes : Choice::no);
    const auto by = [&](Base base) {
        Policy p;
        p.recognition = {true, base, 0};
        return tally(sheet(row), testing::sampleRubric(), p).proposals[0];
    };
    QVERIFY((by(Base::panel).recognition ==
             VoteCount{.yes = 3, .no = 2, .abstained = 2, .base = 9, .used = true, .passed = false}));
    QVERIFY((by(Base::present).recognition ==
             VoteCount{.yes = 3, .no = 2, .abstained = 2, .base = 7, .used = true, .passed = false}));
    QVERIFY((by(Base::cast).recognition ==
             VoteCount{.yes = 3, .no = 2, .abstained = 2, .base = 5, .used = true, .passed = true}));
    QCOMPARE(by(Base::panel).status, Status::notRecognised);
    QCOMPARE(by(Base::present).status, Status::notRecognised);
    QCOMPARE(by(Base::cast).status, Status::eligible);
}

void TestTally::voteBases() {
    Policy p;
    p.recognition = {true, Base::cast, 0};
    const auto passed = [&](int yes, int no, int abstained) {
        std::vector<Cell> row;
        for (int i = 0; i < yes + no + abstained; ++i)
            row.push_back(scored({{0}, {0}, {0}}, Choice::none,
                                 i < yes        ? Choice::yes
                                 : i < yes + no ? Choice::no
                                                : Choice::abstained));
        return tally(sheet(row), testing::sampleRubric(), p).proposals[0].recognition.passed;
    };
    QVERIFY(!passed(2, 2, 0)); // half is no majority
    QVERIFY(passed(3, 2, 0));
    QVERIFY(passed(1, 0, 9));
    QVERIFY(!passed(0, 0, 5)); // base 0 fails
    p.recognition.base = Base::panel;
    QVERIFY(!passed(5, 0, 5));
    QVERIFY(passed(6, 0, 5));
    p.recognition.majority = false;
    QVERIFY(passed(0, 5, 0)); // the rule is not used
}

void TestTally::gateFailsHoweverHighTheScore() {
    Policy p;
    p.gate = p.recognition = {true, Base::panel, 0};
    p.minimum = {{"score", 5000, true}};
    const std::vector<Points> full = {{2000}, {1000}, {2000}};
    const auto status = [&](Choice gate, Choice recognition, const std::vector<Points> &leaves) {
        return tally(sheet({scored(leaves, gate, recognition), scored(leaves, gate, recognition)}),
                     testing::sampleRubric(), p)
            .proposals[0];
    };
    QCOMPARE(status(Choice::no, Choice::yes, full).status, Status::gateFailed);
    QCOMPARE(text(status(Choice::no, Choice::yes, full).total), QByteArray("50.0000")); // the score stands beside it
    QCOMPARE(status(Choice::yes, Choice::no, full).status, Status::notRecognised);
    QCOMPARE(status(Choice::no, Choice::no, full).status, Status::gateFailed);
    QCOMPARE(status(Choice::yes, Choice::yes, full).status, Status::eligible);
    const ProposalResult low = status(Choice::no, Choice::no, {{0}, {0}, {0}});
    QCOMPARE(low.status, Status::belowMinimum);
    QVERIFY(!low.gate.passed && !low.recognition.passed); // every failure is kept, not the first only
}

void TestTally::zeroBlankAbstainedRecused() {
    const Official o = count("proposal,A,B,C\n01,0,60,90\n02,-,60,90\n03,,60,90\n04,-,-,\n", plainPolicy());
    QCOMPARE(text(o.proposals[0].score), QByteArray("50.0000")); // 0 is a score
    QCOMPARE(text(o.proposals[1].score), QByteArray("75.0000"));
    QCOMPARE(text(o.proposals[2].score), QByteArray("75.0000"));
    QCOMPARE(text(o.proposals[3].score), QByteArray("none"));
    QCOMPARE(o.proposals[0].totals, 3);
    QCOMPARE(o.proposals[1].totals, 2);
    // with a vote the two part: an abstention is present, a recusal is outside
    QCOMPARE(o.proposals[1].recognition.base, 3);
    QCOMPARE(o.proposals[2].recognition.base, 2);
    QCOMPARE(o.proposals[1].recognition.abstained, 3);
    QCOMPARE(ranks(o), QByteArray("01:eligible:3 02:eligible:1= 03:eligible:1= 04:not_evaluated:0"));
}

void TestTally::fewTotals() {
    Policy p = plainPolicy();
    p.minTotals = 3;
    const Official o = count("proposal,A,B,C\n01,60,60,60\n02,100,100,\n03,,,\n", p);
    QCOMPARE(ranks(o), QByteArray("01:eligible:1 02:not_evaluated:0 03:not_evaluated:0"));
    QCOMPARE(text(o.proposals[1].score), QByteArray("none"));
    QCOMPARE(text(o.proposals[1].total), QByteArray("none"));
    QCOMPARE(o.proposals[1].totals, 2);
}

void TestTally::minimumInclusiveAndExclusive() {
    Policy p = plainPolicy();
    const std::string csv = "proposal,A\n01,68\n02,67.99\n03,68.01\n";
    p.minimum = {{"score", 6800, true}};
    QCOMPARE(ranks(count(csv, p)), QByteArray("01:eligible:2 02:below_minimum:0 03:eligible:1"));
    p.minimum[0].inclusive = false;
    QCOMPARE(ranks(count(csv, p)), QByteArray("01:below_minimum:0 02:below_minimum:0 03:eligible:1"));
}

// 66.666… is 66.67 in two digits and reaches 66.67 of 100; in four digits, 66.6667, it does not.
void TestTally::minimumOnRoundedFigures() {
    Policy p = plainPolicy();
    p.digits = 2;
    p.minimum = {{"score", 6667, true}};
    QCOMPARE(ranks(count("proposal,A,B,C\n01,66,67,67\n02,66,66,67\n", p)),
             QByteArray("01:eligible:1 02:below_minimum:0"));
    p.digits = 4;
    QCOMPARE(ranks(count("proposal,A,B,C\n01,66,67,67\n02,66,66,67\n", p)),
             QByteArray("01:below_minimum:0 02:below_minimum:0"));
    // equal when rounded is equal: a joint rank
    p.digits = 0;
    p.minimum.clear();
    QCOMPARE(ranks(count("proposal,A,B\n01,66,67\n02,66.6,66.6\n", p)), QByteArray("01:eligible:1= 02:eligible:1="));
}

void TestTally::minimumOfTotalComponentCriterion() {
    Policy p = plainPolicy();
    p.components = {{"score", {10'000}, {8000}}, {"price", {2000}, {2000}}};
    const std::string csv = "proposal,A,+price\n01,50,20\n02,70,4\n03,70,5\n";
    p.minimum = {{"total", 6000, true}}; // 40 + 20 = 60; 56 + 4 = 60; 56 + 5 = 61
    QCOMPARE(ranks(count(csv, p)), QByteArray("01:eligible:2= 02:eligible:2= 03:eligible:1"));
    p.minimum = {{"total", 6000, false}};
    QCOMPARE(ranks(count(csv, p)), QByteArray("01:below_minimum:0 02:below_minimum:0 03:eligible:1"));
    p.minimum = {{"price", 2500, true}};
    QCOMPARE(ranks(count(csv, p)), QByteArray("01:eligible:2 02:below_minimum:0 03:eligible:1"));
    p.minimum = {{"score", 6000, true}}; // before the components
    QCOMPARE(ranks(count(csv, p)), QByteArray("01:below_minimum:0 02:eligible:2 03:eligible:1"));

    Policy c;
    c.minimum = {{"technical", 5000, true}, {"data", 1, true}};
    const auto failed = [&](std::vector<Points> l) {
        return joined(tally(sheet({scored(std::move(l))}), testing::sampleRubric(), c).proposals[0].failedMinimums);
    };
    QCOMPARE(failed({{1400}, {100}, {0}}), QByteArray(""));
    QCOMPARE(failed({{1350}, {100}, {2000}}), QByteArray("technical"));
    QCOMPARE(failed({{2000}, {0}, {2000}}), QByteArray("data"));
    QCOMPARE(failed({{0}, {0}, {2000}}), QByteArray("technical data"));
    // with totals only there is nothing to hold a criterion to
    QCOMPARE(caught([&] { tally(sheet({{.state = CellState::scored, .total = {100}}}), testing::sampleRubric(), c); }),
             QByteArray("tableColumns: technical"));
}

void TestTally::minimumNeedsAMaximum() {
    Policy p = plainPolicy();
    p.components.clear();
    QCOMPARE(ranks(count("proposal,A\n01,1\n02,2\n", p)), QByteArray("01:eligible:2 02:eligible:1"));
    for (const char *of : {"score", "total"}) {
        p.minimum = {{of, 8500, true}};
        QCOMPARE(caught([&] { count("proposal,A\n01,1\n02,2\n", p); }), QByteArray("policyRule: minimum"));
    }
}

void TestTally::soleApplicant() {
    Policy p = plainPolicy();
    p.soleMinimum = {{"score", 7000, true}};
    p.select = 1;
    const Official high = count("proposal,A\n01,70\n", p), low = count("proposal,A\n01,69.99\n", p);
    QCOMPARE(ranks(high), QByteArray("01:eligible:0")); // a rank among one says nothing
    QCOMPARE(joined(high.selected), QByteArray("01"));
    QCOMPARE(joined(high.notes), QByteArray("sole_applicant"));
    QCOMPARE(ranks(low), QByteArray("01:below_minimum:0"));
    QCOMPARE(joined(low.notes), QByteArray("sole_applicant none_eligible"));
    // two applicants of whom one is left are not a sole applicant: the extra list is not asked
    QCOMPARE(ranks(count("proposal,A\n01,60\n02,-\n", p)), QByteArray("01:eligible:1 02:not_evaluated:0"));
}

void TestTally::jointRanks() {
    const Official o = count("proposal,A,B\n01,80,80\n02,90,90\n03,70,90\n04,60,60\n", plainPolicy());
    QCOMPARE(ranks(o), QByteArray("01:eligible:2= 02:eligible:1 03:eligible:2= 04:eligible:4"));

    // price tells 03 from 01 and 02; nothing tells 01 from 02: 1, 1, 3, and all three owe their place to the price
    Policy p = plainPolicy();
    p.components = {{"score", {10'000}, {8000}}, {"price", {2000}, {2000}}};
    p.ties = {"price"};
    const Official q = count("proposal,A,+price\n01,60,20\n02,60,20\n03,65,16\n04,10,0\n", p);
    QCOMPARE(ranks(q), QByteArray("01:eligible:1= 02:eligible:1= 03:eligible:3 04:eligible:4"));
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(bytes(q.proposals[i].tieBroken), QByteArray("price"));
    QVERIFY(q.proposals[3].tieBroken.empty());
}

void TestTally::undecidedAtTheCut() {
    Policy p = plainPolicy();
    const std::string csv = "proposal,A\n01,80\n02,90\n03,80\n04,80\n05,10\n";
    const auto both = [&](int select) {
        p.select = select;
        const Official o = count(csv, p);
        return joined(o.selected) + " | " + joined(o.undecided);
    };
    QCOMPARE(both(0), QByteArray(" | "));
    QCOMPARE(both(1), QByteArray("02 | "));
    QCOMPARE(both(2), QByteArray("02 | 01 03 04"));
    QCOMPARE(both(3), QByteArray("02 | 01 03 04"));
    QCOMPARE(both(4), QByteArray("02 01 03 04 | "));
    QCOMPARE(both(9), QByteArray("02 01 03 04 05 | "));
}

void TestTally::noneSelected() {
    Policy p = plainPolicy();
    p.select = 3;
    p.minimum = {{"score", 9000, true}};
    const Official o = count("proposal,A\n01,80\n02,89.99\n", p);
    QVERIFY(o.selected.empty() && o.undecided.empty());
    QCOMPARE(joined(o.notes), QByteArray("none_eligible"));
    QCOMPARE(ranks(o), QByteArray("01:below_minimum:0 02:below_minimum:0"));
}

void TestTally::noQuorum() {
    Policy p = plainPolicy();
    p.select = 1;
    Table t = readTable("proposal,A,B,C\n01,70,70,70\n02,60,60,60\n");
    for (auto &row : t.cells)
        row[2] = {};
    QVERIFY(tally(t, {}, p).quorum); // 2 of 3 are two thirds
    QCOMPARE(joined(tally(t, {}, p).selected), QByteArray("01"));
    for (auto &row : t.cells)
        row[1] = {};
    const Official o = tally(t, {}, p);
    QVERIFY(!o.quorum && o.selected.empty());
    QCOMPARE(o.present, 1);
    QCOMPARE(joined(o.notes), QByteArray("quorum_missing"));
    p.quorumCounted = false;
    QCOMPARE(joined(tally(t, {}, p).selected), QByteArray("01"));
    t.present = 3; // a counted ballot that is recused everywhere is present all the same
    p.quorumCounted = true;
    QVERIFY(tally(t, {}, p).quorum);
}

void TestTally::adjustments() {
    Table t = readTable("proposal,A,B\n01,80,80.01\n02,3,3\n03,78,78\n");
    t.adjustments = {{"01", {-500}, "prior contact", false},
                     {"02", {-500}, "prior contact", true},
                     {"03", {100}, "a", false},
                     {"03", {-25}, "b", false}};
    Policy p = plainPolicy();
    const Official o = tally(t, {}, p);
    QCOMPARE(text(o.proposals[0].score), QByteArray("80.0050"));
    QCOMPARE(text(o.proposals[0].adjustment), QByteArray("-5.0000"));
    QCOMPARE(text(o.proposals[0].total), QByteArray("75.0050"));
    QCOMPARE(text(o.proposals[1].total), QByteArray("0.0000")); // never below 0
    QCOMPARE(text(o.proposals[2].adjustment), QByteArray("0.7500"));
    QCOMPARE(ranks(o), QByteArray("01:eligible:2 02:eligible:3 03:eligible:1"));
    QCOMPARE(joined(o.notes), QByteArray("adjusted_after_opening:02"));
    p.minimum = {{"score", 8000, true}}; // the score is before adjustments
    QCOMPARE(ranks(tally(t, {}, p)), QByteArray("01:eligible:1 02:below_minimum:0 03:below_minimum:0"));
}

void TestTally::excludedScores() {
    Policy p;
    p.recognition = {true, Base::panel, 0};
    Cell out = scored({{0}, {0}, {0}}, Choice::none, Choice::no);
    out.state = CellState::excluded;
    const Cell good = scored({{2000}, {1000}, {1000}}, Choice::none, Choice::yes);
    Table t = sheet({out, good, good, {.state = CellState::excluded}});
    const Official o = tally(t, testing::sampleRubric(), p);
    QCOMPARE(text(o.proposals[0].score), QByteArray("40.0000"));
    QCOMPARE(o.proposals[0].totals, 2);
    QVERIFY((o.proposals[0].recognition ==
             VoteCount{.yes = 2, .no = 0, .abstained = 0, .base = 2, .used = true, .passed = true}));
    // named, though all of it was 0; E4 gave nothing and is not named
    QCOMPARE(joined(o.notes), QByteArray("excluded_score:01:E1 not_trimmed:01 sole_applicant"));
    t.evaluators = {"E10", "E2", "E3", "E4"};
    t.cells[0][1].state = CellState::excluded;
    QCOMPARE(joined(tally(t, testing::sampleRubric(), p).notes),
             QByteArray("excluded_score:01:E2 excluded_score:01:E10 not_trimmed:01 sole_applicant"));
}

void TestTally::trimming() {
    Policy p = plainPolicy(Aggregate::trimmedMean);
    const Official o = count("proposal,A,B,C,D,E\n01,10,70,71,75,100\n02,60,61,65,68,\n03,50,50,50,90,90\n", p);
    QCOMPARE(text(o.proposals[0].score), QByteArray("72.0000"));
    QVERIFY(o.proposals[0].trimmed && o.proposals[0].droppedLow == Points{1000} &&
            o.proposals[0].droppedHigh == Points{10'000});
    QCOMPARE(text(o.proposals[1].score), QByteArray("63.5000")); // four totals: the plain mean, and the minutes say so
    QVERIFY(!o.proposals[1].trimmed);
    QCOMPARE(text(o.proposals[2].score), QByteArray("63.3333")); // one 50 and one 90 only
    QCOMPARE(joined(o.notes), QByteArray("not_trimmed:02"));
    p.trimFrom = 3;
    QCOMPARE(text(count("proposal,A,B,C\n01,10,71,75\n02,1,1,1\n", p).proposals[0].score), QByteArray("71.0000"));
}

// Three share the lowest total with other parts: the mean of their parts is dropped, so no order matters.
void TestTally::sharedExtremes() {
    Policy p;
    p.trimFrom = 5;
    std::vector<Cell> row = {scored({{1000}, {0}, {0}}), scored({{0}, {1000}, {0}}), scored({{0}, {0}, {1000}}),
                             scored({{2000}, {0}, {500}}), scored({{2000}, {1000}, {2000}})};
    const auto check = [&] {
        const ProposalResult r = tally(sheet(row), testing::sampleRubric(), p).proposals[0];
        // totals 10 10 10 25 50: dropped one 10 and the 50, kept 45 / 3
        QCOMPARE(text(r.score), QByteArray("15.0000"));
        QVERIFY(r.droppedLow == Points{1000} && r.droppedHigh == Points{5000});
        // method 10+0+0+20+20 = 50, less 10/3 and 20: 26.67/3 = 8.8889; data 20 − 10/3 − 10 = 6.67/3 = 2.2222
        // impact 0+0+10+5+20 = 35 − 10/3 − 20 = 11.67/3 = 3.8889; technical = 8.8889 + 2.2222 before rounding: 11.1111
        QVERIFY(r.criteria.size() == 4);
        QCOMPARE(bytes(r.criteria[0].first) + ' ' + text(r.criteria[0].second), QByteArray("technical 11.1111"));
        QCOMPARE(bytes(r.criteria[1].first) + ' ' + text(r.criteria[1].second), QByteArray("method 8.8889"));
        QCOMPARE(bytes(r.criteria[2].first) + ' ' + text(r.criteria[2].second), QByteArray("data 2.2222"));
        QCOMPARE(bytes(r.criteria[3].first) + ' ' + text(r.criteria[3].second), QByteArray("impact 3.8889"));
    };
    std::vector<std::size_t> order = {0, 1, 2, 3, 4};
    const std::vector<Cell> original = row;
    do {
        for (std::size_t i = 0; i < order.size(); ++i)
            row[i] = original[order[i]];
        check();
    } while (std::next_permutation(order.begin(), order.end()));
    // all equal: nothing but the mean is left
    row.assign(5, scored({{1000}, {500}, {100}}));
    QCOMPARE(text(tally(sheet(row), testing::sampleRubric(), p).proposals[0].score), QByteArray("16.0000"));
}

void TestTally::medianPerCriterion() {
    Policy p;
    p.aggregate = Aggregate::median;
    const std::vector<Cell> row = {scored({{2000}, {0}, {0}}), scored({{0}, {1000}, {100}}),
                                   scored({{50}, {100}, {2000}}), scored({{100}, {500}, {1900}})};
    const ProposalResult r = tally(sheet(row), testing::sampleRubric(), p).proposals[0];
    QCOMPARE(text(r.score), QByteArray("20.7500"));              // totals 20 11 21.5 25 → (20 + 21.5)/2
    QCOMPARE(text(r.criteria[0].second), QByteArray("8.0000"));  // technical 20 10 1.5 6 → (6 + 10)/2
    QCOMPARE(text(r.criteria[1].second), QByteArray("0.7500"));  // method 20 0 0.5 1
    QCOMPARE(text(r.criteria[2].second), QByteArray("3.0000"));  // data 0 10 1 5
    QCOMPARE(text(r.criteria[3].second), QByteArray("10.0000")); // impact 0 1 20 19
    QVERIFY(!r.trimmed);
    Policy three = plainPolicy(Aggregate::median);
    QCOMPARE(text(count("proposal,A,B,C\n01,90,10,70\n02,1,1,1\n", three).proposals[0].score), QByteArray("70.0000"));
}

void TestTally::components() {
    // benchmark 40, expert (the panel) 35, user 25: each contribution is rounded, and the rounded are added
    Policy p = plainPolicy();
    p.components = {{"benchmark", {10'000}, {4000}}, {"score", {10'000}, {3500}}, {"user", {300}, {2500}}};
    const Official o = count("proposal,A,B,C,+benchmark,+user\n01,90,90,91,84,1\n02,80,80,80,100,3\n", p);
    QCOMPARE(text(o.proposals[0].score), QByteArray("90.3333"));
    QCOMPARE(text(o.proposals[0].contributions[0].second), QByteArray("33.6000"));
    QCOMPARE(text(o.proposals[0].contributions[1].second),
             QByteArray("31.6167")); // of 90.33…·0.35 = 31.61666…, not of 90.3333
    QCOMPARE(text(o.proposals[0].contributions[2].second), QByteArray("8.3333"));
    QCOMPARE(text(o.proposals[0].total), QByteArray("73.5500"));
    QCOMPARE(text(o.proposals[1].total), QByteArray("93.0000"));
    // a component that never came: no total, named
    Table t = readTable("proposal,A,+benchmark,+user\n01,90,84,1\n02,80,100,3\n");
    t.components[0].erase("user");
    const Official q = tally(t, {}, p);
    QCOMPARE(ranks(q), QByteArray("01:not_evaluated:0 02:eligible:1"));
    QCOMPARE(text(q.proposals[0].score), QByteArray("90.0000"));
    QCOMPARE(joined(q.notes), QByteArray("component_missing:01:user"));
}

void TestTally::refusals() {
    const Policy p = readPolicy(psatPolicy);
    QCOMPARE(caught([&] { count("proposal,A,+price\n01,70,20.01\n", p); }), QByteArray("pointsRange: 01/price"));
    QCOMPARE(caught([&] { count("proposal,A,B,+price\n01,70,80.01,20\n", p); }), QByteArray("pointsRange: 01/B"));
    QCOMPARE(caught([&] { count("proposal,A,B,+price\n01,70,80,20\n", p); }), QByteArray("accepted"));
    Table ragged = readTable("proposal,A,B,+price\n01,70,80,20\n");
    ragged.cells[0].pop_back();
    QCOMPARE(caught([&] { tally(ragged, {}, p); }), QByteArray("tableForm: cells"));
    ragged.cells.clear();
    QCOMPARE(caught([&] { tally(ragged, {}, p); }), QByteArray("tableForm: cells"));
    Policy wrong = p;
    wrong.digits = 7;
    QCOMPARE(caught([&] { count("proposal,A,+price\n01,70,20\n", wrong); }), QByteArray("policyRule: digits"));
}

void TestTally::officialBytes() {
    Policy p = plainPolicy();
    p.select = 1;
    p.digits = 2;
    const Official o = count("proposal,A,B\n01,80,80.01\n02,80.01,80\n03,,-\n", p);
    QCOMPARE(
        bytes(writeOfficial(o)),
        QByteArray(
            R"({"proposals":[)"
            R"({"id":"01","score":"80.01","contributions":{"score":"80.01"},"adjustment":"0.00","total":"80.01","status":"eligible","rank":1},)"
            R"({"id":"02","score":"80.01","contributions":{"score":"80.01"},"adjustment":"0.00","total":"80.01","status":"eligible","rank":1},)"
            R"({"id":"03","score":null,"contributions":{"score":null},"adjustment":"0.00","total":null,"status":"not_evaluated","rank":null}],)"
            R"("selected":[],"undecided":["01","02"],"notes":[]})"));
}

QTEST_GUILESS_MAIN(TestTally)
#include "test_tally.moc"
