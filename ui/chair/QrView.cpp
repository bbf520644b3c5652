#include "ui/chair/QrView.h"

#include "ui/shell/Paint.h"

#include <QBuffer>
#include <QPainter>

#include <memory>
#include <qrencode.h>

namespace simsa {

QImage qrImage(const QString &text) {
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(bytes.size()), reinterpret_cast<const unsigned char *>(bytes.constData()), 0,
                          QR_ECLEVEL_M),
        QRcode_free);
    if (!code)
        return {};
    constexpr int quiet = 4;
    const int width = code->width;
    QImage image(width + 2 * quiet, width + 2 * quiet, QImage::Format_Grayscale8);
    image.fill(255);
    for (int y = 0; y < width; ++y)
        for (int x = 0; x < width; ++x)
            if (code->data[y * width + x] & 1)
                image.scanLine(y + quiet)[x + quiet] = 0;
    return image;
}

QrView::QrView(const QString &name, QWidget *parent) : QWidget(parent) {
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QrView::setCode(const QImage &modules) {
    code = modules;
    updateGeometry();
    update();
}

QByteArray QrView::png() const {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    code.scaled(code.size() * 8).save(&buffer, "PNG");
    return bytes;
}

QSize QrView::sizeHint() const {
    return QSize(1, 1) * theme().px(232);
}

void QrView::paintEvent(QPaintEvent *) {
    QPainter p(this);
    const double ratio = devicePixelRatioF();
    const int physical = static_cast<int>(std::min(width(), height()) * ratio);
    paintBox(p, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Qt::white, theme().color(Tone::line));
    if (code.isNull())
        return;
    const int module = std::max(1, physical / code.width());
    QImage sharp = code.scaled(code.size() * module);
    sharp.setDevicePixelRatio(ratio);
    const double side = sharp.width() / ratio;
    p.drawImage(
        QPointF(std::floor((width() - side) / 2 * ratio) / ratio, std::floor((height() - side) / 2 * ratio) / ratio),
        sharp);
}

} // namespace simsa
