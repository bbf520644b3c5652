// The auditor's page: with a workspace of that role, or with nothing but the result file and a key.
#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/roles/ResultFile.h"
#include "app/roles/Transfer.h"
#include "tests/roles/Threshold.h"
#include "tests/ui/Watch.h"
#include "ui/Session.h"
#include "ui/audit/CheckPage.h"
#include "ui/audit/CheckWords.h"
#include "ui/shell/Entrance.h"
#include "ui/shell/Frame.h"
#include "ui/shell/Header.h"
#include "ui/shell/Language.h"
#include "ui/shell/Manual.h"
#include "ui/shell/Panels.h"
#endif

#include <QCheckBox>
#include <QClipboard>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>

using namespace simsa;
using namespace simsa::test;

class TestCheck : public QObject {
    Q_OBJECT

    std::unique_ptr<Threshold> t;
    QString result, forged, key, receipt;

    static QPushButton *button(QWidget *in, const char *text) {
        for (QPushButton *found : in->findChildren<QPushButton *>())
            if (found->isVisible() && found->text() == QString::fromUtf8(text))
                return found;
        return nullptr;
    }
    static QStringList column(QTableView *table, int which) {
        QStringList out;
        for (int r = 0; r < table->model()->rowCount(); ++r)
            out << table->model()->index(r, which).data().toString();
        return out;
    }
    QString at(const char *name) const { return QString::fromStdString((t->root() / name).string()); }

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        theme().setChoice(SchemeChoice::light);
        theme().apply();
        useLanguage(QStringLiteral("en"));
        t = std::make_unique<Threshold>(2, 3);
        t->close();
        t->release(1);
        t->release(3);
        t->syncChair();
        t->chair->tally(t->id);
        t->sync(1);
        const Identity auditor = makeIdentity();
        result = at("round.simsa-result");
        forged = at("forged.simsa-result");
        key = at("auditor.key");
        receipt = at("e1.tlog-proof");
        const Bytes file = t->chair->writeResult(t->id, {auditor.recipient});
        writeFile(result.toStdString(), file);
        const std::string text = "# created by somebody\n" + std::string(textOf(toText(auditor))) + "\n";
        writeFile(key.toStdString(), view(text));
        writeFile(receipt.toStdString(), view(receiptOf(t->person(1), t->id)));
        // The chair changes a figure and signs it.
        const Envelope e = simsa::open(file, FileType::result, {&auditor, 1}, [](auto &) { return true; });
        std::vector<TarView> payload = e.payload;
        Bytes changed;
        for (TarView &part : payload)
            if (part.name == "official.json") {
                changed.assign(part.bytes.begin(), part.bytes.end());
                const std::size_t digit = textOf(changed).find("\"total\":\"") + 9;
                changed[digit] = changed[digit] == '9' ? '8' : '9';
                part.bytes = changed;
            }
        const Manifest manifest{
            .type = FileType::result, .round = e.manifest.round, .roundDigest = e.manifest.roundDigest};
        writeFile(forged.toStdString(),
                  seal(makeTar(manifest, t->chairSpace->person().signing, payload), std::vector{auditor.recipient}));
    }
    void cleanupTestCase() { t.reset(); }

    void fromTheEntranceWithNothingButFileAndKey() {
        Session session;
        session.start(t->root() / "none.simsa");
        QVERIFY(QTest::qWaitForWindowActive(&session.frame()));
        QVERIFY(session.locked());
        QTest::mouseClick(session.entrance().checkButton(), Qt::LeftButton);
        QVERIFY(!session.locked());
        CheckPage *page = session.checkPage();
        QVERIFY(page && page->isVisible());
        QCOMPARE(session.frame().header()->stop(0)->text(), QStringLiteral("Check"));
        QVERIFY(!page->checkButton()->isEnabled());
        page->setFile(result);
        QVERIFY(!page->checkButton()->isEnabled());
        page->setIdentityFile(key);
        QVERIFY(page->checkButton()->isEnabled());
        page->setReceipts({receipt});
        page->fingerprint()->setFocus();
        QTest::keyClicks(page->fingerprint(), QString::fromStdString(t->chairSpace->fingerprint()));
        QSignalSpy finished(page, &CheckPage::finished);
        QTest::keyClick(&session.frame(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(finished.wait(20'000));
        QVERIFY2(page->summary().startsWith(QStringLiteral("Everything that could be checked agrees.")),
                 qPrintable(page->summary()));
        QVERIFY(page->summary().contains(QStringLiteral("0 differ, 0 could not be checked.")));
        const QStringList groups = column(page->lines(), 0);
        for (const char *name :
             {"File and signature", "Round and panel", "Log and receipts", "Ballots", "Opening", "Tally", "Report"})
            QVERIFY2(groups.contains(QString::fromLatin1(name)), name);
        QVERIFY(!groups.contains(QStringLiteral("differs")));
        const QStringList checks = column(page->lines(), 1);
        for (const char *said :
             {"The chair's fingerprint is the one told by telephone", "A trustee accepted the office with the own key",
              "The log still holds what this receipt was given for",
              "Counted again, the figures are the official ones"})
            QVERIFY2(checks.contains(QString::fromLatin1(said)), said);
        // The result, as this machine counted it.
        const Official official = *page->audit()->official;
        QCOMPARE(page->results()->model()->rowCount(), int(official.proposals.size()));
        QCOMPARE(page->results()->model()->index(0, 0).data().toString(), QStringLiteral("1"));
        QCOMPARE(page->results()->model()->index(0, 3).data().toString(),
                 QString::fromStdString(toText(*official.proposals[0].total)));
        QCOMPARE(page->results()->model()->index(0, 4).data().toString(), QStringLiteral("selected"));
        // Locking leaves nothing behind it.
        QTest::keyClick(&session.frame(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(session.locked());
        QTRY_VERIFY(!session.checkPage());
    }

    void whatDiffersStandsFirstAndIsKept() {
        Session session;
        session.startCheck(forged.toStdString());
        QVERIFY(QTest::qWaitForWindowActive(&session.frame()));
        CheckPage *page = session.checkPage();
        QVERIFY(page && page->isVisible());
        page->setIdentityFile(key);
        QSignalSpy finished(page, &CheckPage::finished);
        QTest::mouseClick(page->checkButton(), Qt::LeftButton);
        QVERIFY(finished.wait(20'000));
        QVERIFY2(page->summary().startsWith(QStringLiteral("Something differs: this result is not proven.")),
                 qPrintable(page->summary()));
        QTableView *table = page->lines();
        QCOMPARE(column(table, 0).indexOf(QStringLiteral("differs")), 1); // right below the first group's head
        QVERIFY(table->visualRect(table->model()->index(1, 0)).isValid());
        QCOMPARE(table->currentIndex().row(), 1); // and chosen
        const int all = table->model()->rowCount();
        QVERIFY(all > 20);
        QTest::mouseClick(page->onlyDifferences(), Qt::LeftButton, {},
                          QPoint(8, page->onlyDifferences()->height() / 2));
        QTRY_VERIFY(page->onlyDifferences()->isChecked());
        const QStringList left = column(table, 0);
        QVERIFY(left.size() < all / 2 && left.contains(QStringLiteral("differs")));
        QVERIFY(!left.contains(QStringLiteral("agrees")));
        // A line is copied whole, by key.
        table->setFocus();
        int tally = static_cast<int>(
            column(table, 1).indexOf(QStringLiteral("Counted again, the figures are the official ones")));
        QVERIFY(tally > 0);
        table->setCurrentIndex(table->model()->index(tally, 0));
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const QStringList copied = QGuiApplication::clipboard()->text().split(QLatin1Char('\t'));
        QCOMPARE(copied.size(), 5);
        QCOMPARE(copied[0], QStringLiteral("differs"));
        QVERIFY(copied[3].size() == 64 && copied[4].size() == 64 && copied[3] != copied[4]); // digests in full
        // The protocol, as text and as a table.
        const QString text = at("check.txt"), csv = at("check.csv");
        page->saveProtocol(text);
        page->saveProtocol(csv);
        QTRY_VERIFY(QFile::exists(text) && QFile::exists(csv));
        const auto read = [](const QString &path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        };
        QTRY_VERIFY(read(text).contains(QStringLiteral("[differs] Counted again, the figures are the official ones")));
        QVERIFY(read(text).contains(copied[3]) && read(text).contains(QStringLiteral("counted by this machine")));
        QTRY_COMPARE(read(csv).count(QStringLiteral("\r\n")), qsizetype(page->audit()->checks.size() + 1));
        QVERIFY(read(csv).startsWith(QStringLiteral("group,check,of,state,reason,here,there\r\n")));
    }

    void aFileThatIsNoResultSaysWhyAndNothingMore() {
        Session session;
        session.startCheck(key.toStdString());
        CheckPage *page = session.checkPage();
        page->setIdentityFile(key);
        QSignalSpy finished(page, &CheckPage::finished);
        page->start();
        QVERIFY(finished.wait(20'000));
        QVERIFY(page->summary().startsWith(QStringLiteral("The file could not be checked further")));
        QCOMPARE(page->lines()->model()->rowCount(), 2);
        QCOMPARE(page->results()->model()->rowCount(), 0);
        // A key file without a key: the form stays, with the reason above it.
        QTest::mouseClick(button(page, "Check another file"), Qt::LeftButton);
        page->setFile(result);
        page->setIdentityFile(receipt);
        page->start();
        QVERIFY(finished.wait(20'000));
        QVERIFY(page->summary().isEmpty());
        QTRY_VERIFY(page->checkButton()->isVisible());
    }

    void itIsDroppedOnThePageAndCanBeStopped() {
        Session session;
        session.startCheck({});
        CheckPage *page = session.checkPage();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(result), QUrl::fromLocalFile(receipt)});
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(page, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(page, &drop);
        page->setIdentityFile(key);
        QVERIFY(page->checkButton()->isEnabled());
        QSignalSpy finished(page, &CheckPage::finished);
        page->start();
        QVERIFY(!page->checkButton()->isVisible());
        QTest::mouseClick(button(page, "Stop"), Qt::LeftButton);
        QVERIFY(finished.wait(20'000));
        QTRY_VERIFY(page->checkButton()->isVisible() || !page->summary().isEmpty()); // stopped, or just done
    }

    void anAuditorsWorkspaceHasTheOneStop() {
        const Path place = t->root() / "auditor.simsa";
        Secret code;
        std::string own;
        {
            const auto ws =
                Workspace::create(place, view(tinyPassphrase), Role::auditor, "Auditor", "", "home", code, leastCost());
            own = toText(ws->person().identity.recipient);
            writeFile((t->root() / "for-me.simsa-result"),
                      t->chair->writeResult(t->id, {ws->person().identity.recipient}));
        }
        Session session;
        QSignalSpy opened(&session, &Session::opened);
        session.start(place);
        session.entrance().unlockRequested(place, secret(view(tinyPassphrase)));
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 20'000);
        QVERIFY(!session.evaluatorDesk() && !session.chairDesk());
        CheckPage *page = session.checkPage();
        QVERIFY(page && page->isVisible());
        QVERIFY(!session.frame().header()->stop(1));
        QTest::mouseClick(button(page, "Copy my key for the chair"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text().toStdString(), own);
        page->setFile(at("for-me.simsa-result"));
        QSignalSpy finished(page, &CheckPage::finished);
        QTest::keyClick(&session.frame(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(finished.wait(20'000));
        QVERIFY(page->summary().startsWith(QStringLiteral("Everything that could be checked agrees.")));
        QVERIFY(page->summary().contains(QStringLiteral("2 could not be checked."))); // fingerprint and receipts
    }

    void theManualIsReadInBothLanguagesAndItsLinksWorkByKey() {
        for (const char *language : {"en", "ko"}) {
            useLanguage(QString::fromLatin1(language));
            Session session;
            session.startCheck({});
            QVERIFY(QTest::qWaitForWindowActive(&session.frame()));
            QTest::mouseClick(
                button(session.checkPage(),
                       QCoreApplication::translate("simsa::CheckPage", "Guide for the auditor").toUtf8().constData()),
                Qt::LeftButton);
            Manual *manual = nullptr;
            QTRY_VERIFY((manual = session.frame().findChild<Manual *>()) && manual->isVisible());
            const QString first = manual->browser()->toPlainText();
            QVERIFY(first.contains(QStringLiteral("audit.sh")) && first.contains(QStringLiteral("ssh-keygen")));
            manual->browser()->setFocus();
            QTest::keyClick(manual->browser(), Qt::Key_Tab); // to the link
            QTest::keyClick(manual->browser(), Qt::Key_Return);
            QTRY_VERIFY(manual->browser()->toPlainText() != first);
            QVERIFY(
                manual->browser()->toPlainText().contains(QStringLiteral("nobodyOpensBeforeTheCloseAndNobodyFewer")));
            for (const SchemeChoice choice : {SchemeChoice::dark, SchemeChoice::light}) {
                theme().setChoice(choice);
                QTest::qWait(10);
                QVERIFY(manual->browser()->toHtml().contains(theme().color(Tone::text).name()));
            }
            QTest::keyClick(manual, Qt::Key_Escape);
            QTRY_VERIFY(!session.frame().findChild<Manual *>() || !manual->isVisible());
        }
        useLanguage(QStringLiteral("en"));
    }
};

SIMSA_UI_MAIN(TestCheck)
#include "test_check.moc"
