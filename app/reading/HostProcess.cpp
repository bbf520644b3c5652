#include "app/reading/HostProcess.h"

#include "app/base/Error.h"
#include "app/reading/Wire.h"

#include <cerrno>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <functional>
#include <future>
#include <mutex>
#include <queue>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace simsa {

namespace {

// The parent-death signal follows the thread that started the child, not the process. So one thread, which lives as
// long as the program, starts all hosts; else a host would die with the pool thread that happened to open a document.
class Starter {
public:
    static Starter &instance() {
        static Starter *const starter = new Starter; // never destroyed: its thread outlives every static object
        return *starter;
    }
    pid_t start(const std::function<pid_t()> &work) {
        std::packaged_task<pid_t()> task(work);
        std::future<pid_t> result = task.get_future();
        {
            const std::lock_guard lock(mutex);
            tasks.push(std::move(task));
        }
        wake.notify_one();
        return result.get();
    }

private:
    Starter() {
        std::thread([this] { run(); }).detach();
    }
    void run() {
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, nullptr); // the program's signals are for its own threads
        std::unique_lock lock(mutex);
        for (;;) {
            wake.wait(lock, [this] { return !tasks.empty(); });
            std::packaged_task<pid_t()> task = std::move(tasks.front());
            tasks.pop();
            lock.unlock();
            task();
            lock.lock();
        }
    }
    std::mutex mutex;
    std::condition_variable wake;
    std::queue<std::packaged_task<pid_t()>> tasks;
};

// posix_spawn: between its clone and exec only async-signal-safe work happens, whatever threads the program has.
pid_t spawnHost(const Path &program, int socket) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_adddup2(&actions, socket, wire::socketFd);
    for (int fd = 0; fd < 3; ++fd) // engines print document text on stderr: the host has none
        posix_spawn_file_actions_addopen(&actions, fd, "/dev/null", O_RDWR, 0);
    posix_spawn_file_actions_addclosefrom_np(&actions, wire::socketFd + 1);
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    std::string name = program.string();
    std::string parent = std::to_string(::getpid());
    char *arguments[] = {name.data(), parent.data(), nullptr};
    char *environment[] = {nullptr};
    pid_t child = -1;
    const int error = ::posix_spawn(&child, name.c_str(), &actions, &attributes, arguments, environment);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return error == 0 ? child : -1;
}

} // namespace

HostProcess::HostProcess(const Path &program) {
    int pair[2];
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0)
        throw Error(Code::hostUnavailable, "socket");
    process = Starter::instance().start([&] { return spawnHost(program, pair[1]); });
    ::close(pair[1]);
    socketFd = pair[0];
    if (process < 0) {
        ::close(socketFd);
        throw Error(Code::hostUnavailable, program.filename().string());
    }
}

HostProcess::~HostProcess() {
    ::close(socketFd);
    ::kill(process, SIGKILL); // not reaped yet, so the id is still ours
    while (::waitpid(process, nullptr, 0) < 0 && errno == EINTR) {
    }
}

bool HostProcess::alive() const {
    siginfo_t info{};
    return ::waitid(P_PID, static_cast<id_t>(process), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == 0;
}

std::uint64_t HostProcess::ownMemory() const {
    const std::string path = "/proc/" + std::to_string(process) + "/statm";
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return 0;
    char text[160] = {};
    const ssize_t n = ::read(fd, text, sizeof text - 1);
    ::close(fd);
    unsigned long long total = 0, resident = 0, shared = 0;
    if (n <= 0 || std::sscanf(text, "%llu %llu %llu", &total, &resident, &shared) != 3 || resident < shared)
        return 0;
    return (resident - shared) * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

Path HostProcess::find() {
    std::error_code error;
    const Path folder = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
    for (const Path &place : {folder / "simsa-pagehost", folder / "../libexec/simsa-pagehost",
                              folder / "../libexec/simsa/simsa-pagehost"}) {
        if (::access(place.c_str(), X_OK) == 0)
            return place;
    }
    throw Error(Code::hostUnavailable, "simsa-pagehost");
}

} // namespace simsa
