// A small round in one process: a chair, a few evaluators, proposals of one page, a drop in a folder.
#pragma once

#include "app/roles/Chair.h"
#include "app/roles/Words.h"
#include "tests/reading/MakePdf.h"

#include <QTemporaryDir>
#include <QTest>

namespace simsa::test {

constexpr std::int64_t day = 86400, morning = 1772582400;
constexpr const char *tinyPassphrase = "a passphrase for tests";

// The code of the Error that work throws; its sentence for people is never empty.
template <typename Work>
std::optional<Code> failure(const Work &work) {
    try {
        work();
    } catch (const Error &error) {
        if (describe(error).trimmed().isEmpty())
            return Code::internal;
        return error.code;
    }
    return std::nullopt;
}

class TinyRound {
public:
    explicit TinyRound(int evaluators = 3, int proposals = 2) : proposalCount(proposals) {
        std::filesystem::create_directories(dropFolder());
        drop = openFolderDrop(dropFolder());
        chairSpace = make("chair", Role::chair, 0);
        chair = std::make_unique<Chair>(*chairSpace);
        invitation = chair->invitation("Committee", dropFolder().string());
        for (int i = 1; i <= evaluators; ++i)
            join("e" + std::to_string(i));
    }

    Path root() const { return folder.path().toStdString(); }
    Path dropFolder() const { return root() / "drop"; }

    std::unique_ptr<Workspace> make(const std::string &name, Role role, std::int64_t days) {
        Secret code;
        auto ws = Workspace::create(root() / (name + ".simsa"), view(tinyPassphrase), role, "Person " + name,
                                    "Institute", "home", code, leastCost());
        ws->clock = [=] { return morning + days * day; };
        return ws;
    }
    // A person who answers the invitation and is admitted.
    Workspace &join(const std::string &name) {
        people.push_back(make(name, Role::evaluator, 1));
        Workspace &ws = *people.back();
        Evaluator e(ws);
        const KnownChair known = e.takeInvitation(invitation);
        e.confirmChair(known.signing, chairSpace->fingerprint());
        card = e.makeCard(known.signing);
        chair->admit(chair->takeCard(card).card.signing, ws.fingerprint());
        return ws;
    }

    static Bytes pdf(const std::string &words) {
        return MakePdf().page("BT /F1 12 Tf 20 200 Td (" + words + ") Tj ET").bytes();
    }
    RoundDraft draft() const {
        RoundDraft d{.title = "Written round", .language = "en", .deadline = morning + 10 * day};
        for (const char *name : {"technical", "impact"})
            d.rubric.criteria.push_back({.id = name, .title = name, .maximum = {5000}, .step = {50}});
        d.policy.select = 1;
        for (int p = 1; p <= proposalCount; ++p)
            d.proposals.push_back({"0" + std::to_string(p),
                                   "Applicant " + std::to_string(p),
                                   {},
                                   {{"plan-" + std::to_string(p) + ".pdf", {}, pdf("Proposal " + std::to_string(p))}}});
        return d;
    }
    void open() { open(draft()); }
    void open(const RoundDraft &d) {
        id = chair->openRound(d);
        chair->sync(id, *drop);
        for (auto &ws : people)
            Evaluator(*ws).sync(*drop, noProgress, false);
    }
    Workspace &person(int i) { return *people[static_cast<std::size_t>(i - 1)]; }
    Round round() { return loadRound(*chairSpace, id).round; }

    void declare(int i, const std::string &conflict = {}) {
        Declaration d{.pledge = true};
        for (const Proposal &p : round().proposals) {
            d.conflicts.push_back({p.id, {}, {}});
            d.conflicts.back().answers[0] = p.id == conflict;
        }
        Evaluator(person(i)).declare(id, d);
    }
    // Points for every criterion of every proposal: `points` for the first, two less for each later one.
    void score(int i, std::int64_t points) {
        const Round r = round();
        std::int64_t at = points;
        for (const Proposal &p : r.proposals) {
            if (loadSheet(person(i), r, p.id).state != State::recused)
                for (const Criterion *leaf : leaves(r.rubric))
                    savePoints(person(i), r, p.id, leaf->id, Points{at});
            at -= 200;
        }
    }
    OwnSubmission seal(int i, const std::string &reason = {}) {
        person(i).clock = [] { return morning + 5 * day; };
        return Evaluator(person(i)).seal(id, reason);
    }
    SyncReport sync(int i) { return Evaluator(person(i)).sync(*drop, noProgress, false); }
    SyncReport syncChair() { return chair->sync(id, *drop); }
    // Declares, scores, seals and sends.
    void evaluate(int i, std::int64_t points, const std::string &conflict = {}) {
        declare(i, conflict);
        score(i, points);
        seal(i);
        sync(i);
    }
    void atDay(std::int64_t days) {
        chairSpace->clock = [=] { return morning + days * day; };
    }

    QTemporaryDir folder;
    std::unique_ptr<Drop> drop;
    std::unique_ptr<Workspace> chairSpace;
    std::unique_ptr<Chair> chair;
    std::vector<std::unique_ptr<Workspace>> people;
    Bytes invitation, card;
    std::string id;
    int proposalCount;
};

} // namespace simsa::test
