#include "app/domain/Rubric.h"

#include "app/base/Error.h"
#include "app/domain/Json.h"
#include "app/domain/Policy.h"

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

[[noreturn]] void broken(const std::string &id, const char *rule) {
    throw Error(Code::rubricRule, id + ": " + rule);
}

void validate(const Criterion &c, int depth, std::set<std::string> &ids) {
    if (!isId(c.id, 32) || c.id == "score" || c.id == "total" || !ids.insert(c.id).second)
        broken(c.id, "id");
    if (depth > 4)
        broken(c.id, "depth");
    if (c.title.empty() || characters(c.title) > 200 || !isText(c.title))
        broken(c.id, "title");
    if (characters(c.definition) > 2000 || !isText(c.definition))
        broken(c.id, "definition");
    if (c.maximum.hundredths <= 0 || c.maximum.hundredths > 100'000'000)
        broken(c.id, "maximum");
    if (c.commentLength < 0 || c.commentLength > 1000)
        broken(c.id, "comment");
    if (!c.children.empty()) {
        Points sum;
        for (const Criterion &child : c.children) {
            validate(child, depth + 1, ids);
            sum += child.maximum;
        }
        if (sum != c.maximum)
            broken(c.id, "sum");
        if (c.step.hundredths != 0 || c.commentLength != 0 || !c.levels.empty())
            broken(c.id, "inner");
        return;
    }
    if (c.step.hundredths < 1 || c.step.hundredths > 500 || c.maximum.hundredths % c.step.hundredths != 0)
        broken(c.id, "step");
    if (c.levels.size() > 10)
        broken(c.id, "levels");
    std::int64_t after = -1;
    for (const Level &level : c.levels) {
        if (level.from.hundredths <= after || level.to < level.from || level.to > c.maximum || level.words.empty() ||
            characters(level.words) > 200 || !isText(level.words))
            broken(c.id, "levels");
        after = level.to.hundredths;
    }
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

void validate(const Rubric &rubric) {
    if (rubric.criteria.empty() || rubric.criteria.size() > 50)
        throw Error(Code::rubricRule, "criteria");
    std::set<std::string> ids;
    for (const Criterion &c : rubric.criteria)
        validate(c, 1, ids);
    if (leaves(rubric).size() > 200)
        throw Error(Code::rubricRule, "criteria");
}

} // namespace simsa
