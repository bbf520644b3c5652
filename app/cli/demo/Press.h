// Pages on which text and pictures are put: PDF pages, or pictures of pages in a scanned document. Lengths are points.
#pragma once

#include "app/base/Bytes.h"
#include "app/cli/demo/Random.h"

#include <memory>
#include <string>
#include <vector>

#include <cairo.h>
#include <pango/pangocairo.h>

namespace simsa::demo {

enum class Style { body, cell, cellBold, caption, header, axis, heading3, heading2, heading1, title, cover };
enum class Align { left, centre, right };

constexpr double pageWidth = 595.28, pageHeight = 841.89;

struct LayoutFree {
    void operator()(PangoLayout *layout) const { g_object_unref(layout); }
};
using Layout = std::unique_ptr<PangoLayout, LayoutFree>;

class Press {
public:
    // scanned: pages become grey JPEG pictures, slightly askew and grainy.
    Press(const std::string &title, const std::string &author, const std::string &language, bool scanned,
          std::uint64_t seed);
    ~Press();
    Press(const Press &) = delete;
    Press &operator=(const Press &) = delete;

    cairo_t *canvas() const { return current; }
    void endPage();
    // Adds an outline entry that leads to page (from 1) at height y; returns its number for children, 0 is the root.
    int outline(int parent, const std::string &title, int page, double y, bool open);
    // What is drawn in between leads to that place when clicked.
    void beginLink(int page, double y);
    void endLink();
    // Ends the document and gives it away.
    Bytes finish();

    // width 0: one line as long as it needs. Justified text gets a first-line indent.
    Layout layout(const std::string &text, Style style, double width = 0, bool justified = false);
    static double height(PangoLayout *layout);
    static double width(PangoLayout *layout);
    // Draws at the top-left corner; grey 0 is black.
    void draw(PangoLayout *layout, double x, double y, double grey = 0.1);
    // One line, aligned at x; y is its top. Returns the width.
    double write(const std::string &text, Style style, double x, double y, Align align = Align::left,
                 double grey = 0.1);
    void picture(const Bytes &jpeg, int pixelWidth, int pixelHeight, double x, double y, double w, double h);
    void line(double x1, double y1, double x2, double y2, double thickness, double grey);
    void box(double x, double y, double w, double h, double grey);

private:
    void openPicture();
    void check(cairo_t *cr) const;
    Bytes bytes;
    cairo_surface_t *pdf = nullptr;
    cairo_t *page = nullptr;    // on the PDF
    cairo_t *current = nullptr; // page, or the picture of a scanned one
    PangoFontMap *fonts = nullptr;
    PangoContext *context = nullptr;
    std::vector<PangoFontDescription *> styles;
    bool korean = false, scan = false;
    Random random;
};

} // namespace simsa::demo
