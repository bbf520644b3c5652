// What was done with a workspace on this machine: checks of the machine, passphrases, exports. It stays here.
#pragma once

#include "app/workspace/Workspace.h"

#include <optional>

namespace simsa {

struct Activity {
    std::int64_t time = 0;
    std::string kind; // "machine", "passphrase", "recovery", "exported", "imported", "rested", "woken"
    std::string text; // stable English, never a secret
    bool operator==(const Activity &) const = default;
};
void noteActivity(Workspace &ws, const std::string &kind, const std::string &text = {}); // the last 1,000 are kept
std::vector<Activity> activities(Workspace &ws, int most = 1000);                        // newest first

// Laid to rest: its work went on in another device's copy. Nothing is sealed, declared, logged or sent from here.
std::optional<std::int64_t> restingSince(Workspace &ws);
void layToRest(Workspace &ws);
void wake(Workspace &ws);
void requireAwake(Workspace &ws); // throws stateWrong "resting"

} // namespace simsa
