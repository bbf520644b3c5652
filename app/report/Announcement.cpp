#include "app/report/Announcement.h"

#include "app/report/Paper.h"

#include <algorithm>

namespace simsa {

namespace {

struct Notice {
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows; // none: no applicant was selected
};

Notice noticeOf(const Dossier &d, Tongue t) {
    if (const auto why = whyNoAnnouncement(d))
        throw Error(*why);
    const Disclosure &shown = d.round.policy.disclosure;
    const std::vector<std::string> chosen = *d.outcome();
    std::vector<const ProposalResult *> list; // in the order of the numbers
    for (const ProposalResult &p : d.official.proposals)
        if (std::find(chosen.begin(), chosen.end(), p.id) != chosen.end())
            list.push_back(&p);
    Notice out;
    if (shown.publicRanks) {
        std::stable_sort(list.begin(), list.end(), [](auto *a, auto *b) {
            return (a->rank > 0 ? a->rank : 1 << 20) < (b->rank > 0 ? b->rank : 1 << 20);
        });
        out.columns.push_back({t("Rank", "순위"), 1, true});
    }
    out.columns.push_back({t("No.", "번호"), 1});
    out.columns.push_back({t("Applicant", "신청자"), 6});
    if (shown.publicScores)
        out.columns.push_back({t("Total", "총점"), 2, true});
    for (const ProposalResult *p : list) {
        std::vector<std::string> row{p->id, d.proposal(p->id).applicant};
        if (shown.publicRanks)
            row.insert(row.begin(), p->rank > 0 ? std::to_string(p->rank) : "–");
        if (shown.publicScores)
            row.push_back(p->total ? toText(*p->total) : "–");
        out.rows.push_back(std::move(row));
    }
    return out;
}

std::string lead(bool any, Tongue t) {
    return any ? t("The committee announces the selected applicants.", "선정된 신청자를 다음과 같이 알립니다.")
               : t("No applicant was selected.", "선정된 신청자가 없습니다.");
}

std::string end(Tongue t) {
    return t("Everything else about the evaluation is confidential.", "그 밖의 평가 내용은 공개하지 않습니다.");
}

} // namespace

std::optional<Code> whyNoAnnouncement(const Dossier &d) {
    if (!d.round.policy.disclosure.publicSelected)
        return Code::notPublic;
    return d.outcome() ? std::nullopt : std::optional(Code::decisionMissing);
}

std::string announcementText(const Dossier &d, Tongue t) {
    const Notice notice = noticeOf(d, t);
    std::string out = std::string(t("Announcement of the result", "선정 결과 공고")) + "\n\n" + d.round.title + "\n" +
                      d.round.committee + "\n\n" + lead(!notice.rows.empty(), t) + "\n\n";
    for (const std::vector<std::string> &row : notice.rows)
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string &title = notice.columns[i].title;
            out += "  " + (title == t("Applicant", "신청자") ? row[i] : title + " " + row[i]) +
                   (i + 1 == row.size() ? "\n" : "");
        }
    return out + (notice.rows.empty() ? "" : "\n") + end(t) + "\n" + t("Record number ", "기록 번호 ") +
           d.recordNumber + "\n";
}

Bytes announcementPdf(const Dossier &d, Tongue t) {
    const Notice notice = noticeOf(d, t);
    const std::string title = t("Announcement of the result", "선정 결과 공고");
    Paper paper(title, t.language(), std::string(t("Record number ", "기록 번호 ")) + d.recordNumber, {.body = 10.5});
    paper.title(title);
    paper.paragraph(d.round.title, Ink::bold);
    paper.paragraph(d.round.committee);
    paper.gap(14);
    paper.paragraph(lead(!notice.rows.empty(), t));
    paper.gap(6);
    if (!notice.rows.empty())
        paper.table(notice.columns, notice.rows);
    paper.gap(6);
    paper.paragraph(end(t), Ink::faint);
    return paper.finish();
}

} // namespace simsa
