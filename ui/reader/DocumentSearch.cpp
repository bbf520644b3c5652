#include "ui/reader/DocumentSearch.h"

#include <algorithm>

namespace simsa {

namespace {

constexpr int run = 8; // pages per job: a few answers a second, and still quick to cancel

} // namespace

DocumentSearch::DocumentSearch(RenderQueue &queue_, QObject *parent) : QObject(parent), queue(queue_) {
    connect(&queue, &RenderQueue::hitsReady, this, &DocumentSearch::take);
    connect(&queue, &RenderQueue::failed, this, [this](const PageJob &job) { failed(job); });
}

void DocumentSearch::setDocument(int newPages) {
    pages = newPages;
    find({}, 0);
}

void DocumentSearch::find(const QString &words, int fromPage, bool show) {
    showing = show;
    asked = words.trimmed();
    needle = asked.toStdU32String();
    found.clear();
    waiting.clear();
    at = -1;
    overflow = false;
    start = std::clamp(fromPage, 0, std::max(0, pages - 1));
    if (!needle.empty() && pages > 0) {
        // One page at first for a quick answer, then runs to the end, then from the beginning.
        const auto add = [this](int from, int to) {
            for (int page = from; page < to; page += run) {
                PageJob job;
                job.kind = PageJob::search;
                job.page = page;
                job.lastPage = std::min(page + run, to) - 1;
                job.toEnd = job.lastPage == pages - 1;
                job.needle = needle;
                waiting.push_back(job);
            }
        };
        add(start, start + 1);
        add(start + 1, pages);
        add(0, start);
    }
    queue.want(RenderQueue::searching, waiting);
    Q_EMIT changed();
}

void DocumentSearch::finish(const PageJob &job) {
    std::erase(waiting, job);
}

void DocumentSearch::take(const PageJob &job, const std::vector<SearchHit> &hits) {
    if (job.needle != needle || std::find(waiting.begin(), waiting.end(), job) == waiting.end())
        return; // an answer to an earlier question, perhaps for the same words
    finish(job);
    const auto place = std::upper_bound(found.begin(), found.end(), job.page,
                                        [](int page, const SearchHit &hit) { return page < hit.page; });
    const int position = int(place - found.begin());
    found.insert(place, hits.begin(), hits.end());
    if (at >= position)
        at += int(hits.size());
    if (found.size() > limit) {
        overflow = true;
        waiting.clear();
        queue.want(RenderQueue::searching, {});
    }
    settle();
}

// Two workers answer out of order: the nearest hit onwards is current once nothing before it is still looked for.
void DocumentSearch::settle() {
    const auto distance = [this](int page) { return (page - start + pages) % pages; };
    bool came = false;
    if (at < 0 && !found.empty()) {
        const auto nearest = std::min_element(found.begin(), found.end(), [&](const SearchHit &a, const SearchHit &b) {
            return distance(a.page) < distance(b.page);
        });
        if (std::none_of(waiting.begin(), waiting.end(),
                         [&](const PageJob &job) { return distance(job.page) < distance(nearest->page); })) {
            at = int(nearest - found.begin());
            came = true;
        }
    }
    Q_EMIT changed();
    if (came && showing)
        Q_EMIT arrived(found[std::size_t(at)]);
}

// A page whose text cannot be read: the others of its run are asked one by one, this one has no hits.
void DocumentSearch::failed(const PageJob &job) {
    if (job.kind != PageJob::search || job.needle != needle)
        return;
    finish(job);
    for (int page = job.page; job.page != job.lastPage && page <= job.lastPage; ++page) {
        PageJob single = job;
        single.page = single.lastPage = page;
        single.toEnd = page == pages - 1;
        waiting.push_back(single);
    }
    queue.want(RenderQueue::searching, waiting);
    settle();
}

void DocumentSearch::step(int direction) {
    if (found.empty())
        return;
    const int count = int(found.size());
    at = at < 0 ? 0 : (at + direction + count) % count;
    Q_EMIT changed();
    Q_EMIT arrived(found[std::size_t(at)]);
}

} // namespace simsa
