// Files that wait in a drop, read a few at a time; what they cost to open is done on all cores, before they are taken
// in one after the other.
#pragma once

#include "app/base/Progress.h"
#include "app/drop/Drop.h"
#include "app/exchange/BallotFile.h"
#include "app/workspace/Rounds.h"

#include <memory>

namespace simsa {

struct DropFile {
    std::string name; // below the round's folder
    Bytes bytes;
    std::optional<SubmissionFile> submission; // of a ballot
    std::optional<Secret> share;              // of a trustee: its own, when it is what the manifest commits to
    std::optional<Refusal> refusal;           // why there is none, or no bytes
};

struct DropBatch {
    std::vector<DropFile> files;
    std::shared_ptr<const Seats> seats; // as they were when the ballots were opened
};

class DropReader {
public:
    // `names` below the round's folder.
    DropReader(Drop &drop, const StoredRound &stored, const Identity &own, std::vector<std::string> names);
    // The next few files as they lie there; none at the end. `done` counts those before the first.
    std::unique_ptr<DropBatch> next(std::shared_ptr<const Seats> seats, const Progress &progress, int done, int all);
    // Compares bytes with names and opens the ballots.
    void open(DropBatch &batch) const;

private:
    Drop &drop;
    const StoredRound &stored;
    const Identity &own;
    std::vector<std::string> names;
    std::size_t at = 0;
};

// The names that wait in these folders of the round, those of its ballots by slot.
std::vector<std::string> namesInDrop(const std::string &roundId, Drop &drop,
                                     std::initializer_list<const char *> folders);

// Ours, not the file's: work stops and the file is looked at again.
bool isOurs(const Error &error);
// Perhaps half there: looked at again next time.
bool mayStillCome(Code code);

} // namespace simsa
