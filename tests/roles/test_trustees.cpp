// k of n trustees open the ballots: nobody earlier, nobody fewer, and nothing that one of them or the chair or an
// evaluator sends wrong goes unseen.
#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "tests/roles/Threshold.h"

#include "app/crypto/Age.h"
#include "app/crypto/Hash.h"
#include "app/crypto/Signature.h"
#include "app/roles/ResultFile.h"

#include <algorithm>
#endif

#include <QTest>

namespace simsa::test {

class TestTrustees : public QObject {
    Q_OBJECT

    static std::string official(Threshold &t) { return t.chair->tally(t.id).json; }
    static std::vector<std::string> failed(Threshold &t, const Bytes &file) {
        std::vector<std::string> keys;
        for (const Check &check : verifyResult(file, t.chairSpace->person().identity))
            if (check.done && !check.passed)
                keys.push_back(check.key);
        return keys;
    }
    static std::vector<Path> filesIn(Threshold &t, const char *folder) {
        std::vector<Path> out;
        std::error_code none;
        for (const auto &entry : std::filesystem::recursive_directory_iterator(t.dropFolder() / t.id / folder, none))
            if (entry.is_regular_file())
                out.push_back(entry.path());
        return out;
    }
    // What trustee i would release, as it could rewrite it before signing.
    static void sendOpening(Threshold &t, int i, const std::function<void(Opening &)> &change) {
        Workspace &ws = t.trustee(i);
        t.syncTrustee(i);
        const StoredRound stored = loadRound(ws, t.id);
        const std::vector<std::string> lines = logLines(ws, t.id);
        Opening opening{.number = i, .closing = *closingOf(lines), .checkpoint = stored.checkpoint};
        for (const auto &[member, digest] : countedByLog(stored.round, lines, events(ws, stored.round))) {
            Statement share(ws.db(), "SELECT share FROM own_share WHERE digest = ?");
            QVERIFY(share.bind(1, digest).step());
            opening.shares.emplace_back(digest, secret(share.blobView(0)));
        }
        std::sort(opening.shares.begin(), opening.shares.end(),
                  [](const auto &a, const auto &b) { return a.first < b.first; });
        change(opening);
        const Bytes tar = makeOpeningTar(opening, stored.round, stored.digest, ws.person().signing);
        const Recipient chair = recipientFromText(stored.round.chairRecipient);
        const Bytes file = seal(tar, {&chair, 1});
        t.drop->put(t.id + "/openings/" + toHex(sha256(file)) + ".simsa-opening", file);
    }
    // The first evaluator's ballot with another share than was committed to, for the trustee `bad`.
    static void sealWithABadShare(Threshold &t, int bad) {
        t.declare(1);
        t.sync(1); // the declaration goes; the ballot below instead of the one that waits
        t.score(1, 4000);
        t.seal(1);
        Workspace &ws = t.person(1);
        const Bytes file = Evaluator(ws).sealedFile(t.id);
        Envelope e = open(file, FileType::ballot, {&ws.person().identity, 1}, [](auto &) { return true; });
        const Recipient trustee = recipientFromText(t.round().trustees[static_cast<std::size_t>(bad - 1)].recipient);
        const Bytes wrong = encryptAge(view("no share at all"), {&trustee, 1});
        std::vector<TarView> payload = e.payload;
        for (TarView &part : payload)
            if (part.name == "share-" + std::to_string(bad) + ".age")
                part.bytes = wrong;
        Manifest manifest = e.manifest;
        manifest.files.clear();
        const Bytes tar = makeTar(manifest, ws.person().signing, payload);
        std::vector<Recipient> readers{recipientFromText(t.round().chairRecipient)};
        for (const Trustee &one : t.round().trustees)
            readers.push_back(recipientFromText(one.recipient));
        const Bytes sealed = seal(tar, readers);
        t.drop->put(t.id + "/ballots/00000000/" + toHex(sha256(sealed)) + ".simsa-ballot", sealed);
    }

private Q_SLOTS:
    void nobodyOpensBeforeTheCloseAndNobodyFewer() {
        Threshold t(2, 3);
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, 4000);
        t.syncChair();
        t.syncTrustees();
        QCOMPARE(t.office(1).checked, 3);
        QVERIFY(!t.office(1).closed && t.office(1).closingNumber.empty());
        QVERIFY(failure([&] { TrusteeRole(t.trustee(1)).release(t.id, "1234"); }) == Code::notClosed);
        // The chair holds every sealed ballot and opens none of their shares.
        for (const Path &path : filesIn(t, "ballots")) {
            const SubmissionFile s =
                readSubmission(readFile(path, 1u << 20), t.chairSpace->person().identity, t.id,
                               loadRound(*t.chairSpace, t.id).digest, 3, [](auto &) { return std::string("E1"); });
            for (int number = 1; number <= 3; ++number)
                QVERIFY(failure([&] { readShare(s, t.chairSpace->person().identity, number); }) ==
                        Code::submissionMalformed);
        }
        t.shut();
        QVERIFY(failure([&] { t.chair->tally(t.id); }) == Code::openingsMissing);
        t.release(2);
        t.syncChair();
        QCOMPARE(t.chair->openings(t.id), std::vector<int>{2});
        QVERIFY(failure([&] { t.chair->tally(t.id); }) == Code::openingsMissing);
        t.release(3);
        t.syncChair();
        const RoundResult result = t.chair->tally(t.id);
        QCOMPARE(result.official.present, 3);
        QVERIFY(result.refused.empty());
    }

    void anyTwoGiveTheSameResultAndAnAuditorFindsIt() {
        Threshold t(2, 3);
        t.close();
        t.release(1);
        t.release(3);
        t.syncChair();
        const std::string json = official(t);
        const Bytes file = t.chair->writeResult(t.id, {});
        QCOMPARE(failed(t, file), std::vector<std::string>());
        t.release(2); // late: nothing changes
        t.syncChair();
        QCOMPARE(official(t), json);
        QCOMPARE(failed(t, t.chair->writeResult(t.id, {})), std::vector<std::string>());
    }

    void theClosingNumberMustBeTheChairs() {
        Threshold t(2, 2);
        t.close();
        t.syncTrustees();
        QVERIFY(t.office(1).closed);
        QCOMPARE(t.office(1).closingNumber, t.chair->closingNumber(t.id));
        std::string wrong = t.chair->closingNumber(t.id);
        wrong[0] = wrong[0] == '1' ? '2' : '1';
        QVERIFY(failure([&] { TrusteeRole(t.trustee(1)).release(t.id, wrong); }) == Code::chairNotConfirmed);
        QVERIFY(failure([&] { TrusteeRole(t.trustee(1)).release(t.id, ""); }) == Code::chairNotConfirmed);
        QVERIFY(!t.office(1).released);
        QVERIFY(outbox(t.trustee(1), t.id).empty());
        t.release(1);
        QVERIFY(t.office(1).released);
    }

    void nobodyReleasesBeforeTheDeadlineOfItsOwnClock() {
        Threshold t(2, 2);
        t.evaluate(1, 4000);
        t.evaluate(2, 3000); // two of three: a quorum, but not all
        t.shut();
        t.trustee(1).clock = [] { return morning + 9 * day; };
        t.syncTrustee(1);
        QVERIFY(failure([&] { TrusteeRole(t.trustee(1)).release(t.id, t.chair->closingNumber(t.id)); }) ==
                Code::deadlineAhead);
        t.trustee(1).clock = [] { return morning + 10 * day; };
        t.release(1);
    }

    void aWithheldBallotIsNoticed() {
        Threshold t(2, 2);
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, 4000);
        t.shut();
        for (const Path &path : filesIn(t, "ballots"))
            std::filesystem::remove(path);
        t.syncTrustee(1);
        QCOMPARE(t.office(1).counted, 3);
        QCOMPARE(t.office(1).absent, (std::vector<std::string>{"E1", "E2", "E3"}));
        QVERIFY(failure([&] { TrusteeRole(t.trustee(1)).release(t.id, t.chair->closingNumber(t.id)); }) ==
                Code::fileMissing);
    }

    void aBallotHandedOverReachesTheTrustees() {
        Threshold t(2, 2);
        t.evaluate(2, 3000);
        t.evaluate(3, 3500);
        t.declare(1);
        t.sync(1);
        t.score(1, 4000);
        t.seal(1); // never synced: it comes on a stick, wrapped by its author for the chair alone
        Workspace &ws = t.person(1);
        const Envelope e = open(Evaluator(ws).sealedFile(t.id), FileType::ballot, {&ws.person().identity, 1},
                                [](auto &) { return true; });
        const Recipient chair = recipientFromText(t.round().chairRecipient);
        t.syncChair();
        QVERIFY(!t.chair->takeFile(t.id, "stick.simsa-ballot", seal(e.tar, {&chair, 1})));
        t.shut();
        t.release(1);
        QVERIFY(t.office(1).absent.empty());
        t.release(2);
        t.syncChair();
        QCOMPARE(t.chair->tally(t.id).official.present, 3);
        QCOMPARE(failed(t, t.chair->writeResult(t.id, {})), std::vector<std::string>());
    }

    void aBadShareIsComplainedAboutAndTheOthersOpen() {
        Threshold t(2, 3);
        sealWithABadShare(t, 2);
        t.evaluate(2, 3000);
        t.evaluate(3, 3500);
        t.syncChair();
        t.syncTrustees();
        QVERIFY(t.office(1).bad.empty());
        QCOMPARE(t.office(2).bad, std::vector<std::string>{"E1"});
        t.syncChair();
        QCOMPARE(t.chair->complaints(t.id), (std::vector<std::pair<int, std::string>>{{2, "E1"}}));
        t.shut();
        t.release(2);
        t.release(1);
        t.syncChair();
        QVERIFY(failure([&] { t.chair->tally(t.id); }) == Code::openingsMissing); // E1 waits for the third
        t.release(3);
        t.syncChair();
        const RoundResult result = t.chair->tally(t.id);
        QCOMPARE(result.official.present, 3);
        QVERIFY(result.refused.empty());
        QCOMPARE(failed(t, t.chair->writeResult(t.id, {})), std::vector<std::string>());
    }

    void withoutEnoughRightSharesABallotIsMalformed() {
        Threshold t(3, 3);
        sealWithABadShare(t, 2);
        t.evaluate(2, 3000);
        t.evaluate(3, 3500);
        t.shut();
        for (int i = 1; i <= 3; ++i)
            t.release(i);
        t.syncChair();
        const RoundResult result = t.chair->tally(t.id);
        QCOMPARE(result.official.present, 2);
        QCOMPARE(result.refused.size(), std::size_t{1});
        QCOMPARE(result.refused[0].member + " " + result.refused[0].reason, std::string("E1 malformed"));
        QCOMPARE(failed(t, t.chair->writeResult(t.id, {})), std::vector<std::string>());
    }

    void aTrusteeWhoLiesIsOutvotedByTheCommitments() {
        Threshold t(2, 3);
        t.close();
        sendOpening(t, 1, [](Opening &o) {
            for (auto &[digest, share] : o.shares)
                share.back() ^= 1;
        });
        t.release(2);
        t.syncChair();
        QCOMPARE(t.chair->openings(t.id), (std::vector<int>{1, 2}));
        QVERIFY(failure([&] { t.chair->tally(t.id); }) == Code::openingsMissing); // one right share of each
        t.release(3);
        t.syncChair();
        QCOMPARE(t.chair->tally(t.id).official.present, 3);
        QCOMPARE(failed(t, t.chair->writeResult(t.id, {})), std::vector<std::string>());
    }

    void anOpeningOnAnotherLogIsNeverCombined() {
        Threshold t(2, 2);
        t.close();
        sendOpening(t, 1, [](Opening &o) { --o.closing.size; });
        const SyncReport report = t.syncChair();
        QCOMPARE(report.refused.size(), std::size_t{1});
        QCOMPARE(report.refused[0].outcome, std::string("logForked"));
        QVERIFY(t.chair->openings(t.id).empty());
    }

    void anOpeningOfSomebodyElseIsRefused() {
        Threshold t(2, 2);
        t.close();
        Workspace &stranger = t.person(1);
        const StoredRound stored = loadRound(*t.chairSpace, t.id);
        const Opening opening{
            .number = 1, .closing = *closingOf(logLines(*t.chairSpace, t.id)), .checkpoint = stored.checkpoint};
        const Bytes tar = makeOpeningTar(opening, stored.round, stored.digest, stranger.person().signing);
        const Recipient chair = recipientFromText(stored.round.chairRecipient);
        const auto refusal = t.chair->takeFile(t.id, "x.simsa-opening", seal(tar, {&chair, 1}));
        QVERIFY(refusal && refusal->code == Code::foreignSigner);
        // And one of another trustee's number.
        const Bytes other = makeOpeningTar({.number = 2, .closing = opening.closing, .checkpoint = opening.checkpoint},
                                           stored.round, stored.digest, t.trustee(1).person().signing);
        const auto again = t.chair->takeFile(t.id, "y.simsa-opening", seal(other, {&chair, 1}));
        QVERIFY(again && again->code == Code::manifestMismatch);
    }

    void anAuditorMissesAnOpeningThatWasLeftOut() {
        Threshold t(2, 3);
        t.close();
        t.release(1);
        t.release(2);
        t.syncChair();
        official(t);
        const Identity &own = t.chairSpace->person().identity;
        const Envelope e =
            open(t.chair->writeResult(t.id, {}), FileType::result, {&own, 1}, [](auto &) { return true; });
        const auto without = [&](const char *left) {
            std::vector<TarView> parts;
            for (const TarView &part : e.payload)
                if (part.name != left)
                    parts.push_back(part);
            const Manifest manifest{
                .type = FileType::result, .round = e.manifest.round, .roundDigest = e.manifest.roundDigest};
            return failed(t, seal(makeTar(manifest, t.chairSpace->person().signing, parts), {&own.recipient, 1}));
        };
        QVERIFY(!without("log").empty()); // named among the checks, not thrown
        const std::vector<std::string> keys = without("openings/0001.tar");
        QVERIFY(std::count(keys.begin(), keys.end(), "openings") == 1);
        QVERIFY(std::count(keys.begin(), keys.end(), "ballot") == 3);
    }

    void anAuditorMissesAnAcceptanceThatWasLeftOut() {
        Threshold t(2, 3);
        t.close();
        t.release(1);
        t.release(2);
        t.syncChair();
        official(t);
        const Identity &own = t.chairSpace->person().identity;
        const Envelope e =
            open(t.chair->writeResult(t.id, {}), FileType::result, {&own, 1}, [](auto &) { return true; });
        const auto failedWith = [&](const std::function<void(std::vector<TarView> &)> &change) {
            std::vector<TarView> parts = e.payload;
            change(parts);
            const Manifest manifest{
                .type = FileType::result, .round = e.manifest.round, .roundDigest = e.manifest.roundDigest};
            return failed(t, seal(makeTar(manifest, t.chairSpace->person().signing, parts), {&own.recipient, 1}));
        };
        const auto without = [](const std::string &name) {
            return [name](std::vector<TarView> &parts) {
                std::erase_if(parts, [&](const TarView &part) { return part.name == name; });
            };
        };
        QCOMPARE(failedWith([](auto &) {}), std::vector<std::string>());
        QCOMPARE(failedWith(without("acceptances/0002.tar")), std::vector<std::string>{"office"});
        QCOMPARE(failedWith(without("rehearsal.tar")), std::vector<std::string>{"rehearsal"});
        // One trustee's acceptance in another's place, or another rehearsal.
        QCOMPARE(failedWith([](std::vector<TarView> &parts) {
                     View first;
                     for (TarView &part : parts)
                         if (part.name == "acceptances/0001.tar")
                             first = part.bytes;
                         else if (part.name == "acceptances/0002.tar")
                             part.bytes = first;
                 }),
                 std::vector<std::string>{"office"});
        const Bytes other =
            makeRehearsalTar(readRehearsalTar(Bytes(e.file("rehearsal.tar").begin(), e.file("rehearsal.tar").end()),
                                              t.chairSpace->person().signing.pub)
                                 .plan,
                             t.chairSpace->person().signing);
        const std::vector<std::string> keys = failedWith([&](std::vector<TarView> &parts) {
            for (TarView &part : parts)
                if (part.name == "rehearsal.tar")
                    part.bytes = other;
        });
        QVERIFY(std::count(keys.begin(), keys.end(), "rehearsal") == 1);
    }

    void anAuditorReadsTheComplaints() {
        Threshold t(2, 3);
        sealWithABadShare(t, 2);
        t.evaluate(2, 3000);
        t.evaluate(3, 3500);
        t.syncChair();
        t.syncTrustees();
        t.syncChair();
        t.shut();
        for (int i = 1; i <= 3; ++i)
            t.release(i);
        t.syncChair();
        t.chair->tally(t.id);
        int complaints = 0;
        for (const Check &check : verifyResult(t.chair->writeResult(t.id, {}), t.chairSpace->person().identity))
            if (check.key == "complaint") {
                ++complaints;
                QVERIFY(check.passed);
                QCOMPARE(check.here, std::string("T2 E1"));
            }
        QCOMPARE(complaints, 1);
    }

    void aTrusteeJudgesNothing() {
        Threshold t(2, 2);
        Evaluator e(t.trustee(1));
        Declaration d{.pledge = true};
        for (const Proposal &p : t.round().proposals)
            d.conflicts.push_back({p.id, {}, {}});
        QVERIFY(failure([&] { e.declare(t.id, d); }) == Code::notOnPanel);
        QVERIFY(failure([&] { e.preview(t.id); }) == Code::notOnPanel);
        QVERIFY(failure([&] { e.seal(t.id); }) == Code::notOnPanel);
        for (const StoredDocument &document : documents(t.trustee(1), t.id))
            QVERIFY(!document.readable);
        QVERIFY(failure([&] { TrusteeRole(t.person(1)).office(t.id); }) == Code::stateWrong);
    }

    void aBallotOfAReplacedKeyIsNotReleased() {
        Threshold t(2, 2);
        t.evaluate(1, 4000);
        t.evaluate(2, 3000);
        t.evaluate(3, 3500);
        t.syncChair();
        t.join("e4");
        const PersonCard card = readCardOf(t);
        t.chair->addEvent(t.id, {.kind = EventKind::replace,
                                 .reason = "The laptop is lost",
                                 .member = "E1",
                                 .signing = card.signing,
                                 .recipient = card.recipient,
                                 .keepOld = false});
        t.shut();
        t.syncTrustees();
        QCOMPARE(t.office(1).counted, 2);
        t.release(1);
        t.release(2);
        t.syncChair();
        QCOMPARE(t.chair->tally(t.id).official.present, 2);
        QCOMPARE(failed(t, t.chair->writeResult(t.id, {})), std::vector<std::string>());
    }

private:
    static PersonCard readCardOf(Threshold &t) {
        for (const StoredCard &c : t.chair->cards())
            if (c.card.name == "Person e4")
                return c.card;
        return {};
    }
};

} // namespace simsa::test

QTEST_GUILESS_MAIN(simsa::test::TestTrustees)
#include "test_trustees.moc"
