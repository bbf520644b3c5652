// Mouse and wheel: selecting over pages, areas, links, zoom at the pointer. What is selected, as values.
#include "ui/reader/PageView.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace simsa {

namespace {

constexpr int contextLength = 32; // characters kept round a quote
constexpr int autoScrollMs = 30;
constexpr double smallestArea = 8; // logical px; less is a click

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
        if (geometry.fromPage(page, link.box).contains(content))
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
    area.reset();
    schedule(); // texts of the pages it runs over
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
    if (!pageHasText(current))
        Q_EMIT nothingToSelect();
    else if (text != texts.end())
        select({current, 0}, {current, int(text->second->text.size())});
}

void PageView::clearSelection() {
    const bool framed = area.has_value();
    area.reset();
    if (framed && range().empty()) {
        viewport()->update();
        Q_EMIT selectionChanged();
    }
    select({}, {});
}

bool PageView::pageHasText(int page) const {
    const auto text = texts.find(page);
    return text == texts.end() || !text->second->text.empty();
}

PageBox PageView::Area::box() const {
    const QRectF rect = QRectF(from, to).normalized();
    return {float(rect.left()), float(rect.top()), float(rect.right()), float(rect.bottom())};
}

// Each page's part is anchored on its own page.
std::vector<PageQuote> PageView::quotes() const {
    std::vector<PageQuote> found;
    if (area) {
        PageQuote quote;
        quote.page = quote.lastPage = area->page;
        quote.boxes = {area->box()};
        if (const auto text = texts.find(area->page); text != texts.end())
            quote.quote = quoteIn(*text->second, quote.boxes.front());
        return {quote};
    }
    const TextRange all = range();
    for (int page = all.begin.page; !all.empty() && page <= all.end.page; ++page) {
        const auto [begin, end] = rangeOn(page);
        if (begin >= end)
            continue;
        const PageText &text = *texts.at(page);
        PageQuote quote;
        quote.page = quote.lastPage = page;
        quote.begin = begin;
        quote.end = end;
        quote.quote = quoteOf(text, begin, end);
        quote.before = quoteOf(text, std::max(0, begin - contextLength), begin);
        quote.after = quoteOf(text, end, end + contextLength);
        quote.boxes = lineBoxes(text, begin, end);
        if (!quote.boxes.empty())
            found.push_back(std::move(quote));
    }
    return found;
}

PageQuote PageView::selection() const {
    if (area)
        return quotes().front();
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
    if (area && !framing) {
        const QRect rect = geometry.fromPage(area->page, area->box()).translated(-scroll()).toAlignedRect();
        const bool shown = !geometry.pageRect(area->page).isNull() && rect.intersects(viewport()->rect());
        return shown ? rect : QRect();
    }
    const TextRange all = range();
    for (int page = all.end.page; !all.empty() && page >= all.begin.page; --page) {
        const auto [begin, end] = rangeOn(page);
        if (begin >= end || geometry.pageRect(page).isNull())
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
    const QString words = selection().quote;
    if (words.isEmpty())
        return false;
    if (!copying) {
        Q_EMIT copyRefused();
        return false;
    }
    Q_EMIT copyAsked(words);
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
    pointed.reset();
    seeking = false;
    wantedX = -1;
    for (const Tag &tag : tags())
        if (tag.rect.contains(at))
            return activate(QString(tag.mark->id));
    dragging = true;
    const auto to = textPointAt(at);
    if (editing && (event->modifiers() & Qt::AltModifier || !pageHasText(geometry.pageAt((at + scroll()).y())))) {
        clearSelection();
        return startArea(at);
    }
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
    if ((lastMouse - pressed).manhattanLength() < 3 && range().empty() && !framing)
        return;
    if (framing) {
        const QRectF page = geometry.pageRect(area->page);
        const QPointF to = lastMouse + scroll();
        area->to = geometry.toPage(
            area->page, {std::clamp(to.x(), page.left(), page.right()), std::clamp(to.y(), page.top(), page.bottom())});
        return viewport()->update();
    }
    if (selectionAnchor.page < 0 && !pageHasText(geometry.pageAt((lastMouse + scroll()).y()))) {
        dragging = false;
        return Q_EMIT nothingToSelect();
    }
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
    if (framing) {
        framing = false;
        const PageBox box = area->box();
        if ((box.x1 - box.x0) * geometry.scale() < smallestArea || (box.y1 - box.y0) * geometry.scale() < smallestArea)
            area.reset();
        else if (!pageHasText(area->page))
            Q_EMIT nothingToSelect();
        viewport()->update();
        if (area)
            return Q_EMIT selectionChanged();
    }
    if ((at - pressed).manhattanLength() >= QApplication::startDragDistance() || !range().empty())
        return;
    if (const Link *link = linkAt(at))
        return follow(Link(*link));
    const Mark *mark = markAt(at);
    if (mark)
        activate(QString(mark->id));
    else if (!active.isEmpty()) {
        active.clear();
        viewport()->update();
    }
}

void PageView::startArea(QPoint at) {
    const QPointF content = at + scroll();
    const int page = geometry.pageAt(content.y());
    if (page < 0 || !geometry.pageRect(page).contains(content))
        return;
    const QPointF from = geometry.toPage(page, content);
    area = Area{page, from, from};
    framing = true;
}

// Inside the document only. What leads out is told, never opened: a document from outside must not reach the network.
void PageView::follow(const Link &link) {
    if (link.page < 0)
        return Q_EMIT outsideLink(QString::fromStdString(link.address));
    jumpTo(link.page);
    if (link.y > 0 && link.page < pages()) {
        jumping = true;
        const QPointF top = geometry.fromPage(link.page, QPointF(0, double(link.y)));
        verticalScrollBar()->setValue(int(top.y()) - PageGeometry::margin);
        jumping = false;
        setCurrent(link.page);
    }
}

void PageView::mouseDoubleClickEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint at = event->position().toPoint();
    const auto to = textPointAt(at);
    if (!pageHasText(geometry.pageAt((at + scroll()).y())))
        Q_EMIT nothingToSelect();
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
    if (onTag || linkAt(at) || overRibbon(at))
        viewport()->setCursor(Qt::PointingHandCursor);
    else if (text != texts.end() && onText(*text->second, geometry.toPage(page, content)))
        viewport()->setCursor(Qt::IBeamCursor);
    else
        viewport()->unsetCursor();
}

void PageView::wheelEvent(QWheelEvent *event) {
    if (!(event->modifiers() & Qt::ControlModifier)) {
        const int turn = event->angleDelta().y();
        if (turn != 0 && turnAtEdge(turn < 0 ? 1 : -1))
            return event->accept();
        return QAbstractScrollArea::wheelEvent(event);
    }
    if (pages() > 0 && event->angleDelta().y() != 0) {
        const double factor = std::pow(1.0015, event->angleDelta().y());
        setZoom(ZoomMode::fixed, zoom() * factor, event->position().toPoint());
    }
    event->accept();
}

void PageView::timerEvent(QTimerEvent *event) {
    if (event->timerId() != autoScroll.timerId())
        return QAbstractScrollArea::timerEvent(event);
    const int past = lastMouse.y() < 0 ? lastMouse.y() : lastMouse.y() - viewport()->height();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + std::clamp(past, -60, 60));
    extendTo({lastMouse.x(), std::clamp(lastMouse.y(), 0, viewport()->height() - 1)});
}

} // namespace simsa
