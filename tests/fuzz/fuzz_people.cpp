// What people send about themselves and what the chair tells of a round: invitation, card, declaration, event, each
// behind its signature. Parts: the JSON, a text that may hold an invitation.
#include "app/exchange/People.h"
#include "app/exchange/RoundFile.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/World.h"

using namespace simsa;
using namespace simsa::fuzz;

FUZZ(input) {
    const std::vector<View> parts = partsOf(input, 2);
    const std::string_view text = textOf(parts[0]);
    const World &w = world();
    const Party &author = w.panel[0];
    accepted([&] {
        const Bytes tar = makeTar({.type = FileType::invitation}, w.chair.signing, {{"invitation.json", parts[0]}});
        const Invitation invitation = readInvitation(tar);
        FUZZ_REQUIRE(writeInvitation(invitation, w.chair.signing) == tar);
        FUZZ_REQUIRE(invitationFromText(invitationText(tar)) == tar);
        FUZZ_REQUIRE(contactText(invitation).size() < 1000);
    });
    accepted([&] {
        const Bytes tar = makeTar({.type = FileType::card}, author.signing, {{"card.json", parts[0]}});
        const PersonCard card =
            readCard(seal(tar, {&w.chair.identity.recipient, 1}), w.chair.identity, w.round.chairSigning);
        const Bytes again = writeCard(card, author.signing, author.identity.recipient, w.chair.identity.recipient);
        FUZZ_REQUIRE(readCard(again, w.chair.identity, w.round.chairSigning) == card);
        fingerprintOf(card.signing, card.recipient);
    });
    accepted([&] {
        const Declaration declaration = readDeclaration(text, w.round);
        FUZZ_REQUIRE(writeDeclaration(declaration) == text);
        for (const Conflict &conflict : declaration.conflicts)
            FUZZ_REQUIRE(namesOf(conflict).empty() == !conflict.any());
    });
    accepted([&] {
        const Event event = readEvent(text, w.round);
        FUZZ_REQUIRE(writeEvent(event) == text);
        if (event.kind == EventKind::replace)
            accepted([&] { requireNewKeys(event, w.round, {event}); });
        openTar(makeEventTar(std::string(text), w.round, w.digest, w.chair.signing), FileType::event,
                [&](auto &key) { return key == w.chair.signing.pub; });
    });
    accepted([&] { readInvitation(invitationFromText(textOf(parts[1]))); });
    accepted([&] { readInvitation(parts[1]); });
}
