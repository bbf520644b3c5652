// The rubric as a tree: title and points edited in place, rows moved by Alt+arrows or the grip.
#pragma once

#include <QHeaderView>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTreeView>

#include "ui/chair/EditorDraft.h"

namespace simsa {

// Heads stand over their cells: the same padding, numbers at the right.
class EditorHeader : public QHeaderView {
    Q_OBJECT
public:
    EditorHeader(QSet<int> right, int padding, QWidget *parent);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    QSet<int> right;
    int padding; // of the first section
};

class EditorTree : public QTreeView {
    Q_OBJECT
public:
    enum Column { titleColumn, pointsColumn, stepColumn, levelsColumn, commentColumn };
    enum Role { idRole = Qt::UserRole + 40, numberRole, innerRole, wrongRole, depthRole, gateRole };
    explicit EditorTree(QWidget *parent = nullptr);
    // wrong: the criteria a sentence speaks of.
    void show(const Rubric &rubric, const QStringList &wrong);
    using QWidget::show;
    QString selected() const; // the criterion's id, or ""
    void select(const QString &id);
    void editTitle();

Q_SIGNALS:
    void selectionMoved();
    void titleTyped(const QString &id, const QString &text);
    void pointsTyped(const QString &id, const QString &text);
    void moveAsked(int direction); // -1 up, 1 down, -2 out, 2 in
    void removeAsked();
    void dropped(const QString &id, const QString &parent, int place); // before that place; parent "": the top

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

private:
    void add(QStandardItem *parent, const Rubric &rubric, const std::vector<Criterion> &list, int depth,
             const QStringList &wrong);
    QModelIndex indexOf(const QString &id) const;
    QStandardItemModel *rows;
    QSet<QString> closed;
    bool filling = false;
};

class EditorTreeDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
};

} // namespace simsa
