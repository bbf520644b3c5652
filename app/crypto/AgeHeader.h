// The header of an age v1 file as text: version line, stanzas, MAC line. Knows no ciphers.
#pragma once

#include "app/base/Bytes.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace simsa {

constexpr std::size_t ageHeaderCap = 1024 * 1024; // bytes, MAC line included

struct AgeStanza {
    std::vector<std::string_view> arguments; // the first is the type; they point into the header's bytes
    Bytes body;
};

struct AgeHeader {
    std::vector<AgeStanza> stanzas; // at least one
    View authenticated;             // what the MAC covers: up to and with "---"
    std::array<std::uint8_t, 32> mac{};
    std::size_t size = 0; // bytes to the end of the MAC line
};

// The size of the header that bytes begin with, if its MAC line is already complete. Looks at bytes from `from` on.
std::optional<std::size_t> findAgeHeaderEnd(View bytes, std::size_t from);
// Throws ageHeader, ageUnsupported (another version). The bytes must outlive the header.
AgeHeader parseAgeHeader(View bytes);

// The authenticated part for stanzas that are written as given.
void beginAgeHeader(std::string &out);
void appendAgeStanza(std::string &out, std::string_view arguments, View body);
void endAgeHeader(std::string &out); // "---"
void appendAgeMac(std::string &out, View mac);

} // namespace simsa
