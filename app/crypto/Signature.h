// Ed25519 and the OpenSSH signature file (PROTOCOL.sshsig).
#pragma once

#include "app/crypto/Keys.h"

namespace simsa {

using RawSignature = std::array<std::uint8_t, 64>;

RawSignature signEd25519(const SigningKey &key, View message);
// Strict: refuses S >= L, small-order and non-canonical public keys (RFC 8032 5.1.7 without cofactor otherwise).
bool verifyEd25519(const SigningPublic &key, View message, const RawSignature &signature);

// Armored "-----BEGIN SSH SIGNATURE-----", 70 columns, sha512, as ssh-keygen -Y sign writes it.
std::string signSsh(const SigningKey &key, std::string_view nameSpace, View message);
// Returns the key that signed. Throws signatureForm (any other encoding than signSsh's), weakKey, signatureWrong.
SigningPublic verifySsh(std::string_view armored, std::string_view nameSpace, View message);
// As verifySsh, for an expected key: throws foreignSigner for another.
void verifySsh(std::string_view armored, std::string_view nameSpace, View message, const SigningPublic &expected);

} // namespace simsa
