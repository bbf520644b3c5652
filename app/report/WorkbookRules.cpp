// The numbers of the rules, which the formulas refer to by name.
#include "app/report/RulesText.h"
#include "app/report/WorkbookParts.h"

#include <algorithm>

namespace simsa {

void writeRules(Book &b) {
    const Dossier &d = b.d;
    const Policy &p = d.round.policy;
    const Tongue t = b.t;
    Xlsx &x = b.x;
    x.sheet(b.rules);
    x.width(0, 0, 34);
    x.width(1, 7, 14);
    const std::string here = quotedSheet(b.rules);
    int row = 0;
    const auto head = [&](std::initializer_list<const char *> titles) {
        int column = 0;
        for (const char *title : titles)
            x.text(row, column++, title, XlsxLook::head);
        ++row;
    };
    const auto named = [&](const char *title, const char *name) {
        x.text(row, 0, title);
        x.name(name, here + fixedCell(row, 1));
        x.text(row, 2, name, XlsxLook::faint);
    };
    const auto value = [&](const char *title, const char *name, std::int64_t number) {
        named(title, name);
        x.number(row++, 1, number);
    };
    const auto computed = [&](const char *title, const char *name, const std::string &formula, std::int64_t number) {
        named(title, name);
        x.formula(row++, 1, formula, number);
    };
    const int panelRows = static_cast<int>(d.table.evaluators.size());
    const int lists = 14; // where the lists begin; the panel comes first
    const std::string members = fixedCell(lists + 1, 0) + ":" + fixedCell(lists + panelRows, 0),
                      counted = fixedCell(lists + 1, 1) + ":" + fixedCell(lists + panelRows, 1);
    head({t("Rule", "규칙"), t("Value", "값"), t("Name in formulas", "수식에서의 이름")});
    value(t("Digits of a figure", "소수 자릿수"), "Digits", p.digits);
    computed(t("Units per hundredth", "0.01점당 단위"), "ScaleUp", "10^MAX(Digits-2,0)",
             powerOfTen(std::max(p.digits - 2, 0)));
    computed(t("Hundredths per unit", "단위당 0.01점"), "ScaleDown", "10^MAX(2-Digits,0)",
             powerOfTen(std::max(2 - p.digits, 0)));
    value(t("Trimmed from so many totals on", "절사를 적용하는 총점 수"), "TrimFrom", p.trimFrom);
    value(t("Least number of totals", "최소 총점 수"), "MinTotals", p.minTotals);
    value(t("Selected at most (0: not by rule)", "최대 선정 수(0: 자동 선정 없음)"), "Seats", p.select);
    computed(t("Panel", "재적"), "PanelSize", "COUNTA(" + members + ")", panelRows);
    computed(t("Counted ballots", "집계 투표지"), "Present", "SUM(" + counted + ")", d.official.present);
    value(t("Quorum asked for (1: yes)", "정족수 규칙(1: 있음)"), "QuorumAsked", p.quorumCounted);
    computed(t("Quorum met: 3 × ballots ≥ 2 × panel", "정족수 충족: 3 × 투표지 ≥ 2 × 재적"), "Quorum",
             "IF(OR(QuorumAsked=0,3*Present>=2*PanelSize),1,0)", d.official.quorum);
    value(t("Proposals of the round", "라운드의 제안서 수"), "Proposals",
          static_cast<std::int64_t>(d.table.proposals.size()));
    row = lists;
    head({t("Panel", "위원"), t("Ballot counted", "투표지 집계")});
    for (const std::string &member : d.table.evaluators) {
        x.text(row, 0, member);
        x.number(row++, 1, std::any_of(d.counted.begin(), d.counted.end(), [&](const auto &c) {
                     return c.ballot.member == member;
                 }));
    }
    ++row;
    if (!p.components.empty()) {
        head({t("Component", "구성 요소"), t("Weight", "가중치"), t("Maximum", "만점"), t("Numerator", "분자"),
              t("Denominator", "분모")});
        for (const Component &c : p.components) {
            const std::string weight = cellName(row, 1), most = cellName(row, 2);
            const Fraction share = reduced(c.weight.hundredths, c.maximum.hundredths);
            x.text(row, 0, subjectText(d.round, c.id, t));
            x.number(row, 1, exact(c.weight.hundredths));
            x.number(row, 2, exact(c.maximum.hundredths));
            x.formula(row, 3, "QUOTIENT(" + weight + ",GCD(" + weight + "," + most + "))", exact(share.numerator));
            x.formula(row, 4, "QUOTIENT(" + most + ",GCD(" + weight + "," + most + "))", exact(share.denominator));
            b.components.push_back({here + fixedCell(row, 3), here + fixedCell(row, 4)});
            ++row;
        }
        ++row;
    }
    const auto minimums = [&](const std::vector<Minimum> &list, bool sole) {
        const std::int64_t part = powerOfTen(6 - p.digits); // maximum × share is in units times this
        for (const Minimum &m : list) {
            const Wide product = exact(Wide(maximumOf(d.round, m.of).hundredths) * m.share);
            x.text(row, 0, subjectText(d.round, m.of, t));
            x.number(row, 1, maximumOf(d.round, m.of).hundredths);
            x.number(row, 2, m.share);
            x.number(row, 3, m.inclusive);
            x.number(row, 4, sole);
            const std::int64_t units = exact(m.inclusive ? (product + part - 1) / part : product / part + 1);
            const std::string both = cellName(row, 1) + "*" + cellName(row, 2), by = "," + std::to_string(part) + ")";
            x.formula(row, 5,
                      "IF(" + cellName(row, 3) + "=1,QUOTIENT(" + both + "+" + std::to_string(part - 1) + by +
                          ",QUOTIENT(" + both + by + "+1)",
                      units);
            b.least.push_back({here + fixedCell(row++, 5), units});
        }
    };
    if (!p.minimum.empty() || !p.soleMinimum.empty()) {
        head({t("Minimum of", "최저 기준 대상"), t("Maximum", "만점"), t("Share, 0.01 %", "비율, 0.01 %"),
              t("Reaching is enough (1: yes)", "같아도 충족(1: 예)"), t("Sole applicant only", "단독 신청만"),
              t("Least units", "최소 단위")});
        minimums(p.minimum, false);
        minimums(p.soleMinimum, true);
    }
    x.freeze(1, 0);
}

} // namespace simsa
