#include "app/crypto/Hash.h"

#include "app/base/Files.h"

#include <botan/hash.h>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace simsa {

struct Sha256::State {
    std::unique_ptr<Botan::HashFunction> hash = Botan::HashFunction::create_or_throw("SHA-256");
};

Sha256::Sha256() : state(std::make_unique<State>()) {}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256 &&) noexcept = default;
Sha256 &Sha256::operator=(Sha256 &&) noexcept = default;

void Sha256::update(View bytes) {
    state->hash->update(bytes.data(), bytes.size());
}

Digest Sha256::finish() {
    Digest digest;
    state->hash->final(digest.data());
    return digest;
}

Digest sha256(View bytes) {
    Sha256 hash;
    hash.update(bytes);
    return hash.finish();
}

namespace {

struct OpenFile {
    explicit OpenFile(const Path &path) : fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;
    ~OpenFile() {
        if (fd >= 0)
            ::close(fd);
    }
    int fd;
};

} // namespace

Digest sha256File(const std::string &path) {
    const OpenFile file(path);
    if (file.fd < 0)
        throwErrno(errno, path);
    struct stat st {};
    if (::fstat(file.fd, &st) != 0 || !S_ISREG(st.st_mode))
        throwErrno(EACCES, path); // a folder, a pipe: not a file that can be read to its end
    Sha256 hash;
    Bytes buffer(256 * 1024);
    for (;;) {
        const ssize_t n = ::read(file.fd, buffer.data(), buffer.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            throwErrno(errno, path);
        if (n == 0)
            return hash.finish();
        hash.update(View(buffer).first(static_cast<std::size_t>(n)));
    }
}

} // namespace simsa
