#include "app/domain/RubricDiff.h"

namespace simsa {

namespace {

std::string parentOf(const std::vector<Criterion> &list, const std::string &id, const std::string &above) {
    for (const Criterion &c : list) {
        if (c.id == id)
            return above;
        if (std::string found = parentOf(c.children, id, c.id); found != "?")
            return found;
    }
    return "?";
}

struct Comparison {
    const Rubric &before, &after;
    std::vector<RubricChange> out;

    void add(RubricChangeKind kind, const Rubric &in, const Criterion &c, std::string was = {}, std::string is = {}) {
        out.push_back({kind, c.id, numbering(in, c.id), c.title, std::move(was), std::move(is)});
    }
    void compare(const Criterion &was, const Criterion &is) {
        if (was.title != is.title)
            add(RubricChangeKind::title, after, is, was.title, is.title);
        if (was.maximum != is.maximum)
            add(RubricChangeKind::points, after, is, toText(was.maximum), toText(is.maximum));
        if (was.definition != is.definition)
            add(RubricChangeKind::definition, after, is);
        if (was.children.empty() != is.children.empty())
            return;
        if (was.levels != is.levels)
            add(RubricChangeKind::levels, after, is);
        if (was.step != is.step)
            add(RubricChangeKind::step, after, is, toText(was.step), toText(is.step));
        if (was.commentLength != is.commentLength)
            add(RubricChangeKind::comment, after, is, std::to_string(was.commentLength),
                std::to_string(is.commentLength));
        if (parentOf(before.criteria, was.id, {}) != parentOf(after.criteria, is.id, {}))
            add(RubricChangeKind::moved, after, is, numbering(before, was.id), numbering(after, is.id));
    }
    // `whole`: the criterion above is named already as added or removed.
    void walk(const std::vector<Criterion> &list, bool fresh, bool whole) {
        const Rubric &in = fresh ? after : before, &other = fresh ? before : after;
        for (const Criterion &c : list) {
            const Criterion *match = find(other, c.id);
            if (match != nullptr && fresh)
                compare(*match, c);
            if (match == nullptr && !whole)
                add(fresh ? RubricChangeKind::added : RubricChangeKind::removed, in, c,
                    fresh ? std::string() : toText(c.maximum), fresh ? toText(c.maximum) : std::string());
            walk(c.children, fresh, match == nullptr);
        }
    }
};

} // namespace

std::vector<RubricChange> difference(const Rubric &before, const Rubric &after) {
    Comparison comparison{before, after, {}};
    comparison.walk(after.criteria, true, false);
    comparison.walk(before.criteria, false, false);
    return std::move(comparison.out);
}

} // namespace simsa
