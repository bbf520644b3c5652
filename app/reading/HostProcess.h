// One page host process: started safely, killed and reaped surely. Plain POSIX, no Qt.
#pragma once

#include "app/base/Files.h"

#include <sys/types.h>

namespace simsa {

class HostProcess {
public:
    // Throws hostUnavailable.
    explicit HostProcess(const Path &program);
    ~HostProcess(); // kills
    HostProcess(const HostProcess &) = delete;
    HostProcess &operator=(const HostProcess &) = delete;

    int socket() const { return socketFd; }
    pid_t id() const { return process; }
    bool alive() const;
    // Resident memory that is the process's own, in bytes; 0 when unknown.
    std::uint64_t ownMemory() const;

    // simsa-pagehost beside this executable or in ../libexec. Throws hostUnavailable.
    static Path find();

private:
    int socketFd = -1;
    pid_t process = -1;
};

} // namespace simsa
