// What the chair (간사) does, each verb once.
#pragma once

#include "app/base/Progress.h"
#include "app/drop/Drop.h"
#include "app/exchange/BallotFile.h"
#include "app/exchange/People.h"
#include "app/roles/Evaluator.h"
#include "app/tally/Remarks.h"
#include "app/workspace/Rounds.h"

#include <map>

namespace simsa {

struct StoredCard {
    PersonCard card;
    std::string fingerprint;
    std::int64_t received = 0;
    std::optional<std::int64_t> confirmed; // admitted
};
// What a card that was taken in says beside the cards on file.
enum class CardNews {
    fresh,   // of a new person
    again,   // the very same: nothing changed, also when it was admitted before
    changed, // the same keys with other particulars
    newKey   // of somebody who had another key: see keyChanges()
};
struct TakenCard : StoredCard {
    CardNews news = CardNews::fresh;
};
// Somebody came with another key than before (a person is known by name and affiliation, or by the signing key). Kept
// for good; until it is acknowledged the new key is not admitted.
struct KeyChange {
    std::int64_t id = 0, time = 0;
    std::string name, affiliation, signing; // the new signing key
    std::string before, now;                // fingerprints
    std::optional<std::int64_t> acknowledged;
};

struct RoundDraft { // what is opened; ROUND.json of `round open`
    std::string title, committee, language = "ko", drop, previous;
    std::int64_t deadline = 0;
    Rubric rubric;
    Policy policy;
    struct Document {
        std::string name;
        Path path;       // a PDF, or
        Bytes bytes;     // its content, or
        DocumentRef ref; // what is sealed in this workspace already, with
        Secret identity; // its age identity in text form
    };
    struct Entry {
        std::string id, applicant;
        std::vector<std::string> members;
        std::vector<Document> documents;
    };
    std::vector<Entry> proposals;
    std::vector<std::string> panel;    // signing keys of admitted cards in pseudonym order; empty: all admitted
    std::vector<std::string> trustees; // signing keys, or names of admitted cards; empty: the chair opens
    int threshold = 0;                 // k of them open; 2 … their number
    bool blind = false;                // a last field of ROUND.json, optional: Round::blind
    int readingMinutes = 0;            // likewise, after it: Round::readingMinutes
    bool discussion = false;           // likewise, last: of the tallied round `previous` (Round::discussion)
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
    bool withdrawn = false; // left the panel: the seat is empty, what it sealed does not count
    bool inherited = false; // declaration or ballot are of who held the seat before
};
// The least count that is two thirds: 3·count ≥ 2·panel.
constexpr int quorumOf(int panel) {
    return (2 * panel + 2) / 3;
}
struct Turnout {
    Stage stage = Stage::running;
    std::int64_t deadline = 0;
    std::vector<TurnoutRow> rows;
    int declared = 0, sealed = 0; // of seats that are not empty; a ballot that proved malformed is not among them
    int opened = 0;               // ballots opened so far; 0 before the close
    bool quorum = false;          // to open
    std::vector<Seen> refused;    // the newest files
    int refusedCount = 0;         // of all
    std::vector<LogEntry> log;    // oldest first
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
    TakenCard takeCard(View file);
    // Cards that evaluators put into the drop (cards/<sha256>.simsa-card) and that were not looked at yet.
    SyncReport takeCards(Drop &drop, const Progress &progress = noProgress);
    std::vector<StoredCard> cards();
    // Throws cardNotConfirmed when the digits differ from the card's fingerprint, keyReplaced while a change of its
    // key is not acknowledged.
    void admit(const std::string &signing, const std::string &digits);
    std::vector<KeyChange> keyChanges(); // oldest first
    void acknowledgeKey(std::int64_t change);

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
    // 8×4 digits of the log as it was closed, for the trustees by another channel; "" while it is not.
    std::string closingNumber(const std::string &roundId);
    // The trustees whose opening is here, by number, and their complaints: trustee and member.
    std::vector<int> openings(const std::string &roundId);
    std::vector<std::pair<int, std::string>> complaints(const std::string &roundId);
    // Opens every counted ballot and tallies. Can be stopped and resumed. Throws notClosed, quorumMissing,
    // openingsMissing ("1/3": fewer than k trustees have released, or a ballot waits for another one).
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
    void append(const StoredRound &stored, const std::vector<LogEntry> &entries, TreeHead &head);
    void requireSubmissions(const StoredRound &stored);
    std::vector<std::string> counted(const StoredRound &stored);                     // digests
    std::map<std::string, ReleasedShares> releasedShares(const StoredRound &stored); // by submission digest
    std::vector<Ballot> openBallots(const StoredRound &stored, const std::vector<std::string> &digests, int released,
                                    const Progress &progress); // in the order of the digests, without the malformed
    std::vector<RefusedBallot> refusedBallots(const std::string &roundId);
    RoundResult compute(const StoredRound &stored, const std::vector<Ballot> &ballots,
                        std::vector<RefusedBallot> refused);
    void record(const std::string &roundId, Event event);
    void catchUp(const std::string &roundId);
};

} // namespace simsa
