// A QR code, dark on light in every theme, each module a whole number of the screen's pixels.
#pragma once

#include <QImage>
#include <QWidget>

namespace simsa {

// Modules with the quiet zone of four around them, one pixel each; null when the text is too long (about 2,300 bytes).
QImage qrImage(const QString &text);

class QrView : public QWidget {
    Q_OBJECT
public:
    explicit QrView(const QString &name, QWidget *parent = nullptr);
    void setCode(const QImage &modules);
    QByteArray png() const; // eight pixels a module
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage code;
};

} // namespace simsa
