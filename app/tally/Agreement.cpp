#include "app/tally/Agreement.h"

#include "app/tally/Distributions.h"
#include "app/tally/Fraction.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace simsa {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr Estimate noEstimate{none, none, none};

using Row = std::vector<std::int64_t>; // totals in hundredths

// Proposals that every evaluator who has any total scored; the columns are these evaluators.
std::vector<Row> completeCases(const Table &table) {
    std::vector<std::size_t> columns;
    for (std::size_t e = 0; e < table.evaluators.size(); ++e)
        if (std::any_of(table.cells.begin(), table.cells.end(),
                        [&](const auto &row) { return row[e].state == CellState::scored; }))
            columns.push_back(e);
    std::vector<Row> out;
    for (const auto &cells : table.cells) {
        Row row;
        for (std::size_t e : columns)
            if (cells[e].state == CellState::scored)
                row.push_back(cells[e].total.hundredths);
        if (!columns.empty() && row.size() == columns.size())
            out.push_back(std::move(row));
    }
    return out;
}

double square(double x) {
    return x * x;
}

double share(double above, double below) {
    return below != 0 ? above / below : none; // a negative quotient is odd, but it is what the formula says
}

// Sums of squares from whole numbers, so that what is equal gives exactly nothing.
void meanSquares(const std::vector<Row> &rows, Icc &out) {
    const auto n = static_cast<std::int64_t>(rows.size()), k = static_cast<std::int64_t>(rows[0].size());
    Row rowSums, columnSums(rows[0].size());
    std::int64_t all = 0;
    for (const Row &row : rows) {
        std::int64_t sum = 0;
        for (std::size_t j = 0; j < row.size(); ++j) {
            sum += row[j];
            columnSums[j] += row[j];
        }
        rowSums.push_back(sum);
        all += sum;
    }
    double between = 0, judges = 0, rest = 0, within = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        between += square(static_cast<double>(n * rowSums[i] - all));
        for (std::size_t j = 0; j < rows[i].size(); ++j) {
            within += square(static_cast<double>(k * rows[i][j] - rowSums[i]));
            rest += square(static_cast<double>(n * k * rows[i][j] - n * rowSums[i] - k * columnSums[j] + all));
        }
    }
    for (std::int64_t sum : columnSums)
        judges += square(static_cast<double>(k * sum - all));
    const double N = static_cast<double>(n), K = static_cast<double>(k), points = 10'000; // hundredths squared
    out.msb = between / (N * N * K) / (N - 1) / points;
    out.msj = judges / (K * K * N) / (K - 1) / points;
    out.mse = rest / (N * N * K * K) / ((N - 1) * (K - 1)) / points;
    out.msw = within / (K * K) / (N * (K - 1)) / points;
}

// One-way and two-way mixed share their shape: a proposals' mean square against what is left.
void fromF(double msb, double left, double df1, double df2, double k, Estimate &single, Estimate &mean) {
    const double low = quantileF(0.975, df1, df2), high = quantileF(0.975, df2, df1);
    single = {share(msb - left, msb + (k - 1) * left), share(msb - low * left, msb + (k - 1) * low * left),
              share(high * msb - left, high * msb + (k - 1) * left)};
    mean = {share(msb - left, msb), share(msb - low * left, msb), share(high * msb - left, high * msb)};
}

// Two-way random: evaluators count as drawn; the degrees of freedom after Satterthwaite.
void fromRandomEvaluators(const Icc &ms, double n, double k, Estimate &single, Estimate &mean) {
    const double above = ms.msb - ms.mse;
    single.value = share(above, ms.msb + (k - 1) * ms.mse + k * (ms.msj - ms.mse) / n);
    mean.value = share(above, ms.msb + (ms.msj - ms.mse) / n);
    const double r = single.value, spread = n * (1 + (k - 1) * r) - k * r;
    // F of the evaluators = msj / mse; multiplied out, so that mse may be nothing.
    const double df = share((k - 1) * (n - 1) * square(k * r * ms.msj + spread * ms.mse),
                            (n - 1) * square(k * r * ms.msj) + square(spread * ms.mse));
    const double mixed = k * ms.msj + (k * n - k - n) * ms.mse;
    if (ms.msj <= 0 && ms.mse <= 0) {
        single.low = single.high = mean.low = mean.high = share(ms.msb, ms.msb); // all evaluators gave the same
        return;
    }
    const double up = quantileF(0.975, n - 1, df), down = quantileF(0.975, df, n - 1);
    single.low = n * (ms.msb - up * ms.mse) / (up * mixed + n * ms.msb);
    single.high = n * (down * ms.msb - ms.mse) / (mixed + n * down * ms.msb);
    mean.low = single.low * k / (1 + single.low * (k - 1));
    mean.high = single.high * k / (1 + single.high * (k - 1));
}

} // namespace

Icc icc(const Table &table) {
    Icc out;
    out.single1 = out.single2 = out.single3 = out.mean1 = out.mean2 = out.mean3 = noEstimate;
    out.msb = out.msj = out.mse = out.msw = out.f1 = out.p1 = out.f2 = out.p2 = none;
    const std::vector<Row> rows = completeCases(table);
    out.proposals = static_cast<int>(rows.size());
    out.evaluators = rows.empty() ? 0 : static_cast<int>(rows[0].size());
    if (out.proposals < 2 || out.evaluators < 2)
        return out;
    meanSquares(rows, out);
    const double n = out.proposals, k = out.evaluators;
    fromF(out.msb, out.msw, n - 1, n * (k - 1), k, out.single1, out.mean1);
    fromRandomEvaluators(out, n, k, out.single2, out.mean2);
    fromF(out.msb, out.mse, n - 1, (n - 1) * (k - 1), k, out.single3, out.mean3);
    out.f1 = share(out.msb, out.msw);
    out.p1 = tailF(out.f1, n - 1, n * (k - 1));
    out.f2 = share(out.msb, out.mse);
    out.p2 = tailF(out.f2, n - 1, (n - 1) * (k - 1));
    return out;
}

Kendall kendall(const Table &table) {
    Kendall out;
    out.w = out.wTies = out.chi2Plain = out.pPlain = out.chi2 = out.p = none;
    const std::vector<Row> rows = completeCases(table);
    out.proposals = static_cast<int>(rows.size());
    out.evaluators = rows.empty() ? 0 : static_cast<int>(rows[0].size());
    if (out.proposals < 2 || out.evaluators < 2)
        return out;
    const std::size_t size = rows.size();
    std::vector<std::int64_t> rankSums(size); // doubled: a mean rank may end in one half
    std::vector<std::size_t> order(size);
    for (std::size_t j = 0; j < rows[0].size(); ++j) {
        for (std::size_t i = 0; i < size; ++i)
            order[i] = i;
        std::sort(order.begin(), order.end(), [&](auto a, auto b) { return rows[a][j] < rows[b][j]; });
        for (std::size_t from = 0; from < size;) {
            std::size_t to = from + 1;
            while (to < size && rows[order[to]][j] == rows[order[from]][j])
                ++to;
            for (std::size_t i = from; i < to; ++i)
                rankSums[order[i]] += static_cast<std::int64_t>(from + to + 1);
            const double tied = static_cast<double>(to - from);
            out.t += tied * tied * tied - tied;
            from = to;
        }
    }
    const double n = out.proposals, m = out.evaluators;
    for (std::int64_t sum : rankSums) {
        out.rankSums.push_back(static_cast<double>(sum) / 2);
        out.s += square(out.rankSums.back() - m * (n + 1) / 2);
    }
    const double most = m * m * (n * n * n - n);
    out.df = out.proposals - 1;
    out.w = 12 * out.s / most;
    out.wTies = share(12 * out.s, most - m * out.t);
    out.chi2Plain = m * (n - 1) * out.w;
    out.chi2 = m * (n - 1) * out.wTies;
    out.pPlain = tailChiSquare(out.chi2Plain, n - 1);
    out.p = tailChiSquare(out.chi2, n - 1);
    return out;
}

namespace {

using Counts = std::vector<std::pair<std::int64_t, std::int64_t>>; // distinct values rising, how often

Counts countsOf(std::vector<std::int64_t> values) {
    std::sort(values.begin(), values.end());
    Counts out;
    for (std::int64_t v : values)
        if (!out.empty() && out.back().first == v)
            ++out.back().second;
        else
            out.emplace_back(v, 1);
    return out;
}

// Sums over all ordered pairs of values of their squared distance.
double unequalPairs(const Counts &counts) {
    Wide all = 0, equal = 0;
    for (const auto &[value, count] : counts) {
        all += count;
        equal += Wide(count) * count;
    }
    return static_cast<double>(all * all - equal);
}
double squaredDistances(const Counts &counts) {
    Wide n = 0, sum = 0, squares = 0;
    for (const auto &[value, count] : counts) {
        n += count;
        sum += Wide(count) * value;
        squares += Wide(count) * value * value;
    }
    return 2 * static_cast<double>(n * squares - sum * sum);
}
double ratioDistances(const Counts &counts) {
    std::vector<double> values, weights;
    for (const auto &[value, count] : counts) {
        values.push_back(static_cast<double>(value));
        weights.push_back(static_cast<double>(count));
    }
    double sum = 0;
    for (std::size_t a = 1; a < values.size(); ++a) {
        double mine = 0; // values rise from 0, so no pair here adds up to nothing
        for (std::size_t b = 0; b < a; ++b)
            mine += weights[b] * square((values[a] - values[b]) / (values[a] + values[b]));
        sum += weights[a] * mine;
    }
    return 2 * sum;
}

constexpr std::size_t mostDistinct = 30'000; // pairs of distinct totals take their square in time

} // namespace

Alpha alpha(const Table &table) {
    std::vector<std::vector<std::int64_t>> units;
    std::vector<std::int64_t> all;
    for (const auto &cells : table.cells) {
        std::vector<std::int64_t> values;
        for (const Cell &cell : cells)
            if (cell.state == CellState::scored)
                values.push_back(cell.total.hundredths);
        if (values.size() < 2)
            continue;
        all.insert(all.end(), values.begin(), values.end());
        units.push_back(std::move(values));
    }
    const Counts whole = countsOf(all);
    // The ordinal distance is the interval distance between mid-ranks (doubled: they end in one half).
    const auto midRanks = [&](const Counts &counts) {
        Counts out = counts;
        auto at = whole.begin();
        std::int64_t before = 0;
        for (auto &[value, count] : out) {
            for (; at->first != value; ++at)
                before += at->second;
            value = 2 * before + at->second;
        }
        return out;
    };
    const double n = static_cast<double>(all.size());
    double nominal = 0, ordinal = 0, interval = 0, ratio = 0;
    for (const auto &unit : units) {
        const Counts counts = countsOf(unit);
        const double pairs = static_cast<double>(unit.size() - 1);
        nominal += unequalPairs(counts) / pairs;
        interval += squaredDistances(counts) / pairs;
        ordinal += squaredDistances(midRanks(counts)) / pairs;
        ratio += ratioDistances(counts) / pairs;
    }
    const auto against = [n](double seen, double expected) {
        return expected > 0 ? 1 - (n - 1) * seen / expected : none;
    };
    return {against(nominal, unequalPairs(whole)), against(ordinal, squaredDistances(midRanks(whole))),
            against(interval, squaredDistances(whole)),
            whole.size() > mostDistinct ? none : against(ratio, ratioDistances(whole))};
}

AgreementWord agreementWord(const Icc &icc) {
    const double low = icc.mean2.low;
    if (std::isnan(low))
        return AgreementWord::notApplicable;
    return low < 0.40   ? AgreementWord::veryLow
           : low < 0.60 ? AgreementWord::low
           : low < 0.75 ? AgreementWord::moderate
           : low < 0.90 ? AgreementWord::high
                        : AgreementWord::veryHigh;
}

} // namespace simsa
