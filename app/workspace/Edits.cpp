#include "app/workspace/Edits.h"

#include "app/base/Error.h"

#include <algorithm>
#include <array>

namespace simsa {

namespace {

constexpr std::array fieldNames = {"points", "comment", "opinion", "gate", "recognition", "state", "note", "pages"};
constexpr std::array choiceNames = {"none", "yes", "no", "abstained"};
constexpr std::array stateNames = {"blank", "scored", "abstained", "recused"};

template <std::size_t n>
std::size_t indexOf(const std::array<const char *, n> &names, const std::string &name) {
    const auto at = std::find(names.begin(), names.end(), name);
    if (at == names.end())
        throw Error(Code::databaseDamaged, "edit");
    return static_cast<std::size_t>(at - names.begin());
}

// "word\nrest"
std::pair<std::string, std::string> parted(const std::string &value) {
    const std::size_t line = std::min(value.find('\n'), value.size());
    return {value.substr(0, line), value.substr(std::min(line + 1, value.size()))};
}

int numberOf(const std::string &text) {
    try {
        return std::stoi(text);
    } catch (const std::exception &) {
        throw Error(Code::databaseDamaged, "edit");
    }
}

void saveValue(Workspace &ws, const Round &round, const Edit &edit) {
    switch (edit.field) {
    case EditField::points:
        return savePoints(ws, round, edit.proposal, edit.key, pointsOfEdit(edit.value()));
    case EditField::comment:
        return saveComment(ws, round, edit.proposal, edit.key, edit.value());
    case EditField::opinion:
        return saveOpinion(ws, round, edit.proposal, edit.value());
    case EditField::gate:
    case EditField::recognition: {
        const auto [choice, reason] = voteOfEdit(edit.value());
        return (edit.field == EditField::gate ? saveGate : saveRecognition)(ws, round, edit.proposal, choice, reason);
    }
    case EditField::state: {
        const auto [state, reason] = stateOfEdit(edit.value());
        if (state == State::recused)
            throw Error(Code::stateWrong, "recused"); // a verb of its own, and for good
        return saveState(ws, round, edit.proposal, state, reason);
    }
    case EditField::note:
        return edit.value().empty() ? eraseNote(ws, round, edit.key) : saveNote(ws, round, readNote(edit.value()));
    case EditField::pages:
        return saveItemPages(ws, round, edit.proposal, edit.key, pagesOfEdit(edit));
    }
}

} // namespace

std::string editValue(std::optional<Points> points) {
    return points ? std::to_string(points->hundredths) : std::string();
}

std::string editValue(Choice choice, const std::string &reason) {
    return choiceNames[static_cast<std::size_t>(choice)] + ("\n" + reason);
}

std::string editValue(State state, const std::string &reason) {
    return stateNames[static_cast<std::size_t>(state)] + ("\n" + reason);
}

std::string editValue(const std::vector<ItemPages> &pages) {
    std::string out;
    for (const ItemPages &p : pages)
        out += p.document + " " + std::to_string(p.first) + " " + std::to_string(p.last) + "\n";
    return out;
}

std::optional<Points> pointsOfEdit(const std::string &value) {
    return value.empty() ? std::nullopt : std::optional(Points{numberOf(value)});
}

std::pair<Choice, std::string> voteOfEdit(const std::string &value) {
    const auto [name, reason] = parted(value);
    return {static_cast<Choice>(indexOf(choiceNames, name)), reason};
}

std::pair<State, std::string> stateOfEdit(const std::string &value) {
    const auto [name, reason] = parted(value);
    return {static_cast<State>(indexOf(stateNames, name)), reason};
}

std::vector<ItemPages> pagesOfEdit(const Edit &edit) {
    std::vector<ItemPages> out;
    for (auto [line, rest] = parted(edit.value()); !line.empty(); std::tie(line, rest) = parted(rest)) {
        const std::size_t first = line.find(' '), last = line.rfind(' ');
        if (first == std::string::npos || first == last)
            throw Error(Code::databaseDamaged, "edit");
        out.push_back({edit.proposal, edit.key, line.substr(0, first),
                       numberOf(line.substr(first + 1, last - first - 1)), numberOf(line.substr(last + 1))});
    }
    return out;
}

void applyEdit(Sheet &sheet, const Edit &edit) {
    if (sheet.proposal != edit.proposal)
        return;
    const auto score = std::find_if(sheet.scores.begin(), sheet.scores.end(),
                                    [&](const SheetScore &s) { return s.criterion == edit.key; });
    switch (edit.field) {
    case EditField::points:
        if (score != sheet.scores.end())
            score->points = pointsOfEdit(edit.value());
        break;
    case EditField::comment:
        if (score != sheet.scores.end())
            score->comment = edit.value();
        break;
    case EditField::opinion:
        sheet.opinion = edit.value();
        break;
    case EditField::gate:
        std::tie(sheet.gate, sheet.gateReason) = voteOfEdit(edit.value());
        break;
    case EditField::recognition:
        std::tie(sheet.recognition, sheet.recognitionReason) = voteOfEdit(edit.value());
        break;
    case EditField::state:
        std::tie(sheet.state, sheet.reason) = stateOfEdit(edit.value());
        break;
    case EditField::note:
    case EditField::pages:
        break;
    }
    if (sheet.state == State::blank || sheet.state == State::scored)
        sheet.state = scoredItems(sheet) == static_cast<int>(sheet.scores.size()) ? State::scored : State::blank;
}

void applyEdit(std::vector<Note> &notes, const Edit &edit) {
    if (edit.field != EditField::note)
        return;
    std::erase_if(notes, [&](const Note &n) { return n.id == edit.key; });
    if (edit.value().empty())
        return;
    Note note = readNote(edit.value());
    notes.insert(std::upper_bound(notes.begin(), notes.end(), note, standsBefore), std::move(note));
}

void applyEdit(std::vector<ItemPages> &pages, const Edit &edit) {
    if (edit.field != EditField::pages)
        return;
    std::erase_if(pages, [&](const ItemPages &p) { return p.proposal == edit.proposal && p.criterion == edit.key; });
    for (ItemPages &page : pagesOfEdit(edit))
        pages.push_back(std::move(page));
}

void commitEdit(Workspace &ws, const Round &round, const Edit &edit) {
    Transaction transaction(ws.db());
    if (loadSheet(ws, round, edit.proposal).state == State::recused)
        throw Error(Code::stateWrong, "recused");
    saveValue(ws, round, edit);
    Statement known(ws.db(), "SELECT 1 FROM edit WHERE id = ?");
    if (!known.bind(1, edit.id).step())
        Statement(ws.db(), "DELETE FROM edit WHERE round = ? AND undone = 1").bind(1, round.id).run();
    known.reset();
    Statement(ws.db(), "INSERT INTO edit(id, round, proposal, field, key, before, after, undone, time) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET after = excluded.after, "
                       "undone = excluded.undone, time = excluded.time")
        .bind(1, edit.id)
        .bind(2, round.id)
        .bind(3, edit.proposal)
        .bind(4, std::string_view(fieldNames[static_cast<std::size_t>(edit.field)]))
        .bind(5, edit.key)
        .bind(6, edit.before)
        .bind(7, edit.after)
        .bind(8, static_cast<std::int64_t>(edit.undone))
        .bind(9, ws.clock())
        .run();
    Statement(ws.db(), "DELETE FROM edit WHERE round = ?1 AND id <= (SELECT id FROM edit WHERE round = ?1 "
                       "ORDER BY id DESC LIMIT 1 OFFSET ?2)")
        .bind(1, round.id)
        .bind(2, static_cast<std::int64_t>(keptEdits))
        .run();
    transaction.commit();
}

std::vector<Edit> edits(Workspace &ws, const std::string &roundId) {
    std::vector<Edit> out;
    Statement row(ws.db(), "SELECT id, proposal, field, key, before, after, undone, time FROM edit WHERE round = ? "
                           "ORDER BY id");
    row.bind(1, roundId);
    while (row.step()) {
        Edit edit{.id = row.integer(0),
                  .proposal = row.text(1),
                  .field = static_cast<EditField>(indexOf(fieldNames, row.text(2))),
                  .key = row.text(3),
                  .before = row.text(4),
                  .after = row.text(5),
                  .undone = row.integer(6) != 0,
                  .time = row.integer(7)};
        out.push_back(std::move(edit));
    }
    return out;
}

std::int64_t nextEditId(Workspace &ws) {
    Statement row(ws.db(), "SELECT coalesce(max(id), 0) + 1 FROM edit");
    row.step();
    return row.integer(0);
}

} // namespace simsa
