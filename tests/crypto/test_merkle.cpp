// The log's tree: published good and bad proofs, our own proofs for every small tree, and signed checkpoints.
#include "app/crypto/Hash.h"
#include "app/crypto/MerkleLog.h"
#include "tests/crypto/Vectors.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace simsa;
using simsa::testing::failure;

namespace {

// A hash of the vectors. Some bad ones are no hashes at all: shorter ones are filled up (and must still fail), longer
// ones cannot be said in our types, which is a refusal too.
std::optional<Digest> digestOf(const QJsonValue &value) {
    const QByteArray bytes = QByteArray::fromBase64(value.toString().toLatin1());
    if (bytes.size() > 32)
        return std::nullopt;
    Digest digest{};
    std::copy(bytes.begin(), bytes.end(), digest.begin());
    return digest;
}

std::uint64_t number(const QJsonValue &value) {
    return static_cast<std::uint64_t>(value.toInteger());
}

std::optional<std::vector<Digest>> proofOf(const QJsonValue &value) {
    std::vector<Digest> proof;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &entry : list) {
        const QByteArray bytes = QByteArray::fromBase64(entry.toString().toLatin1());
        const auto digest = digestOf(entry);
        if (!digest || bytes.size() != 32)
            return std::nullopt;
        proof.push_back(*digest);
    }
    return proof;
}

std::vector<Digest> leavesOf(std::size_t n) {
    std::vector<Digest> leaves;
    for (std::size_t i = 0; i < n; ++i)
        leaves.push_back(leafHash(view("line " + std::to_string(i))));
    return leaves;
}

void collect(const char *kind) {
    QTest::addColumn<QString>("path");
    QDirIterator it(testing::vectors("merkle").filePath(QLatin1String(kind)), {QStringLiteral("*.json")}, QDir::Files,
                    QDirIterator::Subdirectories);
    bool any = false;
    for (; it.hasNext(); any = true) {
        const QString path = it.next();
        QTest::newRow(qPrintable(path.section(QLatin1Char('/'), -2))) << path;
    }
    if (!any)
        QSKIP("merkle vectors are absent");
}

} // namespace

class TestMerkle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedInclusion_data() { collect("inclusion"); }
    void publishedInclusion() {
        QFETCH(QString, path);
        const QJsonObject object = QJsonDocument::fromJson(testing::contents(path)).object();
        const auto proof = proofOf(object.value(QStringLiteral("proof")));
        const auto root = digestOf(object.value(QStringLiteral("root")));
        const auto leaf = digestOf(object.value(QStringLiteral("leafHash")));
        const bool right = proof && root && leaf &&
                           verifyInclusion(*leaf, number(object.value(QStringLiteral("leafIdx"))),
                                           number(object.value(QStringLiteral("treeSize"))), *proof, *root);
        QCOMPARE(right, !object.value(QStringLiteral("wantErr")).toBool());
    }

    void publishedConsistency_data() { collect("consistency"); }
    void publishedConsistency() {
        QFETCH(QString, path);
        const QJsonObject object = QJsonDocument::fromJson(testing::contents(path)).object();
        const auto proof = proofOf(object.value(QStringLiteral("proof")));
        const auto oldRoot = digestOf(object.value(QStringLiteral("root1")));
        const auto newRoot = digestOf(object.value(QStringLiteral("root2")));
        const bool right = proof && oldRoot && newRoot &&
                           verifyConsistency(number(object.value(QStringLiteral("size1"))),
                                             number(object.value(QStringLiteral("size2"))), *proof, *oldRoot, *newRoot);
        QCOMPARE(right, !object.value(QStringLiteral("wantErr")).toBool());
    }

    void rootsAreThoseOfRfc6962() {
        QCOMPARE(toHex(treeRoot({})), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(toHex(leafHash({})), std::string("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"));
        const auto l = leavesOf(5);
        const Digest four = nodeHash(nodeHash(l[0], l[1]), nodeHash(l[2], l[3]));
        QVERIFY(treeRoot(l) == nodeHash(four, l[4]));
        QVERIFY(treeRoot(std::span(l).first(3)) == nodeHash(nodeHash(l[0], l[1]), l[2]));
    }

    void everyProofOfSmallTreesHolds() {
        const auto leaves = leavesOf(40);
        for (std::size_t n = 1; n <= leaves.size(); ++n) {
            const auto tree = std::span(leaves).first(n);
            const Digest root = treeRoot(tree);
            for (std::size_t i = 0; i < n; ++i) {
                auto proof = inclusionProof(tree, i);
                QVERIFY(verifyInclusion(leaves[i], i, n, proof, root));
                QVERIFY(!verifyInclusion(leaves[i], i + 1, n, proof, root));
                QVERIFY(n == 1 || !verifyInclusion(leaves[(i + 1) % n], i, n, proof, root));
                for (Digest &step : proof) {
                    step[5] ^= 1;
                    QVERIFY(!verifyInclusion(leaves[i], i, n, proof, root));
                    step[5] ^= 1;
                }
                proof.push_back(root);
                QVERIFY(!verifyInclusion(leaves[i], i, n, proof, root));
            }
            for (std::size_t old = 1; old <= n; ++old) {
                auto proof = consistencyProof(tree, old);
                const Digest oldRoot = treeRoot(tree.first(old));
                QVERIFY(verifyConsistency(old, n, proof, oldRoot, root));
                Digest forked = oldRoot;
                forked[0] ^= 1;
                QVERIFY(!verifyConsistency(old, n, proof, forked, root));
                for (Digest &step : proof) {
                    step[31] ^= 0x80;
                    QVERIFY(!verifyConsistency(old, n, proof, oldRoot, root));
                    step[31] ^= 0x80;
                }
            }
        }
        QVERIFY(failure([&] { (void)inclusionProof(leaves, leaves.size()); }));
        QVERIFY(failure([&] { (void)consistencyProof(leaves, leaves.size() + 1); }));
    }

    void checkpointComesBack() {
        const SigningKey key = makeSigningKey();
        const std::string origin = "simsa/00112233445566778899aabbccddeeff";
        for (const std::uint64_t size : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{1000}, UINT64_MAX}) {
            const Checkpoint checkpoint{origin, size, sha256(view("root"))};
            const std::string note = signCheckpoint(checkpoint, key);
            QVERIFY(note.starts_with(origin + "\n" + std::to_string(size) + "\n"));
            QVERIFY(note.find("\n\n\xe2\x80\x94 " + origin + " ") != std::string::npos);
            QVERIFY(readCheckpoint(note, origin, key.pub) == checkpoint);
        }
    }

    void everyFlippedByteOfACheckpointIsRefused() {
        const SigningKey key = makeSigningKey();
        const std::string origin = "simsa/00112233445566778899aabbccddeeff";
        std::string note = signCheckpoint({origin, 42, sha256(view("root"))}, key);
        for (std::size_t i = 0; i < note.size(); ++i)
            for (const int bit : {1, 2, 0x10, 0x20, 0x80}) {
                note[i] = static_cast<char>(note[i] ^ bit);
                QVERIFY2(failure([&] { (void)readCheckpoint(note, origin, key.pub); }), qPrintable(QString::number(i)));
                note[i] = static_cast<char>(note[i] ^ bit);
            }
        for (std::size_t n = 0; n < note.size(); ++n)
            QVERIFY(failure([&] { (void)readCheckpoint(note.substr(0, n), origin, key.pub); }) == Code::logForm);
        QVERIFY(failure([&] { (void)readCheckpoint(note + "\n", origin, key.pub); }) == Code::logForm);
        QVERIFY(failure([&] { (void)readCheckpoint(note, "simsa/other", key.pub); }) == Code::logForm);
        QVERIFY(failure([&] { (void)readCheckpoint(note, origin, makeSigningKey().pub); }) == Code::signatureWrong);
    }

    void numbersHaveOneForm() {
        // The same key signs "042": still refused, for there is one text per size.
        const SigningKey key = makeSigningKey();
        std::string note = signCheckpoint({"simsa/x", 42, {}}, key);
        for (const char *size : {"042", "+42", "-42", " 42", "42 ", "", "99999999999999999999999"}) {
            std::string other = note;
            other.replace(other.find("\n42\n") + 1, 2, size);
            QVERIFY(failure([&] { (void)readCheckpoint(other, "simsa/x", key.pub); }));
        }
        QVERIFY(failure([&] { (void)signCheckpoint({"two\nlines", 1, {}}, key); }) == Code::logForm);
    }

    void checkpointIsThatOfSignedNotes() {
        // Key hash of C2SP signed-note: SHA-256(name, LF, 0x01, key), the first four bytes.
        const SigningKey key = signingKeyFromSeed(Bytes(32, 7));
        const std::string note = signCheckpoint({"simsa/x", 1, {}}, key);
        const std::string last = note.substr(note.rfind(' ') + 1);
        const QByteArray blob = QByteArray::fromBase64(QByteArray::fromStdString(last));
        QCOMPARE(blob.size(), qsizetype{68});
        std::string input = "simsa/x\n\x01";
        input.append(textOf(key.pub));
        const Digest id = sha256(view(input));
        QVERIFY(std::equal(id.begin(), id.begin() + 4, reinterpret_cast<const std::uint8_t *>(blob.constData())));
    }
};

QTEST_GUILESS_MAIN(TestMerkle)
#include "test_merkle.moc"
