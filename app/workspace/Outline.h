// Which pages of a proposal treat a criterion: its headings matched to the rubric's by name.
#pragma once

#include "app/domain/Rubric.h"
#include "app/reading/PageHost.h"

namespace simsa {

struct OutlineMatch {
    std::string criterion;   // leaf or inner
    std::string heading;     // as it stands in the document
    int first = 1, last = 1; // pages, from 1, both included
    bool operator==(const OutlineMatch &) const = default;
};

// For each criterion the headings that name it best, at most three, in document order; a criterion that no heading
// names takes those of the criterion above it. Names are compared without case, spaces, punctuation and numbering.
// A section ends before the next heading of its level or higher.
std::vector<OutlineMatch> matchOutline(const Rubric &rubric, const std::vector<OutlineItem> &outline, int pages);
// The section that a heading opens, as pages from 1; {0, 0} for one that leads nowhere.
std::pair<int, int> sectionPages(const std::vector<OutlineItem> &outline, std::size_t heading, int pages);

} // namespace simsa
