#include "ui/charts/RowView.h"

#include "ui/shell/Theme.h"

#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace simsa {

RowView::RowView(QWidget *parent) : QAbstractScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setMinimumHeight(theme().px(120));
}

void RowView::setRows(int rows, int headHeight, int leastHeight, int mostHeight) {
    count = rows;
    head = headHeight;
    least = leastHeight;
    most = mostHeight;
    chosen = std::min(chosen, count - 1);
    layOut();
    viewport()->update();
}

void RowView::layOut() {
    const int top = theme().px(head), room = viewport()->height() - top;
    height_ = std::clamp(count > 0 ? room / count : 0, theme().px(least), theme().px(most));
    auto *bar = verticalScrollBar();
    bar->setPageStep(std::max(1, room));
    bar->setSingleStep(height_);
    bar->setRange(0, std::max(0, count * height_ - room));
}

QRectF RowView::rowRect(int row) const {
    return QRectF(0, theme().px(head) + row * height_ - verticalScrollBar()->value(), viewport()->width(), height_);
}

int RowView::rowAt(const QPointF &at) const {
    if (at.y() < theme().px(head))
        return -1;
    const int row = (static_cast<int>(at.y()) - theme().px(head) + verticalScrollBar()->value()) / height_;
    return row >= 0 && row < count ? row : -1;
}

void RowView::setCurrent(int row) {
    chosen = row;
    if (row >= 0 && row < count) {
        auto *bar = verticalScrollBar();
        const int top = row * height_, room = viewport()->height() - theme().px(head);
        if (top < bar->value())
            bar->setValue(top);
        else if (top + height_ > bar->value() + room)
            bar->setValue(top + height_ - room);
    }
    viewport()->update();
}

QSizeF RowView::fullSize() const {
    return {static_cast<double>(viewport()->width()), static_cast<double>(theme().px(head) + count * height_)};
}

void RowView::renderTo(QPainter &painter, const QRectF &target) const {
    const double top = theme().px(head);
    for (int row = 0; row < count && drawRow; ++row) {
        painter.save();
        drawRow(painter, QRectF(target.left(), target.top() + top + row * height_, target.width(), height_), row);
        painter.restore();
    }
    painter.save();
    if (drawHead)
        drawHead(painter, QRectF(target.left(), target.top(), target.width(), top));
    painter.restore();
}

void RowView::paintEvent(QPaintEvent *) {
    QPainter painter(viewport());
    const auto look = currentLook();
    painter.fillRect(viewport()->rect(), look.panel);
    const int top = theme().px(head), offset = verticalScrollBar()->value();
    const int first = std::max(0, offset / height_ - 1);
    const int last = std::min(count - 1, (offset + viewport()->height()) / height_ + 1);
    for (int row = first; row <= last && drawRow; ++row) {
        const QRectF rect = rowRect(row);
        if (row == chosen || row == hover)
            painter.fillRect(rect, row == chosen ? look.tint : look.hover);
        painter.save();
        drawRow(painter, rect, row);
        painter.restore();
        if (row == chosen)
            painter.fillRect(QRectF(0, rect.top(), 3, rect.height()), look.accent);
    }
    painter.fillRect(QRect(0, 0, viewport()->width(), top), look.panel);
    painter.save();
    if (drawHead)
        drawHead(painter, QRectF(0, 0, viewport()->width(), top));
    painter.restore();
    if (hasFocus()) {
        const double half = theme().focusWidth() / 2.0;
        painter.setPen(QPen(look.accent, theme().focusWidth(), Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(QRectF(viewport()->rect()).adjusted(half, half, -half, -half));
    }
}

void RowView::resizeEvent(QResizeEvent *event) {
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void RowView::scrollContentsBy(int, int) {
    viewport()->update();
}

void RowView::mouseMoveEvent(QMouseEvent *event) {
    const int row = rowAt(event->position());
    if (row == hover)
        return;
    hover = row;
    viewport()->update();
    Q_EMIT hovered(row);
}

void RowView::mousePressEvent(QMouseEvent *event) {
    setFocus(Qt::MouseFocusReason);
    const int row = rowAt(event->position());
    if (event->button() == Qt::LeftButton && row >= 0)
        Q_EMIT clicked(row);
}

bool RowView::viewportEvent(QEvent *event) {
    if (event->type() == QEvent::Leave && hover >= 0) {
        hover = -1;
        viewport()->update();
        Q_EMIT hovered(-1);
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace simsa
