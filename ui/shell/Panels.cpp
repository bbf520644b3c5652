#include "ui/shell/Panels.h"

#include "ui/shell/Labels.h"
#include "ui/shell/Paint.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace simsa {

Card::Card(QWidget *parent, Tone ground_, bool lined_)
    : QFrame(parent), column(new QVBoxLayout(this)), ground(ground_), lined(lined_) {
    const int edge = theme().px(16);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(theme().px(8));
    setFrameShape(QFrame::NoFrame);
}

void Card::setGround(Tone tone) {
    ground = tone;
    update();
}

void Card::setLine(bool isLined, Tone tone) {
    lined = isLined;
    line = tone;
    update();
}

void Card::setDashed(bool isDashed) {
    dashed = isDashed;
    update();
}

void Card::setRadius(int pixels) {
    radius = pixels;
    update();
}

void Card::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Theme &look = theme();
    if (dashed)
        paintDashedBox(painter, rect(), look.color(ground), look.color(line), radius);
    else
        paintBox(painter, rect(), look.color(ground), lined ? look.color(line) : QColor(), 1, radius);
}

void standOnPanel(QWidget *dialog) {
    const auto dress = [dialog] {
        QPalette ground; // of nothing else: the rest is the application's
        ground.setColor(QPalette::Window, theme().color(Tone::panel));
        dialog->setPalette(ground);
    };
    dress();
    QObject::connect(&theme(), &Theme::changed, dialog, dress);
}

Rule::Rule(Qt::Orientation orientation, QWidget *parent) : QWidget(parent) {
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Rule::paintEvent(QPaintEvent *) {
    QPainter(this).fillRect(rect(), theme().color(Tone::line));
}

namespace {

struct Voice {
    Tone ground, line, ink, mark;
    const char *icon;
};

Voice voiceOf(BannerKind kind) {
    switch (kind) {
    case BannerKind::attention:
        return {Tone::attentionGround, Tone::attentionLine, Tone::attention, Tone::attention, "alert"};
    case BannerKind::error:
        return {Tone::errorGround, Tone::errorLine, Tone::error, Tone::error, "error"};
    case BannerKind::info:
        break;
    }
    return {Tone::tint, Tone::tintLine, Tone::text, Tone::accent, "info"};
}

} // namespace

Banner::Banner(BannerKind kind_, const QString &lead, const QString &text, QWidget *parent)
    : QFrame(parent), kind(kind_), symbol(new IconLabel(QStringLiteral("info"), Tone::accent, 18)), words(new Text),
      row(new QHBoxLayout(this)) {
    words->setWrapping(true);
    row->setSpacing(theme().px(8));
    row->addWidget(symbol, 0, Qt::AlignTop);
    row->addWidget(words, 1);
    setInline(false);
    say(kind, lead, text);
}

void Banner::say(BannerKind newKind, const QString &lead, const QString &text) {
    kind = newKind;
    const Voice voice = voiceOf(kind);
    symbol->setIcon(ownIcon.isEmpty() ? QString::fromLatin1(voice.icon) : ownIcon, voice.mark);
    words->setTone(voice.ink);
    words->setText(text);
    words->setLead(lead);
    setAccessibleName(words->fullText());
    QAccessibleEvent spoken(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
    updateGeometry();
    update();
}

void Banner::setIconName(const QString &name) {
    ownIcon = name;
    say(kind, words->lead(), words->text());
}

QPushButton *Banner::setAction(const QString &label) {
    if (!action) {
        action = new Button(label, ButtonKind::link);
        row->addWidget(action, 0, Qt::AlignTop);
    }
    action->setText(label);
    action->setAccessibleName(label);
    action->setVisible(!label.isEmpty());
    return action;
}

void Banner::setInline(bool isInline) {
    bare = isInline;
    const int edge = theme().px(bare ? 0 : 8);
    row->setContentsMargins(bare ? 0 : theme().px(12), edge, bare ? 0 : theme().px(12), edge);
    words->setSize(bare ? TextSize::secondary : TextSize::body, false);
    update();
}

void Banner::paintEvent(QPaintEvent *) {
    if (bare)
        return;
    const Voice voice = voiceOf(kind);
    QPainter painter(this);
    if (!flush)
        return paintBox(painter, rect(), theme().color(voice.ground), theme().color(voice.line));
    painter.fillRect(rect(), theme().color(voice.ground));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().color(voice.line));
}

void Banner::setFlush() {
    flush = true;
}

EmptyState::EmptyState(const QString &iconName, const QString &sentence, const QString &explanation, QWidget *parent)
    : QWidget(parent), symbol(new IconLabel(iconName, Tone::text3, 36)),
      title(new Text(sentence, TextSize::group, Tone::text, true)),
      more(new Text(explanation, TextSize::body, Tone::text2)), actions(new QHBoxLayout) {
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme().px(4));
    column->addStretch(1);
    column->addWidget(symbol, 0, Qt::AlignHCenter);
    column->addSpacing(theme().px(8));
    title->setAlignment(Qt::AlignCenter);
    title->setWrapping(true);
    more->setAlignment(Qt::AlignCenter);
    more->setWrapping(true);
    column->addWidget(title);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(more, 4);
    middle->addStretch(1);
    column->addLayout(middle);
    more->setVisible(!explanation.isEmpty());
    column->addSpacing(theme().px(8));
    actions->setSpacing(theme().px(8));
    actions->addStretch(1);
    actions->addStretch(1);
    column->addLayout(actions);
    column->addStretch(1);
}

Button *EmptyState::addAction(const QString &label, bool primary) {
    auto *button = new Button(label, primary ? ButtonKind::primary : ButtonKind::normal);
    actions->insertWidget(actions->count() - 1, button);
    return button;
}

void EmptyState::say(const QString &iconName, const QString &sentence, const QString &explanation) {
    symbol->setIcon(iconName, Tone::text3);
    title->setText(sentence);
    more->setText(explanation);
    more->setVisible(!explanation.isEmpty());
}

Bar::Bar(QWidget *parent, bool thin) : QProgressBar(parent) {
    setTextVisible(false);
    setFixedHeight(theme().px(thin ? 4 : 8));
}

} // namespace simsa
