// Whole small files and atomic replacement; the seam at which tests inject faults.
#pragma once

#include "app/base/Bytes.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace simsa {

using Path = std::filesystem::path;

// Reads a regular file of at most cap bytes. Throws fileMissing, fileUnreadable, fileTooLarge.
Bytes readFile(const Path &path, std::uint64_t cap);
// Writes beside the target (name + ".part"), syncs, renames over it and syncs the folder. Mode 0600.
// Throws diskFull, ioFailed; the old file is then unchanged and the part removed.
void writeFile(const Path &path, View bytes);
// Regular files directly in a folder, by name, at most cap of them (more: fileTooLarge); a missing folder is empty.
std::vector<std::string> listFiles(const Path &folder, std::size_t cap = 1'000'000);
// Throws diskFull or ioFailed from errno.
[[noreturn]] void throwErrno(int error, const Path &path);

} // namespace simsa
