// The reader: tool row, panels and pages of one sealed document. Pages count from 0 here, from 1 on screen.
// Nothing waits in the GUI thread; the widget may be closed or destroyed at any moment.
//
// Marks: the owner keeps them. It calls setMarks() with what it has (of any documents; also before one is open) and
// answers the signals …Asked by keeping the mark and calling setMarks() again. setMarkable(true) once they can be kept;
// setCriterion("1.3.3") while a criterion is open. showPassage() leads to a mark, also in a document still to be
// opened. NoteMarks.h turns the workspace's notes into marks and selections into anchors.
//
// Finding everywhere: setCrossSearch() with a function that asks the workspace's index off the GUI thread; Ctrl+Shift+F
// then opens the panel at the left. The owner answers crossHitChosen(hit, words) by opening the hit's document and
// calling showHit(hit.document, hit.page, words), in any order.
#pragma once

#include "app/base/Error.h"
#include "app/reading/PageHosts.h"
#include "ui/reader/ClipboardGuard.h"
#include "ui/reader/CrossSearch.h"
#include "ui/reader/Mark.h"
#include "ui/reader/Place.h"

#include <QHash>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <set>

class QSplitter;
class QStackedWidget;
class QShortcut;

namespace simsa {

class Banner;
class DocumentSearch;
class EmptyState;
class IconButton;
class OutlinePanel;
class PageView;
class ReaderBar;
class RenderQueue;
class SelectionBar;
class ThumbnailPanel;

class Reader : public QWidget {
    Q_OBJECT
public:
    enum class State { empty, loading, shown, failed, closed };

    // hosts: the keeper of a spare page host, shared by all readers; null makes one of its own.
    explicit Reader(std::shared_ptr<PageHosts> hosts = {}, QWidget *parent = nullptr);
    ~Reader() override;

    // documentKey (the document's SHA-256) remembers the place in each document while the reader lives.
    void open(const Path &sealed, const Identity &identity, const QString &documentKey);
    void close();                           // nothing of the document stays in memory
    void showClosed(const QString &reason); // recused, or not yet open: says why
    // While the program is locked no page, text or hit is in memory and no host runs; then all is where it was.
    void setResting(bool resting);
    State state() const { return now; }
    const QString &documentKey() const { return key; }

    int page() const; // -1 without a document
    int pages() const;
    void goTo(int page);
    void turnPage(int direction);
    void jumpTo(int page); // as goTo, with a step back()
    void jumpTo(int page, const PageBox &box);
    Place place() const;
    void restore(const Place &place); // also while the document is being opened

    QString pageLabel(int page) const; // what the document calls it, else its number

    void setWatermark(const QString &text); // faint over every page; none when empty
    void setCopyAllowed(bool allowed);      // default off; what was copied leaves the clipboard after 30 s
    PageQuote selection() const;
    void clearSelection();

    void setMarks(std::vector<Mark> marks);
    void setMarkable(bool markable);           // default off: marks are shown, none can be made or removed
    void setCriterion(const QString &number);  // where evidence goes; empty: nowhere
    void showPassage(const Mark &passage);     // brings it into view and frames it; waits for its document
    void setCrossSearch(CrossFind find);       // none: off
    void findEverywhere(const QString &words); // opens the panel
    void showHit(const QString &document, int page, const QString &words);

    void addTool(QWidget *tool);            // into the tool row
    void setShortcutsEnabled(bool enabled); // off for the second of two readers side by side
    void find(const QString &words);

    PageView *view() const { return pagesView; }
    ReaderBar *bar() const { return toolRow; }
    DocumentSearch *search() const { return finder; }
    OutlinePanel *outline() const { return outlinePanel; }
    ThumbnailPanel *thumbnails() const { return thumbnailPanel; }
    CrossSearch *crossSearch() const { return crossPanel; }
    SelectionBar *selectionBar() const { return selectionTools; }
    ClipboardGuard *clipboard() { return &guard; }
    QString hint() const; // what is said above the pages, or nothing

Q_SIGNALS:
    void opened(int pages);
    void pageChanged(int page, int pages);
    void selectionChanged(const simsa::PageQuote &selection);
    void markActivated(const QString &id);
    void highlightAsked(const simsa::PageQuote &quote, simsa::PaperMark color); // once for each page selected
    void noteAsked(const simsa::PageQuote &quote);                              // without boxes: on the page as a whole
    void evidenceAsked(const simsa::PageQuote &quote);                          // likewise; once for each page selected
    void bookmarkAsked(int page);                                               // the page has none yet
    void markRemoveAsked(const QString &id);
    void crossHitChosen(const simsa::CrossHit &hit, const QString &words);
    void notice(const QString &sentence); // what is also said above the pages

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void buildLayout();
    void connectParts();
    void makeShortcuts();
    void showState(State state);
    void say(State state, const QString &iconName, const QString &sentence, const QString &explanation, bool retry);
    void start();
    void documentOpened(const DocumentInfo &info);
    void documentFailed(const Error &error);
    void textKnown(int page, bool hasText);
    void keepPlace();
    void placeSelectionBar();
    void goToNamed(const QString &name);
    void buildSide();
    void clearParts();
    void connectMarks();
    void showSide();
    void applyMarks();
    void renewTools();
    void highlight(PaperMark color);
    void note();
    void evidence();
    void bookmark();
    bool mayMark();
    void sayHint(const QString &lead, const QString &text = {});
    void leaveHint();
    void showPending();

    RenderQueue *queue;
    ReaderBar *toolRow;
    PageView *pagesView;
    OutlinePanel *outlinePanel;
    ThumbnailPanel *thumbnailPanel;
    DocumentSearch *finder;
    QStackedWidget *side, *middle;
    QSplitter *splitter;
    Banner *scanned;
    QWidget *bannerRow;
    EmptyState *message = nullptr;
    Banner *hintBanner;
    CrossSearch *crossPanel;
    SelectionBar *selectionTools;
    IconButton *highlightTool, *noteTool, *bookmarkTool, *evidenceTool;
    ClipboardGuard guard;
    QTimer selectionTimer, loadingTimer;
    QList<QShortcut *> shortcuts;

    State now = State::empty;
    QString key;
    Path path;
    std::optional<Identity> identity; // for opening again
    QHash<QString, Place> places;
    std::optional<Place> wantedPlace;
    std::set<int> pagesRead;
    bool anyText = false;

    std::vector<Mark> allMarks;
    std::optional<Mark> pendingPassage;
    std::optional<CrossHit> pendingHit;
    QString pendingWords, criterion;
    PaperMark lastColor = PaperMark::yellow;
    bool markable = false, crossShown = false, saidScan = false;
    bool resting = false;
    QString soughtBefore; // what was looked for in the document when it was laid to rest
};

} // namespace simsa
