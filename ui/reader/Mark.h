// What a person leaves on the paper: highlights, notes, bookmarks, evidence. Plain values; where they are kept is
// others' business (the workspace keeps them, the reader paints them and says what is asked for).
#pragma once

#include "app/reading/PageHost.h"
#include "ui/shell/Tokens.h"

#include <QString>

#include <vector>

namespace simsa {

enum class MarkKind { highlight, note, bookmark, evidence };

// Anchored by document, page, characters and quote (reading.md): when the characters no longer say the quote, it is
// looked for again with what stood round it.
struct Mark {
    QString id; // the owner's; given back by the reader's signals
    MarkKind kind = MarkKind::highlight;
    PaperMark color = PaperMark::yellow; // of a highlight or a note; evidence is sky
    QString document;                    // the document's key (SHA-256); empty: whichever is open
    int page = 0;                        // from 0
    int begin = 0, end = 0;              // characters of the page's text (PageText), end exclusive; 0, 0: no text
    std::vector<PageBox> boxes;          // points of the displayed page; none: the page as a whole
    QString quote;                       // the marked words; empty: an area or the page
    QString before, after;               // up to 32 characters round it
    QString tag;                         // words beside the page: "1.3.3", "Note"; none when empty
    QString text;                        // of a note; shown as tool tip
    bool operator==(const Mark &) const = default;
};

} // namespace simsa
