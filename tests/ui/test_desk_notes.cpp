// Marks on a proposal as an evaluator makes them: evidence, highlights, notes, bookmarks, pages of an item.
#include <QTest>

#include "tests/ui/DeskFixture.h"
#include "tests/ui/Watch.h"
#include "ui/desk/EvidenceChips.h"
#include "ui/desk/NotesPanel.h"
#include "ui/desk/OpenItem.h"
#include "ui/desk/PagesRow.h"
#include "ui/desk/ReasonDialog.h"
#include "ui/shell/Buttons.h"
#include "ui/shell/Panels.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>

using namespace simsa;

class TestDeskNotes : public QObject, private test::DeskFixture {
    Q_OBJECT

    NotesPanel *panel() const { return desk->read()->notesPanel(); }
    const QList<EvidenceChip *> &chips() const { return sheet()->opened()->evidence()->chips(); }

private Q_SLOTS:
    void initTestCase() {
        if (!begin())
            QSKIP("simsa-pagehost is not here");
    }
    void cleanup() {
        close();
        ws.reset();
    }

    void selectedTextBecomesEvidenceAndLeadsBackToItsPage() {
        make(2, 9);
        open();
        QVERIFY(documentShown());
        sheet()->openItem("weights");
        reader()->goTo(4);
        QVERIFY(selectText());
        key(Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(chips().size(), 1);
        QVERIFY(chips()[0]->accessibleName().startsWith(QStringLiteral("Evidence: page 5, “Heading of page 5")));
        saved();
        const std::vector<Evidence> kept = stored().scores[3].evidence;
        QCOMPARE(kept.size(), std::size_t(1));
        QCOMPARE(kept[0].page, 5);
        QVERIFY(kept[0].quote.starts_with("Heading of page 5 The model was trained from scratch."));
        QCOMPARE(kept[0].document, round.proposals[0].documents[0].sha256);
        const Note note = storedNotes().at(0);
        QVERIFY(!note.anchor.boxes.empty() && note.anchor.end > note.anchor.begin);
        shoot(*frame, "evidence");

        reader()->goTo(0);
        chips()[0]->setFocus();
        key(Qt::Key_Return);
        QTRY_COMPARE(reader()->page(), 4);

        chips()[0]->setFocus();
        key(Qt::Key_Delete);
        QVERIFY(chips().isEmpty());
        saved();
        QVERIFY(stored().scores[3].evidence.empty());
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(chips().size(), 1);
        saved();
        QVERIFY(stored().scores[3].evidence == kept);

        reopen();
        QVERIFY(documentShown());
        sheet()->openItem("weights");
        QCOMPARE(chips().size(), 1);
        QTest::mouseClick(chips()[0], Qt::LeftButton);
        QTRY_COMPARE(reader()->page(), 4);
        key(Qt::Key_Z, Qt::ControlModifier); // across the restart: the evidence's making
        QVERIFY(chips().isEmpty());
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(chips().size(), 1);
        const SealPreview preview = [this] {
            saved();
            return Evaluator(*ws).preview(round.id);
        }();
        QCOMPARE(preview.missing.size(), std::size_t(18)); // nothing but evidence is there
    }

    void takingOneEvidenceAwayLeavesTheFocusOnTheOther() {
        make(1, 9);
        open();
        QVERIFY(documentShown());
        sheet()->openItem("weights");
        for (const int page : {2, 5}) {
            reader()->goTo(page);
            QVERIFY(selectText());
            key(Qt::Key_E, Qt::ControlModifier);
        }
        QCOMPARE(chips().size(), 2);
        chips()[0]->setFocus();
        key(Qt::Key_Delete);
        QCOMPARE(chips().size(), 1);
        QVERIFY(chips()[0]->hasFocus());
        key(Qt::Key_Return);
        QTRY_COMPARE(reader()->page(), 5);
    }

    void highlightNoteAndBookmarkStandInTheListAndAreFiltered() {
        make(2, 9);
        open();
        QVERIFY(documentShown());
        QVERIFY(selectText());
        key(Qt::Key_H, Qt::ControlModifier);
        reader()->goTo(3);
        QVERIFY(selectText());
        key(Qt::Key_M, Qt::ControlModifier);
        QVERIFY(desk->read()->notesShown());
        QVERIFY(panel()->editor()->editor()->hasFocus());
        type("check the token count");
        reader()->goTo(6);
        key(Qt::Key_B, Qt::ControlModifier);
        QTRY_COMPARE(panel()->model()->rowCount(), 3);
        QTRY_COMPARE(panel()->model()->words(1), QStringLiteral("check the token count"));
        QCOMPARE(panel()->countText(), QStringLiteral("3 mark(s)"));
        shoot(*frame, "notes");
        panel()->kindBox()->setCurrentIndex(panel()->kindBox()->findData(static_cast<int>(NoteKind::note)));
        QCOMPARE(panel()->model()->rowCount(), 1);
        panel()->kindBox()->setCurrentIndex(0);
        panel()->textBox()->setFocus();
        type("TOKEN");
        QCOMPARE(panel()->model()->rowCount(), 1);
        panel()->textBox()->clear();
        panel()->choose(panel()->model()->at(1).id, false);
        panel()->view()->setFocus();
        auto *green = panel()->findChildren<QAbstractButton *>().first();
        for (QAbstractButton *each : panel()->findChildren<QAbstractButton *>())
            if (each->accessibleName() == QStringLiteral("Green"))
                green = each;
        QTest::mouseClick(green, Qt::LeftButton);
        panel()->colorBox()->setCurrentIndex(2);
        QCOMPARE(panel()->model()->rowCount(), 1);
        panel()->colorBox()->setCurrentIndex(0);
        saved();
        std::vector<Note> kept = storedNotes();
        QCOMPARE(kept.size(), std::size_t(3));
        QVERIFY(kept[0].kind == NoteKind::highlight && kept[0].anchor.page == 1);
        QVERIFY(kept[1].kind == NoteKind::note && kept[1].color == 1 && kept[1].text == "check the token count");
        QVERIFY(kept[2].kind == NoteKind::bookmark && kept[2].anchor.page == 7);
        QVERIFY(stored().scores[0].evidence.empty());

        panel()->choose(kept[1].id, false);
        panel()->view()->setFocus();
        reader()->goTo(8);
        key(Qt::Key_Return);
        QTRY_COMPARE(reader()->page(), 3);
        panel()->view()->setFocus();
        key(Qt::Key_Delete);
        QCOMPARE(panel()->model()->rowCount(), 2);
        desk->read()->setFocus();
        for (int i = 0; i < 2; ++i)
            desk->read()->undo(); // the deletion, then the colour
        saved();
        kept = storedNotes();
        QVERIFY(kept.size() == 3 && kept[1].color == 0 && kept[1].text == "check the token count");
    }

    void headingsLeadToTheItemsPagesAndCanBeSetByHand() {
        make(1, 9);
        open();
        QVERIFY(documentShown());
        sheet()->openItem("plan"); // its title is that of a heading
        PagesRow *pages = sheet()->opened()->pages();
        QTRY_COMPARE(pages->text(), QStringLiteral("Related pages 4–6"));
        QTest::mouseClick(pages->links()[0], Qt::LeftButton);
        QTRY_COMPARE(reader()->page(), 3);
        reader()->goTo(7);
        QTest::mouseClick(pages->menuButton(), Qt::LeftButton);
        auto *menu = sheet()->findChild<QMenu *>();
        QVERIFY(menu);
        QVERIFY(menu->actions()[0]->text().startsWith(QStringLiteral("Page 8")));
        menu->actions()[0]->trigger();
        menu->close();
        QCOMPARE(pages->text(), QStringLiteral("Pages set by hand 8"));
        saved();
        frame->activateWindow(); // the menu had it
        QVERIFY(QTest::qWaitForWindowActive(frame.get()));
        sheet()->openItem("plan");
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(sheet()->opened()->pages()->text(), QStringLiteral("Related pages 4–6"));
    }

    void aRecusalTakesEveryMarkAway() {
        make(2, 3);
        open();
        QVERIFY(documentShown());
        sheet()->openItem("core");
        QVERIFY(selectText());
        key(Qt::Key_E, Qt::ControlModifier);
        saved();
        QCOMPARE(storedNotes().size(), std::size_t(1));
        Q_EMIT sheet()->recuseAsked();
        auto *dialog = frame->findChild<ReasonDialog *>();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->reason()->editor(), QStringLiteral("My brother works there"));
        QSignalSpy loaded(desk.get(), &EvaluatorDesk::loaded);
        QTest::mouseClick(dialog->yes(), Qt::LeftButton);
        QVERIFY(loaded.wait(10'000));
        QVERIFY(storedNotes().empty());
        QCOMPARE(panel()->model()->all(), 0);
        QCOMPARE(desk->edits()->stack().count(), 0);
        desk->read()->undo();
        saved();
        QVERIFY(storedNotes().empty());
    }

    void tenThousandMarksStayQuick() {
        make(1, 9);
        {
            const auto guard = ws->lock();
            Transaction transaction(ws->db());
            for (int i = 0; i < 10'000; ++i) {
                Note note{.id = newNoteId(), .proposal = "01", .kind = i % 2 ? NoteKind::note : NoteKind::highlight};
                note.anchor = {.document = round.proposals[0].documents[0].sha256,
                               .page = 1 + i % 9,
                               .quote = "The model was trained from scratch.",
                               .begin = i % 50,
                               .end = i % 50 + 10,
                               .boxes = {{40, 60, 200, 74}}};
                note.color = i % 4;
                note.text = i % 2 ? "remark " + std::to_string(i) : std::string();
                saveNote(*ws, round, note);
            }
            transaction.commit();
        }
        open();
        QVERIFY(documentShown());
        QElapsedTimer clock;
        clock.start();
        desk->read()->showNotes(true);
        QVERIFY(panel()->view()->isVisible());
        panel()->view()->repaint();
        const qint64 opened = clock.restart();
        QCOMPARE(panel()->model()->rowCount(), 10'000);
        panel()->textBox()->setText(QStringLiteral("remark 123"));
        const qint64 filtered = clock.restart();
        QVERIFY(panel()->model()->rowCount() > 5);
        panel()->textBox()->clear();
        clock.restart();
        key(Qt::Key_B, Qt::ControlModifier);
        const qint64 added = clock.elapsed();
        QCOMPARE(panel()->model()->rowCount(), 10'001);
        qInfo("10,000 marks: opened in %lld ms, filtered in %lld ms, one more in %lld ms", opened, filtered, added);
        QVERIFY(opened < 300);
        QVERIFY(filtered < 300);
        QVERIFY(added < 400);
    }
};

SIMSA_UI_MAIN(TestDeskNotes)
#include "test_desk_notes.moc"
