// The primitives that the formats of this folder are built from. Everything else here speaks formats only.
#pragma once

#include "app/crypto/Keys.h"

#include <array>
#include <memory>
#include <span>

namespace simsa {

std::array<std::uint8_t, 64> sha512(View bytes);
Digest hmacSha256(View key, View bytes);
Secret hkdfSha256(View key, View salt, std::string_view info); // RFC 5869, 32 bytes

Recipient x25519Public(View scalar);
// The shared secret, 32 bytes. Throws sharedSecretZero (a low-order point).
Secret x25519(View scalar, const Recipient &point);

bool equalInConstantTime(View a, View b);

// ChaCha20-Poly1305 of RFC 8439 without associated data.
class Aead {
public:
    using Nonce = std::array<std::uint8_t, 12>;
    static constexpr std::size_t tagSize = 16;
    enum class Direction { seal, open };

    Aead(Direction direction, View key); // 32 bytes
    ~Aead();
    void seal(const Nonce &nonce, View plain, std::span<std::uint8_t> out); // out: plain + tag
    // False when the tag is wrong; out is then wiped. sealed holds at least a tag, out is one tag shorter.
    bool open(const Nonce &nonce, View sealed, std::span<std::uint8_t> out);

private:
    struct State;
    std::unique_ptr<State> state;
};

} // namespace simsa
