// A page's text as one run of characters with boxes: selecting, words, lines, quotes. No widgets.
#pragma once

#include "app/reading/PageHost.h"

#include <QPointF>
#include <QString>

#include <compare>
#include <vector>

namespace simsa {

struct PageText {
    struct Line {
        int begin = 0, end = 0; // offsets, end exclusive, without the line break
        PageBox box;
    };
    std::u32string text;        // lines parted by one '\n'
    std::vector<PageBox> boxes; // one per character; empty for the line breaks
    std::vector<Line> lines;
};

PageText flowText(const TextLayer &layer);

struct TextPoint { // a gap between characters
    int page = -1;
    int offset = 0;
    auto operator<=>(const TextPoint &) const = default;
};

struct TextRange { // begin <= end
    TextPoint begin, end;
    bool empty() const { return begin.page < 0 || begin == end; }
    bool operator==(const TextRange &) const = default;
};

// The gap nearest to a point of the page (points); -1 on a page without text.
int offsetAt(const PageText &text, QPointF point);
// Whether the point is on (or within 2 points of) a line of text.
bool onText(const PageText &text, QPointF point);
// Offsets of the word round a gap; a run without white space and punctuation.
std::pair<int, int> wordAt(const PageText &text, int offset);
std::pair<int, int> lineAt(const PageText &text, int offset);
// The gap one line further up (-1) or down (1), nearest to x; -1 when there is no such line.
int offsetInNextLine(const PageText &text, int offset, int direction, double x);
// The gap at the next end of a word in that direction; the end of the text when there is none.
int offsetAtNextWord(const PageText &text, int offset, int direction);
// The place of a gap: a box of no width. The page's text must not be empty.
PageBox caretAt(const PageText &text, int offset);
// The characters inside an area, as one text.
QString quoteIn(const PageText &text, const PageBox &area);
// One box per line for the characters from begin to end.
std::vector<PageBox> lineBoxes(const PageText &text, int begin, int end);
QString quoteOf(const PageText &text, int begin, int end);

} // namespace simsa
