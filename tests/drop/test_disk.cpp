// A drop on a disk that fails at any one call, and on one that loses its power after any change: a file is there whole
// or not at all, and what was put is there.
#include "tests/disk/Disk.h"

#include "app/base/Error.h"
#include "app/drop/Drop.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <optional>
#include <random>

using namespace simsa;
using namespace simsa::test;

namespace {

template <typename Work>
std::optional<Code> failure(const Work &work) {
    try {
        work();
    } catch (const Error &error) {
        return error.code;
    }
    return std::nullopt;
}

struct Kind {
    const char *name;
    DiskFault fault;
    Code code;
};
const std::vector<Kind> &kinds() {
    static const std::vector<Kind> all = {
        {"write fails", {.call = DiskCall::write, .error = EIO}, Code::ioFailed},
        {"no room to write", {.call = DiskCall::write, .error = ENOSPC}, Code::diskFull},
        {"half is written", {.call = DiskCall::write, .error = ENOSPC, .cut = true}, Code::diskFull},
        {"sync fails", {.call = DiskCall::sync, .error = EIO}, Code::ioFailed},
        {"sync finds no room", {.call = DiskCall::sync, .error = ENOSPC}, Code::diskFull},
        {"rename fails", {.call = DiskCall::rename, .error = EIO}, Code::ioFailed},
        {"no room for a name", {.call = DiskCall::rename, .error = ENOSPC}, Code::diskFull},
        {"no new file", {.call = DiskCall::create, .error = ENOSPC}, Code::diskFull},
        {"no new folder", {.call = DiskCall::folder, .error = ENOSPC}, Code::diskFull},
    };
    return all;
}

Bytes content(std::size_t size, std::uint8_t first) {
    Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i)
        bytes[i] = static_cast<std::uint8_t>(i * 31 + first);
    return bytes;
}

// Everything below a folder, hidden and half files too.
std::map<std::string, Bytes> allFiles(const Path &folder) {
    std::map<std::string, Bytes> out;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            out[std::filesystem::relative(entry.path(), folder).string()] = readFile(entry.path(), 1 << 30);
    return out;
}

constexpr std::size_t large = 600'000; // several pieces
constexpr std::uint64_t cap = 1 << 20;

} // namespace

class TestDisk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesArriveWholeOrNotAtAll_data() {
        QTest::addColumn<int>("kind");
        for (std::size_t i = 0; i < kinds().size(); ++i)
            QTest::newRow(kinds()[i].name) << static_cast<int>(i);
    }
    void filesArriveWholeOrNotAtAll() {
        QFETCH(int, kind);
        const Kind &k = kinds()[static_cast<std::size_t>(kind)];
        const Bytes old = content(1000, 1), fresh = content(large, 2);
        int failed = 0;
        // A file put anew, one put in the place of another, one sent from a file, one fetched into a file.
        for (int which = 0; which < 4; ++which) {
            bool came = true;
            for (int after = 0; came; ++after) {
                QTemporaryDir base;
                const Path root = base.path().toStdString();
                Disk disk(root);
                std::filesystem::create_directories(root / "drop");
                std::filesystem::create_directories(root / "own");
                const auto drop = openFolderDrop(root / "drop");
                writeFile(root / "own" / "source", fresh);
                drop->put("r/ballots/old", old);
                drop->put("r/large", fresh);
                std::map<std::string, Bytes> before = allFiles(root);
                DiskFault fault = k.fault;
                fault.after = after;
                disk.fail(fault);
                const auto work = [&] {
                    if (which == 0)
                        drop->put("r/new/folder/file", fresh);
                    else if (which == 1)
                        drop->put("r/ballots/old", fresh);
                    else if (which == 2)
                        drop->putFile("r/documents/file", root / "own" / "source");
                    else
                        drop->getToFile("r/large", cap, root / "own" / "fetched");
                };
                const auto got = failure(work);
                came = disk.heal();
                if (got) {
                    ++failed;
                    QVERIFY2(came, "it failed without a fault");
                    QVERIFY2(*got == k.code, nameOf(*got));
                    QVERIFY(allFiles(root) == before); // what was there is there, nothing is left beside it
                    work();
                }
                constexpr const char *names[] = {"drop/r/new/folder/file", "drop/r/ballots/old",
                                                 "drop/r/documents/file", "own/fetched"};
                before[names[which]] = fresh;
                QVERIFY(allFiles(root) == before);
                QVERIFY(after < 100);
            }
        }
        qInfo("%d faults", failed);
        QVERIFY(failed > 0);
    }

    void whatWasPutSurvivesACutOfThePower() {
        QTemporaryDir base;
        const Path root = base.path().toStdString();
        Disk disk(root);
        std::filesystem::create_directories(root / "drop");
        disk.settle();
        const auto drop = openFolderDrop(root / "drop");
        std::vector<std::pair<std::string, std::size_t>> put; // name, after how many changes it was
        std::map<std::string, std::vector<Bytes>> contents;   // in their order
        std::uint8_t number = 0;
        for (const char *name : {"r/round/a", "r/log/checkpoint", "r/ballots/00000000/b", "r/log/checkpoint",
                                 "r/ballots/00000001/c", "r/log/entries/0-1", "r/log/checkpoint", "s/receipts/d"}) {
            ++number;
            const Bytes bytes = content(number % 2 == 0 ? large / 8 : 300, number);
            contents[name].push_back(bytes);
            drop->put(name, bytes);
            put.emplace_back(name, disk.changes());
        }
        disk.pause();
        QVERIFY(disk.agrees());
        const int seeds = qEnvironmentVariable("SIMSA_FAULTS", QStringLiteral("200")).toInt() / 20;
        for (std::size_t at = 0; at <= disk.changes(); ++at)
            for (int seed = 0; seed < seeds; ++seed) {
                disk.layOut(at, seed == 0 ? Ending::killed : Ending::power,
                            static_cast<unsigned>(at * 1000) + static_cast<unsigned>(seed));
                std::map<std::string, std::size_t> least; // contents that had been put for certain
                for (const auto &[name, changes] : put)
                    least[name] += changes <= at;
                for (const auto &[name, versions] : contents) {
                    const auto place = [&] {
                        return name + " after " + std::to_string(at) + ", seed " + std::to_string(seed);
                    };
                    const auto again = openFolderDrop(root / "drop");
                    if (!again->has(name)) {
                        QVERIFY2(least[name] == 0, place().c_str());
                        continue;
                    }
                    const auto is = std::ranges::find(versions, again->get(name, cap));
                    QVERIFY2(is != versions.end(), place().c_str());
                    QVERIFY2(static_cast<std::size_t>(is - versions.begin()) + 1 >= least[name], place().c_str());
                }
            }
    }
};

QTEST_GUILESS_MAIN(TestDisk)
#include "test_disk.moc"
