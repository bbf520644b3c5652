// Memory that the page host draws into and the desktop shows without copying it: pieces shared with one host process,
// drawn into again once nobody holds their pixels any more.
#pragma once

#include "app/base/Bytes.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace simsa {

// A file descriptor with an owner.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int fd_) : fd(fd_) {}
    Descriptor(Descriptor &&other) noexcept;
    Descriptor &operator=(Descriptor &&other) noexcept;
    ~Descriptor();
    int fd = -1;
};

// Shared memory whose size nobody can change any more, so that no access to it can fault. Wiped at the end.
class SharedMemory {
public:
    // The first `warm` bytes are made ready now, not when a page is awaited. Throws hostUnavailable.
    SharedMemory(std::size_t size, std::size_t warm);
    ~SharedMemory();
    SharedMemory(const SharedMemory &) = delete;
    SharedMemory &operator=(const SharedMemory &) = delete;

    Descriptor file;
    std::uint8_t *memory = nullptr;
    std::size_t size = 0;
    std::size_t touched = 0; // what is to be wiped
};

struct TilePiece {
    explicit TilePiece(std::size_t size);
    SharedMemory shared;
    std::uint32_t id = 0; // what the host calls it
    std::uint32_t of = 0; // which of the hosts one after another
    bool known = false;   // the host has it mapped
};

// Safe from any thread: pixels are let go of where they were shown.
class TilePool : public std::enable_shared_from_this<TilePool> {
public:
    static constexpr std::size_t least = std::size_t{256} << 10;  // smaller pictures are copied as fast
    static constexpr std::size_t largest = std::size_t{16} << 20; // and larger ones are rare
    static constexpr std::size_t limit = std::size_t{192} << 20;  // of all pieces one host draws into

    // Goes back to the pool with its last holder. Null where a copy does as well, or the limit is reached.
    std::shared_ptr<TilePiece> take(std::size_t size);
    void renew(); // another host: it knows none of the pieces

private:
    void give(std::unique_ptr<TilePiece> piece);
    std::mutex mutex;
    std::vector<std::unique_ptr<TilePiece>> unused;
    std::size_t total = 0;
    std::uint32_t host = 1, next = 1;
};

} // namespace simsa
