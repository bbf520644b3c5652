// The vector charts of a proposal: loss curves, bars, lines, scaling, mixes, schedules, flow diagrams.
#pragma once

#include "app/cli/demo/Press.h"
#include "app/cli/demo/ProposalText.h"

namespace simsa::demo {

double figureHeight(const Block &block);
// Draws the figure without its caption into the rectangle; texts of the block are filled already.
void drawFigure(Press &press, const Block &block, double x, double y, double w, double h, double tokens, Random random);

} // namespace simsa::demo
