// Opening (개표): open the counted ballots and tally, with what was refused and why.
#pragma once

#include "ui/chair/ChairPage.h"

class QStandardItemModel;
class QTableView;

namespace simsa {

class LongWork;
class TrusteesCard;
class Task;

class OpeningPage : public ChairPage {
    Q_OBJECT
public:
    explicit OpeningPage(QWidget *parent = nullptr);
    void show(const Snapshot &snapshot) override;
    void follow(Task *task);
    void ended();
    QAbstractButton *primaryAction() const override { return open; }

Q_SIGNALS:
    void tallyAsked();
    void eventAsked(const simsa::Event &event);
    void backupAsked(const QString &folder);
    void resultsAsked();

private:
    Text *counted, *refusedCount, *quorum, *sum, *title, *words;
    Banner *backup, *figures;
    IconLabel *symbol;
    Button *open, *results;
    TrusteesCard *trustees;
    Card *task;
    LongWork *work;
    QStandardItemModel *refused;
    QTableView *table;
    EmptyState *none;
};

} // namespace simsa
