// A submission whose shares, ballot.age and inner tar are what the input says, signed by a member of the panel, with
// digests and commitments that fit. Parts: inner tar's ballot.json, its signature, share 1, share 2.
#include "app/crypto/Age.h"
#include "app/crypto/Hash.h"
#include "app/crypto/Shares.h"
#include "app/crypto/Signature.h"
#include "app/exchange/BallotFile.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/World.h"

using namespace simsa;
using namespace simsa::fuzz;

namespace {

std::string commitment(std::uint8_t number, View share) {
    Bytes bytes = bytesOf(view("simsa-share"));
    bytes.push_back(number);
    bytes.insert(bytes.end(), share.begin(), share.end());
    return toHex(sha256(bytes));
}

} // namespace

FUZZ(input) {
    const std::vector<View> parts = partsOf(input, 4);
    const World &w = world();
    const Party &author = w.panel[0];
    static const Identity ephemeral = identityFromScalar(Bytes(32, 77));
    // An empty signature or share stands for the right one.
    const std::string right = signSsh(author.signing, "ballot@simsa", parts[0]);
    const View signature = parts[1].empty() ? view(right) : parts[1];
    const Bytes ballotAge = encryptAge(
        writeTar({{"ballot.json", parts[0]}, {"ballot.json.sig", signature}, {"pad", {}}}), {&ephemeral.recipient, 1});
    ShareRule rule{.threshold = w.round.threshold, .count = sharesOf(w.round)};
    const std::string recipient = toText(ephemeral.recipient);
    std::copy_n(sha256(view(recipient)).begin(), rule.id.size(), rule.id.begin());
    std::vector<Secret> shares = splitSecret(toText(ephemeral), rule);
    bool sound = true;
    for (std::size_t i = 0; i < 2; ++i)
        if (!parts[2 + i].empty()) {
            sound = sound && same(parts[2 + i], shares[i]);
            shares[i] = secret(parts[2 + i]);
        }
    Manifest manifest{.type = FileType::ballot, .round = w.round.id, .roundDigest = w.digest};
    manifest.submission = Submission{.recipient = recipient};
    std::vector<Bytes> sealedShares;
    std::vector<TarView> payload{{"ballot.age", ballotAge}};
    for (std::size_t i = 0; i < shares.size(); ++i) {
        manifest.submission->commitments.push_back(commitment(static_cast<std::uint8_t>(i + 1), shares[i]));
        sealedShares.push_back(encryptAge(shares[i], {&w.trustees[i].identity.recipient, 1}));
    }
    for (std::size_t i = 0; i < shares.size(); ++i)
        payload.push_back({"share-" + std::to_string(i + 1) + ".age", sealedShares[i]});
    const SubmissionFile file = readSubmissionTar(makeTar(manifest, author.signing, payload), w.round.id, w.digest,
                                                  sharesOf(w.round), memberOf);
    // The verdict is the same whichever k come.
    const auto verdict = [&](std::vector<int> numbers) -> std::optional<bool> {
        bool waiting = false;
        const bool held = accepted([&] {
            ReleasedShares released;
            for (const int number : numbers) {
                const auto at = static_cast<std::size_t>(number - 1);
                Secret share;
                if (accepted([&] { share = readShare(file, w.trustees[at].identity, number); }))
                    released.emplace_back(number, share);
            }
            const auto text = secretOf(file, w.round, released);
            waiting = !text;
            if (text)
                FUZZ_REQUIRE(ephemeralOf(file, *text).recipient == ephemeral.recipient);
        });
        if (held && waiting)
            return std::nullopt;
        return held;
    };
    const auto first = verdict({1, 2}), second = verdict({2, 3}), third = verdict({3, 1}), all = verdict({1, 2, 3});
    // Nothing: too few of these are shares at all, and the others are waited for.
    for (const auto &one : {first, second, third})
        FUZZ_REQUIRE(!one || one == all);
    FUZZ_REQUIRE(!sound || (first == true && second == true && third == true));
    OpenedBallot opened;
    if (accepted([&] { opened = openBallot(file, ephemeral, w.round, w.digest); }))
        FUZZ_REQUIRE(same(signature, view(right)) && opened.ballot.member == "E1");
}
