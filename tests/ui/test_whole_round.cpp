// A whole round in the real windows, by keys and mouse alone: two evaluators and a chair, from the door to the results.
#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "DemoPlay.h"
#include "tests/ui/Watch.h"
#include "ui/Session.h"
#include "ui/chair/ChairDesk.h"
#include "ui/charts/GlanceTable.h"
#include "ui/charts/ResultsView.h"
#include "ui/desk/CommentBox.h"
#include "ui/desk/DutiesPage.h"
#include "ui/desk/EvaluatorDesk.h"
#include "ui/desk/PointsField.h"
#include "ui/desk/ReadPage.h"
#include "ui/desk/SaveQueue.h"
#include "ui/desk/ScoreSheet.h"
#include "ui/desk/SealPage.h"
#include "ui/desk/SheetRows.h"
#include "ui/reader/PageView.h"
#include "ui/reader/Reader.h"
#include "ui/shell/Entrance.h"
#include "ui/shell/Field.h"
#include "ui/shell/Frame.h"
#include "ui/shell/Guide.h"
#include "ui/shell/Header.h"
#include "ui/shell/Language.h"
#include "ui/shell/PassphraseEdit.h"
#include "ui/shell/StatusLine.h"
#endif

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

using namespace simsa;

namespace {

constexpr std::int64_t day = 86400;
const QString passphrase = QStringLiteral("correct horse battery");

// What can be read in a widget.
QString readable(QWidget *in) {
    QStringList words;
    for (QWidget *w : in->findChildren<QWidget *>()) {
        if (!w->isVisible())
            continue;
        if (auto *text = qobject_cast<Text *>(w))
            words << text->fullText();
        else if (auto *button = qobject_cast<QAbstractButton *>(w))
            words << button->text();
        else if (auto *table = qobject_cast<QTableView *>(w))
            for (int r = 0; r < table->model()->rowCount(); ++r)
                for (int c = 0; c < table->model()->columnCount(); ++c)
                    words << table->model()->index(r, c).data().toString();
    }
    return words.join(QLatin1Char('\n'));
}

} // namespace

class TestWholeRound : public QObject {
    Q_OBJECT

    struct Desk { // one person's program
        std::unique_ptr<Session> session;
        Path folder;
        Frame &frame() const { return session->frame(); }
        EvaluatorDesk *evaluator() const { return session->evaluatorDesk(); }
        ChairDesk *chair() const { return session->chairDesk(); }
    };

    QTemporaryDir folder;
    Desk chair, first, second;
    Path at(const std::string &name) const { return Path(folder.path().toStdString()) / name; }
    QString text(const std::string &name) const { return QString::fromStdString(at(name).string()); }

    static QAbstractButton *button(QWidget *in, const QString &words) {
        for (QAbstractButton *found : in->findChildren<QAbstractButton *>())
            if (found->isVisible() && found->text() == words)
                return found;
        return nullptr;
    }
    static void press(QWidget *in, const char *words) {
        QAbstractButton *found = nullptr;
        QTRY_VERIFY2_WITH_TIMEOUT((found = button(in, QString::fromUtf8(words))) && found->isEnabled(), words, 30000);
        if (!qobject_cast<QCheckBox *>(found))
            return QTest::mouseClick(found, Qt::LeftButton);
        found->setFocus();
        QTest::keyClick(found, Qt::Key_Space);
    }
    static QDialog *dialog(const Desk &desk) {
        for (QDialog *found : desk.frame().findChildren<QDialog *>())
            if (found->isVisible())
                return found;
        return nullptr;
    }
    void key(Desk &desk, Qt::Key which, Qt::KeyboardModifiers with = Qt::NoModifier) {
        desk.frame().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.frame()));
        QWidget *focus = desk.frame().focusWidget();
        QTest::keyClick(focus && focus->isVisible() && focus->isEnabled() ? focus : &desk.frame(), which, with);
    }
    // The name typed into the file dialog that is open.
    void file(const Desk &desk, const char *name) {
        QFileDialog *asked = nullptr;
        QTRY_VERIFY(asked = qobject_cast<QFileDialog *>(dialog(desk)));
        auto *field = asked->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        QVERIFY(field);
        field->setText(text(name));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(!dialog(desk));
    }
    static void settled(const Desk &desk) { QTRY_VERIFY_WITH_TIMEOUT(!desk.chair()->busy(), 60000); }

    // From "New workspace" to the open desk, through the recovery code.
    void create(Desk &desk, const char *name, const char *workspace, bool runsTheRound) {
        desk.session = std::make_unique<Session>();
        QSignalSpy opened(desk.session.get(), &Session::opened);
        desk.session->start({});
        QVERIFY(QTest::qWaitForWindowActive(&desk.frame()));
        Entrance &door = desk.session->entrance();
        press(&door, "Create a new workspace");
        CreateForm *form = door.createForm();
        form->setPlace(folder.path()); // the folder dialog
        QTRY_VERIFY(form->person()->edit()->hasFocus());
        QTest::keyClicks(form->person()->edit(), QString::fromUtf8(name));
        if (runsTheRound) {
            form->role()->setFocus();
            QTest::keyClick(form->role(), Qt::Key_Down);
        }
        QTest::keyClicks(form->first(), passphrase);
        form->folder()->edit()->selectAll();
        QTest::keyClicks(form->folder()->edit(), QString::fromLatin1(workspace));
        QVERIFY(!form->button()->isEnabled());
        QTest::keyClicks(form->second(), passphrase);
        QVERIFY2(form->button()->isEnabled(), qPrintable(form->reason()));
        QTest::keyClick(form->second(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(door.recoveryCard()->isVisible(), 60000);
        QString code;
        for (Text *label : door.recoveryCard()->findChildren<Text *>())
            if (label->isVisible() && label->text().count(QLatin1Char('-')) >= 3)
                code = label->text();
        QVERIFY(code.size() > 25);
        press(door.recoveryCard(), "I have written it down");
        QTest::keyClicks(door.recoveryCard()->check(), code.section(QLatin1Char('-'), -1));
        QCOMPARE(opened.count(), 0);
        QTest::keyClick(door.recoveryCard()->check(), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QPointer<Guide> guide = desk.frame().findChild<Guide *>(); // the first run is shown round
        QVERIFY(guide && guide->isVisible());
        for (int step = 0; step < 3; ++step)
            QTest::keyClick(guide, Qt::Key_Return);
        QTRY_VERIFY(!guide);
        QVERIFY(!desk.session->locked());
        desk.folder = at(std::string(workspace) + ".simsa");
    }
    void join(Desk &desk, const char *card) {
        DutiesPage *duties = desk.evaluator()->duties();
        press(duties, "Open an invitation...");
        file(desk, "chair.simsa-invitation");
        press(duties, "I compared these digits by telephone");
        press(duties, "Confirm the chair");
        press(duties, "Save my card for this chair...");
        file(desk, card);
        QTRY_VERIFY_WITH_TIMEOUT(std::filesystem::exists(at(card)), 10000);
    }
    void declare(Desk &desk) {
        key(desk, Qt::Key_F5); // the round and its documents
        QTRY_VERIFY_WITH_TIMEOUT(desk.evaluator()->duties()->declareButton() &&
                                     desk.evaluator()->duties()->declareButton()->isVisible(),
                                 60000);
        DutiesPage *duties = desk.evaluator()->duties();
        press(duties, "No conflicts with the others");
        press(duties, "I pledge this");
        QVERIFY2(duties->whyNot().isEmpty(), qPrintable(duties->whyNot()));
        key(desk, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2_WITH_TIMEOUT(desk.frame().header()->stop(1)->isOpen(), qPrintable(readable(duties)), 20000);
    }
    // Every criterion of every proposal from the keyboard; the last of the second proposal fails the gate.
    void score(Desk &desk, double share) {
        key(desk, Qt::Key_2, Qt::ControlModifier);
        ReadPage *page = desk.evaluator()->read();
        QTRY_VERIFY_WITH_TIMEOUT(page->reader()->state() == Reader::State::shown, 30000);
        QVERIFY(page->reader()->pages() >= 3);
        QTRY_COMPARE(page->reader()->page(), 0);
        key(desk, Qt::Key_PageDown);
        QTRY_COMPARE(page->reader()->page(), 1);
        const Round round = desk.evaluator()->snapshot().stored->round;
        for (std::size_t p = 0; p < round.proposals.size(); ++p) {
            if (p > 0)
                key(desk, Qt::Key_Down, Qt::AltModifier);
            QCOMPARE(page->selected(), static_cast<int>(p));
            key(desk, Qt::Key_F8);
            for (const Criterion *c : leaves(round.rubric)) {
                PointsField *field = page->sheet()->fieldOf(c->id);
                QTRY_VERIFY2(field->hasFocus(), c->id.c_str());
                const int steps =
                    static_cast<int>(static_cast<double>(c->maximum.hundredths) * share / 50) - static_cast<int>(p);
                QTest::keyClicks(field, QString::number(steps * 0.5, 'f', 1));
                if (c->commentLength > 0) {
                    QPlainTextEdit *box = page->sheet()->opened()->comment()->editor();
                    QTest::keyClicks(box, QStringLiteral("Shown on page 2 of the plan."));
                    field->setFocus();
                }
                QTest::keyClick(field, Qt::Key_Return);
            }
            const bool fails = p == 1;
            QTest::mouseClick(page->sheet()->gateRow()->choices()->findChildren<QAbstractButton *>().at(fails ? 1 : 0),
                              Qt::LeftButton);
            QTest::keyClicks(page->sheet()->gateRow()->reason()->editor(), QStringLiteral("As its first table says."));
            QCOMPARE(page->sheet()->missingText(), QStringLiteral("Nothing is missing"));
        }
        desk.evaluator()->flush();
        QTRY_VERIFY_WITH_TIMEOUT(desk.evaluator()->queue()->idle(), 10000);
    }
    void sealIt(Desk &desk) {
        key(desk, Qt::Key_4, Qt::ControlModifier);
        SealPage *page = desk.evaluator()->sealing();
        QTRY_VERIFY_WITH_TIMEOUT(!page->oddities().isEmpty() || page->sealButton()->isEnabled(), 20000);
        for (QCheckBox *tick : page->oddities())
            QTest::keyClick(tick, Qt::Key_Space);
        QTRY_VERIFY2(page->sealButton()->isEnabled(), qPrintable(page->whyNot()));
        key(desk, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(page->submissionText().contains(QStringLiteral("not yet delivered")), 30000);
        bool good = false, ended = false;
        connect(desk.evaluator(), &EvaluatorDesk::synced, this, [&](bool well) {
            good = well;
            ended = true;
        });
        press(page, "Sync");
        QTRY_VERIFY_WITH_TIMEOUT(ended, 60000);
        disconnect(desk.evaluator(), &EvaluatorDesk::synced, this, nullptr);
        QVERIFY2(good, qPrintable(readable(&desk.frame())));
        QTRY_VERIFY2_WITH_TIMEOUT(page->submissionText().contains(QStringLiteral("no receipt yet")),
                                  qPrintable(page->submissionText() + desk.frame().status()->savedText()), 30000);
    }

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("simsa-test"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        useLanguage(QStringLiteral("en"));
        theme().setChoice(SchemeChoice::light);
        std::filesystem::create_directories(at("drop"));
    }

    void everyoneMakesAWorkspace() {
        create(chair, "Secretariat", "chair", true);
        QVERIFY(chair.chair());
        create(first, "Hayun Jeong", "first", false);
        create(second, "Ingrid Solheim", "second", false);
        QVERIFY(first.evaluator() && second.evaluator());
    }

    void theChairInvitesAndAdmits() {
        settled(chair);
        QWidget *page = chair.frame().currentPage();
        for (const auto &[name, value] :
             {std::pair("Committee", QStringLiteral("Committee")), std::pair("Shared folder", text("drop"))})
            for (QLineEdit *field : page->findChildren<QLineEdit *>())
                if (field->accessibleName() == QLatin1String(name))
                    QTest::keyClicks(field, value);
        press(page, "Save the invitation...");
        file(chair, "chair.simsa-invitation");
        settled(chair);
        join(first, "first.simsa-card");
        join(second, "second.simsa-card");
        key(chair, Qt::Key_2, Qt::ControlModifier);
        QWidget *panel = chair.frame().currentPage();
        for (const char *card : {"first.simsa-card", "second.simsa-card"}) {
            key(chair, Qt::Key_Return, Qt::ControlModifier);
            file(chair, card);
            settled(chair);
        }
        for (int i = 0; i < 2; ++i) {
            press(panel, "I compared these digits by telephone");
            press(panel, "Admit");
            settled(chair);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        QTRY_VERIFY(readable(panel).contains(QStringLiteral("Ingrid Solheim")));
    }

    void theChairOpensTheRound() {
        std::string list;
        for (const demo::ProposalSpec &spec : demo::demoProposals(3, 3, 1, "en")) {
            const std::string id = "0" + std::to_string(spec.number);
            writeFile(at(id + ".pdf"), demo::makeProposalPdf(spec));
            list += std::string(list.empty() ? "" : ",") + "{\"id\":\"" + id + "\",\"applicant\":\"" + spec.applicant +
                    "\",\"documents\":[\"" + id + ".pdf\"]}";
        }
        Policy policy = demo::demoPolicy(3);
        policy.select = 1;
        policy.minimum.clear();
        policy.minTotals = 2;
        writeFile(at("ROUND.json"),
                  view("{\"format\":\"simsa-draft-1\",\"title\":\"Written round\",\"language\":\"en\",\"deadline\":\"" +
                       toTimeText(systemNow() + 3 * day) + "\",\"rubric\":" + writeRubric(demo::demoRubric("en")) +
                       ",\"policy\":" + writePolicy(policy) + ",\"proposals\":[" + list + "]}"));
        key(chair, Qt::Key_1, Qt::ControlModifier);
        QWidget *prepare = chair.frame().currentPage();
        press(prepare, "Open a round from a file...");
        file(chair, "ROUND.json");
        settled(chair);
        key(chair, Qt::Key_Return, Qt::ControlModifier); // sign and open
        settled(chair);
        QVERIFY2(chair.chair()->snapshot()->stored, qPrintable(readable(prepare)));
        QCOMPARE(chair.frame().currentStop(), int(ChairDesk::turnoutStop));
        key(chair, Qt::Key_F5);
        settled(chair);
    }

    void twoEvaluatorsReadScoreAndSeal() {
        declare(first);
        score(first, 0.9);
        sealIt(first);
        if (QTest::currentTestFailed())
            return;
        declare(second);
        score(second, 0.8);
        sealIt(second);
    }

    void lockingHidesItAndThePassphraseBringsItBack() {
        key(first, Qt::Key_L, Qt::ControlModifier);
        QVERIFY(first.session->locked());
        QVERIFY(!first.evaluator()->sealing()->isVisible());
        PassphraseEdit *field = first.session->entrance().lockForm()->edit();
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, passphrase);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!first.session->locked(), 30000);
        QVERIFY(first.evaluator()->sealing()->isVisible());
    }

    void theChairTakesInClosesOpensAndTallies() {
        key(chair, Qt::Key_F5);
        settled(chair);
        QTRY_VERIFY(readable(chair.frame().currentPage()).contains(QStringLiteral("2 / 2")));
        key(first, Qt::Key_F5); // the receipt
        QTRY_VERIFY_WITH_TIMEOUT(
            first.evaluator()->sealing()->submissionText().contains(QStringLiteral("delivered, in the log")), 30000);
        press(chair.frame().currentPage(), "Close...");
        QTRY_VERIFY(dialog(chair));
        press(dialog(chair), "Close"); // everyone sealed: no reason is asked for
        settled(chair);
        QCOMPARE(chair.frame().currentStop(), int(ChairDesk::openingStop));
        key(chair, Qt::Key_Return, Qt::ControlModifier);
        settled(chair);
        QVERIFY2(readable(chair.frame().currentPage()).contains(QStringLiteral("2 counted, 0 refused")),
                 qPrintable(readable(chair.frame().currentPage())));
    }

    void theResultsAreWhatWasTyped() {
        key(chair, Qt::Key_5, Qt::ControlModifier);
        QTRY_COMPARE(chair.frame().currentStop(), int(ChairDesk::resultsStop));
        auto *glance = chair.frame().currentPage()->findChild<QTableView *>(QStringLiteral("glance"));
        QVERIFY(glance && glance->isVisible());
        const Snapshot &s = chair.chair()->snapshot();
        QVERIFY(s->result);
        const Official &official = s->result->official;
        QVERIFY2(official.selected == std::vector<std::string>{"01"},
                 qPrintable(readable(chair.frame().currentPage())));
        for (std::size_t p = 0; p < 3; ++p) {
            std::int64_t sum = 0; // of both, in hundredths
            for (const double share : {0.9, 0.8})
                for (const Criterion *c : leaves(s->stored->round.rubric))
                    sum += (static_cast<int>(static_cast<double>(c->maximum.hundredths) * share / 50) -
                            static_cast<int>(p)) *
                           50;
            const QString total = QString::number(static_cast<double>(sum) / 200, 'f', 4);
            QVERIFY2(readable(chair.frame().currentPage()).contains(total), qPrintable(total));
        }
        QVERIFY(!official.proposals[1].gate.passed);
        QTRY_VERIFY(readable(chair.frame().currentPage()).contains(QStringLiteral("gate failed")));
    }

    void cleanupTestCase() {
        for (Desk *desk : {&chair, &first, &second})
            desk->session.reset();
    }
};

SIMSA_UI_MAIN(TestWholeRound)
#include "test_whole_round.moc"
