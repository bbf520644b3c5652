#include "ui/desk/TrusteeCard.h"

#include "ui/desk/DeskText.h"
#include "ui/desk/OfferCard.h"
#include "ui/shell/Labels.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace simsa {

namespace {

constexpr int closingDigits = 32;

int digitsIn(const QString &text) {
    return static_cast<int>(std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }));
}

} // namespace

TrusteeCard::TrusteeCard(const DeskSnapshot &s, QWidget *parent) : Card(parent) {
    const TrusteeOffice &o = *s.office;
    body()->setSpacing(theme().px(10));
    body()->addWidget(new Text(tr("Trustee of this round"), TextSize::group, Tone::text, true));
    auto *office = new Text(tr("You hold key %1 of %2. The ballots open when %3 of you release their shares; none of "
                               "you can read a ballot alone, and the chair cannot at all.")
                                .arg(o.number)
                                .arg(o.trustees)
                                .arg(o.threshold),
                            TextSize::body, Tone::text2);
    office->setWrapping(true);
    body()->addWidget(office);
    if (!o.accepted)
        addFact(this, QStringLiteral("alert"), Tone::attention, tr("You did not accept this office."),
                tr("The round names a rehearsal that this workspace did not answer. Call the chair, and release "
                   "nothing before it is cleared up."));
    addFact(this, QStringLiteral("check"), Tone::accent, tr("Shares checked: %1").arg(o.checked),
            o.checked > 0 ? tr("Each is the one that its author committed to.")
                          : tr("They come with the sealed ballots; sync from time to time."));
    if (!o.bad.empty()) {
        QStringList members;
        for (const std::string &member : o.bad)
            members << words(member);
        addFact(this, QStringLiteral("error"), Tone::error,
                tr("Wrong shares: %1").arg(members.join(QStringLiteral(", "))),
                tr("The chair was told. The evaluator seals again, or the other trustees open this ballot."));
    }
    if (!o.closed) {
        addFact(this, QStringLiteral("clock"), Tone::text2, tr("The round is running"),
                tr("Nothing can be released before the chair has closed it."));
        return;
    }
    if (!o.absent.empty()) {
        QStringList members;
        for (const std::string &member : o.absent)
            members << words(member);
        addFact(this, QStringLiteral("alert"), Tone::attention,
                tr("Not here yet: %1").arg(members.join(QStringLiteral(", "))),
                tr("The log counts these ballots. Sync again; while one is withheld nothing is released."));
    }
    if (o.released) {
        addFact(this, QStringLiteral("done"), Tone::accent, tr("Released %1").arg(DeskText::moment(*o.released)),
                s.unsent > 0 ? tr("It goes to the chair with the next sync.")
                             : tr("Your shares of the %n counted ballots are with the chair.", nullptr, o.counted));
        return;
    }
    addFact(this, QStringLiteral("seal"), Tone::text, tr("The round is closed, %n ballots count", nullptr, o.counted),
            tr("Call the chair and have the closing number read to you. It proves that both of you see the same log."));
    auto *label = new Text(tr("Closing number, as the chair reads it"), TextSize::body, Tone::text, true);
    number = new QLineEdit;
    number->setPlaceholderText(tr("8 groups of 4 digits"));
    number->setMaxLength(60);
    number->setMaximumWidth(theme().px(420));
    number->setAccessibleName(label->text());
    label->setBuddy(number);
    body()->addWidget(label);
    body()->addWidget(number);
    auto *row = new QHBoxLayout;
    release = new Button(tr("Release my shares..."), ButtonKind::primary, QStringLiteral("key"));
    why = new Text({}, TextSize::secondary, Tone::text2);
    why->setWrapping(true);
    row->addWidget(release);
    row->addWidget(why, 1);
    body()->addLayout(row);
    const auto renew = [this, absent = !o.absent.empty()] {
        const int given = digitsIn(number->text());
        const QString reason = absent                   ? tr("A counted ballot is not here yet.")
                               : given == closingDigits ? QString()
                               : given == 0             ? tr("Type the closing number first.")
                                                        : tr("%1 of %2 digits").arg(given).arg(closingDigits);
        reason.isEmpty() ? release->enable() : release->disable(reason);
        why->setTone(Tone::text2);
        why->setText(reason);
    };
    connect(number, &QLineEdit::textChanged, this, renew);
    connect(number, &QLineEdit::returnPressed, this, [this] {
        if (release->isEnabled())
            Q_EMIT releaseAsked(number->text());
    });
    connect(release, &Button::clicked, this, [this] { Q_EMIT releaseAsked(number->text()); });
    renew();
}

void TrusteeCard::wrong(const QString &text) {
    if (!why)
        return;
    why->setTone(Tone::error);
    why->setText(text);
    number->setFocus(Qt::OtherFocusReason);
    number->selectAll();
}

} // namespace simsa
