// A ballot (투표지): one evaluator's scores for all proposals. ballot.json of formats.md.
#pragma once

#include "app/domain/Round.h"

namespace simsa {

enum class State { blank, scored, abstained, recused };
enum class Choice { none, yes, no, abstained }; // gate: yes = pass; "none" where the rule is not used

struct Evidence {
    std::string document; // SHA-256 of the plaintext, hex
    int page = 1;         // from 1
    std::string quote;    // up to 500 characters
    bool operator==(const Evidence &) const = default;
};
struct CriterionScore {
    std::string criterion; // id of a leaf
    Points points;
    std::string comment; // up to 10,000 characters
    std::vector<Evidence> evidence;
    bool operator==(const CriterionScore &) const = default;
};
struct Judgement { // of one proposal
    std::string proposal;
    State state = State::blank;
    std::string reason;                 // of a recusal (or abstention)
    std::vector<CriterionScore> scores; // every leaf in rubric order when scored, else empty
    std::string opinion;
    Choice gate = Choice::none;
    std::string gateReason;
    Choice recognition = Choice::none;
    std::string recognitionReason;
    bool operator==(const Judgement &) const = default;
};
struct Ballot {
    std::string round;  // round digest, hex
    std::string member; // pseudonym
    int revision = 1;   // 1 … 1,000
    std::string revisionReason;
    std::string previous;    // submission digest or ""; of a discussion round's revision 1: that of the round before
    std::string declaration; // digest of the accepted declaration
    std::vector<Judgement> judgements; // proposals in number order
    bool operator==(const Ballot &) const = default;
};

Points total(const Judgement &judgement);
// Throws ballotRule, blankCriterion, pointsRange, pointsStep, commentTooShort, commentTooLong, with
// "<proposal>/<criterion>".
void validate(const Ballot &ballot, const Round &round);
std::string writeBallot(const Ballot &ballot);
Ballot readBallot(std::string_view json);

} // namespace simsa
