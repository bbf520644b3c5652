// Files appear whole or not at all, and no link laid in their way is followed.
#include "app/base/Error.h"
#include "app/base/Files.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <optional>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace simsa;

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

Path pathOf(const QTemporaryDir &folder) {
    return folder.path().toStdString();
}

std::string read(const Path &path) {
    return std::string(textOf(readFile(path, 1000)));
}

} // namespace

class TestFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileIsReplacedAndNothingIsLeftBesideIt() {
        QTemporaryDir base;
        const Path file = pathOf(base) / "a";
        writeFile(file, view("one"));
        writeFile(file, view("two"));
        QCOMPARE(read(file), std::string("two"));
        QVERIFY(listFiles(pathOf(base)) == std::vector<std::string>{"a"});
        struct stat st {};
        QCOMPARE(::stat(file.c_str(), &st), 0);
        QCOMPARE(st.st_mode & 07777, mode_t(0600));
    }

    void aLinkUnderTheOldNameOfThePartIsNotFollowed() {
        QTemporaryDir base;
        const Path file = pathOf(base) / "a", other = pathOf(base) / "other";
        writeFile(other, view("untouched"));
        std::filesystem::create_symlink(other, Path(file) += ".part");
        writeFile(file, view("new"));
        QCOMPARE(read(other), std::string("untouched"));
        QCOMPARE(read(file), std::string("new"));
        QVERIFY(!std::filesystem::is_symlink(file));
    }

    void aLinkUnderTheNameIsReplacedNotWrittenThrough() {
        QTemporaryDir base;
        const Path file = pathOf(base) / "a", other = pathOf(base) / "other";
        writeFile(other, view("untouched"));
        std::filesystem::create_symlink(other, file);
        writeFile(file, view("new"));
        QCOMPARE(read(other), std::string("untouched"));
        QCOMPARE(read(file), std::string("new"));
    }

    void linksAndPipesAreNotRead() {
        QTemporaryDir base;
        const Path file = pathOf(base) / "a", link = pathOf(base) / "link", pipe = pathOf(base) / "pipe";
        writeFile(file, view("content"));
        std::filesystem::create_symlink(file, link);
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        for (const Path &no : {link, pipe, pathOf(base)}) {
            QVERIFY(failure([&] { readFile(no, 1000); }) == Code::fileUnreadable);
            QVERIFY(failure([&] { copyFile(no, 1000, pathOf(base) / "copy"); }) == Code::fileUnreadable);
        }
        QVERIFY(failure([&] { readFile(file, 6); }) == Code::fileTooLarge);
        QVERIFY(failure([&] { readFile(pathOf(base) / "none", 6); }) == Code::fileMissing);
        QVERIFY(listFiles(pathOf(base)) == std::vector<std::string>{"a"});
    }

    void aCopyIsWholeAndKeepsToItsCap() {
        QTemporaryDir base;
        const Path from = pathOf(base) / "from", to = pathOf(base) / "to";
        Bytes bytes(700'001);
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<std::uint8_t>(i * 31 >> 3);
        writeFile(from, bytes);
        copyFile(from, bytes.size(), to);
        QVERIFY(readFile(to, bytes.size()) == bytes);
        QVERIFY(failure([&] { copyFile(from, bytes.size() - 1, pathOf(base) / "short"); }) == Code::fileTooLarge);
        QVERIFY((listFiles(pathOf(base)) == std::vector<std::string>{"from", "to"}));
    }

    void aFullDiskLeavesTheOldFileAndNoPart() {
        QTemporaryDir base;
        const Path file = pathOf(base) / "a";
        writeFile(file, view("old"));
        const pid_t child = ::fork();
        if (child == 0) {
            const rlimit small{4096, 4096};
            ::signal(SIGXFSZ, SIG_IGN);
            ::setrlimit(RLIMIT_FSIZE, &small);
            const auto got = failure([&] { writeFile(file, Bytes(100'000)); });
            ::_exit(got == Code::ioFailed || got == Code::diskFull ? 0 : 1);
        }
        int status = -1;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(status, 0);
        QCOMPARE(read(file), std::string("old"));
        QVERIFY(listFiles(pathOf(base)) == std::vector<std::string>{"a"});
    }

    void whatIsNotCommittedIsGone() {
        QTemporaryDir base;
        {
            Replacement file(pathOf(base) / "a");
            file.write(view("half"));
            QCOMPARE(listFiles(pathOf(base)).size(), std::size_t{1});
        }
        QVERIFY(listFiles(pathOf(base)).empty());
        Replacement late(pathOf(base) / "a");
        late.write(view("whole"));
        late.commit(pathOf(base) / "b");
        QVERIFY(listFiles(pathOf(base)) == std::vector<std::string>{"b"});
        QVERIFY(failure([&] { Replacement(pathOf(base) / "none" / "a"); }) == Code::fileMissing);
    }
};

QTEST_GUILESS_MAIN(TestFiles)
#include "test_files.moc"
