#include "ui/shell/Guide.h"

#include "ui/shell/Labels.h"
#include "ui/shell/Panels.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace simsa {

Guide::Guide(const QList<GuideStep> &steps, QWidget *parent)
    : QDialog(parent), cards(new QStackedWidget), count(new Text({}, TextSize::secondary, Tone::text2)),
      back(new Button(tr("Back"))), next(new Button(tr("Next"), ButtonKind::primary)) {
    const Theme &look = theme();
    setWindowTitle(QStringLiteral("Simsa 심사"));
    setAccessibleName(tr("First steps"));
    setAttribute(Qt::WA_DeleteOnClose);
    standOnPanel(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look.px(32), look.px(32), look.px(32), look.px(24));
    column->setSpacing(look.px(24));
    column->addWidget(cards, 1);
    for (const GuideStep &step : steps) {
        auto *card = new QWidget;
        auto *parts = new QVBoxLayout(card);
        parts->setContentsMargins(0, 0, 0, 0);
        parts->setSpacing(look.px(12));
        parts->addWidget(new IconLabel(step.iconName, Tone::accent, look.px(36)), 0, Qt::AlignLeft);
        parts->addWidget(new Text(step.title, TextSize::page, Tone::text, true));
        auto *words = new Text(step.words);
        words->setWrapping(true);
        parts->addWidget(words);
        parts->addStretch(1);
        cards->addWidget(card);
    }
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(count);
    buttons->addStretch(1);
    buttons->addWidget(back);
    buttons->addWidget(next);
    column->addLayout(buttons);
    connect(back, &QAbstractButton::clicked, this, [this] { go(step() - 1); });
    connect(next, &QAbstractButton::clicked, this, [this] {
        if (step() + 1 == cards->count())
            accept();
        else
            go(step() + 1);
    });
    setMinimumWidth(look.px(520));
    next->setDefault(true);
    go(0);
    next->setFocus();
}

int Guide::step() const {
    return cards->currentIndex();
}

void Guide::go(int wanted) {
    cards->setCurrentIndex(wanted);
    count->setText(tr("%1 of %2").arg(wanted + 1).arg(cards->count()));
    back->setVisible(wanted > 0);
    next->setText(wanted + 1 == cards->count() ? tr("Begin") : tr("Next"));
    setAccessibleDescription(cards->currentWidget()->findChild<Text *>()->fullText());
}

QList<GuideStep> Guide::forEvaluator() {
    return {
        {QStringLiteral("shield"), tr("First: know who you deal with"),
         tr("Open the invitation, call the chair and compare the eight groups of digits. Then hand over your card: "
            "the round comes by itself. Pledge and conflicts of interest come before any proposal opens.")},
        {QStringLiteral("pencil"), tr("Then: read and score, at your own pace"),
         tr("Everything works without a network and is saved as you type; there is no save button. F8 leads to what "
            "is still missing, Ctrl+E links selected text to the criterion, F1 shows all keys.")},
        {QStringLiteral("seal"), tr("Last: seal"),
         tr("What will be signed is read back to you. Until the round closes you can seal again, with a reason. "
            "Nobody reads your scores before the opening.")}};
}

QList<GuideStep> Guide::forChair() {
    return {{QStringLiteral("people"), tr("First: invite and admit"),
             tr("Send the invitation, take in the cards that come back, and admit a person only after comparing the "
                "eight groups of digits by telephone.")},
            {QStringLiteral("doc"), tr("Then: open the round"),
             tr("Rubric, policy and proposals are frozen and signed when the round opens. Until it closes you see who "
                "has sealed, never a score.")},
            {QStringLiteral("bars"), tr("Last: close, open, decide"),
             tr("After the close the ballots are opened and tallied exactly. Ties and exceptions are decided with a "
                "reason; the result file lets an auditor check everything.")}};
}

QList<GuideStep> Guide::forTrustee() {
    return {{QStringLiteral("people"), tr("First: know who you deal with"),
             tr("Open the invitation, call the chair and compare the eight groups of digits. Then hand over your card. "
                "Before the round opens, you accept the office here and try your key.")},
            {QStringLiteral("check"), tr("While the round runs: sync"),
             tr("Your program checks the share it got of every sealed ballot, and tells the chair of a wrong one. You "
                "read no proposal and no ballot.")},
            {QStringLiteral("key"), tr("After the close: release"),
             tr("The chair reads the closing number to you by telephone. When it is the one your program knows, you "
                "release your shares; with enough of them the ballots open.")}};
}

QList<GuideStep> Guide::forAuditor() {
    return {
        {QStringLiteral("key"), tr("First: hand over your key"),
         tr("Copy your key on the page Check and send it to the chair, who seals the result file for it. Ask for "
            "the chair's fingerprint by telephone.")},
        {QStringLiteral("shield"), tr("Then: check"),
         tr("Every signature, the log, each ballot and the tally are computed again on this computer. Each check is "
            "a line that says what was compared; the guide for the auditor says what a difference would mean.")}};
}

} // namespace simsa
