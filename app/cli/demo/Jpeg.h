// JPEG pictures for scanned pages and for large raster figures.
#pragma once

#include "app/base/Bytes.h"
#include "app/cli/demo/Random.h"

namespace simsa::demo {

// rows: height × stride bytes; channels 1 (grey) or 3 (RGB). Quality 1 … 100. Throws Error{Code::internal}.
Bytes encodeJpeg(const std::uint8_t *rows, int width, int height, int stride, int channels, int quality);

struct Picture {
    Bytes jpeg;
    int width = 0, height = 0;
};

// A grainy map in colour, as plots of weights look, that does not compress: about the given number of bytes.
Picture grainyMap(std::size_t bytes, double aspect, Random random);

} // namespace simsa::demo
