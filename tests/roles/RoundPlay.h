// A round of two evaluators and three trustees, step by step, on a disk that is watched.
#pragma once

#include "tests/disk/Disk.h"
#include "tests/roles/TinyRound.h"

#include "app/crypto/Hash.h"
#include "app/roles/Rehearsals.h"
#include "app/roles/ResultFile.h"
#include "app/roles/Trustee.h"
#include "app/workspace/Documents.h"

#include <map>

namespace simsa::test {

// What a step leaves behind once it is acknowledged, to be asked of the workspaces of a later day.
class Play;
struct Fact {
    std::size_t changes = 0; // of the disk, when it was acknowledged
    std::string name, owner; // whose workspace is asked; "" = the drop alone
    std::function<bool(Play &)> holds;
};

// A round of two evaluators and three trustees, two of whom open. Every step is written as a person takes it who finds
// the workspaces in whatever state they are: what is done stays, the rest is done.
class Play {
public:
    struct Step {
        std::string name;
        std::vector<std::string> who; // whose workspaces are at work
        std::function<void()> work;
        std::size_t from = 0, to = 0; // changes of the disk
    };
    static constexpr const char *title = "Written round";
    static constexpr int evaluators = 2, trusteeCount = 3, threshold = 2;

    explicit Play(const Path &root_) : root(root_) {
        add("open", {"chair"}, [this] { openRound(); });
        for (int i = 1; i <= evaluators; ++i) {
            const std::string e = "e" + std::to_string(i);
            add("import", {e}, [this, e] { take(e); });
            add("declare", {e}, [this, e, i] { declare(e, i); });
            add("score", {e}, [this, e, i] { score(e, i); });
            add("seal", {e}, [this, e] { seal(e); });
            add("deliver", {e}, [this, e] { deliver(e); });
            add("intake", {"chair"}, [this] { chairSync(); });
        }
        for (int i = 1; i <= trusteeCount; ++i)
            add("check", {"t" + std::to_string(i)}, [this, i] { trusteeSync("t" + std::to_string(i)); });
        add("close", {"chair"}, [this] { close(); });
        for (int i = 1; i <= threshold; ++i)
            add("release", {"t" + std::to_string(i), "chair"}, [this, i] { release("t" + std::to_string(i)); });
        add("opening", {"chair"}, [this] { takeOpenings(); });
        add("tally", {"chair"}, [this] { tally(); });
        add("result", {"chair"}, [this] { writeResult(); });
    }

    void makePeople(Disk &disk) {
        std::filesystem::create_directory(dropFolder());
        disk.settle(); // that folder is the machine's, not the program's
        make("chair", Role::chair);
        const Bytes invitation = Chair(space("chair")).invitation("Committee", dropFolder().string());
        for (int i = 1; i <= evaluators + trusteeCount; ++i) {
            const bool trustee = i > evaluators;
            const std::string name = trustee ? "t" + std::to_string(i - evaluators) : "e" + std::to_string(i);
            make(name, trustee ? Role::trustee : Role::evaluator);
            Evaluator person(space(name));
            const KnownChair known = person.takeInvitation(invitation);
            person.confirmChair(known.signing, space("chair").fingerprint());
            const Bytes card = person.makeCard(known.signing);
            Chair chair(space("chair"));
            chair.admit(chair.takeCard(card).card.signing, space(name).fingerprint());
        }
        sendRehearsal(space("chair"), rehearse(space("chair"), title, trusteeNames(), threshold), *drop());
        for (int i = 1; i <= trusteeCount; ++i) {
            Workspace &ws = space("t" + std::to_string(i));
            noneRefused(TrusteeRole(ws).sync(*drop(), noProgress, false));
            acceptOffice(ws, offeredOffices(ws).at(0).digest);
            noneRefused(TrusteeRole(ws).sync(*drop(), noProgress, false));
        }
        noneRefused(takeAcceptances(space("chair"), *drop()));
    }

    // The whole round from nothing; the disk is paused afterwards.
    void record(Disk &disk) {
        recording = &disk;
        makePeople(disk);
        run(0, &disk);
        closeAll();
        disk.pause();
    }
    // The places of all steps of one name, for every name.
    std::vector<std::vector<std::size_t>> stepsByName() const {
        std::map<std::string, std::vector<std::size_t>> byName;
        for (std::size_t i = 0; i < steps.size(); ++i)
            byName[steps[i].name].push_back(i);
        std::vector<std::vector<std::size_t>> out;
        for (auto &[name, places] : byName)
            out.push_back(std::move(places));
        return out;
    }

    // From the step on; `disk` given: what it acknowledges is kept.
    void run(std::size_t step, Disk *disk = nullptr) {
        recording = disk;
        for (; step < steps.size(); ++step) {
            if (disk != nullptr)
                steps[step].from = disk->changes();
            steps[step].work();
            // Some go home in between, others leave the program open for days.
            if (disk != nullptr && step % 3 == 0)
                spaces.clear();
            if (disk != nullptr)
                steps[step].to = disk->changes();
        }
    }

    Workspace &space(const std::string &name) {
        std::unique_ptr<Workspace> &ws = spaces[name];
        if (!ws) {
            ws = Workspace::open(root / (name + ".simsa"), view(tinyPassphrase));
            ws->clock = [this, name] { return morning + dayOf(name) * day; };
        }
        return *ws;
    }
    void openFor(std::size_t step) {
        for (const std::string &name : steps[step].who)
            space(name);
    }
    bool isOpen(const std::string &name) const { return spaces.contains(name); }
    void closeAll() { spaces.clear(); }
    Path dropFolder() const { return root / "drop"; }
    std::unique_ptr<Drop> drop() const { return openFolderDrop(dropFolder()); }
    std::string id(const std::string &name) {
        const std::vector<std::string> ids = roundIds(space(name));
        return ids.empty() ? std::string() : ids.front();
    }

    std::vector<Step> steps;
    std::vector<Fact> facts;
    std::string official;

private:
    Path root;
    std::map<std::string, std::unique_ptr<Workspace>> spaces;
    Disk *recording = nullptr;
    bool late = false; // the deadline has passed

    void add(std::string name, std::vector<std::string> who, std::function<void()> work) {
        steps.push_back({std::move(name), std::move(who), std::move(work)});
    }
    void acknowledged(std::string name, std::string owner, std::function<bool(Play &)> holds) {
        if (recording != nullptr)
            facts.push_back({recording->changes(), std::move(name), std::move(owner), std::move(holds)});
    }
    std::int64_t dayOf(const std::string &name) const { return late ? 11 : name == "chair" ? 0 : 5; }
    Round round(const std::string &name) { return loadRound(space(name), id(name)).round; }

    static std::vector<std::string> trusteeNames() {
        std::vector<std::string> names;
        for (int i = 1; i <= trusteeCount; ++i)
            names.push_back("Person t" + std::to_string(i));
        return names;
    }
    void make(const std::string &name, Role role) {
        Secret code;
        Workspace::create(root / (name + ".simsa"), view(tinyPassphrase), role, "Person " + name, "Institute", "home",
                          code, leastCost());
        acknowledged("workspace", name, [name](Play &p) { return p.space(name).person().name == "Person " + name; });
    }

    // Nobody did anything wrong: what a sync says of a file is trouble of ours.
    static void noneRefused(const SyncReport &report) {
        if (!report.refused.empty())
            throw Error(codeFromName(report.refused.front().outcome), report.refused.front().name);
    }
    // Every file of the drop is what its name says, whatever happened while it was put there.
    void sent(const std::string &owner, const std::string &roundId) {
        for (const Outgoing &file : outbox(space(owner), roundId))
            if (file.sent) {
                const Digest digest = sha256(drop()->get(file.name, 1 << 24));
                acknowledged("sent " + file.name, "", [name = file.name, digest](Play &p) {
                    return p.drop()->has(name) && sha256(p.drop()->get(name, 1 << 24)) == digest;
                });
            }
    }

    void openRound() {
        Chair chair(space("chair"));
        if (id("chair").empty()) {
            RoundDraft d{.title = title, .language = "en", .deadline = morning + 10 * day};
            for (const char *name : {"technical", "impact"})
                d.rubric.criteria.push_back({.id = name, .title = name, .maximum = {5000}, .step = {50}});
            d.policy.select = 1;
            for (const char *number : {"01", "02"})
                d.proposals.push_back({number,
                                       std::string("Applicant ") + number,
                                       {},
                                       {{"plan.pdf", {}, TinyRound::pdf(std::string("Proposal ") + number)}}});
            d.trustees = trusteeNames();
            d.threshold = threshold;
            const std::string opened = chair.openRound(d);
            const std::string digest = loadRound(space("chair"), opened).digest;
            acknowledged("opened", "chair",
                         [opened, digest](Play &p) { return loadRound(p.space("chair"), opened).digest == digest; });
        }
        noneRefused(chair.sync(id("chair"), *drop()));
        sent("chair", id("chair"));
    }

    void take(const std::string &e) {
        noneRefused(Evaluator(space(e)).sync(*drop(), noProgress, false));
        const std::string roundId = id(e);
        for (const StoredDocument &document : documents(space(e), roundId))
            acknowledged("document", e, [e, roundId, sealed = document.sealed](Play &p) {
                for (const StoredDocument &d : documents(p.space(e), roundId))
                    if (d.sealed == sealed)
                        return d.present && d.readable && toHex(sha256File(d.file.string())) == sealed;
                return false;
            });
    }

    void declare(const std::string &e, int number) {
        Evaluator evaluator(space(e));
        const std::string roundId = id(e);
        if (!evaluator.declared(roundId).done) {
            Declaration d{.pledge = true};
            for (const Proposal &p : round(e).proposals)
                d.conflicts.push_back({p.id, {}, "declared by " + std::to_string(number)});
            evaluator.declare(roundId, d);
        }
        acknowledged("declared", e, [e, roundId, digest = evaluator.declared(roundId).digest](Play &p) {
            return Evaluator(p.space(e)).declared(roundId).digest == digest;
        });
    }

    void score(const std::string &e, int number) {
        Workspace &ws = space(e);
        const Round r = round(e);
        for (std::size_t p = 0; p < r.proposals.size(); ++p) {
            const std::string &proposal = r.proposals[p].id;
            for (std::size_t c = 0; c < r.rubric.criteria.size(); ++c) {
                const std::string &criterion = r.rubric.criteria[c].id;
                const Points points{4000 - 100 * number - 250 * static_cast<int>(p) - 50 * static_cast<int>(c)};
                const std::string comment = "comment " + criterion + std::string(3000, 'c');
                savePoints(ws, r, proposal, criterion, points);
                const auto at = [=](Play &play) { return loadSheet(play.space(e), r, proposal).scores[c]; };
                acknowledged("points", e, [=](Play &play) { return at(play).points == points; });
                saveComment(ws, r, proposal, criterion, comment);
                acknowledged("comment", e, [=](Play &play) { return at(play).comment == comment; });
            }
            saveOpinion(ws, r, proposal, "opinion of " + e);
            acknowledged("opinion", e, [=](Play &play) {
                return loadSheet(play.space(e), r, proposal).opinion == "opinion of " + e;
            });
        }
    }

    void seal(const std::string &e) {
        Evaluator evaluator(space(e));
        const std::string roundId = id(e);
        if (evaluator.submissions(roundId).empty())
            evaluator.seal(roundId);
        const std::string digest = evaluator.submissions(roundId).front().digest;
        const Digest file = sha256(evaluator.sealedFile(roundId));
        acknowledged("sealed", e, [=](Play &p) {
            Evaluator again(p.space(e));
            const auto own = again.submissions(roundId);
            return own.size() == 1 && own.front().digest == digest && sha256(again.sealedFile(roundId)) == file &&
                   again.sealedBallot(roundId).has_value();
        });
    }

    void deliver(const std::string &e) {
        noneRefused(Evaluator(space(e)).sync(*drop(), noProgress, false));
        sent(e, id(e));
    }

    void chairSync() {
        Chair chair(space("chair"));
        const std::string roundId = id("chair");
        noneRefused(chair.sync(roundId, *drop()));
        sent("chair", roundId);
        const std::vector<std::string> lines = logLines(space("chair"), roundId);
        acknowledged("log", "chair", [=](Play &p) { // grows and never says anything else
            const std::vector<std::string> now = logLines(p.space("chair"), roundId);
            return now.size() >= lines.size() && std::equal(lines.begin(), lines.end(), now.begin());
        });
        acknowledged("intake", "chair", [=, sealed = chair.turnout(roundId).sealed](Play &p) {
            return Chair(p.space("chair")).turnout(roundId).sealed >= sealed;
        });
    }

    void trusteeSync(const std::string &t) {
        noneRefused(TrusteeRole(space(t)).sync(*drop(), noProgress, false));
        const std::string roundId = id(t);
        acknowledged("checked", t, [=, checked = TrusteeRole(space(t)).office(roundId).checked](Play &p) {
            const TrusteeOffice office = TrusteeRole(p.space(t)).office(roundId);
            return office.checked == checked && office.bad.empty();
        });
    }

    void close() {
        late = true;
        Chair chair(space("chair"));
        const std::string roundId = id("chair");
        if (chair.stage(roundId) == Stage::running)
            chair.close(roundId);
        const std::string number = chair.closingNumber(roundId);
        acknowledged("closed", "chair", [=](Play &p) {
            return Chair(p.space("chair")).stage(roundId) != Stage::running &&
                   Chair(p.space("chair")).closingNumber(roundId) == number;
        });
        chairSync();
    }

    void release(const std::string &t) {
        late = true;
        TrusteeRole trustee(space(t));
        const std::string roundId = id(t);
        noneRefused(trustee.sync(*drop(), noProgress, false));
        if (!trustee.office(roundId).released)
            trustee.release(roundId, Chair(space("chair")).closingNumber(roundId));
        acknowledged("released", t,
                     [=](Play &p) { return TrusteeRole(p.space(t)).office(roundId).released.has_value(); });
        noneRefused(trustee.sync(*drop(), noProgress, false));
        sent(t, roundId);
    }

    void takeOpenings() {
        late = true;
        chairSync();
        const std::string roundId = id("chair");
        acknowledged("openings", "chair", [=, here = Chair(space("chair")).openings(roundId)](Play &p) {
            return Chair(p.space("chair")).openings(roundId) == here;
        });
    }

    void tally() {
        late = true;
        Chair chair(space("chair"));
        const std::string roundId = id("chair");
        official = chair.tally(roundId).json;
        acknowledged("tallied", "chair", [=, json = official](Play &p) {
            const auto result = Chair(p.space("chair")).result(roundId);
            return result && result->json == json;
        });
        chairSync();
    }

    void writeResult() {
        late = true;
        Chair chair(space("chair"));
        official = chair.result(id("chair"))->json;
        const Bytes file = chair.writeResult(id("chair"), {});
        for (const Check &check : verifyResult(file, space("chair").person().identity))
            if (check.done && !check.passed)
                throw Error(check.code, check.key);
    }
};

} // namespace simsa::test
