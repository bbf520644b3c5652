#include "ui/shell/Paint.h"

#include <QPainter>

namespace simsa {

void paintBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &line, qreal width,
              qreal radius) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lined = line.isValid() && width > 0;
    painter.setPen(lined ? QPen(line, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal half = lined ? width / 2 : 0;
    const qreal inner = qMax(0.0, radius - half);
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), inner, inner);
    painter.restore();
}

void paintDashedBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &line, qreal radius) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(line, 1);
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
}

QBrush hatchBrush() {
    return QBrush(theme().color(theme().scheme() == Scheme::contrast ? Tone::line : Tone::control), Qt::BDiagPattern);
}

void paintHatch(QPainter &painter, const QRectF &rect) {
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    const QColor line = theme().color(Tone::line);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, theme().scheme() == Scheme::contrast ? 2 : 1));
    const qreal step = 8;
    for (qreal x = rect.left() - rect.height(); x < rect.right(); x += step)
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    painter.restore();
}

void paintSolidText(QPainter &painter, const QRect &rect, int flags, const QString &text, const QColor &ink) {
    painter.save();
    const QRect bounds = painter.boundingRect(rect, flags, text);
    painter.fillRect(bounds.adjusted(-3, 0, 3, 0), theme().color(Tone::panel));
    painter.setPen(ink);
    painter.drawText(rect, flags, text);
    painter.restore();
}

QString keepWords(const QString &text) {
    const auto hangul = [](QChar c) { return c.script() == QChar::Script_Hangul; };
    QString kept;
    kept.reserve(text.size() * 2);
    for (qsizetype i = 0; i < text.size(); ++i) {
        kept += text[i];
        if (i + 1 == text.size() || text[i].isSpace() || text[i + 1].isSpace())
            continue;
        if (hangul(text[i]) || hangul(text[i + 1]))
            kept += QChar(0x2060);
    }
    return kept;
}

} // namespace simsa
