#include "app/roles/ApplicantList.h"

#include "app/base/Error.h"
#include "app/domain/Json.h"
#include "app/roles/Spreadsheet.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <map>

namespace simsa {

namespace {

constexpr std::size_t mostBytes = 20u << 20, mostRows = 5000, mostCells = 100, mostCharacters = 1000;

[[noreturn]] void refuse(const char *why) {
    throw Error(Code::tableForm, why);
}

std::string toUtf8(View bytes, const char *from) {
    const iconv_t converter = iconv_open("UTF-8", from);
    if (converter == reinterpret_cast<iconv_t>(-1))
        refuse("encoding");
    std::string out(bytes.size() * 3 + 16, '\0');
    char *in = const_cast<char *>(reinterpret_cast<const char *>(bytes.data())); // iconv does not write there
    char *to = out.data();
    std::size_t left = bytes.size(), room = out.size();
    const bool converted = iconv(converter, &in, &left, &to, &room) != static_cast<std::size_t>(-1) && left == 0;
    iconv_close(converter);
    if (!converted)
        refuse("encoding");
    out.resize(out.size() - room);
    return out;
}

// Text files end their lines as they like; what isText refuses beside that is no text.
std::string withoutReturns(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != '\r')
            out += text[i];
        else if (i + 1 == text.size() || text[i + 1] != '\n')
            out += '\n';
    return out;
}

std::string decoded(View bytes, std::string &encoding) {
    const std::string_view text = textOf(bytes);
    if (text.starts_with("\xef\xbb\xbf")) {
        encoding = "UTF-8 BOM";
        return withoutReturns(text.substr(3));
    }
    if (text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff")) {
        encoding = "UTF-16";
        return withoutReturns(toUtf8(bytes.subspan(2), text[0] == '\xff' ? "UTF-16LE" : "UTF-16BE"));
    }
    if (std::string plain = withoutReturns(text); isText(plain)) {
        encoding = "UTF-8";
        return plain;
    }
    encoding = "CP949";
    return withoutReturns(toUtf8(bytes, "CP949"));
}

char separatorOf(std::string_view text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    char best = ',';
    for (const char c : {'\t', ';'})
        if (std::count(line.begin(), line.end(), c) > std::count(line.begin(), line.end(), best))
            best = c;
    return best;
}

std::string trimmed(std::string text) {
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
    while (!text.empty() && blank(text.back()))
        text.pop_back();
    std::size_t at = 0;
    while (at < text.size() && blank(text[at]))
        ++at;
    return text.substr(at);
}

std::vector<std::vector<std::string>> cellsOf(const std::string &text) {
    const char separator = separatorOf(text);
    std::vector<std::vector<std::string>> rows(1, {std::string()});
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string &cell = rows.back().back();
        const char c = text[i];
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            cell += c;
            ++i;
        } else if (c == '"' && (quoted || cell.empty())) {
            quoted = !quoted;
        } else if (!quoted && c == separator) {
            if (rows.back().size() >= mostCells)
                refuse("size");
            rows.back().emplace_back();
        } else if (!quoted && c == '\n') {
            if (rows.size() > mostRows)
                refuse("rows");
            rows.push_back({std::string()});
        } else {
            if (cell.size() > mostCharacters * 4)
                refuse("size");
            cell += c;
        }
    }
    if (quoted)
        refuse("quotes");
    return rows;
}

bool hasWord(const std::string &cell, std::initializer_list<const char *> words) {
    std::string lower;
    for (const char c : cell)
        if (c != ' ' && c != '\n')
            lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return std::any_of(words.begin(), words.end(),
                       [&](const char *word) { return lower.find(word) != std::string::npos; });
}

bool isNumber(const std::string &text) {
    return !text.empty() && text.size() <= 6 && text.find_first_not_of("0123456789") == std::string::npos;
}

// "No. 7" → "7", "A-12" → "a-12"; nothing usable: "".
std::string numberIn(const std::string &cell) {
    std::string id;
    for (const char c : cell) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')
            id += c;
        else if (c >= 'A' && c <= 'Z')
            id += static_cast<char>(c + 32);
        else if (static_cast<unsigned char>(c) >= 0x80 || c == '_' || c == '/')
            id += '-';
    }
    if (id.starts_with("no"))
        id = id.substr(2);
    while (id.starts_with("-"))
        id = id.substr(1);
    while (id.ends_with("-"))
        id.pop_back();
    return isId(id, 16) ? id : std::string();
}

std::vector<std::string> membersIn(const std::string &cell) {
    std::vector<std::string> out(1);
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const bool dot = cell.compare(i, 2, "\u00b7") == 0;
        if (dot || cell[i] == ',' || cell[i] == ';' || cell[i] == '/' || cell[i] == '\n') {
            out.emplace_back();
            i += dot ? 1 : 0;
        } else {
            out.back() += cell[i];
        }
    }
    for (std::string &name : out)
        name = trimmed(name);
    std::erase_if(out, [](const std::string &name) { return name.empty() || characters(name) > 200; });
    // "Labs, Inc." is one name.
    for (std::size_t i = 1; i < out.size(); ++i)
        if (hasWord(out[i], {"inc", "ltd", "llc", "corp"}) && out[i].size() <= 5) {
            out[i - 1] += ", " + out[i];
            out.erase(out.begin() + static_cast<std::ptrdiff_t>(i--));
        }
    if (out.size() > 200)
        out.resize(200);
    return out;
}

} // namespace

CellTable readCellTable(View bytes) {
    if (bytes.size() > mostBytes)
        refuse("size");
    const std::string_view text = textOf(bytes);
    CellTable table;
    if (text.starts_with("\xd0\xcf\x11\xe0")) // of an old spreadsheet, or a new one under a password
        refuse("old spreadsheet");
    if (text.starts_with("PK\x03\x04")) {
        table.encoding = "XLSX";
        table.rows = readSpreadsheet(bytes, mostRows, mostCells, mostCharacters);
    } else {
        const std::string plain = decoded(bytes, table.encoding);
        if (!isText(plain))
            refuse("encoding");
        table.rows = cellsOf(plain);
    }
    for (auto &row : table.rows)
        for (std::string &cell : row)
            cell = trimmed(cell);
    std::erase_if(table.rows, [](const auto &row) {
        return std::all_of(row.begin(), row.end(), [](const std::string &cell) { return cell.empty(); });
    });
    if (table.rows.empty())
        refuse("empty");
    if (table.rows.size() > mostRows)
        refuse("rows");
    return table;
}

ListColumns guessColumns(const CellTable &table) {
    ListColumns out;
    const std::vector<std::string> &first = table.rows.at(0);
    const auto take = [](int &column, std::size_t i) {
        if (column < 0)
            column = static_cast<int>(i);
    };
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (hasWord(first[i],
                    {"컨소시엄", "참여기관", "공동기관", "참여기업", "공동연구", "consortium", "member", "partner"}))
            take(out.members, i);
        else if (hasWord(first[i], {"신청자", "신청기관", "신청기업", "주관", "기관명", "기업명", "업체", "회사", "팀",
                                    "applicant", "company", "organisation", "organization", "name"}))
            take(out.applicant, i);
        else if (hasWord(first[i], {"번호", "연번", "순번", "no", "number", "id", "#"}))
            take(out.number, i);
    }
    out.header = out.applicant >= 0;
    if (!out.header) { // a list without a first row of names: numbers, then names
        out = {.header = false};
        if (!first.empty() && isNumber(first[0]))
            out.number = 0;
        out.applicant = out.number + 1 < static_cast<int>(first.size()) ? out.number + 1 : 0;
        if (out.applicant + 1 < static_cast<int>(first.size()))
            out.members = out.applicant + 1;
    }
    return out;
}

ApplicantRows applicantsOf(const CellTable &table, const ListColumns &columns) {
    ApplicantRows out;
    const auto cell = [](const std::vector<std::string> &row, int column) {
        return column >= 0 && column < static_cast<int>(row.size()) ? row[static_cast<std::size_t>(column)]
                                                                    : std::string();
    };
    const std::size_t from = columns.header ? 1 : 0;
    std::size_t width = 2;
    for (std::size_t i = from; i < table.rows.size(); ++i)
        if (const std::string number = cell(table.rows[i], columns.number); isNumber(number))
            width = std::max(width, number.size());
    std::map<std::string, int> seen;
    for (std::size_t i = from; i < table.rows.size(); ++i) {
        const int row = static_cast<int>(i) + 1;
        Applicant a;
        a.id = columns.number < 0 ? std::to_string(i - from + 1) : numberIn(cell(table.rows[i], columns.number));
        if (isNumber(a.id))
            a.id.insert(0, width > a.id.size() ? width - a.id.size() : 0, '0');
        a.applicant = cell(table.rows[i], columns.applicant);
        if (a.id.empty())
            out.problems.push_back({row, "number", cell(table.rows[i], columns.number), 0});
        else if (const auto other = seen.find(a.id); other != seen.end())
            out.problems.push_back({row, "twice", a.id, other->second});
        else if (a.applicant.empty() || characters(a.applicant) > 200)
            out.problems.push_back({row, "applicant", a.id, 0});
        else {
            seen[a.id] = row;
            a.members = membersIn(cell(table.rows[i], columns.members));
            out.applicants.push_back(std::move(a));
        }
    }
    return out;
}

void mergeApplicants(Draft &draft, const std::vector<Applicant> &applicants) {
    const auto plain = [](const std::string &id) {
        const std::size_t at = id.find_first_not_of('0');
        return at == std::string::npos ? id : id.substr(at);
    };
    for (const Applicant &a : applicants) {
        const auto at = std::find_if(draft.proposals.begin(), draft.proposals.end(),
                                     [&](const DraftProposal &p) { return plain(p.id) == plain(a.id); });
        if (at == draft.proposals.end()) {
            if (draft.proposals.size() < 1000)
                draft.proposals.push_back({a.id, a.applicant, a.members, {}});
            continue;
        }
        at->id = a.id;
        at->applicant = a.applicant;
        if (!a.members.empty())
            at->members = a.members;
    }
}

} // namespace simsa
