// Values the reader hands to the pages around it.
#pragma once

#include "app/reading/PageHost.h"
#include "ui/shell/Tokens.h"

#include <QString>

#include <vector>

namespace simsa {

enum class ZoomMode { fitWidth, fitPage, fixed };

// Where somebody is in a document; each document keeps its own.
struct Place {
    int page = 0; // from 0
    ZoomMode mode = ZoomMode::fitWidth;
    double zoom = 1;     // 1 = a pixel per point; used when fixed
    double x = 0, y = 0; // points from the page's corner to the corner of the view
    int rotation = 0;    // degrees clockwise
    bool operator==(const Place &) const = default;
};

// What is drawn on the paper: a highlighter stroke, or evidence (underlined, with a tag beside the page).
struct PageMark {
    QString id;
    int page = 0;
    std::vector<PageBox> boxes; // points
    PaperMark color = PaperMark::yellow;
    bool evidence = false;
    QString tag;  // words beside the page; none when empty
    QString icon; // the tag's icon by name
    bool operator==(const PageMark &) const = default;
};

// Selected text, as a note or evidence is anchored (reading.md): the quote is looked for again if the engine changes.
struct PageQuote {
    int page = -1; // of the beginning; -1 = nothing selected
    int lastPage = -1;
    int begin = 0, end = 0;     // characters of `page` (end: of the part on that page)
    QString quote;              // everything selected, over pages
    QString before, after;      // up to 32 characters round it
    std::vector<PageBox> boxes; // points, of the part on `page`
    bool operator==(const PageQuote &) const = default;
};

} // namespace simsa
