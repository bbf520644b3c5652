// Duties come first: pledge, conflicts for every member of every consortium, contacts; and a conflict leaves nothing.
#include "tests/ui/SealFixture.h"
#include "tests/ui/Watch.h"

#include "app/workspace/Notes.h"
#include "ui/desk/DeclarationForm.h"
#include "ui/desk/DutiesPage.h"
#include "ui/desk/PointsField.h"
#include "ui/desk/ProposalList.h"
#include "ui/desk/SealPage.h"
#include "ui/reader/CrossSearch.h"
#include "ui/shell/Field.h"

#include <QListView>
#include <QPlainTextEdit>

using namespace simsa;
using namespace simsa::test;

class TestDeskDuties : public QObject, SealFixture {
    Q_OBJECT

    DutiesPage *duties() const { return desk->duties(); }
    DeclarationForm *form() const { return duties()->form(); }
    Declared declared() { return Evaluator(*ws).declared(round.id); }
    // Ctrl+Enter, and yes where it asks.
    void declare(bool asks) {
        QSignalSpy loaded(desk.get(), &EvaluatorDesk::loaded);
        QTest::keyClick(frame.get(), Qt::Key_Return, Qt::ControlModifier);
        if (asks) {
            auto *dialog = shown<Confirm>();
            QVERIFY(dialog);
            QTRY_VERIFY(dialog->no()->hasFocus()); // on what can be taken back
            press(dialog->yes());
            frame->activateWindow(); // a window manager does so when the dialog goes
            QVERIFY(QTest::qWaitForWindowActive(frame.get()));
        }
        QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), 5000);
        QTest::qWait(30); // laid out
    }

private Q_SLOTS:
    void initTestCase() { begin(); }
    void cleanup() {
        close();
        ws.reset();
        hosts.reset();
    }

    void nothingOpensBeforeTheDeclaration() {
        make();
        open();
        QCOMPARE(frame->currentStop(), dutiesStop);
        QVERIFY(!frame->header()->stop(readStop)->isOpen());
        QVERIFY(!frame->header()->stop(sealStop())->isOpen());
        QVERIFY(duties()->declareButton()->isVisible() && !duties()->declareButton()->isEnabled());
        QTRY_VERIFY(says(duties(), QStringLiteral("4 applicant")));
        QTest::keyClick(frame.get(), Qt::Key_2, Qt::ControlModifier);
        QVERIFY(!desk->read()->isVisible());
    }

    void everyMemberIsAnsweredForAndAYesSaysForWhomAndWhat() {
        make();
        open();
        QTRY_VERIFY(says(duties(), QStringLiteral("with Haneul Labs, Beta University")));
        QTRY_VERIFY(says(duties(), QStringLiteral("with Solnae Compute")));
        const ConflictTable::Row row = duties()->rows()[1];
        QVERIFY(row.none->accessibleName().contains(QStringLiteral("Beta University")));
        QCOMPARE(row.whom.size(), std::size_t(3)); // the applicant and both members
        QVERIFY(!row.whom[0]->isVisible());
        tick(row.answers[int(ConflictKind::paidWork)]);
        QVERIFY(row.whom[0]->isVisible() && row.whom[2]->isVisible());
        press(duties()->noneLeft());
        QVERIFY(!row.none->isChecked());
        tick(duties()->pledge());
        QVERIFY(!duties()->declareButton()->isEnabled());
        QCOMPARE(duties()->whyNot(), QStringLiteral("For whom is the conflict in 02 Naraeul?"));
        QTest::mouseClick(row.whom[2], Qt::LeftButton, {}, QPoint(8, row.whom[2]->height() / 2));
        QVERIFY(row.whom[2]->isChecked());
        QCOMPARE(duties()->whyNot(), QStringLiteral("What is the conflict with 02 Naraeul?"));
        type(row.note, "advice in 2025");
        QCOMPARE(duties()->whyNot(), QString());
        shoot(*frame, "duties-conflict");
        declare(true);
        QCOMPARE(declared().declaration.conflicts[1].note, std::string("Beta University: advice in 2025"));
        QVERIFY(declared().declaration.conflicts[1].answers[int(ConflictKind::paidWork)]);
        QVERIFY(!declared().declaration.conflicts[0].any());
        QCOMPARE(desk->read()->list()->model()->at(1).state, ProposalRow::recused);
        QCOMPARE(desk->snapshot().sheets[1].reason, std::string("Beta University: advice in 2025"));
        QVERIFY(frame->header()->stop(readStop)->isOpen());
        frame->showStop(dutiesStop);
        QCOMPARE(duties()->rows()[1].note->text(), QStringLiteral("Beta University: advice in 2025"));
        QVERIFY(duties()->rows()[1].note->isReadOnly());
        QVERIFY(!duties()->pledge()->isEnabled());
        shoot(*frame, "duties-declared");
    }

    void noConflictTakesTheYesBack() {
        make();
        open();
        const ConflictTable::Row row = duties()->rows()[2];
        tick(row.answers[int(ConflictKind::other)]);
        QVERIFY(row.whomLine->isVisible());
        tick(row.none);
        QVERIFY(!row.answers[int(ConflictKind::other)]->isChecked());
        QVERIFY(!row.whomLine->isVisible());
        QVERIFY(!form()->declaration().conflicts[2].any());
    }

    void aContactBeforeTheEvaluationIsReported() {
        make();
        open();
        press(duties()->noneLeft());
        tick(duties()->pledge());
        QVERIFY(duties()->declareButton()->isEnabled());
        QVERIFY(!form()->contact()->isVisible());
        tick(form()->approached());
        QVERIFY(form()->contact()->editor()->hasFocus());
        QCOMPARE(duties()->whyNot(), QStringLiteral("Say who approached you, or untick it."));
        type(form()->contact()->editor(), "Mr Han of Naraeul, on Monday by telephone, about the dates");
        QVERIFY(duties()->declareButton()->isEnabled());
        shoot(*frame, "duties-contact");
        declare(false);
        QCOMPARE(declared().declaration.priorContact,
                 std::string("Mr Han of Naraeul, on Monday by telephone, about the dates"));
        frame->showStop(dutiesStop);
        QVERIFY(form()->contact()->isVisible() && form()->contact()->editor()->isReadOnly());
    }

    void aReportThatIsTooLongIsNotCut() {
        make();
        open();
        press(duties()->noneLeft());
        tick(duties()->pledge());
        tick(form()->approached());
        form()->contact()->editor()->setPlainText(QString(5001, QLatin1Char('x')));
        QVERIFY(!duties()->declareButton()->isEnabled());
        QTRY_VERIFY(says(duties(), QStringLiteral("longer than 5000 characters")));
    }

    void declaredAgainAfterSealingItIsSealedAgain() {
        make();
        declareAll();
        scoreAll();
        Evaluator(*ws).seal(round.id);
        open();
        frame->showStop(dutiesStop);
        QVERIFY(!duties()->againBanner()->isVisible());
        QVERIFY(!duties()->declareButton());
        press(form()->againButton());
        QTRY_VERIFY(duties()->pledge()->hasFocus()); // where the change begins
        QVERIFY(duties()->declareButton()->isVisible());
        tick(form()->approached());
        type(form()->contact()->editor(), "A phone call on Monday");
        declare(false);
        QVERIFY(declared().sealAgain);
        frame->showStop(dutiesStop);
        QTRY_VERIFY(duties()->againBanner()->isVisible());
        QVERIFY(duties()->againBanner()->text().contains(QStringLiteral("please seal again")));
        shoot(*frame, "duties-again");
        press(duties()->againBanner()->findChild<QPushButton *>());
        QCOMPARE(frame->currentStop(), sealStop());
        QVERIFY(desk->sealing()->againBanner()->isVisible());
        QVERIFY(desk->sealing()->againBanner()->text().contains(QStringLiteral("does not count with the new one")));
        QTRY_VERIFY(desk->sealing()->reasonField()->isVisible());
        QTRY_VERIFY(says(desk->sealing(), QStringLiteral("Declaration: the new one is named")));
        shoot(*frame, "seal-again");
        type(desk->sealing()->reasonField()->edit(), "Declared again");
        QTRY_VERIFY(desk->sealing()->sealButton()->isEnabled());
        press(desk->sealing()->sealButton());
        QTRY_VERIFY_WITH_TIMEOUT(!desk->sealing()->againBanner()->isVisible(), 10'000);
        QVERIFY(!declared().sealAgain);
        QVERIFY(!duties()->againBanner()->isVisibleTo(duties()));
    }

    void whatClosedAProposalIsNotTakenBackByDeclaringAgain() {
        make();
        open();
        tick(duties()->rows()[0].answers[0]);
        type(duties()->rows()[0].note, "advice");
        press(duties()->noneLeft());
        tick(duties()->pledge());
        declare(true);
        frame->showStop(dutiesStop);
        press(form()->againButton());
        QTRY_VERIFY(duties()->pledge()->hasFocus());
        QVERIFY(!duties()->rows()[0].none->isEnabled());
        QVERIFY(duties()->rows()[0].answers[0]->isChecked());
        QVERIFY(duties()->rows()[3].none->isEnabled());
        declare(false); // nothing new is closed, so nothing is asked
        QCOMPARE(declared().declaration.conflicts[0].note, std::string("advice"));
    }

    // By mouse on the reading page, with everything there is of the proposal: marks, evidence, scores, text, hits.
    void aRecusalLeavesNoTraceOfTheContent() {
        if (!findHost())
            QSKIP("needs simsa-pagehost");
        make(8);
        declareAll();
        scoreAll();
        const std::string digest = round.proposals[1].documents[0].sha256;
        {
            const auto guard = ws->lock();
            saveComment(*ws, round, "02", "core", "They train from scratch");
            saveOpinion(*ws, round, "02", "A strong plan");
            for (const NoteKind kind : {NoteKind::highlight, NoteKind::note, NoteKind::bookmark, NoteKind::evidence})
                saveNote(
                    *ws, round,
                    {.id = newNoteId(),
                     .proposal = "02",
                     .kind = kind,
                     .anchor = {.document = digest, .page = 2, .quote = "", .before = "", .after = "", .boxes = {}},
                     .text = kind == NoteKind::note ? "Ask about this" : "",
                     .criterion = kind == NoteKind::evidence ? "core" : ""});
            QCOMPARE(notes(*ws, round).size(), std::size_t(4));
            PageHost host(Path(qEnvironmentVariable("SIMSA_BIN").toStdString()) / "simsa-pagehost");
            for (const StoredDocument &document : documents(*ws, round.id))
                indexDocument(*ws, document, host);
        }
        open();
        desk->read()->select(1);
        Reader *reader = desk->read()->reader();
        QTRY_VERIFY_WITH_TIMEOUT(reader->state() == Reader::State::shown, wait);
        reader->findEverywhere(QStringLiteral("needle"));
        QListView *hits = reader->crossSearch()->list();
        QTRY_COMPARE_WITH_TIMEOUT(hits->model()->rowCount() > 4, true, wait);
        const Path file = documents(*ws, round.id)[1].file;
        QVERIFY(std::filesystem::exists(file));

        Q_EMIT desk->read()->sheet()->recuseAsked();
        auto *dialog = shown<ReasonDialog>();
        QVERIFY(dialog && !dialog->yes()->isEnabled());
        type(dialog->reason()->editor(), "My brother works there");
        QSignalSpy loaded(desk.get(), &EvaluatorDesk::loaded);
        press(dialog->yes());
        // At once, before anything is read again: in memory and on screen.
        QCOMPARE(hits->model()->rowCount(), 0);
        QVERIFY(reader->state() == Reader::State::closed);
        QCOMPARE(reader->pages(), 0);
        for (const SheetScore &score : desk->read()->sheets()[1].scores)
            QVERIFY(!score.points && score.comment.empty() && score.evidence.empty());
        QVERIFY(desk->read()->sheets()[1].opinion.empty());
        QVERIFY(desk->read()->sheet()->fieldOf("core")->text().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), 10'000);

        const auto guard = ws->lock();
        QVERIFY(notes(*ws, round).empty());
        const Sheet kept = loadSheet(*ws, round, "02");
        QVERIFY(kept.state == State::recused);
        QCOMPARE(kept.reason, std::string("My brother works there"));
        QVERIFY(kept.opinion.empty() && kept.gate == Choice::none && !kept.scores[0].points);
        QVERIFY(kept.scores[0].comment.empty() && kept.scores[0].evidence.empty());
        QVERIFY(!std::filesystem::exists(file));
        const std::vector<StoredDocument> all = documents(*ws, round.id);
        QVERIFY(!all[1].readable && !all[1].present && !all[1].indexed);
        QVERIFY_EXCEPTION_THROWN(documentIdentity(*ws, all[1].id), Error);
        bool others = false;
        for (const Hit &hit : search(*ws, round.id, "needle")) {
            QVERIFY(hit.proposal != "02");
            others = true;
        }
        QVERIFY(others); // the others are still found
        for (const Note &note : desk->snapshot().notes->notes)
            QVERIFY(note.proposal != "02");
        desk->read()->undo(); // nothing of it comes back
        QVERIFY(desk->read()->sheet()->fieldOf("core")->text().isEmpty());
    }
};

SIMSA_UI_MAIN(TestDeskDuties)
#include "test_desk_duties.moc"
