// XLSX files as they come, and the four parts of one that are read, packed as the input says them.
#include "app/domain/Json.h"
#include "app/roles/ApplicantList.h"
#include "app/roles/Spreadsheet.h"
#include "tests/fuzz/Fuzz.h"

#include <zip.h>

using namespace simsa;
using namespace simsa::fuzz;

namespace {

constexpr std::size_t mostRows = 200, mostCells = 50, mostCharacters = 100;

void read(View file) {
    accepted([&] {
        const auto rows = readSpreadsheet(file, mostRows, mostCells, mostCharacters);
        FUZZ_REQUIRE(rows.size() <= mostRows);
        for (const auto &row : rows) {
            FUZZ_REQUIRE(row.size() <= mostCells);
            for (const std::string &cell : row)
                FUZZ_REQUIRE(isText(cell) && characters(cell) <= mostCharacters);
        }
    });
    accepted([&] { readCellTable(file); });
}

// Parts: workbook, relations, sheet, shared strings.
Bytes packed(const std::vector<View> &parts) {
    constexpr std::array names = {"xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml",
                                  "xl/sharedStrings.xml"};
    zip_source_t *out = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(out);
    zip_t *zip = zip_open_from_source(out, ZIP_TRUNCATE, nullptr);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        zip_source_t *part = zip_source_buffer(zip, parts[i].data(), parts[i].size(), 0);
        const zip_int64_t at = zip_file_add(zip, names[i], part, 0);
        zip_set_file_compression(zip, static_cast<zip_uint64_t>(at), ZIP_CM_STORE, 0);
    }
    zip_close(zip);
    Bytes bytes;
    zip_stat_t stat;
    zip_source_open(out);
    zip_source_stat(out, &stat);
    bytes.resize(static_cast<std::size_t>(stat.size));
    zip_source_read(out, bytes.data(), bytes.size());
    zip_source_close(out);
    zip_source_free(out);
    return bytes;
}

} // namespace

FUZZ(input) {
    read(input);
    const std::vector<View> parts = partsOf(input, 4);
    if (!parts[2].empty())
        read(packed(parts));
}
