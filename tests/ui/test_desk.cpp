// The evaluator's desk as an evaluator meets it: real pages over a real encrypted workspace.
#include "tests/ui/DeskFixture.h"
#include "tests/ui/Watch.h"
#include "ui/desk/DutiesPage.h"
#include "ui/desk/LevelButton.h"
#include "ui/desk/OpenItem.h"
#include "ui/desk/ReasonDialog.h"
#include "ui/desk/SealPage.h"
#include "ui/desk/SealTable.h"
#include "ui/shell/Field.h"
#include "ui/shell/StatusLine.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QTest>

#include <atomic>

using namespace simsa;

class TestDesk : public QObject, private test::DeskFixture {
    Q_OBJECT

    void typeInto(const char *criterion, const char *text, Qt::Key then = Qt::Key_Return) {
        sheet()->openItem(criterion);
        PointsField *field = sheet()->fieldOf(criterion);
        QVERIFY(field->hasFocus());
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, QString::fromLatin1(text));
        QTest::keyClick(field, then);
    }
    void scoreAll(const char *points) {
        for (int i = 0; i < 4; ++i) {
            desk->read()->select(i);
            for (const Criterion *c : leaves(round.rubric))
                typeInto(c->id.c_str(), points);
            sheet()->openItem("weights");
            sheet()->opened()->comment()->editor()->setPlainText(QStringLiteral("Confirmed by Table 2-4, all stages."));
            QTest::mouseClick(sheet()->gateRow()->findChildren<QAbstractButton *>().at(0), Qt::LeftButton);
        }
        desk->flush();
        saved();
    }

private Q_SLOTS:
    void initTestCase() {
        DeskWindow::begin();
        opinionLength = 0;
    }
    void init() { make(4, 0, false, false); }
    void cleanup() {
        close();
        ws.reset();
    }

    void withoutARoundThePageSaysWhatToDo() {
        Secret code;
        ws = Workspace::create(Path(folder.path().toStdString()) / "empty.simsa", view("correct horse battery"),
                               Role::evaluator, "Jung Hayun", "", "home", code, leastCost());
        open();
        QVERIFY(desk->duties()->primaryAction());
        QCOMPARE(static_cast<QPushButton *>(desk->duties()->primaryAction())->text(),
                 QStringLiteral("Open an invitation..."));
        QVERIFY(!frame->header()->stop(1)->isOpen());
        shoot(*frame, "noround");
    }

    void dutiesComeFirstAndAConflictClosesTheProposal() {
        open();
        QVERIFY(!frame->header()->stop(1)->isOpen());
        QTRY_VERIFY(desk->duties()->declareButton()->isVisible());
        QVERIFY(!desk->duties()->declareButton()->isEnabled());
        QVERIFY(desk->duties()->whyNot().contains(QLatin1Char('4')));
        desk->duties()->rows()[1].answers[1]->click();
        QTest::mouseClick(desk->duties()->noneLeft(), Qt::LeftButton);
        QVERIFY(!desk->duties()->rows()[1].none->isChecked());
        QTest::keyClicks(desk->duties()->rows()[1].note, QStringLiteral("Shares"));
        QCOMPARE(desk->duties()->whyNot(), QStringLiteral("The pledge is not ticked yet."));
        desk->duties()->pledge()->click();
        QVERIFY(desk->duties()->declareButton()->isEnabled());
        shoot(*frame, "duties");
        QTest::keyClick(frame.get(), Qt::Key_Return, Qt::ControlModifier);
        QDialog *dialog = frame->findChild<QDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QSignalSpy loaded(desk.get(), &EvaluatorDesk::loaded);
        dialog->accept();
        QVERIFY(loaded.wait(5000));
        QVERIFY(desk->snapshot().declared.done);
        QVERIFY(frame->header()->stop(1)->isOpen());
        QCOMPARE(desk->read()->list()->model()->at(1).state, ProposalRow::recused);
        QCOMPARE(desk->read()->list()->model()->at(1).detail(), QStringLiteral("Recused · closed"));
        QVERIFY(!desk->duties()->pledge()->isEnabled());
    }

    void pointsAreTypedSteppedAndRefusedWithASentence() {
        declareAll();
        open();
        typeInto("core", "12,5");
        QCOMPARE(sheet()->fieldOf("core")->text(), QStringLiteral("12.5"));
        QVERIFY(sheet()->fieldOf("dev")->hasFocus()); // Enter: the next item
        QTest::keyClick(sheet()->fieldOf("dev"), Qt::Key_Up);
        QTest::keyClick(sheet()->fieldOf("dev"), Qt::Key_Up);
        QCOMPARE(sheet()->fieldOf("dev")->text(), QStringLiteral("0.5"));
        QTest::keyClick(sheet()->fieldOf("dev"), Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(sheet()->fieldOf("core")->hasFocus());
        saved();
        QCOMPARE(stored("01").scores[0].points, Points{1250});
        QCOMPARE(sheet()->totalText(), QStringLiteral("13.0 of 25 scored"));
        QTRY_VERIFY(frame->status()->savedText().startsWith(QStringLiteral("All saved ")));

        typeInto("core", "15.5");
        QVERIFY(sheet()->fieldOf("core")->hasFocus());
        QVERIFY(sheet()->fieldOf("core")->wrong());
        QCOMPARE(sheet()->opened()->problem(), QStringLiteral("1.1 goes up to 15. 15.5 was not saved."));
        typeInto("core", "3.2");
        QCOMPARE(sheet()->opened()->problem(), QStringLiteral("1.1 goes in steps of 0.5. 3.2 was not saved."));
        saved();
        QCOMPARE(stored("01").scores[0].points, Points{1250});
        QTest::keyClick(sheet()->fieldOf("core"), Qt::Key_Escape);
        QCOMPARE(sheet()->fieldOf("core")->text(), QStringLiteral("12.5"));
    }

    void levelsCommentsAndTheGateAreSavedAndMissingOnesAreFound() {
        declareAll();
        open();
        QCOMPARE(sheet()->missingText(), QStringLiteral("Missing 8")); // six items, a comment, the gate
        sheet()->openItem("weights");
        QTest::keyClick(frame->focusWidget(), Qt::Key_3, Qt::AltModifier);
        QCOMPARE(sheet()->fieldOf("weights")->text(), QStringLiteral("3.0"));
        QVERIFY(sheet()->opened()->levelButtons()[2]->isChecked());
        CommentBox *box = sheet()->opened()->comment();
        QTest::keyClicks(box->editor(), QStringLiteral("Too short"));
        QCOMPARE(box->counter(), QStringLiteral("at least 20 characters · 9"));
        QCOMPARE(sheet()->missingText(), QStringLiteral("Missing 7"));
        QTest::keyClicks(box->editor(), QStringLiteral(", so a little more"));
        QCOMPARE(sheet()->missingText(), QStringLiteral("Missing 6"));
        typeInto("core", "12.5");
        QTest::keyClick(frame->focusWidget(), Qt::Key_F8);
        QVERIFY(sheet()->fieldOf("dev")->hasFocus());
        QTest::keyClick(frame->focusWidget(), Qt::Key_F8);
        QVERIFY(sheet()->fieldOf("data")->hasFocus());
        auto *fail = sheet()->gateRow()->findChildren<QAbstractButton *>().at(1);
        QTest::mouseClick(fail, Qt::LeftButton);
        desk->flush();
        saved();
        const Sheet kept = stored("01");
        QVERIFY(kept.gate == Choice::no);
        QCOMPARE(kept.scores[3].comment, std::string("Too short, so a little more"));
        sheet()->openItem("weights");
        shoot(*frame, "read");

        close();
        open(); // what was saved is there again
        QCOMPARE(frame->currentStop(), 1);
        QCOMPARE(sheet()->fieldOf("core")->text(), QStringLiteral("12.5"));
        QCOMPARE(sheet()->totalText(), QStringLiteral("15.5 of 25 scored"));
        QVERIFY(sheet()->gateRow()->choice() == Choice::no);
        QCOMPARE(desk->read()->list()->model()->at(0).detail(), QStringLiteral("30 p. · 2/6 items"));
        QTest::keyClick(frame->focusWidget(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(desk->read()->selected(), 1);
        QVERIFY(sheet()->fieldOf("core")->text().isEmpty());
    }

    void aRecusalFoundLaterClosesTheProposal() {
        declareAll();
        open();
        Q_EMIT sheet()->recuseAsked();
        auto *dialog = frame->findChild<ReasonDialog *>();
        QVERIFY(dialog && !dialog->yes()->isEnabled());
        QTest::keyClicks(dialog->reason()->editor(), QStringLiteral("My brother works there"));
        QVERIFY(dialog->yes()->isEnabled());
        QSignalSpy loaded(desk.get(), &EvaluatorDesk::loaded);
        QTest::mouseClick(dialog->yes(), Qt::LeftButton);
        QCOMPARE(desk->read()->list()->model()->at(0).state, ProposalRow::recused);
        QVERIFY(loaded.wait(5000));
        QVERIFY(stored("01").state == State::recused);
        QVERIFY(desk->read()->reader()->state() == Reader::State::closed);
        QCOMPARE(sheet()->missingText(), QStringLiteral("No points are asked for"));
        shoot(*frame, "recused");
    }

    void aFullDiskKeepsTheValueAndTriesAgain() {
        std::atomic<int> failures = 1;
        SaveQueue queue(ws);
        QSignalSpy failed(&queue, &SaveQueue::failed), done(&queue, &SaveQueue::saved);
        queue.put(QStringLiteral("x"), [&failures](Workspace &) {
            if (failures-- > 0)
                throw Error(Code::diskFull);
        });
        QVERIFY(failed.wait(2000));
        QVERIFY(!queue.idle());
        QCOMPARE(done.size(), 0);
        queue.retry();
        QVERIFY(done.wait(2000));
        QVERIFY(queue.idle());
    }

    void sealingWaitsForEverythingAndThenSeals() {
        declareAll();
        open();
        frame->showStop(EvaluatorDesk::sealStop);
        QTRY_VERIFY(desk->sealing()->whyNot().contains(QStringLiteral("missing")));
        QVERIFY(!desk->sealing()->sealButton()->isEnabled());
        QCOMPARE(desk->sealing()->keySentence(),
                 QStringLiteral("The chair holds the only key; until the close only the program holds it back."));
        frame->showStop(1);
        scoreAll("4");
        QCOMPARE(desk->read()->list()->doneText(), QStringLiteral("Proposals 4 4 done"));
        frame->showStop(EvaluatorDesk::sealStop);
        QTRY_VERIFY(!desk->sealing()->oddities().isEmpty()); // the same points everywhere
        QVERIFY(!desk->sealing()->sealButton()->isEnabled());
        for (QCheckBox *tick : desk->sealing()->oddities())
            tick->click();
        QVERIFY2(desk->sealing()->sealButton()->isEnabled(), qPrintable(desk->sealing()->whyNot()));
        shoot(*frame, "seal");
        QSignalSpy loaded(desk.get(), &EvaluatorDesk::loaded);
        QTest::keyClick(frame.get(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(loaded.wait(10000));
        QCOMPARE(Evaluator(*ws).submissions(round.id).size(), std::size_t(1));
        QTRY_VERIFY(desk->sealing()->submissionText().contains(QStringLiteral("sealed, not yet delivered")));

        // A revision needs a reason and shows what is different.
        frame->showStop(1);
        desk->read()->select(2);
        typeInto("core", "4.5");
        saved();
        frame->showStop(EvaluatorDesk::sealStop);
        QTRY_VERIFY(desk->sealing()->reasonField()->isVisible());
        const auto *model = desk->sealing()->table()->model();
        QTRY_COMPARE(model->index(2, model->columnCount() - 1).data().toString(), QStringLiteral("1.1  4.0 → 4.5"));
        QTRY_VERIFY(!desk->sealing()->oddities().isEmpty());
        for (QCheckBox *tick : desk->sealing()->oddities())
            tick->setChecked(true);
        QTRY_COMPARE(desk->sealing()->whyNot(), QStringLiteral("A new revision needs a reason."));
        desk->sealing()->reasonField()->edit()->setText(QStringLiteral("Table 2-4 checked again"));
        QVERIFY(desk->sealing()->sealButton()->isEnabled());
        shoot(*frame, "revision");
    }

    void aNarrowWindowFoldsTheListThenTheSheet() {
        declareAll();
        open();
        QVERIFY(desk->read()->list()->isVisible());
        frame->resize(900, 700);
        QTRY_VERIFY(!desk->read()->list()->isVisible());
        QVERIFY(sheet()->isVisible());
        frame->resize(700, 700);
        QTRY_VERIFY(!sheet()->isVisible());
        QTest::keyClick(frame.get(), Qt::Key_F8);
        shoot(*frame, "narrow");
    }
};

SIMSA_UI_MAIN(TestDesk)
#include "test_desk.moc"
