#include "ui/desk/ProposalList.h"

#include "ui/shell/Paint.h"
#include "ui/shell/Panels.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace simsa {

QString ProposalRow::iconName() const {
    switch (state) {
    case part:
        return QStringLiteral("part");
    case done:
        return QStringLiteral("done");
    case abstained:
        return QStringLiteral("abstain");
    case recused:
        return QStringLiteral("recused");
    case untouched:
        break;
    }
    return QStringLiteral("empty");
}

QString ProposalRow::detail() const {
    const QString paper = pages > 0 ? ProposalList::tr("%1 p.").arg(pages) : ProposalList::tr("no document");
    switch (state) {
    case recused:
        return ProposalList::tr("Recused · closed");
    case abstained:
        return ProposalList::tr("Abstained");
    case untouched:
        return ProposalList::tr("Not started · %1").arg(paper);
    default:
        if (toRead > 0 && items == of) // what else there is to do is done
            return ProposalList::tr("%1 · %2 min still to read").arg(paper).arg(toRead);
        return ProposalList::tr("%1 · %2/%3 items").arg(paper).arg(items).arg(of);
    }
}

namespace {

class Delegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override {
        return {theme().px(180), theme().px(41)};
    }
    void paint(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        const Theme &look = theme();
        const ProposalRow &row = static_cast<const ProposalModel *>(index.model())->at(index.row());
        const QRect box = option.rect;
        const bool on = option.state & QStyle::State_Selected, recused = row.state == ProposalRow::recused;
        p->save();
        const QColor ground = look.color(on                                       ? Tone::tint
                                         : option.state & QStyle::State_MouseOver ? Tone::hover
                                                                                  : Tone::panel);
        p->fillRect(box, ground);
        if (recused)
            paintHatch(*p, box);
        p->fillRect(QRect(box.left(), box.bottom(), box.width(), 1), look.color(Tone::line));
        if (on)
            p->fillRect(QRect(box.left(), box.top(), 3, box.height()), look.color(Tone::accent));
        const int side = look.px(16);
        const Tone ink = row.state == ProposalRow::done || row.state == ProposalRow::part ? Tone::accent : Tone::text2;
        const QRect mark(box.left() + look.px(12), box.center().y() - side / 2, side, side);
        if (recused)
            p->fillRect(mark.adjusted(-2, -2, 2, 2), ground);
        p->drawPixmap(mark.topLeft(),
                      iconPixmap(row.iconName(), look.color(ink), side, p->device()->devicePixelRatioF()));
        QRect area = box.adjusted(look.px(37), look.px(2), -look.px(12), -look.px(2));
        const int line = look.lineHeight(TextSize::body);
        const QRect first(area.left(), area.top(), area.width(), line);
        const QRect second(area.left(), area.top() + line - 1, area.width(), look.lineHeight(TextSize::secondary));
        const auto put = [&](const QRect &at, int flags, const QString &text, Tone tone) {
            if (recused)
                return paintSolidText(*p, at, flags, text, look.color(tone));
            p->setPen(look.color(tone));
            p->drawText(at, flags, text);
        };
        p->setFont(look.font(TextSize::body));
        const int sum = recused ? 0 : p->fontMetrics().horizontalAdvance(row.total) + look.px(8);
        if (!recused)
            put(first, Qt::AlignVCenter | Qt::AlignRight, row.total,
                row.state == ProposalRow::done ? Tone::text : Tone::text2);
        p->setFont(look.font(TextSize::body, on));
        const QString name = row.id + QStringLiteral("  ") + row.applicant;
        put(first.adjusted(0, 0, -sum, 0), Qt::AlignVCenter | Qt::AlignLeft,
            p->fontMetrics().elidedText(name, Qt::ElideRight, first.width() - sum), recused ? Tone::text2 : Tone::text);
        p->setFont(look.font(TextSize::axis));
        put(second, Qt::AlignVCenter | Qt::AlignLeft, row.detail(), Tone::text2);
        if (option.state & QStyle::State_HasFocus) {
            p->setPen(QPen(look.color(Tone::accent), look.focusWidth()));
            p->drawRect(QRectF(box).adjusted(1, 1, -1, -2));
        }
        p->restore();
    }
};

} // namespace

void ProposalModel::set(std::vector<ProposalRow> rows) {
    if (rows.size() == all.size()) {
        for (std::size_t i = 0; i < rows.size(); ++i)
            set(static_cast<int>(i), rows[i]);
        return;
    }
    beginResetModel();
    all = std::move(rows);
    endResetModel();
}

void ProposalModel::set(int index, const ProposalRow &row) {
    ProposalRow &mine = all[static_cast<std::size_t>(index)];
    if (mine == row)
        return;
    mine = row;
    Q_EMIT dataChanged(this->index(index), this->index(index));
}

int ProposalModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(all.size());
}

QVariant ProposalModel::data(const QModelIndex &index, int role) const {
    const ProposalRow &row = at(index.row());
    if (role == Qt::DisplayRole)
        return QString(row.id + QStringLiteral("  ") + row.applicant);
    if (role == Qt::AccessibleTextRole)
        return QString(row.id + QLatin1Char(' ') + row.applicant + QStringLiteral(", ") + row.detail() +
                       (row.total.isEmpty() ? QString() : QStringLiteral(", ") + row.total));
    return {};
}

ProposalList::ProposalList(QWidget *parent)
    : QWidget(parent), rows(new ProposalModel(this)), list(new QListView),
      title(new Text({}, TextSize::body, Tone::text, true)), done(new Text({}, TextSize::secondary, Tone::text2)),
      bar(new Bar(nullptr, true)) {
    const Theme &look = theme();
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QWidget;
    head->setFixedHeight(look.px(40) - look.px(4));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(look.px(12), 0, look.px(12), 0);
    row->addWidget(title);
    row->addWidget(done);
    row->addStretch(1);
    column->addWidget(head);
    bar->setTextVisible(false);
    column->addWidget(bar);
    list->setModel(rows);
    list->setItemDelegate(new Delegate(list));
    list->setFrameShape(QFrame::NoFrame);
    list->setMouseTracking(true);
    list->setUniformItemSizes(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setAccessibleName(tr("Proposals"));
    column->addWidget(list, 1);
    connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (now.isValid())
            Q_EMIT chosen(now.row());
    });
    connect(rows, &QAbstractItemModel::dataChanged, this, &ProposalList::count);
    connect(rows, &QAbstractItemModel::modelReset, this, &ProposalList::count);
    connect(&theme(), &Theme::changed, list, &QListView::doItemsLayout);
}

void ProposalList::count() {
    int ready = 0;
    const int all = rows->rowCount();
    for (int i = 0; i < all; ++i)
        ready += rows->at(i).state == ProposalRow::done || rows->at(i).state == ProposalRow::abstained ||
                 rows->at(i).state == ProposalRow::recused;
    title->setText(tr("Proposals %1").arg(all));
    done->setText(tr("%1 done").arg(ready));
    bar->setMaximum(qMax(1, all));
    bar->setValue(ready);
    bar->setAccessibleName(tr("%1 of %2 proposals done").arg(ready).arg(all));
}

void ProposalList::setCurrent(int index) {
    list->setCurrentIndex(rows->index(index));
}

int ProposalList::current() const {
    return list->currentIndex().row();
}

QString ProposalList::doneText() const {
    return title->text() + QLatin1Char(' ') + done->text();
}

} // namespace simsa
