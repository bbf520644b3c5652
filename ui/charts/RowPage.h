// A chart of one row an item against a value axis: names at the left, marks in the middle, a figure at the right.
#pragma once

#include "ui/charts/ChartPage.h"
#include "ui/charts/RowView.h"

namespace simsa {

struct RowAxis {
    double from = 0, to = 1;
    std::vector<double> ticks;
    std::vector<QString> words; // at the ticks; empty: the figures
};

struct RowPlace { // where a row's marks go
    QRectF rect;  // of the row
    double left = 0, width = 1;
    RowAxis axis;
    double at(double value) const {
        return left + (value - axis.from) / (axis.to > axis.from ? axis.to - axis.from : 1) * width;
    }
    double middle() const { return std::floor(rect.center().y()) + 0.5; }
};

class RowPage : public ChartPage {
    Q_OBJECT
public:
    RowPage(const Title &title, QWidget *parent);
    QWidget *plot() const override { return view; }
    RowView *rowView() const { return view; }
    RowPlace placeOf(int row) const; // on screen

protected:
    virtual RowAxis axis() const = 0;
    virtual void drawMarks(QPainter &painter, const Look &look, const RowPlace &place, int row) const = 0;
    virtual QString rowFigure(int row) const = 0;               // at the right
    virtual QString figureHead() const = 0;                     // over it
    virtual std::pair<QString, QString> rowName(int row) const; // short and long: number and applicant
    virtual QString rowRank(int row) const;                     // before the name; empty: no such column
    virtual QString axisTitle() const { return {}; }
    virtual int longestName() const { return 170; } // pixels
    virtual int tallest() const { return 40; }      // of a row, where there are few
    virtual bool cutAfter(int row) const;           // the cut line stands under this row
    virtual bool eligibleEnds(int row) const;       // the dotted line stands under this row
    void rebuild() override;
    void currentMoved() override { view->setCurrent(current()); }
    void renderPlot(QPainter &painter, const QRectF &target) const override { view->renderTo(painter, target); }
    QSizeF plotSize() const override { return view->fullSize(); }
    RowView *view;

private:
    RowPlace lanes(const QRectF &rect) const;
    void drawHead(QPainter &painter, const QRectF &rect) const;
    void drawRow(QPainter &painter, const QRectF &rect, int row) const;
    RowAxis scale;
    double shortWidth = 30, longWidth = 120, figureWidth = 60, rankWidth = 0;
};

// Marks that several pages share.
void drawRowBox(QPainter &painter, const Look &look, const RowPlace &place, const Box &box);
void drawRowLine(QPainter &painter, const RowPlace &place, double value, const QPen &pen); // upright, the row's height

} // namespace simsa
