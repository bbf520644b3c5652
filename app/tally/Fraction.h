// Exact quotients of integers, and their one rounding.
#pragma once

#include <cstdint>
#include <numeric>

namespace simsa {

__extension__ typedef __int128 Wide; // products of points, counts and powers of ten

struct Fraction { // denominator positive
    Wide numerator = 0, denominator = 1;
};

inline Wide commonDivisor(Wide a, Wide b) {
    if (a < 0)
        a = -a;
    while (b != 0) {
        const Wide rest = a % b;
        a = b;
        b = rest;
    }
    return a == 0 ? 1 : a;
}
inline Fraction reduced(Wide numerator, Wide denominator) {
    const Wide d = commonDivisor(numerator, denominator);
    return {numerator / d, denominator / d};
}
inline Fraction operator+(Fraction a, Fraction b) {
    return reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}
inline Fraction operator-(Fraction a, Fraction b) {
    return a + Fraction{-b.numerator, b.denominator};
}
inline Fraction operator*(Fraction a, Fraction b) {
    return reduced(a.numerator * b.numerator, a.denominator * b.denominator);
}

// Half up: floor(x + 1/2).
inline std::int64_t roundHalfUp(Fraction x) {
    const Wide twice = 2 * x.numerator + x.denominator, whole = 2 * x.denominator;
    Wide q = twice / whole;
    if (twice % whole < 0)
        --q;
    return static_cast<std::int64_t>(q);
}

inline std::int64_t powerOfTen(int digits) {
    std::int64_t p = 1;
    while (digits-- > 0)
        p *= 10;
    return p;
}

} // namespace simsa
