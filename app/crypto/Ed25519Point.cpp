#include "app/crypto/Ed25519Point.h"

#include <algorithm>
#include <botan/bigint.h>
#include <botan/numthry.h>

namespace simsa {

namespace {

using Coordinate = std::array<std::uint8_t, 32>; // little-endian

constexpr Coordinate prime() {
    Coordinate p;
    p.fill(0xff);
    p[0] = 0xed;
    p[31] = 0x7f;
    return p;
}

constexpr Coordinate small(std::uint8_t value) {
    Coordinate y{};
    y[0] = value;
    return y;
}

constexpr Coordinate minusOne() {
    Coordinate y = prime();
    y[0] = 0xec;
    return y;
}

// The y of the points whose order divides 8: 1, -1 (orders 1, 2), 0 (order 4), and the two of order 8.
constexpr Coordinate smallOrder[] = {
    small(0),
    small(1),
    minusOne(),
    {0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67, 0x0f,
     0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0x7a},
    {0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98, 0xf0,
     0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05},
};

Coordinate yOf(const SigningPublic &key) {
    Coordinate y = key;
    y[31] &= 0x7f; // the top bit is the sign of x
    return y;
}

Botan::BigInt number(Coordinate littleEndian) {
    std::reverse(littleEndian.begin(), littleEndian.end());
    return Botan::BigInt(littleEndian.data(), littleEndian.size());
}

} // namespace

bool isWeakEncoding(const SigningPublic &key) {
    static constexpr Coordinate p = prime();
    const Coordinate y = yOf(key);
    if (!std::lexicographical_compare(y.rbegin(), y.rend(), p.rbegin(), p.rend()))
        return true;
    return std::find(std::begin(smallOrder), std::end(smallOrder), y) != std::end(smallOrder);
}

bool isOnCurve(const SigningPublic &key) {
    // x^2 = (y^2 - 1) / (d y^2 + 1) with d = -121665/121666: a square exactly when numerator times denominator is
    // one; both sides times 121666 to stay with whole numbers.
    const Botan::BigInt p = number(prime());
    const Botan::BigInt y = number(yOf(key));
    const Botan::BigInt square = (y * y) % p;
    const Botan::BigInt numerator = (square + p - 1) * Botan::BigInt(121666) % p;
    const Botan::BigInt denominator = (Botan::BigInt(121666) + (p - square) * Botan::BigInt(121665)) % p;
    const Botan::BigInt product = numerator * denominator % p;
    return product.is_zero() || Botan::jacobi(product, p) == 1;
}

} // namespace simsa
