#include "app/crypto/AgeStream.h"

#include "app/base/Error.h"

namespace simsa {

namespace {

// Eleven bytes of big-endian counter and one that marks the last chunk.
Aead::Nonce nonceOf(std::uint64_t index, bool last) {
    Aead::Nonce nonce{};
    for (std::size_t i = 10; i >= 3; --i) {
        nonce[i] = static_cast<std::uint8_t>(index);
        index >>= 8;
    }
    nonce[11] = last ? 1 : 0;
    return nonce;
}

[[noreturn]] void refuse(const char *what) {
    throw Error(Code::agePayload, what);
}

} // namespace

std::uint64_t sealedPayloadSize(std::uint64_t plainSize) {
    const std::uint64_t chunks = plainSize == 0 ? 1 : (plainSize - 1) / ageChunk + 1;
    return plainSize + chunks * Aead::tagSize;
}

std::uint64_t plainPayloadSize(std::uint64_t sealedSize) {
    const std::uint64_t full = sealedSize / ageSealedChunk;
    const std::uint64_t rest = sealedSize % ageSealedChunk;
    if ((rest != 0 && rest < Aead::tagSize) || (rest == Aead::tagSize && full != 0) || sealedSize == 0)
        refuse("size");
    return full * ageChunk + (rest == 0 ? 0 : rest - Aead::tagSize);
}

void StreamSealer::next(View plain, bool last, std::span<std::uint8_t> out) {
    aead.seal(nonceOf(index++, last), plain, out);
}

bool StreamOpener::next(View sealed, std::span<std::uint8_t> out) {
    if (sealed.size() < Aead::tagSize)
        refuse("truncated");
    const bool full = sealed.size() == ageSealedChunk;
    const std::uint64_t place = index++;
    if (!full && sealed.size() == Aead::tagSize && place != 0)
        refuse("empty last chunk");
    if (full && aead.open(nonceOf(place, false), sealed, out))
        return false;
    if (!aead.open(nonceOf(place, true), sealed, out)) // a full chunk may be the last
        refuse("tag");
    return true;
}

void StreamOpener::at(std::uint64_t place, bool last, View sealed, std::span<std::uint8_t> out) {
    if (sealed.size() < Aead::tagSize || !aead.open(nonceOf(place, last), sealed, out))
        refuse("tag");
}

} // namespace simsa
