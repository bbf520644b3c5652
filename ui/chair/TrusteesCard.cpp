#include "ui/chair/TrusteesCard.h"

#include "ui/shell/Labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace simsa {

TrusteesCard::TrusteesCard(QWidget *parent)
    : Card(parent), state(new Text({}, TextSize::group, Tone::text, true)),
      number(new Text({}, TextSize::page, Tone::text, true)), hint(new Text({}, TextSize::body, Tone::text2)),
      complaints(new Text({}, TextSize::body, Tone::attention)), list(new QVBoxLayout) {
    body()->setSpacing(theme().px(8));
    body()->addWidget(state);
    number->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    body()->addWidget(number);
    for (Text *text : {hint, complaints}) {
        text->setWrapping(true);
        body()->addWidget(text);
    }
    body()->addLayout(list);
    auto *lost =
        new Text(tr("Trustees are fixed when the round opens; nobody can take the place of one. While as many as "
                    "are needed still have their keys the ballots open; with fewer they stay closed for good, "
                    "and the round is held again."),
                 TextSize::secondary, Tone::text2);
    lost->setLead(tr("A trustee's lost key."));
    lost->setWrapping(true);
    body()->addWidget(lost);
}

QString TrusteesCard::whyNot(const ChairSnapshot &s) {
    const int missing = s.stored->round.threshold - static_cast<int>(s.openings.size());
    return missing > 0 ? tr("%n more trustee(s) must release their shares first.", nullptr, missing) : QString();
}

void TrusteesCard::show(const ChairSnapshot &s) {
    const auto &trustees = s.stored->round.trustees;
    setVisible(!trustees.empty());
    if (trustees.empty())
        return;
    state->setText(tr("Trustees: %1 released, %2 of %3 needed")
                       .arg(s.openings.size())
                       .arg(s.stored->round.threshold)
                       .arg(trustees.size()));
    number->setText(fromText(s.closingNumber));
    number->setAccessibleName(tr("Closing number %1").arg(fromText(s.closingNumber)));
    number->setVisible(!s.closingNumber.empty());
    hint->setText(s.closingNumber.empty()
                      ? tr("They release their shares after the close.")
                      : tr("This is the closing number. Call each trustee and read it out: who hears another than the "
                           "own program knows does not release. Then sync."));
    QStringList wrong;
    for (const auto &[trustee, member] : s.complaints)
        wrong << tr("trustee %1 about the ballot of %2").arg(trustee).arg(s.nameOf(member));
    complaints->setText(tr("Complaints about a wrong share: %1. The evaluator should seal again before the close.")
                            .arg(wrong.join(QStringLiteral(", "))));
    complaints->setVisible(!wrong.isEmpty());
    delete rows;
    rows = new QWidget;
    auto *all = new QVBoxLayout(rows);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(theme().px(4));
    for (std::size_t i = 0; i < trustees.size(); ++i) {
        const bool released = std::count(s.openings.begin(), s.openings.end(), static_cast<int>(i + 1)) > 0;
        auto *row = new QHBoxLayout;
        row->setSpacing(theme().px(8));
        row->addWidget(new IconLabel(released ? QStringLiteral("done") : QStringLiteral("clock"),
                                     released ? Tone::accent : Tone::text2));
        row->addWidget(new Text(tr("%1. %2").arg(i + 1).arg(fromText(trustees[i].name))));
        row->addWidget(new Text(released ? tr("released") : tr("waiting"), TextSize::secondary, Tone::text2), 1);
        all->addLayout(row);
    }
    list->addWidget(rows);
}

} // namespace simsa
