// What the chair (간사) does, each verb once.
#pragma once

#include "app/base/Progress.h"
#include "app/drop/Drop.h"
#include "app/exchange/BallotFile.h"
#include "app/exchange/People.h"
#include "app/roles/Evaluator.h"
#include "app/tally/Remarks.h"
#include "app/workspace/Rounds.h"

namespace simsa {

struct StoredCard {
    PersonCard card;
    std::string fingerprint;
    std::int64_t received = 0;
    std::optional<std::int64_t> confirmed; // admitted
};

struct RoundDraft { // what is opened; ROUND.json of `round open`
    std::string title, committee, language = "ko", drop, previous;
    std::int64_t deadline = 0;
    Rubric rubric;
    Policy policy;
    struct Document {
        std::string name;
        Path path;   // a PDF, or
        Bytes bytes; // its content
    };
    struct Entry {
        std::string id, applicant;
        std::vector<std::string> members;
        std::vector<Document> documents;
    };
    std::vector<Entry> proposals;
    std::vector<std::string> panel; // signing keys of admitted cards in pseudonym order; empty: all admitted
    bool blind = false;             // a last field of ROUND.json, optional: Round::blind
    int readingMinutes = 0;         // likewise, after it: Round::readingMinutes
};
// Strict JSON "simsa-draft-1"; paths are relative to the file's folder.
RoundDraft readDraft(std::string_view json, const Path &folder);

enum class Stage { running, closed, tallied };

struct TurnoutRow {
    std::string member, name, group;
    bool declared = false;
    int recusals = 0;
    int revision = 0; // 0 = nothing sealed yet
    std::optional<std::int64_t> declaredAt, sealedAt;
    bool sealAgain = false; // declared again after sealing: the ballot counts only when sealed again
};
struct Turnout {
    Stage stage = Stage::running;
    std::int64_t deadline = 0;
    std::vector<TurnoutRow> rows;
    int declared = 0, sealed = 0;
    bool quorum = false; // to open
    std::vector<Seen> refused;
    std::vector<LogEntry> log; // oldest first
};

struct RefusedBallot {
    std::string digest, member, reason; // reason: the stable key
    int revision = 0;
};
struct RoundResult {
    Official official;
    std::string json; // official.json
    Table table;
    std::vector<std::string> members; // pseudonyms in table order
    std::vector<RefusedBallot> refused;
    std::vector<StoredEvent> decisions; // adjust, decide
    std::vector<Remark> remarks;        // what the counted ballots say in words
};

class Chair {
public:
    explicit Chair(Workspace &workspace) : ws(workspace) {}

    Bytes invitation(const std::string &committee, const std::string &drop);
    StoredCard takeCard(View file);
    std::vector<StoredCard> cards();
    // Throws cardNotConfirmed when the digits differ from the card's fingerprint.
    void admit(const std::string &signing, const std::string &digits);

    // Checks every PDF in the page host, seals documents, freezes and signs, queues all files. Returns the round id.
    // Throws roundRule…, quorum of cards missing, pdfNot and the like with the document's name; then nothing is kept.
    std::string openRound(const RoundDraft &draft, const Progress &progress = noProgress);
    // Reads the log in the drop first and goes on from its head, sends the outbox, takes in declarations and ballots,
    // logs them. Throws logForked: the drop holds a log that this workspace did not write; the evidence is kept.
    SyncReport sync(const std::string &roundId, Drop &drop, const Progress &progress = noProgress);
    // One file by hand: a declaration or a ballot. The refusal is also logged when a panel key signed it.
    std::optional<Refusal> takeFile(const std::string &roundId, const std::string &name, View file);

    Turnout turnout(const std::string &roundId);
    // Signs and logs one event; whoever takes over a seat is sent the round and the events so far. Throws eventRule,
    // keysEqual, cardNotConfirmed, alreadyClosed, notClosed (adjust and decide come after the opening).
    void addEvent(const std::string &roundId, Event event);
    // Syncs first, with the given drop or the round's own, so that no ballot waiting there is lost. Throws
    // quorumMissing, alreadyClosed, folderUnusable; before the deadline a reason is needed (deadlineAhead).
    void close(const std::string &roundId, const std::string &earlyReason = {}, Drop *drop = nullptr);
    // Opens every counted ballot and tallies. Can be stopped and resumed. Throws notClosed, quorumMissing.
    RoundResult tally(const std::string &roundId, const Progress &progress = noProgress);
    // The stored result, recomputed from the opened ballots; nothing when not tallied yet.
    std::optional<RoundResult> result(const std::string &roundId);
    // The result file, encrypted to the recipients and to the chair.
    Bytes writeResult(const std::string &roundId, const std::vector<Recipient> &auditors);

    Stage stage(const std::string &roundId);
    Workspace &workspace() { return ws; }

private:
    Workspace &ws;
    void append(const StoredRound &stored, const std::vector<LogEntry> &entries);
    void append(const StoredRound &stored, const std::vector<LogEntry> &entries, std::vector<Digest> &leaves);
    void requireSubmissions(const StoredRound &stored);
    std::vector<std::string> counted(const StoredRound &stored); // digests
    std::vector<RefusedBallot> refusedBallots(const std::string &roundId);
    RoundResult compute(const StoredRound &stored, const std::vector<Ballot> &ballots,
                        std::vector<RefusedBallot> refused);
    void record(const std::string &roundId, Event event);
    void catchUp(const std::string &roundId);
};

} // namespace simsa
