#include "ui/desk/CalibrateView.h"

#include "ui/desk/DeskText.h"
#include "ui/shell/Paint.h"
#include "ui/shell/Text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace simsa {

namespace {

enum Column { place, proposal, points, level, rest, remark };
constexpr int shareRole = Qt::UserRole + 1, seriesRole = Qt::UserRole + 2, markRole = Qt::UserRole + 3;

class Delegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        const Theme &look = theme();
        const bool on = option.state & QStyle::State_Selected;
        const bool marked = index.data(markRole).toBool();
        p->save();
        p->fillRect(option.rect, look.color(on ? Tone::tint : Tone::panel));
        p->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), look.color(Tone::line));
        QRect area = option.rect.adjusted(look.px(8), 0, -look.px(8), -1);
        if (index.data(shareRole).isValid()) {
            const QRectF bar(area.left(), area.bottom() - look.px(6), area.width() * index.data(shareRole).toDouble(),
                             look.px(3));
            p->fillRect(bar, look.data(index.data(seriesRole).toInt() % 6));
            area.setBottom(area.bottom() - look.px(5));
        }
        if (marked) {
            const int side = look.px(16);
            p->drawPixmap(area.left(), area.center().y() - side / 2,
                          iconPixmap(QStringLiteral("sort"), look.color(Tone::attentionMark), side,
                                     p->device()->devicePixelRatioF()));
            area.setLeft(area.left() + side + look.px(6));
        }
        p->setFont(
            look.font(index.column() == remark ? TextSize::secondary : TextSize::body, index.column() == points));
        p->setPen(look.color(marked                                                ? Tone::attention
                             : index.column() == place || index.column() == remark ? Tone::text2
                                                                                   : Tone::text));
        const int flags = index.data(Qt::TextAlignmentRole).toInt();
        p->drawText(area, flags, p->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width()));
        p->restore();
    }
};

} // namespace

CalibrateView::CalibrateView(QWidget *parent)
    : QWidget(parent), box(new QComboBox), list(new QTableWidget),
      said(new Text({}, TextSize::secondary, Tone::text2)) {
    const Theme &look = theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(look.px(16), look.px(8), look.px(16), look.px(8));
    row->setSpacing(look.px(12));
    row->addWidget(new Text(tr("In the order of"), TextSize::secondary, Tone::text2));
    box->setAccessibleName(tr("Criterion by which the proposals stand in order"));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(24);
    row->addWidget(box);
    said->setWrapping(true);
    row->addWidget(said, 1);
    column->addLayout(row);
    list->setItemDelegate(new Delegate(list));
    list->setColumnCount(6);
    list->setFrameShape(QFrame::NoFrame);
    list->setShowGrid(false);
    list->setSelectionBehavior(QAbstractItemView::SelectRows);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setTabKeyNavigation(false);
    list->setAccessibleName(tr("Proposals in the order of own points"));
    list->verticalHeader()->hide();
    list->verticalHeader()->setDefaultSectionSize(look.px(34));
    list->horizontalHeader()->setHighlightSections(false);
    list->horizontalHeader()->setSectionsClickable(false);
    list->horizontalHeader()->setStretchLastSection(true);
    list->installEventFilter(this);
    column->addWidget(list, 1);
    connect(box, &QComboBox::currentIndexChanged, this, &CalibrateView::fill);
    connect(list, &QTableWidget::cellDoubleClicked, this, [this](int at) {
        const int c = box->currentData().toInt();
        Q_EMIT openAsked(words(data.rows[order[static_cast<std::size_t>(at)]].id),
                         c < 0 ? QString() : words(data.columns[static_cast<std::size_t>(c)].criterion));
    });
}

void CalibrateView::show(const Round &shown, const CompareData &fresh, const std::vector<Sheet> &all) {
    const std::string kept =
        box->currentIndex() > 0 && box->currentData().toInt() < static_cast<int>(data.columns.size())
            ? data.columns[static_cast<std::size_t>(box->currentData().toInt())].criterion
            : std::string();
    round = shown;
    data = fresh;
    sheets = all;
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItem(tr("Total / %1").arg(DeskText::maximum(data.maximum)), -1);
    for (std::size_t i = 0; i < data.columns.size(); ++i) {
        box->addItem(data.columns[i].number + QLatin1Char(' ') + data.columns[i].title + QStringLiteral(" / ") +
                         DeskText::maximum(data.columns[i].maximum),
                     static_cast<int>(i));
        if (data.columns[i].criterion == kept)
            box->setCurrentIndex(static_cast<int>(i) + 1);
    }
    fill();
}

void CalibrateView::setColumn(int column) {
    box->setCurrentIndex(column + 1);
}

void CalibrateView::fill() {
    const int c = box->currentData().toInt();
    const int before = list->currentRow();
    order = orderBy(data, c);
    const std::vector<std::size_t> turned = inversions(data, c, order);
    const Criterion *criterion =
        c < 0 || !round ? nullptr : simsa::find(round->rubric, data.columns[static_cast<std::size_t>(c)].criterion);
    const Points most = c < 0 ? data.maximum : data.columns[static_cast<std::size_t>(c)].maximum;
    list->setRowCount(0);
    list->setRowCount(static_cast<int>(order.size()));
    list->setHorizontalHeaderLabels({tr("Place"), tr("Proposal"), tr("Points"), tr("Level"),
                                     c < 0 ? tr("Gate") : tr("All the rest"), tr("Own words")});
    for (int column = 0; column < list->columnCount(); ++column) { // over its values
        const bool right = column == place || column == points || (column == rest && c >= 0);
        list->horizontalHeaderItem(column)->setTextAlignment((right ? Qt::AlignRight : Qt::AlignLeft) |
                                                             Qt::AlignVCenter);
    }
    list->setColumnHidden(level, !criterion || criterion->levels.empty());
    const auto put = [this](int row, int column, const QString &text, bool right = false) {
        auto *item = new QTableWidgetItem(text);
        item->setTextAlignment((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        list->setItem(row, column, item);
        return item;
    };
    int rank = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const CompareRow &row = data.rows[order[i]];
        const int at = static_cast<int>(i);
        const Points value = *completeValue(row, c);
        if (i == 0 || value != *completeValue(data.rows[order[i - 1]], c))
            rank = at + 1;
        put(at, place, QString::number(rank), true);
        put(at, proposal, words(row.id) + QStringLiteral("  ") + row.applicant);
        auto *bar = put(at, points, DeskText::points(value, data.decimals), true);
        bar->setData(shareRole, static_cast<double>(value.hundredths) /
                                    static_cast<double>(std::max<std::int64_t>(1, most.hundredths)));
        bar->setData(seriesRole, c < 0 ? 0 : data.columns[static_cast<std::size_t>(c)].top);
        QString words_, comment;
        if (criterion)
            for (const Level &each : criterion->levels)
                if (value >= each.from && value <= each.to)
                    words_ = words(each.words);
        for (const Sheet &sheet : sheets)
            if (sheet.proposal == row.id) {
                if (c < 0)
                    comment = words(sheet.opinion);
                for (const SheetScore &score : sheet.scores)
                    if (criterion && score.criterion == criterion->id)
                        comment = words(score.comment);
            }
        put(at, level, words_.isEmpty() ? QStringLiteral("–") : words_);
        if (c < 0)
            put(at, rest, data.gate ? DeskText::choice(row.gate, true) : QStringLiteral("–"));
        else
            put(at, rest,
                row.complete() ? DeskText::points(*row.total.points - value, data.decimals) : QStringLiteral("–"),
                true);
        const bool odd = std::find(turned.begin(), turned.end(), i) != turned.end();
        auto *text =
            put(at, remark,
                odd ? tr("Above %1 here, clearly below in all the rest")
                          .arg(words(data.rows[order[i + 1]].id) + QLatin1Char(' ') + data.rows[order[i + 1]].applicant)
                    : comment.simplified());
        text->setData(markRole, odd);
        text->setToolTip(comment.left(500));
    }
    const Theme &look = theme();
    list->setColumnWidth(place, look.px(56));
    list->setColumnWidth(proposal, look.px(190));
    list->setColumnWidth(points, look.px(110));
    list->setColumnWidth(level, look.px(150));
    list->setColumnWidth(rest, look.px(96));
    if (!order.empty())
        list->setCurrentCell(qBound(0, before, static_cast<int>(order.size()) - 1), proposal);
    said->setText(order.empty()    ? tr("Nothing is complete here yet.")
                  : c < 0          ? tr("Read from the top: does each proposal stand where you see it?")
                  : turned.empty() ? tr("No neighbours stand the other way round in all the rest.")
                                   : tr("%n pair(s) of neighbours stand clearly the other way round in all the rest.",
                                        nullptr, static_cast<int>(turned.size())));
}

QString CalibrateView::summary() const {
    return said->fullText();
}

std::vector<std::string> CalibrateView::pair() const {
    std::vector<std::string> out;
    const int at = list->currentRow();
    for (int i = qMax(0, qMin(at, static_cast<int>(order.size()) - 2)); at >= 0 && i <= at + 1 && out.size() < 2; ++i)
        if (static_cast<std::size_t>(i) < order.size())
            out.push_back(data.rows[order[static_cast<std::size_t>(i)]].id);
    return out;
}

bool CalibrateView::eventFilter(QObject *object, QEvent *event) {
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() == Qt::NoModifier &&
            list->currentRow() >= 0) {
            Q_EMIT list->cellDoubleClicked(list->currentRow(), 0);
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace simsa
