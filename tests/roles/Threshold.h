// A small round that n trustees hold and k of them open.
#pragma once

#include "app/roles/Rehearsals.h"
#include "app/roles/Trustee.h"
#include "tests/roles/TinyRound.h"

namespace simsa::test {

class Threshold : public TinyRound {
public:
    Threshold(int k, int n, int evaluators = 3, bool rehearsed = true) : TinyRound(evaluators, 2) {
        for (int i = 1; i <= n; ++i) {
            people.push_back(make("t" + std::to_string(i), Role::trustee, 1));
            Workspace &ws = *people.back();
            Evaluator person(ws);
            const KnownChair known = person.takeInvitation(invitation);
            person.confirmChair(known.signing, chairSpace->fingerprint());
            chair->admit(chair->takeCard(person.makeCard(known.signing)).card.signing, ws.fingerprint());
            trustees.push_back(std::move(people.back()));
            people.pop_back();
        }
        RoundDraft d = draft();
        for (int i = 1; i <= n; ++i)
            d.trustees.push_back("Person t" + std::to_string(i));
        d.threshold = k;
        if (!rehearsed)
            return;
        rehearseOpening(d);
        open(d);
        syncTrustees();
    }
    // All of them accept office and answer, by way of the drop.
    void rehearseOpening(const RoundDraft &d) {
        sendRehearsal(*chairSpace, rehearse(*chairSpace, d.title, d.trustees, d.threshold), *drop);
        for (std::size_t i = 1; i <= trustees.size(); ++i) {
            Workspace &ws = trustee(static_cast<int>(i));
            syncTrustee(static_cast<int>(i));
            acceptOffice(ws, offeredOffices(ws).at(0).digest);
            syncTrustee(static_cast<int>(i));
        }
        takeAcceptances(*chairSpace, *drop);
    }
    Workspace &trustee(int i) { return *trustees[static_cast<std::size_t>(i - 1)]; }
    SyncReport syncTrustee(int i) { return TrusteeRole(trustee(i)).sync(*drop, noProgress, false); }
    void syncTrustees() {
        for (std::size_t i = 1; i <= trustees.size(); ++i)
            syncTrustee(static_cast<int>(i));
    }
    // All evaluate, the chair closes a day after the deadline.
    void close() {
        for (std::size_t i = 1; i <= people.size(); ++i)
            evaluate(static_cast<int>(i), 4000 - 100 * static_cast<std::int64_t>(i));
        shut();
    }
    void shut() {
        atDay(11);
        for (auto &ws : trustees)
            ws->clock = [] { return morning + 11 * day; };
        syncChair();
        chair->close(id);
        syncChair();
    }
    void release(int i) {
        syncTrustee(i);
        TrusteeRole(trustee(i)).release(id, chair->closingNumber(id));
        syncTrustee(i);
    }
    TrusteeOffice office(int i) { return TrusteeRole(trustee(i)).office(id); }

    std::vector<std::unique_ptr<Workspace>> trustees;
};

} // namespace simsa::test
