#include "app/tally/Recount.h"

#include "app/base/Error.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace simsa {

namespace {

constexpr double exactDoubles = 9007199254740992.0; // 2^53

// The least number of units that reaches the share of the maximum (see Tally.cpp, reaches).
double leastUnits(Points most, const Minimum &m, int digits) {
    const Wide need = Wide(most.hundredths) * m.share * powerOfTen(digits), million = 1'000'000;
    return static_cast<double>(m.inclusive ? (need + million - 1) / million : need / million + 1);
}

} // namespace

Recount::Recount(const Table &t, const Rubric &rubric, const Policy &p)
    : table(t), policy(p), counted(tally(t, rubric, p)) {
    findDrawn();
    fillComponents();
    fillRules(rubric);
}

void Recount::findDrawn() {
    for (std::size_t e = 0; e < table.evaluators.size(); ++e)
        if (std::any_of(table.cells.begin(), table.cells.end(), [&](const auto &row) {
                return row[e].state != CellState::absent && row[e].state != CellState::excluded;
            }))
            evaluators.push_back(e);
    total.resize(drawn() * proposals());
    scored.resize(drawn() * proposals());
    lows.assign(drawn() * proposals(), std::numeric_limits<double>::infinity());
    highs.assign(drawn() * proposals(), -std::numeric_limits<double>::infinity());
    rising.resize(proposals());
    for (std::size_t i = 0; i < proposals(); ++i) {
        for (std::size_t d = 0; d < drawn(); ++d) {
            const Cell &cell = table.cells[i][evaluators[d]];
            if (cell.state != CellState::scored) {
                anyHole = true;
                continue;
            }
            const std::size_t at = d * proposals() + i;
            total[at] = lows[at] = highs[at] = static_cast<double>(cell.total.hundredths);
            scored[d * proposals() + i] = 1;
            rising[i].push_back(static_cast<std::uint32_t>(d));
        }
        std::sort(rising[i].begin(), rising[i].end(), [&](auto a, auto b) { return totalsOf(a)[i] < totalsOf(b)[i]; });
    }
}

void Recount::fillComponents() {
    const std::int64_t ten = powerOfTen(policy.digits);
    scoreScale = scaleOf(ten, 100);
    contributionScale = scoreScale;
    for (const Component &c : policy.components)
        if (c.id == "score") {
            const Fraction share = reduced(Wide(c.weight.hundredths) * ten, Wide(c.maximum.hundredths) * 100);
            contributionScale =
                scaleOf(static_cast<std::int64_t>(share.numerator), static_cast<std::int64_t>(share.denominator));
        }
    scoreIsContribution = contributionScale.a == scoreScale.a && contributionScale.b == scoreScale.b;
    added.resize(proposals());
    never.resize(proposals());
    for (std::size_t i = 0; i < proposals(); ++i) {
        const ProposalResult &r = counted.proposals[i];
        added[i] = static_cast<double>(r.adjustment.units);
        for (const auto &[id, contribution] : r.contributions)
            if (id != "score") {
                never[i] = never[i] || !contribution;
                added[i] += contribution ? static_cast<double>(contribution->units) : 0;
            }
    }
}

void Recount::fillRules(const Rubric &rubric) {
    Points scoreMaximum = maximum(rubric), totalMaximum;
    for (const Component &c : policy.components) {
        totalMaximum += c.weight;
        if (c.id == "score")
            scoreMaximum = c.maximum;
    }
    if (policy.components.empty())
        totalMaximum = scoreMaximum;
    const auto component = [&](const std::string &id) {
        return std::find_if(policy.components.begin(), policy.components.end(),
                            [&](const Component &c) { return c.id == id; });
    };
    const auto fixedOf = [&](const std::string &id) {
        std::vector<double> units(proposals());
        for (std::size_t i = 0; i < proposals(); ++i)
            for (const auto &[name, figure] : counted.proposals[i].contributions)
                if (name == id && figure)
                    units[i] = static_cast<double>(figure->units);
        return units;
    };
    std::vector<Minimum> minimums = policy.minimum;
    if (proposals() == 1)
        minimums.insert(minimums.end(), policy.soleMinimum.begin(), policy.soleMinimum.end());
    for (const Minimum &m : minimums) {
        if (m.of == "score") {
            leasts.push_back({Least::Of::score, leastUnits(scoreMaximum, m, policy.digits)});
        } else if (m.of == "total") {
            leasts.push_back({Least::Of::total, leastUnits(totalMaximum, m, policy.digits)});
        } else if (const auto c = component(m.of); c != policy.components.end()) {
            const std::vector<double> units = fixedOf(m.of);
            for (std::size_t i = 0; i < proposals(); ++i)
                never[i] = never[i] || units[i] < leastUnits(c->weight, m, policy.digits);
        } else {
            leasts.push_back({Least::Of::criterion, leastUnits(find(rubric, m.of)->maximum, m, policy.digits),
                              partOf(rubric, m.of)});
        }
    }
    onlyThresholds = !policy.gate.majority && !policy.recognition.majority &&
                     std::none_of(never.begin(), never.end(), [](bool n) { return n; });
    for (const Least &least : leasts) {
        if (least.of == Least::Of::total)
            leastTotal = std::max(leastTotal, least.units);
        else if (least.of == Least::Of::score && scoreIsContribution)
            leastContribution = std::max(leastContribution, least.units);
        else
            onlyThresholds = false;
    }
    for (const std::string &id : policy.ties) {
        if (id == "score") {
            ties.push_back({Tie::Of::score});
        } else if (component(id) != policy.components.end()) {
            ties.push_back({Tie::Of::fixed, fixedUnits.size()});
            fixedUnits.push_back(fixedOf(id));
        } else {
            ties.push_back({Tie::Of::criterion, partOf(rubric, id)});
        }
    }
}

std::size_t Recount::partOf(const Rubric &rubric, const std::string &id) {
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (parts[i].id == id)
            return i;
    const std::vector<const Criterion *> all = leaves(rubric), mine = leaves(*find(rubric, id));
    const auto first = static_cast<std::size_t>(std::find(all.begin(), all.end(), mine.front()) - all.begin());
    Part part{id, std::vector<std::int64_t>(drawn() * proposals())};
    for (std::size_t i = 0; i < proposals(); ++i)
        for (std::uint32_t d : rising[i]) {
            const Cell &cell = table.cells[i][evaluators[d]];
            if (cell.leaves.size() != all.size())
                throw Error(Code::tableColumns, id); // the rule needs the criterion's points
            for (std::size_t leaf = 0; leaf < mine.size(); ++leaf)
                part.points[d * proposals() + i] += cell.leaves[first + leaf].hundredths;
        }
    parts.push_back(std::move(part));
    return parts.size() - 1;
}

Recount::Scale Recount::scaleOf(std::int64_t above, std::int64_t below) const {
    const Fraction f = reduced(above, below);
    Scale scale{static_cast<std::int64_t>(f.numerator), static_cast<std::int64_t>(f.denominator)};
    double most = 0;
    for (double t : total)
        most = std::max(most, t);
    const double copies = static_cast<double>(2 * std::max<std::size_t>(1, drawn()));
    scale.small =
        2 * most * copies * static_cast<double>(scale.a) + 2 * copies * static_cast<double>(scale.b) < exactDoubles;
    return scale;
}

// Below 2^53 a double's quotient cannot reach a whole number that the true quotient stays under, so its floor is right.
double Recount::units(Quotient figure, const Scale &scale) {
    if (scale.small) {
        const double b = figure.below * static_cast<double>(scale.b);
        return static_cast<double>(
            static_cast<std::int64_t>((2 * figure.above * static_cast<double>(scale.a) + b) / (2 * b)));
    }
    return static_cast<double>(
        roundHalfUp({Wide(figure.above) * scale.a, Wide(static_cast<std::int64_t>(figure.below)) * scale.b}));
}

Recount::Quotient Recount::figure(std::size_t p, const Panel &panel) const {
    const std::vector<std::uint32_t> &order = rising[p];
    const double n = panel.counts[p];
    if (policy.aggregate == Aggregate::median) {
        const int middle = static_cast<int>(n) - 1; // of the doubled places
        double low = 0;
        int before = 0;
        bool haveLow = false;
        for (std::uint32_t d : order) {
            before += panel.copies[d];
            if (!haveLow && before > middle / 2) {
                low = totalsOf(d)[p];
                haveLow = true;
            }
            if (before > (middle + 1) / 2)
                return {low + totalsOf(d)[p], 2};
        }
    }
    if (policy.aggregate != Aggregate::trimmedMean || n < policy.trimFrom)
        return {panel.sums[p], n};
    return {panel.sums[p] - panel.low[p] - panel.high[p], n - 2};
}

// Units of the panel's contribution, by proposal (NaN where there is no total).
void Recount::contributions(const Panel &panel, std::vector<double> &out) const {
    const std::size_t size = proposals();
    const Scale &scale = contributionScale;
    const double n = std::accumulate(panel.copies.begin(), panel.copies.end(), 0);
    if (anyHole || !scale.small || !scale.narrow || policy.aggregate == Aggregate::median) {
        for (std::size_t p = 0; p < size; ++p)
            out[p] = panel.counts[p] > 0 ? units(figure(p, panel), scale) : std::nan("");
        return;
    }
    // The usual case in one sweep: everybody scored everything.
    const bool trimmed = trims() && n >= policy.trimFrom;
    const double b = (trimmed ? n - 2 : n) * static_cast<double>(scale.b), a = 2 * static_cast<double>(scale.a);
    const double *sums = panel.sums.data(), *low = panel.low.data(), *high = panel.high.data();
    double *to = out.data();
    if (trimmed)
        for (std::size_t p = 0; p < size; ++p)
            to[p] = static_cast<int>(((sums[p] - low[p] - high[p]) * a + b) / (2 * b));
    else
        for (std::size_t p = 0; p < size; ++p)
            to[p] = static_cast<int>((sums[p] * a + b) / (2 * b));
}

// As Aggregate.cpp: of those who share the extreme total, the mean of their points is dropped.
double Recount::criterion(std::size_t p, std::size_t part, const Panel &panel) const {
    const std::int64_t *points = parts[part].points.data() + p;
    const auto pointsOf = [&](std::uint32_t d) { return points[d * proposals()]; };
    const std::vector<std::uint32_t> &order = rising[p];
    const auto n = static_cast<std::int64_t>(panel.counts[p]);
    Fraction value;
    if (policy.aggregate == Aggregate::median) {
        std::vector<std::int64_t> all;
        for (std::uint32_t d : order)
            all.insert(all.end(), static_cast<std::size_t>(panel.copies[d]), pointsOf(d));
        std::sort(all.begin(), all.end());
        value = {Wide(all[(all.size() - 1) / 2]) + all[all.size() / 2], 2};
    } else {
        Wide sum = 0;
        const auto extreme = [&](auto from, auto to) { // sum and number of the points at one end
            std::pair<Wide, Wide> out;
            double at = -1;
            for (auto d = from; d != to; ++d)
                if (panel.copies[*d] > 0) {
                    if (at >= 0 && totalsOf(*d)[p] != at)
                        break;
                    at = totalsOf(*d)[p];
                    out.first += Wide(panel.copies[*d]) * pointsOf(*d);
                    out.second += panel.copies[*d];
                }
            return out;
        };
        for (std::uint32_t d : order)
            sum += Wide(panel.copies[d]) * pointsOf(d);
        value = {sum, n};
        if (policy.aggregate == Aggregate::trimmedMean && n >= policy.trimFrom) {
            const auto [low, atLow] = extreme(order.begin(), order.end());
            const auto [high, atHigh] = extreme(order.rbegin(), order.rend());
            value = {sum * atLow * atHigh - low * atHigh - high * atLow, (n - 2) * atLow * atHigh};
        }
    }
    return static_cast<double>(roundHalfUp({value.numerator * powerOfTen(policy.digits), value.denominator * 100}));
}

bool Recount::votesPass(std::size_t p, const Vote &rule, Choice Cell::*choice, const Panel &panel) const {
    if (!rule.majority)
        return true;
    int members = 0, present = 0, yes = 0, no = 0;
    std::size_t next = 0;
    for (std::size_t e = 0; e < table.evaluators.size(); ++e) {
        const bool mine = next < drawn() && evaluators[next] == e;
        const int copies = mine ? panel.copies[next++] : 1;
        const Cell &cell = table.cells[p][e];
        if (cell.state == CellState::recused || cell.state == CellState::excluded)
            continue;
        members += copies;
        present += cell.state != CellState::absent ? copies : 0;
        if (cell.state == CellState::scored) {
            yes += cell.*choice == Choice::yes ? copies : 0;
            no += cell.*choice == Choice::no ? copies : 0;
        }
    }
    const int base = rule.base == Base::panel ? members : rule.base == Base::present ? present : yes + no;
    return 2 * yes > base;
}

bool Recount::qualifies(std::size_t p, double contribution, double sum, const Panel &panel) const {
    if (never[p] || panel.counts[p] < policy.minTotals)
        return false;
    for (const Least &least : leasts) {
        const double have = least.of == Least::Of::total       ? sum
                            : least.of == Least::Of::criterion ? criterion(p, least.criterion, panel)
                            : scoreIsContribution              ? contribution
                                                               : units(figure(p, panel), scoreScale);
        if (have < least.units)
            return false;
    }
    return votesPass(p, policy.gate, &Cell::gate, panel) && votesPass(p, policy.recognition, &Cell::recognition, panel);
}

double Recount::tieUnits(std::size_t p, const Tie &tie, const Panel &panel) const {
    return tie.of == Tie::Of::score   ? units(figure(p, panel), scoreScale)
           : tie.of == Tie::Of::fixed ? fixedUnits[tie.index][p]
                                      : criterion(p, tie.index, panel);
}

int Recount::byTies(std::size_t a, std::size_t b, const Panel &panel) const {
    for (const Tie &tie : ties)
        if (const double x = tieUnits(a, tie, panel), y = tieUnits(b, tie, panel); x != y)
            return x > y ? -1 : 1;
    return 0;
}

Recount::Panel Recount::panel(std::vector<int> copies) const {
    Panel out;
    out.copies = std::move(copies);
    fill(out);
    return out;
}

void Recount::fill(Panel &panel) const {
    const std::size_t size = proposals();
    const int all = std::accumulate(panel.copies.begin(), panel.copies.end(), 0);
    panel.sums.assign(size, 0);
    panel.counts.assign(size, anyHole ? 0 : all);
    for (std::size_t d = 0; d < drawn(); ++d) {
        const double times = panel.copies[d];
        if (times == 0)
            continue;
        double *sums = panel.sums.data(), *counts = panel.counts.data();
        const double *totals = totalsOf(d), *has = scoredBy(d);
        for (std::size_t p = 0; p < size; ++p)
            sums[p] += times * totals[p];
        if (anyHole)
            for (std::size_t p = 0; p < size; ++p)
                counts[p] += times * has[p];
    }
    if (!trims())
        return;
    panel.low.resize(size);
    panel.high.resize(size);
    for (std::size_t p = 0; p < size; ++p) {
        if (panel.counts[p] == 0)
            continue;
        auto low = rising[p].begin(), high = rising[p].end() - 1;
        while (panel.copies[*low] == 0)
            ++low;
        while (panel.copies[*high] == 0)
            --high;
        panel.low[p] = totalsOf(*low)[p];
        panel.high[p] = totalsOf(*high)[p];
    }
}

namespace {

using Place = Recount::Ranking::Place;

// By falling units: dealt into as many buckets as there are proposals, then put right by insertion.
void sortPlaces(const std::vector<double> &units, std::vector<Place> &places, std::vector<std::uint32_t> &ends) {
    const std::size_t size = units.size();
    const auto [least, most] = std::minmax_element(units.begin(), units.end());
    const double top = *most, slope = top > *least ? static_cast<double>(size - 1) / (top - *least) : 0;
    const auto bucket = [&](double u) { return static_cast<std::size_t>(static_cast<int>((top - u) * slope)); };
    ends.assign(size + 1, 0);
    for (double u : units)
        ++ends[bucket(u) + 1];
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    for (std::size_t p = 0; p < size; ++p)
        places[ends[bucket(units[p])]++] = {units[p], static_cast<std::uint32_t>(p), 0};
    std::size_t moves = 0;
    const std::size_t tooMany = 32 * size; // nearly all in one bucket
    for (std::size_t i = 1; i < size && moves < tooMany; ++i) {
        const Place moving = places[i];
        std::size_t k = i;
        for (; k > 0 && places[k - 1].units < moving.units; --k)
            places[k] = places[k - 1];
        places[k] = moving;
        moves += i - k;
    }
    if (moves >= tooMany)
        std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) { return a.units > b.units; });
}

} // namespace

void Recount::rank(const Panel &panel, Ranking &ranking) const {
    auto &places = ranking.places;
    auto &units = ranking.units;
    if (places.size() != proposals()) {
        places.resize(proposals());
        units.resize(proposals());
    }
    contributions(panel, units);
    for (std::size_t p = 0; p < units.size(); ++p) {
        const double sum = std::max(0.0, units[p] + added[p]);
        const bool in = onlyThresholds
                            ? units[p] >= leastContribution && sum >= leastTotal && panel.counts[p] >= policy.minTotals
                            : qualifies(p, units[p], sum, panel);
        units[p] = in ? sum : -1;
    }
    sortPlaces(units, places, ranking.ends);
    ranking.ranked = 0;
    ranking.selected = 0;
    const std::size_t seats =
        policy.select > 0 && counted.quorum ? static_cast<std::size_t>(policy.select) : std::size_t{0};
    while (ranking.ranked < places.size() && places[ranking.ranked].units >= 0) {
        const std::size_t from = ranking.ranked;
        std::size_t to = from + 1;
        while (to < places.size() && places[to].units == places[from].units)
            ++to;
        const bool ruled = to - from > 1 && !ties.empty();
        if (ruled)
            std::sort(places.begin() + static_cast<std::ptrdiff_t>(from),
                      places.begin() + static_cast<std::ptrdiff_t>(to),
                      [&](const auto &a, const auto &b) { return byTies(a.proposal, b.proposal, panel) < 0; });
        for (std::size_t i = from; i < to; ++i) {
            const bool joint = i > from && (!ruled || byTies(places[i - 1].proposal, places[i].proposal, panel) == 0);
            places[i].rank = joint ? places[i - 1].rank : static_cast<int>(i + 1);
            if (!joint && i <= seats)
                ranking.selected = i; // all before this rank fit into the seats
        }
        ranking.ranked = to;
    }
    if (ranking.ranked <= seats)
        ranking.selected = ranking.ranked;
    for (std::size_t i = ranking.ranked; i < places.size(); ++i)
        places[i].rank = 0;
}

} // namespace simsa
