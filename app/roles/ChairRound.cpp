// The chair opens a round: documents sealed, definition frozen and signed, files queued.
#include "app/crypto/Hash.h"
#include "app/domain/Format.h"
#include "app/roles/Chair.h"
#include "app/roles/Discussion.h"
#include "app/roles/Rehearsals.h"
#include "app/roles/SealDocument.h"
#include "app/roles/Transfer.h"

namespace simsa {

namespace {

// Where a round's documents stand before they are known to be good; removed unless kept.
class Staged {
public:
    ~Staged() {
        std::error_code ignored;
        if (!kept)
            for (const Path &file : files)
                std::filesystem::remove(file, ignored);
    }
    std::vector<Path> files;
    bool kept = false;
};

// All admitted but the trustees, or those named, in the order of the names. Throws cardNotConfirmed.
std::vector<PersonCard> chosenCards(const std::vector<StoredCard> &cards, const std::vector<std::string> &named,
                                    const std::vector<Trustee> &trustees) {
    const auto isTrustee = [&](const PersonCard &card) {
        return std::any_of(trustees.begin(), trustees.end(),
                           [&](const Trustee &t) { return t.signing == card.signing; });
    };
    std::vector<PersonCard> out;
    for (const StoredCard &stored : cards)
        if (stored.confirmed && named.empty() && !isTrustee(stored.card))
            out.push_back(stored.card);
    for (const std::string &signing : named) {
        const auto at = std::find_if(cards.begin(), cards.end(), [&](const StoredCard &stored) {
            return stored.confirmed && stored.card.signing == signing;
        });
        if (at == cards.end())
            throw Error(Code::cardNotConfirmed, "panel");
        out.push_back(at->card);
    }
    if (out.empty())
        throw Error(Code::cardNotConfirmed, "panel");
    return out;
}

// A discussion round shows how the round before was judged, and its members keep their names.
void release(Chair &chair, Round &round) {
    Workspace &ws = chair.workspace();
    const std::optional<StoredRound> first = roundByDigest(ws, round.previous);
    if (!first)
        throw Error(Code::roundRule, "previous");
    const std::optional<RoundResult> result = chair.result(first->round.id);
    if (!result)
        throw Error(Code::notOpened, first->round.id);
    const std::vector<Member> panel = currentPanel(first->round, events(ws, first->round));
    for (Member &m : round.panel) {
        const auto seat =
            std::find_if(panel.begin(), panel.end(), [&](const Member &s) { return s.signing == m.signing; });
        if (seat == panel.end())
            throw Error(Code::notOnPanel, m.pseudonym);
        m.pseudonym = seat->pseudonym;
    }
    std::vector<std::string> proposals;
    for (const Proposal &p : round.proposals)
        proposals.push_back(p.id);
    round.discussion = distributionsOf(result->table, proposals);
}

} // namespace

RoundDraft readDraft(std::string_view text, const Path &folder) {
    const Json json = parseLenient(text);
    Fields f(json, "round");
    requireFormat(f, "simsa-draft-1");
    RoundDraft d;
    d.title = f.text("title", 200);
    if (f.next("committee"))
        d.committee = f.text("committee", 200);
    if (f.next("language"))
        d.language = f.text("language", 2);
    if (f.next("drop"))
        d.drop = f.text("drop", 500);
    if (f.next("previous"))
        d.previous = f.text("previous", 64);
    d.deadline = fromTimeText(f.text("deadline", 20));
    d.rubric = readRubric(write(f.any("rubric")));
    d.policy = readPolicy(write(f.any("policy")));
    for (const Json &entry : f.array("proposals", 1000)) {
        Fields e(entry, "round.proposals");
        RoundDraft::Entry p;
        p.id = e.text("id", 16);
        p.applicant = e.text("applicant", 200);
        if (e.next("members"))
            for (const Json &m : e.array("members", 200))
                if (const auto *name = std::get_if<std::string>(&m.value))
                    p.members.push_back(*name);
        for (const Json &doc : e.array("documents", 50))
            if (const auto *file = std::get_if<std::string>(&doc.value)) {
                const Path path = Path(*file).is_absolute() ? Path(*file) : folder / *file;
                p.documents.push_back({path.filename().string(), path, {}});
            }
        e.end();
        d.proposals.push_back(std::move(p));
    }
    if (f.next("trustees")) {
        for (const Json &who : f.array("trustees", 255))
            if (const auto *name = std::get_if<std::string>(&who.value))
                d.trustees.push_back(*name);
        d.threshold = static_cast<int>(f.integer("threshold", 2, 255));
    }
    if (f.next("blind"))
        d.blind = f.boolean("blind");
    if (f.next("reading_minutes"))
        d.readingMinutes = static_cast<int>(f.integer("reading_minutes", 0, 600));
    if (f.next("discussion"))
        d.discussion = f.boolean("discussion");
    f.end();
    return d;
}

std::string Chair::openRound(const RoundDraft &draft, const Progress &progress) {
    auto guard = ws.lock();
    const Person &self = ws.person();
    Round round;
    std::array<std::uint8_t, 16> id{};
    randomBytes(id);
    round.id = toHex(id);
    round.previous = draft.previous;
    round.title = draft.title;
    round.committee = draft.committee.empty() ? ws.setting("committee") : draft.committee;
    round.language = draft.language;
    round.drop = draft.drop.empty() ? ws.setting("drop") : draft.drop;
    round.opened = ws.clock();
    round.deadline = draft.deadline;
    round.chairSigning = toOpenSsh(self.signing.pub);
    round.chairRecipient = toText(self.identity.recipient);
    round.rubric = draft.rubric;
    round.policy = draft.policy;
    round.blind = draft.blind;
    round.readingMinutes = draft.readingMinutes;
    round.trustees = chosenTrustees(cards(), draft.trustees);
    round.threshold = draft.threshold;
    for (const PersonCard &card : chosenCards(cards(), draft.panel, round.trustees))
        round.panel.push_back({"E" + std::to_string(round.panel.size() + 1), card.group, card.signing, card.recipient});

    // The rules first, with placeholders for what only the documents tell: nobody waits for a refusal.
    for (const RoundDraft::Entry &entry : draft.proposals)
        round.proposals.push_back({entry.id, entry.applicant, entry.members, {}});
    if (draft.discussion)
        release(*this, round);
    validate(round);
    requireRehearsal(ws, round);
    guard.unlock(); // reading and sealing proposals takes minutes

    Staged staged;
    std::optional<PageHost> host; // only where something is still to be sealed
    std::vector<SealedDocument> sealed;
    for (std::size_t p = 0; p < draft.proposals.size(); ++p)
        for (const RoundDraft::Document &d : draft.proposals[p].documents) {
            progress("seal", static_cast<int>(p), static_cast<int>(draft.proposals.size()));
            if (!d.ref.sealed.empty()) {
                requireSealed(d.ref, ws.vault().documents());
                sealed.push_back({d.ref, identityFromText(d.identity)});
            } else {
                if (!host)
                    host.emplace();
                sealed.push_back(sealDocument({d.name, d.path, d.bytes}, *host, ws.vault().documents()));
                staged.files.push_back(ws.vault().documents() / (sealed.back().ref.sealed + ".age"));
            }
            round.proposals[p].documents.push_back(sealed.back().ref);
        }
    validate(round);

    StoredRound stored{.round = round, .json = writeRound(round), .address = round.drop, .received = ws.clock()};
    stored.digest = toHex(sha256(view(stored.json)));
    std::vector<DocumentKey> keys;
    for (const SealedDocument &d : sealed)
        keys.push_back({d.ref.sealed, toText(d.identity)});

    guard.lock();
    if (draft.discussion)
        requireSameQuestions(round, roundByDigest(ws, round.previous)->round);
    Transaction transaction(ws.db());
    saveRound(ws, stored);
    markRehearsed(ws, round);
    std::size_t at = 0;
    for (const Proposal &proposal : round.proposals)
        for (std::size_t i = 0; i < proposal.documents.size(); ++i, ++at)
            addDocument(ws, round.id, proposal.id, static_cast<int>(i), proposal.documents[i], keys[at].identity);
    Statement(ws.db(), "UPDATE document SET present = 1 WHERE round = ?").bind(1, round.id).run();
    for (const Member &member : round.panel) {
        progress("sign", static_cast<int>(&member - round.panel.data()), static_cast<int>(round.panel.size()));
        const Bytes file = writeRoundFile(stored.json, round.id, keys, self.signing, self.identity.recipient,
                                          recipientFromText(member.recipient));
        queue(ws, round.id, round.id + "/round/" + toHex(sha256(file)) + ".simsa-round", file);
    }
    for (const Trustee &t : round.trustees) { // who is on the panel too has it already
        if (std::any_of(round.panel.begin(), round.panel.end(),
                        [&](const Member &m) { return m.signing == t.signing; }))
            continue;
        const Bytes file = writeRoundFile(stored.json, round.id, {}, self.signing, self.identity.recipient,
                                          recipientFromText(t.recipient));
        queue(ws, round.id, round.id + "/round/" + toHex(sha256(file)) + ".simsa-round", file);
    }
    append(stored, {{.kind = LogKind::opened, .time = ws.clock(), .digest = stored.digest}});
    transaction.commit();
    staged.kept = true;
    return round.id;
}

} // namespace simsa
