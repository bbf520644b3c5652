// Keys have one text each, and weak ones are turned away at the door.
#include "app/crypto/Age.h"
#include "app/crypto/Bech32.h"
#include "app/crypto/Hash.h"
#include "app/crypto/SelfTest.h"
#include "app/crypto/Signature.h"
#include "tests/crypto/Vectors.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>

using namespace simsa;
using simsa::testing::failure;

namespace {

template <std::size_t n>
std::array<std::uint8_t, n> fixed(const std::string &hex) {
    const Bytes bytes = fromHex(hex);
    std::array<std::uint8_t, n> out{};
    if (bytes.size() != n)
        qFatal("a vector of another length");
    std::copy(bytes.begin(), bytes.end(), out.begin());
    return out;
}

std::string identityText(const Identity &identity) {
    const Secret text = toText(identity);
    return std::string(textOf(text));
}

} // namespace

class TestKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void primitivesAnswerAsPublished() {
        QVERIFY(!failure([] { selfTest(); }));
        QElapsedTimer timer;
        timer.start();
        selfTest();
        QVERIFY2(timer.elapsed() < 20, qPrintable(QString::number(timer.elapsed())));
    }

    void recipientTextComesBack() {
        for (int i = 0; i < 20; ++i) {
            const Identity identity = makeIdentity();
            const std::string recipient = toText(identity.recipient);
            QVERIFY(recipient.starts_with("age1"));
            QCOMPARE(recipient.size(), std::size_t{62});
            QVERIFY(recipientFromText(recipient) == identity.recipient);
            const std::string text = identityText(identity);
            QCOMPARE(text.size(), std::size_t{74});
            QVERIFY(text.starts_with("AGE-SECRET-KEY-1"));
            const Identity again = identityFromText(view(text));
            QVERIFY(again.scalar == identity.scalar);
            QVERIFY(again.recipient == identity.recipient);
        }
    }

    void everyChangedCharacterOfAKeyIsRefused() {
        const Identity identity = makeIdentity();
        std::string recipient = toText(identity.recipient);
        std::string secretText = identityText(identity);
        for (std::size_t i = 0; i < recipient.size(); ++i) {
            const char old = recipient[i];
            for (const char c : {'q', 'p', 'x', '1', 'Q', ' ', '\0'}) {
                if (c == old)
                    continue;
                recipient[i] = c;
                QVERIFY(failure([&] { (void)recipientFromText(recipient); }));
            }
            recipient[i] = old;
        }
        for (std::size_t i = 0; i < secretText.size(); ++i) {
            const char old = secretText[i];
            for (const char c : {'Q', 'P', 'x', '1', ' '}) {
                if (c == old)
                    continue;
                secretText[i] = c;
                QVERIFY(failure([&] { (void)identityFromText(view(secretText)); }));
            }
            secretText[i] = old;
        }
        QVERIFY(failure([&] { (void)recipientFromText(""); }) == Code::bech32);
        QVERIFY(failure([&] { (void)recipientFromText("age1"); }) == Code::bech32);
        QVERIFY(failure([&] { (void)recipientFromText(recipient + "q"); }) == Code::bech32);
        QVERIFY(failure([&] { (void)recipientFromText(secretText); }) == Code::bech32);
        QVERIFY(failure([&] { (void)identityFromText(view(recipient)); }) == Code::bech32);
        std::string capitals = recipient;
        for (char &c : capitals)
            c = static_cast<char>(toupper(c));
        QVERIFY(failure([&] { (void)recipientFromText(capitals); }) == Code::bech32); // one text per key
        // A correct checksum over the wrong number of bytes.
        for (const std::size_t n : {std::size_t{0}, std::size_t{31}, std::size_t{33}}) {
            const Secret other = encodeBech32("age", Bytes(n, 5));
            QVERIFY(failure([&] { (void)recipientFromText(textOf(other)); }) == Code::keyForm);
        }
        QVERIFY(failure([&] { (void)identityFromScalar(Bytes(31)); }) == Code::keyForm);
        QVERIFY(failure([&] { (void)signingKeyFromSeed(Bytes(33)); }) == Code::keyForm);
    }

    void bech32IsThatOfBip173() {
        QVERIFY(decodeBech32("a", view("a12uel5l")).empty());
        const Secret bytes = decodeBech32("abcdef", view("abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw"));
        QCOMPARE(toHex(bytes), std::string("00443214c74254b635cf84653a56d7c675be77df"));
        QVERIFY(failure([] { (void)decodeBech32("abcdef", view("abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxy")); }) ==
                Code::bech32);
        // Longer than BIP173 allows an address to be.
        const Bytes many = testing::pattern(500);
        const Secret again = decodeBech32("x", encodeBech32("x", many));
        QVERIFY(std::equal(again.begin(), again.end(), many.begin(), many.end()));
    }

    void sshKeyTextComesBack() {
        for (int i = 0; i < 20; ++i) {
            const SigningKey key = makeSigningKey();
            const std::string text = toOpenSsh(key.pub);
            QVERIFY(signingFromOpenSsh(text) == key.pub);
            QVERIFY(isStrongPublic(key.pub));
            QVERIFY(signingKeyFromSeed(key.seed).pub == key.pub);
        }
        const std::string text = toOpenSsh(makeSigningKey().pub);
        for (const std::string &wrong : {text + " me@here", text + "\n", " " + text, text.substr(0, text.size() - 1),
                                         "ssh-rsa" + text.substr(11), std::string(), text.substr(12)})
            QVERIFY(failure([&] { (void)signingFromOpenSsh(wrong); }) == Code::keyForm);
    }

    void weakKeysAreRefusedAtEnrolment() {
        SigningPublic zero{};
        QVERIFY(failure([&] { (void)signingFromOpenSsh(toOpenSsh(zero)); }) == Code::weakKey);
        SigningPublic y2{};
        y2[0] = 2; // no point of the curve has this y
        QVERIFY(!isStrongPublic(y2));
        SigningPublic base;
        base.fill(0x66);
        base[0] = 0x58; // the base point, y = 4/5
        QVERIFY(isStrongPublic(base));
        int onCurve = 0;
        for (int i = 0; i < 400; ++i) {
            SigningPublic any;
            randomBytes(any);
            onCurve += isStrongPublic(any) ? 1 : 0;
        }
        QVERIFY(onCurve > 120 && onCurve < 280); // half of all numbers are a y
    }

    void publishedEdgeCasesOfEd25519() {
        const QDir folder = testing::vectors("ed25519");
        if (!folder.exists(QStringLiteral("ed25519.json")))
            QSKIP("ed25519 vectors are absent");
        const QJsonArray cases =
            QJsonDocument::fromJson(testing::contents(folder.filePath(QStringLiteral("ed25519.json")))).array();
        QVERIFY(cases.size() > 100);
        int refused = 0;
        int free = 0;
        for (const QJsonValue &value : cases) {
            const QJsonObject object = value.toObject();
            QSet<QString> flags;
            const QJsonArray list = object.value(QStringLiteral("flags")).toArray();
            for (const QJsonValue &flag : list)
                flags.insert(flag.toString());
            const auto key = fixed<32>(object.value(QStringLiteral("key")).toString().toStdString());
            const auto signature = fixed<64>(object.value(QStringLiteral("sig")).toString().toStdString());
            const std::string message = object.value(QStringLiteral("msg")).toString().toStdString();
            const bool verified = verifyEd25519(key, view(message), signature);
            if (flags.contains(QStringLiteral("low_order_A")) || flags.contains(QStringLiteral("non_canonical_A"))) {
                QVERIFY2(!verified, qPrintable(QString::number(object.value(QStringLiteral("number")).toInt())));
                QVERIFY2(!isStrongPublic(key),
                         qPrintable(QString::number(object.value(QStringLiteral("number")).toInt())));
                QVERIFY(failure([&] { (void)signingFromOpenSsh(toOpenSsh(key)); }) == Code::weakKey);
                ++refused;
            } else {
                QVERIFY(isStrongPublic(key));
                ++free;
            }
        }
        QVERIFY(refused > 0 && free > 0);
    }

    void weakRecipientsAreRefused() {
        const auto refused = [](const Recipient &r) {
            return failure([&] { (void)recipientFromText(toText(r)); }) == Code::weakKey;
        };
        // The points of small order on the curve and its twist, and what is reduced to them (RFC 7748, section 6.1).
        for (const char *hex : {"0000000000000000000000000000000000000000000000000000000000000000",
                                "0100000000000000000000000000000000000000000000000000000000000000",
                                "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
                                "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
                                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                                "f6ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",  // 9 + p
                                "0900000000000000000000000000000000000000000000000000000000000080"}) // top bit
            QVERIFY2(refused(fixed<32>(hex)), hex);
        QVERIFY(!refused(fixed<32>("0900000000000000000000000000000000000000000000000000000000000000")));
        QVERIFY(!refused(fixed<32>("ebffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"))); // p - 2
        for (int i = 0; i < 100; ++i)
            QVERIFY(!refused(makeIdentity().recipient));
        Recipient top = makeIdentity().recipient;
        top[31] |= 0x80;
        QVERIFY(refused(top));
    }

    void aSecondSOfTheSameSignatureIsRefused() {
        const Bytes order = fromHex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
        const SigningKey key = makeSigningKey();
        for (std::uint8_t i = 0; i < 50; ++i) {
            const Bytes message(3, i);
            RawSignature signature = signEd25519(key, message);
            QVERIFY(verifyEd25519(key.pub, message, signature));
            unsigned carry = 0;
            for (std::size_t j = 0; j < 32; ++j) {
                const unsigned sum = signature[32 + j] + order[j] + carry;
                signature[32 + j] = static_cast<std::uint8_t>(sum);
                carry = sum >> 8;
            }
            QVERIFY(!verifyEd25519(key.pub, message, signature));
        }
    }

    void fingerprintIsForTheTelephone() {
        Digest digest{};
        for (std::size_t i = 0; i < 32; ++i)
            digest[i] = static_cast<std::uint8_t>(i);
        // 00010203 = 66051, 04050607 = 67438087, …: each mod 10000.
        QCOMPARE(spokenDigits(digest), std::string("6051 8087 0123 2159 4195 6231 8267 0303"));
        const SigningPublic signing{};
        const Recipient recipient{};
        Bytes input;
        for (const char c : std::string("simsa-fingerprint"))
            input.push_back(static_cast<std::uint8_t>(c));
        input.resize(input.size() + 1 + 64);
        QCOMPARE(fingerprint(signing, recipient), spokenDigits(sha256(input)));
        Recipient other = recipient;
        other[31] = 1;
        QVERIFY(fingerprint(signing, recipient) != fingerprint(signing, other));
    }

    void aFileHasTheDigestOfItsBytes() {
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("file")).toStdString();
        const Bytes bytes = testing::pattern(600000);
        writeFile(path, bytes);
        QVERIFY(sha256File(path) == sha256(bytes));
        QVERIFY(failure([&] { (void)sha256File(path + "x"); }) == Code::fileMissing);
        QVERIFY(failure([&] { (void)sha256File(folder.path().toStdString()); }) == Code::fileUnreadable);
    }
};

QTEST_GUILESS_MAIN(TestKeys)
#include "test_keys.moc"
