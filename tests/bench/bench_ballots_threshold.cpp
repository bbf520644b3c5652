// Intake, opening and tally of ballots that 3 of 5 trustees open, from sealing to the result, against the sum of their
// cryptography; a trustee's part; memory. Each measured part is a process of its own, so that its peak is its own.
//   bench_ballots_threshold [BALLOTS]                 one each of so many evaluators, 10,000
//   bench_ballots_threshold BALLOTS REVISIONS         each sealed so many times: memory at 1,000 100
#include "tests/bench/BallotRound.h"

#include "app/base/Parallel.h"
#include "app/crypto/Shares.h"
#include "app/roles/Trustee.h"

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <unistd.h>

using namespace simsa;
using namespace simsa::bench;

namespace {

constexpr int trusteeCount = 5, threshold = 3;
constexpr const char *passphrase = "a passphrase for benches";

std::unique_ptr<Workspace> make(const Path &folder, Role role, const std::string &name) {
    Secret code;
    return Workspace::create(folder / (name + ".simsa"), view(passphrase), role, name, "", "home", code, leastCost());
}

std::unique_ptr<Workspace> reopen(const Path &folder) {
    auto ws = Workspace::open(folder, secret(view(passphrase)));
    resetPeak(); // the key slot's 64 MiB
    return ws;
}

// A part of this program as a process of its own, on one core or all; what it printed.
std::vector<double> run(const char *self, const std::string &part, bool oneCore = true) {
    const std::string command = std::string(oneCore ? "exec taskset -c 0 '" : "exec '") + self + "' " + part;
    FILE *const out = ::popen(command.c_str(), "r");
    std::string text;
    for (int c = 0; out != nullptr && (c = std::fgetc(out)) != EOF;)
        text.push_back(static_cast<char>(c));
    if (out == nullptr || ::pclose(out) != 0)
        throw Error(Code::internal, part);
    std::istringstream in(text);
    std::vector<double> figures;
    for (double x = 0; in >> x;)
        figures.push_back(x);
    return figures;
}

// ---- the parts -------------------------------------------------------------------------------------------------

// Seconds and the peak in MiB.
int intake(const Path &folder, const Path &drop) {
    const auto ws = reopen(folder);
    Chair chair(*ws);
    const auto store = openFolderDrop(drop);
    const double start = seconds();
    const SyncReport report = chair.sync(roundIds(*ws).front(), *store);
    std::printf("%f %f %d\n", seconds() - start, static_cast<double>(peakKiB()) / 1024, report.received);
    return 0;
}

int close(const Path &folder, const Path &drop) {
    const auto ws = reopen(folder);
    const auto store = openFolderDrop(drop);
    const std::string id = roundIds(*ws).front();
    Chair(*ws).close(id, {}, store.get());
    Chair(*ws).sync(id, *store);
    std::puts(Chair(*ws).closingNumber(id).c_str());
    return 0;
}

int release(const Path &folder, const Path &drop, const std::string &digits) {
    const auto ws = reopen(folder);
    TrusteeRole trustee(*ws);
    const auto store = openFolderDrop(drop);
    const double start = seconds();
    trustee.sync(*store, noProgress, false);
    const double taken = seconds();
    trustee.release(roundIds(*ws).front(), digits);
    trustee.sync(*store, noProgress, false);
    std::printf("%f %f %f\n", taken - start, seconds() - taken, static_cast<double>(peakKiB()) / 1024);
    return 0;
}

int tally(const Path &folder, const Path &drop) {
    const auto ws = reopen(folder);
    Chair chair(*ws);
    const std::string id = roundIds(*ws).front();
    const auto store = openFolderDrop(drop);
    const double start = seconds();
    chair.sync(id, *store);
    const RoundResult result = chair.tally(id);
    std::printf("%f %f %d\n", seconds() - start, static_cast<double>(peakKiB()) / 1024, result.official.present);
    return 0;
}

// The cryptography of the same ballots by itself, on the chair's side: hashes, age, signatures, shares.
int crypto(const Path &folder, const Path &drop, const std::vector<Path> &trustees, std::size_t most) {
    const auto ws = reopen(folder);
    const auto store = openFolderDrop(drop);
    const Round round = loadRound(*ws, roundIds(*ws).front()).round;
    const Identity &own = ws->person().identity;
    std::vector<Identity> openers;
    for (const Path &t : trustees)
        openers.push_back(reopen(t)->person().identity);
    double sum = 0;
    std::size_t done = 0;
    for (const std::string &slot : store->listFolders(round.id + "/ballots"))
        for (const std::string &name : store->list(round.id + "/ballots/" + slot)) {
            if (done == most)
                break;
            ++done;
            const Bytes file = store->get(round.id + "/ballots/" + slot + "/" + name, 8u << 20);
            double start = seconds();
            (void)sha256(file);
            const Secret key = agePayloadKeyOf(file, {&own, 1});
            const Bytes tar = decryptAge(file, key, 8u << 20);
            sum += seconds() - start;
            const std::vector<TarView> parts = readTar(tar);
            const std::string outer(textOf(parts[1].bytes));
            const Submission s = *readManifest(textOf(parts[0].bytes)).submission;
            ShareRule rule{.threshold = threshold, .count = trusteeCount};
            const Digest id = sha256(view(s.recipient));
            std::copy_n(id.begin(), rule.id.size(), rule.id.begin());
            std::vector<Secret> shares;
            for (std::size_t i = 0; i < threshold; ++i)
                shares.push_back(decryptAgeSecret(parts[3 + i].bytes, {&openers[i], 1}, 4096));
            start = seconds();
            (void)verifySsh(outer, "ballot@simsa", parts[0].bytes);
            (void)sha256(parts[0].bytes);
            (void)recipientFromText(s.recipient); // of small order?
            for (std::size_t i = 2; i < parts.size(); ++i)
                (void)sha256(parts[i].bytes);
            (void)decryptAge(file, key, 8u << 20); // once to take it in, once to open it
            for (const Secret &share : shares)
                (void)sha256(View(share));
            const Secret text = joinShares(shares, rule);
            for (const Secret &share : allShares(shares, rule))
                (void)sha256(View(share));
            const Identity ephemeral = identityFromText(text);
            const Bytes inner = decryptAge(parts[2].bytes, {&ephemeral, 1}, 8u << 20);
            sum += seconds() - start;
            const std::vector<TarView> ballot = readTar(inner);
            const std::string signature(textOf(ballot[1].bytes));
            start = seconds();
            (void)verifySsh(signature, "ballot@simsa", ballot[0].bytes);
            sum += seconds() - start;
        }
    std::printf("%f\n", sum / static_cast<double>(done));
    return 0;
}

// ---- the whole -------------------------------------------------------------------------------------------------

std::string quoted(const Path &path) {
    return "'" + path.string() + "' ";
}

int whole(const char *self, std::size_t evaluators, int revisions) {
    const Path folder =
        std::filesystem::temp_directory_path() / ("simsa-bench-" + toHex(View(makeIdentity().recipient)).substr(0, 16));
    const Path drop = folder / "drop";
    std::filesystem::create_directories(drop);
    std::vector<SigningKey> keys;
    for (std::size_t i = 0; i < evaluators; ++i)
        keys.push_back(makeSigningKey());
    auto chair = make(folder, Role::chair, "chair");
    std::vector<std::unique_ptr<Workspace>> trustees;
    std::vector<Path> offices;
    Round round = makeRound(*chair, keys);
    for (int i = 1; i <= trusteeCount; ++i) {
        trustees.push_back(make(folder, Role::trustee, "t" + std::to_string(i)));
        offices.push_back(folder / ("t" + std::to_string(i) + ".simsa"));
        round.trustees.push_back({"T" + std::to_string(i), toOpenSsh(trustees.back()->person().signing.pub),
                                  toText(trustees.back()->person().identity.recipient)});
    }
    round.threshold = threshold;
    validate(round);
    const StoredRound stored = storeRound(*chair, round);
    for (const auto &ws : trustees)
        storeRound(*ws, round);
    trustees.clear();
    chair.reset();

    const auto store = openFolderDrop(drop);
    std::vector<double> sealing;
    for (std::size_t e = 0; e < evaluators && e < 300; ++e) {
        const Ballot ballot = makeBallot(round, stored.digest, e);
        const std::string json = writeBallot(ballot);
        const double start = seconds();
        (void)sealBallot(json, ballot, round, {}, keys[e], recipientFromText(round.panel[e].recipient));
        sealing.push_back(1000 * (seconds() - start));
    }
    std::sort(sealing.begin(), sealing.end());
    std::printf("threshold_seal %.2f ms - <=8\n", sealing[sealing.size() / 2]);
    inParallel(evaluators, [&](std::size_t e) {
        Ballot ballot = makeBallot(round, stored.digest, e);
        for (int r = 1; r <= revisions; ++r) {
            ballot.revision = r;
            const SealedBallot sealed = sealBallot(writeBallot(ballot), ballot, round, {}, keys[e],
                                                   recipientFromText(round.panel[e].recipient));
            // As the log grows, so do the folders: 512 of its lines each.
            char slot[9];
            std::snprintf(slot, sizeof slot, "%08d",
                          static_cast<int>(static_cast<std::size_t>(r - 1) * evaluators / 512));
            store->put(round.id + "/ballots/" + slot + "/" + toHex(sha256(sealed.file)) + ".simsa-ballot", sealed.file);
            ballot.previous = sealed.digest;
            ballot.revisionReason = "again";
        }
    });
    const Path own = folder / "chair.simsa", second = folder / "second.simsa", secondDrop = folder / "second-drop";
    if (std::system(
            ("cp -a " + quoted(own) + quoted(second) + "&& cp -al " + quoted(drop) + quoted(secondDrop)).c_str()))
        throw Error(Code::ioFailed, "cp");
    const double count = static_cast<double>(evaluators) * revisions, opened = static_cast<double>(evaluators);
    const auto took = run(self, "intake " + quoted(own) + quoted(drop));
    const auto tookOnAll = run(self, "intake " + quoted(second) + quoted(secondDrop), false);
    std::filesystem::remove_all(second);
    std::filesystem::remove_all(secondDrop);
    if (took[2] != count || tookOnAll[2] != count)
        throw Error(Code::internal, "ballots were refused");
    std::string digits;
    {
        FILE *const out = ::popen(("'" + std::string(self) + "' close " + quoted(own) + quoted(drop)).c_str(), "r");
        for (int c = 0; out != nullptr && (c = std::fgetc(out)) != EOF && c != '\n';)
            digits.push_back(static_cast<char>(c));
        if (out == nullptr || ::pclose(out) != 0)
            throw Error(Code::internal, "close");
    }
    std::vector<std::vector<double>> released;
    for (std::size_t i = 0; i < threshold; ++i)
        released.push_back(run(self, "release " + quoted(offices[i]) + quoted(drop) + "'" + digits + "'"));
    if (std::system(
            ("cp -a " + quoted(own) + quoted(second) + "&& cp -al " + quoted(drop) + quoted(secondDrop)).c_str()))
        throw Error(Code::ioFailed, "cp");
    const auto joined = run(self, "tally " + quoted(own) + quoted(drop));
    const auto joinedOnAll = run(self, "tally " + quoted(second) + quoted(secondDrop), false);
    if (joined[2] != opened)
        throw Error(Code::internal, "ballots were not counted");
    std::string identities;
    for (std::size_t i = 0; i < threshold; ++i)
        identities += quoted(offices[i]);
    const double perBallot = run(self, "crypto " + quoted(own) + quoted(drop) + identities)[0];
    std::filesystem::remove_all(folder);

    const double one = took[0] + joined[0], all = tookOnAll[0] + joinedOnAll[0];
    std::printf("threshold_intake %.0f ballots/s - -\n", count / took[0]);
    std::printf("threshold_opening_tally %.0f ballots/s - -\n", opened / joined[0]);
    if (revisions == 1) {
        std::printf("threshold_end_to_end %.0f ballots/s - >=650\n", count / one);
        std::printf("threshold_crypto_share %.1f %% %.3f >=65\n", 100 * perBallot * count / one,
                    perBallot * count / one);
        std::printf("threshold_two_cores %.0f ballots/s %.2f >=1.8\n", count / all, one / all);
    }
    double sync = 0, open = 0, trusteePeak = 0;
    for (const auto &t : released) {
        sync += t[0] / threshold;
        open += t[1] / threshold;
        trusteePeak = std::max(trusteePeak, t[2]);
    }
    std::printf("threshold_trustee_takes_in %.0f ballots/s - -\n", count / sync);
    std::printf("threshold_trustee_releases %.0f ballots/s - >=1200\n", opened / open);
    std::printf("threshold_trustee_both %.0f ballots/s - -\n", count / (sync + open));
    std::printf("threshold_memory_intake %.1f MiB - <80\n", std::max(took[1], tookOnAll[1]));
    std::printf("threshold_memory_opening %.1f MiB - <80\n", std::max(joined[1], joinedOnAll[1]));
    std::printf("threshold_memory_trustee %.1f MiB - <80\n", trusteePeak);
    return 0;
}

} // namespace

int main(int argc, char **argv) {
    try {
        const std::vector<std::string> words(argv + 1, argv + argc);
        const std::string part = words.empty() ? "" : words[0];
        if (part == "intake")
            return intake(words.at(1), words.at(2));
        if (part == "close")
            return close(words.at(1), words.at(2));
        if (part == "release")
            return release(words.at(1), words.at(2), words.at(3));
        if (part == "tally")
            return tally(words.at(1), words.at(2));
        if (part == "crypto")
            return crypto(words.at(1), words.at(2), {words.begin() + 3, words.end()}, 2000);
        return whole(argv[0], part.empty() ? 10'000 : static_cast<std::size_t>(std::stoul(part)),
                     words.size() > 1 ? std::stoi(words[1]) : 1);
    } catch (const Error &e) {
        std::fprintf(stderr, "%s: %s\n", nameOf(e.code), e.detail.c_str());
        return 1;
    }
}
