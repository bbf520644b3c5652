// Ballots received by the chair stay as they travelled, sealed, one after the other in ballots.pack beside the
// database. The database holds where each begins, its size and the key of its payload; bytes no row names are left over
// from an interruption and mean nothing.
#pragma once

#include "app/workspace/Workspace.h"

namespace simsa {

class BallotPack {
public:
    explicit BallotPack(Workspace &ws);
    BallotPack(const BallotPack &) = delete;
    BallotPack &operator=(const BallotPack &) = delete;
    ~BallotPack();

    // Appends a sealed file and gives its place. It lasts from sync() on, which goes before the commit of its row.
    // Throws diskFull, ioFailed.
    std::int64_t add(View file);
    void sync();
    // A received ballot as it lies here, and its tar, which any thread may ask for. Throws workspaceDamaged when its
    // bytes are gone or altered; the same ballot taken in again mends that.
    struct Sealed {
        std::string digest;
        Bytes bytes;
        Secret key; // of the payload; empty: the bytes are the tar
    };
    Sealed sealed(const std::string &digest);
    static Bytes tarOf(Sealed sealed);
    Bytes tar(const std::string &digest) { return tarOf(sealed(digest)); }
    // Puts the file in the place of one that is gone or altered.
    void mend(const std::string &digest, View file, View payloadKey);

private:
    void open(bool make);
    Workspace &ws;
    Path path;
    int fd = -1;
    bool dirty = false;
    Statement row;
};

} // namespace simsa
