// What an evaluator keeps to himself beside the sheets: notes and evidence, pages of the items, earlier values, and
// what can be undone.
#pragma once

#include "app/workspace/Edits.h"
#include "app/workspace/History.h"

namespace simsa {

struct DeskNotes {
    std::vector<Note> notes;      // of all proposals not recused from, in the pages' order
    std::vector<ItemPages> pages; // set by hand
    std::vector<Change> history;  // oldest first
    std::vector<Edit> edits;      // oldest first, at most keptEdits
    std::int64_t nextEdit = 1;
};

// Of one round; takes the workspace's lock. Throws roundUnknown.
DeskNotes readDeskNotes(Workspace &ws, const std::string &roundId);

// The quote of a piece of evidence as the ballot has it, and whether its end had to be left out.
struct BallotQuote {
    std::string quote;
    bool shortened = false;
};
BallotQuote ballotQuote(const Note &evidence);

// Applicants behind letters: A … Z, AA … in the round's order, where the round is blind.
std::string blindName(std::size_t index);

} // namespace simsa
