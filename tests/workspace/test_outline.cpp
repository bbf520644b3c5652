// Headings of a proposal matched to the rubric's criteria.
#include <QTest>

#include "app/workspace/Outline.h"

using namespace simsa;

class TestOutline : public QObject {
    Q_OBJECT

    static std::string pagesOf(const std::vector<OutlineMatch> &all, const char *criterion) {
        std::string out;
        for (const OutlineMatch &m : all)
            if (m.criterion == criterion)
                out += std::to_string(m.first) + "-" + std::to_string(m.last) + " ";
        return out;
    }

private Q_SLOTS:
    void headingsAreFoundByName() {
        Rubric rubric{
            {{.id = "tech",
              .title = "기술력 및 개발경험",
              .maximum = {3000},
              .children = {{.id = "data", .title = "자체 구축 데이터", .maximum = {1000}, .step = {50}},
                           {.id = "weights", .title = "초기 가중치부터 전체 학습", .maximum = {1000}, .step = {50}},
                           {.id = "other", .title = "운영", .maximum = {1000}, .step = {50}}}},
             {.id = "plan", .title = "Development goals & plan", .maximum = {1000}, .step = {50}},
             {.id = "none", .title = "Openness", .maximum = {1000}, .step = {50}}}};
        const std::vector<OutlineItem> outline = {{"표지", 0, 0},
                                                  {"제2장 기술력 및 개발 경험", 0, 3},
                                                  {"2.1 자체 구축 데이터", 1, 4},
                                                  {"2.2 초기 가중치부터의 전체 학습", 1, 11},
                                                  {"III. DEVELOPMENT GOALS AND PLAN", 0, 15},
                                                  {"부록", 0, 24},
                                                  {"Openness", 0, -1}};
        const std::vector<OutlineMatch> found = matchOutline(rubric, outline, 30);
        QCOMPARE(pagesOf(found, "tech"), std::string("4-15 "));
        QCOMPARE(pagesOf(found, "data"), std::string("5-11 "));
        QCOMPARE(pagesOf(found, "weights"), std::string("12-15 "));
        QCOMPARE(pagesOf(found, "other"), std::string("4-15 ")); // as the criterion above it
        QCOMPARE(pagesOf(found, "plan"), std::string("16-24 "));
        QCOMPARE(pagesOf(found, "none"), std::string());
    }

    void aHostileOutlineDoesNoHarm() {
        const Rubric rubric{{{.id = "a", .title = "가", .maximum = {1000}, .step = {50}}}};
        std::vector<OutlineItem> outline;
        for (int i = 0; i < 30'000; ++i)
            outline.push_back({i % 3 ? std::string(5000, 'x') : std::string("\xFF\xFE가"), i % 40, 30'000 - i});
        QVERIFY(matchOutline(rubric, outline, 10).size() <= 3);
        QVERIFY(matchOutline(rubric, {}, 0).empty());
        QVERIFY(sectionPages(outline, 99'999, 10) == std::pair(0, 0));
    }
};

QTEST_GUILESS_MAIN(TestOutline)
#include "test_outline.moc"
