// Small labels: chips, the official and the analysis label, key caps, an icon with words.
#pragma once

#include "ui/shell/Theme.h"

#include <QAbstractButton>
#include <QKeySequence>
#include <QWidget>

namespace simsa {

// A key as keyboards name it: "Ctrl+Enter", whatever the platform calls the key.
QString keyName(const QKeySequence &keys);

enum class ChipKind { neutral, accent, attention, error };

// A short word in a thin frame; clickable chips jump somewhere.
class Chip : public QAbstractButton {
    Q_OBJECT
public:
    explicit Chip(const QString &text, ChipKind kind = ChipKind::neutral, const QString &iconName = {},
                  QWidget *parent = nullptr);
    void setKind(ChipKind newKind);
    void setIconName(const QString &name);
    void setClickable(bool clickable); // default: only a label, no focus
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChipKind kind;
    QString iconName;
};

// "Official": filled, with the seal icon. "Analysis": dashed, never changes an official value.
class StandingLabel : public QWidget {
    Q_OBJECT
public:
    enum Standing { official, analysis };
    explicit StandingLabel(Standing standing, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString word() const;
    Standing standing;
};

// Key caps followed by what the keys do: [Ctrl][E] link evidence.
struct KeyHint {
    QKeySequence keys;
    QString does;
    QString caps = {}; // instead of keys where several belong together: "↑ ↓", split at blanks
    bool operator==(const KeyHint &) const = default;
};

class KeyCaps : public QWidget {
    Q_OBJECT
public:
    explicit KeyCaps(const KeyHint &hint, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList caps;
    QString does;
};

// An icon of a tone, 16 px unless told.
class IconLabel : public QWidget {
    Q_OBJECT
public:
    explicit IconLabel(const QString &name, Tone tone = Tone::text2, int side = 16, QWidget *parent = nullptr);
    void setIcon(const QString &newName, Tone newTone);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString name;
    Tone tone;
    int side;
};

} // namespace simsa
