// Rows of the chair's tables and lists: words with an icon, a chip or a second line.
#pragma once

#include "ui/shell/Labels.h"

#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTableView>

namespace simsa {

struct CellLook {
    QString icon = {};
    Tone tone = Tone::text;
    bool bold = false;
    QString chip = {};   // an accent chip before the words, with `icon` inside
    QString second = {}; // a quieter second line
    bool right = false;
};
QStandardItem *cell(const QString &text, const CellLook &look = {});
void markAttention(const QList<QStandardItem *> &row); // the whole row on the attention ground

class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

// A table of whole rows with the delegate above; the last column takes the rest.
QTableView *cellTable(QStandardItemModel *model, const QString &name, int rowHeight = 40, QWidget *parent = nullptr);
// Sections as wide as their contents.
void fitColumns(QTableView *table);
// Instead: the first column takes the rest, the others their contents. After the model got its columns.
void stretchFirst(QTableView *table);

} // namespace simsa
