// What the evaluators wrote, from the counted ballots: by proposal, then rubric order, then panel order.
#pragma once

#include "app/tally/Tally.h"

namespace simsa {

struct Remark {
    enum class About { criterion, opinion, gate, recognition, abstention };
    std::string proposal, member; // pseudonym
    About about = About::criterion;
    std::string criterion; // id of a leaf, for About::criterion
    std::string text;
    bool operator==(const Remark &) const = default;
};
// Only of cells that count: nothing of recused or excluded ones. Empty texts are left out.
std::vector<Remark> remarksOf(const Round &round, const std::vector<Ballot> &counted, const Table &table);

} // namespace simsa
