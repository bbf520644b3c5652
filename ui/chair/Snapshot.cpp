#include "ui/chair/Snapshot.h"

#include "app/roles/Words.h"
#include "app/workspace/Backup.h"

#include <QCoreApplication>

#include <algorithm>

namespace simsa {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(simsa::Snapshot)
};

} // namespace

QString fromText(const std::string &text) {
    return QString::fromStdString(text);
}

QString ChairSnapshot::nameOf(const std::string &pseudonym) const {
    for (const TurnoutRow &row : turnout.rows)
        if (row.member == pseudonym && !row.name.empty())
            return fromText(row.name);
    return fromText(pseudonym);
}

QString ChairSnapshot::applicantOf(const std::string &proposal) const {
    const Proposal *found = stored ? findProposal(stored->round, proposal) : nullptr;
    return found ? fromText(found->id + " " + found->applicant) : fromText(proposal);
}

const Event *ChairSnapshot::decision() const {
    for (auto event = events.rbegin(); event != events.rend(); ++event)
        if (event->event.kind == EventKind::decide)
            return &event->event;
    return nullptr;
}

QString ChairSnapshot::nameOfKey(const std::string &signing) const {
    for (const StoredCard &card : cards)
        if (card.card.signing == signing)
            return fromText(card.card.name);
    return {};
}

bool ChairSnapshot::decisionIsOlder() const {
    bool decided = false, older = false;
    for (const StoredEvent &e : events) {
        if (e.event.kind == EventKind::decide) {
            decided = true;
            older = false;
        } else if (e.event.kind == EventKind::adjust || e.event.kind == EventKind::component) {
            older = decided;
        }
    }
    return older;
}

std::vector<const StoredCard *> ChairSnapshot::reserves() const {
    std::vector<const StoredCard *> out;
    if (!stored)
        return out;
    for (const StoredCard &card : cards) {
        const auto has = [&](const std::string &signing, const std::string &recipient) {
            return card.card.signing == signing || card.card.recipient == recipient;
        };
        bool taken = !card.confirmed || isUnacknowledged(card);
        for (const Member &m : stored->round.panel)
            taken = taken || has(m.signing, m.recipient);
        for (const StoredEvent &e : events)
            taken = taken || (e.event.kind == EventKind::replace && has(e.event.signing, e.event.recipient));
        if (!taken)
            out.push_back(&card);
    }
    return out;
}

const RehearsalState *ChairSnapshot::askedOf(const std::string &signing) const {
    const auto found = std::find_if(rehearsals.begin(), rehearsals.end(), [&](const RehearsalState &r) {
        return std::any_of(r.trustees.begin(), r.trustees.end(), [&](auto &t) { return t.signing == signing; });
    });
    return found == rehearsals.end() ? nullptr : &*found;
}

bool ChairSnapshot::isUnacknowledged(const StoredCard &card) const {
    return std::any_of(keyChanges.begin(), keyChanges.end(),
                       [&](const KeyChange &c) { return !c.acknowledged && c.now == card.fingerprint; });
}

bool ChairSnapshot::backupDue() const {
    return stored && backup.value_or(0) < std::max(stored->received, stored->closed.value_or(0));
}

ChairSnapshot readSnapshot(Workspace &ws, const std::string &roundId) {
    const auto guard = ws.lock();
    Chair chair(ws);
    ChairSnapshot s;
    s.now = ws.clock();
    s.fingerprint = ws.fingerprint();
    s.committee = ws.setting("committee");
    s.drop = ws.setting("drop");
    s.synced = std::atoll(ws.setting("synced", "0").c_str());
    s.cards = chair.cards();
    s.keyChanges = chair.keyChanges();
    s.rehearsals = simsa::rehearsals(ws);
    s.backup = lastBackup(ws);
    const std::vector<std::string> ids = roundIds(ws);
    for (const std::string &id : ids) {
        const StoredRound r = loadRound(ws, id);
        s.rounds.push_back({id, r.round.title, chair.stage(id), r.deadline, r.round.panel.size(),
                            r.round.proposals.size(), r.digest, r.round.rubric, r.round.policy});
    }
    s.drafts = drafts(ws);
    std::string wanted = roundId.empty() ? ws.setting("chair.round") : roundId;
    if (std::find(ids.begin(), ids.end(), wanted) == ids.end())
        wanted = ids.empty() ? std::string() : ids.back();
    if (wanted.empty())
        return s;
    if (ws.setting("chair.round") != wanted)
        ws.setSetting("chair.round", wanted);
    s.stored = loadRound(ws, wanted);
    s.events = events(ws, s.stored->round);
    s.forks = forks(ws, wanted);
    s.turnout = chair.turnout(wanted);
    for (const LogEntry &entry : s.turnout.log)
        if (entry.kind == LogKind::refused)
            s.refusedBallots.push_back({entry.digest, entry.member, entry.reason, entry.revision});
    for (const Outgoing &file : outbox(ws, wanted))
        s.waiting += !file.sent;
    if (!s.stored->round.trustees.empty()) {
        s.closingNumber = chair.closingNumber(wanted);
        s.openings = chair.openings(wanted);
        s.complaints = chair.complaints(wanted);
    }
    if (s.turnout.stage == Stage::tallied) {
        s.result = chair.result(wanted);
        if (s.result)
            s.refusedBallots = s.result->refused;
        s.discussion = discussionReport(chair, wanted);
    }
    return s;
}

DraftCheck checkDraft(Workspace &ws, const Path &file) {
    const Bytes bytes = readFile(file, 16u << 20);
    DraftCheck check;
    check.draft = readDraft(textOf(bytes), file.parent_path());
    const RoundDraft &d = check.draft;
    const auto guard = ws.lock();
    const auto tried = [&](auto rule) {
        try {
            rule();
        } catch (const Error &e) {
            check.problems << describe(e);
        }
    };
    tried([&] { validate(d.rubric); });
    tried([&] { validate(d.policy, d.rubric); });
    tried([&] {
        Round round;
        round.title = d.title;
        round.threshold = d.threshold;
        round.trustees = chosenTrustees(Chair(ws).cards(), d.trustees);
        requireRehearsal(ws, round);
    });
    if (d.deadline <= ws.clock())
        check.problems << Words::tr("The deadline has passed. Set a later one in the file.");
    if (d.proposals.empty())
        check.problems << Words::tr("The file names no proposals.");
    if ((d.drop.empty() ? ws.setting("drop") : d.drop).empty())
        check.problems << Words::tr("No shared folder is known. Make an invitation first, or name one in the file.");
    for (const RoundDraft::Entry &entry : d.proposals) {
        if (entry.documents.empty())
            check.problems << Words::tr("%1 has no document.").arg(fromText(entry.id + " " + entry.applicant));
        for (const RoundDraft::Document &document : entry.documents) {
            std::error_code failed;
            if (document.bytes.empty() && !std::filesystem::is_regular_file(document.path, failed))
                check.problems << Words::tr("The document %1 of %2 is not there.")
                                      .arg(fromText(document.name), fromText(entry.id));
        }
    }
    for (const StoredCard &card : Chair(ws).cards())
        if (card.confirmed &&
            (d.panel.empty() || std::find(d.panel.begin(), d.panel.end(), card.card.signing) != d.panel.end()))
            check.panel.push_back(card.card.name);
    if (check.panel.empty())
        check.problems << Words::tr("No member is admitted yet. Take in cards on the page Panel.");
    return check;
}

} // namespace simsa
