#include "ui/desk/ReasonDialog.h"

#include "ui/desk/CommentBox.h"

#include <QVBoxLayout>

namespace simsa {

ReasonDialog::ReasonDialog(const QString &iconName, const QString &title, const QString &text, const QString &doIt,
                           QWidget *parent)
    : Ask(iconName, title, text, tr("Leave as it is"), doIt, parent), box(new CommentBox(tr("Reason"), 1)) {
    column()->addWidget(box);
    yes()->setAutoDefault(false); // Enter begins a new line
    const auto look = [this] { setReady(!box->text().trimmed().isEmpty(), tr("Give a reason first.")); };
    connect(box, &CommentBox::edited, this, look);
    look();
    box->editor()->setFocus(Qt::TabFocusReason);
}

} // namespace simsa
