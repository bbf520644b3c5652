// Keys, the menu, tool tips: turning pages, selecting by key, what can be done here.
#include "ui/reader/PageView.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace simsa {

void PageView::keyPressEvent(QKeyEvent *event) {
    QScrollBar *bar = verticalScrollBar();
    const int screen = std::max(40, viewport()->height() - 60);
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (extendByKey(event)) {
        event->accept();
    } else if (event->key() == Qt::Key_PageDown) {
        goTo(current + 1);
    } else if (event->key() == Qt::Key_PageUp) {
        goTo(current - 1);
    } else if (event->key() == Qt::Key_Home) {
        goTo(0);
    } else if (event->key() == Qt::Key_End) {
        goTo(pages() - 1);
    } else if (event->key() == Qt::Key_Space) {
        const int by = event->modifiers() & Qt::ShiftModifier ? -1 : 1;
        if (!turnAtEdge(by))
            bar->setValue(bar->value() + by * screen);
    } else if ((event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) && editing && !active.isEmpty()) {
        Q_EMIT markRemoveAsked(active);
    } else if (event->key() == Qt::Key_Escape && (!range().empty() || area || pointed || !active.isEmpty())) {
        pointed.reset();
        seeking = false;
        active.clear();
        clearSelection();
        viewport()->update();
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

// Where the head of the selection goes; nothing at the end of the document or where the text is not there yet.
std::optional<TextPoint> PageView::nextPoint(TextPoint from, int key, bool words) const {
    const auto text = texts.find(from.page);
    if (text == texts.end())
        return {};
    const PageText &here = *text->second;
    const int size = int(here.text.size());
    const bool onwards = key == Qt::Key_Right || key == Qt::Key_Down;
    // The neighbouring page with text; scanned pages between are passed over.
    const auto neighbour = [&]() -> const PageText * {
        for (int page = from.page + (onwards ? 1 : -1); texts.contains(page); page += onwards ? 1 : -1)
            if (const PageText &other = *texts.at(page); !other.text.empty()) {
                from.page = page;
                return &other;
            }
        return nullptr;
    };
    if (key == Qt::Key_Home || key == Qt::Key_End) {
        const auto [begin, end] = lineAt(here, from.offset);
        return TextPoint{from.page, key == Qt::Key_Home ? begin : end};
    }
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        const double x = wantedX >= 0 || size == 0 ? wantedX : double(caretAt(here, from.offset).x0);
        if (const int next = size == 0 ? -1 : offsetInNextLine(here, from.offset, onwards ? 1 : -1, x); next >= 0)
            return TextPoint{from.page, next};
        const PageText *other = neighbour();
        if (!other)
            return {};
        const PageText::Line &line = onwards ? other->lines.front() : other->lines.back();
        return TextPoint{from.page, offsetAt(*other, {x, (double(line.box.y0) + double(line.box.y1)) / 2})};
    }
    const bool atEdge = onwards ? from.offset >= size : from.offset <= 0;
    if (!atEdge)
        return TextPoint{from.page, words ? offsetAtNextWord(here, from.offset, onwards ? 1 : -1)
                                          : from.offset + (onwards ? 1 : -1)};
    if (const PageText *other = neighbour())
        return TextPoint{from.page, onwards ? 0 : int(other->text.size())};
    return {};
}

bool PageView::extendByKey(QKeyEvent *event) {
    const int key = event->key();
    const bool vertical = key == Qt::Key_Up || key == Qt::Key_Down;
    const bool moves =
        vertical || key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End;
    if (!moves || !(event->modifiers() & Qt::ShiftModifier) || event->modifiers() & Qt::AltModifier || current < 0)
        return false;
    if (selectionAnchor.page < 0) { // nobody clicked yet: from the first line in view
        const auto text = texts.find(current);
        if (text == texts.end() || text->second->text.empty()) {
            if (text != texts.end())
                Q_EMIT nothingToSelect();
            return true;
        }
        const QPointF corner = geometry.toPage(current, QPointF(scroll()));
        const auto line = std::find_if(text->second->lines.begin(), text->second->lines.end(),
                                       [&](const PageText::Line &l) { return double(l.box.y0) >= corner.y(); });
        const int begin = line == text->second->lines.end() ? 0 : line->begin;
        select({current, begin}, {current, begin});
    }
    if (vertical && wantedX < 0)
        if (const auto text = texts.find(selectionHead.page); text != texts.end() && !text->second->text.empty())
            wantedX = double(caretAt(*text->second, selectionHead.offset).x0);
    if (!vertical)
        wantedX = -1;
    if (const auto next = nextPoint(selectionHead, key, event->modifiers() & Qt::ControlModifier)) {
        select(selectionAnchor, *next);
        revealHead();
    }
    return true;
}

void PageView::revealHead() {
    const auto text = texts.find(selectionHead.page);
    if (text == texts.end() || text->second->text.empty())
        return;
    const PageBox caret = caretAt(*text->second, selectionHead.offset);
    standAlone(selectionHead.page);
    const QRectF rect = geometry.fromPage(selectionHead.page, caret).adjusted(-8, -24, 8, 24);
    const QRectF seen(scroll(), viewport()->size());
    QScrollBar *bar = verticalScrollBar();
    if (rect.top() < seen.top())
        bar->setValue(int(rect.top()));
    else if (rect.bottom() > seen.bottom())
        bar->setValue(int(rect.bottom() - seen.height()));
    if (rect.left() < seen.left() || rect.right() > seen.right())
        horizontalScrollBar()->setValue(int(rect.center().x() - seen.width() / 2));
}

void PageView::contextMenuEvent(QContextMenuEvent *event) {
    if (current < 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copying_ = menu->addAction(copying ? tr("Copy") : tr("Copy (off in this round)"), this, &PageView::copy);
    copying_->setEnabled(copying && !range().empty());
    menu->addAction(tr("Select the text of the page"), this, &PageView::selectAll);
    if (const Mark *mark = markAt(event->pos()); mark && editing) {
        const QString name = mark->kind == MarkKind::note       ? tr("Remove the note")
                             : mark->kind == MarkKind::bookmark ? tr("Remove the bookmark")
                             : mark->kind == MarkKind::evidence ? tr("Remove the evidence")
                                                                : tr("Remove the highlight");
        menu->addAction(name, this, [this, id = mark->id] { Q_EMIT markRemoveAsked(id); });
    }
    menu->addSeparator();
    menu->addAction(tr("Back"), this, &PageView::back)->setEnabled(canGoBack());
    menu->addAction(tr("Forward"), this, &PageView::forward)->setEnabled(canGoForward());
    menu->addAction(tr("Rotate"), this, &PageView::rotate);
    QAction *one = menu->addAction(tr("One page at a time"), this,
                                   [this](bool on) { setFlow(on ? PageFlow::single : PageFlow::continuous); });
    one->setCheckable(true);
    one->setChecked(layout == PageFlow::single);
    menu->popup(event->globalPos());
}

// What is under the pointer: where a link leads, what a note says.
bool PageView::viewportEvent(QEvent *event) {
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QString words;
    if (const Mark *mark = markAt(help->pos()))
        words = mark->text.isEmpty() ? markName(*mark) : mark->text;
    else if (const Link *link = linkAt(help->pos()))
        words = link->page >= 0 ? tr("Page %1").arg(label(link->page))
                                : tr("Leads out of the document: %1").arg(QString::fromStdString(link->address));
    if (words.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), words.left(1'000).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")),
                           viewport());
    return true;
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
