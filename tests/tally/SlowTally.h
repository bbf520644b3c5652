// A second tally, slow and plain, written from the rules in words and not from app/tally: the two must agree.
// Quotients are divided on paper, digit by digit; thresholds are compared as decimals of six places.
#pragma once

#include "app/tally/Tally.h"

#include <algorithm>
#include <set>

namespace simsa::slow {

__extension__ typedef __int128 Big;

struct Quotient { // not reduced; never negative
    Big above = 0, below = 1;
};

// Long division to `digits` decimals; the next digit decides, 5 goes up.
inline std::int64_t divided(Quotient q, int digits) {
    Big result = q.above / q.below, rest = q.above % q.below;
    for (int i = 0; i < digits; ++i) {
        rest *= 10;
        result = result * 10 + rest / q.below;
        rest %= q.below;
    }
    if (rest * 10 / q.below >= 5)
        result += 1;
    return static_cast<std::int64_t>(result);
}

// Points in hundredths, possibly negative, to `digits` decimals; of two equally near the higher.
inline std::int64_t decimals(std::int64_t hundredths, int digits) {
    for (; digits > 2; --digits)
        hundredths *= 10;
    std::int64_t step = 1;
    for (; digits < 2; ++digits)
        step *= 10;
    std::int64_t best = hundredths / step - 2;
    for (std::int64_t k = best; k <= hundredths / step + 2; ++k)
        if (std::abs(k * step - hundredths) <= std::abs(best * step - hundredths))
            best = k;
    return best;
}

// One highest and one lowest total are dropped; of criterion points the mean of those who share that total.
inline Quotient panelFigure(const std::vector<std::int64_t> &totals, std::vector<std::int64_t> points,
                            const Policy &policy, bool &trimmed, std::int64_t &low, std::int64_t &high) {
    const Big n = static_cast<Big>(totals.size());
    trimmed = false;
    low = high = 0;
    if (policy.aggregate == Aggregate::median) {
        std::multiset<std::int64_t> sorted(points.begin(), points.end());
        while (sorted.size() > 2) {
            sorted.erase(sorted.begin());
            sorted.erase(std::prev(sorted.end()));
        }
        Big sum = 0;
        for (std::int64_t v : sorted)
            sum += v;
        return {sum, static_cast<Big>(sorted.size()) * 100};
    }
    Big sum = 0;
    for (std::int64_t v : points)
        sum += v;
    if (policy.aggregate == Aggregate::mean || n < policy.trimFrom)
        return {sum, n * 100};
    trimmed = true;
    low = *std::min_element(totals.begin(), totals.end());
    high = *std::max_element(totals.begin(), totals.end());
    Big lowSum = 0, lowCount = 0, highSum = 0, highCount = 0;
    for (std::size_t i = 0; i < totals.size(); ++i) {
        if (totals[i] == low)
            lowSum += points[i], ++lowCount;
        if (totals[i] == high)
            highSum += points[i], ++highCount;
    }
    return {sum * lowCount * highCount - lowSum * highCount - highSum * lowCount, lowCount * highCount * (n - 2) * 100};
}

// Points of every criterion for one ballot, tree order: an inner criterion is the sum of its children.
inline std::int64_t spread(const Criterion &c, const std::vector<Points> &leafPoints, std::size_t &next,
                           std::vector<std::pair<const Criterion *, std::int64_t>> &out) {
    const std::size_t mine = out.size();
    out.emplace_back(&c, 0);
    std::int64_t sum = 0;
    if (c.children.empty())
        sum = leafPoints[next++].hundredths;
    for (const Criterion &child : c.children)
        sum += spread(child, leafPoints, next, out);
    out[mine].second = sum;
    return sum;
}

inline std::int64_t sixPlaces(Figure f) {
    for (int i = f.digits; i < 6; ++i)
        f.units *= 10;
    return f.units;
}

inline bool reaches(Figure figure, std::int64_t maximumHundredths, const Minimum &m) {
    const std::int64_t needed = maximumHundredths * m.share; // hundredths × ten-thousandths: six places
    return m.inclusive ? sixPlaces(figure) >= needed : sixPlaces(figure) > needed;
}

inline VoteCount votes(const std::vector<Cell> &row, const Vote &rule, bool gate) {
    VoteCount v;
    int panel = 0, present = 0;
    for (const Cell &c : row) {
        if (c.state == CellState::recused || c.state == CellState::excluded)
            continue; // outside everything
        panel++;
        if (c.state == CellState::absent)
            continue;
        present++;
        const Choice choice = c.state == CellState::abstained ? Choice::abstained : gate ? c.gate : c.recognition;
        if (choice == Choice::yes)
            v.yes++;
        else if (choice == Choice::no)
            v.no++;
        else
            v.abstained++;
    }
    if (rule.base == Base::panel)
        v.base = panel;
    if (rule.base == Base::present)
        v.base = present;
    if (rule.base == Base::cast)
        v.base = v.yes + v.no;
    v.used = rule.majority;
    v.passed = rule.majority ? v.yes + v.yes > v.base : true;
    return v;
}

inline std::int64_t figureNamed(const ProposalResult &r, const std::string &id) {
    if (id == "score")
        return r.score->units;
    for (const auto &c : r.contributions)
        if (c.first == id)
            return c.second->units;
    for (const auto &c : r.criteria)
        if (c.first == id)
            return c.second.units;
    return 0;
}

// The first tie rule that tells a from b: its id, and whether a is ahead. "" = none.
inline std::string separates(const ProposalResult &a, const ProposalResult &b, const Policy &policy, bool &ahead) {
    for (const std::string &id : policy.ties)
        if (figureNamed(a, id) != figureNamed(b, id)) {
            ahead = figureNamed(a, id) > figureNamed(b, id);
            return id;
        }
    return {};
}

inline bool isAhead(const ProposalResult &a, const ProposalResult &b, const Policy &policy) {
    bool ahead = false;
    if (a.total->units != b.total->units)
        return a.total->units > b.total->units;
    return !separates(a, b, policy, ahead).empty() && ahead;
}

inline Official tally(const Table &table, const Rubric &rubric, const Policy &policy) {
    Official out;
    out.panel = static_cast<int>(table.evaluators.size());
    out.present = table.present;
    if (table.present < 0) {
        std::set<std::size_t> seen;
        for (const auto &row : table.cells)
            for (std::size_t e = 0; e < row.size(); ++e)
                if (row[e].state != CellState::absent)
                    seen.insert(e);
        out.present = static_cast<int>(seen.size());
    }
    out.quorum = !policy.quorumCounted || 3 * out.present >= 2 * out.panel;

    std::int64_t scoreMaximum = 0, totalMaximum = 0;
    for (const Criterion &c : rubric.criteria)
        scoreMaximum += c.maximum.hundredths;
    for (const Component &c : policy.components) {
        if (c.id == "score")
            scoreMaximum = c.maximum.hundredths;
        totalMaximum += c.weight.hundredths;
    }
    if (policy.components.empty())
        totalMaximum = scoreMaximum;

    for (std::size_t p = 0; p < table.proposals.size(); ++p) {
        const auto &row = table.cells[p];
        ProposalResult r;
        r.id = table.proposals[p];
        r.adjustment.digits = policy.digits;
        std::vector<std::int64_t> totals;
        std::vector<std::vector<std::pair<const Criterion *, std::int64_t>>> sheets;
        bool leavesKnown = !rubric.criteria.empty();
        std::set<std::pair<std::size_t, std::string>> ignored;
        for (std::size_t e = 0; e < row.size(); ++e) {
            if (row[e].state == CellState::excluded && (row[e].total.hundredths != 0 || !row[e].leaves.empty()))
                ignored.insert({table.evaluators[e].size(), table.evaluators[e]});
            if (row[e].state != CellState::scored)
                continue;
            totals.push_back(row[e].total.hundredths);
            leavesKnown = leavesKnown && !row[e].leaves.empty();
            if (leavesKnown) {
                std::size_t next = 0;
                sheets.emplace_back();
                for (const Criterion &c : rubric.criteria)
                    spread(c, row[e].leaves, next, sheets.back());
            }
        }
        for (const auto &name : ignored)
            out.notes.push_back("excluded_score:" + r.id + ":" + name.second);
        r.totals = static_cast<int>(totals.size());
        const bool enough = r.totals >= policy.minTotals;
        Quotient panel;
        if (enough) {
            panel = panelFigure(totals, totals, policy, r.trimmed, r.droppedLow.hundredths, r.droppedHigh.hundredths);
            r.score = Figure{divided(panel, policy.digits), policy.digits};
            if (policy.aggregate == Aggregate::trimmedMean && !r.trimmed)
                out.notes.push_back("not_trimmed:" + r.id);
            for (std::size_t i = 0; leavesKnown && i < sheets[0].size(); ++i) {
                std::vector<std::int64_t> points;
                for (const auto &sheet : sheets)
                    points.push_back(sheet[i].second);
                bool t;
                std::int64_t l, h;
                r.criteria.emplace_back(
                    sheets[0][i].first->id,
                    Figure{divided(panelFigure(totals, points, policy, t, l, h), policy.digits), policy.digits});
            }
        }

        bool complete = true;
        std::int64_t sum = 0;
        std::vector<Component> parts = policy.components;
        if (parts.empty())
            parts = {{"score", {1}, {1}}};
        for (const Component &c : parts) {
            std::optional<Quotient> q;
            if (c.id == "score" && enough)
                q = panel;
            if (c.id != "score") {
                const auto found = table.components[p].find(c.id);
                if (found == table.components[p].end())
                    out.notes.push_back("component_missing:" + r.id + ":" + c.id);
                else
                    q = Quotient{found->second.hundredths, 100};
            }
            if (!q) {
                complete = false;
                r.contributions.emplace_back(c.id, std::nullopt);
                continue;
            }
            q->above *= c.weight.hundredths;
            q->below *= c.maximum.hundredths;
            r.contributions.emplace_back(c.id, Figure{divided(*q, policy.digits), policy.digits});
            sum += r.contributions.back().second->units;
        }
        std::int64_t adjusted = 0;
        for (const Adjustment &a : table.adjustments)
            if (a.proposal == r.id) {
                adjusted += a.points.hundredths;
                if (a.afterOpening)
                    out.notes.push_back("adjusted_after_opening:" + r.id);
            }
        r.adjustment.units = decimals(adjusted, policy.digits);
        if (complete)
            r.total = Figure{sum + r.adjustment.units < 0 ? 0 : sum + r.adjustment.units, policy.digits};

        r.gate = votes(row, policy.gate, true);
        r.recognition = votes(row, policy.recognition, false);
        if (r.total) {
            std::vector<Minimum> all = policy.minimum;
            if (table.proposals.size() == 1)
                for (const Minimum &m : policy.soleMinimum)
                    all.push_back(m);
            for (const Minimum &m : all) {
                bool good = false;
                if (m.of == "score")
                    good = reaches(*r.score, scoreMaximum, m);
                else if (m.of == "total")
                    good = reaches(*r.total, totalMaximum, m);
                else {
                    for (std::size_t i = 0; i < policy.components.size(); ++i)
                        if (policy.components[i].id == m.of)
                            good = reaches(*r.contributions[i].second, policy.components[i].weight.hundredths, m);
                    for (std::size_t i = 0; i < r.criteria.size(); ++i)
                        if (r.criteria[i].first == m.of)
                            good = reaches(r.criteria[i].second, sheets[0][i].first->maximum.hundredths, m);
                }
                if (!good)
                    r.failedMinimums.push_back(m.of);
            }
            r.status = !r.failedMinimums.empty() ? Status::belowMinimum
                       : !r.gate.passed          ? Status::gateFailed
                       : !r.recognition.passed   ? Status::notRecognised
                                                 : Status::eligible;
        }
        out.proposals.push_back(r);
    }

    // Rank = 1 + how many are ahead; 1, 2, 2, 4. One proposal has no rank.
    std::vector<ProposalResult *> eligible;
    for (ProposalResult &r : out.proposals)
        if (r.status == Status::eligible)
            eligible.push_back(&r);
    if (table.proposals.size() == 1)
        out.notes.push_back("sole_applicant");
    else
        for (ProposalResult *r : eligible) {
            r->rank = 1;
            for (ProposalResult *other : eligible) {
                if (other == r)
                    continue;
                r->rank += isAhead(*other, *r, policy);
                const bool same = !isAhead(*other, *r, policy) && !isAhead(*r, *other, policy);
                r->jointRank = r->jointRank || same;
            }
            // What separated it from the nearest of equal total: the one above, else the one below.
            const ProposalResult *up = nullptr, *down = nullptr;
            for (ProposalResult *other : eligible) {
                if (other->total->units != r->total->units)
                    continue;
                if (isAhead(*other, *r, policy) && (!up || isAhead(*up, *other, policy)))
                    up = other;
                if (isAhead(*r, *other, policy) && (!down || isAhead(*other, *down, policy)))
                    down = other;
            }
            bool ahead = false;
            if (const ProposalResult *nearest = up ? up : down)
                r->tieBroken = separates(*r, *nearest, policy, ahead);
        }
    if (!out.quorum)
        out.notes.push_back("quorum_missing");
    if (eligible.empty())
        out.notes.push_back("none_eligible");
    if (policy.select > 0 && out.quorum)
        for (int place = 0; place <= static_cast<int>(out.proposals.size()); ++place) {
            std::vector<std::string> there;
            int before = 0;
            for (ProposalResult *r : eligible) {
                before += r->rank < place;
                if (r->rank == place)
                    there.push_back(r->id);
            }
            if (there.empty() || before >= policy.select)
                continue;
            const bool fits = before + static_cast<int>(there.size()) <= policy.select;
            for (const std::string &id : there)
                (fits ? out.selected : out.undecided).push_back(id);
        }
    return out;
}

} // namespace simsa::slow
