// Asks for a reason before something is done.
#pragma once

#include "ui/shell/Ask.h"

namespace simsa {

class CommentBox;

class ReasonDialog : public Ask {
    Q_OBJECT
public:
    ReasonDialog(const QString &iconName, const QString &title, const QString &text, const QString &doIt,
                 QWidget *parent);
    CommentBox *reason() const { return box; }

private:
    CommentBox *box;
};

} // namespace simsa
