// What a trustee (개표 참관인) does: holds one of n keys, checks its share of every submission while the round runs,
// and releases the shares once the log is closed. formats.md "The ballot", "The log".
#pragma once

#include "app/exchange/Opening.h"
#include "app/roles/Evaluator.h"

namespace simsa {

// The submission that counts for each seat, by the log alone: member and digest in panel order.
std::vector<std::pair<std::string, std::string>> countedByLog(const Round &round, const std::vector<std::string> &lines,
                                                              const std::vector<StoredEvent> &events);

struct TrusteeOffice { // of one round
    int number = 0, threshold = 0, trustees = 0;
    std::optional<std::int64_t> accepted; // the office, in the rehearsal that the round names
    int checked = 0;                      // submissions whose share is right
    std::vector<std::string> bad;         // members of those whose share is not; each has a complaint
    bool closed = false;
    std::string closingNumber;            // 8×4 digits, to be compared with the chair by another channel
    int counted = 0;                      // submissions that count, once closed
    std::vector<std::string> absent;      // members whose counted submission is not here yet
    std::optional<std::int64_t> released; // when the opening was made
};

class TrusteeRole {
public:
    explicit TrusteeRole(Workspace &workspace) : ws(workspace) {}

    // As an evaluator syncs; then every new submission is read, its share checked, and a bad one complained about;
    // after the close also one that counts and is not here.
    SyncReport sync(Drop &drop, const Progress &progress = noProgress, bool index = true);
    // Throws stateWrong for a round in which this person is no trustee.
    TrusteeOffice office(const std::string &roundId);
    // Makes the opening and queues it. `digits` is the closing number as the chair told it. Throws notClosed,
    // chairNotConfirmed (other digits), deadlineAhead (some have not sealed and the deadline is ahead), logForked (a
    // submission or this workspace knows another log), fileMissing (a counted submission is not here).
    void release(const std::string &roundId, const std::string &digits);

private:
    Workspace &ws;
    void askForAbsent(const StoredRound &stored);
    void takeSubmissions(const StoredRound &stored, Drop &drop, SyncReport &report, const Progress &progress);
};

} // namespace simsa
