// Strict JSON: one writer (fixed order, UTF-8, integers only, ASCII keys), one reader that refuses all the writer
// would not write (whitespace, duplicate keys, floats, BOMs, lone surrogates, escapes other than the shortest).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace simsa {

class Json {
public:
    using Array = std::vector<Json>;
    using Object = std::vector<std::pair<std::string, Json>>; // in order
    std::variant<std::nullptr_t, bool, std::int64_t, std::string, Array, Object> value = nullptr;

    Json() = default;
    Json(bool b) : value(b) {}
    Json(int n) : value(static_cast<std::int64_t>(n)) {}
    Json(std::int64_t n) : value(n) {}
    Json(std::string s) : value(std::move(s)) {}
    Json(const char *s) : value(std::string(s)) {}
    Json(Array a) : value(std::move(a)) {}
    Json(Object o) : value(std::move(o)) {}
};

std::string write(const Json &json);
// Throws jsonSyntax, jsonNotCanonical, jsonDuplicateKey, jsonTooDeep (over 32).
Json parse(std::string_view text);
// The same with white space between the parts, for what people write by hand.
Json parseLenient(std::string_view text);

// Walks an object's fields in their fixed order; throws jsonField with the field's path.
class Fields {
public:
    Fields(const Json &json, std::string where);
    bool boolean(const char *name);
    std::int64_t integer(const char *name, std::int64_t least, std::int64_t most);
    std::string text(const char *name, std::size_t most); // characters
    const Json::Array &array(const char *name, std::size_t most);
    const Json &any(const char *name);
    bool next(const char *name) const; // the next field has this name
    void end();                        // nothing may follow
    const std::string &where() const { return path; }

private:
    const Json::Object *object;
    std::size_t at = 0;
    std::string path;
    const Json &take(const char *name);
};

// Valid UTF-8 without control characters other than newline and tab, and its length in characters.
bool isText(std::string_view text);
std::size_t characters(std::string_view text);

} // namespace simsa
