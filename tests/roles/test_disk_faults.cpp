// The disk fails at any one call while a round is at work: a person reads one sentence, nothing that was acknowledged
// is lost, and the same step taken again, in the open program or in a new one, leads to the same result.
#include "tests/roles/RoundPlay.h"

#include <random>

using namespace simsa;
using namespace simsa::test;

namespace {

struct Kind {
    DiskFault fault;
    std::vector<Code> codes; // what it may be called
};
const std::vector<Kind> &kinds() {
    static const std::vector<Kind> all = {
        {{.call = DiskCall::write, .error = EIO}, {Code::ioFailed}},
        {{.call = DiskCall::write, .error = ENOSPC}, {Code::diskFull, Code::ioFailed}},
        {{.call = DiskCall::write, .error = ENOSPC, .cut = true}, {Code::diskFull, Code::ioFailed}},
        {{.call = DiskCall::write, .error = EIO, .cut = true, .once = true}, {Code::ioFailed}},
        {{.call = DiskCall::sync, .error = EIO}, {Code::ioFailed}},
        {{.call = DiskCall::rename, .error = EIO}, {Code::ioFailed}},
        {{.call = DiskCall::create, .error = ENOSPC}, {Code::diskFull, Code::ioFailed}}, // SQLite keeps no reason
        {{.call = DiskCall::folder, .error = ENOSPC}, {Code::diskFull}},
    };
    return all;
}

} // namespace

class TestDiskFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRoundGoesOnAfterAnyFault() {
        QTemporaryDir folder;
        const Path root = folder.path().toStdString();
        Disk disk(root);
        Play play(root);
        play.record(disk);
        const std::vector<std::vector<std::size_t>> steps = play.stepsByName();
        const int faults = qEnvironmentVariable("SIMSA_FAULTS", QStringLiteral("26")).toInt();
        int came = 0;
        for (int i = 0; i < faults; ++i) {
            std::mt19937 random(static_cast<unsigned>(i) + 100);
            const auto &places = steps[static_cast<std::size_t>(i) % steps.size()];
            const std::size_t at = places[random() % places.size()];
            const Kind &kind = kinds()[random() % kinds().size()];
            DiskFault fault = kind.fault;
            fault.after = static_cast<int>(random() % (fault.call == DiskCall::write ? 40 : 4));
            const std::string place = "fault " + std::to_string(i) + " in " + play.steps[at].name;
            disk.layOut(play.steps[at].from, Ending::killed, 0);
            Disk failing(root);
            Play again(root);
            if (random() % 3 != 0)
                again.openFor(at); // the program is open before the trouble begins
            failing.fail(fault);
            try {
                again.steps[at].work();
            } catch (const Error &error) {
                QVERIFY2(std::ranges::find(kind.codes, error.code) != kind.codes.end(),
                         (place + ": " + nameOf(error.code) + " " + error.detail).c_str());
                QVERIFY2(describe(error).trimmed().endsWith(QLatin1Char('.')), qPrintable(describe(error)));
            }
            came += failing.heal();
            try {
                if (random() % 2 == 0)
                    again.closeAll();
                for (const Fact &fact : play.facts)
                    if (fact.changes <= play.steps[at].from &&
                        (fact.changes + 200 >= play.steps[at].from || random() % 16 == 0))
                        QVERIFY2(fact.holds(again),
                                 (place + ": " + fact.name + " of " + fact.owner + " is gone").c_str());
                again.run(at);
                QVERIFY2(again.official == play.official, (place + ": another result").c_str());
                again.space("chair").db().verify();
            } catch (const Error &error) {
                QFAIL((place + ", going on: " + nameOf(error.code) + " " + error.detail).c_str());
            }
        }
        qInfo("%d faults, %d of them came about", faults, came);
        QVERIFY(came >= faults / 3);
    }
};

QTEST_GUILESS_MAIN(TestDiskFaults)
#include "test_disk_faults.moc"
