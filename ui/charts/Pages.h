// The chart pages of the results.
#pragma once

#include "ui/charts/ChartPage.h"
#include "ui/charts/GlanceDelegates.h"
#include "ui/charts/PlotView.h"

#include <QPointer>
#include <QScrollArea>
#include <QTableView>

class QBarCategoryAxis;
class QHBoxLayout;
class QValueAxis;

namespace simsa {

class PlotPage : public ChartPage { // a page whose plot is a PlotView that scrolls when there are many proposals
    Q_OBJECT
public:
    PlotPage(const Title &title, QChart *chart, QWidget *parent);
    QWidget *plot() const override { return view; }
    PlotView *plotView() const { return view; }

protected:
    void renderPlot(QPainter &painter, const QRectF &target) const override { view->renderTo(painter, target); }
    QSizeF plotSize() const override { return view->size(); }
    void currentMoved() override;
    virtual QRectF bandOf(int proposal) const = 0; // in chart coordinates
    void drawBand(QPainter &painter, const Look &look) const;
    void keepVisible();
    PlotView *view;
    QScrollArea *scroll;
};

class RankingPage : public PlotPage {
    Q_OBJECT
public:
    explicit RankingPage(QWidget *parent = nullptr);
    // Shared with the rows that stand for it when there are many proposals.
    static QString words(const ResultFigures &now, int proposal);
    static std::vector<Key> keys(const ResultFigures &now);
    static void fill(const ResultFigures &now, ValueModel &model);

protected:
    void rebuild() override;
    QString describe(int proposal) const override;
    std::vector<Key> legendKeys() const override;
    void fillValues(ValueModel &model) const override;
    QRectF bandOf(int proposal) const override;

private:
    void drawNames(QPainter &painter) const;
    double yOf(double proposal) const; // middle of the bar
    double xOf(double value) const;
    double nameWidth = 120;
};

class BoxPage : public PlotPage {
    Q_OBJECT
public:
    explicit BoxPage(QWidget *parent = nullptr);
    // Shared with the rows that stand for it when there are many proposals.
    static QString words(const ResultFigures &now, int proposal);
    static std::vector<Key> keys(const ResultFigures &now);
    static void fill(const ResultFigures &now, ValueModel &model);

protected:
    void rebuild() override;
    QString describe(int proposal) const override;
    std::vector<Key> legendKeys() const override;
    void fillValues(ValueModel &model) const override;
    QRectF bandOf(int proposal) const override;

private:
    void drawOver(QPainter &painter) const;
    double xOf(double proposal) const;
    double yOf(double value) const;
    double from = 0, to = 100;
};

class ShapePage : public PlotPage { // radar: criteria as shares of their maximum
    Q_OBJECT
public:
    static constexpr int most = 4;
    explicit ShapePage(QWidget *parent = nullptr);
    const std::vector<int> &shown() const { return picked; }
    void toggle(int proposal); // shows or hides it; beyond four nothing happens and the readout says so

protected:
    void rebuild() override;
    QString describe(int proposal) const override;
    std::vector<Key> legendKeys() const override;
    void fillValues(ValueModel &model) const override;
    QRectF bandOf(int) const override { return {}; }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void drawGrid(QPainter &painter) const;
    void drawSpokes(QPainter &painter) const;
    void showChips();
    QPointF pointAt(std::size_t axis, double share) const;
    std::vector<int> picked;
    QStringList known; // ids the choice belongs to
    QWidget *chips;
    QHBoxLayout *chipRow;
};

class HeatModel : public QAbstractTableModel { // evaluators as rows, proposals as columns, severity last
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setFigures(Figures figures);
    const ResultFigures &figures() const { return *shared; }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Figures shared = std::make_shared<ResultFigures>();
};

class HeatPage : public ChartPage {
    Q_OBJECT
public:
    explicit HeatPage(QWidget *parent = nullptr);
    QWidget *plot() const override { return table; }
    QTableView *tableView() const { return table; }
    bool besideChart(int column) const override;

protected:
    void rebuild() override;
    void currentMoved() override;
    QString describe(int proposal) const override;
    std::vector<Key> legendKeys() const override;
    void fillValues(ValueModel &model) const override;
    void renderPlot(QPainter &painter, const QRectF &target) const override;
    QSizeF plotSize() const override;

private:
    void fit();
    bool eventFilter(QObject *watched, QEvent *event) override;
    HeatModel cells;
    QTableView *table;
    QWidget *corner = nullptr;
};

} // namespace simsa
