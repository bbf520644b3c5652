// The theme as the charts need it: colours by token (ui.md "Colour"), type in pixels, brushes for data, and the few
// marks that table, heat map, legends and exports share.
#pragma once

#include <QBrush>
#include <QColor>
#include <QFont>
#include <QPainter>
#include <QString>

#include <array>

namespace simsa {

struct Look {
    QColor window, panel, sunken, hover, line, control, text, text2, text3, accent, onAccent, tint, tintLine;
    QColor attention, attentionGround, attentionLine, error, errorGround;
    std::array<QBrush, 6> data; // with patterns in high contrast
    std::array<QColor, 7> heat;
    bool dark = false, highContrast = false;
    double scale = 1;

    int px(int pixels) const { return static_cast<int>(pixels * scale + 0.5); }
    QFont font(int pixels, bool bold = false) const;
    QBrush fill(int series) const; // of the data, with its pattern in high contrast
    QColor onHeat(int step) const; // the ink that contrasts more
};

Look currentLook();

int tagWidth(const Look &look, bool official);
// The label "official" (filled) or "analysis" (dashed), 18 px high, its left edge and middle at the point.
void drawTag(QPainter &painter, const Look &look, QPointF leftMiddle, bool official);
void drawBar(QPainter &painter, const Look &look, const QRectF &rect, int series, bool ranked);
void drawRecusedGround(QPainter &painter, const Look &look, const QRectF &rect);
// Triangle at the right edge of a cell: up at the top, down at the bottom.
void drawDeviation(QPainter &painter, const QRectF &cell, bool above, const QColor &ink);

} // namespace simsa
