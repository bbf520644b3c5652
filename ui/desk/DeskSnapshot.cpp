#include "ui/desk/DeskSnapshot.h"

#include <algorithm>

namespace simsa {

DeskSnapshot readDeskSnapshot(Workspace &ws, const std::string &roundId) {
    const auto guard = ws.lock();
    Evaluator evaluator(ws);
    DeskSnapshot out;
    out.owner = ws.person().name;
    out.fingerprint = ws.fingerprint();
    out.judges = ws.person().role != Role::trustee; // until a round says more
    out.chairs = evaluator.chairs();
    out.offers = offeredOffices(ws);
    std::vector<std::string> ids = roundIds(ws);
    std::reverse(ids.begin(), ids.end());
    for (const std::string &id : ids) {
        StoredRound stored = loadRound(ws, id);
        out.rounds.push_back({id, stored.round.title});
        if (id == roundId || (!out.stored && std::find(ids.begin(), ids.end(), roundId) == ids.end()))
            out.stored = std::move(stored);
    }
    if (!out.stored)
        return out;
    const std::string id = out.stored->round.id;
    out.sheets = loadSheets(ws, out.stored->round);
    out.notes = std::make_shared<const DeskNotes>(readDeskNotes(ws, id));
    out.documents = documents(ws, id);
    out.declared = evaluator.declared(id);
    out.submissions = evaluator.submissions(id);
    out.sealed = evaluator.sealedBallot(id);
    out.refused = refusedFiles(ws, id);
    out.forks = forks(ws, id);
    out.judges = findMember(out.stored->round, out.stored->member) != nullptr;
    if (trusteeNumber(out.stored->round, ws.person().signing.pub) > 0)
        out.office = TrusteeRole(ws).office(id);
    for (const Outgoing &file : outbox(ws, id))
        out.unsent += !file.sent;
    return out;
}

} // namespace simsa
