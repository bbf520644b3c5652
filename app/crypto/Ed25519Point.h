// What an Ed25519 public key must be, beyond what libraries check. formats.md "Keys".
#pragma once

#include "app/crypto/Keys.h"

namespace simsa {

// y >= 2^255 - 19, or one of the eight points of small order. Cheap: a comparison of bytes.
bool isWeakEncoding(const SigningPublic &key);
// Whether any point of the curve has this y (RFC 8032 5.1.3).
bool isOnCurve(const SigningPublic &key);

} // namespace simsa
