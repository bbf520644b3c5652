// The workbook: the ballots' points as whole numbers, and live formulas that compute every official figure from them.
// Hundredths and units of the last digit only, QUOTIENT and remainders: no cell ever holds or rounds a fraction.
#pragma once

#include "app/base/Bytes.h"
#include "app/report/Dossier.h"

namespace simsa {

// Throws fileTooLarge: more cells than a spreadsheet shows, or numbers beyond what it counts exactly.
// `stale` as in Xlsx.
Bytes workbookXlsx(const Dossier &d, Tongue t, bool stale = false);

} // namespace simsa
