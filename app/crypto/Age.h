// age v1 (C2SP age.md), X25519 recipients, binary; scrypt stanzas are refused.
#pragma once

#include "app/crypto/Keys.h"

#include <functional>
#include <memory>
#include <span>

namespace simsa {

using Sink = std::function<void(View)>;                             // takes every byte, throws on failure
using Source = std::function<std::size_t(std::span<std::uint8_t>)>; // fills from the front; 0 = end

// Encrypts all of source to all recipients (at least one).
void encryptAge(const Source &source, const Sink &sink, std::span<const Recipient> recipients);
Bytes encryptAge(View plain, std::span<const Recipient> recipients);

// Releases whole authenticated chunks to sink, then throws on a later failure (ageHeader, ageUnsupported, ageHmac,
// ageNoMatch, agePayload). Headers over 1 MiB are refused.
void decryptAge(const Source &source, const Sink &sink, std::span<const Identity> identities);
// The key of a sealed file's payload: what an identity is needed for, once.
Secret agePayloadKeyOf(View sealed, std::span<const Identity> identities);
Bytes decryptAge(View sealed, const Secret &payloadKey, std::size_t cap);
// Whole in memory; plaintext over cap throws fileTooLarge.
Bytes decryptAge(View sealed, std::span<const Identity> identities, std::size_t cap);
Secret decryptAgeSecret(View sealed, std::span<const Identity> identities, std::size_t cap);

// The armored form, for `simsa-cli age` only. Throws ageArmor.
Bytes unarmorAge(View text);
std::string armorAge(View sealed);

// Random access to the plaintext of a sealed file. Reads through `read` (offset, buffer -> whole buffer or throw).
class AgeReader {
public:
    using ReadAt = std::function<void(std::uint64_t, std::span<std::uint8_t>)>;
    // Reads the header and checks the last chunk. Throws as decryptAge.
    AgeReader(ReadAt read, std::uint64_t sealedSize, std::span<const Identity> identities);
    // With the payload key already derived (the page host gets it instead of an identity).
    AgeReader(ReadAt read, std::uint64_t sealedSize, std::uint64_t headerSize, View payloadKey);
    ~AgeReader();
    std::uint64_t size() const;                                   // of the plaintext
    std::uint64_t headerSize() const;                             // header and nonce
    const Secret &payloadKey() const;                             // 32 bytes
    void read(std::uint64_t offset, std::span<std::uint8_t> out); // throws agePayload; a few chunks are cached

private:
    struct State;
    std::unique_ptr<State> state;
};

} // namespace simsa
