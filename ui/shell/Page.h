// What the frame asks of each page (a stop).
#pragma once

#include "ui/shell/Labels.h"

#include <QList>
#include <QWidget>

class QAbstractButton;

namespace simsa {

class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    // The keys of the focused part, for the status line; emit hintsChanged() when they change.
    virtual QList<KeyHint> keyHints() const { return {}; }
    // The page's one primary button (Ctrl+Enter clicks it when enabled), or null.
    virtual QAbstractButton *primaryAction() const { return nullptr; }
    // The page came to the front (also after unlocking): refresh, put the focus where it was.
    virtual void activated() {}
    // The parts F6 goes round, in order; the focus goes to the first focusable widget of the next.
    virtual QList<QWidget *> panes() const { return {}; }

Q_SIGNALS:
    void hintsChanged();
};

} // namespace simsa
