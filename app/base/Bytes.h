// Bytes, views of bytes, and memory that is wiped when it is let go.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace simsa {

using Bytes = std::vector<std::uint8_t>;
using View = std::span<const std::uint8_t>;

// Overwrites n bytes in a way the compiler may not remove.
void wipe(void *memory, std::size_t n) noexcept;

// Memory from here is kept out of swap and core dumps where the system allows, and is wiped when freed.
void *allocateSecret(std::size_t n);
void freeSecret(void *memory, std::size_t n) noexcept;

template <typename T>
struct SecretAllocator {
    using value_type = T;
    SecretAllocator() = default;
    template <typename U>
    SecretAllocator(const SecretAllocator<U> &) noexcept {}
    T *allocate(std::size_t n) { return static_cast<T *>(allocateSecret(n * sizeof(T))); }
    void deallocate(T *p, std::size_t n) noexcept { freeSecret(p, n * sizeof(T)); }
    template <typename U>
    bool operator==(const SecretAllocator<U> &) const noexcept {
        return true;
    }
};

template <typename T>
using secure_vector = std::vector<T, SecretAllocator<T>>;
using Secret = secure_vector<std::uint8_t>; // keys and passphrases (UTF-8), never anywhere else

inline View view(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}
inline std::string_view textOf(View bytes) {
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}
inline Secret secret(View bytes) {
    return Secret(bytes.begin(), bytes.end());
}

std::string toHex(View bytes); // lower case
// Throws Error{Code::notHex} unless the text is an even number of lower-case hexadecimal digits.
Bytes fromHex(std::string_view text);

} // namespace simsa
