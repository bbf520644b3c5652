#include "app/roles/Rehearsals.h"

#include "app/crypto/Hash.h"
#include "app/roles/Chair.h"
#include "app/roles/Transfer.h"

#include <algorithm>
#include <set>

namespace simsa {

namespace {

std::string nameIn(const char *folder, FileType type, View file) {
    return std::string(folder) + "/" + toHex(sha256(file)) + ".simsa-" + nameOf(type);
}

Rehearsal stored(Workspace &ws, const std::string &digest, const SigningPublic &chair) {
    Statement row(ws.db(), "SELECT tar FROM rehearsal WHERE digest = ?");
    if (!row.bind(1, digest).step())
        throw Error(Code::roundUnknown, digest);
    return readRehearsalTar(row.blob(0), chair);
}

// Of which chair a stored one is, it says itself: it was a confirmed one's when it came.
Rehearsal storedOfAnyone(Workspace &ws, const std::string &digest) {
    Statement row(ws.db(), "SELECT tar FROM rehearsal WHERE digest = ?");
    if (!row.bind(1, digest).step())
        throw Error(Code::roundUnknown, digest);
    Bytes tar = row.blob(0);
    const SigningPublic author = signingFromOpenSsh(readManifest(textOf(readTar(tar)[0].bytes)).author);
    return readRehearsalTar(std::move(tar), author);
}

Acceptance storedAcceptance(View tar, const Rehearsal &rehearsal) {
    return readAcceptance(openTar(Bytes(tar.begin(), tar.end()), FileType::acceptance,
                                  [&](auto &key) { return trusteeNumber(rehearsal, key) > 0; }),
                          rehearsal);
}

bool isOurs(const Error &e) { // the machine's, not the file's
    return e.code == Code::diskFull || e.code == Code::ioFailed || e.code == Code::databaseBusy ||
           e.code == Code::databaseDamaged || e.code == Code::folderUnusable || e.code == Code::internal ||
           e.code == Code::cancelled;
}

// Every file of a folder of the drop that was not looked at yet goes to `take`. What is for others is passed over.
template <typename Take>
void takeFolder(Workspace &ws, Drop &drop, const char *folder, FileType type, SyncReport &report,
                const Progress &progress, const Take &take) {
    constexpr std::size_t most = 1000; // looked at in one go
    std::vector<std::string> names;
    for (const std::string &name : drop.list(folder))
        if (isNameOf(type, name))
            names.push_back(name);
    {
        const auto guard = ws.lock();
        std::erase_if(names, [&](const std::string &name) { return wasSeen(ws, {}, folder + ("/" + name)); });
    }
    names.resize(std::min(names.size(), most));
    for (std::size_t i = 0; i < names.size(); ++i) {
        progress("intake", static_cast<int>(i), static_cast<int>(names.size()));
        const std::string where = folder + ("/" + names[i]);
        try {
            const Bytes file = drop.get(where, capOf(type));
            if (!nameMatches(names[i], type, file)) // perhaps half there: looked at again next time
                throw Error(Code::digestMismatch, names[i]);
            take(file);
            ++report.received;
            const auto guard = ws.lock();
            markSeen(ws, {}, {where, "taken", {}, ws.clock()});
        } catch (const Error &e) {
            if (isOurs(e))
                throw;
            if (e.code != Code::ageNoMatch && e.code != Code::chairNotConfirmed) // another's
                report.refuse({where, nameOf(e.code), e.detail, ws.clock()});
            const auto guard = ws.lock();
            if (e.code != Code::digestMismatch && e.code != Code::fileMissing && e.code != Code::fileUnreadable &&
                e.code != Code::chairNotConfirmed) // who may be confirmed later
                markSeen(ws, {}, {where, "refused", std::string(nameOf(e.code)) + "|" + e.detail, ws.clock()});
        }
    }
}

} // namespace

std::vector<Trustee> chosenTrustees(const std::vector<StoredCard> &cards, const std::vector<std::string> &named) {
    std::vector<Trustee> out;
    for (const std::string &who : named) {
        const auto is = [&](const StoredCard &stored) {
            return stored.confirmed && (stored.card.signing == who || stored.card.name == who);
        };
        const auto at = std::find_if(cards.begin(), cards.end(), is);
        if (at == cards.end() || std::count_if(cards.begin(), cards.end(), is) > 1)
            throw Error(Code::cardNotConfirmed, who);
        out.push_back({at->card.name, at->card.signing, at->card.recipient});
    }
    return out;
}

int RehearsalState::accepted() const {
    return static_cast<int>(
        std::count_if(trustees.begin(), trustees.end(), [](const TrusteeAnswer &t) { return t.accepted.has_value(); }));
}

std::string rehearse(Workspace &ws, const std::string &title, const std::vector<std::string> &trustees, int threshold) {
    const auto guard = ws.lock();
    const Person &self = ws.person();
    const RehearsalPlan plan{.title = title,
                             .committee = ws.setting("committee"),
                             .trustees = chosenTrustees(Chair(ws).cards(), trustees),
                             .threshold = threshold,
                             .time = ws.clock()};
    const Bytes tar = makeRehearsalTar(plan, self.signing);
    const Rehearsal made = readRehearsalTar(tar, self.signing.pub);
    Statement(ws.db(), "INSERT INTO rehearsal(digest, id, title, tar, file, received) VALUES (?, ?, ?, ?, ?, ?)")
        .bind(1, made.digest)
        .bind(2, made.test.envelope.manifest.round)
        .bind(3, title)
        .bind(4, View(tar))
        .bind(5, View(sealRehearsal(tar, plan, self.identity.recipient)))
        .bind(6, ws.clock())
        .run();
    return made.digest;
}

Bytes rehearsalFile(Workspace &ws, const std::string &digest) {
    const auto guard = ws.lock();
    Statement row(ws.db(), "SELECT file FROM rehearsal WHERE digest = ?");
    if (!row.bind(1, digest).step())
        throw Error(Code::roundUnknown, digest);
    return row.blob(0);
}

void sendRehearsal(Workspace &ws, const std::string &digest, Drop &drop) {
    const Bytes file = rehearsalFile(ws, digest);
    drop.put(nameIn("rehearsals", FileType::rehearsal, file), file);
}

std::vector<RehearsalState> rehearsals(Workspace &ws) {
    const auto guard = ws.lock();
    std::vector<RehearsalState> out;
    Statement row(ws.db(), "SELECT digest, coalesce(round, ''), received FROM rehearsal ORDER BY rowid DESC");
    while (row.step()) {
        const Rehearsal r = stored(ws, row.text(0), ws.person().signing.pub);
        RehearsalState state{.digest = r.digest,
                             .title = r.plan.title,
                             .round = row.text(1),
                             .made = row.integer(2),
                             .threshold = r.plan.threshold};
        for (const Trustee &t : r.plan.trustees)
            state.trustees.push_back({t.name, t.signing, t.recipient, {}});
        ReleasedShares shares;
        Statement answer(ws.db(), "SELECT tar, received FROM acceptance WHERE rehearsal = ? ORDER BY trustee");
        answer.bind(1, r.digest);
        while (answer.step()) {
            Acceptance a = storedAcceptance(answer.blobView(0), r);
            state.trustees[static_cast<std::size_t>(a.number - 1)].accepted = answer.integer(1);
            shares.emplace_back(a.number, std::move(a.share));
        }
        state.opened = opens(r, shares);
        out.push_back(std::move(state));
    }
    return out;
}

std::string takeAcceptance(Workspace &ws, View file) {
    const auto guard = ws.lock();
    const Person &self = ws.person();
    struct Known {
        std::string digest, id, title;
        bool old = false; // another one for the same title is newer
    };
    std::vector<Known> known; // newest first
    std::set<std::string> titles;
    {
        Statement row(ws.db(), "SELECT digest, id, title FROM rehearsal ORDER BY rowid DESC");
        while (row.step())
            known.push_back({row.text(0), row.text(1), row.text(2), !titles.insert(row.text(2)).second});
    }
    const auto anyTrustee = [&](const SigningPublic &key) {
        return std::any_of(known.begin(), known.end(), [&](const Known &k) {
            return trusteeNumber(stored(ws, k.digest, self.signing.pub), key) > 0;
        });
    };
    const Envelope e = open(file, FileType::acceptance, {&self.identity, 1}, anyTrustee);
    const auto of = std::find_if(known.begin(), known.end(), [&](const Known &k) { return k.id == e.manifest.round; });
    if (of == known.end() || of->old)
        throw Error(Code::rehearsalOther, of == known.end() ? std::string() : of->title);
    const Rehearsal r = stored(ws, of->digest, self.signing.pub);
    const Acceptance a = readAcceptance(e, r);
    Statement(ws.db(), "INSERT OR IGNORE INTO acceptance(digest, rehearsal, trustee, tar, file, received) VALUES (?, "
                       "?, ?, ?, ?, ?)")
        .bind(1, toHex(e.digest))
        .bind(2, r.digest)
        .bind(3, std::int64_t{a.number})
        .bind(4, View(e.tar))
        .bind(5, file)
        .bind(6, ws.clock())
        .run();
    return r.plan.trustees[static_cast<std::size_t>(a.number - 1)].name;
}

SyncReport takeAcceptances(Workspace &ws, Drop &drop, const Progress &progress) {
    SyncReport report;
    takeFolder(ws, drop, "acceptances", FileType::acceptance, report, progress,
               [&](const Bytes &file) { takeAcceptance(ws, file); });
    return report;
}

namespace {

// The same people with the same keys, in whatever order.
std::set<std::string> keysOf(const std::vector<TrusteeAnswer> &trustees) {
    std::set<std::string> out;
    for (const TrusteeAnswer &t : trustees)
        out.insert(t.signing);
    return out;
}

} // namespace

const RehearsalState *rehearsalFor(const std::vector<RehearsalState> &all, const std::string &title,
                                   const std::vector<std::string> &trustees, int threshold) {
    const std::set<std::string> wanted(trustees.begin(), trustees.end());
    const auto found = std::find_if(all.begin(), all.end(), [&](const RehearsalState &r) {
        return r.round.empty() && r.title == title && r.threshold == threshold && keysOf(r.trustees) == wanted;
    });
    return found == all.end() ? nullptr : &*found;
}

void requireRehearsal(Workspace &ws, Round &round) {
    if (round.trustees.empty())
        return;
    std::vector<std::string> keys;
    for (const Trustee &t : round.trustees)
        keys.push_back(t.signing);
    const std::vector<RehearsalState> all = rehearsals(ws);
    const RehearsalState *found = rehearsalFor(all, round.title, keys, round.threshold);
    const int accepted = found ? found->accepted() : 0;
    if (!found || !found->complete())
        throw Error(Code::rehearsalMissing, std::to_string(accepted) + "/" + std::to_string(keys.size()));
    std::vector<Trustee> ordered;
    for (const TrusteeAnswer &answer : found->trustees) {
        const auto at = std::find_if(round.trustees.begin(), round.trustees.end(),
                                     [&](const Trustee &t) { return t.signing == answer.signing; });
        if (at->recipient != answer.recipient)
            throw Error(Code::rehearsalMissing, at->name);
        ordered.push_back({answer.name, answer.signing, answer.recipient});
    }
    round.trustees = std::move(ordered);
    round.rehearsal = found->digest;
}

void markRehearsed(Workspace &ws, const Round &round) {
    Statement(ws.db(), "UPDATE rehearsal SET round = ? WHERE digest = ?")
        .bind(1, round.id)
        .bind(2, round.rehearsal)
        .run();
}

RehearsalParts rehearsalParts(Workspace &ws, const Round &round) {
    RehearsalParts out;
    Statement row(ws.db(), "SELECT tar FROM rehearsal WHERE digest = ?");
    if (round.rehearsal.empty() || !row.bind(1, round.rehearsal).step())
        return out;
    out.rehearsal = row.blob(0);
    Statement answer(ws.db(), "SELECT tar FROM acceptance WHERE rehearsal = ? ORDER BY trustee");
    answer.bind(1, round.rehearsal);
    while (answer.step())
        out.acceptances.push_back(answer.blob(0));
    return out;
}

std::vector<OfferedOffice> offeredOffices(Workspace &ws) {
    const auto guard = ws.lock();
    const Person &self = ws.person();
    std::vector<OfferedOffice> out;
    Statement row(ws.db(), "SELECT rehearsal.digest, rehearsal.received, acceptance.received FROM rehearsal LEFT JOIN "
                           "acceptance ON acceptance.rehearsal = rehearsal.digest ORDER BY rehearsal.rowid DESC");
    while (row.step()) {
        const Rehearsal r = storedOfAnyone(ws, row.text(0));
        OfferedOffice office{.digest = r.digest,
                             .title = r.plan.title,
                             .committee = r.plan.committee,
                             .number = trusteeNumber(r, self.signing.pub),
                             .threshold = r.plan.threshold,
                             .received = row.integer(1),
                             .accepted = row.optionalInteger(2)};
        if (office.number == 0 ||
            std::any_of(out.begin(), out.end(), [&](const OfferedOffice &o) { return o.title == office.title; }))
            continue;
        for (const Trustee &t : r.plan.trustees)
            office.trustees.push_back(t.name);
        try {
            readShare(r.test, self.identity, office.number);
        } catch (const Error &e) {
            if (e.code != Code::submissionMalformed)
                throw;
            office.shareRight = false;
        }
        out.push_back(std::move(office));
    }
    return out;
}

std::string takeRehearsal(Workspace &ws, View file) {
    const auto guard = ws.lock();
    const Person &self = ws.person();
    std::optional<Rehearsal> read;
    for (const KnownChair &chair : Evaluator(ws).chairs()) {
        if (!chair.confirmed)
            continue;
        try {
            read = readRehearsal(file, self.identity, signingFromOpenSsh(chair.signing));
            break;
        } catch (const Error &e) {
            if (e.code != Code::foreignSigner)
                throw;
        }
    }
    if (!read)
        throw Error(Code::chairNotConfirmed, "rehearsal");
    const int number = trusteeNumber(*read, self.signing.pub);
    if (number == 0 ||
        read->plan.trustees[static_cast<std::size_t>(number - 1)].recipient != toText(self.identity.recipient))
        throw Error(Code::notOnPanel, read->plan.title);
    Statement(ws.db(), "INSERT OR IGNORE INTO rehearsal(digest, id, title, tar, file, received) VALUES (?, ?, ?, ?, "
                       "?, ?)")
        .bind(1, read->digest)
        .bind(2, read->test.envelope.manifest.round)
        .bind(3, read->plan.title)
        .bind(4, View(read->test.envelope.tar))
        .bind(5, file)
        .bind(6, ws.clock())
        .run();
    return read->digest;
}

Bytes acceptOffice(Workspace &ws, const std::string &digest) {
    const auto guard = ws.lock();
    const Person &self = ws.person();
    Statement known(ws.db(), "SELECT file FROM acceptance WHERE rehearsal = ?");
    if (known.bind(1, digest).step())
        return known.blob(0);
    const Rehearsal r = storedOfAnyone(ws, digest);
    Acceptance a{.number = trusteeNumber(r, self.signing.pub), .time = ws.clock()};
    try {
        a.share = readShare(r.test, self.identity, a.number);
    } catch (const Error &e) {
        if (e.code != Code::submissionMalformed)
            throw;
        throw Error(Code::shareWrong, self.name);
    }
    const Bytes tar = makeAcceptanceTar(a, r, self.signing);
    std::string chair;
    for (const KnownChair &c : Evaluator(ws).chairs())
        if (c.signing == toOpenSsh(r.test.envelope.author))
            chair = c.recipient;
    const std::array readers{recipientFromText(chair), self.identity.recipient};
    Bytes file = seal(tar, readers);
    Statement(ws.db(), "INSERT INTO acceptance(digest, rehearsal, trustee, tar, file, received) VALUES (?, ?, ?, ?, ?, "
                       "?)")
        .bind(1, toHex(sha256(readTar(tar)[0].bytes)))
        .bind(2, digest)
        .bind(3, std::int64_t{a.number})
        .bind(4, View(tar))
        .bind(5, View(file))
        .bind(6, ws.clock())
        .run();
    return file;
}

void syncRehearsals(Workspace &ws, Drop &drop, SyncReport &report) {
    takeFolder(ws, drop, "rehearsals", FileType::rehearsal, report, noProgress,
               [&](const Bytes &file) { takeRehearsal(ws, file); });
    std::vector<Bytes> answers;
    {
        const auto guard = ws.lock();
        Statement row(ws.db(), "SELECT file FROM acceptance");
        while (row.step())
            answers.push_back(row.blob(0));
    }
    for (const Bytes &file : answers) {
        const std::string name = nameIn("acceptances", FileType::acceptance, file);
        if (stands(drop, name, capOf(FileType::acceptance), [&](const Bytes &there) { return there == file; }))
            continue;
        drop.put(name, file);
        ++report.sent;
    }
}

} // namespace simsa
