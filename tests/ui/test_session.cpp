// The real window from the closed door to a desk: create, lock, a wrong and the right passphrase.
#include "tests/ui/Watch.h"
#include "ui/Session.h"

#include "app/workspace/Workspace.h"
#include "ui/chair/ChairDesk.h"
#include "ui/desk/EvaluatorDesk.h"
#include "ui/shell/Entrance.h"
#include "ui/shell/Theme.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace simsa;

class TestSession : public QObject {
    Q_OBJECT

    static constexpr const char *words = "correct horse battery";
    QTemporaryDir folder;
    Path place() const { return folder.path().toStdString(); }

    void make(const char *name, Role role) {
        Secret code;
        Workspace::create(place() / name, view(words), role, "Person", "Institute", "home", code, leastCost());
    }
    static void unlock(Session &session, const Path &path, const char *passphrase) {
        session.entrance().unlockRequested(path, secret(view(passphrase)));
    }

private Q_SLOTS:
    void initTestCase() { theme(); }

    void theRoleDecidesTheDesk() {
        make("a.simsa", Role::evaluator);
        make("b.simsa", Role::chair);
        Session session;
        QSignalSpy opened(&session, &Session::opened);
        session.start(place() / "a.simsa");
        QVERIFY(session.locked());
        unlock(session, place() / "a.simsa", words);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 20000);
        QVERIFY(!session.locked());
        QVERIFY(session.evaluatorDesk() != nullptr && session.chairDesk() == nullptr);
        QCOMPARE(session.frame().windowTitle(), QStringLiteral("Simsa 심사"));

        Session other;
        QSignalSpy second(&other, &Session::opened);
        other.start(place() / "b.simsa");
        unlock(other, place() / "b.simsa", words);
        QTRY_COMPARE_WITH_TIMEOUT(second.count(), 1, 20000);
        QVERIFY(other.chairDesk() != nullptr);
    }

    void lockingCoversAndTheRightPassphraseUncovers() {
        make("c.simsa", Role::evaluator);
        Session session;
        QSignalSpy opened(&session, &Session::opened);
        session.start(place() / "c.simsa");
        unlock(session, place() / "c.simsa", words);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 20000);
        EvaluatorDesk *desk = session.evaluatorDesk();
        session.lock();
        QVERIFY(session.locked());
        unlock(session, place() / "c.simsa", "a wrong passphrase");
        QTest::qWait(1500);
        QVERIFY(session.locked());
        unlock(session, place() / "c.simsa", words);
        QTRY_VERIFY_WITH_TIMEOUT(!session.locked(), 20000);
        QCOMPARE(session.evaluatorDesk(), desk); // work goes on where it was
        QCOMPARE(opened.count(), 1);
    }

    void aNewWorkspaceOpensOnceItsCodeIsWrittenDown() {
        Session session;
        QSignalSpy opened(&session, &Session::opened);
        session.start({});
        session.entrance().showCreate();
        NewWorkspace wanted{.folder = place() / "new.simsa",
                            .passphrase = secret(view(words)),
                            .role = "chair",
                            .name = "Chair",
                            .affiliation = {},
                            .group = "home"};
        session.entrance().createRequested(std::move(wanted));
        QTRY_VERIFY_WITH_TIMEOUT(std::filesystem::exists(place() / "new.simsa" / "workspace.db"), 30000);
        QTRY_VERIFY_WITH_TIMEOUT(session.entrance().recoveryCard()->isVisible(), 30000);
        QVERIFY(session.locked());
        QCOMPARE(opened.count(), 0);
        session.entrance().recoveryConfirmed();
        QCOMPARE(opened.count(), 1);
        QVERIFY(session.chairDesk() != nullptr);
    }
};

SIMSA_UI_MAIN(TestSession)
#include "test_session.moc"
