#include "app/report/Working.h"

#include "app/report/RulesText.h"
#include "app/tally/Aggregate.h"

#include <algorithm>

namespace simsa {

namespace {

std::string digitsOf(Wide value) {
    std::string out;
    do
        out.insert(out.begin(), static_cast<char>('0' + static_cast<int>(value % 10)));
    while ((value /= 10) > 0);
    return out;
}

struct Scored { // who scored a proposal
    std::vector<Points> totals;
    std::vector<const Cell *> cells;
};

Scored scoredOf(const Table &table, std::size_t proposal) {
    Scored out;
    for (const Cell &cell : table.cells[proposal])
        if (cell.state == CellState::scored) {
            out.totals.push_back(cell.total);
            out.cells.push_back(&cell);
        }
    return out;
}

Fraction meanAt(const std::vector<Points> &totals, const std::vector<Points> &parts, Points extreme) {
    Wide sum = 0, count = 0;
    for (std::size_t i = 0; i < totals.size(); ++i)
        if (totals[i] == extreme) {
            sum += parts[i].hundredths;
            ++count;
        }
    return reduced(sum, count);
}

// Sum, what is left out, the divisor and the quotient, as aggregate() forms it.
Working::Row rowOf(const std::vector<Points> &totals, std::vector<Points> parts, const Policy &policy,
                   const Figure &figure) {
    const Aggregated whole = aggregate(totals, parts, policy);
    Working::Row row;
    row.figure = toText(figure);
    row.quotient = decimalText(whole.value, policy.digits + 3);
    Points sum;
    for (const Points p : parts)
        sum += p;
    row.sum = toText(sum);
    row.count = std::to_string(totals.size());
    if (policy.aggregate == Aggregate::median) {
        std::sort(parts.begin(), parts.end());
        const std::size_t n = parts.size();
        row.sum = n % 2 == 1 ? toText(parts[n / 2]) : toText(parts[n / 2 - 1]) + " + " + toText(parts[n / 2]);
        row.count = n % 2 == 1 ? "1" : "2";
    } else if (whole.trimmed) {
        row.dropped = decimalText(meanAt(totals, parts, whole.low), 4) + " + " +
                      decimalText(meanAt(totals, parts, whole.high), 4);
        row.count = std::to_string(totals.size() - 2);
    }
    return row;
}

void criterionRows(Working &out, const Dossier &d, const Scored &scored, const ProposalResult &p,
                   const std::vector<Criterion> &list) {
    const std::vector<const Criterion *> all = leaves(d.round.rubric);
    for (const Criterion &c : list) {
        const auto figure =
            std::find_if(p.criteria.begin(), p.criteria.end(), [&](const auto &f) { return f.first == c.id; });
        if (figure == p.criteria.end())
            return;
        const std::vector<const Criterion *> mine = leaves(c);
        const auto first = static_cast<std::size_t>(std::find(all.begin(), all.end(), mine.front()) - all.begin());
        std::vector<Points> parts;
        for (const Cell *cell : scored.cells) {
            Points sum;
            for (std::size_t i = 0; i < mine.size(); ++i)
                sum += cell->leaves[first + i];
            parts.push_back(sum);
        }
        Working::Row row = rowOf(scored.totals, parts, d.round.policy, figure->second);
        row.number = numbering(d.round.rubric, c.id);
        row.title = c.title;
        row.maximum = toText(c.maximum);
        out.criteria.push_back(std::move(row));
        criterionRows(out, d, scored, p, c.children);
    }
}

// "(712.01 – 72 – 95) ÷ 6".
std::string meanText(const Working::Row &row) {
    if (row.dropped.empty())
        return row.count == "1"
                   ? row.sum
                   : (row.sum.find('+') == row.sum.npos ? row.sum : "(" + row.sum + ")") + " ÷ " + row.count;
    std::string dropped = row.dropped;
    if (const std::size_t plus = dropped.find(" + "); plus != dropped.npos)
        dropped.replace(plus, 3, " – ");
    return "(" + row.sum + " – " + dropped + ") ÷ " + row.count;
}

std::string signedText(const Figure &figure) {
    return figure.units < 0 ? " – " + toText(Figure{-figure.units, figure.digits}) : " + " + toText(figure);
}

} // namespace

std::string decimalText(Fraction x, int most) {
    const bool minus = x.numerator < 0;
    const Wide over = x.denominator * 100, value = minus ? -x.numerator : x.numerator;
    std::string out = (minus ? "-" : "") + digitsOf(value / over);
    Wide rest = value % over;
    if (rest != 0)
        out += '.';
    for (int i = 0; i < most && rest != 0; ++i) {
        out += static_cast<char>('0' + static_cast<int>(rest * 10 / over));
        rest = rest * 10 % over;
    }
    return rest == 0 ? out : out + "…";
}

std::optional<Figure> figureOf(const ProposalResult &p, const std::string &id) {
    if (id == "score")
        return p.score;
    if (id == "total")
        return p.total;
    for (const auto &[component, figure] : p.contributions)
        if (component == id)
            return figure;
    for (const auto &[criterion, figure] : p.criteria)
        if (criterion == id)
            return figure;
    return std::nullopt;
}

std::string totalsText(const Dossier &d, std::size_t proposal, Tongue t) {
    const ProposalResult &p = d.official.proposals[proposal];
    bool low = p.trimmed, high = p.trimmed; // one of each is left out
    std::vector<std::string> parts;
    for (std::size_t e = 0; e < d.table.evaluators.size(); ++e) {
        const Cell &cell = d.table.cells[proposal][e];
        std::string text = d.table.evaluators[e] + " ";
        if (cell.state != CellState::scored) {
            parts.push_back(text + stateText(cell.state, t));
            continue;
        }
        text += toText(cell.total);
        if (low && cell.total == p.droppedLow) {
            text += t(" (lowest, left out)", "(최저, 제외)");
            low = false;
        } else if (high && cell.total == p.droppedHigh) {
            text += t(" (highest, left out)", "(최고, 제외)");
            high = false;
        }
        parts.push_back(text);
    }
    return join(parts, " · ");
}

Attendance attendanceOf(const Table &table, std::size_t proposal) {
    Attendance a;
    for (const Cell &cell : table.cells[proposal])
        if (cell.state != CellState::recused && cell.state != CellState::excluded) {
            ++a.panel;
            a.present += cell.state != CellState::absent;
        }
    return a;
}

std::string voteText(const VoteCount &v, const Attendance &a, Base base, Tongue t) {
    const std::string count = fill(t("for %1, against %2, abstained %3; panel %4, present %5, cast %6",
                                     "찬성 %1, 반대 %2, 기권 %3 (재적 %4, 출석 %5, 유효 표 %6)"),
                                   std::to_string(v.yes), std::to_string(v.no), std::to_string(v.abstained),
                                   std::to_string(a.panel), std::to_string(a.present), std::to_string(v.yes + v.no));
    const char *name = base == Base::panel     ? t("panel", "재적")
                       : base == Base::present ? t("present", "출석")
                                               : t("cast", "유효 표");
    return count + "; 2 × " + std::to_string(v.yes) + " = " + std::to_string(2 * v.yes) +
           (2 * v.yes > v.base ? " > " : " ≤ ") + name + " " + std::to_string(v.base) + ": " +
           (v.passed ? t("passed", "가결") : t("failed", "부결"));
}

Working workingOf(const Dossier &d, std::size_t proposal, Tongue t) {
    const ProposalResult &p = d.official.proposals[proposal];
    const Policy &policy = d.round.policy;
    const Scored scored = scoredOf(d.table, proposal);
    Working out;
    const auto line = [&](const char *name, std::string text) { out.lines.emplace_back(name, std::move(text)); };
    if (p.score) {
        out.score = rowOf(scored.totals, scored.totals, policy, *p.score);
        out.score->title = t("Score", "평가점수");
        out.score->maximum = toText(maximumOf(d.round, "score"));
        criterionRows(out, d, scored, p, d.round.rubric.criteria);
        const std::string arrow = out.score->quotient == out.score->figure ? "" : " → " + out.score->figure;
        line(t("Score", "평가점수"), meanText(*out.score) + " = " + out.score->quotient + arrow);
        if (policy.aggregate == Aggregate::trimmedMean && !p.trimmed)
            line("", fill(t("Not trimmed: %1 totals, fewer than %2.", "절사하지 않음: 총점 %1개, %2개 미만."),
                          std::to_string(p.totals), std::to_string(policy.trimFrom)));
    } else {
        line(t("Score", "평가점수"), fill(t("none: %1 totals, at least %2 needed", "없음: 총점 %1개, %2개 이상 필요"),
                                          std::to_string(p.totals), std::to_string(std::max(1, policy.minTotals))));
    }
    for (const Component &c : policy.components) {
        const auto at = std::find_if(p.contributions.begin(), p.contributions.end(),
                                     [&](const auto &pair) { return pair.first == c.id; });
        std::string from = c.id == "score" && p.score ? "(" + meanText(*out.score) + ")" : "";
        if (const auto &own = d.table.components;
            c.id != "score" && proposal < own.size() && own[proposal].contains(c.id))
            from = toText(own[proposal].at(c.id));
        const std::string name = subjectText(d.round, c.id, t);
        if (at == p.contributions.end() || !at->second || from.empty())
            out.lines.emplace_back(name, t("missing", "없음"));
        else
            out.lines.emplace_back(name, from + " × " + toText(c.weight) + " ÷ " + toText(c.maximum) + " → " +
                                             toText(*at->second));
    }
    for (const Adjustment &a : d.table.adjustments)
        if (a.proposal == p.id)
            line(t("Adjustment", "조정"),
                 (a.points.hundredths > 0 ? "+" : "") + toText(a.points) + " – " + a.reason +
                     (a.afterOpening ? t(" (made after the opening)", " (개표 뒤에 함)") : ""));
    if (p.total) {
        std::string sum;
        std::int64_t units = p.adjustment.units;
        for (const auto &[id, figure] : p.contributions) {
            sum += (sum.empty() ? "" : " + ") + toText(*figure);
            units += figure->units;
        }
        if (p.adjustment.units != 0)
            sum += signedText(p.adjustment);
        const bool alone = p.contributions.size() == 1 && p.adjustment.units == 0;
        line(t("Total", "총점"), (alone ? "" : sum + " = ") + toText(*p.total) +
                                     (units < 0 ? t(" (never below 0)", " (0보다 작을 수 없음)") : ""));
    }
    for (const auto &[list, applies] :
         {std::pair(&policy.minimum, true), std::pair(&policy.soleMinimum, d.official.proposals.size() == 1)})
        for (const Minimum &m : *list)
            if (const std::optional<Figure> have = figureOf(p, m.of); applies && p.total && p.score && have) {
                const Fraction need{Wide(maximumOf(d.round, m.of).hundredths) * m.share, 10'000};
                const Wide over =
                    Wide(have->units) * 100 * need.denominator - need.numerator * powerOfTen(have->digits);
                line(t("Minimum", "최저 기준"),
                     fill(t("%1 %2, needed %3 %4: %5", "%1 %2, 기준 %4 %3: %5"), subjectText(d.round, m.of, t),
                          toText(*have), m.inclusive ? t("at least", "이상") : t("more than", "초과"),
                          decimalText(need, 6),
                          over > 0 || (m.inclusive && over == 0) ? t("met", "충족") : t("missed", "미달")));
            }
    const Attendance a = attendanceOf(d.table, proposal);
    if (p.gate.used)
        line(t("Gate", "게이트"), voteText(p.gate, a, policy.gate.base, t));
    if (p.recognition.used)
        line(t("Recognition", "인정 투표"), voteText(p.recognition, a, policy.recognition.base, t));
    std::string end = statusText(p.status, t);
    if (p.rank > 0)
        end +=
            fill(p.jointRank ? t(", joint rank %1", ", 공동 %1위") : t(", rank %1", ", %1위"), std::to_string(p.rank));
    if (d.outcomeHas(p.id))
        end += t(", selected", ", 선정");
    line(t("Result", "결과"), end);
    return out;
}

} // namespace simsa
