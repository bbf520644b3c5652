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
    std::vector<Bytes> openings; // of trustees, in log order
};
Bytes makeResultTar(const ResultParts &parts, const std::string &roundId, const std::string &roundDigest,
                    const SigningKey &chair);
std::string writeResultJson(const std::string &roundDigest, const Official &official,
                            const std::vector<StoredEvent> &decisions, const std::vector<RefusedBallot> &refused,
                            const std::string &officialDigest);
// The tally's table with exclusions, withdrawals and adjustments applied; `closed` marks adjustments made after it.
Table tableWithEvents(const Round &round, const std::vector<Ballot> &ballots, const std::vector<Event> &events,
                      const std::optional<std::int64_t> &closed);

struct Check {          // one line of `verify`
    std::string key;    // stable English: "round", "log", "submission", "ballot", "tally" …
    std::string detail; // what was compared
    bool passed = false;
    Code code = Code::internal; // why not
};
// All checks on a result file; decryption or signature failure of the whole is the only check then.
// `chairSigning` empty: the key in the file's own round is used and named in the first line.
std::vector<Check> verifyResult(View file, const Identity &auditor, const std::string &chairSigning = {});

} // namespace simsa
