// Ballots lie in the chair's workspace as they came: sealed, and altered by nobody unseen.
#include "tests/roles/TinyRound.h"

#include "app/base/Files.h"
#include "app/crypto/Age.h"
#include "app/crypto/Hash.h"

#include <algorithm>
#include <fstream>

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
    static Path pack(const TinyRound &t) { return t.chairSpace->folder() / "ballots.pack"; }
    static Bytes packed(const TinyRound &t) { return readFile(pack(t), 64u << 20); }
    // Alters the byte in the middle of the n-th ballot taken in, or takes the end of the file away from there.
    static void damage(const TinyRound &t, int n, bool cut) {
        Statement row(t.chairSpace->db(), "SELECT place, size FROM submission ORDER BY place LIMIT 1 OFFSET ?");
        row.bind(1, static_cast<std::int64_t>(n)).step();
        Bytes bytes = packed(t);
        const auto at = static_cast<std::size_t>(row.integer(0) + row.integer(1) / 2);
        bytes[at] ^= 1;
        if (cut)
            bytes.resize(at);
        std::ofstream(pack(t), std::ios::binary | std::ios::trunc)
            .write(reinterpret_cast<const char *>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    }
    // What the drop holds of the ballots, by any name.
    static std::vector<Bytes> sent(TinyRound &t) {
        std::vector<Bytes> out;
        for (const std::string &slot : t.drop->listFolders(t.id + "/ballots"))
            for (const std::string &name : t.drop->list(t.id + "/ballots/" + slot))
                out.push_back(t.drop->get(t.id + "/ballots/" + slot + "/" + name, 8u << 20));
        return out;
    }

private Q_SLOTS:
    void theyStayAsTheyTravelled() {
        TinyRound t;
        play(t);
        const Bytes all = packed(t);
        std::size_t size = 0;
        for (const Bytes &file : sent(t)) {
            QVERIFY(std::search(all.begin(), all.end(), file.begin(), file.end()) != all.end());
            size += file.size();
        }
        QCOMPARE(all.size(), size);
        QCOMPARE(t.chair->tally(t.id).official.present, 3);
    }

    void anAlteredOneIsNamedAndNothingIsCounted() {
        TinyRound t;
        play(t);
        damage(t, 1, false);
        QCOMPARE(failure([&] { t.chair->tally(t.id); }), Code::workspaceDamaged);
        QCOMPARE(t.chair->stage(t.id), Stage::closed);
    }

    void takenInAgainItIsWholeAgain() {
        TinyRound t;
        play(t);
        damage(t, 1, true); // and the third is gone
        for (const Bytes &file : sent(t))
            QVERIFY(!t.chair->takeFile(t.id, "by-hand.simsa-ballot", file));
        const RoundResult r = t.chair->tally(t.id);
        QCOMPARE(r.official.present, 3);
        QVERIFY(r.refused.empty());
    }

    // What an interruption left at the end of the file is in nobody's way.
    void bytesThatNobodyNamesMeanNothing() {
        TinyRound t;
        t.open();
        t.evaluate(1, 4000);
        t.syncChair();
        std::ofstream(pack(t), std::ios::binary | std::ios::app) << "half a ballot";
        t.evaluate(2, 4000);
        t.evaluate(3, 4000);
        t.syncChair();
        t.atDay(11);
        t.chair->close(t.id);
        QCOMPARE(t.chair->tally(t.id).official.present, 3);
    }

    // Before migration 006 the tar lay in the database.
    void olderRowsAreReadToo() {
        TinyRound t;
        play(t);
        Statement change(t.chairSpace->db(), "UPDATE submission SET tar = ?, payload_key = NULL WHERE digest = ?");
        for (const Bytes &file : sent(t)) {
            const Bytes tar = decryptAge(file, {&t.chairSpace->person().identity, 1}, 8u << 20);
            change.reset();
            change.bind(1, View(tar)).bind(2, toHex(sha256(readTar(tar)[0].bytes))).run();
        }
        std::filesystem::remove(pack(t));
        QCOMPARE(t.chair->tally(t.id).official.present, 3);
    }
};

QTEST_GUILESS_MAIN(TestStoredBallots)
#include "test_stored_ballots.moc"
