// scores.csv of `score`: first row `proposal` and criterion ids; a row a proposal. Further columns may be
// comment:ID, opinion, gate and recognition (yes, no, abstained), gate_reason, recognition_reason, state
// (abstained, recused) and reason. An empty cell changes nothing.
#pragma once

#include "app/workspace/Sheets.h"

#include <string_view>

namespace simsa::cli {

// Checks the whole table first, then saves. Returns the number of values saved. Throws tableForm, tableColumns,
// tableNumber, tableProposal, pointsRange, pointsStep with the place.
int saveScoreTable(Workspace &ws, const Round &round, std::string_view csv);

} // namespace simsa::cli
