// The proposals at the left: state, number, applicant, pages, items, total; a thin bar of what is done.
#pragma once

#include <QAbstractListModel>
#include <QWidget>

class QListView;

namespace simsa {

class Bar;
class Text;

struct ProposalRow {
    enum State { untouched, part, done, abstained, recused } state = untouched;
    QString id, applicant, total;
    int pages = 0, items = 0, of = 0;
    int toRead = 0; // minutes
    bool operator==(const ProposalRow &) const = default;
    QString iconName() const;
    QString detail() const; // "30 p. · 9/12 items"
};

class ProposalModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void set(std::vector<ProposalRow> rows);
    void set(int index, const ProposalRow &row);
    const ProposalRow &at(int index) const { return all[static_cast<std::size_t>(index)]; }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<ProposalRow> all;
};

class ProposalList : public QWidget {
    Q_OBJECT
public:
    explicit ProposalList(QWidget *parent = nullptr);
    ProposalModel *model() const { return rows; }
    QListView *view() const { return list; }
    void setCurrent(int index);
    int current() const;
    QString doneText() const;

Q_SIGNALS:
    void chosen(int index);

private:
    void count();
    ProposalModel *rows;
    QListView *list;
    Text *title, *done;
    Bar *bar;
};

} // namespace simsa
