#include "app/base/Machine.h"

#include "app/base/Clock.h"

#include <algorithm>
#include <ctime>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sstream>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace simsa {

namespace {

constexpr std::size_t mostRead = 64 * 1024;

// A small text of the kernel's; nothing when it is not there or not a plain file. Never waits for a pipe.
std::optional<std::string> textAt(const Path &file) {
    const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (fd < 0)
        return std::nullopt;
    std::string text(mostRead, '\0');
    std::size_t have = 0;
    for (ssize_t n = 1; n > 0 && have < text.size();) {
        n = ::read(fd, text.data() + have, text.size() - have);
        have += n > 0 ? static_cast<std::size_t>(n) : 0;
        if (n < 0 && have == 0) {
            ::close(fd);
            return std::nullopt;
        }
    }
    ::close(fd);
    text.resize(have);
    return text;
}

std::vector<std::string> wordsOf(const std::string &text) {
    std::istringstream in(text);
    std::vector<std::string> out;
    for (std::string word; in >> word;)
        out.push_back(word);
    return out;
}

bool holds(const std::vector<std::string> &list, const std::string &word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

// "VmLck:	  132 kB" → 132; -1 when there is no such line.
std::int64_t statusValue(const std::string &status, const std::string &name) {
    std::istringstream in(status);
    for (std::string line; std::getline(in, line);)
        if (line.starts_with(name + ":"))
            return std::atoll(line.c_str() + name.size() + 1);
    return -1;
}

Finding seccomp(const MachineFacts &f) {
    if (const auto actions = textAt(f.root / "proc/sys/kernel/seccomp/actions_avail"))
        return holds(wordsOf(*actions), "kill_process") ? Finding{"seccomp", Health::good, "filter", {}}
                                                        : Finding{"seccomp", Health::warn, "old", {}};
    const auto status = textAt(f.root / "proc/self/status");
    if (status && statusValue(*status, "Seccomp") >= 0)
        return {"seccomp", Health::warn, "old", {}};
    return {"seccomp", Health::bad, "none", {}};
}

Finding landlock(const MachineFacts &f) {
    if (f.landlockAbi > 0)
        return {"landlock", Health::good, "on", "ABI " + std::to_string(f.landlockAbi)};
    return {"landlock", Health::note, "none", {}};
}

Finding cores(const MachineFacts &f) {
    if (f.coresOff && !f.dumpable)
        return {"cores", Health::good, "off", {}};
    return f.coresOff ? Finding{"cores", Health::note, "dumpable", {}} : Finding{"cores", Health::warn, "on", {}};
}

Finding ptrace(const MachineFacts &f) {
    const auto scope = textAt(f.root / "proc/sys/kernel/yama/ptrace_scope");
    if (!scope)
        return {"ptrace", f.dumpable ? Health::warn : Health::note, "unknown", {}};
    const int level = std::atoi(scope->c_str());
    if (level >= 1)
        return {"ptrace", Health::good, "restricted", std::to_string(level)};
    return {"ptrace", f.dumpable ? Health::warn : Health::note, "open", "0"};
}

Finding locked(const MachineFacts &f) {
    const auto status = textAt(f.root / "proc/self/status");
    const std::int64_t held = status ? statusValue(*status, "VmLck") : -1;
    const std::string figures = std::to_string(std::max<std::int64_t>(held, 0)) + " kB / " +
                                (f.lockLimit >= (std::uint64_t{1} << 40) ? std::string("unlimited")
                                                                         : std::to_string(f.lockLimit / 1024) + " kB");
    if (held > 0)
        return {"locked", Health::good, "held", figures};
    return {"locked", Health::warn, f.lockLimit < 64 * 1024 ? "limit" : "unheld", figures};
}

enum class Cover { zram, crypt, plain, unknown };

// A mapped device is encrypted when it, or all it stands on, is a crypt target.
Cover coverOfMapped(const Path &sys, const std::string &dm, int depth) {
    const Path at = sys / "block" / dm;
    const auto uuid = textAt(at / "dm/uuid");
    if (!uuid || depth > 4)
        return Cover::unknown;
    if (uuid->starts_with("CRYPT-"))
        return Cover::crypt;
    std::error_code error;
    bool any = false;
    int looked = 0;
    for (std::filesystem::directory_iterator it(at / "slaves", error), end; !error && it != end && looked < 64;
         it.increment(error), ++looked) {
        const std::string name = it->path().filename().string();
        any = true;
        if (!name.starts_with("dm-") || coverOfMapped(sys, name, depth + 1) != Cover::crypt)
            return Cover::plain;
    }
    return any ? Cover::crypt : Cover::plain;
}

std::string mappedName(const Path &sys, const std::string &name) { // "/dev/mapper/x" → "dm-0"
    std::error_code error;
    int looked = 0;
    for (std::filesystem::directory_iterator it(sys / "block", error), end; !error && it != end && looked < 1024;
         it.increment(error), ++looked) {
        const auto words = wordsOf(textAt(it->path() / "dm/name").value_or(""));
        if (words.size() == 1 && words[0] == name)
            return it->path().filename().string();
    }
    return {};
}

Cover coverOf(const Path &root, const std::string &device, const std::string &type) {
    const std::string name = device.substr(device.rfind('/') + 1);
    if (name.starts_with("zram"))
        return Cover::zram;
    if (type == "file")
        return Cover::unknown; // as the disk it lies on
    if (name.starts_with("dm-"))
        return coverOfMapped(root / "sys", name, 0);
    if (device.starts_with("/dev/mapper/")) {
        const std::string mapped = mappedName(root / "sys", name);
        return mapped.empty() ? Cover::unknown : coverOfMapped(root / "sys", mapped, 0);
    }
    return Cover::plain;
}

Finding swap(const MachineFacts &f) {
    const auto text = textAt(f.root / "proc/swaps");
    if (!text)
        return {"swap", Health::note, "unknown", {}};
    std::istringstream in(*text);
    std::string line, names;
    std::getline(in, line); // the head
    bool plain = false, unknown = false, crypt = false, any = false;
    while (std::getline(in, line)) {
        const std::vector<std::string> words = wordsOf(line);
        if (words.size() < 2)
            continue;
        any = true;
        names += (names.empty() ? "" : ", ") + words[0];
        const Cover cover = coverOf(f.root, words[0], words[1]);
        plain = plain || cover == Cover::plain;
        unknown = unknown || cover == Cover::unknown;
        crypt = crypt || cover == Cover::crypt;
    }
    if (!any)
        return {"swap", Health::good, "none", {}};
    if (plain)
        return {"swap", Health::warn, "plain", names};
    if (unknown)
        return {"swap", Health::warn, "file", names};
    return crypt ? Finding{"swap", Health::good, "encrypted", names} : Finding{"swap", Health::good, "memory", names};
}

Finding hibernation(const MachineFacts &f, const Finding &swapFound) {
    const auto states = textAt(f.root / "sys/power/state");
    const auto modes = textAt(f.root / "sys/power/disk");
    if (!states || !holds(wordsOf(*states), "disk") || !modes || modes->find("[disabled]") != std::string::npos)
        return {"hibernation", Health::good, "off", {}};
    const auto resume = wordsOf(textAt(f.root / "sys/power/resume").value_or(""));
    const bool named = textAt(f.root / "proc/cmdline").value_or("").find("resume=") != std::string::npos;
    if (swapFound.state == "none" || swapFound.state == "memory" || (!named && (resume.empty() || resume[0] == "0:0")))
        return {"hibernation", Health::good, "unused", {}}; // the kernel could, but has no place for it
    return swapFound.state == "encrypted" ? Finding{"hibernation", Health::note, "encrypted", {}}
                                          : Finding{"hibernation", Health::warn, "plain", {}};
}

Finding clockOf(const MachineFacts &f) {
    constexpr std::int64_t slack = 600; // two clocks need not agree to the second
    if (f.now + slack < f.built)
        return {"clock", Health::bad, "beforeBuild", toTimeText(f.now)};
    if (f.now + slack < f.newest)
        return {"clock", Health::bad, "beforeSeen", toTimeText(f.newest)};
    return {"clock", Health::good, "sane", toTimeText(f.now)};
}

Finding timesync(const MachineFacts &f) {
    std::error_code error;
    if (std::filesystem::exists(f.root / "run/systemd/timesync/synchronized", error))
        return {"timesync", Health::good, "synchronised", "systemd-timesyncd"};
    for (const char *pid : {"run/chrony/chronyd.pid", "run/chronyd.pid", "run/ntpd.pid", "run/openntpd.pid"})
        if (std::filesystem::exists(f.root / pid, error))
            return {"timesync", Health::good, "service", Path(pid).stem().string()};
    return {"timesync", Health::note, "unknown", {}};
}

Finding timezone(const MachineFacts &f) {
    std::error_code error;
    std::string zone;
    if (const Path link = std::filesystem::read_symlink(f.root / "etc/localtime", error); !error) {
        const std::string text = link.string();
        const std::size_t at = text.find("zoneinfo/");
        zone = at == std::string::npos ? std::string() : text.substr(at + 9);
    }
    if (zone.empty())
        if (const auto words = wordsOf(textAt(f.root / "etc/timezone").value_or("")); !words.empty())
            zone = words[0];
    if (zone.empty())
        return {"timezone", Health::note, "unknown", "UTC"};
    return {"timezone", Health::good, "set", zone.substr(0, 64)};
}

Finding disk(const MachineFacts &f) {
    const std::string found = std::to_string(f.freeBytes >> 20) + " MiB";
    if (f.freeBytes == 0)
        return {"disk", Health::note, "unknown", {}};
    if (f.freeBytes < (200u << 20))
        return {"disk", Health::bad, "full", found};
    return f.freeBytes < (std::uint64_t{2} << 30) ? Finding{"disk", Health::warn, "little", found}
                                                  : Finding{"disk", Health::good, "enough", found};
}

} // namespace

std::int64_t builtAt() {
    return fromTimeText(SIMSA_BUILT "T00:00:00Z");
}

MachineFacts machineFacts(const Path &workspace, std::int64_t newestSeen) {
    MachineFacts f{.workspace = workspace, .now = systemNow(), .newest = newestSeen, .built = builtAt()};
    f.landlockAbi =
        static_cast<int>(::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION));
    rlimit limit{};
    f.coresOff = ::getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_cur == 0;
    f.dumpable = ::prctl(PR_GET_DUMPABLE) != 0;
    if (::getrlimit(RLIMIT_MEMLOCK, &limit) == 0)
        f.lockLimit = limit.rlim_cur;
    struct statvfs room {};
    if (!workspace.empty() && ::statvfs(workspace.c_str(), &room) == 0)
        f.freeBytes = std::max<std::uint64_t>(1, std::uint64_t{room.f_bavail} * room.f_frsize);
    return f;
}

std::vector<Finding> lookAtMachine(const MachineFacts &f) {
    const Finding swapFound = swap(f);
    std::vector<Finding> out{
        seccomp(f), landlock(f), cores(f),   ptrace(f), locked(f), swapFound, hibernation(f, swapFound),
        clockOf(f), timesync(f), timezone(f)};
    if (!f.workspace.empty())
        out.push_back(disk(f));
    return out;
}

} // namespace simsa
