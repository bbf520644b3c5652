#include "app/report/WorkbookParts.h"

#include "app/base/Error.h"
#include "app/report/RulesText.h"

namespace simsa {

std::int64_t exact(Wide value) {
    if (value > 100'000'000'000'000 || value < -100'000'000'000'000)
        throw Error(Code::fileTooLarge, "workbook");
    return static_cast<std::int64_t>(value);
}

std::string figureFormula(const std::string &cell, int digits) {
    if (digits == 0)
        return emptyIf(cell + "=\"\"", "TEXT(" + cell + ",\"0\")");
    const std::string scale = std::to_string(powerOfTen(digits));
    return emptyIf(cell + "=\"\"", "TEXT(QUOTIENT(" + cell + "," + scale + "),\"0\")&\".\"&TEXT(" + cell +
                                       "-QUOTIENT(" + cell + "," + scale + ")*" + scale + ",\"" +
                                       std::string(static_cast<std::size_t>(digits), '0') + "\")");
}

std::string emptyIf(const std::string &unless, const std::string &formula) {
    return "IF(" + unless + ",\"\"," + formula + ")";
}

void writeAbout(Book &b) {
    const Dossier &d = b.d;
    const Tongue t = b.t;
    Xlsx &x = b.x;
    x.sheet(b.about);
    x.width(0, 0, 22);
    x.width(1, 1, 100);
    int row = 0;
    x.text(row, 0, t("Workbook of the evaluation", "평가 계산 통합문서"), XlsxLook::title);
    row += 2;
    const auto fact = [&](const std::string &name, const std::string &value) {
        x.text(row, 0, name, XlsxLook::bold);
        x.text(row++, 1, value, XlsxLook::wrap);
    };
    fact(t("Round", "라운드"), d.round.title);
    fact(t("Committee", "위원회"), d.round.committee);
    fact(t("Tallied", "집계"), whenText(d.tallied, t) + " " + zoneText(d.tallied));
    fact(t("Round number", "라운드 번호"), d.roundNumber);
    fact(t("Result number", "결과 번호"), d.resultNumber);
    fact("official.json", d.officialDigest);
    ++row;
    fact(
        t("What it does", "하는 일"),
        t("Every official figure is computed again here, by formulas, from the points of the opened ballots. The sheet "
          "of results compares each with what the program certified.",
          "개표한 투표지의 점수에서 모든 공식 점수를 수식으로 다시 계산합니다. 결과 시트는 이를 프로그램이 확정한 값과 "
          "하나하나 비교합니다."));
    fact(t("Whole numbers", "정수 계산"),
         t("Points are hundredths (8950 = 89.50 points). Figures are units of their last digit. Quotients are formed "
           "with QUOTIENT and the remainder, so no cell holds a fraction and none is rounded by the spreadsheet.",
           "점수는 0.01점 단위의 정수(8950 = 89.50점)이고, 공식 점수는 끝자리 단위의 정수입니다. 나눗셈은 QUOTIENT와 "
           "나머지로 하므로 소수를 담거나 스프레드시트가 반올림하는 칸이 없습니다."));
    fact(t("States", "상태"),
         t("0 is a score. Recused, excluded, abstained and absent stand as words and enter no sum.",
           "0은 점수입니다. 회피, 제척, 기권, 불참은 글로 적혀 있으며 합계에 들지 않습니다."));
    fact(t("Texts", "글"), t("Comments are stored as texts, never as formulas, whatever they begin with.",
                             "의견은 어떤 글자로 시작하든 수식이 아닌 글로 저장했습니다."));
    fact(t("Care", "주의"), t("This file is not encrypted. Whoever has it reads every score.",
                              "이 파일은 암호화되어 있지 않습니다. 가진 사람은 누구나 모든 점수를 읽을 수 있습니다."));
    row += 2;
    x.text(row++, 0, t("Rules of the round", "라운드의 규칙"), XlsxLook::bold);
    for (const RuleText &rule : rulesText(d.round, t))
        fact(rule.name, rule.text);
}

void writeAdjustments(Book &b) {
    const Tongue t = b.t;
    b.x.sheet(b.adjustments);
    b.x.width(0, 2, 14);
    b.x.width(3, 3, 70);
    int row = 0;
    for (const char *head : {t("Proposal", "제안서"), t("Hundredths", "0.01점 단위"), t("After opening", "개표 뒤"),
                             t("Reason", "사유")}) {
        b.x.text(0, row++, head, XlsxLook::head);
    }
    row = 1;
    for (const Adjustment &a : b.d.table.adjustments) {
        b.x.text(row, 0, a.proposal);
        b.x.number(row, 1, exact(a.points.hundredths));
        b.x.text(row, 2, a.afterOpening ? t("yes", "예") : t("no", "아니오"));
        b.x.text(row++, 3, a.reason, XlsxLook::wrap);
    }
    const int last = std::max(1, row - 1);
    const std::string sheet = quotedSheet(b.adjustments);
    for (const std::string &id : b.d.table.proposals)
        b.adjusted.push_back("SUMPRODUCT((" + sheet + fixedCell(1, 0) + ":" + fixedCell(last, 0) + "=" + textIn(id) +
                             ")*" + sheet + fixedCell(1, 1) + ":" + fixedCell(last, 1) + ")");
    b.x.freeze(1, 0);
}

void writeComments(Book &b) {
    const Tongue t = b.t;
    Xlsx &x = b.x;
    x.sheet(b.comments);
    x.width(1, 1, 24);
    x.width(4, 4, 28);
    x.width(5, 5, 110);
    int column = 0;
    for (const char *head : {t("Proposal", "제안서"), t("Applicant", "신청자"), t("Evaluator", "평가위원"),
                             t("No.", "번호"), t("Item", "항목"), t("Text", "내용")})
        x.text(0, column++, head, XlsxLook::head);
    x.freeze(1, 0);
    int row = 1;
    const auto line = [&](const Judgement &j, const std::string &member, const std::string &number,
                          const std::string &item, const std::string &text) {
        if (text.empty())
            return;
        if (row > 1'000'000)
            throw Error(Code::fileTooLarge, "workbook");
        x.text(row, 0, j.proposal);
        x.text(row, 1, b.d.proposal(j.proposal).applicant);
        x.text(row, 2, member);
        x.text(row, 3, number);
        x.text(row, 4, item);
        x.text(row++, 5, text, XlsxLook::wrap);
    };
    for (const std::string &id : b.d.table.proposals)
        for (const Dossier::Counted &c : b.d.counted)
            for (const Judgement &j : c.ballot.judgements) {
                if (j.proposal != id)
                    continue;
                const std::string &member = c.ballot.member;
                line(j, member, "", j.state == State::recused ? t("Recused", "회피") : t("Abstained", "기권"),
                     j.reason);
                for (const CriterionScore &s : j.scores) {
                    const Criterion *found = find(b.d.round.rubric, s.criterion);
                    line(j, member, numbering(b.d.round.rubric, s.criterion), found ? found->title : s.criterion,
                         s.comment);
                }
                line(j, member, "", t("Gate", "게이트"), j.gateReason);
                line(j, member, "", t("Recognition", "인정 투표"), j.recognitionReason);
                line(j, member, "", t("Overall", "종합 의견"), j.opinion);
            }
}

void writeEvents(Book &b) {
    const Tongue t = b.t;
    b.x.sheet(b.events);
    b.x.width(0, 0, 28);
    b.x.width(1, 2, 60);
    int column = 0;
    for (const char *head : {t("Time", "시각"), t("What", "내용"), t("Reason", "사유")})
        b.x.text(0, column++, head, XlsxLook::head);
    int row = 1;
    for (const Dossier::Happening &h : b.d.events) {
        b.x.text(row, 0, whenText(h.event.time, t));
        b.x.text(row, 1, eventText(b.d, h.event, t), XlsxLook::wrap);
        b.x.text(row++, 2, h.event.reason, XlsxLook::wrap);
    }
    b.x.freeze(1, 0);
}

Bytes workbookXlsx(const Dossier &d, Tongue t, bool stale) {
    std::size_t items = 1;
    for (const ProposalResult &p : d.official.proposals)
        items = std::max(items, p.criteria.size() + 1);
    if (d.table.proposals.size() * items * (d.table.evaluators.size() + 16) > 2'000'000)
        throw Error(Code::fileTooLarge, "workbook");
    Book b{.d = d, .t = t, .x = Xlsx(stale)};
    b.x.cutNote = t(" [cut: longer than a cell]", " [칸보다 길어 자름]");
    b.about = t("About", "안내");
    b.results = t("Results", "결과");
    b.scores = t("Scores", "점수");
    b.gate = t("Gate", "게이트");
    b.recognition = t("Recognition", "인정투표");
    b.rules = t("Rules", "규칙");
    b.adjustments = t("Adjustments", "조정");
    b.comments = t("Comments", "의견");
    b.events = t("Events", "변경");
    const Policy &policy = d.round.policy;
    for (const auto &[name, used] :
         {std::pair(&b.about, true), std::pair(&b.results, true), std::pair(&b.scores, true),
          std::pair(&b.gate, policy.gate.majority), std::pair(&b.recognition, policy.recognition.majority),
          std::pair(&b.rules, true), std::pair(&b.adjustments, true), std::pair(&b.comments, true),
          std::pair(&b.events, true)})
        if (used)
            b.x.sheet(*name); // in the order of reading; they are written in that of their references
    writeAbout(b);
    writeRules(b);
    writeScores(b);
    if (policy.gate.majority)
        writeVotes(b, true);
    if (policy.recognition.majority)
        writeVotes(b, false);
    writeAdjustments(b);
    writeResults(b);
    writeComments(b);
    writeEvents(b);
    return b.x.finish(d.tallied);
}

} // namespace simsa
