#include "app/crypto/Age.h"

#include "app/base/Error.h"
#include "app/crypto/AgeKeys.h"
#include "app/crypto/AgeStream.h"

#include <algorithm>
#include <utility>

namespace simsa {

namespace {

struct NewFile {
    std::string header; // and nonce
    Secret payloadKey;
};

NewFile newFile(std::span<const Recipient> recipients) {
    Secret fileKey(ageFileKeySize);
    randomBytes(fileKey);
    std::array<std::uint8_t, ageNonceSize> nonce;
    randomBytes(nonce);
    NewFile file{makeAgeHeader(fileKey, recipients), agePayloadKey(fileKey, nonce)};
    file.header.append(textOf(nonce));
    return file;
}

std::size_t fill(const Source &source, std::span<std::uint8_t> buffer) {
    std::size_t done = 0;
    while (done < buffer.size()) {
        const std::size_t n = source(buffer.subspan(done));
        if (n == 0)
            break;
        done += n;
    }
    return done;
}

struct Opened {
    std::size_t start = 0; // of the payload
    Secret payloadKey;
};

Opened openBeginning(View bytes, std::span<const Identity> identities) {
    const View beginning = bytes.first(std::min(bytes.size(), ageHeaderCap));
    if (!findAgeHeaderEnd(beginning, 0))
        throw Error(Code::ageHeader, "end");
    const AgeHeader header = parseAgeHeader(beginning);
    const Secret fileKey = openAgeHeader(header, identities);
    if (bytes.size() - header.size < ageNonceSize)
        throw Error(Code::ageHeader, "nonce");
    return {header.size + ageNonceSize, agePayloadKey(fileKey, bytes.subspan(header.size, ageNonceSize))};
}

// Whatever has been read when the header, the nonce behind it or the file is complete.
Bytes readBeginning(const Source &source) {
    Bytes bytes;
    std::optional<std::size_t> end;
    std::size_t wanted = 4096;
    for (std::size_t searched = 0; !end || bytes.size() < *end + ageNonceSize;) {
        if (!end && bytes.size() >= ageHeaderCap)
            throw Error(Code::ageHeader, "size");
        if (end)
            wanted = *end + ageNonceSize;
        const std::size_t had = bytes.size();
        bytes.resize(std::min(wanted, ageHeaderCap + ageNonceSize));
        bytes.resize(had + fill(source, std::span(bytes).subspan(had)));
        if (bytes.size() == had)
            break;
        if (!end)
            end = findAgeHeaderEnd(bytes, std::exchange(searched, bytes.size()));
        wanted *= 2;
    }
    return bytes;
}

template <typename Buffer>
Buffer decryptWhole(View sealed, const Opened &opened, std::size_t cap) {
    View rest = sealed.subspan(opened.start);
    const std::uint64_t size = plainPayloadSize(rest.size());
    if (size > cap)
        throw Error(Code::fileTooLarge, "age");
    Buffer plain(static_cast<std::size_t>(size));
    StreamOpener opener(opened.payloadKey);
    std::size_t done = 0;
    for (bool last = false; !last;) {
        if (rest.empty())
            throw Error(Code::agePayload, "truncated");
        const View chunk = rest.first(std::min(rest.size(), ageSealedChunk));
        rest = rest.subspan(chunk.size());
        const std::size_t n = chunk.size() - Aead::tagSize;
        last = opener.next(chunk, std::span(plain).subspan(done, n));
        done += n;
    }
    if (!rest.empty())
        throw Error(Code::agePayload, "trailing");
    return plain;
}

} // namespace

void encryptAge(const Source &source, const Sink &sink, std::span<const Recipient> recipients) {
    const NewFile file = newFile(recipients);
    sink(view(file.header));
    StreamSealer sealer(file.payloadKey);
    Secret plain(ageChunk);
    Secret ahead(ageChunk);
    Bytes sealed(ageSealedChunk);
    // One chunk ahead: only what follows tells whether a chunk is the last.
    std::size_t size = fill(source, plain);
    for (bool last = false; !last;) {
        const std::size_t next = size == ageChunk ? fill(source, ahead) : 0;
        last = next == 0;
        const auto out = std::span(sealed).first(size + Aead::tagSize);
        sealer.next(View(plain).first(size), last, out);
        sink(out);
        std::swap(plain, ahead);
        size = next;
    }
}

Bytes encryptAge(View plain, std::span<const Recipient> recipients) {
    const NewFile file = newFile(recipients);
    Bytes out(file.header.size() + static_cast<std::size_t>(sealedPayloadSize(plain.size())));
    const View header = view(file.header);
    std::copy(header.begin(), header.end(), out.begin());
    StreamSealer sealer(file.payloadKey);
    std::size_t at = header.size();
    for (bool last = false; !last;) {
        const View chunk = plain.first(std::min(plain.size(), ageChunk));
        plain = plain.subspan(chunk.size());
        last = plain.empty();
        sealer.next(chunk, last, std::span(out).subspan(at, chunk.size() + Aead::tagSize));
        at += chunk.size() + Aead::tagSize;
    }
    return out;
}

void decryptAge(const Source &source, const Sink &sink, std::span<const Identity> identities) {
    const Bytes beginning = readBeginning(source);
    const Opened opened = openBeginning(beginning, identities);
    View ready = View(beginning).subspan(opened.start);
    const Source rest = [&](std::span<std::uint8_t> out) {
        if (ready.empty())
            return source(out);
        const std::size_t n = std::min(ready.size(), out.size());
        std::copy_n(ready.begin(), n, out.begin());
        ready = ready.subspan(n);
        return n;
    };
    StreamOpener opener(opened.payloadKey);
    Bytes sealed(ageSealedChunk);
    Secret plain(ageChunk);
    for (bool last = false; !last;) {
        const std::size_t n = fill(rest, sealed);
        const auto out = std::span(plain).first(n < Aead::tagSize ? 0 : n - Aead::tagSize);
        last = opener.next(View(sealed).first(n), out);
        if (!out.empty())
            sink(out);
    }
    if (fill(rest, std::span(sealed).first(1)) != 0)
        throw Error(Code::agePayload, "trailing");
}

Bytes decryptAge(View sealed, std::span<const Identity> identities, std::size_t cap) {
    return decryptWhole<Bytes>(sealed, openBeginning(sealed, identities), cap);
}

Secret agePayloadKeyOf(View sealed, std::span<const Identity> identities) {
    return openBeginning(sealed, identities).payloadKey;
}

Bytes decryptAge(View sealed, const Secret &payloadKey, std::size_t cap) {
    const auto end = findAgeHeaderEnd(sealed.first(std::min(sealed.size(), ageHeaderCap)), 0);
    if (!end || sealed.size() - *end < ageNonceSize || payloadKey.size() != 32)
        throw Error(Code::ageHeader, "end");
    return decryptWhole<Bytes>(sealed, {*end + ageNonceSize, payloadKey}, cap);
}

Secret decryptAgeSecret(View sealed, std::span<const Identity> identities, std::size_t cap) {
    return decryptWhole<Secret>(sealed, openBeginning(sealed, identities), cap);
}

} // namespace simsa
