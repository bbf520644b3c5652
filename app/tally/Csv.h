// CSV (RFC 4180; CRLF or LF; a UTF-8 byte order mark is passed over).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace simsa {

// Rows of cells, outer white space removed, empty rows left out. At most 64 MiB, 10,000 columns, 1,000,000
// rows, 2,000,000 cells.
// Throws tableForm with the row.
std::vector<std::vector<std::string>> readCsv(std::string_view text);

} // namespace simsa
