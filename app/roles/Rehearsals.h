// Acceptance of office and rehearsal of the opening, before a round with trustees is opened. The chair makes the
// rehearsal, each trustee accepts the office and answers with its share of it, the chair joins them.
#pragma once

#include "app/base/Progress.h"
#include "app/exchange/Rehearsal.h"
#include "app/roles/Evaluator.h"

namespace simsa {

struct StoredCard;
// Each by the key or the name on an admitted card. Throws cardNotConfirmed with the name.
std::vector<Trustee> chosenTrustees(const std::vector<StoredCard> &cards, const std::vector<std::string> &named);

struct TrusteeAnswer {
    std::string name, signing, recipient;
    std::optional<std::int64_t> accepted; // the office, with the right share of the rehearsal
};
struct RehearsalState {               // as the chair sees it
    std::string digest, title, round; // `round`: that was opened with it, or ""
    std::int64_t made = 0;
    int threshold = 0;
    std::vector<TrusteeAnswer> trustees; // by number
    bool opened = false;                 // k shares gave the secret, and every other k would
    int accepted() const;
    bool complete() const { return opened && accepted() == static_cast<int>(trustees.size()); }
};

// The chair. Trustees by key or name of admitted cards; throws cardNotConfirmed, roundRule, keysEqual. Its digest.
std::string rehearse(Workspace &ws, const std::string &title, const std::vector<std::string> &trustees, int threshold);
Bytes rehearsalFile(Workspace &ws, const std::string &digest);
void sendRehearsal(Workspace &ws, const std::string &digest, Drop &drop); // rehearsals/<sha256>.simsa-rehearsal
std::vector<RehearsalState> rehearsals(Workspace &ws);                    // newest first
// The trustee's name. Throws foreignSigner, rehearsalOther (of an older one, or none of ours), shareWrong.
std::string takeAcceptance(Workspace &ws, View file);
// What trustees put into the drop: acceptances/<sha256>.simsa-acceptance.
SyncReport takeAcceptances(Workspace &ws, Drop &drop, const Progress &progress = noProgress);
// The newest for this title, k and these keys (in any order) that no round was opened with; null when there is none.
const RehearsalState *rehearsalFor(const std::vector<RehearsalState> &all, const std::string &title,
                                   const std::vector<std::string> &trustees, int threshold);
// Puts the round's trustees in the order of that rehearsal, which has to be complete, and names it. Throws
// rehearsalMissing. Then, once the round is there: that it is used.
void requireRehearsal(Workspace &ws, Round &round);
void markRehearsed(Workspace &ws, const Round &round);
struct RehearsalParts { // of a round, for the result file
    Bytes rehearsal;
    std::vector<Bytes> acceptances; // by number of the trustee
};
RehearsalParts rehearsalParts(Workspace &ws, const Round &round); // empty where the round has none

// The trustee.
struct OfferedOffice {
    std::string digest, title, committee;
    std::vector<std::string> trustees; // names by number
    int number = 0, threshold = 0;
    std::int64_t received = 0;
    bool shareRight = true; // else it cannot be accepted, and the chair is to be called
    std::optional<std::int64_t> accepted;
};
std::vector<OfferedOffice> offeredOffices(Workspace &ws); // newest first; of one title only the newest
// Of a confirmed chair; its digest. Throws chairNotConfirmed (another chair's), ageNoMatch, notOnPanel and as readers.
std::string takeRehearsal(Workspace &ws, View file);
// Accepts: the signed answer, the same again when accepted before. Throws shareWrong; roundUnknown.
Bytes acceptOffice(Workspace &ws, const std::string &digest);
// Takes in what the chair put there and sends the answers that are not there yet.
void syncRehearsals(Workspace &ws, Drop &drop, SyncReport &report);

} // namespace simsa
