// What a dishonest chair could put into a result file, and the check that finds it.
#include "tests/roles/Threshold.h"

#include "app/crypto/Hash.h"
#include "app/exchange/Rehearsal.h"
#include "app/roles/ResultFile.h"
#include "app/roles/Transfer.h"

#include <algorithm>

using namespace simsa;
using namespace simsa::test;

class TestVerify : public QObject {
    Q_OBJECT

    struct Part {
        std::string name;
        Bytes bytes;
    };

    // A finished round of three, one of whom declared a conflict, and its result.
    static void play(TinyRound &round) {
        round.open();
        round.evaluate(1, 4000);
        round.evaluate(2, 3000);
        round.evaluate(3, 3500, "02");
        round.atDay(11);
        round.syncChair();
        round.chair->close(round.id);
        round.chair->tally(round.id);
    }

    // The result file as the chair could rewrite it: its own key signs whatever `change` left.
    static Bytes rewritten(TinyRound &round, const std::function<void(std::vector<Part> &)> &change) {
        const Bytes file = round.chair->writeResult(round.id, {});
        const Identity &own = round.chairSpace->person().identity;
        const Envelope e = open(file, FileType::result, {&own, 1}, [](auto &) { return true; });
        std::vector<Part> parts;
        for (const TarView &part : e.payload)
            parts.push_back({part.name, Bytes(part.bytes.begin(), part.bytes.end())});
        change(parts);
        std::vector<TarView> views;
        for (const Part &part : parts)
            views.push_back({part.name, part.bytes});
        Manifest manifest{.type = FileType::result, .round = e.manifest.round, .roundDigest = e.manifest.roundDigest};
        return seal(makeTar(manifest, round.chairSpace->person().signing, views), {&own.recipient, 1});
    }

    static std::vector<std::string> failed(TinyRound &round, const Bytes &file) {
        std::vector<std::string> keys;
        for (const Check &check : verifyResult(file, round.chairSpace->person().identity))
            if (check.done && !check.passed)
                keys.push_back(check.key);
        return keys;
    }
    static bool contains(const std::vector<std::string> &keys, const char *key) {
        return std::find(keys.begin(), keys.end(), key) != keys.end();
    }
    static Part &named(std::vector<Part> &parts, const std::string &name) {
        return *std::find_if(parts.begin(), parts.end(), [&](const Part &p) { return p.name == name; });
    }
    static void set(Part &part, std::string text) { part.bytes.assign(text.begin(), text.end()); }

    // The log with `more` put in at `at`, and a checkpoint that vouches for it.
    static void insertLine(TinyRound &round, std::vector<Part> &parts, std::size_t at, const LogEntry &more) {
        std::vector<std::string> lines = readLogLines(textOf(named(parts, "log").bytes));
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(std::min(at, lines.size())), writeLogEntry(more));
        set(named(parts, "log"), writeLog(lines));
        const std::vector<Digest> leaves = leafHashes(lines);
        set(named(parts, "checkpoint"),
            signCheckpoint({originOf(round.id), leaves.size(), treeRoot(leaves)}, round.chairSpace->person().signing));
    }

private Q_SLOTS:
    void anHonestResultPasses() {
        TinyRound round;
        play(round);
        QCOMPARE(failed(round, rewritten(round, [](auto &) {})).size(), std::size_t(0));
    }

    void aBallotLeftUnopenedIsFound() {
        TinyRound round;
        play(round);
        const Bytes file = rewritten(round, [](std::vector<Part> &parts) {
            const auto at =
                std::find_if(parts.begin(), parts.end(), [](auto &p) { return p.name.starts_with("identities/"); });
            parts.erase(at);
        });
        QVERIFY(contains(failed(round, file), "ballot"));
    }

    void aResultWithoutItsFiguresFailsItsChecks() {
        TinyRound round;
        play(round);
        const Bytes file = rewritten(round, [](std::vector<Part> &parts) {
            std::erase_if(parts, [](const Part &part) { return part.name == "official.json"; });
        });
        const std::vector<std::string> checks = failed(round, file);
        for (const char *check : {"tally", "result", "tallied"})
            QVERIFY2(contains(checks, check), check);
    }

    void aRehearsalOfMoreTrusteesThanTheRoundHasIsFound() {
        Threshold round(2, 2);
        round.close();
        round.release(1);
        round.release(2);
        round.syncChair();
        round.chair->tally(round.id);
        const SigningKey &chair = round.chairSpace->person().signing;
        const SigningKey fourth = makeSigningKey();
        const Bytes file = rewritten(round, [&](std::vector<Part> &parts) {
            RehearsalPlan plan{.title = "Written round", .trustees = round.round().trustees, .threshold = 2};
            while (plan.trustees.size() < 3)
                plan.trustees.push_back({"Nobody", toOpenSsh(makeSigningKey().pub), toText(makeIdentity().recipient)});
            const Identity own = makeIdentity();
            plan.trustees.push_back({"Fourth", toOpenSsh(fourth.pub), toText(own.recipient)});
            named(parts, "rehearsal.tar").bytes = makeRehearsalTar(plan, chair);
            const Rehearsal made = readRehearsalTar(named(parts, "rehearsal.tar").bytes, chair.pub);
            const Acceptance accepted{.number = 4, .time = morning, .share = readShare(made.test, own, 4)};
            const auto first =
                std::find_if(parts.begin(), parts.end(), [](auto &p) { return p.name.starts_with("acceptances/"); });
            first->bytes = makeAcceptanceTar(accepted, made, fourth);
        });
        const std::vector<std::string> checks = failed(round, file);
        for (const char *check : {"rehearsal", "acceptance", "office"})
            QVERIFY2(contains(checks, check), check);
    }

    void aChangedFigureIsFound() {
        TinyRound round;
        play(round);
        const Bytes file = rewritten(round, [](std::vector<Part> &parts) {
            Part &official = named(parts, "official.json");
            std::string text(textOf(official.bytes));
            const std::size_t at = text.find(".0000");
            text[at + 1] = '1';
            set(official, text);
        });
        QVERIFY(contains(failed(round, file), "tally"));
    }

    void aDecisionThatNoEventCarriesIsFound() {
        TinyRound round;
        play(round);
        const Bytes file = rewritten(round, [](std::vector<Part> &parts) {
            Part &result = named(parts, "result.json");
            std::string text(textOf(result.bytes));
            const std::string from = R"("decided":{"selected":[])";
            QVERIFY(text.find(from) != std::string::npos);
            text.replace(text.find(from), from.size(), R"("decided":{"selected":["02"])");
            set(result, text);
        });
        QVERIFY(contains(failed(round, file), "result"));
    }

    void aBallotAcceptedAfterTheCloseIsFound() {
        TinyRound round;
        play(round);
        const Bytes file = rewritten(round, [&](std::vector<Part> &parts) {
            insertLine(round, parts, 100,
                       {.kind = LogKind::accepted,
                        .time = morning,
                        .digest = std::string(64, 'a'),
                        .member = "E1",
                        .revision = 2});
        });
        QVERIFY(contains(failed(round, file), "log"));
    }

    void aBallotCalledLateBeforeTheCloseIsFound() {
        TinyRound round;
        play(round);
        const Bytes file = rewritten(round, [&](std::vector<Part> &parts) {
            insertLine(round, parts, 2,
                       {.kind = LogKind::refused,
                        .time = morning,
                        .digest = std::string(64, 'a'),
                        .member = "E1",
                        .revision = 1,
                        .reason = "late"});
        });
        QVERIFY(contains(failed(round, file), "submission"));
    }

    void aWithdrawalAfterTheCloseIsFound() {
        TinyRound round;
        play(round);
        const Bytes file = rewritten(round, [&](std::vector<Part> &parts) {
            const std::string json =
                writeEvent({.kind = EventKind::withdraw, .time = morning, .reason = "late wish", .member = "E3"});
            const StoredRound stored = loadRound(*round.chairSpace, round.id);
            const Bytes tar = makeEventTar(json, stored.round, stored.digest, round.chairSpace->person().signing);
            parts.insert(parts.begin() + 1, Part{"events/0001.tar", tar});
            insertLine(round, parts, 100,
                       {.kind = LogKind::event, .time = morning, .digest = toHex(sha256(readTar(tar)[0].bytes))});
        });
        QVERIFY(contains(failed(round, file), "event after close"));
    }

    // What an evaluator kept shows that the log which was closed is another than the one they were shown.
    void aReceiptOfAForgottenBallotIsFound() {
        TinyRound round;
        play(round);
        round.sync(1);
        const std::string receipt = receiptOf(round.person(1), round.id);
        const Bytes proof(receipt.begin(), receipt.end());
        const Identity &own = round.chairSpace->person().identity;
        const auto state = [&](const Bytes &file, const Bytes &of) {
            for (const Check &check : auditResult(file, own, {.receipts = {{"e1.tlog-proof", of}}}).checks)
                if (check.key == "receipt")
                    return check.passed ? std::string("agrees") : std::string(nameOf(check.code));
            return std::string("absent");
        };
        const Bytes honest = rewritten(round, [](auto &) {});
        QCOMPARE(state(honest, proof), std::string("agrees"));
        // The chair leaves the ballot out of a log of its own making, and signs that.
        const Bytes forged = rewritten(round, [&](std::vector<Part> &parts) {
            std::vector<std::string> lines = readLogLines(textOf(named(parts, "log").bytes));
            const auto at = std::find_if(lines.begin(), lines.end(), [](const std::string &line) {
                const LogEntry entry = readLogEntry(line);
                return entry.kind == LogKind::accepted && entry.member == "E1";
            });
            lines.erase(at);
            set(named(parts, "log"), writeLog(lines));
            const std::vector<Digest> leaves = leafHashes(lines);
            set(named(parts, "checkpoint"), signCheckpoint({originOf(round.id), leaves.size(), treeRoot(leaves)},
                                                           round.chairSpace->person().signing));
        });
        QCOMPARE(state(forged, proof), std::string("logForked"));
        // Nor does a receipt hold that nobody gave.
        std::string other = receipt;
        const std::size_t line = other.find("index ");
        other[line + 6] = other[line + 6] == '1' ? '2' : '1';
        QCOMPARE(state(honest, Bytes(other.begin(), other.end())), std::string("receiptWrong"));
        QCOMPARE(state(honest, {}), std::string("receiptWrong"));
        TinyRound strange;
        play(strange);
        strange.sync(1);
        const std::string theirs = receiptOf(strange.person(1), strange.id);
        QVERIFY(state(honest, Bytes(theirs.begin(), theirs.end())) != "agrees");
    }

    void whoseKeySignedIsComparedWithWhatWasHeard() {
        TinyRound round(1);
        round.open();
        round.evaluate(1, 4000);
        round.atDay(11);
        round.syncChair();
        round.chair->close(round.id);
        round.chair->tally(round.id);
        const Identity &own = round.chairSpace->person().identity;
        const Bytes file = round.chair->writeResult(round.id, {});
        const auto chair = [&](const std::string &digits) {
            const Audit audit = auditResult(file, own, {.fingerprint = digits});
            for (const Check &check : audit.checks)
                if (check.key == "chair")
                    return std::pair(check.done, check.passed);
            return std::pair(false, false);
        };
        const std::string right = round.chairSpace->fingerprint();
        QCOMPARE(chair({}), std::pair(false, false)); // neither passed nor failed
        QCOMPARE(chair(right), std::pair(true, true));
        std::string wrong = right;
        wrong[0] = wrong[0] == '9' ? '8' : '9';
        QCOMPARE(chair(wrong), std::pair(true, false));
        const Audit audit = auditResult(file, own, {.fingerprint = right});
        QVERIFY(audit.passed());
        QCOMPARE(audit.chairFingerprint, right);
        QVERIFY(audit.official && audit.official->present == 1);
        for (const Check &check : audit.checks)
            if (check.key == "tally" || check.key == "log" || check.key == "round")
                QVERIFY(!check.here.empty() && check.here == check.there);
    }

    void checkingCanBeStopped() {
        TinyRound round(1);
        round.open();
        round.evaluate(1, 4000);
        round.atDay(11);
        round.syncChair();
        round.chair->close(round.id);
        round.chair->tally(round.id);
        const Bytes file = round.chair->writeResult(round.id, {});
        QVERIFY(failure([&] {
                    auditResult(file, round.chairSpace->person().identity, {},
                                [](const char *, int, int) { throw Error(Code::cancelled); });
                }) == Code::cancelled);
    }

    void aScoreAgainstTheOwnDeclarationDoesNotCount() {
        TinyRound round;
        round.open();
        round.evaluate(1, 4000);
        round.evaluate(2, 3000);
        // A changed program: declares a conflict but scores all the same.
        round.declare(3, "02");
        saveState(round.person(3), round.round(), "02", State::blank, {});
        round.score(3, 3500);
        round.seal(3);
        round.sync(3);
        round.atDay(11);
        round.syncChair();
        round.chair->close(round.id);
        const RoundResult result = round.chair->tally(round.id);
        QCOMPARE(result.refused.size(), std::size_t(1));
        QCOMPARE(result.refused[0].reason, std::string("malformed"));
        QCOMPARE(failed(round, round.chair->writeResult(round.id, {})).size(), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestVerify)
#include "test_verify.moc"
