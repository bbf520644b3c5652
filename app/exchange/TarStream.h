// The one accepted tar of Tar.h for what is too large for memory: written and read piece by piece.
#pragma once

#include "app/base/Bytes.h"

#include <array>
#include <functional>
#include <string>

namespace simsa {

class TarWriter {
public:
    explicit TarWriter(std::function<void(View)> sink_) : sink(std::move(sink_)) {}
    void entry(const std::string &name, std::uint64_t size); // exactly `size` bytes follow; up to 8 GiB − 1
    void write(View bytes);
    void finish();

private:
    void pad();
    std::function<void(View)> sink;
    std::uint64_t left = 0;
    std::size_t padding = 0;
};

// Fed with the bytes of a tar in pieces of any size, tells what is in it. Throws tarForm for all that TarWriter would
// not have written.
class TarReader {
public:
    std::function<void(const std::string &name, std::uint64_t size)> onEntry;
    std::function<void(View bytes)> onBytes;
    std::function<void()> onEnd; // of an entry, also of an empty one
    void feed(View bytes);
    void finish(); // nothing more comes: throws tarForm unless the end was there

private:
    void head();
    static constexpr std::size_t block = 512;
    std::array<std::uint8_t, block> held{};
    std::size_t have = 0;    // of a block that is not data
    std::uint64_t left = 0;  // of the entry's data
    std::size_t padding = 0; // behind it
    int zeroBlocks = 0;      // of the end
};

} // namespace simsa
