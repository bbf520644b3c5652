// What every command on a workspace begins with.
#pragma once

#include "app/cli/Args.h"
#include "app/roles/Chair.h"

namespace simsa::cli {

inline std::unique_ptr<Workspace> openWorkspace(const Args &args) {
    const Path folder = args.positional(0, "WORKSPACE");
    return Workspace::open(folder, passphrase(args));
}

// --round, or the newest.
inline std::string roundOf(Workspace &ws, const Args &args) {
    if (const std::string id = args.option("--round"); !id.empty())
        return id;
    const std::vector<std::string> ids = roundIds(ws);
    if (ids.empty())
        throw Error(Code::roundUnknown, "round");
    return ids.back();
}

void reportSync(const SyncReport &report);
Identity readIdentityFile(const std::string &file); // the first AGE-SECRET-KEY-1… line
std::string spokenDigitsOf(const std::string &digestHex);

} // namespace simsa::cli
