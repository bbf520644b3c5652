// Mouse, wheel and keys: selecting over pages, links, zoom at the pointer.
#include "ui/reader/PageView.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace simsa {

namespace {

constexpr int contextLength = 32; // characters kept round a quote
constexpr int autoScrollMs = 30;

} // namespace

std::optional<TextPoint> PageView::textPointAt(QPoint at) const {
    const QPointF content = at + scroll();
    const int page = geometry.pageAt(content.y());
    const auto text = texts.find(page);
    if (text == texts.end())
        return {};
    const int offset = offsetAt(*text->second, geometry.toPage(page, content));
    if (offset < 0)
        return {};
    return TextPoint{page, offset};
}

const Link *PageView::linkAt(QPoint at) const {
    const QPointF content = at + scroll();
    const int page = geometry.pageAt(content.y());
    const auto found = links.find(page);
    if (found == links.end())
        return nullptr;
    for (const Link &link : found->second)
        if (link.page >= 0 && geometry.fromPage(page, link.box).contains(content))
            return &link;
    return nullptr;
}

TextRange PageView::range() const {
    if (selectionAnchor.page < 0 || selectionAnchor == selectionHead)
        return {};
    return {std::min(selectionAnchor, selectionHead), std::max(selectionAnchor, selectionHead)};
}

std::pair<int, int> PageView::rangeOn(int page) const {
    const TextRange all = range();
    const auto text = texts.find(page);
    if (all.empty() || page < all.begin.page || page > all.end.page || text == texts.end())
        return {0, 0};
    return {page == all.begin.page ? all.begin.offset : 0,
            page == all.end.page ? all.end.offset : int(text->second->text.size())};
}

void PageView::select(TextPoint anchor, TextPoint head) {
    if (anchor == selectionAnchor && head == selectionHead)
        return;
    selectionAnchor = anchor;
    selectionHead = head;
    viewport()->update();
    Q_EMIT selectionChanged();
}

void PageView::extendTo(QPoint at) {
    if (selectionAnchor.page < 0)
        return;
    if (const auto to = textPointAt(at))
        select(selectionAnchor, *to);
}

void PageView::selectAll() {
    const auto text = texts.find(current);
    if (text != texts.end())
        select({current, 0}, {current, int(text->second->text.size())});
}

void PageView::clearSelection() {
    select({}, {});
}

PageQuote PageView::selection() const {
    const TextRange all = range();
    PageQuote quote;
    if (all.empty() || !texts.contains(all.begin.page) || !texts.contains(all.end.page))
        return quote;
    quote.page = all.begin.page;
    quote.lastPage = all.end.page;
    for (int page = all.begin.page; page <= all.end.page; ++page) {
        const auto [begin, end] = rangeOn(page);
        if (begin >= end)
            continue;
        if (!quote.quote.isEmpty())
            quote.quote += u'\n';
        quote.quote += quoteOf(*texts.at(page), begin, end);
    }
    const PageText &first = *texts.at(all.begin.page);
    const PageText &last = *texts.at(all.end.page);
    std::tie(quote.begin, quote.end) = rangeOn(all.begin.page);
    quote.before = quoteOf(first, std::max(0, all.begin.offset - contextLength), all.begin.offset);
    quote.after = quoteOf(last, all.end.offset, all.end.offset + contextLength);
    quote.boxes = lineBoxes(first, quote.begin, quote.end);
    return quote;
}

QRect PageView::selectionRect() const {
    const TextRange all = range();
    for (int page = all.end.page; !all.empty() && page >= all.begin.page; --page) {
        const auto [begin, end] = rangeOn(page);
        if (begin >= end)
            continue;
        const std::vector<PageBox> boxes = lineBoxes(*texts.at(page), begin, end);
        if (boxes.empty())
            continue;
        const QRect rect = geometry.fromPage(page, boxes.back()).translated(-scroll()).toAlignedRect();
        return rect.intersects(viewport()->rect()) ? rect : QRect();
    }
    return {};
}

bool PageView::copy() {
    if (range().empty())
        return false;
    if (!copying) {
        Q_EMIT copyRefused();
        return false;
    }
    QApplication::clipboard()->setText(selection().quote);
    return true;
}

void PageView::mousePressEvent(QMouseEvent *event) {
    const QPoint at = event->position().toPoint();
    if (event->button() == Qt::BackButton)
        return back();
    if (event->button() == Qt::ForwardButton)
        return forward();
    if (event->button() != Qt::LeftButton)
        return;
    pressed = lastMouse = at;
    for (const Tag &tag : tags())
        if (tag.rect.contains(at))
            return Q_EMIT markActivated(tag.mark->id);
    dragging = true;
    const auto to = textPointAt(at);
    if (lastDouble.isValid() && lastDouble.elapsed() < QApplication::doubleClickInterval() && to) {
        const auto [begin, end] = lineAt(*texts.at(to->page), to->offset); // the third click: the line
        lastDouble.invalidate();
        dragging = false;
        return select({to->page, begin}, {to->page, end});
    }
    if (event->modifiers() & Qt::ShiftModifier && selectionAnchor.page >= 0)
        return extendTo(at);
    if (to)
        select(*to, *to);
    else
        clearSelection();
}

void PageView::mouseMoveEvent(QMouseEvent *event) {
    lastMouse = event->position().toPoint();
    if (!dragging)
        return updateCursor(lastMouse);
    if ((lastMouse - pressed).manhattanLength() < 3 && range().empty())
        return;
    extendTo(lastMouse);
    const bool outside = lastMouse.y() < 0 || lastMouse.y() > viewport()->height();
    if (outside && !autoScroll.isActive())
        autoScroll.start(autoScrollMs, this);
    else if (!outside)
        autoScroll.stop();
}

void PageView::mouseReleaseEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton || !dragging)
        return;
    dragging = false;
    autoScroll.stop();
    const QPoint at = event->position().toPoint();
    if ((at - pressed).manhattanLength() < QApplication::startDragDistance() && range().empty())
        if (const Link *link = linkAt(at))
            jumpTo(link->page);
}

void PageView::mouseDoubleClickEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint at = event->position().toPoint();
    const auto to = textPointAt(at);
    if (!to)
        return;
    const auto [begin, end] = wordAt(*texts.at(to->page), to->offset);
    select({to->page, begin}, {to->page, end});
    dragging = false;
    lastDouble.start();
}

void PageView::updateCursor(QPoint at) {
    const QPointF content = at + scroll();
    const int page = geometry.pageAt(content.y());
    const auto text = texts.find(page);
    const std::vector<Tag> placed = tags();
    const bool onTag =
        std::any_of(placed.begin(), placed.end(), [at](const Tag &tag) { return tag.rect.contains(at); });
    if (onTag || linkAt(at))
        viewport()->setCursor(Qt::PointingHandCursor);
    else if (text != texts.end() && onText(*text->second, geometry.toPage(page, content)))
        viewport()->setCursor(Qt::IBeamCursor);
    else
        viewport()->unsetCursor();
}

void PageView::wheelEvent(QWheelEvent *event) {
    if (!(event->modifiers() & Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    if (pages() > 0 && event->angleDelta().y() != 0) {
        const double factor = std::pow(1.0015, event->angleDelta().y());
        setZoom(ZoomMode::fixed, zoom() * factor, event->position().toPoint());
    }
    event->accept();
}

void PageView::keyPressEvent(QKeyEvent *event) {
    QScrollBar *bar = verticalScrollBar();
    const int screen = std::max(40, viewport()->height() - 60);
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (event->key() == Qt::Key_PageDown) {
        goTo(current + 1);
    } else if (event->key() == Qt::Key_PageUp) {
        goTo(current - 1);
    } else if (event->key() == Qt::Key_Home) {
        goTo(0);
    } else if (event->key() == Qt::Key_End) {
        goTo(pages() - 1);
    } else if (event->key() == Qt::Key_Space) {
        bar->setValue(bar->value() + (event->modifiers() & Qt::ShiftModifier ? -screen : screen));
    } else if (event->key() == Qt::Key_Escape && !range().empty()) {
        clearSelection();
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PageView::contextMenuEvent(QContextMenuEvent *event) {
    if (current < 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copying_ = menu->addAction(copying ? tr("Copy") : tr("Copy (off in this round)"), this, &PageView::copy);
    copying_->setEnabled(copying && !range().empty());
    menu->addAction(tr("Select the text of the page"), this, &PageView::selectAll);
    menu->addSeparator();
    menu->addAction(tr("Back"), this, &PageView::back)->setEnabled(canGoBack());
    menu->addAction(tr("Forward"), this, &PageView::forward)->setEnabled(canGoForward());
    menu->addAction(tr("Rotate"), this, &PageView::rotate);
    menu->popup(event->globalPos());
}

void PageView::timerEvent(QTimerEvent *event) {
    if (event->timerId() != autoScroll.timerId())
        return QAbstractScrollArea::timerEvent(event);
    const int past = lastMouse.y() < 0 ? lastMouse.y() : lastMouse.y() - viewport()->height();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + std::clamp(past, -60, 60));
    extendTo({lastMouse.x(), std::clamp(lastMouse.y(), 0, viewport()->height() - 1)});
}

void PageView::focusInEvent(QFocusEvent *event) {
    QAbstractScrollArea::focusInEvent(event);
    ringed = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
             event->reason() == Qt::ShortcutFocusReason;
    viewport()->update();
}

void PageView::focusOutEvent(QFocusEvent *event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace simsa
