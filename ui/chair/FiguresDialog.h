// Figures from outside the panel for one component: typed, or taken from a table; signed with their source.
#pragma once

#include "ui/chair/TurnoutDialogs.h"

namespace simsa {

void askFigures(QWidget *parent, const Snapshot &snapshot, OnEvent done);
// The components of the current round that have no figures yet, by their ids; empty: none is missing.
QStringList missingFigures(const ChairSnapshot &snapshot);

} // namespace simsa
