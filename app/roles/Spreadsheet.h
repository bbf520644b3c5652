// The first sheet of an XLSX file as rows of text.
#pragma once

#include "app/base/Bytes.h"

#include <string>
#include <vector>

namespace simsa {

// Throws Error{tableForm, "spreadsheet"} for anything unsound: too many entries (2,000), an entry over 64 MB or blown
// up more than 200 times, a document type, deeper than 64, too many rows or cells.
std::vector<std::vector<std::string>> readSpreadsheet(View bytes, std::size_t mostRows, std::size_t mostCells,
                                                      std::size_t mostCharacters);

} // namespace simsa
