// A discussion round (토의 라운드): the panel of a tallied round judges the same proposals again, knowing how the
// points were spread. Each member starts from what it sealed before; whoever changes something says why. Both states
// stay.
#pragma once

#include "app/roles/Chair.h"

#include <map>

namespace simsa {

std::optional<StoredRound> roundByDigest(Workspace &ws, const std::string &digest); // hex

// Whether `now` puts the very questions of `first` again: rubric, and of each of its proposals applicant and documents.
// Throws roundRule when not: points given to one applicant must never stand before another.
void requireSameQuestions(const Round &now, const Round &first);

// What a round releases of `table` (its opened ballots): sorted figures, none of fewer than leastReleased totals.
std::vector<Distribution> distributionsOf(const Table &table, const std::vector<std::string> &proposals);

// The chair's draft of a discussion of a tallied round: its rubric, policy, documents and panel as they are, for those
// of its proposals that are named (all when none is). Throws notOpened before the tally, tableProposal.
RoundDraft discussionDraft(Chair &chair, const std::string &roundId, const std::string &title, std::int64_t deadline,
                           const std::vector<std::string> &proposals = {});

struct DiscussionChange { // of one member's total for one proposal; nothing = no points
    std::string member, proposal;
    std::optional<Points> before, after;
    bool operator==(const DiscussionChange &) const = default;
};
struct DiscussionReport {
    std::string firstRound, firstTitle;
    Official first;                             // of the round before
    std::vector<DiscussionChange> changes;      // only where something changed, in panel and proposal order
    std::map<std::string, std::string> reasons; // by member, of those who changed something
};
// What a tallied discussion round changed; nothing for another round or where the round before is not in this
// workspace.
std::optional<DiscussionReport> discussionReport(Chair &chair, const std::string &roundId);

// The evaluator's side.
struct SealedBefore {
    std::string digest; // of the submission
    Ballot ballot;
    std::int64_t sealed = 0;
};
// What this person sealed last in the round before; nothing when `round` is no discussion round or it is not here.
std::optional<SealedBefore> sealedBefore(Workspace &ws, const Round &round);
// Fills the sheets of a discussion round just taken in with it: points, comments, opinion, votes, recusals, notes.
// Throws as requireSameQuestions.
void carryOver(Workspace &ws, const Round &round);
// Whether a ballot judges any proposal otherwise than the one sealed before.
bool judgesOtherwise(const Ballot &now, const Ballot &before);

} // namespace simsa
