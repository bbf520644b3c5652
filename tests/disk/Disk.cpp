#include "tests/disk/Disk.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdarg>
#include <fcntl.h>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <random>
#include <span>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utility>

namespace simsa::test {

namespace {

constexpr std::size_t sector = 512;
constexpr int nowhere = -1;

// One change, or one promise that changes last. Files and folders have numbers; 0 is the root.
struct Step {
    enum Kind { write, truncate, sync, create, rename, remove } kind = write;
    int node = nowhere; // write, truncate, sync, create: what
    std::uint64_t at = 0;
    Bytes bytes;
    int folder = nowhere, toFolder = nowhere; // create, rename, remove: where
    std::string name, toName;
    bool isFolder = false;
};
bool changesFolder(const Step &step) {
    return step.kind == Step::create || step.kind == Step::rename || step.kind == Step::remove;
}

struct Tree {
    std::map<int, std::map<std::string, int>> folders{{0, {}}};
    std::map<int, Bytes> files;

    void apply(const Step &step) {
        switch (step.kind) {
        case Step::write: {
            Bytes &file = files[step.node];
            file.resize(std::max<std::size_t>(file.size(), step.at + step.bytes.size()));
            std::ranges::copy(step.bytes, file.begin() + static_cast<std::ptrdiff_t>(step.at));
            break;
        }
        case Step::truncate:
            files[step.node].resize(step.at);
            break;
        case Step::sync:
            break;
        case Step::create:
            folders[step.folder][step.name] = step.node;
            if (step.isFolder)
                folders[step.node];
            else
                files[step.node];
            break;
        case Step::rename: {
            const auto from = folders[step.folder].find(step.name);
            if (from == folders[step.folder].end())
                break;
            const int node = from->second;
            folders[step.folder].erase(from);
            folders[step.toFolder][step.toName] = node;
            break;
        }
        case Step::remove:
            folders[step.folder].erase(step.name);
            break;
        }
    }
    int child(int folder, const std::string &name) const {
        const auto entries = folders.find(folder);
        if (entries == folders.end())
            return nowhere;
        const auto entry = entries->second.find(name);
        return entry == entries->second.end() ? nowhere : entry->second;
    }
};

// SQLite makes this anew for whoever opens the database first.
bool isShared(const std::string &name) {
    return name.ends_with("-shm");
}

} // namespace

struct Disk::State {
    Path root;
    Tree now;
    std::vector<Step> steps;
    std::map<int, int> open; // descriptor → node
    int nodes = 1;
    bool paused = false;
    mutable std::recursive_mutex mutex;

    std::optional<DiskFault> fault;
    bool halved = false; // the short write has been
    bool came = false;
    std::array<int, diskCalls> counts{};

    void add(Step step) {
        now.apply(step);
        steps.push_back(std::move(step));
    }

    bool refuses(DiskCall call) {
        const int before = counts[static_cast<std::size_t>(call)]++;
        if (!fault || fault->call != call || before < fault->after)
            return false;
        if (fault->once && came)
            return false;
        came = true;
        errno = fault->error;
        return true;
    }

    struct Place {
        int folder = nowhere, node = nowhere;
        std::string name;
        bool inside() const { return folder != nowhere; }
    };
    Place locate(int folder, const char *path) const {
        std::string_view rest(path);
        int node = 0;
        if (rest.starts_with('/')) {
            const std::string top = root.string();
            if (!rest.starts_with(top) || (rest.size() > top.size() && rest[top.size()] != '/'))
                return {};
            rest.remove_prefix(top.size());
        } else {
            const auto known = open.find(folder);
            if (known == open.end())
                return {};
            node = known->second;
        }
        Place place;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find('/'), rest.size());
            const std::string name(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
            if (name.empty() || name == ".")
                continue;
            place = {node, now.child(node, name), name};
            node = place.node;
        }
        if (!place.inside() && node == 0)
            place.node = 0; // the root itself
        return place;
    }
};

// The calls themselves, with a disk in front of them or without.
struct DiskHooks {
    static std::atomic<Disk::State *> disk;

    template <typename Watched, typename Plain>
    static auto run(const Watched &watched, const Plain &plain) {
        Disk::State *s = disk.load();
        if (s == nullptr)
            return plain();
        const std::lock_guard lock(s->mutex);
        return s->paused ? plain() : watched(*s);
    }

    static int open(int folder, const char *path, int flags, mode_t mode) {
        const auto plain = [&] { return static_cast<int>(::syscall(SYS_openat, folder, path, flags, mode)); };
        return run(
            [&](Disk::State &s) {
                const auto place = s.locate(folder, path);
                const bool makes = place.inside() && place.node == nowhere && (flags & O_CREAT) != 0;
                if (makes && s.refuses(DiskCall::create))
                    return -1;
                const int fd = plain();
                if (fd < 0)
                    return fd;
                s.open.erase(fd);
                int node = place.node;
                if (makes) {
                    node = s.nodes++;
                    s.add({.kind = Step::create, .node = node, .folder = place.folder, .name = place.name});
                } else if (node != nowhere && (flags & O_TRUNC) != 0) {
                    s.add({.kind = Step::truncate, .node = node});
                }
                if (node != nowhere)
                    s.open[fd] = node;
                return fd;
            },
            plain);
    }

    static int close(int fd) {
        const auto plain = [&] { return static_cast<int>(::syscall(SYS_close, fd)); };
        return run(
            [&](Disk::State &s) {
                s.open.erase(fd);
                return plain();
            },
            plain);
    }

    // at: below 0 where the descriptor stands
    static ssize_t write(int fd, const void *data, std::size_t size, off_t at) {
        const auto some = [&](std::size_t n) -> ssize_t {
            return at < 0 ? ::syscall(SYS_write, fd, data, n) : ::syscall(SYS_pwrite64, fd, data, n, at);
        };
        const auto plain = [&] { return some(size); };
        return run(
            [&](Disk::State &s) -> ssize_t {
                const auto known = s.open.find(fd);
                if (known == s.open.end() || !s.now.files.contains(known->second))
                    return plain();
                std::size_t n = size;
                if (s.refuses(DiskCall::write)) {
                    if (!s.fault->cut || s.halved || size < 2)
                        return -1;
                    s.halved = true;
                    n = size / 2;
                    if (s.fault->once)
                        s.came = false; // the next one is to fail
                }
                const ssize_t done = some(n);
                if (done <= 0)
                    return done;
                const off_t place = at < 0 ? ::lseek(fd, 0, SEEK_CUR) - done : at;
                const auto *bytes = static_cast<const std::uint8_t *>(data);
                s.add({.kind = Step::write,
                       .node = known->second,
                       .at = static_cast<std::uint64_t>(place),
                       .bytes = Bytes(bytes, bytes + done)});
                return done;
            },
            plain);
    }

    static int truncate(int fd, off_t size) {
        const auto plain = [&] { return static_cast<int>(::syscall(SYS_ftruncate, fd, size)); };
        return run(
            [&](Disk::State &s) {
                const auto known = s.open.find(fd);
                if (known == s.open.end())
                    return plain();
                if (s.refuses(DiskCall::truncate))
                    return -1;
                const int result = plain();
                if (result == 0)
                    s.add({.kind = Step::truncate, .node = known->second, .at = static_cast<std::uint64_t>(size)});
                return result;
            },
            plain);
    }

    static int sync(int fd, long call) {
        return run(
            [&](Disk::State &s) {
                const auto known = s.open.find(fd);
                if (known == s.open.end())
                    return static_cast<int>(::syscall(call, fd));
                if (s.refuses(DiskCall::sync))
                    return -1;
                s.add({.kind = Step::sync, .node = known->second});
                return 0;
            },
            [] { return 0; }); // nothing here has to outlive the machine
    }

    static int rename(int folder, const char *from, int toFolder, const char *to, unsigned flags) {
        const auto plain = [&] {
            return static_cast<int>(::syscall(SYS_renameat2, folder, from, toFolder, to, flags));
        };
        return run(
            [&](Disk::State &s) {
                const auto a = s.locate(folder, from), b = s.locate(toFolder, to);
                if (!a.inside() || !b.inside())
                    return plain();
                if (s.refuses(DiskCall::rename))
                    return -1;
                const int result = plain();
                if (result == 0)
                    s.add({.kind = Step::rename,
                           .folder = a.folder,
                           .toFolder = b.folder,
                           .name = a.name,
                           .toName = b.name});
                return result;
            },
            plain);
    }

    static int remove(int folder, const char *path, int flags) {
        const auto plain = [&] { return static_cast<int>(::syscall(SYS_unlinkat, folder, path, flags)); };
        return run(
            [&](Disk::State &s) {
                const auto place = s.locate(folder, path);
                if (!place.inside())
                    return plain();
                if (s.refuses(DiskCall::remove))
                    return -1;
                const int result = plain();
                if (result == 0)
                    s.add({.kind = Step::remove, .folder = place.folder, .name = place.name});
                return result;
            },
            plain);
    }

    static int makeFolder(int folder, const char *path, mode_t mode) {
        const auto plain = [&] { return static_cast<int>(::syscall(SYS_mkdirat, folder, path, mode)); };
        return run(
            [&](Disk::State &s) {
                const auto place = s.locate(folder, path);
                if (!place.inside())
                    return plain();
                if (place.node == nowhere && s.refuses(DiskCall::folder))
                    return -1;
                const int result = plain();
                if (result == 0)
                    s.add({.kind = Step::create,
                           .node = s.nodes++,
                           .folder = place.folder,
                           .name = place.name,
                           .isFolder = true});
                return result;
            },
            plain);
    }
};

std::atomic<Disk::State *> DiskHooks::disk{nullptr};

Disk::Disk(const Path &root) : state(std::make_unique<State>()) {
    state->root = root;
    const std::function<void(int, const Path &)> find = [&](int folder, const Path &path) {
        for (const auto &entry : std::filesystem::directory_iterator(path)) {
            const bool isFolder = entry.is_directory();
            const int node = state->nodes++;
            state->add({.kind = Step::create,
                        .node = node,
                        .folder = folder,
                        .name = entry.path().filename().string(),
                        .isFolder = isFolder});
            if (isFolder)
                find(node, entry.path());
            else
                state->add({.kind = Step::write, .node = node, .bytes = readFile(entry.path(), 1 << 30)});
        }
    };
    find(0, root);
    DiskHooks::disk = state.get();
}

Disk::~Disk() {
    DiskHooks::disk = nullptr;
}

void Disk::fail(const DiskFault &fault) {
    const std::lock_guard lock(state->mutex);
    state->fault = fault;
    state->came = state->halved = false;
    state->counts = {};
}

bool Disk::heal() {
    const std::lock_guard lock(state->mutex);
    state->fault.reset();
    state->counts = {};
    return std::exchange(state->came, false);
}

int Disk::calls(DiskCall call) const {
    const std::lock_guard lock(state->mutex);
    return state->counts[static_cast<std::size_t>(call)];
}

std::size_t Disk::changes() const {
    const std::lock_guard lock(state->mutex);
    return state->steps.size();
}

void Disk::settle() {
    const std::lock_guard lock(state->mutex);
    for (const auto &[folder, entries] : state->now.folders)
        state->steps.push_back({.kind = Step::sync, .node = folder});
    for (const auto &[file, bytes] : state->now.files)
        state->steps.push_back({.kind = Step::sync, .node = file});
}

void Disk::pause() {
    const std::lock_guard lock(state->mutex);
    state->paused = true;
    state->open.clear();
}

bool Disk::agrees() const {
    const std::lock_guard lock(state->mutex);
    std::map<std::string, Bytes> written, there;
    const std::function<void(int, const std::string &)> walk = [&](int folder, const std::string &prefix) {
        for (const auto &[name, node] : state->now.folders.at(folder))
            if (state->now.folders.contains(node))
                walk(node, prefix + name + "/");
            else if (!isShared(name))
                written[prefix + name] = state->now.files.at(node);
    };
    walk(0, "");
    for (const auto &entry : std::filesystem::recursive_directory_iterator(state->root))
        if (entry.is_regular_file() && !isShared(entry.path().filename().string()))
            there[std::filesystem::relative(entry.path(), state->root).string()] =
                readFile(entry.path(), std::uint64_t{1} << 30);
    return written == there;
}

namespace {

class Remains {
public:
    Remains(std::span<const Step> steps_, unsigned seed) : steps(steps_), random(seed) {
        journal = coin();
        policy = below(4);
        for (std::size_t i = 0; i < steps.size(); ++i)
            if (steps[i].kind == Step::sync) {
                synced[steps[i].node] = i;
                last = i;
            }
    }

    Tree tree() {
        Tree out;
        const std::size_t lastKept = below(steps.size() + 1); // where only a first part of the rest was written
        std::map<int, bool> ended;                            // folders whose later changes did not come
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const Step &step = steps[i];
            if (step.kind == Step::sync)
                continue;
            if (changesFolder(step)) {
                // A folder's changes come in their order. With a journal any sync brings all changes of folders
                // before it.
                bool &end = ended[step.folder];
                const bool safe = lasts(step.folder, i) || lasts(step.toFolder, i) || (journal && i < last);
                end = !safe && (end || !kept(i, lastKept));
                if (safe || !end)
                    out.apply(step);
            } else if (lasts(step.node, i)) {
                out.apply(step);
            } else if (policy == 2 && step.kind == Step::write) {
                torn(out, step);
            } else if (kept(i, lastKept)) {
                out.apply(step);
            }
        }
        return out;
    }

private:
    std::span<const Step> steps;
    std::mt19937 random;
    std::map<int, std::size_t> synced; // node → its last sync
    std::size_t last = 0;
    bool journal = false;
    std::size_t policy = 0; // of what was not synced: nothing, all, any sectors, the first part

    std::size_t below(std::size_t n) { return random() % n; }
    bool coin() { return below(2) == 0; }
    bool lasts(int node, std::size_t step) const {
        const auto at = synced.find(node);
        return at != synced.end() && step < at->second;
    }
    bool kept(std::size_t step, std::size_t lastKept) {
        return policy == 1 || (policy == 2 && coin()) || (policy == 3 && step < lastKept);
    }
    void torn(Tree &out, const Step &step) {
        for (std::size_t at = 0; at < step.bytes.size();) {
            const std::size_t until = std::min(step.bytes.size(), at + sector - (step.at + at) % sector);
            if (coin()) {
                Step piece{.kind = Step::write, .node = step.node, .at = step.at + at};
                piece.bytes.assign(step.bytes.begin() + static_cast<std::ptrdiff_t>(at),
                                   step.bytes.begin() + static_cast<std::ptrdiff_t>(until));
                out.apply(piece);
            }
            at = until;
        }
    }
};

void place(const Tree &tree, int folder, const Path &path) {
    for (const auto &[name, node] : tree.folders.at(folder)) {
        if (tree.folders.contains(node)) {
            std::filesystem::create_directory(path / name);
            place(tree, node, path / name);
        } else if (!isShared(name)) {
            writeFile(path / name, tree.files.at(node));
        }
    }
}

} // namespace

void Disk::layOut(std::size_t changes, Ending ending, unsigned seed) const {
    const std::span<const Step> steps = std::span(state->steps).first(std::min(changes, state->steps.size()));
    Tree tree;
    if (ending == Ending::power) {
        tree = Remains(steps, seed).tree();
    } else {
        for (const Step &step : steps)
            tree.apply(step);
    }
    for (const auto &entry : std::filesystem::directory_iterator(state->root))
        std::filesystem::remove_all(entry.path());
    place(tree, 0, state->root);
}

} // namespace simsa::test

// What stands in front of the C library's own.
using simsa::test::DiskHooks;

namespace {
mode_t modeOf(int flags, va_list rest) {
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? static_cast<mode_t>(va_arg(rest, int)) : 0;
}
} // namespace

#define SIMSA_OPEN(name)                                                                                               \
    int name(const char *path, int flags, ...) {                                                                       \
        va_list rest;                                                                                                  \
        va_start(rest, flags);                                                                                         \
        const mode_t mode = modeOf(flags, rest);                                                                       \
        va_end(rest);                                                                                                  \
        return DiskHooks::open(AT_FDCWD, path, flags, mode);                                                           \
    }
#define SIMSA_OPENAT(name)                                                                                             \
    int name(int folder, const char *path, int flags, ...) {                                                           \
        va_list rest;                                                                                                  \
        va_start(rest, flags);                                                                                         \
        const mode_t mode = modeOf(flags, rest);                                                                       \
        va_end(rest);                                                                                                  \
        return DiskHooks::open(folder, path, flags, mode);                                                             \
    }

extern "C" {
SIMSA_OPEN(open)
SIMSA_OPEN(open64)
SIMSA_OPENAT(openat)
SIMSA_OPENAT(openat64)
int close(int fd) {
    return DiskHooks::close(fd);
}
ssize_t write(int fd, const void *data, size_t size) {
    return DiskHooks::write(fd, data, size, -1);
}
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
    return DiskHooks::write(fd, data, size, at);
}
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
    return DiskHooks::write(fd, data, size, at);
}
int ftruncate(int fd, off_t size) noexcept {
    return DiskHooks::truncate(fd, size);
}
int ftruncate64(int fd, off64_t size) noexcept {
    return DiskHooks::truncate(fd, size);
}
int fsync(int fd) {
    return DiskHooks::sync(fd, SYS_fsync);
}
int fdatasync(int fd) {
    return DiskHooks::sync(fd, SYS_fdatasync);
}
int rename(const char *from, const char *to) noexcept {
    return DiskHooks::rename(AT_FDCWD, from, AT_FDCWD, to, 0);
}
int renameat(int folder, const char *from, int toFolder, const char *to) noexcept {
    return DiskHooks::rename(folder, from, toFolder, to, 0);
}
int renameat2(int folder, const char *from, int toFolder, const char *to, unsigned flags) noexcept {
    return DiskHooks::rename(folder, from, toFolder, to, flags);
}
int unlink(const char *path) noexcept {
    return DiskHooks::remove(AT_FDCWD, path, 0);
}
int rmdir(const char *path) noexcept {
    return DiskHooks::remove(AT_FDCWD, path, AT_REMOVEDIR);
}
int unlinkat(int folder, const char *path, int flags) noexcept {
    return DiskHooks::remove(folder, path, flags);
}
int remove(const char *path) noexcept {
    const int result = DiskHooks::remove(AT_FDCWD, path, 0);
    return result != 0 && errno == EISDIR ? DiskHooks::remove(AT_FDCWD, path, AT_REMOVEDIR) : result;
}
int mkdir(const char *path, mode_t mode) noexcept {
    return DiskHooks::makeFolder(AT_FDCWD, path, mode);
}
int mkdirat(int folder, const char *path, mode_t mode) noexcept {
    return DiskHooks::makeFolder(folder, path, mode);
}
} // extern "C"
