#include "ui/shell/Theme.h"

#include "ui/shell/Style.h"

#include <QApplication>
#include <QSettings>
#include <QStyleHints>

#include <algorithm>
#include <array>
#include <cmath>

namespace simsa {

namespace {

using Row = std::array<QRgb, 3>; // light, dark, high contrast

constexpr std::array<Row, toneCount> tones = {{
    {0xFFF5F4F0, 0xFF14171B, 0xFF000000}, // window
    {0xFFFFFFFF, 0xFF1B1F25, 0xFF000000}, // panel
    {0xFFE7E5DF, 0xFF0E1114, 0xFF000000}, // sunken
    {0xFFEFEDE7, 0xFF252A31, 0xFF2B2B2B}, // hover
    {0xFFDBD8D0, 0xFF333A43, 0xFFFFFFFF}, // line
    {0xFF87857E, 0xFF78818C, 0xFFFFFFFF}, // control
    {0xFF1B1F24, 0xFFE8EAED, 0xFFFFFFFF}, // text
    {0xFF555B64, 0xFFB3BAC3, 0xFFFFFFFF}, // text2
    {0xFF6C7078, 0xFF949CA7, 0xFFD6D6D6}, // text3
    {0xFF1F4E8C, 0xFF8DB4F2, 0xFFFFD400}, // accent
    {0xFF183F73, 0xFFA9C7F7, 0xFFFFE566}, // accentHover
    {0xFFFFFFFF, 0xFF0D1B2E, 0xFF000000}, // onAccent
    {0xFFE8EEF7, 0xFF22324A, 0xFF3A3100}, // tint
    {0xFFB5C8E3, 0xFF3D5A86, 0xFFFFD400}, // tintLine
    {0xFF7A4A00, 0xFFF2C468, 0xFFFFD400}, // attention
    {0xFFFFF4DE, 0xFF33290F, 0xFF000000}, // attentionGround
    {0xFFB26A00, 0xFFE0A93C, 0xFFFFD400}, // attentionMark
    {0xFFE3C17C, 0xFF6A5523, 0xFFFFD400}, // attentionLine
    {0xFFA3241B, 0xFFFFA198, 0xFFFF9A8F}, // error
    {0xFFFCECEA, 0xFF3B1E1B, 0xFF000000}, // errorGround
    {0xFFE7B5B0, 0xFF7A3F3A, 0xFFFF9A8F}, // errorLine
    {0xFFFFFFFF, 0xFFD9D7D1, 0xFFFFFFFF}, // paper
}};

constexpr std::array<std::array<QRgb, dataColours>, 3> dataRows = {{
    {0xFF265A94, 0xFFB27A12, 0xFF4DA28A, 0xFFA37ABA, 0xFF7B2A0C, 0xFF4A4F59},
    {0xFF4377C4, 0xFFCB9434, 0xFF86D3C0, 0xFFCDA3DC, 0xFFBE5232, 0xFF858E97},
    {0xFF4A7FCC, 0xFFDDA032, 0xFF8DEBD2, 0xFFDDB2EA, 0xFFC2522F, 0xFFB0B0B0},
}};

constexpr std::array<Qt::BrushStyle, dataColours> patterns = {Qt::SolidPattern, Qt::FDiagPattern, Qt::VerPattern,
                                                              Qt::BDiagPattern, Qt::HorPattern,   Qt::Dense5Pattern};

constexpr std::array<std::array<QRgb, heatSteps>, 2> heatRows = {{
    {0xFFF0F3F7, 0xFFDCE6F0, 0xFFC1D3E5, 0xFF9FBCD8, 0xFF7299C2, 0xFF4272A6, 0xFF234F80},
    {0xFF1F252D, 0xFF243447, 0xFF2A4562, 0xFF325A82, 0xFF4377A9, 0xFF6B9CCB, 0xFFA4C5E6},
}};

constexpr std::array<std::array<QRgb, 4>, 2> markRows = {{
    {0xFFFFE9A0, 0xFFC9EBCB, 0xFFCFE3F8, 0xFFF9D0DA},
    {0xFFE8D486, 0xFFB2D4B5, 0xFFB4CBE3, 0xFFE0B7C2},
}};

struct Size {
    double points;
    int line;
};
constexpr std::array<Size, 7> sizes = {{{21, 36}, {16.5, 30}, {13.5, 26}, {11, 22}, {10, 20}, {9, 18}, {8, 16}}};

double luminance(const QColor &c) {
    const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

} // namespace

QSettings &preferences() {
    auto *found = qApp->findChild<QSettings *>(QStringLiteral("simsa.preferences"), Qt::FindDirectChildrenOnly);
    if (!found) {
        found = new QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("simsa"),
                              QStringLiteral("simsa"), qApp);
        found->setObjectName(QStringLiteral("simsa.preferences"));
    }
    return *found;
}

Theme &theme() {
    auto *found = qApp->findChild<Theme *>(QString(), Qt::FindDirectChildrenOnly);
    if (!found) {
        found = new Theme(qApp);
        found->apply();
    }
    return *found;
}

Theme::Theme(QObject *parent) : QObject(parent) {
    // Before our palette is set, the application's own palette tells what the desktop uses.
    const QPalette desktop = QGuiApplication::palette();
    systemDark = desktop.color(QPalette::Window).lightness() < desktop.color(QPalette::WindowText).lightness();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    systemDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this](Qt::ColorScheme wanted) {
        systemDark = wanted == Qt::ColorScheme::Dark;
        if (chosen == SchemeChoice::system)
            apply();
    });
#endif
    const QSettings &kept = preferences();
    const int index = kept.value(QStringLiteral("scheme"), 0).toInt();
    chosen = index >= 0 && index <= 3 ? static_cast<SchemeChoice>(index) : SchemeChoice::system;
    percent = std::clamp(kept.value(QStringLiteral("scale"), 100).toInt(), 90, 150);
    resolve();
}

void Theme::resolve() {
    switch (chosen) {
    case SchemeChoice::system:
        current = systemDark ? Scheme::dark : Scheme::light;
        break;
    case SchemeChoice::light:
        current = Scheme::light;
        break;
    case SchemeChoice::dark:
        current = Scheme::dark;
        break;
    case SchemeChoice::contrast:
        current = Scheme::contrast;
        break;
    }
}

void Theme::setChoice(SchemeChoice choice) {
    chosen = choice;
    preferences().setValue(QStringLiteral("scheme"), static_cast<int>(choice));
    apply();
}

void Theme::setScale(int newPercent) {
    percent = std::clamp(newPercent, 90, 150);
    preferences().setValue(QStringLiteral("scale"), percent);
    apply();
}

QColor Theme::color(Tone tone) const {
    return QColor(tones[static_cast<std::size_t>(tone)][static_cast<std::size_t>(current)]);
}

QFont Theme::font(TextSize size, bool bold) const {
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans CJK KR"), QStringLiteral("Noto Sans KR"), QStringLiteral("Noto Sans"),
                      QStringLiteral("sans-serif")});
    font.setPointSizeF(sizes[static_cast<std::size_t>(size)].points * percent / 100.0);
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    return font;
}

int Theme::lineHeight(TextSize size) const {
    return px(sizes[static_cast<std::size_t>(size)].line);
}

int Theme::px(int pixels) const {
    return static_cast<int>(std::lround(pixels * percent / 100.0));
}

QColor Theme::data(int index) const {
    const auto row = static_cast<std::size_t>(current);
    return QColor(dataRows[row][static_cast<std::size_t>(std::abs(index) % dataColours)]);
}

QBrush Theme::dataBrush(int index) const {
    const auto at = static_cast<std::size_t>(std::abs(index) % dataColours);
    return QBrush(data(index), current == Scheme::contrast ? patterns[at] : Qt::SolidPattern);
}

QPen Theme::dataOutline() const {
    return current == Scheme::contrast ? QPen(Qt::white, 1) : QPen(Qt::NoPen);
}

QColor Theme::heatStep(int step) const {
    return QColor(
        heatRows[current == Scheme::light ? 0 : 1][static_cast<std::size_t>(std::clamp(step, 0, heatSteps - 1))]);
}

QColor Theme::heat(double share) const {
    const double bounded = std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 0.0;
    return heatStep(static_cast<int>(bounded * heatSteps));
}

QColor Theme::inkOn(const QColor &ground) {
    const QColor dark(0x12, 0x16, 0x1B);
    return contrastRatio(dark, ground) >= contrastRatio(Qt::white, ground) ? dark : QColor(Qt::white);
}

QColor Theme::mark(PaperMark mark) const {
    return QColor(markRows[current == Scheme::dark ? 1 : 0][static_cast<std::size_t>(mark)]);
}

QPalette Theme::palette() const {
    QPalette p;
    p.setColor(QPalette::Window, color(Tone::window));
    p.setColor(QPalette::Base, color(Tone::panel));
    p.setColor(QPalette::AlternateBase, color(Tone::window));
    p.setColor(QPalette::Button, color(Tone::panel));
    p.setColor(QPalette::WindowText, color(Tone::text));
    p.setColor(QPalette::Text, color(Tone::text));
    p.setColor(QPalette::ButtonText, color(Tone::text));
    p.setColor(QPalette::BrightText, color(Tone::error));
    p.setColor(QPalette::PlaceholderText, color(Tone::text3));
    p.setColor(QPalette::Highlight, color(Tone::tint));
    p.setColor(QPalette::HighlightedText, color(Tone::text));
    p.setColor(QPalette::Link, color(Tone::accent));
    p.setColor(QPalette::LinkVisited, color(Tone::accent));
    p.setColor(QPalette::ToolTipBase, color(Tone::text));
    p.setColor(QPalette::ToolTipText, color(Tone::panel));
    p.setColor(QPalette::Light, color(Tone::panel));
    p.setColor(QPalette::Midlight, color(Tone::hover));
    p.setColor(QPalette::Mid, color(Tone::line));
    p.setColor(QPalette::Dark, color(Tone::control));
    p.setColor(QPalette::Shadow, color(Tone::control));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, color(Tone::text3));
    p.setColor(QPalette::Disabled, QPalette::Base, color(Tone::window));
    p.setColor(QPalette::Disabled, QPalette::Highlight, color(Tone::hover));
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, color(Tone::text3));
    return p;
}

void Theme::apply() {
    resolve();
    // A fresh style makes every widget measure itself again when the scale has changed.
    if (!qobject_cast<Style *>(QApplication::style()) || qApp->property("simsa.scale").toInt() != percent)
        QApplication::setStyle(new Style);
    qApp->setProperty("simsa.scale", percent);
    QApplication::setPalette(palette());
    QApplication::setFont(font(TextSize::body));
    Q_EMIT changed();
}

double contrastRatio(const QColor &a, const QColor &b) {
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace simsa
