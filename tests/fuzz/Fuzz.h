// What the fuzz targets share. Input from outside may be refused by an Error that names its kind; anything else that
// leaves a reader (another exception, an internal error, a trap) is a finding.
#pragma once

#include "app/base/Bytes.h"
#include "app/base/Error.h"

#include <algorithm>
#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace simsa::fuzz {

#define FUZZ_REQUIRE(condition) ::simsa::fuzz::require((condition), #condition, __FILE__, __LINE__)
inline void require(bool held, const char *what, const char *file, int line) {
    if (held)
        return;
    std::fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, what);
    std::abort();
}

template <typename Work>
bool accepted(const Work &work) {
    try {
        work();
        return true;
    } catch (const Error &error) {
        if (error.code == Code::internal) {
            std::fprintf(stderr, "an internal error from foreign input: %s\n", error.detail.c_str());
            std::abort();
        }
        return false;
    }
}

// Inputs of several parts: each but the last ends with a byte that no UTF-8 text has.
constexpr std::uint8_t partEnd = 0xFF;
inline std::vector<View> partsOf(View input, std::size_t count) {
    std::vector<View> parts;
    while (parts.size() + 1 < count) {
        const auto end = std::find(input.begin(), input.end(), partEnd);
        const auto size = static_cast<std::size_t>(end - input.begin());
        parts.push_back(input.first(size));
        input = input.subspan(std::min(size + 1, input.size()));
    }
    parts.push_back(input);
    return parts;
}

inline Bytes bytesOf(View view) {
    return {view.begin(), view.end()};
}
inline bool same(View a, View b) {
    return std::ranges::equal(a, b);
}

} // namespace simsa::fuzz

#define FUZZ(input)                                                                                                    \
    static void fuzzOne(::simsa::View input);                                                                          \
    extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {                                \
        fuzzOne({data, size});                                                                                         \
        return 0;                                                                                                      \
    }                                                                                                                  \
    static void fuzzOne(::simsa::View input)
