#include "ui/desk/FingerprintCard.h"

#include "ui/desk/DeskText.h"
#include "ui/shell/Labels.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace simsa {

FingerprintCard::FingerprintCard(const QString &title, const std::string &name, const std::string &fingerprint,
                                 QWidget *parent)
    : Card(parent) {
    body()->addWidget(new Text(title, TextSize::group, Tone::text, true));
    auto *who = new Text(words(name));
    who->setWrapping(true);
    body()->addWidget(who);
    for (const std::string &half :
         {fingerprint.substr(0, 19), fingerprint.size() > 20 ? fingerprint.substr(20) : std::string()}) {
        auto *digits = new Text(words(half), TextSize::page, Tone::text, true);
        digits->setAccessibleName(words(half));
        digits->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        body()->addWidget(digits);
    }
}

ChairCard::ChairCard(const KnownChair &chair, bool primary, QWidget *parent)
    : FingerprintCard(tr("Chair"), chair.committee, chair.fingerprint, parent) {
    if (!chair.confirmed) {
        ask(primary);
        return;
    }
    auto *row = new QHBoxLayout;
    row->addWidget(new IconLabel(QStringLiteral("done"), Tone::accent));
    row->addWidget(
        new Text(tr("Confirmed %1").arg(DeskText::moment(*chair.confirmed)), TextSize::secondary, Tone::text2), 1);
    body()->addLayout(row);
    auto *save = new Button(tr("Save my card for this chair..."), ButtonKind::normal, QStringLiteral("exp"));
    body()->addWidget(save, 0, Qt::AlignLeft);
    auto *send = new Button(tr("Put my card into the shared folder"), ButtonKind::link);
    body()->addWidget(send, 0, Qt::AlignLeft);
    connect(save, &Button::clicked, this, &ChairCard::cardAsked);
    connect(send, &Button::clicked, this, &ChairCard::sendAsked);
}

void ChairCard::ask(bool primary) {
    auto *tick = new QCheckBox(tr("I compared these digits by telephone"));
    yes = new Button(tr("Confirm the chair"), primary ? ButtonKind::primary : ButtonKind::normal,
                     QStringLiteral("check"));
    auto *reason = new Text(tr("Compare the digits first."), TextSize::secondary, Tone::text2);
    yes->disable(reason->text());
    body()->addSpacing(theme().px(4));
    body()->addWidget(tick);
    auto *row = new QHBoxLayout;
    row->addWidget(yes);
    row->addWidget(reason, 1);
    body()->addLayout(row);
    connect(tick, &QCheckBox::toggled, this, [this, reason](bool on) {
        reason->setVisible(!on);
        on ? yes->enable() : yes->disable(reason->text());
    });
    connect(yes, &Button::clicked, this, &ChairCard::confirmed);
}

} // namespace simsa
