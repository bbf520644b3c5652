// A drop flooded with 100,000 files by somebody without a key of the round: honest ballots are counted, and nothing
// grows beyond what the names take.
#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "tests/roles/Attacked.h"
#endif

#include <QTest>

namespace simsa::test {

class TestAttackFlood : public QObject {
    Q_OBJECT

    static long residentMiB() {
        std::ifstream status("/proc/self/status");
        for (std::string line; std::getline(status, line);)
            if (line.starts_with("VmRSS:"))
                return std::stol(line.substr(6)) / 1024;
        return 0;
    }

private Q_SLOTS:
    void aFloodOfJunkFiles() {
        constexpr int count = 100'000;
        Attacked t;
        for (int i = 1; i <= 3; ++i)
            t.prepare(i);
        const Path folder = t.dropFolder() / t.id / "ballots" / "00000000";
        std::filesystem::create_directories(folder);
        for (int i = 0; i < count; ++i) {
            const std::string junk = "age-encryption.org/v1\n" + std::to_string(i);
            std::ofstream(folder / (toHex(sha256(view(junk))) + ".simsa-ballot")) << junk;
        }
        for (int i = 1; i <= 3; ++i)
            t.sync(i);
        const long before = residentMiB();
        const SyncReport report = t.syncChair();
        QVERIFY2(residentMiB() - before < 80, qPrintable(QString::number(residentMiB() - before)));
        QCOMPARE(report.refusedCount, count);
        QVERIFY(report.refused.size() <= 1000); // what people are shown of it
        QCOMPARE(t.chair->turnout(t.id).sealed, 3);
        QVERIFY(t.chair->turnout(t.id).refused.size() <= 1000);
        QCOMPARE(logLines(*t.chairSpace, t.id).size(), std::size_t{1 + 3}); // junk is counted, not logged
        QCOMPARE(t.syncChair().refusedCount, 0);                            // and not looked at again
        QCOMPARE(t.official(), t.honest());
    }
};

} // namespace simsa::test

QTEST_GUILESS_MAIN(simsa::test::TestAttackFlood)
#include "test_attack_flood.moc"
