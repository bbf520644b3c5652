// Independent work on all cores, and work in stages beside the thread that reads and writes.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <future>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace simsa {

// of(i) once for every i below `count`, on any thread, in any order; returns when all are done. Throws what the first
// that failed threw; the rest is not begun then.
template <typename Of>
void inParallel(std::size_t count, const Of &of) {
    std::atomic<std::size_t> next = 0;
    std::exception_ptr failure;
    std::mutex mutex;
    const auto work = [&] {
        for (std::size_t i; (i = next++) < count;)
            try {
                of(i);
            } catch (...) {
                next = count;
                const std::lock_guard guard(mutex);
                if (!failure)
                    failure = std::current_exception();
            }
    };
    std::vector<std::jthread> threads;
    for (std::size_t t = 1; t < std::min<std::size_t>(count, std::thread::hardware_concurrency()); ++t)
        threads.emplace_back(work);
    work();
    threads.clear(); // joins
    if (failure)
        std::rethrow_exception(failure);
}

// load() → std::unique_ptr<Batch>, none at the end; work(Batch &); store(Batch &). Loads and stores in order on the
// calling thread while the batch between them is worked on elsewhere; at most two batches are there at a time. When
// load() throws, what it loaded before is still stored.
template <typename Load, typename Work, typename Store>
void inStages(const Load &load, const Work &work, const Store &store) {
    std::exception_ptr stopped;
    decltype(load()) next, batch;
    std::future<void> worked; // joins when it goes, so before the batches
    const auto begin = [&] {
        try {
            if (!stopped)
                next = load();
        } catch (...) {
            stopped = std::current_exception();
        }
    };
    const auto start = [&] {
        if (next)
            worked = std::async(std::launch::async, [&work, &on = *next] { work(on); });
    };
    begin();
    for (start(); next; store(*batch)) {
        batch = std::move(next); // that before it is gone
        begin();
        worked.get();
        start();
    }
    if (stopped)
        std::rethrow_exception(stopped);
}

} // namespace simsa
