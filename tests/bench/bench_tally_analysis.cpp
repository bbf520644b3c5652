// The analysis: 100 evaluators × 1,000 proposals with everything, the exact bootstrap for 10 and 11 evaluators, and
// against base R doing the same on 20 × 100 (bench_analysis.R).
#include "app/tally/Analyse.h"
#include "tests/bench/Peer.h"

#include <cstring>
#include <fstream>
#include <random>
#include <sys/resource.h>

using namespace simsa;
using namespace simsa::bench;

namespace {

// Totals in steps of one tenth; each proposal has a level, each evaluator a severity; `holes` per cent are recused.
Table table(std::size_t evaluators, std::size_t proposals, int holes = 0) {
    std::mt19937 dice(1);
    const auto upTo = [&](int n) { return static_cast<int>(dice() % static_cast<unsigned>(n + 1)); };
    Table t;
    std::vector<int> severity;
    for (std::size_t e = 0; e < evaluators; ++e) {
        t.evaluators.push_back("E" + std::to_string(e + 1));
        severity.push_back(upTo(60) - 30);
    }
    for (std::size_t p = 0; p < proposals; ++p) {
        t.proposals.push_back("P" + std::to_string(p + 1));
        t.cells.emplace_back();
        const int level = 550 + upTo(300);
        for (std::size_t e = 0; e < evaluators; ++e)
            t.cells.back().push_back(upTo(99) < holes
                                         ? Cell{.state = CellState::recused}
                                         : Cell{.state = CellState::scored,
                                                .total = {10 * std::min(1000, level + severity[e] + upTo(120))}});
    }
    t.components.resize(proposals);
    return t;
}

Policy policy(int select) {
    Policy p; // trimmed mean, as most rounds
    p.components = {{"score", {10'000}, {10'000}}};
    p.minimum = {{"score", 6000, true}};
    p.ties = {"score"};
    p.select = select;
    return p;
}

template <typename F>
double medianOf(int runs, F work) {
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const auto start = Now::now();
        work();
        times.push_back(millisecondsSince(start));
    }
    return quantile(times);
}

double megabytes() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

void againstR() {
    if (std::system("command -v Rscript > /dev/null 2>&1") != 0) {
        std::puts("analysis_against_r skipped: Rscript is not installed");
        return;
    }
    const Folder folder;
    const Table t = table(20, 100);
    Policy mean = policy(0);
    mean.aggregate = Aggregate::mean; // what the script computes
    mean.minimum.clear();
    std::ofstream csv(folder.path / "t.csv");
    for (const auto &row : t.cells) {
        for (std::size_t e = 0; e < row.size(); ++e)
            csv << (e > 0 ? "," : "") << toText(row[e].total);
        csv << '\n';
    }
    csv.close();
    // R times itself, without its start; as many samples on both sides.
    const std::string command = "Rscript --vanilla " SIMSA_SOURCE "/tests/bench/bench_analysis.R '" +
                                (folder.path / "t.csv").string() + "' 10000 3";
    std::vector<double> ours, theirs, ratios;
    std::FILE *r = ::popen(command.c_str(), "r");
    char line[128];
    double checksum = 0;
    while (r != nullptr && std::fgets(line, sizeof line, r) != nullptr) {
        double ms = 0;
        if (std::sscanf(line, "ms %lf %lf", &ms, &checksum) != 2)
            continue;
        theirs.push_back(ms);
        AnalysisReport report;
        ours.push_back(medianOf(5, [&] { report = analyse(t, {}, mean, noProgress, 1, 10'000); }));
        ratios.push_back(theirs.back() / ours.back());
        if (std::abs(checksum - report.icc.mean2.value - report.kendall.wTies) > 1e-9)
            std::puts("analysis_against_r: R found other figures");
    }
    if (r == nullptr || ::pclose(r) != 0 || ratios.empty()) {
        std::puts("analysis_against_r failed: the script did not run");
        return;
    }
    print("analysis_20x100", quantile(ours), "ms");
    print("analysis_20x100_base_r", quantile(theirs), "ms");
    std::printf("analysis_times_faster_than_r %.1f x - %.2f\n", quantile(ratios), 20.0);
}

} // namespace

int main() {
    const Table big = table(100, 1000), holed = table(100, 1000, 5), ten = table(10, 100), eleven = table(11, 100);
    const Policy p = policy(50);
    print("tally_100x1000", medianOf(5, [&] { (void)tally(big, {}, p); }), "ms");
    AnalysisReport report;
    print("tally_and_analysis_100x1000",
          medianOf(5,
                   [&] {
                       (void)tally(big, {}, p);
                       report = analyse(big, {}, p);
                   }),
          "ms", 0, 1000);
    std::printf("samples %llu seed %llu\n", static_cast<unsigned long long>(report.bootstrap.resamples),
                static_cast<unsigned long long>(report.bootstrap.seed));
    print("tally_and_analysis_100x1000_holes", medianOf(3, [&] { report = analyse(holed, {}, p); }), "ms", 0, 1000);
    const Recount exact10(ten, {}, policy(10)), exact11(eleven, {}, policy(10));
    print("bootstrap_exact_10x100", medianOf(7, [&] { (void)bootstrap(exact10); }), "ms", 0, 400);
    print("bootstrap_exact_11x100", medianOf(3, [&] { (void)bootstrap(exact11); }), "ms");
    print("analysis_peak_memory", megabytes(), "MB", 0, 200);
    againstR();
}
