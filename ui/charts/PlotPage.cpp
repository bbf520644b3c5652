#include "ui/charts/Pages.h"

#include <QScrollBar>

#include <cmath>

namespace simsa {

PlotPage::PlotPage(const Title &title, QChart *chart, QWidget *parent)
    : ChartPage(title, parent), view(new PlotView(chart)), scroll(new QScrollArea(this)) {
    view->setAccessibleName(title.name);
    view->installEventFilter(this);
    scroll->setWidget(view);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(title.name);
    place(scroll);
    connect(view, &PlotView::clicked, this, [this](int proposal) { setCurrent(proposal); });
    connect(view, &PlotView::hovered, this, [this](int proposal) { showReadout(proposal < 0 ? current() : proposal); });
}

void PlotPage::currentMoved() {
    view->viewport()->update();
    keepVisible();
}

void PlotPage::keepVisible() {
    const auto band = bandOf(current());
    if (band.isValid())
        scroll->ensureVisible(static_cast<int>(band.center().x()), static_cast<int>(band.center().y()), 60, 60);
}

void PlotPage::drawBand(QPainter &painter, const Look &look) const {
    const auto band = bandOf(current());
    if (!band.isValid())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.accent, look.highContrast ? 3 : 2));
    painter.setBrush(look.tint);
    painter.drawRoundedRect(band.adjusted(1, 1, -1, -1), 4, 4);
}

} // namespace simsa
