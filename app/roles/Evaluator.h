// What an evaluator does, each verb once. All calls take the workspace's lock; none waits for a person.
#pragma once

#include "app/base/Progress.h"
#include "app/drop/Drop.h"
#include "app/exchange/People.h"
#include "app/workspace/Documents.h"
#include "app/workspace/Rounds.h"
#include "app/workspace/Sheets.h"

namespace simsa {

struct KnownChair {
    std::string signing, recipient, committee, address;
    std::string fingerprint; // 8×4 digits
    std::optional<std::int64_t> confirmed;
};

struct SyncReport {
    int sent = 0, received = 0;
    std::vector<Seen> refused; // files of this sync that were refused: the first of them, as many as people can look at
    int refusedCount = 0;      // all of them
    void refuse(Seen file) {
        if (++refusedCount <= mostShown)
            refused.push_back(std::move(file));
    }
    bool delivered = false; // the newest own ballot is in the log
};

struct Declared {
    bool done = false;
    Declaration declaration;
    std::string digest;
    bool sealAgain = false; // the newest sealed ballot names an earlier declaration: it counts only when sealed again
};

struct SealFact { // what a person is asked to look at before sealing
    enum Kind { allEqual, highButGateFailed, abstainedVote, allSameAcross } kind = allEqual;
    std::string proposal; // or a criterion, for allSameAcross
};
struct SealPreview {
    Ballot ballot;                // read back from the bytes that will be signed
    std::string json;             // those bytes
    std::vector<Missing> missing; // sealing waits until empty
    std::vector<SealFact> odd;
    int values = 0; // that were compared with the sheets
    int revision = 1;
    std::optional<Ballot> sealed; // the last sealed revision, to show the difference
    bool before = false;          // `sealed` is of the round before (a discussion round)
    bool needsReason = false;     // it says something else than `sealed`, or is a later revision
};
struct OwnSubmission {
    std::string digest;
    int revision = 1;
    std::string reason;
    std::int64_t sealed = 0;
    std::string state; // "sealed" (not yet delivered), "delivered", "accepted", "refused"
    std::string refusal;
};

class Evaluator {
public:
    explicit Evaluator(Workspace &workspace) : ws(workspace) {}

    // The file, or its text out of a mail. Stores the chair unconfirmed. Throws as readInvitation, invitationFromText.
    KnownChair takeInvitation(View file);
    std::vector<KnownChair> chairs();
    // The fingerprint was compared by another channel; throws chairNotConfirmed when the digits differ.
    void confirmChair(const std::string &signing, const std::string &digits);
    Bytes makeCard(const std::string &chairSigning, const std::vector<std::string> &languages = {"ko"});

    // The card into the chair's drop, as cards/<sha256>.simsa-card; an earlier one may stay there.
    void sendCard(const std::string &chairSigning, Drop &drop, const std::vector<std::string> &languages = {"ko"});

    // A round file, by hand or from the drop; its id. Documents come by sync. One who takes over a member's seat hands
    // in the event files too: a `replace` among them names the seat. Throws chairNotConfirmed, notOnPanel…
    std::string takeRound(View file, const std::vector<Bytes> &eventFiles = {});
    // Sends the outbox, takes in rounds, documents, events, the log; indexes new documents when asked.
    SyncReport sync(Drop &drop, const Progress &progress = noProgress, bool index = true);

    Declared declared(const std::string &roundId);
    // Recuses from every proposal with a conflict and closes its documents.
    void declare(const std::string &roundId, const Declaration &declaration);
    // A recusal found later: closes the documents, the sheet becomes recused.
    void recuse(const std::string &roundId, const std::string &proposal, const std::string &reason);

    SealPreview preview(const std::string &roundId);
    // Seals exactly the previewed bytes and queues them. Throws blankCriterion…, declarationMissing, alreadyClosed,
    // ballotRule (a revision without a reason).
    OwnSubmission seal(const std::string &roundId, const std::string &revisionReason = {});
    std::vector<OwnSubmission> submissions(const std::string &roundId); // newest first
    std::optional<Ballot> sealedBallot(const std::string &roundId);     // what was sealed last, here
    // The newest sealed ballot as a file, to hand over.
    Bytes sealedFile(const std::string &roundId);
    // What the newest sealed ballot says, on paper (PDF) in `language`; `sealedAt` is its time as people write it.
    // Throws stateWrong when nothing is sealed or the round allows no export.
    Bytes scoreSheet(const std::string &roundId, const std::string &language, const std::string &sealedAt);

    Workspace &workspace() { return ws; }

private:
    Workspace &ws;
    std::pair<int, std::string> newest(const StoredRound &stored);
    Ballot draft(const StoredRound &stored, const std::string &reason, const std::vector<Sheet> &sheets);
};

// Reads the log of a round from the drop, checks the checkpoint and that it extends what is known, and stores it.
// Throws logForked (both notes are then kept, see forks()), logForm. True when something was new.
bool syncLog(Workspace &ws, const StoredRound &stored, Drop &drop);

} // namespace simsa
