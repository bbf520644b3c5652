// What happens to a round on its way: members leave and are replaced, a quorum is missing, nobody may judge, nobody
// wants to; the opening is stopped and goes on; the workspace is copied.
#include "tests/roles/TinyRound.h"

#include "app/roles/ChairReports.h"
#include "app/roles/ResultFile.h"
#include "app/workspace/Backup.h"

using namespace simsa;
using namespace simsa::test;

class TestTurnout : public QObject {
    Q_OBJECT

    static void verifies(TinyRound &t) {
        const Identity auditor = makeIdentity();
        for (const Check &check : verifyResult(t.chair->writeResult(t.id, {auditor.recipient}), auditor))
            QVERIFY2(check.passed || !check.done, (check.key + " " + check.detail).c_str());
    }
    static std::string total(const RoundResult &r, std::size_t proposal) {
        const auto &figure = r.official.proposals[proposal].total;
        return figure ? toText(*figure) : "none";
    }
    static void closeAt(TinyRound &t, std::int64_t day) {
        t.atDay(day);
        t.chair->close(t.id);
    }
    static Event withdrawal(const std::string &member) {
        return {.kind = EventKind::withdraw, .reason = "Moved abroad", .member = member};
    }
    static Event replacement(Workspace &by, const std::string &member, bool keepOld) {
        return {.kind = EventKind::replace,
                .reason = "Lost laptop",
                .member = member,
                .signing = toOpenSsh(by.person().signing.pub),
                .recipient = toText(by.person().identity.recipient),
                .keepOld = keepOld};
    }
    static void abstain(TinyRound &t, int i) {
        t.declare(i);
        const Round round = t.round();
        for (const Proposal &p : round.proposals)
            saveState(t.person(i), round, p.id, State::abstained, "Outside my field");
        t.seal(i);
        t.sync(i);
    }

private Q_SLOTS:
    // A ballot on its way while its author leaves: it is refused, what came before does not count, the seat stays in
    // the panel that quorum and majorities are counted on.
    void aMemberWhoLeavesWhileABallotIsUnderWay() {
        TinyRound t(4);
        t.open();
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, 1000 * (i + 1));
        t.declare(4);
        t.score(4, 5000);
        t.sync(4);
        t.syncChair();
        t.chair->addEvent(t.id, withdrawal("E3"));
        t.chair->addEvent(t.id, withdrawal("E4"));
        t.seal(4); // not knowing of it
        t.sync(4); // sent before the log is read
        t.score(3, 5000);
        t.seal(3, "Again");
        t.sync(3);
        const SyncReport report = t.syncChair();
        QCOMPARE(report.refused.size(), std::size_t{2});
        for (const Seen &file : report.refused)
            QCOMPARE(file.outcome, std::string("notOnPanel"));
        Turnout turnout = t.chair->turnout(t.id);
        QCOMPARE(turnout.rows.size(), std::size_t{4});
        QVERIFY(turnout.rows[2].withdrawn && turnout.rows[3].withdrawn);
        QCOMPARE(turnout.sealed, 2);
        QVERIFY(!turnout.quorum); // 3·2 < 2·4
        // They hear of it and may not go on.
        t.sync(3);
        QCOMPARE(failure([&] { t.seal(3, "Once more"); }), Code::notOnPanel);
        QCOMPARE(failure([&] { t.declare(3); }), Code::notOnPanel);
        t.atDay(11);
        QCOMPARE(failure([&] { t.chair->close(t.id); }), Code::quorumMissing);
        t.atDay(6);
        t.chair->addEvent(t.id,
                          {.kind = EventKind::deadline, .reason = "Seat to be filled", .deadline = morning + 20 * day});
        // A reserve member takes the seat.
        Workspace &spare = t.join("spare");
        spare.clock = [] { return morning + 7 * day; };
        t.chair->addEvent(t.id, replacement(spare, "E4", false));
        QVERIFY(!t.chair->turnout(t.id).rows[3].withdrawn);
        t.syncChair();
        Evaluator(spare).sync(*t.drop, noProgress, false);
        const Round round = t.round();
        Declaration d{.pledge = true};
        for (const Proposal &p : round.proposals)
            d.conflicts.push_back({p.id, {}, {}});
        Evaluator(spare).declare(t.id, d);
        for (const Proposal &p : round.proposals)
            for (const Criterion *leaf : leaves(round.rubric))
                savePoints(spare, round, p.id, leaf->id, Points{4000});
        Evaluator(spare).seal(t.id, "Took over the seat");
        Evaluator(spare).sync(*t.drop, noProgress, false);
        t.syncChair();
        QVERIFY(t.chair->turnout(t.id).quorum); // 3·3 ≥ 2·4
        closeAt(t, 21);
        const RoundResult r = t.chair->tally(t.id);
        QCOMPARE(r.official.panel, 4);
        QCOMPARE(r.official.present, 3);
        QCOMPARE(total(r, 0), std::string("60.0000")); // (40 + 60 + 80) / 3: E1, E2 and who took over
        verifies(t);
        QVERIFY(!writeReports(*t.chair, t.id, {}, false).empty()); // which count the ballots once more
    }

    void aReplacedSeatShowsWhatIsInherited() {
        TinyRound t(3);
        t.open();
        t.evaluate(1, 4000);
        t.atDay(6);
        t.syncChair();
        Workspace &spare = t.join("spare");
        t.atDay(7);
        t.chair->addEvent(t.id, replacement(spare, "E1", true));
        Turnout turnout = t.chair->turnout(t.id);
        QVERIFY(turnout.rows[0].inherited);
        QCOMPARE(turnout.rows[0].revision, 1);
        QCOMPARE(turnout.rows[0].name, std::string("Person spare"));
    }

    void closingWithoutAQuorumIsRefusedAndChangesNothing() {
        TinyRound t(4);
        t.open();
        t.evaluate(1, 4000);
        t.evaluate(2, 4000);
        t.syncChair();
        const std::size_t lines = logLines(*t.chairSpace, t.id).size();
        t.atDay(11);
        QCOMPARE(failure([&] { t.chair->close(t.id); }), Code::quorumMissing);
        QCOMPARE(failure([&] { t.chair->close(t.id, "We are in a hurry"); }), Code::quorumMissing);
        QCOMPARE(t.chair->stage(t.id), Stage::running);
        QCOMPARE(logLines(*t.chairSpace, t.id).size(), lines);
        QCOMPARE(failure([&] { t.chair->tally(t.id); }), Code::notClosed);
        QCOMPARE(quorumOf(4), 3);
        QCOMPARE(quorumOf(7), 5);
        QCOMPARE(quorumOf(3), 2);
        QCOMPARE(quorumOf(1), 1);
    }

    void closingEarlyNeedsAReason() {
        TinyRound t(3);
        t.open();
        t.evaluate(1, 4000);
        t.evaluate(2, 4000);
        t.atDay(6);
        QCOMPARE(failure([&] { t.chair->close(t.id); }), Code::deadlineAhead);
        t.chair->close(t.id, "The third is ill");
        QCOMPARE(events(*t.chairSpace, t.round()).back().event.reason, std::string("The third is ill"));
    }

    void whatAllAreRecusedFromHasNoFigure() {
        TinyRound t(3);
        t.open();
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, 4000, "02");
        t.syncChair();
        closeAt(t, 11);
        const RoundResult r = t.chair->tally(t.id);
        QCOMPARE(total(r, 0), std::string("80.0000"));
        QCOMPARE(total(r, 1), std::string("none"));
        QCOMPARE(r.official.proposals[1].status, Status::notEvaluated);
        QCOMPARE(r.official.proposals[1].rank, 0);
        QCOMPARE(r.official.selected, std::vector<std::string>{"01"});
        verifies(t);
    }

    // Excluded by events instead, one after the other, with the ballots already there.
    void whatAllAreExcludedFromHasNoFigure() {
        TinyRound t(3);
        t.open();
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, 4000);
        t.syncChair();
        for (const char *member : {"E1", "E2", "E3"})
            t.chair->addEvent(t.id,
                              {.kind = EventKind::exclude, .reason = "Challenge", .member = member, .proposal = "01"});
        closeAt(t, 11);
        const RoundResult r = t.chair->tally(t.id);
        QCOMPARE(total(r, 0), std::string("none"));
        QCOMPARE(r.official.selected, std::vector<std::string>{"02"});
        verifies(t);
    }

    void everyoneAbstains() {
        TinyRound t(3);
        t.open();
        for (int i = 1; i <= 3; ++i)
            abstain(t, i);
        t.syncChair();
        QVERIFY(t.chair->turnout(t.id).quorum); // present, though without a view
        closeAt(t, 11);
        const RoundResult r = t.chair->tally(t.id);
        QCOMPARE(r.official.present, 3);
        for (std::size_t p = 0; p < 2; ++p) {
            QCOMPARE(total(r, p), std::string("none"));
            QCOMPARE(r.official.proposals[p].status, Status::notEvaluated);
        }
        QVERIFY(r.official.selected.empty() && r.official.undecided.empty());
        // "None selected" is a valid, certified result.
        t.chair->addEvent(t.id,
                          {.kind = EventKind::decide, .reason = "All abstained", .decidedBy = "Presiding member"});
        verifies(t);
    }

    void aWithdrawnProposalIsJudgedNoMore() {
        TinyRound t(3);
        t.open();
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, 4000);
        t.chair->addEvent(t.id, {.kind = EventKind::withdraw, .reason = "Applicant's letter", .proposal = "01"});
        closeAt(t, 11);
        const RoundResult r = t.chair->tally(t.id);
        QCOMPARE(r.official.proposals[0].status, Status::notEvaluated);
        QCOMPARE(r.official.selected, std::vector<std::string>{"02"});
        verifies(t);
    }

    void aDecisionNamesEachProposalOnceAndComesAfterTheClose() {
        TinyRound t(3);
        t.open();
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, 4000);
        const Event twice{.kind = EventKind::decide, .reason = "r", .selected = {"01", "01"}, .decidedBy = "b"};
        const Event nobody{.kind = EventKind::decide, .reason = "r", .selected = {"01"}};
        const Event good{.kind = EventKind::decide, .reason = "r", .selected = {"02"}, .decidedBy = "b"};
        QCOMPARE(failure([&] { t.chair->addEvent(t.id, good); }), Code::notClosed);
        closeAt(t, 11);
        t.chair->tally(t.id);
        QCOMPARE(failure([&] { t.chair->addEvent(t.id, twice); }), Code::eventRule);
        QCOMPARE(failure([&] { t.chair->addEvent(t.id, nobody); }), Code::eventRule);
        t.chair->addEvent(t.id, good);
        QCOMPARE(t.chair->result(t.id)->official.selected, std::vector<std::string>{"01"}); // the figures stay
        verifies(t);
    }

    void anOpeningThatIsStoppedGoesOnWhereItStopped() {
        TinyRound t(5);
        t.open();
        for (int i = 1; i <= 5; ++i)
            t.evaluate(i, 4000);
        closeAt(t, 11);
        const auto stopAt = [](int ballot) {
            return [ballot](const char *, int done, int) {
                if (done == ballot)
                    throw Error(Code::cancelled);
            };
        };
        QCOMPARE(failure([&] { t.chair->tally(t.id, stopAt(2)); }), Code::cancelled);
        QCOMPARE(t.chair->stage(t.id), Stage::closed);
        QCOMPARE(t.chair->turnout(t.id).opened, 2);
        QVERIFY(!t.chair->result(t.id));
        QCOMPARE(failure([&] { t.chair->tally(t.id, stopAt(4)); }), Code::cancelled);
        QCOMPARE(t.chair->turnout(t.id).opened, 4);
        const RoundResult r = t.chair->tally(t.id);
        QCOMPARE(r.official.present, 5);
        QCOMPARE(total(r, 0), std::string("80.0000"));
        verifies(t);
    }

    void aBackupOpensWithTheSamePassphraseAndGoesOn() {
        TinyRound t(3);
        t.open();
        t.evaluate(1, 4000);
        t.evaluate(2, 4200);
        t.syncChair();
        QVERIFY(!lastBackup(*t.chairSpace));
        const Path place = t.root() / "stick";
        std::filesystem::create_directory(place);
        const Backup made = backUp(*t.chairSpace, place);
        QCOMPARE(lastBackup(*t.chairSpace), std::optional(made.time));
        QVERIFY(made.bytes > 10'000);
        const Turnout before = t.chair->turnout(t.id);
        const std::vector<std::string> lines = logLines(*t.chairSpace, t.id);
        t.chair.reset();
        t.chairSpace.reset(); // the laptop is gone
        std::filesystem::remove_all(t.root() / "chair.simsa");
        t.chairSpace = Workspace::open(made.folder, view(tinyPassphrase));
        t.chair = std::make_unique<Chair>(*t.chairSpace);
        QVERIFY(logLines(*t.chairSpace, t.id) == lines);
        QCOMPARE(t.chair->turnout(t.id).sealed, before.sealed);
        t.chairSpace->db().verify();
        t.evaluate(3, 4400);
        t.syncChair();
        closeAt(t, 11);
        QCOMPARE(t.chair->tally(t.id).official.present, 3);
        verifies(t);
    }

    void aBackupThatCannotBeMadeLeavesNothing() {
        TinyRound t(2);
        t.open();
        QCOMPARE(failure([&] { backUp(*t.chairSpace, t.root() / "nowhere"); }), Code::folderUnusable);
        QCOMPARE(failure([&] { backUp(*t.chairSpace, t.root() / "chair.simsa" / "documents"); }), Code::folderUnusable);
        const Path place = t.root() / "stick";
        std::filesystem::create_directory(place);
        QCOMPARE(failure([&] {
                     backUp(*t.chairSpace, place, [](const char *, int done, int) {
                         if (done == 1)
                             throw Error(Code::cancelled);
                     });
                 }),
                 Code::cancelled);
        QVERIFY(std::filesystem::is_empty(place));
        // A document that is not what its name says is no backup.
        const Path documents = t.chairSpace->vault().documents();
        writeFile(documents / listFiles(documents).at(0), view("spoilt"));
        QCOMPARE(failure([&] { backUp(*t.chairSpace, place); }), Code::backupWrong);
        QVERIFY(std::filesystem::is_empty(place));
        QVERIFY(!lastBackup(*t.chairSpace));
    }
};

QTEST_GUILESS_MAIN(TestTurnout)
#include "test_turnout.moc"
