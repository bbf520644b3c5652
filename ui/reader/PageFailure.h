// The note on a page that could not be shown: what happened, what is safe, what to do.
#pragma once

#include <QFrame>

namespace simsa {

class PageFailure : public QFrame {
    Q_OBJECT
public:
    PageFailure(int page, bool hasNext, QWidget *parent);

Q_SIGNALS:
    void tryAgain();
    void nextPage();
};

} // namespace simsa
