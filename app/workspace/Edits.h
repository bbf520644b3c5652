// What an evaluator changed, step by step: undoable, across restarts too. Each edit is one commit together with the
// value it changes.
#pragma once

#include "app/workspace/Notes.h"
#include "app/workspace/Sheets.h"

namespace simsa {

enum class EditField { points, comment, opinion, gate, recognition, state, note, pages };

struct Edit {
    std::int64_t id = 0; // grows; the order, whatever the clock says
    std::string proposal;
    EditField field = EditField::points;
    std::string key;           // a leaf (points, comment, pages), a note's id (note), else ""
    std::string before, after; // as written below
    bool undone = false;       // before is in force
    std::int64_t time = 0;
    const std::string &value() const { return undone ? before : after; }
    bool operator==(const Edit &) const = default;
};

// The forms of before and after: comment and opinion are the text, note is writeNote().
std::string editValue(std::optional<Points> points);
std::string editValue(Choice choice, const std::string &reason);
std::string editValue(State state, const std::string &reason);
std::string editValue(const std::vector<ItemPages> &pages);
std::optional<Points> pointsOfEdit(const std::string &value);
std::pair<Choice, std::string> voteOfEdit(const std::string &value);
std::pair<State, std::string> stateOfEdit(const std::string &value);
std::vector<ItemPages> pagesOfEdit(const Edit &edit); // in force

// The edit's value in force, on the values a page shows. Edits of another proposal change nothing.
void applyEdit(Sheet &sheet, const Edit &edit);
void applyEdit(std::vector<Note> &notes, const Edit &edit); // keeps their order
void applyEdit(std::vector<ItemPages> &pages, const Edit &edit);

constexpr int keptEdits = 100; // of a round

// Brings the value in force into the workspace and keeps the edit, in one commit. A new edit drops those undone before
// it. The same id again: the edit was undone, redone or grew. Throws as the save functions: then nothing has changed.
void commitEdit(Workspace &ws, const Round &round, const Edit &edit);
std::vector<Edit> edits(Workspace &ws, const std::string &roundId); // oldest first
std::int64_t nextEditId(Workspace &ws);

// The notes' order: proposal, document, page, place, id.
bool standsBefore(const Note &a, const Note &b);

} // namespace simsa
