#include "app/report/Tables.h"

#include "app/domain/Json.h"
#include "app/report/Minutes.h"
#include "app/report/Paper.h"
#include "app/report/RulesText.h"
#include "app/report/Working.h"

#include <algorithm>

namespace simsa {

namespace {

std::string votes(const VoteCount &v) {
    return std::to_string(v.yes) + " : " + std::to_string(v.no) + " : " + std::to_string(v.abstained) + " / " +
           std::to_string(v.base);
}

std::string orDash(const std::optional<Figure> &figure) {
    return figure ? toText(*figure) : "–";
}

class Csv {
public:
    Csv() : out("\xEF\xBB\xBF") {}
    Csv &text(const std::string &value) { return plain(csvCell(value)); }
    Csv &plain(const std::string &value) {
        out += (first ? "" : ",") + value;
        first = false;
        return *this;
    }
    Csv &plain(const std::optional<Figure> &figure) { return plain(figure ? toText(*figure) : std::string()); }
    Csv &number(int value) { return plain(std::to_string(value)); }
    void end() {
        out += "\r\n";
        first = true;
    }
    std::string out;

private:
    bool first = true;
};

const char *stateName(CellState state) {
    switch (state) {
    case CellState::absent:
        return "absent";
    case CellState::scored:
        return "scored";
    case CellState::abstained:
        return "abstained";
    case CellState::recused:
        return "recused";
    case CellState::excluded:
        break;
    }
    return "excluded";
}

const char *choiceName(Choice choice) {
    return choice == Choice::yes ? "yes" : choice == Choice::no ? "no" : choice == Choice::abstained ? "abstained" : "";
}

bool has(const std::vector<std::string> &list, const std::string &id) {
    return std::find(list.begin(), list.end(), id) != list.end();
}

const Judgement *judgementOf(const Dossier &d, const std::string &member, const std::string &proposal) {
    for (const Dossier::Counted &c : d.counted)
        if (c.ballot.member == member)
            for (const Judgement &j : c.ballot.judgements)
                if (j.proposal == proposal)
                    return &j;
    return nullptr;
}

Json json(const std::optional<Figure> &figure) {
    return figure ? Json(toText(*figure)) : Json();
}

Json json(const VoteCount &v) {
    if (!v.used)
        return {};
    return Json::Object{
        {"yes", v.yes}, {"no", v.no}, {"abstained", v.abstained}, {"base", v.base}, {"passed", v.passed}};
}

Json json(const std::vector<std::string> &list) {
    Json::Array out;
    for (const std::string &id : list)
        out.push_back(id);
    return out;
}

} // namespace

std::string csvCell(const std::string &text) {
    const std::size_t at = text.find_first_not_of(' ');
    const bool risky = at != std::string::npos && std::string("=+-@\t\r\n").find(text[at]) != std::string::npos;
    const std::string safe = risky ? "'" + text : text;
    if (safe.find_first_of(",\"\r\n\t;'") == std::string::npos &&
        (safe.empty() || (safe[0] != ' ' && safe.back() != ' ')))
        return safe;
    std::string out = "\"";
    for (const char c : safe)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

Bytes resultTablePdf(const Dossier &d, Tongue t) {
    const std::string title = t("Result of all proposals", "전체 평가 결과표");
    const Policy &policy = d.round.policy;
    Paper paper(title, t.language(), internalFoot(d, t), {.landscape = true, .body = 9});
    paper.title(title);
    paper.paragraph(d.round.title + " · " + d.round.committee, Ink::bold);
    paper.paragraph(fill(t("Panel %1, counted ballots %2. Tallied %3.", "재적 %1명, 집계 투표지 %2. 집계 %3."),
                         std::to_string(d.official.panel), std::to_string(d.official.present), whenText(d.tallied, t)));
    std::vector<Column> columns{{t("Rank", "순위"), 0.8, true},
                                {t("No.", "번호"), 0.8},
                                {t("Applicant", "신청자"), 3.6},
                                {t("Score", "평가점수"), 1.5, true}};
    for (const Component &c : policy.components)
        columns.push_back({subjectText(d.round, c.id, t) + std::string(" ×") + toText(c.weight), 1.6, true});
    columns.push_back({t("Adjusted", "조정"), 1.3, true});
    columns.push_back({t("Total", "총점"), 1.5, true});
    if (policy.gate.majority)
        columns.push_back({t("Gate", "게이트"), 1.8, true});
    if (policy.recognition.majority)
        columns.push_back({t("Recognition", "인정 투표"), 1.8, true});
    columns.push_back({t("Standing", "구분"), 2});
    std::vector<std::vector<std::string>> rows;
    for (const std::size_t i : d.byRank()) {
        const ProposalResult &p = d.official.proposals[i];
        std::vector<std::string> row{p.rank > 0 ? std::to_string(p.rank) : "–", p.id, d.proposal(p.id).applicant,
                                     orDash(p.score)};
        if (!policy.components.empty())
            for (const auto &[id, figure] : p.contributions)
                row.push_back(orDash(figure));
        row.push_back(p.adjustment.units == 0 ? "" : toText(p.adjustment));
        row.push_back(orDash(p.total));
        if (policy.gate.majority)
            row.push_back(votes(p.gate));
        if (policy.recognition.majority)
            row.push_back(votes(p.recognition));
        row.push_back(standingText(d, p, t) + (p.jointRank ? t(" (joint)", " (동점)") : ""));
        rows.push_back(std::move(row));
    }
    paper.table(columns, rows);
    if (policy.gate.majority || policy.recognition.majority)
        paper.paragraph(t("Votes: for : against : abstained / base.", "투표: 찬성 : 반대 : 기권 / 기준 인원."),
                        Ink::faint);
    paper.paragraph(fill(t("Figures are %1.", "점수는 %1 구함."), roundingText(policy.digits, t)), Ink::faint);
    paper.fact(t("Result number", "결과 번호"), d.resultNumber);
    paper.fact("official.json", d.officialDigest);
    return paper.finish();
}

std::string resultsCsv(const Dossier &d) {
    Csv csv;
    for (const char *name : {"proposal", "applicant", "rank", "joint_rank", "score"})
        csv.text(name);
    for (const Component &c : d.round.policy.components)
        csv.text("contribution:" + c.id);
    std::vector<std::string> criteria;
    for (const ProposalResult &p : d.official.proposals)
        if (criteria.empty())
            for (const auto &[id, figure] : p.criteria)
                criteria.push_back(id);
    for (const std::string &id : criteria)
        csv.text("criterion:" + id);
    for (const char *name : {"adjustment", "total", "status", "failed_minimums", "gate_yes", "gate_no",
                             "gate_abstained", "gate_base", "gate_passed", "recognition_yes", "recognition_no",
                             "recognition_abstained", "recognition_base", "recognition_passed", "computed", "selected"})
        csv.text(name);
    csv.end();
    const auto vote = [&](const VoteCount &v) {
        for (const int n : {v.yes, v.no, v.abstained, v.base, int(v.passed)})
            csv.plain(v.used ? std::to_string(n) : std::string());
    };
    for (const ProposalResult &p : d.official.proposals) {
        csv.text(p.id).text(d.proposal(p.id).applicant);
        csv.plain(p.rank > 0 ? std::to_string(p.rank) : std::string()).number(p.jointRank).plain(p.score);
        if (!d.round.policy.components.empty())
            for (const auto &[id, figure] : p.contributions)
                csv.plain(figure);
        for (const std::string &id : criteria)
            csv.plain(figureOf(p, id));
        csv.plain(std::optional(p.adjustment)).plain(p.total).text(toText(p.status)).text(join(p.failedMinimums, " "));
        vote(p.gate);
        vote(p.recognition);
        csv.text(has(d.official.selected, p.id) ? "selected" : has(d.official.undecided, p.id) ? "undecided" : "");
        csv.plain(d.outcome() ? std::to_string(d.outcomeHas(p.id)) : std::string());
        csv.end();
    }
    return csv.out;
}

std::string scoresCsv(const Dossier &d) {
    Csv csv;
    for (const char *name :
         {"proposal", "applicant", "evaluator", "state", "item", "title", "maximum", "points", "vote", "text"})
        csv.text(name);
    csv.end();
    for (std::size_t p = 0; p < d.table.proposals.size(); ++p)
        for (std::size_t e = 0; e < d.table.evaluators.size(); ++e) {
            const std::string &id = d.table.proposals[p], &member = d.table.evaluators[e];
            const Cell &cell = d.table.cells[p][e];
            const Judgement *j = judgementOf(d, member, id);
            const auto row = [&](const std::string &item, const std::string &title, const std::string &most,
                                 const std::string &points, const std::string &vote, const std::string &text) {
                csv.text(id).text(d.proposal(id).applicant).text(member).text(stateName(cell.state)).text(item);
                csv.text(title).plain(most).plain(points).text(vote).text(text);
                csv.end();
            };
            const bool scored = j != nullptr && j->state == State::scored;
            row("total", "", toText(maximum(d.round.rubric)), scored ? toText(total(*j)) : "", "",
                !j       ? ""
                : scored ? j->opinion
                         : j->reason);
            if (!scored)
                continue;
            for (const CriterionScore &s : j->scores) {
                const Criterion *c = find(d.round.rubric, s.criterion);
                row(s.criterion, c ? c->title : "", c ? toText(c->maximum) : "", toText(s.points), "", s.comment);
            }
            if (j->gate != Choice::none)
                row("gate", "", "", "", choiceName(j->gate), j->gateReason);
            if (j->recognition != Choice::none)
                row("recognition", "", "", "", choiceName(j->recognition), j->recognitionReason);
        }
    return csv.out;
}

std::string resultsJson(const Dossier &d) {
    Json::Array proposals;
    for (const ProposalResult &p : d.official.proposals) {
        Json::Object contributions, criteria;
        for (const auto &[id, figure] : p.contributions)
            contributions.emplace_back(id, json(figure));
        for (const auto &[id, figure] : p.criteria)
            criteria.emplace_back(id, toText(figure));
        proposals.push_back(Json::Object{{"id", p.id},
                                         {"applicant", d.proposal(p.id).applicant},
                                         {"score", json(p.score)},
                                         {"contributions", std::move(contributions)},
                                         {"criteria", std::move(criteria)},
                                         {"adjustment", toText(p.adjustment)},
                                         {"total", json(p.total)},
                                         {"status", toText(p.status)},
                                         {"failed_minimums", json(p.failedMinimums)},
                                         {"gate", json(p.gate)},
                                         {"recognition", json(p.recognition)},
                                         {"rank", p.rank > 0 ? Json(p.rank) : Json()},
                                         {"joint_rank", p.jointRank},
                                         {"tie_broken_by", p.tieBroken}});
    }
    const auto outcome = d.outcome();
    return write(Json(Json::Object{{"format", "simsa-results-1"},
                                   {"round_digest", d.roundDigest},
                                   {"official_digest", d.officialDigest},
                                   {"title", d.round.title},
                                   {"committee", d.round.committee},
                                   {"panel", d.official.panel},
                                   {"present", d.official.present},
                                   {"quorum", d.official.quorum},
                                   {"proposals", std::move(proposals)},
                                   {"computed", json(d.official.selected)},
                                   {"undecided", json(d.official.undecided)},
                                   {"selected", outcome ? json(*outcome) : Json()},
                                   {"notes", json(d.official.notes)}}));
}

std::string scoresJson(const Dossier &d) {
    Json::Array rows;
    for (std::size_t p = 0; p < d.table.proposals.size(); ++p)
        for (std::size_t e = 0; e < d.table.evaluators.size(); ++e) {
            const std::string &id = d.table.proposals[p], &member = d.table.evaluators[e];
            Json::Object row{{"proposal", id}, {"evaluator", member}, {"state", stateName(d.table.cells[p][e].state)}};
            if (const Judgement *j = judgementOf(d, member, id)) {
                Json::Array scores;
                for (const CriterionScore &s : j->scores)
                    scores.push_back(
                        Json::Object{{"criterion", s.criterion}, {"points", toText(s.points)}, {"comment", s.comment}});
                row.emplace_back("total", j->state == State::scored ? Json(toText(total(*j))) : Json());
                row.emplace_back("reason", j->reason);
                row.emplace_back("scores", std::move(scores));
                row.emplace_back("opinion", j->opinion);
                row.emplace_back("gate", choiceName(j->gate));
                row.emplace_back("gate_reason", j->gateReason);
                row.emplace_back("recognition", choiceName(j->recognition));
                row.emplace_back("recognition_reason", j->recognitionReason);
            }
            rows.push_back(std::move(row));
        }
    return write(Json(
        Json::Object{{"format", "simsa-scores-1"}, {"round_digest", d.roundDigest}, {"judgements", std::move(rows)}}));
}

} // namespace simsa
