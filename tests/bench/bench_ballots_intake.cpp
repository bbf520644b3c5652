// Intake, opening and tally of 1,000 ballots of 16 KiB, end to end on one core, against the sum of their cryptography.
#include "tests/bench/BallotRound.h"

#include <cstdio>

using namespace simsa;
using namespace simsa::bench;

namespace {

constexpr int ballotCount = 1000;

struct Figures {
    double intake = 0, opening = 0, crypto = 0; // seconds
    long peak = 0;                              // KiB
};

// The cryptography of the same ballots by itself: hashes, age, signatures, the identity's public key.
double cryptoOf(Drop &drop, const std::string &folder, const Identity &own) {
    double crypto = 0;
    for (const std::string &name : drop.list(folder)) {
        const Bytes file = drop.get(folder + "/" + name, 8u << 20);
        double start = seconds();
        (void)sha256(file);
        const Secret key = agePayloadKeyOf(file, {&own, 1});
        const Bytes tar = decryptAge(file, key, 8u << 20);
        crypto += seconds() - start;
        const std::vector<TarView> parts = readTar(tar);
        const std::string outer(textOf(parts[1].bytes));
        const std::string recipient = readManifest(textOf(parts[0].bytes)).submission->recipient;
        start = seconds();
        (void)verifySsh(outer, "ballot@simsa", parts[0].bytes);
        (void)sha256(parts[0].bytes);
        (void)recipientFromText(recipient); // of small order?
        (void)sha256(parts[2].bytes);
        (void)sha256(parts[3].bytes);
        (void)decryptAge(file, key, 8u << 20); // once to take it in, once to open it
        const Secret text = decryptAgeSecret(parts[3].bytes, {&own, 1}, 4096);
        (void)sha256(View(text));
        const Identity ephemeral = identityFromText(text);
        const Bytes inner = decryptAge(parts[2].bytes, {&ephemeral, 1}, 8u << 20);
        crypto += seconds() - start;
        const std::vector<TarView> ballot = readTar(inner);
        const std::string signature(textOf(ballot[1].bytes));
        start = seconds();
        (void)verifySsh(signature, "ballot@simsa", ballot[0].bytes);
        crypto += seconds() - start;
    }
    return crypto;
}

// A round of its own in `folder`; throws what the roles throw, or Error{internal} when a ballot is not counted.
Figures once(const Path &folder, const std::vector<SigningKey> &keys) {
    std::filesystem::create_directories(folder / "drop");
    Secret code;
    auto ws = Workspace::create(folder / "chair.simsa", view("a passphrase for benches"), Role::chair, "Chair", "",
                                "home", code, leastCost());
    const Round round = makeRound(*ws, keys);
    const StoredRound stored = storeRound(*ws, round);
    const auto drop = openFolderDrop(folder / "drop");
    for (std::size_t e = 0; e < keys.size(); ++e) {
        const Ballot ballot = makeBallot(round, stored.digest, e);
        const Bytes file =
            sealBallot(writeBallot(ballot), ballot, round, {}, keys[e], recipientFromText(round.panel[e].recipient))
                .file;
        drop->put(round.id + "/ballots/00000000/" + toHex(sha256(file)) + ".simsa-ballot", file);
    }
    resetPeak();

    Chair chair(*ws);
    double start = seconds();
    const SyncReport report = chair.sync(round.id, *drop);
    const double intake = seconds() - start;
    if (report.received != ballotCount)
        throw Error(Code::internal, "ballots were refused");
    setClosed(*ws, round.id, ws->clock());
    start = seconds();
    const RoundResult result = chair.tally(round.id);
    const double opening = seconds() - start;
    if (result.official.present != ballotCount)
        throw Error(Code::internal, "ballots were not counted");
    const long peak = peakKiB();

    return {intake, opening, cryptoOf(*drop, round.id + "/ballots/00000000", ws->person().identity), peak};
}

template <typename Of>
double median(const std::vector<Figures> &runs, const Of &of) {
    std::vector<double> values;
    for (const Figures &f : runs)
        values.push_back(of(f));
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main() {
    onOneCore();
    const Path folder =
        std::filesystem::temp_directory_path() / ("simsa-bench-" + toHex(View(makeIdentity().recipient)).substr(0, 16));
    std::vector<SigningKey> keys;
    for (int i = 0; i < ballotCount; ++i)
        keys.push_back(makeSigningKey());
    std::vector<Figures> runs;
    for (int i = 0; i < 5; ++i)
        runs.push_back(once(folder / std::to_string(i), keys));
    std::filesystem::remove_all(folder);
    const double share = median(runs, [](const Figures &f) { return f.crypto / (f.intake + f.opening); });
    std::printf("ballots_end_to_end %.0f ballots/s - >=900\n",
                median(runs, [](const Figures &f) { return ballotCount / (f.intake + f.opening); }));
    std::printf("ballots_intake %.0f ballots/s - -\n",
                median(runs, [](const Figures &f) { return ballotCount / f.intake; }));
    std::printf("ballots_opening_tally %.0f ballots/s - -\n",
                median(runs, [](const Figures &f) { return ballotCount / f.opening; }));
    std::printf("ballots_crypto_share %.1f %% %.3f >=65\n", 100 * share, share);
    std::printf("ballots_memory %.1f MiB - <64\n",
                median(runs, [](const Figures &f) { return static_cast<double>(f.peak) / 1024; }));
    return 0;
}
