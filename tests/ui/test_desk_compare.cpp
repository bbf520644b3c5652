// Comparing own scores: the matrix, the spread, the order, two side by side, and a blind round.
#include <QTest>

#include "tests/ui/DeskFixture.h"
#include "tests/ui/Watch.h"
#include "ui/desk/CalibrateView.h"
#include "ui/desk/ComparePage.h"
#include "ui/desk/CompareTable.h"
#include "ui/desk/SideBySide.h"
#include "ui/desk/SpreadView.h"
#include "ui/shell/Labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>

using namespace simsa;

class TestDeskCompare : public QObject, private test::DeskFixture {
    Q_OBJECT

    ComparePage *page() const { return desk->compare(); }
    QString order() const {
        QStringList out;
        for (int row = 0; row < page()->matrix()->rows()->rowCount(); ++row)
            out.append(QString::fromStdString(page()->matrix()->rows()->rowAt(row).id));
        return out.join(QLatin1Char(' '));
    }
    QString cell(int row, CompareModel::Kind kind) const {
        const CompareModel *model = page()->matrix()->rows();
        for (int column = 0; column < model->columnCount(); ++column)
            if (model->kindOf(column) == kind)
                return model->index(row, column).data().toString();
        return {};
    }
    void six() { // 01 best … 04 begun, 05 abstained, 06 recused
        make(6);
        score("01", {1200, 900, 400, 900, 2500, 1000});
        score("02", {1400, 900, 400, 950, 1000, 2250}, Choice::no);
        score("03", {1000, 800, 400, 800, 1300, 2400});
        score("04", {1000, -1, 0}, Choice::none);
        {
            const auto guard = ws->lock();
            saveState(*ws, round, "05", State::abstained, "ill");
            Evaluator(*ws).recuse(round.id, "06", "family");
        }
        open();
        key(Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(frame->currentStop(), int(EvaluatorDesk::compareStop));
    }

private Q_SLOTS:
    void initTestCase() { begin(); }
    void cleanup() {
        close();
        ws.reset();
    }

    void theMatrixIsSortedByAnyColumn() {
        six();
        QCOMPARE(page()->captionText(),
                 QStringLiteral("6 proposal(s) · 3 complete · 1 begun · 1 abstained · 1 recused"));
        QCOMPARE(order(), QStringLiteral("01 02 03 04 05 06"));
        QCOMPARE(cell(0, CompareModel::Kind::total), QStringLiteral("69.0"));
        QCOMPARE(cell(0, CompareModel::Kind::rank), QStringLiteral("1"));
        QCOMPARE(cell(1, CompareModel::Kind::rank), QStringLiteral("1")); // the same total
        QCOMPARE(cell(2, CompareModel::Kind::rank), QStringLiteral("3"));
        QCOMPARE(cell(3, CompareModel::Kind::rank), QStringLiteral("–"));
        QVERIFY(cell(5, CompareModel::Kind::criterion).startsWith(QStringLiteral("Recused")));
        shoot(*frame, "compare");
        QHeaderView *header = page()->matrix()->horizontalHeader();
        const auto click = [header](int column) {
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                              {header->sectionViewportPosition(column) + 20, header->height() / 2});
        };
        click(5); // impact
        QCOMPARE(order(), QStringLiteral("03 02 01 04 05 06"));
        click(5);
        QCOMPARE(order(), QStringLiteral("04 01 02 03 05 06"));
        page()->matrix()->setCurrentIndex(page()->matrix()->rows()->index(0, 3));
        page()->matrix()->setFocus();
        key(Qt::Key_Down, Qt::ShiftModifier); // by the column under the keyboard
        QCOMPARE(order(), QStringLiteral("02 01 03 04 05 06"));
        page()->allItemsBox()->click();
        QCOMPARE(page()->matrix()->rows()->data().columns.size(), std::size_t(10));
    }

    void theSpreadAndWhatIsWorthALook() {
        six();
        QCOMPARE(page()->spreads().size(), 3);
        QCOMPARE(page()->spreads()[0]->caption(), QStringLiteral("mean 33.5 · standard deviation 3.3"));
        QVERIFY(page()->spreads()[0]->accessibleDescription().contains(QStringLiteral("01 Garambyeol 34.0")));
        const QString all = page()->facts().join(QLatin1Char('\n'));
        QVERIFY2(all.contains(QStringLiteral("01 Garambyeol, 02 Naraeul have the same total of 69.0")),
                 qPrintable(all));
        const CompareData data = page()->matrix()->rows()->data();
        QCOMPARE(spreadOf(data, -1).count, 3);
        QVERIFY(!inversions(data, 1, orderBy(data, 1)).empty() || !inversions(data, 2, orderBy(data, 2)).empty());
    }

    void twoAreChosenAndSeenSideBySide() {
        six();
        page()->matrix()->setFocus();
        page()->matrix()->setCurrentIndex(page()->matrix()->rows()->index(0, 2));
        key(Qt::Key_Space);
        key(Qt::Key_Down);
        key(Qt::Key_Down);
        key(Qt::Key_Space);
        QVERIFY2(page()->pairText().startsWith(QStringLiteral("01 Garambyeol ↔ 03 Dodamgyeol consortium")),
                 qPrintable(page()->pairText()));
        QVERIFY(page()->pairText().contains(QStringLiteral("2 Goals +12.0")));
        QVERIFY(page()->pairText().endsWith(QStringLiteral("Total +2.0")));
        key(Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(page()->view(), ComparePage::pair);
        SideBySide *both = page()->sideBySide();
        QCOMPARE(both->heading(0), QStringLiteral("01  Garambyeol"));
        QCOMPARE(both->heading(1), QStringLiteral("03  Dodamgyeol consortium"));
        QCOMPARE(both->table()->item(0, 1)->text(), QStringLiteral("34.0"));
        QCOMPARE(both->table()->item(0, 3)->text(), QStringLiteral("+4.0"));
        shoot(*frame, "side");
        key(Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(page()->view(), ComparePage::table);
        page()->matrix()->setCurrentIndex(page()->matrix()->rows()->index(1, 2));
        key(Qt::Key_Return); // opens the sheet
        QCOMPARE(frame->currentStop(), int(EvaluatorDesk::readStop));
        QCOMPARE(desk->read()->selected(), 1);
        key(Qt::Key_J, Qt::ControlModifier); // from the sheet: this one and the one before it
        QCOMPARE(frame->currentStop(), int(EvaluatorDesk::compareStop));
        QCOMPARE(page()->sideBySide()->heading(0), QStringLiteral("02  Naraeul"));
    }

    void thePagesOfBothAreThere() {
        if (!hosts)
            QSKIP("simsa-pagehost is not here");
        make(2, 3);
        score("01", {1200, 900, 400, 900, 2500, 1000});
        score("02", {1400, 900, 400, 950, 1000, 2250});
        open();
        key(Qt::Key_J, Qt::ControlModifier); // from the sheet
        QCOMPARE(frame->currentStop(), int(EvaluatorDesk::compareStop));
        for (int side = 0; side < 2; ++side) {
            QTRY_COMPARE_WITH_TIMEOUT(page()->sideBySide()->reader(side)->state(), Reader::State::shown, test::wait);
            QCOMPARE(page()->sideBySide()->reader(side)->pages(), 3);
        }
        QVERIFY(page()->sideBySide()->reader(0)->documentKey() != page()->sideBySide()->reader(1)->documentKey());
        QTest::qWait(400); // the tiles, for the picture
        shoot(*frame, "pages");
        Evaluator(*ws).recuse(round.id, "01", "family");
        QSignalSpy loaded(desk.get(), &EvaluatorDesk::loaded);
        desk->reload();
        QVERIFY(loaded.wait(test::wait));
        QCOMPARE(page()->view(), ComparePage::table);
        QVERIFY(page()->sideBySide()->reader(0)->documentKey().isEmpty()); // nothing of it stays open
    }

    void inOrderTheInversionsStandOut() {
        six();
        page()->setView(ComparePage::calibrate);
        CalibrateView *view = page()->order();
        QCOMPARE(view->table()->rowCount(), 3);
        for (int i = 0; i < view->criterionBox()->count(); ++i)
            if (view->criterionBox()->itemText(i).startsWith(QStringLiteral("3 Impact")))
                view->criterionBox()->setCurrentIndex(i);
        QCOMPARE(view->table()->item(0, 1)->text(), QStringLiteral("03  Dodamgyeol consortium"));
        QCOMPARE(view->table()->item(0, 2)->text(), QStringLiteral("24.0"));
        QCOMPARE(view->table()->item(2, 2)->text(), QStringLiteral("10.0"));
        QVERIFY(view->table()->item(1, 5)->text().startsWith(QStringLiteral("Above 01 Garambyeol here")));
        QCOMPARE(view->summary(), QStringLiteral("1 pair(s) of neighbours stand clearly the other way round in all the "
                                                 "rest."));
        shoot(*frame, "order");
    }

    void aBlindRoundShowsLetters() {
        make(3, 0, true);
        score("01", {1200, 900, 400, 900, 2500, 1000});
        open();
        QCOMPARE(desk->read()->list()->model()->at(0).applicant, QStringLiteral("A"));
        QCOMPARE(desk->read()->list()->model()->at(2).applicant, QStringLiteral("C"));
        key(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(page()->blindBox()->isChecked() && !page()->blindBox()->isEnabled());
        QCOMPARE(cell(0, CompareModel::Kind::name), QStringLiteral("01  A"));
        shoot(*frame, "blind");
        close();
        ws.reset();
        six();
        QVERIFY(!page()->blindBox()->isChecked());
        page()->blindBox()->click(); // by one's own wish, on this page
        QCOMPARE(cell(1, CompareModel::Kind::name), QStringLiteral("02  B"));
    }
};

SIMSA_UI_MAIN(TestDeskCompare)
#include "test_desk_compare.moc"
