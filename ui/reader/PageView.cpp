// Layout, scrolling, zoom, history. Tiles, painting, marks, mouse and keys are in the files beside this one.
#include "ui/reader/PageView.h"

#include "ui/shell/Theme.h"

#include <QScrollBar>

#include <algorithm>
#include <array>
#include <cmath>

namespace simsa {

namespace {

constexpr std::array steps{0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0};
constexpr std::size_t historyLimit = 100;

} // namespace

PageView::PageView(RenderQueue &queue_, QWidget *parent, qsizetype cacheBytes)
    : QAbstractScrollArea(parent), queue(queue_), cache(cacheBytes) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else fitting the width would swing to and fro
    setAccessibleName(tr("Pages"));
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setSingleStep(40);

    asking.setSingleShot(true);
    asking.setInterval(0);
    connect(&asking, &QTimer::timeout, this, &PageView::askForWork);
    slowTimer.setSingleShot(true);
    slowTimer.setInterval(400);
    connect(&slowTimer, &QTimer::timeout, this, [this] {
        slow = !missing.empty();
        viewport()->update();
    });
    connect(&queue, &RenderQueue::imageReady, this, &PageView::takeImage);
    connect(&queue, &RenderQueue::failed, this, &PageView::takeFailure);
    connect(&queue, &RenderQueue::textReady, this, [this](int page, const std::shared_ptr<const PageText> &text) {
        texts[page] = text;
        forgetFarTexts();
        anchorMarks(page);
        findPassage();
        Q_EMIT textKnown(page, !text->text.empty());
        viewport()->update();
    });
    connect(&queue, &RenderQueue::linksReady, this,
            [this](int page, const std::vector<Link> &found) { links[page] = found; });
    connect(&theme(), &Theme::changed, this, [this] {
        cache.clear(); // the paper's colour is in the tiles
        stamp = {};
        schedule();
        viewport()->update();
    });
}

void PageView::showDocument(const DocumentInfo &info) {
    clear();
    sizes = info.sizes;
    geometry.setPages(sizes);
    geometry.showAlone(layout == PageFlow::single ? 0 : -1);
    mode = ZoomMode::fitWidth;
    layoutPages();
    applyMode();
    scrollTo({0, 0});
    setCurrent(pages() > 0 ? 0 : -1);
}

void PageView::setSizes(const DocumentInfo &info) {
    if (int(info.sizes.size()) != pages() || info.sizes == sizes)
        return;
    const Place here = place();
    sizes = info.sizes;
    geometry.setPages(sizes);
    restore(here);
}

void PageView::setLabels(const std::vector<std::string> &names) {
    labels.clear();
    if (int(names.size()) == pages())
        for (const std::string &name : names)
            labels.push_back(QString::fromStdString(name));
    if (current >= 0)
        Q_EMIT pageChanged(current, pages());
}

QString PageView::label(int page) const {
    const QString name = labels.value(page);
    return name.isEmpty() ? QString::number(page + 1) : name;
}

void PageView::clear() {
    for (auto &[page, note] : failureNotes)
        delete note;
    failureNotes.clear();
    failures.clear();
    cache.clear();
    texts.clear();
    links.clear();
    missing.clear();
    givenMarks.clear();
    shownMarks.clear();
    active.clear();
    pointed.reset();
    seeking = false;
    area.reset();
    labels.clear();
    sizes.clear();
    hits.clear();
    hit = -1;
    behind.clear();
    ahead.clear();
    selectionAnchor = selectionHead = {};
    autoScroll.stop();
    dragging = framing = false;
    slow = false;
    geometry = {};
    geometry.setViewport(viewport()->size());
    current = -1;
    layoutPages();
    viewport()->update();
    Q_EMIT historyChanged();
    Q_EMIT selectionChanged();
}

void PageView::rest() {
    cache.clear();
    texts.clear();
    links.clear();
    missing.clear();
    hits.clear();
    hit = -1;
}

void PageView::wake() {
    schedule();
    viewport()->update();
}

QPoint PageView::scroll() const {
    return {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

void PageView::scrollTo(QPointF content) {
    horizontalScrollBar()->setValue(int(std::lround(content.x())));
    verticalScrollBar()->setValue(int(std::lround(content.y())));
}

PageView::Anchor PageView::anchorAt(QPoint at) const {
    const QPointF content = at + scroll();
    const int page = geometry.pageAt(content.y());
    if (page < 0)
        return {};
    return {page, (content - geometry.pageRect(page).topLeft()) / geometry.scale(), at};
}

void PageView::applyAnchor(const Anchor &anchor) {
    if (anchor.page < 0 || anchor.page >= pages())
        return;
    standAlone(anchor.page);
    scrollTo(geometry.pageRect(anchor.page).topLeft() + anchor.offset * geometry.scale() - anchor.at);
}

void PageView::layoutPages() {
    geometry.setViewport(viewport()->size());
    const QSize content = geometry.contentSize();
    const QSize view = viewport()->size();
    jumping = true; // a new range may move the value: that is not somebody's scrolling
    horizontalScrollBar()->setRange(0, std::max(0, content.width() - view.width()));
    horizontalScrollBar()->setPageStep(view.width());
    verticalScrollBar()->setRange(0, std::max(0, content.height() - view.height()));
    verticalScrollBar()->setPageStep(view.height());
    jumping = false;
    schedule();
    viewport()->update();
}

void PageView::applyMode() {
    double scale = fixedZoom;
    if (mode == ZoomMode::fitWidth)
        scale = geometry.fitWidth();
    else if (mode == ZoomMode::fitPage)
        scale = geometry.fitPage(std::max(current, 0));
    geometry.setScale(std::clamp(scale, minimumZoom, maximumZoom));
    layoutPages();
    Q_EMIT zoomChanged();
}

void PageView::resizeEvent(QResizeEvent *event) {
    QAbstractScrollArea::resizeEvent(event);
    const Anchor anchor = anchorAt({0, 0});
    geometry.setViewport(viewport()->size());
    const int page = current;
    applyMode();
    jumping = true;
    applyAnchor(anchor);
    jumping = false;
    current = page;
    showFailures();
    Q_EMIT scrolled();
}

void PageView::scrollContentsBy(int, int dy) {
    if (dy != 0)
        direction = dy < 0 ? 1 : -1;
    if (!jumping)
        findCurrent();
    showFailures();
    schedule();
    viewport()->update();
    Q_EMIT scrolled();
}

void PageView::findCurrent() {
    if (layout == PageFlow::single)
        return;
    // The page at the reading height; at the very end the last page, however short it is.
    const QScrollBar *bar = verticalScrollBar();
    const bool atEnd = bar->maximum() > 0 && bar->value() == bar->maximum();
    setCurrent(atEnd ? pages() - 1 : geometry.pageAt(bar->value() + viewport()->height() * 0.4));
}

void PageView::setCurrent(int page) {
    if (page == current)
        return;
    current = page;
    if (page >= 0)
        setAccessibleDescription(tr("Page %1 of %2").arg(label(page)).arg(pages()));
    Q_EMIT pageChanged(page, pages());
}

std::pair<int, int> PageView::visiblePages() const {
    if (pages() == 0)
        return {0, -1};
    const int top = verticalScrollBar()->value();
    return {geometry.pageAt(top), geometry.pageAt(top + viewport()->height())};
}

void PageView::goTo(int page) {
    if (pages() == 0)
        return;
    page = std::clamp(page, 0, pages() - 1);
    jumping = true;
    standAlone(page);
    verticalScrollBar()->setValue(int(geometry.pageRect(page).top()) - PageGeometry::margin);
    jumping = false;
    setCurrent(page);
}

void PageView::remember() {
    behind.push_back(place());
    if (behind.size() > historyLimit)
        behind.erase(behind.begin());
    ahead.clear();
    Q_EMIT historyChanged();
}

void PageView::jumpTo(int page, std::optional<PageBox> box) {
    if (page < 0 || page >= pages())
        return;
    remember();
    if (box)
        reveal(page, *box);
    else
        goTo(page);
}

void PageView::reveal(int page, const PageBox &box) {
    if (page < 0 || page >= pages())
        return;
    jumping = true;
    standAlone(page);
    jumping = false;
    const QRectF rect = geometry.fromPage(page, box);
    const QRectF seen(scroll(), viewport()->size());
    if (!seen.adjusted(8, 24, -8, -24).contains(rect)) {
        jumping = true;
        verticalScrollBar()->setValue(int(rect.center().y() - viewport()->height() * 0.35));
        if (rect.left() < seen.left() || rect.right() > seen.right())
            horizontalScrollBar()->setValue(int(rect.center().x() - viewport()->width() / 2.0));
        jumping = false;
    }
    setCurrent(page);
}

void PageView::back() {
    if (behind.empty())
        return;
    const Place to = behind.back();
    behind.pop_back();
    ahead.push_back(place());
    restore(to);
    Q_EMIT historyChanged();
}

void PageView::forward() {
    if (ahead.empty())
        return;
    const Place to = ahead.back();
    ahead.pop_back();
    behind.push_back(place());
    restore(to);
    Q_EMIT historyChanged();
}

void PageView::setZoom(ZoomMode newMode, double zoom, std::optional<QPoint> at) {
    const Anchor anchor = anchorAt(at.value_or(
        newMode == ZoomMode::fixed ? QPoint(viewport()->width() / 2, viewport()->height() / 3) : QPoint(0, 0)));
    const int page = current;
    mode = newMode;
    fixedZoom = std::clamp(zoom, minimumZoom, maximumZoom);
    applyMode();
    jumping = true;
    applyAnchor(anchor);
    jumping = false;
    if (mode == ZoomMode::fitPage)
        goTo(page);
    showFailures();
    Q_EMIT scrolled();
}

void PageView::zoomStep(int by, std::optional<QPoint> at) {
    const double now = zoom();
    double next = by > 0 ? steps.back() : steps.front();
    if (by > 0) {
        const auto up = std::find_if(steps.begin(), steps.end(), [now](double step) { return step > now * 1.01; });
        next = up == steps.end() ? steps.back() : *up;
    } else {
        const auto down = std::find_if(steps.rbegin(), steps.rend(), [now](double step) { return step < now * 0.99; });
        next = down == steps.rend() ? steps.front() : *down;
    }
    setZoom(ZoomMode::fixed, next, at);
}

void PageView::rotate() {
    const int page = current;
    geometry.setRotation(geometry.rotation() + 90);
    applyMode();
    goTo(page);
    showFailures();
}

Place PageView::place() const {
    const Anchor anchor = anchorAt({0, 0});
    // The current page is kept, not the one whose last line still shows at the top.
    if (current < 0 || anchor.page < 0)
        return {};
    const QPointF offset = (scroll() - geometry.pageRect(current).topLeft()) / geometry.scale();
    return {current, mode, geometry.scale(), offset.x(), offset.y(), geometry.rotation(), layout};
}

void PageView::restore(const Place &to) {
    if (to.page < 0 || to.page >= pages())
        return;
    const bool otherFlow = layout != to.flow;
    current = to.page;
    layout = to.flow;
    geometry.showAlone(layout == PageFlow::single ? to.page : -1);
    mode = to.mode;
    fixedZoom = std::clamp(to.zoom, minimumZoom, maximumZoom);
    geometry.setRotation(to.rotation);
    applyMode();
    jumping = true;
    applyAnchor({to.page, {to.x, to.y}, {0, 0}});
    jumping = false;
    Q_EMIT pageChanged(current, pages());
    if (otherFlow)
        Q_EMIT flowChanged();
}

void PageView::setFlow(PageFlow flow) {
    if (flow == layout)
        return;
    if (current >= 0) {
        Place here = place();
        here.flow = flow;
        restore(here);
    } else {
        layout = flow;
        Q_EMIT flowChanged();
    }
}

// One page at a time: the wanted one takes the place of the other.
void PageView::standAlone(int page) {
    if (layout != PageFlow::single || geometry.alone() == page)
        return;
    geometry.showAlone(page);
    if (mode == ZoomMode::fitPage)
        geometry.setScale(std::clamp(geometry.fitPage(page), minimumZoom, maximumZoom));
    const bool before = jumping;
    layoutPages();
    jumping = before;
    showFailures();
}

bool PageView::turnAtEdge(int by) {
    const QScrollBar *bar = verticalScrollBar();
    const bool edge = by > 0 ? bar->value() == bar->maximum() : bar->value() == bar->minimum();
    if (layout != PageFlow::single || !edge || current + by < 0 || current + by >= pages())
        return false;
    goTo(current + by);
    if (by < 0)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    return true;
}

void PageView::setWatermark(const QString &text) {
    watermark = text;
    stamp = {};
    viewport()->update();
}

void PageView::setHits(std::vector<SearchHit> newHits, int currentHit) {
    hits = std::move(newHits);
    hit = currentHit;
    viewport()->update();
}

} // namespace simsa
