// The power goes, or the program is killed, after any change that a round makes on the disk: while it is opened, taken
// in with its documents, declared, scored, sealed, delivered, taken in by the chair, closed, released, tallied. What
// had been acknowledged is there, nothing is half done, and whoever goes on from there ends with the same result.
#include "tests/disk/Disk.h"
#include "tests/roles/Threshold.h"

#include "app/crypto/Hash.h"
#include "app/roles/ResultFile.h"
#include "app/workspace/Documents.h"

#include <map>
#include <random>

using namespace simsa;
using namespace simsa::test;

namespace {

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
        std::function<void()> work;
        std::size_t from = 0, to = 0; // changes of the disk
    };
    static constexpr int evaluators = 2, trusteeCount = 3, threshold = 2;

    explicit Play(const Path &root_) : root(root_) {
        add("open", [this] { openRound(); });
        for (int i = 1; i <= evaluators; ++i) {
            const std::string e = "e" + std::to_string(i);
            add("import", [this, e] { take(e); });
            add("declare", [this, e, i] { declare(e, i); });
            add("score", [this, e, i] { score(e, i); });
            add("seal", [this, e] { seal(e); });
            add("deliver", [this, e] { deliver(e); });
            add("intake", [this] { chairSync(); });
        }
        for (int i = 1; i <= trusteeCount; ++i)
            add("check", [this, i] { trusteeSync("t" + std::to_string(i)); });
        add("close", [this] { close(); });
        for (int i = 1; i <= threshold; ++i)
            add("release", [this, i] { release("t" + std::to_string(i)); });
        add("opening", [this] { takeOpenings(); });
        add("tally", [this] { tally(); });
        add("result", [this] { writeResult(); });
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

    void add(std::string name, std::function<void()> work) { steps.push_back({std::move(name), std::move(work)}); }
    void acknowledged(std::string name, std::string owner, std::function<bool(Play &)> holds) {
        if (recording != nullptr)
            facts.push_back({recording->changes(), std::move(name), std::move(owner), std::move(holds)});
    }
    std::int64_t dayOf(const std::string &name) const { return late ? 11 : name == "chair" ? 0 : 5; }
    Round round(const std::string &name) { return loadRound(space(name), id(name)).round; }

    void make(const std::string &name, Role role) {
        Secret code;
        Workspace::create(root / (name + ".simsa"), view(tinyPassphrase), role, "Person " + name, "Institute", "home",
                          code, leastCost());
        acknowledged("workspace", name, [name](Play &p) { return p.space(name).person().name == "Person " + name; });
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
            RoundDraft d{.title = "Written round", .language = "en", .deadline = morning + 10 * day};
            for (const char *name : {"technical", "impact"})
                d.rubric.criteria.push_back({.id = name, .title = name, .maximum = {5000}, .step = {50}});
            d.policy.select = 1;
            for (const char *number : {"01", "02"})
                d.proposals.push_back({number,
                                       std::string("Applicant ") + number,
                                       {},
                                       {{"plan.pdf", {}, TinyRound::pdf(std::string("Proposal ") + number)}}});
            for (int i = 1; i <= trusteeCount; ++i)
                d.trustees.push_back("Person t" + std::to_string(i));
            d.threshold = threshold;
            const std::string opened = chair.openRound(d);
            const std::string digest = loadRound(space("chair"), opened).digest;
            acknowledged("opened", "chair",
                         [opened, digest](Play &p) { return loadRound(p.space("chair"), opened).digest == digest; });
        }
        chair.sync(id("chair"), *drop());
        sent("chair", id("chair"));
    }

    void take(const std::string &e) {
        Evaluator(space(e)).sync(*drop(), noProgress, false);
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
        Evaluator(space(e)).sync(*drop(), noProgress, false);
        sent(e, id(e));
    }

    void chairSync() {
        Chair chair(space("chair"));
        const std::string roundId = id("chair");
        chair.sync(roundId, *drop());
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
        TrusteeRole(space(t)).sync(*drop(), noProgress, false);
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
        trustee.sync(*drop(), noProgress, false);
        if (!trustee.office(roundId).released)
            trustee.release(roundId, Chair(space("chair")).closingNumber(roundId));
        acknowledged("released", t,
                     [=](Play &p) { return TrusteeRole(p.space(t)).office(roundId).released.has_value(); });
        trustee.sync(*drop(), noProgress, false);
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
            if (!check.passed)
                throw Error(check.code, check.key);
    }
};

} // namespace

class TestPowerCut : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRoundGoesOnFromAnyMoment();
};

void TestPowerCut::aRoundGoesOnFromAnyMoment() {
    QTemporaryDir folder;
    const Path root = folder.path().toStdString();
    Disk disk(root);
    Play play(root);
    play.makePeople(disk);
    play.run(0, &disk);
    play.closeAll();
    disk.pause();
    QVERIFY2(disk.agrees(), "something was changed without being seen");
    const std::string official = play.official;
    QVERIFY(!official.empty());

    // As many cuts of every kind of step, at any change of it; a tenth of them kills instead.
    std::map<std::string, std::vector<std::size_t>> byName;
    for (std::size_t i = 0; i < play.steps.size(); ++i)
        if (play.steps[i].to > play.steps[i].from)
            byName[play.steps[i].name].push_back(i);
    std::vector<std::string> names;
    for (const auto &[name, steps] : byName)
        names.push_back(name);
    const int cuts = qEnvironmentVariable("SIMSA_CUTS", QStringLiteral("50")).toInt();
    const unsigned first = qEnvironmentVariable("SIMSA_CUT_SEED", QStringLiteral("1")).toUInt();
    std::size_t asked = 0;
    for (int i = 0; i < cuts; ++i) {
        std::mt19937 random(first + static_cast<unsigned>(i));
        const auto &steps = byName[names[static_cast<std::size_t>(i) % names.size()]];
        const std::size_t at = steps[random() % steps.size()];
        const Play::Step &step = play.steps[at];
        const std::size_t changes = step.from + 1 + random() % (step.to - step.from);
        const Ending ending = random() % 10 == 0 ? Ending::killed : Ending::power;
        const std::string place = "cut " + std::to_string(first + static_cast<unsigned>(i)) + " in " + step.name +
                                  " after change " + std::to_string(changes);
        disk.layOut(changes, ending, static_cast<unsigned>(random()));
        try {
            Play again(root);
            for (const Fact &fact : play.facts)
                // Who has not been at work since is asked now and then.
                if (fact.changes <= changes &&
                    (fact.changes + 200 >= step.from || again.isOpen(fact.owner) || random() % 16 == 0)) {
                    QVERIFY2(fact.holds(again), (place + ": " + fact.name + " of " + fact.owner + " is gone").c_str());
                    ++asked;
                }
            again.run(at);
            QVERIFY2(again.official == official, (place + ": another result").c_str());
            again.space("chair").db().verify();
        } catch (const Error &error) {
            QFAIL((place + ": " + nameOf(error.code) + " " + error.detail).c_str());
        }
    }
    qInfo("%d cuts at %zu changes of %zu kinds of steps, %zu facts asked for", cuts, disk.changes(), names.size(),
          asked);
}

QTEST_GUILESS_MAIN(TestPowerCut)
#include "test_power_cut.moc"
