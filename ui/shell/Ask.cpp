#include "ui/shell/Ask.h"

#include "ui/shell/Labels.h"
#include "ui/shell/Panels.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace simsa {

Ask::Ask(const QString &iconName, const QString &title, const QString &text, const QString &leave, const QString &doIt,
         QWidget *parent)
    : QDialog(parent ? parent->window() : nullptr), fields(new QVBoxLayout),
      why(new Text({}, TextSize::secondary, Tone::text2)), leaving(new Button(leave)),
      doing(new Button(doIt, ButtonKind::primary)) {
    const Theme &look = theme();
    setWindowTitle(QStringLiteral("Simsa 심사"));
    setAccessibleName(title);
    setAccessibleDescription(text);
    setAttribute(Qt::WA_DeleteOnClose);
    standOnPanel(this);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(look.px(24), look.px(24), look.px(24), look.px(16));
    all->setSpacing(look.px(16));
    auto *top = new QHBoxLayout;
    top->setSpacing(look.px(12));
    top->addWidget(new IconLabel(iconName, Tone::attention, 24), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(look.px(4));
    auto *head = new Text(title, TextSize::group, Tone::text, true);
    auto *body = new Text(text, TextSize::body, Tone::text2);
    head->setWrapping(true);
    body->setWrapping(true);
    words->addWidget(head);
    words->addWidget(body);
    top->addLayout(words, 1);
    all->addLayout(top);
    fields->setSpacing(look.px(8));
    all->addLayout(fields);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look.px(8));
    why->setWrapping(true);
    buttons->addWidget(why, 1);
    buttons->addWidget(leaving);
    buttons->addWidget(doing);
    all->addLayout(buttons);
    all->setSizeConstraint(QLayout::SetMinimumSize);
    setMinimumWidth(look.px(460));
    connect(leaving, &Button::clicked, this, &QDialog::reject);
    connect(doing, &Button::clicked, this, &QDialog::accept);
    leaving->setFocus(Qt::TabFocusReason);
}

void Ask::setReady(bool ready, const QString &reason) {
    why->setText(ready ? QString() : reason);
    if (ready)
        doing->enable();
    else
        doing->disable(reason);
}

QPlainTextEdit *Ask::addReason(const QString &label) {
    auto *edit = new QPlainTextEdit;
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(theme().px(64));
    addLabelled(label, edit);
    return edit;
}

void Ask::addLabelled(const QString &label, QWidget *field) {
    auto *name = new Text(label, TextSize::body, Tone::text, true);
    name->setBuddy(field);
    field->setAccessibleName(label);
    fields->addWidget(name);
    fields->addWidget(field);
}

} // namespace simsa
