#include "ui/shell/FocusRing.h"

#include "ui/shell/Paint.h"

#include <QAbstractButton>
#include <QEvent>
#include <QFocusEvent>
#include <QPainter>
#include <QScrollArea>

namespace simsa {

namespace {

class Ring : public QWidget {
public:
    explicit Ring(QWidget *parent) : QWidget(parent) {
        setObjectName(QStringLiteral("simsa.focusRing"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        const int width = theme().focusWidth();
        paintBox(painter, rect(), {}, theme().color(Tone::accent), width, 4 + width + 1);
    }
};

// The widget in which the ring may overlap neighbours: the page inside a scroll area, or the window.
QWidget *hostOf(QWidget *target) {
    for (QWidget *at = target->parentWidget(); at; at = at->parentWidget()) {
        if (at->isWindow())
            return at;
        const QWidget *viewport = at->parentWidget();
        const auto *area = viewport ? qobject_cast<const QAbstractScrollArea *>(viewport->parentWidget()) : nullptr;
        if (area && area->viewport() == viewport)
            return at;
    }
    return nullptr;
}

} // namespace

FocusRings::FocusRings(QObject *parent) : QObject(parent) {
    parent->installEventFilter(this);
}

bool FocusRings::eventFilter(QObject *object, QEvent *event) {
    switch (event->type()) {
    case QEvent::FocusIn:
        if (auto *button = qobject_cast<QAbstractButton *>(object)) {
            if (static_cast<QFocusEvent *>(event)->reason() != Qt::MouseFocusReason)
                show(button);
        } else if (target && object->isWidgetType()) { // a dialog tells its first button before it has the focus
            clear();
        }
        break;
    case QEvent::FocusOut:
    case QEvent::Hide:
        if (object == target)
            clear();
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::LayoutRequest:
        if (target && object->isWidgetType() &&
            (object == target || static_cast<QWidget *>(object)->isAncestorOf(target)))
            place();
        break;
    default:
        break;
    }
    return false;
}

void FocusRings::show(QWidget *newTarget) {
    clear();
    QWidget *host = hostOf(newTarget);
    if (!host)
        return;
    target = newTarget;
    ring = new Ring(host);
    place();
    ring->show();
    ring->raise();
}

void FocusRings::clear() {
    target.clear();
    if (ring) {
        ring->hide();
        ring->deleteLater();
        ring.clear();
    }
}

void FocusRings::place() {
    if (!target || !ring || !ring->parentWidget()->isAncestorOf(target))
        return;
    const int reach = theme().focusWidth() + 1;
    const QPoint at = target->mapTo(ring->parentWidget(), QPoint(0, 0));
    ring->setGeometry(QRect(at, target->size()).adjusted(-reach, -reach, reach, reach));
}

} // namespace simsa
