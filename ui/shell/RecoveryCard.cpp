#include "ui/shell/CreateForm.h"
#include "ui/shell/Field.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace simsa {

RecoveryCard::RecoveryCard(QWidget *parent)
    : QWidget(parent), title(new Text({}, TextSize::page, Tone::text, true)),
      explanation(new Text({}, TextSize::body, Tone::text2)), shown(new Text({}, TextSize::page, Tone::text, true)),
      frame(new Card), answer(new Field(tr("Last group of the code"))), again(new Button({})),
      forward(new Button({}, ButtonKind::primary)) {
    const Theme &look = theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(12));
    column->addWidget(title);
    explanation->setWrapping(true);
    column->addWidget(explanation);
    shown->setWrapping(true);
    shown->setAlignment(Qt::AlignCenter);
    shown->setAccessibleName(tr("Recovery code"));
    frame->body()->addWidget(shown);
    column->addWidget(frame);
    answer->edit()->setAttribute(Qt::WA_InputMethodEnabled, false);
    answer->edit()->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    answer->edit()->setContextMenuPolicy(Qt::NoContextMenu);
    answer->edit()->setMaxLength(40);
    column->addWidget(answer);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(again);
    buttons->addStretch(1);
    buttons->addWidget(forward);
    column->addLayout(buttons);
    connect(again, &Button::clicked, this, [this] {
        asking = false;
        renew();
    });
    connect(forward, &Button::clicked, this, &RecoveryCard::confirmed);
    connect(answer->edit(), &QLineEdit::returnPressed, this, &RecoveryCard::confirmed);
    connect(answer->edit(), &QLineEdit::textEdited, this, [this] { answer->clearError(); });
    renew();
}

QLineEdit *RecoveryCard::check() const {
    return answer->edit();
}

void RecoveryCard::show(Secret newCode) {
    code = std::move(newCode);
    asking = false;
    renew();
    forward->setFocus(Qt::OtherFocusReason);
}

void RecoveryCard::forget() {
    code = {};
    shown->setText({});
    answer->edit()->clear();
    answer->clearError();
    asking = false;
}

void RecoveryCard::renew() {
    title->setText(asking ? tr("Check your paper") : tr("Write down the recovery code"));
    explanation->setText(
        asking ? tr("Type the last group of the code from your paper. The code is out of sight on purpose.")
               : tr("It opens the workspace when the passphrase is forgotten. It is shown only now and "
                    "stored nowhere; keep the paper away from this computer."));
    // A screen label has to hold a QString; it is emptied as soon as the step is left.
    shown->setText(
        asking ? QString()
               : QString::fromLatin1(reinterpret_cast<const char *>(code.data()), static_cast<qsizetype>(code.size())));
    frame->setVisible(!asking);
    answer->setVisible(asking);
    again->setVisible(asking);
    again->setText(tr("Show it again"));
    again->setAccessibleName(again->text());
    forward->setText(asking ? tr("Confirm") : tr("I have written it down"));
    forward->setAccessibleName(forward->text());
    if (asking)
        answer->edit()->setFocus(Qt::OtherFocusReason);
}

std::string RecoveryCard::lastGroup() const {
    const std::string_view text = textOf(code);
    const auto cut = text.find_last_of("- ");
    return std::string(cut == std::string_view::npos ? text : text.substr(cut + 1));
}

void RecoveryCard::confirmed() {
    if (!asking) {
        asking = true;
        renew();
        return;
    }
    const QString typed = answer->edit()->text().trimmed().remove(QLatin1Char('-')).remove(QLatin1Char(' '));
    if (typed.isEmpty() || typed.compare(QString::fromStdString(lastGroup()), Qt::CaseInsensitive) != 0) {
        answer->setError(tr("This is not the last group."),
                         tr("Please compare with your paper, or show the code again."));
        return;
    }
    forget();
    if (onConfirmed)
        onConfirmed();
}

} // namespace simsa
