#include "app/reading/TilePool.h"

#include "app/base/Error.h"

#include <algorithm>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>

namespace simsa {

Descriptor::Descriptor(Descriptor &&other) noexcept : fd(std::exchange(other.fd, -1)) {}

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept {
    std::swap(fd, other.fd);
    return *this;
}

Descriptor::~Descriptor() {
    if (fd >= 0)
        ::close(fd);
}

SharedMemory::SharedMemory(std::size_t size_, std::size_t warm)
    : file(::memfd_create("simsa-pages", MFD_CLOEXEC | MFD_ALLOW_SEALING)), size(size_) {
    if (file.fd < 0 || ::ftruncate(file.fd, static_cast<off_t>(size)) != 0 ||
        ::fcntl(file.fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
        throw Error(Code::hostUnavailable, "memory");
    void *mapped = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, file.fd, 0);
    if (mapped == MAP_FAILED)
        throw Error(Code::hostUnavailable, "memory");
    ::madvise(mapped, size, MADV_DONTDUMP);
    ::madvise(mapped, warm, MADV_POPULATE_WRITE);
    memory = static_cast<std::uint8_t *>(mapped);
}

SharedMemory::~SharedMemory() {
    wipe(memory, std::min(touched, size));
    ::munmap(memory, size);
}

TilePiece::TilePiece(std::size_t size) : shared(size, size) {}

std::shared_ptr<TilePiece> TilePool::take(std::size_t size) {
    if (size < least || size > largest)
        return {};
    std::unique_ptr<TilePiece> piece;
    std::uint32_t id = 0, of = 0;
    const std::size_t wanted = (size + least - 1) / least * least;
    {
        const std::lock_guard guard(mutex);
        auto best = unused.end();
        for (auto each = unused.begin(); each != unused.end(); ++each)
            if ((*each)->shared.size >= wanted && (*each)->shared.size <= 2 * wanted &&
                (best == unused.end() || (*each)->shared.size < (*best)->shared.size))
                best = each;
        if (best != unused.end()) {
            piece = std::move(*best);
            unused.erase(best);
        } else if (total + wanted > limit) {
            return {};
        } else {
            total += wanted;
            id = next++;
            of = host;
        }
    }
    if (piece == nullptr) {
        try {
            piece = std::make_unique<TilePiece>(wanted);
        } catch (const Error &) { // the copy goes through memory that is there
            const std::lock_guard guard(mutex);
            if (of == host)
                total -= wanted;
            return {};
        }
        piece->id = id;
        piece->of = of;
    }
    piece->shared.touched = std::max(piece->shared.touched, size);
    return {piece.release(),
            [pool = shared_from_this()](TilePiece *back) { pool->give(std::unique_ptr<TilePiece>(back)); }};
}

void TilePool::give(std::unique_ptr<TilePiece> piece) {
    const std::lock_guard guard(mutex);
    if (piece->of != host)
        return;
    if (piece->known)
        unused.push_back(std::move(piece));
    else
        total -= piece->shared.size;
}

void TilePool::renew() {
    std::vector<std::unique_ptr<TilePiece>> old; // wiped without the lock
    const std::lock_guard guard(mutex);
    old.swap(unused);
    total = 0;
    ++host;
}

} // namespace simsa
