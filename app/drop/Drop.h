// Where files travel: any store of named files (formats.md "The drop"). Names are relative, '/'-separated.
#pragma once

#include "app/base/Bytes.h"
#include "app/base/Files.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace simsa {

class Drop {
public:
    virtual ~Drop() = default;
    // Names directly in a folder of the drop; a missing one is empty. Never returns names with path separators,
    // control characters or a leading dot.
    virtual std::vector<std::string> list(const std::string &folder) = 0;
    virtual std::vector<std::string> listFolders(const std::string &folder) = 0;
    // Throws fileMissing, fileTooLarge, folderUnusable.
    virtual Bytes get(const std::string &name, std::uint64_t cap) = 0;
    virtual void getToFile(const std::string &name, std::uint64_t cap, const Path &target) = 0;
    virtual bool has(const std::string &name) = 0; // by name only: whoever must know compares the bytes
    // Whole or not at all; repeating it is harmless. Throws diskFull, folderUnusable.
    virtual void put(const std::string &name, View bytes) = 0;
    virtual void putFile(const std::string &name, const Path &source) = 0;
};

// A local, shared or synchronised folder or a stick. The address in an invitation is its path or a file: URL.
std::unique_ptr<Drop> openFolderDrop(const Path &folder);
std::unique_ptr<Drop> openDrop(const std::string &address); // by its scheme

} // namespace simsa
