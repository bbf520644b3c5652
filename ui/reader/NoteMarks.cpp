#include "ui/reader/NoteMarks.h"

#include <algorithm>

namespace simsa {

namespace {

constexpr std::size_t mostBoxes = 2'000; // Notes.h
constexpr int longestKept = 2'000;       // characters

} // namespace

Mark markOf(const Note &note, const QString &tag) {
    Mark mark;
    mark.id = QString::fromStdString(note.id);
    mark.kind = static_cast<MarkKind>(note.kind);
    mark.color = static_cast<PaperMark>(std::clamp(note.color, 0, 3));
    mark.document = QString::fromStdString(note.anchor.document);
    mark.page = note.anchor.page - 1;
    mark.begin = note.anchor.begin;
    mark.end = note.anchor.end;
    mark.boxes = note.anchor.boxes;
    mark.quote = QString::fromStdString(note.anchor.quote);
    mark.before = QString::fromStdString(note.anchor.before);
    mark.after = QString::fromStdString(note.anchor.after);
    mark.tag = tag;
    mark.text = QString::fromStdString(note.text);
    return mark;
}

Anchor anchorOf(const PageQuote &quote, const QString &document) {
    static_assert(static_cast<int>(MarkKind::evidence) == static_cast<int>(NoteKind::evidence));
    // Characters, not UTF-16 units.
    const auto cut = [](const QString &text, std::size_t most, bool fromEnd) {
        const std::u32string wide = text.toStdU32String();
        const std::size_t begin = fromEnd && wide.size() > most ? wide.size() - most : 0;
        return QString::fromStdU32String(wide.substr(begin, most)).toStdString();
    };
    Anchor anchor;
    anchor.document = document.toStdString();
    anchor.page = quote.page + 1;
    anchor.quote = cut(quote.quote, longestKept, false);
    anchor.before = cut(quote.before, 32, true);
    anchor.after = cut(quote.after, 32, false);
    anchor.begin = quote.begin;
    anchor.end = quote.end;
    anchor.boxes.assign(quote.boxes.begin(),
                        quote.boxes.begin() + std::ptrdiff_t(std::min(quote.boxes.size(), mostBoxes)));
    return anchor;
}

} // namespace simsa
