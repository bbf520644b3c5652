// The disk fills up while scores are typed: the screen says so, keeps the value, and saves it when there is room.
#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "FullDisk.h"
#include "PlainRound.h"
#include "tests/ui/Watch.h"
#include "ui/Session.h"
#include "ui/desk/EvaluatorDesk.h"
#include "ui/desk/PointsField.h"
#include "ui/desk/ReadPage.h"
#include "ui/desk/SaveQueue.h"
#include "ui/desk/ScoreSheet.h"
#include "ui/desk/SheetRows.h"
#include "ui/shell/Entrance.h"
#include "ui/shell/Language.h"
#include "ui/shell/Panels.h"
#include "ui/shell/StatusLine.h"
#endif

#include <QDialog>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace simsa;
using test::FullDisk;

namespace {

const std::string_view passphrase = "correct horse battery";
constexpr KeyCost quick{64, 1, 1}; // 64 KiB: nothing here depends on the cost

} // namespace

class TestFullDisk : public QObject {
    Q_OBJECT

    QTemporaryDir folder;
    Path place;
    std::unique_ptr<Session> session;
    int made = 0;

    ReadPage *page() const { return session->evaluatorDesk()->read(); }
    QString field() const { return page()->sheet()->fieldOf("a")->text(); }
    void type(const char *points) const {
        page()->sheet()->openItem("a");
        PointsField *at = page()->sheet()->fieldOf("a");
        QTest::keyClick(at, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(at, QString::fromLatin1(points));
        QTest::keyClick(at, Qt::Key_Return);
    }
    std::optional<Points> stored() const {
        QThreadPool::globalInstance()->waitForDone(); // the last place is still being written, and the workspace in use
        const auto ws = Workspace::open(place, view(passphrase));
        const Round round = loadRound(*ws, roundIds(*ws).back()).round;
        return loadSheet(*ws, round, "01").scores.at(0).points;
    }
    QDialog *dialog() const {
        for (QDialog *found : session->frame().findChildren<QDialog *>())
            if (found->isVisible())
                return found;
        return nullptr;
    }
    QString saved() const { return session->frame().status()->savedText(); }

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("simsa-test"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
        useLanguage(QStringLiteral("en"));
    }
    void init() {
        place = Path(folder.path().toStdString()) / ("w" + std::to_string(++made) + ".simsa");
        test::plainWorkspace(place, view(passphrase), quick).reset();
        session = std::make_unique<Session>();
        QSignalSpy opened(session.get(), &Session::opened);
        session->start(place);
        session->entrance().unlockRequested(place, secret(view(passphrase)));
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(page()->sheet() && page()->sheet()->isVisible(), 20000);
        type("7");
        QTRY_VERIFY_WITH_TIMEOUT(saved().startsWith(QStringLiteral("All saved")), 10000);
    }
    void cleanup() { session.reset(); }

    void theScreenSaysItKeepsTheValueAndSavesItLater() {
        {
            const FullDisk full;
            type("12.5");
            QTRY_VERIFY_WITH_TIMEOUT(page()->banner()->isVisible(), 10000);
            QVERIFY2(page()->banner()->text().contains(QStringLiteral("The last value is still on screen")),
                     qPrintable(page()->banner()->text()));
            QTRY_COMPARE(saved(), QStringLiteral("Not yet saved"));
            QCOMPARE(field(), QStringLiteral("12.5"));
            type("13.0"); // one goes on working
            QTest::qWait(300);
            QVERIFY(page()->banner()->isVisible());
            QCOMPARE(field(), QStringLiteral("13.0"));
            QVERIFY(!session->evaluatorDesk()->queue()->idle());
        }
        QTRY_VERIFY_WITH_TIMEOUT(saved().startsWith(QStringLiteral("All saved")), 15000); // by itself
        QTRY_VERIFY(!page()->banner()->isVisible());
        QCOMPARE(field(), QStringLiteral("13.0"));
        session.reset();
        QCOMPARE(stored(), std::optional(Points{1300}));
    }

    void lockingKeepsWhatWaits() {
        {
            const FullDisk full;
            type("12.5");
            QTRY_COMPARE_WITH_TIMEOUT(saved(), QStringLiteral("Not yet saved"), 10000);
            session->lock();
            QVERIFY(session->locked() && !dialog()); // locking never asks
            QVERIFY(!session->evaluatorDesk()->queue()->idle());
        }
        QTRY_VERIFY_WITH_TIMEOUT(session->evaluatorDesk()->queue()->idle(), 15000);
        QVERIFY(session->locked());
        session.reset();
        QCOMPARE(stored(), std::optional(Points{1250}));
    }

    void closingDoesNotDropItWithoutAWord() {
        {
            const FullDisk full;
            type("12.5");
            QVERIFY(!session->frame().close());
            QTRY_VERIFY_WITH_TIMEOUT(dialog(), 10000);
            QVERIFY(session->frame().isVisible());
            QTest::keyClick(dialog(), Qt::Key_Escape);
            QTRY_VERIFY(!dialog());
            QVERIFY(session->frame().isVisible());
            QCOMPARE(field(), QStringLiteral("12.5"));
        }
        session->frame().close(); // writes first where that is needed, and then closes
        QTRY_VERIFY_WITH_TIMEOUT(!session->frame().isVisible(), 15000);
        session.reset();
        QCOMPARE(stored(), std::optional(Points{1250}));
    }

    void closingWithoutItIsAPersonsChoice() {
        const FullDisk full;
        type("12.5");
        QVERIFY(!session->frame().close());
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), 10000);
        for (QPushButton *button : dialog()->findChildren<QPushButton *>())
            if (button->text() == QStringLiteral("Close without it"))
                QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(!session->frame().isVisible());
    }
};

SIMSA_UI_MAIN(TestFullDisk)
#include "test_full_disk.moc"
