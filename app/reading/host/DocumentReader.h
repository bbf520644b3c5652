// SPDX-License-Identifier: AGPL-3.0-or-later (this program links MuPDF; the rest of Simsa is GPL-3.0-or-later)
// The document as the engine reads it: a read-only descriptor, decrypted on demand when it is sealed.
#pragma once

#include "app/crypto/Age.h"

#include <memory>

namespace simsa::host {

class DocumentReader {
public:
    enum class Fault { none, age, io };

    // Takes the descriptor over. Throws Error{agePayload} or Error{ioFailed}.
    DocumentReader(int descriptor, std::uint64_t fileSize); // plain
    DocumentReader(int descriptor, std::uint64_t fileSize, std::uint64_t headerSize, View payloadKey);
    ~DocumentReader();
    DocumentReader(const DocumentReader &) = delete;
    DocumentReader &operator=(const DocumentReader &) = delete;

    std::uint64_t size() const;
    // Never throws, because C code calls it: false and `fault` set when the bytes cannot be had.
    bool read(std::uint64_t offset, std::span<std::uint8_t> out) noexcept;
    Fault fault = Fault::none; // the worst since it was last cleared

private:
    int fd;
    std::uint64_t plainSize;
    std::unique_ptr<AgeReader> age; // null: plain
};

} // namespace simsa::host
