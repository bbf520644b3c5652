// The rules of a round in sentences, as the minutes and the workbook state them.
#pragma once

#include "app/report/Dossier.h"

namespace simsa {

struct RuleText {
    std::string name, text;
};
std::vector<RuleText> rulesText(const Round &round, Tongue t);
std::string roundingText(int digits, Tongue t); // "소수점 다섯째 자리에서 반올림하여 넷째 자리까지"
std::string baseText(Base base, Tongue t);      // "재적", "panel"
// "the panel's score is at least 70 % of 100 (70)".
std::string minimumText(const Round &round, const Minimum &m, Tongue t);
Points maximumOf(const Round &round, const std::string &subject); // of "score", "total", a component or criterion

} // namespace simsa
