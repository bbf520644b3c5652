#include "app/roles/ChairReports.h"

#include "app/crypto/Hash.h"
#include "app/report/Announcement.h"
#include "app/roles/Discussion.h"

#include <algorithm>
#include <map>

namespace simsa {

namespace {

std::string numberOf(const std::string &hex) {
    Digest digest{};
    const Bytes bytes = fromHex(hex);
    std::copy_n(bytes.begin(), std::min(bytes.size(), digest.size()), digest.begin());
    return spokenDigits(digest);
}

// The head of the log as it was when the round was last tallied.
std::string recordNumber(const std::vector<std::string> &lines, std::int64_t &tallied) {
    std::size_t end = 0;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (const LogEntry entry = readLogEntry(lines[i]); entry.kind == LogKind::tallied) {
            end = i + 1;
            tallied = entry.time;
        }
    return spokenDigits(headOf(std::span(lines).first(end)).root());
}

} // namespace

Dossier readDossier(Chair &chair, const std::string &roundId, bool names) {
    Workspace &ws = chair.workspace();
    const auto guard = ws.lock();
    std::optional<RoundResult> result = chair.result(roundId);
    if (!result)
        throw Error(Code::notOpened, roundId);
    const StoredRound stored = loadRound(ws, roundId);
    Dossier d;
    d.round = stored.round;
    d.roundDigest = stored.digest;
    d.officialJson = result->json;
    d.officialDigest = toHex(sha256(view(result->json)));
    d.official = std::move(result->official);
    d.table = std::move(result->table);
    d.deadline = stored.round.deadline; // as announced at the opening; the events tell how it moved
    d.closed = stored.closed.value_or(0);
    d.roundNumber = numberOf(d.roundDigest);
    d.resultNumber = numberOf(d.officialDigest);
    d.recordNumber = recordNumber(logLines(ws, roundId), d.tallied);
    for (const RefusedBallot &r : result->refused)
        d.refused.push_back({r.digest, r.member, r.reason, r.revision});
    const std::vector<StoredEvent> happened = events(ws, stored.round);
    for (const StoredEvent &e : happened)
        d.events.push_back({e.digest, e.event});

    if (const auto report = discussionReport(chair, roundId)) {
        d.discussion =
            Dossier::Discussion{report->firstTitle, stored.round.previous, report->first, {}, report->reasons};
        for (const DiscussionChange &c : report->changes)
            d.discussion->changes.push_back({c.member, c.proposal, c.before, c.after});
    }
    std::map<std::string, PersonCard> cards;
    for (const StoredCard &card : chair.cards())
        cards[card.card.signing] = card.card;
    const auto name = [&](const std::string &key) {
        if (const auto card = cards.find(key); card != cards.end())
            d.evaluators.push_back(card->second.name);
    };
    for (const Member &m : stored.round.panel)
        name(m.signing);
    for (const StoredEvent &e : happened)
        if (e.event.kind == EventKind::replace)
            name(e.event.signing);
    Statement declaration(ws.db(), "SELECT json, received FROM declaration WHERE round = ? AND member = ?");
    // The ballot that the tally counted: the newest one not refused, once opened.
    Statement ballot(ws.db(), "SELECT submission.digest, received, revision, state, opened.json FROM submission "
                              "LEFT JOIN opened USING (digest) WHERE round = ? AND member = ? AND state != 'refused' "
                              "ORDER BY revision DESC LIMIT 1");
    for (const Member &m : currentPanel(stored.round, happened)) {
        Dossier::Seat seat{.member = m.pseudonym, .group = m.group};
        if (const auto card = cards.find(m.signing); names && card != cards.end()) {
            seat.name = card->second.name;
            seat.affiliation = card->second.affiliation;
        }
        declaration.reset();
        if (declaration.bind(1, roundId).bind(2, m.pseudonym).step()) {
            seat.declared = declaration.integer(1);
            for (const Conflict &c : readDeclaration(declaration.text(0), stored.round).conflicts)
                if (c.any())
                    d.recusals.push_back({m.pseudonym, c.proposal, c.note});
        }
        const bool withdrawn = isVacant(happened, m.pseudonym);
        ballot.reset();
        if (ballot.bind(1, roundId).bind(2, m.pseudonym).step()) {
            seat.revision = static_cast<int>(ballot.integer(2));
            if (!withdrawn && ballot.text(3) != "malformed" && !ballot.isNull(4))
                d.counted.push_back({readBallot(ballot.text(4)), ballot.text(0), ballot.integer(1)});
        }
        d.panel.push_back(std::move(seat));
    }
    for (const Dossier::Counted &c : d.counted) // found after the declaration
        for (const Judgement &j : c.ballot.judgements)
            if (j.state == State::recused && std::none_of(d.recusals.begin(), d.recusals.end(), [&](const auto &r) {
                    return r.member == c.ballot.member && r.proposal == j.proposal;
                }))
                d.recusals.push_back({c.ballot.member, j.proposal, j.reason});
    if (static_cast<int>(d.counted.size()) != d.official.present)
        throw Error(Code::internal, "counted ballots");
    return d;
}

std::vector<ReportFile> writeReports(Chair &chair, const std::string &roundId, const ReportOptions &options, bool names,
                                     const Progress &progress) {
    return makeReports(readDossier(chair, roundId, names), options, progress); // the workspace is free meanwhile
}

ReportPreview previewReports(Chair &chair, const std::string &roundId, const std::string &language) {
    const Dossier d = readDossier(chair, roundId);
    ReportPreview out;
    for (std::size_t i = 0; i < allReports.size(); ++i)
        out.kinds[i] = {whyNot(allReports[i], d), static_cast<int>(fileNames(allReports[i], d).size())};
    if (!whyNot(ReportKind::announcement, d))
        out.announcement = announcementText(d, tongueOf(language.empty() ? d.round.language : language));
    return out;
}

void saveReports(const std::vector<ReportFile> &files, const Path &folder, bool replace) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        throw Error(Code::folderUnusable, folder.filename().string());
    if (!replace)
        for (const ReportFile &file : files)
            if (std::filesystem::symlink_status(folder / file.name, error).type() !=
                std::filesystem::file_type::not_found)
                throw Error(Code::fileExists, file.name);
    for (const ReportFile &file : files)
        writeFile(folder / file.name, file.bytes);
}

} // namespace simsa
