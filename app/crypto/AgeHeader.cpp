#include "app/crypto/AgeHeader.h"

#include "app/base/Error.h"
#include "app/crypto/Base64.h"

#include <algorithm>

namespace simsa {

namespace {

constexpr std::string_view anyVersion = "age-encryption.org/";
constexpr std::string_view versionLine = "age-encryption.org/v1";
constexpr std::string_view stanzaMark = "-> ";
constexpr std::string_view macMark = "---";
constexpr std::size_t columns = 64;

[[noreturn]] void refuse(const char *what) {
    throw Error(Code::ageHeader, what);
}

class Lines {
public:
    explicit Lines(std::string_view text_) : text(text_) {}
    std::string_view next() {
        const std::size_t end = text.find('\n', at);
        if (end == std::string_view::npos)
            refuse("line");
        const std::string_view line = text.substr(at, end - at);
        at = end + 1;
        return line;
    }
    bool startsWith(std::string_view mark) const { return text.substr(at).starts_with(mark); }
    std::size_t at = 0;

private:
    std::string_view text;
};

std::vector<std::string_view> splitArguments(std::string_view line) {
    std::vector<std::string_view> out;
    for (;;) {
        const std::size_t space = line.find(' ');
        const std::string_view word = line.substr(0, space);
        if (word.empty() || std::any_of(word.begin(), word.end(), [](char c) { return c < 33 || c > 126; }))
            refuse("argument");
        out.push_back(word);
        if (space == std::string_view::npos)
            return out;
        line.remove_prefix(space + 1);
    }
}

AgeStanza readStanza(Lines &lines) {
    AgeStanza stanza;
    stanza.arguments = splitArguments(lines.next().substr(stanzaMark.size()));
    for (;;) {
        const std::string_view line = lines.next();
        if (line.size() > columns || !appendFromBase64(line, Padding::none, stanza.body))
            refuse("body");
        if (line.size() < columns) // a short line, even an empty one, ends every body
            return stanza;
    }
}

} // namespace

std::optional<std::size_t> findAgeHeaderEnd(View bytes, std::size_t from) {
    // No line of a valid header but the last begins with a hyphen and goes on with another.
    const std::string_view text = textOf(bytes);
    const std::size_t overlap = macMark.size() + 1;
    const std::size_t mark = text.find("\n---", from > overlap ? from - overlap : 0);
    if (mark == std::string_view::npos)
        return std::nullopt;
    const std::size_t end = text.find('\n', mark + 1);
    if (end == std::string_view::npos)
        return std::nullopt;
    return end + 1;
}

AgeHeader parseAgeHeader(View bytes) {
    const std::string_view text = textOf(bytes);
    Lines lines(text);
    const std::string_view version = lines.next();
    if (version != versionLine) {
        if (version.starts_with(anyVersion))
            throw Error(Code::ageUnsupported, "version");
        refuse("version");
    }
    AgeHeader header;
    while (lines.startsWith(stanzaMark))
        header.stanzas.push_back(readStanza(lines));
    if (header.stanzas.empty() || !lines.startsWith(macMark))
        refuse("stanza");
    header.authenticated = bytes.first(lines.at + macMark.size());
    const std::string_view last = lines.next().substr(macMark.size());
    if (!last.starts_with(' ') || !decodeBase64(last.substr(1), Padding::none, header.mac))
        refuse("mac");
    header.size = lines.at;
    return header;
}

void beginAgeHeader(std::string &out) {
    out.append(versionLine).append("\n");
}

void appendAgeStanza(std::string &out, std::string_view arguments, View body) {
    out.append(stanzaMark).append(arguments).append("\n");
    std::string base64;
    appendBase64(base64, body, Padding::none);
    for (std::size_t i = 0; i + columns <= base64.size(); i += columns)
        out.append(base64, i, columns).append("\n");
    out.append(base64, base64.size() / columns * columns).append("\n");
}

void endAgeHeader(std::string &out) {
    out.append(macMark);
}

void appendAgeMac(std::string &out, View mac) {
    out.append(" ");
    appendBase64(out, mac, Padding::none);
    out.append("\n");
}

} // namespace simsa
