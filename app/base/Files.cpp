#include "app/base/Files.h"

#include "app/base/Error.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
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

} // namespace

void throwErrno(int error, const Path &path) {
    const std::string name = path.filename().string();
    if (error == ENOSPC || error == EDQUOT)
        throw Error(Code::diskFull, name);
    if (error == ENOENT)
        throw Error(Code::fileMissing, name);
    if (error == EACCES || error == EPERM || error == EROFS)
        throw Error(Code::fileUnreadable, name);
    throw Error(Code::ioFailed, name);
}

Bytes readFile(const Path &path, std::uint64_t cap) {
    Descriptor d(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (d.fd < 0)
        throwErrno(errno, path);
    struct stat st {};
    if (::fstat(d.fd, &st) != 0 || !S_ISREG(st.st_mode))
        throw Error(Code::fileUnreadable, path.filename().string());
    if (static_cast<std::uint64_t>(st.st_size) > cap)
        throw Error(Code::fileTooLarge, path.filename().string());
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

void writeFile(const Path &path, View bytes) {
    Path part = path;
    part += ".part";
    Descriptor d(::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    if (d.fd < 0)
        throwErrno(errno, path);
    const auto fail = [&](int error) {
        ::unlink(part.c_str());
        throwErrno(error, path);
    };
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t n = ::write(d.fd, bytes.data() + done, bytes.size() - done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            fail(n < 0 ? errno : EIO);
        done += static_cast<std::size_t>(n);
    }
    if (::fsync(d.fd) != 0)
        fail(errno);
    if (::close(d.release()) != 0)
        fail(errno);
    if (::rename(part.c_str(), path.c_str()) != 0)
        fail(errno);
    syncFolder(path.parent_path());
}

std::vector<std::string> listFiles(const Path &folder, std::size_t cap) {
    std::vector<std::string> names;
    std::error_code error;
    for (std::filesystem::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        std::error_code ignored;
        if (!it->is_regular_file(ignored))
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
