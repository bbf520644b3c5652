// The payload of an age v1 file (STREAM): chunks of 64 KiB, each with its tag. Knows no headers.
#pragma once

#include "app/crypto/Primitives.h"

namespace simsa {

constexpr std::size_t ageChunk = 64 * 1024;
constexpr std::size_t ageSealedChunk = ageChunk + Aead::tagSize;

std::uint64_t sealedPayloadSize(std::uint64_t plainSize);
// Throws agePayload for a size that no payload has.
std::uint64_t plainPayloadSize(std::uint64_t sealedSize);

class StreamSealer {
public:
    explicit StreamSealer(View key) : aead(Aead::Direction::seal, key) {}
    // Chunks in order; only the last may be short, and empty only when it is also the first.
    void next(View plain, bool last, std::span<std::uint8_t> out);

private:
    Aead aead;
    std::uint64_t index = 0;
};

class StreamOpener {
public:
    explicit StreamOpener(View key) : aead(Aead::Direction::open, key) {}
    // Opens the chunk after the one before; a short one must be the last. Returns whether it was the last.
    // Throws agePayload; out is then wiped.
    bool next(View sealed, std::span<std::uint8_t> out);
    // Opens any chunk whose place is known. Throws agePayload.
    void at(std::uint64_t place, bool last, View sealed, std::span<std::uint8_t> out);

private:
    Aead aead;
    std::uint64_t index = 0;
};

} // namespace simsa
