#include "app/roles/Evaluator.h"

#include "app/crypto/Hash.h"
#include "app/exchange/Opening.h"
#include "app/reading/PageHost.h"
#include "app/report/ScoreSheet.h"
#include "app/roles/Discussion.h"
#include "app/roles/Transfer.h"
#include "app/workspace/Activity.h"
#include "app/workspace/Notes.h"

#include <algorithm>
#include <map>

namespace simsa {

namespace {

std::string digitsOnly(const std::string &text) {
    std::string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c >= '0' && c <= '9'; });
    return out;
}

} // namespace

bool sameDigits(const std::string &typed, const std::string &fingerprint) {
    return digitsOnly(typed) == digitsOnly(fingerprint) && !digitsOnly(typed).empty();
}

KnownChair Evaluator::takeInvitation(View file) {
    const auto guard = ws.lock();
    const bool isText = std::none_of(file.begin(), file.end(), [](std::uint8_t byte) { return byte == 0; }); // no tar
    const Invitation i = readInvitation(isText ? View(invitationFromText(textOf(file))) : file);
    Statement(ws.db(),
              "INSERT INTO chair(signing, recipient, committee, address) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE "
              "SET confirmed = CASE WHEN recipient = excluded.recipient THEN confirmed END, "
              "recipient = excluded.recipient, committee = excluded.committee, address = excluded.address")
        .bind(1, i.chairSigning)
        .bind(2, i.chairRecipient)
        .bind(3, i.committee)
        .bind(4, i.drop)
        .run();
    for (KnownChair &chair : chairs())
        if (chair.signing == i.chairSigning)
            return chair;
    throw Error(Code::internal, "chair");
}

std::vector<KnownChair> Evaluator::chairs() {
    const auto guard = ws.lock();
    std::vector<KnownChair> out;
    Statement row(ws.db(), "SELECT signing, recipient, committee, address, confirmed FROM chair ORDER BY rowid");
    while (row.step())
        out.push_back({row.text(0), row.text(1), row.text(2), row.text(3), fingerprintOf(row.text(0), row.text(1)),
                       row.optionalInteger(4)});
    return out;
}

void Evaluator::confirmChair(const std::string &signing, const std::string &digits) {
    const auto guard = ws.lock();
    for (const KnownChair &chair : chairs()) {
        if (chair.signing != signing)
            continue;
        if (!sameDigits(digits, chair.fingerprint))
            break;
        Statement(ws.db(), "UPDATE chair SET confirmed = ? WHERE signing = ?")
            .bind(1, ws.clock())
            .bind(2, signing)
            .run();
        return;
    }
    throw Error(Code::chairNotConfirmed, "fingerprint");
}

Bytes Evaluator::makeCard(const std::string &chairSigning, const std::vector<std::string> &languages) {
    const auto guard = ws.lock();
    const Person &p = ws.person();
    for (const KnownChair &chair : chairs())
        if (chair.signing == chairSigning && chair.confirmed)
            return writeCard({p.name, p.affiliation, p.group, languages, toOpenSsh(p.signing.pub),
                              toText(p.identity.recipient), chairSigning},
                             p.signing, p.identity.recipient, recipientFromText(chair.recipient));
    throw Error(Code::chairNotConfirmed, "card");
}

void Evaluator::sendCard(const std::string &chairSigning, Drop &drop, const std::vector<std::string> &languages) {
    const Bytes card = makeCard(chairSigning, languages);
    drop.put("cards/" + toHex(sha256(card)) + ".simsa-card", card);
}

namespace {

// The seat that the chair gave to this person's keys after the opening, or "".
std::string seatByEvents(const Person &p, const RoundFile &read, const std::vector<Bytes> &eventFiles) {
    const SigningPublic chair = signingFromOpenSsh(read.round.chairSigning);
    std::string member;
    for (const Bytes &file : eventFiles) {
        try {
            const Envelope e =
                open(file, FileType::event, {&p.identity, 1}, [&](const SigningPublic &key) { return key == chair; });
            const Event event = readEvent(textOf(e.file("event.json")), read.round);
            if (e.manifest.roundDigest == read.digest && event.kind == EventKind::replace &&
                event.signing == toOpenSsh(p.signing.pub) && event.recipient == toText(p.identity.recipient))
                member = event.member;
        } catch (const Error &) { // for others, or spoilt
        }
    }
    return member;
}

// What this workspace would sign is heard: the seat is its own, and still is.
void requireSeat(Workspace &ws, const StoredRound &stored) {
    requireAwake(ws);
    if (findMember(stored.round, stored.member) == nullptr || isReplaced(ws, stored))
        throw Error(Code::notOnPanel, stored.member);
}

} // namespace

std::string Evaluator::takeRound(View file, const std::vector<Bytes> &eventFiles) {
    const auto guard = ws.lock();
    const Person &p = ws.person();
    std::optional<RoundFile> read;
    std::string address;
    for (const KnownChair &chair : chairs()) {
        if (!chair.confirmed)
            continue;
        try {
            read = readRoundFile(file, p.identity, signingFromOpenSsh(chair.signing));
            if (read->round.chairRecipient != chair.recipient) // what we seal must go to the one we compared
                throw Error(Code::chairNotConfirmed, "round");
            address = read->round.drop.empty() ? chair.address : read->round.drop;
            break;
        } catch (const Error &e) {
            if (e.code != Code::foreignSigner)
                throw;
        }
    }
    if (!read)
        throw Error(Code::chairNotConfirmed, "round");
    const Round &round = read->round;
    if (hasRound(ws, round.id)) {
        if (loadRound(ws, round.id).digest != read->digest)
            throw Error(Code::roundForeign, round.id); // the same id with another content
        return round.id;
    }
    std::string member;
    for (const Member &m : round.panel)
        if (m.signing == toOpenSsh(p.signing.pub) && m.recipient == toText(p.identity.recipient))
            member = m.pseudonym;
    if (member.empty())
        member = seatByEvents(p, *read, eventFiles);
    const bool onPanel = !member.empty();
    if (const int number = trusteeNumber(round, p.signing.pub); !onPanel && number > 0)
        member = "T" + std::to_string(number); // a trustee, who judges nothing
    if (member.empty() || (!onPanel && findMember(round, member) != nullptr))
        throw Error(Code::notOnPanel, round.id);
    Transaction transaction(ws.db());
    saveRound(ws, {.round = round,
                   .digest = read->digest,
                   .json = read->json,
                   .member = member,
                   .address = address,
                   .received = ws.clock()});
    for (const Proposal &proposal : round.proposals)
        for (std::size_t i = 0; i < proposal.documents.size(); ++i) {
            View identity;
            for (const DocumentKey &key : read->keys)
                if (key.sealed == proposal.documents[i].sealed)
                    identity = key.identity;
            addDocument(ws, round.id, proposal.id, static_cast<int>(i), proposal.documents[i], identity);
        }
    if (onPanel)
        carryOver(ws, round);
    transaction.commit();
    return round.id;
}

Declared Evaluator::declared(const std::string &roundId) {
    const auto guard = ws.lock();
    const StoredRound stored = loadRound(ws, roundId);
    Statement row(ws.db(), "SELECT digest, json FROM declaration WHERE round = ? AND member = ?");
    if (!row.bind(1, roundId).bind(2, stored.member).step())
        return {};
    Declared out{true, readDeclaration(row.text(1), stored.round), row.text(0)};
    const std::string sealed = newest(stored).second;
    Statement own(ws.db(), "SELECT json_extract(json, '$.declaration') FROM submission WHERE digest = ?");
    out.sealAgain = !sealed.empty() && (!own.bind(1, sealed).step() || own.text(0) != out.digest);
    return out;
}

// Revision and digest of what was last sealed for this seat: here, or by its holder before or on another device (the
// log tells); 0 and "".
std::pair<int, std::string> Evaluator::newest(const StoredRound &stored) {
    std::pair<int, std::string> out;
    const std::vector<OwnSubmission> own = submissions(stored.round.id);
    if (!own.empty())
        out = {own.front().revision, own.front().digest};
    Statement line(ws.db(), "SELECT line FROM log WHERE round = ? AND line GLOB '{\"kind\":\"accepted\"*' AND "
                            "json_extract(line, '$.member') = ?");
    line.bind(1, stored.round.id).bind(2, stored.member);
    while (line.step())
        if (const LogEntry entry = readLogEntry(line.text(0)); entry.revision > out.first)
            out = {entry.revision, entry.digest};
    return out;
}

void Evaluator::declare(const std::string &roundId, const Declaration &given) {
    const auto guard = ws.lock();
    const StoredRound stored = loadRound(ws, roundId);
    if (stored.closed)
        throw Error(Code::alreadyClosed, roundId);
    requireSeat(ws, stored);
    Declaration declaration = given;
    declaration.member = stored.member;
    const Declared earlier = declared(roundId);
    declaration.time =
        earlier.done ? std::max(ws.clock(), earlier.declaration.time + 1) : ws.clock(); // the newer one stands
    const std::string json = writeDeclaration(declaration);
    readDeclaration(json, stored.round); // the same rules as at the other end
    const Bytes tar = makeTar({.type = FileType::declaration, .round = roundId, .roundDigest = stored.digest},
                              ws.person().signing, {{"declaration.json", view(json)}});
    const std::string digest = toHex(sha256(readTar(tar)[0].bytes));
    const Bytes file =
        simsa::seal(tar, std::array{recipientFromText(stored.round.chairRecipient), ws.person().identity.recipient});
    for (const Conflict &c : declaration.conflicts)
        if (c.any())
            recuse(roundId, c.proposal, c.note.empty() ? namesOf(c) : c.note);
    Transaction transaction(ws.db());
    Statement(
        ws.db(),
        "INSERT OR REPLACE INTO declaration(round, member, digest, json, tar, received) VALUES (?, ?, ?, ?, ?, ?)")
        .bind(1, roundId)
        .bind(2, stored.member)
        .bind(3, digest)
        .bind(4, json)
        .bind(5, View(tar))
        .bind(6, ws.clock())
        .run();
    queue(ws, roundId, roundId + "/declarations/" + toHex(sha256(file)) + ".simsa-declaration", file);
    transaction.commit();
}

void Evaluator::recuse(const std::string &roundId, const std::string &proposal, const std::string &reason) {
    const auto guard = ws.lock();
    const StoredRound stored = loadRound(ws, roundId);
    ws.db().execute("PRAGMA secure_delete = ON"); // what is erased is overwritten, not only forgotten
    Transaction transaction(ws.db());
    saveState(ws, stored.round, proposal, State::recused, reason);
    forgetProposal(ws, roundId, proposal);
    transaction.commit();
    closeDocuments(ws, roundId, proposal);
    ws.db().execute("PRAGMA secure_delete = OFF");
}

Ballot Evaluator::draft(const StoredRound &stored, const std::string &reason, const std::vector<Sheet> &sheets) {
    Ballot ballot{.round = stored.digest, .member = stored.member};
    if (const auto [revision, digest] = newest(stored); revision > 0) {
        ballot.revision = revision + 1;
        ballot.revisionReason = reason;
        ballot.previous = digest;
    } else if (const auto before = sealedBefore(ws, stored.round)) {
        ballot.revisionReason = reason;
        ballot.previous = before->digest;
    }
    const Declared duty = declared(stored.round.id);
    ballot.declaration = duty.digest;
    for (const Sheet &sheet : sheets)
        ballot.judgements.push_back(judgementOf(sheet));
    return ballot;
}

SealPreview Evaluator::preview(const std::string &roundId) {
    const auto guard = ws.lock();
    const StoredRound stored = loadRound(ws, roundId);
    if (findMember(stored.round, stored.member) == nullptr)
        throw Error(Code::notOnPanel, stored.member);
    const std::vector<Sheet> sheets = loadSheets(ws, stored.round);
    SealPreview out;
    out.json = writeBallot(draft(stored, {}, sheets));
    out.ballot = readBallot(out.json); // what the bytes say, not what was meant
    out.revision = out.ballot.revision;
    for (std::size_t p = 0; p < sheets.size(); ++p) {
        const Sheet &sheet = sheets[p];
        const std::vector<Missing> gaps = missing(sheet, stored.round);
        out.missing.insert(out.missing.end(), gaps.begin(), gaps.end());
        const Judgement &j = out.ballot.judgements[p];
        if (j != judgementOf(sheet))
            throw Error(Code::internal, "preview");
        if (j.state != State::scored)
            continue;
        out.values += static_cast<int>(j.scores.size()) + (j.gate != Choice::none) + (j.recognition != Choice::none);
        const Points least = pointsOfShare(stored.round.rubric, 7000);
        if (stored.round.policy.gate.majority && j.gate == Choice::no && total(j) >= least)
            out.odd.push_back({SealFact::highButGateFailed, j.proposal});
        if (j.gate == Choice::abstained || j.recognition == Choice::abstained)
            out.odd.push_back({SealFact::abstainedVote, j.proposal});
        const auto full = [&](const CriterionScore &s) {
            return s.points.hundredths * 10000 / find(stored.round.rubric, s.criterion)->maximum.hundredths;
        };
        if (j.scores.size() > 2 &&
            std::all_of(j.scores.begin(), j.scores.end(), [&](auto &s) { return full(s) == full(j.scores[0]); }))
            out.odd.push_back({SealFact::allEqual, j.proposal});
    }
    for (const Criterion *leaf : leaves(stored.round.rubric)) {
        std::vector<Points> values;
        for (const Judgement &j : out.ballot.judgements)
            for (const CriterionScore &s : j.scores)
                if (s.criterion == leaf->id)
                    values.push_back(s.points);
        if (values.size() > 2 && std::all_of(values.begin(), values.end(), [&](Points v) { return v == values[0]; }))
            out.odd.push_back({SealFact::allSameAcross, leaf->id});
    }
    out.sealed = sealedBallot(roundId);
    out.needsReason = out.revision > 1;
    if (!out.sealed)
        if (auto earlier = sealedBefore(ws, stored.round)) {
            out.needsReason = judgesOtherwise(out.ballot, earlier->ballot);
            out.sealed = out.ballot; // of the same proposals, whatever else was judged there
            for (Judgement &j : out.sealed->judgements)
                for (Judgement &then : earlier->ballot.judgements)
                    if (then.proposal == j.proposal)
                        j = std::move(then);
            out.before = true;
        }
    return out;
}

std::optional<Ballot> Evaluator::sealedBallot(const std::string &roundId) {
    const auto guard = ws.lock();
    Statement last(ws.db(), "SELECT s.json FROM submission s JOIN round r ON r.id = s.round AND r.member = s.member "
                            "WHERE s.round = ? ORDER BY s.revision DESC LIMIT 1");
    return last.bind(1, roundId).step() ? std::optional(readBallot(last.text(0))) : std::nullopt;
}

OwnSubmission Evaluator::seal(const std::string &roundId, const std::string &revisionReason) {
    const auto guard = ws.lock();
    const StoredRound stored = loadRound(ws, roundId);
    if (stored.closed)
        throw Error(Code::alreadyClosed, roundId);
    requireSeat(ws, stored);
    const std::vector<Sheet> sheets = loadSheets(ws, stored.round);
    for (const Sheet &sheet : sheets)
        for (const Missing &gap : missing(sheet, stored.round))
            throw Error(gap.what, gap.proposal + "/" + gap.criterion);
    const Ballot ballot = draft(stored, revisionReason, sheets);
    if (ballot.declaration.empty())
        throw Error(Code::declarationMissing, roundId);
    const auto before = ballot.revision > 1 ? std::nullopt : sealedBefore(ws, stored.round);
    if (ballot.revisionReason.empty() && (ballot.revision > 1 || (before && judgesOtherwise(ballot, before->ballot))))
        throw Error(Code::ballotRule, "revision_reason");
    validate(ballot, stored.round);
    const std::string json = writeBallot(ballot);
    const SealedBallot sealed =
        sealBallot(json, ballot, stored.round, stored.checkpoint, ws.person().signing, ws.person().identity.recipient);
    std::string slot = std::to_string(logLines(ws, roundId).size() / 512);
    slot.insert(0, 8 - slot.size(), '0');
    const Secret identity = toText(sealed.ephemeral);
    Transaction transaction(ws.db());
    Statement(
        ws.db(),
        "INSERT INTO submission(digest, round, member, revision, previous, reason, received, state, tar, identity, "
        "json) VALUES (?, ?, ?, ?, ?, ?, ?, 'sealed', ?, ?, ?)")
        .bind(1, sealed.digest)
        .bind(2, roundId)
        .bind(3, stored.member)
        .bind(4, static_cast<std::int64_t>(ballot.revision))
        .bind(5, ballot.previous)
        .bind(6, ballot.revisionReason)
        .bind(7, ws.clock())
        .bind(8, View(sealed.file))
        .bind(9, View(identity))
        .bind(10, json)
        .run();
    queue(ws, roundId, roundId + "/ballots/" + slot + "/" + toHex(sha256(sealed.file)) + ".simsa-ballot", sealed.file);
    transaction.commit();
    return submissions(roundId).front();
}

std::vector<OwnSubmission> Evaluator::submissions(const std::string &roundId) {
    const auto guard = ws.lock();
    std::vector<OwnSubmission> out;
    Statement row(ws.db(), "SELECT digest, revision, reason, received, state, refusal FROM submission WHERE round = ? "
                           "ORDER BY revision DESC");
    row.bind(1, roundId);
    while (row.step())
        out.push_back(
            {row.text(0), static_cast<int>(row.integer(1)), row.text(2), row.integer(3), row.text(4), row.text(5)});
    // Newest first: a ballot that the drop has taken is on its way to the chair, also before the receipt.
    std::vector<bool> taken;
    for (const Outgoing &file : outbox(ws, roundId))
        if (file.name.ends_with(".simsa-ballot"))
            taken.push_back(file.sent.has_value());
    for (std::size_t i = 0; i < out.size() && i < taken.size(); ++i)
        if (out[out.size() - 1 - i].state == "sealed" && taken[i])
            out[out.size() - 1 - i].state = "delivered";
    return out;
}

Bytes Evaluator::scoreSheet(const std::string &roundId, const std::string &language, const std::string &sealedAt) {
    const auto guard = ws.lock();
    const StoredRound stored = loadRound(ws, roundId);
    Statement row(ws.db(), "SELECT digest, json FROM submission WHERE round = ? ORDER BY revision DESC");
    if (!stored.round.policy.disclosure.exportOwnSheet || !row.bind(1, roundId).step())
        throw Error(Code::stateWrong, "score sheet");
    return scoreSheetPdf(stored.round, readBallot(row.text(1)), {ws.person().name, row.text(0), sealedAt}, language);
}

Bytes Evaluator::sealedFile(const std::string &roundId) {
    const auto guard = ws.lock();
    Statement row(ws.db(), "SELECT tar FROM submission WHERE round = ? ORDER BY revision DESC");
    if (!row.bind(1, roundId).step())
        throw Error(Code::stateWrong, "seal");
    return row.blob(0);
}

} // namespace simsa
