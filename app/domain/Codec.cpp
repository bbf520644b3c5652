#include "app/domain/Codec.h"

#include "app/base/Error.h"
#include "app/domain/Format.h"
#include "app/domain/Problems.h"
#include "app/domain/Round.h"

#include <algorithm>
#include <array>

namespace simsa {

namespace {

constexpr std::array aggregateNames = {"trimmed_mean", "mean", "median"};
constexpr std::array baseNames = {"panel", "present", "cast"};
constexpr std::int64_t mostPoints = 100'000'000;
constexpr int mostPeople = 1000, longestLeast = 1000; // of trim_from, min_totals, select; of a comment asked for
constexpr std::size_t mostComponents = 20, mostMinimums = 50, mostTies = 50;

template <typename Enum, std::size_t N>
Enum named(const std::array<const char *, N> &names, const std::string &name, const char *field) {
    const auto at = std::find(names.begin(), names.end(), name);
    if (at == names.end())
        throw Error(Code::jsonField, field);
    return static_cast<Enum>(at - names.begin());
}

Json toJson(const Criterion &c) {
    Json::Array levels, children;
    for (const Level &l : c.levels)
        levels.push_back(Json::Object{{"from", l.from.hundredths}, {"to", l.to.hundredths}, {"words", l.words}});
    for (const Criterion &child : c.children)
        children.push_back(toJson(child));
    return Json::Object{{"id", c.id},
                        {"title", c.title},
                        {"definition", c.definition},
                        {"maximum", c.maximum.hundredths},
                        {"step", c.step.hundredths},
                        {"comment", c.commentLength},
                        {"levels", std::move(levels)},
                        {"children", std::move(children)}};
}

Criterion criterionFrom(const Json &json, int depth) {
    if (depth > 4)
        throw Error(Code::rubricRule, "depth");
    Fields f(json, "rubric");
    Criterion c;
    c.id = f.text("id", 32);
    c.title = f.text("title", 200);
    c.definition = f.text("definition", 2000);
    c.maximum = {f.integer("maximum", 0, mostPoints)};
    c.step = {f.integer("step", 0, 500)};
    c.commentLength = static_cast<int>(f.integer("comment", 0, 1000));
    for (const Json &level : f.array("levels", 10)) {
        Fields l(level, "rubric.levels");
        Level out;
        out.from = {l.integer("from", 0, mostPoints)};
        out.to = {l.integer("to", 0, mostPoints)};
        out.words = l.text("words", 200);
        l.end();
        c.levels.push_back(std::move(out));
    }
    for (const Json &child : f.array("children", 50))
        c.children.push_back(criterionFrom(child, depth + 1));
    f.end();
    return c;
}

Json toJson(const Vote &v) {
    return Json::Object{{"rule", v.majority ? "majority" : "none"},
                        {"base", baseNames[static_cast<std::size_t>(v.base)]},
                        {"comment", v.commentLength}};
}

// "none", "majority" or an object whose absent fields take the default.
Vote voteFrom(const Json &json, const char *name) {
    Vote v;
    const auto rule = [&](const std::string &text) {
        if (text != "none" && text != "majority")
            throw Error(Code::jsonField, name);
        v.majority = text == "majority";
    };
    if (const auto *text = std::get_if<std::string>(&json.value)) {
        rule(*text);
        return v;
    }
    Fields f(json, name);
    rule(f.text("rule", 16));
    if (f.next("base"))
        v.base = named<Base>(baseNames, f.text("base", 16), name);
    if (f.next("comment"))
        v.commentLength = static_cast<int>(f.integer("comment", 0, longestLeast));
    f.end();
    return v;
}

Json::Array toJson(const std::vector<Minimum> &list) {
    Json::Array out;
    for (const Minimum &m : list)
        out.push_back(Json::Object{{"of", m.of}, {"share", m.share}, {"inclusive", m.inclusive}});
    return out;
}

std::vector<Minimum> minimumsFrom(const Json::Array &list) {
    std::vector<Minimum> out;
    for (const Json &entry : list) {
        Fields f(entry, "policy.minimum");
        Minimum m;
        m.of = f.text("of", 32);
        m.share = static_cast<int>(f.integer("share", 0, 10'000));
        if (f.next("inclusive"))
            m.inclusive = f.boolean("inclusive");
        f.end();
        out.push_back(std::move(m));
    }
    return out;
}

using DisclosureFlag = std::pair<const char *, bool Disclosure::*>;
constexpr std::array<DisclosureFlag, 8> disclosureFlags = {
    {{"evaluators_totals", &Disclosure::evaluatorsSeeTotals},
     {"applicants_own_score", &Disclosure::applicantsSeeOwnScore},
     {"applicants_own_comments", &Disclosure::applicantsSeeOwnComments},
     {"public_selected", &Disclosure::publicSelected},
     {"public_scores", &Disclosure::publicScores},
     {"public_ranks", &Disclosure::publicRanks},
     {"export_own_sheet", &Disclosure::exportOwnSheet},
     {"copy_text", &Disclosure::copyText}}};

// Of a policy and of the objects in it, whose fields share no name with another place.
constexpr std::array policyOrder = {"format",     "digits",    "aggregate",    "trim_from", "min_totals",
                                    "components", "minimum",   "sole_minimum", "gate",      "recognition",
                                    "quorum",     "ties",      "select",       "opinion",   "disclosure",
                                    "id", // components
                                    "maximum",    "weight",    "source",
                                    "of", // minimum
                                    "share",      "inclusive",
                                    "rule", // gate, recognition
                                    "base",       "comment",
                                    "declared", // quorum
                                    "counted"};

std::size_t placeOf(const std::string &key) {
    for (std::size_t i = 0; i < disclosureFlags.size(); ++i)
        if (key == disclosureFlags[i].first)
            return i;
    return disclosureFlags.size() +
           static_cast<std::size_t>(std::find(policyOrder.begin(), policyOrder.end(), key) - policyOrder.begin());
}

// People write fields in any order; the reader knows one.
void putInOrder(Json &json) {
    if (auto *list = std::get_if<Json::Array>(&json.value))
        for (Json &entry : *list)
            putInOrder(entry);
    if (auto *object = std::get_if<Json::Object>(&json.value)) {
        std::stable_sort(object->begin(), object->end(),
                         [](const auto &a, const auto &b) { return placeOf(a.first) < placeOf(b.first); });
        for (auto &field : *object)
            putInOrder(field.second);
    }
}

} // namespace

Json toJson(const Rubric &rubric) {
    Json::Array out;
    for (const Criterion &c : rubric.criteria)
        out.push_back(toJson(c));
    return out;
}

Rubric rubricFrom(const Json &json) {
    const auto *list = std::get_if<Json::Array>(&json.value);
    if (list == nullptr || list->size() > 50)
        throw Error(Code::jsonField, "rubric");
    Rubric rubric;
    for (const Json &c : *list)
        rubric.criteria.push_back(criterionFrom(c, 1));
    return rubric;
}

Json toJson(const Policy &p) {
    Json::Array components, ties;
    for (const Component &c : p.components)
        components.push_back(
            Json::Object{{"id", c.id}, {"maximum", c.maximum.hundredths}, {"weight", c.weight.hundredths}});
    for (const std::string &id : p.ties)
        ties.push_back(id);
    Json::Object disclosure;
    for (const auto &[name, flag] : disclosureFlags)
        disclosure.emplace_back(name, p.disclosure.*flag);
    return Json::Object{{"format", "simsa-policy-1"},
                        {"digits", p.digits},
                        {"aggregate", aggregateNames[static_cast<std::size_t>(p.aggregate)]},
                        {"trim_from", p.trimFrom},
                        {"min_totals", p.minTotals},
                        {"components", std::move(components)},
                        {"minimum", toJson(p.minimum)},
                        {"sole_minimum", toJson(p.soleMinimum)},
                        {"gate", toJson(p.gate)},
                        {"recognition", toJson(p.recognition)},
                        {"quorum", Json::Object{{"declared", p.quorumDeclared}, {"counted", p.quorumCounted}}},
                        {"ties", std::move(ties)},
                        {"select", p.select},
                        {"opinion", p.opinionLength},
                        {"disclosure", std::move(disclosure)}};
}

Policy policyFrom(const Json &given) {
    Json json = given;
    putInOrder(json);
    Fields f(json, "policy");
    requireFormat(f, "simsa-policy-1");
    Policy p;
    const auto number = [&](const char *name, int least, int most, int &out) {
        if (f.next(name))
            out = static_cast<int>(f.integer(name, least, most));
    };
    number("digits", 0, 6, p.digits);
    if (f.next("aggregate"))
        p.aggregate = named<Aggregate>(aggregateNames, f.text("aggregate", 32), "policy.aggregate");
    number("trim_from", 3, mostPeople, p.trimFrom);
    number("min_totals", 1, mostPeople, p.minTotals);
    if (f.next("components"))
        for (const Json &entry : f.array("components", mostComponents)) {
            Fields c(entry, "policy.components");
            Component out;
            out.id = c.text("id", 32);
            out.maximum = {c.integer("maximum", 1, mostPoints)};
            out.weight = {c.integer("weight", 0, mostPoints)};
            if (c.next("source")) // said for people: the panel's component is the one named "score"
                if ((c.text("source", 200) == "score") != (out.id == "score"))
                    throw Error(Code::policyRule, "components: source");
            c.end();
            p.components.push_back(std::move(out));
        }
    if (f.next("minimum"))
        p.minimum = minimumsFrom(f.array("minimum", mostMinimums));
    if (f.next("sole_minimum"))
        p.soleMinimum = minimumsFrom(f.array("sole_minimum", mostMinimums));
    if (f.next("gate"))
        p.gate = voteFrom(f.any("gate"), "policy.gate");
    if (f.next("recognition"))
        p.recognition = voteFrom(f.any("recognition"), "policy.recognition");
    if (f.next("quorum")) {
        const Json quorum = f.any("quorum");
        Fields q(quorum, "policy.quorum");
        p.quorumDeclared = q.boolean("declared");
        p.quorumCounted = q.boolean("counted");
        q.end();
    }
    if (f.next("ties"))
        for (const Json &id : f.array("ties", mostTies)) {
            const auto *text = std::get_if<std::string>(&id.value);
            if (text == nullptr)
                throw Error(Code::jsonField, "policy.ties");
            p.ties.push_back(*text);
        }
    number("select", 0, mostPeople, p.select);
    number("opinion", 0, longestLeast, p.opinionLength);
    if (f.next("disclosure")) {
        const Json disclosure = f.any("disclosure");
        Fields d(disclosure, "policy.disclosure");
        for (const auto &[name, flag] : disclosureFlags)
            if (d.next(name))
                p.disclosure.*flag = d.boolean(name);
        d.end();
    }
    f.end();
    return p;
}

std::string writePolicy(const Policy &policy) {
    return write(toJson(policy));
}

Policy readPolicy(std::string_view json) {
    return policyFrom(parseLenient(json));
}

std::string writeRubric(const Rubric &rubric) {
    return write(toJson(rubric));
}

Rubric readRubric(std::string_view json) {
    return rubricFrom(parseLenient(json));
}

std::vector<Problem> problems(const Policy &p, const Rubric &rubric) {
    std::vector<Problem> out;
    const auto require = [&](bool holds, const char *field, const std::string &of = {}) {
        if (!holds)
            out.push_back({field, field, of});
    };
    const auto component = [&](const std::string &id) {
        return std::any_of(p.components.begin(), p.components.end(), [&](const Component &c) { return c.id == id; });
    };
    require(p.digits >= 0 && p.digits <= 6, "digits");
    require(p.trimFrom >= 3 && p.trimFrom <= mostPeople, "trim_from");
    require(p.minTotals >= 1 && p.minTotals <= mostPeople, "min_totals");
    require(p.components.size() <= mostComponents, "components");
    for (std::size_t i = 0; i < p.components.size(); ++i) {
        const Component &c = p.components[i];
        const bool twice = std::any_of(p.components.begin(), p.components.begin() + static_cast<std::ptrdiff_t>(i),
                                       [&](const Component &other) { return other.id == c.id; });
        require(isId(c.id, 32) && c.id != "total" && find(rubric, c.id) == nullptr && c.maximum.hundredths > 0 &&
                    c.maximum.hundredths <= mostPoints && c.weight.hundredths >= 0 &&
                    c.weight.hundredths <= mostPoints && !twice,
                "components", c.id);
        require(c.id != "score" || rubric.criteria.empty() || c.maximum == maximum(rubric), "components: score");
    }
    require(p.components.empty() || component("score"), "components: score");
    require(p.minimum.size() <= mostMinimums && p.soleMinimum.size() <= mostMinimums, "minimum");
    for (const auto &list : {p.minimum, p.soleMinimum})
        for (const Minimum &m : list)
            require(m.share >= 0 && m.share <= 10'000 &&
                        (m.of == "score" || m.of == "total" || component(m.of) || find(rubric, m.of) != nullptr),
                    "minimum", m.of);
    require(p.ties.size() <= mostTies, "ties");
    for (const std::string &id : p.ties)
        require(id == "score" || component(id) || find(rubric, id) != nullptr, "ties", id);
    require(p.select >= 0 && p.select <= mostPeople, "select");
    for (const int least : {p.opinionLength, p.gate.commentLength, p.recognition.commentLength})
        require(least >= 0 && least <= longestLeast, "comment");
    return out;
}

void validate(const Policy &policy, const Rubric &rubric) {
    if (const std::vector<Problem> all = problems(policy, rubric); !all.empty())
        throw Error(Code::policyRule, all[0].rule);
}

} // namespace simsa
