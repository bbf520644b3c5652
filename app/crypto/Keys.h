// The two keys of a person and their text forms. formats.md "Keys".
#pragma once

#include "app/base/Bytes.h"

#include <array>
#include <string>

namespace simsa {

using SigningPublic = std::array<std::uint8_t, 32>; // Ed25519 public key
using Recipient = std::array<std::uint8_t, 32>;     // X25519 public key (age1…)
using Digest = std::array<std::uint8_t, 32>;        // SHA-256

struct SigningKey {
    Secret seed; // 32 bytes
    SigningPublic pub{};
};
struct Identity {
    Secret scalar; // 32 bytes
    Recipient recipient{};
};

SigningKey makeSigningKey();
SigningKey signingKeyFromSeed(View seed);
Identity makeIdentity();
Identity identityFromScalar(View scalar);

void randomBytes(std::span<std::uint8_t> out); // the system's generator only

// "ssh-ed25519 AAAA…" without a comment. Parsing accepts exactly that form; throws keyForm, weakKey (small order
// or non-canonical point).
std::string toOpenSsh(const SigningPublic &key);
SigningPublic signingFromOpenSsh(std::string_view text);
bool isStrongPublic(const SigningPublic &key);

// "age1…" and "AGE-SECRET-KEY-1…" (74 characters). Throw bech32, keyForm; a recipient also weakKey (small
// order or non-canonical).
std::string toText(const Recipient &recipient);
Recipient recipientFromText(std::string_view text);
Secret toText(const Identity &identity);
Identity identityFromText(View text);

// Eight groups of four digits, separated by a space, for the telephone.
std::string spokenDigits(const Digest &digest);
std::string fingerprint(const SigningPublic &signing, const Recipient &recipient);

} // namespace simsa
