// The database and the vault on a disk that fails at any one call, and on one that loses its power after any change:
// what was saved is there, what was not saved is gone whole, and work goes on.
#include "TestTools.h"

#include "db/Vault.h"
#include "tests/disk/Disk.h"

#include <algorithm>
#include <random>

using namespace simsa;
using namespace simsa::test;

namespace {

const KeyCost quick{64, 1, 1}; // 64 KiB: nothing here depends on the cost
const std::string_view passphrase = "correct horse battery", otherPassphrase = "another passphrase";

struct Kind {
    const char *name;
    DiskFault fault;
    Code code; // what it is called
};
const std::vector<Kind> &kinds() {
    static const std::vector<Kind> all = {
        {"write fails", {.call = DiskCall::write, .error = EIO}, Code::ioFailed},
        {"no room to write", {.call = DiskCall::write, .error = ENOSPC}, Code::diskFull},
        {"half is written", {.call = DiskCall::write, .error = ENOSPC, .cut = true}, Code::diskFull},
        {"half is written, once", {.call = DiskCall::write, .error = EIO, .cut = true, .once = true}, Code::ioFailed},
        {"sync fails", {.call = DiskCall::sync, .error = EIO}, Code::ioFailed},
        {"sync finds no room", {.call = DiskCall::sync, .error = ENOSPC}, Code::diskFull},
        {"rename fails", {.call = DiskCall::rename, .error = EIO}, Code::ioFailed},
        {"no room for a name", {.call = DiskCall::rename, .error = ENOSPC}, Code::diskFull},
        {"no new file", {.call = DiskCall::create, .error = ENOSPC}, Code::diskFull},
        {"no new folder", {.call = DiskCall::folder, .error = ENOSPC}, Code::diskFull},
        {"truncate fails", {.call = DiskCall::truncate, .error = EIO}, Code::ioFailed},
    };
    return all;
}

void addKinds() {
    QTest::addColumn<int>("kind");
    for (std::size_t i = 0; i < kinds().size(); ++i)
        QTest::newRow(kinds()[i].name) << static_cast<int>(i);
}

// Of a long row of writes every run lets some fail, the soak each.
int strideOf(const Kind &kind, int usual) {
    return kind.fault.call == DiskCall::write && faults(0) == 0 ? usual : 1;
}

std::string valueOf(std::int64_t n) {
    return "value " + std::to_string(n) + " " + std::string(static_cast<std::size_t>(n * 997 % 20'000), 'v');
}
void makeTable(Database &db) {
    db.execute("CREATE TABLE IF NOT EXISTS v(n INTEGER PRIMARY KEY, s TEXT) STRICT");
}
void insert(Database &db, std::int64_t n) {
    Statement(db, "INSERT INTO v VALUES (?1, ?2)").bind(1, n).bind(2, valueOf(n)).run();
}
// The highest n such that the table holds exactly the values 1..n; -1 for anything else.
std::int64_t wholePrefix(Database &db) {
    Statement query(db, "SELECT n, s FROM v ORDER BY n");
    std::int64_t n = 0;
    while (query.step())
        if (query.integer(0) != ++n || query.text(1) != valueOf(n))
            return -1;
    return n;
}

std::vector<std::string> namesIn(const Path &folder) {
    std::vector<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    return names;
}

} // namespace

class TestDisk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void savesFailWhole_data() { addKinds(); }
    void savesFailWhole() {
        QFETCH(int, kind);
        const Kind &k = kinds()[static_cast<std::size_t>(kind)];
        int failed = 0;
        for (int after = 0; after < 200; after += strideOf(k, 3)) {
            QTemporaryDir folder;
            Disk disk(pathOf(folder));
            const Path file = pathOf(folder) / "t.db";
            std::int64_t saved = 0;
            {
                Database db(file, testKey());
                makeTable(db);
                insert(db, ++saved);
                DiskFault fault = k.fault;
                fault.after = after;
                disk.fail(fault);
                std::optional<Code> got;
                for (int i = 0; i < 3 && !got; ++i) { // single values, three together, and back into the file
                    got = failure([&] { insert(db, saved + 1); });
                    saved += got ? 0 : 1;
                }
                if (!got) {
                    got = failure([&] {
                        Transaction transaction(db);
                        for (int i = 1; i <= 3; ++i)
                            insert(db, saved + i);
                        transaction.commit();
                    });
                    saved += got ? 0 : 3;
                }
                if (!got)
                    got = failure([&] { db.execute("PRAGMA wal_checkpoint(TRUNCATE)"); });
                if (got)
                    QVERIFY2(*got == k.code || *got == Code::ioFailed, nameOf(*got));
                const bool came = disk.heal();
                QVERIFY2(came || !got, "it failed without a fault");
                failed += came;
                QCOMPARE(wholePrefix(db), saved);
                insert(db, ++saved);
                QCOMPARE(wholePrefix(db), saved);
                if (!came)
                    after = 1000; // no such call is left
            }
            Database again(file, testKey());
            QCOMPARE(wholePrefix(again), saved);
            again.verify();
        }
        qInfo("%d faults", failed);
        QVERIFY(failed > 0 || k.fault.call == DiskCall::rename || k.fault.call == DiskCall::folder ||
                k.fault.call == DiskCall::create);
    }

    void aVaultIsMadeWholeOrNotAtAll_data() { addKinds(); }
    void aVaultIsMadeWholeOrNotAtAll() {
        QFETCH(int, kind);
        const Kind &k = kinds()[static_cast<std::size_t>(kind)];
        int failed = 0;
        for (int after = 0; after < 1000; after += strideOf(k, 7)) {
            QTemporaryDir base;
            Disk disk(pathOf(base));
            const Path folder = pathOf(base) / "a.simsa";
            Secret code;
            DiskFault fault = k.fault;
            fault.after = after;
            disk.fail(fault);
            const auto got = failure([&] { Vault::create(folder, view(passphrase), code, quick).reset(); });
            const bool came = disk.heal();
            if (got) {
                ++failed;
                QVERIFY2(*got == k.code || *got == Code::ioFailed, nameOf(*got));
                QVERIFY2(namesIn(pathOf(base)).empty(), "something of it is left");
                Vault::create(folder, view(passphrase), code, quick).reset();
            }
            Vault::open(folder, view(passphrase))->database().verify();
            Vault::open(folder, code);
            if (!came)
                break;
        }
        qInfo("%d faults", failed);
        QVERIFY(failed > 0);
    }

    void aChangedPassphraseIsTheOldOneOrTheNew_data() { addKinds(); }
    void aChangedPassphraseIsTheOldOneOrTheNew() {
        QFETCH(int, kind);
        const Kind &k = kinds()[static_cast<std::size_t>(kind)];
        for (int after = 0; after < 100; ++after) {
            QTemporaryDir base;
            Disk disk(pathOf(base));
            const Path folder = pathOf(base) / "a.simsa";
            Secret code;
            const auto vault = Vault::create(folder, view(passphrase), code, quick);
            DiskFault fault = k.fault;
            fault.after = after;
            disk.fail(fault);
            const auto got = failure([&] { vault->changePassphrase(view(passphrase), view(otherPassphrase)); });
            const bool came = disk.heal();
            if (got)
                QVERIFY2(*got == k.code, nameOf(*got));
            QCOMPARE(vault->check(view(passphrase)), got.has_value());
            QCOMPARE(vault->check(view(otherPassphrase)), !got.has_value());
            for (const std::string &name : namesIn(folder))
                QVERIFY2(!name.ends_with(".part"), name.c_str());
            if (!came)
                return;
        }
        QFAIL("there was always one more call to fail");
    }

    void aCopyIsWholeOrNotThere_data() { addKinds(); }
    void aCopyIsWholeOrNotThere() {
        QFETCH(int, kind);
        const Kind &k = kinds()[static_cast<std::size_t>(kind)];
        for (int after = 0; after < 300; after += strideOf(k, 5)) {
            QTemporaryDir folder;
            Disk disk(pathOf(folder));
            Database db(pathOf(folder) / "t.db", testKey());
            makeTable(db);
            for (int n = 1; n <= 5; ++n)
                insert(db, n);
            DiskFault fault = k.fault;
            fault.after = after;
            disk.fail(fault);
            const Path copy = pathOf(folder) / "copy.db";
            const auto got = failure([&] { db.copyTo(copy); });
            const bool came = disk.heal();
            QCOMPARE(std::filesystem::exists(copy), !got.has_value());
            QVERIFY(!std::filesystem::exists(copy.native() + ".part"));
            QCOMPARE(wholePrefix(db), 5);
            if (!got)
                QCOMPARE(number(*std::make_unique<Database>(copy, testKey()), "SELECT count(*) FROM v"), 5);
            if (!came)
                return;
        }
        QFAIL("there was always one more call to fail");
    }

    void savedValuesSurviveACutOfThePower() {
        QTemporaryDir folder;
        Disk disk(pathOf(folder));
        disk.settle();
        const Path file = pathOf(folder) / "t.db";
        std::vector<std::size_t> saved;           // after how many changes each value was
        for (int times = 0; times < 3; ++times) { // closing writes the log back and removes it
            Database db(file, testKey());
            makeTable(db);
            for (int i = 0; i < 8; ++i) {
                insert(db, static_cast<std::int64_t>(saved.size()) + 1);
                saved.push_back(disk.changes());
            }
            if (times == 1)
                db.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        disk.pause();
        QVERIFY(disk.agrees());
        std::mt19937 random(7);
        const int cuts = faults(300);
        for (int i = 0; i < cuts; ++i) {
            const std::size_t at = random() % (disk.changes() + 1);
            disk.layOut(at, i % 8 == 0 ? Ending::killed : Ending::power, static_cast<unsigned>(random()));
            const auto least = std::ranges::upper_bound(saved, at) - saved.begin();
            if (!std::filesystem::exists(file)) {
                QVERIFY(least == 0);
                continue;
            }
            std::int64_t found = 0;
            const auto got = failure([&] {
                Database db(file, testKey());
                makeTable(db);
                found = wholePrefix(db);
                db.verify();
            });
            QVERIFY2(!got || least == 0, nameOf(got.value_or(Code::internal))); // a file just being made is no loss
            QVERIFY2(
                got || (found >= least && found <= least + 1),
                qPrintable(QStringLiteral("cut %1 at %2: saved %3, found %4").arg(i).arg(at).arg(least).arg(found)));
        }
    }

    void aVaultSurvivesACutOfThePower() {
        QTemporaryDir base;
        Disk disk(pathOf(base));
        disk.settle();
        const Path folder = pathOf(base) / "a.simsa";
        Secret code;
        Vault::create(folder, view(passphrase), code, quick).reset();
        const std::size_t made = disk.changes();
        {
            const auto vault = Vault::open(folder, view(passphrase));
            vault->changePassphrase(view(passphrase), view(otherPassphrase));
        }
        const std::size_t changed = disk.changes();
        disk.pause();
        QVERIFY(disk.agrees());
        std::mt19937 random(8);
        for (int i = 0; i < faults(200); ++i) {
            const std::size_t at = random() % (changed + 1);
            disk.layOut(at, i % 8 == 0 ? Ending::killed : Ending::power, static_cast<unsigned>(random()));
            if (!std::filesystem::exists(folder)) {
                QVERIFY(at < made);
                Secret fresh;
                Vault::create(folder, view(passphrase), fresh, quick).reset();
                continue;
            }
            const auto first = failure([&] { Vault::open(folder, view(passphrase))->database().verify(); });
            const auto second = failure([&] { Vault::open(folder, view(otherPassphrase))->database().verify(); });
            QVERIFY2((!first && second == Code::wrongPassphrase) || (first == Code::wrongPassphrase && !second),
                     nameOf(first.value_or(Code::internal)));
            QVERIFY(at < changed || !second);
            QVERIFY(!failure([&] { Vault::open(folder, code); }));
        }
    }
};

QTEST_GUILESS_MAIN(TestDisk)
#include "test_disk.moc"
