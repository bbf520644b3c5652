// The internal result: as a table on paper, and as CSV and JSON for other programs.
//
// CSV is UTF-8 with a byte order mark and CRLF, headings are stable English names. A text that begins with = + - @, a
// tab or a line end (after blanks, too) gets an apostrophe before it, so that no spreadsheet takes it for a formula;
// figures are written as they are. JSON needs no such care and has the texts unchanged.
#pragma once

#include "app/base/Bytes.h"
#include "app/report/Dossier.h"

namespace simsa {

Bytes resultTablePdf(const Dossier &d, Tongue t);
std::string resultsCsv(const Dossier &d); // a row per proposal
std::string scoresCsv(const Dossier &d);  // a row per evaluator, proposal and criterion, with comments
std::string resultsJson(const Dossier &d);
std::string scoresJson(const Dossier &d);

std::string csvCell(const std::string &text); // neutral, quoted where needed

} // namespace simsa
