#include "app/cli/ScoreTable.h"

#include "app/tally/Csv.h"

#include <functional>
#include <map>
#include <set>

namespace simsa::cli {

namespace {

Choice choiceFrom(const std::string &text, const std::string &place) {
    if (text == "yes" || text == "pass")
        return Choice::yes;
    if (text == "no" || text == "fail")
        return Choice::no;
    if (text == "abstained")
        return Choice::abstained;
    throw Error(Code::tableForm, place);
}

} // namespace

int saveScoreTable(Workspace &ws, const Round &round, std::string_view csv) {
    const std::vector<std::vector<std::string>> rows = readCsv(csv);
    if (rows.empty() || rows[0].empty() || rows[0][0] != "proposal")
        throw Error(Code::tableColumns, "proposal");
    const std::vector<std::string> &head = rows[0];
    std::set<std::string> columns;
    for (std::size_t c = 1; c < head.size(); ++c) {
        static const std::set<std::string> known = {
            "opinion", "gate", "gate_reason", "recognition", "recognition_reason", "state", "reason"};
        const std::string id = head[c].starts_with("comment:") ? head[c].substr(8) : head[c];
        const Criterion *criterion = find(round.rubric, id);
        const bool leaf = criterion != nullptr && criterion->children.empty();
        if (!columns.insert(head[c]).second || (!leaf && (id != head[c] || !known.contains(id))))
            throw Error(Code::tableColumns, head[c]);
    }
    std::vector<std::function<void()>> saves;
    std::set<std::string> seen;
    for (std::size_t r = 1; r < rows.size(); ++r) {
        const std::vector<std::string> &row = rows[r];
        if (row.size() != head.size())
            throw Error(Code::tableForm, "row " + std::to_string(r + 1));
        const std::string &proposal = row[0];
        if (findProposal(round, proposal) == nullptr || !seen.insert(proposal).second)
            throw Error(Code::tableProposal, proposal);
        std::map<std::string, std::string> words;
        for (std::size_t c = 1; c < row.size(); ++c) {
            const std::string place = "row " + std::to_string(r + 1) + ", column " + head[c];
            const std::string &cell = row[c];
            if (cell.empty())
                continue;
            if (head[c].starts_with("comment:")) {
                saves.push_back([&, id = head[c].substr(8)] { saveComment(ws, round, proposal, id, cell); });
                continue;
            }
            const Criterion *leaf = find(round.rubric, head[c]);
            if (leaf == nullptr) {
                words[head[c]] = cell;
                continue;
            }
            const auto points = pointsFromText(cell);
            if (!points)
                throw Error(Code::tableNumber, place);
            if (points->hundredths < 0 || *points > leaf->maximum)
                throw Error(Code::pointsRange, place);
            if (points->hundredths % leaf->step.hundredths != 0)
                throw Error(Code::pointsStep, place);
            saves.push_back([&, points, leaf] { savePoints(ws, round, proposal, leaf->id, points); });
        }
        const std::string place = "row " + std::to_string(r + 1);
        if (words.contains("gate"))
            saves.push_back([&, choice = choiceFrom(words["gate"], place), why = words["gate_reason"]] {
                saveGate(ws, round, proposal, choice, why);
            });
        if (words.contains("recognition"))
            saves.push_back([&, choice = choiceFrom(words["recognition"], place), why = words["recognition_reason"]] {
                saveRecognition(ws, round, proposal, choice, why);
            });
        if (words.contains("opinion"))
            saves.push_back([&, text = words["opinion"]] { saveOpinion(ws, round, proposal, text); });
        if (words.contains("state")) {
            const State state = words["state"] == "abstained" ? State::abstained
                                : words["state"] == "recused" ? State::recused
                                                              : State::blank;
            if (state == State::blank)
                throw Error(Code::tableForm, place);
            saves.push_back([&, state, why = words["reason"]] { saveState(ws, round, proposal, state, why); });
        }
    }
    Transaction transaction(ws.db());
    for (const auto &save : saves)
        save();
    transaction.commit();
    return static_cast<int>(saves.size());
}

} // namespace simsa::cli
