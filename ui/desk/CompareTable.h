// The matrix of all proposals × criteria with own scores: sorted by any column, two of them chosen to be compared.
#pragma once

#include "ui/desk/CompareData.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace simsa {

class CompareModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Kind { chosen, rank, name, criterion, total, gate, recognition, comments, evidence };
    using QAbstractTableModel::QAbstractTableModel;
    void set(CompareData fresh);
    const CompareData &data() const { return all; }
    Kind kindOf(int column) const { return kinds[static_cast<std::size_t>(column)].first; }
    int criterionOf(int column) const { return kinds[static_cast<std::size_t>(column)].second; } // else -1
    const CompareRow &rowAt(int row) const { return all.rows[order[static_cast<std::size_t>(row)]]; }
    int rowOf(const std::string &proposal) const; // -1
    void setChosen(const std::vector<std::string> &two);
    bool isChosen(const std::string &proposal) const;
    int sortColumn() const { return by; }
    Qt::SortOrder sortOrder() const { return way; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder sortOrder) override;

private:
    QString text(const CompareRow &row, int column) const;
    void arrange();
    CompareData all;
    std::vector<std::pair<Kind, int>> kinds;
    std::vector<std::size_t> order;
    std::vector<std::string> two;
    int by = -1;
    Qt::SortOrder way = Qt::DescendingOrder;
};

class CompareTable : public QTableView {
    Q_OBJECT
public:
    explicit CompareTable(QWidget *parent = nullptr);
    void show(CompareData fresh);
    using QWidget::show;
    CompareModel *rows() const { return model_; }
    const std::vector<std::string> &chosen() const { return two; }
    void choose(const std::vector<std::string> &proposals); // at most two
    void toggle(const std::string &proposal);               // a third pushes out the first
    std::string current() const;                            // proposal under the keyboard

Q_SIGNALS:
    void chosenChanged();
    void openAsked(const QString &proposal, const QString &criterion);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    CompareModel *model_;
    std::vector<std::string> two;
};

} // namespace simsa
