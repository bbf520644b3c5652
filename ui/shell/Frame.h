// The one window: header, pages, status line, and the cover that hides all of it while locked.
#pragma once

#include "ui/shell/Page.h"
#include "ui/shell/Stack.h"
#include "ui/shell/Tokens.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QShortcut;

namespace simsa {

class EmptyState;
class Header;
class StatusLine;

class Frame : public QWidget {
    Q_OBJECT
public:
    explicit Frame(QWidget *parent = nullptr);
    ~Frame() override;

    Header *header() const { return top; }
    StatusLine *status() const { return bottom; }

    // Stops of the round and role that are open now. Pages belong to the frame; clearStops deletes them.
    int addStop(Page *page, const QString &name, const QString &iconName);
    void clearStops();
    // A stop that is not open shows a page that says why.
    void setStopState(int index, const QString &iconName, bool open = true, const QString &why = {});
    // One that is not there for this person: no tab, no key, cannot be shown. Ctrl+1 … count those that are.
    void setStopVisible(int index, bool visible);
    void showStop(int index);
    int currentStop() const { return shown; } // -1: a page that is no stop
    Page *stopPage(int index) const { return index >= 0 && index < pages.size() ? pages[index] : nullptr; }
    Page *currentPage() const;
    // A page that is no stop (the list of rounds, settings); the frame takes it and deletes the one before.
    void showOther(Page *page);

    // The cover (unlock, lock): takes the widget; while covered no key or pointer reaches what is below.
    void setCover(QWidget *cover);
    QWidget *cover() const { return covering; }
    void raiseCover(); // also closes open dialogs and menus
    void liftCover();  // everything is where it was, focus too
    bool covered() const;

    void showKeys(); // F1

    std::function<bool()> mayClose; // asked before the window closes; without it, it closes

Q_SIGNALS:
    void lockAsked();
    void syncAsked();
    void guideAsked();
    void manualAsked();
    void settingsAsked();
    void stopShown(int index);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void addKey(const QKeySequence &keys, std::function<void()> action);
    void nextPane(int step);
    void focusPage(); // into the page, where nothing better has the focus
    void follow(Page *page);
    void renewHints();
    Stack *layers;
    QWidget *workLayer;
    Header *top;
    Stack *stack;
    StatusLine *bottom;
    EmptyState *closedPage;
    QWidget *covering = nullptr;
    QPointer<Page> other;
    QPointer<QWidget> focusBefore;
    QList<Page *> pages;
    QList<QShortcut *> keys;
    int shown = -1;
    int firstStop = -1; // asked for while covered
};

} // namespace simsa
