#include "app/base/Error.h"
#include "app/crypto/Age.h"
#include "app/crypto/Base64.h"

namespace simsa {

namespace {

constexpr std::string_view beginLine = "-----BEGIN AGE ENCRYPTED FILE-----";
constexpr std::string_view endLine = "-----END AGE ENCRYPTED FILE-----";
constexpr std::size_t columns = 64;

// The next line, which may end in LF or CRLF; the last line of the text may end in neither.
std::string_view takeLine(std::string_view &text) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (end != std::string_view::npos && line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

} // namespace

Bytes unarmorAge(View bytes) {
    std::string_view text = textOf(bytes);
    if (takeLine(text) != beginLine)
        throw Error(Code::ageArmor, "begin");
    Bytes out;
    out.reserve(text.size() / 4 * 3);
    for (bool full = true;;) {
        if (text.empty())
            throw Error(Code::ageArmor, "end");
        const std::string_view line = takeLine(text);
        if (line == endLine)
            break;
        // Only the last line may be short, and padding makes a line the last.
        if (!full || line.empty() || line.size() > columns || !appendFromBase64(line, Padding::full, out))
            throw Error(Code::ageArmor, "line");
        full = line.size() == columns && !line.ends_with('=');
    }
    if (!text.empty())
        throw Error(Code::ageArmor, "trailing");
    return out;
}

std::string armorAge(View sealed) {
    std::string base64;
    appendBase64(base64, sealed, Padding::full);
    std::string text(beginLine);
    text.reserve(base64.size() + base64.size() / columns + 80);
    text += '\n';
    for (std::size_t i = 0; i < base64.size(); i += columns)
        text.append(base64, i, columns).append("\n");
    return text.append(endLine).append("\n");
}

} // namespace simsa
