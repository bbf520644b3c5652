#include "app/tally/Csv.h"

#include "app/base/Error.h"
#include "app/domain/Json.h"

namespace simsa {

namespace {

constexpr std::size_t mostCells = 2'000'000; // a cell of one character takes 32 bytes

std::string trimmed(std::string cell) {
    const std::size_t from = cell.find_first_not_of(" \t");
    if (from == std::string::npos)
        return {};
    return cell.substr(from, cell.find_last_not_of(" \t") - from + 1);
}

} // namespace

std::vector<std::vector<std::string>> readCsv(std::string_view text) {
    if (text.size() > (64u << 20))
        throw Error(Code::fileTooLarge, "table");
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row;
    std::string cell;
    bool quoted = false, wasQuoted = false;
    const auto fail = [&] { throw Error(Code::tableForm, "row " + std::to_string(rows.size() + 1)); };
    std::size_t cells = 0;
    const auto endCell = [&] {
        if (!isText(cell) || row.size() == 10'000 || ++cells > mostCells)
            fail();
        row.push_back(wasQuoted ? cell : trimmed(cell));
        cell.clear();
        wasQuoted = false;
    };
    const auto endRow = [&] {
        endCell();
        if (row.size() > 1 || !row[0].empty()) {
            if (rows.size() == 1'000'000)
                fail();
            rows.push_back(std::move(row));
        }
        row.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c != '"')
                cell += c;
            else if (i + 1 < text.size() && text[i + 1] == '"')
                cell += text[++i];
            else
                quoted = false;
        } else if (c == '"') {
            if (!trimmed(cell).empty() || wasQuoted)
                fail();
            cell.clear();
            quoted = wasQuoted = true;
        } else if (c == ',') {
            endCell();
        } else if (c == '\n') {
            endRow();
        } else if (c == '\r') {
            if (i + 1 < text.size() && text[i + 1] != '\n')
                fail();
        } else if (wasQuoted && c != ' ' && c != '\t') {
            fail();
        } else if (!wasQuoted) {
            cell += c;
        }
    }
    if (quoted)
        fail();
    if (!cell.empty() || !row.empty() || wasQuoted)
        endRow();
    return rows;
}

} // namespace simsa
