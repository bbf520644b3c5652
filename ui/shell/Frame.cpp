#include "ui/shell/Frame.h"

#include "ui/shell/FocusRing.h"
#include "ui/shell/Header.h"
#include "ui/shell/KeysSheet.h"
#include "ui/shell/Panels.h"
#include "ui/shell/StatusLine.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QEvent>
#include <QShortcut>
#include <QVBoxLayout>

#include <utility>

namespace simsa {

Frame::Frame(QWidget *parent)
    : QWidget(parent), layers(new Stack), workLayer(new QWidget), top(new Header), stack(new Stack),
      bottom(new StatusLine), closedPage(new EmptyState(QStringLiteral("lock"), {})) {
    setWindowTitle(QStringLiteral("Simsa 심사"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(layers);
    auto *column = new QVBoxLayout(workLayer);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(top);
    column->addWidget(stack, 1);
    column->addWidget(bottom);
    layers->addWidget(workLayer);
    stack->addWidget(closedPage);
    if (!qApp->findChild<FocusRings *>())
        new FocusRings(qApp);

    for (int i = 0; i < 6; ++i)
        addKey(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)), [this, i] { showStop(top->stopAt(i)); });
    addKey(QKeySequence(Qt::CTRL | Qt::Key_L), [this] { Q_EMIT lockAsked(); });
    addKey(QKeySequence(Qt::Key_F1), [this] { showKeys(); });
    addKey(QKeySequence(Qt::Key_F5), [this] { Q_EMIT syncAsked(); });
    addKey(QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { Q_EMIT settingsAsked(); });
    addKey(QKeySequence(Qt::Key_F6), [this] { nextPane(1); });
    addKey(QKeySequence(Qt::SHIFT | Qt::Key_F6), [this] { nextPane(-1); });
    const auto primary = [this] {
        Page *page = currentPage();
        if (QAbstractButton *button = page ? page->primaryAction() : nullptr; button && button->isVisible())
            button->click(); // does nothing while disabled
    };
    addKey(QKeySequence(Qt::CTRL | Qt::Key_Return), primary);
    addKey(QKeySequence(Qt::CTRL | Qt::Key_Enter), primary);

    connect(top, &Header::stopChosen, this, &Frame::showStop);
    connect(top->lock(), &QAbstractButton::clicked, this, &Frame::lockAsked);
    connect(top->sync(), &QAbstractButton::clicked, this, &Frame::syncAsked);
    connect(top->help(), &QAbstractButton::clicked, this, &Frame::showKeys);
    connect(top->settings(), &QAbstractButton::clicked, this, &Frame::settingsAsked);
    // Work that ends behind the cover, or on a page out of sight, may ask for the focus; what is typed then must not go
    // there.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *before, QWidget *now) {
        const QWidget *seen = covered() ? covering : stack->isAncestorOf(now) ? stack->currentWidget() : this;
        if (!now || now->window() != this || seen == now || seen->isAncestorOf(now))
            return;
        if (before && before->isVisible() && before->window() == this)
            before->setFocus(Qt::OtherFocusReason);
        else if (covered())
            covering->setFocus(Qt::OtherFocusReason);
    });
    resize(1366, 768);
    setMinimumSize(640, 480);
}

Frame::~Frame() {
    disconnect(qApp, nullptr, this, nullptr); // an open dialog goes after the pages, and the focus moves once more
}

void Frame::addKey(const QKeySequence &sequence, std::function<void()> action) {
    auto *key = new QShortcut(sequence, this);
    key->setContext(Qt::WindowShortcut);
    connect(key, &QShortcut::activated, this, std::move(action));
    keys.append(key);
}

int Frame::addStop(Page *page, const QString &name, const QString &iconName) {
    const int index = top->addStop(name, iconName);
    pages.append(page);
    stack->addWidget(page);
    follow(page);
    return index;
}

void Frame::clearStops() {
    shown = firstStop = -1;
    top->clearStops();
    for (Page *page : pages) {
        stack->removeWidget(page);
        page->deleteLater();
    }
    pages.clear();
    renewHints();
}

void Frame::setStopState(int index, const QString &iconName, bool open, const QString &why) {
    if (StopTab *tab = top->stop(index)) {
        const bool before = tab->isOpen();
        tab->setState(iconName, open, why);
        if (index == shown && before != open)
            showStop(index);
    }
}

void Frame::setStopVisible(int index, bool visible) {
    top->setStopVisible(index, visible);
    if (!visible && index == firstStop)
        firstStop = top->stopAt(0);
    if (!visible && index == shown)
        showStop(top->stopAt(0));
}

void Frame::showStop(int index) {
    StopTab *tab = top->stop(index);
    if (!tab || !tab->isThere())
        return;
    if (covered()) { // nothing moves below the cover, but a desk that was only just built has to begin somewhere
        if (shown < 0)
            firstStop = index;
        return;
    }
    shown = index;
    top->setCurrent(index);
    if (tab->isOpen()) {
        stack->setCurrentWidget(pages[index]);
        pages[index]->activated();
        focusPage();
    } else {
        closedPage->say(QStringLiteral("lock"), tr("“%1” is not open yet").arg(tab->text()), tab->whyClosed());
        stack->setCurrentWidget(closedPage);
    }
    renewHints();
    Q_EMIT stopShown(index);
}

Page *Frame::currentPage() const {
    return qobject_cast<Page *>(stack->currentWidget());
}

void Frame::showOther(Page *page) {
    Page *old = other;
    other = page;
    shown = -1;
    top->setCurrent(-1);
    stack->addWidget(page);
    stack->setCurrentWidget(page);
    follow(page);
    page->activated();
    renewHints();
    if (old && old != page) {
        stack->removeWidget(old);
        old->deleteLater();
    }
}

void Frame::follow(Page *page) {
    connect(page, &Page::hintsChanged, this, [this, page] {
        if (page == currentPage())
            renewHints();
    });
}

void Frame::renewHints() {
    QList<KeyHint> hints;
    if (const Page *page = currentPage())
        hints = page->keyHints();
    hints.append({QKeySequence(Qt::Key_F1), tr("all keys")});
    bottom->setHints(hints);
}

void Frame::setCover(QWidget *cover) {
    if (covering) {
        layers->removeWidget(covering);
        covering->deleteLater();
    }
    covering = cover;
    layers->addWidget(cover);
}

bool Frame::covered() const {
    return covering && layers->currentWidget() == covering;
}

void Frame::raiseCover() {
    if (!covering || covered())
        return;
    focusBefore = focusWidget(); // the window's own, also while a dialog is open
    while (QWidget *popup = QApplication::activePopupWidget()) {
        popup->close();
        if (QApplication::activePopupWidget() == popup)
            break;
    }
    for (QWidget *window : QApplication::topLevelWidgets())
        if (window->windowType() == Qt::ToolTip)
            window->hide(); // at once: it may name a proposal
    for (QDialog *dialog : findChildren<QDialog *>())
        dialog->reject();
    for (QShortcut *key : keys)
        key->setEnabled(false);
    layers->setCurrentWidget(covering);
    covering->setFocus(Qt::OtherFocusReason);
    setWindowTitle(QStringLiteral("Simsa 심사"));
}

void Frame::liftCover() {
    for (QShortcut *key : keys)
        key->setEnabled(true);
    layers->setCurrentWidget(workLayer);
    if (const int begin = std::exchange(firstStop, -1); begin >= 0 && shown < 0)
        return showStop(begin);
    if (Page *page = currentPage())
        page->activated();
    if (focusBefore && workLayer->isAncestorOf(focusBefore))
        focusBefore->setFocus(Qt::OtherFocusReason);
    else
        focusPage();
}

void Frame::focusPage() {
    Page *page = currentPage();
    const QWidget *focus = focusWidget();
    if (!page || covered() || (focus && page->isAncestorOf(focus) && focus->isVisible()))
        return;
    QList<QWidget *> parts = page->panes();
    parts.append(page);
    for (QWidget *part : std::as_const(parts)) {
        if (!part || !part->isVisible())
            continue;
        if (part->focusPolicy() & Qt::TabFocus && part->isEnabled())
            return part->setFocus(Qt::OtherFocusReason);
        for (QWidget *next = part->nextInFocusChain(); next && next != part; next = next->nextInFocusChain())
            if (part->isAncestorOf(next) && next->isVisible() && next->isEnabled() &&
                next->focusPolicy() & Qt::TabFocus)
                return next->setFocus(Qt::OtherFocusReason);
    }
}

// The next part of the page; the page's order where it gives one, else the tab order of header and page.
void Frame::nextPane(int step) {
    QList<QWidget *> parts;
    if (const Page *page = currentPage())
        for (QWidget *pane : page->panes())
            if (pane && pane->isVisible())
                parts.append(pane);
    if (parts.isEmpty() && currentPage())
        parts.append(currentPage());
    parts.append(top);
    const QWidget *focus = QApplication::focusWidget();
    qsizetype at = parts.size() - 1;
    for (qsizetype i = 0; i < parts.size(); ++i)
        if (focus && (parts[i] == focus || parts[i]->isAncestorOf(focus)))
            at = i;
    for (qsizetype tried = 0; tried < parts.size(); ++tried) {
        at = (at + step + parts.size()) % parts.size();
        if (parts[at]->focusPolicy() & Qt::TabFocus && parts[at]->isEnabled())
            return parts[at]->setFocus(Qt::TabFocusReason);
        for (QWidget *next = parts[at]->nextInFocusChain(); next && next != parts[at]; next = next->nextInFocusChain())
            if (parts[at]->isAncestorOf(next) && next->isVisible() && next->isEnabled() &&
                next->focusPolicy() & Qt::TabFocus)
                return next->setFocus(Qt::TabFocusReason);
    }
}

void Frame::showKeys() {
    QList<KeyHint> here;
    if (const Page *page = currentPage())
        here = page->keyHints();
    auto *sheet = new KeysSheet(here, this);
    connect(sheet, &KeysSheet::guideAsked, this, &Frame::guideAsked);
    connect(sheet, &KeysSheet::manualAsked, this, &Frame::manualAsked);
    sheet->open();
}

void Frame::closeEvent(QCloseEvent *event) {
    event->setAccepted(!mayClose || mayClose());
}

void Frame::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        top->retranslate();
        renewHints();
    }
    QWidget::changeEvent(event);
}

} // namespace simsa
