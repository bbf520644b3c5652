// A round with sealed ballots in a folder drop, for the benchmarks of intake, opening and tally.
#pragma once

#include "app/base/Error.h"
#include "app/crypto/Age.h"
#include "app/crypto/Hash.h"
#include "app/crypto/Signature.h"
#include "app/roles/Chair.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <malloc.h>
#include <sched.h>

namespace simsa::bench {

constexpr const char *digestOfDeclaration = "0000000000000000000000000000000000000000000000000000000000000000";

inline double seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// The most memory held since resetPeak().
inline long peakKiB() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:"))
            return std::stol(line.substr(6));
    return 0;
}
inline void resetPeak() {
    ::malloc_trim(0);
    std::ofstream("/proc/self/clear_refs") << "5";
}

inline Round makeRound(const Workspace &ws, const std::vector<SigningKey> &keys) {
    Round r{.id = std::string(32, 'b'),
            .title = "Bench",
            .committee = "Bench",
            .language = "en",
            .drop = "bench",
            .opened = 1,
            .deadline = 2,
            .chairSigning = toOpenSsh(ws.person().signing.pub),
            .chairRecipient = toText(ws.person().identity.recipient)};
    for (const char *id : {"technical", "strategy", "impact", "originality"})
        r.rubric.criteria.push_back({.id = id, .title = id, .maximum = {2500}, .step = {50}});
    r.policy.quorumDeclared = false;
    for (int p = 1; p <= 15; ++p)
        r.proposals.push_back({"p" + std::to_string(p), "Applicant", {}, {}});
    for (std::size_t e = 0; e < keys.size(); ++e)
        r.panel.push_back(
            {"E" + std::to_string(e + 1), "home", toOpenSsh(keys[e].pub), toText(makeIdentity().recipient)});
    validate(r);
    return r;
}

inline Ballot makeBallot(const Round &round, const std::string &digest, std::size_t e) {
    Ballot b{.round = digest, .member = round.panel[e].pseudonym, .declaration = digestOfDeclaration};
    for (std::size_t p = 0; p < round.proposals.size(); ++p) {
        Judgement j{.proposal = round.proposals[p].id, .state = State::scored};
        for (const Criterion &c : round.rubric.criteria)
            j.scores.push_back({c.id, {static_cast<std::int64_t>(50 * ((e * 7 + p * 3) % 51))}, "", {}});
        b.judgements.push_back(std::move(j));
    }
    return b;
}

// The round, its log begun, and a declaration of every seat.
inline StoredRound storeRound(Workspace &ws, const Round &round) {
    StoredRound stored{.round = round, .json = writeRound(round), .address = "bench", .received = 1};
    stored.digest = toHex(sha256(view(stored.json)));
    Transaction transaction(ws.db());
    saveRound(ws, stored);
    saveLogLines(ws, round.id, {writeLogEntry({.kind = LogKind::opened, .time = 1, .digest = stored.digest})});
    for (const Member &m : round.panel) {
        Declaration declaration{.member = m.pseudonym, .time = 1, .pledge = true, .conflicts = {}, .priorContact = {}};
        for (const Proposal &p : round.proposals)
            declaration.conflicts.push_back({.proposal = p.id, .answers = {}, .note = {}});
        Statement(ws.db(),
                  "INSERT INTO declaration(round, member, digest, json, tar, received) VALUES (?, ?, ?, ?, ?, 1)")
            .bind(1, round.id)
            .bind(2, m.pseudonym)
            .bind(3, std::string_view(digestOfDeclaration))
            .bind(4, writeDeclaration(declaration))
            .bind(5, view("-"))
            .run();
    }
    transaction.commit();
    return stored;
}

inline void onOneCore() {
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(0, &one);
    ::sched_setaffinity(0, sizeof one, &one);
}

} // namespace simsa::bench
