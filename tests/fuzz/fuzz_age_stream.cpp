// Whole age files, and payloads whose chunks are cut, swapped and marked as the input says: all readers agree, and
// exactly the sound ones are accepted.
#include "app/crypto/Age.h"
#include "app/crypto/AgeKeys.h"
#include "app/crypto/AgeStream.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/World.h"

using namespace simsa;
using namespace simsa::fuzz;

namespace {

constexpr std::size_t cap = 4 << 20;

// Sequential with a sink, whole in memory, and by random access.
void readInThreeWays(View sealed, std::span<const Identity> identities) {
    Bytes whole, piecewise, placed;
    const bool first = accepted([&] { whole = decryptAge(sealed, identities, cap); });
    std::size_t at = 0;
    const Source source = [&](std::span<std::uint8_t> out) {
        const std::size_t n = std::min({out.size(), sealed.size() - at, std::size_t{1000}});
        std::copy_n(sealed.begin() + static_cast<std::ptrdiff_t>(at), n, out.begin());
        at += n;
        return n;
    };
    const Sink sink = [&](View piece) { piecewise.insert(piecewise.end(), piece.begin(), piece.end()); };
    const bool second = accepted([&] { decryptAge(source, sink, identities); });
    const bool third = accepted([&] {
        AgeReader reader(
            [&](std::uint64_t offset, std::span<std::uint8_t> out) {
                FUZZ_REQUIRE(offset <= sealed.size() && out.size() <= sealed.size() - offset);
                std::ranges::copy(sealed.subspan(static_cast<std::size_t>(offset), out.size()), out.begin());
            },
            sealed.size(), identities);
        FUZZ_REQUIRE(reader.size() <= sealed.size());
        placed.resize(static_cast<std::size_t>(reader.size()));
        reader.read(0, placed);
    });
    FUZZ_REQUIRE(first == second && first == third);
    FUZZ_REQUIRE(!first || (whole == piecewise && whole == placed));
}

const Secret fileKey(ageFileKeySize, 7);
const Bytes nonce(ageNonceSize, 8);

// Header and nonce of a file to us.
const Bytes &beginning() {
    static const Bytes bytes = [] {
        const std::string header = makeAgeHeader(fileKey, {&world().chair.identity.recipient, 1});
        Bytes out = bytesOf(view(header));
        out.insert(out.end(), nonce.begin(), nonce.end());
        return out;
    }();
    return bytes;
}

// Two bytes of input per chunk: its size, whether it is marked as the last, at which place it claims to stand.
void readChunks(View input) {
    static const Secret key = agePayloadKey(fileKey, nonce);
    constexpr std::array<std::size_t, 4> sizes = {ageChunk, 0, 1, ageChunk - 1};
    const std::size_t count = std::min<std::size_t>(input.size() / 2, 6);
    Bytes payload, plain;
    bool sound = count != 0;
    Aead aead(Aead::Direction::seal, key);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t size = sizes[input[2 * i] % 4];
        const bool last = (input[2 * i] & 4) != 0;
        const auto place = static_cast<std::uint8_t>((input[2 * i] & 8) != 0 ? input[2 * i + 1] : i);
        const Bytes chunk(size, input[2 * i + 1]);
        Aead::Nonce counter{};
        counter[10] = place;
        counter[11] = last;
        Bytes sealed(size + Aead::tagSize);
        aead.seal(counter, chunk, sealed);
        payload.insert(payload.end(), sealed.begin(), sealed.end());
        plain.insert(plain.end(), chunk.begin(), chunk.end());
        const bool end = i + 1 == count;
        sound = sound && place == i && last == end && (end ? size != 0 || count == 1 : size == ageChunk);
    }
    Bytes got;
    bool whole = false;
    const bool opened = accepted([&] {
        StreamOpener opener(key);
        for (View rest = payload; !whole;) {
            const View sealed = rest.first(std::min(rest.size(), ageSealedChunk));
            if (sealed.size() < Aead::tagSize)
                throw Error(Code::agePayload, "end");
            const std::size_t before = got.size();
            got.resize(before + sealed.size() - Aead::tagSize);
            whole = opener.next(sealed, std::span(got).subspan(before));
            rest = rest.subspan(sealed.size());
            if (whole && !rest.empty())
                throw Error(Code::agePayload, "after the end");
        }
    });
    FUZZ_REQUIRE((opened && whole) == sound);
    FUZZ_REQUIRE(!sound || got == plain);
    Bytes file = beginning();
    file.insert(file.end(), payload.begin(), payload.end());
    Bytes read;
    FUZZ_REQUIRE(accepted([&] { read = decryptAge(file, {&world().chair.identity, 1}, cap); }) == sound);
    FUZZ_REQUIRE(!sound || read == plain);
}

} // namespace

FUZZ(input) {
    readInThreeWays(input, {&world().chair.identity, 1});
    readInThreeWays(input, world().vectors);
    readChunks(input);
}
