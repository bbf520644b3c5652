#include "ui/desk/PasteInvitation.h"

#include "ui/shell/Buttons.h"
#include "ui/shell/Labels.h"
#include "ui/shell/Panels.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace simsa {

PasteInvitation::PasteInvitation(QWidget *parent, std::function<void(const QString &)> done)
    : QDialog(parent), edit(new QPlainTextEdit), take(new Button(tr("Take it in"), ButtonKind::primary)) {
    const Theme &look = theme();
    setWindowTitle(QStringLiteral("Simsa 심사"));
    const QString title = tr("Paste an invitation");
    setAccessibleName(title);
    setAttribute(Qt::WA_DeleteOnClose);
    standOnPanel(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look.px(24), look.px(24), look.px(24), look.px(16));
    column->setSpacing(look.px(12));
    auto *top = new QHBoxLayout;
    top->setSpacing(look.px(12));
    top->addWidget(new IconLabel(QStringLiteral("mail"), Tone::accent, 24), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->addWidget(new Text(title, TextSize::group, Tone::text, true));
    auto *body =
        new Text(tr("Copy the whole mail and paste it here. Then compare the chair’s fingerprint by telephone."),
                 TextSize::body, Tone::text2);
    body->setWrapping(true);
    words->addWidget(body);
    top->addLayout(words, 1);
    column->addLayout(top);
    edit->setAccessibleName(tr("Text of the mail"));
    edit->setTabChangesFocus(true);
    edit->setMinimumSize(look.px(560), look.px(220));
    column->addWidget(edit, 1);
    auto *buttons = new QHBoxLayout;
    auto *why = new Text(tr("Nothing is pasted yet."), TextSize::secondary, Tone::text2);
    buttons->addWidget(why, 1);
    auto *leave = new Button(tr("Leave it"));
    buttons->addWidget(leave);
    buttons->addWidget(take);
    column->addLayout(buttons);
    take->setAutoDefault(false);
    take->disable(why->text());
    connect(edit, &QPlainTextEdit::textChanged, this, [this, why] {
        const bool given = !edit->document()->isEmpty();
        why->setVisible(!given);
        given ? take->enable() : take->disable(why->text());
    });
    connect(leave, &Button::clicked, this, &QDialog::reject);
    connect(take, &Button::clicked, this, &QDialog::accept);
    connect(this, &QDialog::accepted, this, [this, done] { done(edit->toPlainText()); });
    edit->setFocus(Qt::TabFocusReason);
}

} // namespace simsa
