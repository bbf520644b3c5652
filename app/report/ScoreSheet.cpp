#include "app/report/ScoreSheet.h"

#include "app/report/Paper.h"

namespace simsa {

namespace {

struct Words {
    const char *title, *round, *committee, *evaluator, *revision, *sealedAt, *receivedAt, *digest, *standing;
    const char *number, *criterion, *maximum, *points, *comment, *total, *opinion, *gate, *recognition;
    const char *recused, *abstained, *pass, *fail, *yes, *no, *abstainedVote, *foot;
};

constexpr Words english = {
    "Signed score sheet",
    "Round",
    "Committee",
    "Evaluator",
    "Revision",
    "Sealed",
    "Received",
    "Ballot digest",
    "This sheet repeats what the ballot with this digest says. The sealed ballot is what counts.",
    "No.",
    "Criterion",
    "Maximum",
    "Points",
    "Comment",
    "Total",
    "Overall opinion",
    "Gate",
    "Recognition",
    "Recused",
    "Abstained",
    "pass",
    "fail",
    "recognised",
    "not recognised",
    "abstained",
    "Ballot digest "};
constexpr Words korean = {
    "서명 평가표",
    "라운드",
    "위원회",
    "평가위원",
    "개정",
    "봉인 시각",
    "도착 시각",
    "투표지 다이제스트",
    "이 평가표는 위 다이제스트의 투표지 내용을 그대로 옮긴 것입니다. 효력은 봉인된 투표지에 있습니다.",
    "번호",
    "항목",
    "배점",
    "점수",
    "의견",
    "총점",
    "종합 의견",
    "게이트",
    "인정 투표",
    "회피",
    "기권",
    "적격",
    "부적격",
    "인정",
    "불인정",
    "기권",
    "투표지 다이제스트 "};

std::string choiceText(Choice choice, const char *yes, const char *no, const char *abstained) {
    return choice == Choice::yes ? yes : choice == Choice::no ? no : choice == Choice::abstained ? abstained : "-";
}

std::string withReason(std::string text, const std::string &reason) {
    return reason.empty() ? text : text + " – " + reason;
}

void judgement(Paper &paper, const Round &round, const Judgement &j, const Words &w) {
    const Proposal *proposal = findProposal(round, j.proposal);
    paper.heading(j.proposal + (proposal && !round.blind ? "  " + proposal->applicant : std::string()));
    if (j.state == State::recused || j.state == State::abstained) {
        paper.paragraph(withReason(j.state == State::recused ? w.recused : w.abstained, j.reason));
        return;
    }
    std::vector<std::vector<std::string>> rows;
    for (const CriterionScore &s : j.scores) {
        const Criterion *criterion = find(round.rubric, s.criterion);
        rows.push_back({numbering(round.rubric, s.criterion), criterion ? criterion->title : s.criterion,
                        criterion ? toText(criterion->maximum) : "", toText(s.points), s.comment});
    }
    paper.table({{w.number, 1}, {w.criterion, 3}, {w.maximum, 1.1, true}, {w.points, 1.1, true}, {w.comment, 5}}, rows,
                {"", w.total, toText(maximum(round.rubric)), toText(total(j)), ""});
    if (j.gate != Choice::none)
        paper.fact(w.gate, withReason(choiceText(j.gate, w.pass, w.fail, w.abstainedVote), j.gateReason));
    if (j.recognition != Choice::none)
        paper.fact(w.recognition,
                   withReason(choiceText(j.recognition, w.yes, w.no, w.abstainedVote), j.recognitionReason));
    if (!j.opinion.empty())
        paper.fact(w.opinion, j.opinion);
}

} // namespace

Bytes scoreSheetPdf(const Round &round, const Ballot &ballot, const SheetFacts &facts, const std::string &language) {
    const Words &w = language == "ko" ? korean : english;
    Paper paper(w.title, language, w.foot + facts.digest);
    paper.title(w.title);
    paper.fact(w.round, round.title);
    paper.fact(w.committee, round.committee);
    paper.fact(w.evaluator, facts.evaluator.empty() ? ballot.member : facts.evaluator + " (" + ballot.member + ")");
    paper.fact(w.revision, withReason(std::to_string(ballot.revision), ballot.revisionReason));
    if (!facts.sealedAt.empty())
        paper.fact(w.sealedAt, facts.sealedAt);
    if (!facts.receivedAt.empty())
        paper.fact(w.receivedAt, facts.receivedAt);
    paper.fact(w.digest, facts.digest);
    paper.paragraph(w.standing, Ink::faint);
    for (const Judgement &j : ballot.judgements)
        judgement(paper, round, j, w);
    return paper.finish();
}

} // namespace simsa
