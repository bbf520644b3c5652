// round.json, the round file behind its signature, and the ROUND.json that a round is opened from.
#include "app/crypto/Hash.h"
#include "app/exchange/RoundFile.h"
#include "app/roles/Chair.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/World.h"

using namespace simsa;
using namespace simsa::fuzz;

// Parts: round.json, the file of document keys.
FUZZ(input) {
    const std::vector<View> parts = partsOf(input, 2);
    const std::string_view text = textOf(parts[0]);
    const World &w = world();
    accepted([&] {
        const Round round = readRound(text);
        validate(round);
        FUZZ_REQUIRE(writeRound(round) == text);
        for (const Proposal &proposal : round.proposals)
            FUZZ_REQUIRE(findProposal(round, proposal.id) == &proposal);
        for (const Member &member : round.panel)
            FUZZ_REQUIRE(findMember(round, member.pseudonym) == &member);
    });
    accepted([&] { readDraft(text, "."); });
    // Behind the chair's signature, sealed to a member.
    const Party &member = w.panel[0];
    accepted([&] {
        const std::string id = readRound(text).id;
        const Bytes tar = makeTar({.type = FileType::round, .round = id, .roundDigest = toHex(sha256(parts[0]))},
                                  w.chair.signing, {{"round.json", parts[0]}, {"identities.txt", parts[1]}});
        const RoundFile file =
            readRoundFile(seal(tar, {&member.identity.recipient, 1}), member.identity, w.chair.signing.pub);
        FUZZ_REQUIRE(file.json == text && file.digest == toHex(sha256(parts[0])));
        const Bytes again = writeRoundFile(file.json, id, file.keys, w.chair.signing, w.chair.identity.recipient,
                                           member.identity.recipient);
        const RoundFile second = readRoundFile(again, member.identity, w.chair.signing.pub);
        FUZZ_REQUIRE(second.round == file.round && second.keys.size() == file.keys.size());
        Secret lines;
        for (const DocumentKey &key : file.keys) {
            lines.insert(lines.end(), key.sealed.begin(), key.sealed.end());
            lines.push_back(' ');
            lines.insert(lines.end(), key.identity.begin(), key.identity.end());
            lines.push_back('\n');
        }
        FUZZ_REQUIRE(same(lines, parts[1]));
    });
}
