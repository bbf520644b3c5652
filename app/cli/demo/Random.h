// A seeded source of figures that gives the same sequence on every machine (SplitMix64, public domain, Vigna).
#pragma once

#include <cstdint>
#include <string_view>

namespace simsa::demo {

class Random {
public:
    explicit Random(std::uint64_t seed) : state(seed) {}
    std::uint64_t next() {
        std::uint64_t z = (state += 0x9e3779b97f4a7c15U);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }
    // low … high, both included
    int between(int low, int high) { return low + static_cast<int>(next() % (static_cast<unsigned>(high - low) + 1U)); }
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; } // 0 ≤ x < 1
    double between(double low, double high) { return low + unit() * (high - low); }
    Random fork(std::uint64_t label) const {
        Random r(state ^ (label * 0xd1342543de82ef95U));
        return Random(r.next());
    }

private:
    std::uint64_t state;
};

inline std::uint64_t labelOf(std::string_view text) {
    std::uint64_t h = 0xcbf29ce484222325U; // FNV-1a
    for (const char c : text)
        h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return h;
}

} // namespace simsa::demo
