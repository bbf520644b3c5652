#include "app/roles/OwnRow.h"

#include "app/crypto/Hash.h"
#include "app/domain/Json.h"
#include "app/exchange/Opening.h"
#include "app/roles/Transfer.h"
#include "app/roles/Trustee.h"

#include <algorithm>

namespace simsa {

namespace {

const char *keyOf(State state) {
    constexpr std::array names = {"blank", "scored", "abstained", "recused"};
    return names[static_cast<std::size_t>(state)];
}

const char *keyOf(Choice choice) {
    constexpr std::array names = {"", "yes", "no", "abstained"};
    return names[static_cast<std::size_t>(choice)];
}

// All that is said in words, as one value: what differs there is shown as different, not spelled out.
std::string wordsOf(const Judgement *j) {
    if (j == nullptr)
        return {};
    std::string all = j->reason + '\n' + j->opinion + '\n' + j->gateReason + '\n' + j->recognitionReason;
    for (const CriterionScore &score : j->scores) {
        all += '\n' + score.criterion + '\n' + score.comment;
        for (const Evidence &e : score.evidence)
            all += '\n' + e.document + ' ' + std::to_string(e.page) + ' ' + e.quote;
    }
    return toHex(sha256(view(all))).substr(0, 8);
}

const Judgement *find(const Ballot *ballot, const std::string &proposal) {
    if (ballot != nullptr)
        for (const Judgement &j : ballot->judgements)
            if (j.proposal == proposal)
                return &j;
    return nullptr;
}

std::string pointsOf(const Judgement *j, const std::string &criterion) {
    if (j != nullptr)
        for (const CriterionScore &score : j->scores)
            if (score.criterion == criterion)
                return toText(score.points);
    return {};
}

std::vector<RowCell> cellsOf(const Round &round, const Ballot *sealed, const Ballot &counted) {
    std::vector<RowCell> out;
    for (const Proposal &p : round.proposals) {
        const Judgement *a = find(sealed, p.id), *b = find(&counted, p.id);
        out.push_back({p.id, "state", a ? keyOf(a->state) : "", b ? keyOf(b->state) : ""});
        for (const Criterion *leaf : leaves(round.rubric))
            out.push_back({p.id, leaf->id, pointsOf(a, leaf->id), pointsOf(b, leaf->id)});
        if (round.policy.gate.majority)
            out.push_back({p.id, "gate", a ? keyOf(a->gate) : "", b ? keyOf(b->gate) : ""});
        if (round.policy.recognition.majority)
            out.push_back({p.id, "recognition", a ? keyOf(a->recognition) : "", b ? keyOf(b->recognition) : ""});
        out.push_back({p.id, "words", wordsOf(a), wordsOf(b)});
    }
    return out;
}

std::vector<PublishedTotal> totalsOf(std::string_view official) {
    std::vector<PublishedTotal> out;
    const Json json = parse(official);
    const auto *object = std::get_if<Json::Object>(&json.value);
    const auto text = [](const Json &value) {
        const auto *t = std::get_if<std::string>(&value.value);
        return t ? *t : std::string();
    };
    if (object != nullptr)
        for (const auto &[key, list] : *object)
            if (const auto *array = std::get_if<Json::Array>(&list.value); key == "proposals" && array != nullptr)
                for (const Json &each : *array) {
                    PublishedTotal total;
                    if (const auto *fields = std::get_if<Json::Object>(&each.value))
                        for (const auto &[name, value] : *fields) {
                            if (name == "id")
                                total.proposal = text(value);
                            else if (name == "total")
                                total.total = text(value);
                            else if (name == "status")
                                total.status = text(value);
                            else if (const auto *n = std::get_if<std::int64_t>(&value.value); name == "rank" && n)
                                total.rank = static_cast<int>(*n);
                        }
                    out.push_back(std::move(total));
                }
    return out;
}

std::string settingOf(const std::string &roundId) {
    return "result:" + roundId;
}

} // namespace

bool ResultCheck::rowEqual() const {
    return sealedHere && !cells.empty() && std::all_of(cells.begin(), cells.end(), [](auto &c) { return c.equal(); });
}

bool ResultCheck::passed(const char *key) const {
    const auto good = [&](const Check &c) { return c.key != key || c.passed; };
    return std::all_of(checks.begin(), checks.end(), good) &&
           std::any_of(checks.begin(), checks.end(), [&](const Check &c) { return c.key == key; });
}

bool ResultCheck::verified() const {
    return sameLog && !checks.empty() && std::all_of(checks.begin(), checks.end(), [](auto &c) { return c.passed; });
}

ResultCheck checkResult(Workspace &ws, const std::string &roundId, View file) {
    StoredRound stored;
    std::vector<std::string> known;
    {
        const auto guard = ws.lock();
        stored = loadRound(ws, roundId);
        known = logLines(ws, roundId);
    }
    const Person &own = ws.person();
    const Envelope e = open(file, FileType::result, {&own.identity, 1},
                            [&](auto &key) { return toOpenSsh(key) == stored.round.chairSigning; });
    if (e.manifest.roundDigest != stored.digest || textOf(e.file("round.json")) != stored.json)
        throw Error(Code::roundForeign, e.manifest.round);
    ResultCheck out{.member = stored.member};
    out.checks = verifyResult(file, own.identity, stored.round.chairSigning);
    std::erase_if(out.checks, [](const Check &c) { return !c.done; }); // nothing was there to compare with
    const std::vector<std::string> lines = readLogLines(textOf(e.file("log")));
    out.sameLog = known.size() <= lines.size() && std::equal(known.begin(), known.end(), lines.begin());
    out.officialDigest = toHex(sha256(e.file("official.json")));
    out.ballots = static_cast<int>(
        std::count_if(out.checks.begin(), out.checks.end(), [](const Check &c) { return c.key == "ballot"; }));
    if (stored.round.policy.disclosure.evaluatorsSeeTotals)
        out.totals = totalsOf(textOf(e.file("official.json")));

    std::vector<StoredEvent> all; // as the file has them: this workspace may not have heard of every one
    for (const TarView &part : e.payload)
        if (part.name.starts_with("events/")) {
            Bytes tar(part.bytes.begin(), part.bytes.end());
            const Envelope inner = openTar(std::move(tar), FileType::event,
                                           [&](auto &key) { return toOpenSsh(key) == stored.round.chairSigning; });
            all.push_back({toHex(inner.digest), readEvent(textOf(inner.file("event.json")), stored.round), {}});
        }
    for (const auto &[member, digest] : countedByLog(stored.round, lines, all))
        if (member == stored.member)
            out.digest = digest;
    if (out.digest.empty())
        return out;
    Secret identity;
    std::optional<Ballot> sealed;
    {
        const auto guard = ws.lock();
        Statement row(ws.db(), "SELECT identity, json FROM submission WHERE digest = ?");
        out.sealedHere = row.bind(1, out.digest).step();
        if (out.sealedHere) {
            identity = secret(row.blobView(0)); // kept since: the file need not be believed for it
            sealed = readBallot(row.text(1));
        }
    }
    const View tar = e.file("submissions/" + out.digest + ".tar");
    const SubmissionFile counted = readSubmissionTar(Bytes(tar.begin(), tar.end()), roundId, stored.digest,
                                                     sharesOf(stored.round), [&](auto &) { return stored.member; });
    out.revision = counted.submission().revision;
    if (!out.sealedHere)
        identity = secret(e.file("identities/" + out.digest));
    const OpenedBallot ballot = openBallot(counted, ephemeralOf(counted, identity), stored.round, stored.digest);
    out.cells = cellsOf(stored.round, sealed ? &*sealed : nullptr, ballot.ballot);
    return out;
}

ResultCheck keepResult(Workspace &ws, const std::string &roundId, View file) {
    ResultCheck out = checkResult(ws, roundId, file);
    const std::string name = toHex(sha256(file));
    writeFile(ws.vault().documents() / (name + ".age"), file); // beside what else came sealed
    const auto guard = ws.lock();
    const std::string before = ws.setting(settingOf(roundId));
    ws.setSetting(settingOf(roundId), name);
    std::error_code ignored;
    if (!before.empty() && before != name)
        std::filesystem::remove(ws.vault().documents() / (before + ".age"), ignored);
    return out;
}

std::optional<Bytes> keptResult(Workspace &ws, const std::string &roundId) {
    const auto guard = ws.lock();
    const std::string name = ws.setting(settingOf(roundId));
    if (name.empty())
        return std::nullopt;
    return readFile(ws.vault().documents() / (name + ".age"), capOf(FileType::result));
}

void publishResult(Workspace &ws, const std::string &roundId, Drop &drop) {
    std::vector<Recipient> seats;
    {
        const auto guard = ws.lock();
        const StoredRound stored = loadRound(ws, roundId);
        if (!stored.round.policy.disclosure.evaluatorsSeeTotals)
            throw Error(Code::stateWrong, "disclosure");
        const std::vector<StoredEvent> all = events(ws, stored.round);
        for (const Member &m : currentPanel(stored.round, all))
            if (!isVacant(all, m.pseudonym))
                seats.push_back(recipientFromText(m.recipient));
    }
    const Bytes file = Chair(ws).writeResult(roundId, seats);
    drop.put(roundId + "/result/" + toHex(sha256(file)) + ".simsa-result", file);
}

void takeResults(Workspace &ws, const StoredRound &stored, Drop &drop, SyncReport &report) {
    const std::string &id = stored.round.id;
    if (!stored.closed)
        return;
    for (const std::string &name : drop.list(id + "/result")) {
        const std::string where = "result/" + name;
        {
            const auto guard = ws.lock();
            if (!isNameOf(FileType::result, name) || wasSeen(ws, id, where))
                continue;
        }
        try {
            const Bytes file = drop.get(id + "/" + where, capOf(FileType::result));
            if (!nameMatches(name, FileType::result, file))
                throw Error(Code::digestMismatch, name);
            keepResult(ws, id, file);
            ++report.received;
            const auto guard = ws.lock();
            markSeen(ws, id, {where, "taken", {}, ws.clock()});
        } catch (const Error &e) {
            if (e.code == Code::diskFull || e.code == Code::cancelled)
                throw;
            if (e.code != Code::ageNoMatch) // of others
                report.refused.push_back({where, nameOf(e.code), e.detail, ws.clock()});
            if (e.code != Code::digestMismatch) { // perhaps half there: looked at again next time
                const auto guard = ws.lock();
                markSeen(ws, id, {where, "taken", {}, ws.clock()});
            }
        }
    }
}

} // namespace simsa
