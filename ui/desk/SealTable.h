// The ballot as it stands in the bytes that will be signed, one row a proposal.
#pragma once

#include "ui/desk/BallotChanges.h"

#include <QTableView>

class QStandardItem;
class QStandardItemModel;

namespace simsa {

class SealTable : public QTableView {
    Q_OBJECT
public:
    explicit SealTable(QWidget *parent = nullptr);
    // `changes` from the sealed revision: named in the last column, and what was scored anew is marked in its own.
    void show(const Round &round, const SealPreview &preview, const std::vector<BallotChange> &changes);
    using QWidget::show;

Q_SIGNALS:
    void opened(int proposal); // a click or Enter on its row

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QStandardItemModel *items;
    QList<int> widths;                           // the least of each column
    QList<std::pair<QString, QString>> criteria; // title and maximum
    bool revised = false;                        // a column names the changes
    void fit();
    void addColumns(const Round &round, const SealPreview &preview);
    void addUnscored(const Judgement &j, QList<QStandardItem *> row, const std::vector<const BallotChange *> &changes);
    void addScored(const Round &round, const SealPreview &preview, const Judgement &j, QList<QStandardItem *> row,
                   const std::vector<const BallotChange *> &changes);
};

} // namespace simsa
