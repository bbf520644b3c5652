#include "app/base/Files.h"

#include "app/base/Error.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace simsa {

namespace {

class Descriptor {
public:
    explicit Descriptor(int fd_) : fd(fd_) {}
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor() {
        if (fd >= 0)
            ::close(fd);
    }
    int release() { return std::exchange(fd, -1); }
    int fd;
};

void syncFolder(const Path &folder) {
    Descriptor d(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (d.fd >= 0)
        ::fsync(d.fd); // some network file systems refuse this: the rename stands all the same
}

Path beside(const Path &target) {
    std::array<std::uint8_t, 4> tag{};
    if (::getrandom(tag.data(), tag.size(), 0) != static_cast<ssize_t>(tag.size()))
        throw Error(Code::ioFailed, target.filename().string());
    Path part = target;
    part += "." + toHex(tag) + ".part";
    return part;
}

// A regular file of at most cap bytes, open for reading. O_NONBLOCK: a pipe must not hold us.
int openRegular(const Path &path, std::uint64_t cap, struct stat &st) {
    Descriptor d(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW));
    if (d.fd < 0)
        throwErrno(errno, path);
    if (::fstat(d.fd, &st) != 0 || !S_ISREG(st.st_mode))
        throw Error(Code::fileUnreadable, path.filename().string());
    if (static_cast<std::uint64_t>(st.st_size) > cap)
        throw Error(Code::fileTooLarge, path.filename().string());
    return d.release();
}

void writeAll(int fd, View bytes, const Path &path) {
    while (!bytes.empty()) {
        const ssize_t n = ::write(fd, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            throwErrno(n < 0 ? errno : EIO, path);
        bytes = bytes.subspan(static_cast<std::size_t>(n));
    }
}

} // namespace

void throwErrno(int error, const Path &path) {
    const std::string name = path.filename().string();
    if (error == ENOSPC || error == EDQUOT)
        throw Error(Code::diskFull, name);
    if (error == ENOENT)
        throw Error(Code::fileMissing, name);
    if (error == EACCES || error == EPERM || error == EROFS || error == ELOOP)
        throw Error(Code::fileUnreadable, name);
    throw Error(Code::ioFailed, name);
}

Bytes readFile(const Path &path, std::uint64_t cap) {
    struct stat st {};
    const Descriptor d(openRegular(path, cap, st));
    Bytes out(static_cast<std::size_t>(st.st_size));
    std::size_t done = 0;
    while (done < out.size()) {
        const ssize_t n = ::read(d.fd, out.data() + done, out.size() - done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            break;
        done += static_cast<std::size_t>(n);
    }
    out.resize(done);
    return out;
}

Replacement::Replacement(Path target_) : target(std::move(target_)) {
    for (int tries = 0; fd < 0; ++tries) {
        part = beside(target);
        fd = ::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
        if (fd < 0 && (errno != EEXIST || tries == 8))
            throwErrno(errno, target);
    }
}

Replacement::~Replacement() {
    if (fd >= 0)
        ::close(fd);
    if (!part.empty())
        ::unlink(part.c_str());
}

void Replacement::write(View bytes) {
    writeAll(fd, bytes, target);
}

void Replacement::commit() {
    commit(target);
}

void Replacement::commit(const Path &finalName) {
    if (::fsync(fd) != 0)
        throwErrno(errno, finalName);
    if (::close(std::exchange(fd, -1)) != 0) // some network file systems tell of a full disk only here
        throwErrno(errno, finalName);
    if (::rename(part.c_str(), finalName.c_str()) != 0)
        throwErrno(errno, finalName);
    part.clear();
    syncFolder(finalName.parent_path());
}

void writeFile(const Path &path, View bytes) {
    Replacement file(path);
    file.write(bytes);
    file.commit();
}

void copyFile(const Path &source, std::uint64_t cap, const Path &target) {
    struct stat st {};
    const Descriptor from(openRegular(source, cap, st));
    Replacement file(target);
    Bytes buffer(256 * 1024);
    for (std::uint64_t total = 0;;) {
        const ssize_t n = ::read(from.fd, buffer.data(), buffer.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            throwErrno(errno, source);
        if (n == 0)
            break;
        total += static_cast<std::uint64_t>(n);
        if (total > cap) // it grew since it was opened
            throw Error(Code::fileTooLarge, source.filename().string());
        file.write(View(buffer).first(static_cast<std::size_t>(n)));
    }
    file.commit();
}

std::vector<std::string> listFiles(const Path &folder, std::size_t cap) {
    std::vector<std::string> names;
    std::error_code error;
    for (std::filesystem::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        std::error_code ignored;
        if (it->symlink_status(ignored).type() != std::filesystem::file_type::regular)
            continue;
        if (names.size() == cap)
            throw Error(Code::fileTooLarge, folder.filename().string());
        names.push_back(it->path().filename().string());
    }
    if (error && error != std::errc::no_such_file_or_directory)
        throw Error(Code::folderUnusable, folder.filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace simsa
