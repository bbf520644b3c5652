// The language of a report: both wordings stand side by side where they are used.
#pragma once

#include <string>

namespace simsa {

struct Tongue {
    bool ko = false;
    const char *operator()(const char *english, const char *korean) const { return ko ? korean : english; }
    std::string language() const { return ko ? "ko" : "en"; }
};
inline Tongue tongueOf(const std::string &language) {
    return {language == "ko"};
}

// "%1", "%2"… replaced by the values, whatever order a language wants them in.
template <typename... Texts>
std::string fill(std::string text, const Texts &...values) {
    const std::string list[] = {std::string(values)...};
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t n = text[i] == '%' && i + 1 < text.size() && text[i + 1] > '0'
                                  ? static_cast<std::size_t>(text[i + 1] - '1')
                                  : 9;
        if (n < sizeof...(values)) {
            out += list[n];
            ++i;
        } else {
            out += text[i];
        }
    }
    return out;
}

} // namespace simsa
