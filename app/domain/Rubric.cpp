#include "app/domain/Rubric.h"

#include "app/base/Error.h"
#include "app/domain/Json.h"
#include "app/domain/Problems.h"

#include <algorithm>
#include <set>

namespace simsa {

namespace {

void collect(const Criterion &c, std::vector<const Criterion *> &out) {
    if (c.children.empty())
        out.push_back(&c);
    for (const Criterion &child : c.children)
        collect(child, out);
}

const Criterion *findIn(const std::vector<Criterion> &list, std::string_view id) {
    for (const Criterion &c : list) {
        if (c.id == id)
            return &c;
        if (const Criterion *found = findIn(c.children, id))
            return found;
    }
    return nullptr;
}

std::string numberIn(const std::vector<Criterion> &list, std::string_view id, const std::string &prefix) {
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string number = prefix + std::to_string(i + 1);
        if (list[i].id == id)
            return number;
        if (std::string found = numberIn(list[i].children, id, number + "."); !found.empty())
            return found;
    }
    return {};
}

void check(const Criterion &c, int depth, std::set<std::string> &ids, std::vector<Problem> &out) {
    const auto require = [&](bool holds, const char *rule) {
        if (!holds)
            out.push_back({c.id, rule, {}});
    };
    require(isId(c.id, 32) && c.id != "score" && c.id != "total" && ids.insert(c.id).second, "id");
    require(depth <= 4, "depth");
    require(!c.title.empty() && characters(c.title) <= 200 && isText(c.title), "title");
    require(characters(c.definition) <= 2000 && isText(c.definition), "definition");
    require(c.maximum.hundredths > 0 && c.maximum.hundredths <= 100'000'000, "maximum");
    require(c.commentLength >= 0 && c.commentLength <= 1000, "comment");
    if (!c.children.empty()) {
        for (const Criterion &child : c.children)
            check(child, depth + 1, ids, out);
        require(sumOfParts(c) == c.maximum, "sum");
        require(c.step.hundredths == 0 && c.commentLength == 0 && c.levels.empty(), "inner");
        return;
    }
    require(c.step.hundredths >= 1 && c.step.hundredths <= 500 && c.maximum.hundredths % c.step.hundredths == 0,
            "step");
    bool inOrder = c.levels.size() <= 10;
    std::int64_t after = -1;
    for (const Level &level : c.levels) {
        inOrder = inOrder && level.from.hundredths > after && level.to >= level.from && level.to <= c.maximum &&
                  !level.words.empty() && characters(level.words) <= 200 && isText(level.words);
        after = level.to.hundredths;
    }
    require(inOrder, "levels");
}

} // namespace

bool isId(std::string_view id, std::size_t most) {
    return !id.empty() && id.size() <= most && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
    });
}

std::vector<const Criterion *> leaves(const Rubric &rubric) {
    std::vector<const Criterion *> out;
    for (const Criterion &c : rubric.criteria)
        collect(c, out);
    return out;
}

std::vector<const Criterion *> leaves(const Criterion &criterion) {
    std::vector<const Criterion *> out;
    collect(criterion, out);
    return out;
}

const Criterion *find(const Rubric &rubric, std::string_view id) {
    return findIn(rubric.criteria, id);
}

std::string numbering(const Rubric &rubric, std::string_view id) {
    return numberIn(rubric.criteria, id, {});
}

Points maximum(const Rubric &rubric) {
    Points sum;
    for (const Criterion &c : rubric.criteria)
        sum += c.maximum;
    return sum;
}

Points sumOfParts(const Criterion &criterion) {
    Points sum;
    for (const Criterion &child : criterion.children)
        sum += child.maximum;
    return sum;
}

std::vector<Problem> problems(const Rubric &rubric) {
    std::vector<Problem> out;
    if (rubric.criteria.empty() || rubric.criteria.size() > 50 || leaves(rubric).size() > 200)
        out.push_back({{}, "criteria", {}});
    std::set<std::string> ids;
    for (const Criterion &c : rubric.criteria)
        check(c, 1, ids, out);
    return out;
}

void validate(const Rubric &rubric) {
    if (const std::vector<Problem> all = problems(rubric); !all.empty())
        throw Error(Code::rubricRule, all[0].rule == "criteria" ? all[0].rule : all[0].where + ": " + all[0].rule);
}

} // namespace simsa
