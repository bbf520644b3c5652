// Evaluator effects where recusals leave holes: the normal equations of the smaller side of the table.
#include "app/tally/Analysis.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace simsa {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

struct Score { // one total: `a` is of the side that is solved, `b` of the other
    std::size_t a, b;
    double points;
};

// Solves the symmetric positive definite system in place (Cholesky); the answer replaces `right`.
void solve(std::vector<double> &matrix, std::vector<double> &right) {
    const std::size_t n = right.size();
    const auto at = [&](std::size_t i, std::size_t j) -> double & { return matrix[i * n + j]; };
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = at(i, j);
            for (std::size_t k = 0; k < j; ++k)
                sum -= at(i, k) * at(j, k);
            at(i, j) = i == j ? std::sqrt(sum) : sum / at(j, j);
        }
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t k = 0; k < i; ++k)
            right[i] -= at(i, k) * right[k];
        right[i] /= at(i, i);
    }
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t k = i + 1; k < n; ++k)
            right[i] -= at(k, i) * right[k];
        right[i] /= at(i, i);
    }
}

struct Parts { // connected parts of the table: which evaluators can be compared at all
    std::vector<std::size_t> parent;
    explicit Parts(std::size_t n) : parent(n) { std::iota(parent.begin(), parent.end(), 0u); }
    std::size_t root(std::size_t i) {
        while (parent[i] != i)
            i = parent[i] = parent[parent[i]];
        return i;
    }
    void join(std::size_t a, std::size_t b) { parent[root(a)] = root(b); }
};

// Effects of side a (NaN: no scores), each connected part with its first member at 0.
std::vector<double> effects(const std::vector<Score> &scores, std::size_t sizeA, std::size_t sizeB, Parts &parts) {
    std::vector<std::vector<Score>> byB(sizeB);
    std::vector<double> count(sizeA), sumB(sizeB);
    for (const Score &s : scores) {
        byB[s.b].push_back(s);
        ++count[s.a];
        sumB[s.b] += s.points;
    }
    std::vector<bool> fixed(parts.parent.size());
    std::vector<std::size_t> unknown(sizeA, sizeA); // place among the unknowns
    std::size_t unknowns = 0;
    for (std::size_t a = 0; a < sizeA; ++a)
        if (count[a] > 0) {
            if (fixed[parts.root(a)])
                unknown[a] = unknowns++;
            fixed[parts.root(a)] = true;
        }
    // Side b eliminated: a's own count less what the proposals share out.
    std::vector<double> matrix(unknowns * unknowns), right(unknowns);
    for (std::size_t b = 0; b < sizeB; ++b) {
        const double n = static_cast<double>(byB[b].size());
        for (const Score &one : byB[b]) {
            const std::size_t i = unknown[one.a];
            if (i == sizeA)
                continue;
            right[i] += one.points - sumB[b] / n;
            matrix[i * unknowns + i] += 1;
            for (const Score &other : byB[b])
                if (unknown[other.a] != sizeA)
                    matrix[i * unknowns + unknown[other.a]] -= 1 / n;
        }
    }
    solve(matrix, right);
    std::vector<double> out(sizeA, none);
    for (std::size_t a = 0; a < sizeA; ++a)
        if (count[a] > 0)
            out[a] = unknown[a] == sizeA ? 0 : right[unknown[a]];
    return out;
}

} // namespace

std::vector<double> severity(const Table &table) {
    const std::size_t evaluators = table.evaluators.size(), proposals = table.proposals.size();
    const bool solveEvaluators = evaluators <= proposals;
    std::vector<Score> scores;
    Parts parts(evaluators + proposals);
    for (std::size_t p = 0; p < proposals; ++p)
        for (std::size_t e = 0; e < evaluators; ++e)
            if (const Cell &cell = table.cells[p][e]; cell.state == CellState::scored) {
                const double points = static_cast<double>(cell.total.hundredths) / 100;
                scores.push_back(solveEvaluators ? Score{e, p, points} : Score{p, e, points});
                parts.join(solveEvaluators ? e : p,
                           (solveEvaluators ? evaluators : proposals) + (solveEvaluators ? p : e));
            }
    std::vector<double> out =
        effects(scores, solveEvaluators ? evaluators : proposals, solveEvaluators ? proposals : evaluators, parts);
    if (!solveEvaluators) { // an evaluator's effect is then the mean of what the proposals leave
        const std::vector<double> levels = std::move(out);
        std::vector<double> sum(evaluators), count(evaluators);
        for (const Score &s : scores) {
            sum[s.b] += s.points - levels[s.a];
            ++count[s.b];
        }
        out.assign(evaluators, none);
        for (std::size_t e = 0; e < evaluators; ++e)
            if (count[e] > 0)
                out[e] = sum[e] / count[e];
    }
    const std::size_t offset = solveEvaluators ? 0 : proposals;
    std::vector<double> sum(parts.parent.size()), count(parts.parent.size());
    for (std::size_t e = 0; e < evaluators; ++e)
        if (!std::isnan(out[e])) {
            sum[parts.root(offset + e)] += out[e];
            ++count[parts.root(offset + e)];
        }
    for (std::size_t e = 0; e < evaluators; ++e)
        if (!std::isnan(out[e]))
            out[e] -= sum[parts.root(offset + e)] / count[parts.root(offset + e)];
    return out;
}

std::vector<double> meanZ(const Table &table) {
    std::vector<double> sum(table.evaluators.size()), out(table.evaluators.size(), none);
    std::vector<int> count(table.evaluators.size());
    for (std::size_t p = 0; p < table.proposals.size(); ++p) {
        const std::vector<double> values = totals(table, p);
        if (values.size() < 2)
            continue;
        const double n = static_cast<double>(values.size());
        const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
        double squares = 0;
        for (double v : values)
            squares += (v - mean) * (v - mean);
        const bool equal = std::all_of(values.begin(), values.end(), [&](double v) { return v == values[0]; });
        const double sd = std::sqrt(squares / n);
        for (std::size_t e = 0; e < out.size(); ++e)
            if (const Cell &cell = table.cells[p][e]; cell.state == CellState::scored) {
                sum[e] += equal ? 0 : (static_cast<double>(cell.total.hundredths) / 100 - mean) / sd;
                ++count[e];
            }
    }
    for (std::size_t e = 0; e < out.size(); ++e)
        if (count[e] > 0)
            out[e] = sum[e] / count[e];
    return out;
}

} // namespace simsa
