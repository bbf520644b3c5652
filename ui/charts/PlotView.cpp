#include "ui/charts/PlotView.h"

#include "ui/shell/Theme.h"

#include <QGraphicsLayout>
#include <QMouseEvent>
#include <QtCharts/QBarCategoryAxis>

namespace simsa {

PlotView::PlotView(QChart *chart_, QWidget *parent) : QChartView(chart_, parent) {
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setPlotAreaBackgroundVisible(false);
    chart()->setMargins({});
    chart()->setBackgroundRoundness(0);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
}

void PlotView::setFrame(const QMarginsF &newFrame) {
    frame = newFrame;
    layOut();
}

void PlotView::layOut() {
    const QRectF all(0, 0, viewport()->width(), viewport()->height());
    auto inner = all.marginsRemoved(frame);
    if (square) {
        const double side = std::min(inner.width(), inner.height());
        inner = QRectF(inner.center().x() - side / 2, inner.center().y() - side / 2, side, side);
    }
    if (inner.width() > 10 && inner.height() > 10)
        chart()->setPlotArea(inner);
    // the axes were laid out for the old area by the resize that came before
    chart()->layout()->invalidate();
    chart()->layout()->activate();
}

void PlotView::resizeEvent(QResizeEvent *event) {
    QChartView::resizeEvent(event);
    layOut();
}

void PlotView::drawBackground(QPainter *painter, const QRectF &rect) {
    painter->fillRect(rect, theme().color(Tone::panel));
    if (under) {
        painter->save();
        under(*painter);
        painter->restore();
    }
}

void PlotView::drawForeground(QPainter *painter, const QRectF &) {
    if (over) {
        painter->save();
        over(*painter);
        painter->restore();
    }
}

void PlotView::paintEvent(QPaintEvent *event) {
    QChartView::paintEvent(event);
    if (hasFocus()) {
        QPainter painter(viewport());
        const int width = theme().focusWidth();
        painter.setPen(QPen(theme().color(Tone::accent), width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(QRectF(viewport()->rect()).adjusted(width / 2.0, width / 2.0, -width / 2.0, -width / 2.0));
    }
}

void PlotView::renderTo(QPainter &painter, const QRectF &target) const {
    const_cast<PlotView *>(this)->render(&painter, target, viewport()->rect(), Qt::KeepAspectRatio);
}

void PlotView::mouseMoveEvent(QMouseEvent *event) {
    QChartView::mouseMoveEvent(event);
    const int at = proposalAt ? proposalAt(mapToScene(event->pos())) : -1;
    if (at != last) {
        last = at;
        Q_EMIT hovered(at);
    }
}

void PlotView::mousePressEvent(QMouseEvent *event) {
    setFocus(Qt::MouseFocusReason);
    const int at = proposalAt ? proposalAt(mapToScene(event->pos())) : -1;
    if (event->button() == Qt::LeftButton && at >= 0)
        Q_EMIT clicked(at);
}

bool PlotView::viewportEvent(QEvent *event) {
    if (event->type() == QEvent::Leave) {
        last = -1;
        Q_EMIT hovered(-1);
    }
    return QChartView::viewportEvent(event);
}

void emptyChart(QChart &chart) {
    chart.removeAllSeries();
    for (auto *axis : chart.axes()) {
        chart.removeAxis(axis);
        delete axis;
    }
}

QBarCategoryAxis *namelessAxis(int count) {
    auto *axis = new QBarCategoryAxis;
    QStringList categories;
    for (int i = 0; i < count; ++i)
        categories << QString::number(i);
    axis->append(categories);
    axis->setLabelsVisible(false);
    return axis;
}

void drawCutChip(QPainter &painter, const Look &look, const QRectF &chip, const QString &words) {
    painter.setFont(look.font(11, true));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.text);
    painter.drawRoundedRect(chip, 3, 3);
    painter.setPen(look.panel);
    painter.drawText(chip, Qt::AlignCenter, words);
}

void dressChart(QChart &chart, const Look &look) {
    for (auto *axis : chart.axes()) {
        axis->setLabelsFont(look.font(11));
        axis->setLabelsBrush(look.text2);
        axis->setGridLinePen(QPen(look.highContrast ? QColor(0x50, 0x50, 0x50) : look.line, 1));
        axis->setLinePen(QPen(look.highContrast ? QColor(0x50, 0x50, 0x50) : look.line, 1));
    }
}

} // namespace simsa
