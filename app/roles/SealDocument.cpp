#include "app/roles/SealDocument.h"

#include "app/base/Error.h"
#include "app/crypto/Age.h"
#include "app/crypto/Hash.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace simsa {

namespace {

constexpr std::uint64_t documentCap = std::uint64_t{2} << 30;
constexpr int pagesLookedAt = 5; // a cover may be a picture

class PlainPdf { // a descriptor for the page host
public:
    explicit PlainPdf(const PlainDocument &d) : PlainPdf() { // delegated: from here a throw closes fd
        if (d.bytes.empty()) {
            fd = ::open(d.path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK); // a pipe must not hold us
            if (fd < 0)
                throwErrno(errno, d.path);
        } else {
            fd = ::memfd_create("proposal", MFD_CLOEXEC);
            if (fd < 0)
                throwErrno(errno, d.name);
            for (View rest = d.bytes; !rest.empty();) {
                const ssize_t n = ::write(fd, rest.data(), rest.size());
                if (n < 0 && errno == EINTR)
                    continue;
                if (n <= 0)
                    throw Error(Code::ioFailed, d.name);
                rest = rest.subspan(static_cast<std::size_t>(n));
            }
        }
        struct stat st {};
        if (::fstat(fd, &st) != 0 || !S_ISREG(st.st_mode))
            throw Error(Code::fileUnreadable, d.name);
        if (static_cast<std::uint64_t>(st.st_size) > documentCap)
            throw Error(Code::fileTooLarge, d.name);
        size = st.st_size;
    }
    PlainPdf(const PlainPdf &) = delete;
    PlainPdf &operator=(const PlainPdf &) = delete;
    ~PlainPdf() {
        if (fd >= 0)
            ::close(fd);
    }
    int fd = -1;
    std::int64_t size = 0;

private:
    PlainPdf() = default;
};

bool hasText(PageHost &host, int pages) {
    for (int page = 0; page < std::min(pages, pagesLookedAt); ++page)
        try {
            for (const TextLine &line : host.text(page).lines)
                if (line.text.find_first_not_of(U" \t\u00a0") != std::u32string::npos)
                    return true;
        } catch (const Error &e) {
            if (e.code != Code::pageFailed && e.code != Code::pageTimeout)
                throw;
        }
    return false;
}

} // namespace

SealedDocument sealDocument(const PlainDocument &d, PageHost &host, const Path &folder, bool *looked) {
    const PlainPdf pdf(d);
    SealedDocument out;
    try {
        out.ref.pages = host.openPlain(pdf.fd).pages;
        if (looked != nullptr)
            *looked = hasText(host, out.ref.pages);
    } catch (const Error &e) {
        throw Error(e.code, d.name);
    }
    out.identity = makeIdentity();
    Replacement target(folder / toHex(View(out.identity.recipient)));
    Sha256 plainHash, sealedHash;
    off_t at = 0;
    const auto source = [&](std::span<std::uint8_t> buffer) -> std::size_t {
        const ssize_t n = ::pread(pdf.fd, buffer.data(), buffer.size(), at);
        if (n < 0)
            throw Error(Code::ioFailed, d.name);
        at += n;
        plainHash.update(View(buffer.data(), static_cast<std::size_t>(n)));
        return static_cast<std::size_t>(n);
    };
    const auto sink = [&](View bytes) {
        sealedHash.update(bytes);
        out.ref.sealedSize += static_cast<std::int64_t>(bytes.size());
        target.write(bytes);
    };
    encryptAge(source, sink, {&out.identity.recipient, 1});
    out.ref.name = d.name;
    out.ref.size = pdf.size;
    out.ref.sha256 = toHex(plainHash.finish());
    out.ref.sealed = toHex(sealedHash.finish());
    target.commit(folder / (out.ref.sealed + ".age"));
    return out;
}

void requireSealed(const DocumentRef &ref, const Path &folder) {
    const Path file = folder / (ref.sealed + ".age");
    const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0)
        throw Error(Code::fileMissing, ref.name);
    Sha256 hash;
    Bytes buffer(std::size_t{1} << 20);
    ssize_t n = 0;
    while ((n = ::read(fd, buffer.data(), buffer.size())) > 0 || (n < 0 && errno == EINTR))
        if (n > 0)
            hash.update(View(buffer.data(), static_cast<std::size_t>(n)));
    ::close(fd);
    if (n < 0)
        throw Error(Code::fileUnreadable, ref.name);
    if (toHex(hash.finish()) != ref.sealed)
        throw Error(Code::digestMismatch, ref.name);
}

} // namespace simsa
