// What the evaluator is shown of the own ballot: in the log, unchanged, the one that counts, with a receipt that holds
// for anybody; after publication the own row as it was counted and the tally computed again; and what two devices with
// the same keys do to each other.
#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/crypto/Hash.h"
#include "app/roles/OwnRow.h"
#include "app/roles/Receipts.h"
#include "app/roles/Transfer.h"
#include "app/workspace/Activity.h"
#include "app/workspace/Export.h"
#include "tests/roles/Threshold.h"
#endif

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

namespace simsa::test {

class TestReceipts : public QObject {
    Q_OBJECT

    static RoundDraft open(const TinyRound &t) { // a round that lets evaluators see the totals
        RoundDraft d = t.draft();
        d.policy.disclosure.evaluatorsSeeTotals = true;
        return d;
    }
    static std::string outcome(const SyncReport &report) {
        std::string out;
        for (const Seen &file : report.refused)
            out += file.outcome + " " + file.detail + "\n";
        return out;
    }
    static void finish(TinyRound &t) {
        t.syncChair();
        t.atDay(11);
        t.chair->close(t.id);
        t.chair->tally(t.id);
        t.syncChair();
    }
    // The second device: an import of the first's export.
    static std::unique_ptr<Workspace> secondDevice(TinyRound &t, int i) {
        const Path file = t.root() / "e.simsa-workspace";
        exportWorkspace(t.person(i), view(tinyPassphrase), file);
        importWorkspace(file, view(tinyPassphrase), t.root() / "second.simsa");
        auto ws = Workspace::open(t.root() / "second.simsa", view(tinyPassphrase));
        ws->clock = [] { return morning + 6 * day; };
        return ws;
    }

private Q_SLOTS:
    void theBallotIsFollowedFromSealToLog() {
        TinyRound t;
        t.open();
        QVERIFY(standingOf(t.person(1), t.id).ballots.empty());
        QVERIFY(!standingOf(t.person(1), t.id).unchanged());
        t.declare(1);
        t.score(1, 4000);
        t.seal(1);
        Standing s = standingOf(t.person(1), t.id);
        QCOMPARE(s.ballots.size(), std::size_t{1});
        QCOMPARE(s.ballots[0].own.state, std::string("sealed"));
        QVERIFY(s.ballots[0].same && !s.ballots[0].line && s.ballots[0].receipt.empty() && !s.unchanged());
        t.sync(1);
        QCOMPARE(standingOf(t.person(1), t.id).ballots[0].own.state, std::string("delivered"));
        t.syncChair();
        t.sync(1);
        s = standingOf(t.person(1), t.id);
        QVERIFY(s.unchanged());
        QCOMPARE(s.ballots[0].line->index, std::uint64_t{1});
        QCOMPARE(s.ballots[0].line->entry.digest, s.ballots[0].own.digest);
        QCOMPARE(s.number, spokenDigits(s.ballots[0].line->checkpoint.root));
        QVERIFY(t.drop->has(t.id + "/receipts/" + s.ballots[0].own.digest + ".tlog-proof"));

        t.score(1, 3000);
        t.seal(1, "Read it again");
        t.sync(1);
        t.syncChair();
        t.sync(1);
        s = standingOf(t.person(1), t.id);
        QVERIFY(s.unchanged());
        QVERIFY(s.ballots[0].counts && !s.ballots[1].counts);
        QVERIFY(!s.ballots[1].receipt.empty()); // what was once logged stays proven
    }

    // The chair's receipt in the drop and the one made here prove the same line to anybody with the chair's key.
    void aReceiptHoldsForAnybody() {
        TinyRound t;
        t.open();
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, 4000);
        t.syncChair();
        t.sync(1);
        const Round round = t.round();
        const Standing s = standingOf(t.person(1), t.id);
        const std::string own = receiptOf(t.person(1), loadRound(t.person(1), t.id), s.ballots[0].own.digest);
        QCOMPARE(own, s.ballots[0].receipt);
        int found = 0;
        for (const std::string &name : t.drop->list(t.id + "/receipts")) {
            const Bytes text = t.drop->get(t.id + "/receipts/" + name, 64 * 1024);
            const Proven p = checkReceipt(textOf(text), round.chairSigning);
            QCOMPARE(p.entry.digest + ".tlog-proof", name);
            QCOMPARE(p.entry.kind, LogKind::accepted);
            ++found;
        }
        QCOMPARE(found, 3);
        QCOMPARE(failure([&] { checkReceipt(own, toOpenSsh(makeSigningKey().pub)); }), Code::signatureWrong);
        QCOMPARE(failure([&] { receiptOf(t.person(1), loadRound(t.person(1), t.id), std::string(64, 'a')); }),
                 Code::fileMissing);

        // And with nothing of this program: Python's hashes, OpenSSL's signature.
        const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
        const QString openssl = QStandardPaths::findExecutable(QStringLiteral("openssl"));
        if (python.isEmpty() || openssl.isEmpty())
            QSKIP("no python3 or openssl here");
        writeFile(t.root() / "receipt", view(own));
        writeFile(t.root() / "chair", view(round.chairSigning));
        QProcess process;
        process.setWorkingDirectory(QString::fromStdString(t.root().string()));
        process.start(python, {QStringLiteral(SIMSA_SOURCE "/tests/roles/receipt.py"), QStringLiteral("receipt"),
                               QStringLiteral("chair")});
        QVERIFY(process.waitForFinished());
        const QByteArray said = process.readAllStandardOutput() + process.readAllStandardError();
        QVERIFY2(process.exitCode() == 0, said.constData());
        QVERIFY2(said.contains(QByteArray::fromStdString(s.ballots[0].own.digest)), said.constData());
    }

    void aBallotThatWasTouchedHereIsSaidToBe() {
        TinyRound t;
        t.open();
        t.evaluate(1, 4000);
        t.syncChair();
        t.sync(1);
        Workspace &ws = t.person(1);
        Statement(ws.db(), "UPDATE submission SET json = replace(json, '4000', '4001')").run();
        QVERIFY(!standingOf(ws, t.id).ballots[0].same);
        QVERIFY(!standingOf(ws, t.id).unchanged());
    }

    void aRefusedBallotHasItsReceiptToo() {
        TinyRound t;
        t.open();
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, 4000);
        t.syncChair();
        t.score(1, 3000);
        t.seal(1, "Too late");
        t.atDay(11);
        t.chair->close(t.id);
        t.sync(1);
        t.syncChair();
        t.sync(1);
        const Standing s = standingOf(t.person(1), t.id);
        QCOMPARE(s.ballots[0].line->entry.reason, std::string("late"));
        QVERIFY(!s.unchanged() && s.closed);
        QVERIFY(s.ballots[1].counts); // the one before is the one that counts
    }

    // Two logs: the evidence has both notes, where they part, and the lines of both.
    void theEvidenceOfAForkIsWhole() {
        TinyRound t;
        t.open();
        t.evaluate(1, 4000);
        t.syncChair();
        t.sync(1);
        QVERIFY(logEvidence(t.person(1), t.id).empty());
        const std::vector<std::string> lines = logLines(t.person(1), t.id);
        std::vector<std::string> log = lines;
        log[1] = writeLogEntry({.kind = LogKind::event, .time = morning, .digest = std::string(64, 'c')});
        log.push_back(lines[1]);
        const std::vector<Digest> leaves = leafHashes(log);
        const std::string note =
            signCheckpoint({originOf(t.id), leaves.size(), treeRoot(leaves)}, t.chairSpace->person().signing);
        t.drop->put(t.id + "/log/entries/" + tileName(0, log.size()), view(writeLog(log)));
        t.drop->put(t.id + "/log/checkpoint", view(note));
        QCOMPARE(outcome(t.sync(1)), std::string("logForked checkpoint\n"));
        const std::string text = logEvidence(t.person(1), t.id);
        for (const std::string &part : {loadRound(t.person(1), t.id).checkpoint, note, t.round().chairSigning,
                                        std::string("The two logs part at line 2"), "2 " + lines[1] + "\n",
                                        "2 " + log[1] + "\n3 " + log[2] + "\n"})
            QVERIFY2(text.find(part) != std::string::npos, part.c_str());
        QVERIFY(standingOf(t.person(1), t.id).forked && !standingOf(t.person(1), t.id).unchanged());
    }

    // A trustee demands the same of the log, and keeps the same.
    void aTrusteeKeepsTheEvidenceToo() {
        Threshold t(2, 2);
        t.evaluate(1, 4000);
        t.syncChair();
        t.syncTrustee(1);
        const std::vector<std::string> first{logLines(t.trustee(1), t.id)[0]};
        const std::vector<Digest> leaf = leafHashes(first);
        const std::string shorter = signCheckpoint({originOf(t.id), 1, treeRoot(leaf)}, t.chairSpace->person().signing);
        t.drop->put(t.id + "/log/checkpoint", view(shorter));
        QCOMPARE(outcome(t.syncTrustee(1)), std::string("logForked checkpoint\n"));
        QVERIFY(logEvidence(t.trustee(1), t.id).find(shorter) != std::string::npos);
    }

    void theOwnRowIsFoundAfterPublication() {
        TinyRound t;
        t.open(open(t));
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, 4000 - 200 * i);
        QCOMPARE(failure([&] { publishResult(*t.chairSpace, t.id, *t.drop); }), Code::notOpened);
        finish(t);
        QVERIFY(!keptResult(t.person(2), t.id));
        publishResult(*t.chairSpace, t.id, *t.drop);
        QCOMPARE(outcome(t.sync(2)), std::string());
        const auto file = keptResult(t.person(2), t.id);
        QVERIFY(file);
        const ResultCheck r = checkResult(t.person(2), t.id, *file);
        for (const Check &c : r.checks)
            QVERIFY2(c.passed, (c.key + " " + c.detail).c_str());
        QVERIFY(r.verified() && r.rowEqual() && r.passed("tally"));
        QCOMPARE(r.member, std::string("E2"));
        QCOMPARE(r.ballots, 3);
        QCOMPARE(r.cells.size(), std::size_t{8}); // two proposals: state, two items, words
        QVERIFY((r.cells[1] == RowCell{"01", "technical", "36", "36"}));
        QCOMPARE(r.totals.size(), std::size_t{2});
        QCOMPARE(r.totals[0].total, std::string("72.0000"));
        QCOMPARE(r.totals[0].rank, 1);
        // It is backed up and exported with the rest, and no second copy is made when it comes again.
        const std::size_t files = listFiles(t.person(2).vault().documents()).size();
        keepResult(t.person(2), t.id, *file);
        QCOMPARE(listFiles(t.person(2).vault().documents()).size(), files);
        QCOMPARE(t.sync(2).received, 0); // looked at once
    }

    void withoutDisclosureNothingIsPublished() {
        TinyRound t;
        t.open();
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, 4000);
        finish(t);
        QCOMPARE(failure([&] { publishResult(*t.chairSpace, t.id, *t.drop); }), Code::stateWrong);
        t.sync(1);
        QVERIFY(!keptResult(t.person(1), t.id));
        QVERIFY(standingOf(t.person(1), t.id).unchanged()); // the log still proves the own ballot
        // Somebody who is handed a result file all the same checks the own row; the totals stay unsaid.
        const ResultCheck r =
            keepResult(t.person(1), t.id, t.chair->writeResult(t.id, {t.person(1).person().identity.recipient}));
        QVERIFY(r.verified() && r.rowEqual() && r.totals.empty());
        // One for others is nobody's business here.
        const Bytes foreign = t.chair->writeResult(t.id, {makeIdentity().recipient});
        QCOMPARE(failure([&] { keepResult(t.person(1), t.id, foreign); }), Code::ageNoMatch);
    }

    // A chair that publishes another tally, or another log, is found out by the evaluator's own machine.
    void aWrongTallyIsFoundOut() {
        TinyRound t;
        t.open(open(t));
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, 4000 - 200 * i);
        finish(t);
        t.sync(1);
        const Person &chair = t.chairSpace->person();
        const Recipient me = t.person(1).person().identity.recipient;
        const Bytes good = t.chair->writeResult(t.id, {me});
        const auto rewritten = [&](const std::string &part, const std::function<std::string(std::string)> &change) {
            const Envelope e = simsa::open(good, FileType::result, {&chair.identity, 1}, [](auto &) { return true; });
            std::vector<std::pair<std::string, std::string>> texts;
            for (const TarView &each : e.payload) {
                std::string text(textOf(each.bytes));
                texts.emplace_back(each.name, each.name == part ? change(text) : text);
            }
            std::vector<TarView> views;
            for (const auto &[name, text] : texts)
                views.push_back({name, view(text)});
            Manifest manifest{.type = FileType::result, .round = t.id, .roundDigest = e.manifest.roundDigest};
            return simsa::seal(makeTar(manifest, chair.signing, views), std::array<Recipient, 1>{me});
        };
        const ResultCheck tally = checkResult(t.person(1), t.id, rewritten("official.json", [](std::string text) {
                                                  const std::size_t at = text.find("72.0000");
                                                  return text.replace(at, 7, "72.5000");
                                              }));
        QVERIFY(!tally.passed("tally") && !tally.verified());
        QVERIFY(tally.rowEqual()); // the own ballot is what it was
        // Another log than the one this workspace knows.
        Statement(t.person(1).db(), "UPDATE log SET line = replace(line, '\"revision\":1', '\"revision\":2') WHERE "
                                    "position = 2")
            .run();
        QVERIFY(!checkResult(t.person(1), t.id, good).sameLog);
    }

    void anotherRoundsResultIsRefused() {
        TinyRound t, other;
        for (TinyRound *each : {&t, &other}) {
            each->open(open(*each));
            for (int i = 1; i <= 3; ++i)
                each->evaluate(i, 4000);
            finish(*each);
        }
        const Bytes foreign = other.chair->writeResult(other.id, {t.person(1).person().identity.recipient});
        QCOMPARE(failure([&] { keepResult(t.person(1), t.id, foreign); }), Code::foreignSigner);
        QVERIFY(!keptResult(t.person(1), t.id));
    }

    // Who heard of the other device's ballot goes on with the next revision; who did not is refused, and sees why.
    void twoDevicesOfOnePerson() {
        TinyRound t;
        t.open();
        t.evaluate(1, 4000);
        t.syncChair();
        t.sync(1);
        const auto second = secondDevice(t, 1);
        Evaluator there(*second);
        QVERIFY(standingOf(*second, t.id).unchanged()); // all of it came along
        QCOMPARE(there.seal(t.id, "On the train").revision, 2);
        there.sync(*t.drop, noProgress, false);
        t.syncChair();

        t.score(1, 3000); // the first device has not heard of it
        QCOMPARE(t.seal(1, "At home").revision, 2);
        t.sync(1);
        const SyncReport report = t.syncChair();
        QCOMPARE(outcome(report), std::string("revisionConflict E1\n"));
        t.sync(1);
        Standing s = standingOf(t.person(1), t.id);
        QCOMPARE(s.ballots[0].line->entry.reason, std::string("conflict"));
        QCOMPARE(s.others.size(), std::size_t{1});
        QCOMPARE(s.others[0].revision, 2);
        QVERIFY(!s.unchanged());
        // Now it knows, and goes on with the third.
        QCOMPARE(t.seal(1, "At home again").revision, 3);
        t.sync(1);
        t.syncChair();
        t.sync(1);
        QVERIFY(standingOf(t.person(1), t.id).unchanged());
        there.sync(*t.drop, noProgress, false);
        s = standingOf(*second, t.id);
        QVERIFY(!s.unchanged() && !s.ballots[0].counts);
        QCOMPARE(there.preview(t.id).revision, 4);
    }

    void aWorkspaceLaidToRestSendsAndSealsNothing() {
        TinyRound t;
        t.open();
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, 4000);
        t.syncChair();
        t.score(1, 3000);
        t.seal(1, "Sealed, not sent");
        layToRest(t.person(1));
        QCOMPARE(t.sync(1).sent, 0);
        QCOMPARE(failure([&] { t.seal(1, "Again"); }), Code::stateWrong);
        QCOMPARE(failure([&] { t.declare(1); }), Code::stateWrong);
        layToRest(*t.chairSpace);
        const std::size_t lines = logLines(*t.chairSpace, t.id).size();
        QCOMPARE(failure([&] { t.syncChair(); }), Code::stateWrong);
        QCOMPARE(failure([&] {
                     t.chair->addEvent(t.id,
                                       {.kind = EventKind::deadline, .reason = "x", .deadline = morning + 20 * day});
                 }),
                 Code::stateWrong);
        QCOMPARE(logLines(*t.chairSpace, t.id).size(), lines);
        wake(t.person(1));
        wake(*t.chairSpace);
        QCOMPARE(t.sync(1).sent, 1);
        QCOMPARE(outcome(t.syncChair()), std::string());
    }

    // A lost key, by real files: the seat goes on with a new key, and the receipt is of the new holder.
    void aReplacedEvaluatorGoesOn() {
        TinyRound t;
        t.open(open(t));
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, 4000);
        t.syncChair();
        t.sync(1);
        Workspace &fresh = t.join("fresh");
        fresh.clock = [] { return morning + 6 * day; };
        t.chair->addEvent(t.id, {.kind = EventKind::replace,
                                 .reason = "The laptop was stolen",
                                 .member = "E1",
                                 .signing = toOpenSsh(fresh.person().signing.pub),
                                 .recipient = toText(fresh.person().identity.recipient)});
        t.syncChair();
        Evaluator member(fresh);
        QCOMPARE(outcome(member.sync(*t.drop, noProgress, false)), std::string());
        Standing s = standingOf(fresh, t.id);
        QVERIFY(s.ballots.empty() && !s.unchanged());
        QCOMPARE(s.others.size(), std::size_t{1}); // the old key's, still counted
        Declaration d{.pledge = true};
        const Round round = t.round();
        for (const Proposal &p : round.proposals)
            d.conflicts.push_back({p.id, {}, {}});
        member.declare(t.id, d);
        for (const Proposal &p : round.proposals)
            for (const Criterion *leaf : leaves(round.rubric))
                savePoints(fresh, round, p.id, leaf->id, Points{3500});
        QCOMPARE(member.seal(t.id, "Took over with a new key").revision, 2);
        member.sync(*t.drop, noProgress, false);
        t.syncChair();
        member.sync(*t.drop, noProgress, false);
        QVERIFY(standingOf(fresh, t.id).unchanged());
        finish(t);
        publishResult(*t.chairSpace, t.id, *t.drop);
        QCOMPARE(outcome(member.sync(*t.drop, noProgress, false)), std::string());
        const auto file = keptResult(fresh, t.id);
        QVERIFY(file);
        const ResultCheck r = checkResult(fresh, t.id, *file);
        QVERIFY(r.verified() && r.rowEqual());
        QCOMPARE(r.member, std::string("E1"));
        QCOMPARE(r.revision, 2);
        // The stolen key gets nothing of it.
        t.sync(1);
        QVERIFY(!keptResult(t.person(1), t.id));
    }
};

} // namespace simsa::test

using simsa::test::TestReceipts;
QTEST_GUILESS_MAIN(TestReceipts)
#include "test_receipts.moc"
