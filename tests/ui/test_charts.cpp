// What a chair sees of a result: order, words, cut line, marks, readouts and exports.
#include "tests/ui/Watch.h"
#include "ui/charts/AnalysisPages.h"
#include "ui/charts/GlanceSummary.h"
#include "ui/charts/GlanceTable.h"
#include "ui/charts/Pages.h"
#include "ui/charts/ResultsView.h"
#include "ui/charts/StudyPages.h"
#include "ui/shell/Buttons.h"
#include "ui/shell/Theme.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QImage>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace simsa;

namespace {

// Fifteen proposals of seven evaluators; -1 recused, -2 abstained. 08 and 10 end with equal totals at the cut of ten.
struct Given {
    const char *id;
    const char *name;
    std::array<double, 7> totals;
};
const std::array<Given, 15> given = {{
    {"01", "가람별", {80.0, 77.5, 81.5, 76.0, 66.5, 81.5, 77.5}},
    {"02", "나래울", {78.0, 82.5, 81.5, 85.5, 76.5, 74.0, 78.5}},
    {"03", "도담결", {80.5, 89.0, 84.0, 87.5, 85.0, 86.0, 86.5}},
    {"04", "마루빛", {74.0, 73.0, 73.5, 72.0, 63.5, 71.5, 73.5}},
    {"05", "물푸레", {80.0, 78.5, 74.5, 84.5, 70.5, 80.5, 88.0}},
    {"06", "바람새", {56.5, 71.5, 65.5, 68.5, 55.5, 66.5, 73.5}},
    {"07", "별무리길", {85.0, 89.5, 89.0, 92.5, 80.5, 88.0, -1}},
    {"08", "산들머리", {70.0, 64.0, 78.5, 78.0, 65.0, 76.5, 73.5}},
    {"09", "새벽숲", {70.5, 58.5, 82.0, 81.5, 70.0, 73.5, 76.0}},
    {"10", "소리여울", {69.5, 75.0, 73.0, 76.5, 66.5, 72.0, 73.5}},
    {"11", "아라솔", {90.0, 77.5, 85.0, 88.0, 79.5, 86.5, 88.0}},
    {"12", "온새미", {70.5, 70.5, 73.0, 73.5, 65.0, 71.5, -2}},
    {"13", "윤슬마당", {88.5, 82.5, 87.0, 93.0, 79.5, 87.0, 82.5}},
    {"14", "은하나루", {84.5, 86.5, 84.5, 89.0, 81.0, 82.5, 81.0}},
    {"15", "푸른돛", {61.0, 62.0, 64.0, 62.5, 54.0, 62.0, 63.0}},
}};

Points points(double value) {
    return {static_cast<std::int64_t>(value * 100 + 0.5)};
}

Criterion criterion(const char *id, const char *title, int maximum) {
    Criterion made;
    made.id = id;
    made.title = title;
    made.maximum = points(maximum);
    made.step = {1};
    return made;
}

ResultData withProposals(std::size_t count) {
    ResultData data;
    data.rubric.criteria = {criterion("tech", "Technical capability", 40), criterion("plan", "Goals and strategy", 30),
                            criterion("impact", "Impact", 30)};
    data.policy.gate.majority = true;
    data.policy.minimum = {{"score", 7000, true}};
    data.policy.select = 10;
    data.policy.minTotals = 3;
    for (int e = 1; e <= 7; ++e)
        data.table.evaluators.push_back("E" + std::to_string(e));
    for (std::size_t p = 0; p < count; ++p) {
        data.table.proposals.push_back(given[p].id);
        data.applicants[given[p].id] = given[p].name;
        std::vector<Cell> row;
        for (const double total : given[p].totals) {
            Cell cell;
            if (total == -1) {
                cell.state = CellState::recused;
            } else if (total == -2) {
                cell.state = CellState::abstained;
            } else {
                cell.state = CellState::scored;
                cell.total = points(total);
                const Points first{cell.total.hundredths * 40 / 100}, second{cell.total.hundredths * 31 / 100};
                cell.leaves = {first, second, cell.total - first - second};
                cell.gate = std::string_view(given[p].id) == "14" ? Choice::no : Choice::yes;
            }
            row.push_back(cell);
        }
        data.table.cells.push_back(row);
        data.table.components.push_back({});
    }
    data.official = tally(data.table, data.rubric, data.policy);
    return data;
}

// The same totals with criteria that differ in shape, so that weights matter; and what two evaluators wrote.
ResultData withShapes() {
    ResultData data = withProposals(given.size());
    for (std::size_t p = 0; p < data.table.cells.size(); ++p)
        for (Cell &cell : data.table.cells[p])
            if (cell.state == CellState::scored) {
                const std::int64_t tilt = (static_cast<std::int64_t>(p * 37 % 11) - 5) * 100;
                cell.leaves[0].hundredths = std::min<std::int64_t>(4000, cell.leaves[0].hundredths + tilt);
                const Points rest = cell.total - cell.leaves[0];
                cell.leaves[1] = {std::min<std::int64_t>(3000, rest.hundredths / 2 + tilt / 3)};
                cell.leaves[2] = rest - cell.leaves[1];
            }
    data.official = tally(data.table, data.rubric, data.policy);
    data.remarks = {{"07", "E1", Remark::About::criterion, "tech", "New <b>architecture</b>\nwith measurements"},
                    {"07", "E3", Remark::About::criterion, "tech", "=HYPERLINK(\"http://x\")"},
                    {"07", "E1", Remark::About::opinion, "", "Worth it"},
                    {"03", "E2", Remark::About::criterion, "impact", "Small market"}};
    return data;
}

QString shown(const GlanceModel &model, int row, GlanceModel::ColumnKind kind) {
    return model.index(row, model.columnOf(kind)).data().toString();
}

int rowOf(const GlanceModel &model, const QString &id) {
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.proposal(row) && model.proposal(row)->id == id)
            return row;
    return -1;
}

QString cell(const GlanceModel &model, const QString &id, int evaluator) {
    return model.index(rowOf(model, id), model.columnOf(GlanceModel::ColumnKind::evaluator) + evaluator - 1)
        .data()
        .toString();
}

double luminance(const QImage &image) {
    double sum = 0;
    for (int y = 0; y < image.height(); y += 7)
        for (int x = 0; x < image.width(); x += 7)
            sum += qGray(image.pixel(x, y));
    return sum / (((image.height() + 6) / 7) * ((image.width() + 6) / 7));
}

} // namespace

class TestCharts : public QObject {
    Q_OBJECT
    using Kind = GlanceModel::ColumnKind;

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(home.isValid());
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home.path());
        theme().setChoice(SchemeChoice::light);
        data = withProposals(given.size());
    }
    void cleanup() {
        theme().setChoice(SchemeChoice::light);
        theme().setScale(100);
    }

    void eligibleByRankThenTheRestByTotal() {
        GlanceModel model;
        model.setFigures(figuresOf(data));
        QStringList ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids << (model.proposal(row) ? model.proposal(row)->id : QStringLiteral("-"));
        QCOMPARE(ids.join(QStringLiteral(" ")), QStringLiteral("07 03 13 11 05 02 01 09 04 08 - 10 12 - 14 06 15"));
    }
    void figuresAreTheOfficialTextToTheLastDigit() {
        GlanceModel model;
        model.setFigures(figuresOf(data));
        QCOMPARE(shown(model, 0, Kind::total), QStringLiteral("87.8750"));
        QCOMPARE(shown(model, 0, Kind::rank), QStringLiteral("1"));
        QCOMPARE(shown(model, 0, Kind::applicant), QStringLiteral("별무리길"));
        QCOMPARE(shown(model, rowOf(model, QStringLiteral("14")), Kind::total), QStringLiteral("83.8000"));
        QCOMPARE(shown(model, rowOf(model, QStringLiteral("14")), Kind::rank), QStringLiteral("–"));
    }
    void heatCellsSayTrimmedRecusedAndAbstained() {
        GlanceModel model;
        model.setFigures(figuresOf(data));
        QCOMPARE(cell(model, QStringLiteral("07"), 4), QStringLiteral("(92.5)"));
        QCOMPARE(cell(model, QStringLiteral("07"), 5), QStringLiteral("(80.5)"));
        QCOMPARE(cell(model, QStringLiteral("07"), 1), QStringLiteral("85.0"));
        QCOMPARE(cell(model, QStringLiteral("07"), 7), QStringLiteral("recused"));
        QCOMPARE(cell(model, QStringLiteral("12"), 7), QStringLiteral("abst."));
    }
    void deviationsAreMarkedAndSpoken() {
        GlanceModel model;
        model.setFigures(figuresOf(data));
        const auto *p = model.proposal(rowOf(model, QStringLiteral("09")));
        QCOMPARE(p->cells[1].deviation, Deviation::below);
        QCOMPARE(p->cells[0].deviation, Deviation::none);
        const auto *alone = model.proposal(rowOf(model, QStringLiteral("04")));
        QVERIFY(alone->cells[4].alone);
        const auto words = model.index(rowOf(model, QStringLiteral("09")), model.columnOf(Kind::evaluator) + 1)
                               .data(Qt::AccessibleTextRole)
                               .toString();
        QVERIFY2(words.contains(QStringLiteral("below the mean")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("left out by trimming")), qPrintable(words));
    }
    void theCutLineStandsAfterTheTenthAndNamesTheTie() {
        GlanceModel model;
        model.setFigures(figuresOf(data));
        const int row = model.rowOf(GlanceModel::RowKind::cutLine);
        QCOMPARE(row, 10);
        const auto words = model.index(row, 0).data().toString();
        QVERIFY2(words.startsWith(QStringLiteral("Cut line · at most 10")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("2 tied across it")), qPrintable(words));
        QCOMPARE(shown(model, 9, Kind::decision), QStringLiteral("undecided"));
        QCOMPARE(shown(model, 11, Kind::decision), QStringLiteral("undecided"));
        QCOMPARE(shown(model, 12, Kind::decision), QStringLiteral("not selected"));
        QCOMPARE(model.tieNotes(), QStringList{QStringLiteral("Totals equal (72.6000): joint rank 10")});
    }
    void reasonsOfThoseWithoutRank() {
        GlanceModel model;
        model.setFigures(figuresOf(data));
        QCOMPARE(shown(model, rowOf(model, QStringLiteral("14")), Kind::gate), QStringLiteral("fail"));
        QCOMPARE(shown(model, rowOf(model, QStringLiteral("14")), Kind::decision), QStringLiteral("gate failed"));
        QCOMPARE(shown(model, rowOf(model, QStringLiteral("06")), Kind::decision), QStringLiteral("below 70"));
        const auto words = model.index(model.rowOf(GlanceModel::RowKind::notEligible), 0).data().toString();
        QVERIFY2(words.startsWith(QStringLiteral("Not eligible: 3")), qPrintable(words));
    }
    void aSignedDecisionReplacesTheComputedWord() {
        auto decided = data;
        decided.decided["10"] = "selected by decision";
        GlanceModel model;
        model.setFigures(figuresOf(decided));
        QCOMPARE(shown(model, rowOf(model, QStringLiteral("10")), Kind::decision),
                 QStringLiteral("selected by decision"));
    }
    void whomTheCommitteeSelectedIsMarkedNotWhomTheRulesWould() {
        auto decided = data;
        decided.chosen = {"10"};
        const auto figures = figuresOf(decided);
        for (const auto &p : figures.proposals)
            QCOMPARE(p.selected, p.id == QStringLiteral("10"));
    }
    void whatIsNotCertainIsNeverPrintedAsCertain() {
        QCOMPARE(chance(1), QStringLiteral("100"));
        QCOMPARE(chance(0.9999), QStringLiteral("99.9"));
        QCOMPARE(chance(0.835), QStringLiteral("83.5"));
        QCOMPARE(chance(0.0001), QStringLiteral("0.1"));
        QCOMPARE(chance(0), QStringLiteral("0"));
    }
    void theSummaryNamesWhatStandsOut() {
        GlanceSummary summary;
        auto analysed = data;
        analysed.analysis =
            std::make_shared<const AnalysisReport>(analyse(analysed.table, analysed.rubric, analysed.policy));
        const auto figures = std::make_shared<const ResultFigures>(figuresOf(analysed));
        summary.setFigures(figures);
        const QString text = summary.text();
        QVERIFY2(text.contains(QStringLiteral("Another panel of this size")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("in at least 99 % of the panels")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("but it failed the gate")), qPrintable(text));
        QSignalSpy asked(&summary, &GlanceSummary::chartAsked);
        for (Button *button : summary.findChildren<Button *>()) {
            QVERIFY(button->accessibleName().startsWith(QStringLiteral("Look: ")));
            button->click();
        }
        QVERIFY(asked.count() >= 2);
        QCOMPARE(figures->proposals[static_cast<std::size_t>(asked.at(0).at(1).toInt())].id, QStringLiteral("14"));
        summary.setFigures(std::make_shared<const ResultFigures>());
        QVERIFY(!summary.text().contains(QLatin1Char('%')));
    }
    void stackedPartsAddUpToTheTotal() {
        const auto figures = figuresOf(data);
        for (const auto &p : figures.proposals) {
            double sum = 0;
            for (const auto &segment : p.segments)
                sum += segment.value;
            QVERIFY2(std::abs(sum - p.totalValue.value()) < 0.001, qPrintable(p.id));
        }
    }

    void arrowsPassTheCutLine() {
        ResultsView view;
        open(view, {1366, 700});
        auto *table = view.glance()->view();
        table->setCurrentIndex(table->model()->index(9, 4));
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(table->currentIndex().row(), 11);
        QTest::keyClick(table, Qt::Key_Up);
        QCOMPARE(table->currentIndex().row(), 9);
    }
    void everythingFitsTheSmallScreen() {
        ResultsView view;
        open(view, {1366, 650});
        auto *table = view.glance()->view();
        QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
        const auto &model = view.glance()->model();
        for (int row = 0; row < model.rowCount(); ++row)
            for (int column = 0; column < model.columnCount(); ++column) {
                if (model.spanned(row) || model.column(column).kind == Kind::decision)
                    continue;
                const auto words = model.index(row, column).data().toString();
                const bool small = model.column(column).kind == Kind::evaluator; // states are set in axis type there
                const double need =
                    QFontMetricsF(theme().font(small ? TextSize::axis : TextSize::secondary)).horizontalAdvance(words);
                QVERIFY2(need <= table->columnWidth(column), qPrintable(words));
            }
    }
    void enterOpensTheChartsAtTheProposal() {
        ResultsView view;
        open(view, {1366, 700});
        auto *table = view.glance()->view();
        table->setCurrentIndex(table->model()->index(2, 4));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(view.view(), ResultsView::View::charts);
        QVERIFY(view.currentChart()->readout().startsWith(QStringLiteral("13 윤슬마당")));
        QTest::keyClick(view.currentChart()->plot(), Qt::Key_Escape);
        QCOMPARE(view.view(), ResultsView::View::glance);
    }
    void theReadoutFollowsTheKeyboard() {
        ResultsView view;
        open(view, {1366, 700});
        view.setView(ResultsView::View::charts);
        for (int i = 0; i < view.chartCount(); ++i) {
            view.setChart(i);
            auto *page = view.currentChart();
            QCOMPARE(page, view.chart(i));
            if (!page->byProposal())
                continue; // evaluators, criteria, measures: see below
            QVERIFY(page->readout().startsWith(QStringLiteral("07 별무리길")));
            QTest::keyClick(page->plot(), Qt::Key_Right);
            QVERIFY2(page->readout().startsWith(QStringLiteral("03 도담결")), qPrintable(page->readout()));
            QTest::keyClick(page->plot(), Qt::Key_Left);
            QTest::keyClick(page->plot(), Qt::Key_Left); // stays at the first
            QVERIFY(page->readout().startsWith(QStringLiteral("07 별무리길")));
        }
    }
    void theBoxReadoutHasMedianRangeAndOfficialTotal() {
        ResultsView view;
        open(view, {1366, 700});
        view.setView(ResultsView::View::charts);
        auto *page = view.findChild<BoxPage *>();
        page->setCurrent(7);
        QCOMPARE(page->readout(), QStringLiteral("09 새벽숲 median 73.5 · middle half 70.3–78.8 · range 58.5–82.0 · "
                                                 "official total 74.3000"));
    }
    void valuesMoveWithTheChart() {
        ResultsView view;
        open(view, {1366, 700});
        view.setView(ResultsView::View::charts);
        QTableView *values = nullptr;
        for (auto *table : view.findChildren<QTableView *>())
            if (table->model() == view.currentChart()->values())
                values = table;
        QVERIFY(values);
        QTest::keyClick(view.currentChart()->plot(), Qt::Key_End);
        QCOMPARE(values->currentIndex().row(), 14);
        values->setCurrentIndex(values->model()->index(3, 0));
        QCOMPARE(view.currentChart()->current(), 3);
    }
    void theRadarShowsFourAtMost() {
        ResultsView view;
        open(view, {1366, 700});
        view.setView(ResultsView::View::charts);
        view.setChart(1);
        auto *page = view.findChild<ShapePage *>();
        QCOMPARE(view.currentChart(), page);
        QCOMPARE(page->shown().size(), std::size_t(2));
        for (int proposal : {2, 3, 4})
            page->toggle(proposal);
        QCOMPARE(page->shown().size(), std::size_t(4));
        QVERIFY(std::count(page->shown().begin(), page->shown().end(), 4) == 0);
        const auto area = page->plotView()->plotArea();
        QVERIFY(area.width() > 100 && std::abs(area.width() - area.height()) < 0.5);
        page->setCurrent(0);
        QTest::keyClick(page->plot(), Qt::Key_Space);
        QCOMPARE(page->shown().size(), std::size_t(3));
        QVERIFY2(page->readout().contains(QStringLiteral("not shown")), qPrintable(page->readout()));
    }
    void pointingShowsValuesAndLeavingReturns() {
        ResultsView view;
        open(view, {1366, 700});
        view.setView(ResultsView::View::charts);
        auto *page = view.findChild<RankingPage *>();
        auto *plot = page->plotView();
        const auto area = plot->plotArea();
        const QPoint third(static_cast<int>(area.left()) + 20, static_cast<int>(area.top() + area.height() * 2.5 / 15));
        QTest::mouseMove(plot->viewport(), third);
        QVERIFY2(page->readout().startsWith(QStringLiteral("13 ")), qPrintable(page->readout()));
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(plot->viewport(), &leave);
        QVERIFY2(page->readout().startsWith(QStringLiteral("07 ")), qPrintable(page->readout()));
    }

    void agreementIsSaidInWordsFirst() {
        ResultsView view;
        open(view, {1366, 700});
        auto *page = show<AgreementPage>(view);
        const Icc i = icc(data.table);
        QVERIFY(page->word() == agreementWord(i) && page->word() == AgreementWord::high);
        QCOMPARE(page->sentence(), QStringLiteral("Another panel of this size would give largely the same order."));
        QCOMPARE(page->title().unit, QStringLiteral("13 proposals scored by all 7 evaluators"));
        page->setCurrent(0);
        QVERIFY2(page->readout().contains(QStringLiteral("0.94 · with 95 % certainty between 0.87 and 0.98")),
                 qPrintable(page->readout()));
        QTest::keyClick(page->plot(), Qt::Key_Down);
        QVERIFY(page->readout().startsWith(QStringLiteral("Mean of the panel, order · ICC(3,k)")));
        QTest::keyClick(page->plot(), Qt::Key_End);
        QVERIFY(page->readout().contains(QStringLiteral("nominal")));
        QCOMPARE(page->values()->rowCount(), 11);
    }
    void rankIntervalsComeFromAllPanels() {
        ResultsView view;
        open(view, {1366, 700});
        auto *page = show<SpanPage>(view);
        const Bootstrap b = bootstrap(Recount(data.table, data.rubric, data.policy));
        QVERIFY(b.exact && b.resamples == 1716);
        QVERIFY2(page->title().unit.contains(QStringLiteral("all 1,716 counted")), qPrintable(page->title().unit));
        const Stability &s = b.proposals[6]; // 07
        QVERIFY2(page->readout().contains(QStringLiteral("rank %1 to %2 in 90 %").arg(s.low).arg(s.high)),
                 qPrintable(page->readout()));
        QVERIFY(page->readout().contains(QStringLiteral("selected 99.9 %"))); // never rounded up to certainty
        clickRow(page, 7);
        QVERIFY(page->readout().startsWith(QStringLiteral("09 ")));
        const auto &model = view.glance()->model();
        QCOMPARE(shown(model, 0, Kind::span), QStringLiteral("%1–%2").arg(s.low).arg(s.high));
    }
    void ranksWithoutOneEvaluatorNameWhoMatters() {
        ResultsView view;
        open(view, {1366, 700});
        auto *page = show<WithoutPage>(view);
        const auto without = leaveOneOut(Recount(data.table, data.rubric, data.policy));
        page->setCurrent(1); // 03
        for (std::size_t e = 0; e < 7; ++e)
            QCOMPARE(page->readout().contains(QStringLiteral("without E%1: rank %2").arg(e + 1).arg(without[2][e])),
                     without[2][e] != 2);
        page->setCurrent(0);
        QVERIFY(page->readout().endsWith(QStringLiteral("the same whoever is left out")));
    }
    void severityWalksThroughTheEvaluators() {
        ResultsView view;
        open(view, {1366, 700});
        auto *page = show<SeverityPage>(view);
        QVERIFY(page->readout().startsWith(QStringLiteral("E1 ")));
        clickRow(page, 4);
        QVERIFY2(page->readout().startsWith(QStringLiteral("E5 6.2 points below the panel")),
                 qPrintable(page->readout()));
        QTest::mouseMove(page->rowView()->viewport(), page->rowView()->rowRect(3).center().toPoint());
        QVERIFY(page->readout().startsWith(QStringLiteral("E4 3.8 points above")));
        QTest::keyClick(page->plot(), Qt::Key_Home);
        QVERIFY(page->readout().startsWith(QStringLiteral("E1 ")));
    }
    void theWeightSliderRanksAnewAndMarksTheSwaps() {
        ResultsView view;
        open(view, {1366, 700}, withShapes());
        auto *page = show<WeightPage>(view);
        const ResultData given = withShapes();
        const WeightAxis axis = weightAxes(given.official, given.rubric, given.policy)[0];
        QCOMPARE(page->part()->currentText(), QStringLiteral("Technical capability"));
        QCOMPARE(page->swapPoints().size(), swaps(axis).size());
        QVERIFY(page->swapPoints().size() > 5);
        const auto ranksShown = [&] {
            QStringList out;
            for (const auto &row : page->values()->rows())
                out << row[0] + QLatin1Char(':') + row[2];
            out.sort();
            return out.join(QLatin1Char(' '));
        };
        const auto expected = [&](double weight) {
            const auto ranks = ranksAt(axis, weight);
            QStringList out;
            for (std::size_t i = 0; i < ranks.size(); ++i)
                out << QString::fromStdString(given.table.proposals[axis.lines[i].proposal]) +
                           QStringLiteral(":%1").arg(ranks[i]);
            out.sort();
            return out.join(QLatin1Char(' '));
        };
        QTRY_COMPARE(ranksShown(), expected(0.4));
        const QString third = page->itemName(2);
        page->setCurrent(2);
        page->slider()->setFocus();
        for (int i = 0; i < 30; ++i)
            QTest::keyClick(page->slider(), Qt::Key_Right);
        QCOMPARE(page->weight(), 0.7);
        QTRY_COMPARE(ranksShown(), expected(0.7));
        QVERIFY(page->readout().startsWith(third)); // the proposal stays in focus, wherever it went
        QTest::mouseClick(page->today(), Qt::LeftButton);
        QCOMPARE(page->weight(), 0.4);
        QTest::mouseClick(page->nextSwap(), Qt::LeftButton);
        double next = 1;
        for (const Swap &s : page->swapPoints())
            if (s.weight > 0.4)
                next = std::min(next, s.weight);
        QVERIFY(page->weight() > next && page->weight() <= next + 0.0011);
        QTRY_COMPARE(ranksShown(), expected(page->weight()));
        QVERIFY(ranksShown() != expected(0.4));
        QTest::mouseClick(page->previousSwap(), Qt::LeftButton);
        QVERIFY(page->weight() < next);
        QTest::keyClick(page->part(), Qt::Key_Down);
        QCOMPARE(page->part()->currentText(), QStringLiteral("Goals and strategy"));
        QCOMPARE(page->weight(), 0.3);
    }
    void twoCriteriaByKeyAndMouse() {
        ResultsView view;
        open(view, {1366, 700}, withShapes());
        auto *page = show<ScatterPage>(view);
        QCOMPARE(page->across()->currentText(), QStringLiteral("Technical capability"));
        QTest::keyClick(page->up(), Qt::Key_Down);
        QCOMPARE(page->up()->currentText(), QStringLiteral("Impact"));
        QVERIFY2(page->readout().contains(QStringLiteral("Impact ")), qPrintable(page->readout()));
        QVERIFY(page->title().unit.contains(QStringLiteral("rank correlation")));
        const auto dots = page->scatter()->dots();
        QCOMPARE(dots.size(), std::size_t{15});
        QTest::mouseClick(page->scatter(), Qt::LeftButton, {}, page->scatter()->pointOf(dots[14]).toPoint());
        QVERIFY2(page->readout().startsWith(QStringLiteral("15 ")), qPrintable(page->readout()));
        QTest::keyClick(page->up(), Qt::Key_Down);
        QCOMPARE(page->up()->currentText(), QStringLiteral("Total"));
    }
    void criteriaAndTheirSpread() {
        ResultsView view;
        open(view, {1366, 700}, withShapes());
        auto *page = show<CriterionPage>(view);
        QCOMPARE(page->itemCount(), 3);
        QVERIFY2(page->readout().startsWith(QStringLiteral("Technical capability maximum 40 points · median")),
                 qPrintable(page->readout()));
        QVERIFY(page->readout().contains(QStringLiteral("103 value")));
        clickRow(page, 2);
        QVERIFY(page->readout().startsWith(QStringLiteral("Impact ")));
        int counted = 0;
        for (const int count : page->figures().criterionBins[0])
            counted += count;
        QCOMPARE(counted, 103);
    }
    void commentsAreWordsGroupedByCriterion() {
        ResultsView view;
        open(view, {1366, 700}, withShapes());
        auto *page = show<CommentPage>(view);
        const int first = view.glance()->model().proposal(0)->id == QLatin1String("07") ? 0 : 1;
        page->setCurrent(first);
        const QString text = page->shownText();
        QVERIFY2(text.contains(QStringLiteral("New <b>architecture</b>")), qPrintable(text)); // never markup
        QVERIFY(text.indexOf(QStringLiteral("Technical capability")) < text.indexOf(QStringLiteral("E1")));
        QCOMPARE(text.count(QStringLiteral("Technical capability")), 1);
        QVERIFY(text.indexOf(QStringLiteral("Overall opinion")) > text.indexOf(QStringLiteral("E3")));
        QTest::keyClick(page->plot(), Qt::Key_End); // scrolls; the proposal stays
        QCOMPARE(page->current(), first);
        QTest::keyClick(page->plot(), Qt::Key_Right);
        QCOMPARE(page->current(), first + 1);
        const auto csv = page->csv();
        QVERIFY(
            csv.contains("07,\xEB\xB3\x84\xEB\xAC\xB4\xEB\xA6\xAC\xEA\xB8\xB8,Technical capability,E3,\"'=HYPERLINK("));
        page->setCurrent(14);
        QCOMPARE(page->shownText(), QStringLiteral("Nobody wrote a comment on this proposal."));
    }
    void columnsAreShuffledWithTheirNames() {
        auto mixed = data;
        mixed.shuffle = 7;
        const auto plainly = figuresOf(data), shuffled = figuresOf(mixed);
        QVERIFY(shuffled.evaluators != plainly.evaluators);
        for (std::size_t e = 0; e < 7; ++e) {
            const std::size_t from = shuffled.evaluatorIndex[e];
            QCOMPARE(shuffled.evaluators[e], plainly.evaluators[from]);
            QCOMPARE(shuffled.severity[e], plainly.severity[from]);
            for (std::size_t p = 0; p < 15; ++p) {
                QCOMPARE(shuffled.proposals[p].cells[e].text, plainly.proposals[p].cells[from].text);
                QCOMPARE(shuffled.proposals[p].cells[e].deviation, plainly.proposals[p].cells[from].deviation);
            }
        }
        QVERIFY(figuresOf(mixed).evaluators == shuffled.evaluators); // the same every time
    }
    void manyProposalsArePaintedRows() {
        ResultsView view;
        open(view, {1366, 700}, manyProposals(150));
        view.setView(ResultsView::View::charts);
        QVERIFY(qobject_cast<RankingRows *>(view.chart(0)));
        QCOMPARE(view.currentChart(), view.chart(0));
        QVERIFY(view.chart(0)->isVisible() && !view.findChild<RankingPage *>()->isVisible());
        for (int i = 0; i < view.chartCount(); ++i) {
            view.setChart(i);
            QTest::keyClick(view.currentChart()->plot(), Qt::Key_End);
            view.grab();
        }
        auto *page = show<BoxRows>(view);
        QTest::keyClick(page->plot(), Qt::Key_Home);
        QTest::keyClick(page->plot(), Qt::Key_End);
        QCOMPARE(page->current(), 149);
        QVERIFY(QRectF(page->rowView()->viewport()->rect()).intersects(page->rowView()->rowRect(149)));
        QVERIFY(!page->png().isEmpty() && page->csv().count("\r\n") == 151);
        view.setData(data); // few again
        QVERIFY(qobject_cast<RankingPage *>(view.chart(0)));
    }
    void theLatestResultIsTheOneAnalysed() {
        ResultsView view;
        view.resize(1366, 700);
        view.show();
        view.setData(manyProposals(150));
        view.setData(data);
        QTRY_VERIFY_WITH_TIMEOUT(view.isAnalysed(), 20000);
        QTest::qWait(300); // the first one's answer would have come by now
        QCOMPARE(view.glance()->model().figures().proposals.size(), std::size_t{15});
        QCOMPARE(view.glance()->model().figures().analysis->proposals.size(), std::size_t{15});
    }
    void valuesBesideAChartNeverScrollSideways() {
        ResultsView view;
        open(view, {1366, 700}, withShapes());
        view.setView(ResultsView::View::charts);
        for (int i = 0; i < view.chartCount(); ++i) {
            view.setChart(i);
            QTest::qWait(1);
            for (auto *table : view.findChildren<QTableView *>())
                if (table->isVisible() && table->model() == view.currentChart()->values()) {
                    QVERIFY2(table->horizontalHeader()->length() <= table->viewport()->width(),
                             qPrintable(view.currentChart()->title().name));
                    QVERIFY(table->columnWidth(table->horizontalHeader()->logicalIndexAt(1)) > 20);
                }
        }
    }
    void pdfHoldsThePageAndNothingElse() {
        ResultsView view;
        open(view, {1366, 700}, withShapes());
        view.setView(ResultsView::View::charts);
        for (int i = 0; i < view.chartCount(); ++i) {
            view.setChart(i);
            const auto pdf = view.currentChart()->pdf();
            QVERIFY(pdf.startsWith("%PDF-1."));
            QVERIFY2(pdf.contains("/FontFile"), qPrintable(view.currentChart()->title().name)); // embedded
            QCOMPARE(pdf.count("/Type /Page\n"), 1);
            QVERIFY(!pdf.contains("/Author") && !pdf.contains(QDir::homePath().toUtf8()));
        }
    }

    void csvBytes() {
        ResultsView view;
        view.setData(data);
        const auto box = view.findChild<BoxPage *>()->csv();
        QVERIFY(box.startsWith("\xEF\xBB\xBFNo.,Proposal,Min,Q1,Median,Q3,Max\r\n"));
        QVERIFY(box.contains(QStringLiteral("09,새벽숲,58.5,70.3,73.5,78.8,82.0\r\n").toUtf8()));
        QCOMPARE(box.count("\r\n"), 16);
        const auto heat = view.findChild<HeatPage *>()->csv();
        QVERIFY(heat.contains(QStringLiteral("07,별무리길,85.0,89.5,89.0,92.5,80.5,88.0,recused,").toUtf8()));
        const auto ranking = view.findChild<RankingPage *>()->csv();
        QVERIFY(ranking.contains(QStringLiteral("07,별무리길,1,87.8750,").toUtf8()));
        QVERIFY(ranking.contains(QStringLiteral("14,은하나루,,83.8000,").toUtf8()));
    }
    void csvNamesAreQuotedAndNeverFormulas() {
        auto odd = data;
        odd.applicants["07"] = "=1+1, \"Ltd\"";
        ResultsView view;
        view.setData(odd);
        QVERIFY(view.findChild<BoxPage *>()->csv().contains("07,\"'=1+1, \"\"Ltd\"\"\","));
    }
    void picturesCarryTheChart() {
        ResultsView view;
        open(view, {1366, 700});
        view.setView(ResultsView::View::charts);
        for (int i = 0; i < view.chartCount(); ++i) {
            view.setChart(i);
            QTest::qWait(1);
            auto *page = view.chart(i);
            const auto picture = QImage::fromData(page->png(), "PNG");
            QVERIFY(picture.width() > 900);
            QSet<QRgb> colours;
            for (int y = 0; y < picture.height(); y += 5)
                for (int x = 0; x < picture.width(); x += 5)
                    colours.insert(picture.pixel(x, y));
            QVERIFY2(colours.size() > 6, qPrintable(page->title().name));
            const auto drawing = page->svg();
            QXmlStreamReader reader(drawing);
            bool named = false;
            while (!reader.atEnd())
                if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QStringLiteral("title"))
                    named = reader.readElementText() == page->title().name;
            QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
            QVERIFY(named);
            if (const auto folder = qEnvironmentVariable("SIMSA_SHOTS"); !folder.isEmpty())
                picture.save(QDir(folder).filePath(QStringLiteral("export-%1.png").arg(page->title().fileName)));
        }
    }
    void exportAsksWithoutBlockingAndWrites() {
        QTemporaryDir folder;
        ResultsView view;
        open(view, {1366, 700});
        view.setView(ResultsView::View::charts);
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        auto *page = view.currentChart();
        page->exportAs(ChartPage::Format::csv);
        auto *dialog = page->findChild<QFileDialog *>(QStringLiteral("export"));
        QVERIFY(dialog && dialog->isVisible());
        const auto path = folder.filePath(QStringLiteral("out.csv"));
        QSignalSpy spy(&view, &ResultsView::exported);
        Q_EMIT dialog->fileSelected(path);
        dialog->reject();
        QCOMPARE(spy.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), page->csv());
        page->exportAs(ChartPage::Format::csv);
        auto *again = page->findChildren<QFileDialog *>(QStringLiteral("export")).last();
        Q_EMIT again->fileSelected(folder.filePath(QStringLiteral("missing/out.csv")));
        again->reject();
        QVERIFY2(page->readout().contains(QStringLiteral("could not be written")), qPrintable(page->readout()));
    }

    void themeChangesAtOnce() {
        ResultsView view;
        open(view, {1366, 700});
        const auto seen = [&](SchemeChoice choice) {
            theme().setChoice(choice);
            QTest::qWait(20); // the palette travels by events
            return luminance(view.grab().toImage());
        };
        for (int i = -1; i < view.chartCount(); ++i) {
            if (i >= 0) {
                view.setView(ResultsView::View::charts);
                view.setChart(i);
            }
            const double light = seen(SchemeChoice::light), dark = seen(SchemeChoice::dark);
            QVERIFY2(light > 195 && dark < 80, qPrintable(QStringLiteral("%1: %2 %3").arg(i).arg(light).arg(dark)));
        }
    }
    void noProposalShowsTheEmptyState() {
        ResultsView view;
        open(view, {1366, 700});
        view.setData({});
        QVERIFY(view.isEmpty());
        view.setView(ResultsView::View::charts);
        view.exportCurrent();
        for (int i = 0; i < view.chartCount(); ++i) {
            view.setChart(i);
            QTest::keyClick(view.currentChart()->plot(), Qt::Key_Right);
            QVERIFY(!view.currentChart()->csv().isEmpty());
        }
        view.grab();
        view.setData(withProposals(0));
        QVERIFY(view.isEmpty());
    }
    void oneProposal() {
        ResultsView view;
        open(view, {1366, 700});
        view.setData(withProposals(1));
        QVERIFY(!view.isEmpty());
        QCOMPARE(view.glance()->model().rowCount(), 2); // the proposal, then the cut line
        view.grab();
        view.setView(ResultsView::View::charts);
        for (int i = 0; i < view.chartCount(); ++i) {
            view.setChart(i);
            QTest::keyClick(view.currentChart()->plot(), Qt::Key_Right);
            if (view.currentChart()->byProposal())
                QVERIFY(view.currentChart()->readout().startsWith(QStringLiteral("01 가람별")));
            view.grab();
        }
        view.setData(data); // and back to many
        view.grab();
    }
    void nobodyScored() {
        auto none = withProposals(2);
        for (auto &row : none.table.cells)
            for (auto &one : row)
                one = Cell{CellState::recused, {}, {}, Choice::none, Choice::none};
        none.official = tally(none.table, none.rubric, none.policy);
        ResultsView view;
        open(view, {1366, 700});
        view.setData(none);
        QCOMPARE(shown(view.glance()->model(), rowOf(view.glance()->model(), QStringLiteral("01")), Kind::decision),
                 QStringLiteral("not evaluated"));
        QCOMPARE(shown(view.glance()->model(), rowOf(view.glance()->model(), QStringLiteral("01")), Kind::total),
                 QStringLiteral("none"));
        view.setView(ResultsView::View::charts);
        for (int i = 0; i < view.chartCount(); ++i) {
            view.setChart(i);
            view.grab();
        }
    }

    void shots() {
        const auto folder = qEnvironmentVariable("SIMSA_SHOTS");
        if (folder.isEmpty())
            QSKIP("SIMSA_SHOTS is not set");
        QDir().mkpath(folder);
        const std::array schemes{std::pair{SchemeChoice::light, "light"}, std::pair{SchemeChoice::dark, "dark"},
                                 std::pair{SchemeChoice::contrast, "contrast"}};
        for (const auto size : {QSize(1366, 668), QSize(1920, 980)}) {
            ResultsView view;
            open(view, size, withShapes());
            for (const auto &[choice, name] : schemes) {
                theme().setChoice(choice);
                const auto save = [&](const QString &what) {
                    QTest::qWait(20);
                    view.grab().save(QDir(folder).filePath(
                        QStringLiteral("%1-%2-%3.png").arg(what, QString::fromLatin1(name)).arg(size.width())));
                };
                view.setView(ResultsView::View::glance);
                save(QStringLiteral("glance"));
                view.setView(ResultsView::View::charts);
                for (int i = 0; i < view.chartCount(); ++i) {
                    view.setChart(i);
                    view.currentChart()->setCurrent(i == 1 ? 0 : std::min(7, view.currentChart()->itemCount() - 1));
                    save(view.currentChart()->title().fileName);
                }
            }
        }
        theme().setChoice(SchemeChoice::light);
        theme().setScale(150);
        ResultsView large;
        open(large, {1366, 668});
        large.grab().save(QDir(folder).filePath(QStringLiteral("glance-150.png")));
        large.setView(ResultsView::View::charts);
        large.grab().save(QDir(folder).filePath(QStringLiteral("chart-150.png")));
    }

private:
    template <typename Page>
    Page *show(ResultsView &view) {
        view.setView(ResultsView::View::charts);
        for (int i = 0; i < view.chartCount(); ++i)
            if (auto *page = qobject_cast<Page *>(view.chart(i))) {
                view.setChart(i);
                QTest::qWait(1);
                return page;
            }
        return nullptr;
    }
    void clickRow(RowPage *page, int row) {
        QTest::mouseClick(page->rowView()->viewport(), Qt::LeftButton, {},
                          page->rowView()->rowRect(row).center().toPoint());
    }
    ResultData manyProposals(int count) {
        ResultData many = withShapes();
        const auto cells = many.table.cells;
        many.table.proposals.clear();
        many.table.cells.clear();
        many.applicants.clear();
        many.remarks.clear();
        for (int p = 0; p < count; ++p) {
            many.table.proposals.push_back("p" + std::to_string(p + 1));
            many.table.cells.push_back(cells[static_cast<std::size_t>(p) % cells.size()]);
        }
        many.table.components.assign(many.table.proposals.size(), {});
        many.official = tally(many.table, many.rubric, many.policy);
        return many;
    }
    void open(ResultsView &view, QSize size) { open(view, size, data); }
    void open(ResultsView &view, QSize size, const ResultData &given) {
        view.resize(size);
        view.setData(given);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTRY_VERIFY_WITH_TIMEOUT(view.isAnalysed() || view.isEmpty(), 20000);
    }
    QTemporaryDir home;
    ResultData data;
};

SIMSA_UI_MAIN(TestCharts)
#include "test_charts.moc"
