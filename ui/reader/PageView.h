// The pages of the open document, in one long column or one at a time: scrolling, zoom, tiles, selection, marks and
// hits. Pages count from 0. Nothing here waits: tiles and text are asked of the queue and painted when they come.
#pragma once

#include "ui/reader/Mark.h"
#include "ui/reader/PageCache.h"
#include "ui/reader/PageGeometry.h"
#include "ui/reader/Place.h"
#include "ui/reader/RenderQueue.h"
#include "ui/reader/Selection.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QElapsedTimer>
#include <QPixmap>
#include <QPointer>
#include <QTimer>

#include <map>
#include <optional>
#include <set>

namespace simsa {

class PageView : public QAbstractScrollArea {
    Q_OBJECT
public:
    static constexpr double minimumZoom = 0.25, maximumZoom = 4;

    explicit PageView(RenderQueue &queue, QWidget *parent = nullptr, qsizetype cacheBytes = 96'000'000);

    void showDocument(const DocumentInfo &info);
    void setSizes(const DocumentInfo &info); // of the same document, all measured: the place in view stays
    void setLabels(const std::vector<std::string> &labels);
    void clear();
    void rest(); // pictures and texts leave the memory; place, selection and history stay
    void wake(); // they are asked for again

    int page() const { return current; } // -1 without a document
    int pages() const { return geometry.pages(); }
    QString label(int page) const; // what the document calls it, else its number
    bool hasLabels() const { return !labels.isEmpty(); }
    void goTo(int page); // no step in the history
    // As somebody who follows a link: back() returns to where it was left.
    void jumpTo(int page, std::optional<PageBox> box = {});
    void reveal(int page, const PageBox &box); // scrolls only when the box is out of sight
    // Brings a passage into view and frames it until the next click, key of selecting or Escape. By its boxes, or by
    // its quote, which is looked for when the page's text is there; neither: the page.
    void showPassage(const Mark &passage);
    bool passageShown() const { return pointed && !pointed->boxes.empty(); }
    void back();
    void forward();
    bool canGoBack() const { return !behind.empty(); }
    bool canGoForward() const { return !ahead.empty(); }

    ZoomMode zoomMode() const { return mode; }
    double zoom() const { return geometry.scale(); }
    // `at` (viewport) stays where it is; the middle by default.
    void setZoom(ZoomMode newMode, double zoom = 1, std::optional<QPoint> at = {});
    void zoomStep(int direction, std::optional<QPoint> at = {});
    void rotate(); // a quarter clockwise
    PageFlow flow() const { return layout; }
    void setFlow(PageFlow flow);
    Place place() const;
    void restore(const Place &place);

    void setWatermark(const QString &text);
    void setCopyAllowed(bool allowed) { copying = allowed; }
    bool copyAllowed() const { return copying; }
    void setMarks(std::vector<Mark> newMarks); // those of this document
    const std::vector<Mark> &marks() const { return shownMarks; }
    QString activeMark() const { return active; } // chosen by a click; Delete asks to remove it
    void setMarksEditable(bool editable) { editing = editable; }
    void setHits(std::vector<SearchHit> newHits, int currentHit);

    void selectAll(); // of the page
    void clearSelection();
    PageQuote selection() const;
    std::vector<PageQuote> quotes() const; // the selection, one for each page; the area; or none
    QRect selectionRect() const;           // of the last selected line, viewport coordinates; null when out of sight
    bool copy();                           // false when not allowed or nothing selected
    bool isLoading() const { return !missing.empty(); }
    bool pageFailed(int page) const { return failures.contains(page); }
    qsizetype cacheBytes() const { return cache.bytes(); }

Q_SIGNALS:
    void pageChanged(int page, int pages);
    void zoomChanged();
    void selectionChanged();
    void historyChanged();
    void scrolled();
    void flowChanged();
    void markActivated(const QString &id);
    void markRemoveAsked(const QString &id);
    void copyAsked(const QString &text); // copying is allowed
    void copyRefused();
    void outsideLink(const QString &address); // clicked; nothing is opened
    void passageLost();                       // showPassage did not find the quote
    void nothingToSelect();                   // somebody tried to select where there is no text
    void textKnown(int page, bool hasText);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Anchor {
        int page = -1;
        QPointF offset; // points from the page's corner
        QPoint at;      // viewport
    };
    struct Tag {
        QRect rect; // viewport
        const Mark *mark;
    };
    struct Area { // a frame drawn over a page, points
        int page = -1;
        QPointF from, to;
        PageBox box() const;
    };

    // layout
    QPoint scroll() const;
    void scrollTo(QPointF content);
    Anchor anchorAt(QPoint viewportPoint) const;
    void applyAnchor(const Anchor &anchor);
    void layoutPages();
    void applyMode();
    void findCurrent();
    void setCurrent(int page);
    std::pair<int, int> visiblePages() const; // first, last; {0, -1} when none
    void remember();
    void standAlone(int page); // when pages are shown one at a time
    bool turnAtEdge(int by);   // scrolled past the end of a page shown alone: the next one

    // tiles
    void schedule();
    void askForWork();
    void pageTiles(int page, const QRectF &content, std::vector<TileKey> &out) const;
    void partTiles(int page, const QRectF &part, std::vector<TileKey> &out) const; // part: from the page's corner
    int deviceScale() const;
    PageJob tileJob(const TileKey &key) const;
    void takeImage(const PageJob &job, const QImage &image);
    void takeFailure(const PageJob &job, Code code);
    void showFailures();
    void forgetFarTexts();

    // painting
    void paintPage(QPainter &painter, int page, const QRectF &exposed);
    void paintTiles(QPainter &painter, int page, const QRectF &rect);
    void paintMarks(QPainter &painter, int page);
    void paintLines(QPainter &painter, int page);
    void paintBookmark(QPainter &painter, int page);
    void paintWatermark(QPainter &painter, const QRectF &rect, const QRectF &exposed);
    std::vector<Tag> tags() const;
    void paintTags(QPainter &painter);

    // input
    std::optional<TextPoint> textPointAt(QPoint viewportPoint) const;
    const Link *linkAt(QPoint viewportPoint) const;
    const Mark *markAt(QPoint viewportPoint) const;
    void follow(const Link &link);
    void select(TextPoint anchor, TextPoint head);
    void extendTo(QPoint viewportPoint);
    bool extendByKey(QKeyEvent *event); // Shift with an arrow, Home or End
    std::optional<TextPoint> nextPoint(TextPoint from, int key, bool words) const;
    void revealHead();
    void startArea(QPoint viewportPoint);
    void anchorMarks(int page);
    void findPassage();
    void activate(const QString &id);
    QRectF ribbon(int page) const; // of a bookmark, content coordinates
    bool pageHasText(int page) const;
    bool overRibbon(QPoint viewportPoint) const;
    static QString markName(const Mark &mark); // its tag, or what it is; none for a highlight
    void updateCursor(QPoint viewportPoint);
    TextRange range() const;
    std::pair<int, int> rangeOn(int page) const; // offsets; {0, 0} when none

    RenderQueue &queue;
    PageGeometry geometry;
    PageCache cache;
    std::map<int, std::shared_ptr<const PageText>> texts;
    std::map<int, std::vector<Link>> links;
    std::map<int, Code> failures;
    std::map<int, QPointer<QWidget>> failureNotes;
    std::set<TileKey> missing;                // tiles on screen that have not come yet
    std::vector<Mark> givenMarks, shownMarks; // as given, and as they stand on the pages' text
    QString active;
    std::optional<Mark> pointed; // the passage that is framed
    bool seeking = false;        // its quote, until the page's text is there
    QStringList labels;
    std::optional<Area> area;
    double wantedX = -1; // of the selection's head while it moves up and down, points
    std::vector<SearchHit> hits;
    int hit = -1;
    std::vector<Place> behind, ahead;
    TextPoint selectionAnchor, selectionHead;
    ZoomMode mode = ZoomMode::fitWidth;
    double fixedZoom = 1;
    PageFlow layout = PageFlow::continuous; // stays from document to document
    std::vector<PageBox> sizes;
    int current = -1;
    int direction = 1; // of the last scrolling, for prefetching
    bool jumping = false;
    bool dragging = false;
    bool copying = false;
    bool editing = false;
    bool framing = false; // an area is being drawn
    bool slow = false;
    bool ringed = false; // the focus came by key: it is shown
    QPoint pressed, lastMouse;
    QElapsedTimer lastDouble;
    QString watermark;
    QPixmap stamp; // the watermark's words, turned
    double stampScale = 0;
    QTimer asking, slowTimer;
    QBasicTimer autoScroll;
};

} // namespace simsa
