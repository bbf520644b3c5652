// A QChartView with the paint that Qt Charts lacks: bands, cut line, named categories; pointer to proposal.
#pragma once

#include "ui/charts/Look.h"

#include <QtCharts/QChartView>

#include <functional>

class QBarCategoryAxis;

namespace simsa {

class PlotView : public QChartView {
    Q_OBJECT
public:
    explicit PlotView(QChart *chart, QWidget *parent = nullptr); // takes the chart
    std::function<void(QPainter &)> under, over;                 // in chart coordinates, below and above the series
    std::function<int(QPointF)> proposalAt;                      // -1 = none

    QRectF plotArea() const { return chart()->plotArea(); }
    // The frame between the chart's edge and the plot; room for the painted axes.
    void setFrame(const QMarginsF &frame);
    bool square = false; // a polar chart fills a square
    void renderTo(QPainter &painter, const QRectF &target) const;

Q_SIGNALS:
    void hovered(int proposal); // -1 = left
    void clicked(int proposal);

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QMarginsF frame;
    int last = -1;
    void layOut();
};

void emptyChart(QChart &chart); // of series and axes
// Categories without words: the pages paint names of their own.
QBarCategoryAxis *namelessAxis(int count);
// "Cut line" on a dark chip.
void drawCutChip(QPainter &painter, const Look &look, const QRectF &chip, const QString &words);
// A value axis drawn by the plot: grid in the line colour, figures in axis type.
void dressChart(QChart &chart, const Look &look);

} // namespace simsa
