// Grounds and messages: card, line, banner, empty state.
#pragma once

#include "ui/shell/Buttons.h"
#include "ui/shell/Text.h"

#include <QFrame>
#include <QProgressBar>

class QVBoxLayout;
class QHBoxLayout;

namespace simsa {

class IconLabel;

// A ground of one tone with an optional line and radius; body() is its layout.
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr, Tone ground = Tone::panel, bool lined = true);
    QVBoxLayout *body() const { return column; }
    void setGround(Tone tone);
    void setLine(bool isLined, Tone tone = Tone::line);
    void setDashed(bool isDashed);
    void setRadius(int pixels);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *column;
    Tone ground;
    Tone line = Tone::line;
    bool lined;
    bool dashed = false;
    int radius = 4;
};

// A line of one pixel between groups.
// A dialog's ground is the panel's, whatever the theme becomes while it is open.
void standOnPanel(QWidget *dialog);

class Rule : public QWidget {
    Q_OBJECT
public:
    explicit Rule(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

enum class BannerKind { info, attention, error };

// What happened (bold), what is safe and what to do; with at most one action beside it. Announced to screen readers.
class Banner : public QFrame {
    Q_OBJECT
public:
    explicit Banner(BannerKind kind, const QString &lead = {}, const QString &text = {}, QWidget *parent = nullptr);
    void say(BannerKind newKind, const QString &lead, const QString &text = {});
    // Without an icon of its own the kind's is taken: info, alert, error.
    void setIconName(const QString &name);
    QPushButton *setAction(const QString &label); // a link at the right; returns it to be connected
    void setInline(bool isInline);                // without ground and frame, under a field
    void setFlush();                              // from edge to edge at the top of a page: a line below, no corners
    QString text() const { return words->fullText(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    BannerKind kind;
    bool bare = false;
    bool flush = false;
    QString ownIcon;
    IconLabel *symbol;
    Text *words;
    Button *action = nullptr;
    QHBoxLayout *row;
};

// Nothing here yet: an icon of 36 px, one sentence, an explanation and one action (a second only as a way round).
class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(const QString &iconName, const QString &sentence, const QString &explanation = {},
               QWidget *parent = nullptr);
    Button *addAction(const QString &label, bool primary = true);
    void say(const QString &iconName, const QString &sentence, const QString &explanation);

private:
    IconLabel *symbol;
    Text *title;
    Text *more;
    QHBoxLayout *actions;
};

// A bar of 8 px (thin: 4); the words stand beside it.
class Bar : public QProgressBar {
    Q_OBJECT
public:
    explicit Bar(QWidget *parent = nullptr, bool thin = false);
};

} // namespace simsa
