// SPDX-License-Identifier: AGPL-3.0-or-later (this program links MuPDF; the rest of Simsa is GPL-3.0-or-later)
#include "app/reading/host/Lockdown.h"

#include <cerrno>
#include <csignal>
#include <initializer_list>
#include <linux/landlock.h>
#include <malloc.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#if !defined(__has_feature) // gcc says it by a macro
#define __has_feature(what) 0
#endif
#if defined(__SANITIZE_ADDRESS__) || __has_feature(address_sanitizer)
#define SIMSA_ASAN 1
#else
#define SIMSA_ASAN 0
#endif

namespace simsa::host {

namespace {

bool limit(__rlimit_resource what, rlim_t value) {
    const rlimit both{value, value};
    return ::setrlimit(what, &both) == 0;
}

bool limits() {
    bool held = limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_NOFILE, 16);
    if (SIMSA_ASAN == 0) // the sanitizer reserves terabytes of addresses
        held = limit(RLIMIT_AS, rlim_t{2} << 30) && held;
    return held;
}

// No file system access at all. Raw system calls: Debian 12 has no wrapper for them.
bool landlock() {
    landlock_ruleset_attr rules{};
    rules.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1; // all rights of its first version
    const long ruleset = ::syscall(SYS_landlock_create_ruleset, &rules, sizeof rules.handled_access_fs, 0);
    if (ruleset < 0)
        return false;
    const bool held = ::syscall(SYS_landlock_restrict_self, static_cast<int>(ruleset), 0) == 0;
    ::close(static_cast<int>(ruleset));
    return held;
}

constexpr int plainCalls[] = {
    // the conversation; descriptors arrive, none is made
    SCMP_SYS(recvmsg),
    SCMP_SYS(sendmsg),
    SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    SCMP_SYS(close),
    // the document
    SCMP_SYS(read),
    SCMP_SYS(pread64),
    SCMP_SYS(lseek),
    SCMP_SYS(fstat),
    // memory
    SCMP_SYS(brk),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(madvise),
    SCMP_SYS(mlock),
    SCMP_SYS(mlock2),
    SCMP_SYS(munlock),
    // the C library's own
    SCMP_SYS(futex),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(getrandom),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(sysinfo),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_getres),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(time),
    SCMP_SYS(getrusage),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
};

// What only an intruder asks for ends the process; anything else unknown is answered "no such call".
constexpr int fatalCalls[] = {
    SCMP_SYS(execve),
    SCMP_SYS(execveat),
    SCMP_SYS(ptrace),
    SCMP_SYS(process_vm_readv),
    SCMP_SYS(process_vm_writev),
    SCMP_SYS(socket),
    SCMP_SYS(socketpair),
    SCMP_SYS(connect),
    SCMP_SYS(bind),
    SCMP_SYS(fork),
    SCMP_SYS(vfork),
    SCMP_SYS(clone),
    SCMP_SYS(clone3),
    SCMP_SYS(kill),
    SCMP_SYS(tkill),
    SCMP_SYS(tgkill),
    SCMP_SYS(bpf),
    SCMP_SYS(io_uring_setup),
    SCMP_SYS(userfaultfd),
    SCMP_SYS(mount),
    SCMP_SYS(unshare),
    SCMP_SYS(setns),
    SCMP_SYS(pidfd_getfd),
    SCMP_SYS(perf_event_open),
    SCMP_SYS(keyctl),
};

bool seccomp() {
    scmp_filter_ctx filter = ::seccomp_init(SCMP_ACT_ERRNO(ENOSYS));
    if (filter == nullptr)
        return false;
    bool held = ::seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS) == 0;
    for (const int call : plainCalls)
        held = ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0 && held;
    for (const int call : fatalCalls)
        held = ::seccomp_rule_add(filter, SCMP_ACT_KILL_PROCESS, call, 0) == 0 && held;
    // No memory that can be executed.
    held =
        ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) == 0 &&
        held;
    held = ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1,
                              SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) == 0 &&
           held;
    held = ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(fcntl), 1, SCMP_A1(SCMP_CMP_EQ, 3 /* F_GETFL */)) == 0 &&
           held;
    for (const int call : {SCMP_SYS(open), SCMP_SYS(openat), SCMP_SYS(access), SCMP_SYS(readlink), SCMP_SYS(stat),
                           SCMP_SYS(newfstatat), SCMP_SYS(statx)})
        held = ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), call, 0) == 0 && held;
    if (SIMSA_ASAN == 1)
        for (const int call : {SCMP_SYS(sigaltstack), SCMP_SYS(rt_sigaction), SCMP_SYS(write), SCMP_SYS(prctl),
                               SCMP_SYS(pipe), SCMP_SYS(pipe2)})
            held = ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0 && held;
    held = held && ::seccomp_load(filter) == 0;
    ::seccomp_release(filter);
    return held;
}

} // namespace

Locked lockDown(int parent) {
    Locked locked;
    if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || ::getppid() != parent)
        ::_exit(1); // the parent died before the signal was set
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || ::prctl(PR_SET_DUMPABLE, 0) != 0)
        return locked;
    locked.noPrivileges = true;
    ::signal(SIGXFSZ, SIG_IGN); // a write anywhere fails, it does not kill
    ::mallopt(M_ARENA_MAX, 1);
    // Memory once touched is kept for the next page: giving it back and fetching it anew costs more than a tile.
    ::mallopt(M_MMAP_THRESHOLD, 32 << 20);
    ::mallopt(M_TRIM_THRESHOLD, 64 << 20);
    // The C library asks for these once and caches them; asked now, they need no file later.
    ::sysconf(_SC_NPROCESSORS_ONLN);
    ::sysconf(_SC_PHYS_PAGES);
    locked.limits = limits();
    locked.landlock = landlock();
    locked.filter = seccomp();
    locked.floor = locked.limits && locked.filter;
    return locked;
}

bool landlockAlone() {
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && landlock();
}

} // namespace simsa::host
