#include "app/report/Letter.h"

#include "app/base/Error.h"
#include "app/report/Masked.h"
#include "app/report/Paper.h"
#include "app/report/RulesText.h"

#include <algorithm>
#include <set>

namespace simsa {

namespace {

void outcome(Paper &paper, const Dossier &d, const ProposalResult &p, Tongue t) {
    const bool withdrawn = std::any_of(d.events.begin(), d.events.end(), [&](const auto &h) {
        return h.event.kind == EventKind::withdraw && h.event.proposal == p.id;
    });
    paper.heading(t("Outcome", "결과"));
    paper.paragraph(withdrawn            ? t("The proposal was withdrawn.", "제안서가 철회되었습니다.")
                    : d.outcomeHas(p.id) ? t("The proposal was selected.", "제안서가 선정되었습니다.")
                                         : t("The proposal was not selected.", "제안서가 선정되지 않았습니다."),
                    Ink::bold);
}

void figures(Paper &paper, const Dossier &d, const ProposalResult &p, Tongue t) {
    paper.heading(t("Your score", "점수"));
    if (!p.total) {
        paper.paragraph(t("The proposal has no official score.", "제안서에 공식 점수가 없습니다."));
        return;
    }
    std::vector<std::vector<std::string>> rows;
    if (p.criteria.empty() && p.score)
        rows.push_back({"", subjectText(d.round, "score", t), toText(maximumOf(d.round, "score")), toText(*p.score)});
    for (const auto &[id, figure] : p.criteria)
        if (const Criterion *c = find(d.round.rubric, id))
            rows.push_back({numbering(d.round.rubric, id), c->title, toText(c->maximum), toText(figure)});
    for (const auto &[id, figure] : p.contributions)
        if (!d.round.policy.components.empty() && figure)
            rows.push_back({"", fill(t("Component: %1", "구성 요소: %1"), subjectText(d.round, id, t)),
                            toText(maximumOf(d.round, id)), toText(*figure)});
    if (p.adjustment.units != 0)
        rows.push_back({"", t("Adjustment", "조정"), "", toText(p.adjustment)});
    paper.table({{t("No.", "번호"), 1},
                 {t("Criterion", "항목"), 6},
                 {t("Maximum", "배점"), 1.5, true},
                 {t("Score", "점수"), 2, true}},
                rows, {"", t("Total", "총점"), toText(maximumOf(d.round, "total")), toText(*p.total)});
    if (p.status == Status::belowMinimum || p.status == Status::gateFailed || p.status == Status::notRecognised)
        paper.paragraph(fill(t("Status: %1.", "구분: %1."), statusText(p.status, t)));
    paper.paragraph(fill(t("Each figure is %1; figures of criteria need not add up to the rounded total.",
                           "점수는 %1 구했습니다. 항목 점수의 합은 반올림한 총점과 다를 수 있습니다."),
                         roundingText(d.round.policy.digits, t)),
                    Ink::faint);
}

// Equal comments stand once: how often is nobody's business.
void group(Paper &paper, const std::string &name, const std::set<std::string> &comments, bool &any) {
    if (comments.empty())
        return;
    any = true;
    paper.subheading(name);
    for (const std::string &text : comments)
        paper.paragraph("· " + text);
}

void comments(Paper &paper, const Dossier &d, const ProposalResult &p, Tongue t) {
    paper.heading(t("Comments of the evaluators", "평가 의견"));
    std::vector<const Judgement *> own; // of those whose scores count
    for (const Dossier::Counted &c : d.counted)
        for (const Judgement &j : c.ballot.judgements)
            if (j.proposal == p.id && j.state == State::scored &&
                std::none_of(d.events.begin(), d.events.end(), [&](const auto &h) {
                    return h.event.kind == EventKind::exclude && h.event.member == c.ballot.member &&
                           h.event.proposal == p.id;
                }))
                own.push_back(&j);
    bool named = false;
    const auto collect = [&](auto text) {
        std::set<std::string> out;
        for (const Judgement *j : own)
            if (const std::string &found = text(*j); !found.empty())
                out.insert(masked(found, d.evaluators, named));
        return out;
    };
    static const std::string nothing;
    bool any = false;
    for (const Criterion *leaf : leaves(d.round.rubric))
        group(paper, numbering(d.round.rubric, leaf->id) + "  " + leaf->title,
              collect([&](const Judgement &j) -> const std::string & {
                  for (const CriterionScore &s : j.scores)
                      if (s.criterion == leaf->id)
                          return s.comment;
                  return nothing;
              }),
              any);
    group(paper, t("Gate", "게이트"), collect([](const Judgement &j) -> auto & { return j.gateReason; }), any);
    group(paper, t("Recognition", "인정 투표"),
          collect([](const Judgement &j) -> auto & { return j.recognitionReason; }), any);
    group(paper, t("Overall", "종합 의견"), collect([](const Judgement &j) -> auto & { return j.opinion; }), any);
    if (!any)
        paper.paragraph(t("There are no comments.", "의견이 없습니다."));
    if (named)
        paper.paragraph(t("○○○ stands for the name of an evaluator.", "평가위원의 이름은 ○○○로 표시했습니다."),
                        Ink::faint);
}

} // namespace

Bytes letterPdf(const Dossier &d, std::size_t proposal, Tongue t) {
    if (!d.outcome())
        throw Error(Code::decisionMissing);
    const ProposalResult &p = d.official.proposals[proposal];
    const Disclosure &shown = d.round.policy.disclosure;
    const std::string title = t("Result of the evaluation", "평가 결과 안내");
    Paper paper(title, t.language(), std::string(t("Record number ", "기록 번호 ")) + d.recordNumber, {.body = 10});
    paper.title(title);
    paper.fact(t("To", "받는 이"), d.proposal(p.id).applicant);
    paper.fact(t("Proposal", "제안서"), p.id);
    paper.fact(t("Round", "라운드"), d.round.title);
    paper.fact(t("Committee", "위원회"), d.round.committee);
    if (shown.publicSelected)
        outcome(paper, d, p, t);
    if (shown.applicantsSeeOwnScore)
        figures(paper, d, p, t);
    if (shown.applicantsSeeOwnComments)
        comments(paper, d, p, t);
    paper.gap(8);
    if (!shown.publicSelected && !shown.applicantsSeeOwnScore && !shown.applicantsSeeOwnComments)
        paper.paragraph(t("The evaluation of your proposal is complete. By the rules of the round neither its outcome "
                          "nor scores and comments are disclosed in this letter.",
                          "제안서의 평가를 마쳤습니다. 평가 규칙에 따라 결과와 점수, 의견은 이 안내문에 싣지 "
                          "않습니다."));
    else
        paper.paragraph(t("What this letter does not say is confidential by the rules of the round.",
                          "이 안내문에 없는 내용은 평가 규칙에 따라 공개하지 않습니다."),
                        Ink::faint);
    return paper.finish();
}

} // namespace simsa
