#include "app/exchange/TarStream.h"

#include "app/base/Error.h"
#include "app/exchange/Tar.h"

#include <algorithm>

namespace simsa {

namespace {

constexpr std::uint64_t largest = (std::uint64_t{8} << 30) - 1; // eleven octal digits

[[noreturn]] void bad(const char *what) {
    throw Error(Code::tarForm, what);
}

bool isZero(View bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t b) { return b == 0; });
}

} // namespace

void TarWriter::entry(const std::string &name, std::uint64_t size) {
    if (left != 0)
        throw Error(Code::internal, "tar");
    if (size > largest)
        throw Error(Code::fileTooLarge, name);
    pad();
    sink(tarHead(name, size));
    left = size;
    padding = static_cast<std::size_t>((512 - size % 512) % 512);
}

void TarWriter::write(View bytes) {
    if (bytes.size() > left)
        throw Error(Code::internal, "tar");
    left -= bytes.size();
    sink(bytes);
}

void TarWriter::pad() {
    static constexpr std::array<std::uint8_t, 1024> zeros{};
    if (padding > 0)
        sink(View(zeros).first(padding));
    padding = 0;
}

void TarWriter::finish() {
    static constexpr std::array<std::uint8_t, 1024> zeros{};
    if (left != 0)
        throw Error(Code::internal, "tar");
    pad();
    sink(zeros);
}

void TarReader::feed(View bytes) {
    while (!bytes.empty()) {
        if (left > 0) {
            const View part = bytes.first(static_cast<std::size_t>(std::min<std::uint64_t>(left, bytes.size())));
            left -= part.size();
            bytes = bytes.subspan(part.size());
            onBytes(part);
            if (left == 0)
                onEnd();
            continue;
        }
        if (padding > 0) {
            const View part = bytes.first(std::min(padding, bytes.size()));
            if (!isZero(part))
                bad("padding");
            padding -= part.size();
            bytes = bytes.subspan(part.size());
            continue;
        }
        const std::size_t take = std::min(block - have, bytes.size());
        std::copy_n(bytes.begin(), take, held.begin() + static_cast<std::ptrdiff_t>(have));
        have += take;
        bytes = bytes.subspan(take);
        if (have == block) {
            have = 0;
            head();
        }
    }
}

void TarReader::head() {
    if (zeroBlocks == 2)
        bad("end");
    if (zeroBlocks == 1 || held[0] == 0) {
        if (!isZero(held))
            bad("end");
        ++zeroBlocks;
        return;
    }
    const char *text = reinterpret_cast<const char *>(held.data());
    const std::string name(text, strnlen(text, 100));
    std::uint64_t size = 0;
    for (std::size_t i = 124; i < 135; ++i) {
        if (held[i] < '0' || held[i] > '7')
            bad("size");
        size = size * 8 + static_cast<std::uint64_t>(held[i] - '0');
    }
    const Bytes expected = tarHead(name, size);
    if (!std::equal(expected.begin(), expected.end(), held.begin()))
        bad("header");
    onEntry(name, size);
    left = size;
    padding = static_cast<std::size_t>((512 - size % 512) % 512);
    if (size == 0)
        onEnd();
}

void TarReader::finish() {
    if (left > 0 || padding > 0 || have > 0 || zeroBlocks != 2)
        bad("end");
}

} // namespace simsa
