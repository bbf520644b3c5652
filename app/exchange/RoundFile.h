// The round file for one member, and the events that follow it.
#pragma once

#include "app/domain/Round.h"
#include "app/exchange/Envelope.h"

#include <array>
#include <optional>

namespace simsa {

struct DocumentKey {    // lets its reader open documents/<sealed>.age
    std::string sealed; // SHA-256 of the .age file, hex
    Secret identity;    // AGE-SECRET-KEY-1…, 74 characters
};
struct RoundFile {
    Round round;
    std::string json;   // the exact bytes of round.json
    std::string digest; // hex
    std::vector<DocumentKey> keys;
};

Bytes writeRoundFile(const std::string &roundJson, const std::string &roundId, const std::vector<DocumentKey> &keys,
                     const SigningKey &chair, const Recipient &chairRecipient, const Recipient &member);
RoundFile readRoundFile(View file, const Identity &own, const SigningPublic &chair);

enum class EventKind { deadline, replace, withdraw, exclude, adjust, decide, component };
const char *nameOf(EventKind kind);

struct ComponentFigure { // from outside the panel: a price, a benchmark
    std::string proposal;
    std::int64_t points = 0; // hundredths, 0 … the component's maximum
    bool operator==(const ComponentFigure &) const = default;
};
enum class DecisionMethod { meeting, video, writing };
const char *nameOf(DecisionMethod method);

struct DecisionVote { // of the panel on a decision; together 1 … its members
    int yes = 0, no = 0, abstained = 0;
    bool operator==(const DecisionVote &) const = default;
};
struct Event { // chair → all; one change
    EventKind kind = EventKind::deadline;
    std::int64_t time = 0;
    std::string reason;                   // 1…2,000 characters
    std::int64_t deadline = 0;            // deadline
    std::string member;                   // replace, withdraw, exclude: pseudonym
    std::string proposal;                 // exclude, adjust, withdraw (of an applicant): id
    std::string signing, recipient;       // replace: the new keys
    bool keepOld = true;                  // replace: earlier submissions stay
    std::int64_t points = 0;              // adjust: hundredths, may be negative
    std::vector<std::string> selected;    // decide: by rank
    std::string decidedBy;                // decide: who confirmed it, 1…200 characters
    std::optional<DecisionMethod> method; // decide: where it was recorded
    std::optional<DecisionVote> vote;     // decide: where it was counted
    std::string component;                // component: its id; `reason` says source and date
    std::vector<ComponentFigure> figures; // component: in proposal order, all there are; a later event stands instead
    bool operator==(const Event &) const = default;
};
std::string writeEvent(const Event &event);
// Throws eventRule, keysEqual and as every reader.
Event readEvent(std::string_view json, const Round &round);
// A replacement's keys are nobody's yet: not the chair's nor the panel's, not of an earlier replacement; a trustee
// who takes the seat brings both keys. Throws keysEqual with the member.
void requireNewKeys(const Event &replace, const Round &round, const std::vector<Event> &earlier);

Bytes makeEventTar(const std::string &eventJson, const Round &round, const std::string &roundDigest,
                   const SigningKey &chair);

enum class ConflictKind { paidWork, stake, employment, sponsorship, other };
struct Conflict {
    std::string proposal;
    std::array<bool, 5> answers{}; // by ConflictKind
    std::string note;              // up to 2,000 characters
    bool any() const { return answers != std::array<bool, 5>{}; }
    bool operator==(const Conflict &) const = default;
};
std::string namesOf(const Conflict &conflict); // "paid_work, stake": the answers that are yes

struct Declaration { // evaluator → chair
    std::string member;
    std::int64_t time = 0;
    bool pledge = false;             // must be true
    std::vector<Conflict> conflicts; // one per proposal, in order
    std::string priorContact;        // 사전접촉 신고, or ""
    bool operator==(const Declaration &) const = default;
};
std::string writeDeclaration(const Declaration &declaration);
Declaration readDeclaration(std::string_view json, const Round &round);

} // namespace simsa
