// Painting: paper, tiles (or what stands in for them), marks, hits, selection, watermark, tags.
#include "ui/reader/PageView.h"
#include "ui/shell/Paint.h"
#include "ui/shell/Theme.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace simsa {

namespace {

// On paper, whatever the theme: what lies under ink is multiplied.
constexpr QRgb selectionInk = 0xFFBFCBDD;
constexpr QRgb hitInk = 0xFFFFDFA8;
constexpr QRgb currentHitInk = 0xFFF5B95A;
constexpr QRgb paperInk = 0xFF1F4E8C;
constexpr int watermarkAlpha = 14;
constexpr double watermarkAngle = -25;

// The nearest point that falls on a whole device pixel, so that tiles are not blurred at 125 % or 150 %.
QPointF snapped(const QPainter &painter, QPointF point) {
    const QTransform transform = painter.deviceTransform();
    const QPointF device = transform.map(point);
    return transform.inverted().map(QPointF(std::round(device.x()), std::round(device.y())));
}

// A part of a page that is no run of words: a table, a figure, a scan.
bool isArea(const Mark &mark) {
    return mark.begin == 0 && mark.end == 0 && !mark.boxes.empty();
}

// The part of a hit that lies on a page: one that runs over a page's end lies on two.
const std::vector<PageBox> &hitBoxes(const SearchHit &hit, int page) {
    static const std::vector<PageBox> none;
    return hit.page == page ? hit.boxes : hit.page + 1 == page ? hit.following : none;
}

QString tagIcon(MarkKind kind) {
    return kind == MarkKind::evidence ? QStringLiteral("evidence")
           : kind == MarkKind::note   ? QStringLiteral("note")
                                      : QStringLiteral("highlight");
}

} // namespace

void PageView::paintEvent(QPaintEvent *event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme().color(Tone::sunken));
    const auto [first, last] = visiblePages();
    painter.translate(-scroll());
    const QRectF exposed = QRectF(event->rect()).translated(scroll());
    for (int page = first; page <= last; ++page)
        if (geometry.pageRect(page).adjusted(-1, -1, 1, 1).intersects(exposed))
            paintPage(painter, page, exposed);
    painter.resetTransform();
    paintTags(painter);
    if (hasFocus() && ringed && current >= 0) {
        const int width = theme().focusWidth();
        painter.setPen(QPen(theme().color(Tone::accent), width));
        const double half = width / 2.0;
        painter.drawRect(QRectF(viewport()->rect()).adjusted(half, half, -half, -half));
    }
}

void PageView::paintPage(QPainter &painter, int page, const QRectF &exposed) {
    const QRectF rect = geometry.pageRect(page);
    painter.fillRect(rect, theme().color(Tone::paper));
    if (!failures.contains(page)) {
        painter.save();
        painter.setClipRect(rect.intersected(exposed));
        paintTiles(painter, page, rect);
        paintMarks(painter, page);
        paintWatermark(painter, rect, exposed);
        painter.restore();
    }
    painter.setPen(QPen(theme().color(Tone::line), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5));
}

void PageView::paintTiles(QPainter &painter, int page, const QRectF &rect) {
    std::vector<TileKey> keys;
    pageTiles(page, QRectF(scroll(), viewport()->size()), keys);
    const bool complete = std::all_of(keys.begin(), keys.end(), [this](const TileKey &k) { return cache.contains(k); });
    const double ratio = devicePixelRatioF();
    if (!complete) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        for (const auto &[key, image] : cache.standIns(page, geometry.rotation())) {
            if (key.scale == deviceScale())
                continue;
            const double factor = geometry.scale() * 10'000.0 / key.scale;
            painter.drawImage(
                QRectF(rect.topLeft() + QPointF(key.area.topLeft()) * factor, QSizeF(key.area.size()) * factor), image);
        }
        painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
        if (slow) {
            painter.setFont(theme().font(TextSize::secondary));
            painter.setPen(QColor(0x55, 0x5B, 0x64));
            painter.drawText(rect.adjusted(16, 16, -16, -16), Qt::AlignTop | Qt::AlignHCenter,
                             tr("Loading page %1...").arg(page + 1));
        }
    }
    const QPointF corner = snapped(painter, rect.topLeft());
    for (const TileKey &key : keys) {
        QImage image = cache.find(key);
        if (image.isNull())
            continue;
        image.setDevicePixelRatio(ratio);
        painter.drawImage(corner + QPointF(key.area.topLeft()) / ratio, image);
    }
}

void PageView::paintMarks(QPainter &painter, int page) {
    const auto fill = [&](const std::vector<PageBox> &boxes, const QColor &color, double grow) {
        for (const PageBox &box : boxes)
            painter.fillRect(geometry.fromPage(page, box).adjusted(-grow, -grow, grow, grow), color);
    };
    // A mark's colour is the ground it is to have, in dark too; ink stays darker than it. Twice changes nothing, so
    // each place is painted once however many marks stand on it.
    painter.setCompositionMode(QPainter::CompositionMode_Darken);
    std::map<PaperMark, std::vector<PageBox>> places;
    for (const Mark &mark : shownMarks)
        if (mark.page == page && !(mark.kind == MarkKind::evidence && isArea(mark)))
            for (const PageBox &box : mark.boxes)
                if (auto &painted = places[mark.kind == MarkKind::evidence ? PaperMark::sky : mark.color];
                    std::find(painted.begin(), painted.end(), box) == painted.end())
                    painted.push_back(box);
    for (const auto &[color, boxes] : places)
        fill(boxes, theme().mark(color), 1);
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    for (std::size_t i = 0; i < hits.size(); ++i)
        fill(hitBoxes(hits[i], page), QColor::fromRgb(int(i) == hit ? currentHitInk : hitInk), 1);
    if (const auto [begin, end] = rangeOn(page); begin < end)
        fill(lineBoxes(*texts.at(page), begin, end), QColor::fromRgb(selectionInk), 1);
    if (area && area->page == page)
        fill({area->box()}, QColor::fromRgb(selectionInk), 0);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    paintLines(painter, page);
}

// Lines say it without colour: evidence is underlined or framed, the current hit and the passage pointed out are
// framed.
void PageView::paintLines(QPainter &painter, int page) {
    const auto frame = [&](const std::vector<PageBox> &boxes, const QPen &pen, double grow) {
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        for (const PageBox &box : boxes)
            painter.drawRect(geometry.fromPage(page, box).adjusted(-grow, -grow, grow, grow));
    };
    const QColor ink = QColor::fromRgb(paperInk);
    for (const Mark &mark : shownMarks) {
        if (mark.page != page)
            continue;
        if (isArea(mark)) {
            frame(mark.boxes, QPen(ink, 2), 1);
        } else if (mark.kind == MarkKind::evidence) {
            painter.setPen(QPen(ink, std::max(1.0, 1.2 * geometry.scale())));
            for (const PageBox &box : mark.boxes)
                painter.drawLine(geometry.fromPage(page, QPointF(box.x0, box.y1)),
                                 geometry.fromPage(page, QPointF(box.x1, box.y1)));
        }
        if (mark.id == active && !active.isEmpty())
            frame(mark.boxes, QPen(ink, 1.5, Qt::DashLine), 3);
    }
    paintBookmark(painter, page);
    if (area && area->page == page)
        frame({area->box()}, QPen(ink, 1.5), 0);
    if (hit >= 0 && hit < int(hits.size()))
        frame(hitBoxes(hits[std::size_t(hit)], page), QPen(QColor(0x7A, 0x4A, 0x00), 2), 2);
    if (pointed && pointed->page == page)
        frame(pointed->boxes, QPen(ink, 2.5), 4);
    // Where selecting by key goes on from.
    const auto text = texts.find(selectionHead.page);
    if (selectionHead.page == page && hasFocus() && text != texts.end() && !text->second->text.empty()) {
        const PageBox caret = caretAt(*text->second, selectionHead.offset);
        painter.setPen(QPen(ink, 1.5));
        painter.drawLine(geometry.fromPage(page, QPointF(caret.x0, caret.y0)),
                         geometry.fromPage(page, QPointF(caret.x0, caret.y1)));
    }
}

void PageView::paintBookmark(QPainter &painter, int page) {
    const auto mark = std::find_if(shownMarks.begin(), shownMarks.end(),
                                   [page](const Mark &m) { return m.page == page && m.kind == MarkKind::bookmark; });
    if (mark == shownMarks.end())
        return;
    const QRectF place = ribbon(page);
    QPolygonF shape;
    shape << place.topLeft() << place.topRight() << place.bottomRight()
          << QPointF(place.center().x(), place.bottom() - place.height() * 0.3) << place.bottomLeft();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(Qt::white), mark->id == active && !active.isEmpty() ? 3 : 1.5));
    painter.setBrush(QColor::fromRgb(paperInk));
    painter.drawPolygon(shape);
    painter.restore();
}

void PageView::paintWatermark(QPainter &painter, const QRectF &rect, const QRectF &exposed) {
    if (watermark.isEmpty())
        return;
    const double ratio = devicePixelRatioF();
    const double size = std::min(geometry.scale(), 1.5); // beyond that only the distances grow
    const double scale = size * ratio;
    if (stamp.isNull() || stampScale != scale) {
        QFont font = theme().font(TextSize::total, true);
        font.setPixelSize(std::max(4, int(std::lround(24 * scale))));
        const QRectF text = QFontMetricsF(font).boundingRect(watermark).adjusted(-4, -4, 4, 4);
        QTransform turn;
        turn.rotate(watermarkAngle);
        const QRectF bounds = turn.mapRect(text);
        stamp = QPixmap(bounds.size().toSize() + QSize(2, 2));
        stamp.fill(Qt::transparent);
        QPainter pen(&stamp);
        pen.setRenderHint(QPainter::Antialiasing);
        pen.translate(-bounds.topLeft());
        pen.rotate(watermarkAngle);
        pen.setFont(font);
        pen.setPen(QColor(0, 0, 0, watermarkAlpha));
        pen.drawText(QPointF(0, 0), watermark);
        pen.end();
        stamp.setDevicePixelRatio(ratio);
        stampScale = scale;
    }
    const QSizeF piece = QSizeF(stamp.size()) / ratio;
    const double stepX = std::max(piece.width() * 0.85, 210 * geometry.scale());
    const double stepY = std::max(piece.height() * 0.9, 130 * geometry.scale());
    int row = 0;
    for (double y = rect.top() + 24 * geometry.scale(); y < rect.bottom(); y += stepY, ++row)
        for (double x = rect.left() - (row % 2) * stepX / 2; x < rect.right(); x += stepX * 1.3)
            if (const QRectF place(QPointF(x, y), piece); place.intersects(exposed))
                painter.drawPixmap(snapped(painter, place.topLeft()), stamp);
}

void PageView::paintTags(QPainter &painter) {
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = theme().font(TextSize::secondary);
    painter.setFont(font);
    for (const Tag &tag : tags()) {
        if (tag.rect.width() < 24)
            continue;
        const bool evidence = tag.mark->kind == MarkKind::evidence;
        const bool chosen = tag.mark->id == active && !active.isEmpty();
        paintBox(painter, tag.rect, theme().color(evidence ? Tone::tint : Tone::panel),
                 theme().color(chosen     ? Tone::accent
                               : evidence ? Tone::tintLine
                                          : Tone::line));
        const QColor ink = theme().color(evidence ? Tone::accent : Tone::text2);
        const int side = theme().px(14);
        painter.drawPixmap(QPoint(tag.rect.left() + 5, tag.rect.center().y() - side / 2 + 1),
                           iconPixmap(tagIcon(tag.mark->kind), ink, side, devicePixelRatioF()));
        painter.setPen(ink);
        const QRect words = tag.rect.adjusted(side + 8, 0, -4, 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(font).elidedText(markName(*tag.mark), Qt::ElideRight, words.width()));
    }
}

} // namespace simsa
