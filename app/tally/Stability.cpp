#include "app/tally/Stability.h"

#include <cmath>
#include <limits>
#include <numeric>
#include <random>

namespace simsa {

namespace {

constexpr std::size_t mostProposals = 2500; // the ranks' counts take their square in memory

class Collector { // counts of ranks over weighted resamples; whole numbers, at most 11^11 altogether
public:
    explicit Collector(std::size_t n) : size(n), ranks(n * n), first(n), selected(n) {}

    void add(const Recount::Ranking &ranking, std::uint64_t weight) {
        all += weight;
        for (std::size_t i = 0; i < ranking.ranked; ++i)
            ranks[ranking.places[i].proposal * size + static_cast<std::size_t>(ranking.places[i].rank - 1)] += weight;
        if (ranking.ranked > 0 && (ranking.ranked == 1 || ranking.places[1].rank > 1))
            first[ranking.places[0].proposal] += weight;
        for (std::size_t i = 0; i < ranking.selected; ++i)
            selected[ranking.places[i].proposal] += weight;
    }

    Stability of(std::size_t proposal, bool selects) const {
        const std::uint64_t *mine = &ranks[proposal * size];
        const double whole = static_cast<double>(all);
        const std::uint64_t ranked = std::accumulate(mine, mine + size, std::uint64_t{0});
        constexpr double none = std::numeric_limits<double>::quiet_NaN();
        Stability out{.ranked = static_cast<double>(ranked) / whole,
                      .expectedRank = none,
                      .first = static_cast<double>(first[proposal]) / whole,
                      .selected = selects ? static_cast<double>(selected[proposal]) / whole : none};
        if (ranked == 0)
            return out;
        double sum = 0;
        std::uint64_t before = 0;
        for (std::size_t r = 0; r < size; ++r) {
            sum += static_cast<double>(r + 1) * static_cast<double>(mine[r]);
            before += mine[r];
            if (out.low == 0 && 20 * before >= ranked)
                out.low = static_cast<int>(r + 1);
            if (out.high == 0 && 20 * before >= 19 * ranked)
                out.high = static_cast<int>(r + 1);
            out.ranks.push_back(static_cast<double>(mine[r]) / whole);
        }
        out.expectedRank = sum / static_cast<double>(ranked);
        while (out.ranks.back() == 0)
            out.ranks.pop_back();
        return out;
    }

private:
    std::size_t size;
    std::uint64_t all = 0;
    std::vector<std::uint64_t> ranks, first, selected;
};

// Walks through all multisets of the panel's size, adding one evaluator's copies to the sums at each depth.
class Multisets {
public:
    Multisets(const Recount &r, Collector &c, const Progress &p) : recount(r), collector(c), progress(p) {
        const std::size_t n = recount.drawn();
        Recount::Panel nobody = recount.panel(std::vector<int>(n));
        nobody.low.assign(recount.proposals(), std::numeric_limits<double>::infinity());
        nobody.high.assign(recount.proposals(), -std::numeric_limits<double>::infinity());
        if (!recount.holes()) // then everybody has as many totals as the panel has members
            nobody.counts.assign(recount.proposals(), static_cast<double>(n));
        levels.assign(n + 1, nobody);
        choose.assign(n + 1, std::vector<std::uint64_t>(n + 1));
        for (std::size_t i = 0; i <= n; ++i)
            for (std::size_t k = 0; k <= i; ++k)
                choose[i][k] = k == 0 || k == i ? 1 : choose[i - 1][k - 1] + choose[i - 1][k];
        all = 1; // C(2n − 1, n)
        for (std::size_t i = 1; i <= n; ++i)
            all = all * (n - 1 + i) / i;
    }
    std::uint64_t walk() {
        walk(0, recount.drawn(), 1);
        return done;
    }

private:
    const Recount &recount;
    Collector &collector;
    const Progress &progress;
    std::vector<Recount::Panel> levels; // sums over the evaluators before; copies only in the last
    std::vector<std::vector<std::uint64_t>> choose;
    Recount::Ranking ranking;
    std::uint64_t done = 0, all = 0;

    void walk(std::size_t d, std::size_t left, std::uint64_t weight) {
        const std::size_t n = recount.drawn();
        if (d == n) {
            recount.rank(levels[n], ranking);
            collector.add(ranking, weight);
            if (done++ % 1024 == 0)
                progress("bootstrap", static_cast<int>(done * 1000 / all), 1000);
            return;
        }
        const Recount::Panel &before = levels[d];
        Recount::Panel &here = levels[d + 1];
        const bool last = d + 1 == n; // takes what is left
        for (std::size_t copies = last ? left : 0; copies <= left; ++copies) {
            levels[n].copies[d] = static_cast<int>(copies);
            add(d, static_cast<double>(copies), before, here);
            walk(d + 1, left - copies, weight * choose[left][copies]);
        }
    }
    void add(std::size_t d, double times, const Recount::Panel &before, Recount::Panel &here) const {
        const std::size_t size = recount.proposals();
        const auto sum = [&](std::vector<double> &to, const std::vector<double> &from, const double *more) {
            for (std::size_t p = 0; p < size; ++p)
                to[p] = from[p] + times * more[p];
        };
        sum(here.sums, before.sums, recount.totalsOf(d));
        if (recount.holes())
            sum(here.counts, before.counts, recount.scoredBy(d));
        if (!recount.trims())
            return;
        if (times == 0) {
            here.low = before.low;
            here.high = before.high;
        } else if (times == 1 || d + 1 == recount.drawn()) { // a second copy changes neither end
            const double *lows = recount.lowsOf(d), *highs = recount.highsOf(d);
            for (std::size_t p = 0; p < size; ++p)
                here.low[p] = lows[p] < before.low[p] ? lows[p] : before.low[p];
            for (std::size_t p = 0; p < size; ++p)
                here.high[p] = highs[p] > before.high[p] ? highs[p] : before.high[p];
        }
    }
};

void sample(const Recount &recount, Collector &collector, const Progress &progress, std::uint64_t seed, int samples) {
    std::mt19937_64 dice(seed); // the same draws on every machine; the remainder's bias is below 2^-57
    const std::size_t n = recount.drawn();
    Recount::Panel panel;
    Recount::Ranking ranking;
    for (int i = 0; i < samples; ++i) {
        panel.copies.assign(n, 0);
        for (std::size_t k = 0; k < n; ++k)
            ++panel.copies[dice() % n];
        recount.fill(panel);
        recount.rank(panel, ranking);
        collector.add(ranking, 1);
        if (i % 64 == 0)
            progress("bootstrap", static_cast<int>(std::int64_t{i} * 1000 / samples), 1000);
    }
}

} // namespace

std::vector<std::vector<int>> leaveOneOut(const Recount &recount) {
    std::vector<std::vector<int>> out(recount.proposals(),
                                      std::vector<int>(recount.official().proposals.empty()
                                                           ? std::size_t{0}
                                                           : static_cast<std::size_t>(recount.official().panel)));
    if (recount.proposals() < 2 || recount.drawn() < 2)
        return out;
    Recount::Panel panel;
    Recount::Ranking ranking;
    for (std::size_t d = 0; d < recount.drawn(); ++d) {
        panel.copies.assign(recount.drawn(), 1);
        panel.copies[d] = 0;
        recount.fill(panel);
        recount.rank(panel, ranking);
        for (const auto &place : ranking.places)
            out[place.proposal][recount.evaluator(d)] = place.rank;
    }
    return out;
}

Bootstrap bootstrap(const Recount &recount, const Progress &progress, std::uint64_t seed, int samples) {
    Bootstrap out;
    const std::size_t n = recount.proposals();
    out.applies = n >= 2 && n <= mostProposals && recount.drawn() >= 2;
    if (!out.applies)
        return out;
    Collector collector(n);
    out.exact = recount.drawn() <= mostExactEvaluators;
    if (out.exact) {
        out.resamples = Multisets(recount, collector, progress).walk();
    } else {
        const int chosen = samples > 0 ? samples : recount.drawn() * n > 10'000 ? 4000 : 10'000;
        sample(recount, collector, progress, seed, chosen);
        out.resamples = static_cast<std::uint64_t>(chosen);
        out.seed = seed;
    }
    const bool selects = recount.official().quorum && recount.selects();
    for (std::size_t p = 0; p < n; ++p)
        out.proposals.push_back(collector.of(p, selects));
    return out;
}

} // namespace simsa
