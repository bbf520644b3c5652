// Asks for a reason before something is done; opened, never waited for. The reversible button has the focus last.
#pragma once

#include <QDialog>

#include <functional>

namespace simsa {

class Button;
class CommentBox;

class ReasonDialog : public QDialog {
    Q_OBJECT
public:
    ReasonDialog(const QString &iconName, const QString &title, const QString &text, const QString &doIt,
                 QWidget *parent);
    CommentBox *reason() const { return box; }
    Button *yes() const { return accepting; }

private:
    CommentBox *box;
    Button *accepting;
};

} // namespace simsa
