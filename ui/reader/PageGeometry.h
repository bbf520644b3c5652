// Where the pages of a document stand in one long column, or one page alone, and the way between page points and
// pixels.
#pragma once

#include "app/reading/PageHost.h"

#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QSizeF>

#include <vector>

namespace simsa {

// Content coordinates are logical pixels, origin at the top left of the column. Page coordinates are points of the
// displayed page before the reader's own rotation, as the page host gives them.
class PageGeometry {
public:
    static constexpr int margin = 12; // round the column and between pages, logical px

    void setPages(const std::vector<PageBox> &sizes);
    void setRotation(int degrees); // 0 90 180 270, clockwise
    void setScale(double pixelsPerPoint);
    void setViewport(QSize size);
    bool setGutter(int width); // room kept free on the right of the pages; true when it is another than before
    void showAlone(int page);  // that page only; -1: all in one column

    int pages() const { return static_cast<int>(points.size()); }
    int rotation() const { return degrees; }
    double scale() const { return pixels; }
    QSize contentSize() const;
    QSizeF pagePoints(int page) const; // with the rotation
    QRectF pageRect(int page) const;   // whole pixels; null for what is not shown
    int pageAt(double y) const;        // nearest; -1 without pages
    int alone() const { return only; }
    QPointF toPage(int page, QPointF content) const;
    QPointF fromPage(int page, QPointF point) const;
    QRectF fromPage(int page, const PageBox &box) const;

    // The scale at which a page of the usual width fills the viewport, or the given page fits wholly.
    double fitWidth() const;
    double fitPage(int page) const;

private:
    void arrange();

    std::vector<QSizeF> points;
    std::vector<double> tops; // one more than pages: the end of the column
    QSize viewport;
    double pixels = 1;
    double widest = 0;
    int gutter = 0;
    int degrees = 0;
    int only = -1;
};

} // namespace simsa
