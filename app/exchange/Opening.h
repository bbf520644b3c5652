// What a trustee sends: the opening (its shares of the counted submissions) and the complaint about a bad share.
// formats.md "The ballot".
#pragma once

#include "app/exchange/BallotFile.h"
#include "app/exchange/Log.h"

namespace simsa {

// Names the log up to its `closed` line: openings that name different ones are never combined.
struct Closing {
    std::uint64_t size = 0; // lines, the last of them `closed`
    Digest root{};
    bool operator==(const Closing &) const = default;
};
// Of the lines of a log; nothing while it is not closed.
std::optional<Closing> closingOf(const std::vector<std::string> &lines);

struct Opening {
    int number = 0; // of the trustee, 1 … n
    Closing closing;
    std::string checkpoint;                             // the signed note the trustee saw, of that size or a later one
    std::vector<std::pair<std::string, Secret>> shares; // by submission digest, rising
};
// The inner tar: opening.json, checkpoint, shares.txt (a line "<submission digest> <share in hex>" each).
Bytes makeOpeningTar(const Opening &opening, const Round &round, const std::string &roundDigest,
                     const SigningKey &trustee);
// Throws foreignSigner, roundForeign, manifestForm and as every reader; not whether its closing is ours.
Opening readOpening(const Envelope &envelope, const Round &round, const std::string &roundDigest);
// The trustee's number in the round, 0 for everybody else.
int trusteeNumber(const Round &round, const SigningPublic &key);

enum class Fault {
    share, // not what the manifest commits to
    absent // it counts by the log, and this trustee cannot read it in the drop
};
struct Complaint {
    int number = 0;         // of the trustee and of the share
    std::string submission; // its digest, hex
    Fault fault = Fault::share;
    bool operator==(const Complaint &) const = default;
};
Bytes makeComplaintTar(const Complaint &complaint, const Round &round, const std::string &roundDigest,
                       const SigningKey &trustee);
Complaint readComplaint(const Envelope &envelope, const Round &round, const std::string &roundDigest);

} // namespace simsa
