// Every screen in both languages: nothing is cut off; and pictures of them all where SIMSA_SHOTS names a folder.
#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "Clipping.h"
#include "DemoPlay.h"
#include "app/crypto/Age.h"
#include "app/crypto/Hash.h"
#include "app/exchange/Log.h"
#include "app/roles/OwnRow.h"
#include "app/roles/Transfer.h"
#include "app/roles/Words.h"
#include "tests/roles/Threshold.h"
#include "tests/ui/Watch.h"
#include "ui/Session.h"
#include "ui/audit/CheckPage.h"
#include "ui/chair/ChairDesk.h"
#include "ui/chair/EditorCheck.h"
#include "ui/chair/EditorDesk.h"
#include "ui/chair/EditorDraft.h"
#include "ui/chair/EditorPanel.h"
#include "ui/chair/EditorProposals.h"
#include "ui/chair/EditorRubric.h"
#include "ui/chair/EditorTree.h"
#include "ui/chair/EditorView.h"
#include "ui/chair/OpeningPage.h"
#include "ui/chair/PanelPage.h"
#include "ui/chair/PreparePage.h"
#include "ui/chair/RehearsalRow.h"
#include "ui/chair/ResultsPage.h"
#include "ui/chair/TurnoutDialogs.h"
#include "ui/chair/TurnoutPage.h"
#include "ui/charts/ResultsView.h"
#include "ui/desk/CommentBox.h"
#include "ui/desk/ComparePage.h"
#include "ui/desk/DeclarationForm.h"
#include "ui/desk/DutiesPage.h"
#include "ui/desk/EvaluatorDesk.h"
#include "ui/desk/OfferCard.h"
#include "ui/desk/OfficePage.h"
#include "ui/desk/PasteInvitation.h"
#include "ui/desk/PointsField.h"
#include "ui/desk/ReadPage.h"
#include "ui/desk/ReceiptPage.h"
#include "ui/desk/ScoreSheet.h"
#include "ui/desk/SealPage.h"
#include "ui/desk/SealTable.h"
#include "ui/desk/SheetRows.h"
#include "ui/desk/TrusteeCard.h"
#include "ui/reader/Reader.h"
#include "ui/shell/Entrance.h"
#include "ui/shell/Field.h"
#include "ui/shell/Frame.h"
#include "ui/shell/Guide.h"
#include "ui/shell/Header.h"
#include "ui/shell/KeysPage.h"
#include "ui/shell/Language.h"
#include "ui/shell/MachineCard.h"
#include "ui/shell/Manual.h"
#include "ui/shell/Panels.h"
#include "ui/shell/PassphraseEdit.h"
#endif

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QSemaphore>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QTest>
#include <QThreadPool>

using namespace simsa;

namespace {

constexpr std::int64_t day = 86400;
constexpr QSize laptop(1366, 768), wall(1920, 1080);

enum Where { everywhere, laptopOnly };

} // namespace

class TestScreens : public QObject {
    Q_OBJECT

    QTemporaryDir settings;
    QString language;
    std::unique_ptr<test::DemoPlay> play;
    std::unique_ptr<Frame> frame;
    std::unique_ptr<EvaluatorDesk> desk;
    std::unique_ptr<ChairDesk> chair;
    QStringList complaints;
    std::pair<std::string, std::string> reserve; // signing key and fingerprint of who holds no seat
    int shown = 0;

    QDialog *dialog() const {
        for (QDialog *found : frame->findChildren<QDialog *>())
            if (found->isVisible())
                return found;
        return nullptr;
    }
    void shoot(QWidget *what, const QString &name, int width) {
        const QString folder = qEnvironmentVariable("SIMSA_SHOTS");
        if (folder.isEmpty() || !name.contains(qEnvironmentVariable("SIMSA_SHOTS_FILTER")))
            return;
        QDir().mkpath(folder);
        for (const auto &[choice, word] :
             {std::pair(SchemeChoice::dark, "dark"), std::pair(SchemeChoice::contrast, "contrast"),
              std::pair(SchemeChoice::light, "light")}) {
            theme().setChoice(choice);
            QTest::qWait(40);
            what->grab().save(
                QStringLiteral("%1/%2.%3.%4.%5.png").arg(folder, name, language, QString::fromLatin1(word)).arg(width));
        }
    }
    // What stays cut off: a text that has just changed, such as the time of the last save, gets its room with the next
    // layout.
    static QStringList cutOff(QWidget *what) {
        QStringList cut = test::clipped(what);
        if (cut.isEmpty())
            return cut;
        QTest::qWait(200);
        const QStringList still = test::clipped(what);
        cut.removeIf([&still](const QString &each) { return !still.contains(each); });
        return cut;
    }
    // What is on screen now: checked, and taken as a picture.
    void screen(const char *name, Where where = laptopOnly, Frame *window = nullptr) {
        if (!window)
            window = frame.get();
        const QString title = QString::fromLatin1(name);
        QTest::qWait(60);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QDialog *asked = window == frame.get() ? dialog() : nullptr;
        QWidget *what = asked ? static_cast<QWidget *>(asked) : window;
        QVERIFY(what->isVisible());
        for (const QString &cut : cutOff(what))
            complaints << QStringLiteral("%1 (%2): %3").arg(title, language, cut);
        ++shown;
        shoot(what, title, laptop.width());
        if (where == laptopOnly)
            return;
        window->resize(wall);
        QTest::qWait(80);
        for (const QString &cut : cutOff(what))
            complaints << QStringLiteral("%1 (%2, wide): %3").arg(title, language, cut);
        shoot(what, title, wall.width());
        window->resize(laptop);
        QTest::qWait(40);
    }
    // A dialog that is open now; it is closed again.
    void ask(const char *name) {
        QVERIFY2(dialog(), name);
        screen(name);
        dialog()->reject();
        QTest::qWait(20);
    }
    void newFrame() {
        desk.reset();
        chair.reset();
        frame = std::make_unique<Frame>();
        frame->resize(laptop);
        frame->show();
        QVERIFY(QTest::qWaitForWindowExposed(frame.get()));
    }
    void openDesk(const std::shared_ptr<Workspace> &ws) {
        newFrame();
        desk = std::make_unique<EvaluatorDesk>(ws, *frame);
        bool loaded = false;
        connect(desk.get(), &EvaluatorDesk::loaded, this, [&loaded] { loaded = true; });
        QTRY_VERIFY_WITH_TIMEOUT(loaded, 20000);
        disconnect(desk.get(), &EvaluatorDesk::loaded, this, nullptr);
    }
    void settled() { QTRY_VERIFY_WITH_TIMEOUT(!chair->busy(), 120000); }
    template <typename T>
    T *page(int stop) const {
        return qobject_cast<T *>(frame->stopPage(stop));
    }
    void entrance() {
        newFrame();
        auto *door = new Entrance;
        frame->setCover(door);
        frame->raiseCover();
        door->showUnlock();
        screen("entrance-first");
        door->showUnlock(play->root() / "e1.simsa");
        screen("entrance-unlock", everywhere);
        for (int i = 0; i < 3; ++i)
            door->wrong();
        screen("entrance-wrong");
        door->unlockForm()->useRecoveryCode(true);
        screen("entrance-recovery");
        door->showCreate();
        screen("entrance-create", everywhere);
        QTest::keyClicks(door->createForm()->person()->edit(), QStringLiteral("Ingrid Solheim"));
        QTest::keyClicks(door->createForm()->first(), QStringLiteral("correct horse battery"));
        QTest::keyClicks(door->createForm()->second(), QStringLiteral("correct horse batterx"));
        screen("entrance-create-filled");
        door->failed(describe(Code::diskFull));
        screen("entrance-create-failed");
        door->showRecoveryCode(secret(view("ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345")));
        screen("entrance-code");
        QTest::mouseClick(door->recoveryCard()->next(), Qt::LeftButton);
        QTest::keyClicks(door->recoveryCard()->check(), QStringLiteral("WRONG"));
        QTest::mouseClick(door->recoveryCard()->next(), Qt::LeftButton);
        screen("entrance-code-check");
        door->showImport(play->root() / "e1.simsa-workspace");
        screen("entrance-import", everywhere);
        door->failed(describe(Code::agePayload));
        screen("entrance-import-failed");
        door->showLocked(play->root() / "e1.simsa");
        screen("entrance-locked", everywhere);
        door->wrong();
        screen("entrance-locked-wrong");
    }

    // The six steps of a round in preparation, right and wrong. The draft is gone afterwards.
    void prepareSteps() {
        const bool ko = play->ko();
        play->draft("steps.json", systemNow() + day); // for its documents
        screen("chair-prepare-start");
        chair->editor()->makeDraft(QStringLiteral("three"));
        settled();
        EditorView *view = chair->editor()->view();
        EditorDraft *draft = chair->editor()->draft();
        const auto step = [&](DraftStep which, const char *name, Where where = laptopOnly) {
            view->showStep(which);
            QTest::qWait(300); // the preview follows
            screen(name, where);
        };
        step(DraftStep::basics, "chair-editor-new");
        draft->edit({}, [&](Draft &d) {
            d.title = ko ? "독자 AI 파운데이션 모델 · 1차 서면평가" : "Independent AI foundation model · written round";
        });
        step(DraftStep::basics, "chair-editor-basics", everywhere);
        view->showStep(DraftStep::rubric);
        view->rubric()->tree()->select(QStringLiteral("training"));
        step(DraftStep::rubric, "chair-editor-rubric", everywhere);
        draft->edit({}, [](Draft &d) {
            findCriterion(d.rubric, "training")->maximum = {730};
            sumUp(d);
        });
        step(DraftStep::rubric, "chair-editor-rubric-wrong");
        draft->undo();
        step(DraftStep::policy, "chair-editor-policy", everywhere);
        draft->edit({}, [](Draft &d) {
            d.policy.components = {
                {"score", {10'000}, {3500}}, {"benchmark", {10'000}, {4000}}, {"user", {10'000}, {2500}}};
            d.policy.recognition.majority = true;
            d.policy.ties.push_back("gone");
        });
        step(DraftStep::policy, "chair-editor-policy-wrong");
        draft->undo();
        step(DraftStep::proposals, "chair-editor-proposals-none");
        QString list = ko ? QStringLiteral("번호,신청기관,컨소시엄\n") : QStringLiteral("No,Applicant,Consortium\n");
        QStringList files;
        for (int i = 1; i <= 9; ++i) {
            list += QStringLiteral("%1,%2 %1,%3\n")
                        .arg(i)
                        .arg(ko ? QStringLiteral("신청기관") : QStringLiteral("Applicant"),
                             ko ? QStringLiteral("한빛대학교 산학협력단; 솔내컴퓨팅")
                                : QStringLiteral("Hanbit University; Solnae Compute"));
            files << QString::fromStdString((play->root() / ("0" + std::to_string(i) + ".pdf")).string());
        }
        writeFile(play->root() / "list.csv", simsa::view(list.toStdString()));
        Q_EMIT view->proposals()->listAsked(QString::fromStdString((play->root() / "list.csv").string()));
        QTRY_VERIFY(dialog());
        screen("chair-editor-applicants");
        dialog()->accept();
        writeFile(play->root() / "plan.hwp", simsa::view("no PDF"));
        Q_EMIT view->proposals()->filesAsked(files << QString::fromStdString((play->root() / "plan.hwp").string()));
        settled();
        step(DraftStep::proposals, "chair-editor-proposals", everywhere);
        view->showStep(DraftStep::panel);
        view->panel()->all()->click();
        view->panel()->shuffle()->click();
        step(DraftStep::panel, "chair-editor-panel", everywhere);
        step(DraftStep::check, "chair-editor-check", everywhere);
        draft->edit({}, [](Draft &d) {
            d.title.clear();
            d.proposals[2].id = "02";
            d.policy.ties = {"gone"};
            d.drop.clear();
        });
        step(DraftStep::check, "chair-editor-missing");
        draft->undo();
        view->check()->open()->click();
        ask("chair-editor-confirm");
        view->check()->practise()->click();
        ask("chair-editor-practice");
        frame->resize(1280, 680);
        step(DraftStep::rubric, "chair-editor-small");
        frame->resize(laptop);
        const std::string id = draft->now().id;
        chair->editor()->leave();
        settled();
        screen("chair-prepare-drafts", everywhere);
        deleteDraft(*play->chair, id);
        Q_EMIT chair->editor()->changed();
        settled();
    }

    void prepare() {
        newFrame();
        chair = std::make_unique<ChairDesk>(play->chair, *frame);
        settled();
        screen("chair-prepare-empty");
        frame->showStop(ChairDesk::turnoutStop);
        screen("chair-stop-closed");
        frame->showStop(ChairDesk::panelStop);
        screen("chair-panel-empty");
        play->admit(0, 5);
        const QString junk = QString::fromStdString((play->root() / "junk.simsa-card").string());
        writeFile(junk.toStdString(), view("not a card"));
        Q_EMIT page<PanelPage>(ChairDesk::panelStop)->cardsAsked(play->cards.mid(5) << junk);
        settled();
        screen("chair-panel", everywhere);
        page<PanelPage>(ChairDesk::panelStop)->invite();
        settled();
        QTest::qWait(100);
        ask("chair-invite");
        {
            const auto laptop = play->make("laptop", Role::evaluator, demo::demoPanel(7, language.toStdString())[2]);
            Evaluator e(*laptop);
            const KnownChair known = e.takeInvitation(play->invitation);
            e.confirmChair(known.signing, play->chair->fingerprint());
            const QString card = QString::fromStdString((play->root() / "laptop.simsa-card").string());
            writeFile(card.toStdString(), e.makeCard(known.signing));
            Q_EMIT page<PanelPage>(ChairDesk::panelStop)->cardsAsked({card, play->cards[0]});
            settled();
            QTest::qWait(200); // cards made anew are laid out
            screen("chair-panel-key-changed", everywhere);
            Chair(*play->chair).acknowledgeKey(chair->snapshot()->keyChanges.at(0).id);
            reserve = {toOpenSsh(laptop->person().signing.pub), laptop->fingerprint()};
        }
        auto *first = page<PreparePage>(ChairDesk::prepareStop);
        frame->showStop(ChairDesk::prepareStop);
        Q_EMIT first->draftAsked(play->draft("late.json", systemNow() - day));
        settled();
        screen("chair-prepare-problem");
        play->admit(5, 7);
        chair->showRound({});
        settled();
        prepareSteps();
        Q_EMIT first->draftAsked(play->draft("ROUND.json", systemNow() + 3 * day + 7260));
        settled();
        screen("chair-prepare-draft", everywhere);
        QVERIFY(first->primaryAction()->isEnabled());
        QTest::mouseClick(first->primaryAction(), Qt::LeftButton);
        screen("chair-prepare-opening");
        settled();
        QVERIFY(chair->snapshot()->stored);
        screen("chair-turnout-first");
        chair->sync();
        settled();
        frame->showStop(ChairDesk::prepareStop);
        screen("chair-prepare");
    }

    void evaluator() {
        openDesk(play->make("fresh", Role::evaluator, {"Ingrid Solheim", "Fjord Institute", "foreign"}));
        screen("desk-duties-none");
        (new PasteInvitation(frame.get(), [](const QString &) {}))->open();
        ask("desk-paste");
        frame->showStop(1);
        screen("desk-stop-closed");
        const std::shared_ptr<Workspace> invited =
            play->make("invited", Role::evaluator, {"Ingrid Solheim", "Fjord Institute", "foreign"});
        Evaluator(*invited).takeInvitation(play->invitation);
        openDesk(invited);
        screen("desk-duties-chair");
        constexpr std::size_t seventh = 6; // who is recused from proposal 7
        play->sync(seventh, true);
        openDesk(play->people[seventh]);
        QTRY_VERIFY(desk->duties()->declareButton()->isVisible());
        screen("desk-duties", everywhere);
        const ConflictTable::Row &row = desk->duties()->rows()[6];
        row.answers[1]->click();
        QVERIFY(row.whom.size() == 3);
        row.whom[1]->click();
        row.note->setText(play->ko() ? QStringLiteral("2025년 자문 계약")
                                     : QStringLiteral("Advisory contract in 2025"));
        desk->duties()->form()->approached()->click();
        desk->duties()->form()->contact()->editor()->setPlainText(
            play->ko() ? QStringLiteral("별무리길 직원이 3월 2일 전화로 일정을 물음")
                       : QStringLiteral("Somebody of the applicant asked about the dates by telephone on 2 March"));
        desk->duties()->pledge()->click();
        QTest::mouseClick(desk->duties()->noneLeft(), Qt::LeftButton);
        screen("desk-duties-answered");
        auto *scroll = desk->duties()->findChild<QScrollArea *>();
        scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
        screen("desk-duties-contact");
        QTest::mouseClick(desk->duties()->declareButton(), Qt::LeftButton);
        ask("desk-duties-confirm");
        play->declare(seventh);
        play->score(seventh, 1, 5);
        openDesk(play->people[seventh]);
        QCOMPARE(frame->currentStop(), 1);
        drawn();
        screen("desk-read-done", everywhere);
        QTest::keyClick(frame.get(), Qt::Key_F1);
        ask("keys");
        for (const auto &[name, steps] :
             {std::pair("guide-evaluator", Guide::forEvaluator()), std::pair("guide-chair", Guide::forChair())}) {
            auto *guide = new Guide(steps, frame.get());
            guide->setAttribute(Qt::WA_DeleteOnClose);
            guide->open();
            for (int step = 1; step <= steps.size(); ++step) {
                screen(qPrintable(QStringLiteral("%1-%2").arg(QString::fromLatin1(name)).arg(step)));
                QTest::keyClick(guide, Qt::Key_Return);
            }
            QTRY_VERIFY(!dialog());
        }
        frame->showStop(EvaluatorDesk::compareStop);
        QTest::qWait(200);
        screen("desk-compare", everywhere);
        desk->compare()->setView(ComparePage::calibrate);
        QTest::qWait(200);
        screen("desk-compare-order", everywhere);
        desk->compare()->compare({"01", "02"});
        QTest::qWait(600);
        screen("desk-compare-pair", everywhere);
        frame->showStop(EvaluatorDesk::readStop);
        desk->read()->select(5);
        drawn();
        screen("desk-read-untouched");
        ScoreSheet *sheet = desk->read()->sheet();
        const Round round = play->round(seventh);
        const std::vector<const Criterion *> all = leaves(round.rubric);
        QTest::keyClicks(sheet->fieldOf(all[0]->id), QStringLiteral("9"));
        QTest::keyClick(sheet->fieldOf(all[0]->id), Qt::Key_Return);
        sheet->openItem(all[1]->id);
        QTest::keyClicks(sheet->fieldOf(all[1]->id), QStringLiteral("999"));
        QTest::keyClick(sheet->fieldOf(all[1]->id), Qt::Key_Return);
        screen("desk-read", everywhere);
        sheet->goTo({.proposal = round.proposals[5].id, .criterion = "gate"});
        QTest::mouseClick(sheet->gateRow()->choices()->findChildren<QAbstractButton *>().at(1), Qt::LeftButton);
        screen("desk-read-gate");
        Q_EMIT sheet->abstainAsked(true);
        ask("desk-abstain");
        Q_EMIT sheet->recuseAsked();
        ask("desk-recuse");
        desk->read()->select(6);
        screen("desk-read-recused", everywhere);
        for (const QSize &size : {QSize(1280, 680), QSize(900, 700), QSize(700, 700)}) {
            frame->resize(size);
            desk->read()->select(5);
            drawn();
            screen(qPrintable(QStringLiteral("desk-read-at-%1").arg(size.width())));
        }
        frame->resize(laptop);
        frame->showStop(EvaluatorDesk::sealStop);
        QTRY_VERIFY(!desk->sealing()->whyNot().isEmpty());
        QTest::qWait(300);
        screen("desk-seal-missing", everywhere);
        desk->flush();
        play->score(seventh, 6, test::DemoPlay::proposals);
        openDesk(play->people[seventh]);
        frame->showStop(EvaluatorDesk::sealStop);
        QTRY_VERIFY_WITH_TIMEOUT(!desk->sealing()->oddities().isEmpty(), 10000);
        screen("desk-seal-odd");
        for (QCheckBox *tick : desk->sealing()->oddities())
            tick->click();
        QTRY_VERIFY(desk->sealing()->sealButton()->isEnabled());
        screen("desk-seal", everywhere);
        QTest::mouseClick(desk->sealing()->sealButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!desk->sealing()->submissionText().isEmpty(), 20000);
        QTRY_VERIFY(!desk->sealing()->reasonField()->isHidden());
        QTest::qWait(300);
        screen("desk-sealed");
        revisions(seventh);
        frame->setCover(new Entrance);
        frame->raiseCover();
        static_cast<Entrance *>(frame->cover())->showLocked(play->root() / "e7.simsa");
        screen("desk-locked");
        frame->liftCover();
        bool synced = false;
        connect(desk.get(), &EvaluatorDesk::synced, this, [&synced] { synced = true; });
        desk->sync();
        QTRY_VERIFY_WITH_TIMEOUT(synced, 30000);
        screen("desk-synced");
        receipts("desk-receipts");
    }
    void receipts(const char *name) {
        ReceiptPage *receiptPage = desk->showReceipts();
        QVERIFY(receiptPage);
        QTRY_VERIFY_WITH_TIMEOUT(receiptPage->ready(), 20000);
        QTest::qWait(200);
        screen(name, everywhere);
    }
    // After publication, at the desk of one who sealed.
    void published() {
        const std::shared_ptr<Workspace> ws = play->people[1];
        play->sync(1);
        const std::string id = play->round(1).id;
        const Bytes file = Chair(*play->chair).writeResult(id, {ws->person().identity.recipient});
        openDesk(ws);
        receipts("desk-receipts-closed");
        keepResult(*ws, id, file);
        receipts("desk-receipts-row");
        newFrame();
        chair = std::make_unique<ChairDesk>(play->chair, *frame);
        settled();
    }

    // After sealing: another value, an item in full, a second declaration, a log that shrank.
    void revisions(std::size_t who) {
        const std::shared_ptr<Workspace> ws = play->people[who];
        const Round round = play->round(who);
        const std::string first = leaves(round.rubric)[0]->id;
        {
            const auto guard = ws->lock();
            savePoints(*ws, round, round.proposals[2].id, first, Points{});
            saveComment(*ws, round, round.proposals[3].id, first,
                        play->ko() ? "표 2-4를 다시 확인함" : "Table 2-4 checked again");
        }
        openDesk(ws);
        frame->showStop(EvaluatorDesk::sealStop);
        QTRY_VERIFY(!desk->sealing()->reasonField()->isHidden());
        QTest::qWait(300);
        screen("desk-seal-revision", everywhere);
        Q_EMIT desk->sealing()->table()->opened(3);
        screen("desk-seal-detail");
        {
            Declaration again = Evaluator(*ws).declared(round.id).declaration;
            again.priorContact = play->ko() ? "3월 2일 전화" : "A phone call on 2 March";
            Evaluator(*ws).declare(round.id, again);
            const auto guard = ws->lock();
            const SigningKey key = makeSigningKey();
            saveFork(*ws, round.id, signCheckpoint({originOf(round.id), 12, {}}, key),
                     signCheckpoint({originOf(round.id), 9, {}}, key));
        }
        openDesk(ws);
        frame->showStop(EvaluatorDesk::sealStop);
        QTRY_VERIFY(!desk->sealing()->reasonField()->isHidden());
        QTest::qWait(300);
        screen("desk-seal-again");
        frame->showStop(EvaluatorDesk::dutiesStop);
        screen("desk-duties-again");
        QTest::mouseClick(desk->duties()->form()->againButton(), Qt::LeftButton);
        screen("desk-duties-changing");
        Evaluator(*ws).seal(round.id, play->ko() ? "다시 확인함" : "Checked again");
        openDesk(ws);
        frame->showStop(EvaluatorDesk::sealStop);
        QTRY_VERIFY(!desk->sealing()->reasonField()->isHidden());
    }

    // In the whole program, with a proposal open: what protects it is known by then.
    void preferencesPage() {
        desk.reset();
        frame.reset();
        const std::size_t who = play->people.size() - 1;
        play->people.pop_back();
        const Path place = play->root() / ("e" + std::to_string(who + 1) + ".simsa");
        Session session;
        bool opened = false;
        connect(&session, &Session::opened, this, [&opened] { opened = true; });
        session.start(place);
        session.frame().showNormal();
        session.frame().resize(laptop);
        session.entrance().unlockRequested(place, secret(view(test::DemoPlay::passphrase)));
        QTRY_VERIFY_WITH_TIMEOUT(opened, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(session.frame().currentStop(), int(EvaluatorDesk::readStop), 20000);
        QTRY_COMPARE_WITH_TIMEOUT(session.evaluatorDesk()->read()->reader()->state(), Reader::State::shown, 20000);
        QTest::mouseClick(session.frame().header()->settings(), Qt::LeftButton);
        auto *machine = session.frame().currentPage()->findChild<MachineCard *>();
        QVERIFY(machine);
        QTRY_VERIFY_WITH_TIMEOUT(!machine->findings().empty(), 20000);
        screen("settings", everywhere, &session.frame());
        auto *area = session.frame().currentPage()->findChild<QScrollArea *>();
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
        screen("settings-machine", everywhere, &session.frame());
        KeysPage *keys = session.showKeys();
        QTRY_VERIFY(!keys->deviceText().isEmpty());
        screen("keys", everywhere, &session.frame());
        QTest::keyClicks(keys->current(), QString::fromUtf8(test::DemoPlay::passphrase));
        keys->exportTo(QString::fromStdString((play->root() / "e7.simsa-workspace").string()));
        QTRY_VERIFY_WITH_TIMEOUT(keys->banner()->isVisible(), 30000);
        QVERIFY(std::filesystem::exists(play->root() / "e7.simsa-workspace"));
        screen("keys-exported", everywhere, &session.frame());
        QTest::mouseClick(session.frame().header()->lock(), Qt::LeftButton);
        QVERIFY(session.locked());
    }

    void running() {
        newFrame();
        chair = std::make_unique<ChairDesk>(play->chair, *frame);
        settled();
        for (std::size_t i = 0; i < 4; ++i)
            play->evaluate(i);
        const std::string junk = "not an envelope";
        const std::string round = chair->snapshot()->stored->round.id;
        play->drop()->put(round + "/declarations/" + toHex(sha256(view(junk))) + ".simsa-declaration", view(junk));
        chair->sync();
        settled();
        frame->showStop(ChairDesk::turnoutStop);
        screen("chair-turnout", everywhere);
        QWidget *turnout = frame->stopPage(ChairDesk::turnoutStop);
        showRefusals(turnout, chair->snapshot());
        ask("chair-refusals");
        askDeadline(turnout, chair->snapshot(), [](const Event &) {});
        ask("chair-extend");
        askExclusion(turnout, chair->snapshot(), [](const Event &) {});
        ask("chair-exclude");
        Chair(*play->chair).admit(reserve.first, reserve.second);
        chair->sync();
        settled();
        askReplacement(
            turnout, chair->snapshot(), [](const Event &) {}, QStringLiteral("E3"));
        ask("chair-replace");
        askWithdrawal(
            turnout, chair->snapshot(), [](const Event &) {}, QStringLiteral("E5"));
        ask("chair-withdraw");
        askClose(turnout, chair->snapshot(), [](const QString &) {});
        ask("chair-close");
        std::filesystem::create_directories(play->root() / "stick");
        Q_EMIT page<TurnoutPage>(ChairDesk::turnoutStop)
            ->backupAsked(QString::fromStdString((play->root() / "stick").string()));
        screen("chair-backup-running");
        settled();
        screen("chair-backup-done");
        frame->showStop(ChairDesk::panelStop);
        screen("chair-panel-all");
        for (std::size_t i = 4; i < 6; ++i)
            play->evaluate(i);
        chair->sync();
        settled();
        QVERIFY(chair->snapshot()->turnout.quorum);
        Q_EMIT page<TurnoutPage>(ChairDesk::turnoutStop)
            ->closeAsked(play->ko() ? QStringLiteral("모두 봉인함") : QStringLiteral("Everyone present agreed"));
        settled();
        frame->showStop(ChairDesk::turnoutStop);
        screen("chair-turnout-closed", everywhere);
    }

    void results() {
        frame->showStop(ChairDesk::openingStop);
        screen("chair-opening", everywhere);
        Q_EMIT page<OpeningPage>(ChairDesk::openingStop)->tallyAsked();
        settled();
        screen("chair-opening-done");
        frame->showStop(ChairDesk::resultsStop);
        auto *page = qobject_cast<ResultsPage *>(frame->stopPage(ChairDesk::resultsStop));
        QTest::qWait(200);
        screen("chair-results", everywhere);
        page->view()->setView(ResultsView::View::charts);
        for (int i = 0; i < page->view()->chartCount(); ++i) {
            page->view()->setChart(i);
            QTest::qWait(200);
            screen(qPrintable(QStringLiteral("chair-chart-%1").arg(i + 1)), everywhere);
        }
        page->view()->setView(ResultsView::View::glance);
        frame->showStop(ChairDesk::reportStop);
        settled();
        screen("chair-report-waiting");
        frame->showStop(ChairDesk::resultsStop);
        const Snapshot &s = chair->snapshot();
        page->showDecision(true);
        QTest::qWait(100);
        screen("chair-decision", everywhere);
        page->showDecision(false);
        askAdjustment(page, s, [](const Event &) {});
        ask("chair-adjust");
        askRecipients(page, [](const QStringList &) {});
        ask("chair-recipients");
        Event decision{.kind = EventKind::decide,
                       .reason = play->ko() ? "동점이라 위원회가 논의해 결정함" : "Tie decided by the committee",
                       .selected = s->result->official.selected,
                       .decidedBy = play->ko() ? "평가위원장" : "Presiding member"};
        for (const std::string &id : s->result->official.undecided)
            if (static_cast<int>(decision.selected.size()) < s->stored->round.policy.select)
                decision.selected.push_back(id);
        Q_EMIT page->eventAsked(decision);
        settled();
        QVERIFY(chair->snapshot()->decision());
        screen("chair-results-decided");
        frame->showStop(ChairDesk::reportStop);
        settled();
        screen("chair-report", everywhere);
        Q_EMIT page->eventAsked({.kind = EventKind::adjust,
                                 .reason = play->ko() ? "사전접촉 감점" : "Prior contact",
                                 .proposal = s->stored->round.proposals[0].id,
                                 .points = -500});
        settled();
        frame->showStop(ChairDesk::resultsStop);
        screen("chair-results-changed");
        page->showDecision(true);
        QTest::qWait(100);
        screen("chair-decision-history", everywhere);
        page->showDecision(false);
        published();
        QVERIFY(QDir(play->folder.path()).rename(QStringLiteral("drop"), QStringLiteral("away")));
        frame->showStop(ChairDesk::turnoutStop);
        chair->sync();
        settled();
        screen("chair-drop-missing");
    }

    template <typename T>
    static std::shared_ptr<Workspace> borrowed(const T &ws) {
        return std::shared_ptr<Workspace>(ws.get(), [](Workspace *) {});
    }

    // The rehearsal at the chair's and at a trustee's, and the opening that waits.
    void trustees(test::Threshold &t) {
        newFrame();
        chair = std::make_unique<ChairDesk>(borrowed(t.chairSpace), *frame);
        settled();
        chair->editor()->makeDraft(QStringLiteral("three"));
        settled();
        EditorView *view = chair->editor()->view();
        chair->editor()->draft()->edit({}, [&](Draft &d) {
            d.title = "Written round";
            for (const auto &ws : t.people)
                d.panel.push_back(toOpenSsh(ws->person().signing.pub));
            for (const auto &ws : t.trustees)
                d.trustees.push_back(toOpenSsh(ws->person().signing.pub));
            d.threshold = 2;
        });
        view->showStep(DraftStep::panel);
        QTest::qWait(200);
        screen("chair-editor-trustees", everywhere);
        QTest::mouseClick(view->panel()->rehearsal()->rehearseButton(), Qt::LeftButton);
        settled();
        QTest::qWait(200);
        screen("chair-editor-trustees-asked");
        view->showStep(DraftStep::check);
        QTest::qWait(200);
        screen("chair-editor-trustees-check");
        for (int i = 1; i <= 3; ++i) {
            openDesk(borrowed(t.trustees[static_cast<std::size_t>(i - 1)]));
            if (i == 1)
                screen("trustee-waiting");
            bool synced = false;
            connect(desk.get(), &EvaluatorDesk::synced, this, [&synced] { synced = true; });
            desk->sync();
            QTRY_VERIFY_WITH_TIMEOUT(synced && desk->opening()->offer(), 30000);
            QTest::qWait(200);
            if (i == 1)
                screen("trustee-offer", everywhere);
            QTest::mouseClick(desk->opening()->offer()->acceptButton(), Qt::LeftButton);
            QTRY_VERIFY_WITH_TIMEOUT(desk->opening()->offer() && desk->opening()->offer()->saveButton(), 30000);
            synced = false;
            desk->sync();
            QTRY_VERIFY_WITH_TIMEOUT(synced, 30000);
            QTest::qWait(200);
            if (i == 1)
                screen("trustee-accepted");
        }
        newFrame();
        chair = std::make_unique<ChairDesk>(borrowed(t.chairSpace), *frame);
        settled();
        frame->showStop(ChairDesk::panelStop);
        Q_EMIT page<PanelPage>(ChairDesk::panelStop)->fetchAsked();
        settled();
        QTest::qWait(200);
        screen("chair-panel-trustees", everywhere);
        chair->editor()->openDraft(QString::fromStdString(drafts(*t.chairSpace).at(0).id));
        settled();
        chair->editor()->view()->showStep(DraftStep::panel);
        QTest::qWait(200);
        screen("chair-editor-trustees-rehearsed");
        chair->editor()->leave();
        settled();
    }
    void opening(test::Threshold &t) {
        desk.reset();
        chair.reset();
        RoundDraft d = t.draft();
        for (int i = 1; i <= 3; ++i)
            d.trustees.push_back("Person t" + std::to_string(i));
        d.threshold = 2;
        t.open(d);
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, 4000);
        t.syncChair();
        t.syncTrustees();
        openDesk(borrowed(t.trustees[0]));
        QTest::qWait(200);
        screen("trustee-running", everywhere);
        t.shut();
        t.syncTrustees();
        openDesk(borrowed(t.trustees[0]));
        QTest::qWait(200);
        QTest::keyClicks(desk->opening()->trustee()->digits(), QStringLiteral("1234 5678"));
        screen("trustee-closed", everywhere);
        t.release(1);
        openDesk(borrowed(t.trustees[0]));
        QTest::qWait(200);
        screen("trustee-released");
        t.syncChair();
        newFrame();
        chair = std::make_unique<ChairDesk>(borrowed(t.chairSpace), *frame);
        settled();
        frame->showStop(ChairDesk::openingStop);
        QTest::qWait(200);
        screen("chair-opening-trustees", everywhere);
        chair.reset();
        t.release(3);
        t.syncChair();
        t.chair->tally(t.id);
    }
    void auditor(test::Threshold &t) {
        frame.reset();
        t.sync(1);
        const Identity own = makeIdentity();
        const Path result = t.root() / "round.simsa-result", key = t.root() / "auditor.key",
                   forged = t.root() / "forged.simsa-result", receipt = t.root() / "e1.tlog-proof";
        const Bytes file = t.chair->writeResult(t.id, {own.recipient});
        writeFile(result, file);
        writeFile(key, view(textOf(toText(own))));
        writeFile(receipt, view(receiptOf(t.person(1), t.id)));
        const Envelope e = simsa::open(file, FileType::result, {&own, 1}, [](auto &) { return true; });
        std::vector<TarView> payload = e.payload;
        Bytes changed;
        for (TarView &part : payload)
            if (part.name == "official.json") {
                changed.assign(part.bytes.begin(), part.bytes.end());
                const std::size_t digit = textOf(changed).find("\"total\":\"") + 9;
                changed[digit] = changed[digit] == '9' ? '8' : '9';
                part.bytes = changed;
            }
        writeFile(
            forged,
            seal(makeTar({.type = FileType::result, .round = e.manifest.round, .roundDigest = e.manifest.roundDigest},
                         t.chairSpace->person().signing, payload),
                 std::vector{own.recipient}));
        Session session;
        session.startCheck({});
        session.frame().showNormal();
        session.frame().resize(laptop);
        CheckPage *page = session.checkPage();
        screen("check-empty", everywhere, &session.frame());
        page->setFile(QString::fromStdString(result.string()));
        page->setIdentityFile(QString::fromStdString(key.string()));
        page->setReceipts({QString::fromStdString(receipt.string())});
        screen("check-filled", laptopOnly, &session.frame());
        bool done = false;
        connect(page, &CheckPage::finished, this, [&done] { done = true; });
        QThreadPool *pool = QThreadPool::globalInstance();
        QSemaphore hold; // so that the work is still to be seen
        for (int i = 0; i < pool->maxThreadCount(); ++i)
            pool->start([&hold] { hold.acquire(); });
        page->start();
        screen("check-running", laptopOnly, &session.frame());
        hold.release(pool->maxThreadCount());
        QTRY_VERIFY_WITH_TIMEOUT(done, 30000);
        QTest::qWait(200);
        screen("check-done", everywhere, &session.frame());
        page->setFile(QString::fromStdString(forged.string()));
        done = false;
        page->start();
        QTRY_VERIFY_WITH_TIMEOUT(done, 30000);
        QTest::qWait(200);
        screen("check-differs", everywhere, &session.frame());
        page->setFile(QString::fromStdString(key.string()));
        done = false;
        page->start();
        QTRY_VERIFY_WITH_TIMEOUT(done, 30000);
        QTest::qWait(200);
        screen("check-failed", laptopOnly, &session.frame());
        for (const auto &[chapter, name] :
             {std::pair(Manual::auditor, "manual-auditor"), std::pair(Manual::threats, "manual-threats")}) {
            auto *manual = new Manual(chapter, &session.frame());
            manual->open();
            QTest::qWait(200);
            for (const QString &cut : cutOff(manual))
                complaints << QStringLiteral("%1 (%2): %3").arg(QString::fromLatin1(name), language, cut);
            shoot(manual, QString::fromLatin1(name), laptop.width());
            manual->reject();
        }
    }

    void drawn() {
        QTRY_VERIFY_WITH_TIMEOUT(desk->read()->reader()->state() != Reader::State::loading, 20000);
        QTest::qWait(400);
    }

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("simsa-test"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        theme().setChoice(SchemeChoice::light);
    }
    void nothingIsCutOff_data() {
        QTest::addColumn<QString>("code");
        QTest::newRow("ko") << QStringLiteral("ko");
        QTest::newRow("en") << QStringLiteral("en");
    }
    void nothingIsCutOff() {
        QFETCH(QString, code);
        language = code;
        useLanguage(code);
        QCOMPARE(QCoreApplication::translate("Words", "Stopped. What was done until then is kept.")
                     .contains(QStringLiteral("멈췄습니다")),
                 code == QLatin1String("ko"));
        complaints.clear();
        shown = 0;
        play = std::make_unique<test::DemoPlay>(code.toStdString());
        for (const auto part : {&TestScreens::entrance, &TestScreens::prepare, &TestScreens::evaluator,
                                &TestScreens::preferencesPage, &TestScreens::running, &TestScreens::results}) {
            (this->*part)();
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(shown > 45);
        complaints.removeDuplicates();
        QVERIFY2(complaints.isEmpty(), qPrintable(QLatin1Char('\n') + complaints.join(QLatin1Char('\n'))));
    }
    void officesAndTheAuditorAreNotCutOff_data() { nothingIsCutOff_data(); }
    void officesAndTheAuditorAreNotCutOff() {
        QFETCH(QString, code);
        language = code;
        useLanguage(code);
        complaints.clear();
        test::Threshold t(2, 3, 3, false);
        for (const auto part : {&TestScreens::trustees, &TestScreens::opening, &TestScreens::auditor}) {
            (this->*part)(t);
            if (QTest::currentTestFailed())
                return;
        }
        desk.reset();
        chair.reset();
        frame.reset();
        complaints.removeDuplicates();
        QVERIFY2(complaints.isEmpty(), qPrintable(QLatin1Char('\n') + complaints.join(QLatin1Char('\n'))));
    }
    void cleanup() {
        desk.reset();
        chair.reset();
        frame.reset();
        play.reset();
    }
};

// Qt's offscreen screen is 800 × 800, so that at a scale of two dialogs would be cut to fit a screen nobody has: this
// one holds the larger size also then.
int main(int argc, char **argv) {
    QTEST_SET_MAIN_SOURCE_PATH
    QTemporaryFile screen;
    if (qgetenv("QT_QPA_PLATFORM") == "offscreen" && screen.open()) {
        screen.write("{\"screens\": [{\"name\": \"wall\", \"x\": 0, \"y\": 0, \"width\": 3840, \"height\": 2160}]}");
        screen.close();
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screen.fileName().toUtf8());
    }
    return simsa::test::watchedMain<TestScreens>(argc, argv);
}
#include "test_screens.moc"
