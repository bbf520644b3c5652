// Sealing: what will be signed is read back, what is missing or odd is named, a revision shows what is different, and
// what cannot be trusted is said.
#include "tests/ui/SealFixture.h"
#include "tests/ui/Watch.h"

#include "ui/desk/BallotDetail.h"
#include "ui/desk/LogBanner.h"
#include "ui/desk/MissingStrip.h"
#include "ui/desk/ProposalList.h"
#include "ui/desk/ReadingClock.h"
#include "ui/desk/SealChecks.h"
#include "ui/desk/SealFiles.h"
#include "ui/desk/SealPage.h"
#include "ui/desk/SealTable.h"
#include "ui/shell/Field.h"

#include <QFileDialog>
#include <QTextBrowser>

using namespace simsa;
using namespace simsa::test;

class TestDeskSeal : public QObject, SealFixture {
    Q_OBJECT

    SealPage *page() const { return desk->sealing(); }
    void openSeal() {
        open();
        frame->showStop(sealStop());
        QTRY_VERIFY(page()->table()->model()->rowCount() == 4);
    }
    QString cell(int row, int column) const { return page()->table()->model()->index(row, column).data().toString(); }
    int lastColumn() const { return page()->table()->model()->columnCount() - 1; }
    void sealWith(const char *reason) {
        for (QCheckBox *box : page()->oddities())
            tick(box);
        if (*reason)
            type(page()->reasonField()->edit(), reason);
        QTRY_VERIFY2(page()->sealButton()->isEnabled(), qPrintable(page()->whyNot()));
        const std::size_t before = Evaluator(*ws).submissions(round.id).size();
        QTest::keyClick(frame.get(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(desk->snapshot().submissions.size(), before + 1, 10'000);
    }
    Chip *readingChip() const {
        for (Chip *chip : desk->read()->sheet()->findChildren<Chip *>())
            if (chip->isVisible() && chip->text().startsWith(QStringLiteral("Reading time")))
                return chip;
        return nullptr;
    }
    std::int64_t readSeconds(const char *proposal) {
        const auto guard = ws->lock();
        return loadSheet(*ws, round, proposal).reading;
    }

private Q_SLOTS:
    void initTestCase() { begin(); }
    void cleanup() {
        close();
        ws.reset();
        hosts.reset();
    }

    void theReadingTimeIsCountedAndShown() {
        if (!findHost())
            QSKIP("needs simsa-pagehost");
        make(8, 1);
        declareAll();
        scoreAll();
        open();
        QVERIFY(readingChip());
        QCOMPARE(readingChip()->text(), QStringLiteral("Reading time: 1 min left"));
        QCOMPARE(desk->read()->list()->model()->at(0).detail(), QStringLiteral("8 p. · 1 min still to read"));
        QTRY_VERIFY_WITH_TIMEOUT(desk->read()->reader()->state() == Reader::State::shown, wait);
        shoot(*frame, "reading-time");
        press(readingChip());
        QVERIFY(desk->read()->reader()->isAncestorOf(frame->focusWidget()) ||
                desk->read()->reader() == frame->focusWidget());
        desk->read()->clock()->setTick(20); // each counts five seconds
        QTRY_VERIFY_WITH_TIMEOUT(!readingChip(), 20'000);
        QVERIFY(readSeconds("01") >= 60);
        QCOMPARE(readSeconds("02"), std::int64_t(0));
        QCOMPARE(desk->read()->sheet()->missingText(), QStringLiteral("Nothing is missing"));
        QCOMPARE(desk->read()->list()->model()->at(0).state, ProposalRow::done);
    }

    void nobodyReadsBehindAnotherWindowOrPage() {
        make(0, 1);
        declareAll();
        scoreAll();
        open();
        frame->showStop(dutiesStop); // another page in front
        desk->read()->clock()->setTick(20);
        QTest::qWait(300);
        const std::int64_t before = readSeconds("01");
        QTest::qWait(300);
        QCOMPARE(readSeconds("01"), before);
        QVERIFY(before <= ReadingClock::tick);
        frame->showStop(readStop);
        QTRY_VERIFY(readSeconds("01") > before);
        QWidget other;
        other.resize(200, 100);
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        QTRY_VERIFY(!frame->isActiveWindow());
        QTest::qWait(150); // what was under way
        const std::int64_t inactive = readSeconds("01");
        QTest::qWait(300);
        QCOMPARE(readSeconds("01"), inactive);
        other.close();
        frame->hide();
        QTest::qWait(200);
        QCOMPARE(readSeconds("01"), inactive);
    }

    void aBallotReadTooShortlyIsNotSealed() {
        make(0, 2);
        declareAll();
        scoreAll();
        openSeal();
        QTRY_VERIFY(says(page(), QStringLiteral("4 item(s) are missing")) || says(page(), QStringLiteral("4 items")));
        QVERIFY(!page()->sealButton()->isEnabled());
        QTRY_VERIFY(says(page(), QStringLiteral("Go to Reading time: 2 min left in proposal 03")));
        shoot(*frame, "seal-reading");
        for (Button *go : page()->checks()->findChildren<Button *>())
            if (go->text().contains(QStringLiteral("proposal 03"))) {
                press(go);
                break;
            }
        QCOMPARE(frame->currentStop(), readStop);
        QCOMPARE(desk->read()->selected(), 2);
    }

    void everythingThatWillBeSignedCanBeRead() {
        make();
        declareAll();
        scoreAll();
        {
            const auto guard = ws->lock();
            saveComment(*ws, round, "02", "plan", "Milestones <b>of</b> 2026 are named");
            saveOpinion(*ws, round, "02", "Strong in training");
            saveGate(*ws, round, "02", Choice::yes, "All papers are there");
        }
        openSeal();
        QCOMPARE(cell(1, 2), QStringLiteral("25.0"));
        QCOMPARE(cell(1, 5), QStringLiteral("60.5"));
        page()->table()->setFocus(Qt::TabFocusReason);
        page()->table()->setCurrentIndex(page()->table()->model()->index(1, 0));
        QTest::keyClick(page()->table(), Qt::Key_Return);
        QVERIFY(page()->detail()->isVisible());
        const QString text = page()->detail()->text();
        for (const char *part : {"02 Naraeul", "1 Core technical capability", "25.0", "Milestones <b>of</b> 2026",
                                 "Strong in training", "All papers are there"})
            QVERIFY2(text.contains(QString::fromLatin1(part)), part);
        shoot(*frame, "seal-detail");
        QTest::keyClick(page()->detail()->findChild<QTextBrowser *>(), Qt::Key_Escape);
        QVERIFY(!page()->detail()->isVisible());
        QVERIFY(page()->table()->hasFocus());
        QTest::mouseClick(page()->table()->viewport(), Qt::LeftButton, {},
                          page()->table()->visualRect(page()->table()->model()->index(0, 1)).center());
        QVERIFY(page()->detail()->text().contains(QStringLiteral("01 Garambyeol")));
        QTRY_VERIFY(says(page(), QStringLiteral("The same as on the sheets")));
        QTRY_VERIFY(says(page(), QStringLiteral("16 value(s) were read back")));
    }

    void whatIsOddIsNamedAndTicked() {
        make();
        declareAll();
        scoreAll();
        score("02", {2000, 1500, 1500});             // half of everything
        score("03", {3500, 2650, 2100}, Choice::no); // high, but fails
        score("04", {1800, 1250, 950}, Choice::abstained);
        openSeal();
        QTRY_COMPARE(page()->oddities().size(), 3);
        QTRY_VERIFY(says(page(), QStringLiteral("02 Naraeul has the same share of the points in every item.")));
        QTRY_VERIFY(
            says(page(), QStringLiteral("03 Dodamgyeol consortium has a high total of 82.5, but fails the gate.")));
        QTRY_VERIFY(says(page(), QStringLiteral("04 Marubit has an abstained vote.")));
        QCOMPARE(page()->whyNot().left(1), QStringLiteral("3"));
        tick(page()->oddities()[0]);
        tick(page()->oddities()[1]);
        QVERIFY(!page()->sealButton()->isEnabled());
        tick(page()->oddities()[2]);
        QVERIFY(page()->sealButton()->isEnabled());
        shoot(*frame, "seal-odd");
        for (Button *look : page()->checks()->findChildren<Button *>())
            if (look->accessibleName() == QStringLiteral("Look at 03 Dodamgyeol consortium")) {
                press(look);
                break;
            }
        QCOMPARE(desk->read()->selected(), 2);
    }

    void itIsSealedAndSaysHowFarItCame() {
        make();
        declareAll();
        scoreAll();
        openSeal();
        sealWith("");
        QTRY_VERIFY(page()->submissionText().contains(QStringLiteral("sealed, not yet delivered")));
        QVERIFY(page()->banner()->isVisible());
        QVERIFY(page()->banner()->text().contains(QStringLiteral("Revision 1 is sealed.")));
        QTRY_VERIFY(says(page(), QStringLiteral("It need not be sealed again.")));
        const QString file = folder.filePath(QStringLiteral("mine.simsa-ballot"));
        press(page()->files()->fileButton());
        auto *dialog = page()->window()->findChild<QFileDialog *>();
        QVERIFY(dialog);
        dialog->selectFile(file);
        static_cast<QDialog *>(dialog)->accept();
        QTRY_VERIFY(QFile::exists(file));
        QTRY_VERIFY(page()->banner()->text().contains(QStringLiteral("The sealed file is saved.")));
        for (const auto &[state, words] :
             {std::pair("delivered", "delivered, no receipt yet"), std::pair("accepted", "delivered, in the log")}) {
            {
                const auto guard = ws->lock();
                Statement(ws->db(), "UPDATE submission SET state = ?").bind(1, state).run();
            }
            reload();
            QVERIFY2(page()->submissionText().contains(QString::fromLatin1(words)), words);
        }
    }

    void aRevisionShowsWhatIsDifferent() {
        make();
        declareAll();
        scoreAll();
        Evaluator(*ws).seal(round.id);
        {
            const auto guard = ws->lock();
            savePoints(*ws, round, "01", "core", Points{3200});
            saveComment(*ws, round, "01", "core", "Table 2-4");
            saveGate(*ws, round, "03", Choice::no, "");
        }
        openSeal();
        QTRY_VERIFY(says(page(), QStringLiteral("01 · 1 Core technical capability: 30.0 → 32.0; comment changed")));
        QTRY_VERIFY(says(page(), QStringLiteral("03 · Gate: Pass → Fail")));
        QTRY_VERIFY(says(page(), QStringLiteral("from revision 1")));
        QCOMPARE(cell(0, lastColumn()), QStringLiteral("1  30.0 → 32.0; comment changed"));
        QCOMPARE(cell(1, lastColumn()), QStringLiteral("–"));
        const QModelIndex marked = page()->table()->model()->index(0, 2), same = page()->table()->model()->index(0, 3);
        QCOMPARE(marked.data(Qt::AccessibleTextRole).toString(), QStringLiteral("32.0, 1 was 30.0"));
        QVERIFY(same.data(Qt::AccessibleTextRole).toString().isEmpty());
        for (QCheckBox *box : page()->oddities())
            tick(box);
        QVERIFY(!page()->sealButton()->isEnabled());
        QCOMPARE(page()->whyNot(), QStringLiteral("A new revision needs a reason."));
        shoot(*frame, "seal-revision");
    }

    void theReasonOfARevisionIsKept() {
        make();
        declareAll();
        scoreAll();
        Evaluator(*ws).seal(round.id);
        score("01", {3200, 2150, 1850});
        openSeal();
        QTRY_VERIFY(page()->reasonField()->isVisible());
        sealWith("Table 2-4 checked again");
        QTRY_VERIFY(page()->submissionText().contains(QStringLiteral("Reason: Table 2-4 checked again")));
        QVERIFY(page()->submissionText().startsWith(QStringLiteral("Revision 2")));
        QVERIFY(page()->reasonField()->edit()->text().isEmpty());
    }

    void aFieldSaysWhetherItsValueIsTheSealedOne() {
        make();
        declareAll();
        scoreAll();
        open();
        PointsField *field = desk->read()->sheet()->fieldOf("core");
        QVERIFY(!field->isSealed() && !field->changedSinceSealing()); // nothing is sealed yet
        QVERIFY(field->accessibleDescription().isEmpty());
        Evaluator(*ws).seal(round.id);
        reload();
        QVERIFY(field->isSealed());
        QCOMPARE(field->accessibleDescription(), QStringLiteral("Sealed with this value"));
        desk->read()->goTo("01", "core");
        QTest::keyClick(field, Qt::Key_Up);
        QVERIFY(field->changedSinceSealing());
        QCOMPARE(field->accessibleDescription(), QStringLiteral("Changed since sealing: 30.0 is sealed"));
        QCOMPARE(field->toolTip(), field->accessibleDescription());
        QVERIFY(desk->read()->sheet()->fieldOf("plan")->isSealed());
        shoot(*frame, "sealed-fields");
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(field->changedSinceSealing());
        desk->read()->select(1); // another proposal has its own values
        QVERIFY(field->isSealed());
        desk->read()->select(0);
        QTest::keyClick(frame.get(), Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(frame.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(field->isSealed());
    }

    void afterTheCloseNothingIsSealed() {
        make();
        declareAll();
        scoreAll();
        {
            const auto guard = ws->lock();
            setClosed(*ws, round.id, systemNow());
        }
        openSeal();
        QTRY_COMPARE(page()->whyNot(), QStringLiteral("The round is closed."));
        QVERIFY(!page()->sealButton()->isEnabled());
    }

    void theScoreSheetIsOfferedOnlyWhereTheRoundAllowsIt() {
        make();
        declareAll();
        scoreAll();
        Evaluator(*ws).seal(round.id);
        openSeal();
        QVERIFY(!page()->files()->sheetButton()->isVisible());
        QVERIFY(!page()->files()->warning()->isVisible());
    }

    void theScoreSheetIsSavedOnceSealed() {
        make(0, 0, true);
        declareAll();
        scoreAll();
        openSeal();
        Button *button = page()->files()->sheetButton();
        QVERIFY(button->isVisible() && !button->isEnabled());
        QTRY_VERIFY(says(page(), QStringLiteral("Nothing is sealed yet.")));
        QVERIFY(page()->files()->warning()->isVisible());
        QVERIFY(page()->files()->warning()->fullText().contains(QStringLiteral("not protected")));
        sealWith("");
        QTRY_VERIFY(button->isEnabled());
        shoot(*frame, "seal-export");
        press(button);
        auto *dialog = page()->window()->findChild<QFileDialog *>();
        QVERIFY(dialog);
        const QString file = folder.filePath(QStringLiteral("sheet.pdf"));
        dialog->selectFile(file);
        static_cast<QDialog *>(dialog)->accept();
        QTRY_VERIFY(page()->banner()->text().contains(QStringLiteral("The score sheet is saved.")));
        QVERIFY(textOf(readFile(Path(file.toStdString()), 1u << 24)).starts_with("%PDF-"));
        page()->files()->saveSheet(QStringLiteral("/nonexistent/sheet.pdf"));
        QTRY_VERIFY(page()->banner()->text().contains(QStringLiteral("No file was written.")));
    }

    void aRecusalWithoutAReasonIsMissing() {
        make();
        declareAll();
        scoreAll();
        Evaluator(*ws).recuse(round.id, "04", "");
        openSeal();
        QTRY_VERIFY(says(page(), QStringLiteral("Go to Reason of the recusal in proposal 04")));
        QVERIFY(!page()->sealButton()->isEnabled());
        press(page()->checks()->findChild<Button *>());
        auto *dialog = shown<ReasonDialog>();
        QVERIFY(dialog && !dialog->yes()->isEnabled());
        shoot(*dialog, "seal-recusal-reason");
        type(dialog->reason()->editor(), "Joint research");
        press(dialog->yes());
        QTRY_VERIFY(says(page(), QStringLiteral("Nothing is missing")));
        QVERIFY(cell(3, 2).contains(QStringLiteral("Joint research")));
        frame->showStop(readStop); // the sheet says it likewise
        Evaluator(*ws).recuse(round.id, "03", "");
        reload();
        desk->read()->select(2);
        QCOMPARE(desk->read()->sheet()->missingText(), QStringLiteral("Missing 1"));
    }

    void aLogThatShrankIsSaidAndItsEvidenceSaved() {
        make();
        declareAll();
        scoreAll();
        const Digest root = sha256(view("some root"));
        const std::string known = signCheckpoint({originOf(round.id), 12, root}, chair),
                          seen = signCheckpoint({originOf(round.id), 9, root}, chair);
        {
            const auto guard = ws->lock();
            saveFork(*ws, round.id, known, seen);
        }
        openSeal();
        QVERIFY(page()->logBanner()->isVisible());
        const QString text = page()->logBanner()->text();
        QVERIFY(text.contains(QStringLiteral("shrank from 12 to 9 entries"))); // what happened,
        QVERIFY(text.contains(QStringLiteral("are safe")));                    // what is safe,
        QVERIFY(text.contains(QStringLiteral("hand it to the audit")));        // what to do
        shoot(*frame, "seal-fork");
        press(page()->logBanner()->saveButton());
        auto *dialog = page()->window()->findChild<QFileDialog *>();
        QVERIFY(dialog);
        const QString file = folder.filePath(QStringLiteral("evidence.txt"));
        dialog->selectFile(file);
        static_cast<QDialog *>(dialog)->accept();
        QTRY_VERIFY(page()->banner()->text().contains(QStringLiteral("The evidence is saved.")));
        const Bytes saved = readFile(Path(file.toStdString()), 1u << 20);
        const std::string kept(textOf(saved));
        QVERIFY(kept.find(known) != std::string::npos && kept.find(seen) != std::string::npos);
        QVERIFY(kept.find(round.chairSigning) != std::string::npos);
    }

    void aLogThatSaysTwoThingsIsSaidToo() {
        make();
        declareAll();
        {
            const auto guard = ws->lock();
            saveFork(*ws, round.id, signCheckpoint({originOf(round.id), 9, sha256(view("a"))}, chair),
                     signCheckpoint({originOf(round.id), 9, sha256(view("b"))}, chair));
        }
        openSeal();
        QVERIFY(page()->logBanner()->text().contains(QStringLiteral("says two different things")));
    }
};

SIMSA_UI_MAIN(TestDeskSeal)
#include "test_desk_seal.moc"
