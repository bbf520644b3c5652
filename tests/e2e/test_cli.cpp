// simsa-cli with wrong words and wrong files: one sentence, exit 1; wrong usage: exit 2. And the tables of tally.
#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/domain/Round.h"
#include "tests/e2e/Play.h"
#include "tests/reading/MakePdf.h"
#endif

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

    // The way of a round with trustees up to its opening, by nothing but commands and files.
    void trusteesAcceptAndRehearse() {
        const QString drop = demo->folder.filePath(QStringLiteral("office-drop"));
        QDir().mkpath(drop);
        const auto at = [&](const QString &name) { return demo->folder.filePath(name); };
        const auto made = [&](const QString &name, const char *role) {
            const Ran ran =
                cli(onWorkspace({QStringLiteral("workspace"), QStringLiteral("create"), at(name),
                                 QStringLiteral("--name"), name, QStringLiteral("--role"), QLatin1String(role)}));
            return QString::fromUtf8(ran.out.split('\n').value(0).mid(12)); // "fingerprint …"
        };
        const auto passes = [](const Ran &ran) { QVERIFY2(ran.code == 0, (ran.out + ran.err).constData()); };
        const QString chairs = made(QStringLiteral("office-chair.simsa"), "chair");
        const QString chair = at(QStringLiteral("office-chair.simsa")),
                      invitation = at(QStringLiteral("i.simsa-invitation"));
        passes(cli(onWorkspace({QStringLiteral("invitation"), chair, QStringLiteral("--committee"), QStringLiteral("C"),
                                QStringLiteral("--drop"), drop, QStringLiteral("--out"), invitation})));
        const QStringList people{QStringLiteral("judge.simsa"), QStringLiteral("one.simsa"),
                                 QStringLiteral("two.simsa")};
        for (const QString &name : people) {
            const QString digits = made(name, name[0] == QLatin1Char('j') ? "evaluator" : "trustee"),
                          card = at(name + QStringLiteral("-card"));
            passes(cli(onWorkspace({QStringLiteral("confirm"), at(name), QStringLiteral("--invitation"), invitation,
                                    QStringLiteral("--fingerprint"), chairs})));
            passes(cli(onWorkspace({QStringLiteral("card"), at(name), QStringLiteral("--out"), card})));
            passes(cli(onWorkspace({QStringLiteral("admit"), chair, card, QStringLiteral("--fingerprint"), digits})));
        }
        writeFile(at(QStringLiteral("a.pdf")).toStdString(), MakePdf().page("10 10 50 50 re f").bytes());
        Rubric rubric;
        rubric.criteria.push_back({.id = "a", .title = "A", .maximum = {1000}, .step = {50}});
        Policy policy;
        policy.select = 1;
        const QString json =
            file("OFFICE.json",
                 R"({"format":"simsa-draft-1","title":"Office","language":"en","deadline":"2099-01-01T00:00:00Z",)"
                 R"("rubric":)" +
                     writeRubric(rubric) + R"(,"policy":)" + writePolicy(policy) +
                     R"(,"proposals":[{"id":"01","applicant":"X","documents":["a.pdf"]}],)"
                     R"("trustees":["one.simsa","two.simsa"],"threshold":2})");
        const QStringList open{QStringLiteral("round"), QStringLiteral("open"), chair, json};
        refuses(cli(onWorkspace(open)), "The trustees have not yet accepted office");
        const QString rehearsal = at(QStringLiteral("r.simsa-rehearsal"));
        const Ran asked = cli(onWorkspace(
            {QStringLiteral("rehearse"), chair, json, QStringLiteral("--send"), QStringLiteral("--out"), rehearsal}));
        passes(asked);
        QVERIFY(asked.out.contains("accepted 0/2, 2 open, not opened yet"));
        // One by the shared folder, one by hand; nothing is accepted without the pledge.
        const Ran shown = cli(onWorkspace({QStringLiteral("accept"), at(people[1]), QStringLiteral("--fetch")}));
        passes(shown);
        QVERIFY2(shown.out.contains("only after the close") && shown.out.contains("not accepted yet"),
                 shown.out.constData());
        passes(cli(onWorkspace(
            {QStringLiteral("accept"), at(people[1]), QStringLiteral("--pledge"), QStringLiteral("--send")})));
        const QString answer = at(QStringLiteral("a.simsa-acceptance"));
        passes(cli(onWorkspace({QStringLiteral("accept"), at(people[2]), rehearsal, QStringLiteral("--pledge"),
                                QStringLiteral("--out"), answer})));
        refuses(cli(onWorkspace({QStringLiteral("accept"), at(people[0]), rehearsal, QStringLiteral("--pledge")})),
                "sealed for somebody else");
        refuses(cli(onWorkspace(open)), "The trustees have not yet accepted office");
        const Ran taken = cli(onWorkspace(
            {QStringLiteral("rehearse"), chair, QStringLiteral("--fetch"), QStringLiteral("--take"), answer}));
        passes(taken);
        QVERIFY2(taken.out.contains("accepted 2/2, 2 open, opened"), taken.out.constData());
        passes(cli(onWorkspace(open)));
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

    // The shape of tally.md "Tables", figures of Shrout & Fleiss, null where a figure does not apply.
    void analyseTables() {
        const auto analyse = [&](const char *csv, QStringList more = {QStringLiteral("--json")}) {
            return cli(QStringList{QStringLiteral("analyse"), QStringLiteral("--table"), file("a.csv", csv)} + more);
        };
        const char *const six = "proposal,J1,J2,J3,J4\nS1,9,2,5,8\nS2,6,1,3,2\nS3,8,4,6,8\nS4,7,1,2,6\nS5,10,5,6,9\n"
                                "S6,6,2,4,7\n";
        const Ran ran = analyse(six);
        QVERIFY2(ran.code == 0, ran.err.constData());
        QCOMPARE(ran.err, QByteArray()); // exact: no seed to tell
        const QJsonObject r = QJsonDocument::fromJson(ran.out).object();
        const auto keys = [](const QJsonValue &v) { return v.toObject().keys().join(QLatin1Char(' ')).toLatin1(); };
        QCOMPARE(keys(r), QByteArray("alpha evaluators icc kendall proposals"));
        QCOMPARE(keys(r[QLatin1String("icc")]), QByteArray("1,1 1,k 2,1 2,k 3,1 3,k"));
        QCOMPARE(keys(r[QLatin1String("icc")][QLatin1String("2,k")]), QByteArray("high low value"));
        QCOMPARE(keys(r[QLatin1String("kendall")]), QByteArray("chi2 df p w w_ties"));
        QCOMPARE(keys(r[QLatin1String("alpha")]), QByteArray("interval nominal ordinal ratio"));
        QCOMPARE(keys(r[QLatin1String("evaluators")][QLatin1String("J2")]), QByteArray("severity z_mean"));
        const QJsonValue s1 = r[QLatin1String("proposals")][QLatin1String("S1")];
        QCOMPARE(keys(s1), QByteArray("bootstrap flags loo mean median range rank sd"));
        QCOMPARE(keys(s1[QLatin1String("loo")]), QByteArray("J1 J2 J3 J4"));
        QCOMPARE(keys(s1[QLatin1String("bootstrap")]), QByteArray("expected_rank high low p_first"));
        QCOMPARE(r[QLatin1String("icc")][QLatin1String("2,1")][QLatin1String("value")].toDouble(), 0.28976377952755905);
        QCOMPARE(s1[QLatin1String("bootstrap")][QLatin1String("expected_rank")].toDouble(), 2.7421875);
        QCOMPARE(s1[QLatin1String("loo")][QLatin1String("J2")].toInt(), 2);

        const Ran alone = analyse("proposal,J1,J2\nS1,,-\n");
        QVERIFY2(alone.code == 0, alone.err.constData());
        const QJsonObject none = QJsonDocument::fromJson(alone.out).object();
        QVERIFY(none[QLatin1String("icc")][QLatin1String("1,1")][QLatin1String("low")].isNull());
        QVERIFY(none[QLatin1String("kendall")][QLatin1String("df")].isNull());
        QVERIFY(none[QLatin1String("evaluators")][QLatin1String("J1")][QLatin1String("severity")].isNull());
        QVERIFY(none[QLatin1String("proposals")][QLatin1String("S1")][QLatin1String("mean")].isNull());
        QVERIFY(
            none[QLatin1String("proposals")][QLatin1String("S1")][QLatin1String("loo")][QLatin1String("J1")].isNull());

        QByteArray twelve = "proposal";
        for (int e = 1; e <= 12; ++e)
            twelve += ",E" + QByteArray::number(e);
        for (int p = 0; p < 3; ++p) {
            twelve += "\nP" + QByteArray::number(p);
            for (int e = 0; e < 12; ++e)
                twelve += ',' + QByteArray::number(70 + (e * 7 + p * 3) % 11);
        }
        const Ran sampled = analyse(twelve.constData());
        QVERIFY(sampled.code == 0 && sampled.err.contains("seed 1"));
        const QStringList seven{QStringLiteral("--json"), QStringLiteral("--seed"), QStringLiteral("7")};
        QCOMPARE(analyse(twelve.constData(), seven).out, analyse(twelve.constData(), seven).out);
        QVERIFY(analyse(twelve.constData(), seven).out != sampled.out);

        const Ran text = analyse(six, {});
        QVERIFY(text.code == 0 && text.out.contains("ICC(2,k)   0.620     0.071      0.927"));
        QVERIFY(text.out.contains("exact, 35 multisets"));
        refuses(analyse("proposal,e1\nA,many\n"), "row 2, column e1");
        refuses(analyse("name,e1\nA,5\n"), "proposal");
        refuses(analyse(six, {QStringLiteral("--seed"), QStringLiteral("x")}), "--seed", 2);
        refuses(cli({QStringLiteral("analyse"), QStringLiteral("--json")}), "--table", 2);
        refuses(analyse(six, {QStringLiteral("--policy"), file("p.json", "{\"format\":\"simsa-policy-7\"}")}),
                "simsa-policy-7");
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
