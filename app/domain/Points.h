// Points: integers in hundredths. No floating point anywhere near an official figure.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace simsa {

struct Points {
    std::int64_t hundredths = 0;
    auto operator<=>(const Points &) const = default;
    Points &operator+=(Points other) {
        hundredths += other.hundredths;
        return *this;
    }
};
inline Points operator+(Points a, Points b) {
    return {a.hundredths + b.hundredths};
}
inline Points operator-(Points a, Points b) {
    return {a.hundredths - b.hundredths};
}

// "12.5", "30", "-5", "0.05": as few digits as needed.
std::string toText(Points points);
// Digits with at most two decimals, '.' or ',' as the sign between; at most 999999.99 in size; else nothing.
std::optional<Points> pointsFromText(std::string_view text);

} // namespace simsa
