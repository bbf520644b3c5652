// The painters of "Results at a glance": words and numbers, stacked bar, heat cell, mini box plot, rank interval.
#pragma once

#include "ui/charts/GlanceModel.h"
#include "ui/charts/Look.h"

#include <QStyledItemDelegate>

namespace simsa {

// Linear scale of a column, shared by its cells and its header.
struct Scale {
    double from = 0, to = 100;
    double left = 0, width = 1; // pixels
    double at(double value) const { return left + (value - from) / (to > from ? to - from : 1) * width; }
};
Scale stackScale(const ResultFigures &figures, const QRectF &rect);
Scale boxScale(const ResultFigures &figures, const QRectF &rect);
Scale spanScale(const ResultFigures &figures, const QRectF &rect);
std::vector<double> ticks(double from, double to, int most);

// The panel's first evaluator column and the box column keep this much air at their left.
inline constexpr int groupGap = 16;
QRectF cellRect(const Look &look, const ResultFigures &figures, const GlanceModel::Column &column, const QRectF &rect);

class GlanceDelegate : public QStyledItemDelegate { // ground, selection, focus; text columns; spanned rows
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    Look look;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    virtual void content(QPainter &painter, const QRectF &rect, const GlanceModel &model, int row, int column) const;
    static const GlanceModel &glance(const QModelIndex &index);
};

class StackDelegate : public GlanceDelegate {
    Q_OBJECT
public:
    using GlanceDelegate::GlanceDelegate;

protected:
    void content(QPainter &painter, const QRectF &rect, const GlanceModel &model, int row, int column) const override;
};

class HeatDelegate : public GlanceDelegate {
    Q_OBJECT
public:
    using GlanceDelegate::GlanceDelegate;

protected:
    void content(QPainter &painter, const QRectF &rect, const GlanceModel &model, int row, int column) const override;
};

class BoxDelegate : public GlanceDelegate {
    Q_OBJECT
public:
    using GlanceDelegate::GlanceDelegate;

protected:
    void content(QPainter &painter, const QRectF &rect, const GlanceModel &model, int row, int column) const override;
};

class SpanDelegate : public GlanceDelegate {
    Q_OBJECT
public:
    using GlanceDelegate::GlanceDelegate;

protected:
    void content(QPainter &painter, const QRectF &rect, const GlanceModel &model, int row, int column) const override;
};

void drawHeatCell(QPainter &painter, const Look &look, const QRectF &rect, const CellFigure &cell,
                  const ResultFigures &figures);

} // namespace simsa
