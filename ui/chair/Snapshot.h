// What the chair's pages show, read in a worker as one value: no page ever touches the workspace.
#pragma once

#include <cstddef> // first: moc 6.4 cannot read <compare> without the macros this brings

#include "app/roles/Chair.h"
#include "app/workspace/Drafts.h"

#include <QStringList>

#include <memory>

namespace simsa {

struct RoundItem { // one round of this workspace
    std::string id, title;
    Stage stage = Stage::running;
    std::int64_t deadline = 0;
    std::size_t panel = 0, proposals = 0;
    std::string digest; // of round.json: what a later round names as its previous one
    Rubric rubric;
    Policy policy;
};

struct ChairSnapshot {
    std::string fingerprint, committee, drop; // own; the last two as last used in an invitation
    std::vector<StoredCard> cards;
    std::vector<RoundItem> rounds;     // oldest first
    std::vector<DraftItem> drafts;     // in preparation, last changed first
    std::optional<StoredRound> stored; // the current round
    std::vector<StoredEvent> events;
    Turnout turnout;
    std::vector<RefusedBallot> refusedBallots; // known so far, from the log
    std::optional<RoundResult> result;
    std::size_t waiting = 0; // files of the outbox that were not sent yet
    std::int64_t now = 0, synced = 0;

    // Shown name of a pseudonym: "정하윤"; the pseudonym itself while no card is known.
    QString nameOf(const std::string &pseudonym) const;
    QString applicantOf(const std::string &proposal) const; // "07 별무리길"
    // The decision in force, or null.
    const Event *decision() const;
};
using Snapshot = std::shared_ptr<const ChairSnapshot>;

// Reads all of it. `roundId` may be empty: then the round last shown, or the newest.
ChairSnapshot readSnapshot(Workspace &ws, const std::string &roundId);

struct DraftCheck { // a draft that was read, and what stands in the way of opening it
    RoundDraft draft;
    QStringList problems;           // in words
    std::vector<std::string> panel; // names of the admitted members, in order
};
// Throws what readDraft throws.
DraftCheck checkDraft(Workspace &ws, const Path &file);

QString fromText(const std::string &text);

} // namespace simsa
