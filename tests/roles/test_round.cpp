// A small round through the roles: what they refuse, what an event changes, what a person sees of it.
#include "tests/roles/TinyRound.h"

#include "app/crypto/Hash.h"
#include "app/roles/ResultFile.h"

using namespace simsa;
using namespace simsa::test;

class TestRound : public QObject {
    Q_OBJECT

    static const ProposalResult &of(const RoundResult &r, const std::string &id) {
        for (const ProposalResult &p : r.official.proposals)
            if (p.id == id)
                return p;
        throw Error(Code::tableProposal, id);
    }
    static bool noted(const RoundResult &r, const std::string &note) {
        return std::find(r.official.notes.begin(), r.official.notes.end(), note) != r.official.notes.end();
    }
    static std::size_t rows(Workspace &ws, const char *table) {
        Statement count(ws.db(), std::string("SELECT count(*) FROM ") + table);
        count.step();
        return static_cast<std::size_t>(count.integer(0));
    }

private Q_SLOTS:
    void fromOpeningToResult() {
        TinyRound t;
        t.open();
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, 4000 + 100 * i);
        QCOMPARE(failure([&] { t.chair->tally(t.id); }), Code::notClosed);
        QCOMPARE(t.syncChair().received, 6);
        const Turnout turnout = t.chair->turnout(t.id);
        QCOMPARE(turnout.declared, 3);
        QCOMPARE(turnout.sealed, 3);
        QVERIFY(turnout.quorum && turnout.refused.empty());
        t.atDay(11);
        t.chair->close(t.id);
        QCOMPARE(failure([&] { t.chair->close(t.id); }), Code::alreadyClosed);
        const RoundResult r = t.chair->tally(t.id);
        QCOMPARE(toText(*of(r, "01").total), std::string("84.0000"));
        QCOMPARE(of(r, "01").rank, 1);
        QCOMPARE(r.official.selected, std::vector<std::string>{"01"});
        QCOMPARE(t.chair->tally(t.id).json, r.json);
        QCOMPARE(t.chair->stage(t.id), Stage::tallied);
        const Identity auditor = makeIdentity();
        for (const Check &check : verifyResult(t.chair->writeResult(t.id, {auditor.recipient}), auditor))
            QVERIFY2(check.passed || !check.done, (check.key + " " + check.detail).c_str());
    }

    void missingQuorumBlocksClosing() {
        TinyRound t(4);
        t.open();
        t.evaluate(1, 4000);
        t.evaluate(2, 4000);
        t.syncChair();
        t.atDay(11);
        QCOMPARE(failure([&] { t.chair->close(t.id); }), Code::quorumMissing);
        QCOMPARE(t.chair->stage(t.id), Stage::running);
        t.evaluate(3, 4000);
        t.syncChair();
        t.chair->close(t.id);
        QCOMPARE(t.chair->stage(t.id), Stage::closed);
    }

    void closingEarlyNeedsAReasonThatEverybodyReceives() {
        TinyRound t;
        t.open();
        t.evaluate(1, 4000);
        t.evaluate(2, 4000);
        t.syncChair();
        QCOMPARE(failure([&] { t.chair->close(t.id); }), Code::deadlineAhead);
        QCOMPARE(t.chair->stage(t.id), Stage::running);
        t.atDay(6);
        t.chair->close(t.id, "All present agreed");
        t.syncChair();
        QVERIFY(t.sync(3).refused.empty());
        const StoredRound seen = loadRound(t.person(3), t.id);
        QVERIFY(seen.closed.has_value());
        QCOMPARE(seen.deadline, morning + 6 * day);
        QCOMPARE(events(t.person(3), seen.round).at(0).event.reason, std::string("All present agreed"));
        QCOMPARE(failure([&] { t.declare(3); }), Code::alreadyClosed);
    }

    void aRecusalClosesTheDocuments() {
        TinyRound t;
        t.open();
        const auto find = [&](const std::string &proposal) {
            for (const StoredDocument &d : documents(t.person(1), t.id))
                if (d.proposal == proposal)
                    return d;
            throw Error(Code::fileMissing, proposal);
        };
        QVERIFY(find("01").readable && std::filesystem::exists(find("01").file));
        t.evaluate(1, 4000, "01");
        QVERIFY(!find("01").readable && !std::filesystem::exists(find("01").file));
        QVERIFY(find("02").readable && std::filesystem::exists(find("02").file));
        QCOMPARE(failure([&] { documentIdentity(t.person(1), find("01").id); }), Code::fileUnreadable);
        t.sync(1);
        QVERIFY(!std::filesystem::exists(find("01").file)); // and it does not come back
        t.evaluate(2, 4000);
        t.evaluate(3, 4400);
        t.syncChair();
        QCOMPARE(t.chair->turnout(t.id).rows.at(0).recusals, 1);
        t.atDay(11);
        t.chair->close(t.id);
        const RoundResult r = t.chair->tally(t.id);
        QCOMPARE(of(r, "01").totals, 2);
        QCOMPARE(of(r, "02").totals, 3);
        QCOMPARE(toText(*of(r, "01").total), std::string("84.0000"));
    }

    void anExcludedScoreIsIgnoredAndNamed() {
        TinyRound t;
        t.open();
        t.evaluate(1, 1000);
        t.evaluate(2, 4000);
        t.evaluate(3, 4000);
        t.syncChair();
        t.chair->addEvent(t.id,
                          {.kind = EventKind::exclude, .reason = "Challenge upheld", .member = "E1", .proposal = "01"});
        t.atDay(11);
        t.chair->close(t.id);
        const RoundResult r = t.chair->tally(t.id);
        QCOMPARE(toText(*of(r, "01").total), std::string("80.0000"));
        QCOMPARE(of(r, "01").totals, 2);
        QCOMPARE(of(r, "02").totals, 3);
        QVERIFY(noted(r, "excluded_score:01:E1"));
    }

    void aReplacedKeySignsFromThenOn_data() {
        QTest::addColumn<bool>("keepOld");
        QTest::newRow("earlier submissions stay") << true;
        QTest::newRow("earlier submissions are void") << false;
    }
    void aReplacedKeySignsFromThenOn() {
        QFETCH(bool, keepOld);
        TinyRound t;
        t.open();
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, 4000);
        t.syncChair();
        Workspace &spare = t.join("spare");
        t.chair->addEvent(t.id, {.kind = EventKind::replace,
                                 .reason = "Lost laptop",
                                 .member = "E1",
                                 .signing = toOpenSsh(spare.person().signing.pub),
                                 .recipient = toText(spare.person().identity.recipient),
                                 .keepOld = keepOld});
        // The old key may not sign any more.
        t.score(1, 5000);
        t.seal(1, "Changed");
        t.sync(1);
        const SyncReport report = t.syncChair();
        QCOMPARE(report.refused.size(), std::size_t{1});
        QCOMPARE(report.refused[0].outcome, std::string("foreignSigner"));
        QCOMPARE(t.chair->turnout(t.id).rows.at(0).revision, keepOld ? 1 : 0);
        t.atDay(11);
        t.chair->close(t.id);
        const RoundResult r = t.chair->tally(t.id);
        QCOMPARE(of(r, "01").totals, keepOld ? 3 : 2);
        const Identity auditor = makeIdentity();
        for (const Check &check : verifyResult(t.chair->writeResult(t.id, {auditor.recipient}), auditor))
            QVERIFY2(check.passed || !check.done, (check.key + " " + check.detail).c_str());
    }

    void aNewDeadlineReachesEvaluatorsByTheLog() {
        TinyRound t;
        t.open();
        QCOMPARE(loadRound(t.person(1), t.id).deadline, morning + 10 * day);
        t.chair->addEvent(t.id, {.kind = EventKind::deadline, .reason = "Holiday", .deadline = morning + 12 * day});
        t.syncChair();
        QVERIFY(t.sync(1).refused.empty());
        QCOMPARE(loadRound(t.person(1), t.id).deadline, morning + 12 * day);
        // A file of the chair that the log does not name is no event.
        const StoredRound stored = loadRound(*t.chairSpace, t.id);
        const Event event{
            .kind = EventKind::deadline, .time = morning, .reason = "Elsewhere", .deadline = morning + 20 * day};
        const Bytes tar = makeEventTar(writeEvent(event), stored.round, stored.digest, t.chairSpace->person().signing);
        const Bytes file = seal(tar, std::vector{t.person(1).person().identity.recipient});
        t.drop->put(t.id + "/events/" + toHex(sha256(file)) + ".simsa-event", file);
        t.sync(1);
        QCOMPARE(loadRound(t.person(1), t.id).deadline, morning + 12 * day);
        QCOMPARE(failure([&] {
                     t.chair->addEvent(t.id,
                                       {.kind = EventKind::deadline, .reason = "Back", .deadline = morning - day});
                 }),
                 Code::eventRule);
    }

    void decisionsAndAdjustments() {
        TinyRound t;
        t.open();
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, 4000);
        t.syncChair();
        const Event decide{
            .kind = EventKind::decide, .reason = "Budget", .selected = {"02"}, .decidedBy = "Presiding member"};
        QCOMPARE(failure([&] { t.chair->addEvent(t.id, decide); }), Code::notClosed);
        t.atDay(11);
        t.chair->close(t.id);
        QCOMPARE(toText(*of(t.chair->tally(t.id), "01").total), std::string("80.0000"));
        QCOMPARE(failure([&] {
                     t.chair->addEvent(t.id,
                                       {.kind = EventKind::adjust, .reason = {}, .proposal = "01", .points = -500});
                 }),
                 Code::eventRule);
        t.chair->addEvent(t.id,
                          {.kind = EventKind::adjust, .reason = "Prior contact", .proposal = "01", .points = -500});
        t.chair->addEvent(t.id, decide);
        const RoundResult r = t.chair->tally(t.id);
        QCOMPARE(toText(*of(r, "01").total), std::string("75.0000"));
        QCOMPARE(r.official.selected, std::vector<std::string>{"02"});
        QVERIFY(noted(r, "adjusted_after_opening:01"));
        QCOMPARE(r.decisions.size(), std::size_t{2});
        QCOMPARE(failure([&] {
                     t.chair->addEvent(
                         t.id, {.kind = EventKind::exclude, .reason = "Late", .member = "E1", .proposal = "01"});
                 }),
                 Code::alreadyClosed);
        const Identity auditor = makeIdentity();
        for (const Check &check : verifyResult(t.chair->writeResult(t.id, {auditor.recipient}), auditor))
            QVERIFY2(check.passed || !check.done, (check.key + " " + check.detail).c_str());
    }

    void aRevisionNeedsAReasonAndCounts() {
        TinyRound t;
        t.open();
        t.score(1, 3000);
        QCOMPARE(failure([&] { t.seal(1); }), Code::declarationMissing);
        t.declare(1);
        t.seal(1);
        QCOMPARE(failure([&] { t.seal(1); }), Code::ballotRule);
        t.score(1, 4600);
        QCOMPARE(t.seal(1, "Misread a table").revision, 2);
        t.sync(1); // both travel at once
        t.evaluate(2, 4600);
        t.evaluate(3, 4600);
        t.syncChair();
        QCOMPARE(t.chair->turnout(t.id).rows.at(0).revision, 2);
        t.atDay(11);
        t.chair->close(t.id);
        QCOMPARE(toText(*of(t.chair->tally(t.id), "01").total), std::string("92.0000"));
        t.syncChair();
        t.sync(1);
        QCOMPARE(Evaluator(t.person(1)).submissions(t.id).front().state, std::string("accepted"));
        QCOMPARE(failure([&] { t.seal(1, "Again"); }), Code::alreadyClosed);
    }

    void aBlankCannotBeSealed() {
        TinyRound t;
        t.open();
        t.declare(1);
        t.score(1, 3000);
        savePoints(t.person(1), t.round(), "02", "impact", std::nullopt);
        QCOMPARE(failure([&] { t.seal(1); }), Code::blankCriterion);
        savePoints(t.person(1), t.round(), "02", "impact", Points{0});
        QCOMPARE(t.seal(1).revision, 1); // 0 is a score
    }

    void aSecondOpenerIsRefused() {
        TinyRound t(1);
        QCOMPARE(failure([&] { Workspace::open(t.root() / "chair.simsa", view(tinyPassphrase)); }),
                 Code::workspaceInUse);
        t.chair.reset();
        t.chairSpace.reset();
        QCOMPARE(failure([&] { Workspace::open(t.root() / "chair.simsa", view("another passphrase")); }),
                 Code::wrongPassphrase);
        QVERIFY(Workspace::open(t.root() / "chair.simsa", view(tinyPassphrase)) != nullptr);
    }

    void aBadPdfOpensNothing_data() {
        QTest::addColumn<QByteArray>("pdf");
        QTest::addColumn<int>("code");
        QTest::newRow("not a PDF") << QByteArray("PK\x03\x04 a word processor's file, long enough to be looked at")
                                   << static_cast<int>(Code::pdfNot);
        const Bytes locked =
            MakePdf()
                .page("BT ET")
                .object(6, "<</Filter/Standard/V 1/R 2/P -4/O<" + std::string(64, 'A') + ">/U<" + std::string(64, 'B') +
                               ">>>")
                .trailer("/Encrypt 6 0 R/ID[<00112233445566778899AABBCCDDEEFF><00112233445566778899AABBCCDDEEFF>]")
                .bytes();
        QTest::newRow("encrypted") << QByteArray(reinterpret_cast<const char *>(locked.data()),
                                                 static_cast<qsizetype>(locked.size()))
                                   << static_cast<int>(Code::pdfEncrypted);
        QTest::newRow("broken") << QByteArray("%PDF-1.5\n1 0 obj\n<</Type/Catalog")
                                << static_cast<int>(Code::pdfBroken);
    }
    void aBadPdfOpensNothing() {
        QFETCH(QByteArray, pdf);
        QFETCH(int, code);
        TinyRound t(1);
        RoundDraft d = t.draft();
        d.proposals[1].documents[0].bytes.assign(pdf.begin(), pdf.end());
        try {
            t.chair->openRound(d);
            QFAIL("was opened");
        } catch (const Error &e) {
            QCOMPARE(nameOf(e.code), nameOf(static_cast<Code>(code)));
            QCOMPARE(e.detail, std::string("plan-2.pdf"));
            QVERIFY(describe(e).contains(QStringLiteral("plan-2.pdf")));
        }
        for (const char *table : {"round", "document", "outbox", "log"})
            QCOMPARE(rows(*t.chairSpace, table), std::size_t{0});
        QVERIFY(std::filesystem::is_empty(t.chairSpace->vault().documents()));
    }
};

QTEST_GUILESS_MAIN(TestRound)
#include "test_round.moc"
