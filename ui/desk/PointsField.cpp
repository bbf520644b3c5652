#include "ui/desk/PointsField.h"

#include "ui/desk/DeskText.h"
#include "ui/shell/Paint.h"
#include "ui/shell/Style.h"

#include <QKeyEvent>
#include <QPainter>

namespace simsa {

PointsField::PointsField(const Criterion &leaf, int decimals_, QWidget *parent)
    : QLineEdit(parent), maximum(leaf.maximum), stepSize(leaf.step), decimals(decimals_) {
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setProperty(smallProperty, true);
    setFixedWidth(theme().px(58));
    setMaxLength(10);
    setContextMenuPolicy(Qt::NoContextMenu);
    setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    setAttribute(Qt::WA_InputMethodEnabled, false); // digits need no composition
    pause.setSingleShot(true);
    pause.setInterval(400);
    connect(&pause, &QTimer::timeout, this, [this] { look(false); });
    // Not textEdited: a screen reader or another aid sets the text without typing it.
    connect(this, &QLineEdit::textChanged, this, [this] {
        if (showing)
            return;
        Q_EMIT typing();
        pause.start();
        Refusal why = Refusal::form;
        const auto points = read(text(), why);
        if (points && *points > maximum) // no further digit makes it good
            setWrong(true);
        else if (isWrong)
            setWrong(false);
    });
}

void PointsField::show(std::optional<Points> points) {
    showing = true;
    setText(points ? DeskText::points(*points, decimals) : QString());
    showing = false;
    QFont font = theme().font(TextSize::body, points && points->hundredths == 0);
    setFont(font);
}

void PointsField::setValue(std::optional<Points> points) {
    pause.stop();
    current = points;
    setWrong(false);
    show(points);
    saySealed();
}

void PointsField::choose(Points points) {
    show(points);
    look(true, false);
}

std::optional<Points> PointsField::read(const QString &typed, Refusal &why) {
    QString plain;
    for (const QChar c : typed.trimmed()) {
        if (c.digitValue() >= 0)
            plain += QChar(u'0' + c.digitValue());
        else if (c == QChar(0xFF0E) || c == QChar(0x3002) || c == QChar(0xFF61)) // ． 。 ｡
            plain += QLatin1Char('.');
        else if (c == QChar(0xFF0C) || c == QChar(0x3001)) // ， 、
            plain += QLatin1Char(',');
        else
            plain += c;
    }
    const qsizetype comma = plain.indexOf(QLatin1Char(','));
    // A thousand or one and a half? Nobody but the writer knows.
    why = comma > 0 && plain.size() - comma == 4 && plain.count(QLatin1Char(',')) == 1 ? Refusal::twoReadings
                                                                                       : Refusal::form;
    return pointsFromText(plain.toStdString());
}

// Takes the text over when it is good. Only a finished text is rewritten in the common form.
void PointsField::look(bool finished, bool typedIn) {
    pause.stop();
    QString typed = text().trimmed();
    if (finished && typed.size() > 1 && QStringLiteral(".,．，。｡").contains(typed.back()))
        typed.chop(1); // "12." is 12 when nothing follows
    Refusal why = Refusal::form;
    const auto points = typed.isEmpty() ? std::nullopt : read(typed, why);
    const bool range = points && (points->hundredths < 0 || *points > maximum);
    const bool offStep = points && !range && points->hundredths % stepSize.hundredths != 0;
    if (range || offStep || (!points && !typed.isEmpty() && finished))
        return setWrong(true, range ? Refusal::range : offStep ? Refusal::step : why);
    if (!points && !typed.isEmpty())
        return; // "12." is on its way
    setWrong(false);
    if (finished)
        show(points);
    if (points != current) {
        current = points;
        saySealed();
        Q_EMIT edited(typedIn);
    }
}

void PointsField::finish() {
    look(true);
}

void PointsField::step(int direction) {
    Points next = current.value_or(direction > 0 ? Points{-stepSize.hundredths} : maximum + stepSize);
    next.hundredths += direction * stepSize.hundredths;
    next.hundredths = qBound<std::int64_t>(0, next.hundredths, maximum.hundredths);
    show(next);
    look(true);
    selectAll();
}

void PointsField::setWrong(bool wrongNow, Refusal why) {
    const bool before = isWrong;
    isWrong = wrongNow;
    if (property(errorProperty).toBool() != wrongNow) {
        setProperty(errorProperty, wrongNow);
        update();
    }
    if (wrongNow)
        Q_EMIT refused(why);
    else if (before)
        Q_EMIT accepted();
}

void PointsField::setAbstained(bool abstained) {
    isAbstained = abstained;
    update();
}

void PointsField::setSealed(const std::optional<Sealed> &value) {
    if (value == sealed)
        return;
    sealed = value;
    saySealed();
}

// Beside the sign in the field: to the pointer and to a screen reader in words.
void PointsField::saySealed() {
    const QString as = sealed && sealed->points ? DeskText::points(*sealed->points, decimals) : tr("no points");
    const QString said = isSealed()              ? tr("Sealed with this value")
                         : changedSinceSealing() ? tr("Changed since sealing: %1 is sealed").arg(as)
                                                 : QString();
    setToolTip(said);
    setAccessibleDescription(said);
    update();
}

// Undo is the desk's: what is typed here is one of its edits.
bool PointsField::event(QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isDeskKey(*key)) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void PointsField::keyPressEvent(QKeyEvent *event) {
    const bool plain = !(event->modifiers() & (Qt::AltModifier | Qt::ControlModifier));
    if (plain && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        step(event->key() == Qt::Key_Up ? 1 : -1);
    } else if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        finish();
        if (!isWrong)
            Q_EMIT moved(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    } else if (event->key() == Qt::Key_Escape && (isWrong || pause.isActive())) {
        setValue(current);
        selectAll();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void PointsField::focusInEvent(QFocusEvent *event) {
    QLineEdit::focusInEvent(event);
    selectAll();
    Q_EMIT entered();
}

void PointsField::focusOutEvent(QFocusEvent *event) {
    QLineEdit::focusOutEvent(event);
    if (!isReadOnly())
        finish();
}

void PointsField::paintEvent(QPaintEvent *event) {
    QLineEdit::paintEvent(event);
    const Theme &look = theme();
    if (isAbstained) {
        QPainter painter(this);
        painter.fillRect(rect(), look.color(Tone::panel));
        paintBox(painter, rect(), look.color(Tone::window), look.color(Tone::line));
        const int side = look.px(14);
        painter.drawPixmap(rect().center() - QPoint(side / 2, side / 2),
                           iconPixmap(QStringLiteral("abstain"), look.color(Tone::text2), side, devicePixelRatioF()));
    } else if (text().isEmpty() && !hasFocus() && isEnabled()) {
        QPainter painter(this);
        painter.fillRect(rect(), palette().color(QPalette::Window));
        paintDashedBox(painter, rect(), look.color(Tone::panel), look.color(Tone::attentionMark));
    }
    if (sealed && !isAbstained && !isWrong) {
        QPainter painter(this);
        const int side = look.px(12);
        painter.drawPixmap(QPoint(look.px(5), (height() - side) / 2),
                           iconPixmap(isSealed() ? QStringLiteral("seal") : QStringLiteral("history"),
                                      look.color(isSealed() ? Tone::text3 : Tone::attention), side,
                                      devicePixelRatioF()));
    }
}

} // namespace simsa
