// Whole small files and atomic replacement; the seam at which tests inject faults.
#pragma once

#include "app/base/Bytes.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace simsa {

using Path = std::filesystem::path;

// A file that appears under its name whole or not at all. Until then it stands beside it under a name nobody can
// guess ("name.<8 hexadecimal digits>.part"), made new and never through a link; without a commit it is removed.
class Replacement {
public:
    explicit Replacement(Path target_); // throws diskFull, ioFailed, fileMissing (no such folder), fileUnreadable
    Replacement(const Replacement &) = delete;
    Replacement &operator=(const Replacement &) = delete;
    ~Replacement();
    void write(View bytes);
    // Syncs the file, gives it its name and syncs the folder.
    void commit();
    void commit(const Path &finalName); // in the same folder: for a name known only once all is written

private:
    Path target, part;
    int fd = -1;
};

// Reads a regular file of at most cap bytes; never through a link. Throws fileMissing, fileUnreadable, fileTooLarge.
Bytes readFile(const Path &path, std::uint64_t cap);
// Writes beside the target, syncs, renames over it and syncs the folder. Mode 0600.
// Throws diskFull, ioFailed; the old file is then unchanged and the part removed.
void writeFile(const Path &path, View bytes);
// Copies a regular file of at most cap bytes (counted as they are read) in the same way. Throws as both of these.
void copyFile(const Path &source, std::uint64_t cap, const Path &target);
// Regular files, not links, directly in a folder, by name, at most cap of them (more: fileTooLarge); a missing folder
// is empty.
std::vector<std::string> listFiles(const Path &folder, std::size_t cap = 1'000'000);
// Throws diskFull, fileMissing, fileUnreadable or ioFailed from errno.
[[noreturn]] void throwErrno(int error, const Path &path);

} // namespace simsa
