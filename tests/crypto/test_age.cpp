// age v1: every published vector, every size around a chunk, every flipped byte.
#include "app/crypto/Age.h"
#include "app/crypto/Hash.h"
#include "tests/crypto/Vectors.h"

#include <QMap>
#include <atomic>
#include <random>
#include <thread>

using namespace simsa;
using simsa::testing::failure;
using simsa::testing::pattern;

namespace {

struct Vector {
    QMap<QByteArray, QByteArray> head;
    QByteArray body;
};

Vector readVector(const QString &path) {
    QByteArray all = testing::contents(path);
    Vector out;
    for (;;) {
        const qsizetype end = all.indexOf('\n');
        const QByteArray line = all.left(end);
        all.remove(0, end + 1);
        if (line.isEmpty())
            break;
        const qsizetype colon = line.indexOf(": ");
        out.head.insert(line.left(colon), line.mid(colon + 2));
    }
    out.body = all;
    if (out.head.value("compressed") == "zlib") {
        const char guess[4] = {0, 64, 0, 0}; // qUncompress wants a size in front; it grows when this is too small
        out.body = qUncompress(QByteArray(guess, 4) + all);
    }
    return out;
}

Source sourceOf(View bytes, std::size_t step = SIZE_MAX) {
    return [rest = bytes, step](std::span<std::uint8_t> out) mutable {
        const std::size_t n = std::min({rest.size(), out.size(), step});
        std::copy_n(rest.begin(), n, out.begin());
        rest = rest.subspan(n);
        return n;
    };
}

Sink sinkTo(Bytes &out) {
    return [&out](View bytes) { out.insert(out.end(), bytes.begin(), bytes.end()); };
}

AgeReader::ReadAt readAt(const Bytes &file) {
    return [&file](std::uint64_t offset, std::span<std::uint8_t> out) {
        if (offset + out.size() > file.size())
            throw Error(Code::ioFailed);
        std::copy_n(file.begin() + static_cast<std::ptrdiff_t>(offset), out.size(), out.begin());
    };
}

QByteArray failureName(std::optional<Code> code) {
    if (!code)
        return "success";
    switch (*code) {
    case Code::ageHeader:
    case Code::ageUnsupported:
        return "header failure";
    case Code::ageHmac:
        return "HMAC failure";
    case Code::ageNoMatch:
        return "no match";
    case Code::agePayload:
        return "payload failure";
    case Code::ageArmor:
        return "armor failure";
    default:
        return "another failure";
    }
}

} // namespace

class TestAge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedVectors_data() {
        QTest::addColumn<QString>("path");
        const QDir folder = testing::vectors("age");
        const QStringList names = folder.entryList(QDir::Files, QDir::Name);
        if (names.isEmpty())
            QSKIP("age vectors are absent");
        QVERIFY(names.size() > 60);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    void publishedVectors() {
        QFETCH(QString, path);
        const Vector vector = readVector(path);
        std::vector<Identity> identities;
        if (vector.head.contains("identity"))
            identities.push_back(identityFromText(testing::view(vector.head.value("identity"))));
        Bytes plain;
        Bytes file;
        const auto code = failure([&] {
            const View body = testing::view(vector.body);
            file = vector.head.value("armored") == "yes" ? unarmorAge(body) : Bytes(body.begin(), body.end());
            decryptAge(sourceOf(file), sinkTo(plain), identities);
        });
        if (vector.head.contains("passphrase")) {
            // Sealed files know no passphrases: refused whether the vector is well formed or not.
            QVERIFY(code == Code::ageUnsupported || code == Code::ageHeader || code == Code::ageNoMatch);
            QVERIFY(plain.empty());
            return;
        }
        QCOMPARE(failureName(code), vector.head.value("expect"));
        if (vector.head.contains("payload"))
            QCOMPARE(toHex(sha256(plain)), vector.head.value("payload").toStdString());
        else
            QVERIFY(plain.empty());
        if (file.empty())
            return;

        // The other ways of reading come to the same verdict and the same bytes.
        Bytes slow;
        QCOMPARE(failureName(failure([&] { decryptAge(sourceOf(file, 7), sinkTo(slow), identities); })),
                 vector.head.value("expect"));
        QCOMPARE(slow, plain);
        QCOMPARE(failureName(failure([&] { (void)decryptAge(file, identities, 64U << 20); })),
                 vector.head.value("expect"));
        const auto byReader = failure([&] {
            AgeReader reader(readAt(file), file.size(), identities);
            Bytes all(static_cast<std::size_t>(reader.size()));
            reader.read(0, all);
            QVERIFY(all == plain);
        });
        QCOMPARE(failureName(byReader), vector.head.value("expect"));
    }

    void everySizeComesBack_data() {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 63, 64, 65, 65535, 65536, 65537, 131071, 131072, 131073, 300000})
            QTest::newRow(qPrintable(QString::number(size))) << size;
    }

    void everySizeComesBack() {
        QFETCH(int, size);
        const Bytes plain = pattern(static_cast<std::size_t>(size));
        const Identity one = makeIdentity();
        const Identity two = makeIdentity();
        const std::vector<Recipient> both{one.recipient, two.recipient};
        Bytes streamed;
        encryptAge(sourceOf(plain, 50000), sinkTo(streamed), both);
        const Bytes whole = encryptAge(plain, both);
        QCOMPARE(streamed.size(), whole.size());
        QVERIFY(streamed != whole); // new keys each time
        for (const Bytes &sealed : {streamed, whole})
            for (const Identity &identity : {one, two}) {
                const std::vector<Identity> mine{identity};
                Bytes out;
                decryptAge(sourceOf(sealed, 4093), sinkTo(out), mine);
                QVERIFY(out == plain);
                QVERIFY(decryptAge(sealed, mine, plain.size()) == plain);
                const Secret kept = decryptAgeSecret(sealed, mine, plain.size());
                QVERIFY(std::equal(kept.begin(), kept.end(), plain.begin(), plain.end()));
                if (size > 0)
                    QVERIFY(failure([&] { (void)decryptAge(sealed, mine, plain.size() - 1); }) == Code::fileTooLarge);
            }
        const std::vector<Identity> stranger{makeIdentity()};
        QVERIFY(failure([&] { (void)decryptAge(whole, stranger, 1U << 20); }) == Code::ageNoMatch);
        QVERIFY(unarmorAge(view(armorAge(whole))) == whole);
    }

    void everyFlippedByteIsRefused() {
        const std::vector<Identity> mine{makeIdentity()};
        const std::vector<Recipient> to{mine[0].recipient};
        const Bytes plain = pattern(100);
        Bytes sealed = encryptAge(plain, to);
        for (std::size_t i = 0; i < sealed.size(); ++i)
            for (const std::uint8_t bit : {std::uint8_t{1}, std::uint8_t{0x20}, std::uint8_t{0x80}}) {
                sealed[i] ^= bit;
                QVERIFY2(failure([&] { (void)decryptAge(sealed, mine, 1000); }), qPrintable(QString::number(i)));
                QVERIFY2(failure([&] { AgeReader(readAt(sealed), sealed.size(), mine); }),
                         qPrintable(QString::number(i)));
                sealed[i] ^= bit;
            }
        QVERIFY(decryptAge(sealed, mine, 1000) == plain);
    }

    void everyTruncationIsRefused() {
        const std::vector<Identity> mine{makeIdentity()};
        const std::vector<Recipient> to{mine[0].recipient};
        const Bytes sealed = encryptAge(pattern(70), to);
        for (std::size_t n = 0; n < sealed.size(); ++n) {
            const Bytes cut(sealed.begin(), sealed.begin() + static_cast<std::ptrdiff_t>(n));
            QVERIFY(failure([&] { (void)decryptAge(cut, mine, 1000); }));
            QVERIFY(failure([&] { AgeReader(readAt(cut), cut.size(), mine); }));
        }
        // At the edge of a chunk too, where each remaining chunk is whole and authentic.
        Bytes two = encryptAge(pattern(2 * 65536), to);
        two.resize(two.size() - 65536 - 16);
        QVERIFY(failure([&] { (void)decryptAge(two, mine, 1U << 20); }) == Code::agePayload);
        QVERIFY(failure([&] { AgeReader(readAt(two), two.size(), mine); }) == Code::agePayload);
    }

    void readerGivesAnyPart() {
        const std::vector<Identity> mine{makeIdentity()};
        const std::vector<Recipient> to{mine[0].recipient};
        const Bytes plain = pattern(7 * 65536 + 1234);
        const Bytes sealed = encryptAge(plain, to);
        AgeReader reader(readAt(sealed), sealed.size(), mine);
        QCOMPARE(reader.size(), std::uint64_t{plain.size()});
        AgeReader byKey(readAt(sealed), sealed.size(), reader.headerSize(), reader.payloadKey());
        std::mt19937 random(1);
        for (int i = 0; i < 400; ++i) {
            const std::size_t at = random() % (plain.size() + 1);
            const std::size_t n = std::min<std::size_t>(random() % 150000, plain.size() - at);
            Bytes out(n);
            (i % 2 == 0 ? reader : byKey).read(at, out);
            QVERIFY(std::equal(out.begin(), out.end(), plain.begin() + static_cast<std::ptrdiff_t>(at)));
        }
        Bytes beyond(2);
        QVERIFY(failure([&] { reader.read(plain.size() - 1, beyond); }) == Code::agePayload);
        QVERIFY(failure([&] { reader.read(UINT64_MAX, beyond); }) == Code::agePayload);
    }

    void readerNoticesAChangedChunk() {
        const std::vector<Identity> mine{makeIdentity()};
        const std::vector<Recipient> to{mine[0].recipient};
        const Bytes plain = pattern(3 * 65536);
        Bytes sealed = encryptAge(plain, to);
        AgeReader reader(readAt(sealed), sealed.size(), mine);
        sealed[static_cast<std::size_t>(reader.headerSize()) + 65552 + 5] ^= 1;
        Bytes out(10);
        reader.read(0, out); // its neighbours are whole
        QVERIFY(failure([&] { reader.read(65536, out); }) == Code::agePayload);
        QVERIFY(failure([&] { reader.read(65536, out); }) == Code::agePayload); // and is not cached as good
        reader.read(2 * 65536, out);
        QVERIFY(std::equal(out.begin(), out.end(), plain.begin() + 2 * 65536));
    }

    void aFailedReadSpoilsNothingCached() {
        const std::vector<Identity> mine{makeIdentity()};
        const std::vector<Recipient> to{mine[0].recipient};
        const Bytes plain = pattern(8 * 65536);
        Bytes sealed = encryptAge(plain, to);
        AgeReader reader(readAt(sealed), sealed.size(), mine);
        Bytes out(100);
        for (std::size_t chunk = 0; chunk < 5; ++chunk)
            reader.read(chunk * 65536, out);
        sealed[static_cast<std::size_t>(reader.headerSize()) + 5 * 65552] ^= 1;
        QVERIFY(failure([&] { reader.read(5 * 65536, out); }) == Code::agePayload);
        for (std::size_t chunk = 5; chunk-- > 0;) {
            reader.read(chunk * 65536, out);
            QVERIFY(std::equal(out.begin(), out.end(), plain.begin() + static_cast<std::ptrdiff_t>(chunk * 65536)));
        }
    }

    void readerServesSeveralThreads() {
        const std::vector<Identity> mine{makeIdentity()};
        const std::vector<Recipient> to{mine[0].recipient};
        const Bytes plain = pattern(9 * 65536);
        const Bytes sealed = encryptAge(plain, to);
        AgeReader reader(readAt(sealed), sealed.size(), mine);
        std::atomic<int> wrong = 0;
        std::vector<std::thread> threads;
        for (unsigned t = 0; t < 4; ++t)
            threads.emplace_back([&, t] {
                std::mt19937 random(t);
                Bytes out(1000);
                for (int i = 0; i < 100; ++i) {
                    const std::size_t at = random() % (plain.size() - out.size());
                    reader.read(at, out);
                    if (!std::equal(out.begin(), out.end(), plain.begin() + static_cast<std::ptrdiff_t>(at)))
                        ++wrong;
                }
            });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
    }

    void headersHaveACap() {
        // A stanza of an unknown kind may be long, but not longer than a mebibyte; nor may a header never end.
        const std::vector<Identity> mine{makeIdentity()};
        std::string endless = "age-encryption.org/v1\n-> grease\n";
        while (endless.size() < 3U << 20)
            endless += std::string(64, 'A') + "\n";
        std::size_t taken = 0;
        const Source inner = sourceOf(view(endless));
        const Source counting = [&](std::span<std::uint8_t> out) {
            const std::size_t n = inner(out);
            taken += n;
            return n;
        };
        Bytes plain;
        QVERIFY(failure([&] { decryptAge(counting, sinkTo(plain), mine); }) == Code::ageHeader);
        QVERIFY(taken <= (1U << 20) + 16);
        const Bytes bytes(endless.begin(), endless.end());
        QVERIFY(failure([&] { (void)decryptAge(bytes, mine, 1U << 20); }) == Code::ageHeader);
        QVERIFY(failure([&] { AgeReader(readAt(bytes), bytes.size(), mine); }) == Code::ageHeader);
    }

    void lowOrderRecipientsAreRefused() {
        const Bytes plain = pattern(10);
        Recipient one{};
        one[0] = 1;
        for (const Recipient &low : {Recipient{}, one}) {
            const std::vector<Recipient> to{low};
            QVERIFY(failure([&] { (void)encryptAge(plain, to); }) == Code::sharedSecretZero);
        }
    }

    void someoneMustReceive() {
        QVERIFY(failure([&] { (void)encryptAge(pattern(1), {}); }));
    }

    void scryptBesideARecipientIsRefused() {
        const std::vector<Identity> mine{makeIdentity()};
        const std::vector<Recipient> to{mine[0].recipient};
        const Bytes sealed = encryptAge(pattern(10), to);
        std::string text(textOf(sealed));
        text.insert(text.find('\n') + 1,
                    "-> scrypt rF0/NwblUHHTpgQgRpe5CQ 10\ngUjEymFKMVXQEKdMMHL24oYexjE3TIC0O0zGSqJ2aUY\n");
        QVERIFY(failure([&] { (void)decryptAge(view(text), mine, 100); }) == Code::ageUnsupported);
    }
};

QTEST_GUILESS_MAIN(TestAge)
#include "test_age.moc"
