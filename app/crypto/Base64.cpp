#include "app/crypto/Base64.h"

#include <array>

namespace simsa {

namespace {

constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t invalid = 64;

constexpr std::array<std::uint8_t, 256> makeValues() {
    std::array<std::uint8_t, 256> values{};
    values.fill(invalid);
    for (std::uint8_t i = 0; i < 64; ++i)
        values[static_cast<std::uint8_t>(alphabet[i])] = i;
    return values;
}
constexpr std::array<std::uint8_t, 256> values = makeValues();

// Takes the padding off; false when it is not the padding this length needs.
bool strip(std::string_view &text, Padding padding) {
    if (padding == Padding::full) {
        if (text.size() % 4 != 0)
            return false;
        for (int i = 0; i < 2 && text.ends_with('='); ++i)
            text.remove_suffix(1);
    }
    return text.size() % 4 != 1;
}

std::size_t decodedSize(std::size_t characters) {
    return characters / 4 * 3 + (characters % 4 == 0 ? 0 : characters % 4 - 1);
}

} // namespace

void appendBase64(std::string &text, View bytes, Padding padding) {
    text.reserve(text.size() + (bytes.size() + 2) / 3 * 4);
    std::size_t i = 0;
    for (; i + 3 <= bytes.size(); i += 3) {
        const std::uint32_t w = bytes[i] * 65536U + bytes[i + 1] * 256U + bytes[i + 2];
        text += alphabet[w >> 18];
        text += alphabet[(w >> 12) & 63];
        text += alphabet[(w >> 6) & 63];
        text += alphabet[w & 63];
    }
    const std::size_t rest = bytes.size() - i;
    if (rest == 0)
        return;
    const std::uint32_t w = bytes[i] * 65536U + (rest == 2 ? bytes[i + 1] * 256U : 0U);
    text += alphabet[w >> 18];
    text += alphabet[(w >> 12) & 63];
    if (rest == 2)
        text += alphabet[(w >> 6) & 63];
    if (padding == Padding::full)
        text.append(3 - rest, '=');
}

bool decodeBase64(std::string_view text, Padding padding, std::span<std::uint8_t> out) {
    if (!strip(text, padding) || decodedSize(text.size()) != out.size())
        return false;
    std::uint32_t bits = 0;
    int held = 0;
    std::size_t n = 0;
    for (const char c : text) {
        const std::uint8_t v = values[static_cast<std::uint8_t>(c)];
        if (v == invalid)
            return false;
        bits = (bits << 6) | v;
        held += 6;
        if (held >= 8) {
            held -= 8;
            out[n++] = static_cast<std::uint8_t>(bits >> held);
            bits &= (1U << held) - 1;
        }
    }
    return bits == 0; // left-over bits must be zero, or two texts would mean the same bytes
}

bool appendFromBase64(std::string_view text, Padding padding, Bytes &out) {
    std::string_view stripped = text;
    if (!strip(stripped, padding))
        return false;
    const std::size_t n = decodedSize(stripped.size());
    out.resize(out.size() + n);
    return decodeBase64(text, padding, std::span(out).last(n));
}

} // namespace simsa
