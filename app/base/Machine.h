// What this computer does for the secrets on it, read from /proc and /sys: a list of findings, worded elsewhere.
// Reading is bounded, and a file that is not there is a finding too.
#pragma once

#include "app/base/Files.h"

#include <optional>
#include <string>
#include <vector>

namespace simsa {

enum class Health { good, note, warn, bad }; // bad: something to settle before going on

struct Finding {
    std::string key; // "crypto", "cipher", "seccomp", "landlock", "cores", "ptrace", "locked", "swap", "hibernation",
                     // "clock", "timesync", "timezone", "disk"
    Health health = Health::good;
    std::string state; // a stable word for what was found, by which it is worded: "none", "plain", "encrypted" …
    std::string found; // figures and names behind it: "/dev/sda3", "ABI 4"; may be ""
    bool operator==(const Finding &) const = default;
};

// What no file tells, asked of the kernel or given by a test.
struct MachineFacts {
    Path root = "/";             // where proc, sys, run and etc are
    Path workspace;              // whose disk is looked at; none when empty
    std::int64_t now = 0;        // seconds since 1970 UTC
    std::int64_t newest = 0;     // the newest signed time this workspace has seen; 0 = none
    std::int64_t built = 0;      // of this program
    int landlockAbi = -1;        // -1: the kernel has none
    bool coresOff = false;       // no core file of this process can be written
    bool dumpable = true;        // other processes of this user may look into it
    std::uint64_t lockLimit = 0; // bytes that may be kept out of swap
    std::uint64_t freeBytes = 0; // of the workspace's disk; 0 = unknown
};
MachineFacts machineFacts(const Path &workspace = {}, std::int64_t newestSeen = 0);
std::int64_t builtAt(); // midnight UTC of the day on which this program was built

std::vector<Finding> lookAtMachine(const MachineFacts &facts);

} // namespace simsa
