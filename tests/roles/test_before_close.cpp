// Until the close no way leads the chair to a score, with the chair as the one opener: not a verb, not a command, not a
// file, a size or a counter. Points and comments of a kind found nowhere else are looked for in all of them.
#include "tests/roles/TinyRound.h"

#include "app/crypto/Hash.h"
#include "app/workspace/Backup.h"

#include <QProcess>
#include <QRegularExpression>

#include <map>

using namespace simsa;
using namespace simsa::test;

namespace {

constexpr const char *comment = "quaggaaardvark";
constexpr std::int64_t odd = 3137; // 31.37 points

RoundDraft finePoints(const TinyRound &t) {
    RoundDraft d = t.draft();
    for (Criterion &c : d.rubric.criteria)
        c.step = {1};
    return d;
}

// Scores, comments and a gate-like opinion that nothing else says.
void judge(TinyRound &t, int i, std::int64_t points, const std::string &words) {
    t.declare(i);
    const Round r = t.round();
    for (const Proposal &p : r.proposals) {
        for (const Criterion *leaf : leaves(r.rubric)) {
            savePoints(t.person(i), r, p.id, leaf->id, Points{points});
            saveComment(t.person(i), r, p.id, leaf->id, words);
        }
        saveOpinion(t.person(i), r, p.id, words);
    }
    t.seal(i);
    t.sync(i);
}

// "" or what of a score stands in the text: the points (also as a sum of two criteria), or the comment.
QString leak(const QString &text) {
    static const QRegularExpression number(
        QStringLiteral("(?<![0-9A-Za-z+/=])(31[.,]37|3137|62[.,]74|6274|31[.,]3700|62[.,]7400)(?![0-9A-Za-z+/=])"));
    if (const auto found = number.match(text); found.hasMatch())
        return found.captured();
    return text.contains(QLatin1String(comment)) ? QString::fromLatin1(comment) : QString();
}

// Every value of every table that the chair's workspace holds, as text.
QStringList database(Workspace &ws) {
    QStringList out;
    Statement names(ws.db(), "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'");
    while (names.step()) {
        const std::string table = names.text(0);
        Statement columns(ws.db(), "SELECT name FROM pragma_table_info('" + table + "')");
        while (columns.step()) {
            Statement rows(ws.db(), "SELECT CAST(\"" + columns.text(0) + "\" AS TEXT) FROM \"" + table + "\"");
            while (rows.step())
                out << QString::fromStdString(table + "." + columns.text(0) + ": " + rows.text(0));
        }
    }
    return out;
}

QStringList wordsOf(const Turnout &t) {
    QStringList out{QString::number(t.declared), QString::number(t.sealed), QString::number(t.opened),
                    QString::number(t.quorum), QString::number(t.deadline)};
    for (const TurnoutRow &r : t.rows)
        out << QString::fromStdString(r.member + " " + r.name + " " + r.group) << QString::number(r.recusals)
            << QString::number(r.revision) << QString::number(r.declaredAt.value_or(0))
            << QString::number(r.sealedAt.value_or(0));
    for (const Seen &s : t.refused)
        out << QString::fromStdString(s.name + " " + s.outcome + " " + s.detail);
    for (const LogEntry &e : t.log)
        out << QString::fromStdString(writeLogEntry(e));
    return out;
}

std::string sentence(const std::function<void()> &work) {
    try {
        work();
    } catch (const Error &e) {
        return nameOf(e.code) + (" " + e.detail + " " + describe(e).toStdString());
    }
    return "no error";
}

} // namespace

class TestBeforeClose : public QObject {
    Q_OBJECT

    std::unique_ptr<TinyRound> t;

    struct Ran {
        int code = -1;
        QString text;
    };
    Ran cli(const QStringList &words) const {
        QProcess process;
        process.start(qEnvironmentVariable("SIMSA_BIN") + QStringLiteral("/simsa-cli"),
                      words + QStringList{QStringLiteral("--passphrase-file"), path("passphrase")});
        if (!process.waitForFinished(120'000))
            return {};
        return {process.exitCode(),
                QString::fromUtf8(process.readAllStandardOutput()) + QString::fromUtf8(process.readAllStandardError())};
    }
    QString path(const char *name) const { return QString::fromStdString((t->root() / name).string()); }

private Q_SLOTS:
    void initTestCase() {
        t = std::make_unique<TinyRound>();
        t->open(finePoints(*t));
        for (int i = 1; i <= 3; ++i)
            judge(*t, i, odd, comment);
        t->atDay(9); // a day before the deadline
        QVERIFY(t->syncChair().refused.empty());
        QCOMPARE(t->chair->turnout(t->id).sealed, 3);
        writeFile(t->root() / "passphrase", view(std::string(tinyPassphrase) + "\n"));
    }

    void theSearchWouldFindIt() {
        QStringList own;
        for (const QString &line : database(t->person(1)))
            own << leak(line);
        QVERIFY(own.contains(QStringLiteral("3137")));
        QVERIFY(own.contains(QLatin1String(comment)));
        QCOMPARE(leak(QStringLiteral("E1 scored 31.37 points")), QStringLiteral("31.37"));
        QCOMPARE(leak(QStringLiteral("digest 9a3137ff at 12:31")), QString());
    }

    void noVerbAnswersWithAScore() {
        Chair &chair = *t->chair;
        QCOMPARE(failure([&] { chair.tally(t->id); }), Code::notClosed);
        QCOMPARE(failure([&] { chair.writeResult(t->id, {}); }), Code::notOpened);
        QVERIFY(!chair.result(t->id));
        QCOMPARE(chair.stage(t->id), Stage::running);
        QStringList said = wordsOf(chair.turnout(t->id));
        said << QString::fromStdString(sentence([&] { chair.tally(t->id); })) << QString::fromStdString(sentence([&] {
            chair.writeResult(t->id, {});
        })) << QString::fromStdString(sentence([&] {
            chair.addEvent(t->id, {.kind = EventKind::decide, .reason = "r", .selected = {"01"}, .decidedBy = "b"});
        }));
        for (const StoredCard &card : chair.cards())
            said << QString::fromStdString(card.card.name + card.fingerprint);
        for (const std::string &line : logLines(*t->chairSpace, t->id))
            said << QString::fromStdString(line);
        for (const std::string &name : t->drop->list(t->id + "/receipts"))
            said << QString::fromStdString(name);
        // A ballot handed over by hand, and the same again: the answer tells nothing of it either.
        const Bytes file = Evaluator(t->person(1)).sealedFile(t->id);
        QVERIFY(!chair.takeFile(t->id, "by-hand.simsa-ballot", file));
        for (const QString &words : said)
            QVERIFY2(leak(words).isEmpty(), qPrintable(words));
    }

    void nothingInTheWorkspaceHoldsAScore() {
        for (const QString &line : database(*t->chairSpace))
            QVERIFY2(leak(line).isEmpty(), qPrintable(line.left(200)));
        const QByteArray plain(comment);
        const QByteArray wide(reinterpret_cast<const char *>(QString::fromLatin1(comment).utf16()), 2 * plain.size());
        for (const Path &folder : {t->root() / "chair.simsa", t->dropFolder()})
            for (const auto &entry : std::filesystem::recursive_directory_iterator(folder)) {
                if (!entry.is_regular_file())
                    continue;
                const Bytes bytes = readFile(entry.path(), 1u << 30);
                const QByteArrayView all(reinterpret_cast<const char *>(bytes.data()),
                                         static_cast<qsizetype>(bytes.size()));
                QVERIFY2(!all.contains(plain) && !all.contains(wide) && !all.contains(QByteArrayLiteral("31.37")),
                         entry.path().c_str());
            }
    }

    void noCommandPrintsAScore() {
        const Path stick = t->root() / "stick";
        std::filesystem::create_directory(stick);
        t->chair.reset();
        t->chairSpace.reset(); // one opener at a time
        const QString ws = path("chair.simsa");
        const auto s = [](const char *word) { return QString::fromLatin1(word); };
        // Each command of the program with what a curious chair would try. A command that is not here fails the test.
        const std::map<QString, QList<QStringList>> tries{
            {s("workspace"),
             {{s("info"), ws}, {s("info"), ws, s("--json")}, {s("backup"), ws, s("--to"), path("stick")}}},
            {s("invitation"), {{ws, s("--committee"), s("C"), s("--drop"), path("drop"), s("--out"), path("inv")}}},
            {s("confirm"), {{ws, s("--invitation"), path("inv")}}},
            {s("card"), {{ws, s("--out"), path("card")}}},
            {s("admit"), {{ws}, {ws, s("--fetch")}}},
            {s("round"), {{s("list"), ws}, {s("list"), ws, s("--json")}}},
            {s("declare"), {{ws}}},
            {s("score"), {{ws, s("--table"), path("scores.csv")}}},
            {s("seal"), {{ws, s("--json")}}},
            {s("sync"), {{ws}, {ws, s("--no-index")}}},
            {s("search"), {{ws, s("31.37")}, {ws, QString::fromLatin1(comment)}}},
            {s("turnout"), {{ws}, {ws, s("--json")}}},
            {s("event"), {{ws, s("deadline"), s("--reason"), s("r"), s("--deadline"), s("2026-03-20T00:00:00Z")}}},
            {s("tally"), {{ws}, {ws, s("--json")}}},
            {s("result"), {{ws, s("--out"), path("result")}, {ws, s("--publish")}}},
            {s("decide"), {{ws, s("--selected"), s("01"), s("--by"), s("b"), s("--reason"), s("r")}}},
            {s("adjust"), {{ws, s("01"), s("1"), s("--reason"), s("r")}}},
            {s("verify"), {{path("result"), s("--workspace"), ws}}},
            {s("report"),
             {{ws, s("--out"), path("report")}, {ws, s("--out"), path("report"), s("--what"), s("announcement")}}},
            {s("announce"), {{ws, s("--out"), path("announcement")}}},
            {s("analyse"), {{ws}, {ws, s("--json")}}},
            {s("dossier"), {{ws, s("--out"), path("dossier")}}},
            {s("release"), {{ws}}},
            {s("rehearse"), {{ws}}},
            {s("accept"), {{ws}}},
            {s("distribution"), {{ws}}},
            {s("practice"), {{ws}}},
            {s("receipt"), {{ws}, {ws, s("--json")}}},
            {s("check"), {{ws}, {ws, path("result")}}},
            {s("log"), {{ws}, {ws, s("--evidence"), path("evidence")}}},
            {s("machine"), {{ws}, {ws, s("--json")}}},
        };
        const QString help = cli({s("--help")}).text;
        int commands = 0;
        QRegularExpressionMatchIterator line =
            QRegularExpression(QStringLiteral("^  ([a-z]+) "), QRegularExpression::MultilineOption).globalMatch(help);
        while (line.hasNext()) {
            const QString name = line.next().captured(1);
            ++commands;
            if (name == s("demo") || name == s("age") || name == s("close")) // no workspace, or the end of it all
                continue;
            QVERIFY2(tries.contains(name), qPrintable(QStringLiteral("say here how the chair would try: ") + name));
            for (const QStringList &words : tries.at(name)) {
                const Ran ran = cli(QStringList{name} + words);
                QVERIFY2(leak(ran.text).isEmpty(), qPrintable(name + QLatin1Char('\n') + ran.text));
                QVERIFY2(ran.code != -1, qPrintable(name));
                if (name == s("tally") || name == s("result") || name == s("decide") || name == s("report"))
                    QVERIFY2(ran.code != 0, qPrintable(name + QStringLiteral(" works before the close")));
            }
        }
        QVERIFY(commands > 15);
        QVERIFY(!std::filesystem::exists(t->root() / "result"));
        // What these left behind is searched too: the copy of the workspace, whatever was written.
        for (const auto &entry : std::filesystem::recursive_directory_iterator(t->root())) {
            const std::string where = entry.path().string();
            if (!entry.is_regular_file() || where.find("/e") == t->root().string().size())
                continue;
            const Bytes bytes = readFile(entry.path(), 1u << 30);
            QVERIFY2(!QByteArrayView(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()))
                          .contains(QByteArrayView(comment)),
                     where.c_str());
        }
    }

    // Two rounds that differ in nothing but points and comments look the same from the chair's side.
    void sizesAndCountersTellNothing() {
        const auto play = [](TinyRound &r, std::int64_t points, const std::string &words) {
            r.open(finePoints(r));
            QStringList seen;
            for (int i = 1; i <= 2; ++i) {
                judge(r, i, points, words);
                const SyncReport report = r.syncChair(); // one by one: names of files have an order of their own
                seen << QString::number(report.received) << QString::number(report.sent);
            }
            for (const std::string &slot : r.drop->listFolders(r.id + "/ballots"))
                for (const std::string &name : r.drop->list(r.id + "/ballots/" + slot))
                    seen << QString::number(r.drop->get(r.id + "/ballots/" + slot + "/" + name, 8 << 20).size());
            seen << QString::number(std::filesystem::file_size(r.root() / "chair.simsa" / "ballots.pack"));
            for (const char *table :
                 {"submission", "declaration", "log", "event", "seen", "outbox", "opened", "score"}) {
                Statement count(r.chairSpace->db(), std::string("SELECT count(*) FROM ") + table);
                count.step();
                seen << QString::fromLatin1(table) + QString::number(count.integer(0));
            }
            Statement sizes(r.chairSpace->db(), "SELECT size FROM submission ORDER BY rowid");
            while (sizes.step())
                seen << QString::number(sizes.integer(0));
            const Turnout turnout = r.chair->turnout(r.id);
            for (const TurnoutRow &row : turnout.rows)
                seen << QString::number(row.revision) << QString::number(row.recusals) << QString::number(row.declared);
            for (const LogEntry &entry : turnout.log)
                seen << QString::fromLatin1(nameOf(entry.kind)) << QString::fromStdString(entry.member + entry.reason);
            return seen;
        };
        TinyRound low(3), high(3);
        QCOMPARE(play(low, 0, "-"), play(high, 5000, std::string(500, 'x')));
    }

    void cleanupTestCase() { t.reset(); }
};

QTEST_GUILESS_MAIN(TestBeforeClose)
#include "test_before_close.moc"
