// The one accepted tar (formats.md "The envelope"): ustar, regular files, mode 0644, owner 0, time 0, two zero blocks.
#pragma once

#include "app/base/Bytes.h"

#include <string>
#include <vector>

namespace simsa {

struct TarEntry {
    std::string name; // 1…100 bytes of [A-Za-z0-9._/-], no part beginning with '.', no leading '/'
    Bytes bytes;
    bool operator==(const TarEntry &) const = default;
};
struct TarView {
    std::string name;
    View bytes; // into the tar
};

// The block before an entry's bytes. Throws tarForm for a name that none may have.
Bytes tarHead(const std::string &name, std::uint64_t size);

Bytes writeTar(const std::vector<TarView> &entries);
// Reads, writes again and requires equal bytes. Throws Error{tarForm}. Views point into `tar`.
std::vector<TarView> readTar(View tar);
// The size of a tar with these payload sizes, bytes.
std::size_t tarSize(const std::vector<std::size_t> &sizes);

} // namespace simsa
