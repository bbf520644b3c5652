// Long work on screen: what, which step, how many, a bar, and a Stop that keeps what is done.
#pragma once

#include "ui/shell/Panels.h"
#include "ui/shell/Task.h"

namespace simsa {

class LongWork : public Card {
    Q_OBJECT
public:
    // kept: the sentence about stopping ("What is done so far is kept if you stop.") when empty.
    LongWork(const QString &iconName, const QString &title, const QString &steps = {}, const QString &kept = {},
             QWidget *parent = nullptr);
    void follow(Task *task); // shows its progress; Stop cancels it; emits stopped() when pressed
    void show(const QString &step, int done, int total);
    using QWidget::show;
    Button *stopButton() const { return stop; }

Q_SIGNALS:
    void stopped();

private:
    QPointer<Task> task;
    Text *count;
    Text *step;
    Bar *bar;
    Button *stop;
};

} // namespace simsa
