// The evaluator's page of receipts: how far each revision came, the receipt as a file, and after publication the own
// row and the tally; and the chair's side of it: publishing, and the evidence of a forked log.
#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "tests/roles/TinyRound.h"
#include "tests/ui/Watch.h"

#include "app/reading/PageHosts.h"
#include "app/roles/OwnRow.h"
#include "app/roles/Receipts.h"
#include "ui/chair/ChairDesk.h"
#include "ui/chair/ReportPage.h"
#include "ui/chair/TurnoutPage.h"
#include "ui/desk/EvaluatorDesk.h"
#include "ui/desk/LogBanner.h"
#include "ui/desk/ReceiptPage.h"
#include "ui/desk/SealFiles.h"
#include "ui/desk/SealPage.h"
#include "ui/shell/Confirm.h"
#include "ui/shell/Frame.h"
#include "ui/shell/Language.h"
#endif

#include <QSettings>
#include <QTableWidget>
#include <QTest>

namespace simsa::test {

class TestReceiptPage : public QObject {
    Q_OBJECT

    static constexpr int wait = 30000;
    QTemporaryDir settings;
    std::unique_ptr<TinyRound> t;
    std::shared_ptr<Workspace> own;
    std::unique_ptr<Frame> frame;
    std::unique_ptr<EvaluatorDesk> desk;
    std::unique_ptr<ChairDesk> chair;

    void makeRound(bool disclosed) {
        t = std::make_unique<TinyRound>();
        RoundDraft d = t->draft();
        d.policy.disclosure.evaluatorsSeeTotals = disclosed;
        t->open(d);
        own = std::shared_ptr<Workspace>(std::shared_ptr<Workspace>(), &t->person(1));
    }
    void finish() {
        t->syncChair();
        t->atDay(11);
        t->chair->close(t->id);
        t->chair->tally(t->id);
        t->syncChair();
    }
    void openDesk() {
        frame = std::make_unique<Frame>();
        frame->resize(1366, 768);
        frame->show();
        desk = std::make_unique<EvaluatorDesk>(own, *frame);
        bool loaded = false;
        connect(desk.get(), &EvaluatorDesk::loaded, this, [&loaded] { loaded = true; });
        QTRY_VERIFY_WITH_TIMEOUT(loaded, wait);
        disconnect(desk.get(), &EvaluatorDesk::loaded, this, nullptr);
        QVERIFY(QTest::qWaitForWindowActive(frame.get()));
    }
    ReceiptPage *page() const { return qobject_cast<ReceiptPage *>(frame->currentPage()); }
    void openPage() { // as a person finds it: on the page Seal
        openDesk();
        frame->showStop(EvaluatorDesk::sealStop);
        Button *button = desk->sealing()->files()->receiptButton();
        QTRY_VERIFY(button->isVisible());
        button->setFocus(Qt::TabFocusReason);
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_VERIFY(page() && page()->ready());
    }
    static QString cell(const QTableWidget *table, int row, int column) { return table->item(row, column)->text(); }

private Q_SLOTS:
    void initTestCase() {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
        useLanguage(QStringLiteral("en"));
    }
    void cleanup() {
        desk.reset();
        chair.reset();
        frame.reset();
        own.reset();
        t.reset();
    }

    void theBallotIsInUnchanged() {
        makeRound(false);
        t->evaluate(1, 4000);
        t->syncChair();
        t->sync(1);
        openPage();
        QVERIFY2(page()->headline().contains(QStringLiteral("Your ballot is in, unchanged.")),
                 qPrintable(page()->headline()));
        QVERIFY(page()->headline().contains(QStringLiteral("line 2 of the 2 lines")));
        QCOMPARE(page()->ballots()->rowCount(), 1);
        QCOMPARE(cell(page()->ballots(), 0, 2), QStringLiteral("delivered"));
        QVERIFY(cell(page()->ballots(), 0, 3).startsWith(QStringLiteral("line 2, ")));
        QCOMPARE(cell(page()->ballots(), 0, 4), QStringLiteral("checked"));
        QCOMPARE(cell(page()->ballots(), 0, 5), QStringLiteral("this one counts"));
        const Standing s = standingOf(*own, t->id);
        QVERIFY(page()->detailText().contains(QString::fromStdString(s.number)));
        QVERIFY(
            page()->detailText().remove(QLatin1Char(' ')).contains(QString::fromStdString(s.ballots[0].own.digest)));
        const QString file = QString::fromStdString((t->root() / "mine.tlog-proof").string());
        page()->saveReceipt(file);
        QTRY_VERIFY_WITH_TIMEOUT(page()->banner()->text().contains(QStringLiteral("The receipt is saved.")), wait);
        QCOMPARE(checkReceipt(textOf(readFile(file.toStdString(), 1 << 16)), t->round().chairSigning).entry.digest,
                 s.ballots[0].own.digest);
        QVERIFY(page()->resultText().contains(QStringLiteral("The round is still open.")));
        QTest::keyClick(page()->ballots(), Qt::Key_Escape);
        QCOMPARE(frame->currentStop(), static_cast<int>(EvaluatorDesk::sealStop));
    }

    void whatIsOnItsWayIsSaid() {
        makeRound(false);
        t->declare(1);
        t->score(1, 4000);
        t->seal(1);
        openPage();
        QVERIFY(page()->headline().contains(QStringLiteral("sealed, but not delivered yet")));
        QVERIFY(!page()->saveButton()->isEnabled());
        QVERIFY(page()->saveButton()->toolTip().contains(QStringLiteral("before the log has the ballot")));
    }

    void theOwnRowAndTheTally() {
        makeRound(true);
        for (int i = 1; i <= 3; ++i)
            t->evaluate(i, 4200 - 200 * i);
        finish();
        publishResult(*t->chairSpace, t->id, *t->drop);
        t->sync(1);
        openPage();
        const QString said = page()->resultText();
        for (const char *words : {"Your row is as you sealed it.", "You are E1.", "The tally is right.", "3 ballot",
                                  "The log is the one known here.", "All checks of the file hold."})
            QVERIFY2(said.contains(QLatin1String(words)), qPrintable(QLatin1String(words) + QLatin1Char('\n') + said));
        QTableWidget *mine = page()->row();
        QTRY_VERIFY(mine->isVisible());
        QCOMPARE(mine->rowCount(), 2);
        QCOMPARE(cell(mine, 0, 1), QStringLiteral("40"));
        QCOMPARE(cell(mine, 0, mine->columnCount() - 3), QStringLiteral("equal"));
        QCOMPARE(cell(mine, 0, mine->columnCount() - 2), QStringLiteral("76.0000"));
        QCOMPARE(cell(mine, 0, mine->columnCount() - 1), QStringLiteral("1"));
    }

    void aDifferentRowIsMarked() {
        makeRound(true);
        for (int i = 1; i <= 3; ++i)
            t->evaluate(i, 4200 - 200 * i);
        finish();
        publishResult(*t->chairSpace, t->id, *t->drop);
        t->sync(1);
        Statement(own->db(), "UPDATE submission SET json = replace(json, '\"points\":4000', '\"points\":4050')").run();
        openPage();
        QVERIFY(page()->resultText().contains(QStringLiteral("Your row differs from what you sealed.")));
        QCOMPARE(cell(page()->row(), 0, 1), QStringLiteral("40, sealed 40.5"));
        QVERIFY(page()->headline().contains(QStringLiteral("is not what was sealed")));
    }

    void whereTheRulesForbidThePageSaysSo() {
        makeRound(false);
        for (int i = 1; i <= 3; ++i)
            t->evaluate(i, 4000);
        finish();
        t->sync(1);
        openPage();
        QVERIFY(page()->resultText().contains(QStringLiteral("does not show its result to evaluators")));
        QVERIFY(page()->headline().contains(QStringLiteral("Your ballot is in, unchanged.")));
        QVERIFY(page()->headline().contains(QStringLiteral("The round is closed.")));
        // A result file for others: one sentence, nothing taken in.
        const Path file = t->root() / "x.simsa-result";
        writeFile(file, t->chair->writeResult(t->id, {makeIdentity().recipient}));
        page()->takeResult(QString::fromStdString(file.string()));
        QTRY_VERIFY_WITH_TIMEOUT(page()->banner()->text().contains(QStringLiteral("sealed for somebody else")), wait);
        // One that was handed over is checked; the totals stay unsaid.
        writeFile(file, t->chair->writeResult(t->id, {own->person().identity.recipient}));
        page()->takeResult(QString::fromStdString(file.string()));
        QTRY_VERIFY_WITH_TIMEOUT(page()->resultText().contains(QStringLiteral("Your row is as you sealed it.")), wait);
        QCOMPARE(page()->row()->horizontalHeaderItem(page()->row()->columnCount() - 1)->text(),
                 QStringLiteral("My row"));
    }

    void theChairPublishesToThePanel() {
        makeRound(true);
        for (int i = 1; i <= 3; ++i)
            t->evaluate(i, 4000);
        finish();
        frame = std::make_unique<Frame>();
        frame->resize(1366, 768);
        frame->show();
        const auto space = std::shared_ptr<Workspace>(std::shared_ptr<Workspace>(), t->chairSpace.get());
        chair = std::make_unique<ChairDesk>(space, *frame);
        QTRY_VERIFY_WITH_TIMEOUT(!chair->busy(), wait);
        frame->showStop(ChairDesk::reportStop);
        auto *report = qobject_cast<ReportPage *>(frame->currentPage());
        QVERIFY(report);
        QTRY_VERIFY_WITH_TIMEOUT(report->publishButton()->isVisible() && report->publishButton()->isEnabled(), wait);
        QTest::mouseClick(report->publishButton(), Qt::LeftButton);
        auto *question = frame->findChild<Confirm *>();
        QVERIFY(question);
        QCOMPARE(t->drop->list(t->id + "/result").size(), std::size_t{0});
        question->accept();
        QTRY_COMPARE_WITH_TIMEOUT(t->drop->list(t->id + "/result").size(), std::size_t{1}, wait);
        QTRY_VERIFY_WITH_TIMEOUT(!chair->busy(), wait);
        t->sync(2);
        QVERIFY(keptResult(t->person(2), t->id));
    }

    // A log under the chair's own signature that this workspace did not write: said, with the evidence to save.
    void theChairSeesAForkOfTheOwnLog() {
        makeRound(false);
        t->evaluate(1, 4000);
        t->syncChair();
        std::vector<std::string> log = logLines(*t->chairSpace, t->id);
        log.push_back(log[1]);
        log[1] = writeLogEntry({.kind = LogKind::event, .time = morning, .digest = std::string(64, 'c')});
        const std::vector<Digest> leaves = leafHashes(log);
        t->drop->put(t->id + "/log/entries/" + tileName(0, log.size()), view(writeLog(log)));
        t->drop->put(t->id + "/log/checkpoint", view(signCheckpoint({originOf(t->id), leaves.size(), treeRoot(leaves)},
                                                                    t->chairSpace->person().signing)));
        frame = std::make_unique<Frame>();
        frame->resize(1366, 768);
        frame->show();
        const auto space = std::shared_ptr<Workspace>(std::shared_ptr<Workspace>(), t->chairSpace.get());
        chair = std::make_unique<ChairDesk>(space, *frame);
        QTRY_VERIFY_WITH_TIMEOUT(!chair->busy(), wait);
        frame->showStop(ChairDesk::turnoutStop);
        chair->sync();
        auto *turnout = qobject_cast<TurnoutPage *>(frame->currentPage());
        QVERIFY(turnout);
        QTRY_VERIFY_WITH_TIMEOUT(turnout->logBanner()->isVisible(), wait);
        QVERIFY(turnout->logBanner()->text().contains(QStringLiteral("a second copy of the workspace")));
        const Path file = t->root() / "evidence.txt";
        turnout->logBanner()->save(QString::fromStdString(file.string()));
        QTRY_VERIFY_WITH_TIMEOUT(std::filesystem::exists(file), wait);
        const Bytes text = readFile(file, 1 << 20);
        QVERIFY(textOf(text).find("The two logs part at line 2") != std::string_view::npos);
        QTRY_VERIFY_WITH_TIMEOUT(!chair->busy(), wait);
    }
};

} // namespace simsa::test

using simsa::test::TestReceiptPage;
SIMSA_UI_MAIN(TestReceiptPage)
#include "test_receipts.moc"
