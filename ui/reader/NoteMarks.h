// Between the notes that a workspace keeps and the marks that a reader paints.
#pragma once

#include "app/workspace/Notes.h"
#include "ui/reader/Mark.h"
#include "ui/reader/Place.h"

namespace simsa {

// tag: words beside the page (of evidence the criterion's number); empty: the reader's own word.
Mark markOf(const Note &note, const QString &tag = {});
// Where a selection is anchored in the document of that key (SHA-256).
Anchor anchorOf(const PageQuote &quote, const QString &document);

} // namespace simsa
