#include "app/roles/ComponentFigures.h"

#include "app/base/Error.h"

#include <algorithm>
#include <map>

namespace simsa {

namespace {

std::string plain(const std::string &id) { // "07" and "7" are one number
    const std::size_t at = id.find_first_not_of('0');
    return at == std::string::npos ? id : id.substr(at);
}

const Proposal *proposalOf(const Round &round, const std::string &cell) {
    if (const Proposal *exact = findProposal(round, cell))
        return exact;
    const auto at = std::find_if(round.proposals.begin(), round.proposals.end(),
                                 [&](const Proposal &p) { return plain(p.id) == plain(cell); });
    return at == round.proposals.end() ? nullptr : &*at;
}

} // namespace

std::vector<ComponentFigure> componentFigures(const CellTable &table, const Round &round,
                                              const std::string &component) {
    const std::vector<Component> all = outsideComponents(round);
    const auto rule = std::find_if(all.begin(), all.end(), [&](const Component &c) { return c.id == component; });
    if (rule == all.end())
        throw Error(Code::tableColumns, component);
    std::size_t column = 1, first = 0;
    const std::vector<std::string> &head = table.rows.at(0);
    for (std::size_t i = 1; i < head.size(); ++i)
        if (head[i] == component || head[i] == "+" + component) {
            column = i;
            first = 1;
        }
    if (first == 0 && proposalOf(round, head[0]) == nullptr) // a first row of words
        first = 1;
    std::map<std::string, std::int64_t> given;
    for (std::size_t i = first; i < table.rows.size(); ++i) {
        const std::vector<std::string> &row = table.rows[i];
        const std::string where = std::to_string(i + 1), cell = column < row.size() ? row[column] : std::string();
        const Proposal *proposal = proposalOf(round, row[0]);
        if (proposal == nullptr || given.contains(proposal->id))
            throw Error(Code::tableProposal, where);
        if (cell.empty())
            continue;
        const std::optional<Points> points = pointsFromText(cell);
        if (!points)
            throw Error(Code::tableNumber, where);
        if (points->hundredths < 0 || *points > rule->maximum)
            throw Error(Code::pointsRange, where);
        given[proposal->id] = points->hundredths;
    }
    std::vector<ComponentFigure> out;
    for (const Proposal &p : round.proposals)
        if (const auto at = given.find(p.id); at != given.end())
            out.push_back({p.id, at->second});
    if (out.empty())
        throw Error(Code::tableForm, component);
    return out;
}

std::vector<Component> outsideComponents(const Round &round) {
    std::vector<Component> out;
    for (const Component &c : round.policy.components)
        if (c.id != "score")
            out.push_back(c);
    return out;
}

const Event *figuresOf(const std::vector<StoredEvent> &events, const std::string &component) {
    for (auto e = events.rbegin(); e != events.rend(); ++e)
        if (e->event.kind == EventKind::component && e->event.component == component)
            return &e->event;
    return nullptr;
}

} // namespace simsa
