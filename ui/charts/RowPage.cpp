#include "ui/charts/RowPage.h"

#include "ui/charts/GlanceDelegates.h"

#include <cmath>

namespace simsa {

namespace {

constexpr int headHeight = 40; // words of the columns; figures of the axis

} // namespace

RowPage::RowPage(const Title &title, QWidget *parent) : ChartPage(title, parent), view(new RowView(this)) {
    view->setAccessibleName(title.name);
    view->installEventFilter(this);
    view->drawHead = [this](QPainter &painter, const QRectF &rect) { drawHead(painter, rect); };
    view->drawRow = [this](QPainter &painter, const QRectF &rect, int row) { drawRow(painter, rect, row); };
    ChartPage::place(view);
    connect(view, &RowView::clicked, this, [this](int row) { setCurrent(row); });
    connect(view, &RowView::hovered, this, [this](int row) { showReadout(row < 0 ? current() : row); });
}

std::pair<QString, QString> RowPage::rowName(int row) const {
    const auto &p = figures().proposals[static_cast<std::size_t>(row)];
    return {p.id, p.applicant};
}

QString RowPage::rowRank(int row) const {
    return byProposal() ? figures().proposals[static_cast<std::size_t>(row)].rankText : QString();
}

bool RowPage::cutAfter(int row) const {
    return byProposal() && figures().hasCut && row + 1 == static_cast<int>(figures().cut);
}

bool RowPage::eligibleEnds(int row) const {
    return byProposal() && row + 1 == static_cast<int>(figures().eligible) && row + 1 < itemCount();
}

void RowPage::rebuild() {
    const auto look = currentLook();
    const int rows = itemCount();
    scale = rows > 0 ? axis() : RowAxis{};
    const QFontMetricsF bold(look.font(12, true)), head(look.font(11));
    shortWidth = 0;
    longWidth = look.px(24);
    figureWidth = head.horizontalAdvance(figureHead()) + 8;
    rankWidth = 0;
    for (int row = 0; row < std::min(rows, 200); ++row) {
        const auto [first, second] = rowName(row);
        shortWidth = std::max(shortWidth, bold.horizontalAdvance(first));
        longWidth = std::max(longWidth, bold.horizontalAdvance(second));
        figureWidth = std::max(figureWidth, bold.horizontalAdvance(rowFigure(row)) + 8);
        rankWidth = std::max(rankWidth, bold.horizontalAdvance(rowRank(row)));
    }
    if (rankWidth > 0)
        rankWidth = std::max(rankWidth, head.horizontalAdvance(tr("Rank")));
    longWidth = std::min<double>(longWidth, look.px(longestName()));
    if (shortWidth > 0)
        shortWidth = std::max<double>(shortWidth, look.px(20));
    view->setRows(rows, headHeight, 24, tallest());
    view->setCurrent(current());
}

RowPlace RowPage::lanes(const QRectF &rect) const {
    const auto look = currentLook();
    RowPlace out{.rect = rect, .axis = scale};
    out.left = rect.left() + look.px(14) + (rankWidth > 0 ? rankWidth + look.px(10) : 0) +
               (shortWidth > 0 ? shortWidth + look.px(8) : 0) + longWidth + look.px(24);
    out.width = std::max(20.0, rect.right() - look.px(14) - figureWidth - look.px(20) - out.left);
    return out;
}

RowPlace RowPage::placeOf(int row) const {
    return lanes(view->rowRect(row));
}

void RowPage::drawHead(QPainter &painter, const QRectF &rect) const {
    if (itemCount() == 0)
        return;
    const auto look = currentLook();
    const RowPlace where = lanes(rect);
    const double line = look.px(18), bottom = rect.bottom() - line - 3;
    painter.setFont(look.font(11));
    painter.setPen(look.text2);
    if (rankWidth > 0)
        painter.drawText(QRectF(rect.left() + look.px(8), bottom, rankWidth + look.px(6), line),
                         Qt::AlignRight | Qt::AlignVCenter, tr("Rank"));
    painter.drawText(QRectF(rect.right() - look.px(14) - figureWidth, bottom, figureWidth, line),
                     Qt::AlignRight | Qt::AlignVCenter, figureHead());
    for (std::size_t i = 0; i < scale.ticks.size(); ++i) {
        const QString words = i < scale.words.size() ? scale.words[i] : plain(scale.ticks[i], 0);
        const double width = painter.fontMetrics().horizontalAdvance(words) + 4;
        double x = where.at(scale.ticks[i]) - width / 2;
        x = std::min(x, rect.right() - look.px(14) - figureWidth - look.px(4) - width);
        painter.drawText(QRectF(x, bottom, width, line), Qt::AlignCenter, words);
    }
    const double reach = std::min(where.at(0) - where.left, where.left + where.width - where.at(0));
    if (scale.from < 0 && 2 * reach > painter.fontMetrics().horizontalAdvance(axisTitle())) { // two ways from zero
        painter.drawText(QRectF(where.at(0) - reach, rect.top(), 2 * reach, line), Qt::AlignCenter, axisTitle());
    } else {
        painter.drawText(QRectF(where.left, rect.top(), where.width, line), Qt::AlignLeft | Qt::AlignVCenter,
                         axisTitle());
    }
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), look.control);
}

void RowPage::drawRow(QPainter &painter, const QRectF &rect, int row) const {
    const auto look = currentLook();
    const RowPlace where = lanes(rect);
    const bool strong = row == current();
    const QColor grid = look.highContrast ? QColor(0x50, 0x50, 0x50) : look.line;
    for (const double tick : scale.ticks)
        painter.fillRect(QRectF(std::round(where.at(tick)), rect.top(), 1, rect.height()), grid);
    drawMarks(painter, look, where, row);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const auto [first, second] = rowName(row);
    double x = rect.left() + look.px(14);
    const auto put = [&](const QString &text, double width, int align, const QColor &ink, bool bold) {
        painter.setFont(look.font(12, bold));
        painter.setPen(ink);
        painter.drawText(QRectF(x, rect.top(), width + 1, rect.height()), align | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(width) + 2));
    };
    if (rankWidth > 0) {
        put(rowRank(row), rankWidth, Qt::AlignRight, look.text, strong);
        x += rankWidth + look.px(10);
    }
    if (shortWidth > 0)
        put(first, shortWidth, Qt::AlignLeft, second.isEmpty() ? look.text : look.text2, second.isEmpty() && strong);
    x += shortWidth > 0 ? shortWidth + look.px(8) : 0;
    put(second, longWidth, Qt::AlignLeft, look.text, strong);
    x = rect.right() - look.px(14) - figureWidth;
    put(rowFigure(row), figureWidth, Qt::AlignRight, look.text, strong);
    if (eligibleEnds(row)) {
        QPen pen(look.control, 1);
        pen.setDashPattern({1, 3});
        painter.setPen(pen);
        painter.drawLine(QPointF(rect.left() + 4, rect.bottom() - 0.5), QPointF(rect.right() - 4, rect.bottom() - 0.5));
    }
    if (cutAfter(row)) {
        painter.fillRect(QRectF(rect.left() + 4, rect.bottom() - 2, rect.width() - 8, 2), look.text);
        painter.setFont(look.font(11, true));
        const QString words = tr("Cut line");
        const double width = painter.fontMetrics().horizontalAdvance(words) + 12;
        const QRectF chip(where.left + where.width - width, rect.bottom() - look.px(18), width, look.px(17));
        painter.fillRect(chip, look.text);
        painter.setPen(look.panel);
        painter.drawText(chip, Qt::AlignCenter, words);
    }
}

void drawRowBox(QPainter &painter, const Look &look, const RowPlace &place, const Box &box) {
    if (box.n == 0)
        return;
    const double y = place.middle(), half = std::min(place.rect.height() * 0.28, look.px(8) * 1.0);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.control, 1.2));
    painter.drawLine(QPointF(place.at(box.low), y), QPointF(place.at(box.q1), y));
    painter.drawLine(QPointF(place.at(box.q3), y), QPointF(place.at(box.high), y));
    for (const double end : {box.low, box.high})
        painter.drawLine(QPointF(place.at(end), y - 3), QPointF(place.at(end), y + 3));
    painter.setBrush(look.sunken);
    painter.drawRect(QRectF(place.at(box.q1), y - half, std::max(1.0, place.at(box.q3) - place.at(box.q1)), half * 2));
    painter.setPen(QPen(look.text, 2.4, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(place.at(box.median), y - half), QPointF(place.at(box.median), y + half));
    painter.setPen(QPen(look.text, 1.4));
    painter.setBrush(look.panel);
    for (const double outlier : box.outliers)
        painter.drawEllipse(QPointF(place.at(outlier), y), look.px(3), look.px(3));
}

void drawRowLine(QPainter &painter, const RowPlace &place, double value, const QPen &pen) {
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(pen);
    const double x = std::round(place.at(value)) + 0.5;
    painter.drawLine(QPointF(x, place.rect.top()), QPointF(x, place.rect.bottom()));
}

} // namespace simsa
