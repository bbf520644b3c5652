#include "app/domain/Names.h"

#include <array>
#include <cstdint>
#include <vector>

namespace simsa {

namespace {

// Code points; a byte that begins none stands for itself.
std::u32string codePoints(std::string_view text) {
    std::u32string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto first = static_cast<unsigned char>(text[i]);
        const std::size_t length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        char32_t c = length == 1 ? first : length == 2 ? first & 0x1f : length == 3 ? first & 0x0f : first & 0x07;
        for (std::size_t k = 1; k < length && i + k < text.size(); ++k)
            c = (c << 6) | (static_cast<unsigned char>(text[i + k]) & 0x3f);
        out += c;
        i += length;
    }
    return out;
}

void append(std::string &out, char32_t c) {
    const auto byte = [&](char32_t b) { out += static_cast<char>(b); };
    if (c < 0x80)
        byte(c);
    else if (c < 0x800) {
        byte(0xc0 | (c >> 6));
        byte(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        byte(0xe0 | (c >> 12));
        byte(0x80 | ((c >> 6) & 0x3f));
        byte(0x80 | (c & 0x3f));
    } else {
        byte(0xf0 | (c >> 18));
        byte(0x80 | ((c >> 12) & 0x3f));
        byte(0x80 | ((c >> 6) & 0x3f));
        byte(0x80 | (c & 0x3f));
    }
}

bool isLetter(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 0xc0 && c < 0x2000 && c != 0xd7 && c != 0xf7) ||
           (c >= 0x3400 && c < 0xa000) || (c >= 0xac00 && c < 0xd7a4) || (c >= 0x3041 && c < 0x3100);
}
bool isSyllable(char32_t c) {
    return (c >= 0xac00 && c < 0xd7a4) || (c >= 0x3400 && c < 0xa000);
}

char32_t folded(char32_t c) {
    if (c >= 0xff01 && c <= 0xff5e) // full width
        c -= 0xfee0;
    if ((c >= 'A' && c <= 'Z') || (c >= 0xc0 && c <= 0xde && c != 0xd7))
        c += 32;
    return c;
}

constexpr std::array<std::u32string_view, 8> shortForms = {U"(주)", U"(유)", U"(재)", U"(사)",
                                                           U"㈜",   U"㈔",   U"㈐",   U"㈑"};
constexpr std::array<std::u32string_view, 8> longForms = {U"주식회사", U"유한책임회사", U"유한회사",   U"재단법인",
                                                          U"사단법인", U"학교법인",     U"산학협력단", U"협동조합"};
constexpr std::array<std::u32string_view, 15> latinForms = {
    U"inc",  U"ltd", U"co",      U"corp", U"corporation", U"limited", U"incorporated", U"llc", U"llp",
    U"gmbh", U"ag",  U"company", U"the",  U"plc",         U"sa"};

std::u32string plain(std::string_view name) {
    std::u32string text;
    for (const char32_t c : codePoints(name))
        text += folded(c);
    const auto cut = [&](std::u32string_view form) {
        for (std::size_t at = text.find(form); at != std::u32string::npos; at = text.find(form, at))
            text.replace(at, form.size(), U" ");
    };
    for (const std::u32string_view form : shortForms)
        cut(form);
    for (const std::u32string_view form : longForms)
        cut(form);
    std::vector<std::u32string> words(1);
    for (const char32_t c : text) {
        if (isLetter(c))
            words.back() += c;
        else if (c != '.' && c != '\'' && !words.back().empty()) // "S.A." is one word
            words.emplace_back();
    }
    std::u32string out;
    for (const std::u32string &word : words) {
        bool form = false;
        for (const std::u32string_view latin : latinForms)
            form = form || word == latin;
        if (!form)
            out += word;
    }
    return out;
}

bool longEnough(const std::u32string &name) {
    std::size_t weight = 0; // a syllable is worth two letters
    for (const char32_t c : name)
        weight += isSyllable(c) ? 2 : 1;
    return weight >= 4;
}

} // namespace

std::string plainName(std::string_view name) {
    std::string out;
    for (const char32_t c : plain(name))
        append(out, c);
    return out;
}

bool namesMeet(std::string_view a, std::string_view b) {
    const std::u32string x = plain(a), y = plain(b);
    const std::u32string &less = x.size() < y.size() ? x : y, &more = x.size() < y.size() ? y : x;
    return longEnough(less) && more.find(less) != std::u32string::npos;
}

} // namespace simsa
