// Who takes over a seat: by its round file and the chair's event, with the count of revisions going on. And who
// declares again after sealing.
#include "tests/roles/TinyRound.h"

#include "app/crypto/Hash.h"
#include "app/roles/ResultFile.h"
#include "app/roles/Transfer.h"

using namespace simsa;
using namespace simsa::test;

class TestReplace : public QObject {
    Q_OBJECT

    static Event replacement(Workspace &by, const std::string &member, bool keepOld = true) {
        return {.kind = EventKind::replace,
                .reason = "Lost laptop",
                .member = member,
                .signing = toOpenSsh(by.person().signing.pub),
                .recipient = toText(by.person().identity.recipient),
                .keepOld = keepOld};
    }
    static std::string names(const SyncReport &report) {
        std::string out;
        for (const Seen &file : report.refused)
            out += file.name + " " + file.outcome + "\n";
        return out;
    }
    static void scoreAll(TinyRound &t, Workspace &ws, std::int64_t points) {
        const Round round = t.round(); // outlives the leaves
        for (const Proposal &p : round.proposals)
            for (const Criterion *leaf : leaves(round.rubric))
                savePoints(ws, round, p.id, leaf->id, Points{points});
    }
    static void declareAll(TinyRound &t, Workspace &ws) {
        Declaration d{.pledge = true};
        const Round round = t.round();
        for (const Proposal &p : round.proposals)
            d.conflicts.push_back({p.id, {}, {}});
        Evaluator(ws).declare(t.id, d);
    }
    static void verifies(TinyRound &t) {
        const Identity auditor = makeIdentity();
        for (const Check &check : verifyResult(t.chair->writeResult(t.id, {auditor.recipient}), auditor))
            QVERIFY2(check.passed || !check.done, (check.key + " " + check.detail).c_str());
    }

private Q_SLOTS:
    void aNewMemberTakesOverTheSeat_data() {
        QTest::addColumn<bool>("keepOld");
        QTest::newRow("earlier submissions stay") << true;
        QTest::newRow("earlier submissions are void") << false;
    }
    void aNewMemberTakesOverTheSeat() {
        QFETCH(bool, keepOld);
        TinyRound t;
        t.open();
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, 4000);
        t.syncChair();
        t.chair->addEvent(t.id, {.kind = EventKind::deadline, .reason = "Holiday", .deadline = morning + 12 * day});
        Workspace &spare = t.join("spare");
        spare.clock = [] { return morning + 6 * day; };
        QCOMPARE(roundIds(spare).size(), std::size_t{0});
        t.chair->addEvent(t.id, replacement(spare, "E1", keepOld));
        t.chair->addEvent(t.id, {.kind = EventKind::exclude, .reason = "Challenge", .member = "E3", .proposal = "02"});
        t.syncChair();

        Evaluator member(spare);
        const SyncReport first = member.sync(*t.drop, noProgress, false);
        QCOMPARE(names(first), std::string());
        QCOMPARE(roundIds(spare).size(), std::size_t{1});
        const StoredRound stored = loadRound(spare, t.id);
        QCOMPARE(stored.member, std::string("E1"));
        QCOMPARE(stored.deadline, morning + 12 * day); // what happened before it came
        QCOMPARE(events(spare, stored.round).size(), std::size_t{3});
        for (const StoredDocument &d : documents(spare, t.id))
            QVERIFY(d.readable && d.present);

        declareAll(t, spare);
        QCOMPARE(member.declared(t.id).sealAgain, true); // what the seat sealed names the other declaration
        scoreAll(t, spare, 5000);
        QCOMPARE(member.preview(t.id).revision, 2);
        QCOMPARE(failure([&] { member.seal(t.id); }), Code::ballotRule); // a revision needs its reason
        QCOMPARE(member.seal(t.id, "Took over the seat").revision, 2);
        QCOMPARE(member.declared(t.id).sealAgain, false);
        member.sync(*t.drop, noProgress, false);

        // The old key hears of it and may not go on; had it not heard, it would be refused.
        t.score(1, 1000);
        Evaluator(t.person(1)).seal(t.id, "Not knowing yet");
        QCOMPARE(names(t.sync(1)), std::string());
        QCOMPARE(failure([&] { t.seal(1, "Again"); }), Code::notOnPanel);
        QCOMPARE(failure([&] { t.declare(1); }), Code::notOnPanel);
        const SyncReport report = t.syncChair();
        QCOMPARE(report.refused.size(), std::size_t{1});
        QCOMPARE(report.refused[0].outcome, std::string("foreignSigner"));
        QCOMPARE(t.chair->turnout(t.id).rows.at(0).revision, 2);

        // Events that follow are for the new member only.
        t.chair->addEvent(t.id, {.kind = EventKind::deadline, .reason = "Again", .deadline = morning + 13 * day});
        t.syncChair();
        QCOMPARE(names(member.sync(*t.drop, noProgress, false)), std::string());
        QCOMPARE(loadRound(spare, t.id).deadline, morning + 13 * day);
        QCOMPARE(names(t.sync(1)), std::string());

        t.atDay(14);
        t.chair->close(t.id);
        const RoundResult r = t.chair->tally(t.id);
        QCOMPARE(toText(*r.official.proposals[0].total), std::string("86.6667")); // (100 + 80 + 80) / 3
        QCOMPARE(r.official.proposals[0].totals, 3);
        verifies(t);
    }

    void aSeatIsTakenOverByHandWithTheEventFile() {
        TinyRound t;
        t.open();
        Workspace &spare = t.join("spare");
        t.chair->addEvent(t.id, replacement(spare, "E2"));
        t.syncChair();
        Evaluator member(spare);
        std::vector<Bytes> files, given;
        for (const std::string &name : t.drop->list(t.id + "/events"))
            given.push_back(t.drop->get(t.id + "/events/" + name, 1 << 20));
        for (const std::string &name : t.drop->list(t.id + "/round"))
            files.push_back(t.drop->get(t.id + "/round/" + name, 1 << 24));
        int mine = 0;
        for (const Bytes &file : files) {
            if (failure([&] { member.takeRound(file); }) == Code::ageNoMatch)
                continue;
            ++mine;
            QCOMPARE(failure([&] { member.takeRound(file); }), Code::notOnPanel);
            QCOMPARE(failure([&] { member.takeRound(file, {Bytes(100, 7)}); }), Code::notOnPanel);
            QCOMPARE(member.takeRound(file, given), t.id);
        }
        QCOMPARE(mine, 1);
        QCOMPARE(loadRound(spare, t.id).member, std::string("E2"));
    }

    void anExcludedProposalStaysClosedToTheNewMember() {
        TinyRound t;
        t.open();
        t.chair->addEvent(t.id, {.kind = EventKind::exclude, .reason = "Challenge", .member = "E1", .proposal = "02"});
        Workspace &spare = t.join("spare");
        t.chair->addEvent(t.id, replacement(spare, "E1"));
        t.syncChair();
        Evaluator(spare).sync(*t.drop, noProgress, false);
        for (const StoredDocument &d : documents(spare, t.id))
            QCOMPARE(d.readable, d.proposal == "01");
    }

    void keysThatSomebodyHasAreRefused() {
        TinyRound t;
        t.open();
        Workspace &first = t.join("first"), &second = t.join("second");
        const auto add = [&](const Event &e) { return failure([&] { t.chair->addEvent(t.id, e); }); };
        QCOMPARE(add(replacement(*t.chairSpace, "E1")), Code::keysEqual);
        QCOMPARE(add(replacement(t.person(1), "E1")), Code::keysEqual);
        QCOMPARE(add(replacement(t.person(2), "E1")), Code::keysEqual);
        Event mixed = replacement(first, "E1");
        mixed.recipient = toText(t.person(3).person().identity.recipient);
        QCOMPARE(add(mixed), Code::keysEqual);
        mixed.recipient = toText(second.person().identity.recipient);
        QCOMPARE(add(mixed), Code::cardNotConfirmed);
        auto stranger = t.make("stranger", Role::evaluator, 1);
        QCOMPARE(add(replacement(*stranger, "E1")), Code::cardNotConfirmed);
        QCOMPARE(events(*t.chairSpace, t.round()).size(), std::size_t{0});
        QVERIFY(!add(replacement(first, "E1")));
        QCOMPARE(add(replacement(first, "E2")), Code::keysEqual); // one person, two seats
        QVERIFY(!add(replacement(second, "E1")));                 // and once more
        QCOMPARE(add(replacement(first, "E1")), Code::keysEqual); // a key does not come back
        QCOMPARE(t.chair->turnout(t.id).rows.at(0).name, std::string("Person second"));
    }

    // A chair that counts what the old key sent after the replacement.
    void anAuditorSeesAReplacedKeyAtWork() {
        TinyRound t;
        t.open();
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, 4000);
        t.syncChair();
        Workspace &spare = t.join("spare");
        t.chair->addEvent(t.id, replacement(spare, "E1"));
        t.score(1, 5000);
        t.seal(1, "Changed");
        t.chairSpace->db().execute("CREATE TEMP TABLE hidden AS SELECT * FROM event; DELETE FROM event");
        QVERIFY(!t.chair->takeFile(t.id, "by-hand.simsa-ballot", Evaluator(t.person(1)).sealedFile(t.id)));
        t.chairSpace->db().execute("INSERT INTO event SELECT * FROM hidden");
        t.atDay(11);
        t.chair->close(t.id);
        QCOMPARE(t.chair->tally(t.id).official.proposals[0].totals, 3);
        const Identity auditor = makeIdentity();
        int failed = 0;
        for (const Check &check : verifyResult(t.chair->writeResult(t.id, {auditor.recipient}), auditor))
            if (!check.passed && check.key == "submission") {
                QCOMPARE(check.code, Code::foreignSigner);
                ++failed;
            }
        QCOMPARE(failed, 1);
    }

    void aRoundThatSealsToAnotherThanTheConfirmedChairIsRefused() {
        TinyRound t;
        t.id = t.chair->openRound(t.draft());
        const Person &chair = t.chairSpace->person();
        Round round = t.round();
        round.chairRecipient = toText(makeIdentity().recipient);
        const Bytes file = writeRoundFile(writeRound(round), round.id, {}, chair.signing, chair.identity.recipient,
                                          t.person(1).person().identity.recipient);
        QCOMPARE(failure([&] { Evaluator(t.person(1)).takeRound(file); }), Code::chairNotConfirmed);
        QCOMPARE(roundIds(t.person(1)).size(), std::size_t{0});
    }

    void whoDeclaresAgainSealsAgain_data() {
        QTest::addColumn<bool>("again");
        QTest::newRow("sealed again") << true;
        QTest::newRow("not sealed again") << false;
    }
    void whoDeclaresAgainSealsAgain() {
        QFETCH(bool, again);
        TinyRound t;
        t.open();
        Evaluator first(t.person(1));
        t.declare(1);
        QCOMPARE(first.declared(t.id).sealAgain, false); // nothing sealed yet
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, 4000 + 100 * i);
        QCOMPARE(first.declared(t.id).sealAgain, false);
        t.syncChair();
        t.atDay(6);
        t.declare(1);
        QCOMPARE(first.declared(t.id).sealAgain, true);
        t.sync(1);
        t.syncChair();
        QCOMPARE(t.chair->turnout(t.id).rows.at(0).sealAgain, true);
        QCOMPARE(t.chair->turnout(t.id).rows.at(1).sealAgain, false);
        if (again) {
            t.atDay(7);
            t.seal(1, "Declared again");
            QCOMPARE(first.declared(t.id).sealAgain, false);
            t.sync(1);
            t.syncChair();
            QCOMPARE(t.chair->turnout(t.id).rows.at(0).sealAgain, false);
        }
        t.atDay(11);
        t.chair->close(t.id);
        const RoundResult r = t.chair->tally(t.id);
        QCOMPARE(r.official.proposals[0].totals, again ? 3 : 2);
        QCOMPARE(r.refused.size(), std::size_t(again ? 0 : 1));
        if (!again)
            QCOMPARE(r.refused[0].reason, std::string("malformed"));
        verifies(t);
    }
};

QTEST_GUILESS_MAIN(TestReplace)
#include "test_replace.moc"
