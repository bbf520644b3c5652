// k-of-n shares of a secret: RTSS of draft-mcgrew-tss-03 with SHA-256, as Botan writes it. A share is 16 bytes of
// identifier, the hash's number (2), k, the length (two bytes), the share's number x (1 … n), and one byte for each
// byte of secret and hash: the value at x of a polynomial of degree k − 1 over GF(256).
#pragma once

#include "app/base/Bytes.h"

#include <array>
#include <vector>

namespace simsa {

struct ShareRule {
    std::array<std::uint8_t, 16> id{};
    int threshold = 0; // k, 2 … count
    int count = 0;     // n, up to 255
};

// In the order of their numbers. The secret has 1 … 1,000 bytes.
std::vector<Secret> splitSecret(View secret, const ShareRule &rule);

// The secret that exactly k shares of different numbers give. Throws submissionMalformed when one of them was not made
// under this rule, when two are of one number, or when the hash inside denies what they give.
Secret joinShares(const std::vector<Secret> &some, const ShareRule &rule);

// All n shares that exactly k of them determine, interpolated anew. Of shares that joinShares accepts.
std::vector<Secret> allShares(const std::vector<Secret> &some, const ShareRule &rule);

} // namespace simsa
