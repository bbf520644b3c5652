#include "ui/desk/SheetHead.h"

#include "ui/desk/DeskText.h"
#include "ui/shell/Text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace simsa {

SheetHead::SheetHead(QWidget *parent)
    : QWidget(parent), applicant(new Text({}, TextSize::group, Tone::text, true)),
      caption(new Text({}, TextSize::secondary, Tone::text2)), total(new Text({}, TextSize::total, Tone::text, true)),
      maximum(new Text({}, TextSize::body, Tone::text2)), items(new Text({}, TextSize::secondary, Tone::text2)) {
    const Theme &look = theme();
    auto *head = new QHBoxLayout(this);
    head->setContentsMargins(look.px(12), look.px(6), look.px(12), look.px(6));
    auto *left = new QVBoxLayout, *right = new QVBoxLayout;
    left->setSpacing(0);
    right->setSpacing(0);
    applicant->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    left->addStretch(1);
    left->addWidget(applicant);
    left->addWidget(caption);
    left->addStretch(1);
    auto *sum = new QHBoxLayout;
    sum->setSpacing(look.px(6));
    sum->addStretch(1);
    sum->addWidget(total, 0, Qt::AlignBottom);
    sum->addWidget(maximum, 0, Qt::AlignBottom);
    right->addLayout(sum);
    right->addWidget(items, 0, Qt::AlignRight);
    head->addLayout(left, 1);
    head->addLayout(right);
}

void SheetHead::setName(const QString &name) {
    applicant->setText(name);
}

QString SheetHead::name() const {
    return applicant->fullText();
}

void SheetHead::show(const Sheet &sheet, const Rubric &rubric, int decimals) {
    const int scored = scoredItems(sheet), all = static_cast<int>(sheet.scores.size());
    const Points most = simsa::maximum(rubric), reached = scoredMaximum(sheet, rubric);
    const bool none = sheet.state == State::recused || sheet.state == State::abstained;
    total->setText(none || scored == 0 ? QStringLiteral("–") : DeskText::points(partialTotal(sheet), decimals));
    maximum->setText(none            ? QString()
                     : scored == all ? tr("/ %1").arg(DeskText::maximum(most))
                                     : tr("of %1 scored").arg(DeskText::maximum(reached)));
    items->setText(tr("%1 of %2 items").arg(scored).arg(all));
    items->setVisible(!none);
    caption->setText(none            ? tr("No points from you · %1 in all").arg(DeskText::maximum(most))
                     : scored == all ? tr("All items scored · %1 in all").arg(DeskText::maximum(most))
                                     : tr("Sum of the items scored · %1 in all").arg(DeskText::maximum(most)));
}

QString SheetHead::totalText() const {
    return total->text() + QLatin1Char(' ') + maximum->text();
}

} // namespace simsa
