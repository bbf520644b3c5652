#include "app/tally/Analysis.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace simsa {

namespace {

double toPoints(Points p) {
    return static_cast<double>(p.hundredths) / 100.0;
}

double quantile(const std::vector<double> &sorted, double q) { // type 7
    const double at = q * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (at - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

double meanOf(const std::vector<double> &values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

} // namespace

Box boxOf(std::vector<double> values) {
    Box box;
    box.n = static_cast<int>(values.size());
    if (values.empty())
        return box;
    std::sort(values.begin(), values.end());
    box.mean = meanOf(values);
    double squares = 0;
    for (double v : values)
        squares += (v - box.mean) * (v - box.mean);
    box.sd = values.size() > 1 ? std::sqrt(squares / static_cast<double>(values.size() - 1)) : 0;
    box.q1 = quantile(values, 0.25);
    box.median = quantile(values, 0.5);
    box.q3 = quantile(values, 0.75);
    const double reach = 1.5 * (box.q3 - box.q1);
    box.low = box.q1;
    box.high = box.q3;
    for (double v : values)
        if (v < box.q1 - reach || v > box.q3 + reach)
            box.outliers.push_back(v);
        else {
            box.low = std::min(box.low, v);
            box.high = std::max(box.high, v);
        }
    return box;
}

std::vector<double> totals(const Table &table, std::size_t proposal) {
    std::vector<double> out;
    for (const Cell &cell : table.cells[proposal])
        if (cell.state == CellState::scored)
            out.push_back(toPoints(cell.total));
    return out;
}

std::vector<Flag> flags(const Table &table) {
    std::vector<Flag> out;
    for (std::size_t p = 0; p < table.proposals.size(); ++p) {
        std::vector<double> values = totals(table, p);
        if (values.size() < 3)
            continue;
        std::sort(values.begin(), values.end());
        const double mean = meanOf(values), median = quantile(values, 0.5);
        std::vector<double> off;
        for (double v : values)
            off.push_back(std::abs(v - median));
        std::sort(off.begin(), off.end());
        const double mad = quantile(off, 0.5), average = meanOf(off);
        for (std::size_t e = 0; e < table.evaluators.size(); ++e) {
            const Cell &cell = table.cells[p][e];
            if (cell.state != CellState::scored)
                continue;
            const double v = toPoints(cell.total);
            Flag flag{.proposal = p, .evaluator = e};
            flag.fromMean = mean > 0 ? (v - mean) / mean : 0;
            if (mad > 0)
                flag.modifiedZ = 0.6745 * (v - median) / mad;
            else if (average > 0)
                flag.modifiedZ = (v - median) / (1.253314 * average);
            flag.overTenPercent = std::abs(flag.fromMean) > 0.1;
            flag.alone = std::abs(flag.modifiedZ) > 3.5;
            if (flag.overTenPercent || flag.alone)
                out.push_back(flag);
        }
    }
    return out;
}

} // namespace simsa
