#include "app/domain/Json.h"

#include "app/base/Error.h"
#include "app/domain/Format.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace simsa {

namespace {

constexpr int deepest = 32;
constexpr std::size_t mostValues = 2'000'000; // the largest ballot has about a million; each takes some 50 bytes
constexpr std::size_t usualKeys = 8;
constexpr std::size_t fewKeys = 16; // which are compared one with another; more go into a set

// How many characters from `at` stand for themselves, in writing and in reading.
std::size_t plainRun(std::string_view text, std::size_t at) {
    std::size_t end = at;
    const auto plain = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 && byte < 0x80 && c != '"' && c != '\\';
    };
    while (end < text.size() && plain(text[end]))
        ++end;
    return end - at;
}

// Length of the valid UTF-8 sequence at `at`, 0 when there is none (overlong, surrogate, beyond U+10FFFF).
std::size_t sequence(std::string_view t, std::size_t at) {
    const auto byte = [&](std::size_t i) { return at + i < t.size() ? static_cast<unsigned char>(t[at + i]) : 0u; };
    const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0u) == 0x80u; };
    const unsigned a = byte(0), b = byte(1);
    if (a < 0x80)
        return 1;
    if (a >= 0xC2 && a <= 0xDF)
        return tail(1) ? 2 : 0;
    if (a >= 0xE0 && a <= 0xEF) {
        const bool second = tail(1) && (a != 0xE0 || b >= 0xA0) && (a != 0xED || b < 0xA0);
        return second && tail(2) ? 3 : 0;
    }
    if (a >= 0xF0 && a <= 0xF4) {
        const bool second = tail(1) && (a != 0xF0 || b >= 0x90) && (a != 0xF4 || b < 0x90);
        return second && tail(2) && tail(3) ? 4 : 0;
    }
    return 0;
}

void writeString(std::string &out, std::string_view text) {
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t run = plainRun(text, at);
        out.append(text, at, run);
        at += run;
        if (at == text.size())
            break;
        const char c = text[at];
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out += "\\u00";
                out += hex[(c >> 4) & 15];
                out += hex[c & 15];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

void writeTo(std::string &out, const Json &json) {
    if (std::holds_alternative<std::nullptr_t>(json.value)) {
        out += "null";
    } else if (const auto *b = std::get_if<bool>(&json.value)) {
        out += *b ? "true" : "false";
    } else if (const auto *n = std::get_if<std::int64_t>(&json.value)) {
        out += std::to_string(*n);
    } else if (const auto *s = std::get_if<std::string>(&json.value)) {
        writeString(out, *s);
    } else if (const auto *a = std::get_if<Json::Array>(&json.value)) {
        out += '[';
        for (std::size_t i = 0; i < a->size(); ++i) {
            if (i != 0)
                out += ',';
            writeTo(out, (*a)[i]);
        }
        out += ']';
    } else {
        const auto &o = std::get<Json::Object>(json.value);
        out += '{';
        for (std::size_t i = 0; i < o.size(); ++i) {
            if (i != 0)
                out += ',';
            writeString(out, o[i].first);
            out += ':';
            writeTo(out, o[i].second);
        }
        out += '}';
    }
}

class Parser {
public:
    Parser(std::string_view text_, bool lenient_) : text(text_), lenient(lenient_) {}

    Json document() {
        Json json = value(0);
        space();
        if (at != text.size())
            fail("end");
        if (!lenient && !asWritten)
            throw Error(Code::jsonNotCanonical, "form");
        return json;
    }

private:
    std::string_view text;
    bool lenient, asWritten = true;
    std::size_t at = 0, values = 0;

    [[noreturn]] void fail(const char *what) const { throw Error(Code::jsonSyntax, what); }

    // Escapes are all that the writer could write otherwise: numbers are compared where they are read. So what is
    // accepted is what would be written again, byte for byte.
    void canonical(bool is) { asWritten = asWritten && is; }

    void space() {
        while (lenient && at < text.size() &&
               (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t'))
            ++at;
    }

    char peek() {
        space();
        return at < text.size() ? text[at] : '\0';
    }

    void expect(char c) {
        if (peek() != c)
            fail("character");
        ++at;
    }

    bool word(std::string_view w) {
        if (text.substr(at, w.size()) != w)
            return false;
        at += w.size();
        return true;
    }

    Json value(int depth) {
        const char c = peek();
        if (++values > mostValues)
            fail("values");
        if (depth == deepest && (c == '{' || c == '['))
            throw Error(Code::jsonTooDeep);
        switch (c) {
        case '{':
            return object(depth);
        case '[':
            return array(depth);
        case '"':
            return string();
        default:
            break;
        }
        if (word("null"))
            return {};
        if (word("true"))
            return true;
        if (word("false"))
            return false;
        return number();
    }

    Json number() {
        std::int64_t n = 0;
        const char *first = text.data() + at, *last = text.data() + text.size();
        const auto [end, error] = std::from_chars(first, last, n);
        if (error != std::errc() || (end != last && (*end == '.' || *end == 'e' || *end == 'E')))
            fail("number");
        const std::string_view digits(first, static_cast<std::size_t>(end - first));
        if (digits != std::to_string(n))
            throw Error(Code::jsonNotCanonical, "number");
        at += digits.size();
        return n;
    }

    unsigned hex4() {
        unsigned n = 0;
        const char *first = text.data() + at;
        if (at + 4 > text.size() || std::from_chars(first, first + 4, n, 16).ptr != first + 4)
            fail("escape");
        at += 4;
        return n;
    }

    std::string string() {
        expect('"');
        std::string out;
        while (true) {
            const std::size_t run = plainRun(text, at);
            out.append(text, at, run);
            at += run;
            if (at >= text.size())
                fail("string");
            const char c = text[at];
            if (c == '"') {
                ++at;
                return out;
            }
            if (static_cast<unsigned char>(c) < 0x20)
                fail("control character");
            if (c != '\\') {
                const std::size_t n = sequence(text, at);
                if (n == 0)
                    fail("UTF-8");
                out.append(text.substr(at, n));
                at += n;
                continue;
            }
            ++at;
            escape(out);
        }
    }

    void escape(std::string &out) {
        if (at >= text.size())
            fail("escape");
        switch (text[at++]) {
        case '"':
            out += '"';
            return;
        case '\\':
            out += '\\';
            return;
        case '/':
            canonical(false);
            out += '/';
            return;
        case 'b':
            out += '\b';
            return;
        case 'f':
            out += '\f';
            return;
        case 'n':
            out += '\n';
            return;
        case 'r':
            out += '\r';
            return;
        case 't':
            out += '\t';
            return;
        case 'u':
            break;
        default:
            fail("escape");
        }
        const std::string_view digits = text.substr(at, 4);
        unsigned c = hex4();
        canonical(c < 0x20 && c != '\b' && c != '\t' && c != '\n' && c != '\f' && c != '\r' &&
                  std::none_of(digits.begin(), digits.end(), [](char d) { return d >= 'A' && d <= 'F'; }));
        if (c >= 0xD800 && c < 0xDC00) {
            if (!word("\\u"))
                fail("surrogate");
            const unsigned low = hex4();
            if (low < 0xDC00 || low > 0xDFFF)
                fail("surrogate");
            c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
        } else if (c >= 0xDC00 && c <= 0xDFFF) {
            fail("surrogate");
        }
        if (c < 0x80) {
            out += static_cast<char>(c);
        } else if (c < 0x800) {
            out += static_cast<char>(0xC0 | (c >> 6));
            out += static_cast<char>(0x80 | (c & 63));
        } else if (c < 0x10000) {
            out += static_cast<char>(0xE0 | (c >> 12));
            out += static_cast<char>(0x80 | ((c >> 6) & 63));
            out += static_cast<char>(0x80 | (c & 63));
        } else {
            out += static_cast<char>(0xF0 | (c >> 18));
            out += static_cast<char>(0x80 | ((c >> 12) & 63));
            out += static_cast<char>(0x80 | ((c >> 6) & 63));
            out += static_cast<char>(0x80 | (c & 63));
        }
    }

    Json array(int depth) {
        expect('[');
        Json::Array out;
        if (peek() == ']') {
            ++at;
            return out;
        }
        while (true) {
            out.push_back(value(depth + 1));
            if (peek() == ']') {
                ++at;
                return out;
            }
            expect(',');
        }
    }

    Json object(int depth) {
        expect('{');
        Json::Object out;
        std::set<std::string> keys;
        if (peek() == '}') {
            ++at;
            return out;
        }
        out.reserve(usualKeys);
        while (true) {
            if (peek() != '"')
                fail("key");
            std::string key = string();
            if (!std::all_of(key.begin(), key.end(), [](char c) { return c >= 0x20 && c < 0x7F; }))
                throw Error(Code::jsonNotCanonical, "key");
            if (out.size() == fewKeys)
                for (const auto &field : out)
                    keys.insert(field.first);
            const bool twice = out.size() < fewKeys ? std::any_of(out.begin(), out.end(),
                                                                  [&](const auto &field) { return field.first == key; })
                                                    : !keys.insert(key).second;
            if (twice)
                throw Error(Code::jsonDuplicateKey, excerpt(key));
            expect(':');
            out.emplace_back(std::move(key), value(depth + 1));
            if (peek() == '}') {
                ++at;
                return out;
            }
            expect(',');
        }
    }
};

} // namespace

std::string write(const Json &json) {
    std::string out;
    writeTo(out, json);
    return out;
}

Json parse(std::string_view text) {
    return Parser(text, false).document();
}

Json parseLenient(std::string_view text) {
    return Parser(text, true).document();
}

Fields::Fields(const Json &json, std::string where)
    : object(std::get_if<Json::Object>(&json.value)), path(std::move(where)) {
    if (object == nullptr)
        throw Error(Code::jsonField, path);
}

const Json &Fields::take(const char *name) {
    if (!next(name))
        throw Error(Code::jsonField, path + "." + name);
    return (*object)[at++].second;
}

bool Fields::next(const char *name) const {
    return at < object->size() && (*object)[at].first == name;
}

bool Fields::boolean(const char *name) {
    if (const auto *b = std::get_if<bool>(&take(name).value))
        return *b;
    throw Error(Code::jsonField, path + "." + name);
}

std::int64_t Fields::integer(const char *name, std::int64_t least, std::int64_t most) {
    const auto *n = std::get_if<std::int64_t>(&take(name).value);
    if (n == nullptr || *n < least || *n > most)
        throw Error(Code::jsonField, path + "." + name);
    return *n;
}

std::string Fields::text(const char *name, std::size_t most) {
    const auto *s = std::get_if<std::string>(&take(name).value);
    if (s == nullptr || characters(*s) > most || !isText(*s))
        throw Error(Code::jsonField, path + "." + name);
    return *s;
}

const Json::Array &Fields::array(const char *name, std::size_t most) {
    const auto *a = std::get_if<Json::Array>(&take(name).value);
    if (a == nullptr || a->size() > most)
        throw Error(Code::jsonField, path + "." + name);
    return *a;
}

const Json &Fields::any(const char *name) {
    return take(name);
}

void Fields::end() {
    if (at != object->size())
        throw Error(Code::jsonField, path + "." + excerpt((*object)[at].first));
}

bool isText(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t n = sequence(text, at);
        const auto c = static_cast<unsigned char>(text[at]);
        if (n == 0 || c == 0x7F || (c < 0x20 && c != '\n' && c != '\t'))
            return false;
        at += n;
    }
    return true;
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

} // namespace simsa
