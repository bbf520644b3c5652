// SPDX-License-Identifier: AGPL-3.0-or-later (this program links MuPDF; the rest of Simsa is GPL-3.0-or-later)
// MuPDF reports errors by longjmp: inside fz_try no object with a destructor is made, and nothing throws.
#include "app/reading/host/Engine.h"
#include "app/reading/host/MuPdfContext.h"
#include "app/reading/host/PageLabels.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>

namespace simsa::host {

namespace {

using wire::Status;

// The client sets the first int of the slot; MuPDF polls it as its cookie.
static_assert(offsetof(fz_cookie, abort) == 0 && sizeof(fz_cookie) <= wire::controlSize);

// A page with a line of text, strokes, curves and a picture, shown once at the start: what every document needs is then
// loaded, code and memory alike.
constexpr std::string_view warmUp =
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F<</Type/Font"
    "/Subtype/Type1/BaseFont/Helvetica>>/B<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>>>>>>>endobj\n"
    "4 0 obj<</Length 220>>stream\n"
    "BT /F 12 Tf 9 9 Td (Simsa) Tj /B 10 Tf (Simsa) Tj ET 0 0 9 9 re f 1 w 9 9 m 99 99 l 50 60 70 80 99 20 c S\n"
    "q 200 0 0 200 99 99 cm BI /W 4 /H 4 /BPC 8 /CS /RGB ID "
    "012345678901234567890123456789012345678901234567 EI Q\n"
    "endstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

constexpr std::size_t quickFills = 8; // about a millisecond

float bounded(float value) {
    return std::isfinite(value) ? std::clamp(value, -1e6F, 1e6F) : 0.0F;
}

bool putBox(wire::Writer &out, fz_rect box) {
    const float x0 = bounded(box.x0), y0 = bounded(box.y0);
    return out.put(x0) && out.put(y0) && out.put(std::max(x0, bounded(box.x1))) &&
           out.put(std::max(y0, bounded(box.y1)));
}

std::uint32_t scalar(int c) {
    const bool good = c > 0 && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
    return good ? static_cast<std::uint32_t>(c) : 0xFFFD;
}

// What could break a line or turn the reading direction round.
bool isControl(int c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200E && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

// Valid UTF-8 of at most maxTitle bytes into `out`; returns its size.
std::uint32_t cleanTitle(const char *title, char (&out)[wire::maxTitle]) {
    std::uint32_t size = 0;
    while (title != nullptr && *title != '\0') {
        int c = 0;
        title += fz_chartorune(&c, title);
        char piece[8];
        const int n = fz_runetochar(piece, static_cast<int>(isControl(c) ? 0xFFFD : scalar(c)));
        if (size + static_cast<std::uint32_t>(n) > wire::maxTitle)
            break;
        std::copy_n(piece, n, out + size);
        size += static_cast<std::uint32_t>(n);
    }
    return size;
}

class MuPdfEngine final : public Engine {
public:
    explicit MuPdfEngine(std::size_t limit) {
        budget.limit = limit;
        context = makeContext(budget);
        warm();
    }
    ~MuPdfEngine() override {
        close();
        fz_drop_context(context);
    }
    MuPdfEngine(const MuPdfEngine &) = delete;
    MuPdfEngine &operator=(const MuPdfEngine &) = delete;

    Status open(DocumentReader &source, bool quick, wire::Writer &out) override {
        close();
        if (!hasHeader(source))
            return Status::notPdf;
        stream.document = &source;
        Status status = Status::broken;
        fz_var(status);
        fz_stream *file = nullptr;
        fz_var(file);
        fz_try(context) {
            file = makeStream(context, stream);
            document = pdf_open_document_with_stream(context, file);
            if (pdf_needs_password(context, document)) {
                status = Status::encrypted;
            } else {
                count = pdf_count_pages(context, document);
                if (count >= 1 && count <= wire::maxPages)
                    status = Status::ok;
            }
        }
        fz_always(context) {
            fz_drop_stream(context, file);
        }
        fz_catch(context) {
            const std::string_view reason(fz_caught_message(context)); // an unknown kind of encryption is thrown
            status = reason.find("ncrypt") != reason.npos ? Status::encrypted : Status::broken;
        }
        if (status == Status::ok)
            status = quick ? writeSizes(quickFills, out) : sizes(out);
        if (status != Status::ok)
            close();
        return status;
    }

    void close() override {
        forgetPage();
        if (treeLoaded)
            pdf_drop_page_tree(context, document);
        treeLoaded = false;
        if (document != nullptr)
            pdf_drop_document(context, document);
        document = nullptr;
        count = 0;
        fz_empty_store(context);
    }

    Status sizes(wire::Writer &out) override { return loadTree() ? writeSizes(~std::size_t{0}, out) : Status::broken; }

    int pages() const override { return count; }

    Status render(const wire::Request &tile, std::uint8_t *pixels, int *stop) override {
        fz_cookie *cookie = begin(stop);
        Status status = Status::pageFailed;
        fz_var(status);
        fz_pixmap *pixmap = nullptr;
        fz_device *device = nullptr;
        fz_var(pixmap);
        fz_var(device);
        fz_try(context) {
            take(tile.page, cookie);
            const fz_irect area = {tile.x, tile.y, tile.x + tile.width, tile.y + tile.height};
            const auto scale = static_cast<float>(tile.scale);
            fz_matrix matrix = fz_pre_rotate(fz_scale(scale, scale), static_cast<float>(tile.rotation));
            const fz_rect bounds = fz_transform_rect(fz_bound_page(context, page), matrix);
            matrix = fz_concat(matrix, fz_translate(-bounds.x0, -bounds.y0));
            pixmap = fz_new_pixmap_with_bbox_and_data(context, fz_device_bgr(context), area, nullptr, 1, pixels);
            fz_clear_pixmap_with_value(context, pixmap, 255);
            device = fz_new_draw_device(context, matrix, pixmap);
            show(device, cookie, fz_transform_rect(fz_rect_from_irect(area), fz_invert_matrix(matrix)));
            fz_close_device(context, device);
            status = end(cookie);
        }
        fz_always(context) {
            fz_drop_device(context, device);
            fz_drop_pixmap(context, pixmap);
        }
        fz_catch(context) {
            status = failed(cookie);
        }
        return status;
    }

    Status text(int number, wire::Writer &out, int *stop) override {
        fz_cookie *cookie = begin(stop);
        Status status = Status::pageFailed;
        fz_var(status);
        fz_stext_page *layer = nullptr;
        fz_device *device = nullptr;
        fz_var(layer);
        fz_var(device);
        fz_try(context) {
            take(number, cookie);
            fz_stext_options options{};
            options.flags = FZ_STEXT_MEDIABOX_CLIP;
            layer = fz_new_stext_page(context, fz_bound_page(context, page));
            device = fz_new_stext_device(context, layer, &options);
            show(device, cookie, fz_infinite_rect);
            fz_close_device(context, device);
            status = end(cookie);
            if (status == Status::ok && !writeText(layer, out))
                status = Status::pageFailed;
        }
        fz_always(context) {
            fz_drop_device(context, device);
            fz_drop_stext_page(context, layer);
        }
        fz_catch(context) {
            status = failed(cookie);
        }
        return status;
    }

    Status outline(wire::Writer &out) override {
        Status status = Status::pageFailed;
        fz_var(status);
        fz_outline *root = nullptr;
        fz_var(root);
        fz_try(context) {
            root = fz_load_outline(context, &document->super);
            std::uint32_t items = 0;
            wire::Writer head = out; // the count is known only at the end
            out.put(items);
            writeOutline(root, 0, items, out);
            head.put(items);
            status = Status::ok;
        }
        fz_always(context) {
            fz_drop_outline(context, root);
        }
        fz_catch(context) {
            status = Status::pageFailed;
        }
        return status;
    }

    Status links(int number, wire::Writer &out) override {
        Status status = Status::pageFailed;
        fz_var(status);
        fz_link *first = nullptr;
        fz_var(first);
        fz_try(context) {
            take(number, nullptr);
            first = fz_load_links(context, page);
            std::uint32_t items = 0;
            wire::Writer head = out;
            out.put(items);
            for (const fz_link *link = first; link != nullptr && items < wire::maxLinks; link = link->next) {
                if (link->uri == nullptr)
                    continue;
                char address[wire::maxTitle];
                std::uint32_t size = 0;
                float x = 0, y = -1;
                int target = -1;
                if (fz_is_external_link(context, link->uri)) {
                    size = cleanTitle(link->uri, address);
                    if (size == 0)
                        continue;
                } else {
                    target = fz_page_number_from_location(
                        context, &document->super, fz_resolve_link(context, &document->super, link->uri, &x, &y));
                    if (target < 0 || target >= count)
                        continue;
                    y = std::isfinite(y) && y >= 0 ? std::min(y, wire::maxSide) : -1;
                }
                if (!putBox(out, link->rect) || !out.put(static_cast<std::int32_t>(target)) || !out.put(y) ||
                    !out.put(size) || !out.putBytes(address, size))
                    break;
                ++items;
            }
            head.put(items);
            status = Status::ok;
        }
        fz_always(context) {
            fz_drop_link(context, first);
        }
        fz_catch(context) {
            status = Status::pageFailed;
        }
        return status;
    }

    Status labels(wire::Writer &out) override {
        Status status = Status::pageFailed;
        fz_var(status);
        PageLabels labels; // all its memory is had before the engine is asked
        fz_try(context) {
            labels.load(context, document);
            status = Status::ok;
        }
        fz_catch(context) {
            status = Status::pageFailed;
        }
        return status == Status::ok && !labels.write(count, out) ? Status::pageFailed : status;
    }

private:
    // Other readers also look for the mark in the first kilobyte only; without it MuPDF would "repair" anything.
    static bool hasHeader(DocumentReader &source) {
        std::uint8_t head[1024];
        const auto n = static_cast<std::size_t>(std::min<std::uint64_t>(sizeof head, source.size()));
        return source.read(0, std::span(head, n)) && textOf(View(head, n)).find("%PDF-") != std::string_view::npos;
    }

    void warm() {
        pdf_document *small = nullptr;
        fz_stream *file = nullptr;
        fz_pixmap *pixmap = nullptr;
        fz_var(small);
        fz_var(file);
        fz_var(pixmap);
        fz_try(context) {
            file = fz_open_memory(context, reinterpret_cast<const unsigned char *>(warmUp.data()), warmUp.size());
            small = pdf_open_document_with_stream(context, file);
            pixmap = fz_new_pixmap_from_page_number(context, &small->super, 0, fz_scale(1.5F, 1.5F),
                                                    fz_device_bgr(context), 1);
        }
        fz_always(context) {
            fz_drop_pixmap(context, pixmap);
            fz_drop_stream(context, file);
            pdf_drop_document(context, small);
        }
        fz_catch(context) {
            // a cold start costs time, no more
        }
        fz_empty_store(context);
    }

    fz_cookie *begin(int *stop) {
        auto *cookie = reinterpret_cast<fz_cookie *>(stop);
        cookie->progress = cookie->errors = cookie->incomplete = 0;
        cookie->progress_max = 0;
        budget.exceeded = false;
        return cookie;
    }
    Status end(const fz_cookie *cookie) const {
        if (cookie->abort != 0)
            return Status::cancelled;
        return budget.exceeded ? Status::pageFailed : Status::ok;
    }
    static Status failed(const fz_cookie *cookie) {
        return cookie->abort != 0 ? Status::cancelled : Status::pageFailed;
    }

    void forgetPage() {
        fz_drop_display_list(context, list);
        list = nullptr;
        fz_drop_page(context, page);
        page = nullptr;
        pageNumber = -1;
        uses = 0;
    }

    // Makes `number` the present page. From its third use on it is kept as a display list: tiles of one page and its
    // text then need no second parsing, and a page shown once pays nothing.
    void take(int number, fz_cookie *cookie) {
        if (pageNumber != number) {
            forgetPage();
            page = fz_load_page(context, &document->super, number);
            pageNumber = number;
        }
        if (++uses == 3 && cookie != nullptr)
            keepList(cookie);
    }

    void keepList(fz_cookie *cookie) {
        fz_display_list *fresh = nullptr;
        fz_device *device = nullptr;
        fz_var(fresh);
        fz_var(device);
        fz_try(context) {
            fresh = fz_new_display_list(context, fz_bound_page(context, page));
            device = fz_new_list_device(context, fresh);
            fz_run_page(context, page, device, fz_identity, cookie);
            fz_close_device(context, device);
        }
        fz_always(context) {
            fz_drop_device(context, device);
        }
        fz_catch(context) {
            fz_drop_display_list(context, fresh);
            fz_rethrow(context);
        }
        if (cookie->abort != 0) // half a list must not be kept
            fz_drop_display_list(context, fresh);
        else
            list = fresh;
    }

    void show(fz_device *device, fz_cookie *cookie, fz_rect scissor) {
        if (list != nullptr)
            fz_run_display_list(context, list, device, fz_identity, scissor, cookie);
        else
            fz_run_page(context, page, device, fz_identity, cookie);
    }

    struct Size {
        float width = 595, height = 842; // A4 for a page whose entry is broken: it fails alone, later
    };

    Size sizeOf(int number) {
        Size size;
        fz_var(size);
        fz_try(context) {
            fz_rect box = fz_empty_rect;
            fz_matrix matrix = fz_identity;
            pdf_page_obj_transform(context, pdf_lookup_page_obj(context, document, number), &box, &matrix);
            box = fz_transform_rect(box, matrix);
            size.width = std::clamp(bounded(box.x1 - box.x0), 1.0F, wire::maxSide);
            size.height = std::clamp(bounded(box.y1 - box.y0), 1.0F, wire::maxSide);
        }
        fz_catch(context) {
            size = {};
        }
        return size;
    }

    // MuPDF's table of all pages: each page is looked at once for it, so not when a document has just been opened.
    bool loadTree() {
        fz_try(context) {
            if (!treeLoaded)
                pdf_load_page_tree(context, document);
            treeLoaded = true;
        }
        fz_catch(context) {
            return false;
        }
        return true;
    }

    // Stops, but not before the first page, when more than `fills` pieces of the file had to be read for it.
    Status writeSizes(std::size_t fills, wire::Writer &out) {
        out.put(static_cast<std::int32_t>(count));
        stream.fills = 0;
        for (int i = 0; i < count && (i == 0 || stream.fills <= fills); ++i) {
            const Size size = sizeOf(i);
            if (!out.put(size.width) || !out.put(size.height))
                return Status::broken;
        }
        return Status::ok;
    }

    static bool writeText(const fz_stext_page *layer, wire::Writer &out) {
        std::uint32_t lines = 0, total = 0;
        wire::Writer head = out;
        if (!out.put(lines))
            return false;
        for (const fz_stext_block *block = layer->first_block; block != nullptr; block = block->next) {
            if (block->type != FZ_STEXT_BLOCK_TEXT)
                continue;
            for (const fz_stext_line *line = block->u.t.first_line; line != nullptr; line = line->next) {
                std::uint32_t characters = 0;
                for (const fz_stext_char *c = line->first_char; c != nullptr; c = c->next)
                    ++characters;
                total += characters;
                if (lines == wire::maxLines || total > wire::maxCharacters)
                    return head.put(lines);
                if (!putBox(out, line->bbox) || !out.put(characters))
                    return false;
                for (const fz_stext_char *c = line->first_char; c != nullptr; c = c->next)
                    if (!out.put(scalar(c->c)))
                        return false;
                for (const fz_stext_char *c = line->first_char; c != nullptr; c = c->next)
                    if (!putBox(out, fz_rect_from_quad(c->quad)))
                        return false;
                ++lines;
            }
        }
        return head.put(lines);
    }

    void writeOutline(const fz_outline *item, std::int32_t level, std::uint32_t &items, wire::Writer &out) {
        for (; item != nullptr && items < wire::maxOutline; item = item->next) {
            char title[wire::maxTitle];
            const std::uint32_t size = cleanTitle(item->title, title);
            const int target =
                item->page.page < 0 ? -1 : fz_page_number_from_location(context, &document->super, item->page);
            out.put(level);
            out.put(static_cast<std::int32_t>(target >= 0 && target < count ? target : -1));
            out.put(size);
            out.putBytes(title, size);
            ++items;
            if (item->down != nullptr && level + 1 < wire::maxLevel)
                writeOutline(item->down, level + 1, items, out);
        }
    }

    MemoryBudget budget;
    fz_context *context = nullptr;
    StreamState stream;
    pdf_document *document = nullptr;
    bool treeLoaded = false;
    int count = 0;
    fz_page *page = nullptr;
    fz_display_list *list = nullptr;
    int pageNumber = -1;
    int uses = 0;
};

} // namespace

std::unique_ptr<Engine> makeMuPdfEngine(std::size_t budget) {
    return std::make_unique<MuPdfEngine>(budget);
}

} // namespace simsa::host
