// SPDX-License-Identifier: AGPL-3.0-or-later (this program links MuPDF; the rest of Simsa is GPL-3.0-or-later)
// What MuPDF is given: counted memory, silence, and the document as a stream.
#pragma once

#include "app/reading/host/DocumentReader.h"

extern "C" {
#include <mupdf/fitz.h>
#include <mupdf/pdf.h>
}

namespace simsa::host {

// The engine's memory: beyond the limit MuPDF first empties its own store and then gives the page up.
struct MemoryBudget {
    std::size_t used = 0, limit = 0;
    bool exceeded = false; // something was cut short for want of memory since this was last cleared
};

// A context that takes its memory from `budget` and prints nothing. Throws std::bad_alloc.
fz_context *makeContext(MemoryBudget &budget);

// The stream's own part; its buffer holds plaintext, hence a Secret: locked where possible, wiped.
struct StreamState {
    DocumentReader *document = nullptr;
    std::int64_t start = -1; // where in the document the buffer begins; -1: it holds nothing
    std::size_t fills = 0;   // of the buffer since it was last cleared
    Secret buffer = Secret(std::size_t{32} << 10);
};

// `state` stays the caller's and must outlive the stream. Throws as MuPDF does.
fz_stream *makeStream(fz_context *context, StreamState &state);

} // namespace simsa::host
