// The shares of a sealed ballot, and the files trustees send: whoever of them comes, the verdict is the same.
#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/crypto/Age.h"
#include "app/crypto/Hash.h"
#include "app/crypto/Shares.h"
#include "app/crypto/Signature.h"
#include "app/exchange/Opening.h"
#include "tests/domain/Samples.h"
#include "tests/exchange/Somebody.h"
#endif

#include <QTest>

using namespace simsa;
using simsa::testing::caught;
using simsa::testing::Somebody;

class TestOpenings : public QObject {
    Q_OBJECT

    const Somebody chair, member, other;
    std::array<Somebody, 5> holders;

    Round round() const {
        Round r = testing::sampleRound();
        r.chairSigning = chair.key();
        r.chairRecipient = chair.recipient();
        r.panel = {{"E1", "home", member.key(), member.recipient()}, {"E2", "foreign", other.key(), other.recipient()}};
        r.trustees.clear();
        for (const Somebody &t : holders)
            r.trustees.push_back({"Trustee", t.key(), t.recipient()});
        r.threshold = 3;
        return r;
    }
    static std::string digestOf(const Round &r) { return toHex(sha256(view(writeRound(r)))); }
    SealedBallot sealed() const {
        Ballot b = testing::sampleBallot();
        b.round = digestOf(round());
        return sealBallot(writeBallot(b), b, round(), {}, member.signing, member.identity.recipient);
    }
    SubmissionFile read(View file, const Somebody &by) const {
        return readSubmission(file, by.identity, round().id, digestOf(round()), 5,
                              [&](const SigningPublic &key) { return key == member.signing.pub ? "E1" : ""; });
    }
    ReleasedShares released(const SubmissionFile &s, unsigned mask) const {
        ReleasedShares out;
        for (int i = 1; i <= 5; ++i)
            if (mask & (1u << (i - 1)))
                out.emplace_back(i, readShare(s, holders[static_cast<std::size_t>(i - 1)].identity, i));
        return out;
    }
    // The ballot sealed again by its author with `spoil`ed shares that it commits to all the same.
    SubmissionFile equivocating(const std::function<void(std::vector<Secret> &)> &spoil) const {
        const SubmissionFile honest = read(sealed().file, chair);
        std::vector<Secret> shares;
        for (const auto &[number, share] : released(honest, 0b11111))
            shares.push_back(share);
        spoil(shares);
        Manifest manifest = honest.envelope.manifest;
        manifest.files.clear();
        manifest.submission->commitments.clear();
        std::vector<Bytes> files;
        for (std::size_t i = 0; i < shares.size(); ++i) {
            Sha256 hash;
            hash.update(view("simsa-share"));
            const std::array number{static_cast<std::uint8_t>(i + 1)};
            hash.update(number);
            hash.update(shares[i]);
            manifest.submission->commitments.push_back(toHex(hash.finish()));
            files.push_back(encryptAge(shares[i], {&holders[i].identity.recipient, 1}));
        }
        std::vector<TarView> payload{honest.envelope.payload[0]};
        for (std::size_t i = 0; i < files.size(); ++i)
            payload.push_back({"share-" + std::to_string(i + 1) + ".age", files[i]});
        return read(seal(makeTar(manifest, member.signing, payload), {&chair.identity.recipient, 1}), chair);
    }
    Opening opening() const {
        const std::vector<std::string> lines{
            writeLogEntry({.kind = LogKind::opened, .time = 1, .digest = digestOf(round())}),
            writeLogEntry({.kind = LogKind::closed, .time = 2})};
        const std::vector<Digest> leaves = leafHashes(lines);
        Opening o{.number = 2, .closing = *closingOf(lines)};
        o.checkpoint = signCheckpoint({originOf(round().id), leaves.size(), treeRoot(leaves)}, chair.signing);
        o.shares = {{std::string(64, 'a'), secret(view("share one"))}, {std::string(64, 'b'), secret(view("two"))}};
        return o;
    }
    QByteArray answer(const Bytes &tar) const {
        return caught([&] {
            readOpening(openTar(tar, FileType::opening, [](auto &) { return true; }), round(), digestOf(round()));
        });
    }

private Q_SLOTS:
    void anyThreeOfFiveGiveTheBallot() {
        const SealedBallot ballot = sealed();
        const SubmissionFile s = read(ballot.file, member);
        QCOMPARE(s.submission().commitments.size(), std::size_t{5});
        for (unsigned mask = 0; mask < 32; ++mask) {
            const ReleasedShares some = released(s, mask);
            const auto secret = secretOf(s, round(), some);
            QCOMPARE(secret.has_value(), some.size() >= 3);
            if (secret)
                QVERIFY(openBallot(s, ephemeralOf(s, *secret), round(), digestOf(round())).ballot.member == "E1");
        }
        for (const Somebody &t : holders) // each reads the file and its own share alone
            QCOMPARE(read(ballot.file, t).digest, ballot.digest);
        QVERIFY(caught([&] { readShare(s, holders[0].identity, 2); }).startsWith("submissionMalformed"));
        QVERIFY(caught([&] { readShare(s, chair.identity, 1); }).startsWith("submissionMalformed"));
        QVERIFY(caught([&] { readShare(s, member.identity, 1); }).startsWith("submissionMalformed"));
    }

    void whatDoesNotMatchItsCommitmentIsLeftAside() {
        const SubmissionFile s = read(sealed().file, chair);
        ReleasedShares some = released(s, 0b00111);
        some[0].second.back() ^= 1;
        QVERIFY(!secretOf(s, round(), some));
        some.push_back(released(s, 0b10000)[0]); // another trustee's
        QVERIFY(secretOf(s, round(), some).has_value());
        some[0].first = 9; // no trustee's
        QVERIFY(secretOf(s, round(), some).has_value());
        some.push_back(released(s, 0b00001)[0]); // the right one, later
        QVERIFY(secretOf(s, round(), some).has_value());
    }

    void equivocatingSharesHaveOneVerdictForEverySubset() {
        const std::vector<std::function<void(std::vector<Secret> &)>> spoils{
            [](auto &shares) { shares[2].back() ^= 1; },                // another polynomial
            [](auto &shares) { shares[4] = secret(view("no share")); }, // none at all
            [](auto &shares) { shares[1][3] ^= 1; },                    // another head
            [](auto &shares) { std::swap(shares[0], shares[1]); },      // another's number
            [](auto &shares) { shares[3] = shares[0]; },                // one twice
            [](auto &shares) {
                for (Secret &share : shares)
                    share[17] = 2;
            } // another threshold
        };
        for (const auto &spoil : spoils) {
            const SubmissionFile s = equivocating(spoil);
            for (unsigned mask = 0; mask < 32; ++mask) {
                const ReleasedShares some = released(s, mask);
                const QByteArray verdict = caught([&] {
                    if (!secretOf(s, round(), some))
                        throw Error(Code::openingsMissing);
                });
                QVERIFY2(verdict.startsWith(some.size() < 3 ? "openingsMissing" : "submissionMalformed"), verdict);
            }
        }
        const SubmissionFile honest = equivocating([](auto &) {});
        QVERIFY(secretOf(honest, round(), released(honest, 0b11100)).has_value());
    }

    void anOpeningComesBackAsItWas() {
        const Opening o = opening();
        const Bytes tar = makeOpeningTar(o, round(), digestOf(round()), holders[1].signing);
        const Opening back =
            readOpening(openTar(tar, FileType::opening, [](auto &) { return true; }), round(), digestOf(round()));
        QCOMPARE(back.number, 2);
        QVERIFY(back.closing == o.closing && back.checkpoint == o.checkpoint && back.shares == o.shares);
        QCOMPARE(trusteeNumber(round(), holders[4].signing.pub), 5);
        QCOMPARE(trusteeNumber(round(), chair.signing.pub), 0);
    }

    void whatAnOpeningMayNotBe() {
        const auto with = [&](const std::function<void(Opening &)> &change, const Somebody &by) {
            Opening o = opening();
            change(o);
            return answer(makeOpeningTar(o, round(), digestOf(round()), by.signing));
        };
        QCOMPARE(with([](auto &) {}, holders[1]), QByteArray("accepted"));
        QVERIFY(with([](auto &) {}, member).startsWith("foreignSigner"));
        QVERIFY(with([](auto &) {}, holders[0]).startsWith("manifestMismatch")); // another's number
        QVERIFY(with([](auto &o) { o.closing.root[0] ^= 1; }, holders[1]).startsWith("logForm"));
        QVERIFY(with([](auto &o) { ++o.closing.size; }, holders[1]).startsWith("logForm"));
        QVERIFY(with([](auto &o) { o.checkpoint.clear(); }, holders[1]).startsWith("logForm"));
        QVERIFY(with([](auto &o) { std::swap(o.shares[0], o.shares[1]); }, holders[1]).startsWith("manifestForm"));
        QVERIFY(with([](auto &o) { o.shares[1].first = o.shares[0].first; }, holders[1]).startsWith("manifestForm"));
        QVERIFY(with([](auto &o) { o.shares[0].first[5] = 'G'; }, holders[1]).startsWith("manifestForm"));
        QVERIFY(with([](auto &o) { o.shares[0].second.clear(); }, holders[1]).startsWith("manifestForm"));
        QVERIFY(with([](auto &o) { o.shares[0].second.resize(5000); }, holders[1]).startsWith("manifestForm"));
        QVERIFY(answer(makeOpeningTar(opening(), round(), std::string(64, '0'), holders[1].signing))
                    .startsWith("roundForeign"));
    }

    void aComplaintNamesASubmission() {
        const Complaint c{.number = 2, .submission = std::string(64, 'c')};
        const auto back = [&](const Complaint &complaint, const Somebody &by) {
            return readComplaint(openTar(makeComplaintTar(complaint, round(), digestOf(round()), by.signing),
                                         FileType::complaint, [](auto &) { return true; }),
                                 round(), digestOf(round()));
        };
        QVERIFY(back(c, holders[1]) == c);
        QVERIFY(caught([&] { back(c, holders[0]); }).startsWith("manifestMismatch"));
        QVERIFY(caught([&] { back(c, chair); }).startsWith("foreignSigner"));
        QVERIFY(caught([&] { back({2, "../x"}, holders[1]); }).startsWith("jsonField"));
    }
};

QTEST_APPLESS_MAIN(TestOpenings)
#include "test_openings.moc"
