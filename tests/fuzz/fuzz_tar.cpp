// The envelope's tar: as it is, and with the sums of its headers put right.
#include "app/exchange/Tar.h"
#include "app/exchange/TarStream.h"
#include "tests/fuzz/Fuzz.h"

using namespace simsa;
using namespace simsa::fuzz;

namespace {

constexpr std::size_t block = 512;

// Read piece by piece it says the same; only names that come twice are told apart by whoever has them all.
bool streamed(View tar, std::vector<std::pair<std::string, Bytes>> &entries) {
    return accepted([&] {
        TarReader reader;
        reader.onEntry = [&](const std::string &name, std::uint64_t) { entries.emplace_back(name, Bytes()); };
        reader.onBytes = [&](View part) {
            entries.back().second.insert(entries.back().second.end(), part.begin(), part.end());
        };
        reader.onEnd = [] {};
        for (std::size_t at = 0; at < tar.size(); at += 77)
            reader.feed(tar.subspan(at, std::min<std::size_t>(77, tar.size() - at)));
        reader.finish();
    });
}

void check(View tar) {
    std::vector<TarView> entries;
    std::vector<std::pair<std::string, Bytes>> pieces;
    const bool inPieces = streamed(tar, pieces);
    if (!accepted([&] { entries = readTar(tar); }))
        return;
    FUZZ_REQUIRE(inPieces && pieces.size() == entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i)
        FUZZ_REQUIRE(pieces[i].first == entries[i].name &&
                     std::ranges::equal(View(pieces[i].second), entries[i].bytes));
    FUZZ_REQUIRE(writeTar(entries) == bytesOf(tar));
    std::vector<std::size_t> sizes;
    for (const TarView &entry : entries)
        sizes.push_back(entry.bytes.size());
    FUZZ_REQUIRE(tarSize(sizes) == tar.size());
}

// Everything a header holds by rule, so that names and sizes alone decide.
Bytes repaired(View tar) {
    Bytes out = bytesOf(tar);
    for (std::size_t at = 0; at + block <= out.size() && out[at] != 0;) {
        const std::span<std::uint8_t> head = std::span(out).subspan(at, block);
        const auto put = [&](std::size_t place, const char *text, std::size_t size) {
            std::memcpy(head.data() + place, text, size);
        };
        put(100,
            "0000644\0"
            "0000000\0"
            "0000000",
            24);
        std::size_t size = 0;
        for (std::size_t i = 124; i < 135; ++i) {
            head[i] = static_cast<std::uint8_t>('0' + (head[i] & 7));
            if (i < 129)
                head[i] = '0';
            size = size * 8 + (head[i] - '0');
        }
        put(135,
            "\0"
            "00000000000\0"
            "        0",
            22);
        std::fill(head.begin() + 157, head.end(), std::uint8_t{0});
        put(257,
            "ustar\0"
            "00",
            8);
        unsigned sum = 0;
        for (const std::uint8_t byte : head)
            sum += byte;
        char digits[8];
        std::snprintf(digits, sizeof digits, "%06o", sum);
        put(148, digits, 7);
        at += block + (size + block - 1) / block * block;
    }
    return out;
}

} // namespace

FUZZ(input) {
    check(input);
    check(repaired(input));
}
