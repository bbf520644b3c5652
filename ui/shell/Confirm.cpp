#include "ui/shell/Confirm.h"

#include "ui/shell/Buttons.h"
#include "ui/shell/Labels.h"
#include "ui/shell/Panels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace simsa {

Confirm::Confirm(const Question &question, QWidget *parent) : QDialog(parent) {
    const Theme &look = theme();
    setWindowTitle(QStringLiteral("Simsa 심사"));
    setAccessibleName(question.title);
    setAccessibleDescription(question.text);
    setAttribute(Qt::WA_DeleteOnClose);
    standOnPanel(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look.px(24), look.px(24), look.px(24), look.px(16));
    column->setSpacing(look.px(16));
    auto *top = new QHBoxLayout;
    top->setSpacing(look.px(12));
    top->addWidget(
        new IconLabel(question.iconName.isEmpty() ? QStringLiteral("alert") : question.iconName, Tone::attention, 24),
        0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(look.px(4));
    auto *title = new Text(question.title, TextSize::group, Tone::text, true);
    title->setWrapping(true);
    auto *text = new Text(question.text, TextSize::body, Tone::text2);
    text->setWrapping(true);
    words->addWidget(title);
    words->addWidget(text);
    top->addLayout(words, 1);
    column->addLayout(top);
    if (!question.fact.isEmpty()) {
        auto *fact = new Card;
        fact->body()->setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8));
        auto *line = new Text(question.fact);
        line->setWrapping(true);
        fact->body()->addWidget(line);
        column->addWidget(fact);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look.px(8));
    buttons->addStretch(1);
    leave = new Button(question.reversible);
    doIt = new Button(question.irreversible, ButtonKind::primary);
    buttons->addWidget(leave);
    buttons->addWidget(doIt);
    column->addLayout(buttons);
    column->setSizeConstraint(QLayout::SetMinimumSize);
    setMinimumWidth(look.px(420));
    connect(leave, &Button::clicked, this, &QDialog::reject);
    connect(doIt, &Button::clicked, this, &QDialog::accept);
    leave->setFocus(Qt::TabFocusReason);
}

Confirm *confirm(QWidget *parent, const Question &question, QObject *receiver, std::function<void()> onYes) {
    auto *dialog = new Confirm(question, parent ? parent->window() : nullptr);
    QObject::connect(dialog, &QDialog::accepted, receiver, std::move(onYes));
    dialog->open();
    return dialog;
}

} // namespace simsa
