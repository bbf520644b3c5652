// simsa-cli with wrong words and wrong files: one sentence, exit 1; wrong usage: exit 2. And the tables of tally.
#include "tests/e2e/Play.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace simsa;
using namespace simsa::test;

class TestCli : public QObject {
    Q_OBJECT

    std::unique_ptr<Demo> demo;

    QString file(const char *name, std::string_view content) const {
        const QString path = demo->folder.filePath(QLatin1String(name));
        writeFile(path.toStdString(), view(content));
        return path;
    }
    QStringList onWorkspace(const QStringList &words, const QString &passphrase = {}) const {
        return words +
               QStringList{QStringLiteral("--passphrase-file"), passphrase.isEmpty() ? demo->passphrase() : passphrase};
    }
    // Exit 1 with one line on standard error that contains `words`; nothing on standard output.
    static void refuses(const Ran &ran, const char *words, int code = 1) {
        QVERIFY2(ran.code == code, (QByteArray::number(ran.code) + ' ' + ran.err).constData());
        QCOMPARE(ran.err.trimmed().count('\n'), 0);
        QVERIFY2(ran.err.contains(words), ran.err.constData());
        QVERIFY2(ran.out.isEmpty(), ran.out.constData());
    }

private Q_SLOTS:
    void initTestCase() {
        demo = std::make_unique<Demo>();
        QVERIFY2(demo->played.code == 0, demo->played.err.constData());
    }

    void usage() {
        QCOMPARE(cli({}).code, 2);
        QCOMPARE(cli({QStringLiteral("--help")}).code, 0);
        refuses(cli({QStringLiteral("frobnicate")}), "frobnicate", 2);
        refuses(cli({QStringLiteral("turnout")}), "", 2);
        refuses(cli({QStringLiteral("tally"), QStringLiteral("--colour"), QStringLiteral("red")}), "--colour", 2);
    }

    void passphraseAndKeys() {
        const QStringList turnout{QStringLiteral("turnout"), demo->path("chair.simsa")};
        QCOMPARE(cli(onWorkspace(turnout)).code, 0);
        refuses(cli(onWorkspace(turnout, file("wrong", "not the passphrase\n"))), "The passphrase is not right.");
        refuses(cli(onWorkspace({QStringLiteral("turnout"), demo->path("nowhere.simsa")})), "There is no workspace");
        const Path keys = demo->path("e1.simsa/keys").toStdString();
        const Bytes good = readFile(keys, 1u << 20);
        Bytes bad = good;
        bad.resize(bad.size() / 2);
        writeFile(keys, bad);
        refuses(cli(onWorkspace({QStringLiteral("round"), QStringLiteral("list"), demo->path("e1.simsa")})),
                "restore the file 'keys'");
        writeFile(keys, good);
        QCOMPARE(cli(onWorkspace({QStringLiteral("round"), QStringLiteral("list"), demo->path("e1.simsa")})).code, 0);
    }

    void scoreTables_data() {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("unknown column") << QByteArray("proposal,charm\n01,5\n") << QByteArray("charm");
        QTest::newRow("letters") << QByteArray("proposal,core\n01,ten\n") << QByteArray("row 2, column core");
        QTest::newRow("unknown proposal") << QByteArray("proposal,core\n77,10\n") << QByteArray("77");
        QTest::newRow("out of range") << QByteArray("proposal,core\n01,99\n") << QByteArray("row 2, column core");
        QTest::newRow("cell missing") << QByteArray("proposal,core,plan\n01,10\n") << QByteArray("row 2");
        QTest::newRow("no head") << QByteArray("01,10\n") << QByteArray("proposal");
    }
    void scoreTables() {
        QFETCH(QByteArray, csv);
        QFETCH(QByteArray, words);
        refuses(cli(onWorkspace({QStringLiteral("score"), demo->path("e1.simsa"), QStringLiteral("--table"),
                                 file("scores.csv", csv.toStdString())})),
                words.constData());
    }

    void tallyTables() {
        const auto tally = [&](const char *csv) {
            return cli(
                {QStringLiteral("tally"), QStringLiteral("--table"), file("t.csv", csv), QStringLiteral("--json")});
        };
        refuses(tally("proposal,e1,e1\nA,1,2\n"), "e1");
        refuses(tally("proposal,e1\nA,many\n"), "row 2, column e1");
        refuses(tally("proposal,e1\n,5\n"), "row 2");
        refuses(tally("name,e1\nA,5\n"), "proposal");
        refuses(cli({QStringLiteral("tally"), QStringLiteral("--table"), demo->path("none.csv")}), "none.csv");
    }

    void aPolicyWithDuplicateKeysIsRefused() {
        const QString csv = file("t.csv", "proposal,e1\nA,5\n");
        const auto with = [&](const char *json) {
            return cli({QStringLiteral("tally"), QStringLiteral("--table"), csv, QStringLiteral("--policy"),
                        file("p.json", json), QStringLiteral("--json")});
        };
        refuses(with("{\"format\":\"simsa-policy-1\",\"digits\":4,\"digits\":2}"), "twice");
        refuses(with("{\"format\":\"simsa-policy-7\"}"), "simsa-policy-7");
        refuses(with("{\"format\":\"simsa-policy-1\",\"digits\":4.5}"), "");
        refuses(with("not json"), "");
        const QString draft = file("draft.json", "{\"format\":\"simsa-draft-1\",\"title\":\"A\",\"title\":\"B\"}");
        refuses(cli(onWorkspace({QStringLiteral("round"), QStringLiteral("open"), demo->path("chair.simsa"), draft})),
                "twice");
    }

    // Technical 80 trimmed, cut at 85 % of it, price 20, a tie goes to the technical score.
    void aTenderWithPriceAndCut() {
        const QString policy = file(
            "policy.json",
            R"({"format":"simsa-policy-1","digits":4,"aggregate":"trimmed_mean","trim_from":5,"min_totals":1,"components":[{"id":"score","maximum":8000,"weight":8000},{"id":"price","maximum":2000,"weight":2000}],"minimum":[{"of":"score","share":8500,"inclusive":true}],"gate":"none","recognition":{"rule":"none"},"ties":["score"],"select":1})");
        const QString csv = file("tender.csv", "proposal,e1,e2,e3,e4,e5,e6,e7,+price\n"
                                               "A,60,70,70,71,71,72,80,15\n"   // kept: 354 / 5 = 70.8
                                               "B,60,68,68,68,68,68,80,17.8\n" // 68 exactly is the cut
                                               "C,60,67.9,68,68,68,68,80,20\n" // 67.98: below
                                               "D,,72,72,72,72,-,72,10\n");
        const Ran ran = cli({QStringLiteral("tally"), QStringLiteral("--table"), csv, QStringLiteral("--policy"),
                             policy, QStringLiteral("--json")});
        QVERIFY2(ran.code == 0, ran.err.constData());
        const QJsonObject result = QJsonDocument::fromJson(ran.out).object();
        const QJsonArray proposals = result[QLatin1String("proposals")].toArray();
        const auto of = [&](int p, const char *field) {
            return proposals[p].toObject()[QLatin1String(field)].toVariant().toString();
        };
        QCOMPARE(of(0, "total"), QStringLiteral("85.8000"));
        QCOMPARE(of(1, "total"), QStringLiteral("85.8000"));
        QCOMPARE(of(0, "rank"), QStringLiteral("1")); // 70.8 before 68
        QCOMPARE(of(1, "rank"), QStringLiteral("2"));
        QCOMPARE(of(2, "score"), QStringLiteral("67.9800"));
        QCOMPARE(of(2, "status"), QStringLiteral("below_minimum"));
        QVERIFY(proposals[2].toObject()[QLatin1String("rank")].isNull());
        QCOMPARE(of(3, "total"), QStringLiteral("82.0000"));
        QCOMPARE(of(3, "rank"), QStringLiteral("3"));
        QCOMPARE(result[QLatin1String("selected")].toArray().at(0).toString(), QStringLiteral("A"));
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "test_cli.moc"
