// The chair watches turnout: never a score.
#include "app/roles/Chair.h"

#include <map>

namespace simsa {

Stage Chair::stage(const std::string &roundId) {
    const auto guard = ws.lock();
    Statement row(ws.db(), "SELECT closed, (SELECT count(*) FROM result WHERE round = id) FROM round WHERE id = ?");
    if (!row.bind(1, roundId).step())
        throw Error(Code::roundUnknown, roundId);
    return row.integer(1) != 0 ? Stage::tallied : row.isNull(0) ? Stage::running : Stage::closed;
}

Turnout Chair::turnout(const std::string &roundId) {
    const auto guard = ws.lock();
    const StoredRound stored = loadRound(ws, roundId);
    Turnout t;
    t.stage = stage(roundId);
    t.deadline = stored.deadline;
    std::map<std::string, std::string> names;
    for (const StoredCard &card : cards())
        names[card.card.signing] = card.card.name;
    Statement declared(ws.db(), "SELECT json, received FROM declaration WHERE round = ? AND member = ?");
    Statement sealed(ws.db(),
                     "SELECT revision, received FROM submission WHERE round = ? AND member = ? AND state NOT IN "
                     "('refused', 'malformed') ORDER BY revision DESC");
    const std::vector<StoredEvent> all = events(ws, stored.round);
    for (const Member &m : currentPanel(stored.round, all)) {
        TurnoutRow row{.member = m.pseudonym, .name = names[m.signing], .group = m.group};
        row.withdrawn = isVacant(all, m.pseudonym);
        declared.reset();
        if (declared.bind(1, roundId).bind(2, m.pseudonym).step()) {
            row.declared = true;
            row.declaredAt = declared.integer(1);
            for (const Conflict &c : readDeclaration(declared.text(0), stored.round).conflicts)
                row.recusals += c.any();
        }
        sealed.reset();
        if (sealed.bind(1, roundId).bind(2, m.pseudonym).step()) {
            row.revision = static_cast<int>(sealed.integer(0));
            row.sealedAt = sealed.integer(1);
        }
        row.sealAgain = row.declaredAt && row.sealedAt && *row.declaredAt > *row.sealedAt;
        for (const StoredEvent &e : all)
            if (e.event.kind == EventKind::replace && e.event.member == m.pseudonym)
                row.inherited = (row.declaredAt && *row.declaredAt < e.event.time) ||
                                (row.sealedAt && *row.sealedAt < e.event.time);
        t.declared += row.declared && !row.withdrawn;
        t.sealed += row.revision > 0 && !row.withdrawn;
        t.rows.push_back(std::move(row));
    }
    const int panel = static_cast<int>(stored.round.panel.size());
    const Policy &policy = stored.round.policy;
    t.quorum =
        (!policy.quorumDeclared || 3 * t.declared >= 2 * panel) && (!policy.quorumCounted || 3 * t.sealed >= 2 * panel);
    Statement opened(ws.db(), "SELECT count(*) FROM opened JOIN submission USING (digest) WHERE round = ?");
    opened.bind(1, roundId).step();
    t.opened = static_cast<int>(opened.integer(0));
    t.refused = refusedFiles(ws, roundId);
    t.refusedCount = refusedFileCount(ws, roundId);
    for (const std::string &line : logLines(ws, roundId))
        t.log.push_back(readLogEntry(line));
    return t;
}

} // namespace simsa
