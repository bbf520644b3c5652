// Keeps one page host started in advance, so that a document that is opened finds a warm one.
// Thread-safe; any thread may take, the host taken belongs to the taker's thread from then on.
#pragma once

#include "app/reading/PageHost.h"

#include <memory>
#include <optional>

namespace simsa {

class PageHosts {
public:
    // Begins to start the spare at once, in the background.
    explicit PageHosts(const Path &program = {}, PageHost::Budget budget = {});
    ~PageHosts();
    PageHosts(const PageHosts &) = delete;
    PageHosts &operator=(const PageHosts &) = delete;

    // The spare, or a new one when none is ready; another spare is then started in the background.
    // Throws hostUnavailable, sandboxUnavailable.
    std::unique_ptr<PageHost> take();
    // What holds the hosts of this machine; nothing until the first has started. For the About box.
    std::optional<Protections> protections() const;

private:
    struct State;
    std::unique_ptr<State> state;
};

} // namespace simsa
