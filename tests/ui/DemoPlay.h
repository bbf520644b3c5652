// The demonstration's round for the screens: people with real workspaces, real PDFs, a drop in a folder, and the
// present time, so that each stage can be shown while it lasts.
#pragma once

#include "app/cli/demo/DemoRound.h"
#include "app/cli/demo/ProposalPdf.h"
#include "app/domain/Json.h"
#include "app/roles/Chair.h"

#include <QTemporaryDir>

namespace simsa::test {

class DemoPlay {
public:
    static constexpr const char *passphrase = "a passphrase for tests";
    static constexpr int evaluators = 7, proposals = 15;

    explicit DemoPlay(std::string code) : language(std::move(code)) {
        std::filesystem::create_directories(root() / "drop");
        chair = make("chair", Role::chair, {ko() ? "간사실 한결" : "Secretariat Hangyeol", "", "home"});
        invitation = Chair(*chair).invitation(committee(), (root() / "drop").string());
        for (const demo::DemoEvaluator &who : demo::demoPanel(evaluators, language)) {
            auto ws = make("e" + std::to_string(people.size() + 1), Role::evaluator, who);
            Evaluator e(*ws);
            const KnownChair known = e.takeInvitation(invitation);
            e.confirmChair(known.signing, chair->fingerprint());
            const Path card = root() / ("e" + std::to_string(people.size() + 1) + ".simsa-card");
            writeFile(card, e.makeCard(known.signing));
            cards << QString::fromStdString(card.string());
            people.push_back(std::move(ws));
        }
    }

    bool ko() const { return language == "ko"; }
    std::string committee() const {
        return ko() ? "독자 AI 파운데이션 모델 평가위원회" : "Foundation model evaluation committee";
    }
    Path root() const { return folder.path().toStdString(); }
    std::unique_ptr<Drop> drop() const { return openDrop((root() / "drop").string()); }
    std::unique_ptr<Workspace> make(const std::string &name, Role role, const demo::DemoEvaluator &who) {
        Secret code;
        return Workspace::create(root() / (name + ".simsa"), view(passphrase), role, who.name, who.affiliation,
                                 who.group, code, leastCost());
    }

    void admit(std::size_t from, std::size_t to) {
        Chair c(*chair);
        for (std::size_t i = from; i < to; ++i) {
            const StoredCard card = c.takeCard(readFile(cards[static_cast<qsizetype>(i)].toStdString(), 1u << 20));
            c.admit(card.card.signing, people[i]->fingerprint());
        }
    }

    // ROUND.json with its documents beside it.
    QString draft(const char *name, std::int64_t deadline, int pages = 3) {
        Json::Array list;
        for (const demo::ProposalSpec &spec : demo::demoProposals(proposals, pages, 1, language)) {
            const std::string id = (spec.number < 10 ? "0" : "") + std::to_string(spec.number);
            const Path file = root() / (id + ".pdf");
            if (!std::filesystem::exists(file))
                writeFile(file, demo::makeProposalPdf(spec));
            Json::Object entry{{"id", id}, {"applicant", spec.applicant}};
            if (spec.number % 3 == 1) // a consortium
                entry.push_back({"members", ko() ? Json::Array{Json("하늘대학교 산학협력단"), Json("솔내컴퓨팅")}
                                                 : Json::Array{Json("Haneul University"), Json("Solnae Compute")}});
            entry.push_back({"documents", Json::Array{Json(id + ".pdf")}});
            list.push_back(std::move(entry));
        }
        const std::string title =
            ko() ? "독자 AI 파운데이션 모델 · 1차 서면평가" : "Independent AI foundation model · written round";
        const std::string json =
            "{\"format\":\"simsa-draft-1\",\"title\":" + write(Json(title)) + ",\"language\":\"" + language +
            "\",\"deadline\":\"" + toTimeText(deadline) + "\",\"rubric\":" + writeRubric(demo::demoRubric(language)) +
            ",\"policy\":" + writePolicy(demo::demoPolicy(proposals)) + ",\"proposals\":" + write(Json(list)) + "}";
        const Path file = root() / name;
        writeFile(file, view(json));
        return QString::fromStdString(file.string());
    }

    void sync(std::size_t i, bool index = false) { Evaluator(*people[i]).sync(*drop(), noProgress, index); }
    Round round(std::size_t i) {
        const auto guard = people[i]->lock();
        return loadRound(*people[i], roundIds(*people[i]).back()).round;
    }
    demo::DemoJudgement judgement(std::size_t i, int proposal, const Round &r) const {
        return demo::demoJudgement(r.rubric, proposal, static_cast<int>(i) + 1, proposals, evaluators, 1, language);
    }
    void declare(std::size_t i) {
        const Round r = round(i);
        Declaration d{.pledge = true};
        for (int p = 1; p <= proposals; ++p) {
            const demo::DemoJudgement j = judgement(i, p, r);
            Conflict c{.proposal = r.proposals[static_cast<std::size_t>(p - 1)].id};
            c.answers[static_cast<std::size_t>(ConflictKind::other)] = j.state == State::recused;
            c.note = j.state == State::recused ? j.reason : std::string();
            d.conflicts.push_back(std::move(c));
        }
        Evaluator(*people[i]).declare(r.id, d);
    }
    // The judgements of proposals first…last (from 1).
    void score(std::size_t i, int first, int last) {
        Workspace &ws = *people[i];
        const Round r = round(i);
        const auto guard = ws.lock();
        Transaction transaction(ws.db());
        for (int p = first; p <= last; ++p) {
            const demo::DemoJudgement j = judgement(i, p, r);
            const std::string &id = r.proposals[static_cast<std::size_t>(p - 1)].id;
            if (j.state == State::recused)
                continue;
            if (j.state == State::abstained) {
                saveState(ws, r, id, j.state, j.reason);
                continue;
            }
            for (const demo::DemoCriterion &s : j.scores) {
                savePoints(ws, r, id, s.id, s.points);
                if (!s.comment.empty())
                    saveComment(ws, r, id, s.id, s.comment);
            }
            saveGate(ws, r, id, j.gate, j.gateReason);
            saveOpinion(ws, r, id, j.opinion);
        }
        transaction.commit();
    }
    void evaluate(std::size_t i) {
        sync(i);
        declare(i);
        score(i, 1, proposals);
        Evaluator(*people[i]).seal(round(i).id);
        sync(i);
    }

    std::string language;
    QTemporaryDir folder;
    std::shared_ptr<Workspace> chair;
    std::vector<std::shared_ptr<Workspace>> people;
    QStringList cards;
    Bytes invitation;
};

} // namespace simsa::test
