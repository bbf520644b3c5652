#include "app/report/RankingText.h"

#include <algorithm>

namespace simsa {

namespace {

bool contains(const std::vector<std::string> &list, const std::string &id) {
    return std::find(list.begin(), list.end(), id) != list.end();
}

std::string standing(const ProposalResult &p, const Official &official, bool korean) {
    switch (p.status) {
    case Status::eligible:
        return contains(official.selected, p.id)    ? (korean ? "선정" : "selected")
               : contains(official.undecided, p.id) ? (korean ? "미정" : "undecided")
                                                    : (korean ? "미선정" : "not selected");
    case Status::belowMinimum:
        return korean ? "최저 미만" : "below minimum";
    case Status::gateFailed:
        return korean ? "게이트 부적격" : "gate failed";
    case Status::notRecognised:
        return korean ? "불인정" : "not recognised";
    case Status::notEvaluated:
        break;
    }
    return korean ? "평가 없음" : "not evaluated";
}

// Terminal columns: Hangul (three bytes here) takes two.
std::string left(std::string text, std::size_t width) {
    std::size_t columns = 0;
    for (const char c : text)
        columns += (c & 0x80) == 0 ? 1 : (c & 0xF0) == 0xE0 ? 2 : 0;
    return text + std::string(width - std::min(width, columns), ' ');
}

std::string right(std::string text, std::size_t width) {
    return std::string(width - std::min(width, text.size()), ' ') + text;
}

} // namespace

std::vector<std::string> rankingText(const Round &round, const Official &official, const std::string &language) {
    std::vector<const ProposalResult *> order;
    for (const ProposalResult &p : official.proposals)
        order.push_back(&p);
    const auto place = [](const ProposalResult *p) { return p->rank == 0 ? 1 << 20 : p->rank; };
    std::stable_sort(order.begin(), order.end(), [&](auto *a, auto *b) { return place(a) < place(b); });
    std::vector<std::string> lines;
    for (const ProposalResult *p : order) {
        const Proposal *proposal = findProposal(round, p->id);
        lines.push_back(right(p->rank == 0 ? "-" : std::to_string(p->rank), 3) + "  " + right(p->id, 3) + "  " +
                        right(p->total ? toText(*p->total) : "-", 9) + "  " +
                        left(standing(*p, official, language == "ko"), 14) + "  " +
                        (proposal ? proposal->applicant : ""));
    }
    return lines;
}

} // namespace simsa
