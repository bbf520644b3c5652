#include "app/tally/Tally.h"

#include "app/base/Error.h"
#include "app/domain/Json.h"
#include "app/tally/Aggregate.h"

#include <algorithm>
#include <functional>

namespace simsa {

namespace {

class Counter {
public:
    Counter(const Table &t, const Rubric &r, const Policy &p)
        : table(t), rubric(r), policy(p), components(p.components) {
        if (table.cells.size() != table.proposals.size())
            throw Error(Code::tableForm, "cells");
        for (const auto &row : table.cells)
            if (row.size() != table.evaluators.size())
                throw Error(Code::tableForm, "cells");
        validate(policy, rubric);
        for (const auto &list : {policy.minimum, policy.soleMinimum})
            for (const Minimum &m : list)
                if ((m.of == "score" && scoreMaximum().hundredths == 0) ||
                    (m.of == "total" && totalMaximum().hundredths == 0))
                    throw Error(Code::policyRule, "minimum"); // a share of a maximum that nobody stated
        leafIds = leaves(rubric);
    }

    Official count() {
        out.panel = static_cast<int>(table.evaluators.size());
        out.present = table.present >= 0 ? table.present : presentByCells();
        out.quorum = !policy.quorumCounted || 3 * out.present >= 2 * out.panel;
        for (std::size_t p = 0; p < table.proposals.size(); ++p)
            out.proposals.push_back(evaluate(p));
        rank();
        select();
        return std::move(out);
    }

private:
    const Table &table;
    const Rubric &rubric;
    const Policy &policy;
    std::vector<Component> components;
    std::vector<const Criterion *> leafIds;
    Official out;

    void note(const std::string &text) { out.notes.push_back(text); }

    int presentByCells() const {
        int present = 0;
        for (std::size_t e = 0; e < table.evaluators.size(); ++e)
            present += std::any_of(table.cells.begin(), table.cells.end(),
                                   [&](const auto &row) { return row[e].state != CellState::absent; });
        return present;
    }

    Figure rounded(Fraction hundredths) const {
        return {roundHalfUp(hundredths * Fraction{powerOfTen(policy.digits), 100}), policy.digits};
    }

    Points scoreMaximum() const {
        for (const Component &c : components)
            if (c.id == "score")
                return c.maximum;
        return maximum(rubric);
    }

    Points totalMaximum() const {
        if (components.empty())
            return scoreMaximum();
        Points sum;
        for (const Component &c : components)
            sum += c.weight;
        return sum;
    }

    ProposalResult evaluate(std::size_t p) {
        ProposalResult r;
        r.id = table.proposals[p];
        std::vector<Points> totals;
        std::vector<const Cell *> scored;
        std::vector<std::string> ignored;
        const Points most = scoreMaximum(); // 0: not known
        for (std::size_t e = 0; e < table.evaluators.size(); ++e) {
            const Cell &cell = table.cells[p][e];
            if (cell.state == CellState::scored) {
                if (cell.total.hundredths < 0 || (most.hundredths > 0 && cell.total > most))
                    throw Error(Code::pointsRange, r.id + "/" + table.evaluators[e]);
                totals.push_back(cell.total);
                scored.push_back(&cell);
            } else if (cell.state == CellState::excluded && (cell.total.hundredths != 0 || !cell.leaves.empty())) {
                ignored.push_back(table.evaluators[e]);
            }
        }
        std::sort(ignored.begin(), ignored.end(), // E2 before E10, whatever the order of the columns
                  [](const auto &a, const auto &b) { return a.size() != b.size() ? a.size() < b.size() : a < b; });
        for (const std::string &name : ignored)
            note("excluded_score:" + r.id + ":" + name);
        r.totals = static_cast<int>(totals.size());
        const bool enough = r.totals >= policy.minTotals;
        if (enough)
            figures(r, totals, scored);
        contributions(r, p, enough ? std::optional(aggregate(totals, {}, policy).value) : std::nullopt);
        r.gate = vote(p, policy.gate, &Cell::gate);
        r.recognition = vote(p, policy.recognition, &Cell::recognition);
        r.status = status(r);
        return r;
    }

    void figures(ProposalResult &r, const std::vector<Points> &totals, const std::vector<const Cell *> &scored) {
        const Aggregated score = aggregate(totals, {}, policy);
        r.score = rounded(score.value);
        r.trimmed = score.trimmed;
        r.droppedLow = score.low;
        r.droppedHigh = score.high;
        if (policy.aggregate == Aggregate::trimmedMean && !score.trimmed)
            note("not_trimmed:" + r.id);
        const bool known = !leafIds.empty() && std::all_of(scored.begin(), scored.end(),
                                                           [&](auto *c) { return c->leaves.size() == leafIds.size(); });
        if (known)
            for (const Criterion &c : rubric.criteria)
                criterionFigures(r, c, totals, scored);
    }

    void criterionFigures(ProposalResult &r, const Criterion &c, const std::vector<Points> &totals,
                          const std::vector<const Cell *> &scored) {
        const std::vector<const Criterion *> mine = leaves(c);
        const auto first = std::find(leafIds.begin(), leafIds.end(), mine.front()) - leafIds.begin();
        std::vector<Points> parts;
        for (const Cell *cell : scored) {
            Points sum;
            for (std::size_t i = 0; i < mine.size(); ++i)
                sum += cell->leaves[static_cast<std::size_t>(first) + i];
            parts.push_back(sum);
        }
        r.criteria.emplace_back(c.id, rounded(aggregate(totals, parts, policy).value));
        for (const Criterion &child : c.children)
            criterionFigures(r, child, totals, scored);
    }

    // Each component's contribution = figure × weight / maximum, rounded; their sum and the adjustments are the total.
    void contributions(ProposalResult &r, std::size_t p, const std::optional<Fraction> &score) {
        const std::map<std::string, Points> none;
        const auto &imported = p < table.components.size() ? table.components[p] : none;
        std::int64_t sum = 0;
        bool complete = true;
        const auto add = [&](const std::string &id, const std::optional<Fraction> &figure, Points weight, Points most) {
            std::optional<Figure> contribution;
            if (figure)
                contribution = rounded(*figure * reduced(weight.hundredths, most.hundredths));
            complete = complete && contribution.has_value();
            sum += contribution ? contribution->units : 0;
            r.contributions.emplace_back(id, contribution);
        };
        if (components.empty())
            add("score", score, {1}, {1});
        for (const Component &c : components) {
            if (c.id == "score") {
                add(c.id, score, c.weight, c.maximum);
                continue;
            }
            const auto found = imported.find(c.id);
            if (found == imported.end())
                note("component_missing:" + r.id + ":" + c.id);
            else if (found->second > c.maximum)
                throw Error(Code::pointsRange, r.id + "/" + c.id);
            add(c.id, found == imported.end() ? std::nullopt : std::optional(Fraction{found->second.hundredths, 1}),
                c.weight, c.maximum);
        }
        Points adjustment;
        for (const Adjustment &a : table.adjustments)
            if (a.proposal == r.id) {
                adjustment += a.points;
                if (a.afterOpening)
                    note("adjusted_after_opening:" + r.id);
            }
        r.adjustment = rounded({adjustment.hundredths, 1});
        if (complete)
            r.total = Figure{std::max<std::int64_t>(0, sum + r.adjustment.units), policy.digits};
    }

    VoteCount vote(std::size_t p, const Vote &rule, Choice Cell::*choice) const {
        VoteCount v{.used = rule.majority};
        int panel = 0, present = 0;
        for (const Cell &cell : table.cells[p]) {
            if (cell.state == CellState::recused || cell.state == CellState::excluded)
                continue;
            ++panel;
            present += cell.state != CellState::absent;
            v.yes += cell.state == CellState::scored && cell.*choice == Choice::yes;
            v.no += cell.state == CellState::scored && cell.*choice == Choice::no;
        }
        v.abstained = present - v.yes - v.no;
        v.base = rule.base == Base::panel ? panel : rule.base == Base::present ? present : v.yes + v.no;
        v.passed = !v.used || 2 * v.yes > v.base;
        return v;
    }

    bool reaches(const Figure &figure, Points most, const Minimum &m) const {
        const Wide have = Wide(figure.units) * 1'000'000,
                   need = Wide(most.hundredths) * m.share * powerOfTen(policy.digits);
        return m.inclusive ? have >= need : have > need;
    }

    bool meets(const ProposalResult &r, const Minimum &m) const {
        if (m.of == "score")
            return reaches(*r.score, scoreMaximum(), m);
        if (m.of == "total")
            return reaches(*r.total, totalMaximum(), m);
        for (std::size_t i = 0; i < components.size(); ++i)
            if (components[i].id == m.of)
                return r.contributions[i].second && reaches(*r.contributions[i].second, components[i].weight, m);
        for (const auto &[id, figure] : r.criteria)
            if (id == m.of)
                return reaches(figure, find(rubric, id)->maximum, m);
        throw Error(Code::tableColumns, m.of); // a minimum on a criterion needs its points
    }

    Status status(ProposalResult &r) const {
        if (!r.total || !r.score)
            return Status::notEvaluated;
        std::vector<Minimum> minimums = policy.minimum;
        if (table.proposals.size() == 1)
            minimums.insert(minimums.end(), policy.soleMinimum.begin(), policy.soleMinimum.end());
        for (const Minimum &m : minimums)
            if (!meets(r, m))
                r.failedMinimums.push_back(m.of);
        if (!r.failedMinimums.empty())
            return Status::belowMinimum;
        if (!r.gate.passed)
            return Status::gateFailed;
        return r.recognition.passed ? Status::eligible : Status::notRecognised;
    }

    std::int64_t tieFigure(const ProposalResult &r, const std::string &id) const {
        if (id == "score")
            return r.score->units;
        for (const auto &[component, figure] : r.contributions)
            if (component == id)
                return figure->units;
        for (const auto &[criterion, figure] : r.criteria)
            if (criterion == id)
                return figure.units;
        throw Error(Code::tableColumns, id);
    }

    // Negative when a comes first; `by` is the tie rule that decided, "" for the total or none.
    int compare(const ProposalResult &a, const ProposalResult &b, std::string &by) const {
        by.clear();
        if (a.total->units != b.total->units)
            return a.total->units > b.total->units ? -1 : 1;
        for (const std::string &id : policy.ties)
            if (const std::int64_t x = tieFigure(a, id), y = tieFigure(b, id); x != y) {
                by = id;
                return x > y ? -1 : 1;
            }
        return 0;
    }

    std::vector<ProposalResult *> order;

    void rank() {
        for (ProposalResult &r : out.proposals)
            if (r.status == Status::eligible)
                order.push_back(&r);
        std::string by;
        std::stable_sort(order.begin(), order.end(), [&](auto *a, auto *b) { return compare(*a, *b, by) < 0; });
        if (table.proposals.size() == 1) {
            note("sole_applicant"); // a rank among one says nothing
            return;
        }
        for (std::size_t i = 0; i < order.size(); ++i) {
            order[i]->rank = static_cast<int>(i + 1);
            if (i == 0)
                continue;
            if (compare(*order[i - 1], *order[i], by) == 0) {
                order[i]->rank = order[i - 1]->rank;
                order[i]->jointRank = order[i - 1]->jointRank = true;
                order[i]->tieBroken = order[i - 1]->tieBroken;
            } else if (!by.empty()) {
                order[i]->tieBroken = by;
                for (std::size_t k = i; k-- > 0 && order[k]->rank == order[i - 1]->rank && order[k]->tieBroken.empty();)
                    order[k]->tieBroken = by;
            }
        }
    }

    void select() {
        if (!out.quorum)
            note("quorum_missing");
        if (order.empty())
            note("none_eligible");
        if (policy.select == 0 || !out.quorum)
            return;
        const std::size_t seats = static_cast<std::size_t>(policy.select);
        for (std::size_t i = 0; i < order.size();) {
            std::size_t end = i + 1;
            while (end < order.size() && order[end]->rank == order[i]->rank)
                ++end;
            if (i >= seats)
                return;
            for (std::size_t k = i; k < end; ++k)
                (end <= seats ? out.selected : out.undecided).push_back(order[k]->id);
            i = end;
        }
    }
};

Json toJson(const std::optional<Figure> &figure) {
    return figure ? Json(toText(*figure)) : Json();
}

Json::Array toJson(const std::vector<std::string> &list) {
    Json::Array out;
    for (const std::string &text : list)
        out.push_back(text);
    return out;
}

} // namespace

std::string toText(const Figure &figure) {
    const bool minus = figure.units < 0;
    std::string digits = std::to_string(minus ? -figure.units : figure.units);
    const std::size_t places = static_cast<std::size_t>(figure.digits);
    if (digits.size() <= places)
        digits.insert(0, places + 1 - digits.size(), '0');
    if (places > 0)
        digits.insert(digits.size() - places, 1, '.');
    return (minus ? "-" : "") + digits;
}

const char *toText(Status status) {
    switch (status) {
    case Status::eligible:
        return "eligible";
    case Status::belowMinimum:
        return "below_minimum";
    case Status::gateFailed:
        return "gate_failed";
    case Status::notRecognised:
        return "not_recognised";
    case Status::notEvaluated:
        break;
    }
    return "not_evaluated";
}

Official tally(const Table &table, const Rubric &rubric, const Policy &policy) {
    return Counter(table, rubric, policy).count();
}

std::string writeOfficial(const Official &official) {
    Json::Array proposals;
    for (const ProposalResult &r : official.proposals) {
        Json::Object contributions;
        for (const auto &[id, figure] : r.contributions)
            contributions.emplace_back(id, toJson(figure));
        proposals.push_back(Json::Object{{"id", r.id},
                                         {"score", toJson(r.score)},
                                         {"contributions", std::move(contributions)},
                                         {"adjustment", toText(r.adjustment)},
                                         {"total", toJson(r.total)},
                                         {"status", toText(r.status)},
                                         {"rank", r.rank == 0 ? Json() : Json(r.rank)}});
    }
    return write(Json(Json::Object{{"proposals", std::move(proposals)},
                                   {"selected", toJson(official.selected)},
                                   {"undecided", toJson(official.undecided)},
                                   {"notes", toJson(official.notes)}}));
}

} // namespace simsa
