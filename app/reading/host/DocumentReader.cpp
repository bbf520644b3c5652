// SPDX-License-Identifier: AGPL-3.0-or-later (this program links MuPDF; the rest of Simsa is GPL-3.0-or-later)
#include "app/reading/host/DocumentReader.h"

#include "app/base/Error.h"

#include <cerrno>
#include <unistd.h>

namespace simsa::host {

namespace {

void readAt(int fd, std::uint64_t offset, std::span<std::uint8_t> out) {
    std::size_t done = 0;
    while (done < out.size()) {
        const ssize_t n = ::pread(fd, out.data() + done, out.size() - done, static_cast<off_t>(offset + done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0) // also a file that became shorter
            throw Error(Code::ioFailed, "document");
        done += static_cast<std::size_t>(n);
    }
}

} // namespace

DocumentReader::DocumentReader(int descriptor, std::uint64_t fileSize) : fd(descriptor), plainSize(fileSize) {}

DocumentReader::DocumentReader(int descriptor, std::uint64_t fileSize, std::uint64_t headerSize, View payloadKey)
    : fd(descriptor), plainSize(0) {
    try {
        age = std::make_unique<AgeReader>(
            [fd_ = fd](std::uint64_t offset, std::span<std::uint8_t> out) { readAt(fd_, offset, out); }, fileSize,
            headerSize, payloadKey);
    } catch (...) {
        ::close(fd);
        throw;
    }
    plainSize = age->size();
}

DocumentReader::~DocumentReader() {
    ::close(fd);
}

std::uint64_t DocumentReader::size() const {
    return plainSize;
}

bool DocumentReader::read(std::uint64_t offset, std::span<std::uint8_t> out) noexcept {
    try {
        if (age != nullptr)
            age->read(offset, out);
        else
            readAt(fd, offset, out);
        return true;
    } catch (const Error &error) {
        fault = error.code == Code::ioFailed ? Fault::io : Fault::age;
    } catch (...) {
        fault = Fault::io;
    }
    return false;
}

} // namespace simsa::host
