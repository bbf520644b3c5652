#include "ui/shell/Buttons.h"

#include "ui/shell/Labels.h"
#include "ui/shell/Paint.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace simsa {

Button::Button(const QString &text, ButtonKind kind, const QString &iconName, QWidget *parent)
    : QPushButton(text, parent), style(kind), named(iconName) {
    setAutoDefault(false);
    setKind(kind); // the accessible name is the text, also after it changes
}

void Button::setKind(ButtonKind kind) {
    style = kind;
    setProperty(buttonKindProperty, static_cast<int>(kind));
    setCursor(kind == ButtonKind::link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setIconName(named);
    updateGeometry();
    update();
}

void Button::setIconName(const QString &name) {
    named = name;
    if (name.isEmpty())
        setIcon(QIcon());
    else
        setIcon(simsa::icon(name, style == ButtonKind::primary ? Tone::onAccent
                                  : style == ButtonKind::link  ? Tone::accent
                                                               : Tone::text));
}

void Button::setSmall(bool small) {
    setProperty(smallProperty, small);
    updateGeometry();
}

void Button::disable(const QString &reason) {
    setEnabled(false);
    setToolTip(reason);
    setAccessibleDescription(reason);
}

void Button::enable() {
    setEnabled(true);
    setToolTip({});
    setAccessibleDescription({});
}

IconButton::IconButton(const QString &iconName, const QString &name, const QKeySequence &key, QWidget *parent)
    : QToolButton(parent) {
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    setIconName(iconName);
    setNames(name, key);
}

void IconButton::setIconName(const QString &name, Tone tone) {
    setIcon(simsa::icon(name, tone));
}

void IconButton::setNames(const QString &name, const QKeySequence &key) {
    setAccessibleName(name);
    setToolTip(key.isEmpty() ? name : QStringLiteral("%1  (%2)").arg(name, keyName(key)));
}

void IconButton::setSmall(bool small) {
    setProperty(smallProperty, small);
    updateGeometry();
}

// One piece of a Segmented; paints its own edges so that neighbours share one line.
class SegmentButton : public QAbstractButton {
public:
    SegmentButton(const QString &text, Segmented *owner_) : QAbstractButton(owner_), owner(owner_) {
        setText(text);
        setAccessibleName(text);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
    }
    QSize sizeHint() const override {
        const Theme &look = theme();
        return {QFontMetrics(look.font(TextSize::body, true)).horizontalAdvance(text()) + 2 * look.px(10), look.px(26)};
    }

protected:
    void paintEvent(QPaintEvent *) override {
        const Theme &look = theme();
        QPainter painter(this);
        const bool on = isChecked();
        const QList<QAbstractButton *> all = owner->group->buttons();
        const qsizetype at = all.indexOf(this);
        const bool last = at + 1 == all.size();
        // Only the outer corners are round: towards a neighbour the box runs out of the widget.
        const QRectF box = QRectF(rect()).adjusted(at == 0 ? 0 : -8, 0, last ? 0 : 8, 0);
        const QColor ground = on ? look.color(Tone::tint)
                                 : look.color(!isEnabled()   ? Tone::window
                                              : underMouse() ? Tone::hover
                                                             : Tone::panel);
        const bool asking = owner->dashed && owner->current() < 0;
        const QColor edge = look.color(asking        ? Tone::attentionMark
                                       : on          ? Tone::accent
                                       : isEnabled() ? Tone::control
                                                     : Tone::line);
        if (asking)
            paintDashedBox(painter, box, ground, edge, 3);
        else
            paintBox(painter, box, ground, edge, 1, 3);
        if (!last && !all[at + 1]->isChecked()) {
            QPen pen(edge, 1);
            if (asking)
                pen.setDashPattern({4, 3});
            painter.setPen(pen);
            painter.drawLine(QPointF(width() - 0.5, 0.5), QPointF(width() - 0.5, height() - 0.5));
        }
        if (on && at > 0)
            painter.fillRect(QRect(0, 0, 1, height()), edge);
        painter.setFont(look.font(TextSize::body, on));
        painter.setPen(look.color(!isEnabled()                              ? Tone::text3
                                  : on && look.scheme() != Scheme::contrast ? Tone::accent
                                                                            : Tone::text));
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
    void keyPressEvent(QKeyEvent *event) override {
        const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
        if (!step)
            return QAbstractButton::keyPressEvent(event);
        const QList<QAbstractButton *> all = owner->group->buttons();
        const qsizetype next = all.indexOf(this) + step;
        if (next >= 0 && next < all.size()) {
            all[next]->setFocus(Qt::TabFocusReason);
            all[next]->click();
        }
    }

private:
    Segmented *owner;
};

Segmented::Segmented(const QStringList &choices, QWidget *parent) : QWidget(parent), group(new QButtonGroup(this)) {
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0); // neighbours share their line
    for (qsizetype i = 0; i < choices.size(); ++i) {
        auto *piece = new SegmentButton(choices[i], this);
        group->addButton(piece, static_cast<int>(i));
        row->addWidget(piece);
        connect(piece, &QAbstractButton::toggled, this, [this] {
            for (QAbstractButton *each : group->buttons())
                each->update();
        });
    }
    connect(group, &QButtonGroup::idClicked, this, &Segmented::chosen);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

int Segmented::current() const {
    return group->checkedId();
}

void Segmented::setCurrent(int index) {
    if (QAbstractButton *wanted = group->button(index)) {
        wanted->setChecked(true);
    } else if (QAbstractButton *old = group->checkedButton()) {
        group->setExclusive(false);
        old->setChecked(false);
        group->setExclusive(true);
    }
    for (QAbstractButton *each : group->buttons())
        each->update();
}

void Segmented::setDashed(bool isDashed) {
    dashed = isDashed;
    for (QAbstractButton *each : group->buttons())
        each->update();
}

QAbstractButton *Segmented::button(int index) const {
    return group->button(index);
}

} // namespace simsa
