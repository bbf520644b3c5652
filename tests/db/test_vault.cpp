// A workspace folder: made whole or not at all, opened by one at a time, with a passphrase or the recovery code.
#include "TestTools.h"

#include "db/Vault.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace simsa;

namespace {

const KeyCost quick{64, 1, 1}; // 64 KiB: nothing here depends on the cost
const std::string_view passphrase = "correct horse battery";

std::unique_ptr<Vault> make(const Path &folder, Secret &code) {
    return Vault::create(folder, view(passphrase), code, quick);
}

std::optional<Code> openFailure(const Path &folder, std::string_view text = passphrase) {
    return failure([&] { Vault::open(folder, view(text)); });
}

void flip(const Path &file, std::size_t at, int bit = 0) {
    Bytes bytes = readFile(file, 1u << 30);
    bytes[at] ^= static_cast<std::uint8_t>(1 << bit);
    writeFile(file, bytes);
}

std::vector<std::string> names(const Path &folder) {
    std::vector<std::string> out;
    for (const auto &entry : std::filesystem::directory_iterator(folder))
        out.push_back(entry.path().filename().string());
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

class TestVault : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsStoredIsThereAfterReopening();
    void onlyTheOwnerCanLookInside();
    void aWrongPassphraseOpensNothing();
    void aShortPassphraseMakesNothing();
    void aFolderInTheWayIsLeftAlone();
    void aCreationThatWasCutOffLeavesNoTrace();
    void aCreationThatFailsLeavesNothing();
    void aCreationAtWorkIsNotDisturbed();
    void theSecondOpenerIsTurnedAway();
    void anotherProcessIsTurnedAway();
    void changingThePassphrase();
    void aNewRecoveryCodeReplacesTheOld();
    void whatIsMissing();
    void damagedKeySlotsNeverOpen();
    void anEmptiedDatabaseIsNotTakenForANewOne();
};

void TestVault::whatIsStoredIsThereAfterReopening() {
    QTemporaryDir base;
    const Path folder = pathOf(base) / "위원.simsa";
    Secret code;
    {
        const auto vault = make(folder, code);
        QCOMPARE(vault->folder(), folder);
        vault->database().execute("CREATE TABLE t(n INTEGER) STRICT; INSERT INTO t VALUES (42)");
        QVERIFY(vault->check(view(passphrase)));
        QVERIFY(vault->check(code));
        QVERIFY(!vault->check(view("correct horse batterz")));
        QCOMPARE(names(folder), (std::vector<std::string>{"documents", "keys", "lock", "workspace.db",
                                                          "workspace.db-shm", "workspace.db-wal"}));
    }
    QCOMPARE(names(folder), (std::vector<std::string>{"documents", "keys", "lock", "workspace.db"}));
    QCOMPARE(names(pathOf(base)), (std::vector<std::string>{folder.filename().string()}));
    QCOMPARE(number(Vault::open(folder, view(passphrase))->database(), "SELECT n FROM t"), std::int64_t(42));
    QCOMPARE(number(Vault::open(folder / "", code)->database(), "SELECT n FROM t"), std::int64_t(42));
}

void TestVault::onlyTheOwnerCanLookInside() {
    QTemporaryDir base;
    const mode_t mask = ::umask(0);
    Secret code;
    const auto vault = make(pathOf(base) / "a.simsa", code);
    ::umask(mask);
    struct stat st {};
    QCOMPARE(::stat(vault->folder().c_str(), &st), 0);
    QCOMPARE(st.st_mode & 0777u, 0700u);
    for (const auto &entry : std::filesystem::recursive_directory_iterator(vault->folder())) {
        QCOMPARE(::stat(entry.path().c_str(), &st), 0);
        QVERIFY2((st.st_mode & 077u) == 0, entry.path().filename().c_str());
    }
}

void TestVault::aWrongPassphraseOpensNothing() {
    QTemporaryDir base;
    const Path folder = pathOf(base) / "a.simsa";
    Secret code;
    make(folder, code).reset();
    QCOMPARE(openFailure(folder, "Correct horse battery"), Code::wrongPassphrase);
    QCOMPARE(openFailure(folder, ""), Code::wrongPassphrase);
    QCOMPARE(openFailure(folder, "ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345"), Code::wrongPassphrase);
    QVERIFY(!openFailure(folder)); // and the lock has been let go
}

void TestVault::aShortPassphraseMakesNothing() {
    QTemporaryDir base;
    Secret code;
    const auto attempt = [&](std::string_view text) {
        return failure([&] { Vault::create(pathOf(base) / "a.simsa", view(text), code, quick); });
    };
    QCOMPARE(attempt("1234567"), Code::passphraseTooShort);
    QCOMPARE(attempt("심사평가위원"), Code::passphraseTooShort); // six characters, eighteen bytes
    QVERIFY(names(pathOf(base)).empty());
    QVERIFY(!attempt("심사평가위원여덟"));
}

void TestVault::aFolderInTheWayIsLeftAlone() {
    QTemporaryDir base;
    const Path folder = pathOf(base) / "a.simsa";
    std::filesystem::create_directory(folder);
    writeFile(folder / "mine.txt", view("mine"));
    Secret code;
    QCOMPARE(failure([&] { make(folder, code); }), Code::folderExists);
    QCOMPARE(names(folder), std::vector<std::string>{"mine.txt"});
    QVERIFY(code.empty());
    QCOMPARE(names(pathOf(base)), std::vector<std::string>{"a.simsa"});
}

void TestVault::aCreationThatWasCutOffLeavesNoTrace() {
    QTemporaryDir base;
    const Path folder = pathOf(base) / "a.simsa", part = pathOf(base) / "a.simsa.part";
    std::filesystem::create_directories(part / "documents");
    writeFile(part / "keys", view("half"));
    writeFile(part / "workspace.db", view("half"));
    QCOMPARE(openFailure(folder), Code::workspaceMissing);
    Secret code;
    make(folder, code).reset();
    QCOMPARE(names(pathOf(base)), std::vector<std::string>{"a.simsa"});
    QVERIFY(!openFailure(folder));
}

void TestVault::aCreationThatFailsLeavesNothing() {
    QTemporaryDir base;
    const pid_t child = ::fork();
    QVERIFY(child >= 0);
    if (child == 0) { // the disk is full after 20 KiB of a file: in the middle of writing the schema
        ::signal(SIGXFSZ, SIG_IGN);
        const struct rlimit limit { 20 * 1024, 20 * 1024 };
        ::setrlimit(RLIMIT_FSIZE, &limit);
        Secret code;
        const auto got = failure([&] { make(pathOf(base) / "a.simsa", code); });
        ::_exit((got == Code::diskFull || got == Code::ioFailed) && code.empty() ? 0 : 1);
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    QCOMPARE(status, 0);
    QVERIFY(names(pathOf(base)).empty());
    Secret code;
    QCOMPARE(failure([&] { make(pathOf(base) / "missing" / "a.simsa", code); }), Code::fileMissing);
}

void TestVault::aCreationAtWorkIsNotDisturbed() {
    QTemporaryDir base;
    const Path part = pathOf(base) / "a.simsa.part";
    std::filesystem::create_directory(part);
    const int other = ::open((part / "lock").c_str(), O_RDWR | O_CREAT, 0600);
    QCOMPARE(::flock(other, LOCK_EX | LOCK_NB), 0);
    Secret code;
    QCOMPARE(failure([&] { make(pathOf(base) / "a.simsa", code); }), Code::workspaceInUse);
    QVERIFY(std::filesystem::exists(part / "lock"));
    ::close(other);
}

void TestVault::theSecondOpenerIsTurnedAway() {
    QTemporaryDir base;
    const Path folder = pathOf(base) / "a.simsa";
    Secret code;
    auto vault = make(folder, code);
    QCOMPARE(openFailure(folder), Code::workspaceInUse);
    vault.reset();
    vault = Vault::open(folder, view(passphrase));
    QCOMPARE(openFailure(folder), Code::workspaceInUse);
    vault.reset();
    QVERIFY(!openFailure(folder));
}

void TestVault::anotherProcessIsTurnedAway() {
    QTemporaryDir base;
    const Path folder = pathOf(base) / "a.simsa";
    Secret code;
    auto vault = make(folder, code);
    const auto openElsewhere = [&] { // the answer of a process of its own: 0 opened, 1 in use, 2 anything else
        const pid_t child = ::fork();
        if (child == 0) {
            ::execl("/proc/self/exe", "test_vault", "--open", folder.c_str(), nullptr);
            ::_exit(127);
        }
        int status = -1;
        ::waitpid(child, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    };
    QCOMPARE(openElsewhere(), 1);
    vault.reset();
    QCOMPARE(openElsewhere(), 0);
}

void TestVault::changingThePassphrase() {
    QTemporaryDir base;
    const Path folder = pathOf(base) / "a.simsa";
    Secret code;
    auto vault = make(folder, code);
    const Bytes before = readFile(folder / "keys", 4096);
    QCOMPARE(failure([&] { vault->changePassphrase(view("not the old one"), view("fresh passphrase")); }),
             Code::wrongPassphrase);
    QCOMPARE(failure([&] { vault->changePassphrase(view(passphrase), view("short")); }), Code::passphraseTooShort);
    QCOMPARE(readFile(folder / "keys", 4096), before);
    vault->changePassphrase(view(passphrase), view("fresh passphrase"));
    QVERIFY(vault->check(view("fresh passphrase")) && !vault->check(view(passphrase)) && vault->check(code));
    vault->changePassphrase(code, view("after forgetting"));
    vault.reset();
    QCOMPARE(openFailure(folder, "fresh passphrase"), Code::wrongPassphrase);
    QVERIFY(!openFailure(folder, "after forgetting"));
}

void TestVault::aNewRecoveryCodeReplacesTheOld() {
    QTemporaryDir base;
    Secret code;
    const auto vault = make(pathOf(base) / "a.simsa", code);
    QCOMPARE(failure([&] { vault->newRecoveryCode(view("not the passphrase")); }), Code::wrongPassphrase);
    QVERIFY(vault->check(code));
    const Secret fresh = vault->newRecoveryCode(view(passphrase));
    QVERIFY(vault->check(fresh) && !vault->check(code) && vault->check(view(passphrase)));
}

void TestVault::whatIsMissing() {
    QTemporaryDir base;
    const Path folder = pathOf(base) / "a.simsa";
    QCOMPARE(openFailure(folder), Code::workspaceMissing);
    std::filesystem::create_directory(folder);
    QCOMPARE(openFailure(folder), Code::workspaceMissing);
    QVERIFY(names(folder).empty()); // a folder that is no workspace is not touched
    std::filesystem::remove(folder);
    Secret code;
    make(folder, code).reset();
    const Bytes keys = readFile(folder / "keys", 4096);
    std::filesystem::remove(folder / "keys");
    QCOMPARE(openFailure(folder), Code::slotsDamaged);
    writeFile(folder / "keys", Bytes(5000));
    QCOMPARE(openFailure(folder), Code::slotsDamaged);
    writeFile(folder / "keys", keys);
    std::filesystem::remove(folder / "workspace.db");
    QCOMPARE(openFailure(folder), Code::databaseDamaged);
    QVERIFY(!std::filesystem::exists(folder / "workspace.db"));
}

void TestVault::damagedKeySlotsNeverOpen() {
    QTemporaryDir base;
    const Path folder = pathOf(base) / "a.simsa";
    Secret code;
    make(folder, code).reset();
    const std::size_t size = readFile(folder / "keys", 4096).size();
    for (std::size_t at = 0; at < size; ++at) {
        const int bit = static_cast<int>(at % 8);
        flip(folder / "keys", at, bit);
        const auto got = openFailure(folder);
        QVERIFY2(got == Code::slotsDamaged || got == Code::costTooHigh || got == Code::workspaceNewer ||
                     got == Code::wrongPassphrase,
                 qPrintable(QString::number(at)));
        flip(folder / "keys", at, bit);
    }
    QVERIFY(!openFailure(folder));
    struct rusage use {};
    ::getrusage(RUSAGE_SELF, &use);
    QVERIFY2(use.ru_maxrss < 512 * 1024, qPrintable(QString::number(use.ru_maxrss))); // KiB
}

void TestVault::anEmptiedDatabaseIsNotTakenForANewOne() {
    QTemporaryDir base;
    const Path folder = pathOf(base) / "a.simsa";
    Secret code;
    make(folder, code)->database().execute("CREATE TABLE t(n INTEGER) STRICT");
    const Bytes whole = readFile(folder / "workspace.db", 1u << 30);
    for (const std::size_t size : {std::size_t(0), std::size_t(1), std::size_t(8192), whole.size() - 8192}) {
        writeFile(folder / "workspace.db", View(whole).first(size));
        QCOMPARE(openFailure(folder), Code::databaseDamaged);
    }
    writeFile(folder / "workspace.db", whole);
    QCOMPARE(number(Vault::open(folder, view(passphrase))->database(), "SELECT count(*) FROM t"), std::int64_t(0));
}

int main(int argc, char **argv) {
    if (argc == 3 && std::string_view(argv[1]) == "--open") {
        const auto got = openFailure(argv[2]);
        return !got ? 0 : got == Code::workspaceInUse ? 1 : 2;
    }
    QCoreApplication app(argc, argv);
    TestVault test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_vault.moc"
