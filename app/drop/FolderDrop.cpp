#include "app/base/Error.h"
#include "app/drop/Drop.h"

#include <algorithm>

namespace simsa {

namespace {

bool plainName(const std::string &name) {
    return !name.empty() && name.front() != '.' && name.size() <= 200 &&
           std::all_of(name.begin(), name.end(),
                       [](unsigned char c) { return c > 32 && c < 127 && c != '/' && c != '\\'; });
}

class FolderDrop : public Drop {
public:
    explicit FolderDrop(Path folder) : root(std::move(folder)) {}

    std::vector<std::string> list(const std::string &folder) override {
        checkRoot();
        std::vector<std::string> names = listFiles(inside(folder), 200'000);
        std::erase_if(names, [](const std::string &name) { return !plainName(name) || name.ends_with(".part"); });
        return names;
    }

    std::vector<std::string> listFolders(const std::string &folder) override {
        checkRoot();
        std::vector<std::string> names;
        std::error_code error;
        for (std::filesystem::directory_iterator it(inside(folder), error), end; !error && it != end;
             it.increment(error)) {
            std::error_code ignored;
            const std::string name = it->path().filename().string();
            if (it->symlink_status(ignored).type() == std::filesystem::file_type::directory && plainName(name) &&
                names.size() < 100'000)
                names.push_back(name);
        }
        if (error && error != std::errc::no_such_file_or_directory)
            throw Error(Code::folderUnusable, folder);
        std::sort(names.begin(), names.end());
        return names;
    }

    Bytes get(const std::string &name, std::uint64_t cap) override {
        checkRoot();
        return readFile(inside(name), cap);
    }

    void getToFile(const std::string &name, std::uint64_t cap, const Path &target) override {
        checkRoot();
        copyFile(inside(name), cap, target);
    }

    bool has(const std::string &name) override {
        try {
            std::error_code error;
            return std::filesystem::is_regular_file(std::filesystem::symlink_status(inside(name), error));
        } catch (const Error &) {
            return false; // a link on the way: nothing of this drop is behind it
        }
    }

    void put(const std::string &name, View bytes) override {
        checkRoot();
        const Path target = inside(name);
        makeFolder(target);
        writeFile(target, bytes);
    }

    void putFile(const std::string &name, const Path &source) override {
        checkRoot();
        const Path target = inside(name);
        makeFolder(target);
        copyFile(source, ~std::uint64_t{0}, target);
    }

private:
    Path root;

    void checkRoot() const {
        std::error_code error;
        if (!std::filesystem::is_directory(root, error))
            throw Error(Code::folderUnusable, root.filename().string());
    }

    // Anybody who writes to the drop could make a link there: none below the root is followed.
    Path inside(const std::string &name) const {
        Path path = root;
        if (name.empty())
            return path;
        std::size_t from = 0;
        while (from <= name.size()) {
            const std::size_t to = std::min(name.find('/', from), name.size());
            const std::string part = name.substr(from, to - from);
            if (!plainName(part))
                throw Error(Code::folderUnusable, "name");
            path /= part;
            std::error_code error;
            if (std::filesystem::is_symlink(std::filesystem::symlink_status(path, error)))
                throw Error(Code::folderUnusable, part);
            from = to + 1;
        }
        return path;
    }

    static void makeFolder(const Path &target) {
        std::error_code error;
        std::filesystem::create_directories(target.parent_path(), error);
        if (error)
            throwErrno(error.value(), target);
    }
};

} // namespace

std::unique_ptr<Drop> openFolderDrop(const Path &folder) {
    return std::make_unique<FolderDrop>(folder);
}

std::unique_ptr<Drop> openDrop(const std::string &address) {
    if (address.starts_with("file://"))
        return openFolderDrop(address.substr(7));
    if (address.find("://") != std::string::npos)
        throw Error(Code::folderUnusable, address.substr(0, address.find("://")));
    return openFolderDrop(address);
}

} // namespace simsa
