// Points, rubric and policy: each rule by itself, each broken once.
#include "tests/domain/Samples.h"

#include <functional>

using namespace simsa;
using simsa::testing::bytes;
using simsa::testing::caught;
using simsa::testing::leaf;

namespace {
using BreakRubric = std::function<void(Rubric &)>;
using BreakPolicy = std::function<void(Policy &)>;
} // namespace
Q_DECLARE_METATYPE(BreakRubric)
Q_DECLARE_METATYPE(BreakPolicy)

class TestRubric : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pointsAsText();
    void pointsFromWhatPeopleType();
    void tree();
    void rubricRules_data();
    void rubricRules();
    void policyRules_data();
    void policyRules();
    void rubricAndPolicyComeBackEqual();
    void rubricRefusals();
    void policyDefaults();
    void policyRefusals_data();
    void policyRefusals();
};

void TestRubric::pointsAsText() {
    QCOMPARE(bytes(toText(Points{1250})), QByteArray("12.5"));
    QCOMPARE(bytes(toText(Points{3000})), QByteArray("30"));
    QCOMPARE(bytes(toText(Points{-500})), QByteArray("-5"));
    QCOMPARE(bytes(toText(Points{5})), QByteArray("0.05"));
    QCOMPARE(bytes(toText(Points{-5})), QByteArray("-0.05"));
    QCOMPARE(bytes(toText(Points{0})), QByteArray("0"));
    for (std::int64_t n = -20'000; n <= 20'000; ++n)
        QCOMPARE(pointsFromText(toText(Points{n}))->hundredths, n);
}

void TestRubric::pointsFromWhatPeopleType() {
    QCOMPARE(pointsFromText("12,5")->hundredths, std::int64_t{1250});
    QCOMPARE(pointsFromText("12.50")->hundredths, std::int64_t{1250});
    QCOMPARE(pointsFromText("007")->hundredths, std::int64_t{700});
    QCOMPARE(pointsFromText("999999.99")->hundredths, std::int64_t{99'999'999});
    for (const char *text : {"", "-", ".", ".5", "5.", "1.234", "1.2.3", "1,2,3", " 1", "1 ", "+1", "--1", "1e3",
                             "1000000", "일", "0x10", "99999999999999999999", "１"})
        QVERIFY2(!pointsFromText(text), text);
}

void TestRubric::tree() {
    const Rubric rubric = testing::sampleRubric();
    QByteArray ids;
    for (const Criterion *c : leaves(rubric))
        ids += bytes(c->id) + ' ';
    QCOMPARE(ids, QByteArray("method data impact "));
    QCOMPARE(leaves(rubric.criteria[0]).size(), std::size_t{2});
    QCOMPARE(maximum(rubric).hundredths, std::int64_t{5000});
    QCOMPARE(bytes(numbering(rubric, "data")), QByteArray("1.2"));
    QCOMPARE(bytes(numbering(rubric, "impact")), QByteArray("2"));
    QCOMPARE(bytes(numbering(rubric, "nowhere")), QByteArray(""));
    QCOMPARE(find(rubric, "data")->maximum.hundredths, std::int64_t{1000});
    QVERIFY(find(rubric, "nowhere") == nullptr);
}

void TestRubric::rubricRules_data() {
    QTest::addColumn<BreakRubric>("change");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *name, BreakRubric change, const char *answer) {
        QTest::newRow(name) << std::move(change) << QByteArray(answer);
    };
    const auto impact = [](Rubric &r) -> Criterion & { return r.criteria[1]; };
    row(
        "as it is", [](Rubric &) {}, "accepted");
    row(
        "no criterion", [](Rubric &r) { r.criteria.clear(); }, "rubricRule: criteria");
    row(
        "51 criteria",
        [](Rubric &r) {
            r.criteria.clear();
            for (int i = 0; i < 51; ++i)
                r.criteria.push_back(leaf(("c" + std::to_string(i)).c_str(), 100, 100));
        },
        "rubricRule: criteria");
    row(
        "201 leaves",
        [](Rubric &r) {
            r.criteria.clear();
            for (int i = 0; i < 3; ++i) {
                Criterion c{.id = "c" + std::to_string(i), .title = "c", .maximum = {6700}};
                for (int k = 0; k < 67; ++k)
                    c.children.push_back(leaf(("c" + std::to_string(i) + "." + std::to_string(k)).c_str(), 100, 100));
                r.criteria.push_back(c);
            }
        },
        "rubricRule: criteria");
    row(
        "empty id", [=](Rubric &r) { impact(r).id = ""; }, "rubricRule: : id");
    row(
        "capital id", [=](Rubric &r) { impact(r).id = "Impact"; }, "rubricRule: Impact: id");
    row(
        "id of 33", [=](Rubric &r) { impact(r).id = std::string(33, 'x'); },
        ("rubricRule: " + std::string(33, 'x') + ": id").c_str());
    row(
        "id score", [=](Rubric &r) { impact(r).id = "score"; }, "rubricRule: score: id");
    row(
        "id total", [=](Rubric &r) { impact(r).id = "total"; }, "rubricRule: total: id");
    row(
        "id twice", [=](Rubric &r) { impact(r).id = "data"; }, "rubricRule: data: id");
    row(
        "no title", [=](Rubric &r) { impact(r).title = ""; }, "rubricRule: impact: title");
    row(
        "title of 200",
        [=](Rubric &r) {
            impact(r).title.clear();
            for (int i = 0; i < 200; ++i)
                impact(r).title += "가";
        },
        "accepted");
    row(
        "title of 201", [=](Rubric &r) { impact(r).title = std::string(201, 'x'); }, "rubricRule: impact: title");
    row(
        "title with a bell", [=](Rubric &r) { impact(r).title = "\a"; }, "rubricRule: impact: title");
    row(
        "definition of 2001", [=](Rubric &r) { impact(r).definition = std::string(2001, 'x'); },
        "rubricRule: impact: definition");
    row(
        "maximum 0", [=](Rubric &r) { impact(r).maximum = {0}; }, "rubricRule: impact: maximum");
    row(
        "maximum over a million", [=](Rubric &r) { impact(r).maximum = {100'000'100}; }, "rubricRule: impact: maximum");
    row(
        "comment of -1", [=](Rubric &r) { impact(r).commentLength = -1; }, "rubricRule: impact: comment");
    row(
        "comment of 1001", [=](Rubric &r) { impact(r).commentLength = 1001; }, "rubricRule: impact: comment");
    row(
        "sum of children", [](Rubric &r) { r.criteria[0].maximum = {3100}; }, "rubricRule: technical: sum");
    row(
        "inner step", [](Rubric &r) { r.criteria[0].step = {100}; }, "rubricRule: technical: inner");
    row(
        "inner comment", [](Rubric &r) { r.criteria[0].commentLength = 1; }, "rubricRule: technical: inner");
    row(
        "inner levels",
        [](Rubric &r) {
            r.criteria[0].levels = {{{0}, {1}, "x"}};
        },
        "rubricRule: technical: inner");
    row(
        "step 0", [=](Rubric &r) { impact(r).step = {0}; }, "rubricRule: impact: step");
    row(
        "step 0.01", [=](Rubric &r) { impact(r).step = {1}; }, "accepted");
    row(
        "step 5", [=](Rubric &r) { impact(r).step = {500}; }, "accepted");
    row(
        "step over 5", [=](Rubric &r) { impact(r).step = {1000}; }, "rubricRule: impact: step");
    row(
        "step that does not divide", [=](Rubric &r) { impact(r).step = {300}; }, "rubricRule: impact: step");
    row(
        "levels overlap", [=](Rubric &r) { impact(r).levels[1].from = {900}; }, "rubricRule: impact: levels");
    row(
        "levels out of order", [=](Rubric &r) { std::swap(impact(r).levels[0], impact(r).levels[1]); },
        "rubricRule: impact: levels");
    row(
        "level backwards", [=](Rubric &r) { impact(r).levels[1].to = {950}; }, "rubricRule: impact: levels");
    row(
        "level over the maximum", [=](Rubric &r) { impact(r).levels[1].to = {2001}; }, "rubricRule: impact: levels");
    row(
        "level below 0", [=](Rubric &r) { impact(r).levels[0].from = {-1}; }, "rubricRule: impact: levels");
    row(
        "level without words", [=](Rubric &r) { impact(r).levels[0].words = ""; }, "rubricRule: impact: levels");
    row(
        "11 levels",
        [=](Rubric &r) {
            impact(r).levels.clear();
            for (int i = 0; i < 11; ++i)
                impact(r).levels.push_back({{i}, {i}, "x"});
        },
        "rubricRule: impact: levels");
    row(
        "depth 4",
        [](Rubric &r) {
            Criterion c = leaf("d4", 100, 100);
            for (const char *id : {"d3", "d2", "d1"})
                c = {.id = id, .title = id, .maximum = {100}, .children = {c}};
            r.criteria.push_back(c);
        },
        "accepted");
    row(
        "depth 5",
        [](Rubric &r) {
            Criterion c = leaf("d5", 100, 100);
            for (const char *id : {"d4", "d3", "d2", "d1"})
                c = {.id = id, .title = id, .maximum = {100}, .children = {c}};
            r.criteria.push_back(c);
        },
        "rubricRule: d5: depth");
}

void TestRubric::rubricRules() {
    QFETCH(BreakRubric, change);
    QFETCH(QByteArray, answer);
    Rubric rubric = testing::sampleRubric();
    change(rubric);
    QCOMPARE(caught([&] { validate(rubric); }), answer);
}

void TestRubric::policyRules_data() {
    QTest::addColumn<BreakPolicy>("change");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *name, BreakPolicy change, const char *answer) {
        QTest::newRow(name) << std::move(change) << QByteArray(answer);
    };
    row(
        "as it is", [](Policy &) {}, "accepted");
    row(
        "digits -1", [](Policy &p) { p.digits = -1; }, "policyRule: digits");
    row(
        "digits 7", [](Policy &p) { p.digits = 7; }, "policyRule: digits");
    row(
        "digits 6", [](Policy &p) { p.digits = 6; }, "accepted");
    row(
        "trim from 2", [](Policy &p) { p.trimFrom = 2; }, "policyRule: trim_from");
    row(
        "no totals", [](Policy &p) { p.minTotals = 0; }, "policyRule: min_totals");
    row(
        "component without score", [](Policy &p) { p.components.erase(p.components.begin()); },
        "policyRule: components: score");
    row(
        "score of another maximum", [](Policy &p) { p.components[0].maximum = {4000}; },
        "policyRule: components: score");
    row(
        "component twice", [](Policy &p) { p.components.push_back(p.components[1]); }, "policyRule: components");
    row(
        "component named total", [](Policy &p) { p.components[1].id = "total"; }, "policyRule: components");
    row(
        "component named as a criterion", [](Policy &p) { p.components[1].id = "impact"; }, "policyRule: components");
    row(
        "component of no name", [](Policy &p) { p.components[1].id = ""; }, "policyRule: components");
    row(
        "component of maximum 0", [](Policy &p) { p.components[1].maximum = {0}; }, "policyRule: components");
    row(
        "component of negative weight", [](Policy &p) { p.components[1].weight = {-1}; }, "policyRule: components");
    row(
        "share over all", [](Policy &p) { p.minimum[0].share = 10'001; }, "policyRule: minimum");
    row(
        "share below 0", [](Policy &p) { p.soleMinimum[0].share = -1; }, "policyRule: minimum");
    row(
        "minimum of nothing", [](Policy &p) { p.minimum[0].of = "nothing"; }, "policyRule: minimum");
    row(
        "sole minimum of nothing", [](Policy &p) { p.soleMinimum[0].of = "nothing"; }, "policyRule: minimum");
    row(
        "tie by nothing", [](Policy &p) { p.ties.push_back("nothing"); }, "policyRule: ties");
    row(
        "tie by a component", [](Policy &p) { p.ties.push_back("price"); }, "accepted");
    row(
        "trim from 1001", [](Policy &p) { p.trimFrom = 1001; }, "policyRule: trim_from");
    row(
        "1001 totals", [](Policy &p) { p.minTotals = 1001; }, "policyRule: min_totals");
    row(
        "21 components",
        [](Policy &p) {
            for (int i = 0; i < 19; ++i)
                p.components.push_back({"c" + std::to_string(i), {100}, {100}});
        },
        "policyRule: components");
    row(
        "a component of over a million", [](Policy &p) { p.components[1].maximum = {100'000'001}; },
        "policyRule: components");
    row(
        "a weight of over a million", [](Policy &p) { p.components[1].weight = {100'000'001}; },
        "policyRule: components");
    row(
        "51 minimums", [](Policy &p) { p.minimum.resize(51, p.minimum[0]); }, "policyRule: minimum");
    row(
        "51 minimums for one", [](Policy &p) { p.soleMinimum.resize(51, p.soleMinimum[0]); }, "policyRule: minimum");
    row(
        "51 ties", [](Policy &p) { p.ties.resize(51, "score"); }, "policyRule: ties");
    row(
        "select 1001", [](Policy &p) { p.select = 1001; }, "policyRule: select");
    row(
        "opinion of 1001", [](Policy &p) { p.opinionLength = 1001; }, "policyRule: comment");
    row(
        "recognition comment of 1001", [](Policy &p) { p.recognition.commentLength = 1001; }, "policyRule: comment");
    row(
        "select -1", [](Policy &p) { p.select = -1; }, "policyRule: select");
    row(
        "opinion -1", [](Policy &p) { p.opinionLength = -1; }, "policyRule: comment");
    row(
        "gate comment -1", [](Policy &p) { p.gate.commentLength = -1; }, "policyRule: comment");
}

void TestRubric::policyRules() {
    QFETCH(BreakPolicy, change);
    QFETCH(QByteArray, answer);
    Policy policy = testing::samplePolicy();
    change(policy);
    QCOMPARE(caught([&] { validate(policy, testing::sampleRubric()); }), answer);
}

void TestRubric::rubricAndPolicyComeBackEqual() {
    const Rubric rubric = testing::sampleRubric();
    QVERIFY(readRubric(writeRubric(rubric)) == rubric);
    const Policy policy = testing::samplePolicy();
    QVERIFY(readPolicy(writePolicy(policy)) == policy);
    QCOMPARE(bytes(writePolicy(readPolicy(writePolicy(policy)))), bytes(writePolicy(policy)));
    QVERIFY(readPolicy(writePolicy(Policy{})) == Policy{});
    QCOMPARE(
        bytes(writeRubric({{leaf("a", 100, 50)}})),
        QByteArray(
            R"([{"id":"a","title":"Title of a","definition":"","maximum":100,"step":50,"comment":0,"levels":[],"children":[]}])"));
}

void TestRubric::rubricRefusals() {
    QCOMPARE(caught([] { readRubric("{}"); }), QByteArray("jsonField: rubric"));
    QCOMPARE(caught([] { readRubric("[{\"title\":\"x\"}]"); }), QByteArray("jsonField: rubric.id"));
    std::string text = writeRubric({{leaf("a", 100, 50)}});
    text.insert(text.size() - 2, ",\"colour\":1");
    QCOMPARE(caught([&] { readRubric(text); }), QByteArray("jsonField: rubric.colour"));
    std::string deep = "[]";
    for (int i = 0; i < 5; ++i)
        deep = R"([{"id":"a","title":"a","definition":"","maximum":1,"step":0,"comment":0,"levels":[],"children":)" +
               deep + "}]";
    QCOMPARE(caught([&] { readRubric(deep); }), QByteArray("rubricRule: depth"));
}

void TestRubric::policyDefaults() {
    QVERIFY(readPolicy(R"({"format":"simsa-policy-1"})") == Policy{});
    // The order of fields is free in what people write, and a rule may stand for its object.
    const Policy p =
        readPolicy("{\n  \"select\": 3, \"gate\": \"majority\", \"digits\": 0,\n  \"format\": \"simsa-policy-1\"\n}");
    QCOMPARE(p.select, 3);
    QCOMPARE(p.digits, 0);
    QVERIFY(p.gate.majority && p.gate.base == Base::panel);
    QVERIFY(!p.recognition.majority);
    QVERIFY(p.disclosure.publicSelected && !p.disclosure.publicScores && !p.disclosure.publicRanks);
    const Policy q = readPolicy(
        R"({"format":"simsa-policy-1","recognition":{"rule":"majority","base":"cast"},"disclosure":{"public_ranks":true}})");
    QVERIFY(q.recognition.base == Base::cast && q.disclosure.publicRanks && q.disclosure.publicSelected);
    // At every depth, and a component may say where its figure comes from.
    Policy written = testing::samplePolicy();
    QVERIFY(readPolicy(R"({"disclosure":{"public_scores":true},"opinion":4,"select":2,
        "ties":["score","technical","data"],"quorum":{"counted":true,"declared":false},
        "recognition":{"base":"cast","rule":"majority"},"gate":{"comment":3,"base":"present","rule":"majority"},
        "sole_minimum":[{"share":7000,"of":"total"}],
        "minimum":[{"inclusive":true,"share":8500,"of":"score"},{"share":4000,"inclusive":false,"of":"impact"}],
        "components":[{"weight":8000,"source":"score","id":"score","maximum":5000},
                      {"source":"imported","maximum":2000,"weight":2000,"id":"price"}],
        "min_totals":3,"trim_from":4,"digits":2,"format":"simsa-policy-1"})") == written);
}

void TestRubric::policyRefusals_data() {
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *fields, const char *answer) {
        QTest::newRow(fields) << QByteArray(fields) << QByteArray(answer);
    };
    row(R"("format":"simsa-policy-2")", "unknownFormat: simsa-policy-2");
    row(R"("digits":4)", "jsonField: policy.format");
    row(R"("format":"simsa-policy-1","colour":1)", "jsonField: policy.colour");
    row(R"("format":"simsa-policy-1","digits":7)", "jsonField: policy.digits");
    row(R"("format":"simsa-policy-1","digits":4.0)", "jsonSyntax: number");
    row(R"("format":"simsa-policy-1","digits":4,"digits":4)", "jsonDuplicateKey: digits");
    row(R"("format":"simsa-policy-1","aggregate":"mode")", "jsonField: policy.aggregate");
    row(R"("format":"simsa-policy-1","trim_from":2)", "jsonField: policy.trim_from");
    row(R"("format":"simsa-policy-1","min_totals":0)", "jsonField: policy.min_totals");
    row(R"("format":"simsa-policy-1","components":[{"id":"score","maximum":0,"weight":1}])",
        "jsonField: policy.components.maximum");
    row(R"("format":"simsa-policy-1","components":[{"id":"score"}])", "jsonField: policy.components.maximum");
    row(R"("format":"simsa-policy-1","components":[{"id":"price","maximum":1,"weight":1,"source":"score"}])",
        "policyRule: components: source");
    row(R"("format":"simsa-policy-1","components":[{"id":"score","maximum":1,"weight":1,"source":"imported"}])",
        "policyRule: components: source");
    row(R"("format":"simsa-policy-1","components":[{"id":"price","maximum":1,"weight":1,"source":1}])",
        "jsonField: policy.components.source");
    row(R"("format":"simsa-policy-1","components":[{"id":"price","maximum":1,"weight":1,"sauce":"x"}])",
        "jsonField: policy.components.sauce");
    row(R"("format":"simsa-policy-1","minimum":[{"of":"score","share":10001}])", "jsonField: policy.minimum.share");
    row(R"("format":"simsa-policy-1","minimum":[{"of":"score","share":1,"strict":true}])",
        "jsonField: policy.minimum.strict");
    row(R"("format":"simsa-policy-1","gate":"most")", "jsonField: policy.gate");
    row(R"("format":"simsa-policy-1","gate":{"rule":"majority","base":"all"})", "jsonField: policy.gate");
    row(R"("format":"simsa-policy-1","quorum":{"declared":true})", "jsonField: policy.quorum.counted");
    row(R"("format":"simsa-policy-1","ties":[1])", "jsonField: policy.ties");
    row(R"("format":"simsa-policy-1","select":-1)", "jsonField: policy.select");
    row(R"("format":"simsa-policy-1","disclosure":{"public_everything":true})",
        "jsonField: policy.disclosure.public_everything");
}

void TestRubric::policyRefusals() {
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, answer);
    QCOMPARE(caught([&] { readPolicy("{" + fields.toStdString() + "}"); }), answer);
}

QTEST_GUILESS_MAIN(TestRubric)
#include "test_rubric.moc"
