#include "ui/shell/Text.h"

#include "ui/shell/Paint.h"

#include <QEvent>
#include <QPainter>

#include <cmath>

namespace simsa {

Text::Text(const QString &text, TextSize size_, Tone tone_, bool bold_, QWidget *parent)
    : QLabel(parent), size(size_), tone(tone_), bold(bold_) {
    setTextFormat(Qt::PlainText);
    setText(text);
    dress();
    connect(&theme(), &Theme::changed, this, &Text::dress);
}

void Text::dress() {
    setFont(theme().font(size, bold));
    updateGeometry();
    update();
}

void Text::setTone(Tone newTone) {
    tone = newTone;
    update();
}

void Text::setSize(TextSize newSize, bool isBold) {
    size = newSize;
    bold = isBold;
    dress();
}

void Text::setLead(const QString &text) {
    leading = text;
    setAccessibleName(fullText());
    updateGeometry();
    update();
}

void Text::setWrapping(bool wraps) {
    wrapping = wraps;
    QSizePolicy policy(QSizePolicy::Preferred, wraps ? QSizePolicy::Minimum : QSizePolicy::Preferred);
    policy.setHeightForWidth(wraps);
    setSizePolicy(policy);
    updateGeometry();
}

QString Text::fullText() const {
    return leading.isEmpty() ? text() : leading + QLatin1Char(' ') + text();
}

bool Text::event(QEvent *event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::EnabledChange)
        updateGeometry();
    return QLabel::event(event);
}

std::unique_ptr<QTextLayout> Text::layOut(int width, qreal &height, qreal &used) const {
    const QString first = keepWords(leading);
    const QString rest = keepWords(text());
    QString whole = first.isEmpty() ? rest : rest.isEmpty() ? first : first + QLatin1Char(' ') + rest;
    whole.replace(QLatin1Char('\n'), QChar::LineSeparator);
    auto layout = std::make_unique<QTextLayout>(whole, font(), const_cast<Text *>(this));
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(width > 0 ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::ManualWrap);
    layout->setTextOption(option);
    if (!first.isEmpty()) {
        QTextCharFormat strong;
        strong.setFontWeight(QFont::Bold);
        layout->setFormats({{0, static_cast<int>(first.size()), strong}});
    }
    const qreal step = theme().lineHeight(size);
    height = used = 0;
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width > 0 ? width : 1e6);
        line.setPosition({0, height + (step - line.height()) / 2});
        used = qMax(used, line.naturalTextWidth());
        height += step;
    }
    layout->endLayout();
    if (height <= 0)
        height = step;
    return layout;
}

Text::Extent Text::extent(int width) const {
    constexpr std::size_t kept = 6;
    const qreal step = theme().lineHeight(size);
    if (measured.step != step || measured.text != text() || measured.leading != leading || measured.font != font())
        measured = {text(), leading, font(), step, {}};
    auto &all = measured.extents;
    for (const Extent &known : all)
        if (known.width == width)
            return known;
    Extent made{width, 0, 0};
    layOut(width, made.height, made.used);
    if (all.size() == kept)
        all.erase(all.begin());
    all.push_back(made);
    return made;
}

QSize Text::sizeHint() const {
    auto [ignored, height, used] = extent(0);
    const QMargins m = contentsMargins();
    if (wrapping && used > theme().px(420)) {
        used = theme().px(420);
        return {static_cast<int>(used) + m.left() + m.right(), heightForWidth(static_cast<int>(used))};
    }
    return {static_cast<int>(std::ceil(used)) + 1 + m.left() + m.right(),
            static_cast<int>(std::ceil(height)) + m.top() + m.bottom()};
}

QSize Text::minimumSizeHint() const {
    const QSize hint = sizeHint();
    return {qMin(hint.width(), theme().px(wrapping ? 120 : 24)), wrapping ? theme().lineHeight(size) : hint.height()};
}

int Text::heightForWidth(int width) const {
    const QMargins m = contentsMargins();
    const qreal height = extent(qMax(1, width - m.left() - m.right())).height;
    return static_cast<int>(std::ceil(height)) + m.top() + m.bottom();
}

void Text::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setPen(theme().color(isEnabled() ? tone : Tone::text3));
    const QRect box = contentsRect();
    qreal height = 0, used = 0;
    auto layout = layOut(wrapping ? box.width() : 0, height, used);
    if (!wrapping && used > box.width() + 1 && leading.isEmpty()) {
        painter.drawText(box, static_cast<int>(alignment()) | Qt::TextSingleLine,
                         fontMetrics().elidedText(text(), Qt::ElideRight, box.width()));
        return;
    }
    qreal y = box.top();
    if (alignment() & Qt::AlignVCenter)
        y += (box.height() - height) / 2;
    else if (alignment() & Qt::AlignBottom)
        y += box.height() - height;
    for (int i = 0; i < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        qreal x = box.left();
        if (alignment() & Qt::AlignHCenter)
            x += (box.width() - line.naturalTextWidth()) / 2;
        else if (alignment() & Qt::AlignRight)
            x += box.width() - line.naturalTextWidth();
        line.draw(&painter, QPointF(x, y));
    }
}

} // namespace simsa
