// What a host of the drop can do: withhold, and withholding shows. Nothing it does changes the result of the ballots
// that arrive.
#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "tests/roles/Attacked.h"

#include "app/crypto/Signature.h"
#include "app/exchange/Tar.h"
#include "app/workspace/Sheets.h"
#endif

#include <QTest>

namespace simsa::test {

class TestAttacksDrop : public QObject {
    Q_OBJECT

    // The drop as it stands, to be put back later: what a host that rolls back serves.
    static void copyDrop(const Attacked &t, const char *to) {
        std::filesystem::remove_all(t.root() / to);
        std::filesystem::copy(t.dropFolder(), t.root() / to, std::filesystem::copy_options::recursive);
    }
    static void restoreDrop(const Attacked &t, const char *from) {
        for (const auto &entry : std::filesystem::directory_iterator(t.dropFolder()))
            std::filesystem::remove_all(entry.path());
        std::filesystem::copy(t.root() / from, t.dropFolder(), std::filesystem::copy_options::recursive);
    }

private Q_SLOTS:
    void theHostDropsBallots() {
        Attacked t;
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, t.pointsOf(i));
        for (const Path &file : t.files("ballots"))
            std::filesystem::remove(file);
        t.syncChair();
        QCOMPARE(t.chair->turnout(t.id).sealed, 0);
        t.sync(1);
        QCOMPARE(t.newest(1).state, std::string("delivered")); // and no receipt: the evaluator sees it is not in
        t.sync(2);
        t.sync(3); // who has no receipt puts it again
        t.syncChair();
        t.sync(1);
        QCOMPARE(t.newest(1).state, std::string("accepted"));
        QCOMPARE(t.official(), t.honest());
    }

    void theHostDelaysABallotBeyondTheClose() {
        Attacked t;
        t.evaluate(2, t.pointsOf(2));
        t.evaluate(3, t.pointsOf(3));
        const auto others = t.files("ballots");
        t.evaluate(1, t.pointsOf(1));
        const Path held = t.filesAdded("ballots", others).at(0);
        const Bytes bytes = t.read(held);
        std::filesystem::remove(held);
        t.shut();
        t.overwrite(held, bytes);
        QCOMPARE(t.syncChair().refused.at(0).outcome, std::string("late"));
        t.sync(1);
        QCOMPARE(t.newest(1).state, std::string("refused")); // its author learns it from the log
        QCOMPARE(t.newest(1).refusal, std::string(keyOf(Code::late)));
        t.release(1);
        t.release(2);
        t.syncChair();
        QCOMPARE(t.chair->tally(t.id).official.present, 2);
        QCOMPARE(t.failedChecks(), std::vector<std::string>());
    }

    void theHostReplaysAnOlderRevision() {
        Attacked t;
        t.evaluate(1, 1000);
        const Bytes first = t.read(t.files("ballots").at(0));
        t.syncChair();
        t.sync(1);
        t.score(1, t.pointsOf(1));
        t.seal(1, "checked again");
        t.sync(1);
        t.syncChair();
        t.drop->put(t.id + "/ballots/00000001/" + toHex(sha256(first)) + ".simsa-ballot", first);
        const Bytes again = seal(t.submission(1).tar, t.openers()); // and the new one in another wrapping
        t.putBallot(again);
        t.syncChair();
        std::size_t accepted = 0;
        for (const std::string &line : logLines(*t.chairSpace, t.id))
            accepted += readLogEntry(line).kind == LogKind::accepted;
        QCOMPARE(accepted, std::size_t{2});
        t.evaluate(2, t.pointsOf(2));
        t.evaluate(3, t.pointsOf(3));
        QCOMPARE(t.official(), t.honest());
        QCOMPARE(t.failedChecks(), std::vector<std::string>());
    }

    void theHostReordersRevisions() {
        Attacked t;
        t.evaluate(1, 1000);
        const Path older = t.files("ballots").at(0);
        const Bytes first = t.read(older);
        t.score(1, t.pointsOf(1));
        t.seal(1, "checked again");
        std::filesystem::remove(older);
        t.sync(1);
        for (const Path &file : t.files("ballots"))
            if (t.read(file) == first)
                std::filesystem::remove(file);
        t.syncChair();
        QCOMPARE(t.chair->turnout(t.id).rows.at(0).revision, 2);
        t.overwrite(older, first);
        QCOMPARE(t.syncChair().refused.at(0).outcome, std::string("revisionLow"));
        t.evaluate(2, t.pointsOf(2));
        t.evaluate(3, t.pointsOf(3));
        QCOMPARE(t.official(), t.honest());
    }

    void theHostTruncatesFiles() {
        Attacked t;
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, t.pointsOf(i));
        for (const char *folder : {"ballots", "declarations"})
            for (const Path &file : t.files(folder))
                std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
        for (const Seen &file : t.syncChair().refused)
            QCOMPARE(file.outcome, std::string("digestMismatch"));
        QCOMPARE(t.chair->turnout(t.id).sealed, 0);
        t.syncTrustees(); // who are told nothing worse
        for (int i = 1; i <= 3; ++i)
            t.sync(i); // a file whose bytes are not its name's does not exist: it is put again
        QCOMPARE(t.official(), t.honest());
        QCOMPARE(t.failedChecks(), std::vector<std::string>());
    }

    void theHostSwapsBallots() {
        Attacked t;
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, t.pointsOf(i));
        const auto ballots = t.files("ballots");
        const Bytes first = t.read(ballots.at(0)), second = t.read(ballots.at(1));
        t.overwrite(ballots.at(0), second);
        t.overwrite(ballots.at(1), first);
        QCOMPARE(t.syncChair().refused.size(), std::size_t{2});
        QCOMPARE(t.chair->turnout(t.id).sealed, 1);
        for (int i = 1; i <= 3; ++i)
            t.sync(i);
        QCOMPARE(t.official(), t.honest());
    }

    void theHostRollsTheDropBack() {
        Attacked t;
        t.evaluate(1, t.pointsOf(1));
        t.syncChair();
        copyDrop(t, "older");
        t.evaluate(2, t.pointsOf(2));
        t.evaluate(3, t.pointsOf(3));
        t.syncChair();
        t.sync(2);
        QCOMPARE(t.newest(2).state, std::string("accepted"));
        t.syncTrustee(1);
        restoreDrop(t, "older");
        const SyncReport evaluator = t.sync(2);
        QCOMPARE(evaluator.refused.size(), std::size_t{1});
        QCOMPARE(evaluator.refused.at(0).outcome, std::string("logForked"));
        QCOMPARE(forks(t.person(2), t.id).size(), std::size_t{1}); // both notes are kept
        t.syncTrustee(1);
        QCOMPARE(forks(t.trustee(1), t.id).size(), std::size_t{1});
        QCOMPARE(t.newest(2).state, std::string("accepted")); // and nothing is forgotten
        t.syncChair();                                        // which holds the ballots, and writes its log again
        t.shut();
        t.syncTrustees();
        t.syncChair(); // whom the trustees asked for the ballots that are gone
        t.release(2);  // one who was shown nothing else
        t.release(3);
        t.syncChair();
        QCOMPARE(t.chair->tally(t.id).json, t.honest());
        QVERIFY(failure([&] { TrusteeRole(t.trustee(1)).release(t.id, t.chair->closingNumber(t.id)); }) ==
                Code::logForked); // who was shown a shrunk log releases nothing
    }

    void theHostServesTwoViews() {
        Attacked t; // one evaluator sees a drop that stands still, the others the real one
        t.evaluate(1, t.pointsOf(1));
        t.syncChair();
        copyDrop(t, "still");
        t.evaluate(2, t.pointsOf(2));
        t.syncChair();
        const auto still = openFolderDrop(t.root() / "still");
        t.declare(3);
        t.score(3, t.pointsOf(3));
        t.seal(3);
        Evaluator(t.person(3)).sync(*still, noProgress, false);
        QCOMPARE(t.newest(3).state, std::string("delivered")); // there, and never a receipt
        const std::size_t before = logLines(t.person(3), t.id).size();
        QVERIFY(before < logLines(*t.chairSpace, t.id).size());
        t.sync(3); // the real one again: what it saw is the beginning of that log
        t.syncChair();
        t.sync(3);
        QCOMPARE(t.newest(3).state, std::string("accepted"));
        QVERIFY(forks(t.person(3), t.id).empty());
        QCOMPARE(t.official(), t.honest());
    }

    void namesThatLeadElsewhereAreNotRead() {
        Attacked t;
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, t.pointsOf(i));
        const Path folder = t.dropFolder() / t.id / "ballots" / "00000000";
        std::filesystem::create_directories(folder);
        std::ofstream(t.root() / "outside.simsa-ballot") << "outside";
        const std::string digits(64, 'a');
        int made = 0;
        for (const std::string &name :
             {"..\\..\\" + digits + ".simsa-ballot", digits + "\n.simsa-ballot", digits + "\x01.simsa-ballot",
              "\xe2\x80\xae" + digits + ".simsa-ballot", digits + ".simsa-ballot\xe2\x80\x8f", "." + digits,
              std::string("-rf"), digits + ".SIMSA-BALLOT", digits + ".simsa-ballot "}) {
            std::ofstream out(folder / name);
            out << "junk";
            made += out.good();
        }
        QCOMPARE(made, 9);
        std::filesystem::create_symlink(t.root() / "outside.simsa-ballot", folder / (digits + ".simsa-ballot"));
        const SyncReport report = t.syncChair();
        for (const Seen &file : report.refused)
            for (const char c : file.name)
                QVERIFY2(c > 32 && c < 127, file.name.c_str()); // no such name reaches the screen
        t.syncTrustees();
        QCOMPARE(t.official(), t.honest());
        QVERIFY(std::filesystem::exists(t.root() / "outside.simsa-ballot"));
    }

    void bombsAreBounded() {
        Attacked t;
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, t.pointsOf(i));
        const auto before = t.files("ballots");
        // By a panel key, so that they are read as far as possible.
        const auto signedParts = [&](const std::string &json) {
            const std::string signature = signSsh(t.person(1).person().signing, "ballot@simsa", view(json));
            return writeTar({{"manifest.json", view(json)}, {"manifest.json.sig", view(signature)}});
        };
        std::vector<Bytes> tars{signedParts(std::string(4 << 20, '[')),
                                signedParts("{\"format\":" + std::string(4 << 20, '{'))};
        std::string wide = R"({"format":"simsa-manifest-1","files":[)";
        for (int i = 0; i < 200'000; ++i)
            wide += "{},";
        tars.push_back(signedParts(wide));
        Bytes giant = signedParts("{}");
        const char size[] = "77777777777"; // octal: 8 GiB in an entry of a few bytes
        std::copy_n(size, 11, giant.begin() + 124);
        tars.push_back(giant);
        for (const Bytes &tar : tars)
            t.putBallot(seal(tar, t.openers()));
        t.putBallot(Bytes(9u << 20)); // over the cap
        QCOMPARE(t.filesAdded("ballots", before).size(), std::size_t{5});
        QCOMPARE(t.syncChair().refused.size(), std::size_t{5});
        t.syncTrustees();
        QCOMPARE(t.official(), t.honest());
    }

    void sizesAndTimesTellNothing() {
        Attacked t;
        t.declare(1);
        t.declare(2);
        t.score(1, 4000);
        t.score(2, 300);
        for (const Criterion *leaf : leaves(t.round().rubric))
            saveComment(t.person(2), t.round(), "01", leaf->id, std::string(900, 'x'));
        t.seal(1);
        t.seal(2);
        const auto before = t.files("ballots");
        t.sync(1);
        const Path first = t.filesAdded("ballots", before).at(0);
        const auto between = t.files("ballots");
        t.sync(2);
        const Path second = t.filesAdded("ballots", between).at(0);
        QCOMPARE(std::filesystem::file_size(first), std::filesystem::file_size(second));
        for (const int i : {1, 2}) // and the envelope says no time
            for (std::size_t at = 0; at + 512 <= t.submission(i).tar.size(); at += 512) {
                const Bytes tar = t.submission(i).tar;
                if (std::equal(tar.begin() + static_cast<std::ptrdiff_t>(at) + 257,
                               tar.begin() + static_cast<std::ptrdiff_t>(at) + 262, "ustar"))
                    QCOMPARE(std::string(tar.begin() + static_cast<std::ptrdiff_t>(at) + 136,
                                         tar.begin() + static_cast<std::ptrdiff_t>(at) + 147),
                             std::string(11, '0'));
            }
        t.syncChair(); // the log tells when the chair took it in, not when it was sealed
        for (const std::string &line : logLines(*t.chairSpace, t.id))
            if (const LogEntry entry = readLogEntry(line); entry.kind == LogKind::accepted)
                QCOMPARE(entry.time, t.chairSpace->clock());
    }
};

} // namespace simsa::test

QTEST_GUILESS_MAIN(simsa::test::TestAttacksDrop)
#include "test_attacks_drop.moc"
