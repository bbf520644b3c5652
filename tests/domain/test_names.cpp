// Names of organisations, what changed between two rubrics, and everything that is wrong with one.
#include "Samples.h"
#include "app/domain/Names.h"
#include "app/domain/Problems.h"
#include "app/domain/RubricDiff.h"

#include <QtTest>

using namespace simsa;

namespace {

Criterion leaf(const char *id, int points) {
    return {.id = id, .title = id, .maximum = {points * 100}, .step = {50}};
}
Criterion group(const char *id, std::vector<Criterion> parts) {
    Criterion c{.id = id, .title = id, .children = std::move(parts)};
    c.maximum = sumOfParts(c);
    return c;
}
Rubric sample() {
    return {{group("tech", {leaf("core", 25), leaf("ops", 15)}), leaf("impact", 60)}};
}

} // namespace

class TestNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void legalFormsAndBlanksMakeNoDifference() {
        for (const char *name : {"하늘AI", "㈜하늘AI", "(주) 하늘 AI", "하늘 AI 주식회사", "주식회사하늘ai"})
            QCOMPARE(QByteArray::fromStdString(plainName(name)), QByteArray("하늘ai"));
        QCOMPARE(QByteArray::fromStdString(plainName("ＨＡＮＵＬ Ltd.")), QByteArray("hanul"));
        QCOMPARE(QByteArray::fromStdString(plainName("Fjord Labs, Inc.")), QByteArray("fjordlabs"));
        QCOMPARE(QByteArray::fromStdString(plainName("fjord-labs Co., Ltd.")), QByteArray("fjordlabs"));
        QCOMPARE(QByteArray::fromStdString(plainName("Ångström GmbH")), QByteArray("ångström"));
        QCOMPARE(QByteArray::fromStdString(plainName("㈜")), QByteArray());
    }
    void oneNameHoldsTheOther() {
        QVERIFY(namesMeet("하늘대학교 컴퓨터공학부", "하늘대학교 산학협력단"));
        QVERIFY(namesMeet("누리", "㈜누리"));
        QVERIFY(namesMeet("Fjordheim Institute", "FJORDHEIM INSTITUTE"));
        QVERIFY(!namesMeet("가", "가온전자")); // one syllable says nothing
        QVERIFY(!namesMeet("㈜", "(주)"));
        QVERIFY(!namesMeet("", "가온전자"));
        QVERIFY(!namesMeet("AI", "Fair AI Labs"));
        QVERIFY(!namesMeet("한빛대학교", "누리기술원"));
    }

    void theDifferenceOfTwoRubricsIsAList() {
        const Rubric before = sample();
        QVERIFY(difference(before, before).empty());
        Rubric after = before;
        after.criteria[0].children[0].maximum = {1500};
        after.criteria[0].children[1].title = "operations";
        after.criteria[0].children.push_back(group("scratch", {leaf("data", 5), leaf("training", 5)}));
        after.criteria[0].maximum = sumOfParts(after.criteria[0]);
        after.criteria.erase(after.criteria.begin() + 1);
        const std::vector<RubricChange> all = difference(before, after);
        QCOMPARE(all.size(), std::size_t{4}); // 25 + 15 and 15 + 15 + 10 are both 40: the group stays
        QCOMPARE(int(all[0].kind), int(RubricChangeKind::points));
        QCOMPARE(all[0].id + all[0].before + ">" + all[0].after, std::string("core25>15"));
        QCOMPARE(int(all[1].kind), int(RubricChangeKind::title));
        QCOMPARE(all[1].before, std::string("ops"));
        QCOMPARE(int(all[2].kind), int(RubricChangeKind::added)); // the group is named, not its two parts
        QCOMPARE(all[2].number + ":" + all[2].after, std::string("1.3:10"));
        QCOMPARE(int(all[3].kind), int(RubricChangeKind::removed));
        QCOMPARE(all[3].id, std::string("impact"));
    }
    void levelsStepsAndPlacesAreCompared() {
        const Rubric before = sample();
        Rubric after = before;
        Criterion &core = after.criteria[0].children[0];
        core.levels = {{{0}, {100}, "none"}};
        core.step = {100};
        core.commentLength = 20;
        core.definition = "other words";
        std::vector<RubricChangeKind> kinds;
        for (const RubricChange &c : difference(before, after))
            kinds.push_back(c.kind);
        QCOMPARE(kinds, (std::vector{RubricChangeKind::definition, RubricChangeKind::levels, RubricChangeKind::step,
                                     RubricChangeKind::comment}));
        Rubric moved = before;
        moved.criteria.push_back(moved.criteria[0].children[1]);
        moved.criteria[0].children.pop_back();
        moved.criteria[0].maximum = {2500};
        const std::vector<RubricChange> all = difference(before, moved);
        QVERIFY(std::any_of(all.begin(), all.end(), [](const RubricChange &c) {
            return c.kind == RubricChangeKind::moved && c.id == "ops" && c.before == "1.2" && c.after == "3";
        }));
    }

    void everythingWrongIsNamedNotOnlyTheFirst() {
        Rubric r = sample();
        r.criteria[0].maximum = {4100};
        r.criteria[0].children[0].title.clear();
        r.criteria[1].step = {7};
        r.criteria[1].levels = {{{0}, {9000}, "too far"}};
        std::vector<std::string> said;
        for (const Problem &p : problems(r))
            said.push_back(p.where + ":" + p.rule);
        QCOMPARE(said, (std::vector<std::string>{"core:title", "tech:sum", "impact:step", "impact:levels"}));
        QCOMPARE(problems(Rubric{}).at(0).rule, std::string("criteria"));
        QVERIFY(problems(sample()).empty());
    }
    void aPolicySaysWhichNamesItDoesNotKnow() {
        Policy p;
        p.minimum = {{"nowhere", 7000, true}};
        p.ties = {"impact", "gone"};
        p.trimFrom = 2;
        p.components = {{"benchmark", {10'000}, {4000}}};
        std::vector<std::string> said;
        for (const Problem &problem : problems(p, sample()))
            said.push_back(problem.rule + ":" + problem.of);
        QCOMPARE(said, (std::vector<std::string>{"trim_from:", "components: score:", "minimum:nowhere", "ties:gone"}));
    }
};

QTEST_GUILESS_MAIN(TestNames)
#include "test_names.moc"
