#include "app/crypto/Primitives.h"

#include "app/base/Error.h"

#include <algorithm>
#include <botan/aead.h>
#include <botan/curve25519.h>
#include <botan/exceptn.h>
#include <botan/hash.h>
#include <botan/kdf.h>
#include <botan/mac.h>
#include <botan/mem_ops.h>
#include <botan/pubkey.h>
#include <botan/system_rng.h>
#include <botan/version.h>

namespace simsa {

void randomBytes(std::span<std::uint8_t> out) {
    Botan::system_rng().randomize(out.data(), out.size());
}

std::array<std::uint8_t, 64> sha512(View bytes) {
    std::array<std::uint8_t, 64> digest;
    const auto hash = Botan::HashFunction::create_or_throw("SHA-512");
    hash->update(bytes.data(), bytes.size());
    hash->final(digest.data());
    return digest;
}

Digest hmacSha256(View key, View bytes) {
    Digest digest;
    const auto mac = Botan::MessageAuthenticationCode::create_or_throw("HMAC(SHA-256)");
    mac->set_key(key.data(), key.size());
    mac->update(bytes.data(), bytes.size());
    mac->final(digest.data());
    return digest;
}

Secret hkdfSha256(View key, View salt, std::string_view info) {
    const auto kdf = Botan::KDF::create_or_throw("HKDF(SHA-256)");
    const View label = view(info);
    const auto out = kdf->derive_key(32, key.data(), key.size(), salt.data(), salt.size(), label.data(), label.size());
    return Secret(out.begin(), out.end());
}

Recipient x25519Public(View scalar) {
    if (scalar.size() != 32)
        throw Error(Code::keyForm, "X25519");
    Recipient out;
#if BOTAN_VERSION_MAJOR < 3
    Botan::curve25519_basepoint(out.data(), scalar.data());
#else
    const auto pub =
        Botan::X25519_PrivateKey(Botan::secure_vector<std::uint8_t>(scalar.begin(), scalar.end())).public_value();
    std::copy(pub.begin(), pub.end(), out.begin());
#endif
    return out;
}

Secret x25519(View scalar, const Recipient &point) {
    if (scalar.size() != 32)
        throw Error(Code::keyForm, "X25519");
    Secret shared(32);
#if BOTAN_VERSION_MAJOR < 3
    // The key class would multiply by the base point first, as costly as the agreement itself.
    Botan::curve25519_donna(shared.data(), scalar.data(), point.data());
#else
    const Botan::X25519_PrivateKey key(Botan::secure_vector<std::uint8_t>(scalar.begin(), scalar.end()));
    const auto out =
        Botan::PK_Key_Agreement(key, Botan::system_rng(), "Raw").derive_key(32, point.data(), point.size()).bits_of();
    std::copy(out.begin(), out.end(), shared.begin());
#endif
    std::uint8_t any = 0;
    for (const std::uint8_t b : shared)
        any |= b;
    if (any == 0)
        throw Error(Code::sharedSecretZero);
    return shared;
}

bool equalInConstantTime(View a, View b) {
    return a.size() == b.size() && Botan::constant_time_compare(a.data(), b.data(), a.size());
}

struct Aead::State {
    std::unique_ptr<Botan::AEAD_Mode> mode;
    Botan::secure_vector<std::uint8_t> tail; // what is left of a message after its whole blocks, and the tag
};

Aead::Aead(Direction direction, View key) : state(std::make_unique<State>()) {
#if BOTAN_VERSION_MAJOR < 3
    const auto way = direction == Direction::seal ? Botan::ENCRYPTION : Botan::DECRYPTION;
#else
    const auto way = direction == Direction::seal ? Botan::Cipher_Dir::Encryption : Botan::Cipher_Dir::Decryption;
#endif
    state->mode = Botan::AEAD_Mode::create_or_throw("ChaCha20Poly1305", way);
    state->mode->set_key(key.data(), key.size());
}

Aead::~Aead() = default;

// Whole blocks are worked in place in the caller's buffer, so that plaintext stays in memory of the caller's choice.
static constexpr std::size_t block = 64;

void Aead::seal(const Nonce &nonce, View plain, std::span<std::uint8_t> out) {
    const std::size_t whole = plain.size() / block * block;
    std::copy(plain.begin(), plain.begin() + static_cast<std::ptrdiff_t>(whole), out.begin());
    state->mode->start(nonce.data(), nonce.size());
    if (whole != 0)
        state->mode->process(out.data(), whole);
    state->tail.assign(plain.begin() + static_cast<std::ptrdiff_t>(whole), plain.end());
    state->mode->finish(state->tail);
    std::copy(state->tail.begin(), state->tail.end(), out.begin() + static_cast<std::ptrdiff_t>(whole));
}

bool Aead::open(const Nonce &nonce, View sealed, std::span<std::uint8_t> out) {
    const std::size_t whole = out.size() / block * block;
    std::copy(sealed.begin(), sealed.begin() + static_cast<std::ptrdiff_t>(whole), out.begin());
    state->mode->start(nonce.data(), nonce.size());
    if (whole != 0)
        state->mode->process(out.data(), whole);
    state->tail.assign(sealed.begin() + static_cast<std::ptrdiff_t>(whole), sealed.end());
    try {
        state->mode->finish(state->tail);
    } catch (const Botan::Invalid_Authentication_Tag &) {
        state->mode->reset();
        wipe(out.data(), out.size());
        return false;
    }
    std::copy(state->tail.begin(), state->tail.end(), out.begin() + static_cast<std::ptrdiff_t>(whole));
    return true;
}

} // namespace simsa
