#include "app/exchange/Tar.h"

#include "app/base/Error.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

namespace simsa {

namespace {

constexpr std::size_t block = 512;
constexpr std::size_t mostEntries = 100'000;

std::size_t padded(std::size_t n) {
    return (n + block - 1) / block * block;
}

bool goodName(std::string_view name) {
    if (name.empty() || name.size() > 100 || name.front() == '/' || name.back() == '/')
        return false;
    bool start = true; // of a part of the path
    for (char c : name) {
        if (start && (c == '.' || c == '/'))
            return false;
        if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9') && c != '.' && c != '_' &&
            c != '-' && c != '/')
            return false;
        start = c == '/';
    }
    return true;
}

std::array<char, block> header(std::string_view name, std::size_t size) {
    std::array<char, block> h{};
    const auto field = [&](std::size_t at, const char *text) { std::memcpy(h.data() + at, text, std::strlen(text)); };
    std::memcpy(h.data(), name.data(), name.size());
    field(100, "0000644");
    field(108, "0000000");
    field(116, "0000000");
    char octal[16];
    std::snprintf(octal, sizeof octal, "%011zo", size);
    field(124, octal);
    field(136, "00000000000");
    field(148, "        ");
    h[156] = '0';
    field(257, "ustar");
    field(263, "00");
    unsigned sum = 0;
    for (char c : h)
        sum += static_cast<unsigned char>(c);
    std::snprintf(octal, sizeof octal, "%06o", sum);
    std::memcpy(h.data() + 148, octal, 7); // six digits, NUL, and the space that stands there
    return h;
}

} // namespace

Bytes tarHead(const std::string &name, std::uint64_t size) {
    if (!goodName(name))
        throw Error(Code::tarForm, "name");
    const auto h = header(name, static_cast<std::size_t>(size));
    return Bytes(h.begin(), h.end());
}

std::size_t tarSize(const std::vector<std::size_t> &sizes) {
    std::size_t total = 2 * block;
    for (std::size_t size : sizes)
        total += block + padded(size);
    return total;
}

Bytes writeTar(const std::vector<TarView> &entries) {
    std::vector<std::size_t> sizes;
    for (const TarView &entry : entries)
        sizes.push_back(entry.bytes.size());
    Bytes out(tarSize(sizes));
    std::size_t at = 0;
    for (const TarView &entry : entries) {
        if (!goodName(entry.name))
            throw Error(Code::tarForm, "name");
        const auto h = header(entry.name, entry.bytes.size());
        std::memcpy(out.data() + at, h.data(), block);
        if (!entry.bytes.empty())
            std::memcpy(out.data() + at + block, entry.bytes.data(), entry.bytes.size());
        at += block + padded(entry.bytes.size());
    }
    return out;
}

std::vector<TarView> readTar(View tar) {
    const auto zero = [](View part) { return std::all_of(part.begin(), part.end(), [](auto b) { return b == 0; }); };
    std::vector<TarView> entries;
    std::set<std::string> names;
    std::size_t at = 0;
    while (true) {
        if (tar.size() - at < 2 * block)
            throw Error(Code::tarForm, "end");
        const View head = tar.subspan(at, block);
        if (head[0] == 0)
            break;
        const std::string name(reinterpret_cast<const char *>(head.data()),
                               strnlen(reinterpret_cast<const char *>(head.data()), 100));
        std::size_t size = 0;
        for (std::size_t i = 124; i < 135; ++i) {
            if (head[i] < '0' || head[i] > '7')
                throw Error(Code::tarForm, "size");
            size = size * 8 + (head[i] - '0');
        }
        if (!goodName(name) || entries.size() == mostEntries || !names.insert(name).second)
            throw Error(Code::tarForm, "name");
        const auto expected = header(name, size);
        if (std::memcmp(expected.data(), head.data(), block) != 0)
            throw Error(Code::tarForm, "header");
        if (size > tar.size() - at - block || padded(size) > tar.size() - at - block)
            throw Error(Code::tarForm, "size");
        entries.push_back({name, tar.subspan(at + block, size)});
        if (!zero(tar.subspan(at + block + size, padded(size) - size)))
            throw Error(Code::tarForm, "padding");
        at += block + padded(size);
    }
    if (tar.size() - at != 2 * block || !zero(tar.subspan(at)))
        throw Error(Code::tarForm, "end");
    return entries;
}

} // namespace simsa
