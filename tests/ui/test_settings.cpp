// Settings from inside: the look, the language and the locking change at once, and work goes on where it was.
#include "tests/ui/Watch.h"
#include "ui/Session.h"

#include "app/workspace/Workspace.h"
#include "ui/desk/EvaluatorDesk.h"
#include "ui/shell/Entrance.h"
#include "ui/shell/Header.h"
#include "ui/shell/Language.h"
#include "ui/shell/SettingsPage.h"

#include <QComboBox>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace simsa;

class TestSettings : public QObject {
    Q_OBJECT

    static constexpr const char *words = "correct horse battery";
    QTemporaryDir folder;
    std::unique_ptr<Session> session;

    SettingsPage *page() const { return qobject_cast<SettingsPage *>(session->frame().currentPage()); }
    // The choice that a control of the page with this name offers under these words.
    QAbstractButton *choice(const QString &name) const {
        for (QAbstractButton *button : page()->findChildren<QAbstractButton *>())
            if (button->text() == name)
                return button;
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase() {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path()); // not this person's own
        useLanguage(QStringLiteral("en"));
        const Path place = Path(folder.path().toStdString()) / "a.simsa";
        Secret code;
        Workspace::create(place, view(words), Role::evaluator, "Person", "Institute", "home", code, leastCost());
        session = std::make_unique<Session>();
        QSignalSpy opened(session.get(), &Session::opened);
        session->start(place);
        session->entrance().unlockRequested(place, secret(view(words)));
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 20000);
        QVERIFY(QTest::qWaitForWindowActive(&session->frame()));
    }
    void cleanupTestCase() { session.reset(); }

    void aKeyOpensThemAndEscapeGoesBack() {
        session->frame().showStop(0);
        QTest::keyClick(&session->frame(), Qt::Key_Comma, Qt::ControlModifier);
        QVERIFY(page());
        QTest::keyClick(session->frame().focusWidget(), Qt::Key_Escape);
        QCOMPARE(session->frame().currentStop(), 0);
        QTest::mouseClick(session->frame().header()->settings(), Qt::LeftButton);
        QVERIFY(page());
    }

    void coloursAndTextSizeChangeAtOnce() {
        const QColor before = theme().color(Tone::panel);
        QTest::mouseClick(choice(QStringLiteral("Dark")), Qt::LeftButton);
        QCOMPARE(theme().scheme(), Scheme::dark);
        QVERIFY(page()->palette().color(QPalette::Window) != before);
        QTest::mouseClick(choice(QStringLiteral("125 %")), Qt::LeftButton);
        QCOMPARE(theme().scale(), 125);
        QTest::mouseClick(choice(QStringLiteral("100 %")), Qt::LeftButton);
        QTest::mouseClick(choice(QStringLiteral("Light")), Qt::LeftButton);
        QCOMPARE(theme().scheme(), Scheme::light);
    }

    void theLanguageChangesWithoutUnlockingAgain() {
        QTest::mouseClick(choice(QStringLiteral("한국어")), Qt::LeftButton);
        QTRY_COMPARE(currentLanguage(), QStringLiteral("ko"));
        QTRY_VERIFY(page());
        QVERIFY(!session->locked());
        QVERIFY(session->evaluatorDesk());
        QVERIFY(session->frame().header()->stop(0)->text() != QStringLiteral("Duties"));
        QTRY_VERIFY(choice(QStringLiteral("English")));
        QTest::mouseClick(choice(QStringLiteral("English")), Qt::LeftButton);
        QTRY_COMPARE(currentLanguage(), QStringLiteral("en"));
        QTRY_COMPARE(session->frame().header()->stop(0)->text(), QStringLiteral("Duties"));
    }

    void theTimeToLockIsKept() {
        QTRY_VERIFY(page());
        auto *idle = page()->findChild<QComboBox *>();
        QCOMPARE(idle->currentData().toInt(), 300);
        idle->setFocus();
        QTest::keyClick(idle, Qt::Key_Down);
        QCOMPARE(SettingsPage::idleSeconds(), 600);
        QCOMPARE(preferences().value(QStringLiteral("idle")).toInt(), 600);
    }

    void whatProtectsIsSaid() {
        QTRY_VERIFY_WITH_TIMEOUT(
            [this] {
                session->frame().showStop(0);
                QTest::mouseClick(session->frame().header()->settings(), Qt::LeftButton);
                for (QLabel *label : page()->findChildren<QLabel *>())
                    if (label->text().startsWith(QStringLiteral("System call filter")))
                        return true;
                return false;
            }(),
            10000);
        bool honest = false;
        for (QLabel *label : page()->findChildren<QLabel *>())
            honest = honest || (label->isVisibleTo(page()) &&
                                label->text().contains(QStringLiteral("This desktop gives no way to forbid it")));
        QVERIFY(honest); // what no program can do is said too, and not as something missing
        for (QLabel *label : page()->findChildren<QLabel *>())
            QVERIFY(!label->text().startsWith(QStringLiteral("Screen capture (")));
    }
};

SIMSA_UI_MAIN(TestSettings)
#include "test_settings.moc"
