#include "app/report/RulesText.h"

#include <array>

namespace simsa {

namespace {

std::string aggregateText(const Policy &p, Tongue t) {
    if (p.aggregate == Aggregate::mean)
        return t("Arithmetic mean of the evaluators' totals.", "평가위원별 총점의 산술평균.");
    if (p.aggregate == Aggregate::median)
        return t("Median of the evaluators' totals; of an even number, the mean of the two in the middle.",
                 "평가위원별 총점의 중앙값. 짝수이면 가운데 두 값의 평균.");
    return fill(
        t("Trimmed mean: per proposal one highest and one lowest evaluator total are left out (one only, also "
          "if several are equal), from %1 totals on; with fewer, the plain mean. Where several share an "
          "extreme, the mean of their points leaves the criterion figures.",
          "절사평균: 제안서마다 평가위원 총점 가운데 최고와 최저를 하나씩 제외(같은 값이 여럿이어도 하나만), "
          "총점이 %1개 이상일 때 적용하고 그보다 적으면 산술평균. 최고나 최저가 여럿이면 항목 점수에서는 그 위원들의 "
          "평균을 뺌."),
        std::to_string(p.trimFrom));
}

std::string voteText(const Vote &v, Tongue t, const char *english, const char *korean) {
    return fill(t(english, korean), baseText(v.base, t));
}

std::string minimumsText(const Round &round, const std::vector<Minimum> &list, Tongue t) {
    std::vector<std::string> parts;
    for (const Minimum &m : list)
        parts.push_back(minimumText(round, m, t));
    return join(parts, t("; ", ", ")) + ".";
}

} // namespace

std::string roundingText(int digits, Tongue t) {
    static constexpr std::array places = {"", "첫째", "둘째", "셋째", "넷째", "다섯째", "여섯째", "일곱째"};
    const auto d = static_cast<std::size_t>(digits);
    if (!t.ko)
        return digits == 0 ? "rounded half up to a whole number"
                           : "rounded half up to " + std::to_string(digits) + (digits == 1 ? " decimal" : " decimals");
    return std::string("소수점 ") + places[d + 1] + " 자리에서 반올림하여 " +
           (digits == 0 ? "정수로" : std::string(places[d]) + " 자리까지");
}

std::string baseText(Base base, Tongue t) {
    return base == Base::panel     ? t("the panel (all but those recused)", "재적(회피·제척 제외)")
           : base == Base::present ? t("those present (counted ballots, abstentions included)", "출석(기권 포함)")
                                   : t("the votes cast", "유효 표");
}

Points maximumOf(const Round &round, const std::string &subject) {
    for (const Component &c : round.policy.components)
        if (c.id == subject)
            return subject == "score" ? c.maximum : c.weight;
    if (subject == "score" || (subject == "total" && round.policy.components.empty()))
        return maximum(round.rubric);
    Points sum;
    for (const Component &c : round.policy.components)
        sum += c.weight;
    const Criterion *found = find(round.rubric, subject);
    return found ? found->maximum : sum;
}

std::string minimumText(const Round &round, const Minimum &m, Tongue t) {
    const Points most = maximumOf(round, m.of);
    return fill(m.inclusive ? t("%1 is at least %2 of %3", "%1 %3점의 %2 이상")
                            : t("%1 is above %2 of %3", "%1 %3점의 %2 초과"),
                t.ko ? with(subjectText(round, m.of, t), "이", "가") : subjectText(round, m.of, t),
                percentText(m.share), toText(most));
}

std::vector<RuleText> rulesText(const Round &round, Tongue t) {
    const Policy &p = round.policy;
    std::vector<RuleText> out{{t("Panel's score", "위원 평가점수"), aggregateText(p, t)}};
    out.push_back({t("Rounding", "반올림"),
                   fill(t("Points are counted in hundredths without error; a quotient is %1. Every comparison uses the "
                          "rounded figures.",
                          "점수는 0.01점 단위의 정수로 오차 없이 더하고, 나눈 값은 %1 구함. 모든 비교는 반올림한 "
                          "값으로 함."),
                        roundingText(p.digits, t))});
    if (p.minTotals > 1)
        out.push_back(
            {t("Least number", "최소 평가 수"), fill(t("With fewer than %1 evaluator totals a proposal has no figure.",
                                                       "평가위원 총점이 %1개보다 적은 제안서는 점수를 내지 않음."),
                                                     std::to_string(p.minTotals))});
    if (!p.components.empty()) {
        std::vector<std::string> parts;
        for (const Component &c : p.components)
            parts.push_back(subjectText(round, c.id, t) + " × " + toText(c.weight) + " ÷ " + toText(c.maximum));
        out.push_back({t("Components", "구성 요소"),
                       join(parts, " + ") + t("; each rounded, then added.", ". 각각 반올림한 뒤 더함.")});
    }
    if (!p.minimum.empty())
        out.push_back({t("Minimum", "최저 기준"), minimumsText(round, p.minimum, t)});
    if (!p.soleMinimum.empty())
        out.push_back({t("Sole applicant", "단독 신청"), minimumsText(round, p.soleMinimum, t)});
    if (p.gate.majority)
        out.push_back({t("Gate", "게이트"),
                       voteText(p.gate, t,
                                "Passed when twice the votes for pass are more than %1; failed however high the score.",
                                "적격 표가 %1의 과반이면 적격. 부적격이면 점수가 높아도 선정하지 않음.")});
    if (p.recognition.majority)
        out.push_back({t("Recognition", "인정 투표"),
                       voteText(p.recognition, t, "Recognised when twice the votes for are more than %1.",
                                "인정 표가 %1의 과반이면 인정.")});
    std::vector<std::string> quorum;
    if (p.quorumDeclared)
        quorum.push_back(t("To open: 3 × declared members ≥ 2 × panel.",
                           "개표: 서약·신고한 위원이 재적의 3분의 2 이상(3 × 신고 ≥ 2 × 재적)."));
    if (p.quorumCounted)
        quorum.push_back(
            t("3 × counted ballots ≥ 2 × panel.", "집계 투표지가 재적의 3분의 2 이상(3 × 집계 투표지 ≥ 2 × 재적)."));
    if (!quorum.empty())
        out.push_back({t("Quorum", "정족수"), join(quorum, " ")});
    std::vector<std::string> ties;
    for (const std::string &id : p.ties)
        ties.push_back(subjectText(round, id, t));
    ties.push_back(t("joint rank, decided by the committee where it matters", "공동 순위(필요하면 위원회 의결)"));
    out.push_back({t("Equal totals", "동점"), join(ties, " → ") + "."});
    out.push_back({t("Selection", "선정"),
                   p.select > 0 ? fill(t("Up to %1 of the eligible by rank. Selecting none is a valid result.",
                                         "적격 가운데 순위에 따라 최대 %1건. 선정 없음도 유효한 결과임."),
                                       std::to_string(p.select))
                                : std::string(t("No automatic selection; the committee decides.",
                                                "자동 선정 없음. 위원회가 의결함."))});
    std::vector<std::string> seen;
    const Disclosure &d = p.disclosure;
    for (const auto &[on, words] :
         {std::pair(d.publicSelected, t("selected applicants are public", "선정된 신청자 공개")),
          std::pair(d.publicScores, t("their totals are public", "그 총점 공개")),
          std::pair(d.publicRanks, t("their ranks are public", "그 순위 공개")),
          std::pair(d.applicantsSeeOwnScore, t("applicants see their own score", "신청자에게 본인 점수 통지")),
          std::pair(d.applicantsSeeOwnComments, t("applicants see their own comments", "신청자에게 본인 의견 통지")),
          std::pair(d.evaluatorsSeeTotals, t("evaluators see the totals", "평가위원에게 총점 공개"))})
        if (on)
            seen.emplace_back(words);
    out.push_back({t("Disclosure", "공개 범위"),
                   (seen.empty() ? std::string(t("Nothing is disclosed", "공개하는 것 없음")) : join(seen, ", ")) +
                       t("; all else is confidential.", ". 그 밖은 비공개.")});
    out.push_back(
        {t("Openers", "개표 열쇠"),
         round.trustees.empty()
             ? std::string(t("One opener, the chair. Before the close only the program holds the scores back.",
                             "개표 열쇠는 간사 한 사람의 것임. 마감 전 점수 비공개는 프로그램이 지킴."))
             : fill(t("%1 of %2 trustees open the ballots together.", "참관인 %2명 가운데 %1명이 함께 개표함."),
                    std::to_string(round.threshold), std::to_string(round.trustees.size()))});
    return out;
}

} // namespace simsa
