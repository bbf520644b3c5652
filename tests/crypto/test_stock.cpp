// An auditor's tools and this program read each other's files: age, age-keygen, ssh-keygen.
#include "app/crypto/Age.h"
#include "app/crypto/Signature.h"
#include "tests/crypto/Vectors.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace simsa;
using simsa::testing::pattern;

namespace {

struct Ran {
    int exit = -1;
    QByteArray out;
};

Ran run(const QString &program, const QStringList &arguments, const QByteArray &input = {}) {
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput()};
}

QByteArray toQt(View bytes) {
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

bool present(const char *program) {
    return !QStandardPaths::findExecutable(QLatin1String(program)).isEmpty();
}

const QString age = QStringLiteral("age");
const QString ageKeygen = QStringLiteral("age-keygen");
const QString sshKeygen = QStringLiteral("ssh-keygen");

} // namespace

class TestStock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ageOpensOurs_data() { sizes(); }
    void ageOpensOurs() {
        QFETCH(int, size);
        if (!present("age"))
            QSKIP("age is absent");
        QTemporaryDir folder;
        const Identity identity = makeIdentity();
        const Identity other = makeIdentity();
        const Secret text = toText(identity);
        const QString keyFile = folder.filePath(QStringLiteral("key"));
        writeFile(keyFile.toStdString(), text);
        const Bytes plain = pattern(static_cast<std::size_t>(size));
        const std::vector<Recipient> to{other.recipient, identity.recipient};
        const Bytes sealed = encryptAge(plain, to);
        const Ran opened = run(age, {QStringLiteral("-d"), QStringLiteral("-i"), keyFile}, toQt(sealed));
        QCOMPARE(opened.exit, 0);
        QVERIFY(opened.out == toQt(plain));
        const Ran armored = run(age, {QStringLiteral("-d"), QStringLiteral("-i"), keyFile},
                                QByteArray::fromStdString(armorAge(sealed)));
        QCOMPARE(armored.exit, 0);
        QVERIFY(armored.out == toQt(plain));
    }

    void weOpenThoseOfAge_data() { sizes(); }
    void weOpenThoseOfAge() {
        QFETCH(int, size);
        if (!present("age"))
            QSKIP("age is absent");
        const std::vector<Identity> mine{makeIdentity()};
        const QString recipient = QString::fromStdString(toText(mine[0].recipient));
        const Bytes plain = pattern(static_cast<std::size_t>(size));
        const Ran sealed = run(age, {QStringLiteral("-r"), recipient}, toQt(plain));
        QCOMPARE(sealed.exit, 0);
        QVERIFY(decryptAge(testing::view(sealed.out), mine, 1U << 20) == plain);
        const Ran armored = run(age, {QStringLiteral("-a"), QStringLiteral("-r"), recipient}, toQt(plain));
        QVERIFY(decryptAge(unarmorAge(testing::view(armored.out)), mine, 1U << 20) == plain);
    }

    void keysOfAgeKeygenAreOurs() {
        if (!present("age-keygen"))
            QSKIP("age-keygen is absent");
        const Ran made = run(ageKeygen, {});
        QCOMPARE(made.exit, 0);
        const QByteArray text = made.out.trimmed().split('\n').last();
        const Identity identity = identityFromText(testing::view(text));
        const QByteArray recipient = QByteArray::fromStdString(toText(identity.recipient));
        QVERIFY(made.out.contains("# public key: " + recipient + "\n"));

        const Identity ours = makeIdentity();
        const Secret secretText = toText(ours);
        const Ran named = run(ageKeygen, {QStringLiteral("-y")}, toQt(secretText));
        QCOMPARE(named.exit, 0);
        QCOMPARE(named.out.trimmed(), QByteArray::fromStdString(toText(ours.recipient)));
    }

    void passphraseFilesOfAgeAreRefusedByName() {
        // age asks at a terminal only, so the header is written out: a well-formed scrypt stanza.
        const std::string file = "age-encryption.org/v1\n-> scrypt rF0/NwblUHHTpgQgRpe5CQ 10\n"
                                 "gUjEymFKMVXQEKdMMHL24oYexjE3TIC0O0zGSqJ2aUY\n"
                                 "--- IOiEOTVcNt1rtCMzSZEJBXJTMTPMkuLHrgPQ7BaCQkI\n0123456789abcdef0123456789abcdef";
        const std::vector<Identity> mine{makeIdentity()};
        QVERIFY(testing::failure([&] { (void)decryptAge(view(file), mine, 100); }) == Code::ageUnsupported);
    }

    void sshKeygenVerifiesOurs() {
        if (!present("ssh-keygen"))
            QSKIP("ssh-keygen is absent");
        QTemporaryDir folder;
        const SigningKey key = makeSigningKey();
        const Bytes message = pattern(1000);
        const QString allowed = folder.filePath(QStringLiteral("allowed"));
        const QString signature = folder.filePath(QStringLiteral("message.sig"));
        writeFile(allowed.toStdString(), view("someone " + toOpenSsh(key.pub) + "\n"));
        writeFile(signature.toStdString(), view(signSsh(key, "ballot@simsa", message)));
        const auto verify = [&](const char *nameSpace, View bytes) {
            return run(sshKeygen,
                       {QStringLiteral("-Y"), QStringLiteral("verify"), QStringLiteral("-f"), allowed,
                        QStringLiteral("-I"), QStringLiteral("someone"), QStringLiteral("-n"), QLatin1String(nameSpace),
                        QStringLiteral("-s"), signature},
                       toQt(bytes))
                .exit;
        };
        QCOMPARE(verify("ballot@simsa", message), 0);
        QVERIFY(verify("card@simsa", message) != 0);
        QVERIFY(verify("ballot@simsa", pattern(999)) != 0);
    }

    void weVerifyThoseOfSshKeygen() {
        if (!present("ssh-keygen"))
            QSKIP("ssh-keygen is absent");
        QTemporaryDir folder;
        const QString keyFile = folder.filePath(QStringLiteral("key"));
        QCOMPARE(
            run(sshKeygen, {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"),
                            QString(), QStringLiteral("-C"), QStringLiteral("x"), QStringLiteral("-f"), keyFile})
                .exit,
            0);
        const QByteArray pub = testing::contents(keyFile + QStringLiteral(".pub"));
        const QByteArray keyText = pub.left(pub.lastIndexOf(' '));
        const SigningPublic key = signingFromOpenSsh(testing::text(keyText));
        QCOMPARE(QByteArray::fromStdString(toOpenSsh(key)), keyText);
        for (const char *nameSpace : {"a", "card@simsa", "a-long-name-space-with-many-letters@simsa"})
            for (const std::size_t size : {std::size_t{0}, std::size_t{5000}}) {
                const Bytes message = pattern(size);
                const QString file = folder.filePath(QStringLiteral("message"));
                QFile::remove(file + QStringLiteral(".sig"));
                writeFile(file.toStdString(), message);
                QCOMPARE(run(sshKeygen,
                             {QStringLiteral("-q"), QStringLiteral("-Y"), QStringLiteral("sign"), QStringLiteral("-f"),
                              keyFile, QStringLiteral("-n"), QLatin1String(nameSpace), file})
                             .exit,
                         0);
                const QByteArray armored = testing::contents(file + QStringLiteral(".sig"));
                verifySsh(testing::text(armored), nameSpace, message, key);
            }
    }

private:
    static void sizes() {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 65535, 65536, 65537, 200000})
            QTest::newRow(qPrintable(QString::number(size))) << size;
    }
};

QTEST_GUILESS_MAIN(TestStock)
#include "test_stock.moc"
