// Line icons: SVG text with currentColor replaced at the moment of painting.
#include "ui/shell/Theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace simsa {

namespace {

class LineIcon : public QIconEngine {
public:
    LineIcon(QString name_, Tone tone_) : name(std::move(name_)), tone(tone_) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override {
        const int side = qMin(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        painter->drawPixmap(square, iconPixmap(name, ink(mode, state), side, painter->device()->devicePixelRatioF()));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override {
        return iconPixmap(name, ink(mode, state), qMin(size.width(), size.height()), 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override {
        // Here the size is in device pixels; the caller sets the ratio.
        QPixmap drawn = iconPixmap(name, ink(mode, state), qMin(size.width(), size.height()), 1);
        drawn.setDevicePixelRatio(scale);
        return drawn;
    }
    QIconEngine *clone() const override { return new LineIcon(name, tone); }
    QString key() const override { return QStringLiteral("simsa"); }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    bool isNull() override { return false; }

private:
    QColor ink(QIcon::Mode mode, QIcon::State state) const {
        if (mode == QIcon::Disabled)
            return theme().color(Tone::text3);
        const bool quiet = tone == Tone::text || tone == Tone::text2 || tone == Tone::text3;
        return theme().color(state == QIcon::On && quiet ? Tone::accent : tone);
    }
    QString name;
    Tone tone;
};

} // namespace

QIcon icon(const QString &name, Tone tone) {
    return QIcon(new LineIcon(name, tone));
}

QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal ratio) {
    const QString key = QStringLiteral("simsa/%1/%2/%3/%4").arg(name, color.name(QColor::HexArgb)).arg(size).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const int side = qMax(1, qRound(size * ratio));
    pixmap = QPixmap(side, side);
    pixmap.fill(Qt::transparent);
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (file.open(QIODevice::ReadOnly)) {
        QByteArray svg = file.readAll();
        svg.replace("currentColor", color.name().toLatin1());
        QSvgRenderer renderer(svg);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        renderer.render(&painter, QRectF(0, 0, side, side));
    }
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace simsa
