// What a workspace keeps of a round: events in the log's order, the log that only grows, the outbox, the evidence of a
// fork; and what a sheet lacks before it can be sealed.
#include "tests/domain/Samples.h"
#include "tests/workspace/Desk.h"

#include <sys/stat.h>

using namespace simsa;
using simsa::test::Desk;
using simsa::testing::caught;

class TestRounds : public QObject {
    Q_OBJECT

    using Lines = std::vector<std::string>;

    static std::string event(std::int64_t deadline, const std::string &reason) {
        return writeEvent({.kind = EventKind::deadline, .time = 1, .reason = reason, .deadline = deadline});
    }
    static std::string digest(char c) { return std::string(64, c); }

private Q_SLOTS:
    void aRoundIsThereAgain() {
        Desk d;
        setClosed(*d.ws, d.round.id, 99);
        setCheckpoint(*d.ws, d.round.id, "note");
        d.reopen();
        QVERIFY(hasRound(*d.ws, d.round.id) && !hasRound(*d.ws, std::string(32, '0')));
        QVERIFY(roundIds(*d.ws) == Lines{d.round.id});
        const StoredRound stored = loadRound(*d.ws, d.round.id);
        QVERIFY(stored.round == d.round);
        QCOMPARE(stored.member, std::string("E1"));
        QCOMPARE(stored.closed, std::optional<std::int64_t>(99));
        QCOMPARE(stored.checkpoint, std::string("note"));
        QCOMPARE(stored.deadline, d.round.deadline);
        QCOMPARE(caught([&] { loadRound(*d.ws, "x"); }), QByteArray("roundUnknown: x"));
    }

    void eventsStandInTheLogsOrderHoweverTheyCame() {
        Desk d;
        const std::string &id = d.round.id;
        addLogLines(*d.ws, id, 0, {"a", "b", "c"});
        saveEvent(*d.ws, id, digest('2'), event(1'900'000'002, "second"), view("tar 2"), 2);
        QCOMPARE(loadRound(*d.ws, id).deadline, std::int64_t{1'900'000'002});
        saveEvent(*d.ws, id, digest('1'), event(1'900'000'001, "first"), view("tar 1"), 1);
        saveEvent(*d.ws, id, digest('1'), event(1, "the same digest again"), view("tar"), 9);
        saveEvent(*d.ws, id, digest('3'), event(1'900'000'003, "third"), view("tar 3")); // the line that comes next
        std::string order;
        for (const StoredEvent &e : events(*d.ws, d.round))
            order += e.event.reason + " ";
        QCOMPARE(order, std::string("first second third "));
        QCOMPARE(std::string(textOf(events(*d.ws, d.round)[0].tar)), std::string("tar 1"));
        QCOMPARE(loadRound(*d.ws, id).deadline, std::int64_t{1'900'000'003});
    }

    void aSeatHasTheKeysOfItsLastReplacement() {
        Desk d;
        const auto replace = [&](char name, const std::string &signing) {
            const Event e{.kind = EventKind::replace,
                          .time = 1,
                          .reason = "x",
                          .member = "E1",
                          .signing = signing,
                          .recipient = toText(makeIdentity().recipient)};
            saveEvent(*d.ws, d.round.id, digest(name), writeEvent(e), view("tar"), name - '0');
        };
        const std::string first = toOpenSsh(makeSigningKey().pub), second = toOpenSsh(makeSigningKey().pub);
        QVERIFY(currentPanel(d.round, {}) == d.round.panel);
        replace('2', second);
        replace('1', first);
        const auto all = events(*d.ws, d.round);
        QCOMPARE(currentPanel(d.round, all)[0].signing, second);
        QCOMPARE(currentMember(d.round, all, "E1").signing, second);
        QCOMPARE(currentMember(d.round, all, "E1").group, std::string("home"));
        QCOMPARE(caught([&] { currentMember(d.round, all, "E2"); }), QByteArray("notOnPanel: E2"));
    }

    void theLogOnlyGrows() {
        Desk d;
        const std::string &id = d.round.id;
        QCOMPARE(logSize(*d.ws, id), std::size_t{0});
        saveLogLines(*d.ws, id, {"a", "b"});
        saveLogLines(*d.ws, id, {"a", "b", "c"});
        addLogLines(*d.ws, id, 3, {"d"});
        QVERIFY((logLines(*d.ws, id) == Lines{"a", "b", "c", "d"}));
        QCOMPARE(logSize(*d.ws, id), std::size_t{4});
        for (const Lines &other : {Lines{"a"}, Lines{"a", "x", "c", "d", "e"}, Lines{}})
            QVERIFY(caught([&] { saveLogLines(*d.ws, id, other); }).startsWith("logForked"));
        QVERIFY(caught([&] { addLogLines(*d.ws, id, 2, {"over"}); }) != "accepted");
        QVERIFY((logLines(*d.ws, id) == Lines{"a", "b", "c", "d"}));
    }

    void whatTheLogNamesAndIsNotHereIsCounted() {
        Desk d;
        const std::string &id = d.round.id;
        const LogEntry accepted{
            .kind = LogKind::accepted, .time = 1, .digest = digest('a'), .member = "E1", .revision = 1};
        LogEntry refused = accepted;
        refused.kind = LogKind::refused;
        refused.digest = digest('b');
        refused.reason = "conflict";
        addLogLines(*d.ws, id, 0,
                    {writeLogEntry({.kind = LogKind::opened, .time = 1, .digest = digest('c')}),
                     writeLogEntry(accepted), writeLogEntry(refused)});
        QCOMPARE(lostSubmissions(*d.ws, id), std::size_t{2});
        Statement insert(d.ws->db(), "INSERT INTO submission(digest, round, member, revision, previous, received, "
                                     "state, tar) VALUES (?, ?, 'E1', 1, '', 1, 'accepted', x'00')");
        insert.bind(1, digest('a')).bind(2, id).run();
        QCOMPARE(lostSubmissions(*d.ws, id), std::size_t{1});
        insert.bind(1, digest('b')).bind(2, id).run();
        QCOMPARE(lostSubmissions(*d.ws, id), std::size_t{0});
    }

    void theEvidenceOfAForkIsKeptOnceAndBounded() {
        Desk d;
        const std::string &id = d.round.id;
        saveFork(*d.ws, id, "known", "seen");
        d.now += 5;
        saveFork(*d.ws, id, "known", "seen");
        saveFork(*d.ws, id, "known", "another");
        d.reopen();
        const std::vector<LogFork> all = forks(*d.ws, id);
        QCOMPARE(all.size(), std::size_t{2});
        QCOMPARE(all[0].seen, std::string("seen"));
        QCOMPARE(all[1].time, all[0].time + 5);
        for (int i = 0; i < 200; ++i)
            saveFork(*d.ws, id, "known", std::to_string(i));
        QCOMPARE(forks(*d.ws, id).size(), std::size_t{100});
        QCOMPARE(forks(*d.ws, id)[0].seen, std::string("seen"));
    }

    void theOutboxKeepsWhatWasSent() {
        Desk d;
        const std::string &id = d.round.id;
        queue(*d.ws, id, "r/one", view("1"));
        d.now += 1;
        queue(*d.ws, id, "r/two", view("2"));
        QCOMPARE(outbox(*d.ws, id).size(), std::size_t{2});
        QVERIFY(!outbox(*d.ws, id)[0].sent);
        markSent(*d.ws, id, "r/one");
        QVERIFY(outbox(*d.ws, id)[0].sent && !outbox(*d.ws, id)[1].sent);
        QCOMPARE(std::string(textOf(outgoingBytes(*d.ws, id, "r/two"))), std::string("2"));
        QCOMPARE(caught([&] { outgoingBytes(*d.ws, id, "r/none"); }), QByteArray("fileMissing: r/none"));
    }

    void filesThatWereLookedAt() {
        Desk d;
        const std::string &id = d.round.id;
        markSeen(*d.ws, id, {"a", "taken", "", 0});
        markSeen(*d.ws, id, {"b", "refused", "foreignSigner|somebody", 0});
        markSeen(*d.ws, id, {"c", "waiting", "digestMismatch|c", 0});
        QVERIFY(wasSeen(*d.ws, id, "a") && wasSeen(*d.ws, id, "b") && !wasSeen(*d.ws, id, "c"));
        const std::vector<Seen> refused = refusedFiles(*d.ws, id);
        QCOMPARE(refused.size(), std::size_t{2});
        QCOMPARE(refused[0].outcome, std::string("foreignSigner"));
        QCOMPARE(refused[0].detail, std::string("somebody"));
    }

    void aRecusalSaysWhy() {
        Desk d;
        QVERIFY(!missing(d.sheet(), d.round).empty());
        saveState(*d.ws, d.round, "01", State::recused, "");
        std::vector<Missing> gaps = missing(d.sheet(), d.round);
        QCOMPARE(gaps.size(), std::size_t{1});
        QCOMPARE(gaps[0].criterion, std::string("reason"));
        QVERIFY(gaps[0].what == Code::commentTooShort);
        saveState(*d.ws, d.round, "01", State::recused, "former employer");
        QVERIFY(missing(d.sheet(), d.round).empty());
        saveState(*d.ws, d.round, "01", State::abstained, "");
        QVERIFY(missing(d.sheet(), d.round).empty());
    }

    void aScoreIsCheckedBeforeItIsKept() {
        Desk d;
        const auto save = [&](const char *proposal, const char *criterion, std::int64_t points) {
            return caught([&] { savePoints(*d.ws, d.round, proposal, criterion, Points{points}); });
        };
        QCOMPARE(save("01", "core", 1450), QByteArray("accepted"));
        QCOMPARE(save("01", "core", 1501), QByteArray("pointsRange: 1.1"));
        QCOMPARE(save("01", "core", -50), QByteArray("pointsRange: 1.1"));
        QCOMPARE(save("01", "core", 25), QByteArray("pointsStep: 1.1"));
        QVERIFY(save("01", "tech", 50) != "accepted");
        QVERIFY(save("03", "core", 50) != "accepted");
        QCOMPARE(d.sheet().scores[0].points->hundredths, std::int64_t{1450});
        d.reopen();
        QCOMPARE(d.sheet().scores[0].points->hundredths, std::int64_t{1450});
        QCOMPARE(partialTotal(d.sheet()).hundredths, std::int64_t{1450});
        QCOMPARE(scoredMaximum(d.sheet(), d.round.rubric).hundredths, std::int64_t{1500});
        QCOMPARE(scoredItems(d.sheet()), 1);
    }

    void aWorkspaceBelongsToItsOwner() {
        Desk d;
        d.ws->setSetting("drop", "/srv/drop");
        d.ws->setSetting("drop", "/srv/other");
        const std::string fingerprint = d.ws->fingerprint();
        const std::string key = toOpenSsh(d.ws->person().signing.pub);
        struct stat st {};
        QCOMPARE(::stat(d.folder().c_str(), &st), 0);
        QCOMPARE(st.st_mode & 0777u, 0700u);
        QCOMPARE(caught([&] { Workspace::open(d.folder(), view("a passphrase for tests")); }).left(14),
                 QByteArray("workspaceInUse"));
        d.reopen();
        QCOMPARE(d.ws->setting("drop"), std::string("/srv/other"));
        QCOMPARE(d.ws->setting("none", "otherwise"), std::string("otherwise"));
        QCOMPARE(d.ws->fingerprint(), fingerprint);
        QCOMPARE(toOpenSsh(d.ws->person().signing.pub), key);
        QVERIFY(d.ws->tryLock().owns_lock());
        Secret code;
        const auto create = [&](const std::string &name, const std::string &affiliation, const std::string &group) {
            return caught([&] {
                Workspace::create(d.folder().parent_path() / "new.simsa", view("a passphrase for tests"),
                                  Role::evaluator, name, affiliation, group, code, leastCost());
            });
        };
        QCOMPARE(create("", "", "home"), QByteArray("cardRule: name"));
        QCOMPARE(create(std::string(101, 'x'), "", "home"), QByteArray("cardRule: name"));
        QCOMPARE(create("\x1b[2J", "", "home"), QByteArray("cardRule: name"));
        QCOMPARE(create("Kim", std::string(201, 'x'), "home"), QByteArray("cardRule: affiliation"));
        QCOMPARE(create("Kim", "", "abroad"), QByteArray("cardRule: group"));
        QVERIFY(!std::filesystem::exists(d.folder().parent_path() / "new.simsa"));
    }
};

QTEST_GUILESS_MAIN(TestRounds)
#include "test_rounds.moc"
