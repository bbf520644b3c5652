#include "ui/desk/CompareTable.h"

#include "ui/desk/DeskText.h"
#include "ui/shell/Paint.h"
#include "ui/shell/Theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace simsa {

using Kind = CompareModel::Kind;

namespace {

class Delegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        const Theme &look = theme();
        const auto *model = static_cast<const CompareModel *>(index.model());
        const CompareRow &row = model->rowAt(index.row());
        const QRect box = option.rect;
        const bool chosen = model->isChosen(row.id), recused = row.state == State::recused;
        p->save();
        p->fillRect(box, look.color(chosen ? Tone::tint : Tone::panel));
        if (recused)
            paintHatch(*p, box);
        p->fillRect(QRect(box.left(), box.bottom(), box.width(), 1), look.color(Tone::line));
        const Kind kind = model->kindOf(index.column());
        QRect area = box.adjusted(look.px(6), 0, -look.px(8), -1);
        if (kind == Kind::chosen) {
            if (row.counts())
                paintTick(*p, area, chosen);
        } else if (recused || !row.counts()) {
            p->setFont(look.font(TextSize::body));
            if (const QString text = index.data().toString(); !text.isEmpty())
                paintSolidText(*p, area, Qt::AlignLeft | Qt::AlignVCenter, text, look.color(Tone::text2));
        } else {
            paintValue(*p, area, *model, row, index);
        }
        if (option.state & QStyle::State_HasFocus) {
            p->setPen(QPen(look.color(Tone::accent), look.focusWidth()));
            p->drawRect(QRectF(box).adjusted(1, 1, -1, -2));
        }
        p->restore();
    }

private:
    static void paintTick(QPainter &p, const QRect &area, bool on) {
        const Theme &look = theme();
        const int side = look.px(16);
        const QRect box(area.center().x() - side / 2, area.center().y() - side / 2, side, side);
        paintBox(p, box, look.color(on ? Tone::accent : Tone::panel), look.color(on ? Tone::accent : Tone::control));
        if (on)
            p.drawPixmap(box.topLeft() + QPoint(1, 1), iconPixmap(QStringLiteral("check"), look.color(Tone::onAccent),
                                                                  side - 2, p.device()->devicePixelRatioF()));
    }
    static void paintValue(QPainter &p, QRect area, const CompareModel &model, const CompareRow &row,
                           const QModelIndex &index) {
        const Theme &look = theme();
        const Kind kind = model.kindOf(index.column());
        const int criterion = model.criterionOf(index.column());
        const CompareCell *cell = kind == Kind::criterion ? &row.cells[static_cast<std::size_t>(criterion)]
                                  : kind == Kind::total   ? &row.total
                                                          : nullptr;
        const bool zero = cell && cell->points && cell->points->hundredths == 0;
        const bool bold = kind == Kind::total || zero || (kind == Kind::name && model.isChosen(row.id));
        Tone ink = Tone::text;
        if (kind == Kind::rank || kind == Kind::comments || kind == Kind::evidence)
            ink = Tone::text2;
        if (kind == Kind::total && cell->blanks > 0)
            ink = Tone::text2;
        p.setFont(look.font(TextSize::body, bold));
        if (kind == Kind::criterion && cell->points) {
            const CompareColumn &column = model.data().columns[static_cast<std::size_t>(criterion)];
            const double share = static_cast<double>(cell->points->hundredths) /
                                 static_cast<double>(std::max<std::int64_t>(1, column.maximum.hundredths));
            const QRectF bar(area.left(), area.bottom() - look.px(5), area.width() * share, look.px(3));
            p.fillRect(bar, look.data(column.top % 6));
            area.setBottom(area.bottom() - look.px(4));
        }
        if (kind == Kind::criterion && cell->blanks > 0) {
            const QString blank = CompareModel::tr("%n blank(s)", nullptr, cell->blanks);
            p.setFont(look.font(TextSize::axis));
            const int width = p.fontMetrics().horizontalAdvance(blank) + look.px(8);
            const int height = p.fontMetrics().height() + look.px(2);
            const int left = cell->points ? area.left() : area.right() - width;
            const QRect chip(left, area.center().y() - height / 2, std::min(width, area.width()), height);
            paintDashedBox(p, chip, look.color(Tone::attentionGround), look.color(Tone::attentionMark));
            p.setPen(look.color(Tone::attention));
            p.drawText(chip, Qt::AlignCenter, blank);
            p.setFont(look.font(TextSize::body, bold));
        }
        if ((kind == Kind::gate && row.gate != Choice::yes) ||
            (kind == Kind::recognition && row.recognition == Choice::abstained)) {
            const Choice choice = kind == Kind::gate ? row.gate : row.recognition;
            if (choice == Choice::no || choice == Choice::abstained) {
                const int side = look.px(14);
                ink = choice == Choice::no ? Tone::error : Tone::text2;
                p.drawPixmap(area.left(), area.center().y() - side / 2,
                             iconPixmap(choice == Choice::no ? QStringLiteral("close") : QStringLiteral("abstain"),
                                        look.color(ink), side, p.device()->devicePixelRatioF()));
                area.setLeft(area.left() + side + look.px(4));
            }
        }
        p.setPen(look.color(ink));
        const QString text = p.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width());
        p.drawText(area, index.data(Qt::TextAlignmentRole).toInt(), text);
    }
};

// Two lines, the sorted column in the accent with an arrow.
class Header : public QHeaderView {
public:
    explicit Header(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) {
        setSectionsClickable(true);
        setHighlightSections(false);
        setFixedHeight(theme().px(42));
    }

protected:
    void paintSection(QPainter *p, const QRect &rect, int section) const override {
        const Theme &look = theme();
        const auto *rows = static_cast<const CompareModel *>(model());
        p->save();
        p->fillRect(rect, look.color(Tone::window));
        p->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.color(Tone::control));
        const QString all = rows->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
        const int flags = rows->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
        const bool sorted = rows->sortColumn() == section;
        QString first = all.section(QLatin1Char('\n'), 0, 0);
        const QString second = all.section(QLatin1Char('\n'), 1);
        const QRect area = rect.adjusted(look.px(6), look.px(2), -look.px(8), -look.px(2));
        const int line = area.height() / (second.isEmpty() ? 1 : 2);
        p->setFont(look.font(TextSize::secondary, sorted));
        p->setPen(look.color(sorted ? Tone::accent : Tone::text));
        const QString arrow = !sorted                                    ? QString()
                              : rows->sortOrder() == Qt::DescendingOrder ? QStringLiteral(" ↓")
                                                                         : QStringLiteral(" ↑");
        first = p->fontMetrics().elidedText(first, Qt::ElideRight,
                                            area.width() - p->fontMetrics().horizontalAdvance(arrow)) +
                arrow;
        p->drawText(QRect(area.left(), area.top(), area.width(), line), flags, first);
        p->setFont(look.font(TextSize::axis));
        p->setPen(look.color(Tone::text2));
        if (!second.isEmpty())
            p->drawText(QRect(area.left(), area.top() + line, area.width(), line), flags, second);
        p->restore();
    }
};

} // namespace

CompareTable::CompareTable(QWidget *parent) : QTableView(parent), model_(new CompareModel(this)) {
    setModel(model_);
    setItemDelegate(new Delegate(this));
    setHorizontalHeader(new Header(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setAccessibleName(tr("Own scores of all proposals"));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(theme().px(32));
    horizontalHeader()->setMinimumSectionSize(theme().px(20));
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int column) {
        const bool again = model_->sortColumn() == column;
        const bool down = again ? model_->sortOrder() == Qt::AscendingOrder : model_->kindOf(column) != Kind::name;
        sortByColumn(column, down ? Qt::DescendingOrder : Qt::AscendingOrder);
        layOut();
        horizontalHeader()->viewport()->update();
    });
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        const int criterion = model_->criterionOf(index.column());
        Q_EMIT openAsked(words(model_->rowAt(index.row()).id),
                         criterion < 0 ? QString()
                                       : words(model_->data().columns[static_cast<std::size_t>(criterion)].criterion));
    });
    connect(&theme(), &Theme::changed, this, &CompareTable::layOut);
}

void CompareTable::show(CompareData fresh) {
    const std::string kept = current();
    const int column = qMax(2, currentIndex().column());
    model_->set(std::move(fresh));
    std::erase_if(two, [this](const std::string &id) {
        const int row = model_->rowOf(id);
        return row < 0 || !model_->rowAt(row).counts();
    });
    model_->setChosen(two);
    layOut();
    const int row = model_->rowOf(kept);
    if (model_->rowCount() > 0)
        setCurrentIndex(model_->index(qMax(0, row), qMin(column, model_->columnCount() - 1)));
}

void CompareTable::layOut() {
    const Theme &look = theme();
    clearSpans();
    const int columns = model_->columnCount();
    int fixed = 0, criteria = 0, first = -1;
    const auto width = [&](int column) {
        switch (model_->kindOf(column)) {
        case Kind::chosen:
            return 34;
        case Kind::rank:
            return 46;
        case Kind::gate:
            return 92;
        case Kind::recognition:
            return 120;
        case Kind::total:
            return 84;
        case Kind::comments:
        case Kind::evidence:
            return 78;
        case Kind::name:
            return 170;
        case Kind::criterion:
            break;
        }
        return 0;
    };
    for (int i = 0; i < columns; ++i) {
        if (model_->kindOf(i) == Kind::criterion) {
            first = first < 0 ? i : first;
            ++criteria;
        } else {
            setColumnWidth(i, look.px(width(i)));
            fixed += look.px(width(i));
        }
    }
    for (int i = 0; i < columns; ++i)
        if (model_->kindOf(i) == Kind::criterion)
            setColumnWidth(i, qMax(look.px(88), (viewport()->width() - fixed) / qMax(1, criteria)));
    for (int row = 0; row < model_->rowCount() && first >= 0; ++row)
        if (!model_->rowAt(row).counts() && columns - first > 1)
            setSpan(row, first, 1, columns - first);
}

void CompareTable::resizeEvent(QResizeEvent *event) {
    QTableView::resizeEvent(event);
    layOut();
}

std::string CompareTable::current() const {
    return currentIndex().isValid() ? model_->rowAt(currentIndex().row()).id : std::string();
}

void CompareTable::choose(const std::vector<std::string> &proposals) {
    two.assign(proposals.begin(),
               proposals.begin() + static_cast<std::ptrdiff_t>(qMin<std::size_t>(2, proposals.size())));
    model_->setChosen(two);
    Q_EMIT chosenChanged();
}

void CompareTable::toggle(const std::string &proposal) {
    const int row = model_->rowOf(proposal);
    if (row < 0 || !model_->rowAt(row).counts())
        return;
    std::vector<std::string> next = two;
    if (std::erase(next, proposal) == 0) {
        if (next.size() == 2)
            next.erase(next.begin());
        next.push_back(proposal);
    }
    choose(next);
}

void CompareTable::keyPressEvent(QKeyEvent *event) {
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (plain && event->key() == Qt::Key_Space)
        return toggle(current());
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        return Q_EMIT doubleClicked(currentIndex());
    if (event->modifiers() == Qt::ShiftModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) &&
        currentIndex().isValid()) { // sorts by the column under the keyboard
        sortByColumn(currentIndex().column(), event->key() == Qt::Key_Down ? Qt::DescendingOrder : Qt::AscendingOrder);
        layOut();
        horizontalHeader()->viewport()->update();
        return;
    }
    QTableView::keyPressEvent(event);
}

void CompareTable::mousePressEvent(QMouseEvent *event) {
    QTableView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && event->button() == Qt::LeftButton && model_->kindOf(index.column()) == Kind::chosen)
        toggle(model_->rowAt(index.row()).id);
}

} // namespace simsa
