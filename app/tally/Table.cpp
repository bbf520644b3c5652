// Where the tally's table comes from: counted ballots, or a CSV file.
#include "app/base/Error.h"
#include "app/domain/Format.h"
#include "app/tally/Csv.h"
#include "app/tally/Tally.h"

#include <algorithm>
#include <set>

namespace simsa {

namespace {

Cell cellOf(const Judgement &j) {
    Cell cell;
    switch (j.state) {
    case State::recused:
        cell.state = CellState::recused;
        break;
    case State::scored:
        cell.state = CellState::scored;
        cell.total = total(j);
        for (const CriterionScore &s : j.scores)
            cell.leaves.push_back(s.points);
        cell.gate = j.gate;
        cell.recognition = j.recognition;
        break;
    case State::abstained:
        cell.state = CellState::abstained;
        break;
    case State::blank: // cannot be sealed, so never counted; it is no abstention
        throw Error(Code::blankCriterion, j.proposal);
    }
    return cell;
}

std::string place(std::size_t row, const std::string &column) {
    return "row " + std::to_string(row + 1) + ", column " + excerpt(column);
}

} // namespace

Table tableOf(const Round &round, const std::vector<Ballot> &counted,
              const std::vector<std::pair<std::string, std::string>> &excluded) {
    Table table;
    table.present = 0;
    for (const Member &m : round.panel)
        table.evaluators.push_back(m.pseudonym);
    std::vector<const Ballot *> ballots(round.panel.size());
    for (const Ballot &b : counted)
        for (std::size_t e = 0; e < table.evaluators.size(); ++e)
            if (table.evaluators[e] == b.member) {
                table.present += ballots[e] == nullptr;
                ballots[e] = &b;
            }
    for (std::size_t p = 0; p < round.proposals.size(); ++p) {
        table.proposals.push_back(round.proposals[p].id);
        std::vector<Cell> row;
        for (std::size_t e = 0; e < table.evaluators.size(); ++e) {
            Cell cell = ballots[e] == nullptr ? Cell{} : cellOf(ballots[e]->judgements[p]);
            if (std::find(excluded.begin(), excluded.end(), std::pair(table.evaluators[e], round.proposals[p].id)) !=
                excluded.end())
                cell.state = CellState::excluded; // keeps what was scored, so that it can be named
            row.push_back(std::move(cell));
        }
        table.cells.push_back(std::move(row));
    }
    table.components.resize(table.proposals.size());
    return table;
}

Table readTable(std::string_view csv) {
    const std::vector<std::vector<std::string>> rows = readCsv(csv);
    if (rows.empty() || rows[0][0] != "proposal")
        throw Error(Code::tableColumns, "proposal");
    Table table;
    std::vector<std::string> components;
    std::set<std::string> heads, ids;
    for (std::size_t c = 1; c < rows[0].size(); ++c) {
        const std::string &name = rows[0][c];
        const bool component = name.starts_with('+');
        if (name.size() < (component ? 2u : 1u) || !heads.insert(name).second || (!component && !components.empty()))
            throw Error(Code::tableColumns, name.empty() ? std::to_string(c + 1) : excerpt(name));
        if (component)
            components.push_back(name.substr(1));
        else
            table.evaluators.push_back(name);
    }
    if (table.evaluators.empty())
        throw Error(Code::tableColumns, "evaluators");
    for (std::size_t r = 1; r < rows.size(); ++r) {
        const std::vector<std::string> &row = rows[r];
        if (row.size() != rows[0].size())
            throw Error(Code::tableForm, "row " + std::to_string(r + 1));
        if (row[0].empty() || !ids.insert(row[0]).second)
            throw Error(Code::tableProposal, row[0].empty() ? "row " + std::to_string(r + 1) : excerpt(row[0]));
        table.proposals.push_back(row[0]);
        std::vector<Cell> cells;
        std::map<std::string, Points> figures;
        for (std::size_t c = 1; c < row.size(); ++c) {
            const std::string &text = row[c];
            const bool component = c > table.evaluators.size();
            Cell cell;
            if (text.empty() && !component) {
                cell.state = CellState::recused;
            } else if (text == "-" && !component) {
                cell.state = CellState::abstained;
            } else {
                const auto points = pointsFromText(text);
                if (!points || points->hundredths < 0)
                    throw Error(Code::tableNumber, place(r, rows[0][c]));
                cell = {.state = CellState::scored, .total = *points};
            }
            if (component)
                figures[components[c - 1 - table.evaluators.size()]] = cell.total;
            else
                cells.push_back(std::move(cell));
        }
        table.cells.push_back(std::move(cells));
        table.components.push_back(std::move(figures));
    }
    return table;
}

} // namespace simsa
