// Fictional proposals for the demonstration: real PDFs with an outline, tables, charts and embedded Korean fonts, made
// in memory only. The same spec gives the same bytes on the same system (fonts, Cairo, Pango). Nothing in them is real.
#pragma once

#include "app/base/Bytes.h"

#include <cstdint>
#include <string>
#include <vector>

namespace simsa::demo {

struct ProposalSpec {
    enum Kind {
        text,    // searchable pages
        scanned, // every page a picture without text
        heavy    // searchable pages and large pictures: over 60 MB from 20 pages on
    };
    int number = 1;        // 1 … 99; page p carries the token TOKEN-nnnnn with nnnnn = (number − 1) · 1000 + p
    std::string applicant; // "도담결": the consortium's name without the word consortium
    int pages = 30;        // exact; 1 … 999
    Kind kind = text;
    std::uint64_t seed = 1;
    std::string language = "ko"; // ko, anything else is en
    bool operator==(const ProposalSpec &) const = default;
};

// The specs of a demonstration. The first fifteen applicants have fixed names, further ones are made up.
// A full set (count ≥ 15 and pages ≥ 30) has number 10 with at least 300 pages, number 12 with at least 100 scanned
// pages and number 5 over 60 MB; smaller sets are plain text throughout, for quick runs.
std::vector<ProposalSpec> demoProposals(int count = 15, int pages = 30, std::uint64_t seed = 1,
                                        const std::string &language = "ko");

// Throws Error{Code::internal} when Cairo or libjpeg fails, with the library's word in the detail.
Bytes makeProposalPdf(const ProposalSpec &spec);

} // namespace simsa::demo
