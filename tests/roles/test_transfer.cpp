// What travels and what stays: spoilt files in the drop are mended, closed documents leave nothing, bad input is
// refused.
#include "tests/roles/TinyRound.h"

#include "app/crypto/Hash.h"
#include "app/exchange/RoundFile.h"
#include "app/reading/PageHost.h"
#include "app/roles/Transfer.h"
#include "app/workspace/Documents.h"

#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace simsa;
using namespace simsa::test;

class TestTransfer : public QObject {
    Q_OBJECT

    static std::int64_t pages(Workspace &ws) {
        Statement count(ws.db(), "SELECT count(*) FROM page");
        count.step();
        return count.integer(0);
    }
    static std::size_t openFiles() { return entries("/proc/self/fd"); }
    static std::size_t entries(const Path &folder) {
        return static_cast<std::size_t>(
            std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator()));
    }
    static void indexAll(TinyRound &t, Workspace &ws, const Progress &progress = noProgress) {
        PageHost host;
        for (const StoredDocument &d : documents(ws, t.id))
            indexDocument(ws, d, host, progress);
    }

private Q_SLOTS:
    void spoiltFilesInTheDropAreSentAgain() {
        TinyRound t;
        t.open();
        t.evaluate(1, 4000);
        t.syncChair();
        int spoilt = 0;
        for (const std::string folder : {"round", "log/entries"})
            for (const std::string &name : t.drop->list(t.id + "/" + folder)) {
                if (folder != "round" && name != tileName(0, logLines(*t.chairSpace, t.id).size()))
                    continue; // an earlier, narrower tile that nobody reads any more
                const Path file = t.dropFolder() / t.id / folder / name;
                const Bytes whole = readFile(file, 1 << 24);
                writeFile(file, View(whole).first(whole.size() / 2)); // same name, cut short
                QVERIFY(readFile(file, 1 << 24) != whole);
                t.syncChair();
                QVERIFY2(readFile(file, 1 << 24) == whole, name.c_str());
                ++spoilt;
            }
        QVERIFY(spoilt >= 4);
        QCOMPARE(t.chair->sync(t.id, *t.drop).sent, 0); // whole files are left alone

        const std::string ballots = t.id + "/ballots";
        for (const std::string &slot : t.drop->listFolders(ballots))
            for (const std::string &name : t.drop->list(ballots + "/" + slot)) {
                t.drop->put(ballots + "/" + slot + "/" + name, view("spoilt"));
                QCOMPARE(sendOutbox(t.person(1), t.id, *t.drop), 1);
                QVERIFY(nameMatches(name, FileType::ballot, t.drop->get(ballots + "/" + slot + "/" + name, 1 << 24)));
                ++spoilt;
            }
        QVERIFY(spoilt >= 5);
    }

    void aPipeInPlaceOfAProposalIsRefusedAtOnce() {
        TinyRound t(2);
        const Path pipe = t.root() / "plan.pdf";
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        RoundDraft d = t.draft();
        d.proposals[1].documents = {{"plan.pdf", pipe, {}}};
        const std::size_t before = openFiles();
        QCOMPARE(failure([&] { t.chair->openRound(d); }), Code::fileUnreadable);
        d.proposals[1].documents = {{"plan.pdf", t.root(), {}}};
        QCOMPARE(failure([&] { t.chair->openRound(d); }), Code::fileUnreadable);
        QCOMPARE(openFiles(), before);
        QCOMPARE(entries(t.chairSpace->vault().documents()), std::size_t{0});
    }

    // While proposals are read and ballots come in, who only wants to look is served in between.
    void aShortLookNeedNotWaitForTheWork() {
        TinyRound t;
        const auto free = [&] { // from another thread: the lock counts its owner's calls
            bool got = false;
            std::thread other([&] {
                if (std::unique_lock guard = t.chairSpace->tryLock())
                    got = true;
            });
            other.join();
            return got;
        };
        int sealing = 0, intake = 0;
        t.id = t.chair->openRound(t.draft(), [&](const char *step, int, int) {
            if (std::string(step) == "seal")
                sealing += free();
        });
        QCOMPARE(sealing, 2);
        t.syncChair();
        for (int i = 1; i <= 3; ++i)
            t.sync(i);
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, 4000);
        t.chair->sync(t.id, *t.drop, [&](const char *, int, int) { intake += free(); });
        QCOMPARE(intake, 6);
        QCOMPARE(t.chair->turnout(t.id).sealed, 3);
    }

    void aDocumentClosedWhileItIsIndexedLeavesNoText() {
        TinyRound t(2);
        t.open();
        Workspace &ws = t.person(1);
        bool closed = false;
        indexAll(t, ws, [&](const char *, int, int) {
            if (!std::exchange(closed, true))
                Evaluator(ws).recuse(t.id, "01", "a friend");
        });
        QVERIFY(closed);
        QCOMPARE(pages(ws), std::int64_t{1}); // of the other proposal
        for (const StoredDocument &d : documents(ws, t.id)) {
            QCOMPARE(d.indexed, d.proposal != "01");
            QCOMPARE(std::filesystem::exists(d.file), d.proposal != "01");
        }
        for (const Hit &hit : search(ws, t.id, "Proposal"))
            QCOMPARE(hit.proposal, std::string("02"));
    }

    void aDocumentWithoutItsIdentityIsNotFound() {
        TinyRound t(2);
        t.open();
        Workspace &ws = t.person(1);
        indexAll(t, ws);
        QCOMPARE(search(ws, t.id, "Proposal").size(), std::size_t{2});
        ws.db().execute("UPDATE document SET identity = NULL WHERE proposal = '02'");
        const std::vector<Hit> hits = search(ws, t.id, "Proposal");
        QCOMPARE(hits.size(), std::size_t{1});
        QCOMPARE(hits[0].proposal, std::string("01"));
    }

    void filesGoOnlyAfterTheClosingIsCommitted() {
        TinyRound t(2);
        RoundDraft d = t.draft();
        d.proposals[0].documents.push_back({"annex.pdf", {}, TinyRound::pdf("Annex")});
        t.open(d);
        Workspace &ws = t.person(1);
        ws.db().execute("CREATE TEMP TRIGGER refuse BEFORE UPDATE ON document WHEN NEW.position = 1 "
                        "BEGIN SELECT RAISE(ABORT, 'no'); END");
        QVERIFY(failure([&] { closeDocuments(ws, t.id, "01"); }).has_value());
        for (const StoredDocument &each : documents(ws, t.id))
            QVERIFY(each.readable && each.present && std::filesystem::exists(each.file));
        ws.db().execute("DROP TRIGGER refuse");
        closeDocuments(ws, t.id, "01");
        for (const StoredDocument &each : documents(ws, t.id))
            QCOMPARE(std::filesystem::exists(each.file), each.proposal != "01");
    }

    void aRoundThatNamesAWeakKeyIsRefused() {
        TinyRound t(2);
        t.open();
        const Person &chair = t.chairSpace->person(), &member = t.person(1).person();
        const auto read = [&](const auto &change) {
            Round round = t.round();
            change(round);
            const Bytes file = writeRoundFile(writeRound(round), round.id, {}, chair.signing, chair.identity.recipient,
                                              member.identity.recipient);
            return failure([&] { readRoundFile(file, member.identity, chair.signing.pub); });
        };
        const std::string weak = toText(Recipient{}), weakSigning = toOpenSsh(SigningPublic{});
        QVERIFY(!read([](Round &) {}));
        QCOMPARE(read([&](Round &r) { r.chairRecipient = weak; }), Code::weakKey);
        QCOMPARE(read([&](Round &r) { r.panel[1].recipient = weak; }), Code::weakKey);
        QCOMPARE(read([&](Round &r) { r.panel[1].signing = weakSigning; }), Code::weakKey);
    }

    void aWorkspaceThatDidNotFitLeavesNothing() {
        QTemporaryDir base;
        const pid_t child = ::fork();
        if (child == 0) { // a small file system that only this child sees, a page larger each time
            const std::string place = base.path().toStdString();
            if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
                ::_exit(77);
            for (int size = 8; size < 2000; size += 20) {
                const std::string option = "size=" + std::to_string(size) + "k";
                if (::mount("tmpfs", place.c_str(), "tmpfs", 0, option.c_str()) != 0)
                    ::_exit(77);
                Secret code;
                std::optional<Code> got;
                try {
                    got = failure([&] {
                        Workspace::create(Path(place) / "a.simsa", view(tinyPassphrase), Role::chair, "Name", "",
                                          "home", code, leastCost());
                    });
                } catch (...) {
                    ::_exit(2);
                }
                if (!got)
                    ::_exit(size > 40 ? 0 : 3);
                if (entries(place) != 0)
                    ::_exit(4);
                ::umount(place.c_str());
            }
            ::_exit(5);
        }
        int status = -1;
        QCOMPARE(::waitpid(child, &status, 0), child);
        if (WIFEXITED(status) && WEXITSTATUS(status) == 77)
            QSKIP("mounting a small file system is not allowed here");
        QCOMPARE(status, 0);
    }
};

QTEST_GUILESS_MAIN(TestTransfer)
#include "test_transfer.moc"
