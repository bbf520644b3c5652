// Bech32 with BIP173's constant and without its length limit, in lower case.
#pragma once

#include "app/base/Bytes.h"

namespace simsa {

Secret encodeBech32(std::string_view prefix, View bytes);
// Throws Error{Code::bech32} for another prefix, a wrong checksum, another alphabet or left-over bits.
Secret decodeBech32(std::string_view prefix, View text);

} // namespace simsa
