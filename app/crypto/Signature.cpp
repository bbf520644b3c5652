#include "app/crypto/Signature.h"

#include "app/base/Error.h"
#include "app/crypto/Ed25519Point.h"

#include <algorithm>
#include <botan/ed25519.h>
#include <botan/pubkey.h>
#include <botan/system_rng.h>

namespace simsa {

namespace {

// The order of the group, little-endian (RFC 8032 5.1).
constexpr std::array<std::uint8_t, 32> order = {0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7,
                                                0xa2, 0xde, 0xf9, 0xde, 0x14, 0,    0,    0,    0,    0,    0,
                                                0,    0,    0,    0,    0,    0,    0,    0,    0,    0x10};

} // namespace

RawSignature signEd25519(const SigningKey &key, View message) {
    const Botan::Ed25519_PrivateKey priv(Botan::secure_vector<std::uint8_t>(key.seed.begin(), key.seed.end()));
    Botan::PK_Signer signer(priv, Botan::system_rng(), "Pure");
    const auto bytes = signer.sign_message(message.data(), message.size(), Botan::system_rng());
    RawSignature signature;
    std::copy(bytes.begin(), bytes.end(), signature.begin());
    return signature;
}

bool verifyEd25519(const SigningPublic &key, View message, const RawSignature &signature) {
    // A second S (S + L) would give a second signature of the same message; a small-order key signs everything.
    if (!std::lexicographical_compare(signature.rbegin(), signature.rbegin() + 32, order.rbegin(), order.rend()) ||
        isWeakEncoding(key))
        return false;
    const Botan::Ed25519_PublicKey pub(key.data(), key.size());
    Botan::PK_Verifier verifier(pub, "Pure");
    return verifier.verify_message(message.data(), message.size(), signature.data(), signature.size());
}

} // namespace simsa
