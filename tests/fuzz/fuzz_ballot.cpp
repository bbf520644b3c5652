// ballot.json by itself, and sealed and signed as a member of the panel could send it. Parts: ballot.json, checkpoint.
#include "app/crypto/Hash.h"
#include "app/exchange/BallotFile.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/World.h"

using namespace simsa;
using namespace simsa::fuzz;

namespace {

// Sealed in the name of E1 with what the manifest must say, whatever the ballot itself says.
void sealed(const std::string &json, const Ballot &said, const std::string &checkpoint, bool valid) {
    const World &w = world();
    Ballot head = said;
    head.round = w.digest;
    const SealedBallot ballot =
        sealBallot(json, head, w.round, checkpoint, w.panel[0].signing, w.panel[0].identity.recipient);
    SubmissionFile file;
    const bool read = accepted([&] {
        file = readSubmission(ballot.file, w.chair.identity, w.round.id, w.digest, sharesOf(w.round), memberOf);
    });
    if (!read)
        return; // the checkpoint's text, or numbers of a revision that no manifest has
    FUZZ_REQUIRE(file.member == "E1" && file.digest == ballot.digest);
    ReleasedShares released;
    for (int i = 1; i <= w.round.threshold; ++i)
        released.emplace_back(i, readShare(file, w.trustees[static_cast<std::size_t>(i - 1)].identity, i));
    const auto secretText = secretOf(file, w.round, released);
    FUZZ_REQUIRE(secretText.has_value());
    const Identity ephemeral = ephemeralOf(file, *secretText);
    OpenedBallot opened;
    if (accepted([&] { opened = openBallot(file, ephemeral, w.round, w.digest); })) {
        FUZZ_REQUIRE(valid && opened.json == json && opened.ballot.member == "E1");
    } else {
        FUZZ_REQUIRE(!valid || said.member != "E1" || said.round != w.digest);
    }
}

} // namespace

FUZZ(input) {
    const std::vector<View> parts = partsOf(input, 2);
    const std::string text(textOf(parts[0])), checkpoint(textOf(parts[1]));
    Ballot ballot{.member = "E1"};
    const bool sound = accepted([&] {
        ballot = readBallot(text);
        FUZZ_REQUIRE(writeBallot(ballot) == text);
    });
    const bool valid = sound && accepted([&] { validate(ballot, world().round); });
    // Sealing costs a hundred times the reading: what the reader refuses goes that way now and then.
    if (sound || sha256(parts[0])[0] < 8)
        sealed(text, ballot, checkpoint, valid);
}
