// Canonical base64 (RFC 4648 section 4): one text per value, no white space. Padded, or without padding as in age.
#pragma once

#include "app/base/Bytes.h"

#include <span>
#include <string>

namespace simsa {

enum class Padding { none, full };

void appendBase64(std::string &text, View bytes, Padding padding);
// Fill out exactly; false for any other length or any other text than appendBase64 writes.
bool decodeBase64(std::string_view text, Padding padding, std::span<std::uint8_t> out);
// Appends to out; out is unspecified after false.
bool appendFromBase64(std::string_view text, Padding padding, Bytes &out);

} // namespace simsa
