// Scoring by hand: keyboard only, numbers as people write them, undo across restarts, earlier values, long pastes, and
// the lock in the middle of a word.
#include <QTest>

#include "app/domain/Json.h"
#include "tests/ui/DeskFixture.h"
#include "tests/ui/Watch.h"
#include "ui/desk/HistoryLines.h"
#include "ui/desk/LevelButton.h"
#include "ui/desk/OpenItem.h"
#include "ui/desk/ReasonDialog.h"
#include "ui/shell/Buttons.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollArea>

using namespace simsa;

class TestDeskEdits : public QObject, private test::DeskFixture {
    Q_OBJECT

    void put(const char *criterion, const char *text, int then = Qt::Key_Return) {
        sheet()->openItem(criterion);
        key(Qt::Key_A, Qt::ControlModifier);
        type(text);
        key(then);
    }
    QString problem() const { return sheet()->opened()->problem(); }

    bool wholeInView(const QWidget *widget) const {
        const QRect place(widget->mapTo(sheet(), QPoint()), widget->size());
        const auto *area = sheet()->findChild<QScrollArea *>();
        return QRect(area->viewport()->mapTo(sheet(), QPoint()), area->viewport()->size()).contains(place);
    }

private Q_SLOTS:
    void initTestCase() { begin(); }
    void cleanup() {
        close();
        ws.reset();
    }

    void aWholeProposalIsScoredWithTheKeyboardAlone() {
        make(2);
        open();
        QCOMPARE(sheet()->missingText(), QStringLiteral("Missing 9"));
        key(Qt::Key_F8); // to the first that is missing
        for (const char *points : {"12,5", "8", "3.5", "9"}) {
            type(points);
            key(Qt::Key_Return);
        }
        key(Qt::Key_Up); // 2.1 by steps: 0, then 0.5
        key(Qt::Key_Up);
        QCOMPARE(sheet()->fieldOf("plan")->text(), QStringLiteral("0.5"));
        key(Qt::Key_4, Qt::AltModifier); // its best level
        QCOMPARE(sheet()->fieldOf("plan")->text(), QStringLiteral("4.0"));
        key(Qt::Key_Return);
        type("27.5");
        key(Qt::Key_F8); // the comment that the rubric asks for
        QVERIFY(sheet()->opened()->comment()->editor()->hasFocus());
        type("Table 2-4 shows every stage.");
        key(Qt::Key_F8); // the gate
        key(Qt::Key_Space);
        key(Qt::Key_F8); // the opinion
        type("A sound plan, all in all.");
        for (const Missing &gap : missing(sheet()->sheet(), round))
            qWarning("missing: %s %s", gap.criterion.c_str(), nameOf(gap.what));
        QCOMPARE(sheet()->missingText(), QStringLiteral("Nothing is missing"));
        saved();
        const Sheet kept = stored();
        QVERIFY(missing(kept, round).empty());
        QCOMPARE(partialTotal(kept), Points{1250 + 800 + 350 + 900 + 400 + 2750});
        QVERIFY(kept.gate == Choice::yes);
        QCOMPARE(kept.opinion, std::string("A sound plan, all in all."));
        QCOMPARE(desk->read()->list()->model()->at(0).state, ProposalRow::done);
        key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(desk->read()->selected(), 1);
    }

    void numbersAreReadAsPeopleWriteThem() {
        make(1);
        open();
        sheet()->openItem("core");
        PointsField *field = sheet()->fieldOf("core");
        for (const auto &[typed, shown] : {std::pair("12,5", "12.5"),
                                           {"１２．５", "12.5"},
                                           {"３，５", "3.5"},
                                           {"7.", "7.0"},
                                           {"0", "0.0"},
                                           {"", ""}}) {
            field->clear();
            field->insert(QString::fromUtf8(typed));
            Q_EMIT field->textEdited(field->text());
            field->setFocus();
            key(Qt::Key_Return);
            QCOMPARE(field->text(), QString::fromUtf8(shown));
        }
        put("core", "1,500");
        QCOMPARE(problem(),
                 QStringLiteral("1,500 can be read in two ways. It was not saved. Write the decimals after a "
                                "full stop, without a comma."));
        put("core", "12a");
        QCOMPARE(problem(), QStringLiteral("12a is no number. It was not saved. Write digits, such as 12.5."));
        put("core", "-1");
        QVERIFY(problem().startsWith(QStringLiteral("1.1 goes up to 15.")));
        saved();
        QVERIFY(!stored().scores[0].points);
        key(Qt::Key_Z, Qt::ControlModifier); // first the wrong text goes
        QVERIFY(field->text().isEmpty() && !field->wrong());
    }

    void everyEditIsUndoneAndRedoneAlsoAfterARestart() {
        make(2);
        open();
        put("core", "12.5");
        put("core", "11");
        sheet()->openItem("weights");
        sheet()->opened()->comment()->editor()->setFocus();
        type("one sentence typed in one go");
        QTest::mouseClick(sheet()->gateRow()->findChildren<QAbstractButton *>().at(1), Qt::LeftButton);
        sheet()->openItem("dev");
        for (int i = 0; i < 4; ++i)
            key(Qt::Key_Up); // one edit, however many steps
        QCOMPARE(sheet()->fieldOf("dev")->text(), QStringLiteral("1.5"));
        desk->read()->select(1);
        put("core", "9");
        saved();
        QCOMPARE(desk->edits()->stack().count(), 6);
        QVERIFY(desk->edits()->stack().undoText().contains(QStringLiteral("1.1 in 02")));

        reopen();
        QCOMPARE(desk->edits()->stack().count(), 6);
        const auto undo = [this] { key(Qt::Key_Z, Qt::ControlModifier); };
        undo();
        QCOMPARE(desk->read()->selected(), 1); // brought into view
        QVERIFY(sheet()->fieldOf("core")->text().isEmpty());
        undo();
        QCOMPARE(desk->read()->selected(), 0);
        QVERIFY(sheet()->fieldOf("dev")->text().isEmpty());
        QVERIFY(sheet()->fieldOf("core")->text() == QStringLiteral("11.0"));
        undo();
        QVERIFY(sheet()->gateRow()->choice() == Choice::none);
        undo();
        QCOMPARE(sheet()->openedItem(), std::string("weights"));
        QVERIFY(sheet()->opened()->comment()->text().isEmpty());
        undo();
        undo();
        QVERIFY(sheet()->fieldOf("core")->text().isEmpty());
        saved();
        QVERIFY(!stored().scores[0].points && stored().scores[3].comment.empty() && stored().gate == Choice::none);

        reopen();
        for (int i = 0; i < 6; ++i)
            key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        saved();
        QCOMPARE(stored().scores[0].points, std::optional(Points{1100}));
        QCOMPARE(stored().scores[1].points, std::optional(Points{150}));
        QCOMPARE(stored().scores[3].comment, std::string("one sentence typed in one go"));
        QVERIFY(stored().gate == Choice::no);
        QCOMPARE(stored("02").scores[0].points, std::optional(Points{900}));
        put("data", "1");
        QCOMPARE(desk->edits()->stack().count(), 7);
    }

    void abstainingIsUndoneToo() {
        make(1);
        open();
        put("core", "12");
        Q_EMIT sheet()->abstainAsked(true);
        auto *dialog = frame->findChild<ReasonDialog *>();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->reason()->editor(), QStringLiteral("Not my field"));
        QTest::mouseClick(dialog->yes(), Qt::LeftButton);
        QCOMPARE(sheet()->missingText(), QStringLiteral("No points are asked for"));
        shoot(*frame, "abstained");
        saved();
        QVERIFY(stored().state == State::abstained);
        desk->read()->undo();
        saved();
        QVERIFY(stored().state == State::blank);
        QCOMPARE(sheet()->fieldOf("core")->text(), QStringLiteral("12.0"));
    }

    void earlierValuesStandAtTheCriterionWithAReason() {
        make(1);
        const std::int64_t today = QDateTime::currentSecsSinceEpoch();
        ws->clock = [=] { return today - 86'400; };
        score("01", {1300}, Choice::none);
        ws->clock = systemNow;
        open();
        put("core", "12");
        sheet()->openItem("core");
        HistoryLines *history = sheet()->opened()->history();
        QTRY_VERIFY(history->summary().startsWith(QStringLiteral("yesterday 13.0 → today ")));
        QVERIFY(history->summary().endsWith(QStringLiteral(" 12.0")));
        QTest::mouseClick(history->toggle(), Qt::LeftButton);
        history->reason()->setFocus();
        type("Table 2-4 checked");
        key(Qt::Key_Return);
        QVERIFY(history->summary().endsWith(QStringLiteral("12.0 · Table 2-4 checked")));
        QCOMPARE(history->lines().size(), 2);
        shoot(*frame, "history");
        saved();
        ws->clock = [=] { return today - 400 * 86'400; }; // the clock jumps back: the order stays
        put("core", "11");
        saved();
        ws->clock = systemNow;
        reopen();
        sheet()->openItem("core");
        const QStringList lines = sheet()->opened()->history()->lines();
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].endsWith(QStringLiteral(" 11.0")));
        QVERIFY(lines[1].contains(QStringLiteral("Table 2-4 checked")));
        QVERIFY(lines[2].contains(QStringLiteral("first 13.0")));
    }

    void aMegabyteIsRefusedWithASentenceAndNothingIsCut() {
        make(1);
        open();
        sheet()->openItem("core");
        CommentBox *box = sheet()->opened()->comment();
        box->editor()->setFocus();
        type("kept");
        QGuiApplication::clipboard()->setText(QString(1'048'576, QLatin1Char('x')));
        QElapsedTimer clock;
        clock.start();
        box->editor()->paste();
        QVERIFY(clock.elapsed() < 500);
        QCOMPARE(box->text(), QStringLiteral("kept"));
        QCOMPARE(box->problem(), QStringLiteral("These 1048576 characters were not taken: there is room for 9996."));
        QGuiApplication::clipboard()->setText(QString(9'996, QChar(0xAC00)));
        box->editor()->paste();
        QVERIFY(box->problem().isEmpty());
        QCOMPARE(box->counter(), QStringLiteral("10000"));
        type("y");
        QCOMPARE(box->text().size(), 10'000);
        QCOMPARE(box->problem(), QStringLiteral("No more than 10000 characters fit here."));
        saved();
        QCOMPARE(characters(stored().scores[0].comment), std::size_t(10'000));
    }

    void theLockInTheMiddleOfTypingLosesNothing() {
        make(1);
        open();
        sheet()->openItem("core");
        type("12,"); // a number under way
        desk->flush();
        QTRY_VERIFY(desk->queue()->idle());
        QCOMPARE(stored().scores[0].points, std::optional(Points{1200}));
        sheet()->opened()->comment()->editor()->setFocus();
        type("half a sent");
        desk->flush();
        QTRY_VERIFY(desk->queue()->idle());
        QCOMPARE(stored().scores[0].comment, std::string("half a sent"));
        type("ence");
        close(); // at once, without a pause
        QCOMPARE(stored().scores[0].comment, std::string("half a sentence"));
    }

    void everyKindOfValueLooksDifferent() {
        make(4);
        score("01", {0, 500}, Choice::none);
        {
            const auto guard = ws->lock();
            saveState(*ws, round, "02", State::abstained, "ill");
        }
        Evaluator(*ws).recuse(round.id, "03", "family");
        open();
        const auto picture = [this] { return sheet()->fieldOf("core")->grab().toImage(); };
        desk->read()->list()->view()->setFocus();
        const QImage zero = picture(), scored = sheet()->fieldOf("dev")->grab().toImage();
        desk->read()->select(3);
        const QImage blank = picture();
        desk->read()->select(1);
        const QImage abstained = picture();
        desk->read()->select(2);
        QVERIFY(!sheet()->fieldOf("core")->isVisible()); // recused: nothing to fill in
        QVERIFY(zero != scored && zero != blank && blank != abstained && zero != abstained);
    }

    void theReasonOfAVoteIsInViewAndAskedFor() {
        gateReason = 20;
        make(2);
        open();
        gateReason = 0;
        sheet()->openItem("core");
        VoteRow *gate = sheet()->gateRow();
        sheet()->goTo({.proposal = "01", .criterion = "gate", .what = Code::blankCriterion});
        QTest::mouseClick(gate->choices()->button(1), Qt::LeftButton);
        QTRY_COMPARE(frame->focusWidget(), gate->reason()->editor());
        QTRY_VERIFY(wholeInView(gate->reason()));
        type("Its weights are those of another model.");
        QTest::mouseClick(gate->choices()->button(0), Qt::LeftButton); // the reason is there: nothing more is asked
        QTest::qWait(50);
        QVERIFY(frame->focusWidget() != gate->reason()->editor());
        saved();
        QVERIFY(stored().gate == Choice::yes);
        QCOMPARE(stored().gateReason, std::string("Its weights are those of another model."));
    }

    void theArrowsGoThroughTheChoicesUndisturbed() {
        gateReason = 20;
        make(2);
        open();
        gateReason = 0;
        VoteRow *gate = sheet()->gateRow();
        gate->choices()->button(0)->setFocus(Qt::TabFocusReason);
        key(Qt::Key_Space);
        QTRY_COMPARE(frame->focusWidget(), gate->reason()->editor());
        gate->choices()->button(0)->setFocus(Qt::TabFocusReason);
        key(Qt::Key_Right);
        QTest::qWait(50);
        QCOMPARE(frame->focusWidget(), gate->choices()->button(1));
        key(Qt::Key_Right);
        QTest::qWait(50);
        QCOMPARE(frame->focusWidget(), gate->choices()->button(2));
    }
};

SIMSA_UI_MAIN(TestDeskEdits)
#include "test_desk_edits.moc"
