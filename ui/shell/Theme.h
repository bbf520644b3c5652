// The look that is in force: colours by token, fonts by size, the person's choice of scheme and scale.
#pragma once

#include "ui/shell/Tokens.h"

#include <QBrush>
#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPalette>
#include <QPen>

class QSettings;

namespace simsa {

class Theme : public QObject {
    Q_OBJECT
public:
    explicit Theme(QObject *parent = nullptr);

    Scheme scheme() const { return current; }
    SchemeChoice choice() const { return chosen; }
    void setChoice(SchemeChoice choice); // remembered; emits changed()
    int scale() const { return percent; }
    void setScale(int newPercent); // 90–150 %, remembered; emits changed()

    QColor color(Tone tone) const;
    QFont font(TextSize size, bool bold = false) const;
    int lineHeight(TextSize size) const; // pixels, scaled
    int px(int pixels) const;            // a length of ui.md at the person's scale
    int focusWidth() const { return current == Scheme::contrast ? 3 : 2; }

    QColor data(int index) const;              // the six data colours in order; wraps round
    QBrush dataBrush(int index) const;         // with its pattern in high contrast
    QPen dataOutline() const;                  // white in high contrast, else no pen
    QColor heat(double share) const;           // one of the seven steps for a share 0 … 1 (low to high)
    QColor heatStep(int step) const;           // 0 … 6
    static QColor inkOn(const QColor &ground); // #12161B or #FFFFFF, whichever contrasts more
    QColor mark(PaperMark mark) const;

    QPalette palette() const;
    void apply(); // puts style, palette and font on the application

Q_SIGNALS:
    void changed();

private:
    void resolve();
    Scheme current = Scheme::light;
    SchemeChoice chosen = SchemeChoice::system;
    int percent = 100;
    bool systemDark = false;
};

// The application's theme. Like the style and the palette it belongs to the application object; the first call makes
// it.
Theme &theme();

// Preferences that are neither secret nor tell what somebody works on: scheme, scale, language, workspace folder.
QSettings &preferences();

// WCAG contrast ratio of two opaque colours, 1 … 21.
double contrastRatio(const QColor &a, const QColor &b);

// An icon of resources/icons by name ("lock"), drawn in the tone the theme has when it is painted: it never needs
// renewing after a change. Disabled is drawn in text3, checked in accent (when the tone is a text tone).
QIcon icon(const QString &name, Tone tone = Tone::text2);
// The same as pixels, for painting in delegates; size in logical pixels, ratio the device's.
QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal ratio);

} // namespace simsa
