#include "ui/chair/Cells.h"

#include "ui/shell/Paint.h"

#include <QHeaderView>
#include <QPainter>

namespace simsa {

namespace {

enum CellRole { iconRole = Qt::UserRole + 1, toneRole, boldRole, chipRole, secondRole, attentionRole };

// Heads stand over their cells: the same padding, the alignment of the column.
class CellHeader : public QHeaderView {
public:
    explicit CellHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) {}
    QSize sizeHint() const override { return {QHeaderView::sizeHint().width(), theme().px(32)}; }

protected:
    void paintSection(QPainter *p, const QRect &rect, int section) const override {
        const Theme &look = theme();
        p->fillRect(rect, look.color(Tone::panel));
        p->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.color(Tone::control));
        p->setFont(look.font(TextSize::secondary));
        p->setPen(look.color(Tone::text2));
        const QVariant aligned = model()->index(0, section).data(Qt::TextAlignmentRole);
        p->drawText(rect.adjusted(look.px(section == 0 ? 16 : 8), 0, -look.px(8), -1),
                    aligned.isValid() ? aligned.toInt() : static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                    model()->headerData(section, Qt::Horizontal).toString());
    }
};

} // namespace

QStandardItem *cell(const QString &text, const CellLook &look) {
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setData(look.icon, iconRole);
    item->setData(static_cast<int>(look.tone), toneRole);
    item->setData(look.bold, boldRole);
    item->setData(look.chip, chipRole);
    item->setData(look.second, secondRole);
    item->setTextAlignment((look.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    QStringList read{look.chip, text, look.second};
    read.removeAll(QString());
    item->setData(read.join(QStringLiteral(", ")), Qt::AccessibleTextRole);
    item->setToolTip(look.second.isEmpty() ? QString() : text + QLatin1Char('\n') + look.second);
    return item;
}

void markAttention(const QList<QStandardItem *> &row) {
    for (QStandardItem *item : row)
        item->setData(true, attentionRole);
}

void CellDelegate::paint(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const Theme &look = theme();
    p->save();
    const bool attention = index.data(attentionRole).toBool();
    const bool selected = option.state & QStyle::State_Selected;
    p->fillRect(option.rect, look.color(selected ? Tone::tint : attention ? Tone::attentionGround : Tone::panel));
    p->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), look.color(Tone::line));
    if (selected && index.column() == 0)
        p->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), look.color(Tone::accent));
    QRect rect = option.rect.adjusted(look.px(index.column() == 0 ? 16 : 8), 0, -look.px(8), -1);
    Tone tone = static_cast<Tone>(index.data(toneRole).toInt());
    if (attention && tone != Tone::error)
        tone = Tone::attention;
    const QString iconName = index.data(iconRole).toString(), chip = index.data(chipRole).toString();
    const qreal ratio = p->device()->devicePixelRatioF();
    const int side = look.px(16);
    if (!chip.isEmpty()) {
        p->setFont(look.font(TextSize::body, true));
        const int wide = p->fontMetrics().horizontalAdvance(chip) + side + look.px(22);
        const QRect box(rect.left(), rect.center().y() - look.px(10), wide, look.px(20));
        p->setRenderHint(QPainter::Antialiasing);
        paintBox(*p, box, look.color(Tone::tint), look.color(Tone::tintLine));
        p->drawPixmap(box.left() + look.px(6), box.center().y() - side / 2 + 1,
                      iconPixmap(iconName, look.color(Tone::accent), side, ratio));
        p->setPen(look.color(Tone::accent));
        p->drawText(box.adjusted(side + look.px(11), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, chip);
        rect.setLeft(box.right() + look.px(8));
    } else if (!iconName.isEmpty()) {
        p->drawPixmap(rect.left(), rect.center().y() - side / 2 + 1,
                      iconPixmap(iconName, look.color(tone == Tone::text ? Tone::accent : tone), side, ratio));
        rect.setLeft(rect.left() + side + look.px(6));
    }
    const auto line = [&](const QRect &where, const QString &text, TextSize size, bool bold, Tone ink) {
        p->setFont(look.font(size, bold));
        p->setPen(look.color(ink));
        p->drawText(where, static_cast<int>(index.data(Qt::TextAlignmentRole).toInt()),
                    p->fontMetrics().elidedText(text, Qt::ElideRight, where.width()));
    };
    const QString second = index.data(secondRole).toString(), text = index.data(Qt::DisplayRole).toString();
    const bool bold = index.data(boldRole).toBool();
    if (second.isEmpty()) {
        line(rect, text, TextSize::body, bold, tone == Tone::accent ? Tone::text : tone);
    } else {
        const int first = look.lineHeight(TextSize::body), lower = look.lineHeight(TextSize::secondary);
        const int top = rect.top() + (rect.height() - first - lower) / 2;
        line({rect.left(), top, rect.width(), first}, text, TextSize::body, bold,
             tone == Tone::accent || tone == Tone::text2 ? Tone::text : tone);
        line({rect.left(), top + first, rect.width(), lower}, second, TextSize::secondary, false,
             attention ? Tone::attention : Tone::text2);
    }
    p->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const {
    const Theme &look = theme();
    const QFontMetrics body(look.font(TextSize::body, index.data(boldRole).toBool()));
    int wide = body.horizontalAdvance(index.data(Qt::DisplayRole).toString());
    wide = std::max(wide,
                    QFontMetrics(look.font(TextSize::secondary)).horizontalAdvance(index.data(secondRole).toString()));
    if (const QString chip = index.data(chipRole).toString(); !chip.isEmpty())
        wide += QFontMetrics(look.font(TextSize::body, true)).horizontalAdvance(chip) + look.px(46);
    else if (!index.data(iconRole).toString().isEmpty())
        wide += look.px(22);
    return {wide + look.px(index.column() == 0 ? 32 : 24), look.px(40)};
}

QTableView *cellTable(QStandardItemModel *model, const QString &name, int rowHeight, QWidget *parent) {
    auto *table = new QTableView(parent);
    table->setModel(model);
    table->setItemDelegate(new CellDelegate(table));
    table->setAccessibleName(name);
    table->setHorizontalHeader(new CellHeader(table));
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionsClickable(false);
    table->horizontalHeader()->setHighlightSections(false);
    const auto dress = [table, rowHeight] {
        table->verticalHeader()->setDefaultSectionSize(theme().px(rowHeight));
        fitColumns(table);
    };
    QObject::connect(&theme(), &Theme::changed, table, dress);
    dress();
    return table;
}

void fitColumns(QTableView *table) {
    table->resizeColumnsToContents();
    for (int c = 0; c + 1 < table->model()->columnCount(); ++c) {
        const QString head = table->model()->headerData(c, Qt::Horizontal).toString();
        const int wide =
            QFontMetrics(theme().font(TextSize::secondary)).horizontalAdvance(head) + theme().px(c == 0 ? 24 : 16);
        table->setColumnWidth(c, std::max(wide, std::min(table->columnWidth(c), theme().px(320))) + theme().px(8));
    }
}

void stretchFirst(QTableView *table) {
    QHeaderView *header = table->horizontalHeader();
    header->setStretchLastSection(false);
    for (int c = 0; c < header->count(); ++c)
        header->setSectionResizeMode(c, c == 0 ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
}

} // namespace simsa
