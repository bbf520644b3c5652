#include "ui/reader/RenderQueue.h"

#include "app/reading/SearchText.h"
#include "ui/reader/Reaper.h"

#include <QMetaObject>

#include <algorithm>
#include <array>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace simsa {

namespace {

constexpr int workers = 2;
constexpr std::chrono::seconds idleHostLife{15}; // the second host is let go when nothing needs it
constexpr std::size_t textStoreBytes = 16'000'000;

std::size_t bytesOf(const TextLayer &layer) {
    std::size_t bytes = sizeof(TextLayer);
    for (const TextLine &line : layer.lines)
        bytes += sizeof(TextLine) + line.text.size() * sizeof(char32_t) + line.boxes.size() * sizeof(PageBox);
    return bytes;
}

// Text layers already fetched, so that a search does not ask the host again for every word that is typed.
class TextStore {
public:
    std::shared_ptr<const TextLayer> find(int page) const {
        const auto found = layers.find(page);
        return found == layers.end() ? nullptr : found->second;
    }
    void insert(int page, const std::shared_ptr<const TextLayer> &layer) {
        if (!layers.emplace(page, layer).second)
            return;
        order.push_back(page);
        bytes += bytesOf(*layer);
        while (bytes > textStoreBytes && order.size() > 1) {
            bytes -= bytesOf(*layers[order.front()]);
            layers.erase(order.front());
            order.pop_front();
        }
    }
    void clear() {
        layers.clear();
        order.clear();
        bytes = 0;
    }

private:
    std::map<int, std::shared_ptr<const TextLayer>> layers;
    std::deque<int> order;
    std::size_t bytes = 0;
};

// Wraps the host's pixels without copying them and lays the paper's colour under the ink (multiply).
QImage toImage(Image &&from, QRgb paper) {
    if (from.width <= 0 || from.height <= 0 ||
        from.pixels.size() < std::size_t(from.width) * std::size_t(from.height) * 4)
        throw Error(Code::pageFailed, "image size");
    if ((paper & 0xFFFFFF) != 0xFFFFFF) {
        const std::array<unsigned, 3> factor{unsigned(qBlue(paper)), unsigned(qGreen(paper)), unsigned(qRed(paper))};
        std::uint8_t *const pixels = from.pixels.data();
        for (std::size_t i = 0; i + 3 < from.pixels.size(); i += 4)
            for (std::size_t c = 0; c < 3; ++c)
                pixels[i + c] = std::uint8_t((pixels[i + c] * factor[c] + 127) / 255);
    }
    auto *held = new Image(std::move(from));
    return QImage(
        held->pixels.data(), held->width, held->height, held->width * 4, QImage::Format_RGB32,
        [](void *image) { delete static_cast<Image *>(image); }, held);
}

} // namespace

struct RenderQueue::Shared {
    struct Slot {
        PageHost *host = nullptr; // for cancelling; owned by the worker
        bool busy = false;
        PageJob job;
        std::uint64_t generation = 0;
    };
    std::mutex mutex;
    std::condition_variable wake;
    std::shared_ptr<PageHosts> hosts;
    RenderQueue *queue = nullptr; // null once it is gone
    bool started = false;
    bool stop = false;
    std::uint64_t generation = 0; // of the document
    bool wanted = false;          // a document is to be open
    bool ready = false;           // and the first worker has opened it
    bool resting = false;         // it is to be opened again with wake()
    bool again = false;           // what is opened was open before
    Path sealed;
    std::shared_ptr<const Identity> identity;
    std::array<std::vector<PageJob>, laneCount> lanes;
    std::array<Slot, workers> slots;
    TextStore texts;

    // With the mutex held.
    void cancelAll() {
        for (auto &lane : lanes)
            lane.clear();
        for (Slot &slot : slots)
            if (slot.host && slot.busy)
                slot.host->cancel();
        texts.clear();
    }
    bool hasJob() const {
        return ready && std::any_of(lanes.begin(), lanes.end(), [](const auto &lane) { return !lane.empty(); });
    }
    // Runs f(queue) in the GUI thread unless another document has been asked for by then.
    template <typename F>
    void deliver(std::uint64_t of, F f) {
        const std::lock_guard lock(mutex);
        if (!queue || generation != of)
            return;
        QMetaObject::invokeMethod(
            queue,
            [this, to = queue, of, f = std::move(f)] {
                bool current;
                {
                    const std::lock_guard inner(mutex); // alive: the receiver holds it
                    current = generation == of;
                }
                if (current)
                    f(*to);
            },
            Qt::QueuedConnection);
    }
};

RenderQueue::RenderQueue(std::shared_ptr<PageHosts> hosts, QObject *parent)
    : QObject(parent), shared(std::make_shared<Shared>()) {
    shared->hosts = std::move(hosts);
    shared->queue = this;
}

RenderQueue::~RenderQueue() {
    const std::lock_guard lock(shared->mutex);
    shared->queue = nullptr;
    shared->stop = true;
    ++shared->generation;
    shared->cancelAll();
    shared->wake.notify_all();
}

void RenderQueue::open(const Path &sealed, const Identity &identity) {
    const std::lock_guard lock(shared->mutex);
    ++shared->generation;
    shared->cancelAll();
    shared->wanted = true;
    shared->ready = shared->resting = shared->again = false;
    shared->sealed = sealed;
    shared->identity = std::make_shared<const Identity>(identity);
    if (!shared->started) {
        shared->started = true;
        for (int i = 0; i < workers; ++i)
            runInBackground([shared = shared, i] { work(shared, i); });
    }
    shared->wake.notify_all();
}

void RenderQueue::close() {
    const std::lock_guard lock(shared->mutex);
    ++shared->generation;
    shared->cancelAll();
    shared->wanted = shared->ready = shared->resting = false;
    shared->identity.reset();
    shared->wake.notify_all();
}

void RenderQueue::rest() {
    const std::lock_guard lock(shared->mutex);
    if (!shared->identity)
        return;
    ++shared->generation;
    shared->cancelAll();
    shared->wanted = shared->ready = false;
    shared->resting = true;
    shared->wake.notify_all();
}

void RenderQueue::wake() {
    const std::lock_guard lock(shared->mutex);
    if (!shared->resting)
        return;
    shared->resting = false;
    shared->wanted = shared->again = true;
    shared->wake.notify_all();
}

void RenderQueue::want(Lane lane, std::vector<PageJob> jobs) {
    const std::lock_guard lock(shared->mutex);
    std::erase_if(jobs, [this](const PageJob &job) {
        return std::any_of(shared->slots.begin(), shared->slots.end(), [&](const Shared::Slot &slot) {
            return slot.busy && slot.generation == shared->generation && slot.job == job;
        });
    });
    std::reverse(jobs.begin(), jobs.end()); // taken from the back
    shared->lanes[lane] = std::move(jobs);
    shared->wake.notify_all();
}

namespace {

// One job's answer, computed without the lock.
using Answer = std::function<void(RenderQueue &)>;

} // namespace

void RenderQueue::work(std::shared_ptr<Shared> shared, int index) {
    std::unique_ptr<PageHost> host;
    std::uint64_t opened = 0; // the generation that host has open
    Shared::Slot &slot = shared->slots[std::size_t(index)];
    const auto dropHost = [&] {
        std::unique_ptr<PageHost> old;
        {
            const std::lock_guard lock(shared->mutex);
            slot.host = nullptr;
            old = std::move(host);
        }
    };
    const auto openHost = [&](std::uint64_t of, const Path &sealed, const Identity &identity) {
        dropHost(); // a process never sees two documents
        std::unique_ptr<PageHost> fresh = shared->hosts->take();
        {
            const std::lock_guard lock(shared->mutex);
            if (shared->generation != of)
                throw Error(Code::cancelled);
            host = std::move(fresh);
            slot.host = host.get();
        }
        DocumentInfo info = host->open(sealed, identity, PageHost::Sizes::first);
        opened = of;
        return info;
    };
    const auto layerOf = [&](std::uint64_t of, int page) {
        {
            const std::lock_guard lock(shared->mutex);
            if (shared->generation != of)
                throw Error(Code::cancelled);
            if (auto known = shared->texts.find(page))
                return known;
        }
        auto layer = std::make_shared<const TextLayer>(host->text(page));
        const std::lock_guard lock(shared->mutex);
        if (shared->generation == of)
            shared->texts.insert(page, layer);
        return std::shared_ptr<const TextLayer>(layer);
    };
    const auto answer = [&](std::uint64_t of, const PageJob &job) -> Answer {
        switch (job.kind) {
        case PageJob::tile:
        case PageJob::thumbnail: {
            const QRect &a = job.key.area;
            QImage image = toImage(
                host->render(job.page, job.key.scale / 10'000.0, job.key.rotation, a.x(), a.y(), a.width(), a.height()),
                job.paper);
            return [job, image](RenderQueue &q) { Q_EMIT q.imageReady(job, image); };
        }
        case PageJob::text: {
            auto text = std::make_shared<const PageText>(flowText(*layerOf(of, job.page)));
            return [page = job.page, text](RenderQueue &q) { Q_EMIT q.textReady(page, text); };
        }
        case PageJob::links:
            return
                [page = job.page, links = host->links(job.page)](RenderQueue &q) { Q_EMIT q.linksReady(page, links); };
        case PageJob::outline:
            return [items = host->outline()](RenderQueue &q) { Q_EMIT q.outlineReady(items); };
        case PageJob::labels:
            return [labels = host->labels()](RenderQueue &q) { Q_EMIT q.labelsReady(labels); };
        case PageJob::sizes:
            return [info = host->sizes()](RenderQueue &q) { Q_EMIT q.sizesReady(info); };
        case PageJob::search: {
            std::vector<SearchHit> hits;
            for (int page = job.page; page <= job.lastPage; ++page) {
                for (auto &boxes : findInPage(*layerOf(of, page), job.needle, 1'000))
                    hits.push_back({page, std::move(boxes), {}});
                if (page == job.lastPage && job.toEnd)
                    continue;
                try {
                    for (HitOverEnd &hit : findOverEnd(*layerOf(of, page), *layerOf(of, page + 1), job.needle))
                        hits.push_back({page, std::move(hit.boxes), std::move(hit.following)});
                } catch (const Error &error) { // the next page cannot be read: that is said when its turn comes
                    if (error.code != Code::pageFailed && error.code != Code::pageTimeout)
                        throw;
                }
            }
            return [job, hits = std::move(hits)](RenderQueue &q) { Q_EMIT q.hitsReady(job, hits); };
        }
        }
        return {};
    };

    for (;;) {
        PageJob job;
        std::uint64_t of = 0;
        Path sealed;
        std::shared_ptr<const Identity> identity;
        bool opening = false;
        bool idle = false;
        {
            std::unique_lock lock(shared->mutex);
            const auto due = [&] {
                if (shared->stop || (host && opened != shared->generation))
                    return true;
                if (index == 0)
                    return (shared->wanted && !shared->ready) || shared->hasJob();
                return shared->slots[0].busy && shared->hasJob(); // help only when one does not suffice
            };
            if (index == 0 || !host)
                shared->wake.wait(lock, due);
            else
                idle = !shared->wake.wait_for(lock, idleHostLife, due);
            if (shared->stop)
                break;
            of = shared->generation;
            if (!idle && shared->wanted && (index == 0 || opened == of || shared->hasJob())) {
                sealed = shared->sealed;
                identity = shared->identity;
                opening = index == 0 && !shared->ready;
                if (!opening) {
                    const auto lane = std::find_if(shared->lanes.begin(), shared->lanes.end(),
                                                   [](const auto &jobs) { return !jobs.empty(); });
                    if (!shared->ready || lane == shared->lanes.end())
                        continue;
                    job = std::move(lane->back());
                    lane->pop_back();
                }
                slot.busy = true;
                slot.job = job;
                slot.generation = of;
                if (index == 0)
                    shared->wake.notify_all();
            }
        }
        if (!identity) { // nothing open any more, or long idle
            dropHost();
            opened = 0;
            continue;
        }
        try {
            if (opening) {
                const DocumentInfo info = openHost(of, sealed, *identity);
                bool again;
                {
                    const std::lock_guard lock(shared->mutex);
                    shared->ready = shared->generation == of;
                    again = shared->again;
                }
                shared->deliver(of, [info, again](RenderQueue &q) {
                    if (again)
                        Q_EMIT q.awake();
                    else
                        Q_EMIT q.opened(info);
                });
            } else {
                if (!host || opened != of)
                    openHost(of, sealed, *identity);
                if (Answer done = answer(of, job))
                    shared->deliver(of, std::move(done));
            }
        } catch (const Error &error) {
            if (opening) {
                {
                    const std::lock_guard lock(shared->mutex);
                    if (shared->generation == of)
                        shared->wanted = false;
                }
                shared->deliver(of, [error](RenderQueue &q) { Q_EMIT q.openFailed(error); });
            } else {
                shared->deliver(of, [job, code = error.code](RenderQueue &q) { Q_EMIT q.failed(job, code); });
            }
        } catch (const std::exception &) {
            shared->deliver(of, [job, opening](RenderQueue &q) {
                if (opening)
                    Q_EMIT q.openFailed(Error(Code::internal));
                else
                    Q_EMIT q.failed(job, Code::pageFailed);
            });
        }
        const std::lock_guard lock(shared->mutex);
        slot.busy = false;
    }
    dropHost();
}

} // namespace simsa
