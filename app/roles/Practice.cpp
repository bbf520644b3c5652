#include "app/roles/Practice.h"

#include "app/domain/Json.h"
#include "app/roles/ComponentFigures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <ctime>
#include <random>

namespace simsa {

namespace {

struct Words {
    const char *ko, *en;
    std::string in(const Draft &d) const { return d.language == "ko" ? ko : en; }
};
constexpr Words mark = {"[연습] ", "[Practice] "}, committeeName = {"연습 위원회", "Practice committee"},
                chairName = {"연습 간사", "Practice chair"}, memberName = {"연습 위원 ", "Practice evaluator "},
                applicantName = {"연습 신청자 ", "Practice applicant "}, reason = {"연습 라운드", "Practice round"},
                remark = {"연습으로 적은 의견입니다. ", "A remark for practice. "};

// One page that says it is for practice, in a font every reader has.
Bytes practicePdf(const std::string &number) {
    const std::string text = "BT /F1 24 Tf 60 700 Td (Practice document " + number + ") Tj ET";
    const std::array<std::string, 5> objects = {
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        "<</Length " + std::to_string(text.size()) + ">>\nstream\n" + text + "\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
    std::string out = "%PDF-1.4\n", places;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        const std::string at = std::to_string(out.size());
        places += std::string(10 - at.size(), '0') + at + " 00000 n \n";
        out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string table = std::to_string(out.size());
    out += "xref\n0 6\n0000000000 65535 f \n" + places + "trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + table +
           "\n%%EOF\n";
    return {out.begin(), out.end()};
}

std::string newPassphrase() {
    constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz23456789"; // none that look alike
    std::string out;
    while (out.size() < 19) {
        std::uint8_t byte = 0;
        randomBytes({&byte, 1});
        if (byte >= 256 / letters.size() * letters.size())
            continue;
        out += letters[byte % letters.size()];
        if (out.size() % 5 == 4 && out.size() < 19)
            out += '-';
    }
    return out;
}

bool holds(const Path &folder, const Path &path) {
    std::error_code failed;
    const Path outer = std::filesystem::weakly_canonical(folder, failed),
               inner = std::filesystem::weakly_canonical(path, failed);
    return !folder.empty() &&
           std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

Path newFolder(const Workspace &ws, const Draft &draft, const Path &in) {
    if (holds(ws.folder(), in) || (!draft.drop.empty() && holds(draft.drop, in)))
        throw Error(Code::folderUnusable, in.filename().string());
    std::array<char, 32> name{};
    const std::time_t now = ws.clock();
    std::tm local{};
    localtime_r(&now, &local);
    std::strftime(name.data(), name.size(), "simsa-practice-%Y%m%d-%H%M%S", &local);
    const Path folder = in / name.data();
    std::error_code failed;
    if (std::filesystem::exists(folder, failed))
        throw Error(Code::folderExists, name.data());
    if (!std::filesystem::create_directory(folder, failed))
        throw Error(Code::folderUnusable, in.filename().string());
    return folder;
}

std::string filled(const std::string &words, int least) {
    std::string out = words;
    while (static_cast<int>(characters(out)) < least)
        out += words;
    while (!out.empty() && out.back() == ' ')
        out.pop_back();
    return static_cast<int>(characters(out)) < least ? out + "." : out;
}

class Player {
public:
    Player(const Draft &draft_, const PracticeWish &wish_) : draft(draft_), wish(wish_), dice(wish_.seed) {}

    // Strength of a proposal, severity of an evaluator, and chance.
    void judge(Workspace &ws, const Round &round, int evaluator) {
        const auto guard = ws.lock();
        Transaction transaction(ws.db());
        const double severity = (evaluator % 3 - 1) * 3.0;
        for (std::size_t p = 0; p < round.proposals.size(); ++p) {
            const std::string &id = round.proposals[p].id;
            const double strength = 60 + static_cast<double>((p * 37 + wish.seed * 11) % 34);
            for (const Criterion *c : leaves(round.rubric)) {
                const double share = std::clamp((strength + severity + between(-9, 9)) / 100, 0.0, 1.0);
                const std::int64_t steps = c->maximum.hundredths / c->step.hundredths;
                savePoints(ws, round, id, c->id,
                           Points{std::llround(share * static_cast<double>(steps)) * c->step.hundredths});
                if (c->commentLength > 0)
                    saveComment(ws, round, id, c->id, filled(remark.in(draft), c->commentLength));
            }
            const Choice vote = between(0, 100) < strength + 10 ? Choice::yes : Choice::no;
            if (round.policy.gate.majority)
                saveGate(ws, round, id, vote, filled(remark.in(draft), round.policy.gate.commentLength));
            if (round.policy.recognition.majority)
                saveRecognition(ws, round, id, vote, filled(remark.in(draft), round.policy.recognition.commentLength));
            if (round.policy.opinionLength > 0)
                saveOpinion(ws, round, id, filled(remark.in(draft), round.policy.opinionLength));
        }
        transaction.commit();
    }

    // Figures that would come from elsewhere, for every proposal.
    Event figures(const Component &component, const Round &round) {
        Event event{.kind = EventKind::component, .reason = reason.in(draft), .component = component.id};
        for (const Proposal &p : round.proposals)
            event.figures.push_back(
                {p.id, std::llround(static_cast<double>(component.maximum.hundredths) * between(0.6, 0.95))});
        return event;
    }

private:
    double between(double least, double most) {
        return least + (most - least) * static_cast<double>(dice() % 10'001) / 10'000;
    }
    const Draft &draft;
    const PracticeWish &wish;
    std::mt19937_64 dice;
};

RoundDraft practiceDraft(const Draft &d, int evaluators, std::int64_t now) {
    RoundDraft out{.title = mark.in(d) + d.title, .language = d.language, .deadline = now + 7 * 86400};
    while (characters(out.title) > 200)
        do
            out.title.pop_back();
        while (!isText(out.title));
    out.rubric = d.rubric;
    out.policy = d.policy;
    out.policy.minTotals = std::min(d.policy.minTotals, evaluators);
    out.blind = d.blind; // but no least reading time: nobody reads
    const std::size_t count = d.proposals.empty() ? 5 : std::min<std::size_t>(d.proposals.size(), 50);
    for (std::size_t i = 1; i <= count; ++i) {
        const std::string number = (i < 10 ? "0" : "") + std::to_string(i);
        out.proposals.push_back({number,
                                 applicantName.in(d) + number,
                                 {},
                                 {{.name = "practice-" + number + ".pdf", .bytes = practicePdf(number)}}});
    }
    return out;
}

} // namespace

Practice playPractice(Workspace &ws, const Draft &draft, const PracticeWish &wish, const Progress &progress) {
    validate(draft.rubric);
    validate(draft.policy, draft.rubric);
    const int evaluators = std::clamp(wish.evaluators, 3, 12), total = 2 * evaluators + 3;
    Practice practice{.passphrase = newPassphrase(), .made = ws.clock()};
    const Path root = newFolder(ws, draft, wish.folder);
    practice.folder = (root / "practice-chair.simsa").string();
    try {
        int done = 0;
        const auto step = [&] { progress("practice", done++, total); };
        const Path dropFolder = root / "drop";
        std::filesystem::create_directory(dropFolder);
        const std::unique_ptr<Drop> drop = openDrop(dropFolder.string());
        Secret code;
        const auto chairSpace = Workspace::create(practice.folder, view(practice.passphrase), Role::chair,
                                                  chairName.in(draft), {}, "home", code);
        chairSpace->clock = ws.clock;
        Chair chair(*chairSpace);
        const Bytes invitation = chair.invitation(committeeName.in(draft), dropFolder.string());
        std::vector<std::unique_ptr<Workspace>> people;
        for (int i = 1; i <= evaluators; ++i) {
            step();
            people.push_back(Workspace::create(root / ("e" + std::to_string(i) + ".simsa"), view(practice.passphrase),
                                               Role::evaluator, memberName.in(draft) + std::to_string(i), {},
                                               i % 4 == 0 ? "foreign" : "home", code, leastCost()));
            people.back()->clock = ws.clock;
            Evaluator e(*people.back());
            const KnownChair known = e.takeInvitation(invitation);
            e.confirmChair(known.signing, chairSpace->fingerprint());
            chair.admit(chair.takeCard(e.makeCard(known.signing, {draft.language})).card.signing,
                        people.back()->fingerprint());
        }
        step();
        practice.round = chair.openRound(practiceDraft(draft, evaluators, ws.clock()));
        chair.sync(practice.round, *drop);
        Player player(draft, wish);
        for (int i = 1; i <= evaluators; ++i) {
            step();
            Workspace &space = *people[static_cast<std::size_t>(i - 1)];
            Evaluator e(space);
            e.sync(*drop, noProgress, false);
            const Round round = loadRound(space, practice.round).round;
            Declaration declaration{.pledge = true};
            for (const Proposal &p : round.proposals)
                declaration.conflicts.push_back({.proposal = p.id});
            e.declare(practice.round, declaration);
            player.judge(space, round, i);
            e.seal(practice.round);
            e.sync(*drop, noProgress, false);
        }
        step();
        chair.close(practice.round, reason.in(draft), drop.get());
        const Round opened = loadRound(*chairSpace, practice.round).round;
        for (const Component &c : outsideComponents(opened))
            chair.addEvent(practice.round, player.figures(c, opened));
        chair.tally(practice.round);
        step();
        people.clear();
        for (int i = 1; i <= evaluators; ++i)
            std::filesystem::remove_all(root / ("e" + std::to_string(i) + ".simsa"));
    } catch (const std::exception &) {
        std::error_code ignored;
        std::filesystem::remove_all(root, ignored);
        throw;
    }
    savePractice(ws, draft.id, practice);
    return practice;
}

std::unique_ptr<Workspace> openPractice(const Practice &practice) {
    return Workspace::open(practice.folder, view(practice.passphrase));
}

} // namespace simsa
