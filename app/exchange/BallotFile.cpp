#include "app/exchange/BallotFile.h"

#include "app/crypto/Age.h"
#include "app/crypto/Base64.h"
#include "app/crypto/Hash.h"
#include "app/crypto/Shares.h"
#include "app/crypto/Signature.h"

#include <algorithm>
#include <array>
#include <map>

namespace simsa {

namespace {

constexpr const char *ballotSpace = "ballot@simsa";
constexpr std::size_t leastTar = 16 * 1024;

std::string commitment(std::uint8_t number, View share) {
    Sha256 hash;
    hash.update(view("simsa-share"));
    hash.update(View(&number, 1));
    hash.update(share);
    return toHex(hash.finish());
}

// How the secret of a submission with this ephemeral recipient is shared.
ShareRule ruleOf(const Round &round, const std::string &recipient) {
    ShareRule rule{.threshold = round.threshold, .count = static_cast<int>(round.trustees.size())};
    const Digest id = sha256(view(recipient));
    std::copy_n(id.begin(), rule.id.size(), rule.id.begin());
    return rule;
}

// ballot.json, its signature, and zeros up to the next of 16, 32, 64 … KiB.
Bytes paddedTar(const std::string &json, const std::string &signature) {
    const std::size_t least = tarSize({json.size(), signature.size(), 0});
    std::size_t whole = leastTar;
    while (whole < least)
        whole *= 2;
    const Bytes pad(whole - least);
    return writeTar({{"ballot.json", view(json)}, {"ballot.json.sig", view(signature)}, {"pad", pad}});
}

} // namespace

std::string shareName(int number) {
    return "share-" + std::to_string(number) + ".age";
}

SealedShares sealShares(const Identity &ephemeral, const Round &round) {
    std::vector<Recipient> openers;
    for (const Trustee &t : round.trustees)
        openers.push_back(recipientFromText(t.recipient));
    std::vector<Secret> shares{toText(ephemeral)};
    if (openers.empty())
        openers.push_back(recipientFromText(round.chairRecipient));
    else
        shares = splitSecret(toText(ephemeral), ruleOf(round, toText(ephemeral.recipient)));
    SealedShares out;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        out.commitments.push_back(commitment(static_cast<std::uint8_t>(i + 1), shares[i]));
        out.files.push_back(encryptAge(shares[i], {&openers[i], 1}));
    }
    return out;
}

int sharesOf(const Round &round) {
    return round.trustees.empty() ? 1 : static_cast<int>(round.trustees.size());
}

SealedBallot sealBallot(const std::string &ballotJson, const Ballot &ballot, const Round &round,
                        const std::string &checkpoint, const SigningKey &own, const Recipient &ownRecipient) {
    SealedBallot out;
    out.ephemeral = makeIdentity();
    Bytes inner = paddedTar(ballotJson, signSsh(own, ballotSpace, view(ballotJson)));
    const Bytes sealedBallot = encryptAge(inner, {&out.ephemeral.recipient, 1});
    wipe(inner.data(), inner.size());

    std::vector<Recipient> readers{recipientFromText(round.chairRecipient), ownRecipient};
    for (const Trustee &t : round.trustees)
        if (const Recipient opener = recipientFromText(t.recipient); opener != ownRecipient)
            readers.push_back(opener); // one may be evaluator and trustee

    const SealedShares shares = sealShares(out.ephemeral, round);
    Manifest manifest{.type = FileType::ballot, .round = round.id, .roundDigest = ballot.round};
    manifest.submission = Submission{.recipient = toText(out.ephemeral.recipient),
                                     .commitments = shares.commitments,
                                     .revision = ballot.revision,
                                     .previous = ballot.previous,
                                     .checkpoint = checkpoint};
    std::vector<TarView> payload{{"ballot.age", sealedBallot}};
    for (std::size_t i = 0; i < shares.files.size(); ++i)
        payload.push_back({shareName(static_cast<int>(i + 1)), shares.files[i]});
    const Bytes tar = makeTar(manifest, own, payload);
    out.digest = toHex(sha256(readTar(tar)[0].bytes));
    out.file = seal(tar, readers);
    return out;
}

static SubmissionFile checked(Envelope envelope, const std::string &roundId, const std::string &roundDigest, int shares,
                              const std::function<std::string(const SigningPublic &)> &memberOf) {
    SubmissionFile out{std::move(envelope), {}, {}};
    out.digest = toHex(out.envelope.digest);
    out.member = memberOf(out.envelope.author);
    const Manifest &m = out.envelope.manifest;
    if (m.round != roundId || m.roundDigest != roundDigest)
        throw Error(Code::roundForeign, m.round);
    if (static_cast<int>(m.submission->commitments.size()) != shares ||
        static_cast<int>(m.files.size()) != shares + 1 || m.files[0].name != "ballot.age")
        throw Error(Code::manifestForm, "share");
    for (int i = 1; i <= shares; ++i)
        if (m.files[static_cast<std::size_t>(i)].name != shareName(i))
            throw Error(Code::manifestForm, "share");
    recipientFromText(m.submission->recipient);
    return out;
}

SubmissionFile readSubmissionTar(Bytes tar, const std::string &roundId, const std::string &roundDigest, int shares,
                                 const std::function<std::string(const SigningPublic &)> &memberOf) {
    return checked(openTar(std::move(tar), FileType::ballot, [&](auto &key) { return !memberOf(key).empty(); }),
                   roundId, roundDigest, shares, memberOf);
}

SubmissionFile readStoredSubmission(Bytes tar, std::string digest, std::string member) {
    SubmissionFile out{{}, std::move(digest), std::move(member)};
    Envelope &e = out.envelope;
    e.tar = std::move(tar);
    std::vector<TarView> entries = readTar(e.tar);
    if (entries.size() < 3)
        throw Error(Code::tarForm, "manifest.json");
    e.manifest = readManifest(textOf(entries[0].bytes));
    // The author was strong and on the curve when taken in: only the bytes are needed, behind "ssh-ed25519 " and a
    // head.
    std::array<std::uint8_t, 51> blob;
    const std::string &author = e.manifest.author;
    if (!e.manifest.submission || !decodeBase64(author.substr(author.find(' ') + 1), Padding::full, blob))
        throw Error(Code::manifestMismatch, "manifest.json");
    std::copy(blob.end() - 32, blob.end(), e.author.begin());
    const auto bytes = fromHex(out.digest);
    if (toOpenSsh(e.author) != author || bytes.size() != e.digest.size())
        throw Error(Code::manifestMismatch, "manifest.json");
    std::copy(bytes.begin(), bytes.end(), e.digest.begin());
    entries.erase(entries.begin(), entries.begin() + 2);
    e.payload = std::move(entries);
    return out;
}

SubmissionFile readSubmission(View file, const Identity &own, const std::string &roundId,
                              const std::string &roundDigest, int shares,
                              const std::function<std::string(const SigningPublic &)> &memberOf) {
    return checked(open(file, FileType::ballot, {&own, 1}, [&](auto &key) { return !memberOf(key).empty(); }), roundId,
                   roundDigest, shares, memberOf);
}

bool isShareOf(const SubmissionFile &s, int number, View share) {
    return commitment(static_cast<std::uint8_t>(number), share) ==
           s.submission().commitments[static_cast<std::size_t>(number - 1)];
}

std::optional<Secret> secretOf(const SubmissionFile &s, const Round &round, const ReleasedShares &released) {
    const std::size_t needed = static_cast<std::size_t>(std::max(1, round.threshold));
    std::map<int, const Secret *> matching;
    for (const auto &[number, share] : released)
        if (number >= 1 && number <= sharesOf(round) && isShareOf(s, number, share))
            matching.emplace(number, &share);
    std::vector<Secret> some;
    for (const auto &[number, share] : matching)
        if (some.size() < needed)
            some.push_back(*share);
    if (some.size() < needed)
        return std::nullopt;
    if (round.trustees.empty())
        return some.front();
    const ShareRule rule = ruleOf(round, s.submission().recipient);
    // The number inside a share is bound by its commitment; one that says another was sealed wrong.
    Secret secret = joinShares(some, rule);
    const std::vector<Secret> all = allShares(some, rule);
    for (int number = 1; number <= rule.count; ++number)
        if (!isShareOf(s, number, all[static_cast<std::size_t>(number - 1)]))
            throw Error(Code::submissionMalformed, shareName(number));
    return secret;
}

Secret readShare(const SubmissionFile &s, const Identity &opener, int number) {
    try {
        Secret share = decryptAgeSecret(s.envelope.file(shareName(number)), {&opener, 1}, 4096);
        if (!isShareOf(s, number, share))
            throw Error(Code::submissionMalformed, shareName(number));
        return share;
    } catch (const Error &) {
        throw Error(Code::submissionMalformed, shareName(number));
    }
}

Identity ephemeralOf(const SubmissionFile &s, const Secret &text) {
    try {
        Identity identity = identityFromText(text);
        if (toText(identity.recipient) == s.submission().recipient)
            return identity;
    } catch (const Error &) {
    }
    throw Error(Code::submissionMalformed, "recipient");
}

void requireRecusals(const Ballot &ballot, const Declaration &declaration) {
    for (std::size_t i = 0; i < ballot.judgements.size() && i < declaration.conflicts.size(); ++i)
        if (declaration.conflicts[i].any() && ballot.judgements[i].state != State::recused)
            throw Error(Code::submissionMalformed, "declaration");
}

OpenedBallot openBallot(const SubmissionFile &s, const Identity &ephemeral, const Round &round,
                        const std::string &roundDigest) {
    try {
        Bytes inner = decryptAge(s.envelope.file("ballot.age"), {&ephemeral, 1},
                                 static_cast<std::size_t>(capOf(FileType::ballot)));
        const std::vector<TarView> entries = readTar(inner);
        if (entries.size() != 3 || entries[0].name != "ballot.json" || entries[1].name != "ballot.json.sig" ||
            entries[2].name != "pad")
            throw Error(Code::tarForm, "ballot.age");
        verifySsh(textOf(entries[1].bytes), ballotSpace, entries[0].bytes, s.envelope.author);
        OpenedBallot out;
        out.json = textOf(entries[0].bytes);
        wipe(inner.data(), inner.size());
        out.ballot = readBallot(out.json);
        const Ballot &b = out.ballot;
        if (b.round != roundDigest || b.member != s.member || b.revision != s.submission().revision ||
            b.previous != s.submission().previous)
            throw Error(Code::manifestMismatch, "ballot.json");
        validate(b, round);
        return out;
    } catch (const Error &e) {
        throw Error(Code::submissionMalformed, e.detail);
    }
}

} // namespace simsa
