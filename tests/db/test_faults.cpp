// What breaks outside the program: kill -9, a full disk, flipped bytes. Saved values stay; wrong ones never appear; and
// nothing that was stored can be read from the disk.
#include "TestTools.h"

#include "db/Vault.h"

#include <csignal>
#include <cstdio>
#include <random>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace simsa;

namespace {

const KeyCost quick{64, 1, 1}; // 64 KiB: nothing here depends on the cost
const std::string_view passphrase = "correct horse battery", otherPassphrase = "another passphrase",
                       marker = "MARKER-9f27-평가의견";

std::string valueOf(std::int64_t n) {
    return "value " + std::to_string(n) + " " + std::string(static_cast<std::size_t>(n * 37 % 300), 'v');
}

void makeTable(Database &db) {
    db.execute("CREATE TABLE IF NOT EXISTS v(n INTEGER PRIMARY KEY, s TEXT) STRICT");
}

void insert(Database &db, std::int64_t n) {
    Statement(db, "INSERT INTO v VALUES (?1, ?2)").bind(1, n).bind(2, valueOf(n)).run();
}

// The highest n such that the table holds exactly the values 1..n, each as it was written; -1 for anything else.
std::int64_t wholePrefix(Database &db) {
    Statement query(db, "SELECT n, s FROM v ORDER BY n");
    std::int64_t n = 0;
    while (query.step()) {
        if (query.integer(0) != ++n || query.text(1) != valueOf(n))
            return -1;
    }
    return n;
}

// The child of the kill tests: commits the next value, says so, and so on until it is killed.
int commitForEver(const Path &file) {
    Database db(file, testKey());
    makeTable(db);
    for (std::int64_t n = wholePrefix(db) + 1;; ++n) {
        insert(db, n);
        const std::string line = std::to_string(n) + "\n";
        if (::write(1, line.data(), line.size()) < 0)
            return 1;
    }
}

// Starts this program as such a child, kills it so many microseconds after its start (or after its first word), and
// returns the last number it had said.
enum class From { start, firstWord };
std::int64_t killAfter(const Path &file, const char *mode, useconds_t microseconds, From from = From::start) {
    int ends[2];
    if (::pipe(ends) != 0)
        return -1;
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(ends[1], 1);
        ::close(ends[0]);
        ::close(ends[1]);
        ::execl("/proc/self/exe", "test_faults", mode, file.c_str(), nullptr);
        ::_exit(127);
    }
    ::close(ends[1]);
    std::string said;
    char buffer[4096];
    if (from == From::firstWord) {
        if (const ssize_t n = ::read(ends[0], buffer, sizeof buffer); n > 0)
            said.append(buffer, static_cast<std::size_t>(n));
    }
    ::usleep(microseconds);
    ::kill(child, SIGKILL);
    for (ssize_t n; (n = ::read(ends[0], buffer, sizeof buffer)) > 0;)
        said.append(buffer, static_cast<std::size_t>(n));
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!WIFSIGNALED(status))
        return -1; // it ended by itself: something failed there
    const std::size_t end = said.rfind('\n');
    if (end == std::string::npos)
        return 0;
    const std::size_t start = end == 0 ? std::string::npos : said.rfind('\n', end - 1);
    return std::stoll(said.substr(start == std::string::npos ? 0 : start + 1, end));
}

// Writes until the disk is full, then again when there is room. Run in a child whose disk is small; room() ends that.
template <typename F>
int fillTheDisk(const Path &file, F room) {
    Database db(file, testKey());
    makeTable(db);
    std::int64_t saved = 0;
    std::optional<Code> got;
    while (!got && saved < 100000) {
        got = failure([&] { insert(db, saved + 1); });
        saved += got ? 0 : 1;
    }
    if (got != Code::diskFull && got != Code::ioFailed)
        return 1;
    if (saved == 0 || wholePrefix(db) != saved)
        return 2;
    if (!failure([&] { // still full: refused again, and a transaction leaves nothing of itself
            Transaction transaction(db);
            for (int i = 1; i < 1000; ++i)
                insert(db, saved + i);
            transaction.commit();
        }))
        return 3;
    if (wholePrefix(db) != saved)
        return 4;
    room();
    insert(db, saved + 1);
    Transaction transaction(db);
    insert(db, saved + 2);
    transaction.commit();
    if (wholePrefix(db) != saved + 2)
        return 5;
    db.verify();
    return 0;
}

int waitFor(pid_t child) {
    int status = -1;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + status;
}

// The folder as a crash would leave it: database and log as they are while open.
void copyFiles(const Path &from, const Path &to) {
    for (const char *suffix : {"", "-wal"}) {
        std::filesystem::remove(to.native() + suffix);
        if (std::filesystem::exists(from.native() + suffix))
            std::filesystem::copy_file(from.native() + suffix, to.native() + suffix);
    }
    std::filesystem::remove(to.native() + "-shm");
}

} // namespace

class TestFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void savedValuesSurviveKill();
    void aKilledCreationIsAllOrNothing();
    void aKilledChangeOfPassphraseLeavesOneThatOpens();
    void aFullDiskLosesNothing();
    void aFullFileSystemLosesNothing();
    void flippedBytesNeverGiveWrongValues_data();
    void flippedBytesNeverGiveWrongValues();
    void nothingReadableIsOnDisk();

private:
    std::mt19937 random{std::random_device{}()};
    std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); }
};

void TestFaults::savedValuesSurviveKill() {
    QTemporaryDir folder;
    const Path file = pathOf(folder) / "t.db";
    std::int64_t most = 0;
    int during = 0;
    const int rounds = faults(200);
    for (int i = 0; i < rounds; ++i) {
        // A third at any moment from the start on, opening included; the others surely among the commits.
        const std::int64_t said =
            i % 3 == 0 ? killAfter(file, "--commit", static_cast<useconds_t>(below(60000)))
                       : killAfter(file, "--commit", static_cast<useconds_t>(below(30000)), From::firstWord);
        QVERIFY2(said >= 0, "the child failed");
        during += said > 0;
        most = std::max(most, said);
        Database db(file, testKey());
        makeTable(db);
        const std::int64_t found = wholePrefix(db);
        QVERIFY2(found >= most, qPrintable(QStringLiteral("said %1, found %2").arg(most).arg(found)));
        QVERIFY2(found <= most + 1, "more values than were ever written");
        most = std::max(most, found); // one may have been saved and not said
    }
    Database db(file, testKey());
    db.verify();
    qInfo("%d kills, %d of them between commits, %lld values", rounds, during, static_cast<long long>(most));
    QVERIFY(during >= rounds / 2); // the moments really fell into the writing
}

void TestFaults::aKilledCreationIsAllOrNothing() {
    int made = 0;
    const int rounds = faults(60);
    for (int i = 0; i < rounds; ++i) {
        QTemporaryDir base;
        const Path folder = pathOf(base) / "a.simsa";
        const bool finished = i % 4 == 0; // the others at any moment
        QVERIFY(killAfter(folder, "--create", static_cast<useconds_t>(finished ? 0 : below(100000)),
                          finished ? From::firstWord : From::start) >= (finished ? 1 : 0));
        QVERIFY(!finished || std::filesystem::exists(folder));
        if (std::filesystem::exists(folder)) {
            ++made;
        } else {
            Secret code;
            Vault::create(folder, view(passphrase), code, quick).reset();
        }
        Vault::open(folder, view(passphrase))->database().verify();
        const auto entries = std::filesystem::directory_iterator(pathOf(base));
        QCOMPARE(std::distance(begin(entries), end(entries)), 1); // nothing of the cut-off attempt is left beside it
    }
    qInfo("%d of %d creations were complete when killed", made, rounds);
}

void TestFaults::aKilledChangeOfPassphraseLeavesOneThatOpens() {
    QTemporaryDir base;
    const Path folder = pathOf(base) / "a.simsa";
    Secret code;
    Vault::create(folder, view(passphrase), code, quick).reset();
    const int rounds = faults(60);
    for (int i = 0; i < rounds; ++i) {
        QVERIFY(killAfter(folder, "--change", static_cast<useconds_t>(below(60000))) >= 0);
        const auto first = failure([&] { Vault::open(folder, view(passphrase)); });
        const auto second = failure([&] { Vault::open(folder, view(otherPassphrase)); });
        QVERIFY((!first && second == Code::wrongPassphrase) || (first == Code::wrongPassphrase && !second));
        QVERIFY(!failure([&] { Vault::open(folder, code); }));
        for (const std::string &name : listFiles(folder))
            QVERIFY2(!name.ends_with(".part"), name.c_str());
    }
}

void TestFaults::aFullDiskLosesNothing() {
    QTemporaryDir folder;
    const Path file = pathOf(folder) / "t.db";
    const pid_t child = ::fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        ::signal(SIGXFSZ, SIG_IGN);
        struct rlimit limit {};
        ::getrlimit(RLIMIT_FSIZE, &limit);
        limit.rlim_cur = 900 * 1000; // room for the schema; no whole number of pages: the last one is cut
        ::setrlimit(RLIMIT_FSIZE, &limit);
        int result = 9;
        try {
            result = fillTheDisk(file, [&] {
                limit.rlim_cur = limit.rlim_max;
                ::setrlimit(RLIMIT_FSIZE, &limit);
            });
        } catch (...) {
        }
        ::_exit(result);
    }
    QCOMPARE(waitFor(child), 0);
    Database db(file, testKey());
    QVERIFY(wholePrefix(db) > 2);
    db.verify();
}

void TestFaults::aFullFileSystemLosesNothing() {
    QTemporaryDir folder;
    constexpr int noMount = 77;
    const pid_t child = ::fork();
    QVERIFY(child >= 0);
    if (child == 0) { // a small file system that only this child sees
        if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
            ::mount("tmpfs", pathOf(folder).c_str(), "tmpfs", 0, "size=1m") != 0)
            ::_exit(noMount);
        int result = 9;
        try {
            const Path file = pathOf(folder) / "t.db";
            result =
                fillTheDisk(file, [&] { ::mount("tmpfs", pathOf(folder).c_str(), "tmpfs", MS_REMOUNT, "size=8m"); });
            if (result == 0 && wholePrefix(*std::make_unique<Database>(file, testKey())) < 3)
                result = 8;
        } catch (...) {
        }
        ::_exit(result);
    }
    const int result = waitFor(child);
    if (result == noMount)
        QSKIP("mounting a small file system is not allowed here");
    QCOMPARE(result, 0);
}

void TestFaults::flippedBytesNeverGiveWrongValues_data() {
    QTest::addColumn<QString>("suffix");
    QTest::newRow("workspace.db") << QString();
    QTest::newRow("workspace.db-wal") << QStringLiteral("-wal");
}

void TestFaults::flippedBytesNeverGiveWrongValues() {
    QFETCH(QString, suffix);
    QTemporaryDir folder;
    const Path file = pathOf(folder) / "live.db", damaged = pathOf(folder) / "damaged.db";
    Database live(file, testKey());
    makeTable(live);
    // The file holds values 1…2000; the log alone holds the next 300, in as many commits.
    constexpr std::int64_t inFile = 2000, inAll = 2300;
    {
        Transaction transaction(live);
        for (std::int64_t n = 1; n <= inFile; ++n)
            insert(live, n);
        transaction.commit();
    }
    live.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    for (std::int64_t n = inFile + 1; n <= inAll; ++n)
        insert(live, n);
    const std::uint64_t size = std::filesystem::file_size(file.native() + suffix.toStdString());
    int refused = 0, earlier = 0, whole = 0;
    for (int i = 0; i < faults(200); ++i) {
        copyFiles(file, damaged);
        const Path target = damaged.native() + suffix.toStdString();
        Bytes bytes = readFile(target, 1u << 30);
        const std::size_t at = i < 48 ? static_cast<std::size_t>(i) : below(size); // each byte of the headers too
        bytes[at] ^= static_cast<std::uint8_t>(1 << below(8));
        writeFile(target, bytes);
        try {
            Database db(damaged, testKey());
            const std::int64_t found = wholePrefix(db);
            QVERIFY2(found >= 0, qPrintable(QStringLiteral("wrong values after a flip at %1").arg(at)));
            // What the file itself holds is there or refused: only the log's end may be missing.
            QVERIFY2(found >= inFile, qPrintable(QStringLiteral("%1 values after a flip at %2").arg(found).arg(at)));
            db.verify(); // what was not read above is found here, unless the log has replaced it by now
            QCOMPARE(wholePrefix(db), found);
            (found == inAll ? whole : earlier) += 1;
        } catch (const Error &error) {
            QVERIFY2(error.code == Code::databaseDamaged, qPrintable(QStringLiteral("code %1 after a flip at %2: %3")
                                                                         .arg(static_cast<int>(error.code))
                                                                         .arg(at)
                                                                         .arg(QString::fromStdString(error.detail))));
            ++refused;
        }
    }
    qInfo("%d refused, %d at an earlier state, %d unharmed (the log replaced the page)", refused, earlier, whole);
    QVERIFY(refused + earlier > 0);
}

void TestFaults::nothingReadableIsOnDisk() {
    QTemporaryDir base;
    const Path folder = pathOf(base) / "a.simsa";
    Secret code;
    const auto search = [&](const char *when) {
        for (const std::string_view needle : {passphrase, marker, std::string_view("SQLite format 3"), textOf(code)}) {
            const auto found = filesContaining(pathOf(base), needle);
            QVERIFY2(found.empty(), (std::string(when) + ": " + (found.empty() ? "" : found.front())).c_str());
        }
    };
    Vault::create(folder, view(passphrase), code, leastCost()).reset();
    {
        const auto vault = Vault::open(folder, view(passphrase));
        Database &db = vault->database();
        makeTable(db);
        Transaction transaction(db);
        for (std::int64_t n = 1; n <= 3000; ++n)
            Statement(db, "INSERT INTO v VALUES (?1, ?2)")
                .bind(1, n)
                .bind(2, std::string(marker) + std::to_string(n * 7919 % 3001))
                .run();
        search("inside a transaction");
        transaction.commit();
        search("open");
        Statement sorted(db, "SELECT s FROM v ORDER BY s DESC, n"); // a sort and a temporary table spill somewhere
        QVERIFY(sorted.step());
        db.execute("CREATE TEMP TABLE spill AS SELECT s FROM v");
        search("sorting");
        for (const auto &entry : std::filesystem::directory_iterator("/proc/self/fd")) { // unlinked temporary files too
            std::error_code gone;
            const std::string target = std::filesystem::read_symlink(entry.path(), gone).native();
            QVERIFY2(target.find("etilqs") == std::string::npos, target.c_str());
        }
        vault->changePassphrase(view(passphrase), view(otherPassphrase));
        vault->changePassphrase(view(otherPassphrase), view(passphrase));
        search("after a change of passphrase");
    }
    search("closed");
    for (int i = 0; i < 3; ++i) {
        QVERIFY(killAfter(folder, "--marker", static_cast<useconds_t>(below(300000)), From::firstWord) > 0);
        search("after kill -9");
    }
    QVERIFY(number(Vault::open(folder, view(passphrase))->database(), "SELECT count(*) FROM v") >= 3000);
}

// The other child: opens the workspace as a person does and keeps storing the marker.
static int storeMarkers(const Path &folder) {
    const auto vault = Vault::open(folder, view(passphrase));
    Database &db = vault->database();
    for (;;) {
        Statement(db, "INSERT INTO v(s) VALUES (?1)").bind(1, marker).run();
        if (::write(1, "1\n", 2) < 0)
            return 1;
    }
}

static int create(const Path &folder) {
    Secret code;
    const auto vault = Vault::create(folder, view(passphrase), code, quick);
    return ::write(1, "1\n", 2) == 2 ? ::pause() : 1;
}

static int changeForEver(const Path &folder) {
    std::string_view from = passphrase, to = otherPassphrase;
    std::unique_ptr<Vault> vault;
    try {
        vault = Vault::open(folder, view(from));
    } catch (const Error &) {
        std::swap(from, to);
        vault = Vault::open(folder, view(from));
    }
    for (;; std::swap(from, to))
        vault->changePassphrase(view(from), view(to));
}

int main(int argc, char **argv) {
    if (argc == 3 && std::string_view(argv[1]) == "--commit")
        return commitForEver(argv[2]);
    if (argc == 3 && std::string_view(argv[1]) == "--marker")
        return storeMarkers(argv[2]);
    if (argc == 3 && std::string_view(argv[1]) == "--create")
        return create(argv[2]);
    if (argc == 3 && std::string_view(argv[1]) == "--change")
        return changeForEver(argv[2]);
    QCoreApplication app(argc, argv);
    TestFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_faults.moc"
