#include "app/base/Bytes.h"

#include "app/base/Error.h"

#include <sys/mman.h>

namespace simsa {

void wipe(void *memory, std::size_t n) noexcept {
    if (n != 0)
        explicit_bzero(memory, n);
}

void *allocateSecret(std::size_t n) {
    void *memory = std::calloc(1, n);
    if (memory == nullptr)
        throw std::bad_alloc();
    [[maybe_unused]] const int locked = ::mlock(memory, n); // best effort: the limit on locked memory may be small
    return memory;
}

void freeSecret(void *memory, std::size_t n) noexcept {
    if (memory == nullptr)
        return;
    wipe(memory, n); // pages stay locked: a neighbour on the same page may still need it
    std::free(memory);
}

std::string toHex(View bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (std::uint8_t b : bytes) {
        out += digits[b >> 4];
        out += digits[b & 15];
    }
    return out;
}

static int nibble(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    throw Error(Code::notHex);
}

Bytes fromHex(std::string_view text) {
    if (text.size() % 2 != 0)
        throw Error(Code::notHex);
    Bytes out(text.size() / 2);
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<std::uint8_t>(nibble(text[2 * i]) * 16 + nibble(text[2 * i + 1]));
    return out;
}

} // namespace simsa
