// Asking before what cannot be undone: a window-modal dialog that is opened, never waited for.
#pragma once

#include "ui/shell/Ask.h"

#include <functional>

namespace simsa {

struct Question {
    QString iconName;     // "lock", "seal"…
    QString title;        // "Close now?"
    QString text;         // what it means
    QString fact;         // a fact that supports the decision, framed; may be empty
    QString reversible;   // button that leaves everything as it is; has the focus
    QString irreversible; // button that does it
};

class Confirm : public Ask {
    Q_OBJECT
public:
    Confirm(const Question &question, QWidget *parent);
};

// Opens the dialog over parent's window; onYes runs in receiver's thread if receiver still lives.
Confirm *confirm(QWidget *parent, const Question &question, QObject *receiver, std::function<void()> onYes);

} // namespace simsa
