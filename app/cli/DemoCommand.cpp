// `demo DIR`: a whole round with real files. Every step is the verb a person would use.
#include "app/cli/Commands.h"
#include "app/cli/Session.h"
#include "app/cli/demo/DemoRound.h"
#include "app/cli/demo/ProposalPdf.h"
#include "app/crypto/Hash.h"
#include "app/report/RankingText.h"
#include "app/roles/ChairReports.h"
#include "app/roles/Rehearsals.h"
#include "app/roles/ResultFile.h"
#include "app/roles/Trustee.h"
#include "app/roles/Words.h"

#include <algorithm>
#include <chrono>
#include <future>

namespace simsa::cli {

namespace {

using namespace simsa::demo;

constexpr const char *demoPassphrase = "simsa demo passphrase"; // printed below: it protects nothing real
constexpr std::int64_t firstDay = 1772582400;                   // 2026-03-04 00:00 UTC

struct Settings {
    Path folder;
    int evaluators = 7, proposals = 15, pages = 30;
    std::uint64_t seed = 1;
    std::string language = "ko";
    int trustees = 0, threshold = 0; // none: the chair opens
    bool ko() const { return language == "ko"; }
};

int number(const Args &args, const char *name, int otherwise, int least, int most) {
    const std::string text = args.option(name);
    if (text.empty())
        return otherwise;
    const auto points = pointsFromText(text);
    if (!points || points->hundredths % 100 != 0 || points->hundredths / 100 < least || points->hundredths / 100 > most)
        throw Error(Code::usage, name);
    return static_cast<int>(points->hundredths / 100);
}

class Play {
public:
    explicit Play(Settings settings) : set(std::move(settings)), pass(secret(view(demoPassphrase))) {}

    void run() {
        step(set.ko() ? "작업공간" : "workspaces");
        makePeople();
        step(set.ko() ? "제안서" : "proposals");
        openRound();
        step(set.ko() ? "평가" : "evaluation");
        evaluate();
        step(set.ko() ? "집계" : "tally");
        finish();
    }

private:
    Settings set;
    Secret pass;
    std::chrono::steady_clock::time_point start = std::chrono::steady_clock::now();
    std::unique_ptr<Workspace> chairSpace;
    std::vector<std::unique_ptr<Workspace>> people, trustees;
    std::string roundId;

    void step(const char *name) const {
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        std::fprintf(stderr, "%5.1f s  %s\n", seconds, name);
    }

    Path dropFolder() const { return set.folder / "drop"; }

    std::unique_ptr<Workspace> make(const std::string &name, Role role, const DemoEvaluator &who, std::int64_t day) {
        Secret code;
        auto ws = Workspace::create(set.folder / (name + ".simsa"), pass, role, who.name, who.affiliation, who.group,
                                    code, leastCost());
        ws->clock = [day] { return firstDay + day * 86400; };
        return ws;
    }

    void makePeople() {
        std::error_code error;
        std::filesystem::create_directories(dropFolder(), error);
        if (error)
            throwErrno(error.value(), dropFolder());
        chairSpace = make("chair", Role::chair, {set.ko() ? "간사실" : "Secretariat", "", "home"}, 0);
        Chair chair(*chairSpace);
        const std::string committee =
            set.ko() ? "독자 AI 파운데이션 모델 평가위원회" : "Foundation model evaluation committee";
        const Bytes invitation = chair.invitation(committee, dropFolder().string());
        writeFile(set.folder / "committee.simsa-invitation", invitation);
        const std::vector<DemoEvaluator> panel = demoPanel(set.evaluators, set.language);
        for (std::size_t i = 0; i < panel.size(); ++i) {
            people.push_back(make("e" + std::to_string(i + 1), Role::evaluator, panel[i], 1));
            admit(*people.back(), invitation);
        }
        for (int i = 1; i <= set.trustees; ++i) {
            const std::string number = std::to_string(i);
            trustees.push_back(
                make("t" + number, Role::trustee, {(set.ko() ? "개표 참관인 " : "Trustee ") + number, "", "home"}, 1));
            admit(*trustees.back(), invitation);
        }
    }

    void admit(Workspace &ws, const Bytes &invitation) {
        Chair chair(*chairSpace);
        Evaluator person(ws);
        const KnownChair known = person.takeInvitation(invitation);
        person.confirmChair(known.signing, chairSpace->fingerprint()); // "by telephone"
        const StoredCard stored = chair.takeCard(person.makeCard(known.signing));
        chair.admit(stored.card.signing, ws.fingerprint());
    }

    void openRound() {
        RoundDraft draft;
        draft.title =
            set.ko() ? "독자 AI 파운데이션 모델 · 1차 서면평가" : "Independent AI foundation model · written round";
        draft.language = set.language;
        draft.deadline = firstDay + 12 * 86400 + 9 * 3600;
        draft.rubric = demoRubric(set.language);
        draft.policy = demoPolicy(set.proposals);
        const std::vector<ProposalSpec> specs = demoProposals(set.proposals, set.pages, set.seed, set.language);
        std::vector<Bytes> pdfs(specs.size());
        // Two at a time: the machine for whom this is written has two cores.
        const auto every = [&](std::size_t first) {
            for (std::size_t i = first; i < specs.size(); i += 2)
                pdfs[i] = makeProposalPdf(specs[i]);
        };
        auto other = std::async(std::launch::async, every, 1);
        every(0);
        other.get();
        for (std::size_t i = 0; i < specs.size(); ++i) {
            std::string id = std::to_string(i + 1);
            id.insert(0, id.size() < 2 ? 2 - id.size() : 0, '0');
            draft.proposals.push_back({id, specs[i].applicant, {}, {{id + ".pdf", {}, std::move(pdfs[i])}}});
        }
        step(set.ko() ? "문서 봉인" : "sealing documents");
        for (const auto &ws : trustees)
            draft.trustees.push_back(toOpenSsh(ws->person().signing.pub));
        draft.threshold = set.threshold;
        const auto drop = openFolderDrop(dropFolder());
        if (set.trustees > 0)
            rehearseOpening(draft, *drop);
        Chair chair(*chairSpace);
        roundId = chair.openRound(draft, terminalProgress());
        chair.sync(roundId, *drop);
    }

    // Every trustee accepts the office and tries its key; without that no round with trustees opens.
    void rehearseOpening(const RoundDraft &draft, Drop &drop) {
        sendRehearsal(*chairSpace, rehearse(*chairSpace, draft.title, draft.trustees, draft.threshold), drop);
        for (const auto &ws : trustees) {
            TrusteeRole trustee(*ws);
            trustee.sync(drop, noProgress, false);
            acceptOffice(*ws, offeredOffices(*ws).at(0).digest);
            trustee.sync(drop, noProgress, false);
        }
        takeAcceptances(*chairSpace, drop);
    }

    void evaluateOne(std::size_t i) {
        Workspace &ws = *people[i];
        Evaluator evaluator(ws);
        const auto drop = openFolderDrop(dropFolder());
        ws.clock = [] { return firstDay + 2 * 86400; };
        const SyncReport report = evaluator.sync(*drop);
        if (!report.refused.empty())
            throw Error(codeFromName(report.refused[0].outcome), report.refused[0].name);
        const Round round = loadRound(ws, roundId).round;
        const int n = static_cast<int>(round.proposals.size());
        std::vector<DemoJudgement> judgements;
        for (int p = 1; p <= n; ++p)
            judgements.push_back(
                demoJudgement(round.rubric, p, static_cast<int>(i) + 1, n, set.evaluators, set.seed, set.language));
        Declaration declaration{.pledge = true};
        for (int p = 0; p < n; ++p) {
            Conflict c{.proposal = round.proposals[static_cast<std::size_t>(p)].id};
            if (judgements[static_cast<std::size_t>(p)].state == State::recused) {
                c.answers[static_cast<std::size_t>(ConflictKind::other)] = true;
                c.note = judgements[static_cast<std::size_t>(p)].reason;
            }
            declaration.conflicts.push_back(std::move(c));
        }
        evaluator.declare(roundId, declaration);
        ws.clock = [i] { return firstDay + 9 * 86400 + static_cast<std::int64_t>(i) * 3600; };
        Transaction transaction(ws.db()); // one hand, many scores: a person's edits commit one by one
        for (int p = 0; p < n; ++p)
            save(ws, round, round.proposals[static_cast<std::size_t>(p)].id, judgements[static_cast<std::size_t>(p)]);
        transaction.commit();
        evaluator.seal(roundId);
        evaluator.sync(*drop, noProgress, false);
    }

    static void save(Workspace &ws, const Round &round, const std::string &proposal, const DemoJudgement &j) {
        if (j.state == State::recused)
            return; // the declaration recused already
        if (j.state == State::abstained) {
            saveState(ws, round, proposal, j.state, j.reason);
            return;
        }
        for (const DemoCriterion &s : j.scores) {
            savePoints(ws, round, proposal, s.id, s.points);
            if (!s.comment.empty())
                saveComment(ws, round, proposal, s.id, s.comment);
        }
        saveGate(ws, round, proposal, j.gate, j.gateReason);
        saveOpinion(ws, round, proposal, j.opinion);
    }

    void evaluate() {
        const auto every = [&](std::size_t first) {
            for (std::size_t i = first; i < people.size(); i += 2)
                evaluateOne(i);
        };
        auto other = std::async(std::launch::async, every, 1);
        every(0);
        other.get();
    }

    // As many trustees as are needed compare the closing number "by telephone" and release.
    void releaseAll() {
        const auto drop = openFolderDrop(dropFolder());
        for (int i = 0; i < set.threshold; ++i) {
            Workspace &ws = *trustees[static_cast<std::size_t>(i)];
            ws.clock = chairSpace->clock;
            TrusteeRole trustee(ws);
            trustee.sync(*drop, noProgress, false);
            trustee.release(roundId, Chair(*chairSpace).closingNumber(roundId));
            trustee.sync(*drop, noProgress, false);
        }
    }

    void finish() {
        Chair chair(*chairSpace);
        chairSpace->clock = [] { return firstDay + 12 * 86400 + 10 * 3600; };
        const auto drop = openFolderDrop(dropFolder());
        const SyncReport report = chair.sync(roundId, *drop);
        for (const Seen &file : report.refused)
            print((set.ko() ? "거절 " : "refused ") + file.name + ": " +
                  describe(codeFromName(file.outcome), file.detail).toStdString());
        chair.close(roundId);
        chair.sync(roundId, *drop);
        releaseAll();
        chair.sync(roundId, *drop);
        RoundResult result = chair.tally(roundId);
        if (!result.official.undecided.empty()) {
            std::vector<std::string> selected = result.official.selected;
            selected.push_back(result.official.undecided.front());
            chair.addEvent(roundId,
                           {.kind = EventKind::decide,
                            .reason = set.ko() ? "동점이라 위원회가 논의해 결정함" : "Tie decided by the committee",
                            .selected = selected,
                            .decidedBy = set.ko() ? "평가위원장" : "Presiding member",
                            .method = DecisionMethod::meeting});
            result = chair.tally(roundId);
        }
        const Identity auditor = makeIdentity();
        const Secret key = toText(auditor);
        writeFile(set.folder / "auditor.key", View(key));
        writeFile(set.folder / "round.simsa-result", chair.writeResult(roundId, {auditor.recipient}));
        writeFile(set.folder / "official.json", view(result.json));
        chair.sync(roundId, *drop);
        for (std::size_t i = 0; i < people.size(); ++i)
            Evaluator(*people[i]).sync(*drop, noProgress, false);
        step(set.ko() ? "보고" : "reports");
        saveReports(writeReports(chair, roundId, {.language = set.language}), set.folder / "reports");
        step(set.ko() ? "마침" : "done");
        const StoredRound stored = loadRound(*chairSpace, roundId);
        print("");
        print(stored.round.title);
        print("");
        for (const std::string &line : rankingText(stored.round, result.official, set.language))
            print(line);
        print("");
        print(std::string(set.ko() ? "결정   " : "decision   ") + std::to_string(result.official.selected.size()) +
              (set.ko() ? "팀 선정" : " selected") +
              (result.decisions.empty()
                   ? ""
                   : std::string(set.ko() ? ", 동점은 위원회 결정으로 기록" : ", tie decided and recorded")));
        print(std::string(set.ko() ? "파일   " : "files   ") + set.folder.string());
        print("  chair.simsa, e1.simsa … e" + std::to_string(people.size()) + ".simsa   " +
              (set.ko() ? "작업공간, 암호: " : "workspaces, passphrase: ") + demoPassphrase);
        if (!trustees.empty())
            print("  t1.simsa … t" + std::to_string(trustees.size()) + ".simsa   " +
                  (set.ko() ? "개표 참관인, 여는 데 필요한 수: " : "trustees, needed to open: ") +
                  std::to_string(set.threshold));
        print(std::string("  reports/   ") + (set.ko() ? "회의록, 결과표, 통합문서, 안내문, 공고"
                                                       : "minutes, tables, workbook, letters, announcement"));
        print(std::string("  drop/   ") + (set.ko() ? "오간 파일" : "what travelled"));
        print(std::string("  round.simsa-result, auditor.key, official.json   ") +
              (set.ko() ? "결과와 감사용 열쇠" : "the result and the auditor's key"));
    }
};

} // namespace

int demoCommand(const Words &words) {
    const Args args(words, {"--evaluators", "--proposals", "--pages", "--trustees", "--threshold", "--seed", "--lang"});
    Settings set;
    std::error_code error;
    set.folder = std::filesystem::absolute(args.positional(0, "DIR"), error);
    if (error)
        throwErrno(error.value(), args.positional(0, "DIR"));
    args.end(1);
    set.evaluators = number(args, "--evaluators", 7, 1, 49);
    set.proposals = number(args, "--proposals", 15, 1, 99);
    set.pages = number(args, "--pages", 30, 1, 999);
    set.seed = static_cast<std::uint64_t>(number(args, "--seed", 1, 0, 999'999));
    set.language = args.option("--lang", "ko");
    if (set.language != "ko" && set.language != "en")
        throw Error(Code::usage, "--lang");
    set.trustees = number(args, "--trustees", 0, 0, 20);
    set.threshold = number(args, "--threshold", set.trustees == 0 ? 0 : std::max(2, set.trustees / 2 + 1), 0, 20);
    if (set.trustees == 0 ? set.threshold != 0 : set.threshold < 2 || set.threshold > set.trustees)
        throw Error(Code::usage, "--threshold");
    if (std::filesystem::exists(set.folder / "chair.simsa", error))
        throw Error(Code::folderExists, set.folder.filename().string());
    Play(std::move(set)).run();
    return 0;
}

} // namespace simsa::cli
