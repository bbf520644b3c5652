#include "app/report/Minutes.h"

#include "app/report/Paper.h"
#include "app/report/RulesText.h"
#include "app/report/Working.h"

#include <algorithm>
#include <map>

namespace simsa {

namespace {

class Writer {
public:
    Writer(const Dossier &d_, Tongue t_)
        : d(d_), t(t_), paper(t("Minutes", "회의록"), t.language(), internalFoot(d, t)) {}

    Bytes write(const std::string &presiding) {
        paper.title(t("Minutes of the evaluation", "평가 회의록"));
        paper.paragraph(d.round.title, Ink::bold);
        overview(presiding);
        rules();
        panel();
        standings();
        ties();
        discussion();
        decision();
        figures();
        events();
        proof();
        signatures(presiding);
        return paper.finish();
    }

private:
    const Dossier &d;
    Tongue t;
    Paper paper;
    int sections = 0;

    void heading(const char *english, const char *korean) {
        paper.heading(std::to_string(++sections) + ". " + t(english, korean));
    }
    void none(const char *english = "None.", const char *korean = "없음.") {
        paper.paragraph(t(english, korean), Ink::faint);
    }

    static std::string glued(std::string applicant) { // the number stays with the name
        if (const std::size_t blank = applicant.find(' '); blank != std::string::npos)
            applicant.replace(blank, 1, "\u00A0");
        return applicant;
    }

    void overview(const std::string &presiding) {
        heading("The round", "개요");
        paper.fact(t("Committee", "위원회"), d.round.committee);
        paper.fact(t("Round", "라운드"), d.round.title);
        paper.fact(t("Opened", "라운드 시작"), whenText(d.round.opened, t));
        paper.fact(t("Deadline", "마감 예정"), whenText(d.deadline, t));
        paper.fact(t("Closed", "마감"), whenText(d.closed, t));
        paper.fact(t("Ballots opened", "개표·집계"), whenText(d.tallied, t));
        if (!presiding.empty())
            paper.fact(t("Presiding member", "위원장"), presiding);
        paper.fact(t("Proposals", "제안서"), std::to_string(d.round.proposals.size()));
        paper.fact(t("Blind", "신청자 가림"),
                   d.round.blind ? t("yes, while scoring", "평가하는 동안 가림") : t("no", "가리지 않음"));
        paper.paragraph(fill(t("Times are those of %1.", "시각은 %1 기준입니다."), zoneText(d.closed)), Ink::faint);
    }

    void rules() {
        heading("Rules, fixed at the opening of the round", "평가 규칙(라운드 시작 때 고정)");
        for (const RuleText &rule : rulesText(d.round, t))
            paper.fact(rule.name, rule.text);
    }

    void panel() {
        heading("Panel and quorum", "위원 구성과 정족수");
        const int count = d.official.present, all = d.official.panel;
        const bool met = 3 * count >= 2 * all;
        paper.paragraph(fill(t("Panel %1, counted ballots %2: 3 × %2 = %3 %5 2 × %1 = %4, quorum %6.",
                               "재적 %1명, 출석(집계 투표지) %2명: 3 × %2 = %3 %5 2 × %1 = %4, 정족수 %6."),
                             std::to_string(all), std::to_string(count), std::to_string(3 * count),
                             std::to_string(2 * all), met ? "≥" : "<", met ? t("met", "충족") : t("not met", "미달")) +
                        (d.round.policy.quorumCounted ? ""
                                                      : t(" The rules ask for none among counted ballots.",
                                                          " 규칙은 집계 투표지에 정족수를 두지 않음.")));
        std::map<std::string, const Dossier::Counted *> ballots;
        for (const Dossier::Counted &c : d.counted)
            ballots[c.ballot.member] = &c;
        std::vector<std::vector<std::string>> rows;
        for (const Dossier::Seat &s : d.panel) {
            const auto ballot = ballots.find(s.member);
            const bool counted = ballot != ballots.end();
            rows.push_back({s.member,
                            s.name.empty() ? "" : s.name + (s.affiliation.empty() ? "" : ", " + s.affiliation),
                            s.group == "foreign" ? t("foreign", "해외") : t("home", "국내"),
                            s.declared ? t("yes", "제출") : t("no", "없음"),
                            counted ? std::to_string(ballot->second->ballot.revision) : t("none", "없음"),
                            counted ? whenText(ballot->second->received, t) : ""});
        }
        std::vector<Column> columns{{t("Member", "위원"), 1},          {t("Name", "성명"), 3},
                                    {t("Group", "구분"), 1},           {t("Pledge", "서약"), 1},
                                    {t("Ballot", "투표지 개정"), 1.2}, {t("Received", "도착"), 3}};
        if (std::all_of(d.panel.begin(), d.panel.end(), [](const auto &s) { return s.name.empty(); })) {
            columns.erase(columns.begin() + 1);
            for (auto &row : rows)
                row.erase(row.begin() + 1);
        }
        paper.table(columns, rows);
        absences();
        paper.subheading(t("Refused ballots", "거절한 투표지"));
        if (d.refused.empty())
            none();
        else {
            std::vector<std::vector<std::string>> refused;
            for (const Dossier::Refused &r : d.refused)
                refused.push_back({d.memberText(r.member), r.revision > 0 ? std::to_string(r.revision) : "",
                                   reasonText(r.reason, t), r.digest.substr(0, 16)});
            paper.table({{t("Member", "위원"), 2},
                         {t("Revision", "개정"), 1},
                         {t("Reason", "사유"), 4},
                         {t("Ballot digest, beginning", "투표지 다이제스트 앞부분"), 2.4}},
                        refused);
        }
    }

    // Recused, excluded, abstained: each stays what it is.
    void absences() {
        std::vector<std::vector<std::string>> recused, excluded, abstained;
        for (const Dossier::Recusal &r : d.recusals)
            recused.push_back({d.memberText(r.member), d.applicantOf(r.proposal), r.reason});
        for (const Dossier::Happening &h : d.events)
            if (h.event.kind == EventKind::exclude)
                excluded.push_back({d.memberText(h.event.member), d.applicantOf(h.event.proposal), h.event.reason});
        for (const Dossier::Counted &c : d.counted)
            for (const Judgement &j : c.ballot.judgements)
                if (j.state == State::abstained)
                    abstained.push_back({d.memberText(c.ballot.member), d.applicantOf(j.proposal), j.reason});
        const std::vector<Column> columns{
            {t("Member", "위원"), 1.6}, {t("Proposal", "제안서"), 2.6}, {t("Reason", "사유"), 4}};
        for (const auto &[name, rows] :
             {std::pair(t("Recused", "회피"), &recused), std::pair(t("Excluded", "제척·기피"), &excluded),
              std::pair(t("Abstained", "기권"), &abstained)}) {
            paper.subheading(name);
            if (rows->empty())
                none();
            else
                paper.table(columns, *rows);
        }
    }

    void standings() {
        heading("Result", "결과");
        const auto outcome = d.outcome();
        if (!outcome)
            paper.paragraph(
                t("The selection waits for a decision of the committee.", "선정은 위원회의 의결을 기다리고 있습니다."),
                Ink::bold);
        else if (outcome->empty())
            paper.paragraph(t("No applicant was selected. This is a valid result of the round.",
                              "선정된 신청자가 없습니다. 이는 라운드의 유효한 결과입니다."),
                            Ink::bold);
        else
            paper.paragraph(fill(t("Selected: %1.", "선정 %1."), std::to_string(outcome->size())), Ink::bold);
        std::vector<std::vector<std::string>> rows;
        for (const std::size_t i : d.byRank()) {
            const ProposalResult &p = d.official.proposals[i];
            rows.push_back({p.rank > 0 ? std::to_string(p.rank) : "–", p.id, d.proposal(p.id).applicant,
                            p.score ? toText(*p.score) : "–", p.total ? toText(*p.total) : "–",
                            standingText(d, p, t) + (p.jointRank ? t(" (joint)", " (동점)") : "")});
        }
        paper.table({{t("Rank", "순위"), 0.8, true},
                     {t("No.", "번호"), 0.8},
                     {t("Applicant", "신청자"), 4},
                     {t("Score", "평가점수"), 1.5, true},
                     {t("Total", "총점"), 1.5, true},
                     {t("Standing", "구분"), 2.4}},
                    rows);
        if (d.official.proposals.size() == 1)
            paper.paragraph(t("A sole applicant has no rank.", "단독 신청이므로 순위는 해당 없음."), Ink::faint);
    }

    void ties() {
        heading("Equal totals", "동점");
        std::map<std::int64_t, std::vector<const ProposalResult *>> groups;
        for (const std::size_t i : d.byRank())
            if (const ProposalResult &p = d.official.proposals[i]; p.rank > 0 && p.total)
                groups[-p.total->units].push_back(&p);
        bool any = false;
        for (const auto &[units, group] : groups) {
            if (group.size() < 2)
                continue;
            any = true;
            paper.subheading(fill(t("Total %1", "총점 %1"), toText(*group[0]->total)));
            std::vector<Column> columns{{t("Rank", "순위"), 0.8, true}, {t("Proposal", "제안서"), 3}};
            for (const std::string &id : d.round.policy.ties)
                columns.push_back({subjectText(d.round, id, t), 1.6, true});
            columns.push_back({t("Separated by", "가른 기준"), 2.2});
            std::vector<std::vector<std::string>> rows;
            for (const ProposalResult *p : group) {
                std::vector<std::string> row{std::to_string(p->rank), d.applicantOf(p->id)};
                for (const std::string &id : d.round.policy.ties) {
                    const auto figure = figureOf(*p, id);
                    row.push_back(figure ? toText(*figure) : "–");
                }
                row.push_back(p->jointRank ? t("nothing: joint rank", "없음: 공동 순위")
                                           : subjectText(d.round, p->tieBroken, t));
                rows.push_back(std::move(row));
            }
            paper.table(columns, rows);
        }
        if (!any)
            none("No eligible proposals have equal totals.", "적격 제안서 가운데 총점이 같은 제안서 없음.");
        if (!d.official.undecided.empty()) {
            std::vector<std::string> names;
            for (const std::string &id : d.official.undecided)
                names.push_back(d.applicantOf(id));
            paper.paragraph(fill(t("Tied across the cut line, no rule separates them: %1.",
                                   "선정선에 걸친 동점이며 규칙으로 가리지 못함: %1."),
                                 join(names, ", ")));
        }
    }

    // Both states of a discussion: what the panel said before, what it says now, who changed what and why.
    void discussion() {
        if (!d.discussion)
            return;
        const Dossier::Discussion &before = *d.discussion;
        heading("Discussion", "토의에 따른 변경");
        paper.paragraph(fill(t("This round goes on from \"%1\" (digest %2). Its result stays as it was.",
                               "이 라운드는 '%1'(다이제스트 %2)에서 이어집니다. 이전 결과는 그대로 보존됩니다."),
                             before.title, before.digest));
        const auto figure = [](const ProposalResult *p) { return p && p->total ? toText(*p->total) : "–"; };
        const auto rank = [](const ProposalResult *p) { return p && p->rank > 0 ? std::to_string(p->rank) : "–"; };
        std::vector<std::vector<std::string>> rows;
        for (const ProposalResult &now : d.official.proposals) {
            const ProposalResult *then = nullptr;
            for (const ProposalResult &p : before.official.proposals)
                then = p.id == now.id ? &p : then;
            rows.push_back({d.applicantOf(now.id), figure(then), rank(then), figure(&now), rank(&now)});
        }
        paper.table({{t("Proposal", "제안서"), 3.4},
                     {t("Total before", "이전 총점"), 1.6, true},
                     {t("Rank", "순위"), 0.8, true},
                     {t("Total now", "이번 총점"), 1.6, true},
                     {t("Rank", "순위"), 0.8, true}},
                    rows);
        paper.subheading(t("Changed by the members", "위원이 바꾼 점수"));
        if (before.changes.empty())
            return none();
        rows.clear();
        const auto points = [&](const std::optional<Points> &p) {
            return p ? toText(Figure{p->hundredths, 2}) : std::string(t("no total", "총점 없음"));
        };
        for (const Dossier::Discussion::Change &c : before.changes) {
            const auto reason = before.reasons.find(c.member);
            rows.push_back({d.memberText(c.member), d.applicantOf(c.proposal), points(c.before), points(c.after),
                            reason == before.reasons.end() ? "" : reason->second});
        }
        paper.table({{t("Member", "위원"), 1.4},
                     {t("Proposal", "제안서"), 2.4},
                     {t("Before", "이전"), 1, true},
                     {t("Now", "이번"), 1, true},
                     {t("Reason", "사유"), 3.2}},
                    rows);
    }

    void decision() {
        heading("Decision", "의결");
        std::vector<std::string> computed;
        for (const std::string &id : d.official.selected)
            computed.push_back(glued(d.applicantOf(id)));
        paper.fact(t("By the rules", "규칙에 따른 선정"), computed.empty() ? t("none", "없음") : join(computed, ", "));
        const Dossier::Happening *made = d.decision();
        if (!made) {
            paper.fact(t("Decided", "의결"), t("no decision recorded", "기록된 의결 없음"));
            return;
        }
        std::vector<std::string> decided;
        for (const std::string &id : made->event.selected)
            decided.push_back(glued(d.applicantOf(id)));
        paper.fact(t("Decided", "의결에 따른 선정"),
                   decided.empty() ? t("none selected", "선정 없음") : join(decided, ", "));
        paper.fact(t("Confirmed by", "의결 확인"), made->event.decidedBy);
        if (const auto &method = made->event.method)
            paper.fact(t("How", "의결 방법"), *method == DecisionMethod::meeting ? t("meeting", "대면 회의")
                                              : *method == DecisionMethod::video ? t("video meeting", "영상 회의")
                                                                                 : t("in writing", "서면"));
        if (const auto &vote = made->event.vote)
            paper.fact(t("Vote", "표결"),
                       fill(t("for %1, against %2, abstained %3", "찬성 %1명, 반대 %2명, 기권 %3명"),
                            std::to_string(vote->yes), std::to_string(vote->no), std::to_string(vote->abstained)));
        paper.fact(t("Reason", "사유"), made->event.reason);
        paper.fact(t("Recorded", "기록 시각"), whenText(made->event.time, t));
        paper.fact(t("Event digest", "기록 다이제스트"), made->digest);
        for (const Dossier::Happening *h = made + 1; h <= &d.events.back(); ++h)
            if (h->event.kind == EventKind::adjust)
                return paper.paragraph(t("A score was adjusted after this decision was recorded.",
                                         "이 의결을 기록한 뒤에 점수 조정이 있었음."));
    }

    void figures() {
        heading("Figures with their arithmetic", "점수와 계산 과정");
        const bool median = d.round.policy.aggregate == Aggregate::median;
        for (const std::size_t i : d.byRank()) {
            const Working w = workingOf(d, i, t);
            paper.subheading(d.applicantOf(d.official.proposals[i].id));
            paper.paragraph(totalsText(d, i, t));
            for (const auto &[name, text] : w.lines)
                paper.fact(name, text);
            if (w.criteria.empty())
                continue;
            std::vector<Column> columns{{t("No.", "번호"), 1.2},
                                        {t("Criterion", "항목"), 4},
                                        {t("Max.", "배점"), 1.1, true},
                                        {median ? t("Middle", "가운데 값") : t("Sum", "합계"), 1.5, true},
                                        {t("Left out", "제외"), 2.2, true},
                                        {"÷", 0.8, true},
                                        {t("Quotient", "나눈 값"), 1.7, true},
                                        {t("Figure", "점수"), 1.5, true}};
            std::vector<std::vector<std::string>> rows;
            const auto cells = [&](const Working::Row &r) {
                return std::vector<std::string>{r.number,  r.title, r.maximum,  r.sum,
                                                r.dropped, r.count, r.quotient, r.figure};
            };
            for (const Working::Row &r : w.criteria)
                rows.push_back(cells(r));
            std::vector<std::string> sum = cells(*w.score);
            if (!d.official.proposals[i].trimmed) {
                columns.erase(columns.begin() + 4);
                sum.erase(sum.begin() + 4);
                for (auto &row : rows)
                    row.erase(row.begin() + 4);
            }
            paper.table(columns, rows, sum);
        }
    }

    void events() {
        heading("Events during the round", "라운드 중 변경 사항");
        if (d.events.empty())
            return none();
        std::vector<std::vector<std::string>> rows;
        for (const Dossier::Happening &h : d.events)
            rows.push_back({whenText(h.event.time, t), eventText(d, h.event, t), h.event.reason});
        paper.table({{t("Time", "시각"), 2.2}, {t("What", "내용"), 3.4}, {t("Reason", "사유"), 3}}, rows);
    }

    void proof() {
        heading("Digests", "확인 번호");
        paper.paragraph(
            t("The result file repeats all of this with the sealed ballots; whoever is entitled can check it "
              "again from there.",
              "결과 파일에 봉인된 투표지와 함께 모두 들어 있으며, 권한이 있는 사람은 그것으로 다시 확인할 수 "
              "있습니다."));
        paper.fact(t("Round number", "라운드 번호"), d.roundNumber);
        paper.fact(t("Result number", "결과 번호"), d.resultNumber);
        paper.fact(t("Record number", "기록 번호"), d.recordNumber);
        paper.fact("round.json", d.roundDigest);
        paper.fact("official.json", d.officialDigest);
        if (d.round.trustees.empty())
            paper.paragraph(
                t("The ballots had one opener. Until the close only the program held the scores back from the "
                  "chair; no other person was needed to open them.",
                  "개표 열쇠는 하나였습니다. 마감 전까지 간사에게 점수를 가린 것은 프로그램뿐이며, "
                  "개표에 다른 사람의 참여가 필요하지 않았습니다."));
    }

    void signatures(const std::string &presiding) {
        heading("Confirmed", "확인");
        paper.signatures({{t("Presiding member", "위원장"), presiding},
                          {t("Chair (organiser)", "간사"), ""},
                          {t("Auditor", "감사"), ""}},
                         t("(signature)", "(서명)"));
    }
};

} // namespace

std::string internalFoot(const Dossier &d, Tongue t) {
    return std::string(t("Confidential · result number ", "비공개 · 결과 번호 ")) + d.resultNumber;
}

Bytes minutesPdf(const Dossier &d, const std::string &presiding, Tongue t) {
    return Writer(d, t).write(presiding);
}

} // namespace simsa
