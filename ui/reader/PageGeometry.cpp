#include "ui/reader/PageGeometry.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace simsa {

void PageGeometry::setPages(const std::vector<PageBox> &sizes) {
    points.clear();
    for (const PageBox &box : sizes)
        points.emplace_back(std::clamp(double(box.x1 - box.x0), 1.0, 20'000.0),
                            std::clamp(double(box.y1 - box.y0), 1.0, 20'000.0));
    arrange();
}

void PageGeometry::setRotation(int value) {
    degrees = ((value % 360) + 360) % 360;
    arrange();
}

void PageGeometry::setScale(double value) {
    pixels = value;
    arrange();
}

void PageGeometry::setViewport(QSize size) {
    viewport = size;
}

bool PageGeometry::setGutter(int width) {
    return std::exchange(gutter, width) != width;
}

void PageGeometry::showAlone(int page) {
    only = page < pages() ? page : -1;
    arrange();
}

void PageGeometry::arrange() {
    tops.assign(1, margin);
    widest = 0;
    only = std::min(only, pages() - 1);
    if (only >= 0) {
        const QSizeF size = pagePoints(only) * pixels;
        tops.push_back(margin + std::ceil(size.height()) + margin);
        widest = std::ceil(size.width());
        return;
    }
    for (int page = 0; page < pages(); ++page) {
        const QSizeF size = pagePoints(page);
        tops.push_back(tops.back() + std::ceil(size.height() * pixels) + margin);
        widest = std::max(widest, std::ceil(size.width() * pixels));
    }
}

QSize PageGeometry::contentSize() const {
    return {std::max(viewport.width(), int(widest) + 2 * margin + gutter), points.empty() ? 0 : int(tops.back())};
}

QSizeF PageGeometry::pagePoints(int page) const {
    const QSizeF size = points[std::size_t(page)];
    return degrees % 180 == 0 ? size : size.transposed();
}

QRectF PageGeometry::pageRect(int page) const {
    if (only >= 0 && page != only)
        return {};
    const QSizeF size = pagePoints(page) * pixels;
    const double width = std::ceil(size.width());
    const double left = std::max<double>(margin, std::floor((contentSize().width() - gutter - width) / 2));
    if (only >= 0) { // in the middle of the view when it is smaller
        const double height = std::ceil(size.height());
        return {left, std::max<double>(margin, std::floor((viewport.height() - height) / 2)), width, height};
    }
    return {left, tops[std::size_t(page)], width, std::ceil(size.height())};
}

int PageGeometry::pageAt(double y) const {
    if (points.empty())
        return -1;
    if (only >= 0)
        return only;
    const auto next = std::upper_bound(tops.begin(), tops.end(), y);
    return std::clamp(int(next - tops.begin()) - 1, 0, pages() - 1);
}

QPointF PageGeometry::toPage(int page, QPointF content) const {
    const QPointF p = (content - pageRect(page).topLeft()) / pixels;
    const QSizeF size = points[std::size_t(page)];
    switch (degrees) {
    case 90:
        return {p.y(), size.height() - p.x()};
    case 180:
        return {size.width() - p.x(), size.height() - p.y()};
    case 270:
        return {size.width() - p.y(), p.x()};
    default:
        return p;
    }
}

QPointF PageGeometry::fromPage(int page, QPointF point) const {
    const QSizeF size = points[std::size_t(page)];
    QPointF p = point;
    if (degrees == 90)
        p = {size.height() - point.y(), point.x()};
    else if (degrees == 180)
        p = {size.width() - point.x(), size.height() - point.y()};
    else if (degrees == 270)
        p = {point.y(), size.width() - point.x()};
    return pageRect(page).topLeft() + p * pixels;
}

QRectF PageGeometry::fromPage(int page, const PageBox &box) const {
    return QRectF(fromPage(page, QPointF(box.x0, box.y0)), fromPage(page, QPointF(box.x1, box.y1))).normalized();
}

double PageGeometry::fitWidth() const {
    if (points.empty())
        return 1;
    // The median, so that one folded-out plan does not make all other pages tiny.
    std::vector<double> widths;
    for (int page = 0; page < pages(); ++page)
        widths.push_back(pagePoints(page).width());
    std::nth_element(widths.begin(), widths.begin() + pages() / 2, widths.end());
    return (viewport.width() - 2 * margin - gutter) / widths[std::size_t(pages() / 2)];
}

double PageGeometry::fitPage(int page) const {
    if (page < 0 || page >= pages())
        return 1;
    const QSizeF size = pagePoints(page);
    return std::min((viewport.width() - 2 * margin - gutter) / size.width(),
                    (viewport.height() - 2 * margin) / size.height());
}

} // namespace simsa
