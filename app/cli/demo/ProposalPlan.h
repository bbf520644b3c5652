// What a proposal is going to contain before anything is drawn: its facts, and on which page each section starts.
#pragma once

#include "app/cli/demo/ProposalPdf.h"
#include "app/cli/demo/ProposalText.h"

namespace simsa::demo {

struct Placed {
    const Chapter *chapter = nullptr;
    const Section *section = nullptr;
    bool opensChapter = false;
    int first = 1; // page, from 1
    int pages = 1;
};

// Cover, contents and summary take a page each as long as there are pages; the rest goes to the sections in order.
// With too few pages for all, the weightiest sections remain.
std::vector<Placed> placeSections(const Script &script, int pages);

// Names and figures of this consortium that every page agrees on.
Facts factsOf(const ProposalSpec &spec, const Script &script);

} // namespace simsa::demo
