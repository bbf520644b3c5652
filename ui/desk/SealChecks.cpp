#include "ui/desk/SealChecks.h"

#include "ui/desk/DeskText.h"
#include "ui/shell/Labels.h"
#include "ui/shell/Panels.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <set>

namespace simsa {

namespace {

constexpr std::size_t mostGaps = 5, mostChanges = 12; // that are listed one by one

void empty(QLayout *layout) {
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be the one that was clicked
        } else if (item->layout()) {
            empty(item->layout());
        }
        delete item;
    }
}

} // namespace

SealChecks::SealChecks(QWidget *parent) : QWidget(parent), facts(new QVBoxLayout), odd(new QVBoxLayout) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().px(12));
    facts->setSpacing(theme().px(10));
    odd->setSpacing(theme().px(6));
    column->addLayout(facts);
    column->addLayout(odd);
}

int SealChecks::unticked() const {
    return static_cast<int>(
        std::count_if(boxes.begin(), boxes.end(), [](const QCheckBox *box) { return !box->isChecked(); }));
}

void SealChecks::fact(const QString &iconName, Tone tone, const QString &lead, const QString &text) {
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().px(10));
    row->addWidget(new IconLabel(iconName, tone, 16), 0, Qt::AlignTop);
    auto *box = new QVBoxLayout;
    box->setSpacing(0);
    auto *head = new Text(lead, TextSize::body, Tone::text, true);
    head->setWrapping(true);
    auto *body = new Text(text, TextSize::secondary, Tone::text2);
    body->setWrapping(true);
    box->addWidget(head);
    box->addWidget(body);
    row->addLayout(box, 1);
    facts->addLayout(row);
    said << lead << text;
}

void SealChecks::showMissing(const Round &round, const SealPreview &preview) {
    if (preview.missing.empty()) {
        int scored = 0, abstained = 0, recused = 0;
        for (const Judgement &j : preview.ballot.judgements) {
            scored += j.state == State::scored;
            abstained += j.state == State::abstained;
            recused += j.state == State::recused;
        }
        return fact(QStringLiteral("done"), Tone::accent, tr("Nothing is missing"),
                    tr("Proposals: %1 scored, %2 abstained, %3 recused.").arg(scored).arg(abstained).arg(recused));
    }
    std::set<std::string> which;
    for (const Missing &gap : preview.missing)
        which.insert(gap.proposal);
    fact(QStringLiteral("alert"), Tone::attentionMark,
         tr("%n item(s) are missing", nullptr, static_cast<int>(preview.missing.size())),
         tr("In %n proposal(s).", nullptr, static_cast<int>(which.size())));
    std::set<std::string> named; // the first gap of each proposal leads there
    for (const Missing &gap : preview.missing) {
        if (named.size() == mostGaps || !named.insert(gap.proposal).second)
            continue;
        auto *go = new Button(tr("Go to %1 in proposal %2").arg(DeskText::gap(gap, round.rubric), words(gap.proposal)),
                              ButtonKind::link);
        facts->addWidget(go, 0, Qt::AlignLeft);
        said << go->text();
        connect(go, &Button::clicked, this, [this, gap] {
            if (gap.criterion == "reason")
                Q_EMIT reasonAsked(words(gap.proposal));
            else
                Q_EMIT lookAsked(words(gap.proposal), words(gap.criterion));
        });
    }
}

void SealChecks::showChanges(const DeskSnapshot &now, const SealPreview &preview,
                             const std::vector<BallotChange> &changes) {
    const int count = static_cast<int>(changes.size());
    if (changes.empty())
        return fact(QStringLiteral("history"), Tone::text2,
                    preview.before ? tr("No change from the round before")
                                   : tr("No change from revision %1").arg(preview.sealed->revision),
                    preview.before           ? tr("Seal it all the same: only a sealed ballot counts.")
                    : now.declared.sealAgain ? tr("It names the new declaration.")
                                             : tr("It need not be sealed again."));
    fact(QStringLiteral("history"), Tone::text2,
         preview.before ? tr("%n change(s) from the round before", nullptr, count)
                        : tr("%n change(s) from revision %1", nullptr, count).arg(preview.sealed->revision),
         changes.front().proposal.empty() ? tr("It names the new declaration.") // nothing in the table then
                                          : tr("They are marked in the table too."));
    auto *list = new QVBoxLayout;
    list->setContentsMargins(theme().px(26), 0, 0, 0);
    list->setSpacing(theme().px(2));
    for (std::size_t i = 0; i < changes.size() && i < mostChanges; ++i) {
        auto *line = new Text(changes[i].line(), TextSize::secondary);
        line->setWrapping(true);
        list->addWidget(line);
        said << changes[i].line();
    }
    if (changes.size() > mostChanges)
        list->addWidget(new Text(tr("and %n more", nullptr, static_cast<int>(changes.size() - mostChanges)),
                                 TextSize::secondary, Tone::text2));
    facts->addLayout(list);
}

void SealChecks::addOddity(const Round &round, const SealPreview &preview, const SealFact &each) {
    const Theme &look = theme();
    auto *card = new Card(nullptr, Tone::attentionGround);
    card->setLine(true, Tone::attentionLine);
    card->body()->setContentsMargins(look.px(10), look.px(6), look.px(10), look.px(6));
    const bool across = each.kind == SealFact::allSameAcross;
    QString text, sum;
    for (const Judgement &j : preview.ballot.judgements)
        if (j.proposal == each.proposal)
            sum = DeskText::points(total(j), DeskText::decimals(round.rubric));
    const QString lead = across ? words(numbering(round.rubric, each.proposal))
                                : words(each.proposal) + QLatin1Char(' ') + DeskText::applicant(round, each.proposal);
    switch (each.kind) {
    case SealFact::highButGateFailed:
        text = tr("has a high total of %1, but fails the gate.").arg(sum);
        break;
    case SealFact::abstainedVote:
        text = tr("has an abstained vote.");
        break;
    case SealFact::allEqual:
        text = tr("has the same share of the points in every item.");
        break;
    case SealFact::allSameAcross:
        text = tr("has the same points for every proposal.");
        break;
    }
    auto *tick = new QCheckBox;
    tick->setAccessibleName(lead + QLatin1Char(' ') + text);
    auto *say = new Text(text);
    say->setLead(lead);
    say->setWrapping(true);
    auto *go = new Button(tr("Look"), ButtonKind::link);
    go->setAccessibleName(tr("Look at %1").arg(lead));
    auto *row = new QHBoxLayout;
    row->addWidget(tick, 0, Qt::AlignTop);
    row->addWidget(say, 1);
    row->addWidget(go, 0, Qt::AlignTop);
    card->body()->addLayout(row);
    odd->addWidget(card);
    boxes.append(tick);
    said << tick->accessibleName();
    const QString target = across ? words(round.proposals.front().id) : words(each.proposal);
    const QString criterion = across ? words(each.proposal) : QString();
    connect(go, &Button::clicked, this, [this, target, criterion] { Q_EMIT lookAsked(target, criterion); });
    connect(tick, &QCheckBox::toggled, this, &SealChecks::ticked);
}

void SealChecks::show(const DeskSnapshot &now, const SealPreview &preview, const std::vector<BallotChange> &changes) {
    const Round &round = now.stored->round;
    empty(facts);
    empty(odd);
    boxes.clear();
    said.clear();
    showMissing(round, preview);
    fact(QStringLiteral("done"), Tone::accent, tr("The same as on the sheets"),
         tr("%n value(s) were read back from the file and compared.", nullptr, preview.values));
    if (preview.sealed)
        showChanges(now, preview, changes);
    if (!preview.odd.empty())
        odd->addWidget(new Text(tr("Please look at these and tick them"), TextSize::body, Tone::text, true));
    for (const SealFact &each : preview.odd)
        addOddity(round, preview, each);
}

} // namespace simsa
