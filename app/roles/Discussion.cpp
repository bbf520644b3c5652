#include "app/roles/Discussion.h"

#include "app/crypto/Age.h"
#include "app/workspace/Notes.h"

#include <algorithm>

namespace simsa {

namespace {

const Judgement *judgementFor(const Ballot &ballot, const std::string &proposal) {
    const auto at = std::find_if(ballot.judgements.begin(), ballot.judgements.end(),
                                 [&](const Judgement &j) { return j.proposal == proposal; });
    return at == ballot.judgements.end() ? nullptr : &*at;
}

std::map<std::string, Ballot> countedBallots(Workspace &ws, const std::string &roundId) { // by member
    std::map<std::string, Ballot> out;
    Statement row(ws.db(), "SELECT opened.json FROM opened JOIN submission USING (digest) WHERE round = ? "
                           "AND state != 'refused' ORDER BY revision");
    row.bind(1, roundId);
    while (row.step()) {
        Ballot ballot = readBallot(row.text(0));
        out[ballot.member] = std::move(ballot);
    }
    return out;
}

std::optional<Points> pointsIn(const std::map<std::string, Ballot> &ballots, const std::string &member,
                               const std::string &proposal) {
    const auto ballot = ballots.find(member);
    const Judgement *j = ballot == ballots.end() ? nullptr : judgementFor(ballot->second, proposal);
    return j != nullptr && j->state == State::scored ? std::optional(total(*j)) : std::nullopt;
}

} // namespace

std::optional<StoredRound> roundByDigest(Workspace &ws, const std::string &digest) {
    Statement row(ws.db(), "SELECT id FROM round WHERE digest = ?");
    if (digest.empty() || !row.bind(1, digest).step())
        return std::nullopt;
    return loadRound(ws, row.text(0));
}

void requireSameQuestions(const Round &now, const Round &first) {
    const auto documents = [](const Proposal &p) {
        std::vector<std::string> out;
        for (const DocumentRef &d : p.documents)
            out.push_back(d.sha256);
        return out;
    };
    bool same = now.rubric == first.rubric;
    for (const Proposal &p : now.proposals) {
        const Proposal *then = findProposal(first, p.id);
        same = same && then != nullptr && p.applicant == then->applicant && p.members == then->members &&
               documents(p) == documents(*then);
    }
    if (!same)
        throw Error(Code::roundRule, "discussion");
}

std::vector<Distribution> distributionsOf(const Table &table, const std::vector<std::string> &proposals) {
    std::vector<Distribution> out;
    for (const std::string &id : proposals) {
        Distribution d{.proposal = id};
        const auto at = std::find(table.proposals.begin(), table.proposals.end(), id);
        if (at == table.proposals.end())
            throw Error(Code::tableProposal, id);
        for (const Cell &cell : table.cells[static_cast<std::size_t>(at - table.proposals.begin())]) {
            if (cell.state != CellState::scored)
                continue;
            d.totals.push_back(cell.total);
            d.leaves.resize(cell.leaves.size());
            for (std::size_t i = 0; i < cell.leaves.size(); ++i)
                d.leaves[i].push_back(cell.leaves[i]);
        }
        if (d.totals.size() < leastReleased)
            d = {.proposal = id};
        std::sort(d.totals.begin(), d.totals.end());
        for (std::vector<Points> &list : d.leaves)
            std::sort(list.begin(), list.end());
        out.push_back(std::move(d));
    }
    return out;
}

RoundDraft discussionDraft(Chair &chair, const std::string &roundId, const std::string &title, std::int64_t deadline,
                           const std::vector<std::string> &proposals) {
    Workspace &ws = chair.workspace();
    const auto guard = ws.lock();
    if (chair.stage(roundId) != Stage::tallied)
        throw Error(Code::notOpened, roundId);
    const StoredRound first = loadRound(ws, roundId);
    const Round &round = first.round;
    RoundDraft d{.title = title,
                 .committee = round.committee,
                 .language = round.language,
                 .drop = first.address,
                 .previous = first.digest,
                 .deadline = deadline,
                 .rubric = round.rubric,
                 .policy = round.policy};
    d.discussion = true;
    d.blind = round.blind;
    for (const std::string &id : proposals)
        if (findProposal(round, id) == nullptr)
            throw Error(Code::tableProposal, id);
    std::map<std::string, std::int64_t> stored;
    for (const StoredDocument &document : documents(ws, roundId))
        stored[document.sealed] = document.id;
    for (const Proposal &p : round.proposals) {
        if (!proposals.empty() && std::find(proposals.begin(), proposals.end(), p.id) == proposals.end())
            continue;
        RoundDraft::Entry entry{p.id, p.applicant, p.members, {}};
        for (const DocumentRef &ref : p.documents)
            entry.documents.push_back(
                {.name = ref.name, .ref = ref, .identity = toText(documentIdentity(ws, stored.at(ref.sealed)))});
        d.proposals.push_back(std::move(entry));
    }
    const std::vector<StoredEvent> all = events(ws, round);
    for (const Member &m : currentPanel(round, all))
        if (std::none_of(all.begin(), all.end(), [&](const StoredEvent &e) {
                return e.event.kind == EventKind::withdraw && e.event.member == m.pseudonym;
            }))
            d.panel.push_back(m.signing);
    return d;
}

std::optional<DiscussionReport> discussionReport(Chair &chair, const std::string &roundId) {
    Workspace &ws = chair.workspace();
    const auto guard = ws.lock();
    const Round round = loadRound(ws, roundId).round;
    const std::optional<StoredRound> first = roundByDigest(ws, round.previous);
    if (round.discussion.empty() || !first || chair.stage(roundId) != Stage::tallied)
        return std::nullopt;
    const std::optional<RoundResult> earlier = chair.result(first->round.id);
    if (!earlier)
        return std::nullopt;
    DiscussionReport out{first->round.id, first->round.title, earlier->official, {}, {}};
    const std::map<std::string, Ballot> before = countedBallots(ws, first->round.id), now = countedBallots(ws, roundId);
    for (const Member &m : round.panel)
        for (const Proposal &p : round.proposals) {
            const DiscussionChange change{m.pseudonym, p.id, pointsIn(before, m.pseudonym, p.id),
                                          pointsIn(now, m.pseudonym, p.id)};
            if (change.before == change.after)
                continue;
            out.changes.push_back(change);
            if (const auto ballot = now.find(m.pseudonym); ballot != now.end())
                out.reasons[m.pseudonym] = ballot->second.revisionReason;
        }
    return out;
}

std::optional<SealedBefore> sealedBefore(Workspace &ws, const Round &round) {
    const std::optional<StoredRound> first =
        round.discussion.empty() ? std::nullopt : roundByDigest(ws, round.previous);
    if (!first || first->round.chairSigning != round.chairSigning)
        return std::nullopt;
    Statement row(ws.db(), "SELECT digest, json, received FROM submission WHERE round = ? AND state != 'refused' AND "
                           "json != '' ORDER BY revision DESC LIMIT 1");
    if (!row.bind(1, first->round.id).step())
        return std::nullopt;
    return SealedBefore{row.text(0), readBallot(row.text(1)), row.integer(2)};
}

void carryOver(Workspace &ws, const Round &round) {
    const std::optional<SealedBefore> before = sealedBefore(ws, round);
    if (!before)
        return;
    const Round first = roundByDigest(ws, round.previous)->round;
    requireSameQuestions(round, first);
    Transaction transaction(ws.db());
    for (const Proposal &p : round.proposals) {
        const Judgement *j = judgementFor(before->ballot, p.id);
        if (j == nullptr)
            continue;
        if (j->state == State::abstained || j->state == State::recused) {
            saveState(ws, round, p.id, j->state, j->reason);
            if (j->state == State::recused)
                closeDocuments(ws, round.id, p.id);
            continue;
        }
        for (const CriterionScore &s : j->scores) {
            savePoints(ws, round, p.id, s.criterion, s.points);
            saveComment(ws, round, p.id, s.criterion, s.comment);
        }
        saveOpinion(ws, round, p.id, j->opinion);
        if (round.policy.gate.majority)
            saveGate(ws, round, p.id, j->gate, j->gateReason);
        if (round.policy.recognition.majority)
            saveRecognition(ws, round, p.id, j->recognition, j->recognitionReason);
    }
    for (Note note : notes(ws, first)) {
        const Judgement *j = judgementFor(before->ballot, note.proposal);
        if (findProposal(round, note.proposal) == nullptr || (j != nullptr && j->state == State::recused))
            continue;
        note.id = newNoteId();
        saveNote(ws, round, note);
    }
    // These are no changes of mind: the history begins after them.
    Statement(ws.db(), "DELETE FROM history WHERE round = ?").bind(1, round.id).run();
    transaction.commit();
}

bool judgesOtherwise(const Ballot &now, const Ballot &before) {
    return std::any_of(now.judgements.begin(), now.judgements.end(), [&](const Judgement &j) {
        const Judgement *earlier = judgementFor(before, j.proposal);
        return earlier == nullptr || *earlier != j;
    });
}

} // namespace simsa
