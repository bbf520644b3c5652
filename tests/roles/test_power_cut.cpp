// The power goes, or the program is killed, after any change that a round makes on the disk: while it is opened, taken
// in with its documents, declared, scored, sealed, delivered, taken in by the chair, closed, released, tallied. What
// had been acknowledged is there, nothing is half done, and whoever goes on from there ends with the same result.
#include "tests/roles/RoundPlay.h"

#include <random>

using namespace simsa;
using namespace simsa::test;

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
    play.record(disk);
    const std::string official = play.official;
    QVERIFY(!official.empty());
    QVERIFY2(disk.agrees(), "something was changed without being seen");

    // As many cuts of every kind of step, at any change of it; a quarter of them kills instead.
    const std::vector<std::vector<std::size_t>> kinds = play.stepsByName();
    const int cuts = qEnvironmentVariable("SIMSA_CUTS", QStringLiteral("50")).toInt();
    const unsigned first = qEnvironmentVariable("SIMSA_CUT_SEED", QStringLiteral("1")).toUInt();
    std::size_t asked = 0;
    for (int i = 0; i < cuts; ++i) {
        std::mt19937 random(first + static_cast<unsigned>(i));
        const std::vector<std::size_t> &steps = kinds[static_cast<std::size_t>(i) % kinds.size()];
        const std::size_t at = steps[random() % steps.size()];
        const Play::Step &step = play.steps[at];
        const std::size_t changes = step.from + 1 + random() % (step.to - step.from);
        const Ending ending = random() % 4 == 0 ? Ending::killed : Ending::power;
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
    qInfo("%d cuts at %zu changes of %zu kinds of steps, %zu facts asked for", cuts, disk.changes(), kinds.size(),
          asked);
}

QTEST_GUILESS_MAIN(TestPowerCut)
#include "test_power_cut.moc"
