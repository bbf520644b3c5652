// Marks: as they stand on the text of their pages, beside the pages, under the pointer; passages that are pointed out.
#include "ui/reader/Anchor.h"
#include "ui/reader/PageView.h"
#include "ui/shell/Theme.h"

#include <algorithm>

namespace simsa {

namespace {

constexpr int tagGutter = 92;

} // namespace

QString PageView::markName(const Mark &mark) {
    if (!mark.tag.isEmpty())
        return mark.tag;
    switch (mark.kind) {
    case MarkKind::note:
        return tr("Note");
    case MarkKind::bookmark:
        return tr("Bookmark");
    case MarkKind::evidence:
        return tr("Evidence");
    case MarkKind::highlight:
        break;
    }
    return {};
}

void PageView::setMarks(std::vector<Mark> newMarks) {
    if (newMarks == givenMarks)
        return;
    givenMarks = shownMarks = std::move(newMarks);
    for (const auto &[page, text] : texts)
        anchorMarks(page);
    if (std::none_of(shownMarks.begin(), shownMarks.end(), [this](const Mark &m) { return m.id == active; }))
        active.clear();
    const bool tagged = std::any_of(shownMarks.begin(), shownMarks.end(), [](const Mark &mark) {
        return mark.kind != MarkKind::bookmark && !markName(mark).isEmpty();
    });
    if (geometry.setGutter(tagged ? tagGutter : 0)) {
        const Anchor anchor = anchorAt({0, 0});
        applyMode();
        jumping = true;
        applyAnchor(anchor);
        jumping = false;
    }
    viewport()->update();
}

// The text of a page is there: its marks stand where their words are now.
void PageView::anchorMarks(int page) {
    const auto text = texts.find(page);
    if (text == texts.end())
        return;
    for (std::size_t i = 0; i < givenMarks.size(); ++i)
        if (givenMarks[i].page == page)
            shownMarks[i] = anchored(givenMarks[i], *text->second);
}

const Mark *PageView::markAt(QPoint at) const {
    for (const Tag &tag : tags())
        if (tag.rect.contains(at))
            return tag.mark;
    const QPointF content = at + scroll();
    const int page = geometry.pageAt(content.y());
    if (page < 0 || geometry.pageRect(page).isNull())
        return nullptr;
    // The last painted lies on top.
    for (auto mark = shownMarks.rbegin(); mark != shownMarks.rend(); ++mark) {
        if (mark->page != page)
            continue;
        if (mark->kind == MarkKind::bookmark && ribbon(page).contains(content))
            return &*mark;
        if (std::any_of(mark->boxes.begin(), mark->boxes.end(),
                        [&](const PageBox &box) { return geometry.fromPage(page, box).contains(content); }))
            return &*mark;
    }
    return nullptr;
}

bool PageView::overRibbon(QPoint at) const {
    const Mark *mark = markAt(at);
    return mark && mark->kind == MarkKind::bookmark;
}

void PageView::activate(const QString &id) {
    active = id;
    viewport()->update();
    Q_EMIT markActivated(id);
}

QRectF PageView::ribbon(int page) const {
    const QRectF rect = geometry.pageRect(page);
    const double width = theme().px(16);
    return {rect.right() - width - theme().px(14), rect.top(), width, double(theme().px(24))};
}

// The tags beside the pages, pushed down where they would cover one another.
std::vector<PageView::Tag> PageView::tags() const {
    std::vector<Tag> placed;
    const auto [first, last] = visiblePages();
    const QFontMetrics metrics(theme().font(TextSize::secondary));
    const int height = theme().px(20);
    for (const Mark &mark : shownMarks) {
        const QString words = markName(mark);
        if (mark.kind == MarkKind::bookmark || words.isEmpty() || mark.page < first || mark.page > last)
            continue;
        const QRect rect = geometry.pageRect(mark.page).translated(-scroll()).toRect();
        const int top = mark.boxes.empty()
                            ? rect.top() + 8
                            : geometry.fromPage(mark.page, mark.boxes.front()).translated(-scroll()).toRect().top() - 2;
        const int room = viewport()->width() - rect.right() - 10;
        placed.push_back(
            {QRect(rect.right() + 6, top, std::min(metrics.horizontalAdvance(words) + 32, room), height), &mark});
    }
    std::stable_sort(placed.begin(), placed.end(),
                     [](const Tag &a, const Tag &b) { return a.rect.top() < b.rect.top(); });
    for (std::size_t i = 1; i < placed.size(); ++i)
        if (placed[i].rect.top() < placed[i - 1].rect.bottom() + 3)
            placed[i].rect.moveTop(placed[i - 1].rect.bottom() + 3);
    return placed;
}

void PageView::showPassage(const Mark &passage) {
    if (passage.page < 0 || passage.page >= pages())
        return;
    remember();
    pointed = passage;
    seeking = !passage.quote.isEmpty() && !(passage.begin == 0 && passage.end == 0 && !passage.boxes.empty());
    if (passage.boxes.empty())
        goTo(passage.page);
    else
        reveal(passage.page, passage.boxes.front());
    findPassage();
    schedule();
    viewport()->update();
}

void PageView::findPassage() {
    if (!pointed || !seeking || !texts.contains(pointed->page))
        return;
    seeking = false;
    const Mark found = anchored(*pointed, *texts.at(pointed->page));
    if (found.end > found.begin && !found.boxes.empty()) {
        pointed = found;
        reveal(found.page, found.boxes.front());
    } else if (pointed->boxes.empty()) {
        pointed.reset();
        Q_EMIT passageLost();
    }
    viewport()->update();
}

} // namespace simsa
