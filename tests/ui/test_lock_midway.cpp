// The lock strikes in the middle of something: nothing is lost, nothing is seen, and work goes on where it was.
#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "PlainRound.h"
#include "tests/roles/TinyRound.h"
#include "tests/ui/ReaderFixture.h"
#include "tests/ui/Watch.h"
#include "ui/Session.h"
#include "ui/desk/CommentBox.h"
#include "ui/desk/DutiesPage.h"
#include "ui/desk/EvaluatorDesk.h"
#include "ui/desk/FingerprintCard.h"
#include "ui/desk/OpenItem.h"
#include "ui/desk/PointsField.h"
#include "ui/desk/ReadPage.h"
#include "ui/desk/ReasonDialog.h"
#include "ui/desk/SaveQueue.h"
#include "ui/desk/ScoreSheet.h"
#include "ui/desk/SealPage.h"
#include "ui/desk/SheetRows.h"
#include "ui/reader/CrossSearch.h"
#include "ui/reader/DocumentSearch.h"
#include "ui/shell/AutoLock.h"
#include "ui/shell/Entrance.h"
#include "ui/shell/Guide.h"
#include "ui/shell/Language.h"
#include "ui/shell/PassphraseEdit.h"
#endif

#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QToolTip>

using namespace simsa;

namespace {

const std::string_view passphrase = "correct horse battery";
constexpr KeyCost quick{64, 1, 1}; // 64 KiB: nothing here depends on the cost

} // namespace

class TestLockMidway : public QObject {
    Q_OBJECT

    QTemporaryDir folder;
    Path place;
    std::unique_ptr<Session> session;
    int made = 0;

    Frame &frame() const { return session->frame(); }
    EvaluatorDesk *desk() const { return session->evaluatorDesk(); }
    ScoreSheet *sheet() const { return desk()->read()->sheet(); }
    AutoLock *autoLock() const { return session->findChild<AutoLock *>(); }

    void begin(const Path &workspace, std::string_view words = passphrase) {
        place = workspace;
        session = std::make_unique<Session>();
        QSignalSpy opened(session.get(), &Session::opened);
        session->start(place);
        QVERIFY(QTest::qWaitForWindowActive(&frame()));
        session->entrance().unlockRequested(place, secret(view(words)));
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 20'000);
        loaded();
    }
    void loaded() { QTRY_VERIFY_WITH_TIMEOUT(!desk()->snapshot().owner.empty(), 20'000); }
    void make(bool scored = false) {
        const Path path = Path(folder.path().toStdString()) / ("w" + std::to_string(++made) + ".simsa");
        auto ws = test::plainWorkspace(path, view(passphrase), quick);
        if (scored) {
            const Round round = loadRound(*ws, roundIds(*ws).back()).round;
            for (const Proposal &proposal : round.proposals)
                for (const Criterion *c : leaves(round.rubric))
                    savePoints(*ws, round, proposal.id, c->id, Points{proposal.id == "01" ? 1050 : 1250});
        }
        ws.reset(); // it has one owner at a time
        begin(path);
    }
    // Ends the program: a workspace has one owner at a time, and work under way still holds it.
    void end() {
        session.reset();
        QThreadPool::globalInstance()->waitForDone();
    }
    Sheet stored() {
        end();
        const auto ws = Workspace::open(place, view(passphrase));
        return loadSheet(*ws, loadRound(*ws, roundIds(*ws).back()).round, "01");
    }
    // What can be seen although the cover is up; and the window's name.
    QStringList seen() const {
        QStringList list;
        const QWidget *cover = frame().cover();
        for (const QWidget *w : frame().findChildren<QWidget *>())
            if (w->isVisible() && w != cover && !cover->isAncestorOf(w) && !w->isAncestorOf(cover))
                list << QString::fromLatin1(w->metaObject()->className());
        for (const QWidget *w : QApplication::topLevelWidgets()) {
            if (w->isVisible() && w != &frame())
                list << QString::fromLatin1(w->metaObject()->className());
            if (w->isVisible() && w->windowTitle() != QStringLiteral("Simsa 심사"))
                list << w->windowTitle();
        }
        return list;
    }
    void covered() {
        QTRY_VERIFY(session->locked());
        QTRY_COMPARE(seen(), QStringList());
        frame().activateWindow(); // a dialog may have had it
        QTRY_VERIFY(session->entrance().lockForm()->edit()->hasFocus());
    }
    void unlock(std::string_view words = passphrase) {
        PassphraseEdit *field = session->entrance().lockForm()->edit();
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, QString::fromUtf8(words.data(), qsizetype(words.size())));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!session->locked(), 20'000);
    }
    void written() { QTRY_VERIFY_WITH_TIMEOUT(desk()->queue()->idle(), 10'000); }
    static void compose(QWidget *into, const QString &syllable) {
        QInputMethodEvent event(syllable, {});
        QApplication::sendEvent(into, &event);
    }

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("simsa-test"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        useLanguage(QStringLiteral("en"));
    }
    void cleanup() { session.reset(); }

    void aScoreIsHalfTyped() {
        make();
        sheet()->openItem("b");
        PointsField *field = sheet()->fieldOf("b");
        QTest::keyClicks(field, QStringLiteral("12.")); // a digit is still to come
        QTest::keyClick(&frame(), Qt::Key_L, Qt::ControlModifier);
        covered();
        written();
        QCOMPARE(desk()->read()->sheets()[0].scores[1].points, std::optional(Points{1200}));
        QTest::keyClicks(&frame(), QStringLiteral("5")); // reaches nothing below
        session->entrance().lockForm()->edit()->clear();
        unlock();
        QCOMPARE(sheet()->openedItem(), std::string("b"));
        QTRY_COMPARE(frame().focusWidget(), field);
        QVERIFY(field->text().startsWith(QStringLiteral("12")));
        QTest::keyClicks(field, QStringLiteral("12.5"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(frame().focusWidget(), sheet()->fieldOf("c"));
        desk()->flush();
        written();
        QCOMPARE(stored().scores[1].points, std::optional(Points{1250}));
    }

    void whatIsNoScoreIsKeptOnScreenAndNotSaved() {
        make();
        sheet()->openItem("a");
        QTest::keyClicks(sheet()->fieldOf("a"), QStringLiteral("25")); // of 20
        session->lock();
        covered();
        written();
        unlock();
        QCOMPARE(sheet()->fieldOf("a")->text(), QStringLiteral("25"));
        QVERIFY(sheet()->fieldOf("a")->wrong());
        QVERIFY(sheet()->opened()->problem().contains(QStringLiteral("25 was not saved")));
        QVERIFY(!stored().scores[0].points);
    }

    void aCommentIsHalfWrittenWithASyllableUnderWay() {
        make();
        sheet()->openItem("a");
        QPlainTextEdit *editor = sheet()->opened()->comment()->editor();
        editor->setFocus();
        QTest::keyClicks(editor, QStringLiteral("see p. 3 "));
        compose(editor, QStringLiteral("ㅎ"));
        compose(editor, QStringLiteral("하"));
        compose(editor, QStringLiteral("한"));
        QCOMPARE(editor->toPlainText(), QStringLiteral("see p. 3 ")); // the syllable belongs to the input method
        session->lock();
        covered();
        written();
        QCOMPARE(QString::fromStdString(desk()->read()->sheets()[0].scores[0].comment), QStringLiteral("see p. 3 한"));
        unlock();
        QTRY_COMPARE(frame().focusWidget(), editor);
        QCOMPARE(editor->toPlainText(), QStringLiteral("see p. 3 한"));
        QInputMethodEvent done;
        done.setCommitString(QStringLiteral("국"));
        QApplication::sendEvent(editor, &done);
        QCOMPARE(editor->toPlainText(), QStringLiteral("see p. 3 한국")); // at the place where it was
        desk()->flush();
        written();
        QCOMPARE(QString::fromStdString(stored().scores[0].comment), QStringLiteral("see p. 3 한국"));
    }

    void sealingIsUnderWay() {
        make(true);
        frame().showStop(EvaluatorDesk::sealStop);
        SealPage *page = desk()->sealing();
        QTRY_VERIFY_WITH_TIMEOUT(!page->oddities().isEmpty() || page->sealButton()->isEnabled(), 20'000);
        for (QCheckBox *tick : page->oddities())
            tick->click();
        QTRY_VERIFY2(page->sealButton()->isEnabled(), qPrintable(page->whyNot()));
        QTest::mouseClick(page->sealButton(), Qt::LeftButton);
        session->lock(); // before the answer
        covered();
        QSignalSpy fresh(desk(), &EvaluatorDesk::loaded);
        QVERIFY(fresh.wait(20'000)); // what was asked for is done to its end
        QCOMPARE(seen(), QStringList());
        unlock();
        QCOMPARE(frame().currentStop(), int(EvaluatorDesk::sealStop));
        QVERIFY(page->isVisible());
        QVERIFY2(page->submissionText().contains(QStringLiteral("sealed, not yet delivered")),
                 qPrintable(page->submissionText()));
        end();
        const auto ws = Workspace::open(place, view(passphrase));
        QCOMPARE(Evaluator(*ws).submissions(roundIds(*ws).back()).size(), std::size_t(1));
    }

    void aRoundAndItsDocumentsAreBeingTakenIn() {
        test::TinyRound t(1, 3);
        t.chairSpace->clock = systemNow;
        RoundDraft draft = t.draft();
        draft.deadline = systemNow() + 4 * test::day;
        const std::string id = t.chair->openRound(draft);
        t.chair->sync(id, *t.drop);
        const Path path = t.root() / "e1.simsa";
        t.people.clear();
        begin(path, test::tinyPassphrase);
        QVERIFY(!desk()->snapshot().stored);
        QSignalSpy synced(desk(), &EvaluatorDesk::synced);
        QTest::keyClick(&frame(), Qt::Key_F5);
        session->lock(); // while the files are on their way
        covered();
        QTRY_COMPARE_WITH_TIMEOUT(synced.count(), 1, 30'000);
        QVERIFY(synced[0][0].toBool());
        QTRY_VERIFY_WITH_TIMEOUT(desk()->snapshot().stored, 20'000);
        QCOMPARE(seen(), QStringList());
        unlock(test::tinyPassphrase);
        QCOMPARE(frame().currentStop(), int(EvaluatorDesk::dutiesStop));
        QTRY_VERIFY(desk()->duties()->declareButton() && desk()->duties()->declareButton()->isVisible());
        QCOMPARE(desk()->duties()->rows().size(), std::size_t(3));
        end();
        const auto ws = Workspace::open(path, view(test::tinyPassphrase));
        for (const StoredDocument &document : documents(*ws, id))
            QVERIFY(document.present && document.indexed && document.reading.empty());
        QCOMPARE(documents(*ws, id).size(), std::size_t(3));
    }

    void anInvitationIsBeingTakenIn() {
        test::TinyRound t(0);
        const Path path = t.root() / "new.simsa", file = t.root() / "a.simsa-invitation";
        t.make("new", Role::evaluator, 0).reset();
        writeFile(file, t.invitation);
        begin(path, test::tinyPassphrase);
        desk()->duties()->takeInvitation(QString::fromStdString(file.string()));
        session->lock(); // before the answer
        covered();
        QTRY_COMPARE_WITH_TIMEOUT(desk()->snapshot().chairs.size(), std::size_t(1), 20'000);
        QCOMPARE(seen(), QStringList());
        QTRY_COMPARE(frame().focusWidget(), session->entrance().lockForm()->edit()); // nothing behind has taken it
        unlock(test::tinyPassphrase);
        const auto asks = [this] { // taken in, and not trusted by itself
            const QList<ChairCard *> cards = frame().findChildren<ChairCard *>();
            return std::any_of(cards.begin(), cards.end(),
                               [](ChairCard *card) { return card->isVisible() && card->confirmButton(); });
        };
        QTRY_VERIFY(asks());
        end();
        const auto ws = Workspace::open(path, view(test::tinyPassphrase));
        QCOMPARE(Evaluator(*ws).chairs().size(), std::size_t(1));
        QVERIFY(!Evaluator(*ws).chairs()[0].confirmed);
    }

    void aRoundFileIsBeingTakenIn() {
        test::TinyRound t(1, 3);
        t.chairSpace->clock = systemNow;
        RoundDraft draft = t.draft();
        draft.deadline = systemNow() + 4 * test::day;
        const std::string id = t.chair->openRound(draft);
        t.chair->sync(id, *t.drop);
        const Path path = t.root() / "e1.simsa", file = t.root() / "a.simsa-round";
        writeFile(file, t.drop->get(id + "/round/" + t.drop->list(id + "/round").at(0), capOf(FileType::round)));
        t.people.clear();
        begin(path, test::tinyPassphrase);
        QSignalSpy synced(desk(), &EvaluatorDesk::synced);
        desk()->duties()->takeRound(QString::fromStdString(file.string()));
        session->lock();
        covered();
        QTRY_COMPARE_WITH_TIMEOUT(synced.count(), 1, 30'000); // its documents are fetched as well
        QTRY_VERIFY_WITH_TIMEOUT(desk()->snapshot().stored, 20'000);
        QCOMPARE(seen(), QStringList());
        unlock(test::tinyPassphrase);
        QTRY_VERIFY(desk()->duties()->declareButton() && desk()->duties()->declareButton()->isVisible());
        QCOMPARE(desk()->duties()->rows().size(), std::size_t(3));
        end();
        const auto ws = Workspace::open(path, view(test::tinyPassphrase));
        QCOMPARE(roundIds(*ws), std::vector<std::string>{id});
        for (const StoredDocument &document : documents(*ws, id))
            QVERIFY(document.present && document.indexed && document.reading.empty());
    }

    void whatIsReadLeavesTheMemoryAndComesBackWhereItWas() {
        test::TinyRound t(1, 2);
        t.chairSpace->clock = systemNow;
        RoundDraft draft = t.draft();
        draft.deadline = systemNow() + 4 * test::day;
        draft.policy.disclosure.copyText = true;
        draft.proposals[0].documents[0].bytes = test::makePdf(test::textPages(9));
        draft.proposals[1].documents[0].bytes = test::makePdf(test::textPages(5));
        t.open(draft);
        t.person(1).clock = systemNow;
        t.declare(1);
        const Path path = t.root() / "e1.simsa";
        t.people.clear();
        begin(path, test::tinyPassphrase);
        Reader *reader = desk()->read()->reader();
        PageView *pages = reader->view();
        const auto drawn = [&] {
            QTRY_COMPARE_WITH_TIMEOUT(reader->state(), Reader::State::shown, 20'000);
            QTRY_VERIFY_WITH_TIMEOUT(!pages->isLoading() && pages->cacheBytes() > 0, 20'000);
        };
        drawn();
        pages->setZoom(ZoomMode::fixed, 1.5);
        pages->goTo(4);
        drawn();
        QTRY_VERIFY_WITH_TIMEOUT((pages->selectAll(), reader->selection().page == 4), 20'000);
        QSignalSpy synced(desk(), &EvaluatorDesk::synced);
        desk()->sync(); // so that all can be searched
        QTRY_COMPARE_WITH_TIMEOUT(synced.count(), 1, 30'000);
        reader->find(QStringLiteral("scratch"));
        QTRY_VERIFY_WITH_TIMEOUT(reader->search()->hits().size() == 9 && !reader->search()->running(), 20'000);
        pages->goTo(4);
        reader->findEverywhere(QStringLiteral("rare needle"));
        QTRY_COMPARE_WITH_TIMEOUT(reader->crossSearch()->list()->model()->rowCount(), 3, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT((pages->selectAll(), reader->selection().page == 4), 20'000);
        pages->setFocus();
        QVERIFY(pages->copy());
        const Place before = pages->place();
        session->lock();
        covered();
        QCOMPARE(pages->cacheBytes(), qsizetype(0));
        QVERIFY(reader->selection().quote.isEmpty());
        QVERIFY(reader->search()->hits().empty());
        QCOMPARE(reader->crossSearch()->list()->model()->rowCount(), 0);
        QVERIFY(!QApplication::clipboard()->text().contains(QStringLiteral("scratch")));
        QTest::qWait(200);
        QCOMPARE(pages->cacheBytes(), qsizetype(0)); // and nothing is drawn behind the cover
        unlock(test::tinyPassphrase);
        drawn();
        QCOMPARE(pages->place(), before);
        QTRY_VERIFY_WITH_TIMEOUT(reader->selection().quote.contains(QStringLiteral("scratch")), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(reader->search()->hits().size(), std::size_t(9), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(reader->crossSearch()->list()->model()->rowCount(), 3, 20'000);
        QTRY_COMPARE(frame().focusWidget(), pages);

        session->lock(); // while another document is being opened
        covered();
        desk()->read()->select(1);
        QTest::qWait(200);
        QCOMPARE(pages->cacheBytes(), qsizetype(0));
        unlock(test::tinyPassphrase);
        drawn();
        QCOMPARE(pages->page(), 0);
    }

    void answersOfADutyStayTicked() {
        test::TinyRound t(1, 2);
        t.chairSpace->clock = systemNow;
        RoundDraft draft = t.draft();
        draft.deadline = systemNow() + 4 * test::day;
        t.open(draft);
        const Path path = t.root() / "e1.simsa";
        t.people.clear();
        begin(path, test::tinyPassphrase);
        DutiesPage *duties = desk()->duties();
        QTRY_VERIFY(!duties->rows().empty() && duties->declareButton()->isVisible());
        duties->rows()[1].answers[2]->click();
        duties->rows()[1].note->setFocus();
        QTest::keyClicks(duties->rows()[1].note, QStringLiteral("My broth"));
        session->lock();
        covered();
        unlock(test::tinyPassphrase);
        QVERIFY(duties->rows()[1].answers[2]->isChecked());
        QTRY_COMPARE(frame().focusWidget(), duties->rows()[1].note);
        QTest::keyClick(duties->rows()[1].note, Qt::Key_End);
        QTest::keyClicks(duties->rows()[1].note, QStringLiteral("er"));
        QCOMPARE(duties->rows()[1].note->text(), QStringLiteral("My brother"));
    }

    void everyReasonLocks_data() {
        QTest::addColumn<QString>("reason");
        for (const char *reason : {"idle", "session", "sleep", "lid"})
            QTest::newRow(reason) << QString::fromLatin1(reason);
    }
    void everyReasonLocks() {
        QFETCH(QString, reason);
        make();
        sheet()->openItem("a");
        QTest::keyClicks(sheet()->fieldOf("a"), QStringLiteral("7"));
        QVERIFY(autoLock() && autoLock()->running());
        const QVariantMap lid{{QStringLiteral("LidIsClosed"), true}};
        if (reason == QLatin1String("idle")) {
            autoLock()->setIdleSeconds(1);
        } else if (reason == QLatin1String("session")) {
            QMetaObject::invokeMethod(autoLock(), "sessionLocked");
        } else if (reason == QLatin1String("sleep")) {
            QMetaObject::invokeMethod(autoLock(), "prepareForSleep", Q_ARG(bool, false)); // waking up locks nothing
            QVERIFY(!session->locked());
            QMetaObject::invokeMethod(autoLock(), "prepareForSleep", Q_ARG(bool, true));
        } else {
            const auto closed = [&] {
                QMetaObject::invokeMethod(autoLock(), "powerChanged", Q_ARG(QString, QString()),
                                          Q_ARG(QVariantMap, lid), Q_ARG(QStringList, QStringList()));
            };
            autoLock()->setLidLocks(false); // somebody with a second screen
            closed();
            QVERIFY(!session->locked());
            autoLock()->setLidLocks(true);
            closed();
        }
        QTRY_VERIFY_WITH_TIMEOUT(session->locked(), 5'000);
        covered();
        written();
        autoLock()->setIdleSeconds(300);
        unlock();
        QTRY_COMPARE(frame().focusWidget(), sheet()->fieldOf("a"));
        QVERIFY(autoLock()->running()); // it watches again
        QCOMPARE(stored().scores[0].points, std::optional(Points{700}));
    }

    void openDialogsMenusAndTipsGo() {
        make();
        sheet()->openItem("a");
        Q_EMIT sheet()->recuseAsked();
        QPointer<ReasonDialog> asked = frame().findChild<ReasonDialog *>();
        QVERIFY(asked && asked->isVisible());
        QTest::keyClicks(asked->reason()->editor(), QStringLiteral("My brother works there"));
        QToolTip::showText(frame().mapToGlobal(QPoint(50, 50)), QStringLiteral("Garambyeol"), &frame());
        QTRY_VERIFY(QToolTip::isVisible());
        session->lock();
        covered();
        QTRY_VERIFY(!asked || !asked->isVisible());
        unlock();

        auto *files = new QFileDialog(&frame(), QStringLiteral("Open"));
        files->setAttribute(Qt::WA_DeleteOnClose);
        files->open();
        QVERIFY(files->isVisible());
        session->lock();
        covered();
        unlock();

        frame().showKeys();
        session->lock();
        covered();
        unlock();

        (new Guide(Guide::forEvaluator(), &frame()))->open();
        session->lock();
        covered();
        unlock();

        QMenu menu(&frame());
        menu.addAction(QStringLiteral("Garambyeol"));
        menu.popup(frame().mapToGlobal(QPoint(50, 50)));
        QTRY_VERIFY(menu.isVisible());
        session->lock();
        covered();
        menu.setParent(nullptr);                   // it outlives the window
        QVERIFY(stored().state != State::recused); // locking answers no question
    }
};

SIMSA_UI_MAIN(TestLockMidway)
#include "test_lock_midway.moc"
