// A drop in a folder that others write to as well: what they lay there is never followed out of it.
#include "app/base/Error.h"
#include "app/drop/Drop.h"

#include <QTemporaryDir>
#include <QTest>

#include <optional>

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
        drop = openFolderDrop(root);
    }

    void filesComeBack() {
        drop->put("r/log/one", view("1"));
        drop->put("r/log/one", view("2"));
        QVERIFY(drop->has("r/log/one"));
        QVERIFY(!drop->has("r/log/two"));
        QCOMPARE(std::string(textOf(drop->get("r/log/one", 1))), std::string("2"));
        QVERIFY(drop->list("r/log") == Names{"one"});
        QVERIFY(drop->listFolders("r") == Names{"log"});
        QVERIFY(drop->list("none").empty());
        drop->putFile("r/copy", outside / "mine");
        drop->getToFile("r/copy", 7, outside / "back");
        QVERIFY(readFile(outside / "back", 7) == readFile(outside / "mine", 7));
        QVERIFY(failure([&] { drop->getToFile("r/copy", 6, outside / "large"); }) == Code::fileTooLarge);
        QVERIFY((listFiles(outside) == Names{"back", "mine"}));
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
        QVERIFY(listFiles(outside) == Names{"mine"});
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
