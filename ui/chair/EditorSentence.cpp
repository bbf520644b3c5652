#include "ui/chair/EditorSentence.h"

#include "ui/shell/Paint.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QRegularExpression>

namespace simsa {

Phrase::Phrase(const QString &name, QWidget *parent) : QAbstractButton(parent) {
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    connect(this, &QAbstractButton::clicked, this, &Phrase::open);
    connect(&theme(), &Theme::changed, this, &QWidget::updateGeometry);
}

void Phrase::set(const QString &text, Choices choices) {
    setText(text);
    setAccessibleDescription(text);
    list = std::move(choices);
    updateGeometry();
    update();
}

void Phrase::open() {
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(accessibleName());
    for (const PhraseChoice &choice : choices()) {
        if (choice.text.isEmpty()) {
            menu->addSeparator();
            continue;
        }
        QAction *action = menu->addAction(QString(choice.text).replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setCheckable(choice.chosen);
        action->setChecked(choice.chosen);
        if (choice.chosen)
            menu->setActiveAction(action);
        connect(action, &QAction::triggered, this, choice.choose);
    }
    menu->popup(mapToGlobal(QPoint(0, height() + theme().px(2))));
}

QSize Phrase::sizeHint() const {
    const Theme &look = theme();
    const int text = QFontMetrics(look.font(TextSize::body, true)).horizontalAdvance(this->text());
    return {text + look.px(8 + 6 + 12 + 8), look.px(26)};
}

void Phrase::paintEvent(QPaintEvent *) {
    const Theme &look = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool over = underMouse() || isDown();
    paintBox(painter, rect(), look.color(over ? Tone::tint : Tone::panel), look.color(Tone::tintLine));
    painter.setFont(look.font(TextSize::body, true));
    painter.setPen(look.color(Tone::accent));
    painter.drawText(rect().adjusted(look.px(8), 0, -look.px(20), 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    const int side = look.px(12);
    painter.drawPixmap(width() - side - look.px(8), (height() - side) / 2,
                       iconPixmap(QStringLiteral("down"), look.color(Tone::accent), side, devicePixelRatioF()));
}

void Phrase::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
        (event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier)) {
        if (!(event->modifiers() & Qt::ControlModifier))
            return open();
    }
    QAbstractButton::keyPressEvent(event);
}

PolicySentence::PolicySentence(QWidget *parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme(), &Theme::changed, this, [this] {
        layOut();
        updateGeometry();
    });
}

void PolicySentence::say(const QString &pattern, const QList<Part> &parts) {
    while (phrases.size() < parts.size())
        phrases.append(new Phrase({}, this));
    while (phrases.size() > parts.size()) {
        phrases.last()->hide();
        phrases.takeLast()->deleteLater();
    }
    for (qsizetype i = 0; i < parts.size(); ++i) {
        phrases[i]->setAccessibleName(parts[i].name);
        phrases[i]->set(parts[i].text, parts[i].choices);
        phrases[i]->show();
    }
    pieces.clear();
    static const QRegularExpression place(QStringLiteral("%(\\d+)"));
    qsizetype at = 0;
    const auto add = [this](const QString &text, bool behindPhrase) {
        const bool glued = behindPhrase && !text.isEmpty() && !text[0].isSpace();
        QStringList list = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < list.size(); ++i)
            pieces.append({list[i], -1, glued && i == 0, {}});
    };
    for (auto found = place.globalMatch(pattern); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        add(pattern.mid(at, match.capturedStart() - at), at > 0);
        pieces.append({{}, match.captured(1).toInt() - 1, false, {}});
        at = match.capturedEnd();
    }
    add(pattern.mid(at), at > 0);
    // Tab goes through them as they are read.
    QWidget *before = nullptr;
    for (const Piece &piece : pieces)
        if (piece.phrase >= 0 && piece.phrase < phrases.size()) {
            if (before)
                setTabOrder(before, phrases[piece.phrase]);
            before = phrases[piece.phrase];
        }
    setAccessibleName(words());
    layOut();
    updateGeometry();
    update();
}

QString PolicySentence::words() const {
    QString out;
    for (const Piece &piece : pieces) {
        if (!out.isEmpty() && !piece.glued)
            out += QLatin1Char(' ');
        out += piece.phrase < 0 ? piece.text : phrases.value(piece.phrase) ? phrases[piece.phrase]->text() : QString();
    }
    return out;
}

void PolicySentence::layOut() {
    const QFontMetrics metrics(theme().font(TextSize::body));
    for (Piece &piece : pieces)
        piece.wide = piece.phrase < 0              ? metrics.horizontalAdvance(piece.text)
                     : phrases.value(piece.phrase) ? phrases[piece.phrase]->sizeHint().width()
                                                   : 0;
    flow(width(), [this](qsizetype i, QRect line) {
        pieces[i].place = line;
        if (Phrase *phrase = pieces[i].phrase >= 0 ? phrases.value(pieces[i].phrase) : nullptr) {
            const int high = phrase->sizeHint().height();
            phrase->setGeometry(line.x(), line.y() + (line.height() - high) / 2, line.width(), high);
        }
    });
}

// Qt asks for heights many times over before it places anything: nothing but sums here.
int PolicySentence::flow(int width, const std::function<void(qsizetype, QRect)> &place) const {
    const int line = theme().px(32), gap = theme().px(4);
    int x = 0, y = 0;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const Piece &piece = pieces[i];
        const int wide = piece.phrase < 0 ? piece.wide : qMin(piece.wide, width);
        // What is glued to a phrase goes down with it: asked for when the phrase is placed.
        const int needed = wide + (i + 1 < pieces.size() && pieces[i + 1].glued ? pieces[i + 1].wide : 0);
        const int before = x == 0 || piece.glued ? 0 : gap;
        if (x > 0 && !piece.glued && x + before + needed > width) {
            x = 0;
            y += line;
        } else {
            x += before;
        }
        if (place)
            place(i, QRect(x, y, wide, line));
        x += wide;
    }
    return y + line;
}

int PolicySentence::heightForWidth(int width) const {
    return flow(width, {});
}

QSize PolicySentence::sizeHint() const {
    return {theme().px(400), heightForWidth(qMax(width(), theme().px(200)))};
}

QSize PolicySentence::minimumSizeHint() const {
    int wide = 0;
    for (Phrase *phrase : phrases)
        wide = qMax(wide, phrase->sizeHint().width());
    return {wide, theme().px(32)};
}

void PolicySentence::resizeEvent(QResizeEvent *) {
    layOut();
}

bool PolicySentence::event(QEvent *event) {
    if (event->type() == QEvent::LayoutRequest)
        layOut();
    return QWidget::event(event);
}

void PolicySentence::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setFont(theme().font(TextSize::body));
    painter.setPen(theme().color(Tone::text));
    for (const Piece &piece : pieces)
        if (piece.phrase < 0)
            painter.drawText(piece.place, Qt::AlignVCenter | Qt::AlignLeft, piece.text);
}

} // namespace simsa
