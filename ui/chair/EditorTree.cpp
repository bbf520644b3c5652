#include "ui/chair/EditorTree.h"

#include "ui/chair/EditorWords.h"
#include "ui/shell/Paint.h"

#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace simsa {

EditorHeader::EditorHeader(QSet<int> right_, int padding_, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), right(std::move(right_)), padding(padding_) {
    setStretchLastSection(false);
}

QSize EditorHeader::sizeHint() const {
    return {QHeaderView::sizeHint().width(), theme().px(32)};
}

void EditorHeader::paintSection(QPainter *p, const QRect &rect, int section) const {
    const Theme &look = theme();
    p->fillRect(rect, look.color(Tone::panel));
    p->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.color(Tone::control));
    p->setFont(look.font(TextSize::secondary));
    p->setPen(look.color(Tone::text2));
    const bool ends = right.contains(section);
    p->drawText(rect.adjusted(look.px(section == 0 ? padding : 8), 0, -look.px(ends && padding > 20 ? 22 : 8), -1),
                (ends ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                model()->headerData(section, Qt::Horizontal).toString());
}

EditorTree::EditorTree(QWidget *parent) : QTreeView(parent), rows(new QStandardItemModel(this)) {
    const Theme &look = theme();
    setModel(rows);
    setItemDelegate(new EditorTreeDelegate(this));
    setHeader(new EditorHeader({pointsColumn}, 30, this));
    setAccessibleName(tr("Rubric"));
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setIndentation(0); // the delegate sets rows in by their depth
    setRootIsDecorated(false);
    setExpandsOnDoubleClick(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(QAbstractItemView::InternalMove);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    rows->setHorizontalHeaderLabels({tr("Criterion"), tr("Points"), tr("Step"), tr("Levels"), tr("Comment")});
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setSectionResizeMode(titleColumn, QHeaderView::Stretch);
    const auto widths = [this, &look] {
        header()->resizeSection(pointsColumn, look.px(84));
        header()->resizeSection(stepColumn, look.px(56));
        header()->resizeSection(levelsColumn, look.px(96));
        header()->resizeSection(commentColumn, look.px(110));
    };
    widths();
    connect(&theme(), &Theme::changed, this, widths);
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        if (!filling)
            closed.insert(index.data(idRole).toString());
    });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (!filling)
            closed.remove(index.data(idRole).toString());
    });
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        const QModelIndex first = index.siblingAtColumn(titleColumn);
        if (index.column() == pointsColumn && !first.data(innerRole).toBool())
            edit(index);
        const int left = visualRect(first).left() + theme().px(30 + 18 * first.data(depthRole).toInt());
        const int x = viewport()->mapFromGlobal(QCursor::pos()).x();
        if (index.column() == titleColumn && first.data(innerRole).toBool() && x < left && x > left - theme().px(22))
            setExpanded(first, !isExpanded(first));
    });
}

void EditorTree::add(QStandardItem *parent, const Rubric &rubric, const std::vector<Criterion> &list, int depth,
                     const QStringList &wrong) {
    for (const Criterion &c : list) {
        const bool inner = !c.children.empty();
        const QString id = fromText(c.id), number = fromText(numbering(rubric, c.id)), title = fromText(c.title);
        QList<QStandardItem *> row;
        const auto cell = [&](const QString &text, const QString &spoken) {
            auto *item = new QStandardItem(text);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            item->setData(spoken, Qt::AccessibleTextRole);
            row.append(item);
            return item;
        };
        auto *first = cell(title, number + QLatin1Char(' ') + title);
        first->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled |
                        Qt::ItemIsDropEnabled);
        first->setToolTip(title);
        const QString points = fromText(toText(c.maximum));
        auto *second = cell(points, tr("%1 points").arg(points));
        if (!inner)
            second->setFlags(second->flags() | Qt::ItemIsEditable);
        cell(inner ? QString() : fromText(toText(c.step)),
             inner ? QString() : tr("step %1").arg(fromText(toText(c.step))));
        const QString levels =
            c.levels.empty() ? QString() : tr("%n levels", nullptr, static_cast<int>(c.levels.size()));
        cell(inner ? tr("%n parts", nullptr, static_cast<int>(c.children.size())) : levels, levels);
        const QString comment = inner                 ? QString()
                                : c.commentLength > 0 ? tr("from %1 letters").arg(c.commentLength)
                                                      : tr("optional");
        cell(comment, comment);
        for (QStandardItem *item : row) {
            item->setData(id, idRole);
            item->setData(number, numberRole);
            item->setData(inner, innerRole);
            item->setData(wrong.contains(id), wrongRole);
            item->setData(depth, depthRole);
        }
        parent->appendRow(row);
        add(first, rubric, c.children, depth + 1, wrong);
    }
}

void EditorTree::show(const Rubric &rubric, const QStringList &wrong) {
    const QString kept = selected();
    filling = true;
    const QSignalBlocker quiet(selectionModel());
    rows->removeRows(0, rows->rowCount());
    add(rows->invisibleRootItem(), rubric, rubric.criteria, 0, wrong);
    expandAll();
    for (const QString &id : std::as_const(closed))
        if (const QModelIndex index = indexOf(id); index.isValid())
            collapse(index);
    filling = false;
    QModelIndex index = indexOf(kept);
    if (!index.isValid())
        index = rows->index(0, 0);
    filling = true;
    setCurrentIndex(index);
    filling = false;
    viewport()->update();
}

QModelIndex EditorTree::indexOf(const QString &id) const {
    const QModelIndexList found =
        id.isEmpty() ? QModelIndexList()
                     : rows->match(rows->index(0, 0), idRole, id, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? QModelIndex() : found[0].siblingAtColumn(0);
}

QString EditorTree::selected() const {
    return currentIndex().siblingAtColumn(0).data(idRole).toString();
}

void EditorTree::select(const QString &id) {
    if (const QModelIndex index = indexOf(id); index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    }
}

void EditorTree::editTitle() {
    if (currentIndex().isValid())
        edit(currentIndex().siblingAtColumn(titleColumn));
}

void EditorTree::currentChanged(const QModelIndex &current, const QModelIndex &previous) {
    QTreeView::currentChanged(current, previous);
    if (!filling)
        Q_EMIT selectionMoved();
}

void EditorTree::keyPressEvent(QKeyEvent *event) {
    const bool alt = event->modifiers() == Qt::AltModifier;
    switch (event->key()) {
    case Qt::Key_Up:
        if (alt)
            return Q_EMIT moveAsked(-1);
        break;
    case Qt::Key_Down:
        if (alt)
            return Q_EMIT moveAsked(1);
        break;
    case Qt::Key_Left:
        if (alt)
            return Q_EMIT moveAsked(-2);
        break;
    case Qt::Key_Right:
        if (alt)
            return Q_EMIT moveAsked(2);
        break;
    case Qt::Key_Delete:
        return Q_EMIT removeAsked();
    default:
        break;
    }
    if (event->key() == Qt::Key_F2 && currentIndex().column() > pointsColumn)
        return editTitle();
    QTreeView::keyPressEvent(event);
}

void EditorTree::dragMoveEvent(QDragMoveEvent *event) {
    QTreeView::dragMoveEvent(event);
    if (event->source() != this)
        event->ignore();
}

void EditorTree::dropEvent(QDropEvent *event) {
    const QString id = selected();
    const QModelIndex at = indexAt(event->position().toPoint()).siblingAtColumn(0);
    event->setDropAction(Qt::IgnoreAction); // the draft moves it, and the tree shows the draft
    event->accept();
    if (event->source() != this || id.isEmpty())
        return;
    QString parent;
    int place = rows->rowCount();
    if (at.isValid()) {
        const bool into = dropIndicatorPosition() == OnItem;
        parent = into ? at.data(idRole).toString() : at.parent().data(idRole).toString();
        place = into ? rows->rowCount(at) : at.row() + (dropIndicatorPosition() == BelowItem ? 1 : 0);
    }
    Q_EMIT dropped(id, parent, place);
}

void EditorTree::drawBranches(QPainter *, const QRect &, const QModelIndex &) const {} // the delegate's chevron

QSize EditorTreeDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const {
    return {theme().px(60), theme().px(28)};
}

void EditorTreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const Theme &look = theme();
    const bool chosen = option.state & QStyle::State_Selected;
    const bool inner = index.data(EditorTree::innerRole).toBool();
    const int depth = index.data(EditorTree::depthRole).toInt();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, look.color(chosen ? Tone::tint : depth == 0 ? Tone::hover : Tone::panel));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), look.color(Tone::line));
    const QFont font = look.font(TextSize::body, depth == 0 || (chosen && index.column() <= 1));
    painter->setFont(font);
    QRect words = option.rect.adjusted(look.px(8), 0, -look.px(8), 0);
    const auto draw = [&](const QString &name, Tone tone, int x, int side) {
        const int y = option.rect.center().y() - look.px(side) / 2 + 1;
        painter->drawPixmap(x, y,
                            iconPixmap(name, look.color(tone), look.px(side), painter->device()->devicePixelRatioF()));
    };
    if (index.column() == EditorTree::titleColumn) {
        if (chosen)
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), look.px(3), option.rect.height()),
                              look.color(Tone::accent));
        draw(QStringLiteral("grip"), Tone::text3, option.rect.left() + look.px(6), 14);
        words.setLeft(option.rect.left() + look.px(30 + 18 * depth));
        if (inner) {
            const auto *tree = qobject_cast<const QTreeView *>(option.widget);
            draw(tree && tree->isExpanded(index) ? QStringLiteral("down") : QStringLiteral("right"), Tone::text2,
                 words.left() - look.px(2), 14);
        }
        words.setLeft(words.left() + look.px(16));
        const QString number = index.data(EditorTree::numberRole).toString();
        const int wide = qMax(QFontMetrics(font).horizontalAdvance(number) + look.px(8), look.px(depth == 0 ? 20 : 40));
        painter->setPen(look.color(depth == 0 ? Tone::text : Tone::text2));
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft, number);
        words.setLeft(words.left() + wide);
        if (index.data(EditorTree::wrongRole).toBool()) {
            draw(QStringLiteral("alert"), Tone::error, words.left(), 14);
            words.setLeft(words.left() + look.px(20));
        }
        const QString title = index.data().toString();
        painter->setPen(look.color(title.isEmpty() ? Tone::text3 : Tone::text));
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(font).elidedText(title.isEmpty() ? EditorTree::tr("without a title") : title,
                                                        Qt::ElideRight, words.width()));
    } else if (index.column() == EditorTree::pointsColumn) {
        if (!inner)
            paintBox(*painter, QRectF(option.rect.adjusted(look.px(6), look.px(3), -look.px(14), -look.px(4))),
                     look.color(Tone::panel), look.color(Tone::line));
        painter->setPen(look.color(Tone::text));
        painter->drawText(option.rect.adjusted(0, 0, -look.px(22), 0), Qt::AlignVCenter | Qt::AlignRight,
                          index.data().toString());
    } else {
        painter->setFont(look.font(TextSize::body));
        painter->setPen(look.color(Tone::text2));
        painter->drawText(
            words, Qt::AlignVCenter | Qt::AlignLeft,
            QFontMetrics(painter->font()).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    }
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active)) {
        painter->setPen(QPen(look.color(Tone::accent), look.focusWidth()));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -2), 3, 3);
    }
    painter->restore();
}

QWidget *EditorTreeDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                          const QModelIndex &index) const {
    auto *edit = new QLineEdit(parent);
    const bool points = index.column() == EditorTree::pointsColumn;
    edit->setMaxLength(points ? 9 : 200);
    edit->setAlignment(points ? Qt::AlignRight : Qt::AlignLeft);
    edit->setAccessibleName((points ? EditorTree::tr("Points of %1") : EditorTree::tr("Title of %1"))
                                .arg(index.data(EditorTree::numberRole).toString()));
    return edit;
}

void EditorTreeDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                              const QModelIndex &index) const {
    const Theme &look = theme();
    QRect place = option.rect;
    if (index.column() == EditorTree::titleColumn)
        place.setLeft(place.left() + look.px(30 + 18 * index.data(EditorTree::depthRole).toInt() + 16));
    editor->setGeometry(place);
}

void EditorTreeDelegate::setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &index) const {
    auto *tree = qobject_cast<EditorTree *>(parent());
    const QString text = qobject_cast<QLineEdit *>(editor)->text(), id = index.data(EditorTree::idRole).toString();
    if (!tree || text == index.data().toString())
        return;
    // After the editor has gone: the answer fills the tree anew.
    const bool points = index.column() == EditorTree::pointsColumn;
    QMetaObject::invokeMethod(
        tree, [tree, points, id, text] { points ? tree->pointsTyped(id, text) : tree->titleTyped(id, text); },
        Qt::QueuedConnection);
}

} // namespace simsa
