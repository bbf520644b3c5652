// Figures from outside the panel: signed after the close, counted exactly, found again by an auditor.
#include "tests/roles/Priced.h"

#include "app/report/Minutes.h"
#include "app/roles/ChairReports.h"
#include "app/roles/ComponentFigures.h"
#include "app/roles/ResultFile.h"

#include <QProcess>

namespace simsa::test {

class TestComponents : public QObject {
    Q_OBJECT

    static std::optional<Code> taken(const Round &round, const char *csv, std::vector<ComponentFigure> *out = nullptr) {
        return failure([&] {
            const auto figures = componentFigures(readCellTable(view(csv)), round, "price");
            if (out != nullptr)
                *out = figures;
        });
    }

private Q_SLOTS:
    void areNobodysBeforeTheClose() {
        Priced tiny;
        QVERIFY(failure([&] { tiny.chair->addEvent(tiny.id, Priced::price({{"01", 1500}})); }) == Code::notClosed);
        QVERIFY(events(*tiny.chairSpace, tiny.round()).empty());
    }

    void makeTheTotalAndCanBeCorrected() {
        Priced tiny;
        tiny.close();
        QCOMPARE(tiny.total(1), std::string("none")); // the price is missing: no total, and it is said
        const RoundResult without = tiny.chair->tally(tiny.id);
        QVERIFY(std::count(without.official.notes.begin(), without.official.notes.end(), "component_missing:01:price"));
        tiny.chair->addEvent(tiny.id, Priced::price({{"01", 1550}, {"02", 1999}}));
        QCOMPARE(tiny.total(1), std::string("79.50")); // 80 × 0.8 + 15.50
        QCOMPARE(tiny.total(2), std::string("80.79")); // 76 × 0.8 + 19.99
        tiny.chair->addEvent(tiny.id, Priced::price({{"01", 2000}}, "Corrected, 21 March"));
        QCOMPARE(tiny.total(1), std::string("84.00"));
        QCOMPARE(tiny.total(2), std::string("none")); // the later list stands as a whole
        tiny.syncChair();
        tiny.sync(1); // the panel's workspaces take such an event in
        QCOMPARE(events(tiny.person(1), tiny.round()).size(), 2u);
    }

    void anAuditorFindsThemAgain() {
        Priced tiny;
        tiny.close();
        tiny.chair->addEvent(tiny.id, Priced::price({{"01", 1550}, {"02", 1999}}));
        tiny.chair->tally(tiny.id);
        const Bytes file = tiny.chair->writeResult(tiny.id, {});
        for (const Check &check : verifyResult(file, tiny.chairSpace->person().identity))
            QVERIFY2(check.passed || !check.done, check.key.c_str());
        const Path pdf = tiny.root() / "minutes.pdf";
        writeFile(pdf, minutesPdf(readDossier(*tiny.chair, tiny.id), "", tongueOf("en")));
        QProcess tool;
        tool.start(QStringLiteral("pdftotext"),
                   {QStringLiteral("-layout"), QString::fromStdString(pdf.string()), QStringLiteral("-")});
        if (!tool.waitForFinished())
            QSKIP("pdftotext");
        const QByteArray text = tool.readAllStandardOutput();
        for (const char *said : {"15.5", "19.99", "79.50", "80.79", "Price envelopes, 20 March"})
            QVERIFY2(text.contains(said), said);
    }

    void tablesAreReadAsOfficesKeepThem() {
        Priced tiny;
        const Round round = tiny.round();
        const std::vector<ComponentFigure> both{{"01", 1550}, {"02", 1999}};
        for (const char *csv : {"proposal,price\n01,15.5\n02,19.99\n", "번호,업체,price\n1,가람,15.50\n2,나래,19.99\n",
                                "2,19.99\n1,15.5\n", "proposal;E1;+price\r\n02;80;19,99\r\n01;81;15,5\r\n",
                                "\xef\xbb\xbf"
                                "01,15.5\n02,19.99\n"}) {
            std::vector<ComponentFigure> out;
            QVERIFY2(!taken(round, csv, &out), csv);
            QVERIFY2(out == both, csv);
        }
        std::vector<ComponentFigure> one;
        QVERIFY(!taken(round, "01,\n02,0\n", &one)); // a blank is no figure, 0 is one
        QVERIFY((one == std::vector<ComponentFigure>{{"02", 0}}));
    }

    void whatIsWrongInATableIsNamed() {
        Priced tiny;
        const Round round = tiny.round();
        QVERIFY(taken(round, "01,15\n03,15\n") == Code::tableProposal);
        QVERIFY(taken(round, "01,15\n1,16\n") == Code::tableProposal);
        QVERIFY(taken(round, "01,=1+1\n") == Code::tableNumber);
        QVERIFY(taken(round, "01,1.555\n") == Code::tableNumber);
        QVERIFY(taken(round, "01,20.01\n") == Code::pointsRange);
        QVERIFY(taken(round, "01,-1\n") == Code::pointsRange);
        QVERIFY(taken(round, "proposal,price\n") == Code::tableForm);
        QVERIFY(taken(round, "01\n02\n") == Code::tableForm);
        QVERIFY(failure([&] { componentFigures(readCellTable(view("01,1\n")), round, "score"); }) ==
                Code::tableColumns);
    }

    void anEventSaysItInOneWay() {
        Priced tiny;
        const Round round = tiny.round();
        const auto read = [&](const Event &e) { return failure([&] { readEvent(writeEvent(e), round); }); };
        const Event good = Priced::price({{"01", 1550}, {"02", 0}});
        QVERIFY(!read(good));
        QVERIFY(readEvent(writeEvent(good), round) == good);
        const auto spoilt = [&](const auto &spoil) {
            Event e = good;
            spoil(e);
            return read(e);
        };
        QVERIFY(spoilt([](Event &e) { e.component = "score"; }) == Code::eventRule);
        QVERIFY(spoilt([](Event &e) { e.component = "benchmark"; }) == Code::eventRule);
        QVERIFY(spoilt([](Event &e) { e.figures.clear(); }) == Code::eventRule);
        QVERIFY(spoilt([](Event &e) { std::swap(e.figures[0], e.figures[1]); }) == Code::eventRule);
        QVERIFY(spoilt([](Event &e) { e.figures[1] = e.figures[0]; }) == Code::eventRule);
        QVERIFY(spoilt([](Event &e) { e.figures[0].proposal = "../01"; }) == Code::eventRule);
        QVERIFY(spoilt([](Event &e) { e.figures[0].points = 2001; }) == Code::jsonField);
        QVERIFY(spoilt([](Event &e) { e.figures[0].points = -1; }) == Code::jsonField);
        QVERIFY(spoilt([](Event &e) { e.reason.clear(); }) == Code::eventRule);
    }
};

} // namespace simsa::test

QTEST_GUILESS_MAIN(simsa::test::TestComponents)
#include "test_components.moc"
