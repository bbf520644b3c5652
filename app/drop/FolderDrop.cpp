#include "app/base/Error.h"
#include "app/drop/Drop.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <optional>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace simsa {

namespace {

bool plainName(const std::string &name) {
    return !name.empty() && name.front() != '.' && name.size() <= 200 &&
           std::all_of(name.begin(), name.end(),
                       [](unsigned char c) { return c > 32 && c < 127 && c != '/' && c != '\\'; });
}

class Descriptor {
public:
    explicit Descriptor(int fd_) : fd(fd_) {}
    Descriptor(Descriptor &&other) noexcept : fd(std::exchange(other.fd, -1)) {}
    Descriptor &operator=(Descriptor &&other) noexcept {
        std::swap(fd, other.fd);
        return *this;
    }
    Descriptor(const Descriptor &) = delete;
    ~Descriptor() {
        if (fd >= 0)
            ::close(fd);
    }
    int fd;
};

// What the system said of a name in the drop. A link, or a file where a folder should be, is nobody's mistake but of
// those who write to the drop.
[[noreturn]] void fail(int error, const std::string &name) {
    if (error == ELOOP || error == ENOTDIR || error == EMLINK)
        throw Error(Code::folderUnusable, name);
    throwErrno(error, name);
}

std::vector<std::string> partsOf(const std::string &name) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; !name.empty() && from <= name.size();) {
        const std::size_t to = std::min(name.find('/', from), name.size());
        parts.push_back(name.substr(from, to - from));
        if (!plainName(parts.back()))
            throw Error(Code::folderUnusable, "name");
        from = to + 1;
    }
    return parts;
}

// A file on its way into a folder that is open: under a name nobody can guess until it is whole.
class Arrival {
public:
    Arrival(int folder_, const std::string &name_) : folder(folder_), name(name_), out(-1) {
        struct stat st {};
        if (::fstatat(folder, name.c_str(), &st, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(st.st_mode))
            throw Error(Code::folderUnusable, name);
        for (int tries = 0; out.fd < 0; ++tries) {
            std::array<std::uint8_t, 4> tag{};
            if (::getrandom(tag.data(), tag.size(), 0) != static_cast<ssize_t>(tag.size()))
                throw Error(Code::ioFailed, name);
            part = name + "." + toHex(tag) + ".part";
            out.fd = ::openat(folder, part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
            if (out.fd < 0 && (errno != EEXIST || tries == 8))
                fail(errno, name);
        }
    }
    Arrival(const Arrival &) = delete;
    Arrival &operator=(const Arrival &) = delete;
    ~Arrival() {
        if (!part.empty())
            ::unlinkat(folder, part.c_str(), 0);
    }
    void write(View bytes) {
        while (!bytes.empty()) {
            const ssize_t n = ::write(out.fd, bytes.data(), bytes.size());
            if (n < 0 && errno == EINTR)
                continue;
            if (n <= 0)
                fail(n < 0 ? errno : EIO, name);
            bytes = bytes.subspan(static_cast<std::size_t>(n));
        }
    }
    void commit() {
        if (::fsync(out.fd) != 0)
            fail(errno, name);
        if (::close(std::exchange(out.fd, -1)) != 0) // some network file systems tell of a full disk only here
            fail(errno, name);
        if (::renameat(folder, part.c_str(), folder, name.c_str()) != 0)
            fail(errno, name);
        part.clear();
        ::fsync(folder); // some network file systems refuse this: the rename stands all the same
    }

private:
    int folder;
    std::string name, part;
    Descriptor out;
};

// Anybody who writes to the drop could make a link there, or swap a folder for one while we work: every step is taken
// from the folder that is open, and none below the root follows a link.
class FolderDrop : public Drop {
public:
    explicit FolderDrop(Path folder) : root(std::move(folder)) {}

    std::vector<std::string> list(const std::string &folder) override {
        std::vector<std::string> names = entries(folder, S_IFREG, 200'000);
        std::erase_if(names, [](const std::string &name) { return name.ends_with(".part"); });
        return names;
    }

    std::vector<std::string> listFolders(const std::string &folder) override {
        return entries(folder, S_IFDIR, 100'000);
    }

    Bytes get(const std::string &name, std::uint64_t cap) override {
        Bytes out;
        read(
            name, cap, [&](std::uint64_t size) { out.reserve(static_cast<std::size_t>(size)); },
            [&](View piece) { out.insert(out.end(), piece.begin(), piece.end()); });
        return out;
    }

    void getToFile(const std::string &name, std::uint64_t cap, const Path &target) override {
        std::optional<Replacement> file;
        read(
            name, cap, [&](std::uint64_t) { file.emplace(target); }, [&](View piece) { file->write(piece); });
        file->commit();
    }

    bool has(const std::string &name) override {
        try {
            std::vector<std::string> parts = partsOf(name);
            if (parts.empty())
                return false;
            const std::string last = parts.back();
            parts.pop_back();
            const Descriptor folder = walk(parts, false);
            struct stat st {};
            return ::fstatat(folder.fd, last.c_str(), &st, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(st.st_mode);
        } catch (const Error &) {
            return false; // a link on the way, or nothing: nothing of this drop is behind it
        }
    }

    void put(const std::string &name, View bytes) override {
        write(name, [&](Arrival &file) { file.write(bytes); });
    }

    void putFile(const std::string &name, const Path &source) override {
        const Descriptor from(::open(source.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW));
        struct stat st {};
        if (from.fd < 0)
            throwErrno(errno, source);
        if (::fstat(from.fd, &st) != 0 || !S_ISREG(st.st_mode))
            throw Error(Code::fileUnreadable, source.filename().string());
        write(name, [&](Arrival &file) {
            pump(from.fd, static_cast<std::uint64_t>(st.st_size), ~std::uint64_t{0}, source.filename().string(),
                 [&](View piece) { file.write(piece); });
        });
    }

private:
    Path root;
    mutable Descriptor near{-1}; // the folder that a file was read from last
    mutable std::vector<std::string> nearParts;

    // The folder that these parts lead to from the root. Throws fileMissing, folderUnusable.
    Descriptor walk(const std::vector<std::string> &parts, bool make) const {
        Descriptor at(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)); // where it leads is the owner's choice
        if (at.fd < 0)
            throw Error(Code::folderUnusable, root.filename().string());
        for (const std::string &part : parts) {
            if (make && ::mkdirat(at.fd, part.c_str(), 0777) == 0)
                ::fsync(at.fd); // the new name must last as the files behind it do
            else if (make && errno != EEXIST)
                fail(errno, part);
            Descriptor next(::openat(at.fd, part.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
            if (next.fd < 0)
                fail(errno, part);
            at = std::move(next);
        }
        return at;
    }

    std::vector<std::string> entries(const std::string &folder, mode_t kind, std::size_t most) const {
        std::vector<std::string> names;
        Descriptor at(-1);
        try {
            at = walk(partsOf(folder), false);
        } catch (const Error &error) {
            if (error.code == Code::fileMissing)
                return names;
            throw;
        }
        DIR *listing = ::fdopendir(at.fd);
        if (listing == nullptr)
            throw Error(Code::folderUnusable, folder);
        const int fd = std::exchange(at.fd, -1); // the listing closes it
        const std::unique_ptr<DIR, int (*)(DIR *)> owner(listing, ::closedir);
        while (const dirent *entry = ::readdir(listing)) {
            const std::string name = entry->d_name;
            struct stat st {};
            if (!plainName(name) || ::fstatat(fd, name.c_str(), &st, AT_SYMLINK_NOFOLLOW) != 0 ||
                (st.st_mode & S_IFMT) != kind)
                continue;
            if (names.size() == most)
                throw Error(Code::fileTooLarge, folder);
            names.push_back(name);
        }
        std::sort(names.begin(), names.end());
        return names;
    }

    template <typename Take>
    static void pump(int fd, std::uint64_t size, std::uint64_t cap, const std::string &name, const Take &take) {
        Bytes buffer(static_cast<std::size_t>(std::min<std::uint64_t>(size + 1, 256 * 1024)));
        for (std::uint64_t total = 0;;) {
            const ssize_t n = ::read(fd, buffer.data(), buffer.size());
            if (n < 0 && errno == EINTR)
                continue;
            if (n < 0)
                fail(errno, name);
            if (n == 0)
                return;
            total += static_cast<std::uint64_t>(n);
            if (total > cap) // it grew since it was opened
                throw Error(Code::fileTooLarge, name);
            take(View(buffer).first(static_cast<std::size_t>(n)));
        }
    }

    template <typename Begin, typename Take>
    void read(const std::string &name, std::uint64_t cap, const Begin &begin, const Take &take) const {
        std::vector<std::string> parts = partsOf(name);
        if (parts.empty())
            throw Error(Code::folderUnusable, "name");
        const std::string last = parts.back();
        parts.pop_back();
        const auto open = [&](int folder) {
            return Descriptor(::openat(folder, last.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW));
        };
        // Files are read folder by folder: the way is walked again only when it led elsewhere, or no longer to the
        // file.
        Descriptor file(-1);
        if (near.fd >= 0 && nearParts == parts)
            file = open(near.fd);
        if (file.fd < 0) {
            near = walk(parts, false);
            nearParts = parts;
            file = open(near.fd);
        }
        struct stat st {};
        if (file.fd < 0)
            fail(errno, last);
        if (::fstat(file.fd, &st) != 0 || !S_ISREG(st.st_mode))
            throw Error(Code::fileUnreadable, last);
        if (static_cast<std::uint64_t>(st.st_size) > cap)
            throw Error(Code::fileTooLarge, last);
        begin(static_cast<std::uint64_t>(st.st_size));
        pump(file.fd, static_cast<std::uint64_t>(st.st_size), cap, last, take);
    }

    template <typename Fill>
    void write(const std::string &name, const Fill &fill) const {
        std::vector<std::string> parts = partsOf(name);
        if (parts.empty())
            throw Error(Code::folderUnusable, "name");
        const std::string last = parts.back();
        parts.pop_back();
        const Descriptor folder = walk(parts, true);
        Arrival file(folder.fd, last);
        fill(file);
        file.commit();
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
