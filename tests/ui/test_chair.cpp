// A round as the chair meets it: cards, opening, turnout without scores, close, tally, decision. Real files throughout.
#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/crypto/Hash.h"
#include "app/roles/Chair.h"
#include "app/roles/Evaluator.h"
#include "tests/reading/MakePdf.h"
#include "tests/ui/Watch.h"
#include "ui/chair/ChairDesk.h"
#include "ui/chair/ChairPage.h"
#include "ui/chair/DecisionPage.h"
#include "ui/chair/DraftView.h"
#include "ui/chair/OpeningPage.h"
#include "ui/chair/PanelPage.h"
#include "ui/chair/PreparePage.h"
#include "ui/chair/ResultsPage.h"
#include "ui/chair/TurnoutPage.h"
#include "ui/charts/GlanceTable.h"
#include "ui/charts/ResultsView.h"
#include "ui/shell/Frame.h"
#include "ui/shell/Header.h"
#include "ui/shell/LongWork.h"
#endif

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace simsa;

namespace {

#define WAIT_IDLE() QTRY_VERIFY_WITH_TIMEOUT(!desk->busy(), 60000)

constexpr std::int64_t day = 86400;

struct Judge { // an evaluator at home
    std::unique_ptr<Workspace> ws;
    std::string member;
};

Criterion leaf(const char *id, const char *title, int maximum) {
    Criterion c;
    c.id = id;
    c.title = title;
    c.maximum = {maximum * 100};
    c.step = {50};
    return c;
}

// JSON with single quotes: moc 6.4 loses its way in raw strings.
std::string quoted(std::string text) {
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

QAbstractButton *button(QWidget *in, const QString &text) {
    for (QAbstractButton *found : in->findChildren<QAbstractButton *>())
        if (found->text() == text && found->isVisible())
            return found;
    return nullptr;
}

// Everything that can be read in a widget: labels, buttons, cells.
QString readable(QWidget *in) {
    QStringList words;
    for (QWidget *w : in->findChildren<QWidget *>()) {
        if (!w->isVisible())
            continue;
        if (auto *text = qobject_cast<Text *>(w))
            words << text->fullText();
        else if (auto *push = qobject_cast<QAbstractButton *>(w))
            words << push->text();
        else if (auto *banner = qobject_cast<Banner *>(w))
            words << banner->text();
        else if (auto *table = qobject_cast<QTableView *>(w))
            for (int r = 0; r < table->model()->rowCount(); ++r)
                for (int c = 0; c < table->model()->columnCount(); ++c)
                    words << table->model()->index(r, c).data(Qt::AccessibleTextRole).toString()
                          << table->model()->index(r, c).data().toString();
    }
    return words.join(QLatin1Char('\n'));
}

QTableView *tableNamed(QWidget *in, const QString &name) {
    for (QTableView *table : in->findChildren<QTableView *>())
        if (table->accessibleName() == name)
            return table;
    return nullptr;
}

QString cellText(QTableView *table, int row, int column) {
    return table->model()->index(row, column).data(Qt::AccessibleTextRole).toString();
}

} // namespace

class TestChair : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder;
    std::shared_ptr<Workspace> chair;
    std::vector<Judge> judges;
    std::unique_ptr<Frame> frame;
    std::unique_ptr<ChairDesk> desk;
    std::string round;

    Path at(const QString &name) const { return folder.filePath(name).toStdString(); }
    template <typename T>
    T *page(int stop) const {
        return qobject_cast<T *>(frame->stopPage(stop));
    }
    std::unique_ptr<Drop> drop() const { return openDrop(at(QStringLiteral("drop")).string()); }
    QDialog *dialog() const {
        for (QDialog *found : frame->findChildren<QDialog *>())
            if (found->isVisible())
                return found;
        return nullptr;
    }
    void shoot(const char *name) {
        const QString to = qEnvironmentVariable("SIMSA_SHOTS");
        if (to.isEmpty())
            return;
        for (const auto &[choice, word] :
             {std::pair(SchemeChoice::dark, "dark"), std::pair(SchemeChoice::light, "light")}) {
            theme().setChoice(choice);
            QTest::qWait(120);
            QWidget *shown = dialog() ? static_cast<QWidget *>(dialog()) : frame.get();
            shown->grab().save(
                QStringLiteral("%1/chair-%2-%3.png").arg(to, QString::fromLatin1(name), QString::fromLatin1(word)));
        }
    }
    bool pressSync() {
        frame->activateWindow();
        const bool active = QTest::qWaitForWindowActive(frame.get());
        QTest::keyClick(frame.get(), Qt::Key_F5);
        return active && desk->busy();
    }
    // Points of one evaluator for the four proposals; the last fails the gate by two of three.
    void judge(std::size_t who, const std::array<int, 4> &totals, bool lastPasses) {
        Judge &j = judges[who];
        Evaluator e(*j.ws);
        const StoredRound stored = loadRound(*j.ws, round);
        if (!e.declared(round).done) {
            Declaration d;
            d.member = stored.member;
            d.time = j.ws->clock();
            d.pledge = true;
            for (const Proposal &p : stored.round.proposals)
                d.conflicts.push_back({p.id, {}, {}});
            e.declare(round, d);
        }
        for (std::size_t p = 0; p < 4; ++p) {
            const std::string &id = stored.round.proposals[p].id;
            const std::int64_t first = std::min(totals[p], 60) - 10;
            savePoints(*j.ws, stored.round, id, "skill", Points{first * 100});
            savePoints(*j.ws, stored.round, id, "plan", Points{(totals[p] - first) * 100});
            saveGate(*j.ws, stored.round, id, p == 3 && !lastPasses ? Choice::no : Choice::yes, "because");
        }
    }
    void seal(std::size_t who, const std::string &reason = {}) {
        Evaluator e(*judges[who].ws);
        e.seal(round, reason);
        e.sync(*drop(), noProgress, false);
    }

private Q_SLOTS:
    void initTestCase() {
        QCoreApplication::setOrganizationName(QStringLiteral("simsa-test"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        theme().setChoice(SchemeChoice::light);
        QDir(folder.path()).mkdir(QStringLiteral("drop"));
        Secret code;
        chair = Workspace::create(at(QStringLiteral("chair")), view("a chair's own passphrase"), Role::chair,
                                  "간사 한결", "Office", "home", code, leastCost());
        const Bytes invitation =
            Chair(*chair).invitation("독자 AI 파운데이션 모델", at(QStringLiteral("drop")).string());
        const std::array<const char *, 3> names{"정하윤", "문서린", "Ingrid Solheim"};
        for (std::size_t i = 0; i < 3; ++i) {
            Judge j;
            j.ws = Workspace::create(at(QStringLiteral("judge%1").arg(i)), view("an evaluator's passphrase"),
                                     Role::evaluator, names[i], i == 2 ? "Fjord Institute" : "한빛대학교",
                                     i == 2 ? "foreign" : "home", code, leastCost());
            Evaluator e(*j.ws);
            const KnownChair known = e.takeInvitation(invitation);
            e.confirmChair(known.signing, known.fingerprint);
            writeFile(at(QStringLiteral("card%1.simsa-card").arg(i)), e.makeCard(known.signing));
            judges.push_back(std::move(j));
        }
        frame = std::make_unique<Frame>();
        desk = std::make_unique<ChairDesk>(chair, *frame);
        frame->resize(1366, 768);
        frame->show();
        QVERIFY(QTest::qWaitForWindowExposed(frame.get()));
        WAIT_IDLE();
    }

    void aStopThatIsNotOpenSaysWhy() {
        frame->showStop(ChairDesk::turnoutStop);
        QTRY_VERIFY(readable(frame.get()).contains(QStringLiteral("There is no round yet")));
        frame->showStop(ChairDesk::prepareStop);
        shoot("prepare-empty");
    }

    void aCardIsAdmittedOnlyAfterItsDigitsWereCompared() {
        frame->showStop(ChairDesk::panelStop);
        auto *panel = page<PanelPage>(ChairDesk::panelStop);
        writeFile(at(QStringLiteral("junk.simsa-card")), view("not a card at all"));
        QStringList files;
        for (int i = 0; i < 3; ++i)
            files << folder.filePath(QStringLiteral("card%1.simsa-card").arg(i));
        Q_EMIT panel->cardsAsked(files + QStringList{folder.filePath(QStringLiteral("junk.simsa-card"))});
        WAIT_IDLE();
        QTRY_VERIFY(readable(panel).contains(QStringLiteral("junk.simsa-card: ")));
        shoot("panel-cards");
        for (int i = 0; i < 3; ++i) {
            const auto shown = [&]() -> QAbstractButton * {
                for (auto *b : panel->findChildren<QAbstractButton *>())
                    if (b->text() == QStringLiteral("Admit") && b->isVisible())
                        return b;
                return nullptr;
            };
            QTRY_VERIFY(shown()); // cards made anew come into view with the next turn of the event loop
            QAbstractButton *admit = shown();
            QVERIFY2(!admit->isEnabled(), "admitted without comparing");
            QVERIFY(!admit->toolTip().isEmpty());
            auto *tick = admit->parentWidget()->findChild<QCheckBox *>();
            QVERIFY(tick);
            tick->setFocus();
            QTest::keyClick(tick, Qt::Key_Space);
            QVERIFY(tick->isChecked() && admit->isEnabled());
            QTest::mouseClick(admit, Qt::LeftButton);
            WAIT_IDLE();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        QTableView *members = tableNamed(panel, QStringLiteral("Admitted members"));
        QCOMPARE(members->model()->rowCount(), 3);
        QVERIFY(cellText(members, 2, 0).startsWith(QStringLiteral("Ingrid Solheim")));
        shoot("panel");
    }

    void aDraftIsReadBeforeItIsSigned() {
        frame->showStop(ChairDesk::prepareStop);
        auto *prepare = page<PreparePage>(ChairDesk::prepareStop);
        Rubric rubric;
        rubric.criteria = {leaf("skill", "기술력 및 개발경험", 60), leaf("plan", "개발 목표와 전략", 40)};
        Policy policy;
        policy.select = 2;
        policy.gate.majority = true;
        policy.minimum = {{"total", 7000, true}};
        std::string proposals;
        const std::array<const char *, 4> applicants{"가람별", "나래울", "도담결", "마루빛"};
        for (int i = 0; i < 4; ++i) {
            const QString name = QStringLiteral("plan-%1.pdf").arg(i + 1);
            writeFile(at(name), test::MakePdf().page("BT /F1 12 Tf 20 200 Td (Plan) Tj ET").bytes());
            proposals +=
                std::string(i ? "," : "") + quoted("{'id':'0" + std::to_string(i + 1) + "','applicant':'" +
                                                   applicants[i] + "','documents':['" + name.toStdString() + "']}");
        }
        const auto draft = [&](std::int64_t deadline) {
            return quoted("{'format':'simsa-draft-1','title':'1차 서면평가','language':'ko','deadline':'" +
                          toTimeText(deadline) + "','rubric':") +
                   writeRubric(rubric) + quoted(",'policy':") + writePolicy(policy) + quoted(",'proposals':[") +
                   proposals + "]}";
        };
        writeFile(at(QStringLiteral("late.json")), view(draft(systemNow() - day)));
        Q_EMIT prepare->draftAsked(folder.filePath(QStringLiteral("late.json")));
        WAIT_IDLE();
        QAbstractButton *sign = button(prepare, QStringLiteral("Sign and open"));
        QVERIFY(sign && !sign->isEnabled());
        QTRY_VERIFY(readable(prepare).contains(QStringLiteral("The deadline has passed.")));

        writeFile(at(QStringLiteral("ROUND.json")), view(draft(systemNow() + 3 * day)));
        Q_EMIT prepare->draftAsked(folder.filePath(QStringLiteral("ROUND.json")));
        WAIT_IDLE();
        const QString words = readable(prepare);
        QVERIFY(words.contains(QStringLiteral("From the top, up to 2 are selected")));
        QVERIFY(words.contains(QStringLiteral("the total is at least 70 %")));
        QVERIFY(words.contains(QStringLiteral("기술력 및 개발경험")));
        QVERIFY(words.contains(QStringLiteral("plan-4.pdf")));
        QVERIFY(words.contains(QStringLiteral("E3 Ingrid Solheim")));
        shoot("prepare-draft");
        QVERIFY(sign->isEnabled());
        QTest::mouseClick(sign, Qt::LeftButton);
        const QList<LongWork *> works = prepare->findChildren<LongWork *>(); // the editor's stay hidden
        QCOMPARE(std::count_if(works.begin(), works.end(), [](LongWork *work) { return work->isVisible(); }), 1);
        WAIT_IDLE();
        QVERIFY2(desk->snapshot()->stored, qPrintable(readable(prepare)));
        QCOMPARE(frame->currentStop(), int(ChairDesk::turnoutStop));
        round = desk->snapshot()->stored->round.id;
        QVERIFY(pressSync());
        WAIT_IDLE();
        for (Judge &j : judges)
            Evaluator(*j.ws).sync(*drop(), noProgress, false);
        QVERIFY(hasRound(*judges[0].ws, round));
    }

    void turnoutShowsWhoSealedAndNoScore() {
        auto *turnout = page<TurnoutPage>(ChairDesk::turnoutStop);
        judge(0, {90, 80, 79, 71}, false);
        seal(0);
        const std::string junk = "not an envelope";
        drop()->put(round + "/declarations/" + toHex(sha256(view(junk))) + ".simsa-declaration", view(junk));
        QTest::mouseClick(button(turnout, QStringLiteral("Sync")), Qt::LeftButton);
        WAIT_IDLE();
        QTableView *members = tableNamed(turnout, QStringLiteral("Members"));
        QCOMPARE(members->model()->rowCount(), 3);
        QVERIFY(cellText(members, 0, 3).startsWith(QStringLiteral("revision 1")));
        QCOMPARE(cellText(members, 1, 3), QStringLiteral("not yet"));
        const QString words = readable(turnout);
        QVERIFY(words.contains(QStringLiteral("정하윤")));
        QVERIFY(words.contains(QStringLiteral("1 / 3")));
        QVERIFY(words.contains(QStringLiteral("Nobody can see a score before the opening.")));
        for (const char *score : {"90", "80", "79", "71"})
            QVERIFY2(!words.contains(QRegularExpression(
                         QStringLiteral("(^|[^0-9:])%1([^0-9:]|$)").arg(QString::fromLatin1(score)))),
                     score);
        QAbstractButton *close = button(turnout, QStringLiteral("Close..."));
        QVERIFY(!close->isEnabled());
        QVERIFY(words.contains(QStringLiteral("Closing needs the quorum: 2 of 3 members must have sealed, 1 have.")));
        shoot("turnout-early");
    }

    void aRefusedFileIsListedWithItsReason() {
        auto *turnout = page<TurnoutPage>(ChairDesk::turnoutStop);
        QTest::mouseClick(button(turnout, QStringLiteral("See reasons")), Qt::LeftButton);
        QVERIFY(dialog());
        QTableView *refused = tableNamed(dialog(), QStringLiteral("Refused files"));
        QCOMPARE(refused->model()->rowCount(), 1);
        QVERIFY(cellText(refused, 0, 0).contains(QStringLiteral("simsa-declaration")));
        QVERIFY2(cellText(refused, 0, 1).length() > 15, qPrintable(cellText(refused, 0, 1)));
        shoot("refused");
        dialog()->reject();
    }

    void closingEarlyAsksForAReason() {
        auto *turnout = page<TurnoutPage>(ChairDesk::turnoutStop);
        judge(1, {88, 80, 81, 72}, false);
        seal(1);
        QVERIFY(pressSync());
        WAIT_IDLE();
        QAbstractButton *close = button(turnout, QStringLiteral("Close..."));
        QVERIFY(close->isEnabled());
        shoot("turnout");
        QTest::mouseClick(close, Qt::LeftButton);
        QDialog *ask = dialog();
        QVERIFY(ask);
        QTRY_VERIFY(readable(ask).contains(QStringLiteral("Not yet: Ingrid Solheim")));
        QTRY_VERIFY(button(ask, QStringLiteral("Wait longer"))->hasFocus());
        QVERIFY(!button(ask, QStringLiteral("Close"))->isEnabled());
        shoot("close");
        QTest::mouseClick(button(ask, QStringLiteral("Wait longer")), Qt::LeftButton);
        QVERIFY(!desk->busy());
        QCOMPARE(int(desk->snapshot()->turnout.stage), int(Stage::running));

        // The third seals too late: after the chair's close, not knowing of it.
        judge(2, {90, 80, 80, 73}, true);
        QTest::mouseClick(close, Qt::LeftButton);
        ask = dialog();
        ask->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("everyone present agreed"));
        QTest::mouseClick(button(ask, QStringLiteral("Close")), Qt::LeftButton);
        WAIT_IDLE();
        QCOMPARE(int(desk->snapshot()->turnout.stage), int(Stage::closed));
        QCOMPARE(frame->currentStop(), int(ChairDesk::openingStop));
        seal(2);
        QVERIFY(pressSync());
        WAIT_IDLE();
    }

    void openAndTallyByClicking() {
        auto *opening = page<OpeningPage>(ChairDesk::openingStop);
        QTableView *refused = tableNamed(opening, QStringLiteral("Refused ballots"));
        QCOMPARE(refused->model()->rowCount(), 1);
        QCOMPARE(cellText(refused, 0, 0), QStringLiteral("Ingrid Solheim"));
        QCOMPARE(cellText(refused, 0, 2), QStringLiteral("after the close"));
        shoot("opening");
        QTest::mouseClick(button(opening, QStringLiteral("Open and tally")), Qt::LeftButton);
        WAIT_IDLE();
        QVERIFY2(readable(opening).contains(QStringLiteral("Ballots: 2 counted, 1 refused.")),
                 qPrintable(readable(opening)));
        shoot("opening-done");
        QTest::mouseClick(button(opening, QStringLiteral("See the results")), Qt::LeftButton);
        QCOMPARE(frame->currentStop(), int(ChairDesk::resultsStop));
    }

    void resultsShowTheOfficialTotals() {
        auto *results = page<ResultsPage>(ChairDesk::resultsStop);
        QTableView *glance = results->findChild<QTableView *>(QStringLiteral("glance"));
        QVERIFY(glance);
        QString all;
        for (int r = 0; r < glance->model()->rowCount(); ++r)
            for (int c = 0; c < glance->model()->columnCount(); ++c)
                all += glance->model()->index(r, c).data().toString() + QLatin1Char('|');
        for (const char *total : {"89.0000", "80.0000", "71.5000"})
            QVERIFY2(all.contains(QLatin1String(total)), qPrintable(all));
        const QString words = readable(results);
        QVERIFY(words.contains(QStringLiteral("quorum 2/3")));
        QVERIFY(words.contains(QStringLiteral("gate: 3 pass, 1 fail")));
        QVERIFY(words.contains(QStringLiteral("A tie stands across the cut line.")));
        shoot("results");
    }

    void aTieIsDecidedByTheCommittee() {
        auto *results = page<ResultsPage>(ChairDesk::resultsStop);
        QTest::mouseClick(button(results, QStringLiteral("To the decision")), Qt::LeftButton);
        DecisionPage *decision = results->decision();
        QTRY_VERIFY(decision->isVisible());
        QTRY_VERIFY(readable(decision).contains(QStringLiteral("02 나래울, 03 도담결 are tied for 1 place")));
        QVERIFY(!decision->certifyButton()->isEnabled());
        QCheckBox *third = nullptr, *nobody = nullptr;
        for (QCheckBox *tick : decision->findChildren<QCheckBox *>()) {
            if (tick->text().contains(QStringLiteral("도담결")))
                third = tick;
            if (tick->text() == QStringLiteral("No proposal is selected"))
                nobody = tick;
        }
        QVERIFY(third && !third->isChecked() && nobody);
        // "None selected" is a decision too, and excludes the others.
        nobody->setChecked(true);
        QVERIFY(!third->isEnabled());
        nobody->setChecked(false);
        third->setChecked(true);
        for (QCheckBox *tick : decision->findChildren<QCheckBox *>())
            if (tick->text().contains(QStringLiteral("가람별")))
                tick->setChecked(true);
        for (QComboBox *box : decision->findChildren<QComboBox *>())
            box->setCurrentText(QStringLiteral("정하윤"));
        decision->findChild<Segmented *>()->button(0)->click();
        QVERIFY2(!decision->certifyButton()->isEnabled(), "certified without a reason");
        decision->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("the plan was clearer"));
        QVERIFY(decision->certifyButton()->isEnabled());
        shoot("decide");
        QTest::mouseClick(decision->certifyButton(), Qt::LeftButton);
        QTRY_VERIFY(dialog());
        QTest::mouseClick(button(dialog(), QStringLiteral("Certify and sign")), Qt::LeftButton);
        WAIT_IDLE();
        const Event *made = desk->snapshot()->decision();
        QVERIFY2(made, qPrintable(readable(results)));
        QCOMPARE(made->selected, (std::vector<std::string>{"01", "03"}));
        QCOMPARE(QString::fromStdString(made->decidedBy), QStringLiteral("정하윤"));
        QVERIFY(made->method == DecisionMethod::meeting && !made->vote);
        QVERIFY(!readable(results).contains(QStringLiteral("A tie stands across the cut line.")));
        QTRY_VERIFY(readable(results).contains(QStringLiteral("certified")));
        QTRY_VERIFY(readable(results).contains(QStringLiteral("2 selected by decision")));
        shoot("results-decided");
    }

    void anAdjustmentIsTalliedAtOnce() {
        auto *results = page<ResultsPage>(ChairDesk::resultsStop);
        QTest::mouseClick(button(results, QStringLiteral("Adjustment...")), Qt::LeftButton);
        QDialog *ask = dialog();
        QVERIFY(ask);
        for (QLineEdit *edit : ask->findChildren<QLineEdit *>())
            if (edit->accessibleName() == QStringLiteral("Points"))
                QTest::keyClicks(edit, QStringLiteral("-1.5"));
        ask->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("late correction of the annex"));
        shoot("adjust");
        QTest::mouseClick(button(ask, QStringLiteral("Adjust")), Qt::LeftButton);
        WAIT_IDLE();
        QVERIFY(desk->snapshot()->result->official.proposals[0].total);
        QCOMPARE(toText(*desk->snapshot()->result->official.proposals[0].total), std::string("87.5000"));
        // The decision stands as it was signed, but it is older than these figures: that is said.
        QTRY_VERIFY(readable(results).contains(QStringLiteral("figures changed")));
        QTRY_VERIFY(readable(results).contains(QStringLiteral("The figures changed after the decision.")));
        results->showDecision(true);
        QTableView *history = tableNamed(results, QStringLiteral("Decisions and adjustments"));
        QTRY_COMPARE(history->model()->rowCount(), 2);
        QVERIFY(cellText(history, 0, 0).contains(QStringLiteral("adjusted by −1.5 points")));
        QCOMPARE(cellText(history, 0, 1), QStringLiteral("after the opening"));
        QVERIFY(cellText(history, 1, 0).startsWith(QStringLiteral("In force: 01 가람별, 03 도담결")));
        shoot("decision-history");
        results->showDecision(false);
    }

    void theResultFileIsWrittenWhereAsked() {
        auto *results = page<ResultsPage>(ChairDesk::resultsStop);
        const QString path = folder.filePath(QStringLiteral("round.simsa-result"));
        Q_EMIT results->resultAsked({}, path);
        WAIT_IDLE();
        QVERIFY2(QFileInfo(path).size() > 1000, qPrintable(readable(results)));
        QTRY_VERIFY(readable(results).contains(QStringLiteral("The result file is written.")));
    }

    void aMissingDropFolderIsSaidAndLosesNothing() {
        QVERIFY(QDir(folder.path()).rename(QStringLiteral("drop"), QStringLiteral("away")));
        frame->showStop(ChairDesk::turnoutStop);
        QVERIFY(pressSync());
        WAIT_IDLE();
        auto *turnout = page<TurnoutPage>(ChairDesk::turnoutStop);
        bool said = false;
        for (Banner *banner : turnout->findChildren<Banner *>())
            said =
                said || (banner->isVisible() && banner->accessibleName() != QString() && banner->text().length() > 10);
        QVERIFY(said);
        QCOMPARE(int(desk->snapshot()->turnout.stage), int(Stage::tallied));
        shoot("turnout-closed");
    }

    void cleanupTestCase() {
        desk.reset();
        frame.reset();
    }
};

SIMSA_UI_MAIN(TestChair)
#include "test_chair.moc"
