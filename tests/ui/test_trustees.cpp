// The office of a trustee on the screen, and the chair who waits for them.
#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "tests/roles/Threshold.h"
#include "tests/ui/Watch.h"
#include "ui/chair/ChairDesk.h"
#include "ui/chair/OpeningPage.h"
#include "ui/desk/EvaluatorDesk.h"
#include "ui/desk/OfferCard.h"
#include "ui/desk/OfficePage.h"
#include "ui/desk/TrusteeCard.h"
#include "ui/shell/Frame.h"
#include "ui/shell/Header.h"
#include "ui/shell/Language.h"
#include "ui/shell/Panels.h"
#endif

#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace simsa;
using namespace simsa::test;

class TestTrusteesUi : public QObject {
    Q_OBJECT

    static QString readable(QWidget *in) {
        QStringList out;
        for (Text *text : in->findChildren<Text *>())
            if (text->isVisible())
                out << text->fullText();
        return out.join(QLatin1Char('\n'));
    }
    static QDialog *dialog(Frame &frame) {
        for (QDialog *found : frame.findChildren<QDialog *>())
            if (found->isVisible())
                return found;
        return nullptr;
    }
    static QPushButton *button(QWidget *in, const char *text) {
        for (QPushButton *found : in->findChildren<QPushButton *>())
            if (found->isVisible() && found->text() == QString::fromUtf8(text))
                return found;
        return nullptr;
    }
    static QStringList tabs(Frame &frame) {
        QStringList out;
        for (int i = 0; const StopTab *tab = frame.header()->stop(i); ++i)
            if (tab->isVisible())
                out << tab->text();
        return out;
    }
    static void shoot(Frame &frame, const QString &name) {
        if (const QString folder = qEnvironmentVariable("SIMSA_SHOTS"); !folder.isEmpty())
            QVERIFY(frame.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png")));
    }

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        theme().setChoice(SchemeChoice::light);
        theme().apply();
        useLanguage(QStringLiteral("en"));
    }
    void cleanup() { useLanguage(QStringLiteral("en")); }

    void aTrusteeReleasesAfterTheClosingNumberWasReadOut() {
        Threshold t(2, 3);
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, 4000);
        t.syncChair();
        const std::shared_ptr<Workspace> ws(std::move(t.trustees[0]));
        t.trustees.erase(t.trustees.begin());
        Frame frame;
        EvaluatorDesk desk(ws, frame);
        QSignalSpy loaded(&desk, &EvaluatorDesk::loaded), synced(&desk, &EvaluatorDesk::synced);
        frame.show();
        QVERIFY(loaded.wait(20'000));
        desk.sync();
        QTRY_COMPARE_WITH_TIMEOUT(synced.count(), 1, 20'000);
        OfficePage *page = desk.opening();
        QTRY_VERIFY(page->trustee() && readable(page).contains(QStringLiteral("Shares checked: 3")));
        QVERIFY(!page->trustee()->digits()); // nothing is released while the round runs
        QVERIFY(readable(page).contains(QStringLiteral("You hold key 1 of 3.")));
        // Nothing of an evaluator's is there, by mouse or key: Opening is the only stop, and the first.
        QCOMPARE(tabs(frame), QStringList{QStringLiteral("Opening")});
        frame.showStop(EvaluatorDesk::readStop);
        QCOMPARE(frame.currentStop(), int(EvaluatorDesk::openingStop));
        QTest::keyClick(&frame, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(frame.currentStop(), int(EvaluatorDesk::openingStop));
        shoot(frame, QStringLiteral("trustee-running"));

        t.shut();
        ws->clock = [] { return morning + 11 * day; };
        desk.sync();
        QTRY_VERIFY_WITH_TIMEOUT(page->trustee() && page->trustee()->digits(), 20'000);
        QVERIFY(readable(page).contains(QStringLiteral("The round is closed, 3 ballots count")));
        const QString right = QString::fromStdString(t.chair->closingNumber(t.id));
        QVERIFY(!readable(page).contains(right)); // to be heard, not to be copied
        QVERIFY(!page->trustee()->releaseButton()->isEnabled());
        QLineEdit *digits = page->trustee()->digits();
        digits->setFocus();
        QString wrong = right;
        wrong[0] = wrong[0] == QLatin1Char('1') ? QLatin1Char('2') : QLatin1Char('1');
        QTest::keyClicks(digits, right.left(20));
        QVERIFY(!page->trustee()->releaseButton()->isEnabled());
        QVERIFY(readable(page).contains(QStringLiteral("16 of 32 digits")));
        digits->clear();
        QTest::keyClicks(digits, wrong);
        QTest::keyClick(digits, Qt::Key_Return);
        QTRY_VERIFY(dialog(frame));
        QTest::mouseClick(button(dialog(frame), "Release"), Qt::LeftButton);
        QTRY_VERIFY(readable(page).contains(QStringLiteral("These are other digits than yours")));
        shoot(frame, QStringLiteral("trustee-wrong"));
        QVERIFY(!TrusteeRole(*ws).office(t.id).released);
        digits->clear();
        QTest::keyClicks(digits, right);
        QTest::mouseClick(page->trustee()->releaseButton(), Qt::LeftButton);
        QTRY_VERIFY(dialog(frame));
        QTest::keyClick(dialog(frame), Qt::Key_Escape); // not yet
        QTRY_VERIFY(!dialog(frame));
        QVERIFY(!TrusteeRole(*ws).office(t.id).released);
        QTest::mouseClick(page->trustee()->releaseButton(), Qt::LeftButton);
        QTRY_VERIFY(dialog(frame));
        QTest::mouseClick(button(dialog(frame), "Release"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(readable(page).contains(QStringLiteral("with the chair.")), 20'000);
        QVERIFY(!page->trustee()->digits());
        shoot(frame, QStringLiteral("trustee-released"));
        t.syncChair();
        QCOMPARE(t.chair->openings(t.id), std::vector<int>{1});
    }

    void withoutARoundTheRoleIsTheOneThatWasChosen() {
        TinyRound t(1);
        const std::shared_ptr<Workspace> ws = t.make("t1", Role::trustee, 1);
        Frame frame;
        EvaluatorDesk desk(ws, frame);
        QSignalSpy loaded(&desk, &EvaluatorDesk::loaded);
        frame.show();
        QVERIFY(loaded.wait(20'000));
        QCOMPARE(desk.snapshot().judges, false);
        QCOMPARE(tabs(frame), QStringList{QStringLiteral("Opening")});
        QTRY_VERIFY(readable(desk.opening()).contains(QStringLiteral("No invitation yet")));
        QVERIFY(readable(desk.opening()).contains(QStringLiteral("My fingerprint")));
    }

    // From the chair's editor to the trustee's answer and back, by mouse and by key.
    void theOfficeIsAcceptedAndTheOpeningRehearsed() {
        Threshold t(2, 2, 1, false);
        const std::string digest = rehearse(*t.chairSpace, "Written round", {"Person t1", "Person t2"}, 2);
        sendRehearsal(*t.chairSpace, digest, *t.drop);
        for (int i = 1; i <= 2; ++i) {
            const std::shared_ptr<Workspace> ws(std::move(t.trustees[static_cast<std::size_t>(i - 1)]));
            Frame frame;
            EvaluatorDesk desk(ws, frame);
            QSignalSpy loaded(&desk, &EvaluatorDesk::loaded), synced(&desk, &EvaluatorDesk::synced);
            frame.show();
            QVERIFY(QTest::qWaitForWindowActive(&frame));
            QVERIFY(loaded.wait(20'000));
            QVERIFY(!desk.opening()->offer());
            QTest::keyClick(&frame, Qt::Key_F5);
            QTRY_VERIFY_WITH_TIMEOUT(desk.opening()->offer(), 20'000);
            QTRY_VERIFY(readable(desk.opening()).contains(QStringLiteral("Trustee of “Written round”")));
            QVERIFY(readable(desk.opening()).contains(QStringLiteral("I release my shares only after the close")));
            QVERIFY(
                readable(desk.opening()).contains(QStringLiteral("hold key %1 of 2 (Person t1, Person t2)").arg(i)));
            shoot(frame, QStringLiteral("trustee-offer"));
            QCOMPARE(desk.opening()->primaryAction(), desk.opening()->offer()->acceptButton());
            if (i == 1)
                QTest::mouseClick(desk.opening()->offer()->acceptButton(), Qt::LeftButton);
            else
                QTest::keyClick(&frame, Qt::Key_Return, Qt::ControlModifier);
            QTRY_VERIFY_WITH_TIMEOUT(desk.opening()->offer() && desk.opening()->offer()->saveButton(), 20'000);
            QVERIFY(readable(desk.opening()).contains(QStringLiteral("You promised")));
            QTRY_VERIFY_WITH_TIMEOUT(synced.count() >= 2, 20'000); // the answer has gone
            shoot(frame, QStringLiteral("trustee-accepted"));
        }
        QCOMPARE(takeAcceptances(*t.chairSpace, *t.drop).received, 2);
        QVERIFY(rehearsals(*t.chairSpace).at(0).complete());
    }

    void whoIsBothHasFiveStops() {
        Threshold t(2, 2, 2, false);
        const std::string one = toOpenSsh(t.person(1).person().signing.pub),
                          other = toOpenSsh(t.trustee(1).person().signing.pub);
        RoundDraft d = t.draft();
        d.trustees = {one, other};
        d.threshold = 2;
        d.panel = {one, toOpenSsh(t.person(2).person().signing.pub)};
        const std::string digest = rehearse(*t.chairSpace, d.title, d.trustees, 2);
        for (Workspace *ws : {&t.person(1), &t.trustee(1)}) {
            takeRehearsal(*ws, rehearsalFile(*t.chairSpace, digest));
            takeAcceptance(*t.chairSpace, acceptOffice(*ws, digest));
        }
        t.open(d);
        for (const auto &[index, names] :
             {std::pair(0, QStringList{QStringLiteral("Duties"), QStringLiteral("Read and score"),
                                       QStringLiteral("Compare"), QStringLiteral("Seal"), QStringLiteral("Opening")}),
              std::pair(1, QStringList{QStringLiteral("Duties"), QStringLiteral("Read and score"),
                                       QStringLiteral("Compare"), QStringLiteral("Seal")})}) {
            const std::shared_ptr<Workspace> ws(std::move(t.people[static_cast<std::size_t>(index)]));
            Frame frame;
            EvaluatorDesk desk(ws, frame);
            QSignalSpy loaded(&desk, &EvaluatorDesk::loaded);
            frame.show();
            QVERIFY(QTest::qWaitForWindowActive(&frame));
            QVERIFY(loaded.wait(20'000));
            QTRY_COMPARE(tabs(frame), names);
            QTest::keyClick(&frame, Qt::Key_5, Qt::ControlModifier);
            QCOMPARE(frame.currentStop(),
                     index == 0 ? int(EvaluatorDesk::openingStop) : int(EvaluatorDesk::dutiesStop));
            if (index == 0) {
                QTRY_VERIFY(readable(desk.opening()).contains(QStringLiteral("You hold key 1 of 2.")));
                QVERIFY(!readable(desk.opening()).contains(QStringLiteral("My fingerprint"))); // among the duties
            }
        }
    }

    void theChairWaitsForEnoughOfThem() {
        Threshold t(2, 3);
        t.close();
        t.release(3);
        t.syncChair();
        t.chair.reset();
        const std::shared_ptr<Workspace> ws(std::move(t.chairSpace));
        Frame frame;
        ChairDesk desk(ws, frame);
        frame.show();
        auto *opening = frame.findChild<OpeningPage *>();
        QTRY_VERIFY(opening->isVisible() && opening->snapshot()->stored);
        QTRY_VERIFY(readable(opening).contains(QStringLiteral("Trustees: 1 released, 2 of 3 needed")));
        const QString number = QString::fromStdString(Chair(*ws).closingNumber(t.id));
        QVERIFY(readable(opening).contains(number));
        QVERIFY(readable(opening).contains(QStringLiteral("1 more trustee must release their shares first.")));
        QVERIFY(!opening->primaryAction()->isEnabled());
        shoot(frame, QStringLiteral("chair-trustees"));
        t.syncTrustee(1);
        TrusteeRole(t.trustee(1)).release(t.id, number.toStdString());
        t.syncTrustee(1);
        Q_EMIT frame.syncAsked();
        QTRY_VERIFY_WITH_TIMEOUT(opening->primaryAction()->isEnabled(), 20'000);
        QTRY_VERIFY(!desk.busy());
        QTest::mouseClick(opening->primaryAction(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(opening->snapshot()->result, 20'000);
        QCOMPARE(opening->snapshot()->result->official.present, 3);
    }

    void bothFitInKorean() {
        Threshold t(2, 3);
        t.close();
        t.syncTrustees();
        useLanguage(QStringLiteral("ko"));
        const std::shared_ptr<Workspace> ws(std::move(t.trustees[0]));
        Frame frame;
        EvaluatorDesk desk(ws, frame);
        frame.show();
        QTRY_VERIFY_WITH_TIMEOUT(desk.opening()->trustee() && desk.opening()->trustee()->digits(), 20'000);
        QTRY_VERIFY(desk.opening()->trustee()->releaseButton()->isVisible());
        QVERIFY(!readable(desk.opening()).contains(QStringLiteral("closing number"))); // nothing is left in English
        shoot(frame, QStringLiteral("trustee-closed-ko"));
        t.chair.reset();
        const std::shared_ptr<Workspace> chair(std::move(t.chairSpace));
        Frame second;
        ChairDesk chairDesk(chair, second);
        second.show();
        auto *opening = second.findChild<OpeningPage *>();
        QTRY_VERIFY(opening->isVisible() && opening->snapshot()->stored);
        QTRY_VERIFY(!chairDesk.busy());
        shoot(second, QStringLiteral("chair-trustees-ko"));
    }
};

SIMSA_UI_MAIN(TestTrusteesUi)
#include "test_trustees.moc"
