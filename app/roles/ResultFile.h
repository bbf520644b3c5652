// The result file: everything an auditor needs, and the checks on it.
#pragma once

#include "app/exchange/BallotFile.h"
#include "app/exchange/Log.h"
#include "app/exchange/RoundFile.h"
#include "app/roles/Chair.h"

namespace simsa {

struct ResultParts {
    struct Entry {
        std::string digest; // submission digest, hex
        Bytes tar;          // byte for byte
        Secret identity;    // of a counted one, AGE-SECRET-KEY-1…
        std::string member;
        int revision = 0;
    };
    std::string roundJson, official, result, log, checkpoint;
    std::vector<Bytes> events;                               // in log order
    std::vector<std::pair<std::string, Bytes>> declarations; // member, tar
    std::vector<Entry> submissions;
    std::vector<Bytes> openings;    // of trustees, in log order
    std::vector<Bytes> complaints;  // of trustees, as they came
    Bytes rehearsal;                // of a round with trustees
    std::vector<Bytes> acceptances; // of their office, by number
};
Bytes makeResultTar(const ResultParts &parts, const std::string &roundId, const std::string &roundDigest,
                    const SigningKey &chair);
std::string writeResultJson(const std::string &roundDigest, const Official &official,
                            const std::vector<StoredEvent> &decisions, const std::vector<RefusedBallot> &refused,
                            const std::string &officialDigest);
// The tally's table with exclusions, withdrawals and adjustments applied; `closed` marks adjustments made after it.
Table tableWithEvents(const Round &round, const std::vector<Ballot> &ballots, const std::vector<Event> &events,
                      const std::optional<std::int64_t> &closed);

enum class CheckGroup { file, round, log, ballots, opening, tally, report };
const char *nameOf(CheckGroup group);

struct Check {          // one line of `verify`
    std::string key;    // stable English: "round", "log", "submission", "ballot", "tally" …
    std::string detail; // of what
    bool passed = false;
    Code code = Code::internal; // why not
    CheckGroup group = CheckGroup::file;
    std::string here, there; // what was found or computed here, and what the file says; "" where nothing is compared
    bool done = true;        // false: nothing was there to compare with; neither passed nor failed
};

struct AuditWish {            // what an auditor brings
    std::string chairSigning; // the chair's key; empty: the one in the file's own round
    std::string fingerprint;  // of the chair, as heard by telephone; empty: nobody compared it
    std::vector<std::pair<std::string, Bytes>> receipts; // of evaluators, with the names of their files
};
struct Audit {
    std::vector<Check> checks;    // in the order they were made
    std::string chairFingerprint; // of the key that signed, 8×4 digits
    std::optional<Round> round;   // as far as it could be read
    std::string roundDigest;
    std::optional<Official> official; // counted here, from the opened ballots
    std::vector<std::string> decided; // what the committee decided, else what was computed
    bool passed() const;              // no check failed
};
// All checks on a result file; decryption or signature failure of the whole is the only check then. Throws cancelled.
Audit auditResult(View file, const Identity &auditor, const AuditWish &wish = {},
                  const Progress &progress = noProgress);
// The checks alone.
std::vector<Check> verifyResult(View file, const Identity &auditor, const std::string &chairSigning = {});

} // namespace simsa
