#include "app/tally/Analyse.h"

#include "app/domain/Json.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace simsa {

AnalysisReport analyse(const Table &table, const Rubric &rubric, const Policy &policy, const Progress &progress,
                       std::uint64_t seed, int samples) {
    AnalysisReport out{.evaluators = table.evaluators, .proposals = table.proposals};
    progress("analysis", 0, 4);
    const Recount recount(table, rubric, policy);
    out.severity = severity(table);
    out.zMean = meanZ(table);
    out.flags = flags(table);
    for (std::size_t p = 0; p < table.proposals.size(); ++p) {
        out.boxes.push_back(boxOf(totals(table, p)));
        out.ranks.push_back(recount.official().proposals[p].rank);
    }
    progress("analysis", 1, 4);
    out.icc = icc(table);
    out.kendall = kendall(table);
    out.alpha = alpha(table);
    progress("analysis", 2, 4);
    out.leaveOneOut = leaveOneOut(recount);
    out.weights = weightAxes(recount.official(), rubric, policy);
    progress("analysis", 3, 4);
    out.bootstrap = bootstrap(recount, progress, seed, samples);
    return out;
}

namespace {

// The figures are doubles, which the strict writer of sealed files does not know.
class Writer {
public:
    std::string text;

    void number(double value) {
        if (!std::isfinite(value)) {
            text += "null";
            return;
        }
        char digits[32];
        text.append(digits, std::to_chars(digits, digits + sizeof digits, value == 0 ? 0.0 : value).ptr);
    }
    void rank(int value) { value > 0 ? number(value) : void(text += "null"); }
    void name(const std::string &key) {
        if (text.back() != '{')
            text += ',';
        text += write(Json(key)) + ':';
    }
    void figure(const char *key, double value) {
        name(key);
        number(value);
    }
    void estimate(const char *key, const Estimate &e) {
        name(key);
        text += '{';
        figure("value", e.value);
        figure("low", e.low);
        figure("high", e.high);
        text += '}';
    }
};

void writeProposal(Writer &w, const AnalysisReport &r, std::size_t p, std::vector<Flag>::const_iterator &flag) {
    const Box &box = r.boxes[p];
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    double low = box.low, high = box.high;
    for (double v : box.outliers) {
        low = std::min(low, v);
        high = std::max(high, v);
    }
    w.figure("mean", box.n > 0 ? box.mean : none);
    w.figure("median", box.n > 0 ? box.median : none);
    w.figure("sd", box.n > 1 ? box.sd : none);
    w.figure("range", box.n > 0 ? high - low : none);
    w.name("rank");
    w.rank(r.ranks[p]);
    w.name("loo");
    w.text += '{';
    for (std::size_t e = 0; e < r.evaluators.size(); ++e) {
        w.name(r.evaluators[e]);
        w.rank(r.leaveOneOut[p][e]);
    }
    w.text += '}';
    w.name("bootstrap");
    w.text += '{';
    const bool known = r.bootstrap.applies && r.bootstrap.proposals[p].low > 0;
    const Stability none_{.expectedRank = none, .first = none};
    const Stability &s = known ? r.bootstrap.proposals[p] : none_;
    w.figure("expected_rank", s.expectedRank);
    w.figure("p_first", s.first);
    w.name("low");
    w.rank(s.low);
    w.name("high");
    w.rank(s.high);
    w.text += '}';
    w.name("flags");
    w.text += '[';
    for (; flag != r.flags.end() && flag->proposal == p; ++flag) {
        w.text += w.text.back() == '[' ? "{" : ",{";
        w.name("evaluator");
        w.text += write(Json(r.evaluators[flag->evaluator]));
        w.figure("from_mean", flag->fromMean);
        w.figure("modified_z", flag->modifiedZ);
        w.name("over_ten_percent");
        w.text += flag->overTenPercent ? "true" : "false";
        w.name("alone");
        w.text += flag->alone ? "true" : "false";
        w.text += '}';
    }
    w.text += ']';
}

} // namespace

std::string writeAnalysis(const AnalysisReport &r) {
    Writer w;
    w.text = "{\"icc\":{";
    w.estimate("1,1", r.icc.single1);
    w.estimate("2,1", r.icc.single2);
    w.estimate("3,1", r.icc.single3);
    w.estimate("1,k", r.icc.mean1);
    w.estimate("2,k", r.icc.mean2);
    w.estimate("3,k", r.icc.mean3);
    w.text += "},\"kendall\":{";
    w.figure("w", r.kendall.w);
    w.figure("w_ties", r.kendall.wTies);
    w.figure("chi2", r.kendall.chi2);
    w.name("df");
    w.rank(r.kendall.df);
    w.figure("p", r.kendall.p);
    w.text += "},\"alpha\":{";
    w.figure("nominal", r.alpha.nominal);
    w.figure("ordinal", r.alpha.ordinal);
    w.figure("interval", r.alpha.interval);
    w.figure("ratio", r.alpha.ratio);
    w.text += "},\"evaluators\":{";
    for (std::size_t e = 0; e < r.evaluators.size(); ++e) {
        w.name(r.evaluators[e]);
        w.text += '{';
        w.figure("severity", r.severity[e]);
        w.figure("z_mean", r.zMean[e]);
        w.text += '}';
    }
    w.text += "},\"proposals\":{";
    auto flag = r.flags.begin();
    for (std::size_t p = 0; p < r.proposals.size(); ++p) {
        w.name(r.proposals[p]);
        w.text += '{';
        writeProposal(w, r, p, flag);
        w.text += '}';
    }
    w.text += "}}";
    return w.text;
}

} // namespace simsa
