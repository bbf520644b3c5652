// The demonstration: the same seed gives the same result, its result file verifies, and a flipped byte does not.
#include "tests/e2e/Play.h"

using namespace simsa;
using namespace simsa::test;

class TestDemo : public QObject {
    Q_OBJECT

    std::unique_ptr<Demo> demo;

private Q_SLOTS:
    void initTestCase() {
        demo = std::make_unique<Demo>();
        QVERIFY2(demo->played.code == 0, demo->played.err.constData());
    }

    void endsWithARanking() {
        const QByteArray out = demo->played.out;
        int ranked = 0;
        for (const QByteArray &line : out.split('\n'))
            ranked += line.contains("선정") && line.simplified().split(' ').size() >= 4;
        QVERIFY2(ranked >= 3, out.constData());
        QVERIFY(out.indexOf("round.simsa-result") > out.indexOf("선정"));
        QVERIFY(!demo->bytes("official.json").empty());
        for (const char *english : {"selected", "undecided", "minimum", "gate"})
            QVERIFY2(!out.contains(english), english);
    }

    void speaksTheChosenLanguage() {
        const QString chair = demo->path("chair.simsa");
        const QStringList tally{QStringLiteral("tally"), chair, QStringLiteral("--passphrase-file"),
                                demo->passphrase()};
        const Ran korean = cli(tally + QStringList{QStringLiteral("--lang"), QStringLiteral("ko")});
        QVERIFY2(korean.code == 0, korean.err.constData());
        QVERIFY2(korean.out.contains("선정") && !korean.out.contains("selected"), korean.out.constData());
        const Ran english = cli(tally);
        QVERIFY2(english.out.contains("selected") && !english.out.contains("선정"), english.out.constData());
    }

    void theSameSeedGivesTheSameResult() {
        const Demo again;
        QCOMPARE(again.played.code, 0);
        QVERIFY(again.bytes("official.json") == demo->bytes("official.json"));
        QVERIFY(again.bytes("auditor.key") != demo->bytes("auditor.key")); // keys are never seeded
        const Demo other({QStringLiteral("--seed"), QStringLiteral("2")});
        QCOMPARE(other.played.code, 0);
        QVERIFY(other.bytes("official.json") != demo->bytes("official.json"));
    }

    void doesNotOverwriteAnother() {
        const Bytes before = demo->bytes("official.json");
        const Ran again = cli({QStringLiteral("demo"), demo->path("")});
        QCOMPARE(again.code, 1);
        QVERIFY(!again.err.trimmed().isEmpty());
        QVERIFY(demo->bytes("official.json") == before);
    }

    void itsResultVerifies() {
        const Ran ran = cli({QStringLiteral("verify"), demo->path("round.simsa-result"), QStringLiteral("--identity"),
                             demo->path("auditor.key")});
        QVERIFY2(ran.code == 0, (ran.out + ran.err).constData());
        QVERIFY(!ran.out.contains("FAILED"));
        QCOMPARE(ran.out.count("ok      ballot  "), 5);
        QVERIFY(ran.out.contains("ok      tally  official.json") && ran.out.contains("ok      tallied  log"));
    }

    void aFlippedByteDoesNot() {
        const Bytes whole = demo->bytes("round.simsa-result");
        const QString file = demo->folder.filePath(QStringLiteral("flipped.simsa-result"));
        for (std::size_t at = 0; at < whole.size(); at += whole.size() / 12) {
            Bytes bytes = whole;
            bytes[at] ^= 1;
            writeFile(file.toStdString(), bytes);
            const Ran ran =
                cli({QStringLiteral("verify"), file, QStringLiteral("--identity"), demo->path("auditor.key")});
            QCOMPARE(ran.code, 1);
            QVERIFY2(ran.out.startsWith("FAILED  envelope") && ran.out.contains(": "), ran.out.constData());
            QCOMPARE(ran.out.count('\n'), 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestDemo)
#include "test_demo.moc"
