// A peer in a process of its own, asked over pipes: one line there, the milliseconds it took back. And medians.
#pragma once

#include "app/base/Error.h"
#include "app/base/Files.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace simsa::bench {

using Now = std::chrono::steady_clock;

inline double millisecondsSince(Now::time_point start) {
    return std::chrono::duration<double, std::milli>(Now::now() - start).count();
}

// share 0.5: the median.
inline double quantile(std::vector<double> times, double share = 0.5) {
    std::sort(times.begin(), times.end());
    return times.empty()
               ? 0
               : times[std::min(times.size() - 1, static_cast<std::size_t>(static_cast<double>(times.size()) * share))];
}

// One line for tests/run bench: name, value, unit, ratio to the peer or "-", target or "-".
inline void print(const char *name, double value, const char *unit, double peer = 0, double target = 0) {
    std::printf("%s %.3f %s", name, value, unit);
    if (peer > 0)
        std::printf(" %.3f", value / peer);
    else
        std::printf(" -");
    if (target > 0)
        std::printf(" %.2f\n", target);
    else
        std::printf(" -\n");
    std::fflush(stdout);
}

class Peer {
public:
    // A program beside this one. there() is false when it was not built.
    Peer(const char *name, const Path &file) {
        const Path program = std::filesystem::read_symlink("/proc/self/exe").parent_path() / name;
        if (::access(program.c_str(), X_OK) != 0)
            return;
        int in[2], out[2];
        if (::pipe2(in, O_CLOEXEC) != 0 || ::pipe2(out, O_CLOEXEC) != 0)
            throw Error(Code::ioFailed, "pipe");
        child = ::fork();
        if (child == 0) {
            ::dup2(in[0], 0);
            ::dup2(out[1], 1);
            ::execl(program.c_str(), name, file.c_str(), nullptr);
            ::_exit(127);
        }
        ::close(in[0]);
        ::close(out[1]);
        requests = ::fdopen(in[1], "w");
        answers = ::fdopen(out[0], "r");
    }
    ~Peer() {
        if (child < 0)
            return;
        std::fclose(requests);
        std::fclose(answers);
        ::waitpid(child, nullptr, 0);
    }
    Peer(const Peer &) = delete;
    Peer &operator=(const Peer &) = delete;
    bool there() const { return child >= 0; }
    // Milliseconds for the line, without the way there and back.
    double ask(const std::string &line) {
        std::fprintf(requests, "%s\n", line.c_str());
        std::fflush(requests);
        double milliseconds = 0;
        if (std::fscanf(answers, "%lf", &milliseconds) != 1 || milliseconds < 0)
            throw Error(Code::internal, "peer");
        return milliseconds;
    }

private:
    pid_t child = -1;
    std::FILE *requests = nullptr, *answers = nullptr;
};

// A folder that goes with the program.
class Folder {
public:
    Folder() {
        char pattern[] = "/tmp/simsa-bench-XXXXXX";
        path = ::mkdtemp(pattern);
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
    Folder(const Folder &) = delete;
    Folder &operator=(const Folder &) = delete;
    Path path;
};

} // namespace simsa::bench
