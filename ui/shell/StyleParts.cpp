#include "ui/shell/StyleParts.h"

#include "ui/shell/Paint.h"
#include "ui/shell/Style.h"

#include <QAbstractButton>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace simsa::parts {

namespace {

bool enabled(const QStyleOption *option) {
    return option->state & QStyle::State_Enabled;
}
bool hovered(const QStyleOption *option) {
    return enabled(option) && option->state & QStyle::State_MouseOver;
}
bool pressed(const QStyleOption *option) {
    return enabled(option) && option->state & QStyle::State_Sunken;
}

ButtonKind kindOf(const QWidget *widget) {
    return widget ? static_cast<ButtonKind>(widget->property(buttonKindProperty).toInt()) : ButtonKind::normal;
}

int heightOf(const QWidget *widget) {
    return theme().px(widget && widget->property(smallProperty).toBool() ? 26 : 32);
}

QIcon::Mode modeOf(const QStyleOption *option) {
    return enabled(option) ? QIcon::Normal : QIcon::Disabled;
}

// Icon and text side by side, in the middle of the rectangle.
void content(QPainter *painter, const QRect &rect, const QIcon &icon, const QSize &iconSize, QIcon::Mode mode,
             QIcon::State state, const QString &text, const QFont &font, const QColor &ink) {
    painter->save();
    painter->setFont(font);
    const QFontMetrics metrics(font, painter->device());
    const int gap = icon.isNull() || text.isEmpty() ? 0 : theme().px(6);
    const int iconWidth = icon.isNull() ? 0 : iconSize.width();
    const QString shown =
        metrics.elidedText(text, Qt::ElideRight, rect.width() - iconWidth - gap, Qt::TextShowMnemonic);
    const int textWidth = text.isEmpty() ? 0 : metrics.size(Qt::TextShowMnemonic, shown).width();
    int x = rect.left() + qMax(0, (rect.width() - iconWidth - gap - textWidth) / 2);
    if (!icon.isNull()) {
        icon.paint(painter,
                   QRect(x, rect.top() + (rect.height() - iconSize.height()) / 2, iconWidth, iconSize.height()),
                   Qt::AlignCenter, mode, state);
        x += iconWidth + gap;
    }
    painter->setPen(ink);
    painter->drawText(QRect(x, rect.top(), rect.right() - x + 1, rect.height()),
                      Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic | Qt::TextSingleLine, shown);
    painter->restore();
}

} // namespace

void field(QPainter *painter, const QStyleOption *option, const QWidget *widget) {
    const Theme &look = theme();
    const bool wrong = widget && widget->property(errorProperty).toBool();
    const bool locked = !enabled(option) || option->state & QStyle::State_ReadOnly;
    const bool focused = option->state & QStyle::State_HasFocus;
    const QColor line = wrong     ? look.color(Tone::error)
                        : focused ? look.color(Tone::accent)
                                  : look.color(locked ? Tone::line : Tone::control);
    if (locked && !wrong && look.scheme() == Scheme::contrast) {
        paintDashedBox(*painter, option->rect, look.color(Tone::panel),
                       focused ? look.color(Tone::accent) : look.color(Tone::text3));
        return;
    }
    paintBox(*painter, option->rect, look.color(locked ? Tone::window : Tone::panel), line,
             wrong || focused ? look.focusWidth() : 1);
}

void checkMark(QPainter *painter, const QStyleOption *option) {
    const Theme &look = theme();
    const int side = look.px(16);
    QRect box(0, 0, side, side);
    box.moveCenter(option->rect.center());
    const bool on = option->state & (QStyle::State_On | QStyle::State_NoChange);
    const QColor fill = on ? look.color(enabled(option) ? Tone::accent : Tone::text3)
                           : look.color(enabled(option) ? Tone::panel : Tone::window);
    const QColor line = on ? fill
                           : look.color(hovered(option)   ? Tone::text2
                                        : enabled(option) ? Tone::control
                                                          : Tone::line);
    paintBox(*painter, box, fill, line, 1, 3);
    if (on)
        painter->drawPixmap(
            box, iconPixmap(option->state & QStyle::State_On ? QStringLiteral("check") : QStringLiteral("minus"),
                            look.color(Tone::onAccent), side, painter->device()->devicePixelRatioF()));
}

void radioMark(QPainter *painter, const QStyleOption *option) {
    const Theme &look = theme();
    const qreal side = look.px(16);
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());
    const bool on = option->state & QStyle::State_On;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor strong = look.color(enabled(option) ? Tone::accent : Tone::text3);
    painter->setPen(QPen(on ? strong : look.color(hovered(option) ? Tone::text2 : Tone::control), on ? 2 : 1));
    painter->setBrush(look.color(enabled(option) ? Tone::panel : Tone::window));
    const qreal half = on ? 1 : 0.5;
    painter->drawEllipse(box.adjusted(half, half, -half, -half));
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(strong);
        painter->drawEllipse(box.center(), side * 0.24, side * 0.24);
    }
    painter->restore();
}

void arrow(QPainter *painter, const QStyleOption *option, const QString &name) {
    const int side = qMin(theme().px(16), qMin(option->rect.width(), option->rect.height()));
    QRect box(0, 0, side, side);
    box.moveCenter(option->rect.center());
    painter->drawPixmap(box, iconPixmap(name, theme().color(enabled(option) ? Tone::text2 : Tone::text3), side,
                                        painter->device()->devicePixelRatioF()));
}

void row(QPainter *painter, const QStyleOption *option) {
    const Theme &look = theme();
    if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        item && item->backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option->rect, item->backgroundBrush);
    if (option->state & QStyle::State_Selected)
        painter->fillRect(option->rect, look.color(Tone::tint));
    else if (hovered(option))
        painter->fillRect(option->rect, look.color(Tone::hover));
}

void pushButton(QPainter *painter, const QStyleOptionButton *option, const QWidget *widget) {
    const Theme &look = theme();
    const ButtonKind kind = kindOf(widget);
    QFont font = option->fontMetrics.height() > 0 && widget ? widget->font() : look.font(TextSize::body);
    if (kind == ButtonKind::link) {
        font.setUnderline(true);
        const QColor ink = look.color(!enabled(option)  ? Tone::text3
                                      : hovered(option) ? Tone::accentHover
                                                        : Tone::accent);
        content(painter, option->rect, option->icon, option->iconSize, modeOf(option), QIcon::Off, option->text, font,
                ink);
        return;
    }
    QColor fill = look.color(Tone::panel), line = look.color(Tone::control), ink = look.color(Tone::text);
    if (!enabled(option)) {
        fill = look.color(Tone::window);
        line = look.color(Tone::line);
        ink = look.color(Tone::text3);
    } else if (kind == ButtonKind::primary) {
        fill = look.color(hovered(option) || pressed(option) ? Tone::accentHover : Tone::accent);
        line = QColor();
        ink = look.color(Tone::onAccent);
        font.setBold(true);
    } else if (option->state & QStyle::State_On) {
        fill = look.color(Tone::tint);
        line = look.color(Tone::accent);
        ink = look.color(look.scheme() == Scheme::contrast ? Tone::text : Tone::accent);
    } else if (kind == ButtonKind::plain) {
        fill = hovered(option) || pressed(option) ? look.color(Tone::hover) : QColor();
        line = QColor();
    } else if (pressed(option)) {
        fill = look.color(Tone::sunken);
    } else if (hovered(option)) {
        fill = look.color(Tone::hover);
    }
    // Where every line is white, a dashed one says that the button is off.
    if (!enabled(option) && look.scheme() == Scheme::contrast)
        paintDashedBox(*painter, option->rect, fill, ink);
    else
        paintBox(*painter, option->rect, fill, line);
    if (pressed(option) && look.scheme() == Scheme::contrast)
        paintBox(*painter, option->rect, {}, look.color(Tone::accent), 2);
    QRect inner = option->rect.adjusted(look.px(6), 0, -look.px(6), 0);
    if (option->features & QStyleOptionButton::HasMenu) {
        const int side = look.px(16);
        painter->drawPixmap(QRect(inner.right() - side, inner.center().y() - side / 2 + 1, side, side),
                            iconPixmap(QStringLiteral("down"), ink, side, painter->device()->devicePixelRatioF()));
        inner.adjust(0, 0, -side - look.px(4), 0);
    }
    content(painter, inner, option->icon, option->iconSize, modeOf(option), QIcon::Off, option->text, font, ink);
}

QSize pushButtonSize(const QStyleOptionButton *option, const QWidget *widget) {
    const Theme &look = theme();
    QFont font = widget ? widget->font() : look.font(TextSize::body);
    const ButtonKind kind = kindOf(widget);
    if (kind == ButtonKind::primary)
        font.setBold(true);
    const QFontMetrics metrics(font);
    const int icon = option->icon.isNull() ? 0 : option->iconSize.width() + (option->text.isEmpty() ? 0 : look.px(6));
    const int menu = option->features & QStyleOptionButton::HasMenu ? look.px(22) : 0;
    const int text = metrics.size(Qt::TextShowMnemonic, option->text).width();
    if (kind == ButtonKind::link)
        return {text + icon + 2, qMax(metrics.height(), look.px(20))};
    const bool small = widget && widget->property(smallProperty).toBool();
    const int side = look.px(small ? 8 : kind == ButtonKind::plain ? 8 : 14);
    const int least = look.px(small || kind == ButtonKind::plain ? 0 : 64);
    return {qMax(text + icon + menu + 2 * side, least), qMax(heightOf(widget), metrics.height() + 4)};
}

void toolButton(QPainter *painter, const QStyleOptionToolButton *option, const QWidget *widget, const QStyle &style) {
    const Theme &look = theme();
    const bool on = option->state & QStyle::State_On;
    const QRect rect = option->rect;
    if (on)
        paintBox(*painter, rect, look.color(Tone::tint),
                 look.scheme() == Scheme::contrast ? look.color(Tone::accent) : QColor());
    else if (hovered(option) || pressed(option))
        paintBox(*painter, rect, look.color(pressed(option) ? Tone::sunken : Tone::hover), {});
    const bool menu = option->features & QStyleOptionToolButton::HasMenu;
    const bool text = option->toolButtonStyle != Qt::ToolButtonIconOnly && !option->text.isEmpty();
    const bool withIcon = option->toolButtonStyle != Qt::ToolButtonTextOnly && !option->icon.isNull();
    QRect inner = rect.adjusted(look.px(4), 0, -look.px(4), 0);
    if (menu && text) {
        const int side = look.px(16);
        painter->drawPixmap(QRect(inner.right() - side + 1, rect.top() + (rect.height() - side) / 2, side, side),
                            iconPixmap(QStringLiteral("down"), look.color(enabled(option) ? Tone::text2 : Tone::text3),
                                       side, painter->device()->devicePixelRatioF()));
        inner.adjust(0, 0, -side - look.px(4), 0);
    }
    if (option->features & QStyleOptionToolButton::Arrow && option->icon.isNull()) {
        QStyleOption plain(*option);
        plain.rect = rect;
        style.drawPrimitive(option->arrowType == Qt::UpArrow     ? QStyle::PE_IndicatorArrowUp
                            : option->arrowType == Qt::LeftArrow ? QStyle::PE_IndicatorArrowLeft
                            : option->arrowType == Qt::DownArrow ? QStyle::PE_IndicatorArrowDown
                                                                 : QStyle::PE_IndicatorArrowRight,
                            &plain, painter, widget);
        return;
    }
    const QColor ink = !enabled(option)                          ? look.color(Tone::text3)
                       : on && look.scheme() != Scheme::contrast ? look.color(Tone::accent)
                       : widget                                  ? widget->palette().color(QPalette::ButtonText)
                                                                 : look.color(Tone::text);
    content(painter, inner, withIcon ? option->icon : QIcon(), option->iconSize, modeOf(option),
            on ? QIcon::On : QIcon::Off, text ? option->text : QString(), option->font, ink);
}

QSize toolButtonSize(const QStyleOptionToolButton *option, const QWidget *widget) {
    const Theme &look = theme();
    const int height = heightOf(widget);
    const bool text = option->toolButtonStyle != Qt::ToolButtonIconOnly && !option->text.isEmpty();
    if (!text)
        return {height, height};
    const bool withIcon = option->toolButtonStyle != Qt::ToolButtonTextOnly && !option->icon.isNull();
    int width = QFontMetrics(option->font).size(Qt::TextShowMnemonic, option->text).width() + 2 * look.px(8);
    if (withIcon)
        width += option->iconSize.width() + look.px(6);
    if (option->features & QStyleOptionToolButton::HasMenu)
        width += look.px(20);
    return {width, height};
}

void comboBox(QPainter *painter, const QStyleOptionComboBox *option, const QWidget *widget, const QStyle &style) {
    field(painter, option, widget);
    if (hovered(option) && !(option->state & QStyle::State_HasFocus))
        paintBox(*painter, option->rect, theme().color(Tone::hover), theme().color(Tone::control));
    QStyleOption chevron(*option);
    chevron.rect = style.subControlRect(QStyle::CC_ComboBox, option, QStyle::SC_ComboBoxArrow, widget);
    arrow(painter, &chevron, QStringLiteral("down"));
}

void spinBox(QPainter *painter, const QStyleOptionSpinBox *option, const QWidget *widget, const QStyle &style) {
    if (option->frame)
        field(painter, option, widget);
    if (option->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    for (const auto part : {QStyle::SC_SpinBoxUp, QStyle::SC_SpinBoxDown}) {
        QStyleOption chevron(*option);
        chevron.rect = style.subControlRect(QStyle::CC_SpinBox, option, part, widget);
        const auto needed =
            part == QStyle::SC_SpinBoxUp ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled;
        if (!(option->stepEnabled & needed))
            chevron.state &= ~QStyle::State_Enabled;
        arrow(painter, &chevron, part == QStyle::SC_SpinBoxUp ? QStringLiteral("up") : QStringLiteral("down"));
    }
}

void progress(QPainter *painter, const QStyleOptionProgressBar *option) {
    const int span = option->maximum - option->minimum;
    QRectF rect = option->rect;
    // An unknown amount shows a still third of the bar: nothing moves by itself.
    const double share = span <= 0 ? 0.33 : qBound(0.0, double(option->progress - option->minimum) / span, 1.0);
    if (share <= 0)
        return;
    rect.setWidth(qMax(rect.height(), rect.width() * share));
    paintBox(*painter, rect, theme().color(Tone::accent), {}, 0, rect.height() / 2);
}

void tab(QPainter *painter, const QStyleOptionTab *option) {
    const Theme &look = theme();
    if (hovered(option) && !(option->state & QStyle::State_Selected))
        painter->fillRect(option->rect, look.color(Tone::hover));
    if (option->state & QStyle::State_Selected)
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom() - 2, option->rect.width(), 3),
                          look.color(Tone::accent));
}

QRect scrollRect(const QStyleOptionSlider *option, QStyle::SubControl part) {
    const bool across = option->orientation == Qt::Horizontal;
    const int length = across ? option->rect.width() : option->rect.height();
    const int range = option->maximum - option->minimum;
    int slider = length;
    if (range > 0)
        slider =
            qBound(qMin(theme().px(32), length),
                   static_cast<int>(qint64(length) * option->pageStep / (qint64(range) + option->pageStep)), length);
    const int start = QStyle::sliderPositionFromValue(option->minimum, option->maximum, option->sliderPosition,
                                                      length - slider, option->upsideDown);
    const auto piece = [&](int from, int size) {
        return across ? QRect(from, 0, size, option->rect.height()) : QRect(0, from, option->rect.width(), size);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return piece(start, slider);
    case QStyle::SC_ScrollBarSubPage:
        return piece(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return piece(start + slider, length - start - slider);
    default:
        return {};
    }
}

void scrollBar(QPainter *painter, const QStyleOptionSlider *option, const QStyle &style, const QWidget *widget) {
    const Theme &look = theme();
    if (option->maximum <= option->minimum)
        return;
    QRectF slider = style.subControlRect(QStyle::CC_ScrollBar, option, QStyle::SC_ScrollBarSlider, widget);
    slider.adjust(3, 3, -3, -3);
    const bool strong = option->state & QStyle::State_MouseOver || look.scheme() == Scheme::contrast;
    QColor ink = look.color(strong ? Tone::text3 : Tone::control);
    if (!strong)
        ink.setAlpha(170);
    paintBox(*painter, slider, ink, {}, 0, qMin(slider.width(), slider.height()) / 2);
}

} // namespace simsa::parts
