#include "ui/desk/MissingStrip.h"

#include "ui/desk/DeskText.h"
#include "ui/shell/Labels.h"
#include "ui/shell/Text.h"

#include <QHBoxLayout>
#include <QPainter>

namespace simsa {

constexpr std::size_t shownChips = 5;

MissingStrip::MissingStrip(QWidget *parent)
    : QWidget(parent), lead(new Text({}, TextSize::body, Tone::attention, true)), chips(new QHBoxLayout) {
    const Theme &look = theme();
    setFixedHeight(look.px(34));
    setAccessibleName(tr("Missing"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(look.px(10), look.px(1), look.px(8), 0);
    row->setSpacing(look.px(4));
    row->addWidget(lead);
    row->addSpacing(look.px(4));
    chips->setSpacing(look.px(4));
    row->addLayout(chips);
    row->addStretch(1);
}

void MissingStrip::show(const std::vector<Missing> &gaps, const Rubric &rubric, bool nothingAsked) {
    for (QLayoutItem *old = chips->takeAt(0); old; old = chips->takeAt(0)) {
        if (QWidget *chip = old->widget()) {
            chip->hide();
            chip->deleteLater(); // it may be the one that was clicked
        }
        delete old;
    }
    attention = !gaps.empty();
    lead->setTone(attention ? Tone::attention : Tone::text2);
    lead->setText(nothingAsked && gaps.empty() ? tr("No points are asked for")
                  : gaps.empty()               ? tr("Nothing is missing")
                                               : tr("Missing %1").arg(gaps.size()));
    for (std::size_t i = 0; i < gaps.size() && i < shownChips; ++i) {
        auto *chip = new Chip(DeskText::gap(gaps[i], rubric), ChipKind::attention);
        chip->setClickable(true);
        chip->setAccessibleName(tr("Go to what is missing: %1").arg(chip->text()));
        chips->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, gap = gaps[i]] { Q_EMIT chosen(gap); });
    }
    if (gaps.size() > shownChips)
        chips->addWidget(
            new Text(QStringLiteral("+%1").arg(gaps.size() - shownChips), TextSize::secondary, Tone::attention));
    update();
}

QString MissingStrip::text() const {
    return lead->text();
}

void MissingStrip::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Theme &look = theme();
    painter.fillRect(rect(), look.color(attention ? Tone::attentionGround : Tone::panel));
    painter.fillRect(QRect(0, 0, width(), 1), look.color(attention ? Tone::attentionLine : Tone::line));
}

} // namespace simsa
