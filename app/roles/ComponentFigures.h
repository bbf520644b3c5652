// A component's figures from outside the panel (price, benchmark, user rating), as offices keep them: a table.
#pragma once

#include "app/exchange/RoundFile.h"
#include "app/roles/ApplicantList.h"
#include "app/workspace/Rounds.h"

namespace simsa {

// First column: the proposal's number ("7" is "07"); then the column headed by the component's id ("price" or "+price",
// as in score tables), or the second one. A blank cell is no figure. In proposal order, for Event::figures. Throws
// tableProposal, tableNumber, pointsRange with the row as spreadsheets count; tableForm when there is no figure.
std::vector<ComponentFigure> componentFigures(const CellTable &table, const Round &round, const std::string &component);

// The components of a round that come from outside, and the last event of one of them, or null.
std::vector<Component> outsideComponents(const Round &round);
const Event *figuresOf(const std::vector<StoredEvent> &events, const std::string &component);

} // namespace simsa
