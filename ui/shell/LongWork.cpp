#include "ui/shell/LongWork.h"

#include "ui/shell/Labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace simsa {

LongWork::LongWork(const QString &iconName, const QString &title, const QString &steps, const QString &kept,
                   QWidget *parent)
    : Card(parent), count(new Text({}, TextSize::body, Tone::text, true)),
      step(new Text({}, TextSize::secondary, Tone::text2)), bar(new Bar),
      stop(new Button(tr("Stop"), ButtonKind::normal, QStringLiteral("pause"))) {
    const Theme &look = theme();
    setAccessibleName(title);
    auto *top = new QHBoxLayout;
    top->setSpacing(look.px(10));
    top->addWidget(new IconLabel(iconName, Tone::accent, 20));
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(new Text(title, TextSize::group, Tone::text, true));
    if (!steps.isEmpty())
        names->addWidget(new Text(steps, TextSize::secondary, Tone::text2));
    top->addLayout(names, 1);
    top->addWidget(count, 0, Qt::AlignVCenter);
    body()->addLayout(top);
    body()->addSpacing(look.px(4));
    body()->addWidget(bar);
    bar->setRange(0, 0);
    bar->setAccessibleName(title);
    body()->addWidget(step);
    auto *safe = new Card;
    safe->body()->setContentsMargins(look.px(12), look.px(6), look.px(12), look.px(6));
    auto *facts = new QHBoxLayout;
    facts->addWidget(new IconLabel(QStringLiteral("check"), Tone::accent));
    facts->addWidget(new Text(kept.isEmpty() ? tr("If you stop, what is done so far is kept.") : kept), 1);
    safe->body()->addLayout(facts);
    body()->addWidget(safe);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(stop);
    body()->addLayout(buttons);
    connect(stop, &Button::clicked, this, [this] {
        if (task)
            task->cancel();
        stop->disable(tr("Stopping at the next safe point"));
        stop->setText(tr("Stopping..."));
        Q_EMIT stopped();
    });
}

void LongWork::follow(Task *newTask) {
    task = newTask;
    stop->enable();
    stop->setText(tr("Stop"));
    if (task)
        connect(task, &Task::progressed, this, qOverload<const QString &, int, int>(&LongWork::show));
}

void LongWork::show(const QString &text, int done, int total) {
    step->setText(text);
    count->setText(total > 0 ? tr("%1 / %2").arg(done).arg(total) : QString());
    bar->setRange(0, total > 0 ? total : 0);
    bar->setValue(done);
}

} // namespace simsa
