#include "ui/shell/PassphraseEdit.h"

#include "ui/shell/Theme.h"

#include <QAction>
#include <QKeyEvent>

#include <cmath>
#include <set>

namespace simsa {

namespace {

void append(Secret &out, char32_t c) {
    const auto put = [&out](char32_t byte) { out.push_back(static_cast<std::uint8_t>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | c >> 6);
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | c >> 12);
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 0x3F));
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

// By hand, so that no QByteArray with the passphrase stays behind.
Secret encode(const QString &text) {
    Secret out;
    out.reserve(static_cast<std::size_t>(text.size()) * 3);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            append(out, QChar::surrogateToUcs4(c, text[++i]));
        else
            append(out, c.unicode());
    }
    return out;
}

} // namespace

PassphraseEdit::PassphraseEdit(QWidget *parent) : QLineEdit(parent), eye(new QAction(this)) {
    setContextMenuPolicy(Qt::NoContextMenu);
    setDragEnabled(false);
    setAcceptDrops(false);
    setMaxLength(256);
    addAction(eye, QLineEdit::TrailingPosition);
    connect(eye, &QAction::triggered, this, [this] { setShown(!shown()); });
    setShown(false);
}

void PassphraseEdit::setShown(bool show) {
    setEchoMode(show ? QLineEdit::Normal : QLineEdit::Password);
    // setEchoMode turns the input method on again; with it off a Korean keyboard types its Latin letters.
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase);
    name();
}

void PassphraseEdit::name() {
    eye->setIcon(icon(shown() ? QStringLiteral("eyeoff") : QStringLiteral("eye")));
    eye->setText(shown() ? tr("Hide the passphrase") : tr("Show the passphrase"));
    eye->setToolTip(eye->text());
}

void PassphraseEdit::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange)
        name();
    QLineEdit::changeEvent(event);
}

void PassphraseEdit::keyPressEvent(QKeyEvent *event) {
    const QString typed = event->text();
    if (typed.size() == 1 && typed[0].isLetter() && typed[0].toUpper() != typed[0].toLower() &&
        !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
        const bool likely = typed[0].isUpper() != bool(event->modifiers() & Qt::ShiftModifier);
        if (likely != caps) {
            caps = likely;
            Q_EMIT capsChanged(caps);
        }
    }
    QLineEdit::keyPressEvent(event);
}

Secret PassphraseEdit::peek() const {
    return encode(text());
}

Secret PassphraseEdit::take() {
    QString held = text();
    Secret out = encode(held);
    clear();
    // The field has let go of the text, so this writes over the letters where they are.
    held.fill(QChar(0));
    setShown(false);
    return out;
}

int characters(View utf8) {
    int count = 0;
    for (const std::uint8_t byte : utf8)
        count += (byte & 0xC0) != 0x80;
    return count;
}

Strength strengthOf(View utf8) {
    const int length = characters(utf8);
    if (length < 8)
        return Strength::tooShort;
    bool lower = false, upper = false, digit = false, sign = false, wide = false;
    std::set<std::uint8_t> different;
    int runs = 0; // bytes that repeat or continue the one before: aaaa, 1234
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const std::uint8_t b = utf8[i];
        different.insert(b);
        lower |= b >= 'a' && b <= 'z';
        upper |= b >= 'A' && b <= 'Z';
        digit |= b >= '0' && b <= '9';
        wide |= b >= 0x80;
        sign |= b < 0x80 && !(b >= 'a' && b <= 'z') && !(b >= 'A' && b <= 'Z') && !(b >= '0' && b <= '9');
        if (i > 0)
            runs += std::abs(int(b) - int(utf8[i - 1])) <= 1;
    }
    const double pool = 26 * lower + 26 * upper + 10 * digit + 20 * sign + 400 * wide;
    const double effective = std::max(1.0, double(length) - 0.75 * runs);
    const double variety = std::min(1.0, double(different.size()) / 8.0);
    const double bits = effective * std::log2(std::max(2.0, pool)) * variety;
    return bits < 45 ? Strength::weak : bits < 60 ? Strength::fair : bits < 80 ? Strength::good : Strength::strong;
}

} // namespace simsa
