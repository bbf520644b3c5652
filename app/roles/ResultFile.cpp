#include "app/roles/ResultFile.h"

#include "app/crypto/Hash.h"
#include "app/domain/Json.h"

#include <algorithm>
#include <map>

namespace simsa {

Bytes makeResultTar(const ResultParts &parts, const std::string &roundId, const std::string &roundDigest,
                    const SigningKey &chair) {
    std::vector<TarView> payload{{"round.json", view(parts.roundJson)}};
    for (std::size_t i = 0; i < parts.events.size(); ++i) {
        std::string number = std::to_string(i + 1);
        payload.push_back({"events/" + std::string(4 - std::min<std::size_t>(4, number.size()), '0') + number + ".tar",
                           parts.events[i]});
    }
    for (const auto &[member, tar] : parts.declarations)
        payload.push_back({"declarations/" + member + ".tar", tar});
    payload.push_back({"log", view(parts.log)});
    payload.push_back({"checkpoint", view(parts.checkpoint)});
    for (const ResultParts::Entry &s : parts.submissions)
        payload.push_back({"submissions/" + s.digest + ".tar", s.tar});
    for (const ResultParts::Entry &s : parts.submissions)
        if (!s.identity.empty())
            payload.push_back({"identities/" + s.digest, View(s.identity)});
    payload.push_back({"official.json", view(parts.official)});
    payload.push_back({"result.json", view(parts.result)});
    return makeTar({.type = FileType::result, .round = roundId, .roundDigest = roundDigest}, chair, payload);
}

std::string writeResultJson(const std::string &roundDigest, const Official &official,
                            const std::vector<StoredEvent> &decisions, const std::vector<RefusedBallot> &refused,
                            const std::string &officialDigest) {
    const auto list = [](const std::vector<std::string> &ids) {
        Json::Array out;
        for (const std::string &id : ids)
            out.push_back(id);
        return out;
    };
    Json::Object decided{{"selected", Json::Array{}}, {"by", ""}, {"reason", ""}, {"event", ""}};
    for (const StoredEvent &e : decisions)
        if (e.event.kind == EventKind::decide)
            decided = {{"selected", list(e.event.selected)},
                       {"by", e.event.decidedBy},
                       {"reason", e.event.reason},
                       {"event", e.digest}};
    Json::Array out;
    for (const RefusedBallot &r : refused)
        out.push_back(
            Json::Object{{"digest", r.digest}, {"member", r.member}, {"revision", r.revision}, {"reason", r.reason}});
    return write(Json(Json::Object{
        {"format", "simsa-result-1"},
        {"round_digest", roundDigest},
        {"official", officialDigest},
        {"computed", Json::Object{{"selected", list(official.selected)}, {"undecided", list(official.undecided)}}},
        {"decided", std::move(decided)},
        {"refused", std::move(out)}}));
}

Table tableWithEvents(const Round &round, const std::vector<Ballot> &ballots, const std::vector<Event> &events,
                      const std::optional<std::int64_t> &closed) {
    std::vector<std::pair<std::string, std::string>> excluded;
    for (const Event &e : events) {
        if (e.kind == EventKind::exclude)
            excluded.emplace_back(e.member, e.proposal);
        if (e.kind == EventKind::withdraw && !e.proposal.empty())
            for (const Member &m : round.panel)
                excluded.emplace_back(m.pseudonym, e.proposal);
    }
    Table table = tableOf(round, ballots, excluded);
    for (const Event &e : events)
        if (e.kind == EventKind::adjust)
            table.adjustments.push_back({e.proposal, Points{e.points}, e.reason, closed && e.time >= *closed});
    return table;
}

namespace {

class Verifier {
public:
    std::vector<Check> checks;

    bool check(const std::string &key, const std::string &detail, const std::function<void()> &work) {
        try {
            work();
            checks.push_back({key, detail, true, Code::internal});
            return true;
        } catch (const Error &e) {
            checks.push_back({key, detail, false, e.code});
            return false;
        }
    }
};

void require(bool condition, Code code) {
    if (!condition)
        throw Error(code);
}

} // namespace

std::vector<Check> verifyResult(View file, const Identity &auditor, const std::string &chairSigning) {
    Verifier v;
    Envelope e;
    Round round;
    std::string digest;
    if (!v.check("envelope", "age, tar, manifest, digests", [&] {
            e = open(file, FileType::result, {&auditor, 1},
                     [&](const SigningPublic &key) { return chairSigning.empty() || toOpenSsh(key) == chairSigning; });
        }))
        return v.checks;
    const std::string roundJson(textOf(e.file("round.json")));
    if (!v.check("round", "round.json", [&] {
            digest = toHex(sha256(view(roundJson)));
            round = readRound(roundJson);
            require(e.manifest.roundDigest == digest && e.manifest.round == round.id, Code::manifestMismatch);
            require(toOpenSsh(e.author) == round.chairSigning, Code::foreignSigner);
        }))
        return v.checks;

    std::vector<Event> events;
    std::vector<StoredEvent> stored;
    std::map<std::string, std::string> declarations; // member → digest
    std::vector<LogEntry> log;
    for (const TarView &part : e.payload) {
        if (part.name.starts_with("events/"))
            v.check("event", part.name, [&] {
                Envelope inner = openTar(Bytes(part.bytes.begin(), part.bytes.end()), FileType::event,
                                         [&](auto &key) { return toOpenSsh(key) == round.chairSigning; });
                require(inner.manifest.roundDigest == digest, Code::roundForeign);
                events.push_back(readEvent(textOf(inner.file("event.json")), round));
                stored.push_back({toHex(inner.digest), events.back(), {}});
            });
    }
    const auto panelMember = [&](const SigningPublic &key) { // any key the member ever had
        const std::string text = toOpenSsh(key);
        for (const Member &m : round.panel)
            if (m.signing == text)
                return m.pseudonym;
        for (const Event &event : events)
            if (event.kind == EventKind::replace && event.signing == text)
                return event.member;
        return std::string();
    };
    for (const TarView &part : e.payload)
        if (part.name.starts_with("declarations/"))
            v.check("declaration", part.name, [&] {
                const Envelope inner = openTar(Bytes(part.bytes.begin(), part.bytes.end()), FileType::declaration,
                                               [&](auto &key) { return !panelMember(key).empty(); });
                const Declaration d = readDeclaration(textOf(inner.file("declaration.json")), round);
                require(inner.manifest.roundDigest == digest, Code::roundForeign);
                require(d.member == panelMember(inner.author), Code::foreignSigner);
                declarations[d.member] = toHex(inner.digest);
            });
    v.check("log", "log, checkpoint", [&] {
        const std::vector<std::string> lines = readLogLines(textOf(e.file("log")));
        const Checkpoint checkpoint =
            readCheckpoint(textOf(e.file("checkpoint")), originOf(round.id), signingFromOpenSsh(round.chairSigning));
        require(checkpoint.size == lines.size() && checkpoint.root == treeRoot(leafHashes(lines)), Code::logForm);
        for (const std::string &line : lines)
            log.push_back(readLogEntry(line));
        require(!log.empty() && log[0].kind == LogKind::opened && log[0].digest == digest, Code::logForm);
        std::vector<std::string> logged, carried;
        for (const LogEntry &entry : log)
            if (entry.kind == LogKind::event)
                logged.push_back(entry.digest);
        for (const StoredEvent &event : stored)
            carried.push_back(event.digest);
        require(logged == carried, Code::logForm);
    });

    std::map<std::string, std::pair<int, std::string>> newest; // member → revision, submission
    bool closed = false;
    std::int64_t closedAt = 0;
    for (const LogEntry &entry : log) {
        if (entry.kind == LogKind::closed) {
            closed = true;
            closedAt = entry.time;
        }
        if (entry.kind == LogKind::event)
            for (const StoredEvent &event : stored)
                if (event.digest == entry.digest && event.event.kind == EventKind::replace && !event.event.keepOld)
                    newest[event.event.member].second.clear(); // void; the count of revisions goes on
        if (entry.kind == LogKind::accepted) {
            v.check("order", entry.digest, [&] { require(!closed, Code::logForm); });
            if (newest[entry.member].first < entry.revision)
                newest[entry.member] = {entry.revision, entry.digest};
        }
    }
    v.check("closed", "log", [&] { require(closed, Code::notClosed); });

    std::vector<Ballot> ballots;
    for (const Member &member : round.panel) {
        const bool withdrawn = std::any_of(events.begin(), events.end(), [&](const Event &event) {
            return event.kind == EventKind::withdraw && event.member == member.pseudonym;
        });
        if (newest[member.pseudonym].second.empty() || withdrawn)
            continue;
        const std::string &id = newest[member.pseudonym].second;
        std::optional<SubmissionFile> submission;
        v.check("submission", member.pseudonym + " " + id, [&] {
            const View tar = e.file("submissions/" + id + ".tar");
            submission = readSubmissionTar(Bytes(tar.begin(), tar.end()), round.id, digest, 1, panelMember);
            require(submission->digest == id && submission->member == member.pseudonym &&
                        submission->submission().revision == newest[member.pseudonym].first,
                    Code::manifestMismatch);
        });
        const bool carried =
            std::any_of(e.payload.begin(), e.payload.end(), [&](auto &p) { return p.name == "identities/" + id; });
        if (!submission || !carried)
            continue;
        v.check("ballot", member.pseudonym, [&] {
            const Identity ephemeral = ephemeralOf(*submission, secret(e.file("identities/" + id)));
            OpenedBallot opened = openBallot(*submission, ephemeral, round, digest);
            require(opened.ballot.declaration == declarations[member.pseudonym], Code::declarationMissing);
            ballots.push_back(std::move(opened.ballot));
        });
    }
    v.check("tally", "official.json", [&] {
        const Official official =
            simsa::tally(tableWithEvents(round, ballots, events, closedAt), round.rubric, round.policy);
        require(writeOfficial(official) == textOf(e.file("official.json")), Code::digestMismatch);
    });
    v.check("tallied", "log", [&] {
        const std::string expected = toHex(sha256(e.file("official.json")));
        const auto last =
            std::find_if(log.rbegin(), log.rend(), [](auto &entry) { return entry.kind == LogKind::tallied; });
        require(last != log.rend() && last->digest == expected, Code::logForm);
    });
    return v.checks;
}

} // namespace simsa
