// The results: at a glance, or chart by chart with the list at the left and the values at the right.
#pragma once

#include "ui/charts/ResultData.h"

#include <QStackedWidget>
#include <QWidget>

class QListView;
class QStandardItemModel;
class QTableView;
class QHBoxLayout;

namespace simsa {

class ChartPage;
class EmptyState;
class GlanceTable;
class Segmented;
class Text;

class ResultsView : public QWidget {
    Q_OBJECT
public:
    enum class View { glance, charts };
    explicit ResultsView(QWidget *parent = nullptr);

    void setData(const ResultData &result); // replaces all; keeps view, chart and place
    void clear();                           // the empty state
    void setEmptyWords(const QString &sentence, const QString &explanation); // why there is nothing yet
    bool isEmpty() const;
    View view() const;
    void setView(View view);
    void setChart(int chart); // in the order of the list
    int chartCount() const { return static_cast<int>(pages.size()); }

    GlanceTable *glance() const { return table; }
    ChartPage *chart(int index) const { return pages[static_cast<std::size_t>(index)]; }
    ChartPage *currentChart() const;
    QHBoxLayout *toolRow() const { return tools; } // the owner may add its own facts and buttons at the right
    void exportCurrent();                          // Ctrl+Shift+E: opens the chart's export; at a glance asks the owner

Q_SIGNALS:
    void viewChanged();
    void exportRequested();                    // of the whole result
    void proposalActivated(const QString &id); // Enter on a row at a glance, when the charts were opened for it
    void exported(const QString &path);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showValues();
    void refreshLook();
    void markValueRow(int proposal);
    Segmented *segments;
    QHBoxLayout *tools;
    QStackedWidget *stack;
    EmptyState *empty;
    GlanceTable *table;
    QWidget *charts;
    QListView *list;
    QStandardItemModel *names;
    QStackedWidget *chartStack;
    QWidget *valuePanel;
    QTableView *values;
    std::vector<ChartPage *> pages;
    ResultFigures figures;
    View wanted = View::glance;
};

} // namespace simsa
