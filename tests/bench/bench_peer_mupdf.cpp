// MuPDF in process, from plain memory, as the peer of bench_reading: for each line read from stdin it opens the
// document and renders the first page at 1.5, and prints the milliseconds. `bench_peer_mupdf FILE`
// SPDX-License-Identifier: AGPL-3.0-or-later (this program links MuPDF; the rest of Simsa is GPL-3.0-or-later)
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

extern "C" {
#include <mupdf/fitz.h>
#include <mupdf/pdf.h>
}

namespace {

// The sum of the pixels, so that nothing can be left out; below 0: it failed.
double firstPage(fz_context *context, const std::string &bytes) {
    fz_document *document = nullptr;
    fz_page *page = nullptr;
    fz_pixmap *pixmap = nullptr;
    fz_stream *stream = nullptr;
    volatile double sum = -1;
    fz_var(document);
    fz_var(page);
    fz_var(pixmap);
    fz_var(stream);
    fz_try(context) {
        stream = fz_open_memory(context, reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size());
        document = fz_open_document_with_stream(context, "application/pdf", stream);
        if (fz_count_pages(context, document) > 0) {
            page = fz_load_page(context, document, 0);
            pixmap = fz_new_pixmap_from_page(context, page, fz_scale(1.5F, 1.5F), fz_device_bgr(context), 0);
            sum = fz_pixmap_samples(context, pixmap)[0];
        }
    }
    fz_always(context) {
        fz_drop_pixmap(context, pixmap);
        fz_drop_page(context, page);
        fz_drop_document(context, document);
        fz_drop_stream(context, stream);
        fz_empty_store(context);
    }
    fz_catch(context) {
        sum = -1;
    }
    return sum;
}

} // namespace

int main(int count, char **arguments) {
    if (count != 2)
        return 2;
    std::ifstream file(arguments[1], std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    fz_context *context = fz_new_context(nullptr, nullptr, std::size_t{64} << 20);
    fz_register_document_handlers(context);
    while (std::getchar() == '\n') {
        const auto start = std::chrono::steady_clock::now();
        if (firstPage(context, bytes) < 0)
            return 1;
        std::printf("%.6f\n",
                    std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
        std::fflush(stdout);
    }
    fz_drop_context(context);
    return 0;
}
