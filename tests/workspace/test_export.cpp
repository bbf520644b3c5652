// The whole workspace as one encrypted file, and back: what comes out is what went in, nothing half done, and only one
// of the two goes on.
#include "app/crypto/Age.h"
#include "app/crypto/Hash.h"
#include "app/workspace/Activity.h"
#include "app/workspace/Export.h"
#include "app/workspace/Rounds.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace simsa;

class TestExport : public QObject {
    Q_OBJECT

    static constexpr const char *words = "correct horse battery";
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<Workspace> ws;
    Secret code;
    std::string document;

    Path at(const char *name) const { return Path(folder->path().toStdString()) / name; }
    template <typename Work>
    static std::optional<Code> failure(const Work &work) {
        try {
            work();
        } catch (const Error &e) {
            return e.code;
        }
        return std::nullopt;
    }
    std::vector<std::string> left() const { // all that is in the folder
        std::vector<std::string> out;
        for (const auto &entry : std::filesystem::directory_iterator(folder->path().toStdString()))
            out.push_back(entry.path().filename().string());
        std::sort(out.begin(), out.end());
        return out;
    }
    ExportInfo exported() { return exportWorkspace(*ws, view(words), at("a.simsa-workspace")); }

private Q_SLOTS:
    void init() {
        folder = std::make_unique<QTemporaryDir>();
        ws = Workspace::create(at("a.simsa"), view(words), Role::evaluator, "Person", "Institute", "home", code,
                               leastCost());
        ws->clock = [] { return 1'772'582'400; };
        ws->setSetting("mark", "kept");
        const Bytes bytes(300'000, 7);
        document = toHex(sha256(bytes)) + ".age";
        writeFile(ws->vault().documents() / document, bytes);
        writeFile(ws->vault().documents() / "half.age.part", bytes); // on its way in: not exported
        writeFile(ws->folder() / "ballots.pack", Bytes(5000, 3));
    }
    void cleanup() { ws.reset(); }

    void whatComesOutIsWhatWentIn() {
        const ExportInfo info = exported();
        QCOMPARE(info.name, std::string("Person"));
        QCOMPARE(info.role, std::string("evaluator"));
        QCOMPARE(info.parts.size(), std::size_t{3});
        QVERIFY(checkExport(at("a.simsa-workspace"), view(words)) == info);
        QVERIFY(checkExport(at("a.simsa-workspace"), code) == info); // the recovery code opens it too
        ws->setSetting("mark", "later");                             // what happened since is not in it
        QVERIFY(importWorkspace(at("a.simsa-workspace"), view(words), at("b.simsa")) == info);
        const auto other = Workspace::open(at("b.simsa"), view(words));
        QCOMPARE(other->fingerprint(), ws->fingerprint());
        QCOMPARE(other->person().name, std::string("Person"));
        QCOMPARE(other->setting("mark"), std::string("kept"));
        QVERIFY(other->person().signing.seed == ws->person().signing.seed);
        QVERIFY(readFile(other->vault().documents() / document, 1 << 20) == Bytes(300'000, 7));
        QVERIFY(readFile(other->folder() / "ballots.pack", 1 << 20) == Bytes(5000, 3));
        QCOMPARE(listFiles(other->vault().documents()).size(), std::size_t{1});
        QCOMPARE(std::filesystem::status(at("b.simsa")).permissions(), std::filesystem::perms::owner_all);
        const Copies here = copiesOf(*ws), there = copiesOf(*other);
        QCOMPARE(here.exported, std::optional<std::int64_t>(1'772'582'400));
        QVERIFY(!here.imported);
        QVERIFY(there.imported);
        QCOMPARE(there.exportOf, std::int64_t{1'772'582'400});
        QCOMPARE(activities(*ws)[0].kind, std::string("exported"));
        QCOMPARE(activities(*other)[0].kind, std::string("imported"));
    }

    void nothingReadableIsInTheFile() {
        exported();
        const Bytes file = readFile(at("a.simsa-workspace"), 1 << 24);
        QVERIFY(textOf(file).starts_with("simsa-workspace-1\n"));
        for (const std::string &text : {std::string("Person"), std::string("Institute"), std::string("manifest"),
                                        std::string("workspace.db"), document, ws->fingerprint()})
            QVERIFY2(textOf(file).find(text) == std::string_view::npos, text.c_str());
        QCOMPARE(std::filesystem::status(at("a.simsa-workspace")).permissions(),
                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    }

    void anExportRunsWhileTheWorkspaceIsInUse() {
        std::jthread scoring([this](std::stop_token stop) {
            for (int i = 0; !stop.stop_requested(); ++i) {
                const auto guard = ws->lock();
                Transaction both(ws->db());
                ws->setSetting("first", std::to_string(i));
                ws->setSetting("second", std::to_string(i));
                both.commit();
            }
        });
        exported();
        scoring = {};
        QVERIFY(!std::filesystem::exists(ws->folder() / "export.part"));
        importWorkspace(at("a.simsa-workspace"), view(words), at("b.simsa"));
        const auto other = Workspace::open(at("b.simsa"), view(words));
        QCOMPARE(other->setting("first"), other->setting("second")); // of one moment
    }

    // Every place that a stick or a mail may spoil; nothing half done stays.
    void whatIsAlteredOrCutShortIsRefused() {
        exported();
        const Bytes good = readFile(at("a.simsa-workspace"), 1 << 24);
        const std::vector<std::string> before = left();
        const auto answer = [&](const Bytes &file) {
            writeFile(at("bad.simsa-workspace"), file);
            const auto code_ = failure([&] { importWorkspace(at("bad.simsa-workspace"), view(words), at("b.simsa")); });
            std::filesystem::remove(at("bad.simsa-workspace"));
            return left() == before ? code_ : std::optional(Code::internal);
        };
        const std::size_t head = textOf(good).find("age-encryption.org");
        for (const std::size_t at : {head + 3, head + 60, head + 200, good.size() / 2, good.size() - 1}) {
            Bytes bad = good;
            bad[at] ^= 1;
            const auto code_ = answer(bad);
            QVERIFY2(code_ == Code::ageHeader || code_ == Code::ageHmac || code_ == Code::agePayload ||
                         code_ == Code::ageNoMatch || code_ == Code::ageUnsupported,
                     std::to_string(at).c_str());
        }
        for (const std::size_t size : {good.size() - 1, good.size() - 100'000, head + 250}) {
            const auto code_ = answer(Bytes(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(size)));
            QVERIFY2(code_ == Code::agePayload || code_ == Code::ageHeader, std::to_string(size).c_str());
        }
        Bytes longer = good;
        longer.push_back(0);
        QCOMPARE(answer(longer), Code::agePayload);
        QCOMPARE(answer(Bytes(good.begin(), good.begin() + 30)), Code::slotsDamaged);
        Bytes slots = good;
        slots[150] = slots[150] == 'A' ? 'B' : 'A'; // inside the first slot
        QCOMPARE(answer(slots), Code::slotsDamaged);
        QCOMPARE(answer({}), Code::unknownFormat);
        QCOMPARE(answer(Bytes(100, 'x')), Code::unknownFormat);
        Bytes version = good;
        version[16] = '2';
        QCOMPARE(answer(version), Code::unknownFormat);
    }

    void othersAndOtherPlacesAreRefused() {
        exported();
        const auto open = [&](View secretText, const char *to) {
            return failure([&] { importWorkspace(at("a.simsa-workspace"), secretText, at(to)); });
        };
        QCOMPARE(open(view("another passphrase"), "b.simsa"), Code::wrongPassphrase);
        QCOMPARE(open(view(words), "a.simsa"), Code::folderExists);
        QCOMPARE(open(view(words), "nowhere/b.simsa"), Code::folderUnusable);
        QCOMPARE(failure([&] { importWorkspace(at("missing"), view(words), at("b.simsa")); }), Code::fileMissing);
        QCOMPARE(failure([&] { exportWorkspace(*ws, view("another passphrase"), at("c.simsa-workspace")); }),
                 Code::wrongPassphrase);
        QVERIFY(!std::filesystem::exists(at("c.simsa-workspace")));
        QVERIFY(!std::filesystem::exists(at("b.simsa")));
        // A passphrase changed since opens the next export; this one still opens with the old.
        ws->vault().changePassphrase(view(words), view("a new passphrase"));
        QCOMPARE(open(view("a new passphrase"), "b.simsa"), Code::wrongPassphrase);
        QVERIFY(!open(view(words), "b.simsa"));
    }

    void aNewerSchemaIsRefused() {
        ws->db().execute("PRAGMA user_version = 900");
        exported();
        QCOMPARE(failure([&] { importWorkspace(at("a.simsa-workspace"), view(words), at("b.simsa")); }),
                 Code::workspaceNewer);
        QVERIFY(!std::filesystem::exists(at("b.simsa")) && !std::filesystem::exists(at("b.simsa.part")));
    }

    void aDamagedDocumentIsNotExportedAsAGoodOne() {
        writeFile(ws->vault().documents() / document, Bytes(300'000, 8));
        QCOMPARE(failure([&] { exported(); }), Code::digestMismatch);
        QVERIFY(!std::filesystem::exists(at("a.simsa-workspace")));
    }

    void stoppingLeavesNothing() {
        int calls = 0;
        const Progress stop = [&](const char *, int, int) {
            if (++calls == 3)
                throw Error(Code::cancelled);
        };
        const std::vector<std::string> before = left();
        QCOMPARE(failure([&] { exportWorkspace(*ws, view(words), at("a.simsa-workspace"), stop); }), Code::cancelled);
        QVERIFY(left() == before);
        exported();
        calls = 0;
        QCOMPARE(failure([&] { importWorkspace(at("a.simsa-workspace"), view(words), at("b.simsa"), stop); }),
                 Code::cancelled);
        QVERIFY(!std::filesystem::exists(at("b.simsa")) && !std::filesystem::exists(at("b.simsa.part")));
    }

    // Rewraps the key and re-encrypts nothing.
    void aNewPassphraseLeavesTheDatabaseAsItIs() {
        ws->db().execute("PRAGMA wal_checkpoint(TRUNCATE)");
        const auto database = [this] { return sha256File((ws->folder() / "workspace.db").string()); };
        const Digest before = database();
        const Bytes keys = readFile(ws->folder() / "keys", 4096);
        ws->vault().changePassphrase(view(words), view("a new passphrase"));
        QVERIFY(readFile(ws->folder() / "keys", 4096) != keys);
        QVERIFY(database() == before);
        const Secret fresh = ws->vault().newRecoveryCode(view("a new passphrase"));
        QVERIFY(database() == before);
        QVERIFY(!ws->vault().check(view(words)) && !ws->vault().check(code));
        QVERIFY(ws->vault().check(view("a new passphrase")) && ws->vault().check(fresh));
    }

    void oneIsLaidToRestAndWakesAgain() {
        QVERIFY(!restingSince(*ws));
        layToRest(*ws);
        QCOMPARE(restingSince(*ws), std::optional<std::int64_t>(1'772'582'400));
        QCOMPARE(failure([&] { requireAwake(*ws); }), Code::stateWrong);
        exported();
        importWorkspace(at("a.simsa-workspace"), view(words), at("b.simsa"));
        QVERIFY(!restingSince(*Workspace::open(at("b.simsa"), view(words)))); // the copy is the one to go on
        wake(*ws);
        QVERIFY(!restingSince(*ws));
        const std::vector<Activity> done = activities(*ws);
        QCOMPARE(done[0].kind, std::string("woken"));
        QCOMPARE(done[1].kind, std::string("exported"));
        QCOMPARE(done[2].kind, std::string("rested"));
    }

    void theActivityIsBounded() {
        for (int i = 0; i < 1010; ++i)
            noteActivity(*ws, "machine", std::to_string(i));
        const std::vector<Activity> all = activities(*ws);
        QCOMPARE(all.size(), std::size_t{1000});
        QCOMPARE(all.front().text, std::string("1009"));
    }
};

QTEST_APPLESS_MAIN(TestExport)
#include "test_export.moc"
