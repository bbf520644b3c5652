#include "ui/desk/SaveQueue.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

namespace simsa {

namespace {

// What may go away by itself; anything else would fail for ever.
bool passing(Code code) {
    return code == Code::diskFull || code == Code::ioFailed || code == Code::databaseBusy;
}

} // namespace

struct SaveQueue::Shared {
    std::mutex mutex;
    std::condition_variable wake, done;
    std::deque<Item> items;
    std::optional<Error> trouble;
    bool busy = false, ending = false, hurry = false;
    std::thread writer;
};

SaveQueue::SaveQueue(std::shared_ptr<Workspace> workspace, QObject *parent)
    : QObject(parent), ws(std::move(workspace)), shared(std::make_shared<Shared>()) {
    timer.setSingleShot(true);
    timer.setInterval(mergeMilliseconds);
    connect(&timer, &QTimer::timeout, this, &SaveQueue::flush);
    shared->writer = std::thread([this] { run(); });
}

SaveQueue::~SaveQueue() {
    flush();
    {
        const std::lock_guard guard(shared->mutex);
        shared->ending = true;
    }
    shared->wake.notify_all();
    shared->writer.join();
}

void SaveQueue::put(const QString &key, Write write, bool merging) {
    const auto same = [&key](const Item &item) { return item.key == key; };
    std::erase_if(held, same);
    if (merging) {
        held.push_back({key, std::move(write)});
        if (!timer.isActive())
            timer.start();
    } else {
        {
            const std::lock_guard guard(shared->mutex);
            // The first may be under way: it stays, the newer value follows it.
            const auto from = shared->items.begin() + (shared->busy && !shared->items.empty() ? 1 : 0);
            if (const auto at = std::find_if(from, shared->items.end(), same); at != shared->items.end())
                at->write = std::move(write);
            else
                shared->items.push_back({key, std::move(write)});
        }
        shared->wake.notify_all();
    }
    Q_EMIT waiting();
}

void SaveQueue::flush() {
    timer.stop();
    std::vector<Item> now;
    now.swap(held);
    for (Item &item : now)
        put(item.key, std::move(item.write));
}

void SaveQueue::retry() {
    {
        const std::lock_guard guard(shared->mutex);
        shared->hurry = true;
    }
    shared->wake.notify_all();
}

bool SaveQueue::idle() const {
    const std::lock_guard guard(shared->mutex);
    return held.empty() && shared->items.empty();
}

std::function<void()> SaveQueue::waiter() const {
    return [s = shared] {
        std::unique_lock guard(s->mutex);
        s->done.wait(guard, [&s] { return s->items.empty() || s->trouble; });
        if (!s->items.empty())
            throw *s->trouble;
    };
}

void SaveQueue::run() {
    std::unique_lock guard(shared->mutex);
    for (;;) {
        shared->wake.wait(guard, [this] { return !shared->items.empty() || shared->ending; });
        if (shared->items.empty())
            return;
        const Write write = shared->items.front().write;
        shared->busy = true;
        guard.unlock();
        std::optional<Error> error;
        std::int64_t time = 0;
        try {
            const auto lock = ws->lock();
            write(*ws);
            time = ws->clock();
        } catch (const Error &e) {
            error = e;
        } catch (...) {
            error = Error(Code::internal);
        }
        guard.lock();
        shared->busy = false;
        if (error && passing(error->code)) {
            shared->trouble = error;
            QMetaObject::invokeMethod(
                this, [this, e = *error] { Q_EMIT failed(e); }, Qt::QueuedConnection);
            shared->done.notify_all();
            if (shared->ending)
                return;
            shared->wake.wait_for(guard, std::chrono::seconds(retrySeconds),
                                  [this] { return shared->ending || shared->hurry; });
            shared->hurry = false;
            continue;
        }
        shared->trouble.reset();
        shared->items.pop_front();
        if (error)
            QMetaObject::invokeMethod(
                this, [this, e = *error] { Q_EMIT refused(e); }, Qt::QueuedConnection);
        if (shared->items.empty()) {
            shared->done.notify_all();
            if (!error)
                QMetaObject::invokeMethod(
                    this,
                    [this, time] {
                        if (idle())
                            Q_EMIT saved(time);
                    },
                    Qt::QueuedConnection);
        }
    }
}

} // namespace simsa
