#include "app/domain/Ballot.h"

#include "app/base/Error.h"
#include "app/domain/Format.h"

#include <algorithm>
#include <array>

namespace simsa {

namespace {

constexpr std::array stateNames = {"blank", "scored", "abstained", "recused"};
constexpr std::array gateNames = {"none", "pass", "fail", "abstained"};
constexpr std::array recognitionNames = {"none", "yes", "no", "abstained"};
constexpr std::size_t longestText = 10'000;

template <typename Enum>
Enum named(const std::array<const char *, 4> &names, const std::string &name, const char *field) {
    const auto at = std::find(names.begin(), names.end(), name);
    if (at == names.end())
        throw Error(Code::jsonField, field);
    return static_cast<Enum>(at - names.begin());
}

Json toJson(const CriterionScore &s) {
    Json::Array evidence;
    for (const Evidence &e : s.evidence)
        evidence.push_back(Json::Object{{"document", e.document}, {"page", e.page}, {"quote", e.quote}});
    return Json::Object{{"criterion", s.criterion},
                        {"points", s.points.hundredths},
                        {"comment", s.comment},
                        {"evidence", std::move(evidence)}};
}

Json toJson(const Judgement &j) {
    Json::Array scores;
    for (const CriterionScore &s : j.scores)
        scores.push_back(toJson(s));
    return Json::Object{{"proposal", j.proposal},
                        {"state", stateNames[static_cast<std::size_t>(j.state)]},
                        {"reason", j.reason},
                        {"scores", std::move(scores)},
                        {"opinion", j.opinion},
                        {"gate", gateNames[static_cast<std::size_t>(j.gate)]},
                        {"gate_reason", j.gateReason},
                        {"recognition", recognitionNames[static_cast<std::size_t>(j.recognition)]},
                        {"recognition_reason", j.recognitionReason}};
}

Judgement judgementFrom(const Json &json) {
    Fields f(json, "judgements");
    Judgement j;
    j.proposal = f.text("proposal", 16);
    j.state = named<State>(stateNames, f.text("state", 16), "state");
    j.reason = f.text("reason", longestText);
    for (const Json &entry : f.array("scores", 200)) {
        Fields s(entry, "scores");
        CriterionScore score;
        score.criterion = s.text("criterion", 32);
        score.points = {s.integer("points", 0, 100'000'000)};
        score.comment = s.text("comment", longestText);
        for (const Json &item : s.array("evidence", 100)) {
            Fields e(item, "evidence");
            Evidence evidence;
            evidence.document = e.text("document", 64);
            evidence.page = static_cast<int>(e.integer("page", 1, 100'000));
            evidence.quote = e.text("quote", 500);
            e.end();
            score.evidence.push_back(std::move(evidence));
        }
        s.end();
        j.scores.push_back(std::move(score));
    }
    j.opinion = f.text("opinion", longestText);
    j.gate = named<Choice>(gateNames, f.text("gate", 16), "gate");
    j.gateReason = f.text("gate_reason", longestText);
    j.recognition = named<Choice>(recognitionNames, f.text("recognition", 16), "recognition");
    j.recognitionReason = f.text("recognition_reason", longestText);
    f.end();
    return j;
}

void requireLength(const std::string &text, int least, const std::string &where) {
    const std::size_t n = characters(text);
    if (static_cast<int>(n) < least)
        throw Error(Code::commentTooShort, where);
    if (n > longestText)
        throw Error(Code::commentTooLong, where);
}

void validateVote(const Vote &rule, Choice choice, const std::string &reason, const std::string &where) {
    if (!rule.majority && choice != Choice::none)
        throw Error(Code::ballotRule, where);
    if (!rule.majority)
        return;
    if (choice == Choice::none)
        throw Error(Code::blankCriterion, where);
    requireLength(reason, choice == Choice::abstained ? 0 : rule.commentLength, where);
}

// A place in one of this proposal's documents.
void validateEvidence(const Evidence &e, const Proposal &proposal, const std::string &where) {
    const auto document = std::find_if(proposal.documents.begin(), proposal.documents.end(),
                                       [&](const DocumentRef &d) { return d.sha256 == e.document; });
    if (document == proposal.documents.end() || e.page < 1 || e.page > document->pages)
        throw Error(Code::ballotRule, where + "/evidence");
}

void validate(const Judgement &j, const Round &round, const Proposal &proposal,
              const std::vector<const Criterion *> &all) {
    if (j.state == State::blank)
        throw Error(Code::blankCriterion, j.proposal);
    if (j.state == State::recused && j.reason.empty())
        throw Error(Code::ballotRule, j.proposal + "/reason");
    if (j.state != State::scored) {
        if (!j.scores.empty() || !j.opinion.empty() || j.gate != Choice::none || j.recognition != Choice::none)
            throw Error(Code::ballotRule, j.proposal);
        return;
    }
    if (j.scores.size() != all.size())
        throw Error(j.scores.size() < all.size() ? Code::blankCriterion : Code::ballotRule, j.proposal);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Criterion &leaf = *all[i];
        const CriterionScore &s = j.scores[i];
        const std::string where = j.proposal + "/" + leaf.id;
        if (s.criterion != leaf.id)
            throw Error(Code::ballotRule, where);
        if (s.points.hundredths < 0 || s.points > leaf.maximum)
            throw Error(Code::pointsRange, where);
        if (s.points.hundredths % leaf.step.hundredths != 0)
            throw Error(Code::pointsStep, where);
        requireLength(s.comment, leaf.commentLength, where);
        for (const Evidence &e : s.evidence)
            validateEvidence(e, proposal, where);
    }
    requireLength(j.opinion, round.policy.opinionLength, j.proposal + "/opinion");
    validateVote(round.policy.gate, j.gate, j.gateReason, j.proposal + "/gate");
    validateVote(round.policy.recognition, j.recognition, j.recognitionReason, j.proposal + "/recognition");
}

} // namespace

Points total(const Judgement &judgement) {
    Points sum;
    for (const CriterionScore &s : judgement.scores)
        sum += s.points;
    return sum;
}

void validate(const Ballot &b, const Round &round) {
    if (findMember(round, b.member) == nullptr)
        throw Error(Code::notOnPanel, b.member);
    // A discussion round's first ballot may name what its member sealed in the round before.
    if (b.revision < 1 || b.revision > 1000 || (b.revision > 1 && b.previous.empty()) ||
        (b.revision == 1 && !b.previous.empty() && round.discussion.empty()))
        throw Error(Code::ballotRule, "revision");
    if (!isHex(b.round, 64))
        throw Error(Code::ballotRule, "round");
    if (!b.previous.empty() && !isHex(b.previous, 64))
        throw Error(Code::ballotRule, "previous");
    if (!isHex(b.declaration, 64))
        throw Error(Code::ballotRule, "declaration");
    if (b.judgements.size() != round.proposals.size())
        throw Error(Code::ballotRule, "judgements");
    const std::vector<const Criterion *> all = leaves(round.rubric);
    for (std::size_t i = 0; i < b.judgements.size(); ++i) {
        if (b.judgements[i].proposal != round.proposals[i].id)
            throw Error(Code::ballotRule, b.judgements[i].proposal);
        validate(b.judgements[i], round, round.proposals[i], all);
    }
}

std::string writeBallot(const Ballot &b) {
    Json::Array judgements;
    for (const Judgement &j : b.judgements)
        judgements.push_back(toJson(j));
    return write(Json(Json::Object{{"format", "simsa-ballot-1"},
                                   {"round", b.round},
                                   {"member", b.member},
                                   {"revision", b.revision},
                                   {"revision_reason", b.revisionReason},
                                   {"previous", b.previous},
                                   {"declaration", b.declaration},
                                   {"judgements", std::move(judgements)}}));
}

Ballot readBallot(std::string_view text) {
    const Json json = parse(text);
    Fields f(json, "ballot");
    requireFormat(f, "simsa-ballot-1");
    Ballot b;
    b.round = f.text("round", 64);
    b.member = f.text("member", 32);
    b.revision = static_cast<int>(f.integer("revision", 1, 1000));
    b.revisionReason = f.text("revision_reason", 2000);
    b.previous = f.text("previous", 64);
    b.declaration = f.text("declaration", 64);
    for (const Json &j : f.array("judgements", 1000))
        b.judgements.push_back(judgementFrom(j));
    f.end();
    return b;
}

} // namespace simsa
