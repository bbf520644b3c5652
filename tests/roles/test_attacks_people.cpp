// What somebody with a key of the round can do: an evaluator, a trustee, the chair. Each is refused or leaves a trace
// that the others, or an auditor, find.
#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "tests/roles/Attacked.h"

#include "app/crypto/Age.h"
#include "app/crypto/Signature.h"
#endif

#include <QTest>

namespace simsa::test {

class TestAttacksPeople : public QObject {
    Q_OBJECT

    // A submission of member i with this payload and manifest, wrapped for all who may read it.
    static void submit(Attacked &t, int i, const Manifest &manifest, const std::vector<TarView> &payload) {
        t.putBallot(seal(makeTar(manifest, t.person(i).person().signing, payload), t.openers()));
    }
    // Revision 1 with all points.
    static Ballot full(const StoredRound &stored, const std::string &member) {
        Ballot ballot{.round = stored.digest, .member = member, .declaration = std::string(64, '0')};
        for (const Proposal &p : stored.round.proposals) {
            Judgement j{.proposal = p.id, .state = State::scored};
            for (const Criterion *leaf : leaves(stored.round.rubric))
                j.scores.push_back({leaf->id, {5000}, "", {}});
            ballot.judgements.push_back(j);
        }
        return ballot;
    }

private Q_SLOTS:
    void aCopiedBallotIsMalformed() {
        Attacked t;
        t.evaluate(1, t.pointsOf(1));
        t.evaluate(3, t.pointsOf(3));
        t.declare(2);
        t.sync(2);
        const Envelope copied = t.submission(1); // which an opener handed to the second evaluator
        submit(t, 2, copied.manifest, copied.payload);
        t.syncChair();
        QCOMPARE(t.chair->turnout(t.id).rows.at(1).revision, 1); // nobody can tell yet
        t.shut();
        t.release(1);
        t.release(3);
        t.syncChair();
        const RoundResult result = t.chair->tally(t.id);
        QCOMPARE(result.official.present, 2);
        QCOMPARE(result.refused.size(), std::size_t{1});
        QCOMPARE(result.refused[0].member, std::string("E2"));
        QCOMPARE(result.refused[0].reason, std::string("malformed"));
        QCOMPARE(t.failedChecks(), std::vector<std::string>());
    }

    void aBallotOfAnotherRoundIsRefused() {
        Attacked t;
        t.prepare(1);
        t.sync(1);
        const Bytes ballot = t.read(t.files("ballots").at(0));
        RoundDraft other = t.draft();
        other.title = "Another round";
        t.open(other); // t.id is the new one
        t.putBallot(ballot);
        QCOMPARE(t.syncChair().refused.at(0).outcome, std::string("roundForeign"));
        QCOMPARE(t.chair->turnout(t.id).sealed, 0);
    }

    void anEvaluatorWithASmallOrderKeyIsRefused() {
        Attacked t;
        // The neutral element: with it and S = 0 a lax library takes any message for signed.
        SigningKey weak = makeSigningKey();
        weak.pub = SigningPublic{1};
        const Workspace &ws = t.person(1);
        PersonCard card{.name = "Somebody", .group = "home", .languages = {"en"}};
        card.signing = toOpenSsh(weak.pub);
        card.recipient = toText(ws.person().identity.recipient);
        card.chair = toOpenSsh(t.chairSpace->person().signing.pub);
        const auto code = failure([&] {
            const Bytes file =
                writeCard(card, weak, ws.person().identity.recipient, t.chairSpace->person().identity.recipient);
            t.chair->takeCard(file);
        });
        QVERIFY(code == Code::weakKey || code == Code::signatureWrong);
    }

    void twoSubmissionsWithOneRevision() {
        Attacked t;
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, t.pointsOf(i));
        t.syncChair();
        const StoredRound stored = loadRound(t.person(1), t.id);
        const Ballot ballot = full(stored, "E1"); // the same revision, with other points
        t.putBallot(sealBallot(writeBallot(ballot), ballot, stored.round, {}, t.person(1).person().signing,
                               t.person(1).person().identity.recipient)
                        .file);
        QCOMPARE(t.syncChair().refused.at(0).outcome, std::string("revisionConflict"));
        QCOMPARE(t.official(), t.honest());
        QCOMPARE(t.chair->tally(t.id).refused.size(), std::size_t{1}); // shown with the result, and to an auditor
        QCOMPARE(t.failedChecks(), std::vector<std::string>());
    }

    void aSwappedInvitationIsNotConfirmed() {
        Attacked t;
        const auto impostor = t.make("impostor", Role::chair, 0);
        const Bytes swapped = Chair(*impostor).invitation("Committee", t.dropFolder().string());
        const auto newcomer = t.make("newcomer", Role::evaluator, 1);
        Evaluator e(*newcomer);
        const KnownChair known = e.takeInvitation(swapped);
        // The digits that the real chair says on the telephone are others.
        QVERIFY(failure([&] { e.confirmChair(known.signing, t.chairSpace->fingerprint()); }) ==
                Code::chairNotConfirmed);
        QVERIFY(failure([&] { e.makeCard(known.signing); }) == Code::chairNotConfirmed);
    }

    void aPrivateRoundShownToOneEvaluatorHasAnotherNumber() {
        Attacked t;
        const std::string shared = t.id;
        RoundDraft other = t.draft();
        other.rubric.criteria[0].title = "Something else";
        const std::string apart = t.chair->openRound(other);
        QVERIFY(apart != shared);
        QVERIFY(loadRound(*t.chairSpace, apart).digest != loadRound(*t.chairSpace, shared).digest);
        t.chair->sync(apart, *t.drop);
        t.sync(1);
        // The numbers that evaluators read to each other differ, and a ballot names the round it was made for.
        const auto number = [&](Workspace &ws, const std::string &round) { return loadRound(ws, round).digest; };
        QCOMPARE(number(t.person(1), shared), number(t.person(2), shared) /* who has both */);
        QVERIFY(number(t.person(1), apart) != number(t.person(1), shared));
        t.id = apart;
        t.prepare(1);
        t.sync(1);
        const Bytes ballot = t.read(t.files("ballots").at(0));
        t.id = shared;
        t.putBallot(ballot);
        QCOMPARE(t.syncChair().refused.at(0).outcome, std::string("roundForeign"));
    }

    void aChairWhoOmitsABallotIsSeenByItsAuthor() {
        Attacked t;
        for (int i = 1; i <= 3; ++i)
            t.prepare(i);
        for (int i : {2, 3})
            t.sync(i);
        t.shut(); // the first one's file is never taken in
        t.sync(1);
        QCOMPARE(t.newest(1).state, std::string("delivered"));
        QVERIFY(loadRound(t.person(1), t.id).closed.has_value()); // closed, and no line of the log names it
        for (const std::string &line : logLines(t.person(1), t.id))
            QVERIFY(readLogEntry(line).digest != t.newest(1).digest);
        t.sync(2);
        QCOMPARE(t.newest(2).state, std::string("accepted"));
    }

    void aChairWhoAddsABallotIsSeenByTheAudit() {
        Attacked t;
        t.evaluate(1, t.pointsOf(1));
        t.evaluate(2, t.pointsOf(2));
        t.declare(3);
        t.sync(3);
        t.syncChair();
        const StoredRound stored = loadRound(*t.chairSpace, t.id);
        const Ballot made = full(stored, "E3");
        // Without the third evaluator's key, with its own: no workspace takes it in, its own neither.
        const Person &chair = t.chairSpace->person();
        t.putBallot(
            sealBallot(writeBallot(made), made, stored.round, {}, chair.signing, chair.identity.recipient).file);
        QCOMPARE(t.syncChair().refused.at(0).outcome, std::string("foreignSigner"));
        QCOMPARE(t.syncTrustee(1).refused.at(0).outcome, std::string("foreignSigner"));
    }

    void aChairWhoReplacesAnEvaluatorLeavesAnEventForAll() {
        Attacked t;
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, t.pointsOf(i));
        t.syncChair();
        Workspace &friendly = t.join("friend");
        t.chair->addEvent(t.id, {.kind = EventKind::replace,
                                 .reason = "taken over",
                                 .member = "E1",
                                 .signing = toOpenSsh(friendly.person().signing.pub),
                                 .recipient = toText(friendly.person().identity.recipient),
                                 .keepOld = false});
        t.syncChair();
        t.sync(1);
        t.syncTrustee(1);
        for (Workspace *ws : {&t.person(1), &t.person(2), &t.trustee(1)}) {
            t.sync(2);
            const auto seen = events(*ws, t.round());
            QCOMPARE(seen.size(), std::size_t{1}); // in everybody's log, with the reason
            QCOMPARE(seen[0].event.reason, std::string("taken over"));
        }
        const auto log = logLines(t.person(1), t.id);
        QVERIFY(std::any_of(log.begin(), log.end(),
                            [](const std::string &line) { return readLogEntry(line).kind == LogKind::event; }));
        t.shut();
        t.release(1);
        t.release(2);
        t.syncChair();
        QCOMPARE(t.chair->tally(t.id).official.present, 2);
        QCOMPARE(t.failedChecks(), std::vector<std::string>()); // by the rules, and named in the minutes
    }

    void aChairWhoPeeksFindsNoShare() {
        Attacked t;
        t.evaluate(1, t.pointsOf(1));
        t.syncChair();
        const Person &chair = t.chairSpace->person();
        const SubmissionFile s =
            readSubmission(t.read(t.files("ballots").at(0)), chair.identity, t.id,
                           loadRound(*t.chairSpace, t.id).digest, 3, [](auto &) { return std::string("E1"); });
        for (int number = 1; number <= 3; ++number)
            QVERIFY(failure([&] { readShare(s, chair.identity, number); }) == Code::submissionMalformed);
        QVERIFY(failure([&] {
                    decryptAge(s.envelope.file("ballot.age"), {&chair.identity, 1}, 1 << 20);
                }) == Code::ageNoMatch);
        // One trustee alone, whom the chair talks into it before the close, has one share of two.
        t.syncTrustee(1);
        const Secret share = readShare(s, t.trustee(1).person().identity, 1);
        QVERIFY(!secretOf(s, t.round(), {{1, share}}));
        QVERIFY(failure([&] { TrusteeRole(t.trustee(1)).release(t.id, "0000"); }) == Code::notClosed);
    }

    void aForkedCloseShownToTrusteesOpensNothing() {
        Attacked t;
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, t.pointsOf(i));
        t.syncChair();
        t.syncTrustee(2);
        // The chair closes twice: once as it should, once, from a copy of its workspace, before the third ballot came.
        t.chairSpace.reset();
        t.chair.reset();
        std::filesystem::copy(t.root() / "chair.simsa", t.root() / "copy.simsa",
                              std::filesystem::copy_options::recursive);
        const auto reopen = [&](const char *name) {
            t.chairSpace = Workspace::open(t.root() / name, view(tinyPassphrase));
            t.chair = std::make_unique<Chair>(*t.chairSpace);
        };
        std::filesystem::copy(t.dropFolder(), t.root() / "other", std::filesystem::copy_options::recursive);
        reopen("copy.simsa");
        const auto other = openFolderDrop(t.root() / "other");
        t.atDay(11);
        t.chair->addEvent(t.id, {.kind = EventKind::withdraw, .reason = "left", .member = "E3"});
        t.chair->close(t.id, {}, other.get());
        t.chair->sync(t.id, *other);
        const std::string forged = t.chair->closingNumber(t.id);
        t.trustee(1).clock = [] { return morning + 11 * day; };
        TrusteeRole(t.trustee(1)).sync(*other, noProgress, false);
        TrusteeRole(t.trustee(1)).release(t.id, forged); // one is deceived, the number read to it being the forged one
        TrusteeRole(t.trustee(1)).sync(*other, noProgress, false);

        t.chair.reset();
        t.chairSpace.reset();
        reopen("chair.simsa");
        t.shut();
        QVERIFY(t.chair->closingNumber(t.id) != forged);
        // Its opening is not combined with one of the other log.
        t.release(2);
        for (const Path &file : [&] {
                 std::vector<Path> out;
                 for (const auto &entry : std::filesystem::directory_iterator(t.root() / "other" / t.id / "openings"))
                     out.push_back(entry.path());
                 return out;
             }())
            t.drop->put(t.id + "/openings/" + file.filename().string(), t.read(file));
        const SyncReport report = t.syncChair();
        QCOMPARE(report.refused.size(), std::size_t{1});
        QCOMPARE(report.refused[0].outcome, std::string("logForked"));
        QVERIFY(failure([&] { t.chair->tally(t.id); }) == Code::openingsMissing);
        // And the deceived trustee sees it as soon as it meets the other log.
        t.syncTrustee(1);
        QCOMPARE(forks(t.trustee(1), t.id).size(), std::size_t{1});
        t.release(3);
        t.syncChair();
        QCOMPARE(t.chair->tally(t.id).json, t.honest());
    }

    void aBallotWrappedForTheChairAloneReachesTheTrusteesAfterTheClose() {
        Attacked t;
        t.evaluate(2, t.pointsOf(2));
        t.evaluate(3, t.pointsOf(3));
        t.declare(1);
        t.sync(1);
        t.score(1, t.pointsOf(1));
        t.seal(1);
        const Recipient chair = recipientFromText(t.round().chairRecipient);
        t.putBallot(seal(t.submission(1).tar, {&chair, 1})); // so as to stop the opening
        t.shut();
        t.syncTrustees();
        QCOMPARE(t.office(1).absent, std::vector<std::string>{"E1"});
        QVERIFY(failure([&] { TrusteeRole(t.trustee(1)).release(t.id, t.chair->closingNumber(t.id)); }) ==
                Code::fileMissing);
        t.syncChair(); // asked by the trustees, once
        t.syncChair();
        const std::size_t ballots = t.files("ballots").size();
        t.syncTrustees();
        t.syncChair();
        QCOMPARE(t.files("ballots").size(), ballots);
        QVERIFY(t.office(1).absent.empty());
        QVERIFY(t.chair->complaints(t.id).empty()); // nobody's share was wrong
        t.release(1);
        t.release(2);
        t.syncChair();
        QCOMPARE(t.chair->tally(t.id).json, t.honest());
        QCOMPARE(t.failedChecks(), std::vector<std::string>());
    }

    void atATrusteeAMemberHoldsNoMoreThanTheFormatAllows() {
        Attacked t;
        t.evaluate(1, t.pointsOf(1));
        t.syncTrustee(1);
        Workspace &ws = t.trustee(1);
        Transaction transaction(ws.db());
        for (int i = 0; i < 999; ++i)
            Statement(ws.db(), "INSERT INTO own_share(digest, round, member, checkpoint) VALUES (?, ?, 'E1', '')")
                .bind(1, std::to_string(i))
                .bind(2, t.id)
                .run();
        transaction.commit();
        t.score(1, 1000);
        t.seal(1, "once more");
        t.sync(1);
        QCOMPARE(t.syncTrustee(1).refused.at(0).outcome, std::string("revisionConflict"));
        QCOMPARE(t.syncTrustee(2).refused.size(), std::size_t{0});
    }
};

} // namespace simsa::test

QTEST_GUILESS_MAIN(simsa::test::TestAttacksPeople)
#include "test_attacks_people.moc"
