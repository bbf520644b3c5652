// What trustees send. Parts: opening.json or complaint.json, checkpoint, shares.txt.
#include "app/exchange/Opening.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/World.h"

using namespace simsa;
using namespace simsa::fuzz;

FUZZ(input) {
    const std::vector<View> parts = partsOf(input, 3);
    const World &w = world();
    const Party &author = w.trustees[0];
    const auto entitled = [&](const SigningPublic &key) { return trusteeNumber(w.round, key) != 0; };
    // A part of one line is taken for the checkpoint's body: signed by the chair, as only a sound one can be.
    std::string checkpoint(textOf(parts[1]));
    if (checkpoint.size() == 40) {
        Checkpoint at{.origin = originOf(w.round.id)};
        std::memcpy(&at.size, checkpoint.data(), sizeof at.size);
        std::memcpy(at.root.data(), checkpoint.data() + sizeof at.size, at.root.size());
        checkpoint = signCheckpoint(at, w.chair.signing);
        FUZZ_REQUIRE(readCheckpoint(checkpoint, at.origin, w.chair.signing.pub) == at);
    }
    accepted([&] {
        const Bytes tar =
            signedTar(FileType::opening, author,
                      {{"opening.json", parts[0]}, {"checkpoint", view(checkpoint)}, {"shares.txt", parts[2]}});
        const Opening opening = readOpening(openTar(tar, FileType::opening, entitled), w.round, w.digest);
        FUZZ_REQUIRE(opening.number == 1);
        FUZZ_REQUIRE(makeOpeningTar(opening, w.round, w.digest, author.signing) == tar);
    });
    accepted([&] {
        const Bytes tar = signedTar(FileType::complaint, author, {{"complaint.json", parts[0]}});
        const Complaint complaint = readComplaint(openTar(tar, FileType::complaint, entitled), w.round, w.digest);
        FUZZ_REQUIRE(makeComplaintTar(complaint, w.round, w.digest, author.signing) == tar);
    });
}
