// The chair and the people: invitation, cards, admission.
#include "app/roles/Chair.h"
#include "app/roles/Transfer.h"

#include <algorithm>

namespace simsa {

Bytes Chair::invitation(const std::string &committee, const std::string &drop) {
    const auto guard = ws.lock();
    const Person &p = ws.person();
    ws.setSetting("committee", committee);
    ws.setSetting("drop", drop);
    return writeInvitation({toOpenSsh(p.signing.pub), toText(p.identity.recipient), committee, drop}, p.signing);
}

namespace {

std::string joined(const std::vector<std::string> &languages) {
    std::string out;
    for (const std::string &l : languages)
        out += (out.empty() ? "" : ",") + l;
    return out;
}

bool samePerson(const PersonCard &a, const PersonCard &b) {
    return a.name == b.name && a.affiliation == b.affiliation;
}

void noteChange(Workspace &ws, const PersonCard &before, const PersonCard &now) {
    Statement(ws.db(),
              "INSERT INTO key_change(name, affiliation, old_signing, old_recipient, signing, recipient, time) "
              "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET acknowledged = NULL, time = excluded.time")
        .bind(1, now.name)
        .bind(2, now.affiliation)
        .bind(3, before.signing)
        .bind(4, before.recipient)
        .bind(5, now.signing)
        .bind(6, now.recipient)
        .bind(7, ws.clock())
        .run();
}

} // namespace

TakenCard Chair::takeCard(View file) {
    const auto guard = ws.lock();
    const Person &p = ws.person();
    const PersonCard card = readCard(file, p.identity, toOpenSsh(p.signing.pub));
    if (card.signing == toOpenSsh(p.signing.pub) || card.recipient == toText(p.identity.recipient))
        throw Error(Code::keysEqual, "card");
    TakenCard taken;
    const std::vector<StoredCard> all = cards();
    for (const StoredCard &other : all) // another's keys under one's own name
        if (other.card.signing != card.signing && other.card.recipient == card.recipient)
            throw Error(Code::keysEqual, "card");
    const auto same = std::find_if(all.begin(), all.end(), [&](auto &c) { return c.card.signing == card.signing; });
    Transaction transaction(ws.db());
    if (same != all.end() && same->card == card)
        taken.news = CardNews::again;
    else if (same != all.end() && same->card.recipient == card.recipient)
        taken.news = CardNews::changed;
    else if (same != all.end()) {
        noteChange(ws, same->card, card);
        taken.news = CardNews::newKey;
    } else {
        const auto known = std::find_if(all.rbegin(), all.rend(), [&](auto &c) { return samePerson(c.card, card); });
        if (known != all.rend()) {
            noteChange(ws, known->card, card);
            taken.news = CardNews::newKey;
        }
    }
    Statement(ws.db(),
              "INSERT INTO card(signing, recipient, name, affiliation, grp, languages, received) VALUES (?, ?, ?, ?, "
              "?, ?, ?) "
              "ON CONFLICT DO UPDATE SET confirmed = CASE WHEN recipient = excluded.recipient THEN confirmed END, "
              "recipient = excluded.recipient, name = excluded.name, affiliation = excluded.affiliation, "
              "grp = excluded.grp, languages = excluded.languages")
        .bind(1, card.signing)
        .bind(2, card.recipient)
        .bind(3, card.name)
        .bind(4, card.affiliation)
        .bind(5, card.group)
        .bind(6, joined(card.languages))
        .bind(7, ws.clock())
        .run();
    transaction.commit();
    for (StoredCard &stored : cards())
        if (stored.card.signing == card.signing) {
            static_cast<StoredCard &>(taken) = std::move(stored);
            return taken;
        }
    throw Error(Code::internal, "card");
}

SyncReport Chair::takeCards(Drop &drop, const Progress &progress) {
    constexpr std::size_t most = 1000; // cards looked at in one go, and waiting for admission
    SyncReport report;
    std::vector<std::string> names;
    for (const std::string &name : drop.list("cards"))
        if (isNameOf(FileType::card, name))
            names.push_back(name);
    std::size_t waiting = 0;
    {
        const auto guard = ws.lock();
        std::erase_if(names, [&](const std::string &name) { return wasSeen(ws, {}, "cards/" + name); });
        for (const StoredCard &card : cards())
            waiting += !card.confirmed;
    }
    names.resize(std::min(names.size(), most - std::min(most, waiting)));
    for (std::size_t i = 0; i < names.size(); ++i) {
        progress("cards", static_cast<int>(i), static_cast<int>(names.size()));
        const std::string name = "cards/" + names[i];
        try {
            const Bytes file = drop.get(name, capOf(FileType::card));
            if (!nameMatches(names[i], FileType::card, file)) // perhaps half there: looked at again next time
                throw Error(Code::digestMismatch, names[i]);
            if (takeCard(file).news != CardNews::again)
                ++report.received;
            markSeen(ws, {}, {name, "taken", {}, 0});
        } catch (const Error &e) {
            if (e.code == Code::diskFull || e.code == Code::ioFailed || e.code == Code::databaseBusy ||
                e.code == Code::databaseDamaged || e.code == Code::folderUnusable || e.code == Code::internal)
                throw;
            report.refuse({name, nameOf(e.code), e.detail, ws.clock()});
            const auto guard = ws.lock();
            if (e.code != Code::digestMismatch && e.code != Code::fileMissing && e.code != Code::fileUnreadable)
                markSeen(ws, {}, {name, "refused", std::string(nameOf(e.code)) + "|" + e.detail, 0});
        }
    }
    return report;
}

std::vector<KeyChange> Chair::keyChanges() {
    const auto guard = ws.lock();
    std::vector<KeyChange> out;
    Statement row(ws.db(), "SELECT id, time, name, affiliation, old_signing, old_recipient, signing, recipient, "
                           "acknowledged FROM key_change ORDER BY id");
    while (row.step())
        out.push_back({.id = row.integer(0),
                       .time = row.integer(1),
                       .name = row.text(2),
                       .affiliation = row.text(3),
                       .signing = row.text(6),
                       .before = fingerprintOf(row.text(4), row.text(5)),
                       .now = fingerprintOf(row.text(6), row.text(7)),
                       .acknowledged = row.optionalInteger(8)});
    return out;
}

void Chair::acknowledgeKey(std::int64_t change) {
    const auto guard = ws.lock();
    Statement(ws.db(), "UPDATE key_change SET acknowledged = ? WHERE id = ? AND acknowledged IS NULL")
        .bind(1, ws.clock())
        .bind(2, change)
        .run();
}

std::vector<StoredCard> Chair::cards() {
    const auto guard = ws.lock();
    std::vector<StoredCard> out;
    Statement row(ws.db(),
                  "SELECT name, affiliation, grp, languages, signing, recipient, received, confirmed FROM card "
                  "ORDER BY received, rowid");
    while (row.step()) {
        StoredCard c;
        c.card = {
            row.text(0), row.text(1), row.text(2), {}, row.text(4), row.text(5), toOpenSsh(ws.person().signing.pub)};
        for (std::string rest = row.text(3); !rest.empty();) {
            c.card.languages.push_back(rest.substr(0, rest.find(',')));
            rest.erase(0, c.card.languages.back().size() + 1);
        }
        c.fingerprint = fingerprintOf(c.card.signing, c.card.recipient);
        c.received = row.integer(6);
        c.confirmed = row.optionalInteger(7);
        out.push_back(std::move(c));
    }
    return out;
}

void Chair::admit(const std::string &signing, const std::string &digits) {
    const auto guard = ws.lock();
    for (const StoredCard &stored : cards()) {
        if (stored.card.signing != signing || !sameDigits(digits, stored.fingerprint))
            continue;
        for (const KeyChange &change : keyChanges())
            if (change.now == stored.fingerprint && !change.acknowledged)
                throw Error(Code::keyReplaced, stored.card.name);
        Statement(ws.db(), "UPDATE card SET confirmed = ? WHERE signing = ?")
            .bind(1, ws.clock())
            .bind(2, signing)
            .run();
        return;
    }
    throw Error(Code::cardNotConfirmed, "fingerprint");
}

} // namespace simsa
