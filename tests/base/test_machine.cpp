// The self-check of the machine, on made-up trees: each finding is told from the others, and nothing that is missing,
// too long or strange there stops it.
#include "app/base/Clock.h"
#include "app/base/Machine.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace simsa;

class TestMachine : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder;

    Path root() const { return folder->path().toStdString(); }
    void put(const std::string &name, std::string_view text) const {
        std::filesystem::create_directories((root() / name).parent_path());
        writeFile(root() / name, view(text));
    }
    MachineFacts facts() const {
        return {.root = root(),
                .workspace = root(),
                .now = 1'900'000'000,
                .newest = 1'800'000'000,
                .built = 1'700'000'000,
                .landlockAbi = 4,
                .coresOff = true,
                .dumpable = false,
                .lockLimit = 8u << 20,
                .freeBytes = std::uint64_t{50} << 30};
    }
    static Finding of(const std::vector<Finding> &all, const char *key) {
        for (const Finding &f : all)
            if (f.key == key)
                return f;
        return {};
    }
    Finding of(const char *key) const { return of(lookAtMachine(facts()), key); }
    static Finding of(const MachineFacts &given, const char *key) { return of(lookAtMachine(given), key); }
    static QByteArray say(const Finding &f) {
        return QByteArray::fromStdString(f.state + " " + std::to_string(static_cast<int>(f.health)) + " " + f.found);
    }

private Q_SLOTS:
    void init() { folder = std::make_unique<QTemporaryDir>(); }

    void anEmptyTreeIsAnswered() {
        const std::vector<Finding> all = lookAtMachine(facts());
        QCOMPARE(all.size(), std::size_t{11});
        for (const Finding &f : all)
            QVERIFY2(!f.state.empty(), f.key.c_str());
        QCOMPARE(say(of(all, "seccomp")), QByteArray("none 3 "));
        QCOMPARE(say(of(all, "ptrace")), QByteArray("unknown 1 "));
        QCOMPARE(say(of(all, "swap")), QByteArray("unknown 1 "));
        QCOMPARE(say(of(all, "hibernation")), QByteArray("off 0 "));
        QCOMPARE(say(of(all, "timesync")), QByteArray("unknown 1 "));
        QCOMPARE(say(of(all, "timezone")), QByteArray("unknown 1 UTC"));
        QCOMPARE(say(of(all, "disk")), QByteArray("enough 0 51200 MiB"));
        QVERIFY(lookAtMachine({.root = root() / "nowhere"}).size() == 10); // no workspace, no disk
    }

    void theKernelsProtections() {
        put("proc/sys/kernel/seccomp/actions_avail",
            "kill_process kill_thread trap errno user_notif trace log allow\n");
        QCOMPARE(say(of("seccomp")), QByteArray("filter 0 "));
        put("proc/sys/kernel/seccomp/actions_avail", "kill_thread trap errno trace allow\n");
        QCOMPARE(say(of("seccomp")), QByteArray("old 2 "));
        std::filesystem::remove_all(root() / "proc/sys");
        put("proc/self/status", "Name:\tx\nSeccomp:\t0\nVmLck:\t     132 kB\n");
        QCOMPARE(say(of("seccomp")), QByteArray("old 2 "));
        QCOMPARE(say(of("locked")), QByteArray("held 0 132 kB / 8192 kB"));
        put("proc/self/status", "Name:\tx\nVmLck:\t       0 kB\n");
        QCOMPARE(say(of("locked")), QByteArray("unheld 2 0 kB / 8192 kB"));
        MachineFacts f = facts();
        f.lockLimit = 32 * 1024;
        QCOMPARE(say(of(f, "locked")), QByteArray("limit 2 0 kB / 32 kB"));
        QCOMPARE(say(of("landlock")), QByteArray("on 0 ABI 4"));
        f.landlockAbi = -1;
        QCOMPARE(say(of(f, "landlock")), QByteArray("none 1 "));
        QCOMPARE(say(of("cores")), QByteArray("off 0 "));
        f.dumpable = true;
        QCOMPARE(say(of(f, "cores")), QByteArray("dumpable 1 "));
        f.coresOff = false;
        QCOMPARE(say(of(f, "cores")), QByteArray("on 2 "));
        put("proc/sys/kernel/yama/ptrace_scope", "1\n");
        QCOMPARE(say(of("ptrace")), QByteArray("restricted 0 1"));
        put("proc/sys/kernel/yama/ptrace_scope", "0\n");
        QCOMPARE(say(of("ptrace")), QByteArray("open 1 0"));
        QCOMPARE(say(of(f, "ptrace")), QByteArray("open 2 0")); // and this program does not close itself
    }

    void swapAndWhatCoversIt() {
        const auto swaps = [this](const char *line) {
            put("proc/swaps", std::string("Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n") + line);
        };
        swaps("");
        QCOMPARE(say(of("swap")), QByteArray("none 0 "));
        swaps("/dev/zram0 partition 4194300 0 100\n");
        QCOMPARE(say(of("swap")), QByteArray("memory 0 /dev/zram0"));
        swaps("/dev/nvme0n1p3 partition 8388604 0 -2\n");
        QCOMPARE(say(of("swap")), QByteArray("plain 2 /dev/nvme0n1p3"));
        swaps("/swapfile file 2097148 0 -2\n");
        QCOMPARE(say(of("swap")), QByteArray("file 2 /swapfile"));
        put("sys/block/dm-0/dm/uuid", "CRYPT-PLAIN-swap\n");
        put("sys/block/dm-0/dm/name", "cryptswap\n");
        swaps("/dev/dm-0 partition 8388604 0 -2\n");
        QCOMPARE(say(of("swap")), QByteArray("encrypted 0 /dev/dm-0"));
        swaps("/dev/mapper/cryptswap partition 8388604 0 -2\n");
        QCOMPARE(say(of("swap")), QByteArray("encrypted 0 /dev/mapper/cryptswap"));
        swaps("/dev/mapper/other partition 8388604 0 -2\n");
        QCOMPARE(of("swap").state, std::string("file"));
        put("sys/block/dm-1/dm/uuid", "LVM-abc\n"); // a volume on the encrypted disk, and one on a plain one
        std::filesystem::create_directories(root() / "sys/block/dm-1/slaves/dm-0");
        swaps("/dev/dm-1 partition 8388604 0 -2\n");
        QCOMPARE(of("swap").state, std::string("encrypted"));
        std::filesystem::create_directories(root() / "sys/block/dm-1/slaves/sda2");
        QCOMPARE(of("swap").state, std::string("plain"));
        swaps("/dev/zram0 partition 4194300 0 100\n/dev/sda2 partition 1 0 -2\n"); // the worst counts
        QCOMPARE(say(of("swap")), QByteArray("plain 2 /dev/zram0, /dev/sda2"));
        std::filesystem::create_directories(root() / "sys/block/dm-2/slaves/dm-2"); // a circle ends too
        put("sys/block/dm-2/dm/uuid", "LVM-def\n");
        swaps("/dev/dm-2 partition 1 0 -2\n");
        QCOMPARE(of("swap").state, std::string("plain"));
    }

    void hibernationNeedsAPlaceToWriteTo() {
        put("sys/power/state", "freeze mem disk\n");
        put("sys/power/disk", "[platform] shutdown reboot\n");
        put("proc/swaps", "Filename Type Size Used Priority\n");
        QCOMPARE(say(of("hibernation")), QByteArray("unused 0 "));
        put("proc/swaps", "Filename Type Size Used Priority\n/dev/sda2 partition 1 0 -2\n");
        put("sys/power/resume", "0:0\n");
        QCOMPARE(say(of("hibernation")), QByteArray("unused 0 "));
        put("sys/power/resume", "8:2\n");
        QCOMPARE(say(of("hibernation")), QByteArray("plain 2 "));
        put("sys/power/resume", "0:0\n");
        put("proc/cmdline", "root=/dev/sda1 resume=UUID=abc quiet\n");
        QCOMPARE(say(of("hibernation")), QByteArray("plain 2 "));
        put("sys/block/dm-0/dm/uuid", "CRYPT-LUKS2-x\n");
        put("proc/swaps", "Filename Type Size Used Priority\n/dev/dm-0 partition 1 0 -2\n");
        QCOMPARE(say(of("hibernation")), QByteArray("encrypted 1 "));
        put("sys/power/disk", "[disabled]\n");
        QCOMPARE(say(of("hibernation")), QByteArray("off 0 "));
        put("sys/power/state", "freeze mem\n");
        QCOMPARE(say(of("hibernation")), QByteArray("off 0 "));
    }

    void theClock() {
        MachineFacts f = facts();
        QCOMPARE(say(of(f, "clock")), QByteArray("sane 0 2030-03-17T17:46:40Z"));
        f.now = f.newest - 300; // two clocks need not agree to the second
        QCOMPARE(of(f, "clock").state, std::string("sane"));
        f.now = f.newest - 3600;
        QCOMPARE(say(of(f, "clock")), QByteArray("beforeSeen 3 2027-01-15T08:00:00Z"));
        f.now = f.built - 3600;
        QCOMPARE(of(f, "clock").state, std::string("beforeBuild"));
        put("run/systemd/timesync/synchronized", "");
        QCOMPARE(say(of("timesync")), QByteArray("synchronised 0 systemd-timesyncd"));
        std::filesystem::remove_all(root() / "run");
        put("run/chrony/chronyd.pid", "1\n");
        QCOMPARE(say(of("timesync")), QByteArray("service 0 chronyd"));
        std::filesystem::create_directories(root() / "etc");
        std::filesystem::create_symlink("/usr/share/zoneinfo/Asia/Seoul", root() / "etc/localtime");
        QCOMPARE(say(of("timezone")), QByteArray("set 0 Asia/Seoul"));
        QVERIFY(builtAt() > 1'700'000'000 && builtAt() <= systemNow());
    }

    void theDisk() {
        MachineFacts f = facts();
        f.freeBytes = std::uint64_t{1} << 30;
        QCOMPARE(say(of(f, "disk")), QByteArray("little 2 1024 MiB"));
        f.freeBytes = 100u << 20;
        QCOMPARE(say(of(f, "disk")), QByteArray("full 3 100 MiB"));
        f.freeBytes = 0;
        QCOMPARE(of(f, "disk").state, std::string("unknown"));
    }

    void strangeFilesDoNotStopIt() {
        put("proc/swaps", "Filename Type Size Used Priority\n" + std::string(1 << 20, 'x'));
        put("proc/sys/kernel/yama/ptrace_scope", "");
        std::filesystem::create_directories(root() / "proc/self/status"); // a folder
        std::filesystem::create_directories(root() / "sys/power");
        QCOMPARE(::mkfifo((root() / "sys/power/state").c_str(), 0600), 0); // would wait for ever
        const std::vector<Finding> all = lookAtMachine(facts());
        QCOMPARE(of(all, "hibernation").state, std::string("off"));
        QCOMPARE(of(all, "swap").state, std::string("none"));
        QCOMPARE(of(all, "locked").state, std::string("unheld"));
    }

    void thisMachine() {
        for (const Finding &f : lookAtMachine(machineFacts(root())))
            QVERIFY2(!f.state.empty(), f.key.c_str());
        QVERIFY(machineFacts(root()).freeBytes > 0);
    }
};

QTEST_APPLESS_MAIN(TestMachine)
#include "test_machine.moc"
