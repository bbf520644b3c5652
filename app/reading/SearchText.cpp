#include "app/reading/SearchText.h"

#include <algorithm>

namespace simsa {

namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr std::size_t followingCharacters = 64; // of the next page, for phrases over the page end
constexpr char32_t pageEnd = U'\f';
constexpr std::size_t edgeLines = 4;   // of a page, in which running heads and feet are looked for
constexpr std::size_t numberLine = 12; // a line without letters up to this long numbers the page

bool isSpace(char32_t c) {
    return c <= 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

// Characters nobody sees: soft hyphen, zero-width, byte-order mark, direction marks.
bool isInvisible(char32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x2060 || c == 0xFEFF;
}

bool isHyphen(char32_t c) {
    return c == U'-' || c == 0x2010 || c == 0x2011;
}

bool isLatinUpper(char32_t c) {
    return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
}

bool isLatinLower(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7) || (c >= 0x100 && c <= 0x24F) ||
           (c >= 0x1E00 && c <= 0x1EFF);
}

bool isLatin(char32_t c) {
    return isLatinUpper(c) || isLatinLower(c);
}

// Full-width letters, digits and signs as their narrow selves; Latin ligatures stay (the page host splits them).
char32_t narrow(char32_t c) {
    return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFF01 + 0x21 : c;
}

char32_t fold(char32_t c) {
    c = narrow(c);
    if (isLatinUpper(c))
        return c + 0x20;
    if ((c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) || (c >= 0x1E00 && c <= 0x1E95))
        return c | 1;
    if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E))
        return c % 2 == 1 ? c + 1 : c;
    if ((c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F))
        return c + 0x20;
    if (c >= 0x400 && c <= 0x40F)
        return c + 0x50;
    return c;
}

constexpr char32_t leadBase = 0x1100, vowelBase = 0x1161, tailBase = 0x11A7, syllableBase = 0xAC00;

// Hangul written as jamo (files made on a Mac) becomes syllables: adds c to a syllable under way, if it fits.
bool composeHangul(char32_t &last, char32_t c) {
    if (last >= leadBase && last < leadBase + 19 && c >= vowelBase && c < vowelBase + 21) {
        last = syllableBase + ((last - leadBase) * 21 + (c - vowelBase)) * 28;
        return true;
    }
    if (last >= syllableBase && last < syllableBase + 11172 && (last - syllableBase) % 28 == 0 && c > tailBase &&
        c < tailBase + 28) {
        last += c - tailBase;
        return true;
    }
    return false;
}

// One character of a page as the search compares it, with the characters of the layer that it stands for.
struct Unit {
    char32_t c = 0;
    bool optional = false; // a hyphen at a line end: part of the word or not, nobody knows
    std::size_t line = 0, first = 0, last = 0;
};

std::vector<Unit> unitsOf(const TextLayer &layer, std::size_t from = 0, std::size_t to = std::size_t(-1)) {
    std::vector<Unit> units;
    for (std::size_t l = from; l < std::min(to, layer.lines.size()); ++l) {
        const std::u32string &text = layer.lines[l].text;
        std::size_t end = text.size();
        while (end > 0 && (isSpace(text[end - 1]) || isInvisible(text[end - 1])))
            --end;
        for (std::size_t i = 0; i < end; ++i) {
            const char32_t c = fold(text[i]);
            if (isSpace(c) || isInvisible(c))
                continue;
            if (!units.empty() && units.back().line == l && composeHangul(units.back().c, c)) {
                units.back().last = i;
                continue;
            }
            const bool atEnd = i + 1 == end && i > 0 && isHyphen(c) && isLatin(text[i - 1]);
            units.push_back({isHyphen(c) ? U'-' : c, atEnd, l, i, i});
        }
    }
    return units;
}

std::u32string foldedQuery(std::u32string_view query) {
    std::u32string out;
    for (const char32_t raw : query) {
        const char32_t c = fold(raw);
        if (isSpace(c) || isInvisible(c))
            continue;
        if (out.empty() || !composeHangul(out.back(), c))
            out.push_back(isHyphen(c) ? U'-' : c);
    }
    return out;
}

// One past the last unit of a match that begins at `at`, or 0.
std::size_t matchAt(const std::vector<Unit> &units, std::size_t at, std::u32string_view query) {
    std::size_t u = at;
    for (std::size_t q = 0; q < query.size();) {
        if (u == units.size())
            return 0;
        if (units[u].c == query[q])
            ++q;
        else if (!units[u].optional || q == 0)
            return 0;
        ++u;
    }
    return u;
}

void join(PageBox &box, const PageBox &other) {
    box.x0 = std::min(box.x0, other.x0);
    box.y0 = std::min(box.y0, other.y0);
    box.x1 = std::max(box.x1, other.x1);
    box.y1 = std::max(box.y1, other.y1);
}

std::vector<PageBox> boxesOf(const TextLayer &layer, const std::vector<Unit> &units, std::size_t from, std::size_t to) {
    std::vector<PageBox> boxes;
    std::size_t line = layer.lines.size();
    for (std::size_t u = from; u < to; ++u) {
        const TextLine &source = layer.lines[units[u].line];
        for (std::size_t i = units[u].first; i <= units[u].last && i < source.boxes.size(); ++i) {
            if (units[u].line != line)
                boxes.push_back(source.boxes[i]);
            else
                join(boxes.back(), source.boxes[i]);
            line = units[u].line;
        }
    }
    return boxes;
}

// Lines joined for the index: a Latin word cut by a hyphen at the line end becomes whole, other line ends a space.
std::u32string flow(std::u32string_view text) {
    std::u32string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = narrow(text[i]);
        if (c == 0xAD || isHyphen(c)) { // is it the last of its line, and does the word go on?
            std::size_t next = i + 1;
            while (next < text.size() && text[next] != U'\n' && isSpace(text[next]))
                ++next;
            const bool lineEnd = next < text.size() && text[next] == U'\n';
            while (lineEnd && next < text.size() && isSpace(text[next]))
                ++next;
            const bool word = lineEnd && !out.empty() && isLatin(out.back()) && next < text.size() &&
                              isLatinLower(narrow(text[next]));
            if (word) {
                i = next - 1;
                continue;
            }
        }
        if (isInvisible(c))
            continue;
        if (out.empty() || !composeHangul(out.back(), c))
            out.push_back(isSpace(c) ? U' ' : c);
    }
    return out;
}

// Spaces round every ideographic character, runs of spaces as one, none at the ends.
std::u32string spread(std::u32string_view text) {
    std::u32string out;
    const auto space = [&out] {
        if (!out.empty() && out.back() != U' ')
            out.push_back(U' ');
    };
    for (const char32_t c : text) {
        if (c == U' ') {
            space();
        } else if (isIdeographic(c)) {
            space();
            out.push_back(c);
            out.push_back(U' ');
        } else {
            out.push_back(c);
        }
    }
    if (!out.empty() && out.back() == U' ')
        out.pop_back();
    return out;
}

bool isWordCharacter(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c < 0x80 && isLatin(c)) ||
           (c >= 0xC0 && !isSpace(c) && !isInvisible(c) && !(c >= 0x2010 && c <= 0x2BFF) &&
            !(c >= 0x3001 && c <= 0x3004) && !(c >= 0x3008 && c <= 0x3020) && c != replacement);
}

using Lines = std::vector<std::u32string_view>;

Lines linesOf(const TextLayer &layer) {
    Lines lines;
    for (const TextLine &line : layer.lines)
        lines.push_back(line.text);
    return lines;
}

Lines linesOf(std::u32string_view text) {
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(U'\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

bool isDigit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

// A line but for its numbers and spaces.
std::u32string masked(std::u32string_view line) {
    std::u32string out;
    for (const char32_t c : foldedQuery(line))
        if (!isDigit(c))
            out.push_back(c);
        else if (out.empty() || out.back() != U'0')
            out.push_back(U'0');
    return out;
}

// Whether a line at a page's edge is a running head or foot: the neighbour has it too, or it only numbers the page.
bool isFurniture(std::u32string_view line, const Lines &neighbour) {
    const std::u32string wanted = masked(line);
    if (wanted.size() <= numberLine &&
        std::none_of(wanted.begin(), wanted.end(), [](char32_t c) { return isWordCharacter(c) && !isDigit(c); }))
        return true;
    for (std::size_t i = 0; i < neighbour.size(); ++i)
        if ((i < edgeLines || i + edgeLines >= neighbour.size()) && masked(neighbour[i]) == wanted)
            return true;
    return false;
}

// How many lines at the end of `page` and at the beginning of `next` stand between the two texts.
std::pair<std::size_t, std::size_t> between(const Lines &page, const Lines &next) {
    std::size_t feet = 0, heads = 0;
    while (feet < std::min(page.size(), edgeLines) && isFurniture(page[page.size() - 1 - feet], next))
        ++feet;
    while (heads < std::min(next.size(), edgeLines) && isFurniture(next[heads], page))
        ++heads;
    return {feet, heads};
}

} // namespace

std::u32string toUtf32(std::string_view utf8) {
    std::u32string out;
    out.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const std::size_t length = lead < 0x80                   ? 1
                                   : lead >= 0xC2 && lead < 0xE0 ? 2
                                   : lead >= 0xE0 && lead < 0xF0 ? 3
                                   : lead >= 0xF0 && lead < 0xF5 ? 4
                                                                 : 0;
        char32_t c = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        bool good = length != 0 && i + length <= utf8.size();
        for (std::size_t k = 1; good && k < length; ++k) {
            const auto next = static_cast<unsigned char>(utf8[i + k]);
            good = (next & 0xC0) == 0x80;
            c = (c << 6) | (next & 0x3F);
        }
        good = good && !(length == 3 && c < 0x800) && !(length == 4 && (c < 0x10000 || c > 0x10FFFF)) &&
               !(c >= 0xD800 && c <= 0xDFFF);
        out.push_back(good ? c : replacement);
        i += good ? length : 1;
    }
    return out;
}

std::string toUtf8(std::u32string_view text) {
    std::string out;
    out.reserve(text.size() * 3);
    for (char32_t c : text) {
        if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
            c = replacement;
        if (c < 0x80) {
            out += static_cast<char>(c);
        } else if (c < 0x800) {
            out += static_cast<char>(0xC0 | (c >> 6));
            out += static_cast<char>(0x80 | (c & 0x3F));
        } else if (c < 0x10000) {
            out += static_cast<char>(0xE0 | (c >> 12));
            out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
            out += static_cast<char>(0x80 | (c & 0x3F));
        } else {
            out += static_cast<char>(0xF0 | (c >> 18));
            out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
            out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
            out += static_cast<char>(0x80 | (c & 0x3F));
        }
    }
    return out;
}

bool isValidUtf8(std::string_view text) {
    return toUtf8(toUtf32(text)) == text;
}

bool isIdeographic(char32_t c) {
    return (c >= 0x1100 && c <= 0x11FF) || (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3130 && c <= 0x318F) ||
           (c >= 0x31F0 && c <= 0x31FF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) ||
           (c >= 0xA960 && c <= 0xA97F) || (c >= 0xAC00 && c <= 0xD7FF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x20000 && c <= 0x3FFFF);
}

std::u32string pageText(const TextLayer &layer) {
    std::u32string out;
    for (const TextLine &line : layer.lines) {
        out += line.text;
        out.push_back(U'\n');
    }
    return out;
}

std::string indexedText(std::u32string_view text) {
    return toUtf8(spread(flow(text)));
}

std::u32string withFollowing(std::u32string page, std::u32string_view next) {
    std::replace(page.begin(), page.end(), pageEnd, U' ');
    const bool ended = page.empty() || page.back() == U'\n';
    const Lines lines = linesOf(page), nextLines = linesOf(next);
    const auto [feet, heads] = between(lines, nextLines);
    std::u32string out;
    out.reserve(page.size() + 2 * followingCharacters);
    for (std::size_t i = 0; i < lines.size(); ++i) { // the feet come first, so that the text runs on
        out += lines[(i + lines.size() - feet) % lines.size()];
        out.push_back(U'\n');
    }
    if (!ended)
        out.pop_back();
    if (heads < nextLines.size())
        next.remove_prefix(static_cast<std::size_t>(nextLines[heads].data() - next.data()));
    else
        next = {};
    std::size_t end = std::min(next.size(), followingCharacters);
    while (end < next.size() && !isSpace(next[end]) && !isIdeographic(next[end]) && end < 2 * followingCharacters)
        ++end; // not half a word
    out.push_back(pageEnd);
    for (const char32_t c : next.substr(0, end))
        out.push_back(c == pageEnd ? U' ' : c);
    return out;
}

std::string indexedText(const TextLayer &layer, const TextLayer *following) {
    const std::u32string text = pageText(layer);
    return indexedText(following != nullptr ? withFollowing(text, pageText(*following)) : text);
}

bool beginsOnPage(std::u32string_view text, std::u32string_view query) {
    const std::size_t end = text.rfind(pageEnd);
    if (end == std::u32string_view::npos)
        return true;
    const std::u32string wanted = foldedQuery(flow(query));
    const auto comparable = [](std::u32string_view part) { return foldedQuery(flow(part)); };
    if (comparable(text.substr(end + 1)).find(wanted) == std::u32string::npos)
        return true; // it was found, so it begins before
    return comparable(text).find(wanted) < comparable(text.substr(0, end)).size();
}

std::string searchPhrase(std::string_view query) {
    std::u32string text = flow(toUtf32(query));
    if (std::none_of(text.begin(), text.end(), isWordCharacter))
        return {};
    std::replace(text.begin(), text.end(), U'"', U' ');
    std::replace(text.begin(), text.end(), U'\0', U' ');
    return '"' + toUtf8(spread(text)) + '"';
}

std::u32string excerpt(std::u32string_view text, std::u32string_view query, std::size_t before, std::size_t length) {
    const std::u32string wanted = foldedQuery(query);
    // The text as it is compared, with the places it comes from; no further than to the end of the first place.
    std::u32string folded;
    std::vector<std::size_t> places;
    const auto isThere = [&] { return !wanted.empty() && folded.ends_with(wanted); };
    std::size_t at = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char32_t c = i < text.size() ? fold(text[i]) : U'\0';
        if (i < text.size() && (isSpace(c) || isInvisible(c) || (!folded.empty() && composeHangul(folded.back(), c))))
            continue;
        if (isThere()) { // not earlier: a syllable may still have got its tail
            at = places[folded.size() - wanted.size()];
            break;
        }
        folded.push_back(isHyphen(c) ? U'-' : c);
        places.push_back(i);
    }
    std::size_t from = at > before ? at - before : 0;
    for (std::size_t i = from; from > 0 && i < at; ++i)
        if (isSpace(text[i])) { // not half a word, where there is one to leave out
            from = i + 1;
            break;
        }
    std::u32string out;
    for (const char32_t c : text.substr(std::min(from, text.size()), length))
        if (!isInvisible(c) && !(isSpace(c) && (out.empty() || out.back() == U' ')))
            out.push_back(isSpace(c) ? U' ' : c);
    return out;
}

std::vector<std::vector<PageBox>> findInPage(const TextLayer &layer, std::u32string_view query, std::size_t cap) {
    std::vector<std::vector<PageBox>> hits;
    const std::u32string wanted = foldedQuery(query);
    if (wanted.empty())
        return hits;
    const std::vector<Unit> units = unitsOf(layer);
    for (std::size_t at = 0; at < units.size() && hits.size() < cap;) {
        const std::size_t end = matchAt(units, at, wanted);
        if (end != 0)
            hits.push_back(boxesOf(layer, units, at, end));
        at = end != 0 ? end : at + 1;
    }
    return hits;
}

std::vector<HitOverEnd> findOverEnd(const TextLayer &layer, const TextLayer &following, std::u32string_view query) {
    std::vector<HitOverEnd> hits;
    const std::u32string wanted = foldedQuery(query);
    const auto [feet, heads] = between(linesOf(layer), linesOf(following));
    std::vector<Unit> units = unitsOf(layer, 0, layer.lines.size() - feet);
    const std::size_t end = units.size();
    std::size_t at = end - std::min(end, 2 * wanted.size()); // twice: hyphens at line ends may be left out
    for (Unit &unit : unitsOf(following, heads)) {
        if (units.size() == end + 2 * wanted.size())
            break;
        units.push_back(unit);
    }
    for (; at < end && !wanted.empty(); ++at)
        if (const std::size_t to = matchAt(units, at, wanted); to > end) {
            hits.push_back({boxesOf(layer, units, at, end), boxesOf(following, units, end, to)});
            at = end;
        }
    return hits;
}

} // namespace simsa
