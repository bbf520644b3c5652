// A receipt proves one line of the log to anybody with the chair's key, and nothing else is taken for one. And the tar
// that is written and read piece by piece is the accepted one.
#include "app/crypto/Base64.h"
#include "app/exchange/LogProof.h"
#include "app/exchange/Tar.h"
#include "app/exchange/TarStream.h"

#include <QTest>

#include <map>

using namespace simsa;

class TestLogProof : public QObject {
    Q_OBJECT

    SigningKey chair = makeSigningKey();
    std::string origin = originOf(std::string(32, 'a'));

    static std::vector<std::string> lines(std::size_t count) {
        std::vector<std::string> out;
        for (std::size_t i = 0; i < count; ++i)
            out.push_back(writeLogEntry({.kind = i == 0 ? LogKind::opened : LogKind::accepted,
                                         .time = 1772582400 + static_cast<std::int64_t>(i),
                                         .digest = std::string(60, '0') + std::to_string(1000 + i),
                                         .member = i == 0 ? "" : "E" + std::to_string(i),
                                         .revision = i == 0 ? 0 : 1}));
        return out;
    }
    LogProof make(const std::vector<std::string> &all, std::size_t at) {
        const std::vector<Digest> leaves = leafHashes(all);
        return {all[at], at, ProofMaker(leaves).proof(at),
                signCheckpoint({origin, all.size(), treeRoot(leaves)}, chair)};
    }
    template <typename Work>
    static std::optional<Code> failure(const Work &work) {
        try {
            work();
        } catch (const Error &e) {
            return e.code;
        }
        return std::nullopt;
    }

private Q_SLOTS:
    void everyLineOfEverySizeIsProven() {
        for (const std::size_t size : {1u, 2u, 3u, 4u, 5u, 7u, 8u, 9u, 31u, 32u, 33u, 100u, 257u}) {
            const std::vector<std::string> all = lines(size);
            const std::vector<Digest> leaves = leafHashes(all);
            const ProofMaker maker(leaves);
            for (std::size_t i = 0; i < size; ++i) {
                QVERIFY(maker.proof(i) == inclusionProof(leaves, i));
                const LogProof read = readLogProof(writeLogProof(make(all, i)));
                const Proven p = prove(read, origin, chair.pub);
                QCOMPARE(p.index, std::uint64_t{i});
                QCOMPARE(p.checkpoint.size, std::uint64_t{size});
                QVERIFY(p.entry == readLogEntry(all[i]));
            }
        }
    }

    void aReceiptIsTheTextOfThePublishedFormat() {
        const LogProof proof = make(lines(2), 1);
        std::string line, hash;
        appendBase64(line, view(proof.line), Padding::full);
        appendBase64(hash, proof.proof[0], Padding::full);
        QCOMPARE(writeLogProof(proof),
                 "c2sp.org/tlog-proof@v1\nextra " + line + "\nindex 1\n" + hash + "\n\n" + proof.checkpoint);
    }

    void anyOtherTextIsRefused() {
        const std::string good = writeLogProof(make(lines(9), 4));
        for (std::size_t i = 0; i < good.size(); ++i) { // every byte, turned
            std::string bad = good;
            bad[i] = static_cast<char>(bad[i] ^ 1);
            QVERIFY2(failure([&] { prove(readLogProof(bad), origin, chair.pub); }), bad.c_str());
        }
        for (std::size_t i = 0; i < good.size(); ++i)
            QVERIFY(failure([&] { prove(readLogProof(good.substr(0, i)), origin, chair.pub); }));
        QVERIFY(failure([&] { readLogProof(good + std::string(70'000, '\n')); }));
        std::string zero = good;
        zero.insert(zero.find("index ") + 6, "0");
        QCOMPARE(failure([&] { readLogProof(zero); }), Code::receiptWrong);
    }

    void whatIsTrueOfAnotherLogIsNotTrueHere() {
        const std::vector<std::string> all = lines(9);
        LogProof proof = make(all, 4);
        QCOMPARE(failure([&] { prove(proof, originOf(std::string(32, 'b')), chair.pub); }), Code::logForm);
        QCOMPARE(failure([&] { prove(proof, origin, makeSigningKey().pub); }), Code::signatureWrong);
        proof.index = 5;
        QCOMPARE(failure([&] { prove(proof, origin, chair.pub); }), Code::receiptWrong);
        proof = make(all, 4);
        proof.line = all[5];
        QCOMPARE(failure([&] { prove(proof, origin, chair.pub); }), Code::receiptWrong);
        proof = make(all, 4);
        proof.checkpoint = make(lines(8), 4).checkpoint;
        QCOMPARE(failure([&] { prove(proof, origin, chair.pub); }), Code::receiptWrong);
    }

    // Piece by piece: the same bytes as at once, read in pieces of any size.
    void theTarOfManyPiecesIsTheAcceptedOne() {
        const std::vector<std::pair<std::string, std::string>> files = {
            {"manifest.json", "{}"}, {"a/empty", ""}, {"b", std::string(512, 'x')}, {"c", std::string(5000, 'y')}};
        Bytes streamed;
        TarWriter writer([&](View bytes) { streamed.insert(streamed.end(), bytes.begin(), bytes.end()); });
        std::vector<TarView> views;
        for (const auto &[name, text] : files) {
            writer.entry(name, text.size());
            for (std::size_t i = 0; i < text.size(); i += 700)
                writer.write(view(text).subspan(i, std::min<std::size_t>(700, text.size() - i)));
            views.push_back({name, view(text)});
        }
        writer.finish();
        QVERIFY(streamed == writeTar(views));
        const auto read = [](View tar, std::size_t piece) {
            std::vector<std::pair<std::string, std::string>> out;
            TarReader reader;
            int ended = 0;
            reader.onEntry = [&](const std::string &name, std::uint64_t) { out.emplace_back(name, ""); };
            reader.onBytes = [&](View bytes) { out.back().second += textOf(bytes); };
            reader.onEnd = [&] { ++ended; };
            for (std::size_t i = 0; i < tar.size(); i += piece)
                reader.feed(tar.subspan(i, std::min(piece, tar.size() - i)));
            reader.finish();
            if (ended != static_cast<int>(out.size()))
                throw Error(Code::internal);
            return out;
        };
        for (const std::size_t piece : {1u, 7u, 512u, 100'000u})
            QVERIFY(read(streamed, piece) == files);
        for (const std::size_t at : {124u, 148u, 156u, 257u}) { // size, sum, type, magic
            Bytes bad = streamed;
            bad[at] ^= 1;
            QCOMPARE(failure([&] { read(bad, 512); }), Code::tarForm);
        }
        Bytes padding = streamed;
        padding[512 + 100] = 1;
        QCOMPARE(failure([&] { read(padding, 512); }), Code::tarForm);
        for (const std::size_t cut : {std::size_t{1}, std::size_t{512}, std::size_t{1024}, std::size_t{3000}})
            QCOMPARE(failure([&] { read(View(streamed).first(streamed.size() - cut), 512); }), Code::tarForm);
        Bytes more = streamed;
        more.resize(more.size() + 512);
        QCOMPARE(failure([&] { read(more, 512); }), Code::tarForm);
        QCOMPARE(failure([&] { TarWriter([](View) {}).entry("../x", 1); }), Code::tarForm);
        QCOMPARE(failure([&] { TarWriter([](View) {}).entry("x", std::uint64_t{8} << 30); }), Code::fileTooLarge);
    }
};

QTEST_APPLESS_MAIN(TestLogProof)
#include "test_log_proof.moc"
