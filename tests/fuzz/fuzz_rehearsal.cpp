// The rehearsal of an opening and the answers to it, each signed by who may sign it. Parts: rehearsal.json,
// acceptance.json (whose rehearsal is always the right one), share 1 (nothing: the right one).
#include "app/crypto/Hash.h"
#include "app/exchange/Rehearsal.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/World.h"

using namespace simsa;
using namespace simsa::fuzz;

namespace {

// A sound rehearsal of the fixed round's trustees, whose shares the input's may replace.
const Bytes &soundTar() {
    static const Bytes tar = [] {
        const World &w = world();
        return makeRehearsalTar(
            {.title = "Title", .trustees = w.round.trustees, .threshold = w.round.threshold, .time = 1},
            w.chair.signing);
    }();
    return tar;
}

void readPlan(View json) {
    const World &w = world();
    std::vector<TarView> entries = readTar(soundTar());
    Manifest manifest = readManifest(textOf(entries[0].bytes));
    entries.erase(entries.begin(), entries.begin() + 2);
    entries[0].bytes = json;
    accepted([&] {
        const Bytes tar = makeTar(manifest, w.chair.signing, entries);
        const Rehearsal rehearsal = readRehearsalTar(tar, w.chair.signing.pub);
        FUZZ_REQUIRE(rehearsal.plan.trustees.size() == w.round.trustees.size());
        for (std::size_t i = 0; i < rehearsal.plan.trustees.size(); ++i)
            FUZZ_REQUIRE(trusteeNumber(rehearsal, signingFromOpenSsh(rehearsal.plan.trustees[i].signing)) ==
                         static_cast<int>(i + 1));
        const Bytes again = makeRehearsalTar(rehearsal.plan, w.chair.signing); // the plan by itself is sound
        FUZZ_REQUIRE(readRehearsalTar(again, w.chair.signing.pub).plan == rehearsal.plan);
        FUZZ_REQUIRE(!opens(rehearsal, {}));
    });
}

void readAnswer(View json, View given) {
    const World &w = world();
    static const Rehearsal rehearsal = readRehearsalTar(soundTar(), w.chair.signing.pub);
    static const Secret right = readShare(rehearsal.test, w.trustees[0].identity, 1);
    static const Secret second = readShare(rehearsal.test, w.trustees[1].identity, 2);
    const View share = given.empty() ? View(right) : given;
    std::string text(textOf(json));
    const std::string field = "\"rehearsal\":\"";
    if (const std::size_t at = text.find(field); at != std::string::npos && text.size() >= at + field.size() + 64)
        text.replace(at + field.size(), 64, rehearsal.digest);
    const Bytes tar = makeTar({.type = FileType::acceptance, .round = rehearsal.test.envelope.manifest.round},
                              w.trustees[0].signing, {{"acceptance.json", view(text)}, {"share", share}});
    accepted([&] {
        const Acceptance acceptance = readAcceptance(
            openTar(tar, FileType::acceptance, [&](auto &key) { return trusteeNumber(rehearsal, key) != 0; }),
            rehearsal);
        FUZZ_REQUIRE(acceptance.number == 1 && same(acceptance.share, right));
        FUZZ_REQUIRE(makeAcceptanceTar(acceptance, rehearsal, w.trustees[0].signing) == tar);
        FUZZ_REQUIRE(opens(rehearsal, {{1, acceptance.share}, {2, second}}));
    });
    FUZZ_REQUIRE(opens(rehearsal, {{1, secret(share)}, {2, second}}) == same(share, right));
}

} // namespace

FUZZ(input) {
    const std::vector<View> parts = partsOf(input, 3);
    readPlan(parts[0]);
    readAnswer(parts[1], parts[2]);
}
