// From recipients and identities to the keys of one age file: X25519 stanzas, the header's MAC, the payload key.
#pragma once

#include "app/crypto/AgeHeader.h"
#include "app/crypto/Keys.h"

#include <span>

namespace simsa {

constexpr std::size_t ageFileKeySize = 16;
constexpr std::size_t ageNonceSize = 16;

// A complete header for the file key. Throws sharedSecretZero for a recipient of low order.
std::string makeAgeHeader(View fileKey, std::span<const Recipient> recipients);
// The file key of an authentic header. Throws ageHeader, ageUnsupported (scrypt), ageNoMatch, ageHmac.
Secret openAgeHeader(const AgeHeader &header, std::span<const Identity> identities);
Secret agePayloadKey(View fileKey, View nonce);

} // namespace simsa
