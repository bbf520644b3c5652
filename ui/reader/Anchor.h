// Where a quote stands on a page today: its characters if they still say it, else looked for with what stood round it.
// White space never decides, as in the search (reading.md). No widgets.
#pragma once

#include "ui/reader/Mark.h"
#include "ui/reader/Selection.h"

#include <optional>
#include <utility>

namespace simsa {

// Offsets of the quote on the page (end exclusive); nothing when the page does not say it. `begin` and `end` are where
// it stood when it was marked: kept when they still hold, and of several places the one whose surroundings agree most,
// then the one nearest to them.
std::optional<std::pair<int, int>> findQuote(const PageText &text, const QString &quote, const QString &before,
                                             const QString &after, int begin = 0, int end = 0);

// The mark as it is painted on this text: characters and boxes anew where the quote is found, else unchanged.
Mark anchored(Mark mark, const PageText &text);

} // namespace simsa
