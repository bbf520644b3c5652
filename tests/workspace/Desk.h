// A workspace with one small round, as an evaluator has it who took a round in.
#pragma once

#include "app/crypto/Hash.h"
#include "app/workspace/Documents.h"
#include "app/workspace/Rounds.h"
#include "app/workspace/Sheets.h"

#include <QTemporaryDir>

namespace simsa::test {

class Desk {
public:
    Desk() {
        Secret code;
        ws = Workspace::create(folder(), view("a passphrase for tests"), Role::evaluator, "Hayun", "", "home", code,
                               leastCost());
        ws->clock = [this] { return now; };
        const SigningKey chair = makeSigningKey();
        round = {.id = toHex(Bytes(16, 7)),
                 .title = "Written round",
                 .committee = "Committee",
                 .language = "en",
                 .opened = 1,
                 .deadline = 2'000'000'000,
                 .chairSigning = toOpenSsh(chair.pub),
                 .chairRecipient = toText(makeIdentity().recipient)};
        round.rubric.criteria = {
            {.id = "tech",
             .title = "Technology",
             .maximum = {3000},
             .children = {{.id = "core", .title = "Core capability", .maximum = {1500}, .step = {50}},
                          {.id = "origin", .title = "Originality", .maximum = {1500}, .step = {50}}}},
            {.id = "impact", .title = "Impact", .maximum = {2000}, .step = {50}}};
        round.policy.gate.majority = true;
        for (const char *id : {"01", "02"})
            round.proposals.push_back({.id = id,
                                       .applicant = std::string("Applicant ") + id,
                                       .documents = {{.name = "plan.pdf",
                                                      .sha256 = documentOf(id),
                                                      .sealed = documentOf(id),
                                                      .size = 10,
                                                      .sealedSize = 20,
                                                      .pages = 30}}});
        round.panel = {{"E1", "home", toOpenSsh(ws->person().signing.pub), toText(ws->person().identity.recipient)}};
        validate(round);
        const std::string json = writeRound(round);
        saveRound(*ws, {.round = round, .digest = toHex(sha256(view(json))), .json = json, .member = "E1"});
    }
    static std::string documentOf(const std::string &proposal) { return toHex(sha256(view(proposal))); }
    Path folder() const { return Path(dir.path().toStdString()) / "desk.simsa"; }
    void reopen() {
        ws.reset();
        ws = Workspace::open(folder(), view("a passphrase for tests"));
        ws->clock = [this] { return now; };
    }
    Sheet sheet(const std::string &proposal = "01") { return loadSheet(*ws, round, proposal); }

    std::int64_t now = 1'772'582'400;
    QTemporaryDir dir;
    std::unique_ptr<Workspace> ws;
    Round round;
};

} // namespace simsa::test
