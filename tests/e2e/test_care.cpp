// What a person asks of the own ballot, the log, the keys and the machine, on the command line; wrong words and wrong
// files give one sentence and exit 1 or 2.
#include "tests/e2e/Play.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace simsa;
using namespace simsa::test;

class TestCare : public QObject {
    Q_OBJECT

    std::unique_ptr<Demo> demo;

    static QString s(const char *text) { return QString::fromLatin1(text); }
    QStringList with(const QStringList &words, const QString &passphrase = {}) const {
        return words + QStringList{s("--passphrase-file"), passphrase.isEmpty() ? demo->passphrase() : passphrase};
    }
    QString file(const char *name, std::string_view content) const {
        const QString path = demo->folder.filePath(QLatin1String(name));
        writeFile(path.toStdString(), view(content));
        return path;
    }
    static QJsonObject object(const Ran &ran) { return QJsonDocument::fromJson(ran.out).object(); }
    static void refuses(const Ran &ran, const char *words, int code = 1) {
        QVERIFY2(ran.code == code, (QByteArray::number(ran.code) + ' ' + ran.err).constData());
        QCOMPARE(ran.err.trimmed().count('\n'), 0);
        QVERIFY2(ran.err.contains(words), ran.err.constData());
    }
    QString key(const char *workspace, const char *name) const { // of `workspace info --json`
        return object(cli(with({s("workspace"), s("info"), demo->path(workspace), s("--json")})))
            .value(QLatin1String(name))
            .toString();
    }

private Q_SLOTS:
    void initTestCase() {
        demo = std::make_unique<Demo>();
        QVERIFY2(demo->played.code == 0, demo->played.err.constData());
    }

    void theReceiptOfABallot() {
        const QString out = demo->folder.filePath(s("mine.tlog-proof"));
        const Ran ran = cli(with({s("receipt"), demo->path("e1.simsa"), s("--out"), out}));
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.out.startsWith("Your ballot is in, unchanged.\n"), ran.out.constData());
        QVERIFY(ran.out.contains("accepted, receipt checked, counts"));
        const QJsonObject json = object(cli(with({s("receipt"), demo->path("e1.simsa"), s("--json")})));
        QCOMPARE(json.value(s("unchanged")).toBool(), true);
        const QString digest = json.value(s("ballots")).toArray()[0].toObject().value(s("submission")).toString();
        QCOMPARE(digest.size(), 64);
        // Anybody with the chair's key.
        const QString chair = key("chair.simsa", "signing");
        const Ran checked = cli({s("receipt"), s("--check"), out, s("--chair"), chair, s("--submission"), digest});
        QCOMPARE(checked.code, 0);
        QVERIFY2(checked.out.contains("ok  accepted " + digest.toLatin1()), checked.out.constData());
        refuses(cli({s("receipt"), s("--check"), out, s("--chair"), key("e1.simsa", "signing")}), "signature");
        refuses(cli({s("receipt"), s("--check"), out, s("--chair"), chair, s("--submission"), QString(64, u'a')}),
                "was changed");
        refuses(cli({s("receipt"), s("--check"), file("junk", "c2sp.org/tlog-proof@v1\n"), s("--chair"), chair}),
                "does not agree with the log");
        refuses(cli(with({s("receipt"), demo->path("e1.simsa"), s("--revision"), s("7"), s("--out"), out})),
                "is not there");
        refuses(cli(with({s("receipt"), demo->path("chair.simsa")})), "not on the panel");
    }

    void myRowAndTheTally() {
        refuses(cli(with({s("check"), demo->path("e2.simsa")})), "The file result is not there.");
        refuses(cli(with({s("result"), demo->path("chair.simsa"), s("--publish")})), "disclosure");
        const QString out = demo->folder.filePath(s("e2.simsa-result"));
        QCOMPARE(cli(with({s("result"), demo->path("chair.simsa"), s("--out"), out, s("--to"),
                           key("e2.simsa", "recipient")}))
                     .code,
                 0);
        refuses(cli(with({s("check"), demo->path("e3.simsa"), out})), "sealed for somebody else");
        const Ran ran = cli(with({s("check"), demo->path("e2.simsa"), out}));
        QVERIFY2(ran.code == 0, (ran.out + ran.err).constData());
        QVERIFY2(ran.out.contains("my row    E2"), ran.out.constData());
        QVERIFY(ran.out.contains("counted as it was sealed here"));
        QVERIFY(ran.out.contains("ballots: equal"));
        QVERIFY(!ran.out.contains("total     ")); // the round does not let evaluators see them
        const QJsonObject json = object(cli(with({s("check"), demo->path("e2.simsa"), s("--json")}))); // it was kept
        QCOMPARE(json.value(s("verified")).toBool(), true);
        QCOMPARE(json.value(s("row_equal")).toBool(), true);
        QCOMPARE(json.value(s("totals")).toArray().size(), 0);
        QVERIFY(json.value(s("cells")).toArray().size() > 20);
    }

    void theLog() {
        const Ran ran = cli(with({s("log"), demo->path("e1.simsa")}));
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.contains("forks   0"));
        refuses(cli(with({s("log"), demo->path("e1.simsa"), s("--evidence"), demo->folder.filePath(s("x"))})),
                "is not there");
    }

    void theMachine() {
        const Ran ran = cli({s("machine"), s("--json")});
        QVERIFY(ran.code == 0 || ran.code == 1);
        QStringList keys;
        for (const QJsonValue &each : QJsonDocument::fromJson(ran.out).array())
            keys << each.toObject().value(s("check")).toString();
        QVERIFY(keys.contains(s("crypto")) && keys.contains(s("swap")) && keys.contains(s("clock")));
        QVERIFY(cli(with({s("machine"), demo->path("e1.simsa")})).out.contains("Database: SQLCipher "));
        QVERIFY(cli(with({s("workspace"), s("activity"), demo->path("e1.simsa")})).out.contains("  machine  "));
        refuses(cli({s("machine"), s("a"), s("b")}), "b", 2);
    }

    void theWholeWorkspaceAsOneFile() {
        const QString out = demo->folder.filePath(s("e1.simsa-workspace")),
                      to = demo->folder.filePath(s("moved.simsa"));
        const QStringList importing{s("workspace"), s("import"), out, s("--to"), to};
        const Ran ran = cli(with({s("workspace"), s("export"), demo->path("e1.simsa"), s("--to"), out}));
        QVERIFY2(ran.code == 0, ran.err.constData());
        QVERIFY2(ran.out.startsWith("verified "), ran.out.constData());
        refuses(cli(with({s("workspace"), s("export"), demo->path("e1.simsa"), s("--to"), out})), "is there already");
        refuses(cli(with(importing, file("wrong", "not the passphrase\n"))), "The passphrase is not right.");
        QVERIFY(!QFileInfo::exists(to));
        const Ran came = cli(with(importing));
        QVERIFY2(came.code == 0, came.err.constData());
        QVERIFY2(came.out.contains("fingerprint "), came.out.constData());
        refuses(cli(with(importing)), "A folder named moved.simsa is there already.");
        QVERIFY(cli(with({s("receipt"), to})).out.startsWith("Your ballot is in, unchanged."));
        QVERIFY(cli(with({s("workspace"), s("info"), to})).out.contains("\nimported    "));
        refuses(cli(with({s("workspace"), s("import"), demo->path("round.simsa-result"), s("--to"),
                          demo->folder.filePath(s("n.simsa"))})),
                "not known to this version");
        QCOMPARE(cli(with({s("workspace"), s("rest"), demo->path("e1.simsa")})).code, 0);
        QVERIFY(cli(with({s("workspace"), s("info"), demo->path("e1.simsa")})).out.contains("\nresting     since "));
        refuses(cli(with({s("seal"), demo->path("e1.simsa"), s("--reason"), s("r")})), "closed");
        QCOMPARE(cli(with({s("workspace"), s("wake"), demo->path("e1.simsa")})).code, 0);
        QVERIFY(!cli(with({s("workspace"), s("info"), demo->path("e1.simsa")})).out.contains("resting"));
    }

    void aNewRecoveryCode() {
        const Ran ran = cli(with({s("workspace"), s("recovery"), demo->path("e4.simsa")}));
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.startsWith("recovery code "));
        const QString code = file("code", ran.out.mid(14).toStdString());
        QCOMPARE(cli(with({s("workspace"), s("info"), demo->path("e4.simsa")}, code)).code, 0);
        QCOMPARE(cli(with({s("workspace"), s("recovery"), demo->path("e4.simsa")})).code, 0);
        refuses(cli(with({s("workspace"), s("info"), demo->path("e4.simsa")}, code)), "The passphrase is not right.");
    }
};

QTEST_GUILESS_MAIN(TestCare)
#include "test_care.moc"
