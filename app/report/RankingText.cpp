#include "app/report/RankingText.h"

#include <algorithm>

namespace simsa {

namespace {

bool contains(const std::vector<std::string> &list, const std::string &id) {
    return std::find(list.begin(), list.end(), id) != list.end();
}

std::string right(std::string text, std::size_t width) {
    return std::string(width - std::min(width, text.size()), ' ') + text;
}

} // namespace

std::vector<std::string> rankingText(const Round &round, const Official &official) {
    std::vector<const ProposalResult *> order;
    for (const ProposalResult &p : official.proposals)
        order.push_back(&p);
    const auto place = [](const ProposalResult *p) { return p->rank == 0 ? 1 << 20 : p->rank; };
    std::stable_sort(order.begin(), order.end(), [&](auto *a, auto *b) { return place(a) < place(b); });
    std::vector<std::string> lines;
    for (const ProposalResult *p : order) {
        std::string status = toText(p->status);
        if (p->status == Status::eligible)
            status = contains(official.selected, p->id)    ? "selected"
                     : contains(official.undecided, p->id) ? "undecided"
                                                           : "not selected";
        status.resize(14, ' ');
        const Proposal *proposal = findProposal(round, p->id);
        lines.push_back(right(p->rank == 0 ? "-" : std::to_string(p->rank), 3) + "  " + right(p->id, 3) + "  " +
                        right(p->total ? toText(*p->total) : "-", 9) + "  " + status + "  " +
                        (proposal ? proposal->applicant : ""));
    }
    return lines;
}

} // namespace simsa
