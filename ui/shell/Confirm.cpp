#include "ui/shell/Confirm.h"

#include "ui/shell/Panels.h"

#include <QVBoxLayout>

namespace simsa {

Confirm::Confirm(const Question &question, QWidget *parent)
    : Ask(question.iconName.isEmpty() ? QStringLiteral("alert") : question.iconName, question.title, question.text,
          question.reversible, question.irreversible, parent) {
    const Theme &look = theme();
    setMinimumWidth(look.px(420));
    if (question.fact.isEmpty())
        return;
    auto *fact = new Card;
    fact->body()->setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8));
    auto *line = new Text(question.fact);
    line->setWrapping(true);
    fact->body()->addWidget(line);
    column()->addWidget(fact);
}

Confirm *confirm(QWidget *parent, const Question &question, QObject *receiver, std::function<void()> onYes) {
    auto *dialog = new Confirm(question, parent);
    QObject::connect(dialog, &QDialog::accepted, receiver, std::move(onYes));
    dialog->open();
    return dialog;
}

} // namespace simsa
