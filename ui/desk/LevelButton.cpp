#include "ui/desk/LevelButton.h"

#include "ui/shell/Paint.h"

#include <QPainter>

namespace simsa {

LevelButton::LevelButton(const QString &range_, const QString &words, int number, QWidget *parent)
    : QAbstractButton(parent), range(range_), meaning(keepWords(words)) {
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Level %1: %2, %3").arg(number).arg(range, words));
    setToolTip(QStringLiteral("%1  (Alt+%2)").arg(words).arg(number));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize LevelButton::sizeHint() const {
    return {theme().px(70), heightForWidth(theme().px(70))};
}

int LevelButton::heightForWidth(int width) const {
    const Theme &look = theme();
    const QFontMetrics small(look.font(TextSize::axis));
    const int text =
        small.boundingRect(QRect(0, 0, qMax(20, width - look.px(8)), 1000), Qt::TextWordWrap, meaning).height();
    return look.lineHeight(TextSize::body) +
           qBound(look.lineHeight(TextSize::axis), text, 4 * look.lineHeight(TextSize::axis)) + look.px(8);
}

void LevelButton::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Theme &look = theme();
    const bool on = isChecked();
    paintBox(painter, rect(),
             look.color(on             ? Tone::accent
                        : underMouse() ? Tone::hover
                                       : Tone::panel),
             look.color(on ? Tone::accent : Tone::tintLine));
    painter.setPen(look.color(on ? Tone::onAccent : isEnabled() ? Tone::text : Tone::text3));
    painter.setFont(look.font(TextSize::secondary, true));
    const int top = look.lineHeight(TextSize::body);
    painter.drawText(QRect(0, look.px(3), width(), top), Qt::AlignCenter, range);
    painter.setFont(look.font(TextSize::axis));
    if (!on)
        painter.setPen(look.color(isEnabled() ? Tone::text2 : Tone::text3));
    painter.drawText(rect().adjusted(look.px(4), top + look.px(3), -look.px(4), -look.px(3)),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, meaning);
}

} // namespace simsa
