#include "ui/reader/Reaper.h"

#include <QCoreApplication>

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace simsa {

namespace {

struct Running {
    std::thread thread;
    std::shared_ptr<std::atomic<bool>> done;
};
std::mutex mutex;
std::vector<Running> running; // the one list of the process: threads are joined before its statics go

void sweep() {
    std::erase_if(running, [](Running &one) {
        if (!*one.done)
            return false;
        one.thread.join();
        return true;
    });
}

void joinAll() {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(3);
    std::unique_lock lock(mutex);
    for (sweep(); !running.empty() && std::chrono::steady_clock::now() < deadline; sweep()) {
        lock.unlock();
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
        lock.lock();
    }
    for (Running &one : running)
        one.thread.detach();
    running.clear();
}

} // namespace

void runInBackground(std::function<void()> work) {
    const std::lock_guard lock(mutex);
    static const bool registered = (qAddPostRoutine(joinAll), true);
    Q_UNUSED(registered)
    sweep();
    auto done = std::make_shared<std::atomic<bool>>(false);
    running.push_back({std::thread([work = std::move(work), done] {
                           work();
                           *done = true;
                       }),
                       done});
}

} // namespace simsa
