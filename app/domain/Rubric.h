// The rubric (평가표): a tree of criteria whose leaves are scored.
#pragma once

#include "app/domain/Points.h"

#include <string>
#include <vector>

namespace simsa {

struct Level { // 수준: an anchor in words for a range of points, both ends included
    Points from, to;
    std::string words;
    bool operator==(const Level &) const = default;
};

struct Criterion {          // 항목
    std::string id;         // [a-z0-9._-]{1,32}, unique in the rubric; not "score" or "total"
    std::string title;      // 1…200 characters
    std::string definition; // up to 2,000 characters
    Points maximum;         // 배점; of an inner criterion the sum of its children
    Points step;            // of a leaf: 0.01 … 5; 0 for an inner criterion
    int commentLength = 0;  // least characters of the comment, 0 = free; leaves only
    std::vector<Level> levels;
    std::vector<Criterion> children;
    bool operator==(const Criterion &) const = default;
};

struct Rubric {
    std::vector<Criterion> criteria; // top criteria, 1 … 50; depth at most 4, at most 200 leaves
    bool operator==(const Rubric &) const = default;
};

// Leaves in rubric order: the order of points in ballots and tables.
std::vector<const Criterion *> leaves(const Rubric &rubric);
std::vector<const Criterion *> leaves(const Criterion &criterion);
const Criterion *find(const Rubric &rubric, std::string_view id);
// "1.3.2" for a criterion of the rubric, "" when it is not in it.
std::string numbering(const Rubric &rubric, std::string_view id);
Points maximum(const Rubric &rubric);
// Throws Error{rubricRule, "<criterion id>: <rule>"}: ids, sums of children, steps dividing the maximum, levels
// inside the range and in order, lengths.
void validate(const Rubric &rubric);

// Lower-case letters, digits, '.', '_', '-'; 1 … most of them.
bool isId(std::string_view id, std::size_t most);

} // namespace simsa
