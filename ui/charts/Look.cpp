#include "ui/charts/Look.h"

#include "ui/shell/Paint.h"
#include "ui/shell/Theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <cmath>

namespace simsa {

namespace {

QString tagText(bool official) {
    return official ? QCoreApplication::translate("simsa::Results", "Official")
                    : QCoreApplication::translate("simsa::Results", "Analysis");
}

} // namespace

Look currentLook() {
    const auto &from = theme();
    Look look;
    look.window = from.color(Tone::window);
    look.panel = from.color(Tone::panel);
    look.sunken = from.color(Tone::sunken);
    look.hover = from.color(Tone::hover);
    look.line = from.color(Tone::line);
    look.control = from.color(Tone::control);
    look.text = from.color(Tone::text);
    look.text2 = from.color(Tone::text2);
    look.text3 = from.color(Tone::text3);
    look.accent = from.color(Tone::accent);
    look.onAccent = from.color(Tone::onAccent);
    look.tint = from.color(Tone::tint);
    look.tintLine = from.color(Tone::tintLine);
    look.attention = from.color(Tone::attention);
    look.attentionGround = from.color(Tone::attentionGround);
    look.attentionLine = from.color(Tone::attentionLine);
    look.error = from.color(Tone::error);
    look.errorGround = from.color(Tone::errorGround);
    for (int i = 0; i < dataColours; ++i)
        look.data[static_cast<std::size_t>(i)] = from.dataBrush(i);
    for (int i = 0; i < heatSteps; ++i)
        look.heat[static_cast<std::size_t>(i)] = from.heatStep(i);
    look.dark = from.scheme() != Scheme::light;
    look.highContrast = from.scheme() == Scheme::contrast;
    look.scale = from.scale() / 100.0;
    return look;
}

QFont Look::font(int pixels, bool bold) const {
    const auto size = pixels <= 11   ? TextSize::axis
                      : pixels <= 12 ? TextSize::secondary
                      : pixels <= 13 ? TextSize::body
                      : pixels <= 15 ? TextSize::group
                                     : TextSize::page;
    return theme().font(size, bold);
}

QBrush Look::fill(int series) const {
    return data[static_cast<std::size_t>(series) % data.size()];
}

QColor Look::onHeat(int step) const {
    return Theme::inkOn(heat[static_cast<std::size_t>(step)]);
}

int tagWidth(const Look &look, bool official) {
    return static_cast<int>(QFontMetricsF(look.font(11, official)).horizontalAdvance(tagText(official))) +
           look.px(official ? 32 : 14);
}

void drawTag(QPainter &painter, const Look &look, QPointF leftMiddle, bool official) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double height = look.px(18);
    const QRectF rect(leftMiddle.x() + 0.5, std::floor(leftMiddle.y() - height / 2) + 0.5, tagWidth(look, official) - 1,
                      height - 1);
    if (official) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.accent);
    } else {
        QPen pen(look.control, 1);
        pen.setDashPattern({3, 2});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
    }
    painter.drawRoundedRect(rect, 3, 3);
    painter.setFont(look.font(11, official));
    painter.setPen(official ? look.onAccent : look.text2);
    if (official) {
        const int side = look.px(13);
        painter.drawPixmap(
            QPointF(rect.left() + look.px(6), std::floor(rect.center().y() - side / 2.0)),
            iconPixmap(QStringLiteral("seal"), look.onAccent, side, painter.device()->devicePixelRatioF()));
        painter.drawText(rect.adjusted(look.px(18), 0, 0, 0), Qt::AlignCenter, tagText(official));
    } else {
        painter.drawText(rect, Qt::AlignCenter, tagText(official));
    }
    painter.restore();
}

// With rank: solid; in high contrast the series' pattern in black on its colour. Without: stripes on a faint ground.
void drawBar(QPainter &painter, const Look &look, const QRectF &rect, int series, bool ranked) {
    if (rect.width() <= 0)
        return;
    const auto brush = look.fill(series);
    const auto color = brush.color();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrushOrigin(rect.topLeft());
    painter.fillRect(rect, look.panel);
    if (ranked) {
        painter.fillRect(rect, color);
        if (brush.style() != Qt::SolidPattern)
            painter.fillRect(rect, QBrush(Qt::black, brush.style()));
    } else {
        auto faint = color;
        faint.setAlphaF(0.22F);
        painter.fillRect(rect, faint);
        painter.save();
        painter.setClipRect(rect, Qt::IntersectClip);
        painter.setRenderHint(QPainter::Antialiasing);
        auto stripe = color;
        stripe.setAlphaF(0.75F);
        painter.setPen(QPen(stripe, 1.6));
        for (double x = rect.left() - rect.height(); x < rect.right(); x += 6)
            painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
        painter.restore();
    }
    if (look.highContrast) {
        QPen pen(ranked ? QColor(Qt::white) : look.text3, 1);
        if (!ranked)
            pen.setDashPattern({2, 2});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    }
    painter.restore();
}

void drawRecusedGround(QPainter &painter, const Look &look, const QRectF &rect) {
    painter.fillRect(rect, look.panel);
    paintHatch(painter, rect);
}

void drawDeviation(QPainter &painter, const QRectF &cell, bool above, const QColor &ink) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    const double right = cell.right() - 1;
    if (above) {
        const double top = cell.top() + 2;
        painter.drawPolygon(QPolygonF{{right - 5, top + 4}, {right, top + 4}, {right - 2.5, top}});
    } else {
        const double bottom = cell.bottom() - 2;
        painter.drawPolygon(QPolygonF{{right - 5, bottom - 4}, {right, bottom - 4}, {right - 2.5, bottom}});
    }
    painter.restore();
}

} // namespace simsa
