#include "app/base/Bytes.h"

#include "app/base/Error.h"

#include <array>
#include <functional>
#include <mutex>
#include <sys/mman.h>

namespace simsa {

void wipe(void *memory, std::size_t n) noexcept {
    if (n != 0)
        explicit_bzero(memory, n);
}

namespace {

// Keys are small and come and go by the thousand: they live together in one locked block, so that none shares a page
// with anything else and no system call is made for each.
class SmallSecrets {
public:
    SmallSecrets() {
        void *pages = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (pages == MAP_FAILED)
            return;
        start = static_cast<std::uint8_t *>(pages);
        [[maybe_unused]] const int locked = ::mlock(start, size); // best effort: the limit may be small
        ::madvise(start, size, MADV_DONTDUMP);
        for (std::size_t i = cells; i-- > 0;)
            free[count++] = static_cast<std::uint16_t>(i);
    }
    void *take() {
        const std::lock_guard guard(mutex);
        return count == 0 ? nullptr : start + free[--count] * cell;
    }
    bool give(void *memory) noexcept {
        const auto *at = static_cast<std::uint8_t *>(memory);
        if (start == nullptr || std::less<>()(at, start) || !std::less<>()(at, start + size))
            return false;
        const std::lock_guard guard(mutex);
        free[count++] = static_cast<std::uint16_t>(static_cast<std::size_t>(at - start) / cell);
        return true;
    }
    static constexpr std::size_t cell = 128;

private:
    static constexpr std::size_t cells = 2048, size = cells * cell;
    std::mutex mutex;
    std::uint8_t *start = nullptr;
    std::size_t count = 0;
    std::array<std::uint16_t, cells> free{};
};

SmallSecrets &smallSecrets() {
    static auto *const all = new SmallSecrets; // never destroyed: a secret may outlive everything else
    return *all;
}

} // namespace

void *allocateSecret(std::size_t n) {
    if (n != 0 && n <= SmallSecrets::cell)
        if (void *memory = smallSecrets().take())
            return memory;
    void *memory = std::calloc(1, n);
    if (memory == nullptr)
        throw std::bad_alloc();
    [[maybe_unused]] const int locked = ::mlock(memory, n); // best effort: the limit on locked memory may be small
    return memory;
}

void freeSecret(void *memory, std::size_t n) noexcept {
    if (memory == nullptr)
        return;
    wipe(memory, n);
    if (!smallSecrets().give(memory))
        std::free(memory); // pages stay locked: a neighbour on the same page may still need it
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
