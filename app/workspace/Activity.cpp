#include "app/workspace/Activity.h"

#include "app/base/Error.h"

namespace simsa {

void noteActivity(Workspace &ws, const std::string &kind, const std::string &text) {
    const auto guard = ws.lock();
    Transaction transaction(ws.db());
    Statement(ws.db(), "INSERT INTO activity(time, kind, text) VALUES (?, ?, ?)")
        .bind(1, ws.clock())
        .bind(2, kind)
        .bind(3, text)
        .run();
    ws.db().execute("DELETE FROM activity WHERE id <= (SELECT max(id) FROM activity) - 1000");
    transaction.commit();
}

std::vector<Activity> activities(Workspace &ws, int most) {
    const auto guard = ws.lock();
    std::vector<Activity> out;
    Statement row(ws.db(), "SELECT time, kind, text FROM activity ORDER BY id DESC LIMIT ?");
    row.bind(1, std::int64_t{most});
    while (row.step())
        out.push_back({row.integer(0), row.text(1), row.text(2)});
    return out;
}

std::optional<std::int64_t> restingSince(Workspace &ws) {
    const auto guard = ws.lock();
    const std::string since = ws.setting("resting");
    return since.empty() ? std::nullopt : std::optional<std::int64_t>(std::stoll(since));
}

void layToRest(Workspace &ws) {
    const auto guard = ws.lock();
    if (restingSince(ws))
        return;
    ws.setSetting("resting", std::to_string(ws.clock()));
    noteActivity(ws, "rested");
}

void wake(Workspace &ws) {
    const auto guard = ws.lock();
    if (!restingSince(ws))
        return;
    ws.setSetting("resting", "");
    noteActivity(ws, "woken");
}

void requireAwake(Workspace &ws) {
    if (restingSince(ws))
        throw Error(Code::stateWrong, "resting");
}

} // namespace simsa
