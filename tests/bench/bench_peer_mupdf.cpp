// MuPDF in process, from plain memory, as the peer of bench_reading…: for each line read from stdin it prints the
// milliseconds. An empty line: it opens the document and renders the first page at 1.5. A number: that page (from 0) of
// the document that stays open. `bench_peer_mupdf FILE`
// SPDX-License-Identifier: AGPL-3.0-or-later (this program links MuPDF; the rest of Simsa is GPL-3.0-or-later)
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

extern "C" {
#include <mupdf/fitz.h>
#include <mupdf/pdf.h>
}

namespace {

struct Open {
    fz_stream *stream = nullptr;
    fz_document *document = nullptr;
};

Open openBytes(fz_context *context, const std::string &bytes) {
    Open open;
    open.stream = fz_open_memory(context, reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size());
    open.document = fz_open_document_with_stream(context, "application/pdf", open.stream);
    return open;
}

void close(fz_context *context, const Open &open) {
    fz_drop_document(context, open.document);
    fz_drop_stream(context, open.stream);
    fz_empty_store(context);
}

// A pixel, so that nothing can be left out.
int render(fz_context *context, fz_document *document, int number) {
    fz_page *page = fz_load_page(context, document, number);
    fz_pixmap *pixmap = fz_new_pixmap_from_page(context, page, fz_scale(1.5F, 1.5F), fz_device_bgr(context), 0);
    const int pixel = fz_pixmap_samples(context, pixmap)[0];
    fz_drop_pixmap(context, pixmap);
    fz_drop_page(context, page);
    return pixel;
}

double since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

int main(int count, char **arguments) {
    if (count != 2)
        return 2;
    std::ifstream file(arguments[1], std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    fz_context *context = fz_new_context(nullptr, nullptr, std::size_t{64} << 20);
    fz_register_document_handlers(context);
    Open lasting;
    char line[32];
    volatile int seen = 0;
    fz_try(context) {
        while (std::fgets(line, sizeof line, stdin) != nullptr) {
            const bool first = line[0] == '\n';
            if (!first && lasting.document == nullptr)
                lasting = openBytes(context, bytes);
            const auto start = std::chrono::steady_clock::now();
            if (first) {
                const Open open = openBytes(context, bytes);
                seen = render(context, open.document, 0);
                std::printf("%.6f\n", since(start));
                close(context, open);
            } else {
                seen = render(context, lasting.document, std::atoi(line));
                std::printf("%.6f\n", since(start));
            }
            std::fflush(stdout);
        }
    }
    fz_catch(context) {
        return 1;
    }
    (void)seen;
    if (lasting.document != nullptr)
        close(context, lasting);
    fz_drop_context(context);
    return 0;
}
