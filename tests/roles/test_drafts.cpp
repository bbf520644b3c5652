// Drafts of rounds: kept whole, their files sealed, opened as they are, practised without touching anything real.
#include "TinyRound.h"
#include "app/reading/PageHost.h"
#include "app/roles/ChairDrafts.h"
#include "app/roles/DraftProblems.h"
#include "app/roles/Practice.h"
#include "app/workspace/Documents.h"

#include <QtTest>

using namespace simsa;
using test::failure;

class TestDrafts : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TinyRound> tiny;
    Workspace &ws() { return *tiny->chairSpace; }
    Path file(const std::string &name, const Bytes &bytes) {
        std::filesystem::create_directories((tiny->root() / name).parent_path());
        writeFile(tiny->root() / name, bytes);
        return tiny->root() / name;
    }
    // Whole, with every admitted member.
    Draft whole() {
        const RoundDraft plain = tiny->draft();
        Draft d = newDraft(ws(), "en");
        d.title = plain.title;
        d.deadline = plain.deadline;
        d.rubric = plain.rubric;
        d.policy.select = 1;
        for (const StoredCard &card : tiny->chair->cards())
            d.panel.push_back(card.card.signing);
        saveDraft(ws(), d);
        placeFiles(d, takeFiles(ws(), d.id,
                                {file("in/02_Two.pdf", test::TinyRound::pdf("second")),
                                 file("in/01_One.pdf", test::TinyRound::pdf("first"))}));
        saveDraft(ws(), d);
        return d;
    }
    std::size_t sealedFiles() { return listFiles(ws().vault().documents()).size(); }

private Q_SLOTS:
    void init() { tiny = std::make_unique<test::TinyRound>(3, 2); }
    void cleanup() { tiny.reset(); }

    void aDraftIsKeptAsItIsRightOrWrong() {
        Draft d = newDraft(ws(), "ko");
        QCOMPARE(d.committee, std::string("Committee")); // as in the invitation
        d.title = "";
        d.rubric.criteria = {{.id = "a", .children = {{.id = "b", .maximum = {700}, .step = {300}}}}};
        d.rubric.criteria[0].maximum = {800}; // does not add up
        d.policy.ties = {"gone"};
        d.proposals = {{"1", "", {}, {}}, {"1", "x", {"y"}, {}}};
        d.panel = {"ssh-ed25519 a"};
        saveDraft(ws(), d);
        QVERIFY(loadDraft(ws(), d.id) == d);
        QCOMPARE(drafts(ws()).size(), std::size_t{1});
        QVERIFY(failure([&] { loadDraft(ws(), "none"); }) == Code::roundUnknown);
        std::vector<std::string> rules;
        for (const DraftProblem &p : draftProblems(d, {}, ws().clock()))
            if (p.blocks)
                rules.push_back(p.rule);
        for (const char *rule :
             {"title", "deadline", "sum", "step", "ties", "twice", "applicant", "documents", "not_admitted"})
            QVERIFY2(std::find(rules.begin(), rules.end(), rule) != rules.end(), rule);
    }

    void fileNamesSayNumberAndApplicant() {
        using Parts = std::pair<std::string, std::string>;
        QVERIFY((numberAndName("01_가람별_계획서.pdf") == Parts{"01", "가람별"}));
        QVERIFY((numberAndName("7 Naraeul.pdf") == Parts{"7", "Naraeul"}));
        QVERIFY((numberAndName("(12) Doda (final).pdf") == Parts{"12", "Doda"}));
        QVERIFY((numberAndName("2026_plan.pdf") == Parts{"", "2026"})); // a year is no number
        QVERIFY((numberAndName("03.pdf") == Parts{"03", ""}));
        QVERIFY((numberAndName("plan.pdf") == Parts{"", "plan"}));
    }

    void goodFilesAreSealedAndTheOthersNamed() {
        Draft d = newDraft(ws(), "en");
        saveDraft(ws(), d);
        const std::vector<TakenFile> taken =
            takeFiles(ws(), d.id,
                      {file("1_a.pdf", test::TinyRound::pdf("words")), file("plan.docx", {'P', 'K', 3, 4}),
                       tiny->root() / "missing.pdf"});
        QCOMPARE(taken.size(), std::size_t{3});
        QVERIFY(taken[0].document && taken[0].document->text && taken[0].document->ref.pages == 1);
        QVERIFY(taken[1].refusal->code == Code::pdfNot && taken[1].refusal->detail == "plan.docx");
        QVERIFY(taken[2].refusal.has_value());
        QCOMPARE(sealedFiles(), std::size_t{1});
        // What lies there is sealed: its key alone opens it.
        const Path sealed = ws().vault().documents() / (taken[0].document->ref.sealed + ".age");
        const Bytes bytes = readFile(sealed, 1u << 20);
        QVERIFY(textOf(bytes).find("words") == std::string_view::npos);
        PageHost host;
        const Secret key = draftDocumentIdentity(ws(), taken[0].document->ref.sealed);
        QCOMPARE(host.open(sealed, identityFromText(key)).pages, 1);
    }
    void stoppingKeepsWhatIsDone() {
        Draft d = newDraft(ws(), "en");
        saveDraft(ws(), d);
        const Path folder = file("in/1.pdf", test::TinyRound::pdf("a")).parent_path();
        file("in/2.pdf", test::TinyRound::pdf("b"));
        const std::vector<TakenFile> taken = takeFiles(ws(), d.id, {folder}, [](const char *, int done, int) {
            if (done == 1)
                throw Error(Code::cancelled);
        });
        QCOMPARE(taken.size(), std::size_t{1});
        QVERIFY(taken[0].document.has_value());
    }

    void aDraftOpensAsItIsAndTheOriginalsMayBeGone() {
        Draft d = whole();
        std::filesystem::remove_all(tiny->root() / "in"); // the stick was pulled out
        std::reverse(d.panel.begin(), d.panel.end());
        saveDraft(ws(), d);
        tiny->id = openStoredDraft(ws(), d.id);
        const Round round = tiny->round();
        QCOMPARE(round.proposals.size(), std::size_t{2});
        QCOMPARE(round.proposals[0].id + round.proposals[0].applicant, std::string("01One"));
        for (std::size_t i = 0; i < d.panel.size(); ++i)
            QCOMPARE(round.panel[i].signing, d.panel[i]); // in the order of the draft
        QVERIFY(drafts(ws()).empty());
        QCOMPARE(sealedFiles(), std::size_t{2}); // they are the round's now
        tiny->chair->sync(tiny->id, *tiny->drop);
        tiny->sync(1);
        PageHost host;
        const std::vector<StoredDocument> documents_ = documents(tiny->person(1), tiny->id);
        QCOMPARE(host.open(documents_[0].file, documentIdentity(tiny->person(1), documents_[0].id)).pages, 1);
    }
    void aDraftThatIsNotWholeOpensNothing() {
        Draft d = whole();
        const auto refused = [&](Code code) {
            saveDraft(ws(), d);
            const bool right = failure([&] { openStoredDraft(ws(), d.id); }) == code;
            return right && roundIds(ws()).empty() && drafts(ws()).size() == 1;
        };
        const Draft good = d;
        d.panel.clear();
        QVERIFY(refused(Code::cardNotConfirmed));
        d = good;
        d.panel.push_back("ssh-ed25519 nobody");
        QVERIFY(refused(Code::cardNotConfirmed));
        d = good;
        d.proposals[1].id = "01";
        QVERIFY(refused(Code::roundRule));
        d = good;
        d.proposals[1].documents.clear();
        QVERIFY(refused(Code::roundRule));
        d = good;
        d.policy.minimum = {{"gone", 1, true}};
        QVERIFY(refused(Code::policyRule));
        d = good;
        d.rubric.criteria[0].maximum = {1234};
        QVERIFY(refused(Code::rubricRule));
        d = good;
        d.deadline = ws().clock();
        QVERIFY(refused(Code::roundRule));
        // A sealed file that was changed or lost on the disk.
        d = good;
        const Path sealed = ws().vault().documents() / (d.proposals[0].documents[0].ref.sealed + ".age");
        Bytes bytes = readFile(sealed, 1u << 20);
        bytes.back() ^= 1;
        writeFile(sealed, bytes);
        QVERIFY(refused(Code::digestMismatch));
        std::filesystem::remove(sealed);
        QVERIFY(refused(Code::fileMissing));
    }

    void documentsGoWithTheirDraftUnlessARoundHoldsThem() {
        Draft d = whole();
        d.proposals.pop_back();
        saveDraft(ws(), d);
        QCOMPARE(sealedFiles(), std::size_t{2});
        dropUnusedDocuments(ws(), d.id);
        QCOMPARE(sealedFiles(), std::size_t{1});
        deleteDraft(ws(), d.id);
        QCOMPARE(sealedFiles(), std::size_t{0});
        QVERIFY(drafts(ws()).empty());
    }

    void aDraftGoesOutAndComesBack() {
        Draft d = whole();
        d.blind = true;
        d.readingMinutes = 20;
        d.proposals[0].members = {"Nuri", "Haneul"};
        saveDraft(ws(), d);
        writeFile(tiny->root() / "in" / "ROUND.json", view(exportDraft(d)));
        std::vector<Refusal> left;
        const Draft back = importDraft(ws(), tiny->root() / "in" / "ROUND.json", left);
        QVERIFY(left.empty());
        QCOMPARE(back.title, d.title);
        QVERIFY(back.rubric == d.rubric && back.policy == d.policy && back.blind && back.readingMinutes == 20);
        QCOMPARE(back.proposals.size(), d.proposals.size());
        QVERIFY(back.proposals[0].members == d.proposals[0].members);
        QCOMPARE(back.proposals[0].documents[0].ref.sha256, d.proposals[0].documents[0].ref.sha256);
        QVERIFY(back.id != d.id);
        // Without its documents: the rest comes, and each is named.
        writeFile(tiny->root() / "alone.json", view(exportDraft(d)));
        const Draft alone = importDraft(ws(), tiny->root() / "alone.json", left);
        QCOMPARE(left.size(), std::size_t{2});
        QCOMPARE(left[0].detail, std::string("01_One.pdf"));
        QVERIFY(alone.proposals[0].documents.empty());
        // What is no draft leaves nothing behind.
        const std::size_t before = drafts(ws()).size();
        writeFile(tiny->root() / "bad.json", view("{\"format\":\"simsa-draft-1\",\"title\":\"x\"}"));
        QVERIFY(failure([&] { importDraft(ws(), tiny->root() / "bad.json", left); }) == Code::jsonField);
        QCOMPARE(drafts(ws()).size(), before);
    }

    void lotsKeepEverybodyOnceAndSayWhen() {
        Draft d;
        for (int i = 0; i < 40; ++i)
            d.panel.push_back(std::to_string(i));
        const std::vector<std::string> before = d.panel;
        shufflePanel(d, 77);
        QCOMPARE(d.shuffled, std::int64_t{77});
        QVERIFY(d.panel != before); // one in 40! is not
        std::vector<std::string> sorted = d.panel, expected = before;
        std::sort(sorted.begin(), sorted.end());
        std::sort(expected.begin(), expected.end());
        QVERIFY(sorted == expected);
    }

    void aPracticeRoundTouchesNothingReal() {
        Draft d = whole();
        d.policy.gate = {.majority = true, .base = Base::present, .commentLength = 12};
        d.policy.opinionLength = 30;
        d.policy.minTotals = 3;
        d.rubric.criteria[0].commentLength = 15;
        d.policy.components = {{"score", {10'000}, {8000}}, {"price", {100}, {2000}}};
        d.policy.ties = {"price", "technical"};
        saveDraft(ws(), d);
        std::filesystem::create_directories(tiny->root() / "practice");
        const auto dropBefore = std::distance(std::filesystem::recursive_directory_iterator(tiny->dropFolder()), {});
        const std::size_t cards = tiny->chair->cards().size();
        const Practice practice = playPractice(ws(), d, {.folder = tiny->root() / "practice", .evaluators = 5});
        QCOMPARE(std::distance(std::filesystem::recursive_directory_iterator(tiny->dropFolder()), {}), dropBefore);
        QCOMPARE(tiny->chair->cards().size(), cards);
        QVERIFY(roundIds(ws()).empty());
        QVERIFY(loadDraft(ws(), d.id) == d);
        QCOMPARE(practiceOf(ws(), d.id)->folder, practice.folder);
        const auto space = openPractice(practice);
        Chair chair(*space);
        const Round round = loadRound(*space, practice.round).round;
        QVERIFY(round.title.starts_with("[Practice] "));
        for (const Proposal &p : round.proposals)
            QVERIFY(p.applicant.starts_with("Practice applicant"));
        const std::optional<RoundResult> result = chair.result(practice.round);
        QVERIFY(result.has_value());
        QCOMPARE(result->members.size(), std::size_t{5});
        QVERIFY(result->official.proposals.at(0).total.has_value());
        // The evaluators are gone, only the chair's workspace and the practice drop stay.
        const Path root = Path(practice.folder).parent_path();
        QVERIFY(std::filesystem::exists(root / "practice-chair.simsa") && !std::filesystem::exists(root / "e1.simsa"));
        QVERIFY(failure([&] { openPractice(practice); }) == Code::workspaceInUse);
        QVERIFY(practice.passphrase.size() == 19 && practice.passphrase != test::tinyPassphrase);
    }
    void aPracticeRoundIsRefusedWhereItCouldBeMistaken() {
        const Draft d = whole();
        for (const Path &place : {tiny->dropFolder(), ws().folder(), tiny->dropFolder() / "inner"}) {
            std::filesystem::create_directories(place);
            QVERIFY(failure([&] { playPractice(ws(), d, {.folder = place}); }) == Code::folderUnusable);
        }
        Draft wrong = d;
        wrong.rubric.criteria[0].maximum = {1};
        std::filesystem::create_directories(tiny->root() / "practice");
        QVERIFY(failure([&] { playPractice(ws(), wrong, {.folder = tiny->root() / "practice"}); }) == Code::rubricRule);
        // Stopped: nothing of it is kept.
        QVERIFY(failure([&] {
                    playPractice(ws(), d, {.folder = tiny->root() / "practice"}, [](const char *, int done, int) {
                        if (done == 4)
                            throw Error(Code::cancelled);
                    });
                }) == Code::cancelled);
        QVERIFY(std::filesystem::is_empty(tiny->root() / "practice"));
        QVERIFY(!practiceOf(ws(), d.id));
    }
};

QTEST_GUILESS_MAIN(TestDrafts)
#include "test_drafts.moc"
