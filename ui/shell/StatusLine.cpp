#include "ui/shell/StatusLine.h"

#include "ui/shell/Panels.h"

#include <QPainter>

namespace simsa {

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent), savedIcon(new IconLabel(QStringLiteral("check"), Tone::accent, 14)),
      saved(new Text({}, TextSize::secondary, Tone::text2)), hintBox(new QWidget), hintRow(new QHBoxLayout(hintBox)),
      linkIcon(new IconLabel(QStringLiteral("offline"), Tone::text2, 14)),
      link(new Text({}, TextSize::secondary, Tone::text2)),
      lockIcon(new IconLabel(QStringLiteral("lock"), Tone::text2, 14)),
      lockText(new Text({}, TextSize::secondary, Tone::text2)) {
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme().px(12), 1, theme().px(12), 0);
    row->setSpacing(theme().px(6));
    row->addWidget(savedIcon);
    row->addWidget(saved);
    row->addStretch(1);
    hintRow->setContentsMargins(0, 0, 0, 0);
    hintRow->setSpacing(theme().px(12));
    row->addWidget(hintBox);
    row->addStretch(1);
    row->addWidget(linkIcon);
    row->addWidget(link);
    row->addSpacing(theme().px(8));
    row->addWidget(lockIcon);
    row->addWidget(lockText);
    savedIcon->hide();
    linkIcon->hide();
    setCountdown(-1);
    dress();
    connect(&theme(), &Theme::changed, this, &StatusLine::dress);
}

void StatusLine::dress() {
    setFixedHeight(theme().px(26));
}

void StatusLine::setSaved(const QString &text, bool trouble) {
    savedIcon->setVisible(!text.isEmpty());
    savedIcon->setIcon(trouble ? QStringLiteral("error") : QStringLiteral("check"),
                       trouble ? Tone::error : Tone::accent);
    saved->setTone(trouble ? Tone::error : Tone::text2);
    saved->setText(text);
    fit();
}

void StatusLine::setHints(const QList<KeyHint> &hints) {
    if (hints == shown)
        return;
    shown = hints;
    hintBox->hide(); // each one shown by itself would lay the whole window out again
    for (QWidget *old : caps) {
        hintRow->removeWidget(old);
        old->hide();
        old->deleteLater();
    }
    caps.clear();
    for (const KeyHint &hint : hints) {
        auto *cap = new KeyCaps(hint);
        hintRow->addWidget(cap);
        caps.append(cap);
    }
    fit();
    hintBox->show();
}

void StatusLine::setConnection(const QString &iconName, const QString &text, Tone tone) {
    linkIcon->setVisible(!text.isEmpty());
    linkIcon->setIcon(iconName, tone);
    link->setTone(tone);
    link->setText(text);
    fit();
}

void StatusLine::setCountdown(int secondsLeft) {
    lockIcon->setVisible(secondsLeft >= 0);
    lockText->setVisible(secondsLeft >= 0);
    if (secondsLeft < 0)
        return;
    lockText->setText(tr("Locks in %1:%2").arg(secondsLeft / 60).arg(secondsLeft % 60, 2, 10, QLatin1Char('0')));
    lockText->setTone(secondsLeft <= 30 ? Tone::attention : Tone::text2);
    lockIcon->setIcon(QStringLiteral("lock"), secondsLeft <= 30 ? Tone::attention : Tone::text2);
}

// Hints that do not fit are left out from the end; the words at both sides stay whole.
void StatusLine::fit() {
    int room =
        width() - saved->sizeHint().width() - link->sizeHint().width() - lockText->sizeHint().width() - theme().px(150);
    for (QWidget *cap : caps) {
        room -= cap->sizeHint().width() + hintRow->spacing();
        cap->setVisible(room >= 0);
    }
}

void StatusLine::resizeEvent(QResizeEvent *) {
    fit();
}

void StatusLine::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Tone::panel));
    painter.fillRect(QRect(0, 0, width(), 1), theme().color(Tone::line));
}

} // namespace simsa
