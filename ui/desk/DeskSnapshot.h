// What a worker reads from the workspace for the pages; the GUI thread never reads it itself.
#pragma once

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/roles/Evaluator.h"
#include "app/roles/EvaluatorNotes.h"
#include "app/roles/Rehearsals.h"
#include "app/roles/Trustee.h"
#endif

namespace simsa {

struct DeskSnapshot {
    struct Name {
        std::string id, title;
    };
    std::vector<Name> rounds; // newest first
    std::optional<StoredRound> stored;
    std::vector<Sheet> sheets;                                              // in proposal order
    std::shared_ptr<const DeskNotes> notes = std::make_shared<DeskNotes>(); // shared: thousands are slow to copy
    std::vector<StoredDocument> documents;
    Declared declared;
    std::vector<OwnSubmission> submissions; // newest first
    std::optional<Ballot> sealed;           // what the newest of them says
    std::vector<KnownChair> chairs;
    std::vector<Seen> refused;
    std::vector<LogFork> forks; // oldest first
    std::string owner, fingerprint;
    int unsent = 0;                      // files of the outbox
    bool judges = true;                  // has a seat on the panel; a trustee may have none
    std::optional<TrusteeOffice> office; // of a trustee
    std::vector<OfferedOffice> offers;   // of rounds to come, and those that were opened; newest first
};

// Of the round, or of the newest when it is empty or unknown. Takes the workspace's lock.
DeskSnapshot readDeskSnapshot(Workspace &ws, const std::string &roundId);

} // namespace simsa
