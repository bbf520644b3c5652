// Everything the reports of one round are made from, as one value: no report reads a workspace.
#pragma once

#include "app/exchange/RoundFile.h"
#include "app/report/Tongue.h"
#include "app/tally/Tally.h"

#include <map>

namespace simsa {

struct Dossier {
    struct Counted { // a ballot that counts
        Ballot ballot;
        std::string digest; // submission digest, hex
        std::int64_t received = 0;
    };
    struct Seat {                      // of the panel, in its order
        std::string member;            // pseudonym
        std::string group;             // "home" | "foreign"
        std::string name, affiliation; // as on the card; empty unless asked for
        std::int64_t declared = 0;     // 0 = never
        int revision = 0;              // the newest accepted, 0 = none
    };
    struct Refused {
        std::string digest, member, reason; // reason: the stable key
        int revision = 0;
    };
    struct Recusal {
        std::string member, proposal, reason;
    };
    struct Happening {
        std::string digest; // of the event's manifest, hex
        Event event;
    };
    struct Discussion { // what a discussion round goes on from
        struct Change { // of a member's total; nothing = no points
            std::string member, proposal;
            std::optional<Points> before, after;
        };
        std::string title, digest; // of the round before
        Official official;         // its result, which stays
        std::vector<Change> changes;
        std::map<std::string, std::string> reasons; // by member
    };

    Round round;
    std::string roundDigest, officialDigest; // hex
    // 8×4 digits to compare by eye: the round; the official figures; and the log up to the tally, which stands on what
    // outsiders get: few figures can be found again from a digest of figures alone, never from a digest of ballots.
    std::string roundNumber, resultNumber, recordNumber;
    std::string officialJson;
    Official official;
    Table table;
    std::vector<Counted> counted;
    std::vector<Seat> panel;
    std::vector<std::string>
        evaluators; // the name of everyone who ever had a seat, to be left out of what goes outside
    std::vector<Refused> refused;
    std::vector<Recusal> recusals; // declared
    std::vector<Happening> events;
    std::int64_t deadline = 0, closed = 0, tallied = 0;
    std::optional<Discussion> discussion;

    // The decision in force, or null.
    const Happening *decision() const;
    // Who is selected: as decided, else as computed. Nothing while a tie across the cut or a round without automatic
    // selection waits for a decision. An empty list is a valid outcome.
    std::optional<std::vector<std::string>> outcome() const;
    bool outcomeHas(const std::string &proposal) const;
    const Proposal &proposal(const std::string &id) const;
    std::string applicantOf(const std::string &id) const; // "07 별무리길"
    // "E3", or "E3 정하윤" when names are there.
    std::string memberText(const std::string &pseudonym) const;
    std::vector<std::size_t> byRank() const; // indices of official.proposals: by rank, then those without, in order
};

std::string statusText(Status status, Tongue t);
// What became of a proposal, in two or three words: "selected", "below the minimum"…
std::string standingText(const Dossier &d, const ProposalResult &p, Tongue t);
std::string stateText(CellState state, Tongue t);
std::string reasonText(const std::string &key, Tongue t); // of a refused ballot
std::string eventText(const Dossier &d, const Event &event, Tongue t);
// "2026년 3월 16일 (월) 18:00", "Mon 16 March 2026 18:00", in the time of this machine; zoneText says which.
std::string whenText(std::int64_t seconds, Tongue t);
std::string zoneText(std::int64_t seconds);  // "UTC+09:00"
std::string percentText(int tenThousandths); // "70 %"
// What a minimum or a tie rule speaks of.
std::string subjectText(const Round &round, const std::string &id, Tongue t);
// The word with the particle that its last syllable asks for: with(…, "이", "가"); both where it is no Hangul.
std::string with(const std::string &word, const char *closed, const char *open);
std::string join(const std::vector<std::string> &parts, const char *between);

} // namespace simsa
