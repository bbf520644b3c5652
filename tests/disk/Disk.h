// The disk as a test wants it: every call of this process that changes files below one folder can be made to fail, and
// is written down, so that what a kill or a cut of the power may leave behind can be laid out afterwards. It stands in
// front of the C library, so the program, its SQLite and the standard library all go through it unchanged.
#pragma once

#include "app/base/Files.h"

#include <cerrno>
#include <memory>

namespace simsa::test {

enum class DiskCall { create, write, truncate, sync, rename, remove, folder };
constexpr int diskCalls = 7;

struct DiskFault {
    DiskCall call = DiskCall::write;
    int after = 0; // so many of them succeed first
    int error = EIO;
    bool cut = false;  // of a write: half of it succeeds, as a short write, and the next one fails
    bool once = false; // later ones succeed again
};

// What is there when the machine comes back.
enum class Ending {
    killed, // all that was written: the system lives on
    power,  // what was synced, and of the rest whatever the disk had got round to, by the sector
};

class Disk {
public:
    // One at a time; files are there already or not. Syncing costs nothing as long as this lives: only what it means is
    // kept account of.
    explicit Disk(const Path &root);
    ~Disk();
    Disk(const Disk &) = delete;
    Disk &operator=(const Disk &) = delete;

    void fail(const DiskFault &fault); // from now on; in the place of an earlier one
    bool heal();                       // no more faults; whether the last one came about
    int calls(DiskCall call) const;    // since the beginning, the last fail() or heal()

    std::size_t changes() const; // written down so far
    void settle();               // all that is there now will last
    void pause();                // from now on nothing is written down or fails
    // Whether what was written down gives exactly what lies in the folder now.
    bool agrees() const;
    // Lays out what an ending after the first `changes` leaves; the folder's content is replaced. Paused only.
    void layOut(std::size_t changes, Ending ending, unsigned seed) const;

private:
    struct State;
    std::unique_ptr<State> state;
    friend struct DiskHooks;
};

} // namespace simsa::test
