// The points of the ballots, and from them the score and the figure of each criterion; the votes.
#include "app/report/RulesText.h"
#include "app/report/WorkbookParts.h"

#include <algorithm>

namespace simsa {

namespace {

constexpr int firstEvaluator = 4;

// The rows of one proposal: the total, then the criteria in the order of the tree.
class ScoreRows {
public:
    ScoreRows(Book &book, std::size_t proposal, int firstRow)
        : b(book), p(proposal), top(firstRow), evaluators(static_cast<int>(b.d.table.evaluators.size())),
          all(leaves(b.d.round.rubric)), result(b.d.official.proposals[proposal]) {}

    int write() {
        const std::vector<Cell> &cells = b.d.table.cells[p];
        known = !all.empty() && std::all_of(cells.begin(), cells.end(), [&](const Cell &c) {
            return c.state != CellState::scored || c.leaves.size() == all.size();
        });
        for (const Cell &c : cells)
            if (c.state == CellState::scored)
                totals.push_back(c.total);
        int next = top + 1;
        std::vector<int> children;
        if (known)
            for (const Criterion &c : b.d.round.rubric.criteria) {
                children.push_back(next);
                next = criterion(c, next);
            }
        labels(top, "", b.t("Total", "총점"), maximumOf(b.d.round, "score"), XlsxLook::bold);
        for (int e = 0; e < evaluators; ++e) {
            const Cell &cell = cells[static_cast<std::size_t>(e)];
            if (known)
                sumCell(top, e, children, cell, cell.total);
            else
                leafCell(top, e, cell, cell.total);
        }
        work(top, totals, result.score, true);
        b.score.back().numerator = there(top, column.numerator);
        b.score.back().denominator = there(top, column.denominator);
        b.score.back().units = there(top, column.units);
        return next;
    }

private:
    Book &b;
    std::size_t p;
    int top, evaluators;
    std::vector<const Criterion *> all;
    const ProposalResult &result;
    bool known = false;
    std::vector<Points> totals;
    struct { // after the evaluators
        int n = 0, sum = 1, lowSum = 2, lowCount = 3, highSum = 4, highCount = 5, numerator = 6, denominator = 7,
            whole = 8, rest = 9, units = 10, figure = 11;
    } column;

    std::string at(int row, int c) const { return cellName(row, firstEvaluator + evaluators + c); }
    std::string there(int row, int c) const {
        return quotedSheet(b.scores) + fixedCell(row, firstEvaluator + evaluators + c);
    }
    std::string range(int row) const {
        return cellName(row, firstEvaluator) + ":" + cellName(row, firstEvaluator + evaluators - 1);
    }

    void labels(int row, const std::string &number, const std::string &title, Points most, XlsxLook look) {
        b.x.text(row, 0, result.id, look);
        b.x.text(row, 1, number, look);
        b.x.text(row, 2, title, look);
        b.x.number(row, 3, exact(most.hundredths));
    }
    void leafCell(int row, int e, const Cell &cell, Points points) {
        if (cell.state == CellState::scored)
            b.x.number(row, firstEvaluator + e, exact(points.hundredths));
        else
            b.x.text(row, firstEvaluator + e, stateText(cell.state, b.t), XlsxLook::faint);
    }
    void sumCell(int row, int e, const std::vector<int> &rows, const Cell &cell, Points points) {
        const int c = firstEvaluator + e;
        std::string sum;
        for (const int child : rows)
            sum += (sum.empty() ? "" : "+") + cellName(child, c);
        const std::string first = cellName(rows[0], c),
                          formula = "IF(ISNUMBER(" + first + ")," + sum + "," + first + ")";
        if (cell.state == CellState::scored)
            b.x.formula(row, c, formula, exact(points.hundredths));
        else
            b.x.formula(row, c, formula, stateText(cell.state, b.t), XlsxLook::faint);
    }

    int criterion(const Criterion &c, int row) {
        const std::vector<const Criterion *> mine = leaves(c);
        const auto first = static_cast<std::size_t>(std::find(all.begin(), all.end(), mine.front()) - all.begin());
        int next = row + 1;
        std::vector<int> children;
        for (const Criterion &child : c.children) {
            children.push_back(next);
            next = criterion(child, next);
        }
        labels(row, numbering(b.d.round.rubric, c.id), c.title, c.maximum, XlsxLook::plain);
        std::vector<Points> parts;
        for (int e = 0; e < evaluators; ++e) {
            const Cell &cell = b.d.table.cells[p][static_cast<std::size_t>(e)];
            Points sum;
            if (cell.state == CellState::scored) {
                for (std::size_t i = 0; i < mine.size(); ++i)
                    sum += cell.leaves[first + i];
                parts.push_back(sum);
            }
            if (children.empty())
                leafCell(row, e, cell, sum);
            else
                sumCell(row, e, children, cell, sum);
        }
        const auto figure = std::find_if(result.criteria.begin(), result.criteria.end(),
                                         [&](const auto &f) { return f.first == c.id; });
        work(row, parts, figure == result.criteria.end() ? std::nullopt : std::optional(figure->second), false);
        b.score.back().criteria[c.id] = there(row, column.units);
        return next;
    }

    struct Dropped {
        Wide sum = 0, count = 1;
    };
    Dropped dropped(const std::vector<Points> &parts, bool highest) const {
        const auto [low, high] = std::minmax_element(totals.begin(), totals.end());
        const Points extreme = highest ? *high : *low;
        Dropped out{0, 0};
        for (std::size_t i = 0; i < totals.size(); ++i)
            if (totals[i] == extreme) {
                out.sum += parts[i].hundredths;
                ++out.count;
            }
        return out;
    }

    // From the points of a row to its figure; where there are too few, nothing.
    void work(int row, const std::vector<Points> &parts, const std::optional<Figure> &figure, bool isTotal) {
        const Policy &policy = b.d.round.policy;
        const bool median = policy.aggregate == Aggregate::median, mayTrim = policy.aggregate == Aggregate::trimmedMean;
        const std::string own = range(row), whole = range(top), n = at(row, column.n);
        const int base = firstEvaluator + evaluators;
        const auto cell = [&](int c, const std::string &formula, Wide value) {
            const std::string guarded = emptyIf(n + "<MAX(1,MinTotals)", formula);
            if (figure)
                b.x.formula(row, base + c, guarded, exact(value));
            else
                b.x.formula(row, base + c, guarded, std::string());
        };
        b.x.formula(row, base + column.n, "COUNT(" + own + ")", static_cast<std::int64_t>(parts.size()));
        Wide count = static_cast<Wide>(parts.size()), sum = 0, over = 0, under = 1;
        for (const Points part : parts)
            sum += part.hundredths;
        if (median) {
            std::vector<Points> sorted = parts;
            std::sort(sorted.begin(), sorted.end());
            if (!sorted.empty())
                over = Wide(sorted[(sorted.size() - 1) / 2].hundredths) + sorted[sorted.size() / 2].hundredths;
            under = 2;
            cell(column.numerator,
                 "SMALL(" + own + ",QUOTIENT(" + n + "+1,2))+SMALL(" + own + ",QUOTIENT(" + n + ",2)+1)", over);
            cell(column.denominator, "2", 2);
        } else {
            cell(column.sum, "SUM(" + own + ")", sum);
            over = sum;
            under = count;
            if (mayTrim) {
                const bool trim = count >= policy.trimFrom;
                Dropped low, high;
                if (trim && figure) {
                    low = dropped(parts, false);
                    high = dropped(parts, true);
                    if (isTotal) { // one of them, however many are equal
                        low = {low.sum / low.count, 1};
                        high = {high.sum / high.count, 1};
                    }
                    over = sum * low.count * high.count - low.sum * high.count - high.sum * low.count;
                    under = (count - 2) * low.count * high.count;
                }
                const std::string asked = "IF(" + n + ">=TrimFrom,";
                const auto out = [&](int sumColumn, int countColumn, const char *extreme, const Dropped &drop) {
                    const std::string at = std::string(extreme) + "(" + whole + ")";
                    cell(sumColumn, asked + (isTotal ? at : "SUMIF(" + whole + "," + at + "," + own + ")") + ",0)",
                         drop.sum);
                    cell(countColumn, isTotal ? "1" : asked + "COUNTIF(" + whole + "," + at + "),1)", drop.count);
                };
                out(column.lowSum, column.lowCount, "MIN", low);
                out(column.highSum, column.highCount, "MAX", high);
                const std::string lc = at(row, column.lowCount), hc = at(row, column.highCount);
                cell(column.numerator,
                     at(row, column.sum) + "*" + lc + "*" + hc + "-" + at(row, column.lowSum) + "*" + hc + "-" +
                         at(row, column.highSum) + "*" + lc,
                     over);
                cell(column.denominator, asked + n + "-2," + n + ")*" + lc + "*" + hc, under);
            } else {
                cell(column.numerator, at(row, column.sum), over);
                cell(column.denominator, n, under);
            }
        }
        const Wide up = powerOfTen(std::max(policy.digits - 2, 0)),
                   down = powerOfTen(std::max(2 - policy.digits, 0)) * std::max<Wide>(under, 1);
        const std::string denominator = at(row, column.denominator) + "*ScaleDown";
        cell(column.whole, "QUOTIENT(" + at(row, column.numerator) + "," + denominator + ")", over / down);
        cell(column.rest, at(row, column.numerator) + "-" + at(row, column.whole) + "*" + denominator, over % down);
        exact(2 * (over % down) * up + down);
        cell(column.units,
             at(row, column.whole) + "*ScaleUp+QUOTIENT(2*" + at(row, column.rest) + "*ScaleUp+" + denominator + ",2*" +
                 denominator + ")",
             figure ? figure->units : 0);
        b.x.formula(row, base + column.figure, figureFormula(at(row, column.units), policy.digits),
                    figure ? toText(*figure) : std::string(), XlsxLook::figure);
        if (isTotal) {
            b.score.back().top = over;
            b.score.back().bottom = under;
        }
    }
};

} // namespace

void writeScores(Book &b) {
    const Tongue t = b.t;
    b.x.sheet(b.scores);
    b.x.width(2, 2, 34);
    int column = 0;
    for (const char *head : {t("Proposal", "제안서"), t("No.", "번호"),
                             t("Item (hundredths of a point)", "항목(0.01점 단위)"), t("Maximum", "배점")})
        b.x.text(0, column++, head, XlsxLook::head);
    for (const std::string &member : b.d.table.evaluators)
        b.x.text(0, column++, member, XlsxLook::head);
    const int after = column;
    b.x.width(after, after + 11, 12);
    for (const char *head : {t("Totals", "총점 수"), t("Sum", "합계"), t("Lowest: sum", "최저: 합"),
                             t("Lowest: count", "최저: 수"), t("Highest: sum", "최고: 합"),
                             t("Highest: count", "최고: 수"), t("Numerator", "분자"), t("Denominator", "분모"),
                             t("Whole", "몫"), t("Remainder", "나머지"), t("Units", "단위"), t("Figure", "점수")})
        b.x.text(0, column++, head, XlsxLook::head);
    b.x.freeze(1, 4);
    int row = 1;
    for (std::size_t p = 0; p < b.d.table.proposals.size(); ++p) {
        b.score.emplace_back();
        row = ScoreRows(b, p, row).write();
    }
}

void writeVotes(Book &b, bool isGate) {
    const Tongue t = b.t;
    const std::string &sheet = isGate ? b.gate : b.recognition;
    const Base base = (isGate ? b.d.round.policy.gate : b.d.round.policy.recognition).base;
    const std::string yes = isGate ? t("pass", "적격") : t("recognised", "인정"),
                      no = isGate ? t("fail", "부적격") : t("not recognised", "불인정"),
                      abstained = stateText(CellState::abstained, t);
    b.x.sheet(sheet);
    const int evaluators = static_cast<int>(b.d.table.evaluators.size());
    int column = 0;
    b.x.text(0, column++, t("Proposal", "제안서"), XlsxLook::head);
    for (const std::string &member : b.d.table.evaluators)
        b.x.text(0, column++, member, XlsxLook::head);
    for (const std::string &head :
         {yes, no, abstained, std::string(t("Panel", "재적")), std::string(t("Present", "출석")),
          std::string(t("Base", "기준")), std::string(t("Passed (1: yes)", "가결(1: 예)"))})
        b.x.text(0, column++, head, XlsxLook::head);
    b.x.freeze(1, 1);
    for (std::size_t p = 0; p < b.d.table.proposals.size(); ++p) {
        const int row = static_cast<int>(p) + 1, first = evaluators + 1;
        const ProposalResult &r = b.d.official.proposals[p];
        const VoteCount &v = isGate ? r.gate : r.recognition;
        b.x.text(row, 0, r.id);
        int panel = 0, present = 0;
        for (int e = 0; e < evaluators; ++e) {
            const Cell &cell = b.d.table.cells[p][static_cast<std::size_t>(e)];
            const Choice choice = isGate ? cell.gate : cell.recognition;
            const bool out = cell.state == CellState::recused || cell.state == CellState::excluded;
            panel += !out;
            present += !out && cell.state != CellState::absent;
            b.x.text(row, e + 1,
                     cell.state != CellState::scored ? stateText(cell.state, t)
                     : choice == Choice::yes         ? yes
                     : choice == Choice::no          ? no
                                                     : abstained);
        }
        const std::string range = cellName(row, 1) + ":" + cellName(row, evaluators);
        const auto count = [&](const std::string &word) {
            return "SUMPRODUCT(--(" + range + "=" + textIn(word) + "))";
        };
        const auto at = [&](int c) { return cellName(row, first + c); };
        b.x.formula(row, first, count(yes), v.yes);
        b.x.formula(row, first + 1, count(no), v.no);
        b.x.formula(row, first + 2, at(4) + "-" + at(0) + "-" + at(1), v.abstained);
        b.x.formula(row, first + 3,
                    "COLUMNS(" + range + ")-" + count(stateText(CellState::recused, t)) + "-" +
                        count(stateText(CellState::excluded, t)),
                    panel);
        b.x.formula(row, first + 4, at(3) + "-" + count(stateText(CellState::absent, t)), present);
        b.x.formula(row, first + 5,
                    base == Base::panel     ? at(3)
                    : base == Base::present ? at(4)
                                            : at(0) + "+" + at(1),
                    v.base);
        b.x.formula(row, first + 6, "IF(2*" + at(0) + ">" + at(5) + ",1,0)", v.passed);
        (isGate ? b.gatePassed : b.recognitionPassed).push_back(quotedSheet(sheet) + fixedCell(row, first + 6));
    }
}

} // namespace simsa
