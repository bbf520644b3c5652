// What the chair's pages show, read in a worker as one value: no page ever touches the workspace.
#pragma once

#include <cstddef> // first: moc 6.4 cannot read <compare> without the macros this brings

#include "app/roles/Discussion.h"
#include "app/roles/Rehearsals.h"
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
    std::vector<KeyChange> keyChanges;      // oldest first
    std::vector<RehearsalState> rehearsals; // newest first
    std::optional<std::int64_t> backup;     // time of the last one
    std::vector<RoundItem> rounds;          // oldest first
    std::vector<DraftItem> drafts;          // in preparation, last changed first
    std::optional<StoredRound> stored;      // the current round
    std::vector<StoredEvent> events;
    Turnout turnout;
    std::vector<RefusedBallot> refusedBallots;           // known so far, from the log
    std::string closingNumber;                           // of a closed round with trustees, 8×4 digits
    std::vector<int> openings;                           // trustees who released, by number
    std::vector<std::pair<int, std::string>> complaints; // trustee and member
    std::vector<LogFork> forks;                          // of the log, oldest first
    std::optional<RoundResult> result;
    std::optional<DiscussionReport> discussion; // of a tallied discussion round
    std::size_t waiting = 0;                    // files of the outbox that were not sent yet
    std::int64_t now = 0, synced = 0;

    // Shown name of a pseudonym: "정하윤"; the pseudonym itself while no card is known.
    QString nameOf(const std::string &pseudonym) const;
    QString applicantOf(const std::string &proposal) const; // "07 별무리길"
    QString nameOfKey(const std::string &signing) const;    // of a card; empty when there is none
    // The decision in force, or null.
    const Event *decision() const;
    bool decisionIsOlder() const; // than an adjustment: the figures changed since
    // Admitted members who hold no seat of the round and never held one: 예비위원.
    std::vector<const StoredCard *> reserves() const;
    // The newest rehearsal that asks this person to be a trustee; null when none does.
    const RehearsalState *askedOf(const std::string &signing) const;
    bool isUnacknowledged(const StoredCard &card) const; // its key replaces another
    // None since the round was opened, or none since it was closed.
    bool backupDue() const;
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
