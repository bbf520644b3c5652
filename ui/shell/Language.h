// The program's language: Korean or English, remembered, changed at any time (widgets get QEvent::LanguageChange).
#pragma once

#include <QString>

namespace simsa {

// "ko", "en", or empty for what was chosen last, else what the system uses (Korean when it is Korean, else English).
void useLanguage(const QString &code = {});
QString currentLanguage(); // "ko" or "en"

} // namespace simsa
