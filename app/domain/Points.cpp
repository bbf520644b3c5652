#include "app/domain/Points.h"

namespace simsa {

std::string toText(Points points) {
    const bool minus = points.hundredths < 0;
    const std::int64_t size = minus ? -points.hundredths : points.hundredths;
    std::string out = (minus ? "-" : "") + std::to_string(size / 100);
    if (const std::int64_t rest = size % 100; rest != 0) {
        out += '.';
        out += static_cast<char>('0' + rest / 10);
        if (rest % 10 != 0)
            out += static_cast<char>('0' + rest % 10);
    }
    return out;
}

std::optional<Points> pointsFromText(std::string_view text) {
    const bool minus = text.starts_with('-');
    if (minus)
        text.remove_prefix(1);
    std::int64_t whole = 0, part = 0;
    std::size_t at = 0;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at)
        if (at == 6)
            return std::nullopt;
        else
            whole = whole * 10 + (text[at] - '0');
    const std::size_t digits = at;
    if (at < text.size() && (text[at] == '.' || text[at] == ',')) {
        int scale = 10;
        for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9' && scale > 0; ++at, scale /= 10)
            part += (text[at] - '0') * scale;
        if (text.size() == digits + 1)
            return std::nullopt;
    }
    if (digits == 0 || at != text.size())
        return std::nullopt;
    const std::int64_t value = whole * 100 + part;
    return Points{minus ? -value : value};
}

} // namespace simsa
