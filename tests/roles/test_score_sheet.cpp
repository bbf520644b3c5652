// One's own score sheet on paper: only of what is sealed, and only where the round allows it.
#include "tests/roles/TinyRound.h"

using namespace simsa;
using namespace simsa::test;

class TestOwnSheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsRefusedUnlessTheRoundAllowsIt() {
        TinyRound t(1);
        t.open();
        t.declare(1);
        t.score(1, 3000);
        t.seal(1);
        QCOMPARE(failure([&] { Evaluator(t.person(1)).scoreSheet(t.id, "ko", "today"); }), Code::stateWrong);
    }

    void itComesOnceSomethingIsSealed() {
        TinyRound t(1);
        RoundDraft draft = t.draft();
        draft.policy.disclosure.exportOwnSheet = true;
        t.open(draft);
        t.declare(1);
        t.score(1, 3000);
        QCOMPARE(failure([&] { Evaluator(t.person(1)).scoreSheet(t.id, "ko", "today"); }), Code::stateWrong);
        t.seal(1);
        const Bytes pdf = Evaluator(t.person(1)).scoreSheet(t.id, "ko", "today");
        QVERIFY(textOf(pdf).starts_with("%PDF-1."));
    }

    void aShortReadingKeepsTheBallotFromBeingSealed() {
        TinyRound t(1);
        RoundDraft draft = t.draft();
        draft.readingMinutes = 1;
        t.open(draft);
        t.declare(1);
        t.score(1, 3000);
        QCOMPARE(failure([&] { t.seal(1); }), Code::blankCriterion);
        for (const Proposal &p : t.round().proposals)
            addReading(t.person(1), t.round(), p.id, 60);
        QCOMPARE(t.seal(1).revision, 1);
    }
};

QTEST_GUILESS_MAIN(TestOwnSheet)
#include "test_score_sheet.moc"
