#include "app/roles/Spreadsheet.h"

#include "app/base/Error.h"
#include "app/domain/Json.h"

#include <expat.h>
#include <zip.h>

#include <functional>
#include <map>
#include <memory>

namespace simsa {

namespace {

constexpr zip_uint64_t mostEntries = 2000, mostEntry = 64u << 20, mostRatio = 200;
constexpr int deepest = 64;

[[noreturn]] void unsound() {
    throw Error(Code::tableForm, "spreadsheet");
}

class Archive {
public:
    explicit Archive(View bytes) {
        zip_error_t error;
        zip_error_init(&error);
        zip_source_t *source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
        if (source != nullptr)
            zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
        if (zip == nullptr && source != nullptr)
            zip_source_free(source);
        zip_error_fini(&error);
        if (zip == nullptr)
            unsound();
        if (zip_get_num_entries(zip, 0) > static_cast<zip_int64_t>(mostEntries)) {
            zip_discard(zip);
            unsound();
        }
    }
    Archive(const Archive &) = delete;
    Archive &operator=(const Archive &) = delete;
    ~Archive() { zip_discard(zip); }

    bool holds(const std::string &name) { return zip_name_locate(zip, name.c_str(), 0) >= 0; }
    std::string read(const std::string &name) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat(zip, name.c_str(), 0, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0 ||
            (stat.valid & ZIP_STAT_COMP_SIZE) == 0 || stat.size > mostEntry ||
            (stat.size > (1u << 20) && stat.size / mostRatio > stat.comp_size))
            unsound();
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
            throw Error(Code::tableForm, "spreadsheet locked");
        const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> file(zip_fopen(zip, name.c_str(), 0), zip_fclose);
        if (!file)
            unsound();
        std::string text(stat.size, '\0'); // what it says it holds: more is not read
        zip_uint64_t at = 0;
        while (at < stat.size) {
            const zip_int64_t n = zip_fread(file.get(), text.data() + at, stat.size - at);
            if (n <= 0)
                unsound();
            at += static_cast<zip_uint64_t>(n);
        }
        return text;
    }

private:
    zip_t *zip = nullptr;
};

using Attributes = std::map<std::string, std::string>;

// Names without their prefix; text of every element on its end.
class Reader {
public:
    std::function<void(const std::string &name, const Attributes &)> begins = [](const auto &, const auto &) {};
    std::function<void(const std::string &name)> ends = [](const auto &) {};
    std::function<void(std::string_view)> text = [](std::string_view) {};

    void read(const std::string &xml) {
        const std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser(XML_ParserCreate("UTF-8"), XML_ParserFree);
        p = parser.get();
        XML_SetUserData(p, this);
        XML_SetElementHandler(
            p, [](void *self, const char *name, const char **a) { static_cast<Reader *>(self)->begin(name, a); },
            [](void *self, const char *name) { static_cast<Reader *>(self)->end(name); });
        XML_SetCharacterDataHandler(p, [](void *self, const char *s, int n) {
            static_cast<Reader *>(self)->guarded([&](Reader &r) { r.text({s, static_cast<std::size_t>(n)}); });
        });
        // No spreadsheet needs a document type; hostile ones do.
        XML_SetStartDoctypeDeclHandler(
            p, [](void *self, const char *, const char *, const char *, int) { static_cast<Reader *>(self)->stop(); });
        const bool sound = XML_Parse(p, xml.data(), static_cast<int>(xml.size()), 1) == XML_STATUS_OK;
        if (thrown)
            std::rethrow_exception(thrown);
        if (!sound)
            unsound();
    }

private:
    template <typename F>
    void guarded(F work) { // an exception must not cross the C library
        if (thrown)
            return;
        try {
            work(*this);
        } catch (...) {
            thrown = std::current_exception();
            XML_StopParser(p, XML_FALSE);
        }
    }
    void stop() {
        guarded([](Reader &) { unsound(); });
    }
    static std::string plain(const char *name) {
        const std::string full(name);
        const std::size_t colon = full.find(':');
        return colon == std::string::npos ? full : full.substr(colon + 1);
    }
    void begin(const char *name, const char **given) {
        guarded([&](Reader &r) {
            if (++r.depth > deepest)
                unsound();
            Attributes attributes;
            for (const char **a = given; *a != nullptr; a += 2)
                attributes[plain(a[0])] = a[1];
            r.begins(plain(name), attributes);
        });
    }
    void end(const char *name) {
        guarded([&](Reader &r) {
            --r.depth;
            r.ends(plain(name));
        });
    }
    XML_Parser p = nullptr;
    std::exception_ptr thrown;
    int depth = 0;
};

std::string firstSheet(Archive &archive) {
    std::string id;
    Reader workbook;
    workbook.begins = [&](const std::string &name, const Attributes &a) {
        if (name == "sheet" && id.empty() && a.contains("id"))
            id = a.at("id");
    };
    workbook.read(archive.read("xl/workbook.xml"));
    std::string target = "worksheets/sheet1.xml";
    if (archive.holds("xl/_rels/workbook.xml.rels")) {
        Reader relations;
        relations.begins = [&](const std::string &name, const Attributes &a) {
            if (name == "Relationship" && a.contains("Id") && a.at("Id") == id && a.contains("Target"))
                target = a.at("Target");
        };
        relations.read(archive.read("xl/_rels/workbook.xml.rels"));
    }
    return target.starts_with("/") ? target.substr(1) : "xl/" + target;
}

std::string clipped(std::string text, std::size_t most) {
    if (text.size() > most * 4)
        text.resize(most * 4);
    while (!text.empty() && (!isText(text) || characters(text) > most))
        text.pop_back();
    return text;
}

std::vector<std::string> sharedTexts(Archive &archive, std::size_t most, std::size_t mostCharacters) {
    std::vector<std::string> out;
    if (!archive.holds("xl/sharedStrings.xml"))
        return out;
    Reader reader;
    std::string text;
    bool inText = false, inPhonetic = false;
    reader.begins = [&](const std::string &name, const Attributes &) {
        if (name == "si")
            text.clear();
        inPhonetic = inPhonetic || name == "rPh";
        inText = name == "t" && !inPhonetic;
    };
    reader.text = [&](std::string_view piece) {
        if (inText && text.size() < mostCharacters * 4)
            text += piece;
    };
    reader.ends = [&](const std::string &name) {
        if (name == "t")
            inText = false;
        if (name == "rPh")
            inPhonetic = false;
        if (name == "si") {
            if (out.size() >= most)
                unsound();
            out.push_back(clipped(text, mostCharacters));
        }
    };
    reader.read(archive.read("xl/sharedStrings.xml"));
    return out;
}

// "B7" → 1
std::size_t columnOf(const std::string &place) {
    std::size_t column = 0;
    for (const char c : place) {
        if (c < 'A' || c > 'Z')
            break;
        column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
        if (column > 20'000)
            unsound();
    }
    return column == 0 ? 0 : column - 1;
}

// Numbers as people see them: "1.0" and "1" are 1.
std::string numberText(const std::string &value) {
    const std::size_t dot = value.find('.');
    return dot != std::string::npos && value.find_first_not_of('0', dot + 1) == std::string::npos ? value.substr(0, dot)
                                                                                                  : value;
}

} // namespace

std::vector<std::vector<std::string>> readSpreadsheet(View bytes, std::size_t mostRows, std::size_t mostCells,
                                                      std::size_t mostCharacters) {
    Archive archive(bytes);
    const std::string sheet = firstSheet(archive);
    const std::vector<std::string> shared = sharedTexts(archive, mostRows * mostCells, mostCharacters);
    std::vector<std::vector<std::string>> rows;
    Reader reader;
    std::string value, type;
    std::size_t column = 0;
    bool inValue = false;
    reader.begins = [&](const std::string &name, const Attributes &a) {
        if (name == "row") {
            if (rows.size() >= mostRows)
                throw Error(Code::tableForm, "rows");
            rows.emplace_back();
            column = 0;
        } else if (name == "c") {
            if (a.contains("r"))
                column = columnOf(a.at("r"));
            type = a.contains("t") ? a.at("t") : "n";
            value.clear();
        }
        inValue = name == "v" || name == "t";
    };
    reader.text = [&](std::string_view piece) {
        if (inValue && value.size() < mostCharacters * 4)
            value += piece;
    };
    reader.ends = [&](const std::string &name) {
        if (name == "v" || name == "t")
            inValue = false;
        if (name != "c" || rows.empty())
            return;
        if (type == "s") {
            const std::size_t at =
                value.empty() || value.size() > 9 || value.find_first_not_of("0123456789") != std::string::npos
                    ? shared.size()
                    : std::stoul(value);
            if (at >= shared.size())
                unsound();
            value = shared[at];
        } else if (type == "n") {
            value = numberText(value);
        }
        if (column < mostCells && !value.empty()) {
            rows.back().resize(std::max(rows.back().size(), column + 1));
            rows.back()[column] = clipped(value, mostCharacters);
        }
        ++column;
    };
    reader.read(archive.read(sheet));
    return rows;
}

} // namespace simsa
