// simsa-cli analyse: the analysis of a table of totals, as JSON or as tables to read (tally.md "Tables").
#include "app/base/Error.h"
#include "app/cli/Args.h"
#include "app/cli/Commands.h"
#include "app/domain/Codec.h"
#include "app/domain/Json.h"
#include "app/tally/Analyse.h"

#include <charconv>
#include <cmath>

namespace simsa::cli {

namespace {

using Lines = std::vector<std::vector<std::string>>;

std::string fixed(double value, int decimals = 3) {
    if (!std::isfinite(value))
        return "-";
    char digits[64];
    return {digits, std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, decimals).ptr};
}

std::string rankText(int rank) {
    return rank > 0 ? std::to_string(rank) : "-";
}

// Columns in line: the first to the left, figures to the right.
void printTable(const Lines &lines) {
    std::vector<std::size_t> widths;
    for (const auto &line : lines)
        for (std::size_t i = 0; i < line.size(); ++i) {
            widths.resize(std::max(widths.size(), line.size()));
            widths[i] = std::max(widths[i], characters(line[i]));
        }
    for (const auto &line : lines) {
        std::string out;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const std::string space(widths[i] - characters(line[i]), ' ');
            out += i == 0 ? line[i] + space : "  " + space + line[i];
        }
        print(out);
    }
    print("");
}

void printAgreement(const AnalysisReport &r) {
    Lines lines{{"agreement", "value", "95 % low", "95 % high"}};
    const auto add = [&](const char *name, const Estimate &e) {
        lines.push_back({name, fixed(e.value), fixed(e.low), fixed(e.high)});
    };
    add("ICC(1,1)", r.icc.single1);
    add("ICC(2,1)", r.icc.single2);
    add("ICC(3,1)", r.icc.single3);
    add("ICC(1,k)", r.icc.mean1);
    add("ICC(2,k)", r.icc.mean2);
    add("ICC(3,k)", r.icc.mean3);
    printTable(lines);
    print("Kendall's W " + fixed(r.kendall.w) + ", with ties " + fixed(r.kendall.wTies) + ", chi-square " +
          fixed(r.kendall.chi2) + ", df " + rankText(r.kendall.df) + ", p " + fixed(r.kendall.p, 6));
    print("Krippendorff's alpha: nominal " + fixed(r.alpha.nominal) + ", ordinal " + fixed(r.alpha.ordinal) +
          ", interval " + fixed(r.alpha.interval) + ", ratio " + fixed(r.alpha.ratio));
    print("");
}

void printReport(const AnalysisReport &r) {
    printAgreement(r);
    Lines evaluators{{"evaluator", "severity", "mean z"}};
    for (std::size_t e = 0; e < r.evaluators.size(); ++e)
        evaluators.push_back({r.evaluators[e], fixed(r.severity[e]), fixed(r.zMean[e])});
    printTable(evaluators);
    Lines proposals{{"proposal", "rank", "mean", "median", "sd", "without one", "expected rank", "first",
                     "90 % of ranks", "flags"}};
    std::vector<int> flagged(r.proposals.size());
    for (const Flag &flag : r.flags)
        ++flagged[flag.proposal];
    for (std::size_t p = 0; p < r.proposals.size(); ++p) {
        const Box &box = r.boxes[p];
        int best = 0, worst = 0;
        for (int rank : r.leaveOneOut[p])
            if (rank > 0) {
                best = best == 0 ? rank : std::min(best, rank);
                worst = std::max(worst, rank);
            }
        std::vector<std::string> line{r.proposals[p],
                                      rankText(r.ranks[p]),
                                      box.n > 0 ? fixed(box.mean) : "-",
                                      box.n > 0 ? fixed(box.median) : "-",
                                      box.n > 1 ? fixed(box.sd) : "-",
                                      best == 0 ? "-" : std::to_string(best) + ".." + std::to_string(worst)};
        if (r.bootstrap.applies && r.bootstrap.proposals[p].low > 0) {
            const Stability &s = r.bootstrap.proposals[p];
            line.insert(line.end(),
                        {fixed(s.expectedRank), fixed(s.first), std::to_string(s.low) + ".." + std::to_string(s.high)});
        } else {
            line.insert(line.end(), {"-", "-", "-"});
        }
        line.push_back(std::to_string(flagged[p]));
        proposals.push_back(std::move(line));
    }
    printTable(proposals);
}

std::string bootstrapLine(const Bootstrap &b) {
    if (!b.applies)
        return "bootstrap: not applicable";
    return b.exact ? "bootstrap: exact, " + std::to_string(b.resamples) + " multisets"
                   : "bootstrap: " + std::to_string(b.resamples) + " samples, seed " + std::to_string(b.seed);
}

} // namespace

int analyseCommand(const Words &words) {
    const Args args(words, {"--table", "--policy", "--seed"}, {"--json"});
    args.end(0);
    const Bytes csv = readGiven(args.required("--table"), 64u << 20);
    const Table table = readTable(textOf(csv));
    const std::string policyFile = args.option("--policy"), seedText = args.option("--seed", "1");
    const Policy policy = policyFile.empty() ? Policy{} : readPolicy(textOf(readGiven(policyFile, 1u << 20)));
    std::uint64_t seed = 0;
    const auto [end, wrong] = std::from_chars(seedText.data(), seedText.data() + seedText.size(), seed);
    if (wrong != std::errc{} || end != seedText.data() + seedText.size())
        throw Error(Code::usage, "--seed " + seedText);
    const AnalysisReport report = analyse(table, {}, policy, terminalProgress(), seed);
    if (args.has("--json")) {
        print(writeAnalysis(report));
        if (report.bootstrap.applies && !report.bootstrap.exact)
            std::fprintf(stderr, "%s\n", bootstrapLine(report.bootstrap).c_str()); // the seed repeats it
    } else {
        printReport(report);
        print(bootstrapLine(report.bootstrap));
    }
    return 0;
}

} // namespace simsa::cli
