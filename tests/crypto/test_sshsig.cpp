// SSH signatures: one encoding, one meaning; anything else is refused.
#include "app/crypto/Base64.h"
#include "app/crypto/Signature.h"
#include "tests/crypto/Vectors.h"

using namespace simsa;
using simsa::testing::failure;

class TestSshsig : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedSignature() {
        const QDir folder = testing::vectors("sshsig");
        if (!folder.exists(QStringLiteral("ed25519.sig")))
            QSKIP("sshsig vectors are absent");
        const auto read = [&](const char *name) { return testing::contents(folder.filePath(QLatin1String(name))); };
        const QByteArray armored = read("ed25519.sig");
        const QByteArray data = read("signed-data");
        const QByteArray nameSpace = read("namespace").trimmed();
        const QByteArray pub = read("ed25519.pub");
        const SigningPublic expected =
            signingFromOpenSsh(testing::text(pub.left(pub.indexOf(' ', pub.indexOf(' ') + 1))));
        QVERIFY(verifySsh(testing::text(armored), testing::text(nameSpace), testing::view(data)) == expected);
        verifySsh(testing::text(armored), testing::text(nameSpace), testing::view(data), expected);
        QVERIFY(failure([&] { (void)verifySsh(testing::text(armored), "other", testing::view(data)); }) ==
                Code::signatureWrong);
        QVERIFY(failure([&] {
                    (void)verifySsh(testing::text(armored), testing::text(nameSpace), testing::view(data + "x"));
                }) == Code::signatureWrong);
    }

    void signingComesBack() {
        const SigningKey key = makeSigningKey();
        for (const char *nameSpace : {"ballot@simsa", "round@simsa", "a", "namespace-of-another-length@simsa"})
            for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{100000}}) {
                const Bytes message = testing::pattern(size);
                const std::string armored = signSsh(key, nameSpace, message);
                QVERIFY(verifySsh(armored, nameSpace, message) == key.pub);
            }
    }

    void anotherSignerIsForeign() {
        const SigningKey key = makeSigningKey();
        const Bytes message = testing::pattern(10);
        const std::string armored = signSsh(key, "card@simsa", message);
        QVERIFY(failure([&] { verifySsh(armored, "card@simsa", message, makeSigningKey().pub); }) ==
                Code::foreignSigner);
        verifySsh(armored, "card@simsa", message, key.pub);
    }

    void everyFlippedByteIsRefused() {
        const SigningKey key = makeSigningKey();
        const Bytes message = testing::pattern(30);
        std::string armored = signSsh(key, "card@simsa", message);
        for (std::size_t i = 0; i < armored.size(); ++i)
            for (const int bit : {1, 2, 0x10, 0x20, 0x80}) {
                armored[i] = static_cast<char>(armored[i] ^ bit);
                QVERIFY2(failure([&] { (void)verifySsh(armored, "card@simsa", message); }),
                         qPrintable(QString::number(i)));
                armored[i] = static_cast<char>(armored[i] ^ bit);
            }
        for (std::size_t n = 0; n < armored.size(); ++n)
            QVERIFY(failure([&] { (void)verifySsh(armored.substr(0, n), "card@simsa", message); }) ==
                    Code::signatureForm);
        QVERIFY(verifySsh(armored, "card@simsa", message) == key.pub);
    }

    void otherEncodingsAreRefused() {
        const SigningKey key = makeSigningKey();
        const Bytes message = testing::pattern(30);
        const std::string good = signSsh(key, "card@simsa", message);
        const auto refused = [&](const std::string &text) {
            return failure([&] { (void)verifySsh(text, "card@simsa", message); }) == Code::signatureForm;
        };
        QVERIFY(refused(good + "\n"));
        QVERIFY(refused(" " + good));
        QVERIFY(refused(good.substr(0, good.size() - 1)));
        QVERIFY(refused(""));
        std::string crlf;
        for (const char c : good)
            crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
        QVERIFY(refused(crlf));
        // Other columns, as another tool might break the lines.
        const std::size_t begin = good.find('\n') + 1;
        const std::size_t end = good.find("-----END");
        std::string oneLine = good.substr(begin, end - begin);
        std::erase(oneLine, '\n');
        QVERIFY(refused(good.substr(0, begin) + oneLine + "\n" + good.substr(end)));
        // Another hash name, another version: right in form for others, not for us.
        Bytes blob;
        QVERIFY(appendFromBase64(oneLine, Padding::full, blob));
        const auto armor = [&](const Bytes &bytes) {
            std::string base64;
            appendBase64(base64, bytes, Padding::full);
            std::string text = good.substr(0, begin);
            for (std::size_t i = 0; i < base64.size(); i += 70)
                text += base64.substr(i, 70) + "\n";
            return text + good.substr(end);
        };
        QCOMPARE(armor(blob), good);
        Bytes version = blob;
        version[9] = 2;
        QVERIFY(refused(armor(version)));
        const std::string_view text(reinterpret_cast<const char *>(blob.data()), blob.size());
        Bytes hash = blob;
        std::memcpy(hash.data() + text.find("sha512"), "sha256", 6);
        QVERIFY(refused(armor(hash)));
        Bytes longer = blob;
        longer.push_back(0);
        QVERIFY(refused(armor(longer)));
        QVERIFY(refused(good + std::string(1U << 20, 'A')));
    }

    void aWeakKeySignsNothing() {
        // The identity point "verifies" R = S = 0 for any message where nobody looks at the key.
        SigningKey key = makeSigningKey();
        const Bytes message = testing::pattern(30);
        key.pub = {};
        key.pub[0] = 1;
        QVERIFY(failure([&] { (void)verifySsh(signSsh(key, "card@simsa", message), "card@simsa", message); }) ==
                Code::weakKey);
        RawSignature signature{};
        signature[0] = 1;
        QVERIFY(!verifyEd25519(key.pub, message, signature));
    }
};

QTEST_GUILESS_MAIN(TestSshsig)
#include "test_sshsig.moc"
