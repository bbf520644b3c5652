// A label that follows the theme, breaks Korean lines between words and may start with a bold lead.
#pragma once

#include "ui/shell/Theme.h"

#include <QLabel>
#include <QTextLayout>

#include <memory>
#include <vector>

namespace simsa {

class Text : public QLabel {
    Q_OBJECT
public:
    explicit Text(const QString &text = {}, TextSize size = TextSize::body, Tone tone = Tone::text, bool bold = false,
                  QWidget *parent = nullptr);
    void setTone(Tone newTone);
    void setSize(TextSize newSize, bool isBold);
    void setLead(const QString &bold); // a bold beginning before the text, on the same line
    QString lead() const { return leading; }
    void setWrapping(bool wraps); // default: one line, elided where room is missing
    QString fullText() const;     // lead and text, as read out

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return wrapping; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Extent {
        int width = 0; // that was given; 0: one line
        qreal height = 0, used = 0;
    };
    void dress();
    std::unique_ptr<QTextLayout> layOut(int width, qreal &height, qreal &used) const;
    // Layouts ask for the same few widths again and again.
    Extent extent(int width) const;
    TextSize size;
    Tone tone;
    bool bold;
    bool wrapping = false;
    QString leading;
    struct Measured {
        QString text, leading;
        QFont font;
        qreal step = 0;
        std::vector<Extent> extents; // the last few
    };
    mutable Measured measured;
};

} // namespace simsa
