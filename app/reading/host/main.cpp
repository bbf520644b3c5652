// SPDX-License-Identifier: AGPL-3.0-or-later (this program links MuPDF; the rest of Simsa is GPL-3.0-or-later)
// simsa-pagehost PARENT: the only program that parses PDF. Started by app/reading/PageHost with its socket as
// descriptor 3. `simsa-pagehost --probe WHAT` locks itself down and then tries WHAT, for the tests.
#include "app/reading/Wire.h"
#include "app/reading/host/Lockdown.h"
#include "app/reading/host/Serve.h"

#include <csignal>
#include <cstdlib>
#include <exception>
#include <fcntl.h>
#include <netinet/in.h>
#include <string_view>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

// 0: it was possible (the sandbox is broken), 10: it was denied; being killed is the other good end.
int probe(std::string_view what) {
    if (what == "landlock") { // the extra layer by itself, as the filter would hide what it does; 30: there is none
        if (::open("/etc/passwd", O_RDONLY) < 0 || !simsa::host::landlockAlone())
            return 30;
        return ::open("/etc/passwd", O_RDONLY) >= 0 || ::open("/", O_RDONLY | O_DIRECTORY) >= 0 ? 0 : 10;
    }
    if (!simsa::host::lockDown(::getppid()).floor)
        return 20;
    bool possible = true;
    if (what == "open")
        possible = ::open("/etc/passwd", O_RDONLY) >= 0;
    else if (what == "font")
        possible = ::open("/usr/share/fonts", O_RDONLY | O_DIRECTORY) >= 0;
    else if (what == "create")
        possible = ::open("/tmp/simsa-probe", O_WRONLY | O_CREAT, 0600) >= 0;
    else if (what == "socket")
        possible = ::socket(AF_INET, SOCK_STREAM, 0) >= 0;
    else if (what == "connect") { // with a socket that was there before
        sockaddr_in where{};
        where.sin_family = AF_INET;
        where.sin_port = htons(9);
        possible = ::connect(0, reinterpret_cast<const sockaddr *>(&where), sizeof where) == 0;
    } else if (what == "unix")
        possible = ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0;
    else if (what == "exec")
        possible = ::execl("/bin/true", "/bin/true", nullptr) == 0;
    else if (what == "fork")
        possible = ::fork() >= 0;
    else if (what == "ptrace")
        possible = ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0;
    else if (what == "kill")
        possible = ::kill(::getppid(), 0) == 0;
    else if (what == "write")
        possible = ::write(1, "x", 1) == 1;
    else if (what == "stat") {
        struct stat status {};
        possible = ::stat("/etc/passwd", &status) == 0;
    } else if (what == "code")
        possible = ::mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
    else if (what == "memory")
        possible = std::malloc(std::size_t{3} << 30) != nullptr;
    return possible ? 0 : 10;
}

} // namespace

int main(int count, char **arguments) {
    if (count == 3 && std::string_view(arguments[1]) == "--probe")
        ::_exit(probe(arguments[2]));
    if (count != 2)
        ::_exit(2);
    try {
        const simsa::host::Locked locked = simsa::host::lockDown(std::atoi(arguments[1]));
        ::_exit(simsa::host::serve(simsa::wire::socketFd, locked));
    } catch (const std::exception &) {
        ::_exit(1); // out of memory, most likely; the client sees the death
    }
}
