// A chair's workspace restored from a backup goes on from the log's head; logs that fork leave their evidence; what the
// drop withholds shows; a close loses nothing that waits there.
#include "tests/roles/TinyRound.h"

#include "app/crypto/Hash.h"
#include "app/roles/ResultFile.h"
#include "app/roles/Transfer.h"

using namespace simsa;
using namespace simsa::test;

class TestRestore : public QObject {
    Q_OBJECT

    static void shut(TinyRound &t) {
        t.chair.reset();
        t.chairSpace.reset();
    }
    static void back(TinyRound &t, std::int64_t days) {
        t.chairSpace = Workspace::open(t.root() / "chair.simsa", view(tinyPassphrase));
        t.chair = std::make_unique<Chair>(*t.chairSpace);
        t.atDay(days);
    }
    static void backup(TinyRound &t, std::int64_t days) {
        shut(t);
        std::filesystem::copy(t.root() / "chair.simsa", t.root() / "backup", std::filesystem::copy_options::recursive);
        back(t, days);
    }
    static void restore(TinyRound &t, std::int64_t days) {
        shut(t);
        std::filesystem::remove_all(t.root() / "chair.simsa");
        std::filesystem::copy(t.root() / "backup", t.root() / "chair.simsa", std::filesystem::copy_options::recursive);
        back(t, days);
    }
    static std::string refused(const SyncReport &report) {
        std::string out;
        for (const Seen &file : report.refused)
            out += file.outcome + " ";
        return out;
    }
    static void verifies(TinyRound &t) {
        const Identity auditor = makeIdentity();
        for (const Check &check : verifyResult(t.chair->writeResult(t.id, {auditor.recipient}), auditor))
            QVERIFY2(check.passed || !check.done, (check.key + " " + check.detail).c_str());
    }
    // A head of the log that the chair signed and that says something else.
    static std::string otherHead(TinyRound &t, std::size_t lines) {
        std::vector<std::string> log = logLines(*t.chairSpace, t.id);
        log.resize(lines, writeLogEntry({.kind = LogKind::event, .time = morning, .digest = std::string(64, 'a')}));
        log.back() = writeLogEntry({.kind = LogKind::event, .time = morning, .digest = std::string(64, 'b')});
        const std::vector<Digest> leaves = leafHashes(log);
        for (std::size_t k = 0; k * logTile < log.size(); ++k)
            t.drop->put(t.id + "/log/entries/" + tileName(k, log.size()), view(writeLog(log)));
        const std::string note =
            signCheckpoint({originOf(t.id), leaves.size(), treeRoot(leaves)}, t.chairSpace->person().signing);
        t.drop->put(t.id + "/log/checkpoint", view(note));
        return note;
    }

private Q_SLOTS:
    void aRestoredChairGoesOnFromTheLogsHead_data() {
        QTest::addColumn<bool>("closed");
        QTest::newRow("a running round") << false;
        QTest::newRow("a closed round") << true;
    }
    void aRestoredChairGoesOnFromTheLogsHead() {
        QFETCH(bool, closed);
        TinyRound t(4);
        t.open();
        t.evaluate(1, 4000);
        if (closed) // in the backup before it becomes void
            t.evaluate(4, 4600);
        t.syncChair();
        Workspace &spare = t.join("spare");
        backup(t, 0);
        t.evaluate(2, 4200);
        t.evaluate(3, 4400);
        if (!closed)
            t.evaluate(4, 4600);
        t.syncChair();
        t.chair->addEvent(t.id, {.kind = EventKind::deadline, .reason = "Holiday", .deadline = morning + 12 * day});
        t.chair->addEvent(t.id, {.kind = EventKind::replace, // what E4 sealed is void
                                 .reason = "Lost laptop",
                                 .member = "E4",
                                 .signing = toOpenSsh(spare.person().signing.pub),
                                 .recipient = toText(spare.person().identity.recipient),
                                 .keepOld = false});
        t.score(2, 4300);
        t.seal(2, "Corrected");
        t.sync(2);
        t.syncChair();
        if (closed) {
            t.atDay(13);
            t.chair->close(t.id);
            t.syncChair();
        }
        const std::vector<std::string> lines = logLines(*t.chairSpace, t.id);
        for (int i = 1; i <= 3; ++i)
            t.sync(i);

        restore(t, 7);
        QVERIFY(logLines(*t.chairSpace, t.id).size() < lines.size());
        QCOMPARE(refused(t.syncChair()), std::string());
        QVERIFY(logLines(*t.chairSpace, t.id) == lines); // not a line more
        QCOMPARE(refused(t.syncChair()), std::string());
        QVERIFY(logLines(*t.chairSpace, t.id) == lines);
        const Turnout turnout = t.chair->turnout(t.id);
        QCOMPARE(turnout.stage, closed ? Stage::closed : Stage::running);
        QCOMPARE(turnout.deadline, morning + 12 * day);
        const int revisions[] = {1, 2, 1, 0};
        for (std::size_t i = 0; i < 4; ++i) {
            QCOMPARE(turnout.rows[i].revision, revisions[i]);
            QVERIFY(turnout.rows[i].declared);
        }
        // and nobody who saw the log before sees it shrink or fork
        for (int i = 1; i <= 3; ++i)
            QCOMPARE(refused(t.sync(i)), std::string());
        if (!closed) {
            t.score(3, 4500);
            t.seal(3, "Corrected");
            t.sync(3);
            t.atDay(13);
            t.chair->close(t.id);
        }
        const RoundResult r = t.chair->tally(t.id);
        QCOMPARE(r.official.proposals[0].totals, 3);
        QCOMPARE(toText(*r.official.proposals[0].total), std::string(closed ? "84.6667" : "85.3333"));
        QCOMPARE(r.refused.size(), std::size_t{1});
        QCOMPARE(r.refused[0].reason, std::string("void"));
        verifies(t);
    }

    void aRestoredChairTalliesAgainAndSaysNothingNew() {
        TinyRound t;
        t.open();
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, 4000);
        t.syncChair();
        t.atDay(11);
        t.chair->close(t.id);
        t.syncChair();
        backup(t, 11);
        const RoundResult first = t.chair->tally(t.id);
        t.chair->addEvent(t.id,
                          {.kind = EventKind::adjust, .reason = "Prior contact", .proposal = "01", .points = -500});
        const RoundResult second = t.chair->tally(t.id);
        t.syncChair();
        const std::vector<std::string> lines = logLines(*t.chairSpace, t.id);
        restore(t, 12);
        const RoundResult again = t.chair->tally(t.id); // without a sync
        QVERIFY(again.json == second.json && again.json != first.json);
        QVERIFY(logLines(*t.chairSpace, t.id) == lines);
        QCOMPARE(refused(t.syncChair()), std::string());
        verifies(t);
    }

    void aRestoredChairReadsTheLogBeforeItAddsToIt() {
        TinyRound t;
        t.open();
        backup(t, 0);
        t.evaluate(1, 4000);
        t.syncChair();
        const std::size_t before = logLines(*t.chairSpace, t.id).size();
        restore(t, 1);
        t.chair->addEvent(t.id, {.kind = EventKind::deadline, .reason = "Holiday", .deadline = morning + 12 * day});
        QCOMPARE(logLines(*t.chairSpace, t.id).size(), before + 1);
        QCOMPARE(refused(t.syncChair()), std::string());
        QCOMPARE(t.chair->turnout(t.id).rows.at(0).revision, 1);
        QCOMPARE(refused(t.sync(1)), std::string());
    }

    void whatTheLogNamesAndNobodyHasHoldsTheTallyUp() {
        TinyRound t;
        t.open();
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, 4000);
        backup(t, 0);
        t.syncChair();
        t.atDay(11);
        t.chair->close(t.id);
        t.syncChair();
        restore(t, 12);
        Path withheld;
        for (const auto &entry : std::filesystem::recursive_directory_iterator(t.dropFolder() / t.id / "ballots"))
            if (entry.is_regular_file())
                withheld = entry.path();
        std::filesystem::rename(withheld, t.root() / "withheld");
        t.syncChair();
        QCOMPARE(failure([&] { t.chair->tally(t.id); }), Code::fileMissing);
        std::filesystem::rename(t.root() / "withheld", withheld);
        t.syncChair();
        QCOMPARE(t.chair->tally(t.id).official.proposals[0].totals, 3);
        verifies(t);
    }

    void aForkedLogLeavesBothNotes_data() {
        QTest::addColumn<int>("more");
        QTest::newRow("shorter") << -1;
        QTest::newRow("as long") << 0;
        QTest::newRow("longer") << 2;
    }
    void aForkedLogLeavesBothNotes() {
        QFETCH(int, more);
        TinyRound t;
        t.open();
        t.evaluate(1, 4000);
        t.syncChair();
        t.sync(1);
        const std::string known = loadRound(t.person(1), t.id).checkpoint;
        const std::vector<std::string> lines = logLines(t.person(1), t.id);
        QCOMPARE(lines.size(), std::size_t{2});
        std::string other;
        if (more < 0) { // the chair's own word of yesterday
            const std::vector<Digest> leaf = leafHashes(std::span(lines).first(1));
            other = signCheckpoint({originOf(t.id), 1, treeRoot(leaf)}, t.chairSpace->person().signing);
            t.drop->put(t.id + "/log/checkpoint", view(other));
        } else {
            std::vector<std::string> shown = lines;
            other = otherHead(t, lines.size() + static_cast<std::size_t>(more));
            if (more > 0) { // lines that we know say something else there
                std::vector<std::string> log(lines.size() + static_cast<std::size_t>(more), lines[1]);
                log[0] = lines[0];
                log[1] = writeLogEntry({.kind = LogKind::event, .time = morning, .digest = std::string(64, 'c')});
                const std::vector<Digest> leaves = leafHashes(log);
                other =
                    signCheckpoint({originOf(t.id), leaves.size(), treeRoot(leaves)}, t.chairSpace->person().signing);
                t.drop->put(t.id + "/log/entries/" + tileName(0, log.size()), view(writeLog(log)));
                t.drop->put(t.id + "/log/checkpoint", view(other));
            }
        }
        QCOMPARE(refused(t.sync(1)), std::string("logForked "));
        QCOMPARE(refused(t.sync(1)), std::string("logForked "));
        QCOMPARE(forks(t.person(1), t.id).size(), std::size_t{1});
        QCOMPARE(forks(t.person(1), t.id)[0].known, known);
        QCOMPARE(forks(t.person(1), t.id)[0].seen, other);
        QVERIFY(logLines(t.person(1), t.id) == lines); // what was known stands
        QCOMPARE(loadRound(t.person(1), t.id).checkpoint, known);
        if (more < 0) // an older word of its own is no news to the chair, who writes over it
            QCOMPARE(refused(t.syncChair()), std::string());
        else
            QCOMPARE(failure([&] { t.syncChair(); }), Code::logForked);
        QCOMPARE(forks(*t.chairSpace, t.id).size(), std::size_t(more < 0 ? 0 : 1));
    }

    void aLogOutOfOrderIsRefused() {
        TinyRound t;
        t.open();
        std::vector<std::string> log = logLines(*t.chairSpace, t.id);
        log.push_back(writeLogEntry({.kind = LogKind::closed, .time = morning}));
        log.push_back(writeLogEntry({.kind = LogKind::accepted,
                                     .time = morning,
                                     .digest = std::string(64, 'a'),
                                     .member = "E1",
                                     .revision = 1}));
        const std::vector<Digest> leaves = leafHashes(log);
        t.drop->put(t.id + "/log/entries/" + tileName(0, log.size()), view(writeLog(log)));
        t.drop->put(t.id + "/log/checkpoint", view(signCheckpoint({originOf(t.id), leaves.size(), treeRoot(leaves)},
                                                                  t.chairSpace->person().signing)));
        QCOMPARE(refused(t.sync(1)), std::string("logForm "));
        QVERIFY(!loadRound(t.person(1), t.id).closed);
    }

    void anEventThatTheDropWithholdsIsNamed() {
        TinyRound t;
        t.open();
        t.chair->addEvent(t.id, {.kind = EventKind::deadline, .reason = "First", .deadline = morning + 11 * day});
        t.syncChair();
        const Path folder = t.dropFolder() / t.id / "events";
        const std::string first = t.drop->list(t.id + "/events").at(0);
        t.chair->addEvent(t.id, {.kind = EventKind::deadline, .reason = "Second", .deadline = morning + 12 * day});
        t.syncChair();
        std::filesystem::rename(folder / first, t.root() / "withheld");
        const SyncReport report = t.sync(1);
        QCOMPARE(report.refused.size(), std::size_t{1});
        QCOMPARE(report.refused[0].outcome, std::string("fileMissing"));
        QVERIFY(report.refused[0].name.starts_with("events/"));
        QCOMPARE(loadRound(t.person(1), t.id).deadline, morning + 12 * day);
        std::filesystem::rename(t.root() / "withheld", folder / first);
        QCOMPARE(refused(t.sync(1)), std::string());
        QCOMPARE(events(t.person(1), t.round()).at(0).event.reason, std::string("First")); // in the log's order
        QCOMPARE(loadRound(t.person(1), t.id).deadline, morning + 12 * day);
    }

    void aBallotThatWaitsInTheDropIsNotLostByTheClose() {
        TinyRound t;
        t.open();
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, 4000); // sent, and the chair has not looked since the opening
        t.atDay(11);
        t.chair->close(t.id);
        QCOMPARE(t.chair->turnout(t.id).sealed, 3);
        QCOMPARE(t.chair->tally(t.id).official.proposals[0].totals, 3);
    }

    void whoCannotReachTheDropDoesNotClose() {
        TinyRound t;
        t.open();
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, 4000);
        t.syncChair();
        t.atDay(11);
        std::filesystem::rename(t.dropFolder(), t.root() / "stick");
        QCOMPARE(failure([&] { t.chair->close(t.id); }), Code::folderUnusable);
        QCOMPARE(t.chair->stage(t.id), Stage::running);
        const auto elsewhere = openFolderDrop(t.root() / "stick");
        t.chair->close(t.id, {}, elsewhere.get());
        QCOMPARE(t.chair->stage(t.id), Stage::closed);
    }

    void aFileInAnotherTypesFolderIsRefused() {
        TinyRound t;
        t.open();
        t.declare(1);
        t.score(1, 4000);
        t.seal(1);
        std::vector<std::pair<std::string, Bytes>> files;
        for (const Outgoing &file : outbox(t.person(1), t.id))
            files.emplace_back(file.name, outgoingBytes(t.person(1), t.id, file.name));
        QCOMPARE(files.size(), std::size_t{2});
        for (const auto &[name, bytes] : files) {
            const std::string digest = toHex(sha256(bytes));
            const bool ballot = name.ends_with("ballot");
            t.drop->put(t.id + (ballot ? "/declarations/" : "/ballots/00000000/") + digest +
                            (ballot ? ".simsa-ballot" : ".simsa-declaration"),
                        bytes);
            const std::string folder = t.id + (ballot ? "/ballots/00000000/" : "/declarations/");
            const std::string end = ballot ? ".simsa-ballot" : ".simsa-declaration";
            t.drop->put(folder + digest + ".x" + end, bytes);
            t.drop->put(folder + digest.substr(0, 63) + end, bytes);
            if (ballot) {
                t.drop->put(t.id + "/ballots/0/" + digest + end, bytes); // no slot
                t.drop->put(t.id + "/ballots/00000000/" + digest + ".simsa-event", bytes);
            }
        }
        const SyncReport report = t.syncChair();
        QCOMPARE(report.received, 0);
        QCOMPARE(report.refused.size(), std::size_t{7});
        for (const Seen &file : report.refused)
            QCOMPARE(file.outcome, std::string("unknownType"));
        QCOMPARE(t.chair->turnout(t.id).declared, 0);
        QCOMPARE(t.chair->turnout(t.id).sealed, 0);
        QCOMPARE(t.syncChair().refused.size(), std::size_t{0}); // said once
        t.sync(1);
        QCOMPARE(t.syncChair().received, 2);
    }

    // One member sends large submissions of the same revision without end: the workspace keeps a bounded part.
    void aFloodOfRefusedSubmissionsIsBounded() {
        TinyRound t(2, 1);
        t.open();
        t.evaluate(1, 4000);
        t.syncChair();
        const StoredRound stored = loadRound(t.person(1), t.id);
        const Person &member = t.person(1).person();
        const Bytes noise(7 << 20);
        constexpr int sent = 12;
        for (int i = 0; i < sent; ++i) {
            Manifest m{.type = FileType::ballot, .round = t.id, .roundDigest = stored.digest};
            m.submission = Submission{
                .recipient = toText(makeIdentity().recipient), .commitments = {std::string(64, '0')}, .revision = 1};
            const Bytes tar = makeTar(m, member.signing, {{"ballot.age", noise}, {"share-1.age", view("x")}});
            const Bytes file = seal(tar, std::vector{t.chairSpace->person().identity.recipient});
            t.drop->put(t.id + "/ballots/00000000/" + toHex(sha256(file)) + ".simsa-ballot", file);
        }
        const SyncReport report = t.syncChair();
        QCOMPARE(report.refused.size(), std::size_t{sent});
        for (const Seen &file : report.refused)
            QCOMPARE(file.outcome, std::string("revisionConflict"));
        Statement kept(t.chairSpace->db(), "SELECT count(*), sum(length(tar)) FROM submission WHERE state = 'refused'");
        kept.step();
        QCOMPARE(kept.integer(0), std::int64_t{9});
        QVERIFY(kept.integer(1) <= 64 << 20);
        QCOMPARE(logLines(*t.chairSpace, t.id).size(), std::size_t{2 + 9}); // logged is what is kept
        QCOMPARE(t.syncChair().refused.size(), std::size_t{0});
        t.evaluate(2, 4000); // others go on
        t.syncChair();
        QCOMPARE(t.chair->turnout(t.id).rows.at(1).revision, 1);
    }
};

QTEST_GUILESS_MAIN(TestRestore)
#include "test_restore.moc"
