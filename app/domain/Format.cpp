#include "app/domain/Format.h"

#include "app/base/Error.h"

#include <algorithm>

namespace simsa {

namespace {

constexpr std::size_t longestExcerpt = 64; // characters

// C0, DEL, C1 (C2 80…9F) and what turns the direction of text (U+200E, 200F, 202A…202E, 2066…2069).
bool isControl(std::string_view c) {
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(c[i]); };
    if (c.size() == 1)
        return at(0) < 0x20 || at(0) >= 0x7F;
    if (c.size() == 2)
        return at(0) == 0xC2 && at(1) < 0xA0;
    return c.size() == 3 && at(0) == 0xE2 &&
           ((at(1) == 0x80 && (at(2) == 0x8E || at(2) == 0x8F || (at(2) >= 0xAA && at(2) <= 0xAE))) ||
            (at(1) == 0x81 && at(2) >= 0xA6 && at(2) <= 0xA9));
}

} // namespace

void requireFormat(Fields &fields, const char *format) {
    if (const std::string found = fields.text("format", 64); found != format)
        throw Error(Code::unknownFormat, excerpt(found));
}

bool isHex(std::string_view text, std::size_t digits) {
    return text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string excerpt(std::string_view text) {
    std::string out;
    for (std::size_t at = 0, count = 0; at < text.size(); ++count) {
        if (count == longestExcerpt)
            return out + "…";
        std::size_t end = at + 1;
        while (end < text.size() && end < at + 4 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
            ++end;
        const std::string_view character = text.substr(at, end - at);
        if (isControl(character))
            out += '?';
        else
            out += character;
        at = end;
    }
    return out;
}

} // namespace simsa
