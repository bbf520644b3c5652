// Values the reader hands to the pages around it.
#pragma once

#include "app/reading/PageHost.h"

#include <QString>

#include <vector>

namespace simsa {

enum class ZoomMode { fitWidth, fitPage, fixed };
enum class PageFlow { continuous, single }; // all pages in one column, or one page at a time

// Where somebody is in a document; each document keeps its own.
struct Place {
    int page = 0; // from 0
    ZoomMode mode = ZoomMode::fitWidth;
    double zoom = 1;     // 1 = a pixel per point; used when fixed
    double x = 0, y = 0; // points from the page's corner to the corner of the view
    int rotation = 0;    // degrees clockwise
    PageFlow flow = PageFlow::continuous;
    bool operator==(const Place &) const = default;
};

// Selected text or a selected area, as a note or evidence is anchored (reading.md): the quote is looked for again if
// the engine changes.
struct PageQuote {
    int page = -1; // of the beginning; -1 = nothing selected
    int lastPage = -1;
    int begin = 0, end = 0;     // characters of `page` (end: of the part on that page); 0, 0: an area or the page
    QString quote;              // everything selected, over pages; empty: no text there
    QString before, after;      // up to 32 characters round it
    std::vector<PageBox> boxes; // points, of the part on `page`
    bool operator==(const PageQuote &) const = default;
};

} // namespace simsa
