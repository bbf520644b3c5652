// An evaluator's own earlier values: "changed from 31 to 28 yesterday, reason". Private; kept in the order of the
// changes, whatever the clock says.
#pragma once

#include "app/domain/Round.h"
#include "app/workspace/Workspace.h"

#include <optional>

namespace simsa {

struct Change {
    std::string proposal;
    std::string item;                          // a leaf, or "gate", "recognition"
    std::optional<std::int64_t> before, after; // hundredths, or a Choice; nothing = blank
    std::int64_t time = 0;                     // of the last keystroke of the change
    std::string reason;                        // own words, may be empty
    bool operator==(const Change &) const = default;
};

constexpr std::int64_t oneSitting = 600; // seconds: values tried one after another are one change

// Oldest first within an item.
std::vector<Change> history(Workspace &ws, const Round &round);
// Adds a change, or lets it grow the item's last one when that is of the same sitting and has no reason; one that
// returns to where it began is taken out. Nothing happens when before == after.
void addChange(std::vector<Change> &all, const Change &change);                 // the values
void saveChange(Workspace &ws, const std::string &round, const Change &change); // the same in the workspace
// Of the item's last change, up to 2,000 characters. Throws commentTooLong, jsonField.
void saveChangeReason(Workspace &ws, const Round &round, const std::string &proposal, const std::string &item,
                      const std::string &reason);

} // namespace simsa
