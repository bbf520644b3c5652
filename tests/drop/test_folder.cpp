// A drop in a folder that others write to as well: what they lay there is never followed out of it.
#include "app/base/Error.h"
#include "app/drop/Drop.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <thread>

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

using Names = std::vector<std::string>;

} // namespace

class TestFolder : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> base;
    std::unique_ptr<Drop> drop;
    Path root, outside;

private Q_SLOTS:
    void init() {
        base = std::make_unique<QTemporaryDir>();
        root = Path(base->path().toStdString()) / "drop";
        outside = Path(base->path().toStdString()) / "outside";
        std::filesystem::create_directories(root);
        std::filesystem::create_directories(outside);
        writeFile(outside / "mine", view("private"));
        writeFile(outside / "secret", view("private"));
        drop = openFolderDrop(root);
    }

    void filesComeBack() {
        drop->put("r/log/one", view("1"));
        drop->put("r/log/one", view("2"));
        QVERIFY(drop->has("r/log/one"));
        QVERIFY(!drop->has("r/log/two") && !drop->has("r/log") && !drop->has(""));
        QCOMPARE(std::string(textOf(drop->get("r/log/one", 1))), std::string("2"));
        QVERIFY(drop->list("r/log") == Names{"one"});
        QVERIFY(drop->listFolders("r") == Names{"log"});
        QVERIFY(drop->list("none").empty());
        drop->putFile("r/copy", outside / "mine");
        drop->getToFile("r/copy", 7, outside / "back");
        QVERIFY(readFile(outside / "back", 7) == readFile(outside / "mine", 7));
        QVERIFY(failure([&] { drop->getToFile("r/copy", 6, outside / "large"); }) == Code::fileTooLarge);
        QVERIFY((listFiles(outside) == Names{"back", "mine", "secret"}));
    }

    void aLinkedFileIsNeitherListedNorReadNorSent() {
        drop->put("r/one", view("1"));
        std::filesystem::create_symlink(outside / "mine", root / "r" / "link");
        writeFile(root / "r" / "cut.0123abcd.part", view("half"));
        QVERIFY(drop->list("r") == Names{"one"});
        QVERIFY(!drop->has("r/link"));
        QVERIFY(failure([&] { drop->get("r/link", 100); }) == Code::folderUnusable);
        QVERIFY(failure([&] { drop->getToFile("r/link", 100, outside / "got"); }) == Code::folderUnusable);
        QVERIFY(!std::filesystem::exists(outside / "got"));
        QVERIFY(failure([&] { drop->put("r/link", view("over")); }) == Code::folderUnusable);
        QCOMPARE(std::string(textOf(readFile(outside / "mine", 100))), std::string("private"));
        std::filesystem::create_symlink(outside / "mine", outside / "link");
        QVERIFY(failure([&] { drop->putFile("r/two", outside / "link"); }) == Code::fileUnreadable);
    }

    void aLinkedFolderIsNotEntered() {
        std::filesystem::create_directory_symlink(outside, root / "r");
        QVERIFY(drop->listFolders("").empty());
        QVERIFY(!drop->has("r/mine"));
        QVERIFY(failure([&] { drop->list("r"); }) == Code::folderUnusable);
        QVERIFY(failure([&] { drop->get("r/mine", 100); }) == Code::folderUnusable);
        QVERIFY(failure([&] { drop->put("r/new", view("x")); }) == Code::folderUnusable);
        QVERIFY(failure([&] { drop->put("r/deeper/new", view("x")); }) == Code::folderUnusable);
        QVERIFY((listFiles(outside) == Names{"mine", "secret"}));
    }

    // Somebody who writes to the drop swaps a folder for a link to elsewhere, again and again, while files travel.
    void aFolderSwappedForALinkLeadsNowhere() {
        drop->put("r/mine", view("shared"));
        std::filesystem::create_directory_symlink(outside, root / "s");
        std::atomic<bool> stop{false};
        std::thread swapper([&] {
            while (!stop)
                ::renameat2(AT_FDCWD, (root / "r").c_str(), AT_FDCWD, (root / "s").c_str(), RENAME_EXCHANGE);
        });
        int came = 0, refused = 0, wrong = 0;
        for (int i = 0; i < 3000; ++i) {
            try {
                if (i % 10 == 0)
                    drop->put("r/new", view("sent"));
                wrong += textOf(drop->get("r/mine", 100)) != "shared";
                const Names names = drop->list("r");
                wrong += std::find(names.begin(), names.end(), "secret") != names.end();
                ++came;
            } catch (const Error &error) {
                refused += error.code == Code::folderUnusable;
                wrong += error.code != Code::folderUnusable;
            }
        }
        stop = true;
        swapper.join();
        QCOMPARE(wrong, 0);
        QVERIFY(came > 0 && refused > 0);
        QVERIFY(listFiles(outside) == Names({"mine", "secret"}));
        QCOMPARE(std::string(textOf(readFile(outside / "mine", 100))), std::string("private"));
    }

    void nothingIsLeftBesideAFile() {
        drop->put("r/one", view("1"));
        std::filesystem::create_directories(root / "r" / "two"); // a folder in the file's place
        QVERIFY(failure([&] { drop->put("r/two", view("2")); }).has_value());
        QVERIFY(failure([&] { drop->putFile("r/three", outside / "none"); }) == Code::fileMissing);
        std::vector<std::string> there;
        for (const auto &entry : std::filesystem::directory_iterator(root / "r"))
            there.push_back(entry.path().filename().string());
        std::sort(there.begin(), there.end());
        QVERIFY(there == Names({"one", "two"}));
    }

    void aPipeIsNoFile() {
        drop->put("r/one", view("1"));
        QCOMPARE(::mkfifo((root / "r" / "pipe").c_str(), 0600), 0);
        QVERIFY(drop->list("r") == Names{"one"});
        QVERIFY(!drop->has("r/pipe"));
        QVERIFY(failure([&] { drop->get("r/pipe", 100); }) == Code::fileUnreadable);
    }

    void theRootItselfMayBeALink() { // where it leads is the owner's own choice
        std::filesystem::create_directory_symlink(root, outside / "stick");
        const std::unique_ptr<Drop> linked = openFolderDrop(outside / "stick");
        linked->put("r/one", view("1"));
        QVERIFY(drop->has("r/one"));
    }

    void aNameCannotLeaveTheDrop() {
        for (const char *name : {"../outside/mine", "/etc/hostname", "r/../../outside/mine", "r//x", "r/"})
            QVERIFY2(failure([&] { drop->get(name, 100); }) == Code::folderUnusable, name);
        std::filesystem::remove_all(root);
        QVERIFY(failure([&] { drop->list(""); }) == Code::folderUnusable);
    }
};

QTEST_GUILESS_MAIN(TestFolder)
#include "test_folder.moc"
