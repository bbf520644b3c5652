#include "app/report/Dossier.h"

#include "app/base/Error.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>

namespace simsa {

const Dossier::Happening *Dossier::decision() const {
    for (auto h = events.rbegin(); h != events.rend(); ++h)
        if (h->event.kind == EventKind::decide)
            return &*h;
    return nullptr;
}

std::optional<std::vector<std::string>> Dossier::outcome() const {
    if (const Happening *d = decision())
        return d->event.selected;
    const bool open =
        !official.undecided.empty() || (round.policy.select == 0 && !byRank().empty() &&
                                        std::any_of(official.proposals.begin(), official.proposals.end(),
                                                    [](auto &p) { return p.status == Status::eligible; }));
    return open ? std::nullopt : std::optional(official.selected);
}

bool Dossier::outcomeHas(const std::string &id) const {
    const auto list = outcome();
    return list && std::find(list->begin(), list->end(), id) != list->end();
}

const Proposal &Dossier::proposal(const std::string &id) const {
    const Proposal *found = findProposal(round, id);
    if (found == nullptr)
        throw Error(Code::tableProposal, id);
    return *found;
}

std::string Dossier::applicantOf(const std::string &id) const {
    const Proposal *found = findProposal(round, id);
    return found ? id + " " + found->applicant : id;
}

std::string Dossier::memberText(const std::string &pseudonym) const {
    for (const Seat &s : panel)
        if (s.member == pseudonym && !s.name.empty())
            return pseudonym + " " + s.name;
    return pseudonym;
}

std::vector<std::size_t> Dossier::byRank() const {
    std::vector<std::size_t> order(official.proposals.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    const auto place = [&](std::size_t i) {
        const ProposalResult &p = official.proposals[i];
        return p.rank > 0 ? p.rank : p.status == Status::eligible ? 0 : 1 << 20;
    };
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return place(a) < place(b); });
    return order;
}

std::string statusText(Status status, Tongue t) {
    switch (status) {
    case Status::eligible:
        return t("eligible", "적격");
    case Status::belowMinimum:
        return t("below the minimum", "최저 기준 미만");
    case Status::gateFailed:
        return t("gate failed", "게이트 부적격");
    case Status::notRecognised:
        return t("not recognised", "불인정");
    case Status::notEvaluated:
        break;
    }
    return t("not evaluated", "평가 없음");
}

std::string standingText(const Dossier &d, const ProposalResult &p, Tongue t) {
    if (d.outcomeHas(p.id))
        return t("selected", "선정");
    if (p.status != Status::eligible)
        return statusText(p.status, t);
    return d.outcome() ? t("not selected", "미선정") : t("undecided", "미정");
}

std::string stateText(CellState state, Tongue t) {
    switch (state) {
    case CellState::absent:
        return t("absent", "불참");
    case CellState::abstained:
        return t("abstained", "기권");
    case CellState::recused:
        return t("recused", "회피");
    case CellState::excluded:
        return t("excluded", "제척");
    case CellState::scored:
        break;
    }
    return t("scored", "평가");
}

std::string reasonText(const std::string &key, Tongue t) {
    if (key == "late")
        return t("after the close", "마감 뒤 도착");
    if (key == "conflict")
        return t("second ballot with the same revision", "같은 개정 번호의 다른 투표지");
    if (key == "revision")
        return t("older revision", "이전 개정");
    if (key == "round")
        return t("another round", "다른 라운드");
    if (key == "declaration")
        return t("no declaration", "서약 없음");
    if (key == "void")
        return t("made void when the key was replaced", "열쇠 교체로 무효");
    if (key == "malformed")
        return t("does not hold what it promises", "내용이 형식에 맞지 않음");
    return t("not built as it should be", "형식에 맞지 않음");
}

std::string eventText(const Dossier &d, const Event &e, Tongue t) {
    switch (e.kind) {
    case EventKind::deadline:
        return fill(t("Deadline moved to %1", "마감 변경: %1"), whenText(e.deadline, t));
    case EventKind::replace:
        return fill(t("Key of %1 replaced; earlier ballots %2", "%1의 열쇠 교체, 이전 투표지 %2"),
                    d.memberText(e.member), e.keepOld ? t("stay", "유지") : t("void", "무효"));
    case EventKind::withdraw:
        return fill(t("%1 withdrew", "%1 사퇴·철회"),
                    e.member.empty() ? d.applicantOf(e.proposal) : d.memberText(e.member));
    case EventKind::exclude:
        return fill(t("%1 excluded from %2", "%1, 제안서 %2에서 제척"), d.memberText(e.member),
                    d.applicantOf(e.proposal));
    case EventKind::adjust:
        return fill(t("%1 adjusted by %2 points", "%1 점수 조정 %2점"), d.applicantOf(e.proposal),
                    (e.points > 0 ? "+" : "") + toText(Points{e.points}));
    case EventKind::component:
        return fill(t("Figures of %1 for %2 proposals", "%1 수치 반영: 제안서 %2건"),
                    subjectText(d.round, e.component, t), std::to_string(e.figures.size()));
    case EventKind::decide:
        break;
    }
    std::vector<std::string> names;
    for (const std::string &id : e.selected)
        names.push_back(d.applicantOf(id));
    return names.empty() ? t("Decision: no applicant selected", "의결: 선정된 신청자 없음")
                         : fill(t("Decision: %1 selected", "의결: %1 선정"), join(names, ", "));
}

std::string whenText(std::int64_t seconds, Tongue t) {
    static constexpr std::array korean = {"일", "월", "화", "수", "목", "금", "토"};
    static constexpr std::array days = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array months = {"January", "February", "March",     "April",   "May",      "June",
                                          "July",    "August",   "September", "October", "November", "December"};
    const std::time_t at = static_cast<std::time_t>(seconds);
    std::tm p{};
    localtime_r(&at, &p);
    const auto day = static_cast<std::size_t>(p.tm_wday), month = static_cast<std::size_t>(p.tm_mon);
    char out[80];
    if (t.ko)
        std::snprintf(out, sizeof out, "%d년 %d월 %d일 (%s) %02d:%02d", p.tm_year + 1900, p.tm_mon + 1, p.tm_mday,
                      korean[day], p.tm_hour, p.tm_min);
    else
        std::snprintf(out, sizeof out, "%s %d %s %d %02d:%02d", days[day], p.tm_mday, months[month], p.tm_year + 1900,
                      p.tm_hour, p.tm_min);
    return out;
}

std::string zoneText(std::int64_t seconds) {
    const std::time_t at = static_cast<std::time_t>(seconds);
    std::tm p{};
    localtime_r(&at, &p);
    const long minutes = p.tm_gmtoff / 60, size = minutes < 0 ? -minutes : minutes;
    char out[40];
    std::snprintf(out, sizeof out, "UTC%c%02ld:%02ld", minutes < 0 ? '-' : '+', size / 60, size % 60);
    return out;
}

std::string percentText(int share) {
    return toText(Points{share}) + " %";
}

std::string subjectText(const Round &round, const std::string &id, Tongue t) {
    if (id == "score")
        return t("the panel's score", "위원 평가점수");
    if (id == "total")
        return t("the total", "총점");
    const Criterion *found = find(round.rubric, id);
    return found ? found->title : id;
}

std::string with(const std::string &word, const char *closed, const char *open) {
    if (word.size() >= 3) {
        const auto byte = [&](std::size_t back) { return static_cast<unsigned char>(word[word.size() - back]); };
        const int code = (byte(3) & 0x0F) << 12 | (byte(2) & 0x3F) << 6 | (byte(1) & 0x3F);
        if ((byte(3) & 0xF0) == 0xE0 && code >= 0xAC00 && code <= 0xD7A3)
            return word + ((code - 0xAC00) % 28 != 0 ? closed : open);
    }
    return word + closed + "(" + open + ")";
}

std::string join(const std::vector<std::string> &parts, const char *between) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i)
        out += (i == 0 ? "" : between) + parts[i];
    return out;
}

} // namespace simsa
