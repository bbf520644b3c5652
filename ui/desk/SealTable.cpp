#include "ui/desk/SealTable.h"

#include "ui/desk/DeskText.h"
#include "ui/shell/Paint.h"

#include <QHeaderView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

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
        p->fillRect(box, look.color(Tone::panel));
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
            p->drawPixmap(area.left(), box.center().y() - side / 2,
                          iconPixmap(name, ink, side, p->device()->devicePixelRatioF()));
            area.setLeft(area.left() + side + look.px(6));
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

} // namespace

SealTable::SealTable(QWidget *parent) : QTableView(parent) {
    setModel(new QStandardItemModel(this));
    setItemDelegate(new Delegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAccessibleName(tr("Ballot"));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(theme().px(27));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
}

QStringList SealTable::changes(const Round &round, const Judgement &now, const Judgement &before) {
    QStringList out;
    const int decimals = DeskText::decimals(round.rubric);
    if (now.state != before.state) {
        const auto name = [](simsa::State state) {
            return state == simsa::State::scored      ? tr("scored")
                   : state == simsa::State::abstained ? tr("abstained")
                   : state == simsa::State::recused   ? tr("recused")
                                                      : tr("blank");
        };
        return {name(before.state) + QStringLiteral(" → ") + name(now.state)};
    }
    for (std::size_t i = 0; i < now.scores.size() && i < before.scores.size(); ++i) {
        const QString number = words(numbering(round.rubric, now.scores[i].criterion));
        if (now.scores[i].points != before.scores[i].points)
            out.append(QStringLiteral("%1  %2 → %3")
                           .arg(number, DeskText::points(before.scores[i].points, decimals),
                                DeskText::points(now.scores[i].points, decimals)));
        if (now.scores[i].comment != before.scores[i].comment)
            out.append(tr("%1 comment").arg(number));
    }
    if (now.gate != before.gate || now.gateReason != before.gateReason)
        out.append(tr("gate"));
    if (now.recognition != before.recognition || now.recognitionReason != before.recognitionReason)
        out.append(tr("recognition"));
    if (now.opinion != before.opinion)
        out.append(tr("opinion"));
    return out;
}

void SealTable::show(const Round &round, const SealPreview &preview) {
    auto *items = static_cast<QStandardItemModel *>(model());
    clearSpans();
    items->clear();
    const Theme &look = theme();
    const int decimals = DeskText::decimals(round.rubric);
    const Qt::Alignment right = Qt::AlignRight;
    QList<int> widths;
    const auto column = [&](const QString &name, int width, Qt::Alignment alignment) {
        // The header's own margin is narrower than the cells'.
        const QString gap(QChar(0x2002));
        QString padded = name;
        if (alignment == Qt::AlignRight)
            padded = padded.replace(QLatin1Char('\n'), gap + QLatin1Char('\n')) + gap;
        else
            padded.prepend(gap);
        auto *head = new QStandardItem(padded);
        head->setTextAlignment(alignment | Qt::AlignVCenter);
        items->setHorizontalHeaderItem(items->columnCount(), head);
        widths.append(look.px(width));
    };
    column(tr("No."), 46, Qt::AlignLeft);
    column(tr("Applicant"), 170, Qt::AlignLeft);
    int number = 0;
    // What the other columns leave, so that a panel of 950 px needs no scrolling.
    const int others = 46 + 170 + 70 + 80 + (round.policy.gate.majority ? 90 : 0) +
                       (round.policy.recognition.majority ? 120 : 0) + (preview.sealed ? 190 : 0);
    const int criterionWidth =
        qBound(84, (viewport()->width() - look.px(others)) / static_cast<int>(round.rubric.criteria.size()), 130);
    const int criteria = static_cast<int>(round.rubric.criteria.size());
    for (const Criterion &criterion : round.rubric.criteria)
        column(QStringLiteral("%1 %2\n/ %3")
                   .arg(++number)
                   .arg(QFontMetrics(look.font(TextSize::secondary))
                            .elidedText(words(criterion.title), Qt::ElideRight, look.px(criterionWidth - 20)),
                        DeskText::maximum(criterion.maximum)),
               criterionWidth, right);
    column(tr("Total\n/ %1").arg(DeskText::maximum(maximum(round.rubric))), 70, right);
    if (round.policy.gate.majority)
        column(tr("Gate"), 90, Qt::AlignLeft);
    if (round.policy.recognition.majority)
        column(tr("Recognition"), 120, Qt::AlignLeft);
    column(tr("Comments"), 80, right);
    if (preview.sealed)
        column(tr("Changed from revision %1").arg(preview.sealed->revision), 190, Qt::AlignLeft);
    for (std::size_t p = 0; p < preview.ballot.judgements.size(); ++p) {
        const Judgement &j = preview.ballot.judgements[p];
        QList<QStandardItem *> row = {cell(words(j.proposal)), cell(DeskText::applicant(round, j.proposal))};
        if (j.state != simsa::State::scored) {
            const bool recused = j.state == simsa::State::recused;
            QString what = recused                              ? tr("Recused · no points")
                           : j.state == simsa::State::abstained ? tr("Abstained · no points")
                                                                : tr("Not yet complete");
            if (!j.reason.empty())
                what += QStringLiteral(" · ") + words(j.reason);
            auto *wide = cell(what);
            wide->setData(recused                              ? QStringLiteral("recused")
                          : j.state == simsa::State::abstained ? QStringLiteral("abstain")
                                                               : QStringLiteral("part"),
                          iconRole);
            wide->setData(static_cast<int>(j.state == simsa::State::blank ? Tone::attention : Tone::text2), toneRole);
            row.append(wide);
            while (row.size() < items->columnCount())
                row.append(cell({}));
            for (QStandardItem *each : row)
                each->setData(recused, hatched);
            items->appendRow(row);
            setSpan(static_cast<int>(p), 2, 1, items->columnCount() - 2);
            continue;
        }
        for (int c = 0; c < criteria; ++c)
            row.append(
                cell(DeskText::points(sumOf(j, round.rubric.criteria[static_cast<std::size_t>(c)]), decimals), right));
        row.append(cell(DeskText::points(total(j), decimals), right));
        row.last()->setData(true, bold);
        const auto vote = [&row](Choice choice, bool gate) {
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
        row.append(cell(QString::number(comments(j)), right));
        if (preview.sealed) {
            QStringList differences;
            if (p < preview.sealed->judgements.size())
                differences = changes(round, j, preview.sealed->judgements[p]);
            auto *item = cell(differences.isEmpty() ? QStringLiteral("–") : differences.join(QStringLiteral(", ")));
            item->setToolTip(differences.join(QLatin1Char('\n')));
            if (!differences.isEmpty())
                item->setData(QStringLiteral("history"), iconRole);
            row.append(item);
        }
        items->appendRow(row);
    }
    for (int i = 0; i < widths.size(); ++i)
        setColumnWidth(i, std::max(widths[i], std::min(horizontalHeader()->sectionSizeHint(i), look.px(160))));
    horizontalHeader()->setFixedHeight(look.px(42));
    horizontalHeader()->setStretchLastSection(preview.sealed.has_value());
    if (!preview.sealed)
        horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    else
        horizontalHeader()->setSectionResizeMode(1, QHeaderView::Interactive);
}

} // namespace simsa
