// Intake, opening and tally of 1,000 ballots of 16 KiB, end to end on one core, against the sum of their cryptography.
#include "app/base/Error.h"
#include "app/crypto/Age.h"
#include "app/crypto/Hash.h"
#include "app/crypto/Signature.h"
#include "app/roles/Chair.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <malloc.h>
#include <sched.h>

using namespace simsa;

namespace {

constexpr int ballotCount = 1000;
constexpr const char *digestOfDeclaration = "0000000000000000000000000000000000000000000000000000000000000000";

double seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// The most memory held since resetPeak().
long peakKiB() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:"))
            return std::stol(line.substr(6));
    return 0;
}
void resetPeak() {
    ::malloc_trim(0);
    std::ofstream("/proc/self/clear_refs") << "5";
}

Round makeRound(const Workspace &ws, const std::vector<SigningKey> &keys) {
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

Ballot makeBallot(const Round &round, const std::string &digest, std::size_t e) {
    Ballot b{.round = digest, .member = round.panel[e].pseudonym, .declaration = digestOfDeclaration};
    for (std::size_t p = 0; p < round.proposals.size(); ++p) {
        Judgement j{.proposal = round.proposals[p].id, .state = State::scored};
        for (const Criterion &c : round.rubric.criteria)
            j.scores.push_back({c.id, {static_cast<std::int64_t>(50 * ((e * 7 + p * 3) % 51))}, "", {}});
        b.judgements.push_back(std::move(j));
    }
    return b;
}

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
    StoredRound stored{.round = round, .json = writeRound(round), .address = "bench", .received = 1};
    stored.digest = toHex(sha256(view(stored.json)));
    const auto drop = openFolderDrop(folder / "drop");
    {
        Transaction transaction(ws->db());
        saveRound(*ws, stored);
        saveLogLines(*ws, round.id, {writeLogEntry({.kind = LogKind::opened, .time = 1, .digest = stored.digest})});
        for (std::size_t e = 0; e < keys.size(); ++e) {
            Declaration declaration{
                .member = round.panel[e].pseudonym, .time = 1, .pledge = true, .conflicts = {}, .priorContact = {}};
            for (const Proposal &p : round.proposals)
                declaration.conflicts.push_back({.proposal = p.id, .answers = {}, .note = {}});
            Statement(ws->db(),
                      "INSERT INTO declaration(round, member, digest, json, tar, received) VALUES (?, ?, ?, ?, ?, 1)")
                .bind(1, round.id)
                .bind(2, round.panel[e].pseudonym)
                .bind(3, std::string_view(digestOfDeclaration))
                .bind(4, writeDeclaration(declaration))
                .bind(5, view("-"))
                .run();
            const Ballot ballot = makeBallot(round, stored.digest, e);
            const Bytes file =
                sealBallot(writeBallot(ballot), ballot, round, {}, keys[e], recipientFromText(round.panel[e].recipient))
                    .file;
            drop->put(round.id + "/ballots/00000000/" + toHex(sha256(file)) + ".simsa-ballot", file);
        }
        transaction.commit();
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
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(0, &one);
    ::sched_setaffinity(0, sizeof one, &one);
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
