// The reader: tool row, panels and pages of one sealed document. Pages count from 0 here, from 1 on screen.
// Nothing waits in the GUI thread; the widget may be closed or destroyed at any moment.
#pragma once

#include "app/base/Error.h"
#include "app/reading/PageHosts.h"
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
class OutlinePanel;
class PageView;
class ReaderBar;
class RenderQueue;
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

    void setWatermark(const QString &text);
    void setCopyAllowed(bool allowed);          // default off
    void setMarks(std::vector<PageMark> marks); // of the document that is shown: after opened()
    PageQuote selection() const;
    void clearSelection();
    void setSelectionBar(QWidget *bar);     // shown under the selection; the reader takes it over
    void addTool(QWidget *tool);            // into the tool row
    void setShortcutsEnabled(bool enabled); // off for the second of two readers side by side
    void find(const QString &words);

    PageView *view() const { return pagesView; }
    ReaderBar *bar() const { return toolRow; }
    DocumentSearch *search() const { return finder; }
    OutlinePanel *outline() const { return outlinePanel; }
    ThumbnailPanel *thumbnails() const { return thumbnailPanel; }

Q_SIGNALS:
    void opened(int pages);
    void pageChanged(int page, int pages);
    void selectionChanged(const simsa::PageQuote &selection);
    void markActivated(const QString &id);
    void notice(const QString &sentence); // for the status line

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
    QPointer<QWidget> selectionBar;
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
};

} // namespace simsa
