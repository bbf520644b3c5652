// Ballots lie in the chair's workspace as the files they came as: sealed, and altered by nobody unseen.
#include "tests/roles/TinyRound.h"

#include "app/base/Files.h"
#include "app/crypto/Age.h"

using namespace simsa;
using namespace simsa::test;

class TestStoredBallots : public QObject {
    Q_OBJECT

    static void play(TinyRound &t) {
        t.open();
        for (int i = 1; i <= 3; ++i)
            t.evaluate(i, 4000);
        QCOMPARE(t.syncChair().received, 6);
        t.atDay(11);
        t.chair->close(t.id);
    }
    static std::vector<Path> files(const TinyRound &t) {
        const Path folder = t.chairSpace->folder() / "ballots";
        std::vector<Path> out;
        for (const std::string &name : listFiles(folder))
            out.push_back(folder / name);
        return out;
    }
    // What the drop holds of the ballots, by any name.
    static std::vector<Bytes> sent(TinyRound &t) {
        std::vector<Bytes> out;
        for (const std::string &slot : t.drop->listFolders(t.id + "/ballots"))
            for (const std::string &name : t.drop->list(t.id + "/ballots/" + slot))
                out.push_back(t.drop->get(t.id + "/ballots/" + slot + "/" + name, 8u << 20));
        return out;
    }
    static void flipLast(const Path &path) {
        Bytes bytes = readFile(path, 8u << 20);
        bytes.back() ^= 1;
        writeFile(path, bytes);
    }

private Q_SLOTS:
    void theyStayAsTheyTravelled() {
        TinyRound t;
        play(t);
        std::vector<Bytes> kept;
        for (const Path &file : files(t))
            kept.push_back(readFile(file, 8u << 20));
        std::vector<Bytes> travelled = sent(t);
        std::sort(kept.begin(), kept.end());
        std::sort(travelled.begin(), travelled.end());
        QCOMPARE(kept.size(), 3U);
        QVERIFY(kept == travelled);
        QCOMPARE(t.chair->tally(t.id).official.present, 3);
    }

    void anAlteredOneIsNamedAndNothingIsCounted() {
        TinyRound t;
        play(t);
        flipLast(files(t)[1]);
        QCOMPARE(failure([&] { t.chair->tally(t.id); }), Code::workspaceDamaged);
        QCOMPARE(t.chair->stage(t.id), Stage::closed);
    }

    void takenInAgainItIsWholeAgain() {
        TinyRound t;
        play(t);
        flipLast(files(t)[0]);
        std::filesystem::remove(files(t)[2]);
        for (const Bytes &file : sent(t))
            QVERIFY(!t.chair->takeFile(t.id, "by-hand.simsa-ballot", file));
        const RoundResult r = t.chair->tally(t.id);
        QCOMPARE(r.official.present, 3);
        QVERIFY(r.refused.empty());
    }

    // Before migration 006 the tar lay in the database.
    void olderRowsAreReadToo() {
        TinyRound t;
        play(t);
        Statement change(t.chairSpace->db(), "UPDATE submission SET tar = ?, payload_key = NULL WHERE digest = ?");
        for (const Path &file : files(t)) {
            const Bytes tar = decryptAge(readFile(file, 8u << 20), {&t.chairSpace->person().identity, 1}, 8u << 20);
            change.reset();
            change.bind(1, View(tar)).bind(2, file.stem().string()).run();
            std::filesystem::remove(file);
        }
        QCOMPARE(t.chair->tally(t.id).official.present, 3);
    }
};

QTEST_GUILESS_MAIN(TestStoredBallots)
#include "test_stored_ballots.moc"
