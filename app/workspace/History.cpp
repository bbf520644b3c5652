#include "app/workspace/History.h"

#include "app/base/Error.h"
#include "app/domain/Json.h"

#include <algorithm>

namespace simsa {

namespace {

bool sameSitting(const Change &last, const Change &next) {
    const std::int64_t apart = next.time - last.time; // negative when the clock was set back
    return last.reason.empty() && next.reason.empty() && apart < oneSitting && apart > -oneSitting &&
           last.after == next.before;
}

Change changeOf(const Statement &row) {
    return {row.text(0), row.text(1), row.optionalInteger(2), row.optionalInteger(3), row.integer(4), row.text(5)};
}

} // namespace

std::vector<Change> history(Workspace &ws, const Round &round) {
    std::vector<Change> out;
    Statement row(ws.db(), "SELECT proposal, item, before, after, time, reason FROM history WHERE round = ? "
                           "ORDER BY id");
    row.bind(1, round.id);
    while (row.step())
        out.push_back(changeOf(row));
    return out;
}

void addChange(std::vector<Change> &all, const Change &change) {
    if (change.before == change.after)
        return;
    const auto last = std::find_if(all.rbegin(), all.rend(), [&](const Change &c) {
        return c.proposal == change.proposal && c.item == change.item;
    });
    if (last == all.rend() || !sameSitting(*last, change)) {
        all.push_back(change);
    } else if (last->before == change.after) {
        all.erase(std::next(last).base());
    } else {
        last->after = change.after;
        last->time = change.time;
    }
}

void saveChange(Workspace &ws, const std::string &round, const Change &change) {
    if (change.before == change.after)
        return;
    Transaction transaction(ws.db());
    Statement row(ws.db(), "SELECT proposal, item, before, after, time, reason, id FROM history WHERE round = ? AND "
                           "proposal = ? AND item = ? ORDER BY id DESC LIMIT 1");
    row.bind(1, round).bind(2, change.proposal).bind(3, change.item);
    std::optional<Change> last;
    std::int64_t id = 0;
    if (row.step()) {
        last = changeOf(row);
        id = row.integer(6);
    }
    row.reset();
    if (!last || !sameSitting(*last, change)) {
        Statement(ws.db(), "INSERT INTO history(round, proposal, item, before, after, time, reason) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?)")
            .bind(1, round)
            .bind(2, change.proposal)
            .bind(3, change.item)
            .bind(4, change.before)
            .bind(5, change.after)
            .bind(6, change.time)
            .bind(7, change.reason)
            .run();
    } else if (last->before == change.after) {
        Statement(ws.db(), "DELETE FROM history WHERE id = ?").bind(1, id).run();
    } else {
        Statement(ws.db(), "UPDATE history SET after = ?, time = ? WHERE id = ?")
            .bind(1, change.after)
            .bind(2, change.time)
            .bind(3, id)
            .run();
    }
    transaction.commit();
}

void saveChangeReason(Workspace &ws, const Round &round, const std::string &proposal, const std::string &item,
                      const std::string &reason) {
    if (!isText(reason))
        throw Error(Code::jsonField, "reason");
    if (characters(reason) > 2000)
        throw Error(Code::commentTooLong, "reason");
    Statement(ws.db(), "UPDATE history SET reason = ?4 WHERE id = (SELECT max(id) FROM history WHERE round = ?1 AND "
                       "proposal = ?2 AND item = ?3)")
        .bind(1, round.id)
        .bind(2, proposal)
        .bind(3, item)
        .bind(4, reason)
        .run();
}

} // namespace simsa
