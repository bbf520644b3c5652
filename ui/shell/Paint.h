// Small painting helpers that widgets and delegates share.
#pragma once

#include "ui/shell/Theme.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace simsa {

// A filled box with a sharp line of the given width inside the rectangle, radius 4 by default.
void paintBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &line, qreal width = 1,
              qreal radius = 4);
// A dashed line inside the rectangle: 4 on, 3 off (a 1 px dash of a style sheet would look dotted).
void paintDashedBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &line, qreal radius = 4);
// Diagonal hatching for what is recused; text over it goes on paintSolidText.
void paintHatch(QPainter &painter, const QRectF &rect);
QBrush hatchBrush();
// Text on a solid piece of ground (panel), so that hatching never runs behind letters.
void paintSolidText(QPainter &painter, const QRect &rect, int flags, const QString &text, const QColor &ink);
// Puts a word joiner between neighbouring Hangul syllables, so that lines break between Korean words only.
QString keepWords(const QString &text);

} // namespace simsa
