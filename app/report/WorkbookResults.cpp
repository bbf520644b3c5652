// Contributions, adjustments, totals, eligibility, rank and selection, beside what the program certified.
#include "app/report/RulesText.h"
#include "app/report/WorkbookParts.h"
#include "app/report/Working.h"

#include <algorithm>

namespace simsa {

namespace {

constexpr int firstRow = 4;

class Results {
public:
    explicit Results(Book &book) : b(book), d(b.d), policy(d.round.policy), t(b.t), x(b.x), order(d.byRank()) {}

    void write() {
        x.sheet(b.results);
        x.text(0, 0, t("Results, computed again", "다시 계산한 결과"), XlsxLook::title);
        x.width(0, 1, 7);
        x.width(2, 2, 30);
        x.width(3, 3, 12);
        x.width(4, work - 1, 18);
        x.width(work, work + 60, 13);
        heads();
        last = firstRow + static_cast<int>(order.size()) - 1;
        for (std::size_t i = 0; i < order.size(); ++i)
            proposal(order[i], firstRow + static_cast<int>(i));
        x.text(1, 0, t("Rows that agree with the certified result", "확정된 결과와 같은 행 수"), XlsxLook::bold);
        const int rows = static_cast<int>(order.size());
        x.formula(1, 4, rows == 0 ? "0" : "SUM(" + column(agrees) + ")", rows, XlsxLook::good);
        x.text(1, 5, fill(t("of %1", "/ %1"), std::to_string(rows)), XlsxLook::bold);
        x.freeze(firstRow, 4);
    }

private:
    Book &b;
    const Dossier &d;
    const Policy &policy;
    Tongue t;
    Xlsx &x;
    std::vector<std::size_t> order;
    int last = 0, end = 0;
    // columns
    const int rank = 0, number = 1, applicant = 2, total = 3, status = 4, chosen = 5, decided = 6, wasRank = 7,
              wasTotal = 8, wasStatus = 9, wasChosen = 10, agrees = 11, work = 13;
    int score = 0, scoreText = 0, adjusted = 0, adjustment = 0, units = 0, place = 0, group = 0, gate = -1,
        recognition = -1, minimums = 0, ties = 0;
    std::vector<int> parts; // units of each contribution

    int head(const std::string &title) {
        x.text(firstRow - 1, end, title, XlsxLook::head);
        return end++;
    }
    void heads() {
        for (const char *title :
             {t("Rank", "순위"), t("No.", "번호"), t("Applicant", "신청자"), t("Total", "총점"), t("Status", "구분"),
              t("By the rules", "규칙에 따라"), t("Decided", "의결"), t("Certified: rank", "확정: 순위"),
              t("Certified: total", "확정: 총점"), t("Certified: status", "확정: 구분"),
              t("Certified: selected", "확정: 선정"), t("Agrees (1: yes)", "같음(1: 예)")})
            head(title);
        end = work;
        score = head(t("Score, units", "평가점수, 단위"));
        scoreText = head(t("Score", "평가점수"));
        for (const Component &c : policy.components) {
            const std::string name = subjectText(d.round, c.id, t);
            head(name + t(": figure", ": 점수"));
            head(name + t(": whole", ": 몫"));
            head(name + t(": remainder", ": 나머지"));
            parts.push_back(head(name + t(": units", ": 단위")));
        }
        if (policy.components.empty())
            parts.push_back(score);
        adjusted = head(t("Adjustments, hundredths", "조정, 0.01점 단위"));
        adjustment = head(t("Adjustments, units", "조정, 단위"));
        units = head(t("Total, units", "총점, 단위"));
        ties = end;
        for (const std::string &id : policy.ties)
            head(t("Tie: ", "동점: ") + subjectText(d.round, id, t));
        minimums = end;
        for (const auto *list : {&policy.minimum, &policy.soleMinimum})
            for (const Minimum &m : *list)
                head(t("Minimum: ", "최저: ") + subjectText(d.round, m.of, t));
        if (policy.gate.majority)
            gate = head(t("Gate passed", "게이트 적격"));
        if (policy.recognition.majority)
            recognition = head(t("Recognised", "인정"));
        place = head(t("Place", "자리"));
        group = head(t("On this place", "같은 자리 수"));
    }

    std::string column(int c) const { return fixedCell(firstRow, c) + ":" + fixedCell(last, c); }

    // A cell that may be empty.
    void cell(int row, int c, const std::string &formula, const std::optional<Wide> &value) {
        if (value)
            x.formula(row, c, formula, exact(*value));
        else
            x.formula(row, c, formula, std::string());
    }

    void components(std::size_t p, int row) {
        const ProposalResult &r = d.official.proposals[p];
        const Wide up = powerOfTen(std::max(policy.digits - 2, 0)), scale = powerOfTen(std::max(2 - policy.digits, 0));
        for (std::size_t i = 0; i < policy.components.size(); ++i) {
            const Component &c = policy.components[i];
            const int figure = parts[i] - 3, whole = parts[i] - 2, rest = parts[i] - 1;
            const Fraction share = reduced(c.weight.hundredths, c.maximum.hundredths);
            const std::string at = cellName(row, figure);
            std::string over = at, under = b.components[i].denominator + "*ScaleDown";
            std::optional<Wide> top;
            Wide bottom = 1;
            if (c.id == "score") { // the mean before it is rounded
                x.formula(row, figure, figureFormula(cellName(row, score), policy.digits),
                          r.score ? toText(*r.score) : std::string(), XlsxLook::figure);
                over = b.score[p].numerator;
                under += "*" + b.score[p].denominator;
                if (r.score) {
                    top = b.score[p].top;
                    bottom = b.score[p].bottom;
                }
            } else if (const auto &own = d.table.components; p < own.size() && own[p].contains(c.id)) {
                top = own[p].at(c.id).hundredths;
                x.number(row, figure, exact(*top));
            } else {
                x.text(row, figure, "");
            }
            std::optional<Wide> quotient, remainder, made;
            if (top) {
                bottom *= share.denominator * scale;
                const Wide product = exact(*top * share.numerator);
                quotient = product / bottom;
                remainder = product % bottom;
                exact(2 * *remainder * up + bottom);
                made = r.contributions[i].second->units;
            }
            over += "*" + b.components[i].numerator;
            const std::string none = at + "=\"\"";
            cell(row, whole, emptyIf(none, "QUOTIENT(" + over + "," + under + ")"), quotient);
            cell(row, rest, emptyIf(none, over + "-" + cellName(row, whole) + "*" + under), remainder);
            cell(row, parts[i],
                 emptyIf(none, cellName(row, whole) + "*ScaleUp+QUOTIENT(2*" + cellName(row, rest) + "*ScaleUp+" +
                                   under + ",2*" + under + ")"),
                 made);
        }
    }

    std::string subject(std::size_t p, int row, const std::string &id) const {
        if (id == "score")
            return cellName(row, score);
        if (id == "total")
            return cellName(row, units);
        for (std::size_t i = 0; i < policy.components.size(); ++i)
            if (policy.components[i].id == id)
                return cellName(row, parts[i]);
        const auto found = b.score[p].criteria.find(id);
        return found == b.score[p].criteria.end() ? textIn("") : found->second;
    }

    void proposal(std::size_t p, int row) {
        const ProposalResult &r = d.official.proposals[p];
        const auto at = [&](int c) { return cellName(row, c); };
        const auto unitsOf = [](const std::optional<Figure> &f) {
            return f ? std::optional<Wide>(f->units) : std::nullopt;
        };
        x.text(row, number, r.id);
        x.text(row, applicant, d.proposal(r.id).applicant);
        cell(row, score, emptyIf(b.score[p].units + "=\"\"", b.score[p].units), unitsOf(r.score));
        x.formula(row, scoreText, figureFormula(at(score), policy.digits), r.score ? toText(*r.score) : std::string(),
                  XlsxLook::figure);
        components(p, row);

        Wide points = 0;
        for (const Adjustment &a : d.table.adjustments)
            points += a.proposal == r.id ? a.points.hundredths : 0;
        x.formula(row, adjusted, b.adjusted[p], exact(points));
        const std::string half = "2*" + at(adjusted) + "+ScaleDown", whole = "2*ScaleDown"; // half up, also below 0
        x.formula(row, adjustment,
                  "IF(ScaleDown=1," + at(adjusted) + "*ScaleUp,(" + half + "-MOD(" + half + "," + whole + "))/(" +
                      whole + "))",
                  exact(r.adjustment.units));
        std::string sum, none;
        for (const int part : parts) {
            sum += at(part) + "+";
            none += (none.empty() ? "" : ",") + at(part) + "=\"\"";
        }
        cell(row, units, emptyIf("OR(" + none + ")", "MAX(0," + sum + at(adjustment) + ")"), unitsOf(r.total));
        x.formula(row, total, figureFormula(at(units), policy.digits), r.total ? toText(*r.total) : std::string(),
                  XlsxLook::figure);
        for (std::size_t i = 0; i < policy.ties.size(); ++i) {
            const std::string from = subject(p, row, policy.ties[i]);
            cell(row, ties + static_cast<int>(i), emptyIf(from + "=\"\"", from), unitsOf(figureOf(r, policy.ties[i])));
        }
        eligibility(p, row);
        ranking(p, row);

        const Happened was = happened(r.id);
        x.text(row, decided, was.decided);
        x.text(row, wasRank, r.rank > 0 ? std::to_string(r.rank) : "", XlsxLook::figure);
        x.text(row, wasTotal, r.total ? toText(*r.total) : "", XlsxLook::figure);
        x.text(row, wasStatus, statusText(r.status, t));
        x.text(row, wasChosen, was.computed);
        x.formula(row, agrees,
                  "IF(AND(" + at(rank) + "&\"\"=" + at(wasRank) + "," + at(total) + "=" + at(wasTotal) + "," +
                      at(status) + "=" + at(wasStatus) + "," + at(chosen) + "=" + at(wasChosen) + "),1,0)",
                  1, XlsxLook::good);
    }

    void eligibility(std::size_t p, int row) {
        const ProposalResult &r = d.official.proposals[p];
        const std::string missing = "OR(" + cellName(row, score) + "=\"\"," + cellName(row, units) + "=\"\")";
        const bool judged = r.score && r.total, sole = d.table.proposals.size() == 1;
        int c = minimums;
        std::size_t i = 0;
        for (const auto *list : {&policy.minimum, &policy.soleMinimum})
            for (const Minimum &m : *list) {
                const bool forSole = list == &policy.soleMinimum;
                const Book::Least &least = b.least[i++];
                std::string met = "IF(" + subject(p, row, m.of) + ">=" + least.cell + ",1,0)";
                if (forSole)
                    met = "IF(Proposals=1," + met + ",1)";
                const std::optional<Figure> have = figureOf(r, m.of);
                const bool passed = (forSole && !sole) || (have && have->units >= least.units);
                cell(row, c++, emptyIf(missing, met), judged ? std::optional<Wide>(passed) : std::nullopt);
            }
        std::string formula = textIn(statusText(Status::eligible, t));
        const auto unless = [&](const std::string &passed, Status otherwise) {
            formula = "IF(" + passed + "=0," + textIn(statusText(otherwise, t)) + "," + formula + ")";
        };
        if (recognition >= 0) {
            x.formula(row, recognition, b.recognitionPassed[p], r.recognition.passed);
            unless(cellName(row, recognition), Status::notRecognised);
        }
        if (gate >= 0) {
            x.formula(row, gate, b.gatePassed[p], r.gate.passed);
            unless(cellName(row, gate), Status::gateFailed);
        }
        if (c > minimums)
            unless("MIN(" + cellName(row, minimums) + ":" + cellName(row, c - 1) + ")", Status::belowMinimum);
        x.formula(row, status,
                  "IF(" + missing + "," + textIn(statusText(Status::notEvaluated, t)) + "," + formula + ")",
                  statusText(r.status, t));
    }

    // One more than those that are eligible and better: by total, then by each tie rule among the equal.
    void ranking(std::size_t p, int row) {
        const ProposalResult &r = d.official.proposals[p];
        const std::string eligible = textIn(statusText(Status::eligible, t));
        std::string better, equal;
        std::vector<int> keys{units};
        for (std::size_t i = 0; i < policy.ties.size(); ++i)
            keys.push_back(ties + static_cast<int>(i));
        for (const int key : keys) {
            better += (better.empty() ? "" : "+") + equal + "(" + column(key) + ">" + cellName(row, key) + ")";
            equal += "(" + column(key) + "=" + cellName(row, key) + ")*";
        }
        const bool sole = d.table.proposals.size() == 1, counts = r.status == Status::eligible;
        const int own = !counts ? 0 : sole ? 1 : r.rank;
        const auto same = std::count_if(d.official.proposals.begin(), d.official.proposals.end(), [&](const auto &o) {
            return o.status == Status::eligible && o.rank == r.rank;
        });
        const std::string mine = cellName(row, place), none = mine + "=\"\"";
        cell(row, place,
             emptyIf(cellName(row, status) + "<>" + eligible,
                     "1+SUMPRODUCT((" + column(status) + "=" + eligible + ")*(" + better + "))"),
             counts ? std::optional<Wide>(own) : std::nullopt);
        cell(row, group, emptyIf(none, "COUNTIF(" + column(place) + "," + mine + ")"),
             counts ? std::optional<Wide>(same) : std::nullopt);
        cell(row, rank, emptyIf("OR(" + none + ",Proposals=1)", mine),
             r.rank > 0 ? std::optional<Wide>(r.rank) : std::nullopt);
        x.formula(row, chosen,
                  emptyIf("OR(" + none + ",Seats=0,Quorum=0)",
                          "IF(" + mine + "+" + cellName(row, group) + "-1<=Seats," + textIn(t("selected", "선정")) +
                              ",IF(" + mine + "<=Seats," + textIn(t("undecided", "미정")) + ",\"\"))"),
                  happened(r.id).computed);
    }

    struct Happened {
        std::string computed, decided;
    };
    Happened happened(const std::string &id) const {
        const auto has = [&](const std::vector<std::string> &list) {
            return std::find(list.begin(), list.end(), id) != list.end();
        };
        Happened out;
        out.computed = has(d.official.selected)    ? t("selected", "선정")
                       : has(d.official.undecided) ? t("undecided", "미정")
                                                   : "";
        if (const Dossier::Happening *made = d.decision())
            out.decided = has(made->event.selected) ? t("selected", "선정") : t("not selected", "미선정");
        return out;
    }
};

} // namespace

void writeResults(Book &b) {
    Results(b).write();
}

} // namespace simsa
