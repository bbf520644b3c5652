// What became of an earlier round's rubric: "moving target" rounds show it before they open.
#pragma once

#include "app/domain/Rubric.h"

namespace simsa {

enum class RubricChangeKind { added, removed, points, title, definition, levels, step, comment, moved };

struct RubricChange {
    RubricChangeKind kind = RubricChangeKind::added;
    std::string id;            // the criterion's, the same in both
    std::string number;        // "1.3" in the rubric that holds it, the new one before the old
    std::string title;         // likewise
    std::string before, after; // points, step and comment as text; titles; else ""
    bool operator==(const RubricChange &) const = default;
};

// In the order of the new rubric, then what was removed in the order of the old one. Criteria are the same when their
// ids are; of what was added or removed whole, the top is named and not its parts.
std::vector<RubricChange> difference(const Rubric &before, const Rubric &after);

} // namespace simsa
