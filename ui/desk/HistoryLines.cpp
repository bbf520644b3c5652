#include "ui/desk/HistoryLines.h"

#include "ui/desk/DeskText.h"
#include "ui/shell/Buttons.h"
#include "ui/shell/Labels.h"
#include "ui/shell/Text.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace simsa {

HistoryLines::HistoryLines(Writer writer, QWidget *parent)
    : QWidget(parent), write(std::move(writer)), last(new Text({}, TextSize::secondary, Tone::text2)),
      all(new Button({}, ButtonKind::link)), box(new QWidget), list(new QVBoxLayout), words(new QLineEdit) {
    const Theme &look = theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(4));
    auto *row = new QHBoxLayout;
    row->setSpacing(look.px(6));
    row->addWidget(new IconLabel(QStringLiteral("history"), Tone::text2, 14), 0, Qt::AlignTop);
    last->setWrapping(true);
    row->addWidget(last, 1);
    row->addWidget(all, 0, Qt::AlignTop);
    column->addLayout(row);
    auto *inner = new QVBoxLayout(box);
    inner->setContentsMargins(look.px(20), 0, 0, 0);
    inner->setSpacing(look.px(2));
    inner->addLayout(list);
    words->setProperty(smallProperty, true);
    words->setMaxLength(2000);
    words->setPlaceholderText(tr("Why it changed (only you see it)"));
    words->setAccessibleName(tr("Why it changed, only you see it"));
    inner->addWidget(words);
    column->addWidget(box);
    box->hide();
    all->setCheckable(true);
    connect(all, &Button::toggled, this, &HistoryLines::unfold);
    connect(words, &QLineEdit::editingFinished, this, [this] {
        if (!changes.empty() && words->text().trimmed().toStdString() != changes.back().reason) {
            changes.back().reason = words->text().trimmed().toStdString();
            last->setText(line(changes.size() - 1));
            unfold(all->isChecked());
            Q_EMIT reasonGiven(words->text().trimmed());
        }
    });
    hide();
}

void HistoryLines::show(const std::vector<Change> &now) {
    if (changes == now)
        return;
    const bool another = changes.size() != now.size();
    changes = now;
    setVisible(!changes.empty());
    if (changes.empty())
        return;
    last->setText(line(changes.size() - 1));
    all->setText(tr("History %1").arg(changes.size()));
    all->setAccessibleName(tr("Earlier values: %1").arg(changes.size()));
    if (another || !words->hasFocus())
        words->setText(simsa::words(changes.back().reason));
    unfold(all->isChecked());
}

void HistoryLines::unfold(bool open) {
    box->setVisible(open);
    while (QLayoutItem *item = list->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (!open)
        return;
    for (const QString &text : lines()) {
        auto *one = new Text(text, TextSize::secondary, Tone::text2);
        one->setWrapping(true);
        list->addWidget(one);
    }
}

QString HistoryLines::line(std::size_t index) const {
    const Change &change = changes[index];
    const QString reason = change.reason.empty() ? QString() : QStringLiteral(" · ") + simsa::words(change.reason);
    if (!change.before && index == 0)
        return tr("%1: first %2").arg(DeskText::day(change.time), write(change.after)) + reason;
    const QString from = index > 0 ? DeskText::day(changes[index - 1].time) + QLatin1Char(' ') : QString();
    return from + write(change.before) + QStringLiteral(" → ") + DeskText::day(change.time) + QLatin1Char(' ') +
           write(change.after) + reason;
}

QStringList HistoryLines::lines() const {
    QStringList out;
    for (std::size_t i = changes.size(); i > 0; --i)
        out.append(line(i - 1));
    return out;
}

QString HistoryLines::summary() const {
    return isVisibleTo(parentWidget()) ? last->fullText() : QString();
}

} // namespace simsa
