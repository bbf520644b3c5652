#include "app/tally/Weights.h"

#include "app/tally/Fraction.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace simsa {

namespace {

double pointsOf(Points p) {
    return static_cast<double>(p.hundredths) / 100;
}
double pointsOf(const Figure &f) {
    return static_cast<double>(f.units) / static_cast<double>(powerOfTen(f.digits));
}

struct Part {
    std::string id;
    double maximum = 0, weight = 0;
    bool component = false;
};

std::optional<double> shareOf(const ProposalResult &r, const Part &part) { // of the part's maximum, 0 … 1
    if (part.component) {
        for (const auto &[id, figure] : r.contributions)
            if (id == part.id && figure)
                return pointsOf(*figure) / part.maximum;
        return std::nullopt;
    }
    if (part.id == "score" && r.score)
        return pointsOf(*r.score) / part.maximum;
    for (const auto &[id, figure] : r.criteria)
        if (id == part.id)
            return pointsOf(figure) / part.maximum;
    return std::nullopt;
}

std::vector<Part> partsOf(const Rubric &rubric, const Policy &policy) {
    std::vector<Part> out;
    const Points scored = maximum(rubric);
    const auto addScore = [&](Points most, double weight) {
        if (rubric.criteria.empty())
            out.push_back({"score", pointsOf(most), weight});
        for (const Criterion &c : rubric.criteria)
            out.push_back({c.id, pointsOf(c.maximum), weight * pointsOf(c.maximum) / pointsOf(scored)});
    };
    if (policy.components.empty() && scored.hundredths > 0)
        addScore(scored, pointsOf(scored));
    for (const Component &c : policy.components)
        if (c.id == "score")
            addScore(c.maximum, pointsOf(c.weight));
        else if (c.weight.hundredths > 0)
            out.push_back({c.id, pointsOf(c.weight), pointsOf(c.weight), true});
    double all = 0;
    for (const Part &p : out)
        all += p.weight;
    for (Part &p : out)
        p.weight /= all;
    return out;
}

} // namespace

std::vector<WeightAxis> weightAxes(const Official &official, const Rubric &rubric, const Policy &policy) {
    const std::vector<Part> parts = partsOf(rubric, policy);
    double all = 0;
    for (const Component &c : policy.components)
        all += pointsOf(c.weight);
    if (policy.components.empty())
        all = pointsOf(maximum(rubric));
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < official.proposals.size(); ++i) {
        const ProposalResult &r = official.proposals[i];
        if (r.status == Status::eligible &&
            std::all_of(parts.begin(), parts.end(), [&](const Part &p) { return shareOf(r, p).has_value(); }))
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](auto a, auto b) { return official.proposals[a].rank < official.proposals[b].rank; });
    std::vector<WeightAxis> out;
    if (parts.size() < 2 || !(all > 0))
        return out;
    for (const Part &moving : parts) {
        if (!(moving.weight < 1))
            continue; // nothing else to scale
        WeightAxis axis{moving.id, moving.weight, {}};
        for (std::size_t i : order) {
            const ProposalResult &r = official.proposals[i];
            double rest = 0;
            for (const Part &p : parts)
                rest += p.id == moving.id ? 0 : p.weight * *shareOf(r, p);
            const double adjustment = 100 * pointsOf(r.adjustment) / all;
            axis.lines.push_back(
                {i, 100 * rest / (1 - moving.weight) + adjustment, 100 * *shareOf(r, moving) + adjustment});
        }
        out.push_back(std::move(axis));
    }
    return out;
}

std::vector<Swap> swaps(const WeightAxis &axis) {
    constexpr double same = 1e-9;
    const auto &lines = axis.lines;
    std::vector<Swap> out;
    for (std::size_t a = 0; a < lines.size(); ++a)
        for (std::size_t b = a + 1; b < lines.size(); ++b) {
            const double start = lines[a].at0 - lines[b].at0, end = lines[a].at1 - lines[b].at1;
            if (std::abs(start) < same || std::abs(end) < same || (start > 0) == (end > 0))
                continue;
            out.push_back({start / (start - end), start > 0 ? a : b, start > 0 ? b : a});
        }
    std::sort(out.begin(), out.end(), [](const Swap &x, const Swap &y) { return x.weight < y.weight; });
    // Carried along from weight 0; where several meet in one point, they are put in the order they leave it.
    std::vector<std::size_t> order(lines.size()), place(lines.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(), [&](auto x, auto y) {
        return std::abs(lines[x].at0 - lines[y].at0) < same ? lines[x].at1 > lines[y].at1 : lines[x].at0 > lines[y].at0;
    });
    for (std::size_t i = 0; i < order.size(); ++i)
        place[order[i]] = i;
    for (std::size_t from = 0; from < out.size();) {
        std::size_t to = from + 1;
        while (to < out.size() && out[to].weight - out[from].weight < 1e-12)
            ++to;
        std::vector<std::size_t> places, met;
        for (std::size_t i = from; i < to; ++i) {
            out[i].rank = static_cast<int>(std::min(place[out[i].first], place[out[i].second])) + 1;
            met.push_back(out[i].first);
            met.push_back(out[i].second);
        }
        std::sort(met.begin(), met.end());
        met.erase(std::unique(met.begin(), met.end()), met.end());
        for (std::size_t line : met)
            places.push_back(place[line]);
        std::sort(places.begin(), places.end());
        const double at = out[from].weight;
        std::stable_sort(met.begin(), met.end(), [&](auto x, auto y) {
            const double dx = lines[x].at(at) - lines[y].at(at);
            return std::abs(dx) < same ? lines[x].at1 - lines[x].at0 > lines[y].at1 - lines[y].at0 : dx > 0;
        });
        for (std::size_t i = 0; i < met.size(); ++i)
            place[met[i]] = places[i];
        from = to;
    }
    return out;
}

std::vector<int> ranksAt(const WeightAxis &axis, double weight) {
    std::vector<std::size_t> order(axis.lines.size());
    std::iota(order.begin(), order.end(), 0u);
    std::vector<double> value;
    for (const WeightLine &line : axis.lines)
        value.push_back(line.at(weight));
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return value[a] > value[b]; });
    std::vector<int> out(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        out[order[i]] =
            i > 0 && value[order[i - 1]] - value[order[i]] < 1e-9 ? out[order[i - 1]] : static_cast<int>(i + 1);
    return out;
}

} // namespace simsa
