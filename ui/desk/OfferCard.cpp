#include "ui/desk/OfferCard.h"

#include "ui/desk/DeskText.h"
#include "ui/shell/Labels.h"

#include "app/roles/Words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace simsa {

void addFact(Card *card, const QString &icon, Tone tone, const QString &lead, const QString &text) {
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().px(8));
    row->addWidget(new IconLabel(icon, tone), 0, Qt::AlignTop);
    auto *say = new Text(text);
    if (!lead.isEmpty())
        say->setLead(lead);
    say->setWrapping(true);
    row->addWidget(say, 1);
    card->body()->addLayout(row);
}

OfferCard::OfferCard(const OfferedOffice &o, QWidget *parent) : Card(parent) {
    body()->setSpacing(theme().px(10));
    auto *head = new Text(tr("Trustee of “%1”").arg(words(o.title)), TextSize::group, Tone::text, true);
    head->setWrapping(true);
    body()->addWidget(head);
    QStringList names;
    for (const std::string &name : o.trustees)
        names << words(name);
    auto *office = new Text(tr("The chair asks you to hold key %1 of %2 (%3). The ballots open when %4 of you release "
                               "their shares; none of you can read a ballot alone, and the chair cannot at all.")
                                .arg(o.number)
                                .arg(o.trustees.size())
                                .arg(names.join(QStringLiteral(", ")))
                                .arg(o.threshold),
                            TextSize::body, Tone::text2);
    office->setWrapping(true);
    body()->addWidget(office);
    body()->addWidget(new Text(o.accepted ? tr("You promised") : tr("Who accepts the office promises"), TextSize::body,
                               Tone::text, true));
    for (const QString &sentence : pledgeOfTrustee())
        addFact(this, QStringLiteral("check"), Tone::text2, {}, sentence);
    if (!o.shareRight) {
        addFact(this, QStringLiteral("error"), Tone::error, tr("The share that was made for you is wrong."),
                tr("Do not accept. Call the chair: the opening has to be rehearsed anew."));
        return;
    }
    if (o.accepted) {
        addFact(this, QStringLiteral("done"), Tone::accent, tr("Accepted %1").arg(DeskText::moment(*o.accepted)),
                tr("Your key opened its share of the rehearsal. The answer goes to the chair with each sync, or by "
                   "hand."));
        save = new Button(tr("Save the answer as a file..."), ButtonKind::link);
        body()->addWidget(save, 0, Qt::AlignLeft);
        connect(save, &Button::clicked, this, &OfferCard::saveAsked);
        return;
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().px(12));
    accept = new Button(tr("Accept the office and try my key"), ButtonKind::primary, QStringLiteral("key"));
    auto *what = new Text(tr("Your key opens a share of a secret of no worth and sends it to the chair, signed."),
                          TextSize::secondary, Tone::text2);
    what->setWrapping(true);
    row->addWidget(accept);
    row->addWidget(what, 1);
    body()->addLayout(row);
    connect(accept, &Button::clicked, this, &OfferCard::acceptAsked);
}

} // namespace simsa
