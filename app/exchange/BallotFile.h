// The sealed ballot: ballot.age to a fresh identity, its secret in shares for the openers. formats.md "The ballot".
#pragma once

#include "app/domain/Ballot.h"
#include "app/exchange/Envelope.h"
#include "app/exchange/RoundFile.h"

namespace simsa {

struct SealedBallot {
    Bytes file;         // .simsa-ballot, for the chair, the openers and the author
    std::string digest; // submission digest, hex
    Identity ephemeral; // kept by the author: proof of the content
};

// The secret of a fresh identity in one share for each trustee: what the manifest says of them, and share-1.age …
struct SealedShares {
    std::vector<std::string> commitments;
    std::vector<Bytes> files;
};
SealedShares sealShares(const Identity &ephemeral, const Round &round);
std::string shareName(int number); // "share-1.age"

// How many shares a submission has: one per trustee, or one for the chair.
int sharesOf(const Round &round);

// One opener (the chair) when the round names no trustees, else k of them. `ballotJson` is signed as it is.
SealedBallot sealBallot(const std::string &ballotJson, const Ballot &ballot, const Round &round,
                        const std::string &checkpoint, const SigningKey &own, const Recipient &ownRecipient);

// What everyone entitled learns before the opening: who, which revision; nothing of the content.
struct SubmissionFile {
    Envelope envelope;
    std::string digest; // hex
    std::string member; // pseudonym
    const Submission &submission() const { return *envelope.manifest.submission; }
};
// Checks the manifest against round and panel. `memberOf` gives the pseudonym of a signing key, or "".
SubmissionFile readSubmission(View file, const Identity &own, const std::string &roundId,
                              const std::string &roundDigest, int shares,
                              const std::function<std::string(const SigningPublic &)> &memberOf);
SubmissionFile readSubmissionTar(Bytes tar, const std::string &roundId, const std::string &roundDigest, int shares,
                                 const std::function<std::string(const SigningPublic &)> &memberOf);

// One that readSubmission accepted and that has lain in the workspace since, whose pages are authenticated: neither
// signature nor digests are checked again. `digest` and `member` are what was found then.
SubmissionFile readStoredSubmission(Bytes tar, std::string digest, std::string member);

// The opener's share, checked against its commitment. Throws submissionMalformed.
Secret readShare(const SubmissionFile &submission, const Identity &opener, int number);

// Whether these are the bytes that the manifest commits to as share `number`.
bool isShareOf(const SubmissionFile &submission, int number, View share);
using ReleasedShares = std::vector<std::pair<int, Secret>>; // the trustee's number and what it released
// The ephemeral identity's text that the released shares give, those aside that are not what the manifest commits to.
// Nothing while fewer than k are left. All n are interpolated again and compared with all n commitments, so the verdict
// is the same whichever k came. Throws submissionMalformed.
std::optional<Secret> secretOf(const SubmissionFile &submission, const Round &round, const ReleasedShares &released);

struct OpenedBallot {
    std::string json; // exact bytes
    Ballot ballot;
};
// Opens ballot.age with the ephemeral identity, checks inner against outer. Throws submissionMalformed with what.
OpenedBallot openBallot(const SubmissionFile &submission, const Identity &ephemeral, const Round &round,
                        const std::string &roundDigest);
// A declared conflict is a recusal. Throws submissionMalformed for a ballot that says otherwise.
void requireRecusals(const Ballot &ballot, const Declaration &declaration);
Identity ephemeralOf(const SubmissionFile &submission, const Secret &text);

} // namespace simsa
