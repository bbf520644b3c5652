#include "ui/desk/ReasonDialog.h"

#include "ui/desk/CommentBox.h"
#include "ui/shell/Labels.h"
#include "ui/shell/Panels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace simsa {

ReasonDialog::ReasonDialog(const QString &iconName, const QString &title, const QString &text, const QString &doIt,
                           QWidget *parent)
    : QDialog(parent), box(new CommentBox(tr("Reason"), 1)), accepting(new Button(doIt, ButtonKind::primary)) {
    const Theme &look = theme();
    setWindowTitle(QStringLiteral("Simsa 심사"));
    setAccessibleName(title);
    setAccessibleDescription(text);
    setAttribute(Qt::WA_DeleteOnClose);
    standOnPanel(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look.px(24), look.px(24), look.px(24), look.px(16));
    column->setSpacing(look.px(12));
    auto *top = new QHBoxLayout;
    top->setSpacing(look.px(12));
    top->addWidget(new IconLabel(iconName, Tone::attention, 24), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    auto *head = new Text(title, TextSize::group, Tone::text, true);
    head->setWrapping(true);
    auto *body = new Text(text, TextSize::body, Tone::text2);
    body->setWrapping(true);
    words->addWidget(head);
    words->addWidget(body);
    top->addLayout(words, 1);
    column->addLayout(top);
    column->addWidget(box);
    auto *buttons = new QHBoxLayout;
    auto *why = new Text(tr("Give a reason first."), TextSize::secondary, Tone::text2);
    buttons->addWidget(why);
    buttons->addStretch(1);
    auto *leave = new Button(tr("Leave as it is"));
    buttons->addWidget(leave);
    buttons->addWidget(accepting);
    column->addLayout(buttons);
    setMinimumWidth(look.px(480));
    accepting->disable(why->text());
    accepting->setAutoDefault(false);
    connect(box, &CommentBox::edited, this, [this, why] {
        const bool given = !box->text().trimmed().isEmpty();
        why->setVisible(!given);
        given ? accepting->enable() : accepting->disable(why->text());
    });
    connect(leave, &Button::clicked, this, &QDialog::reject);
    connect(accepting, &Button::clicked, this, &QDialog::accept);
    box->editor()->setFocus(Qt::TabFocusReason);
}

} // namespace simsa
