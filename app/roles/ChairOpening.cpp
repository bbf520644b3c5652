// The counted ballots are opened: a few at a time on all cores, while those before them are stored.
#include "app/base/Parallel.h"
#include "app/exchange/Opening.h"
#include "app/roles/Chair.h"
#include "app/workspace/Ballots.h"

namespace simsa {

namespace {

constexpr std::size_t mostBallots = 128, mostBytes = 4u << 20; // of one go

struct ToOpen {
    std::string digest, member;
    std::string json; // of one opened before
    BallotPack::Sealed sealed;
    ReleasedShares shares;
    // What came of it:
    Secret secret; // of the ephemeral identity; kept for a malformed ballot too: an auditor must find the same
    OpenedBallot opened;
    std::optional<Code> failure; // openingsMissing, submissionMalformed
};

struct Opener {
    const StoredRound &stored;
    const Identity &own;
    int released; // trustees
    bool waits() const { return released < static_cast<int>(stored.round.trustees.size()); }

    void open(ToOpen &b) const {
        if (!b.json.empty()) {
            b.opened.ballot = readBallot(b.json);
            return;
        }
        const SubmissionFile file = readStoredSubmission(BallotPack::tarOf(std::move(b.sealed)), b.digest, b.member);
        try {
            if (stored.round.trustees.empty()) {
                b.secret = readShare(file, own, 1);
            } else {
                std::optional<Secret> joined = secretOf(file, stored.round, b.shares);
                if (!joined)
                    throw Error(waits() ? Code::openingsMissing : Code::submissionMalformed, b.member);
                b.secret = std::move(*joined);
            }
            b.opened = openBallot(file, ephemeralOf(file, b.secret), stored.round, stored.digest);
        } catch (const Error &e) {
            if (e.code != Code::submissionMalformed && e.code != Code::openingsMissing)
                throw;
            b.failure = e.code;
        }
    }
};

} // namespace

std::map<std::string, ReleasedShares> Chair::releasedShares(const StoredRound &stored) {
    std::map<std::string, ReleasedShares> out;
    Statement row(ws.db(), "SELECT tar FROM opening WHERE round = ? ORDER BY rowid");
    row.bind(1, stored.round.id);
    while (row.step()) {
        const Envelope e = openTar(row.blob(0), FileType::opening, [](auto &) { return true; });
        Opening opening = readOpening(e, stored.round, stored.digest);
        for (auto &[digest, share] : opening.shares)
            out[digest].emplace_back(opening.number, std::move(share));
    }
    return out;
}

std::vector<Ballot> Chair::openBallots(const StoredRound &stored, const std::vector<std::string> &digests, int released,
                                       const Progress &progress) {
    using Batch = std::vector<ToOpen>;
    const Opener opener{stored, ws.person().identity, released};
    std::optional<std::map<std::string, ReleasedShares>> shares; // read when a ballot is still to be opened
    // The file is read last and only when it is needed: a few at a time, never all of them.
    Statement row(ws.db(), "SELECT state, member, opened.json FROM submission LEFT JOIN opened USING (digest) "
                           "WHERE submission.digest = ?");
    Statement insert(ws.db(), "INSERT INTO opened(digest, identity, json) VALUES (?, ?, ?)");
    Statement malformed(
        ws.db(), "UPDATE submission SET state = 'malformed', refusal = 'malformed', identity = ? WHERE digest = ?");
    Statement declaration(ws.db(), "SELECT digest, json FROM declaration WHERE round = ? AND member = ?");
    BallotPack files(ws);
    std::size_t at = 0;
    std::exception_ptr stopped; // by the user: what is opened stays opened
    const auto load = [&]() -> std::unique_ptr<Batch> {
        if (stopped)
            std::rethrow_exception(stopped);
        if (at == digests.size())
            return nullptr;
        auto batch = std::make_unique<Batch>();
        for (std::size_t bytes = 0; at < digests.size() && batch->size() < mostBallots && bytes < mostBytes; ++at) {
            try {
                progress("open", static_cast<int>(at), static_cast<int>(digests.size()));
            } catch (...) {
                stopped = std::current_exception();
                break;
            }
            row.reset();
            row.bind(1, digests[at]).step();
            if (row.text(0) == "malformed")
                continue;
            ToOpen b{.digest = digests[at], .member = row.text(1), .json = row.isNull(2) ? "" : row.text(2)};
            if (b.json.empty()) {
                b.sealed = files.sealed(b.digest);
                bytes += b.sealed.bytes.size();
                if (!shares)
                    shares = releasedShares(stored);
                if (const auto found = shares->find(b.digest); found != shares->end())
                    b.shares = std::move(found->second);
            }
            batch->push_back(std::move(b));
        }
        row.reset();
        return batch;
    };
    // What the ballot says beside what was declared. Throws submissionMalformed.
    const auto requireDeclared = [&](const ToOpen &b) {
        declaration.reset();
        if (!declaration.bind(1, stored.round.id).bind(2, b.member).step() ||
            declaration.text(0) != b.opened.ballot.declaration)
            throw Error(Code::submissionMalformed, "declaration");
        requireRecusals(b.opened.ballot, readDeclaration(declaration.text(1), stored.round));
    };
    std::vector<Ballot> ballots;
    const auto keep = [&](Batch &batch) {
        Transaction transaction(ws.db());
        for (ToOpen &b : batch) {
            if (b.failure == Code::openingsMissing) { // another trustee may still have it; what is opened stays opened
                transaction.commit();
                throw Error(Code::openingsMissing, b.member);
            }
            if (b.json.empty())
                try {
                    if (b.failure)
                        throw Error(*b.failure, b.member);
                    requireDeclared(b);
                    insert.bind(1, b.digest).bind(2, View(b.secret)).bind(3, b.opened.json).run();
                } catch (const Error &e) {
                    if (e.code != Code::submissionMalformed)
                        throw;
                    malformed.bind(1, View(b.secret)).bind(2, b.digest).run();
                    continue;
                }
            ballots.push_back(std::move(b.opened.ballot));
        }
        declaration.reset();
        transaction.commit();
    };
    inStages(
        load, [&](Batch &batch) { inParallel(batch.size(), [&](std::size_t i) { opener.open(batch[i]); }); }, keep);
    return ballots;
}

} // namespace simsa
