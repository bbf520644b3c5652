// A row of legend keys that wraps: a mark and its meaning.
#pragma once

#include "ui/charts/Look.h"

#include <QWidget>

#include <vector>

namespace simsa {

struct Key {
    enum class Mark {
        series,
        hatched,
        box,
        whisker,
        ring,
        diamond,
        dashedLine,
        trimmed,
        deviation,
        alone,
        recused,
        equal,
        lineStyle,
        cutLine,
        interval,
        dot,
        tick,
        change,
        mark,
        openDot,
        cross
    };
    Mark mark = Mark::series;
    int series = 0; // for series and lineStyle
    QString text;
    bool operator==(const Key &) const = default;
};
Qt::PenStyle lineStyleOf(int series); // solid, dash, dot, dash-dot
// Paints the keys from the left, wrapped at the width; answers the height used. painter may be null: only measures.
int drawKeys(QPainter *painter, const Look &look, const std::vector<Key> &keys, const QRectF &rect);

class Legend : public QWidget {
    Q_OBJECT
public:
    explicit Legend(QWidget *parent = nullptr);
    void setKeys(std::vector<Key> keys);
    const std::vector<Key> &keys() const { return now; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<Key> now;
};

} // namespace simsa
