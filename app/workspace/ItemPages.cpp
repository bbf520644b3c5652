#include "app/workspace/Notes.h"

#include "app/base/Error.h"

#include <algorithm>

namespace simsa {

constexpr std::size_t mostRanges = 50;

std::vector<ItemPages> itemPages(Workspace &ws, const Round &round) {
    std::vector<ItemPages> out;
    Statement row(ws.db(), "SELECT proposal, criterion, document, first, last FROM item_page WHERE round = ? "
                           "ORDER BY proposal, criterion, position");
    row.bind(1, round.id);
    while (row.step())
        out.push_back({row.text(0), row.text(1), row.text(2), static_cast<int>(row.integer(3)),
                       static_cast<int>(row.integer(4))});
    return out;
}

void saveItemPages(Workspace &ws, const Round &round, const std::string &proposal, const std::string &criterion,
                   const std::vector<ItemPages> &pages) {
    const Proposal *owner = findProposal(round, proposal);
    if (owner == nullptr)
        throw Error(Code::tableProposal, proposal);
    if (find(round.rubric, criterion) == nullptr)
        throw Error(Code::tableColumns, criterion);
    if (pages.size() > mostRanges)
        throw Error(Code::stateWrong, "pages");
    for (const ItemPages &p : pages)
        if (p.proposal != proposal || p.criterion != criterion || p.first < 1 || p.last < p.first || p.last > 100'000 ||
            std::none_of(owner->documents.begin(), owner->documents.end(),
                         [&](const DocumentRef &d) { return d.sha256 == p.document; }))
            throw Error(Code::jsonField, "pages");
    Transaction transaction(ws.db());
    Statement(ws.db(), "DELETE FROM item_page WHERE round = ? AND proposal = ? AND criterion = ?")
        .bind(1, round.id)
        .bind(2, proposal)
        .bind(3, criterion)
        .run();
    Statement insert(ws.db(), "INSERT INTO item_page(round, proposal, criterion, position, document, first, last) "
                              "VALUES (?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < pages.size(); ++i)
        insert.bind(1, round.id)
            .bind(2, proposal)
            .bind(3, criterion)
            .bind(4, static_cast<std::int64_t>(i))
            .bind(5, pages[i].document)
            .bind(6, static_cast<std::int64_t>(pages[i].first))
            .bind(7, static_cast<std::int64_t>(pages[i].last))
            .run();
    transaction.commit();
}

} // namespace simsa
