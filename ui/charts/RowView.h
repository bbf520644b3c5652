// A painted view of many rows under a fixed head: draws what is seen, so a thousand rows cost what thirty do.
#pragma once

#include "ui/charts/Look.h"

#include <QAbstractScrollArea>

#include <functional>

namespace simsa {

class RowView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit RowView(QWidget *parent = nullptr);
    std::function<void(QPainter &, const QRectF &head)> drawHead;
    std::function<void(QPainter &, const QRectF &row, int index)> drawRow;

    void setRows(int count, int headHeight, int least = 24, int most = 40); // unscaled pixels; rows share the height
    int rows() const { return count; }
    void setCurrent(int row); // brought into view
    int current() const { return chosen; }
    QRectF rowRect(int row) const; // in the viewport
    QSizeF fullSize() const;       // all rows, for export
    void renderTo(QPainter &painter, const QRectF &target) const;

Q_SIGNALS:
    void hovered(int row); // -1 = left
    void clicked(int row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;

private:
    int rowAt(const QPointF &at) const;
    void layOut();
    int count = 0, chosen = -1, hover = -1;
    int head = 24, least = 24, most = 40, height_ = 24;
};

} // namespace simsa
