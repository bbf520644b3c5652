// The results: at a glance, or chart by chart with the list at the left and the values at the right.
#pragma once

#include "ui/charts/ResultData.h"
#include "ui/shell/Task.h"

#include <QWidget>

class QListView;
class QStandardItemModel;
class QTableView;
class QHBoxLayout;

namespace simsa {

class ChartPage;
class EmptyState;
class GlanceSummary;
class GlanceTable;
class Segmented;
class Stack;
class Text;

class ResultsView : public QWidget {
    Q_OBJECT
public:
    enum class View { glance, charts };
    explicit ResultsView(QWidget *parent = nullptr);

    // Replaces all; keeps view, chart and place. Small results are drawn at once, large ones and every analysis come
    // from a worker (see analysed).
    void setData(const ResultData &result);
    bool isAnalysed() const;                                                 // the analysis has arrived
    void clear();                                                            // the empty state
    void setEmptyWords(const QString &sentence, const QString &explanation); // why there is nothing yet
    bool isEmpty() const;
    View view() const;
    void setView(View view);
    void setChart(int chart); // in the order of the list
    int chartCount() const { return static_cast<int>(pages.size()); }

    GlanceTable *glance() const { return table; }
    GlanceSummary *atAGlance() const { return summary; } // where the window is high enough
    ChartPage *chart(int index) const; // the page in use: rows stand for Qt Charts when there are many proposals
    ChartPage *currentChart() const;
    QHBoxLayout *toolRow() const { return tools; } // the owner may add its own facts and buttons at the right
    void exportCurrent();                          // Ctrl+Shift+E: opens the chart's export; at a glance asks the owner

Q_SIGNALS:
    void viewChanged();
    void exportRequested();                    // of the whole result
    void proposalActivated(const QString &id); // Enter on a row at a glance, when the charts were opened for it
    void exported(const QString &path);
    void analysed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showValues();
    void refreshLook();
    void markValueRow(int proposal);
    Segmented *segments;
    QHBoxLayout *tools;
    Stack *stack;
    EmptyState *empty;
    GlanceTable *table;
    GlanceSummary *summary;
    QWidget *charts;
    QListView *list;
    QStandardItemModel *names;
    Stack *chartStack;
    QWidget *valuePanel;
    QTableView *values;
    void showFigures(Figures now);
    void startWork();
    void chooseValueColumns();
    struct Entry {
        ChartPage *page;
        ChartPage *large = nullptr; // instead, for more than a hundred proposals
    };
    std::vector<Entry> pages;
    std::shared_ptr<const ResultData> data;
    Figures figures;
    bool drawn = false; // the figures of `data` are shown
    QPointer<Task> work;
    View wanted = View::glance;
};

} // namespace simsa
