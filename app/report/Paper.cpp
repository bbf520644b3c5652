#include "app/report/Paper.h"

#include "app/base/Error.h"

#include <algorithm>

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

namespace simsa {

namespace {

constexpr double shortSide = 595.28, longSide = 841.89, edge = 56, bottomEdge = 64;
constexpr double pad = 3.5, side = 6; // above and below the text of a cell, and beside it
constexpr const char *family = "NanumBarunGothic";
constexpr double footSize = 7.5, headingSize = 12.5, titleSize = 19;

cairo_status_t append(void *to, const unsigned char *data, unsigned int size) {
    auto *bytes = static_cast<Bytes *>(to);
    bytes->insert(bytes->end(), data, data + size);
    return CAIRO_STATUS_SUCCESS;
}

struct LayoutFree {
    void operator()(PangoLayout *layout) const { g_object_unref(layout); }
};
using Layout = std::unique_ptr<PangoLayout, LayoutFree>;

double heightOf(PangoLayout *layout) {
    int h = 0;
    pango_layout_get_size(layout, nullptr, &h);
    return static_cast<double>(h) / PANGO_SCALE;
}

double baseOf(PangoLayout *layout) {
    return static_cast<double>(pango_layout_get_baseline(layout)) / PANGO_SCALE;
}

// Hangul may break anywhere by Unicode's rules; readers expect it between words. Words too long for the room still do.
void keepWords(PangoLayout *layout, const std::string &text, double size, double room) {
    PangoAttrList *list = pango_attr_list_new();
    for (std::size_t i = 0; i < text.size();) {
        if (static_cast<unsigned char>(text[i]) <= ' ') {
            ++i;
            continue;
        }
        const std::size_t from = i;
        double wide = 0;
        bool hangul = false;
        for (; i < text.size() && static_cast<unsigned char>(text[i]) > ' '; ++i) {
            const auto c = static_cast<unsigned char>(text[i]);
            wide += c < 0x80 ? 0.62 : (c & 0xC0) == 0xC0 ? 1 : 0;
            hangul = hangul || (c >= 0xEA && c <= 0xED);
        }
        if (!hangul || wide * size > room)
            continue;
        PangoAttribute *whole = pango_attr_allow_breaks_new(FALSE);
        whole->start_index = static_cast<guint>(from);
        whole->end_index = static_cast<guint>(i);
        pango_attr_list_insert(list, whole);
    }
    pango_layout_set_attributes(layout, list);
    pango_attr_list_unref(list);
}

} // namespace

// Pages are recorded first: only the last one tells how many there are.
struct Paper::State {
    std::string title, language, foot;
    double pageWidth = shortSide, pageHeight = longSide, bodySize = 9.5;
    double width = 0, lastLine = 0;
    std::vector<cairo_surface_t *> pages;
    cairo_t *canvas = nullptr;
    PangoFontMap *fonts = pango_cairo_font_map_new(); // its own: reports may be made on several threads
    PangoContext *context = pango_font_map_create_context(fonts);
    double y = edge;

    ~State() {
        if (canvas)
            cairo_destroy(canvas);
        for (cairo_surface_t *page : pages)
            cairo_surface_destroy(page);
        g_object_unref(context);
        g_object_unref(fonts);
    }

    void newPage() {
        if (canvas)
            cairo_destroy(canvas);
        const cairo_rectangle_t area{0, 0, pageWidth, pageHeight};
        pages.push_back(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &area));
        canvas = cairo_create(pages.back());
        y = edge;
    }
    void need(double height) {
        if (y + height > lastLine && y > edge)
            newPage();
    }

    Layout layout(const std::string &text, double size, bool bold, double room, bool right = false) const {
        Layout made(pango_layout_new(context));
        PangoFontDescription *font = pango_font_description_new();
        pango_font_description_set_family_static(font, family);
        pango_font_description_set_weight(font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
        pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
        pango_layout_set_font_description(made.get(), font);
        pango_font_description_free(font);
        pango_layout_set_text(made.get(), text.c_str(), static_cast<int>(text.size()));
        pango_layout_set_width(made.get(), static_cast<int>(room * PANGO_SCALE));
        pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_spacing(made.get(), static_cast<int>(size * 0.25 * PANGO_SCALE));
        if (right)
            pango_layout_set_alignment(made.get(), PANGO_ALIGN_RIGHT);
        keepWords(made.get(), text, size, room);
        return made;
    }
    static void put(cairo_t *on, PangoLayout *layout, double x, double at, double grey) {
        cairo_set_source_rgb(on, grey, grey, grey);
        cairo_move_to(on, x, at);
        pango_cairo_show_layout(on, layout);
    }
    void rule(double at, double grey) {
        cairo_set_source_rgb(canvas, grey, grey, grey);
        cairo_set_line_width(canvas, 0.6);
        cairo_move_to(canvas, edge, at);
        cairo_line_to(canvas, edge + width, at);
        cairo_stroke(canvas);
    }

    // A text that may be longer than what is left of the page, line by line.
    void flow(PangoLayout *layout, double x, double grey) {
        const int lines = pango_layout_get_line_count(layout);
        PangoLayoutIter *at = pango_layout_get_iter(layout);
        for (int i = 0; i < lines; ++i, pango_layout_iter_next_line(at)) {
            PangoRectangle area;
            pango_layout_iter_get_line_extents(at, nullptr, &area);
            const double high = static_cast<double>(area.height) / PANGO_SCALE;
            const int base = pango_layout_iter_get_baseline(at);
            need(high);
            cairo_set_source_rgb(canvas, grey, grey, grey);
            cairo_move_to(canvas, x + static_cast<double>(area.x) / PANGO_SCALE,
                          y + static_cast<double>(base - area.y) / PANGO_SCALE);
            pango_cairo_show_layout_line(canvas, pango_layout_iter_get_line_readonly(at));
            y += high;
        }
        pango_layout_iter_free(at);
    }

    struct Row {
        std::vector<Layout> cells;
        double height = 0;
    };
    Row row(const std::vector<std::string> &texts, const std::vector<Column> &columns,
            const std::vector<double> &widths, bool bold) const {
        Row made;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            made.cells.push_back(layout(i < texts.size() ? texts[i] : std::string(), bodySize, bold,
                                        widths[i] - 2 * side, columns[i].right));
            made.height = std::max(made.height, heightOf(made.cells.back().get()) + 2 * pad);
        }
        return made;
    }
    void draw(const Row &made, const std::vector<double> &widths) {
        double x = edge, high = 0; // the first lines stand on one base, whatever fonts they fell back to
        for (const Layout &cell : made.cells)
            high = std::max(high, baseOf(cell.get()));
        for (std::size_t i = 0; i < made.cells.size(); ++i) {
            put(canvas, made.cells[i].get(), x + side, y + pad + high - baseOf(made.cells[i].get()), 0.1);
            x += widths[i];
        }
        y += made.height;
        rule(y, 0.8);
    }
};

Paper::Paper(const std::string &title, const std::string &language, const std::string &foot, const PaperForm &form)
    : state(std::make_unique<State>()) {
    state->title = title;
    state->language = language;
    state->foot = foot;
    if (form.landscape)
        std::swap(state->pageWidth, state->pageHeight);
    state->bodySize = form.body;
    state->width = state->pageWidth - 2 * edge;
    state->lastLine = state->pageHeight - bottomEdge;
    pango_context_set_language(state->context, pango_language_from_string(language.c_str()));
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(state->context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(state->context, FALSE);
    state->newPage();
}

Paper::~Paper() = default;

void Paper::title(const std::string &text) {
    const Layout made = state->layout(text, titleSize, true, state->width);
    state->flow(made.get(), edge, 0.1);
    gap(10);
}

void Paper::heading(const std::string &text) {
    const Layout made = state->layout(text, headingSize, true, state->width);
    state->need(heightOf(made.get()) + 90);
    if (state->y > edge)
        gap(12);
    state->flow(made.get(), edge, 0.1);
    gap(4);
}

void Paper::subheading(const std::string &text) {
    const Layout made = state->layout(text, state->bodySize + 1, true, state->width);
    state->need(heightOf(made.get()) + 70);
    if (state->y > edge)
        gap(6);
    state->flow(made.get(), edge, 0.1);
    gap(3);
}

void Paper::paragraph(const std::string &text, Ink ink) {
    const Layout made = state->layout(text, state->bodySize, ink == Ink::bold, state->width);
    state->flow(made.get(), edge, ink == Ink::faint ? 0.4 : 0.1);
    gap(4);
}

void Paper::fact(const std::string &name, const std::string &value) {
    constexpr double names = 110;
    const Layout left = state->layout(name, state->bodySize, false, names - 8);
    const Layout right = state->layout(value, state->bodySize, false, state->width - names);
    const double high = heightOf(left.get());
    state->need(high);
    const double lower = std::max(0.0, baseOf(right.get()) - baseOf(left.get())); // on one base
    State::put(state->canvas, left.get(), edge, state->y + lower, 0.4);
    const double least = heightOf(right.get()) < high ? state->y + high : 0;
    state->flow(right.get(), edge + names, 0.1);
    state->y = std::max(state->y, least);
    gap(3);
}

void Paper::table(const std::vector<Column> &columns, const std::vector<std::vector<std::string>> &rows,
                  const std::vector<std::string> &sum) {
    double shares = 0;
    std::vector<std::string> titles;
    for (const Column &column : columns) {
        shares += column.share;
        titles.push_back(column.title);
    }
    std::vector<double> widths;
    for (const Column &column : columns)
        widths.push_back(state->width * column.share / shares);
    const State::Row head = state->row(titles, columns, widths, true);
    const auto begin = [&] {
        state->rule(state->y, 0.3);
        state->draw(head, widths);
    };
    state->need(head.height + 40);
    begin();
    const double most = state->lastLine - edge - head.height;
    const auto add = [&](const std::vector<std::string> &texts, bool bold) {
        const State::Row made = state->row(texts, columns, widths, bold);
        if (made.height > most) { // longer than a page: its cells one under the other
            for (std::size_t i = 0; i < made.cells.size(); ++i)
                if (i < texts.size() && !texts[i].empty())
                    fact(columns[i].title, texts[i]);
            state->rule(state->y, 0.8);
            return;
        }
        if (state->y + made.height > state->lastLine) {
            state->newPage();
            begin();
        }
        state->draw(made, widths);
    };
    for (const std::vector<std::string> &texts : rows)
        add(texts, false);
    if (!sum.empty())
        add(sum, true);
    gap(6);
}

void Paper::signatures(const std::vector<std::pair<std::string, std::string>> &lines, const std::string &mark) {
    constexpr double high = 34, names = 130, room = 190;
    state->need(static_cast<double>(lines.size()) * high);
    for (const auto &[role, name] : lines) {
        const Layout left = state->layout(role, state->bodySize, true, names);
        const Layout who = state->layout(name, state->bodySize, false, room);
        const Layout right = state->layout(mark, state->bodySize, false, 60);
        const double base = state->y + high - 10, text = base - heightOf(left.get()) - 2;
        State::put(state->canvas, left.get(), edge, text, 0.1);
        State::put(state->canvas, who.get(), edge + names, text, 0.1);
        State::put(state->canvas, right.get(), edge + names + room + 4, text, 0.4);
        cairo_set_source_rgb(state->canvas, 0.4, 0.4, 0.4);
        cairo_set_line_width(state->canvas, 0.6);
        cairo_move_to(state->canvas, edge + names, base);
        cairo_line_to(state->canvas, edge + names + room, base);
        cairo_stroke(state->canvas);
        state->y += high;
    }
}

void Paper::gap(double points) {
    state->y += points;
}

Bytes Paper::finish() {
    Bytes bytes;
    cairo_surface_t *pdf = cairo_pdf_surface_create_for_stream(append, &bytes, state->pageWidth, state->pageHeight);
    cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_TITLE, state->title.c_str());
    cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_CREATOR, "Simsa");
    cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_CREATE_DATE, ""); // else it is that of the writing
    cairo_t *on = cairo_create(pdf);
    const std::string of = " / " + std::to_string(state->pages.size());
    for (std::size_t i = 0; i < state->pages.size(); ++i) {
        cairo_set_source_surface(on, state->pages[i], 0, 0);
        cairo_paint(on);
        const Layout foot = state->layout(state->foot, footSize, false, state->width - 60);
        State::put(on, foot.get(), edge, state->pageHeight - 44, 0.4);
        const Layout number = state->layout(std::to_string(i + 1) + of, footSize, false, 60, true);
        State::put(on, number.get(), edge + state->width - 60, state->pageHeight - 44, 0.4);
        cairo_show_page(on);
    }
    cairo_destroy(on);
    cairo_surface_finish(pdf);
    const cairo_status_t status = cairo_surface_status(pdf);
    cairo_surface_destroy(pdf);
    if (status != CAIRO_STATUS_SUCCESS)
        throw Error(Code::internal, cairo_status_to_string(status));
    return bytes;
}

} // namespace simsa
