// "Results at a glance": the table with its two-storey header, the legend and the notes on ties.
#pragma once

#include "ui/charts/GlanceDelegates.h"
#include "ui/charts/Legend.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>

namespace simsa {

class GlanceHeader : public QHeaderView { // upper storey: official and analysis groups; lower: names and axes
    Q_OBJECT
public:
    explicit GlanceHeader(const GlanceModel &model, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    Look look;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const GlanceModel &glance;
    QRectF sectionRect(int section) const;
    void paintSectionText(QPainter &painter, int section) const;
    void paintAxis(QPainter &painter, int section) const;
    void paintGroups(QPainter &painter) const;
    double paintGroup(QPainter &painter, double left, double right, bool official, const QString &title,
                      const QString &unit) const;
};

class GlanceTable : public QWidget {
    Q_OBJECT
public:
    explicit GlanceTable(QWidget *parent = nullptr);
    void setFigures(const Figures &figures);
    const GlanceModel &model() const { return glance; }
    QTableView *view() const { return table; }
    QString notes() const { return ties->text(); }

Q_SIGNALS:
    void proposalActivated(const QString &id); // Enter or double click

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refreshLook();
    void fitColumns();
    GlanceModel glance;
    QTableView *table;
    GlanceHeader *header;
    QWidget *tieMark;
    QLabel *ties;
    Legend *legend;
    std::vector<GlanceDelegate *> delegates;
};

} // namespace simsa
