#include "ui/shell/Labels.h"

#include "ui/shell/Paint.h"

#include <QPainter>

namespace simsa {

namespace {

struct ChipInk {
    Tone ground, line, ink;
};

ChipInk inkOf(ChipKind kind) {
    switch (kind) {
    case ChipKind::accent:
        return {Tone::tint, Tone::tintLine, Tone::accent};
    case ChipKind::attention:
        return {Tone::attentionGround, Tone::attentionLine, Tone::attention};
    case ChipKind::error:
        return {Tone::errorGround, Tone::errorLine, Tone::error};
    case ChipKind::neutral:
        break;
    }
    return {Tone::panel, Tone::line, Tone::text2};
}

int advance(const QFont &font, const QString &text) {
    return QFontMetrics(font).horizontalAdvance(text);
}

} // namespace

QString keyName(const QKeySequence &keys) {
    return keys.toString(QKeySequence::PortableText).replace(QLatin1String("Return"), QLatin1String("Enter"));
}

Chip::Chip(const QString &text, ChipKind kind_, const QString &iconName_, QWidget *parent)
    : QAbstractButton(parent), kind(kind_), iconName(iconName_) {
    setText(text);
    setAccessibleName(text);
    setClickable(false);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
}

void Chip::setKind(ChipKind newKind) {
    kind = newKind;
    update();
}

void Chip::setIconName(const QString &name) {
    iconName = name;
    updateGeometry();
    update();
}

void Chip::setClickable(bool clickable) {
    setFocusPolicy(clickable ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, !clickable);
    setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

QSize Chip::sizeHint() const {
    const Theme &look = theme();
    const int symbol = iconName.isEmpty() ? 0 : look.px(13) + look.px(4);
    return {advance(look.font(TextSize::secondary), text()) + symbol + 2 * look.px(7), look.px(20)};
}

void Chip::paintEvent(QPaintEvent *) {
    const Theme &look = theme();
    const ChipInk ink = inkOf(kind);
    QPainter painter(this);
    const bool over = underMouse() && focusPolicy() != Qt::NoFocus;
    paintBox(painter, rect(), look.color(over && kind == ChipKind::neutral ? Tone::hover : ink.ground),
             look.color(over ? ink.ink : ink.line), 1, 3);
    int x = look.px(7);
    const QColor pen = look.color(isEnabled() ? ink.ink : Tone::text3);
    if (!iconName.isEmpty()) {
        const int side = look.px(13);
        painter.drawPixmap(x, (height() - side) / 2, iconPixmap(iconName, pen, side, devicePixelRatioF()));
        x += side + look.px(4);
    }
    painter.setFont(look.font(TextSize::secondary));
    painter.setPen(pen);
    painter.drawText(QRect(x, 0, advance(painter.font(), text()) + 2, height()), Qt::AlignVCenter | Qt::AlignLeft,
                     text());
}

StandingLabel::StandingLabel(Standing standing_, QWidget *parent) : QWidget(parent), standing(standing_) {
    setAccessibleName(word());
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
}

QString StandingLabel::word() const {
    return standing == official ? tr("Official") : tr("Analysis");
}

QSize StandingLabel::sizeHint() const {
    const Theme &look = theme();
    const int symbol = standing == official ? look.px(18) : 0;
    return {advance(look.font(TextSize::secondary, standing == official), word()) + symbol + 2 * look.px(8),
            look.px(20)};
}

void StandingLabel::paintEvent(QPaintEvent *) {
    const Theme &look = theme();
    QPainter painter(this);
    QRect box = rect().adjusted(look.px(8), 0, -look.px(6), 0);
    if (standing == official) {
        paintBox(painter, rect(), look.color(Tone::accent), {}, 0, 3);
        const int side = look.px(14);
        painter.drawPixmap(box.left(), (height() - side) / 2,
                           iconPixmap(QStringLiteral("seal"), look.color(Tone::onAccent), side, devicePixelRatioF()));
        box.setLeft(box.left() + look.px(18));
    } else {
        paintDashedBox(painter, rect(), look.color(Tone::panel), look.color(Tone::text2), 3);
    }
    painter.setFont(look.font(TextSize::secondary, standing == official));
    painter.setPen(look.color(standing == official ? Tone::onAccent : Tone::text2));
    painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft, word());
}

KeyCaps::KeyCaps(const KeyHint &hint, QWidget *parent) : QWidget(parent), does(hint.does) {
    const QString text =
        hint.caps.isEmpty() ? keyName(hint.keys).replace(QLatin1Char('+'), QLatin1Char(' ')) : hint.caps;
    caps = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    setAccessibleName(caps.join(QLatin1Char('+')) + QLatin1Char(' ') + does);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
}

QSize KeyCaps::sizeHint() const {
    const Theme &look = theme();
    int total = 0;
    for (const QString &cap : caps)
        total += qMax(look.px(20), advance(look.font(TextSize::axis), cap) + 2 * look.px(5)) + look.px(4);
    return {total + (does.isEmpty() ? 0 : advance(look.font(TextSize::secondary), does) + look.px(2)), look.px(20)};
}

void KeyCaps::paintEvent(QPaintEvent *) {
    const Theme &look = theme();
    QPainter painter(this);
    int x = 0;
    painter.setFont(look.font(TextSize::axis));
    for (const QString &cap : caps) {
        const int w = qMax(look.px(20), advance(painter.font(), cap) + 2 * look.px(5));
        const QRect box(x, (height() - look.px(17)) / 2, w, look.px(17));
        paintBox(painter, box, look.color(Tone::window), look.color(Tone::line), 1, 3);
        painter.setPen(look.color(Tone::text2));
        painter.drawText(box, Qt::AlignCenter, cap);
        x += w + look.px(4);
    }
    painter.setFont(look.font(TextSize::secondary));
    painter.setPen(look.color(Tone::text2));
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, does);
}

IconLabel::IconLabel(const QString &name_, Tone tone_, int side_, QWidget *parent)
    : QWidget(parent), name(name_), tone(tone_), side(side_) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
}

void IconLabel::setIcon(const QString &newName, Tone newTone) {
    name = newName;
    tone = newTone;
    update();
}

QSize IconLabel::sizeHint() const {
    return {theme().px(side), theme().px(side)};
}

void IconLabel::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const int drawn = theme().px(side);
    painter.drawPixmap((width() - drawn) / 2, (height() - drawn) / 2,
                       iconPixmap(name, theme().color(isEnabled() ? tone : Tone::text3), drawn, devicePixelRatioF()));
}

} // namespace simsa
