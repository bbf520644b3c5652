#include "app/report/Masked.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace simsa {

namespace {

constexpr std::string_view mask = "○○○";
constexpr std::size_t syllable = 3; // bytes of UTF-8
constexpr std::array<std::string_view, 10> titles = {"위원", "교수", "박사", "대표", "원장",
                                                     "이사", "부장", "팀장", "님",   "씨"};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
bool isLatin(char c) {
    return lower(c) >= 'a' && lower(c) <= 'z';
}

bool isName(std::string_view text, std::size_t at, std::string_view name) {
    const std::string_view after = text.substr(at + name.size());
    if (isLatin(name.front()) && at > 0 && isLatin(text[at - 1]))
        return false;
    if (isLatin(name.back()) && !after.empty() && isLatin(after.front()))
        return false;
    const bool korean =
        static_cast<unsigned char>(name.front()) >= 0xea && static_cast<unsigned char>(name.front()) <= 0xed;
    return !korean || name.size() > 2 * syllable || std::any_of(titles.begin(), titles.end(), [&](auto title) {
        return after.starts_with(title) || (after.starts_with(' ') && after.substr(1).starts_with(title));
    });
}

} // namespace

std::string masked(std::string text, const std::vector<std::string> &names, bool &found) {
    for (const std::string &name : names) {
        if (name.size() < 2)
            continue;
        for (std::size_t at = 0; at + name.size() <= text.size(); ++at) {
            if (!std::equal(name.begin(), name.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                            [](char a, char b) { return lower(a) == lower(b); }) ||
                !isName(text, at, name))
                continue;
            text.replace(at, name.size(), mask);
            at += mask.size() - 1;
            found = true;
        }
    }
    return text;
}

} // namespace simsa
