// SPDX-License-Identifier: AGPL-3.0-or-later (this program links MuPDF; the rest of Simsa is GPL-3.0-or-later)
// What a document calls its pages (ISO 32000-1, 12.4.2): ranges of a style, a prefix and a first number.
#pragma once

#include "app/reading/Wire.h"

#include <string>
#include <vector>

extern "C" {
#include <mupdf/fitz.h>
#include <mupdf/pdf.h>
}

namespace simsa::host {

class PageLabels {
public:
    PageLabels();
    // Throws as MuPDF does; takes no memory of its own meanwhile.
    void load(fz_context *context, pdf_document *document);
    // A count (0: the pages are just counted, else all) and the labels. False when there is no room.
    bool write(int pages, wire::Writer &out) const;

    struct Range {
        int page = 0; // the first of the range
        int number = 1;
        char style = '\0'; // D R r A a; none: the prefix alone
        char prefix[24] = {};
    };

private:
    void walk(fz_context *context, pdf_obj *node, int depth);
    std::vector<Range> ranges; // of fixed size
    std::size_t used = 0;
    int visited = 0;
};

// A number as a label writes it: "14", "xiv", "XIV", "n".
std::string numbered(int number, char style);

} // namespace simsa::host
