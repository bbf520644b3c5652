#include "ui/chair/RehearsalRow.h"

#include "ui/chair/Say.h"
#include "ui/shell/Labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace simsa {

RehearsalRow::RehearsalRow(QWidget *parent)
    : Card(parent), symbol(new IconLabel(QStringLiteral("key"), Tone::text2)), words(new Text),
      make(new Button({}, ButtonKind::normal, QStringLiteral("key"))),
      fetch(new Button(tr("Fetch answers"), ButtonKind::normal, QStringLiteral("folder"))),
      save(new Button(tr("Save as a file..."), ButtonKind::link)) {
    const Theme &look = theme();
    setAccessibleName(tr("Rehearsal of the opening"));
    body()->setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8));
    auto *row = new QHBoxLayout;
    row->setSpacing(look.px(8));
    words->setWrapping(true);
    row->addWidget(symbol, 0, Qt::AlignTop);
    row->addWidget(words, 1);
    for (Button *button : {save, fetch, make})
        row->addWidget(button, 0, Qt::AlignVCenter);
    body()->addLayout(row);
    connect(make, &Button::clicked, this, &RehearsalRow::rehearseAsked);
    connect(fetch, &Button::clicked, this, &RehearsalRow::fetchAsked);
    connect(save, &Button::clicked, this, [this] { Q_EMIT saveAsked(digest); });
}

void RehearsalRow::show(const ChairSnapshot &s, const Draft &d) {
    setVisible(d.trustees.size() > 1);
    const RehearsalState *made = rehearsalFor(s.rehearsals, d.title, d.trustees, d.threshold);
    digest = made ? fromText(made->digest) : QString();
    const bool whole = made && made->complete();
    fetch->setVisible(made && !whole);
    save->setVisible(made && !whole);
    make->setText(made ? tr("Rehearse anew") : tr("Rehearse the opening"));
    if (d.title.empty())
        make->disable(tr("Give the round a title first: the trustees accept the office in it."));
    else
        make->enable();
    if (!made) {
        const bool before = std::any_of(s.rehearsals.begin(), s.rehearsals.end(),
                                        [&](const RehearsalState &r) { return r.round.empty() && r.title == d.title; });
        symbol->setIcon(QStringLiteral("alert"), Tone::attention);
        words->setLead(before ? tr("Trustees or their number changed since the rehearsal.")
                              : tr("The opening is not rehearsed yet."));
        words->setText(tr("Each trustee gets a share of a test secret, accepts the office and answers. Only then can "
                          "the round be opened."));
        return;
    }
    QStringList waiting;
    for (const TrusteeAnswer &t : made->trustees)
        if (!t.accepted)
            waiting << fromText(t.name);
    symbol->setIcon(whole ? QStringLiteral("done") : QStringLiteral("clock"), whole ? Tone::accent : Tone::text2);
    words->setLead(whole ? tr("Accepted and rehearsed.")
                         : tr("Accepted: %1 of %2.").arg(made->accepted()).arg(made->trustees.size()));
    words->setText(whole
                       ? tr("All %1 trustees accepted the office, and any %2 of their keys open the test secret.")
                             .arg(made->trustees.size())
                             .arg(made->threshold)
                       : tr("Sent %1. Waiting for %2.").arg(shortTime(made->made), waiting.join(QStringLiteral(", "))));
}

} // namespace simsa
