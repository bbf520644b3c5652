#include "ui/reader/Reader.h"

#include "app/roles/Words.h"
#include "ui/reader/DocumentSearch.h"
#include "ui/reader/OutlinePanel.h"
#include "ui/reader/PageView.h"
#include "ui/reader/ReaderBar.h"
#include "ui/reader/SelectionBar.h"
#include "ui/reader/ThumbnailPanel.h"
#include "ui/shell/Panels.h"

#include <QHideEvent>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace simsa {

namespace {

constexpr int scanProbe = 3;      // pages without text that make a scanned document
constexpr int loadingDelay = 250; // ms; a document that opens faster shows no "opening"

} // namespace

Reader::Reader(std::shared_ptr<PageHosts> hosts, QWidget *parent)
    : QWidget(parent), queue(new RenderQueue(hosts ? std::move(hosts) : std::make_shared<PageHosts>(), this)),
      toolRow(new ReaderBar), pagesView(new PageView(*queue)), outlinePanel(new OutlinePanel),
      thumbnailPanel(new ThumbnailPanel(*queue)), finder(new DocumentSearch(*queue, this)) {
    buildSide();
    buildLayout();
    connectParts();
    connectMarks();
    makeShortcuts();
    showState(State::empty);
}

Reader::~Reader() = default;

void Reader::buildLayout() {
    middle = new QStackedWidget;
    middle->addWidget(pagesView);
    splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(side);
    splitter->addWidget(middle);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({theme().px(200), 10'000});
    scanned = new Banner(BannerKind::info, tr("This document is a scan without text."),
                         tr("Nothing can be found or selected in it. Draw a frame or use page notes instead."));
    scanned->setObjectName(QStringLiteral("scannedBanner"));
    bannerRow = new QWidget;
    bannerRow->hide();
    auto *bannerColumn = new QVBoxLayout(bannerRow);
    bannerColumn->setContentsMargins(8, 8, 8, 8);
    bannerColumn->addWidget(scanned);
    hintBanner = new Banner(BannerKind::info);
    hintBanner->setObjectName(QStringLiteral("hintBanner"));
    hintBanner->hide();
    bannerColumn->addWidget(hintBanner);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(toolRow);
    column->addWidget(bannerRow);
    column->addWidget(splitter, 1);
    setFocusProxy(pagesView);
}

void Reader::connectParts() {
    connect(queue, &RenderQueue::opened, this, &Reader::documentOpened);
    connect(queue, &RenderQueue::openFailed, this, &Reader::documentFailed);
    connect(queue, &RenderQueue::awake, this, [this] {
        pagesView->wake();
        if (!soughtBefore.isEmpty())
            finder->find(soughtBefore, page(), false); // the view stays where it was
    });
    connect(queue, &RenderQueue::outlineReady, outlinePanel, [this](const std::vector<OutlineItem> &items) {
        outlinePanel->setItems(items);
        outlinePanel->showPage(page());
    });
    connect(pagesView, &PageView::pageChanged, this, [this](int page, int pages) {
        toolRow->setPage(page, pages, pagesView->hasLabels() && page >= 0 ? pagesView->label(page) : QString());
        outlinePanel->showPage(page);
        thumbnailPanel->showPage(page);
        leaveHint();
        renewTools();
        Q_EMIT pageChanged(page, pages);
    });
    connect(pagesView, &PageView::zoomChanged, this,
            [this] { toolRow->setZoom(pagesView->zoomMode(), pagesView->zoom()); });
    connect(pagesView, &PageView::selectionChanged, this, [this] {
        selectionTimer.start();
        selectionTools->hide();
        if (pagesView->selection().page >= 0)
            leaveHint();
        renewTools();
        Q_EMIT selectionChanged(pagesView->selection());
    });
    connect(pagesView, &PageView::scrolled, this, [this] {
        if (selectionTools->isVisible())
            placeSelectionBar();
    });
    connect(pagesView, &PageView::markActivated, this, &Reader::markActivated);
    connect(pagesView, &PageView::textKnown, this, &Reader::textKnown);
    connect(pagesView, &PageView::copyRefused, this, [this] {
        sayHint(tr("Copying is off in this round."), tr("Highlight the words or link them as evidence instead."));
    });
    connect(pagesView, &PageView::copyAsked, &guard, &ClipboardGuard::put);
    connect(pagesView, &PageView::outsideLink, this, [this](const QString &address) {
        sayHint(tr("This link leads out of the document and is not opened."), address);
    });
    connect(pagesView, &PageView::nothingToSelect, this, [this] {
        sayHint(tr("This page is a picture without text."),
                markable ? tr("Draw a frame over what you mean, then note it or link it as evidence.")
                         : tr("Nothing can be selected on it."));
    });
    connect(pagesView, &PageView::passageLost, this, [this] {
        sayHint(tr("These words were not found on this page."), tr("The page itself is the one that was marked."));
    });
    connect(pagesView, &PageView::flowChanged, this, [this] { toolRow->setFlow(pagesView->flow()); });
    connect(queue, &RenderQueue::sizesReady, this, [this](const DocumentInfo &info) {
        pagesView->setSizes(info);
        thumbnailPanel->setSizes(info);
    });
    connect(queue, &RenderQueue::labelsReady, this, [this](const std::vector<std::string> &labels) {
        pagesView->setLabels(labels);
        outlinePanel->setLabels(labels);
        thumbnailPanel->setLabels(labels);
    });
    selectionTimer.setSingleShot(true);
    selectionTimer.setInterval(150);
    connect(&selectionTimer, &QTimer::timeout, this, &Reader::placeSelectionBar);
    loadingTimer.setSingleShot(true);
    loadingTimer.setInterval(loadingDelay);
    connect(&loadingTimer, &QTimer::timeout, this, [this] {
        if (now == State::loading)
            say(State::loading, QStringLiteral("doc"), tr("Opening the document..."), {}, false);
    });

    connect(outlinePanel, &OutlinePanel::chosen, this, [this](int page) { pagesView->jumpTo(page); });
    connect(thumbnailPanel, &ThumbnailPanel::chosen, this, [this](int page) { pagesView->jumpTo(page); });
    connect(toolRow, &ReaderBar::outlineToggled, this, [this](bool on) {
        if (on)
            toolRow->thumbnailButton->setChecked(false);
        crossShown = crossShown && !on;
        showSide();
    });
    connect(toolRow, &ReaderBar::thumbnailsToggled, this, [this](bool on) {
        if (on)
            toolRow->outlineButton->setChecked(false);
        crossShown = crossShown && !on;
        showSide();
    });
    connect(toolRow, &ReaderBar::pageStep, this, &Reader::turnPage);
    connect(toolRow, &ReaderBar::pageChosen, this, &Reader::goToNamed);
    connect(toolRow, &ReaderBar::singleToggled, this,
            [this](bool on) { pagesView->setFlow(on ? PageFlow::single : PageFlow::continuous); });
    connect(toolRow, &ReaderBar::zoomChosen, this,
            [this](ZoomMode mode, double zoom) { pagesView->setZoom(mode, zoom); });
    connect(toolRow, &ReaderBar::zoomStep, this, [this](int direction) { pagesView->zoomStep(direction); });
    connect(toolRow, &ReaderBar::rotateAsked, pagesView, &PageView::rotate);
    connect(toolRow, &ReaderBar::left, this, [this] { pagesView->setFocus(); });
    connect(toolRow, &ReaderBar::searchChanged, this, [this](const QString &words) {
        if (!resting && words.trimmed() != finder->words())
            finder->find(words, page());
    });
    connect(toolRow, &ReaderBar::searchStep, finder, &DocumentSearch::step);
    connect(finder, &DocumentSearch::changed, this, [this] {
        const bool asked = !finder->words().isEmpty();
        toolRow->setHits(finder->current(), asked ? int(finder->hits().size()) : -1, finder->running(), finder->full());
        pagesView->setHits(finder->hits(), finder->current());
    });
    connect(finder, &DocumentSearch::arrived, this, [this](const SearchHit &hit) {
        if (!hit.boxes.empty())
            pagesView->reveal(hit.page, hit.boxes.front());
    });
}

void Reader::makeShortcuts() {
    const auto add = [this](const QKeySequence &keys, auto action) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, action);
        shortcuts.push_back(shortcut);
    };
    add(Qt::Key_PageUp, [this] { turnPage(-1); });
    add(Qt::Key_PageDown, [this] { turnPage(1); });
    add(Qt::CTRL | Qt::Key_F, [this] { toolRow->focusSearch(); });
    add(Qt::CTRL | Qt::Key_Plus, [this] { pagesView->zoomStep(1); });
    add(Qt::CTRL | Qt::Key_Equal, [this] { pagesView->zoomStep(1); });
    add(Qt::CTRL | Qt::Key_Minus, [this] { pagesView->zoomStep(-1); });
    add(Qt::CTRL | Qt::Key_0, [this] { pagesView->setZoom(ZoomMode::fitWidth); });
    add(Qt::ALT | Qt::Key_Left, [this] { pagesView->back(); });
    add(Qt::ALT | Qt::Key_Right, [this] { pagesView->forward(); });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_F, [this] { findEverywhere({}); });
    add(Qt::CTRL | Qt::Key_H, [this] { highlight(lastColor); });
    add(Qt::CTRL | Qt::Key_M, [this] { note(); });
    add(Qt::CTRL | Qt::Key_B, [this] { bookmark(); });
    add(Qt::CTRL | Qt::Key_E, [this] { evidence(); });
}

void Reader::open(const Path &sealed, const Identity &identity_, const QString &documentKey) {
    keepPlace();
    path = sealed;
    identity = identity_;
    key = documentKey;
    wantedPlace = places.contains(key) ? std::optional(places.value(key)) : std::nullopt;
    start();
}

void Reader::start() {
    now = State::loading;
    pagesRead.clear();
    anyText = false;
    clearParts();
    if (resting)
        return; // when the program is unlocked
    queue->open(path, *identity);
    loadingTimer.start();
}

void Reader::close() {
    keepPlace();
    queue->close();
    identity.reset();
    path.clear();
    key.clear();
    wantedPlace.reset();
    pendingPassage.reset();
    pendingHit.reset();
    loadingTimer.stop();
    toolRow->outlineButton->setChecked(false);
    toolRow->thumbnailButton->setChecked(false);
    clearParts();
    guard.clear();
    showState(State::empty);
}

void Reader::setResting(bool rest) {
    if (rest == resting)
        return;
    resting = rest;
    if (resting) {
        guard.clear();
        soughtBefore = finder->words();
        finder->find({}, 0);
        queue->rest();
        pagesView->rest();
        thumbnailPanel->rest();
        crossPanel->rest();
    } else {
        crossPanel->wake();
        if (now == State::shown)
            queue->wake();
        else if (now == State::loading)
            start();
    }
}

void Reader::clearParts() {
    saidScan = false;
    scanned->hide();
    leaveHint();
    toolRow->clearSearch();
    finder->setDocument(0);
    outlinePanel->setItems({});
    thumbnailPanel->setDocument({});
    pagesView->clear();
    applyMarks();
    toolRow->setPage(-1, 0);
    renewTools();
}

// Something else covers the reader, as the lock does (a minimised window does not): what was copied goes at once.
void Reader::hideEvent(QHideEvent *event) {
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        guard.clear();
}

void Reader::keepPlace() {
    if (now == State::shown && !key.isEmpty())
        places.insert(key, pagesView->place());
}

void Reader::showState(State state) {
    now = state;
    if (state == State::empty)
        say(state, QStringLiteral("doc"), tr("No document is open"), tr("Choose a proposal from the list."), false);
    else if (state == State::shown)
        middle->setCurrentWidget(pagesView);
}

void Reader::say(State state, const QString &iconName, const QString &sentence, const QString &explanation,
                 bool retry) {
    now = state;
    if (message) {
        middle->removeWidget(message);
        message->setObjectName({});
        message->deleteLater(); // perhaps from a click on its own button
    }
    message = new EmptyState(iconName, sentence, explanation);
    message->setObjectName(QStringLiteral("readerMessage"));
    message->setAccessibleName(sentence);
    message->setAccessibleDescription(explanation);
    if (retry)
        connect(message->addAction(tr("Try again"), false), &QAbstractButton::clicked, this, &Reader::start);
    middle->addWidget(message);
    middle->setCurrentWidget(message);
}

void Reader::showClosed(const QString &reason) {
    close();
    say(State::closed, QStringLiteral("recused"), tr("This proposal is closed to you"), reason, false);
}

void Reader::documentOpened(const DocumentInfo &info) {
    loadingTimer.stop();
    showState(State::shown);
    thumbnailPanel->setDocument(info);
    pagesView->showDocument(info);
    finder->setDocument(info.pages);
    applyMarks();
    if (wantedPlace)
        pagesView->restore(*wantedPlace);
    wantedPlace.reset();
    toolRow->setPage(page(), pages());
    toolRow->setFlow(pagesView->flow());
    showPending();
    toolRow->setZoom(pagesView->zoomMode(), pagesView->zoom());

    std::vector<PageJob> jobs;
    PageJob job;
    if (info.measured < info.pages) {
        job.kind = PageJob::sizes;
        jobs.push_back(job);
    }
    for (job.kind = PageJob::text, job.page = 0; job.page < std::min(scanProbe, info.pages); ++job.page)
        jobs.push_back(job);
    job.kind = PageJob::outline;
    job.page = 0;
    jobs.push_back(job);
    job.kind = PageJob::labels;
    jobs.push_back(job);
    queue->want(RenderQueue::contents, std::move(jobs));
    Q_EMIT opened(info.pages);
}

void Reader::documentFailed(const Error &error) {
    loadingTimer.stop();
    const bool again = error.code != Code::pdfEncrypted && error.code != Code::pdfNot;
    say(State::failed, QStringLiteral("doc"), tr("This document cannot be opened"), describe(error), again);
}

void Reader::textKnown(int page, bool hasText) {
    pagesRead.insert(page);
    anyText = anyText || hasText;
    saidScan = !anyText && int(pagesRead.size()) >= std::min(scanProbe, pages());
    scanned->setVisible(saidScan);
    bannerRow->setVisible(saidScan || !hintBanner->isHidden());
}

int Reader::page() const {
    return pagesView->page();
}

int Reader::pages() const {
    return pagesView->pages();
}

void Reader::goTo(int page) {
    pagesView->goTo(page);
}

void Reader::turnPage(int direction) {
    pagesView->goTo(page() + direction);
}

void Reader::jumpTo(int page) {
    pagesView->jumpTo(page);
}

void Reader::jumpTo(int page, const PageBox &box) {
    pagesView->jumpTo(page, box);
}

Place Reader::place() const {
    return pagesView->place();
}

void Reader::restore(const Place &place) {
    if (now == State::shown)
        pagesView->restore(place);
    else
        wantedPlace = place;
}

void Reader::setWatermark(const QString &text) {
    pagesView->setWatermark(text);
}

void Reader::setCopyAllowed(bool allowed) {
    pagesView->setCopyAllowed(allowed);
    selectionTools->setCopyAllowed(allowed);
}

PageQuote Reader::selection() const {
    return pagesView->selection();
}

void Reader::clearSelection() {
    pagesView->clearSelection();
}

void Reader::addTool(QWidget *tool) {
    toolRow->addTool(tool);
}

void Reader::setShortcutsEnabled(bool enabled) {
    for (QShortcut *shortcut : shortcuts)
        shortcut->setEnabled(enabled);
}

void Reader::find(const QString &words) {
    toolRow->searchField->setText(words);
    finder->find(words, page());
}

} // namespace simsa
