// The chair and the people: invitation, cards, admission.
#include "app/roles/Chair.h"
#include "app/roles/Transfer.h"

namespace simsa {

Bytes Chair::invitation(const std::string &committee, const std::string &drop) {
    const auto guard = ws.lock();
    const Person &p = ws.person();
    ws.setSetting("committee", committee);
    ws.setSetting("drop", drop);
    return writeInvitation({toOpenSsh(p.signing.pub), toText(p.identity.recipient), committee, drop}, p.signing);
}

StoredCard Chair::takeCard(View file) {
    const auto guard = ws.lock();
    const Person &p = ws.person();
    const PersonCard card = readCard(file, p.identity, toOpenSsh(p.signing.pub));
    if (card.signing == toOpenSsh(p.signing.pub) || card.recipient == toText(p.identity.recipient))
        throw Error(Code::keysEqual, "card");
    std::string languages;
    for (const std::string &l : card.languages)
        languages += (languages.empty() ? "" : ",") + l;
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
        .bind(6, languages)
        .bind(7, ws.clock())
        .run();
    for (StoredCard &stored : cards())
        if (stored.card.signing == card.signing)
            return stored;
    throw Error(Code::internal, "card");
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
        Statement(ws.db(), "UPDATE card SET confirmed = ? WHERE signing = ?")
            .bind(1, ws.clock())
            .bind(2, signing)
            .run();
        return;
    }
    throw Error(Code::cardNotConfirmed, "fingerprint");
}

} // namespace simsa
