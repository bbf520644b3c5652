#include "app/base/Clock.h"

#include "app/base/Error.h"

#include <ctime>

namespace simsa {

std::int64_t systemNow() {
    return static_cast<std::int64_t>(std::time(nullptr));
}

std::string toTimeText(std::int64_t seconds) {
    const std::time_t t = static_cast<std::time_t>(seconds);
    std::tm parts{};
    gmtime_r(&t, &parts);
    char text[40];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

std::int64_t fromTimeText(const std::string &text) {
    std::tm parts{};
    const char *end = strptime(text.c_str(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    if (end == nullptr || *end != '\0')
        throw Error(Code::jsonField, "time");
    const std::int64_t seconds = static_cast<std::int64_t>(timegm(&parts));
    if (toTimeText(seconds) != text)
        throw Error(Code::jsonField, "time");
    return seconds;
}

} // namespace simsa
