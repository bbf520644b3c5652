// SPDX-License-Identifier: AGPL-3.0-or-later (this program links MuPDF; the rest of Simsa is GPL-3.0-or-later)
// What a PDF engine must be able to do; everything else of the program knows only this.
#pragma once

#include "app/reading/Wire.h"
#include "app/reading/host/DocumentReader.h"

#include <memory>

namespace simsa::host {

class Engine {
public:
    virtual ~Engine() = default;
    // The document stays the caller's and must live until the next open. On ok the page sizes are written.
    // `quick`: only those of the first pages, as many as cost little.
    virtual wire::Status open(DocumentReader &document, bool quick, wire::Writer &out) = 0;
    virtual wire::Status sizes(wire::Writer &out) = 0;
    virtual void close() = 0;
    virtual int pages() const = 0;
    // BGRX rows without padding straight into `pixels` (width * height * 4 bytes). `stop` is polled: not 0 = give up.
    virtual wire::Status render(const wire::Request &tile, std::uint8_t *pixels, int *stop) = 0;
    virtual wire::Status text(int page, wire::Writer &out, int *stop) = 0;
    virtual wire::Status outline(wire::Writer &out) = 0;
    virtual wire::Status links(int page, wire::Writer &out) = 0;
    virtual wire::Status labels(wire::Writer &out) = 0;
};

// At most `budget` bytes are handed out to the engine; throws std::bad_alloc when it cannot even start.
std::unique_ptr<Engine> makeMuPdfEngine(std::size_t budget);

} // namespace simsa::host
