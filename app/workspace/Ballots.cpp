#include "app/workspace/Ballots.h"

#include "app/base/Error.h"
#include "app/base/Files.h"
#include "app/crypto/Age.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace simsa {

namespace {

constexpr std::int64_t cap = 8 << 20; // of a sealed ballot

[[noreturn]] void damaged(const std::string &digest) {
    throw Error(Code::workspaceDamaged, "ballots.pack, " + digest.substr(0, 16));
}

} // namespace

BallotPack::BallotPack(Workspace &ws_)
    : ws(ws_), path(ws.folder() / "ballots.pack"),
      row(ws.db(), "SELECT payload_key, tar, place, size FROM submission WHERE digest = ?") {}

BallotPack::~BallotPack() {
    if (fd >= 0)
        ::close(fd);
}

void BallotPack::open(bool make) {
    if (fd < 0)
        fd = ::open(path.c_str(), O_RDWR | (make ? O_CREAT : 0) | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd < 0)
        throwErrno(errno, path);
}

std::int64_t BallotPack::add(View file) {
    open(true);
    const off_t place = ::lseek(fd, 0, SEEK_END);
    if (place < 0)
        throwErrno(errno, path);
    dirty = true;
    while (!file.empty()) {
        const ssize_t n = ::write(fd, file.data(), file.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            throwErrno(n < 0 ? errno : EIO, path);
        file = file.subspan(static_cast<std::size_t>(n));
    }
    return place;
}

void BallotPack::sync() {
    if (!dirty)
        return;
    if (::fsync(fd) != 0)
        throwErrno(errno, path);
    if (const int folder = ::open(ws.folder().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); folder >= 0) {
        ::fsync(folder); // the name of a file just made must last too
        ::close(folder);
    }
    dirty = false;
}

BallotPack::Sealed BallotPack::sealed(const std::string &digest) {
    row.reset();
    if (!row.bind(1, digest).step())
        throw Error(Code::internal, "submission");
    if (row.isNull(0)) // taken in by an earlier version
        return {digest, row.blob(1), {}};
    Secret key = secret(row.blobView(0));
    const std::int64_t place = row.integer(2), size = row.integer(3);
    row.reset();
    if (size < 0 || size > cap)
        damaged(digest);
    Bytes file(static_cast<std::size_t>(size));
    try {
        open(false);
    } catch (const Error &e) {
        if (e.code == Code::ioFailed)
            throw;
        damaged(digest);
    }
    for (std::size_t done = 0; done < file.size();) {
        const ssize_t n = ::pread(fd, file.data() + done, file.size() - done, place + static_cast<off_t>(done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            throwErrno(errno, path);
        if (n == 0)
            damaged(digest);
        done += static_cast<std::size_t>(n);
    }
    return {digest, std::move(file), std::move(key)};
}

Bytes BallotPack::tarOf(Sealed sealed) {
    if (sealed.key.empty())
        return std::move(sealed.bytes);
    try {
        return decryptAge(sealed.bytes, sealed.key, static_cast<std::size_t>(cap));
    } catch (const Error &) {
        damaged(sealed.digest);
    }
}

void BallotPack::mend(const std::string &digest, View file, View payloadKey) {
    try {
        tar(digest);
    } catch (const Error &e) {
        if (e.code != Code::workspaceDamaged)
            throw;
        Statement(ws.db(), "UPDATE submission SET payload_key = ?, place = ?, size = ? WHERE digest = ?")
            .bind(1, payloadKey)
            .bind(2, add(file))
            .bind(3, static_cast<std::int64_t>(file.size()))
            .bind(4, digest)
            .run();
    }
}

} // namespace simsa
