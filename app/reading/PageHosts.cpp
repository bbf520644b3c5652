#include "app/reading/PageHosts.h"

#include "app/base/Error.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace simsa {

struct PageHosts::State {
    Path program;
    PageHost::Budget budget;
    std::mutex mutex;
    std::condition_variable wake;
    std::unique_ptr<PageHost> spare;
    std::optional<Protections> known;
    bool wanted = true; // a spare is to be started
    bool ending = false;
    std::thread starter;

    void run() {
        std::unique_lock lock(mutex);
        for (;;) {
            wake.wait(lock, [this] { return ending || (wanted && spare == nullptr); });
            if (ending)
                return;
            wanted = false;
            lock.unlock();
            std::unique_ptr<PageHost> made;
            try {
                made = std::make_unique<PageHost>(program, budget);
            } catch (const Error &) {
                // take() tries again itself and tells the reason
            }
            lock.lock();
            if (made != nullptr) {
                known = made->protections();
                spare = std::move(made);
            }
        }
    }
};

PageHosts::PageHosts(const Path &program, PageHost::Budget budget) : state(std::make_unique<State>()) {
    state->program = program;
    state->budget = budget;
    state->starter = std::thread([s = state.get()] { s->run(); });
}

PageHosts::~PageHosts() {
    {
        const std::lock_guard lock(state->mutex);
        state->ending = true;
    }
    state->wake.notify_all();
    state->starter.join();
}

std::optional<Protections> PageHosts::protections() const {
    const std::lock_guard lock(state->mutex);
    return state->known;
}

std::unique_ptr<PageHost> PageHosts::take() {
    std::unique_ptr<PageHost> taken;
    {
        const std::lock_guard lock(state->mutex);
        taken = std::move(state->spare);
        state->wanted = true;
    }
    state->wake.notify_all();
    if (taken != nullptr && taken->alive())
        return taken;
    return std::make_unique<PageHost>(state->program, state->budget);
}

} // namespace simsa
