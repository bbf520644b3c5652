// Proposals damaged at random, each from a seed of its own: none hurts the program, keeps it waiting, takes its memory
// or disturbs another document. 300 by default; SIMSA_FAULTS=n tries three times n.
#include "Fixture.h"

#include "app/cli/demo/ProposalPdf.h"

#include <QElapsedTimer>
#include <algorithm>
#include <fstream>
#include <random>
#include <sys/wait.h>

using namespace simsa;
using namespace simsa::test;

namespace {

constexpr int seconds = 2;     // per request
constexpr int megabytes = 384; // of a host
constexpr int perRow = 300;

long residentKb(const std::string &process, const char *what) {
    std::ifstream status("/proc/" + process + "/status");
    std::string word;
    while (status >> word)
        if (word == what) {
            long kb = 0;
            status >> kb;
            return kb;
        }
    return 0;
}

using Random = std::mt19937_64;

std::size_t upTo(Random &random, std::size_t below) {
    return below == 0 ? 0 : static_cast<std::size_t>(random() % below);
}

// Where a digit, a name or a delimiter stands: damage there reaches further into a parser than inside a packed stream.
std::size_t structuralPlace(const Bytes &pdf, Random &random) {
    for (int i = 0; i < 400; ++i) {
        const std::size_t at = upTo(random, pdf.size());
        const std::uint8_t c = pdf[at];
        const bool near = at + 2 < pdf.size() && (pdf[at + 1] == ' ' || pdf[at + 1] == '/' || pdf[at + 1] == '\n');
        if ((c >= '0' && c <= '9' && near) || c == '/' || c == '<' || c == '[')
            return at;
    }
    return upTo(random, pdf.size());
}

Bytes mutated(const std::vector<Bytes> &sources, std::uint64_t seed) {
    Random random(seed);
    Bytes pdf = sources[upTo(random, sources.size())];
    const auto wordsIn = [&](const char *word) { // puts a word where structure is
        const std::size_t at = structuralPlace(pdf, random);
        const std::string text = word;
        std::copy_n(text.begin(), std::min(text.size(), pdf.size() - at),
                    pdf.begin() + static_cast<std::ptrdiff_t>(at));
    };
    static constexpr const char *words[] = {
        "-1 ",   "99999999999 ", "0 0 R ",     "/Kids[",     "/Parent", "<<<<<<<<", "[[[[[[[[", "4294967295 ",
        "1e99 ", "endobj ",      "endstream ", "/Length 1 ", "NaN ",    "/Filter/", "/Count ",  "stream\n"};
    for (std::size_t change = 0, count = 1 + upTo(random, 12); change < count; ++change) {
        switch (upTo(random, 8)) {
        case 0: // a few bytes anywhere
            for (int i = 0; i < 8; ++i)
                pdf[upTo(random, pdf.size())] = static_cast<std::uint8_t>(random());
            break;
        case 1: // a bit in the structure
            pdf[structuralPlace(pdf, random)] ^= static_cast<std::uint8_t>(1U << upTo(random, 8));
            break;
        case 2: // another number
            pdf[structuralPlace(pdf, random)] = static_cast<std::uint8_t>('0' + upTo(random, 10));
            break;
        case 3:
            wordsIn(words[upTo(random, std::size(words))]);
            break;
        case 4: { // a piece is missing
            const auto at = static_cast<std::ptrdiff_t>(upTo(random, pdf.size()));
            const auto length = static_cast<std::ptrdiff_t>(
                std::min<std::size_t>(1 + upTo(random, 2000), pdf.size() - static_cast<std::size_t>(at)));
            pdf.erase(pdf.begin() + at, pdf.begin() + at + length);
            break;
        }
        case 5: { // a piece is there twice
            const std::size_t at = upTo(random, pdf.size()), length = std::min<std::size_t>(500, pdf.size() - at);
            const Bytes piece(pdf.begin() + static_cast<std::ptrdiff_t>(at),
                              pdf.begin() + static_cast<std::ptrdiff_t>(at + length));
            pdf.insert(pdf.begin() + static_cast<std::ptrdiff_t>(upTo(random, pdf.size())), piece.begin(), piece.end());
            break;
        }
        case 6: { // a piece of another document
            const Bytes &other = sources[upTo(random, sources.size())];
            const std::size_t at = upTo(random, pdf.size()), from = upTo(random, other.size());
            const std::size_t length = std::min({std::size_t{3000}, pdf.size() - at, other.size() - from});
            std::copy_n(other.begin() + static_cast<std::ptrdiff_t>(from), length,
                        pdf.begin() + static_cast<std::ptrdiff_t>(at));
            break;
        }
        default: // the end is missing
            if (upTo(random, 4) == 0)
                pdf.resize(pdf.size() / 2 + upTo(random, pdf.size() / 2));
        }
        if (pdf.size() < 64)
            break;
    }
    return pdf;
}

} // namespace

class TestReadingFaults : public QObject {
    Q_OBJECT

    Documents documents;
    std::vector<Bytes> sources;

private Q_SLOTS:
    void initTestCase() {
        using demo::ProposalSpec;
        for (const char *language : {"ko", "en"})
            sources.push_back(demo::makeProposalPdf({1, "Faults", 5, ProposalSpec::text, 3, language}));
        sources.push_back(demo::makeProposalPdf({2, "Faults", 2, ProposalSpec::scanned, 3, "ko"}));
    }

    void damagedProposalsHurtNobody_data() { // a row each 300: Qt gives each five minutes
        QTest::addColumn<int>("first");
        const int all =
            qEnvironmentVariableIsSet("SIMSA_FAULTS") ? 3 * qEnvironmentVariableIntValue("SIMSA_FAULTS") : 300;
        for (int first = 0; first < all; first += perRow)
            QTest::addRow("from seed %d", 1'000 + first) << 1'000 + first;
    }

    void damagedProposalsHurtNobody() {
        QFETCH(int, first);
        const Path goodPath = documents.plain(sources[0]);
        PageHost witness({}, {seconds, megabytes}); // has another document open all the time
        openPlain(witness, goodPath);
        const Image truth = witness.render(0, 0.5, 0, 0, 0, 297, 421);

        PageHost host({}, {seconds, megabytes});
        const long before = residentKb("self", "VmRSS:");
        int shown = 0, refused = 0, restarted = 0;
        qint64 longest = 0;
        for (int i = 0; i < perRow; ++i) {
            const Path path = documents.plain(mutated(sources, static_cast<std::uint64_t>(first + i)));
            QElapsedTimer clock;
            const auto timed = [&](const auto &work) {
                clock.start();
                const auto code = refusal(work);
                longest = std::max(longest, clock.elapsed());
                // A death is tried once more; what comes then has its own time.
                if (clock.elapsed() > (2 * seconds + 1) * 1000 ||
                    (code && *code != Code::pageFailed && *code != Code::pageTimeout && *code != Code::pdfBroken &&
                     *code != Code::pdfNot && *code != Code::pdfEncrypted))
                    return false;
                restarted += host.alive() ? 0 : 1;
                return true;
            };
            int pages = 0;
            const char *where = qPrintable(QStringLiteral("seed %1").arg(first + i));
            QVERIFY2(timed([&] { pages = openPlain(host, path).pages; }), where);
            ++(pages > 0 ? shown : refused);
            for (int page = 0; page < std::min(pages, 6); ++page) {
                QVERIFY2(timed([&] { host.render(page, 0.6, 0, 0, 0, 357, 505); }), where);
                QVERIFY2(timed([&] { host.text(page); }), where);
                QVERIFY2(timed([&] { host.links(page); }), where);
            }
            if (pages > 0) {
                QVERIFY2(timed([&] { host.outline(); }), where);
                QVERIFY2(timed([&] { host.labels(); }), where);
            }
            std::filesystem::remove(path);
            if (i % 50 == 0) {
                QVERIFY(witness.render(0, 0.5, 0, 0, 0, 297, 421).pixels == truth.pixels);
                openPlain(host, goodPath); // whatever it went through, the next document is shown rightly
                QVERIFY(host.render(0, 0.5, 0, 0, 0, 297, 421).pixels == truth.pixels);
            }
        }
        const long grown = residentKb("self", "VmRSS:") - before;
        qInfo("%d mutants: %d opened, %d refused, %d ended a host; longest call %lld ms; grown by %ld kB", perRow,
              shown, refused, restarted, longest, grown);
        QVERIFY(shown > perRow / 10); // the damage is not so great that nothing is tried
#ifndef __SANITIZE_ADDRESS__          // which keeps what is freed for a while
        QVERIFY2(grown < 60'000, qPrintable(QString::number(grown)));
#endif
        QVERIFY(witness.alive());
        QVERIFY(witness.render(0, 0.5, 0, 0, 0, 297, 421).pixels == truth.pixels);
    }
};

QTEST_GUILESS_MAIN(TestReadingFaults)
#include "test_faults.moc"
