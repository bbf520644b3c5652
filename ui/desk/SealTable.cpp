#include "ui/desk/SealTable.h"

#include "ui/desk/DeskText.h"
#include "ui/shell/Paint.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <numeric>

namespace simsa {

namespace {

enum ItemRole { hatched = Qt::UserRole + 1, bold, iconRole, toneRole };

class Delegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        const Theme &look = theme();
        const QRect box = option.rect;
        p->save();
        const bool selected = option.state & QStyle::State_Selected;
        p->fillRect(box, look.color(selected ? Tone::tint : Tone::panel));
        if (selected && index.column() == 0)
            p->fillRect(QRect(box.left(), box.top(), look.px(3), box.height()), look.color(Tone::accent));
        const bool hatch = index.data(hatched).toBool();
        if (hatch)
            paintHatch(*p, box);
        p->fillRect(QRect(box.left(), box.bottom(), box.width(), 1), look.color(Tone::line));
        p->setFont(look.font(TextSize::body, index.data(bold).toBool()));
        const QVariant tone = index.data(toneRole);
        const QColor ink = look.color(hatch            ? Tone::text2
                                      : tone.isValid() ? static_cast<Tone>(tone.toInt())
                                                       : Tone::text);
        QRect area = box.adjusted(look.px(8), 0, -look.px(8), 0);
        const QString name = index.data(iconRole).toString();
        if (!name.isEmpty()) {
            const int side = look.px(14);
            if (hatch)
                p->fillRect(QRect(area.left() - 3, box.center().y() - side / 2 - 2, side + 6, side + 4),
                            look.color(Tone::panel));
            int left = area.left();
            if (index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) // beside its number
                left = std::max(left, area.right() - p->fontMetrics().horizontalAdvance(index.data().toString()) -
                                          side - look.px(6));
            p->drawPixmap(left, box.center().y() - side / 2,
                          iconPixmap(name, ink, side, p->device()->devicePixelRatioF()));
            area.setLeft(left + side + look.px(6));
        }
        const int flags = index.data(Qt::TextAlignmentRole).toInt() | Qt::AlignVCenter;
        const QString text = p->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width());
        if (hatch && !text.isEmpty()) {
            paintSolidText(*p, area, flags, text, ink);
        } else {
            p->setPen(ink);
            p->drawText(area, flags, text);
        }
        p->restore();
    }
};

QStandardItem *cell(const QString &text, Qt::Alignment alignment = Qt::AlignLeft) {
    auto *item = new QStandardItem(text);
    item->setTextAlignment(alignment);
    item->setEditable(false);
    return item;
}

int comments(const Judgement &j) {
    int n = !j.opinion.empty() + !j.gateReason.empty() + !j.recognitionReason.empty();
    for (const CriterionScore &score : j.scores)
        n += !score.comment.empty();
    return n;
}

Points sumOf(const Judgement &j, const Criterion &criterion) {
    Points sum;
    for (const Criterion *leaf : leaves(criterion))
        for (const CriterionScore &score : j.scores)
            if (score.criterion == leaf->id)
                sum += score.points;
    return sum;
}

bool stands(const Criterion &criterion, const std::string &leaf) {
    const std::vector<const Criterion *> all = leaves(criterion);
    return std::any_of(all.begin(), all.end(), [&](const Criterion *c) { return c->id == leaf; });
}

} // namespace

SealTable::SealTable(QWidget *parent) : QTableView(parent), items(new QStandardItemModel(this)) {
    setModel(items);
    setItemDelegate(new Delegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setAccessibleName(tr("Ballot"));
    setAccessibleDescription(tr("Enter shows everything that a row says."));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(theme().px(27));
    horizontalHeader()->setFont(theme().font(TextSize::secondary));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) { Q_EMIT opened(index.row()); });
}

void SealTable::keyPressEvent(QKeyEvent *event) {
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        return Q_EMIT opened(currentIndex().row());
    QTableView::keyPressEvent(event);
}

void SealTable::addColumns(const Round &round, const SealPreview &preview) {
    const Theme &look = theme();
    const Qt::Alignment right = Qt::AlignRight;
    widths.clear();
    const auto column = [&](const QString &name, int width, Qt::Alignment alignment) {
        auto *head = new QStandardItem(name);
        head->setTextAlignment(alignment | Qt::AlignVCenter);
        items->setHorizontalHeaderItem(items->columnCount(), head);
        widths.append(look.px(width));
    };
    column(tr("No."), 46, Qt::AlignLeft);
    column(tr("Applicant"), 150, Qt::AlignLeft);
    criteria.clear();
    for (const Criterion &criterion : round.rubric.criteria) {
        criteria.append({words(criterion.title), DeskText::maximum(criterion.maximum)});
        column({}, 84, right);
    }
    column(tr("Total\n/ %1").arg(DeskText::maximum(maximum(round.rubric))), 66, right);
    if (round.policy.gate.majority)
        column(tr("Gate"), 90, Qt::AlignLeft);
    if (round.policy.recognition.majority)
        column(tr("Recognition"), 120, Qt::AlignLeft);
    column(tr("Comments"), 80, right);
    if (preview.sealed)
        column(preview.before ? tr("Changed from the round before")
                              : tr("Changed from revision %1").arg(preview.sealed->revision),
               176, Qt::AlignLeft);
    revised = preview.sealed.has_value();
}

// The criteria share what the other columns leave, so that a panel of 950 px needs no scrolling.
void SealTable::fit() {
    if (widths.isEmpty() || items->columnCount() != widths.size()) // nothing shown yet, or just being renewed
        return;
    const Theme &look = theme();
    const int first = 2, count = static_cast<int>(criteria.size());
    const int fixed = std::accumulate(widths.begin(), widths.end(), 0) - count * look.px(84);
    const int share = qBound(look.px(84), (viewport()->width() - fixed) / std::max(1, count), look.px(190));
    for (int i = 0; i < count; ++i) {
        const QString name = QFontMetrics(look.font(TextSize::secondary))
                                 .elidedText(criteria[i].first, Qt::ElideRight, share - look.px(16));
        items->horizontalHeaderItem(first + i)->setText(
            QStringLiteral("%1 %2\n/ %3").arg(i + 1).arg(name, criteria[i].second));
    }
    for (int i = 0; i < widths.size(); ++i)
        setColumnWidth(i, std::max(i >= first && i < first + count ? share : widths[i],
                                   std::min(horizontalHeader()->sectionSizeHint(i), look.px(160))));
    int others = 0;
    for (int i = 0; i + 1 < widths.size(); ++i)
        others += columnWidth(i);
    const int last = static_cast<int>(widths.size()) - 1, lack = others + look.px(180) - viewport()->width();
    if (revised && lack > 0) { // the names give way first
        const int narrower = std::max(look.px(110), columnWidth(1) - lack);
        others -= columnWidth(1) - narrower;
        setColumnWidth(1, narrower);
    }
    const bool fits = others + look.px(120) < viewport()->width();
    horizontalHeader()->setStretchLastSection(revised && !fits);
    horizontalHeader()->setSectionResizeMode(1, revised ? QHeaderView::Interactive : QHeaderView::Stretch);
    if (revised && fits)
        horizontalHeader()->setSectionResizeMode(last, QHeaderView::Stretch);
}

void SealTable::resizeEvent(QResizeEvent *event) {
    QTableView::resizeEvent(event);
    fit();
}

void SealTable::addUnscored(const Judgement &j, QList<QStandardItem *> row,
                            const std::vector<const BallotChange *> &changes) {
    const bool recused = j.state == simsa::State::recused, abstained = j.state == simsa::State::abstained;
    QString what = recused     ? tr("Recused · no points")
                   : abstained ? tr("Abstained · no points")
                               : tr("Not yet complete");
    if (!j.reason.empty())
        what += QStringLiteral(" · ") + words(j.reason);
    for (const BallotChange *change : changes)
        what += QStringLiteral(" · ") + change->parts.join(QStringLiteral("; "));
    auto *wide = cell(what);
    wide->setToolTip(what);
    wide->setData(recused     ? QStringLiteral("recused")
                  : abstained ? QStringLiteral("abstain")
                              : QStringLiteral("part"),
                  iconRole);
    wide->setData(static_cast<int>(j.state == simsa::State::blank ? Tone::attention : Tone::text2), toneRole);
    row.append(wide);
    while (row.size() < items->columnCount())
        row.append(cell({}));
    for (QStandardItem *each : row)
        each->setData(recused, hatched);
    items->appendRow(row);
    setSpan(items->rowCount() - 1, 2, 1, items->columnCount() - 2);
}

void SealTable::addScored(const Round &round, const SealPreview &preview, const Judgement &j,
                          QList<QStandardItem *> row, const std::vector<const BallotChange *> &changes) {
    const int decimals = DeskText::decimals(round.rubric);
    const auto mark = [](QStandardItem *item, const QString &before) { // changed since it was sealed
        item->setData(QStringLiteral("history"), iconRole);
        item->setData(true, bold);
        item->setToolTip(before);
        item->setData(item->text() + QStringLiteral(", ") + before, Qt::AccessibleTextRole);
    };
    for (const Criterion &criterion : round.rubric.criteria) {
        row.append(cell(DeskText::points(sumOf(j, criterion), decimals), Qt::AlignRight));
        QStringList before;
        for (const BallotChange *change : changes)
            if (change->was && stands(criterion, change->criterion))
                before << tr("%1 was %2").arg(change->item, DeskText::points(*change->was, decimals));
        if (!before.isEmpty())
            mark(row.last(), before.join(QStringLiteral(", ")));
    }
    row.append(cell(DeskText::points(total(j), decimals), Qt::AlignRight));
    row.last()->setData(true, bold);
    const auto vote = [&](Choice choice, bool gate) {
        auto *item = cell(DeskText::choice(choice, gate));
        if (choice == Choice::no) {
            item->setData(QStringLiteral("close"), iconRole);
            item->setData(static_cast<int>(gate ? Tone::error : Tone::text), toneRole);
        } else if (choice == Choice::abstained) {
            item->setData(QStringLiteral("abstain"), iconRole);
        }
        row.append(item);
    };
    if (round.policy.gate.majority)
        vote(j.gate, true);
    if (round.policy.recognition.majority)
        vote(j.recognition, false);
    row.append(cell(QString::number(comments(j)), Qt::AlignRight));
    if (preview.sealed) {
        QStringList differences;
        for (const BallotChange *change : changes)
            differences << (change->item.isEmpty() ? QString() : change->item + QStringLiteral("  ")) +
                               change->parts.join(QStringLiteral("; "));
        auto *item = cell(differences.isEmpty() ? QStringLiteral("–") : differences.join(QStringLiteral(", ")));
        item->setToolTip(differences.join(QLatin1Char('\n')));
        if (!differences.isEmpty())
            item->setData(QStringLiteral("history"), iconRole);
        row.append(item);
    }
    items->appendRow(row);
}

void SealTable::show(const Round &round, const SealPreview &preview, const std::vector<BallotChange> &changes) {
    const int chosen = currentIndex().row();
    clearSpans();
    items->clear();
    addColumns(round, preview);
    for (const Judgement &j : preview.ballot.judgements) {
        QList<QStandardItem *> row = {cell(words(j.proposal)), cell(DeskText::applicant(round, j.proposal))};
        std::vector<const BallotChange *> own;
        for (const BallotChange &change : changes)
            if (change.proposal == j.proposal)
                own.push_back(&change);
        if (j.state == simsa::State::scored)
            addScored(round, preview, j, std::move(row), own);
        else
            addUnscored(j, std::move(row), own);
    }
    horizontalHeader()->setFixedHeight(theme().px(42));
    fit();
    if (chosen >= 0 && chosen < items->rowCount())
        selectRow(chosen);
}

} // namespace simsa
