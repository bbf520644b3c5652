// Push buttons, icon buttons, segments.
#pragma once

#include "ui/shell/Style.h"
#include "ui/shell/Theme.h"

#include <QPushButton>
#include <QToolButton>

class QButtonGroup;

namespace simsa {

// A push button of one kind. Its icon follows the kind's ink.
class Button : public QPushButton {
    Q_OBJECT
public:
    explicit Button(const QString &text, ButtonKind kind = ButtonKind::normal, const QString &iconName = {},
                    QWidget *parent = nullptr);
    ButtonKind kind() const { return style; }
    void setKind(ButtonKind kind);
    void setIconName(const QString &name);
    void setSmall(bool small);
    // A disabled button says why: the reason becomes tool tip and description; put it on screen beside it too.
    void disable(const QString &reason);
    void enable();

private:
    ButtonKind style;
    QString named;
};

// A flat square button with an icon; the name is tool tip and accessible name; the key is shown in the tip.
class IconButton : public QToolButton {
    Q_OBJECT
public:
    IconButton(const QString &iconName, const QString &name, const QKeySequence &key = {}, QWidget *parent = nullptr);
    void setIconName(const QString &name, Tone tone = Tone::text2);
    void setNames(const QString &name, const QKeySequence &key = {});
    void setSmall(bool small);
};

// Two or more choices of which one holds, joined into one frame; arrow keys move.
class Segmented : public QWidget {
    Q_OBJECT
public:
    explicit Segmented(const QStringList &choices, QWidget *parent = nullptr);
    int current() const; // -1: none yet
    void setCurrent(int index);
    void setDashed(bool dashed); // nothing chosen and something is asked for
    QAbstractButton *button(int index) const;

Q_SIGNALS:
    void chosen(int index); // by the person, not by setCurrent

private:
    QButtonGroup *group;
    bool dashed = false;
    friend class SegmentButton;
};

} // namespace simsa
