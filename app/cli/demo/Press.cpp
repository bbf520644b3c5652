#include "app/cli/demo/Press.h"

#include "app/base/Error.h"
#include "app/cli/demo/Jpeg.h"

#include <cmath>
#include <cstdio>

#include <cairo-pdf.h>

namespace simsa::demo {

namespace {

constexpr double scanDots = 110.0 / 72.0; // pixels a point

struct Font {
    const char *family;
    bool bold;
    double size;
};

// In the order of Style. Nanum fonts keep Latin words with digits and the spaces findable in the text of the PDF.
constexpr Font fontOf[] = {
    {"NanumMyeongjo", false, 11.2},   {"NanumMyeongjo", false, 10.2},    {"NanumMyeongjo", true, 10.2},
    {"NanumMyeongjo", true, 10.4},    {"NanumMyeongjo", false, 9.4},     {"NanumMyeongjo", false, 8.6},
    {"NanumBarunGothic", true, 12.2}, {"NanumBarunGothic", true, 15.6},  {"NanumBarunGothic", true, 19.0},
    {"NanumBarunGothic", true, 28.0}, {"NanumBarunGothic", false, 13.0},
};

cairo_status_t append(void *to, const unsigned char *data, unsigned int size) {
    auto *bytes = static_cast<Bytes *>(to);
    bytes->insert(bytes->end(), data, data + size);
    return CAIRO_STATUS_SUCCESS;
}

void freeBytes(void *bytes) {
    delete static_cast<Bytes *>(bytes);
}

std::string place(int page, double y) {
    // Written by hand: a printf would follow the locale's decimal comma.
    return "page=" + std::to_string(page) + " pos=[0 " + std::to_string(static_cast<int>(y)) + "]";
}

// Korean breaks between words here, as books do, and not between any two syllables.
void keepWords(PangoAttrList *attributes, const std::string &text) {
    std::size_t start = 0;
    while (start < text.size()) {
        std::size_t end = text.find(' ', start);
        if (end == std::string::npos)
            end = text.size();
        if (end - start > 1 && end - start < 60) {
            PangoAttribute *keep = pango_attr_allow_breaks_new(FALSE);
            keep->start_index = static_cast<guint>(start);
            keep->end_index = static_cast<guint>(end);
            pango_attr_list_insert(attributes, keep);
        }
        start = end + 1;
    }
}

} // namespace

Press::Press(const std::string &title, const std::string &author, const std::string &language, bool scanned,
             std::uint64_t seed)
    : korean(language == "ko"), scan(scanned), random(seed) {
    pdf = cairo_pdf_surface_create_for_stream(append, &bytes, pageWidth, pageHeight);
    cairo_pdf_surface_restrict_to_version(pdf, CAIRO_PDF_VERSION_1_5);
    cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_AUTHOR, author.c_str());
    cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_CREATOR, "Simsa demonstration");
    cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_CREATE_DATE, "2026-03-02T09:00:00Z");
    page = cairo_create(pdf);
    fonts = pango_cairo_font_map_new(); // its own, so that documents can be made on several threads
    context = pango_font_map_create_context(fonts);
    pango_context_set_language(context, pango_language_from_string(korean ? "ko" : "en"));
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context, FALSE);
    for (const Font &font : fontOf) {
        PangoFontDescription *style = pango_font_description_new();
        pango_font_description_set_family_static(style, font.family);
        pango_font_description_set_weight(style, font.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
        pango_font_description_set_absolute_size(style, font.size * PANGO_SCALE);
        styles.push_back(style);
    }
    current = page;
    if (scan)
        openPicture();
}

Press::~Press() {
    for (PangoFontDescription *style : styles)
        pango_font_description_free(style);
    if (current != page)
        cairo_destroy(current);
    cairo_destroy(page);
    cairo_surface_destroy(pdf);
    g_object_unref(context);
    g_object_unref(fonts);
}

void Press::check(cairo_t *cr) const {
    if (const cairo_status_t status = cairo_status(cr); status != CAIRO_STATUS_SUCCESS)
        throw Error(Code::internal, cairo_status_to_string(status));
}

void Press::openPicture() {
    cairo_surface_t *image = cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(pageWidth * scanDots),
                                                        static_cast<int>(pageHeight * scanDots));
    current = cairo_create(image);
    cairo_surface_destroy(image);
    cairo_set_source_rgb(current, 0.965, 0.965, 0.965);
    cairo_paint(current);
    cairo_scale(current, scanDots, scanDots);
    // A sheet never lies quite straight on the glass.
    cairo_translate(current, random.between(-2.0, 2.0), random.between(-2.0, 2.0));
    cairo_rotate(current, random.between(-0.006, 0.006));
}

void Press::endPage() {
    check(current);
    if (scan) {
        cairo_surface_t *image = cairo_get_target(current);
        cairo_surface_flush(image);
        const int w = cairo_image_surface_get_width(image), h = cairo_image_surface_get_height(image);
        const int stride = cairo_image_surface_get_stride(image);
        const unsigned char *data = cairo_image_surface_get_data(image);
        Bytes grey(static_cast<std::size_t>(w) * static_cast<std::size_t>(h));
        std::size_t at = 0;
        for (int y = 0; y < h; ++y) {
            const unsigned char *row = data + static_cast<std::size_t>(y) * static_cast<std::size_t>(stride);
            for (int x = 0; x < w; x += 8) {
                std::uint64_t grain = random.next();
                for (int k = x; k < w && k < x + 8; ++k, grain >>= 8)
                    grey[at++] = static_cast<std::uint8_t>(row[4 * k + 1] - 8 + static_cast<int>(grain & 15));
            }
        }
        const Bytes jpeg = encodeJpeg(grey.data(), w, h, w, 1, 62);
        cairo_destroy(current);
        current = page;
        picture(jpeg, w, h, 0, 0, pageWidth, pageHeight);
    }
    cairo_show_page(page);
    check(page);
    if (scan)
        openPicture();
}

int Press::outline(int parent, const std::string &title, int onPage, double y, bool open) {
    return cairo_pdf_surface_add_outline(pdf, parent, title.c_str(), place(onPage, y).c_str(),
                                         open ? CAIRO_PDF_OUTLINE_FLAG_OPEN
                                              : static_cast<cairo_pdf_outline_flags_t>(0));
}

void Press::beginLink(int onPage, double y) {
    cairo_tag_begin(current, CAIRO_TAG_LINK, place(onPage, y).c_str());
}

void Press::endLink() {
    cairo_tag_end(current, CAIRO_TAG_LINK);
}

Bytes Press::finish() {
    cairo_surface_finish(pdf);
    if (const cairo_status_t status = cairo_surface_status(pdf); status != CAIRO_STATUS_SUCCESS)
        throw Error(Code::internal, cairo_status_to_string(status));
    return std::move(bytes);
}

Layout Press::layout(const std::string &text, Style style, double width, bool justified) {
    Layout result(pango_layout_new(context));
    pango_layout_set_font_description(result.get(), styles[static_cast<std::size_t>(style)]);
    pango_layout_set_text(result.get(), text.c_str(), static_cast<int>(text.size()));
    if (width > 0)
        pango_layout_set_width(result.get(), static_cast<int>(width * PANGO_SCALE));
    if (justified) {
        pango_layout_set_justify(result.get(), TRUE);
        pango_layout_set_indent(result.get(), 10 * PANGO_SCALE);
    }
    if (korean && width > 0) {
        PangoAttrList *attributes = pango_attr_list_new();
        keepWords(attributes, text);
        pango_layout_set_attributes(result.get(), attributes);
        pango_attr_list_unref(attributes);
    }
    return result;
}

double Press::height(PangoLayout *layout) {
    int h = 0;
    pango_layout_get_size(layout, nullptr, &h);
    return static_cast<double>(h) / PANGO_SCALE;
}

double Press::width(PangoLayout *layout) {
    int w = 0;
    pango_layout_get_size(layout, &w, nullptr);
    return static_cast<double>(w) / PANGO_SCALE;
}

void Press::draw(PangoLayout *layout, double x, double y, double grey) {
    cairo_set_source_rgb(current, grey, grey, grey);
    cairo_move_to(current, x, y);
    pango_cairo_show_layout(current, layout);
}

double Press::write(const std::string &text, Style style, double x, double y, Align align, double grey) {
    const Layout line = layout(text, style);
    const double w = width(line.get());
    draw(line.get(), align == Align::left ? x : align == Align::right ? x - w : x - w / 2, y, grey);
    return w;
}

void Press::picture(const Bytes &jpeg, int pixelWidth, int pixelHeight, double x, double y, double w, double h) {
    cairo_surface_t *image = cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixelWidth, pixelHeight);
    auto *copy = new Bytes(jpeg); // Cairo reads it when the page ends
    cairo_status_t status = cairo_surface_set_mime_data(image, CAIRO_MIME_TYPE_JPEG, copy->data(),
                                                        static_cast<unsigned long>(copy->size()), freeBytes, copy);
    if (status != CAIRO_STATUS_SUCCESS) {
        delete copy;
        cairo_surface_destroy(image);
        throw Error(Code::internal, cairo_status_to_string(status));
    }
    cairo_save(current);
    cairo_translate(current, x, y);
    cairo_scale(current, w / pixelWidth, h / pixelHeight);
    cairo_set_source_surface(current, image, 0, 0);
    cairo_paint(current);
    cairo_restore(current);
    cairo_surface_destroy(image);
}

void Press::line(double x1, double y1, double x2, double y2, double thickness, double grey) {
    cairo_set_source_rgb(current, grey, grey, grey);
    cairo_set_line_width(current, thickness);
    cairo_move_to(current, x1, y1);
    cairo_line_to(current, x2, y2);
    cairo_stroke(current);
}

void Press::box(double x, double y, double w, double h, double grey) {
    cairo_set_source_rgb(current, grey, grey, grey);
    cairo_rectangle(current, x, y, w, h);
    cairo_fill(current);
}

} // namespace simsa::demo
