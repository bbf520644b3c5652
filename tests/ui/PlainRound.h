// One evaluator's workspace with a round of six criteria and two proposals, declared and ready to be scored.
#pragma once

#include "app/crypto/Hash.h"
#include "app/roles/Evaluator.h"
#include "app/workspace/Rounds.h"

namespace simsa::test {

inline Round plainRound(const Workspace &ws) {
    const SigningKey chair = makeSigningKey();
    Round round{.id = "00112233445566778899aabbccddeeff",
                .title = "Written round",
                .committee = "Committee",
                .language = "en",
                .opened = 1'770'000'000};
    round.deadline = systemNow() + 4 * 24 * 3600;
    round.chairSigning = toOpenSsh(chair.pub);
    round.chairRecipient = toText(makeIdentity().recipient);
    for (const char *id : {"a", "b", "c", "d", "e", "f"})
        round.rubric.criteria.push_back(
            {.id = id, .title = std::string("Criterion ") + id, .maximum = Points{2000}, .step = Points{50}});
    for (const char *name : {"Garambyeol", "Naraeul"}) {
        Proposal proposal{.id = "0" + std::to_string(round.proposals.size() + 1), .applicant = name};
        const std::string digest = toHex(sha256(view(proposal.id)));
        proposal.documents = {
            {.name = "plan.pdf", .sha256 = digest, .sealed = digest, .size = 1000, .sealedSize = 1200, .pages = 3}};
        round.proposals.push_back(proposal);
    }
    round.panel = {{"E1", "home", toOpenSsh(ws.person().signing.pub), toText(ws.person().identity.recipient)}};
    return round;
}

inline std::unique_ptr<Workspace> plainWorkspace(const Path &folder, View passphrase, const KeyCost &cost) {
    Secret code;
    auto ws = Workspace::create(folder, passphrase, Role::evaluator, "Jung Hayun", "Institute", "home", code, cost);
    const Round round = plainRound(*ws);
    validate(round);
    const std::string json = writeRound(round);
    saveRound(*ws, {.round = round, .digest = toHex(sha256(view(json))), .json = json, .member = "E1"});
    Declaration declaration{.pledge = true};
    for (const Proposal &proposal : round.proposals)
        declaration.conflicts.push_back({.proposal = proposal.id});
    Evaluator(*ws).declare(round.id, declaration);
    return ws;
}

} // namespace simsa::test
