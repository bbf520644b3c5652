// The auditor's script, with stock tools only, agrees with an honest result and finds what was changed in another,
// even when the chair signs the change anew.
#include "tests/e2e/Play.h"
#include "tests/roles/Priced.h"

#include "app/exchange/Envelope.h"

#include <QStandardPaths>

using namespace simsa;
using namespace simsa::test;

class TestAudit : public QObject {
    Q_OBJECT

    std::unique_ptr<Demo> demo;

    Ran audit(const QString &result) const {
        return run(QStringLiteral(SIMSA_SOURCE "/tests/e2e/audit.sh"), {result, demo->path("auditor.key")});
    }
    Identity auditor() const { return identityFromText(demo->bytes("auditor.key")); }
    Envelope envelope() const {
        const Identity identity = auditor();
        return simsa::open(demo->bytes("round.simsa-result"), FileType::result, {&identity, 1},
                           [](auto &) { return true; });
    }
    // The result as a dishonest chair would sign it: `change` may alter the bytes of each file.
    QString forged(const std::function<void(const std::string &, Bytes &)> &change) const {
        const Envelope e = envelope();
        std::vector<Bytes> kept;
        kept.reserve(e.payload.size());
        std::vector<TarView> payload;
        for (const TarView &part : e.payload) {
            kept.emplace_back(part.bytes.begin(), part.bytes.end());
            change(part.name, kept.back());
            payload.push_back({part.name, kept.back()});
        }
        const auto chair = demo->open("chair.simsa");
        const Bytes tar =
            makeTar({.type = FileType::result, .round = e.manifest.round, .roundDigest = e.manifest.roundDigest},
                    chair->person().signing, payload);
        const QString file = demo->folder.filePath(QStringLiteral("forged.simsa-result"));
        writeFile(file.toStdString(), seal(tar, std::vector{auditor().recipient}));
        return file;
    }
    static QList<QByteArray> failures(const Ran &ran) {
        QList<QByteArray> out;
        for (const QByteArray &line : ran.out.split('\n'))
            if (line.startsWith("FAILED"))
                out.push_back(line.mid(8));
        return out;
    }

private Q_SLOTS:
    void initTestCase() {
        for (const char *tool : {"age", "age-keygen", "ssh-keygen", "jq", "awk", "tar", "sha256sum"})
            if (QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty())
                QSKIP(qPrintable(QStringLiteral("%1 is not installed").arg(QLatin1String(tool))));
        demo = std::make_unique<Demo>();
        QVERIFY2(demo->played.code == 0, demo->played.err.constData());
    }

    void agreesWithAnHonestResult() {
        const Ran ran = audit(demo->path("round.simsa-result"));
        QVERIFY2(ran.code == 0, ran.out.constData());
        QVERIFY(failures(ran).isEmpty());
        for (const char *line :
             {"ok      result: signature of the chair", "ok      log: root", "ok      ballot E5: opens",
              "ok      ballot E5: inner signature", "ok      04: total", "ok      04: rank", "ok      selected"})
            QVERIFY2(ran.out.contains(line), line);
    }

    void countsFiguresFromOutsideThePanel() {
        Priced tiny;
        tiny.close();
        tiny.chair->addEvent(tiny.id, Priced::price({{"01", 1200}, {"02", 300}}));
        tiny.chair->addEvent(tiny.id, Priced::price({{"01", 1550}}, "Corrected; 02 gave none"));
        tiny.chair->tally(tiny.id);
        const Identity identity = makeIdentity();
        const Path result = tiny.root() / "round.simsa-result", key = tiny.root() / "auditor.key";
        writeFile(result, tiny.chair->writeResult(tiny.id, {identity.recipient}));
        writeFile(key, view(textOf(toText(identity))));
        const Ran ran = run(QStringLiteral(SIMSA_SOURCE "/tests/e2e/audit.sh"),
                            {QString::fromStdString(result.string()), QString::fromStdString(key.string())});
        QVERIFY2(ran.code == 0, ran.out.constData());
        for (const char *line : {"ok      01: total", "ok      02: total", "ok      02: status", "ok      selected"})
            QVERIFY2(ran.out.contains(line), ran.out.constData());
    }

    void joinsTheSharesOfTrustees() {
        const Demo held(
            {QStringLiteral("--trustees"), QStringLiteral("4"), QStringLiteral("--threshold"), QStringLiteral("3")});
        QVERIFY2(held.played.code == 0, held.played.err.constData());
        const auto script = [&](const QString &result) {
            return run(QStringLiteral(SIMSA_SOURCE "/tests/e2e/audit.sh"), {result, held.path("auditor.key")});
        };
        const Ran ran = script(held.path("round.simsa-result"));
        QVERIFY2(ran.code == 0, ran.out.constData());
        for (const char *line : {"ok      rehearsal: accepted by all trustees", "ok      rehearsal: the shares open it",
                                 "ok      acceptance 0004: its share", "ok      openings: enough",
                                 "ok      ballot E1: identity joined from the trustees' shares",
                                 "ok      ballot E5: identity joined from the trustees' shares", "ok      selected"})
            QVERIFY2(ran.out.contains(line), ran.out.constData());
        // One share altered by the chair, who cannot sign for the trustee.
        const Identity own = identityFromText(held.bytes("auditor.key"));
        const Envelope e =
            simsa::open(held.bytes("round.simsa-result"), FileType::result, {&own, 1}, [](auto &) { return true; });
        std::vector<TarView> payload;
        Bytes changed;
        for (const TarView &part : e.payload) {
            payload.push_back(part);
            if (part.name == "openings/0002.tar") {
                changed.assign(part.bytes.begin(), part.bytes.end());
                const std::string_view text = textOf(changed);
                const std::size_t at = text.find("shares.txt") + 512 + 64 + 1 + 60; // in the first share
                changed[at] = changed[at] == 'a' ? 'b' : 'a';
                payload.back().bytes = changed;
            }
        }
        const Bytes tar =
            makeTar({.type = FileType::result, .round = e.manifest.round, .roundDigest = e.manifest.roundDigest},
                    held.open("chair.simsa")->person().signing, payload);
        const QString file = held.folder.filePath(QStringLiteral("forged.simsa-result"));
        writeFile(file.toStdString(), seal(tar, std::vector{own.recipient}));
        const Ran forged = script(file);
        QCOMPARE(forged.code, 1);
        QVERIFY2(forged.out.contains("FAILED  opening 0002: every file as in the manifest"), forged.out.constData());
    }

    // What evaluators were given: the closed log still holds it, or the receipt proves that it is another.
    void readsTheReceiptsOfEvaluators() {
        QStringList proofs;
        for (int i = 1; i <= 3; ++i) {
            const QString proof = demo->folder.filePath(QStringLiteral("e%1.tlog-proof").arg(i));
            const Ran ran =
                cli({QStringLiteral("receipt"), demo->path(qPrintable(QStringLiteral("e%1.simsa").arg(i))),
                     QStringLiteral("--out"), proof, QStringLiteral("--passphrase-file"), demo->passphrase()});
            QVERIFY2(ran.code == 0, ran.err.constData());
            proofs << proof;
        }
        const auto script = [&](const QString &result, const QStringList &of) {
            return run(QStringLiteral(SIMSA_SOURCE "/tests/e2e/audit.sh"),
                       QStringList{result, demo->path("auditor.key")} + of);
        };
        const auto program = [&](const QString &result, const QStringList &of) {
            QStringList words{QStringLiteral("verify"), result, QStringLiteral("--identity"),
                              demo->path("auditor.key")};
            for (const QString &proof : of)
                words << QStringLiteral("--receipt") << proof;
            return cli(words);
        };
        const QString result = demo->path("round.simsa-result");
        const Ran honest = script(result, proofs);
        QVERIFY2(honest.code == 0, honest.out.constData());
        QCOMPARE(honest.out.count("its line is in the log"), 3);
        const Ran verified = program(result, proofs);
        QVERIFY2(verified.code == 0, verified.out.constData());
        QCOMPARE(verified.out.count("ok      receipt  "), 3);
        // A receipt of another log: one digit of its root is another.
        QFile file(proofs[0]);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray text = file.readAll();
        const qsizetype root = text.indexOf('\n', text.indexOf('\n', text.indexOf("\n\n") + 2) + 1) + 1;
        text[root] = text[root] == 'A' ? 'B' : 'A';
        file.seek(0);
        file.write(text);
        file.close();
        const Ran changed = script(result, proofs);
        QCOMPARE(changed.code, 1);
        QVERIFY2(changed.out.contains("FAILED  receipt e1.tlog-proof: the log's root then"), changed.out.constData());
        QVERIFY(changed.out.contains("ok      receipt e2.tlog-proof: its line is in the log"));
        const Ran refused = program(result, proofs);
        QCOMPARE(refused.code, 1);
        QVERIFY(refused.out.contains("FAILED  receipt  e1.tlog-proof"));
    }

    // A ballot signed by another key than held the seat at its line of the log.
    void findsABallotOfAKeyThatHeldNoSeatThen() {
        const Ran ran = audit(forged([&](const std::string &name, Bytes &bytes) {
            if (name != "round.json")
                return;
            // The chair says that E1 and E2 always had each other's keys.
            const Round round = readRound(textOf(bytes));
            std::string text(textOf(bytes));
            const std::string one = round.panel[0].signing, other = round.panel[1].signing;
            const std::size_t first = text.find(one), second = text.find(other);
            text.replace(first, one.size(), other);
            text.replace(second, other.size(), one);
            bytes.assign(text.begin(), text.end());
        }));
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.out.contains("the key that held the seat of E1: "), ran.out.constData());
        QVERIFY(ran.out.contains("the key that held the seat of E2: "));
        QVERIFY(!ran.out.contains("the key that held the seat of E3: "));
    }

    void findsAChangedFigureThatTheChairSigned() {
        const Ran ran = audit(forged([](const std::string &name, Bytes &bytes) {
            if (name != "official.json")
                return;
            std::string text(textOf(bytes));
            const std::size_t at = text.find("\"total\":\"") + 9;
            text[at] = text[at] == '9' ? '8' : '9';
            bytes.assign(text.begin(), text.end());
        }));
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.out.contains("FAILED  01: total"), ran.out.constData());
        QVERIFY(ran.out.contains("FAILED  log: tallied is official.json"));
        QVERIFY(ran.out.contains("ok      02: total"));
    }

    void findsAChangedBallotThatTheChairSigned() {
        std::string touched;
        const Ran ran = audit(forged([&](const std::string &name, Bytes &bytes) {
            if (!touched.empty() || !name.starts_with("submissions/"))
                return;
            touched = name;
            bytes[bytes.size() / 2] ^= 1;
        }));
        QCOMPARE(ran.code, 1);
        QCOMPARE(failures(ran).size() >= 2, true); // the manifest of the submission, and that it does not open
        for (const QByteArray &line : failures(ran))
            QVERIFY2(!line.startsWith("result:"), line.constData());
        int whole = 0;
        for (int i = 1; i <= 5; ++i)
            whole += ran.out.contains("ok      ballot E" + QByteArray::number(i) + ": inner signature");
        QCOMPARE(whole, 4); // the others still open
    }

    void findsADroppedBallot() {
        std::string dropped;
        const Ran ran = audit(forged([&](const std::string &name, Bytes &bytes) {
            if (dropped.empty() && name.starts_with("identities/")) {
                dropped = name;
                bytes = demo->bytes("auditor.key");
            }
        }));
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.out.contains("identity is the manifest's recipient: "), ran.out.constData());
    }

    void findsAFlippedByteAnywhere() {
        const Bytes whole = demo->bytes("round.simsa-result");
        const QString file = demo->folder.filePath(QStringLiteral("flipped.simsa-result"));
        for (const std::size_t at : {std::size_t{30}, whole.size() / 3, whole.size() - 1}) {
            Bytes bytes = whole;
            bytes[at] ^= 0x20;
            writeFile(file.toStdString(), bytes);
            const Ran ran = audit(file);
            QCOMPARE(ran.code, 1);
            QVERIFY(ran.out.contains("FAILED  result: age"));
        }
    }
};

QTEST_GUILESS_MAIN(TestAudit)
#include "test_audit.moc"
