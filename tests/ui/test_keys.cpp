// Key care as a person does it: the passphrase, the recovery code, the export and its import at the entrance, laying to
// rest; the self-check of the machine in the settings, and no unlocking with a cryptography that fails its tests.
#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "tests/ui/Watch.h"
#include "ui/Session.h"

#include "app/workspace/Export.h"
#include "ui/desk/EvaluatorDesk.h"
#include "ui/shell/Confirm.h"
#include "ui/shell/Entrance.h"
#include "ui/shell/Field.h"
#include "ui/shell/Header.h"
#include "ui/shell/KeysPage.h"
#include "ui/shell/Language.h"
#include "ui/shell/MachineCard.h"
#include "ui/shell/PassphraseEdit.h"
#include "ui/shell/SettingsPage.h"
#endif

#include <QClipboard>
#include <QFileDialog>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace simsa;

class TestKeys : public QObject {
    Q_OBJECT

    static constexpr const char *words = "correct horse battery", *others = "staple apple river";
    static constexpr int wait = 30000;
    QTemporaryDir settings;
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<Session> session;
    Secret code;

    Path at(const char *name) const { return Path(folder->path().toStdString()) / name; }
    QString path(const char *name) const { return QString::fromStdString(at(name).string()); }
    KeysPage *page() const { return qobject_cast<KeysPage *>(session->frame().currentPage()); }
    static void type(QWidget *field, const char *text) {
        field->setFocus(Qt::TabFocusReason);
        QTest::keyClicks(field, QString::fromUtf8(text));
    }
    void open() {
        QSignalSpy opened(session.get(), &Session::opened);
        QTest::keyClicks(session->entrance().unlockForm()->edit(), QString::fromUtf8(words));
        QTest::keyClick(session->entrance().unlockForm()->edit(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, wait);
    }
    void close() { // what is still being read holds the workspace a moment longer
        session.reset();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
    }
    void openKeys() { // as a person finds it: settings, then the button
        open();
        QTest::keyClick(&session->frame(), Qt::Key_Comma, Qt::ControlModifier);
        auto *found = qobject_cast<SettingsPage *>(session->frame().currentPage());
        QVERIFY(found);
        found->keysButton()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(found->keysButton(), Qt::Key_Space);
        QTRY_VERIFY(page());
        QTRY_VERIFY(!page()->deviceText().isEmpty());
    }

private Q_SLOTS:
    void initTestCase() {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
        useLanguage(QStringLiteral("en"));
    }
    void init() {
        folder = std::make_unique<QTemporaryDir>();
        Workspace::create(at("a.simsa"), view(words), Role::evaluator, "Person", "Institute", "home", code,
                          leastCost());
        session = std::make_unique<Session>();
        session->start(at("a.simsa"));
        QVERIFY(QTest::qWaitForWindowActive(&session->frame()));
    }
    void cleanup() { close(); }

    void thePassphraseIsChanged() {
        openKeys();
        QVERIFY(!page()->changeButton()->isEnabled() && !page()->exportButton()->isEnabled());
        QVERIFY(!page()->changeButton()->toolTip().isEmpty()); // and it says why
        type(page()->current(), words);
        QVERIFY(page()->recoveryButton()->isEnabled() && page()->exportButton()->isEnabled());
        type(page()->first(), others);
        type(page()->second(), "staple apple rivet");
        QVERIFY(!page()->changeButton()->isEnabled());
        page()->second()->clear();
        type(page()->second(), others);
        QTRY_VERIFY(page()->changeButton()->isEnabled());
        QTest::keyClick(page()->second(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(page()->banner()->text().contains(QStringLiteral("The passphrase is changed.")), wait);
        QVERIFY(page()->current()->text().isEmpty() && page()->first()->text().isEmpty());
        QTRY_VERIFY(page()->activityText().contains(QStringLiteral("The passphrase was changed.")));
        close();
        QVERIFY_THROWS_EXCEPTION(Error, Workspace::open(at("a.simsa"), view(words)));
        QVERIFY(Workspace::open(at("a.simsa"), view(others)));
        QVERIFY(Workspace::open(at("a.simsa"), code)); // the recovery code stays
    }

    void aWrongPassphraseChangesNothing() {
        openKeys();
        type(page()->current(), "not this one");
        type(page()->first(), others);
        type(page()->second(), others);
        QTest::mouseClick(page()->changeButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(page()->banner()->text().contains(QStringLiteral("The passphrase is not right.")),
                                 wait);
        QVERIFY(page()->banner()->text().contains(QStringLiteral("as it was")));
        close();
        QVERIFY(Workspace::open(at("a.simsa"), view(words)));
    }

    void aNewRecoveryCodeIsShownOnce() {
        openKeys();
        type(page()->current(), words);
        QTest::mouseClick(page()->recoveryButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(page()->recovery()->isVisible(), wait);
        QString shown;
        for (QLabel *label : page()->recovery()->findChildren<QLabel *>())
            if (label->text().count(QLatin1Char('-')) == 6)
                shown = label->text();
        QVERIFY(!shown.isEmpty());
        QTest::mouseClick(page()->recovery()->next(), Qt::LeftButton);
        QTest::keyClicks(page()->recovery()->check(), QStringLiteral("XXXX"));
        QTest::keyClick(page()->recovery()->check(), Qt::Key_Return);
        QVERIFY(page()->recovery()->isVisible()); // not from this paper
        page()->recovery()->check()->clear();
        QTest::keyClicks(page()->recovery()->check(), shown.section(QLatin1Char('-'), -1).toLower());
        QTest::keyClick(page()->recovery()->check(), Qt::Key_Return);
        QTRY_VERIFY(!page()->recovery()->isVisible());
        QVERIFY(page()->banner()->text().contains(QStringLiteral("opens nothing any more")));
        for (QLabel *label : page()->findChildren<QLabel *>())
            QVERIFY(!label->text().contains(shown)); // out of sight for good
        close();
        QVERIFY_THROWS_EXCEPTION(Error, Workspace::open(at("a.simsa"), code));
        QVERIFY(Workspace::open(at("a.simsa"), view(shown.toStdString())));
    }

    void theWorkspaceTravelsToAnotherComputer() {
        openKeys();
        QVERIFY(page()->deviceText().contains(QStringLiteral("Never exported.")));
        type(page()->current(), words);
        QTest::mouseClick(page()->exportButton(), Qt::LeftButton);
        auto *dialog = page()->window()->findChild<QFileDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(path("moved.simsa-workspace"));
        dialog->reject();
        QTRY_VERIFY_WITH_TIMEOUT(page()->banner()->text().contains(QStringLiteral("Exported and verified")), wait);
        QTRY_VERIFY(page()->deviceText().contains(QStringLiteral("only one may go on")));
        QVERIFY(checkExport(at("moved.simsa-workspace"), view(words)).role == "evaluator");
        QCOMPARE(session->frame().focusWidget(), page()->restButton()); // what is asked next

        // Laid to rest: asked first, with the focus on what can be taken back.
        QTest::keyClick(page()->restButton(), Qt::Key_Space);
        auto *question = session->frame().findChild<Confirm *>();
        QVERIFY(question);
        question->accept();
        QTRY_VERIFY_WITH_TIMEOUT(page()->deviceText().contains(QStringLiteral("at rest since")), wait);
        QTRY_VERIFY(page()->restButton()->text().startsWith(QStringLiteral("Wake")));
        close();

        // The other computer, from its entrance.
        session = std::make_unique<Session>();
        session->start({});
        QVERIFY(QTest::qWaitForWindowActive(&session->frame()));
        Entrance &door = session->entrance();
        QTest::mouseClick(door.unlockForm()->importButton(), Qt::LeftButton);
        auto *choose = door.findChild<QFileDialog *>();
        QVERIFY(choose);
        Q_EMIT choose->fileSelected(path("moved.simsa-workspace"));
        choose->reject();
        ImportForm *form = door.importForm();
        QTRY_VERIFY(form->isVisible());
        form->setPlace(folder->path());
        QCOMPARE(form->folder()->edit()->text(), QStringLiteral("moved"));
        QVERIFY(!form->button()->isEnabled() && form->reason().contains(QStringLiteral("passphrase")));
        type(form->passphrase(), others);
        QTest::keyClick(form->passphrase(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(form->errorText().contains(QStringLiteral("The passphrase is not right.")), wait);
        QVERIFY(!std::filesystem::exists(at("moved.simsa")));
        QSignalSpy opened(session.get(), &Session::opened);
        type(form->passphrase(), words);
        QTest::mouseClick(form->button(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, wait);
        QVERIFY(session->evaluatorDesk());
        KeysPage *keys = session->showKeys();
        QTRY_VERIFY(keys->deviceText().contains(QStringLiteral("It was imported here")));
        QVERIFY(!keys->deviceText().contains(QStringLiteral("at rest")));
    }

    void theEntranceRefusesWhatIsNoExport() {
        session->entrance().showImport(at("a.simsa") / "keys");
        ImportForm *form = session->entrance().importForm();
        form->setPlace(folder->path());
        type(form->passphrase(), words);
        form->folder()->edit()->setText(QStringLiteral("a")); // taken
        QVERIFY(!form->button()->isEnabled() && form->reason().contains(QStringLiteral("already something")));
        form->folder()->edit()->setText(QStringLiteral("b"));
        QTest::mouseClick(form->button(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(form->errorText().contains(QStringLiteral("not known to this version")), wait);
        QVERIFY(form->errorText().contains(QStringLiteral("Nothing was imported.")));
        QVERIFY(!std::filesystem::exists(at("b.simsa")));
    }

    // One that rests says so at once, and can be woken.
    void aRestingWorkspaceOpensOnItsKeys() {
        layToRest(*Workspace::open(at("a.simsa"), view(words)));
        open();
        QTRY_VERIFY_WITH_TIMEOUT(page(), wait);
        QTRY_VERIFY(page()->deviceText().contains(QStringLiteral("at rest since")));
        QTRY_VERIFY(page()->restButton()->text().startsWith(QStringLiteral("Wake")));
        QTest::mouseClick(page()->restButton(), Qt::LeftButton);
        auto *question = session->frame().findChild<Confirm *>();
        QVERIFY(question);
        question->accept();
        QTRY_VERIFY_WITH_TIMEOUT(!page()->deviceText().contains(QStringLiteral("at rest since")), wait);
        session->frame().activateWindow(); // no window manager here gives it back after the question
        QVERIFY(QTest::qWaitForWindowActive(&session->frame()));
        page()->current()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(page()->current(), Qt::Key_Escape);
        QTRY_COMPARE(session->frame().currentStop(), 0);
    }

    void theMachineIsCheckedInTheSettings() {
        open();
        QTest::keyClick(&session->frame(), Qt::Key_Comma, Qt::ControlModifier);
        auto *card = session->frame().currentPage()->findChild<MachineCard *>();
        QVERIFY(card);
        QTRY_VERIFY_WITH_TIMEOUT(card->findings().size() > 10, wait);
        QCOMPARE(card->findings()[0].key, std::string("crypto"));
        QCOMPARE(card->findings()[0].state, std::string("passed"));
        QCOMPARE(card->findings()[1].key, std::string("cipher"));
        const auto says = [&](const char *word) {
            const auto texts = card->findChildren<Text *>();
            return std::any_of(texts.begin(), texts.end(), [&](Text *text) {
                return text->isVisible() && text->fullText() == QLatin1String(word);
            });
        };
        for (const char *word : {"Cryptography", "Swap", "Hibernation", "Clock", "Disk"})
            QTRY_VERIFY2_WITH_TIMEOUT(says(word), word, wait);
        QTest::mouseClick(card->copyButton(), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("[All right] Cryptography: ")));
        QSignalSpy checked(card, &MachineCard::checked);
        card->againButton()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(card->againButton(), Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(checked.count(), 1, wait);
        close();
        const auto ws = Workspace::open(at("a.simsa"), view(words));
        int times = 0; // written down once, and again only when something has changed
        for (const Activity &a : activities(*ws))
            times += a.kind == "machine";
        QCOMPARE(times, 1);
    }

    void aFailedKnownAnswerOpensNothing() {
        close();
        session = std::make_unique<Session>();
        session->selfCheck = [] { throw Error(Code::selfTestFailed, "Ed25519"); };
        session->start(at("a.simsa"));
        QVERIFY(QTest::qWaitForWindowActive(&session->frame()));
        const auto said = [this] {
            return session->entrance().unlockForm()->errorText().contains(QStringLiteral("self-test failed (Ed25519)"));
        };
        QTRY_VERIFY_WITH_TIMEOUT(said(), wait); // before anybody types
        QSignalSpy opened(session.get(), &Session::opened);
        QTest::keyClicks(session->entrance().unlockForm()->edit(), QString::fromUtf8(words));
        QTRY_VERIFY(!said());
        QTest::keyClick(session->entrance().unlockForm()->edit(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(said(), wait);
        QCOMPARE(opened.count(), 0);
        QVERIFY(session->locked() && !session->evaluatorDesk());
    }
};

SIMSA_UI_MAIN(TestKeys)
#include "test_keys.moc"
