// Acceptance of office and rehearsal of the opening: no round with trustees opens without, and whatever is not exactly
// what was asked for is refused.
#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "tests/roles/Threshold.h"

#include "app/crypto/Age.h"
#include "app/crypto/Hash.h"
#include "app/roles/DraftProblems.h"

#include <algorithm>
#endif

#include <QTest>

namespace simsa::test {

class TestRehearsal : public QObject {
    Q_OBJECT

    static constexpr const char *title = "Written round";

    static RoundDraft draftOf(Threshold &t, int k) {
        RoundDraft d = t.draft();
        for (std::size_t i = 1; i <= t.trustees.size(); ++i)
            d.trustees.push_back("Person t" + std::to_string(i));
        d.threshold = k;
        return d;
    }
    static std::string make(Threshold &t, int k = 2, const char *of = title) {
        return rehearse(*t.chairSpace, of, draftOf(t, k).trustees, k);
    }
    static Rehearsal read(Threshold &t, const std::string &digest) {
        return readRehearsal(rehearsalFile(*t.chairSpace, digest), t.chairSpace->person().identity,
                             t.chairSpace->person().signing.pub);
    }
    static Bytes answer(Threshold &t, int i, const std::string &digest) {
        takeRehearsal(t.trustee(i), rehearsalFile(*t.chairSpace, digest));
        return acceptOffice(t.trustee(i), digest);
    }
    static Bytes forged(Threshold &t, const Rehearsal &r, int number, Secret share, const SigningKey &by) {
        const Bytes tar = makeAcceptanceTar({number, morning, std::move(share)}, r, by);
        return seal(tar, std::vector{t.chairSpace->person().identity.recipient});
    }
    static RehearsalState newest(Threshold &t) { return rehearsals(*t.chairSpace).at(0); }

private Q_SLOTS:
    void aRoundWithTrusteesOpensOnlyAfterAllAcceptedAndRehearsed() {
        Threshold t(2, 3, 3, false);
        const RoundDraft d = draftOf(t, 2);
        QVERIFY(failure([&] { t.chair->openRound(d); }) == Code::rehearsalMissing);
        const std::string digest = make(t);
        QVERIFY(failure([&] { t.chair->openRound(d); }) == Code::rehearsalMissing);
        for (int i = 3; i >= 1; --i) { // in any order; two shares open, but the third has not accepted yet
            QVERIFY(failure([&] { t.chair->openRound(d); }) == Code::rehearsalMissing);
            QCOMPARE(takeAcceptance(*t.chairSpace, answer(t, i, digest)), "Person t" + std::to_string(i));
            QCOMPARE(newest(t).accepted(), 4 - i);
            QCOMPARE(newest(t).opened, i <= 2);
        }
        QVERIFY(newest(t).complete());
        t.open(d);
        QCOMPARE(t.round().rehearsal, digest);
        QCOMPARE(newest(t).round, t.id);
        t.syncTrustees();
        QVERIFY(t.office(2).accepted.has_value());
        // Another round asks for an acceptance of its own.
        QVERIFY(failure([&] { t.chair->openRound(d); }) == Code::rehearsalMissing);
    }

    void anyKOfThemOpenIt() {
        Threshold t(3, 5, 1, false);
        const std::string digest = make(t, 3);
        const Rehearsal r = read(t, digest);
        std::vector<Secret> shares;
        for (int i = 1; i <= 5; ++i)
            shares.push_back(readShare(r.test, t.trustee(i).person().identity, i));
        for (unsigned chosen = 0; chosen < 32; ++chosen) {
            ReleasedShares some;
            for (int i = 0; i < 5; ++i)
                if ((chosen >> i & 1u) != 0)
                    some.emplace_back(i + 1, shares[static_cast<std::size_t>(i)]);
            QCOMPARE(opens(r, some), some.size() >= 3);
        }
        for (const Identity *nobody : {&t.chairSpace->person().identity, &t.person(1).person().identity})
            for (int i = 1; i <= 5; ++i)
                QVERIFY(failure([&] { readShare(r.test, *nobody, i); }) == Code::submissionMalformed);
    }

    void anotherTitleNumberOrTrusteeNeedsANewRehearsal() {
        Threshold t(2, 3, 3, false);
        RoundDraft d = draftOf(t, 2);
        t.rehearseOpening(d);
        const auto refused = [&](const RoundDraft &other) {
            return failure([&] { t.chair->openRound(other); }) == Code::rehearsalMissing;
        };
        RoundDraft other = d;
        other.title = "Presentation round";
        QVERIFY(refused(other));
        other = d;
        other.threshold = 3;
        QVERIFY(refused(other));
        other = d;
        other.trustees.pop_back();
        QVERIFY(refused(other));
        other = d;
        other.trustees[2] = "Person e1"; // who may be evaluator and trustee, but was not asked
        other.panel = {toOpenSsh(t.person(1).person().signing.pub)};
        QVERIFY(refused(other));
        std::reverse(d.trustees.begin(), d.trustees.end()); // the same people
        t.open(d);
        QCOMPARE(t.round().trustees[0].name, std::string("Person t1")); // each keeps the number they rehearsed with
    }

    void whatStandsBetweenADraftAndItsOpeningIsSaid() {
        Threshold t(2, 2, 1, false);
        Draft d;
        d.title = title;
        d.threshold = 2;
        for (const auto &ws : t.trustees)
            d.trustees.push_back(toOpenSsh(ws->person().signing.pub));
        const auto said = [&](const char *rule) {
            const auto all = draftProblems(d, t.chair->cards(), morning, rehearsals(*t.chairSpace));
            return std::any_of(all.begin(), all.end(), [&](const DraftProblem &p) { return p.rule == rule; });
        };
        QVERIFY(said("rehearsal") && !said("accepted"));
        const std::string digest = make(t);
        QVERIFY(!said("rehearsal") && said("accepted"));
        takeAcceptance(*t.chairSpace, answer(t, 1, digest));
        QVERIFY(said("accepted"));
        takeAcceptance(*t.chairSpace, answer(t, 2, digest));
        QVERIFY(!said("rehearsal") && !said("accepted"));
        d.threshold = 3;
        QVERIFY(said("threshold") && !said("rehearsal"));
        d.threshold = 2;
        d.title = "Another";
        QVERIFY(said("rehearsal"));
    }

    void aDraftKeepsItsTrusteesOnItsWayThroughAFile() {
        Threshold t(2, 2, 1, false);
        Draft d = newDraft(*t.chairSpace, "en");
        d.title = title;
        d.deadline = morning + 10 * day;
        d.threshold = 2;
        for (const auto &ws : t.trustees)
            d.trustees.push_back(toOpenSsh(ws->person().signing.pub));
        const Path file = t.root() / "ROUND.json";
        writeFile(file, view(exportDraft(d)));
        std::vector<Refusal> left;
        const Draft again = importDraft(*t.chairSpace, file, left);
        QCOMPARE(again.trustees, d.trustees);
        QCOMPARE(again.threshold, 2);
        Threshold other(2, 2, 1, false); // who knows none of them: they are chosen anew
        QVERIFY(importDraft(*other.chairSpace, file, left).trustees.empty());
    }

    void aTrusteeSeesWhatIsAskedAndTheSameAnswerGoesAgain() {
        Threshold t(2, 3, 1, false);
        const std::string digest = make(t);
        takeRehearsal(t.trustee(2), rehearsalFile(*t.chairSpace, digest));
        const OfferedOffice office = offeredOffices(t.trustee(2)).at(0);
        QCOMPARE(office.title, std::string(title));
        QCOMPARE(office.number, 2);
        QCOMPARE(office.threshold, 2);
        QCOMPARE(office.trustees.at(2), std::string("Person t3"));
        QVERIFY(office.shareRight && !office.accepted);
        const Bytes first = acceptOffice(t.trustee(2), digest);
        QVERIFY(offeredOffices(t.trustee(2)).at(0).accepted.has_value());
        QVERIFY(acceptOffice(t.trustee(2), digest) == first);
        takeAcceptance(*t.chairSpace, first);
        takeAcceptance(*t.chairSpace, first);
        QCOMPARE(newest(t).accepted(), 1);
    }

    void aRehearsalOfAnotherChairIsRefused() {
        Threshold t(2, 2, 1, false), other(2, 2, 1, false);
        const Bytes strange = rehearsalFile(*other.chairSpace, make(other));
        QVERIFY(failure([&] { takeRehearsal(t.trustee(1), strange); }) == Code::ageNoMatch);
        // Even one that names our trustees, sealed to them.
        Rehearsal ours = read(t, make(t));
        const Bytes tar = makeRehearsalTar(ours.plan, other.chairSpace->person().signing);
        const Bytes file = sealRehearsal(tar, ours.plan, other.chairSpace->person().identity.recipient);
        QVERIFY(failure([&] { takeRehearsal(t.trustee(1), file); }) == Code::chairNotConfirmed);
        QVERIFY(offeredOffices(t.trustee(1)).empty());
        // In the drop it is passed over, and nothing is answered.
        t.drop->put("rehearsals/" + toHex(sha256(file)) + ".simsa-rehearsal", file);
        t.syncTrustee(1);
        QVERIFY(offeredOffices(t.trustee(1)).empty());
    }

    void aRehearsalThatIsNotAddressedToThisWorkspaceIsRefused() {
        Threshold t(2, 2, 1, false);
        const std::string digest = make(t);
        QVERIFY(failure([&] { takeRehearsal(t.person(1), rehearsalFile(*t.chairSpace, digest)); }) == Code::ageNoMatch);
        // Readable, but another's office.
        const Rehearsal r = read(t, digest);
        const Bytes file = seal(r.test.envelope.tar, std::vector{t.person(1).person().identity.recipient});
        QVERIFY(failure([&] { takeRehearsal(t.person(1), file); }) == Code::notOnPanel);
    }

    void aShareThatDoesNotMatchIsNotAccepted() {
        Threshold t(2, 2, 1, false);
        const std::string digest = make(t);
        const Rehearsal r = read(t, digest);
        // What a trustee sends: one bit of its share is another.
        Secret share = readShare(r.test, t.trustee(1).person().identity, 1);
        share.back() ^= 1;
        const Bytes wrong = forged(t, r, 1, share, t.trustee(1).person().signing);
        QVERIFY(failure([&] { takeAcceptance(*t.chairSpace, wrong); }) == Code::shareWrong);
        QCOMPARE(newest(t).accepted(), 0);
        // What a chair sends: nothing that was committed to.
        const Recipient first = recipientFromText(r.plan.trustees[0].recipient);
        const Bytes junk = encryptAge(view("no share"), {&first, 1});
        std::vector<TarView> payload = r.test.envelope.payload;
        for (TarView &part : payload)
            if (part.name == "share-1.age")
                part.bytes = junk;
        const Bytes tar = makeTar(r.test.envelope.manifest, t.chairSpace->person().signing, payload);
        const std::string bad =
            takeRehearsal(t.trustee(1), sealRehearsal(tar, r.plan, t.chairSpace->person().identity.recipient));
        QVERIFY(!offeredOffices(t.trustee(1)).at(0).shareRight);
        QVERIFY(failure([&] { acceptOffice(t.trustee(1), bad); }) == Code::shareWrong);
    }

    void anAnswerSignedByAnotherKeyIsRefused() {
        Threshold t(2, 2, 1, false);
        const Rehearsal r = read(t, make(t));
        const Secret share = readShare(r.test, t.trustee(1).person().identity, 1);
        QVERIFY(failure([&] { takeAcceptance(*t.chairSpace, forged(t, r, 1, share, t.person(1).person().signing)); }) ==
                Code::foreignSigner);
        // Another trustee in the first one's place.
        QVERIFY(failure([&] {
                    takeAcceptance(*t.chairSpace, forged(t, r, 1, share, t.trustee(2).person().signing));
                }) == Code::manifestMismatch);
        QCOMPARE(newest(t).accepted(), 0);
    }

    void anAnswerToAnOlderRehearsalIsRefused() {
        Threshold t(2, 2, 1, false);
        const std::string first = make(t);
        const Bytes old = answer(t, 1, first);
        const std::string second = make(t);
        QVERIFY(failure([&] { takeAcceptance(*t.chairSpace, old); }) == Code::rehearsalOther);
        QCOMPARE(newest(t).accepted(), 0);
        // Its words in an answer to the newer one: neither digest nor share fit.
        const Rehearsal before = read(t, first), now = read(t, second);
        const Secret share = readShare(before.test, t.trustee(1).person().identity, 1);
        QVERIFY(failure([&] {
                    takeAcceptance(*t.chairSpace, forged(t, now, 1, share, t.trustee(1).person().signing));
                }) == Code::shareWrong);
        // An answer to somebody else's rehearsal.
        Threshold other(2, 2, 1, false);
        const Rehearsal strange = read(other, make(other));
        QVERIFY(failure([&] {
                    takeAcceptance(*t.chairSpace, forged(t, strange, 1, share, t.trustee(1).person().signing));
                }) == Code::rehearsalOther);
        takeAcceptance(*t.chairSpace, answer(t, 1, second));
        QCOMPARE(newest(t).accepted(), 1);
        QCOMPARE(offeredOffices(t.trustee(1)).size(), std::size_t{1}); // the older one is no longer asked
    }

    void aDamagedFileIsRefusedAndNothingIsLost() {
        Threshold t(2, 2, 1, false);
        const std::string digest = make(t);
        const Bytes whole = rehearsalFile(*t.chairSpace, digest), reply = answer(t, 1, digest);
        for (const Bytes &good : {whole, reply})
            for (std::size_t at = 40; at < good.size(); at += good.size() / 9) {
                Bytes bytes = good;
                bytes[at] ^= 4;
                QVERIFY(failure([&] { takeRehearsal(t.trustee(2), bytes); }));
                QVERIFY(failure([&] { takeAcceptance(*t.chairSpace, bytes); }));
            }
        QVERIFY(failure([&] { takeAcceptance(*t.chairSpace, Bytes(capOf(FileType::acceptance) + 1)); }) ==
                Code::fileTooLarge);
        takeAcceptance(*t.chairSpace, reply);
        QCOMPARE(newest(t).accepted(), 1);
    }

    void aTrusteeToldOfARoundItDidNotAcceptSeesIt() {
        Threshold t(2, 2, 1);
        QVERIFY(t.office(1).accepted.has_value());
        Statement(t.trustee(1).db(), "DELETE FROM acceptance").run();
        QVERIFY(!t.office(1).accepted);
    }
};

} // namespace simsa::test

QTEST_GUILESS_MAIN(simsa::test::TestRehearsal)
#include "test_rehearsal.moc"
