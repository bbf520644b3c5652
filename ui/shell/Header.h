// The line on top: round, role, stops, deadline, sync, help, lock.
#pragma once

#include "ui/shell/Buttons.h"
#include "ui/shell/Labels.h"
#include "ui/shell/Text.h"

#include <QHBoxLayout>

class QButtonGroup;
class QMenu;

namespace simsa {

// One stop: icon of its state, name, a 3 px accent line below while it is shown.
class StopTab : public QAbstractButton {
    Q_OBJECT
public:
    StopTab(const QString &name, const QString &iconName, int number, QWidget *parent = nullptr);
    void setNumber(int number); // of its key, Ctrl+1 …
    void setState(const QString &newIcon, bool isOpen, const QString &why);
    bool isOpen() const { return open; }
    bool isThere() const { return there; } // for this person, whether or not the window is shown yet
    void setThere(bool isThere);
    QString whyClosed() const { return why; }
    void setTight(bool isTight); // the icon alone; the name stays as tool tip
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString iconName, why;
    bool open = true;
    bool there = true;
    bool tight = false;
};

class Header : public QWidget {
    Q_OBJECT
public:
    explicit Header(QWidget *parent = nullptr);
    void setRound(const QString &title, const QString &role);
    void setMenu(QMenu *menu); // of the round button; ownership stays
    int addStop(const QString &name, const QString &iconName);
    void clearStops();
    StopTab *stop(int index) const;
    void setStopVisible(int index, bool visible);
    int stopAt(int place) const; // the index of the tab that stands there, from 0; -1 when there is none
    void setCurrent(int index);  // -1: none
    // text "Closes Mon 16 Mar 18:00", left "4 days left"; urgent: in attention with its icon
    void setDeadline(const QString &text, const QString &left, bool urgent);
    void setSyncState(const QString &iconName, const QString &sentence, Tone tone);
    void retranslate();

    QToolButton *round() const { return title; }
    IconButton *sync() const { return syncButton; }
    IconButton *help() const { return helpButton; }
    IconButton *settings() const { return settingsButton; }
    QToolButton *lock() const { return lockButton; }

Q_SIGNALS:
    void stopChosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void dress();
    void fit();
    QToolButton *title;
    Chip *role;
    QHBoxLayout *row;
    QHBoxLayout *stopRow;
    QButtonGroup *stops;
    IconLabel *clock;
    Text *deadline;
    Text *remaining;
    IconButton *syncButton;
    IconButton *helpButton;
    IconButton *settingsButton;
    QToolButton *lockButton;
    QString fullTitle;
};

} // namespace simsa
