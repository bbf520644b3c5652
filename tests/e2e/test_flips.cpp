// What arrives damaged, renamed, too large, foreign or too late is refused, with the file and the reason named, and
// the rest of the round goes on.
#include "tests/roles/TinyRound.h"

#include "app/crypto/Age.h"
#include "app/crypto/Hash.h"
#include "app/crypto/Signature.h"
#include "app/domain/Json.h"
#include "app/roles/ResultFile.h"

#include <set>

using namespace simsa;
using namespace simsa::test;

class TestFlips : public QObject {
    Q_OBJECT

    std::unique_ptr<TinyRound> t;

    // About `count` places over the whole file, the first and the last among them.
    static std::vector<std::size_t> places(std::size_t size, std::size_t count = 60) {
        std::vector<std::size_t> out;
        for (std::size_t i = 0; i < count; ++i)
            out.push_back((size - 1) * i / (count - 1));
        return out;
    }
    static Bytes flipped(View bytes, std::size_t at) {
        Bytes out(bytes.begin(), bytes.end());
        out[at] ^= static_cast<std::uint8_t>(1u << (at % 8));
        return out;
    }
    template <typename Take>
    static void eachFlipIsRefused(View bytes, const Take &take) {
        for (const std::size_t at : places(bytes.size())) {
            const Bytes bad = flipped(bytes, at);
            const auto code = failure([&] { take(bad); });
            QVERIFY2(code.has_value() && *code != Code::internal, ("byte " + std::to_string(at)).c_str());
        }
    }
    std::string only(const std::string &folder) const {
        const auto names = t->drop->list(t->id + "/" + folder);
        return names.empty() ? std::string() : t->id + "/" + folder + "/" + names[0];
    }
    Bytes get(const std::string &name) const { return t->drop->get(name, 64u << 20); }
    std::string put(const std::string &folder, View bytes, const std::string &type) const {
        const std::string name = folder + "/" + toHex(sha256(bytes)) + ".simsa-" + type;
        t->drop->put(t->id + "/" + name, bytes);
        return name;
    }
    // A ballot of the i-th evaluator that its program would not make.
    Bytes forged(int i, const std::function<void(Ballot &, Round &)> &change) const {
        Workspace &ws = t->person(i);
        Round round = t->round();
        Statement row(ws.db(), "SELECT json FROM submission ORDER BY revision DESC");
        if (!row.step())
            throw Error(Code::stateWrong, "seal");
        Ballot ballot = readBallot(row.text(0));
        change(ballot, round);
        return sealBallot(writeBallot(ballot), ballot, round, {}, ws.person().signing, ws.person().identity.recipient)
            .file;
    }
    void refusedAs(const SyncReport &report, const std::string &name, Code code) const {
        for (const Seen &seen : report.refused)
            if (seen.name == name) {
                QCOMPARE(seen.outcome, std::string(nameOf(code)));
                QVERIFY(!describe(code, seen.detail).trimmed().isEmpty());
                bool shown = false;
                for (const Seen &kept : t->chair->turnout(t->id).refused)
                    shown = shown || kept.name == name;
                QVERIFY2(shown, name.c_str());
                return;
            }
        QFAIL(("taken: " + name).c_str());
    }

private Q_SLOTS:
    void init() {
        t = std::make_unique<TinyRound>(4, 2);
        t->open();
    }
    void cleanup() { t.reset(); }

    void flippedBytes() {
        eachFlipIsRefused(t->invitation, [&](View bytes) { Evaluator(t->person(1)).takeInvitation(bytes); });
        QCOMPARE(Evaluator(t->person(1)).chairs().size(), std::size_t{1});
        eachFlipIsRefused(t->card, [&](View bytes) { t->chair->takeCard(bytes); });
        QCOMPARE(t->chair->cards().size(), std::size_t{4});
        const Bytes round = get(only("round"));
        const SigningPublic chairKey = t->chairSpace->person().signing.pub;
        eachFlipIsRefused(round, [&](View bytes) { readRoundFile(bytes, t->chairSpace->person().identity, chairKey); });
        const StoredDocument document = documents(t->person(1), t->id).at(0);
        const Identity reader = documentIdentity(t->person(1), document.id);
        eachFlipIsRefused(get(t->id + "/documents/" + document.sealed + ".age"), [&](View bytes) {
            decryptAge(bytes, {&reader, 1}, 1u << 30);
        });

        for (int i = 1; i <= 4; ++i)
            t->evaluate(i, 4000);
        const std::string declaration = only("declarations"), ballot = only("ballots/00000000");
        int number = 0;
        for (const std::string &name : {declaration, ballot}) {
            const Bytes bytes = get(name);
            for (const std::size_t at : places(bytes.size())) {
                const std::string as = std::to_string(++number) + name.substr(name.rfind('.'));
                const auto refusal = t->chair->takeFile(t->id, as, flipped(bytes, at));
                QVERIFY2(refusal.has_value(), (as + " byte " + std::to_string(at)).c_str());
                QVERIFY(!describe(*refusal).trimmed().isEmpty());
                const std::vector<Seen> kept = refusedFiles(*t->chairSpace, t->id);
                QVERIFY(kept.back().name == as ||
                        std::any_of(kept.begin(), kept.end(), [&](auto &s) { return s.name == as; }));
            }
        }
        QCOMPARE(t->chair->turnout(t->id).sealed, 0);
        QCOMPARE(logLines(*t->chairSpace, t->id).size(), std::size_t{1}); // what no panel key signed is not logged

        t->chair->addEvent(t->id, {.kind = EventKind::deadline, .reason = "Holiday", .deadline = morning + 12 * day});
        QCOMPARE(t->syncChair().received, 8);
        const std::string event = only("events");
        const Bytes eventBytes = get(event);
        eachFlipIsRefused(eventBytes, [&](View bytes) {
            open(bytes, FileType::event, {&t->person(1).person().identity, 1},
                 [&](auto &key) { return key == chairKey; });
        });
        // In the drop under the name of what they hash to: each is named, and the round goes on.
        const Bytes bad = flipped(eventBytes, eventBytes.size() / 2);
        const std::string badName = put("events", bad, "event");
        SyncReport report = t->sync(1);
        QCOMPARE(report.refused.size(), std::size_t{1});
        QCOMPARE(report.refused[0].name, badName);
        QCOMPARE(loadRound(t->person(1), t->id).deadline, morning + 12 * day);

        // Log: the entries and the checkpoint.
        const std::string folder = t->id + "/log/",
                          tile = folder + "entries/" + tileName(0, logLines(*t->chairSpace, t->id).size());
        for (const std::string &name : {tile, folder + "checkpoint"}) {
            const Bytes good = get(name);
            for (const std::size_t at : places(good.size(), 25)) {
                t->drop->put(name, flipped(good, at));
                report = t->sync(2);
                bool named = false;
                for (const Seen &seen : report.refused)
                    named = named || seen.name.find("/log/") != std::string::npos;
                QVERIFY2(named, (name + " byte " + std::to_string(at)).c_str());
                QCOMPARE(logLines(t->person(2), t->id).size(), std::size_t{1});
            }
            t->drop->put(name, good);
        }
        t->sync(2);
        QCOMPARE(Evaluator(t->person(2)).submissions(t->id).front().state, std::string("accepted"));

        t->atDay(13);
        t->chair->close(t->id);
        QCOMPARE(t->chair->tally(t->id).official.present, 4);
        const Identity auditor = makeIdentity();
        const Bytes result = t->chair->writeResult(t->id, {auditor.recipient});
        for (const std::size_t at : places(result.size())) {
            const std::vector<Check> checks = verifyResult(flipped(result, at), auditor);
            QCOMPARE(checks.size(), std::size_t{1});
            QVERIFY(!checks[0].passed && !describe(checks[0].code).trimmed().isEmpty());
        }
    }

    void aDamagedDocumentIsNotKept() {
        const StoredDocument document = documents(t->person(1), t->id).at(0);
        const std::string name = t->id + "/documents/" + document.sealed + ".age";
        const Bytes good = get(name);
        std::filesystem::remove(document.file);
        Statement(t->person(1).db(), "UPDATE document SET present = 0 WHERE id = ?").bind(1, document.id).run();
        t->drop->put(name, flipped(good, good.size() / 2));
        const SyncReport report = t->sync(1);
        QCOMPARE(report.refused.size(), std::size_t{1});
        QCOMPARE(report.refused[0].outcome, std::string(nameOf(Code::digestMismatch)));
        QVERIFY(report.refused[0].name.find(document.sealed) != std::string::npos);
        QVERIFY(!std::filesystem::exists(document.file));
        t->drop->put(name, good);
        QVERIFY(t->sync(1).refused.empty());
        QVERIFY(std::filesystem::exists(document.file));
    }

    void whatIsNoBallotOfThisRound() {
        for (int i = 1; i <= 4; ++i)
            t->evaluate(i, 4000);
        t->score(1, 4400);
        t->seal(1, "Second look");
        t->sync(1);
        t->syncChair();
        QCOMPARE(t->chair->turnout(t->id).rows.at(0).revision, 2);
        const Bytes good = get(only("ballots/00000000"));
        const std::string folder = "ballots/00000000";

        const std::string truncated = put(folder, View(good).first(good.size() - 100), "ballot");
        const std::string renamed = folder + "/" + std::string(64, 'a') + ".simsa-ballot";
        t->drop->put(t->id + "/" + renamed, good);
        const std::string large = put(folder, Bytes(capOf(FileType::ballot) + 1), "ballot");
        const std::string foreign = put(folder, get(only("declarations")), "ballot");
        const std::string otherType = put(folder, flipped(good, 0), "opening");
        const std::string otherRound =
            put(folder, forged(2, [](Ballot &b, Round &r) { r.id[0] = r.id[0] == '0' ? '1' : '0', b.revision = 3; }),
                "ballot");
        const std::string lower = put(
            folder, forged(1, [](Ballot &b, Round &) { b.revision = 1, b.judgements[0].opinion = "else"; }), "ballot");
        const std::string twice =
            put(folder, forged(1, [](Ballot &b, Round &) { b.judgements[0].opinion = "else"; }), "ballot");

        Workspace &stranger = t->join("stranger");
        const Round round = t->round();
        Ballot theirs;
        {
            Statement row(t->person(2).db(), "SELECT json FROM submission");
            row.step();
            theirs = readBallot(row.text(0));
        }
        const std::string unknown = put(folder,
                                        sealBallot(writeBallot(theirs), theirs, round, {}, stranger.person().signing,
                                                   stranger.person().identity.recipient)
                                            .file,
                                        "ballot");
        // A manifest of a later version, signed by a member.
        Manifest m{.type = FileType::ballot,
                   .round = round.id,
                   .roundDigest = theirs.round,
                   .author = toOpenSsh(t->person(2).person().signing.pub)};
        m.submission = Submission{.recipient = toText(makeIdentity().recipient)};
        std::string json = writeManifest(m);
        json.replace(json.find("manifest-1"), 10, "manifest-9");
        const std::string signature = signSsh(t->person(2).person().signing, "ballot@simsa", view(json));
        const Bytes tar = writeTar({{"manifest.json", view(json)}, {"manifest.json.sig", view(signature)}});
        const std::string future =
            put(folder, seal(tar, std::vector{t->chairSpace->person().identity.recipient}), "ballot");
        // Junk that no program of ours would name.
        const Path at = t->dropFolder() / t->id / folder;
        for (const char *name : {"..x", "line\nbreak.simsa-ballot", "bell\x07.simsa-ballot", "readme.txt", "sub"})
            writeFile(at / name, view("junk"));
        std::filesystem::create_symlink("/etc/hostname", at / "link.simsa-ballot");

        const std::size_t logged = logLines(*t->chairSpace, t->id).size();
        const SyncReport report = t->syncChair();
        refusedAs(report, truncated, Code::agePayload);
        refusedAs(report, renamed, Code::digestMismatch);
        refusedAs(report, large, Code::fileTooLarge);
        refusedAs(report, foreign, Code::signatureWrong);
        refusedAs(report, otherRound, Code::roundForeign);
        refusedAs(report, lower, Code::revisionLow);
        refusedAs(report, twice, Code::revisionConflict);
        refusedAs(report, unknown, Code::foreignSigner);
        refusedAs(report, future, Code::unknownFormat);
        bool other = false;
        for (const Seen &seen : report.refused) {
            other = other || seen.name == otherType;
            QVERIFY(isText(seen.name) && seen.name.find('\n') == std::string::npos);
        }
        QVERIFY(other);
        QCOMPARE(report.received, 0);
        QCOMPARE(logLines(*t->chairSpace, t->id).size(), logged + 2); // lower and twice: a panel key signed them
        QVERIFY(t->syncChair().received == 0);
        QCOMPARE(logLines(*t->chairSpace, t->id).size(), logged + 2); // and only once

        // A ballot that breaks the rubric is known only at the opening.
        put(folder,
            forged(4,
                   [](Ballot &b, Round &) {
                       b.revision = 2, b.previous = std::string(64, '0'), b.judgements[0].scores[0].points = {5050};
                   }),
            "ballot");
        QCOMPARE(t->syncChair().received, 1);
        t->atDay(11);
        t->chair->close(t->id);
        const std::string late = put(
            folder, forged(3, [](Ballot &b, Round &) { b.revision = 2, b.previous = std::string(64, '0'); }), "ballot");
        refusedAs(t->syncChair(), late, Code::late);
        const RoundResult r = t->chair->tally(t->id);
        QCOMPARE(r.official.present, 3);
        QCOMPARE(toText(*r.official.proposals[0].total), std::string("82.6667")); // 88, 80, 80
        std::set<std::string> reasons;
        for (const RefusedBallot &b : r.refused) {
            reasons.insert(b.reason);
            QVERIFY(!describeReason(b.reason).isEmpty());
        }
        QCOMPARE(reasons, (std::set<std::string>{"conflict", "late", "malformed", "revision"}));
    }
};

QTEST_GUILESS_MAIN(TestFlips)
#include "test_flips.moc"
