// Which tiles and texts are asked for, and what happens when they come or fail.
#include "ui/reader/PageFailure.h"
#include "ui/reader/PageView.h"
#include "ui/shell/Theme.h"

#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace simsa {

namespace {

constexpr int tileSide = 512; // device pixels
constexpr std::size_t keptTexts = 48;

} // namespace

int PageView::deviceScale() const {
    return std::max(1, int(std::lround(geometry.scale() * devicePixelRatioF() * 10'000)));
}

// The tiles of a page that touch a part of the column (logical pixels).
void PageView::pageTiles(int page, const QRectF &content, std::vector<TileKey> &out) const {
    const QRectF rect = geometry.pageRect(page);
    const QRectF part = rect.intersected(content);
    if (!part.isEmpty())
        partTiles(page, part.translated(-rect.topLeft()), out);
}

void PageView::partTiles(int page, const QRectF &part, std::vector<TileKey> &out) const {
    const int scale = deviceScale();
    const double ratio = devicePixelRatioF();
    const QSizeF points = geometry.pagePoints(page);
    const int width = int(std::ceil(points.width() * scale / 10'000.0));
    const int height = int(std::ceil(points.height() * scale / 10'000.0));
    const int left = std::max(0, int(part.left() * ratio) / tileSide);
    const int top = std::max(0, int(part.top() * ratio) / tileSide);
    const int right = std::min(width - 1, int(std::ceil(part.right() * ratio)));
    const int bottom = std::min(height - 1, int(std::ceil(part.bottom() * ratio)));
    for (int y = top * tileSide; y <= bottom; y += tileSide)
        for (int x = left * tileSide; x <= right; x += tileSide)
            out.push_back({page, scale, geometry.rotation(),
                           QRect(x, y, std::min(tileSide, width - x), std::min(tileSide, height - y))});
}

PageJob PageView::tileJob(const TileKey &key) const {
    PageJob job;
    job.kind = PageJob::tile;
    job.page = key.page;
    job.key = key;
    job.paper = theme().color(Tone::paper).rgb();
    return job;
}

void PageView::schedule() {
    if (!asking.isActive())
        asking.start();
}

void PageView::askForWork() {
    std::vector<PageJob> shown, layers, nearby;
    const auto [first, last] = visiblePages();
    const QRectF seen(scroll(), viewport()->size());
    const double reach = viewport()->height();
    const QRectF before = seen.translated(0, -reach);
    const QRectF after = seen.translated(0, reach);
    missing.clear();

    std::set<TileKey> asked;
    const auto add = [&](const std::vector<TileKey> &keys, std::vector<PageJob> &jobs, bool wanted) {
        for (const TileKey &key : keys)
            if (!cache.contains(key) && asked.insert(key).second) {
                jobs.push_back(tileJob(key));
                if (wanted)
                    missing.insert(key);
            }
    };
    const auto collect = [&](int from, int to, const QRectF &part, std::vector<PageJob> &jobs, bool wanted) {
        std::vector<TileKey> keys;
        for (int page = std::max(0, from); page <= std::min(to, pages() - 1); ++page)
            if (!failures.contains(page))
                pageTiles(page, part, keys);
        add(keys, jobs, wanted);
    };
    // What turning the page will show.
    const auto turn = [&](int page) {
        std::vector<TileKey> keys;
        if (page >= 0 && page < pages() && !failures.contains(page))
            partTiles(page, QRectF(std::max(0, scroll().x() - PageGeometry::margin), 0, seen.width(), seen.height()),
                      keys);
        add(keys, nearby, false);
    };
    if (isVisible() && pages() > 0) {
        collect(first, last, seen, shown, true);
        // The page that is read comes before the one that only begins to show.
        std::stable_partition(shown.begin(), shown.end(), [this](const PageJob &job) { return job.page == current; });
        const int afterLast = geometry.pageAt(after.bottom());
        const int beforeFirst = geometry.pageAt(std::max(0.0, before.top()));
        turn(current + direction);
        if (direction > 0)
            collect(first, afterLast, after, nearby, false);
        collect(beforeFirst, last, before, nearby, false);
        if (direction < 0)
            collect(first, afterLast, after, nearby, false);
        turn(current - direction);
        for (int page = first; page <= last; ++page) {
            PageJob job;
            job.page = page;
            job.kind = PageJob::text;
            if (!texts.contains(page))
                layers.push_back(job);
            job.kind = PageJob::links;
            if (!links.contains(page))
                layers.push_back(job);
        }
        // A selection may go on over the page break, and may have run ahead of the texts.
        PageJob job;
        job.kind = PageJob::text;
        const TextRange chosen = range();
        const int from = chosen.empty() ? first - 1 : std::min(first - 1, chosen.begin.page);
        const int to = chosen.empty() ? last + 1 : std::max(last + 1, chosen.end.page);
        for (job.page = std::max({0, from, last - int(keptTexts) / 2});
             job.page <= std::min({to, pages() - 1, first + int(keptTexts) / 2}); ++job.page)
            if ((job.page < first || job.page > last) && !texts.contains(job.page))
                layers.push_back(job);
    }
    if (missing.empty()) {
        slow = false;
        slowTimer.stop();
    } else if (!slowTimer.isActive() && !slow) {
        slowTimer.start();
    }
    queue.want(RenderQueue::shown, std::move(shown));
    queue.want(RenderQueue::layers, std::move(layers));
    queue.want(RenderQueue::nearby, std::move(nearby));
}

void PageView::takeImage(const PageJob &job, const QImage &image) {
    if (job.kind != PageJob::tile || job.paper != theme().color(Tone::paper).rgb())
        return;
    cache.insert(job.key, image);
    if (missing.erase(job.key) > 0) {
        if (missing.empty()) {
            slow = false;
            slowTimer.stop();
        }
        const double ratio = devicePixelRatioF();
        const QRect &a = job.key.area;
        const QRectF part(QPointF(a.topLeft()) / ratio, QSizeF(a.size()) / ratio);
        viewport()->update(
            part.translated(geometry.pageRect(job.page).topLeft() - scroll()).toAlignedRect().adjusted(-1, -1, 1, 1));
    }
}

void PageView::takeFailure(const PageJob &job, Code) {
    if (job.kind == PageJob::text)
        texts.emplace(job.page, std::make_shared<const PageText>());
    if (job.kind == PageJob::links)
        links.emplace(job.page, std::vector<Link>{});
    if (job.kind != PageJob::tile || failures.contains(job.page))
        return;
    failures.emplace(job.page, Code::pageFailed);
    std::erase_if(missing, [&](const TileKey &key) { return key.page == job.page; });
    cache.forget(job.page);
    showFailures();
    schedule();
    viewport()->update();
}

// Puts a note with its two buttons on each page in sight that could not be shown.
void PageView::showFailures() {
    if (failures.empty() && failureNotes.empty())
        return;
    const auto [first, last] = visiblePages();
    std::erase_if(failureNotes, [&](const auto &entry) {
        const bool gone = !failures.contains(entry.first) || entry.first < first || entry.first > last;
        if (gone && entry.second)
            entry.second->deleteLater();
        return gone;
    });
    for (int page = first; page <= last; ++page) {
        if (!failures.contains(page))
            continue;
        QPointer<QWidget> &note = failureNotes[page];
        if (!note) {
            auto *made = new PageFailure(page, page + 1 < pages(), viewport());
            connect(made, &PageFailure::tryAgain, this, [this, page] {
                failures.erase(page);
                links.erase(page);
                texts.erase(page);
                showFailures();
                schedule();
                viewport()->update();
                setFocus();
            });
            connect(made, &PageFailure::nextPage, this, [this, page] {
                goTo(page + 1);
                setFocus();
            });
            made->show();
            note = made;
        }
        const QRect rect = geometry.pageRect(page).translated(-scroll()).toRect();
        const QSize size = note->sizeHint().boundedTo({std::max(120, rect.width() - 16), 10'000});
        note->resize(size);
        note->move(rect.center().x() - size.width() / 2, rect.top() + std::min(64, std::max(8, rect.height() / 8)));
    }
}

// Text of pages far away is let go; it comes again from the worker's store.
void PageView::forgetFarTexts() {
    const TextRange kept = range();
    while (texts.size() > keptTexts) {
        auto far = texts.end();
        for (auto it = texts.begin(); it != texts.end(); ++it) {
            const bool selected = !kept.empty() && it->first >= kept.begin.page && it->first <= kept.end.page;
            if (!selected && (far == texts.end() || std::abs(it->first - current) > std::abs(far->first - current)))
                far = it;
        }
        if (far == texts.end())
            return;
        links.erase(far->first);
        texts.erase(far);
    }
}

} // namespace simsa
