#include "app/cli/demo/DemoRound.h"

#include "app/cli/demo/Random.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace simsa::demo {

namespace {

struct Words {
    const char *ko, *en;
    const char *in(const std::string &language) const { return language == "ko" ? ko : en; }
};

Criterion leaf(const std::string &id, Words title, Words definition, int points, int comment,
               const std::string &language) {
    Criterion c{.id = id,
                .title = title.in(language),
                .definition = definition.in(language),
                .maximum = {points * 100},
                .step = {50},
                .commentLength = comment};
    const std::int64_t most = c.maximum.hundredths;
    const std::array<Words, 5> words = {{{"근거 없음", "no evidence"},
                                         {"계획만 제시", "plan only"},
                                         {"일부 증빙", "partly shown"},
                                         {"충분한 증빙", "well shown"},
                                         {"재현 가능", "reproducible"}}};
    // Five anchors over the range in steps of half a point: 0, up to 40 %, 60 %, 80 %, 100 %.
    std::int64_t from = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        static constexpr std::array shares = {0, 40, 60, 80, 100};
        const std::int64_t to = most * shares[i] / 100 / 50 * 50;
        if (to < from)
            continue;
        c.levels.push_back({{from}, {to}, words[i].in(language)});
        from = to + 50;
    }
    return c;
}

Criterion inner(const std::string &id, Words title, Words definition, std::vector<Criterion> children,
                const std::string &language) {
    Criterion c{
        .id = id, .title = title.in(language), .definition = definition.in(language), .children = std::move(children)};
    for (const Criterion &child : c.children)
        c.maximum += child.maximum;
    return c;
}

// Where a team stands, in percent of the maximum: chosen so that the round has what a real one has.
int strength(int proposal, Random &random) {
    static constexpr std::array fixed = {78, 79, 86, 76, 80, 66, 88, 73, 75, 73, 85, 72, 86, 84, 62};
    return proposal <= 15 ? fixed[static_cast<std::size_t>(proposal - 1)] : random.between(55, 88);
}

} // namespace

Rubric demoRubric(const std::string &l) {
    Criterion scratch = inner(
        "scratch", {"프롬 스크래치 독자성", "From-scratch originality"},
        {"다른 모델의 가중치를 이어 쓰지 않고 처음부터 개발했는지를 자료, 구조, 학습, 공개 이력으로 봅니다.",
         "Whether the model is built from nothing: data, architecture, training, openness."},
        {leaf("data", {"자체 구축 데이터", "Own data"},
              {"직접 모으고 정제한 자료의 비중과 출처를 봅니다.",
               "Share and origin of data collected and cleaned by the team."},
              4, 0, l),
         leaf("architecture", {"독자 아키텍처", "Own architecture"},
              {"구조를 스스로 설계하고 검증했는지를 봅니다.", "Whether the architecture is the team's own and tested."},
              4, 0, l),
         leaf("training", {"초기 가중치부터 전체 학습", "Full training from initialised weights"},
              {"다른 모델의 가중치를 쓰지 않고, 초기화한 가중치에서 시작해 전 과정을 직접 학습함을 자료로 보이는가.",
               "Evidence that the whole training starts from initialised weights."},
              5, 10, l),
         leaf("openness", {"공개 이력", "Openness history"},
              {"모델과 자료를 공개해 온 이력을 봅니다.", "Record of publishing models and data."}, 2, 0, l)},
        l);
    return {
        {inner(
             "technology", {"기술력 및 개발경험", "Technical capability"},
             {"핵심 기술과 개발·운영 경험, 독자성을 봅니다.",
              "Core technology, development experience and originality."},
             {leaf("core", {"핵심 기술 역량", "Core technology"},
                   {"모델 개발에 필요한 핵심 기술을 갖추었는지를 봅니다.",
                    "Whether the team holds the technology the model needs."},
                   15, 10, l),
              leaf("experience", {"개발·운영 경험", "Development experience"},
                   {"대규모 모델을 개발하고 운영한 경험을 봅니다.", "Experience in building and running large models."},
                   10, 0, l),
              scratch},
             l),
         inner("strategy", {"개발 목표·전략", "Goals and strategy"},
               {"목표의 수준과 이루는 방법을 봅니다.", "Ambition of the goals and how they are reached."},
               {leaf("goals", {"목표의 도전성", "Ambition"},
                     {"세계 수준과 견준 목표의 높이를 봅니다.", "Goals compared with the state of the art."}, 10, 0, l),
                leaf("plan", {"추진 계획의 구체성", "Plan"},
                     {"단계와 자원, 일정이 구체적인지를 봅니다.", "Whether stages, resources and dates are concrete."},
                     12, 10, l),
                leaf("resources", {"자원 운용", "Resources"},
                     {"연산 자원과 인력의 쓰임을 봅니다.", "Use of computing resources and people."}, 8, 0, l)},
               l),
         inner("impact", {"생태계 파급효과", "Impact"},
               {"산업과 사회에 미칠 효과를 봅니다.", "Effect on industry and society."},
               {leaf("industry", {"산업 활용", "Use in industry"},
                     {"산업 현장에서 쓰일 가능성을 봅니다.", "Likelihood of use in industry."}, 12, 10, l),
                leaf("society", {"공공·사회 기여", "Public benefit"},
                     {"공공 부문과 사회에 보탬이 되는지를 봅니다.", "Benefit to the public sector and society."}, 10, 0,
                     l),
                leaf("openplan", {"공개·확산 계획", "Openness plan"},
                     {"결과물을 나누는 계획을 봅니다.", "Plan for sharing the results."}, 8, 0, l)},
               l)}};
}

Policy demoPolicy(int proposals) {
    Policy p;
    p.minimum = {{.of = "score", .share = 7000}};
    p.gate = {.majority = true, .base = Base::present, .commentLength = 10};
    p.minTotals = 3;
    p.ties = {"score", "technology", "strategy", "impact"};
    p.select = proposals >= 15 ? 10 : std::max(1, proposals / 2);
    p.disclosure.exportOwnSheet = true;
    return p;
}

std::vector<DemoEvaluator> demoPanel(int count, const std::string &language) {
    static const std::array<std::pair<DemoEvaluator, DemoEvaluator>, 7> people = {{
        {{"정하윤", "한빛대학교", "home"}, {"Hayun Jeong", "Hanbit University", "home"}},
        {{"문서린", "누리기술원", "home"}, {"Seorin Moon", "Nuri Institute", "home"}},
        {{"백도현", "가온전자", "home"}, {"Dohyun Baek", "Gaon Electronics", "home"}},
        {{"Ingrid Solheim", "Fjordheim Institute", "foreign"}, {"Ingrid Solheim", "Fjordheim Institute", "foreign"}},
        {{"차은결", "미르대학교", "home"}, {"Eungyeol Cha", "Mir University", "home"}},
        {{"노아람", "시온연구소", "home"}, {"Aram Noh", "Sion Laboratory", "home"}},
        {{"Rafael Montoya", "Universidad del Lago", "foreign"}, {"Rafael Montoya", "Universidad del Lago", "foreign"}},
    }};
    std::vector<DemoEvaluator> out;
    for (int i = 0; i < count; ++i) {
        const auto &pair = people[static_cast<std::size_t>(i) % people.size()];
        DemoEvaluator e = language == "ko" ? pair.first : pair.second;
        if (i >= static_cast<int>(people.size()))
            e.name += " " + std::to_string(i / static_cast<int>(people.size()) + 1);
        out.push_back(std::move(e));
    }
    return out;
}

DemoJudgement demoJudgement(const Rubric &rubric, int proposal, int evaluator, int proposals, int evaluators,
                            std::uint64_t seed, const std::string &l) {
    const bool ko = l == "ko";
    const bool full = proposals >= 15 && evaluators >= 7;
    DemoJudgement j;
    if (full && evaluator == 7 && proposal == 7) {
        j.state = State::recused;
        j.reason = ko ? "최근 3년 이내 공동 연구가 있어 회피합니다." : "Joint research within the last three years.";
        return j;
    }
    if (full && evaluator == 3 && proposal == 6) {
        j.state = State::abstained;
        j.reason = ko ? "전문 분야와 거리가 있어 기권합니다." : "Outside my field.";
        return j;
    }
    Random team = Random(seed).fork(static_cast<std::uint64_t>(proposal));
    Random random = Random(seed).fork(static_cast<std::uint64_t>(proposal * 1000 + evaluator));
    const double level = strength(proposal, team);
    const double severity = evaluator == 5 ? -6.0 : (evaluator % 3 - 1) * 1.5;
    // Proposals 8 and 10 get the same points from everyone but for criteria that swap: a tie at the cut.
    const bool tie = full && (proposal == 8 || proposal == 10);
    if (tie)
        random = Random(seed).fork(static_cast<std::uint64_t>(8000 + evaluator));
    for (const Criterion *c : leaves(rubric)) {
        const double share = std::clamp((level + severity + random.between(-7.0, 7.0)) / 100.0, 0.05, 1.0);
        const std::int64_t steps = c->maximum.hundredths / c->step.hundredths;
        std::int64_t points = std::llround(share * static_cast<double>(steps)) * c->step.hundredths;
        if (proposal == 14 && (c->id == "training" || c->id == "data" || c->id == "architecture"))
            points = std::min<std::int64_t>(points, 200); // strong, but not from scratch
        static constexpr std::array<Words, 6> comments = {
            {{"제안서의 표와 그림으로 근거를 확인했습니다.", "The tables and figures support the claim."},
             {"계획은 구체적이나 일정의 여유가 부족합니다.", "The plan is concrete but the schedule is tight."},
             {"자료의 출처와 비중을 발표 때 더 확인하고 싶습니다.",
              "Origin and share of the data should be clarified at the presentation."},
             {"같은 규모의 경험이 있어 실현 가능성이 높습니다.", "Experience at the same scale makes it feasible."},
             {"성능 목표의 기준이 분명하고 재현할 수 있습니다.", "The targets are clear and reproducible."},
             {"산업 현장의 수요를 잘 짚었으나 확산 방법은 더 필요합니다.",
              "Industry needs are well seen; more is needed on dissemination."}}};
        const std::size_t which = static_cast<std::size_t>(random.between(0, 5));
        const bool comment = c->commentLength > 0 || random.between(0, 3) == 0;
        j.scores.push_back({c->id,
                            {std::clamp<std::int64_t>(points, 0, c->maximum.hundredths)},
                            comment ? comments[which].in(l) : ""});
    }
    // 10 has what 8 has, with half a point moved between two criteria of different rank.
    if (tie && proposal == 10)
        for (DemoCriterion &s : j.scores) {
            if (s.id == "experience")
                s.points.hundredths -= 50;
            if (s.id == "resources")
                s.points.hundredths += 50;
        }
    const bool fails = proposal == 14 ? evaluator != 2 : level < 60 && random.between(0, 2) == 0;
    j.gate = fails ? Choice::no : full && evaluator == 4 && proposal == 10 ? Choice::abstained : Choice::yes;
    j.gateReason = fails ? (ko ? "공개 모델의 가중치를 이어 학습한 정황이 보입니다."
                               : "Signs of continued training on published weights.")
                         : (ko ? "초기화한 가중치에서 학습한 기록을 확인했습니다."
                               : "Records show training from initialised weights.");
    j.opinion = ko ? "강점과 보완할 점을 항목별 의견에 적었습니다." : "Strengths and gaps are noted per criterion.";
    return j;
}

} // namespace simsa::demo
