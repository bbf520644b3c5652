// The first field of every JSON file, and foreign text that a refusal repeats.
#pragma once

#include "app/domain/Json.h"

namespace simsa {

// Takes the field "format". Throws unknownFormat with the name found.
void requireFormat(Fields &fields, const char *format);

// Foreign text for the detail of an Error: at most 64 characters, none of them a control or a turn of direction.
std::string excerpt(std::string_view text);

// A digest or an id: exactly so many lower-case hexadecimal digits.
bool isHex(std::string_view text, std::size_t digits);

} // namespace simsa
