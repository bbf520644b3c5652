// Names of organisations as they are compared: how somebody writes the legal form or blanks makes no difference.
#pragma once

#include <string>
#include <string_view>

namespace simsa {

// Lower case, without blanks, punctuation and legal forms: "㈜ 하늘 AI", "(주)하늘AI", "하늘AI 주식회사" → "하늘ai";
// "Fjord Labs, Inc." → "fjordlabs".
std::string plainName(std::string_view name);
// True when one plain name holds the other, from two Hangul syllables or Chinese characters or four letters on.
bool namesMeet(std::string_view a, std::string_view b);

} // namespace simsa
