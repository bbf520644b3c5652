// Pages over one another. Qt's own stack asks every page for its size, hidden ones too, each time anything in the
// window comes or goes, and a whole window of them takes longer than an eye blinks; this one asks the page on top.
#pragma once

#include <QStackedWidget>

namespace simsa {

class Stack : public QStackedWidget {
public:
    using QStackedWidget::QStackedWidget;
    QSize sizeHint() const override { return currentWidget() ? currentWidget()->sizeHint() : QSize(); }
    QSize minimumSizeHint() const override { return currentWidget() ? currentWidget()->minimumSizeHint() : QSize(); }
    bool hasHeightForWidth() const override { return false; } // it fills the room there is
};

} // namespace simsa
