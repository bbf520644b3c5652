#include "ui/charts/GlanceDelegates.h"

#include <algorithm>
#include <cmath>

namespace simsa {

using ColumnKind = GlanceModel::ColumnKind;
using RowKind = GlanceModel::RowKind;

std::vector<double> ticks(double from, double to, int most) {
    std::vector<double> out;
    if (!(to > from) || most < 1)
        return out;
    double step = std::pow(10.0, std::floor(std::log10((to - from) / most)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0})
        if ((to - from) / (step * factor) <= most) {
            step *= factor;
            break;
        }
    for (double at = std::ceil(from / step) * step; at <= to + step * 1e-6; at += step)
        out.push_back(at);
    return out;
}

Scale stackScale(const ResultFigures &figures, const QRectF &rect) {
    return {0, figures.maximum, rect.left() + 8, rect.width() - 24};
}

Scale boxScale(const ResultFigures &figures, const QRectF &rect) {
    double from = std::floor(figures.low / 5) * 5, to = std::ceil(figures.high / 5) * 5;
    if (!(to > from)) {
        from -= 5;
        to += 5;
    }
    return {from, to, rect.left() + groupGap, rect.width() - groupGap - 10};
}

Scale spanScale(const ResultFigures &figures, const QRectF &rect) {
    return {1, std::max(2.0, static_cast<double>(figures.eligible)), rect.left() + groupGap + 8,
            rect.width() - groupGap - 20};
}

QRectF cellRect(const Look &look, const ResultFigures &figures, const GlanceModel::Column &column, const QRectF &rect) {
    auto cell = rect;
    if (column.kind == ColumnKind::evaluator && column.evaluator == 0)
        cell.setLeft(cell.left() + look.px(groupGap));
    Q_UNUSED(figures)
    return cell;
}

const GlanceModel &GlanceDelegate::glance(const QModelIndex &index) {
    return *static_cast<const GlanceModel *>(index.model());
}

namespace {

void drawCutLine(QPainter &painter, const Look &look, const QRectF &rect, const QString &text) {
    painter.setFont(look.font(12, true));
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 20;
    const double middle = std::floor(rect.center().y());
    painter.fillRect(QRectF(rect.left(), middle - 1, rect.width(), 2), look.text);
    const QRectF chip(rect.left() + 1, middle - look.px(9), width, look.px(18));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.text);
    painter.drawRoundedRect(chip, 3, 3);
    painter.setPen(look.panel);
    painter.drawText(chip, Qt::AlignCenter, text);
}

void drawGroupLine(QPainter &painter, const Look &look, const QRectF &rect, const QString &text) {
    const auto parts = text.split(QStringLiteral(" · "));
    const double middle = std::floor(rect.center().y()) + 0.5;
    double x = rect.left() + 10;
    for (int i = 0; i < parts.size(); ++i) {
        painter.setFont(look.font(12, i == 0));
        painter.setPen(look.text2);
        const auto part = i == 0 ? parts[i] : QStringLiteral(" · ") + parts[i];
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(part);
        painter.drawText(QRectF(x, rect.top(), width + 2, rect.height()), Qt::AlignLeft | Qt::AlignVCenter, part);
        x += width;
    }
    QPen pen(look.control, 1);
    pen.setDashPattern({1, 3});
    painter.setPen(pen);
    painter.drawLine(QPointF(x + 10, middle), QPointF(rect.right(), middle));
}

void drawChip(QPainter &painter, const Look &look, const QRectF &rect, const QString &text, const QColor &ground,
              const QColor &edge, const QColor &ink) {
    painter.setFont(look.font(12, true));
    const QFontMetricsF metrics(painter.font());
    const double width =
        std::min(rect.width() - 4, std::max<double>(look.px(48), metrics.horizontalAdvance(text) + 14));
    const double height = look.px(19);
    const QRectF chip(std::floor(rect.center().x() - width / 2) + 0.5, std::floor(rect.center().y() - height / 2) + 0.5,
                      width, height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(chip, 4, 4);
    painter.setPen(ink);
    painter.drawText(chip, Qt::AlignCenter, metrics.elidedText(text, Qt::ElideRight, width - 6));
}

void drawEqualMark(QPainter &painter, const Look &look, const QRectF &rect) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.text);
    painter.drawRoundedRect(rect, 3, 3);
    painter.setPen(QPen(look.panel, 1.6));
    const auto middle = rect.center();
    const double half = rect.width() * 0.24;
    for (const double dy : {-2.2, 2.2})
        painter.drawLine(QPointF(middle.x() - half, middle.y() + dy), QPointF(middle.x() + half, middle.y() + dy));
    painter.restore();
}

} // namespace

void GlanceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const auto &model = glance(index);
    const QRectF rect = option.rect;
    painter->save();
    painter->fillRect(rect, look.panel);
    if (model.spanned(index.row())) {
        const auto text = index.sibling(index.row(), 0).data(Qt::DisplayRole).toString();
        if (model.row(index.row()).kind == RowKind::cutLine)
            drawCutLine(*painter, look, rect, text);
        else
            drawGroupLine(*painter, look, rect, text);
        painter->restore();
        return;
    }
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter->fillRect(rect, look.tint);
    if (!look.highContrast || selected)
        painter->fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), look.line);
    if (selected && index.column() == 0)
        painter->fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), look.accent);
    content(*painter, rect, model, index.row(), index.column());
    if (option.state & QStyle::State_HasFocus) {
        const int width = look.highContrast ? 3 : 2;
        const double half = width / 2.0;
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(QPen(look.accent, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(
            cellRect(look, model.figures(), model.column(index.column()), rect).adjusted(half, half, -half, -half - 1));
    }
    painter->restore();
}

void GlanceDelegate::content(QPainter &painter, const QRectF &rect, const GlanceModel &model, int row,
                             int column) const {
    const auto *p = model.proposal(row);
    const auto index = model.index(row, column);
    const auto text = index.data(Qt::DisplayRole).toString();
    const bool ranked = p->status == Status::eligible;
    const auto ink = ranked ? look.text : look.text2;
    auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    auto box = rect.adjusted(4, 0, -4, 0);
    switch (model.column(column).kind) {
    case ColumnKind::rank:
        painter.setFont(look.font(13, ranked && (p->selected || p->undecided)));
        painter.setPen(ink);
        box.setRight(rect.right() - 8);
        break;
    case ColumnKind::number:
        painter.setFont(look.font(13));
        painter.setPen(look.text2);
        break;
    case ColumnKind::applicant:
        painter.setFont(look.font(13, ranked && (p->selected || p->undecided)));
        painter.setPen(ink);
        break;
    case ColumnKind::total: {
        painter.setFont(look.font(13, ranked));
        painter.setPen(ink);
        if (p->equalTotal) {
            const double side = look.px(15);
            const double width = QFontMetricsF(painter.font()).horizontalAdvance(text);
            drawEqualMark(painter, look,
                          QRectF(std::max(rect.left(), box.right() - width - side - 5),
                                 std::floor(rect.center().y() - side / 2), side, side));
        }
        break;
    }
    case ColumnKind::gate:
    case ColumnKind::recognition: {
        const bool failed = model.column(column).kind == ColumnKind::gate ? p->gateFailed : p->recognitionFailed;
        if (failed) {
            drawChip(painter, look, rect, text, look.errorGround, look.error, look.error);
            return;
        }
        painter.setFont(look.font(12));
        painter.setPen(look.text2);
        break;
    }
    case ColumnKind::decision:
        if (p->selected) {
            drawChip(painter, look, rect, text, look.tint, look.tintLine, look.highContrast ? look.text : look.accent);
            return;
        }
        if (p->undecided) {
            drawChip(painter, look, rect, text, look.attentionGround, look.attentionLine, look.attention);
            return;
        }
        painter.setFont(look.font(12));
        painter.setPen(p->gateFailed ? look.error : look.text2);
        break;
    case ColumnKind::chance:
        painter.setFont(look.font(12, p->span.low > 0 && p->span.selected < 0.99));
        painter.setPen(p->span.low > 0 ? look.text : look.text3);
        break;
    default:
        painter.setFont(look.font(12));
        painter.setPen(look.text2);
        break;
    }
    const QFontMetricsF metrics(painter.font());
    painter.drawText(box, static_cast<int>(alignment), metrics.elidedText(text, Qt::ElideRight, box.width() + 0.5));
}

void StackDelegate::content(QPainter &painter, const QRectF &rect, const GlanceModel &model, int row, int) const {
    const auto &figures = model.figures();
    const auto *p = model.proposal(row);
    const auto scale = stackScale(figures, rect);
    for (const double at : ticks(0, figures.maximum, 5))
        painter.fillRect(QRectF(std::round(scale.at(at)), rect.top(), 1, rect.height() - 1),
                         look.highContrast ? QColor(0x50, 0x50, 0x50) : look.line);
    const double height = look.px(14);
    const double top = std::floor(rect.center().y() - height / 2);
    double sum = 0;
    for (const auto &segment : p->segments) {
        const double left = std::round(scale.at(sum));
        sum += segment.value;
        const double right = std::round(scale.at(sum));
        drawBar(painter, look, QRectF(left, top, std::max(0.0, right - left - (look.highContrast ? 0 : 1)), height),
                segment.series, p->status == Status::eligible);
    }
    if (figures.minimum) {
        QPen pen(look.text, 1);
        pen.setDashPattern({3, 3});
        painter.setPen(pen);
        const double x = std::round(scale.at(*figures.minimum)) + 0.5;
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
    }
}

void drawHeatCell(QPainter &painter, const Look &look, const QRectF &rect, const CellFigure &cell,
                  const ResultFigures &figures) {
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(look.font(12));
    if (cell.state != CellState::scored) {
        const bool out = cell.state == CellState::recused || cell.state == CellState::excluded;
        if (out)
            drawRecusedGround(painter, look, rect);
        else if (cell.state == CellState::abstained)
            painter.fillRect(rect, look.sunken);
        auto font = look.font(11);
        const QFontMetricsF metrics(font);
        const auto text = metrics.elidedText(cell.text, Qt::ElideRight, rect.width());
        if (out) { // the word stands on solid ground
            const double width = std::min(rect.width(), metrics.horizontalAdvance(text) + 2);
            painter.fillRect(
                QRectF(std::floor(rect.center().x() - width / 2), rect.top() + 4, std::ceil(width), rect.height() - 8),
                look.panel);
        }
        painter.setFont(font);
        painter.setPen(look.text2);
        painter.drawText(rect, Qt::AlignCenter, text);
        if (look.highContrast) {
            painter.setPen(look.text3);
            painter.drawRect(rect.adjusted(0, 0, -1, -1));
        }
        return;
    }
    const int step = heatStep(cell.value, figures.low, figures.high);
    const auto ink = look.onHeat(step);
    painter.fillRect(rect, look.heat[static_cast<std::size_t>(step)]);
    if (look.highContrast) {
        painter.setPen(Qt::white);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    }
    painter.setPen(ink);
    painter.drawText(rect, Qt::AlignCenter, cell.text);
    if (cell.deviation != Deviation::none)
        drawDeviation(painter, rect, cell.deviation == Deviation::above, ink);
    if (cell.alone) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(look.text, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(1, 1, -1, -1));
    }
}

void HeatDelegate::content(QPainter &painter, const QRectF &rect, const GlanceModel &model, int row, int column) const {
    const auto what = model.column(column);
    const auto cell = cellRect(look, model.figures(), what, rect).adjusted(1, 1, -1, -2);
    drawHeatCell(painter, look, cell, model.proposal(row)->cells[what.evaluator], model.figures());
}

void BoxDelegate::content(QPainter &painter, const QRectF &rect, const GlanceModel &model, int row, int) const {
    const auto &figures = model.figures();
    const auto *p = model.proposal(row);
    const auto &box = p->box;
    const auto scale = boxScale(figures, rect);
    for (const double at : ticks(scale.from, scale.to, 6))
        painter.fillRect(QRectF(std::round(scale.at(at)), rect.top(), 1, rect.height() - 1),
                         look.highContrast ? QColor(0x50, 0x50, 0x50) : look.line);
    if (box.n == 0) {
        painter.setFont(look.font(11));
        painter.setPen(look.text3);
        painter.drawText(rect, Qt::AlignCenter, GlanceModel::tr("no totals"));
        return;
    }
    const double y = std::floor(rect.center().y()) + 0.5;
    const double half = look.px(6);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPen pen(look.control, 1.2);
    painter.setPen(pen);
    painter.drawLine(QPointF(scale.at(box.low), y), QPointF(scale.at(box.q1), y));
    painter.drawLine(QPointF(scale.at(box.q3), y), QPointF(scale.at(box.high), y));
    for (const double end : {box.low, box.high})
        painter.drawLine(QPointF(scale.at(end), y - 3), QPointF(scale.at(end), y + 3));
    painter.setBrush(look.sunken);
    painter.drawRect(QRectF(scale.at(box.q1), y - half, std::max(1.0, scale.at(box.q3) - scale.at(box.q1)), half * 2));
    painter.setPen(QPen(look.text, 2.4, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(scale.at(box.median), y - half), QPointF(scale.at(box.median), y + half));
    painter.setPen(QPen(look.text, 1.4));
    painter.setBrush(look.panel);
    for (const double outlier : box.outliers)
        painter.drawEllipse(QPointF(scale.at(outlier), y), 2.6, 2.6);
}

void SpanDelegate::content(QPainter &painter, const QRectF &rect, const GlanceModel &model, int row, int column) const {
    const auto *p = model.proposal(row);
    if (p->span.low <= 0) {
        painter.setFont(look.font(12));
        painter.setPen(look.text3);
        painter.drawText(rect, Qt::AlignCenter, model.index(row, column).data(Qt::DisplayRole).toString());
        return;
    }
    const auto &figures = model.figures();
    const auto scale = spanScale(figures, rect);
    const double y = std::floor(rect.center().y()) + 0.5;
    if (figures.hasCut) {
        QPen cut(look.text, 1);
        cut.setDashPattern({3, 3});
        painter.setPen(cut);
        const double x = std::round(scale.at(static_cast<double>(figures.select) + 0.5)) + 0.5;
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.text2, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(scale.at(p->span.low), y), QPointF(scale.at(p->span.high), y));
    painter.setPen(QPen(look.text, 2));
    painter.setBrush(look.panel);
    painter.drawEllipse(QPointF(scale.at(p->rank), y), 4.2, 4.2);
}

} // namespace simsa
