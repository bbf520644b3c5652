// Of the reader: what is done with a selection, marks and passages, the panels at the left, hints.
#include "ui/reader/OutlinePanel.h"
#include "ui/reader/PageView.h"
#include "ui/reader/Reader.h"
#include "ui/reader/ReaderBar.h"
#include "ui/reader/SelectionBar.h"
#include "ui/reader/ThumbnailPanel.h"
#include "ui/shell/Panels.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace simsa {

void Reader::buildSide() {
    crossPanel = new CrossSearch;
    for (QWidget *panel : {static_cast<QWidget *>(outlinePanel), static_cast<QWidget *>(crossPanel)}) {
        panel->setAutoFillBackground(true);
        panel->setBackgroundRole(QPalette::Base);
    }
    side = new QStackedWidget;
    side->addWidget(outlinePanel);
    side->addWidget(thumbnailPanel);
    side->addWidget(crossPanel);
    side->setMinimumWidth(theme().px(160));
    side->hide();
    selectionTools = new SelectionBar(pagesView->viewport());
    selectionTools->hide();

    const auto tool = [this](const char *iconName, const QString &name, const QKeySequence &keys, auto action) {
        auto *button = new IconButton(QString::fromLatin1(iconName), name, keys);
        connect(button, &QAbstractButton::clicked, this, action);
        button->hide();
        toolRow->addTool(button);
        return button;
    };
    highlightTool = tool("highlight", tr("Highlight"), Qt::CTRL | Qt::Key_H, [this] { highlight(lastColor); });
    noteTool = tool("note", tr("Note on the selection or the page"), Qt::CTRL | Qt::Key_M, [this] { note(); });
    bookmarkTool = tool("bookmark", tr("Bookmark"), Qt::CTRL | Qt::Key_B, [this] { bookmark(); });
    bookmarkTool->setCheckable(true);
    evidenceTool = tool("evidence", tr("Link as evidence"), Qt::CTRL | Qt::Key_E, [this] { evidence(); });
}

void Reader::connectMarks() {
    connect(pagesView, &PageView::markRemoveAsked, this, &Reader::markRemoveAsked);
    connect(selectionTools, &SelectionBar::highlightAsked, this, &Reader::highlight);
    connect(selectionTools, &SelectionBar::noteAsked, this, &Reader::note);
    connect(selectionTools, &SelectionBar::evidenceAsked, this, &Reader::evidence);
    connect(selectionTools, &SelectionBar::copyAsked, pagesView, &PageView::copy);
    connect(crossPanel, &CrossSearch::chosen, this, &Reader::crossHitChosen);
    connect(crossPanel, &CrossSearch::closeAsked, this, [this] {
        crossShown = false;
        showSide();
        pagesView->setFocus();
    });
}

void Reader::showSide() {
    if (crossShown)
        side->setCurrentWidget(crossPanel);
    else if (toolRow->thumbnailButton->isChecked())
        side->setCurrentWidget(thumbnailPanel);
    else if (toolRow->outlineButton->isChecked())
        side->setCurrentWidget(outlinePanel);
    side->setVisible(crossShown || toolRow->thumbnailButton->isChecked() || toolRow->outlineButton->isChecked());
}

void Reader::setMarks(std::vector<Mark> marks) {
    allMarks = std::move(marks);
    applyMarks();
}

// Those of the document that is shown.
void Reader::applyMarks() {
    std::vector<Mark> own;
    if (pages() > 0)
        std::copy_if(allMarks.begin(), allMarks.end(), std::back_inserter(own), [this](const Mark &mark) {
            return (mark.document.isEmpty() || mark.document == key) && mark.page >= 0 && mark.page < pages();
        });
    pagesView->setMarks(std::move(own));
    renewTools();
}

void Reader::setMarkable(bool may) {
    markable = may;
    pagesView->setMarksEditable(may);
    for (IconButton *tool : {highlightTool, noteTool, bookmarkTool, evidenceTool})
        tool->setVisible(may);
    if (!may)
        selectionTools->hide();
    toolRow->renew();
    renewTools();
}

void Reader::setCriterion(const QString &number) {
    criterion = number;
    selectionTools->setCriterion(number);
    renewTools();
}

void Reader::renewTools() {
    const bool has = pages() > 0;
    highlightTool->setEnabled(has && pagesView->selection().page >= 0);
    noteTool->setEnabled(has);
    bookmarkTool->setEnabled(has);
    evidenceTool->setEnabled(has && !criterion.isEmpty());
    evidenceTool->setNames(criterion.isEmpty() ? tr("Link as evidence: open a criterion in the score sheet first")
                                               : tr("Link as evidence for %1").arg(criterion),
                           Qt::CTRL | Qt::Key_E);
    const std::vector<Mark> &marks = pagesView->marks();
    const bool marked = std::any_of(marks.begin(), marks.end(), [this](const Mark &mark) {
        return mark.kind == MarkKind::bookmark && mark.page == page();
    });
    bookmarkTool->setChecked(marked);
    bookmarkTool->setNames(marked ? tr("Remove the bookmark") : tr("Bookmark this page"), Qt::CTRL | Qt::Key_B);
}

bool Reader::mayMark() {
    if (pages() == 0)
        return false;
    if (!markable)
        sayHint(tr("Marks cannot be changed here."));
    return markable;
}

void Reader::highlight(PaperMark color) {
    if (!mayMark())
        return;
    const std::vector<PageQuote> quotes = pagesView->quotes();
    if (quotes.empty())
        return sayHint(tr("Nothing is selected."),
                       tr("Select words with the mouse, or with Shift and the arrow keys."));
    lastColor = color;
    for (const PageQuote &quote : quotes)
        Q_EMIT highlightAsked(quote, color);
    pagesView->clearSelection();
}

void Reader::note() {
    if (!mayMark())
        return;
    const std::vector<PageQuote> quotes = pagesView->quotes();
    PageQuote whole;
    whole.page = whole.lastPage = page();
    Q_EMIT noteAsked(quotes.empty() ? whole : quotes.front());
    pagesView->clearSelection();
}

void Reader::evidence() {
    if (!mayMark())
        return;
    if (criterion.isEmpty())
        return sayHint(tr("No criterion is open."),
                       tr("Open one in the score sheet; then its evidence can be linked."));
    const std::vector<PageQuote> quotes = pagesView->quotes();
    PageQuote whole;
    whole.page = whole.lastPage = page();
    if (quotes.empty())
        Q_EMIT evidenceAsked(whole);
    for (const PageQuote &quote : quotes)
        Q_EMIT evidenceAsked(quote);
    pagesView->clearSelection();
}

// A second time removes it.
void Reader::bookmark() {
    if (!mayMark())
        return renewTools(); // the button has toggled itself
    for (const Mark &mark : pagesView->marks())
        if (mark.kind == MarkKind::bookmark && mark.page == page())
            return Q_EMIT markRemoveAsked(QString(mark.id));
    Q_EMIT bookmarkAsked(page());
    renewTools();
}

void Reader::placeSelectionBar() {
    const QRect rect = pagesView->selectionRect();
    if (rect.isNull() || !(markable || pagesView->copyAllowed())) {
        selectionTools->hide();
        return;
    }
    selectionTools->adjustSize();
    const QSize room = pagesView->viewport()->size();
    const QSize size = selectionTools->size();
    int top = rect.bottom() + 8;
    if (top + size.height() > room.height())
        top = std::max(0, rect.top() - 8 - size.height());
    const int left = std::clamp(rect.left(), 4, std::max(4, room.width() - size.width() - 4));
    selectionTools->move(left, top);
    selectionTools->show();
    selectionTools->raise();
}

void Reader::showPassage(const Mark &passage) {
    pendingPassage = passage;
    pendingHit.reset();
    showPending();
}

void Reader::showHit(const QString &document, int page, const QString &words) {
    pendingHit = CrossHit{{}, {}, document, page, {}};
    pendingWords = words;
    pendingPassage.reset();
    showPending();
}

void Reader::showPending() {
    if (now != State::shown)
        return;
    const auto open = [this](const QString &document) { return document.isEmpty() || document == key; };
    if (pendingPassage && open(pendingPassage->document))
        pagesView->showPassage(*std::exchange(pendingPassage, std::nullopt));
    if (pendingHit && open(pendingHit->document)) {
        const CrossHit hit = *std::exchange(pendingHit, std::nullopt);
        pagesView->jumpTo(hit.page);
        find(pendingWords);
    }
}

void Reader::setCrossSearch(CrossFind find) {
    crossPanel->setFind(std::move(find));
    if (!crossPanel->canFind()) {
        crossShown = false;
        showSide();
    }
}

void Reader::findEverywhere(const QString &words) {
    if (!crossPanel->canFind())
        return;
    crossShown = true;
    showSide();
    const QString chosen = pagesView->selection().quote.simplified();
    crossPanel->start(!words.isEmpty() ? words : chosen.size() <= 60 ? chosen : QString());
}

void Reader::sayHint(const QString &lead, const QString &text) {
    hintBanner->say(BannerKind::info, lead, text);
    hintBanner->show();
    bannerRow->show();
    Q_EMIT notice(text.isEmpty() ? lead : lead + QLatin1Char(' ') + text);
}

void Reader::leaveHint() {
    hintBanner->hide();
    bannerRow->setVisible(saidScan);
}

QString Reader::hint() const {
    return hintBanner->isHidden() ? QString() : hintBanner->text();
}

QString Reader::pageLabel(int page) const {
    return pagesView->label(page);
}

// A page's own name comes before its number: where the fourth page is "1", 1 leads there.
void Reader::goToNamed(const QString &name) {
    for (int page = 0; page < pages() && pagesView->hasLabels(); ++page)
        if (pagesView->label(page).compare(name, Qt::CaseInsensitive) == 0)
            return pagesView->jumpTo(page);
    bool number = false;
    const int page = name.toInt(&number) - 1;
    if (number && page >= 0 && page < pages())
        return pagesView->jumpTo(page);
    sayHint(tr("There is no page “%1”.").arg(name), tr("The document has %1 pages.").arg(pages()));
}

} // namespace simsa
