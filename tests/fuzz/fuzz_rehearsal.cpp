// The rehearsal of the opening, its answers, and receipts. Parts: rehearsal.json, acceptance.json, share, tlog-proof.
#include "app/exchange/LogProof.h"
#include "app/exchange/Rehearsal.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/World.h"

using namespace simsa;
using namespace simsa::fuzz;

namespace {

const Rehearsal &made() {
    static const Rehearsal rehearsal = [] {
        const World &w = world();
        return readRehearsalTar(makeRehearsalTar({.title = "Round",
                                                  .committee = "Committee",
                                                  .trustees = w.round.trustees,
                                                  .threshold = w.round.threshold,
                                                  .time = 1},
                                                 w.chair.signing),
                                w.chair.signing.pub);
    }();
    return rehearsal;
}

} // namespace

FUZZ(input) {
    const std::vector<View> parts = partsOf(input, 4);
    const World &w = world();
    const Rehearsal &sound = made();
    accepted([&] { // whatever stands in rehearsal.json, behind the chair's signature and sound shares
        std::vector<TarView> payload = sound.test.envelope.payload;
        payload[0].bytes = parts[0];
        const Rehearsal read =
            readRehearsalTar(makeTar(sound.test.envelope.manifest, w.chair.signing, payload), w.chair.signing.pub);
        FUZZ_REQUIRE(read.plan.threshold >= 2 && read.plan.threshold <= static_cast<int>(read.plan.trustees.size()));
        FUZZ_REQUIRE(!opens(read, {}));
    });
    accepted([&] {
        const Bytes tar =
            signedTar(FileType::acceptance, w.trustees[0], {{"acceptance.json", parts[1]}, {"share", parts[2]}});
        const Acceptance read = readAcceptance(
            openTar(tar, FileType::acceptance, [&](auto &key) { return trusteeNumber(sound, key) > 0; }), sound);
        FUZZ_REQUIRE(read.number == 1 && isShareOf(sound.test, 1, read.share));
    });
    accepted([&] {
        const LogProof receipt = readLogProof(textOf(parts[3]));
        FUZZ_REQUIRE(writeLogProof(receipt) == textOf(parts[3]));
    });
}
