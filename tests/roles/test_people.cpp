// How chair and panel find each other: the invitation in its forms, cards by hand and by the drop, a key that changed.
#include "tests/roles/TinyRound.h"

#include "app/crypto/Hash.h"

using namespace simsa;
using namespace simsa::test;

class TestPeople : public QObject {
    Q_OBJECT

    // The same person again, on a new laptop.
    static std::unique_ptr<Workspace> newLaptop(TinyRound &t, const std::string &folder, const std::string &name) {
        Secret code;
        auto ws = Workspace::create(t.root() / (folder + ".simsa"), view(tinyPassphrase), Role::evaluator, name,
                                    "Institute", "home", code, leastCost());
        Evaluator e(*ws);
        e.confirmChair(e.takeInvitation(t.invitation).signing, t.chairSpace->fingerprint());
        return ws;
    }
    static Bytes cardOf(Workspace &ws) { return Evaluator(ws).makeCard(Evaluator(ws).chairs().at(0).signing); }

private Q_SLOTS:
    void anInvitationTravelsAsTextInAMail() {
        TinyRound t(0);
        const std::string text = invitationText(t.invitation);
        QVERIFY(text.starts_with("-----BEGIN SIMSA INVITATION-----\n"));
        for (std::size_t at = 0, end; at < text.size(); at = end + 1) {
            end = text.find('\n', at);
            QVERIFY(end - at <= 64);
        }
        QVERIFY(invitationFromText(text) == t.invitation);
        // As mail programs leave it: quoted, with other line ends, between other words.
        std::string quoted = "Dear Ingrid,\r\nas agreed:\r\n> ";
        for (const char c : text)
            quoted += c == '\n' ? std::string("\r\n>  ") : std::string(1, c);
        QVERIFY(invitationFromText(quoted + "\r\nKind regards") == t.invitation);
        auto ws = t.make("reader", Role::evaluator, 0);
        const KnownChair known = Evaluator(*ws).takeInvitation(view(quoted));
        QCOMPARE(known.fingerprint, t.chairSpace->fingerprint());
        QVERIFY(!known.confirmed); // by text as by file: only the telephone confirms
    }

    void aTextThatIsNoWholeInvitationIsRefused() {
        TinyRound t(0);
        auto ws = t.make("reader", Role::evaluator, 0);
        Evaluator e(*ws);
        const std::string text = invitationText(t.invitation);
        for (const std::string &bad :
             {std::string("no invitation at all"), text.substr(0, text.size() / 2), text.substr(100), std::string(),
              std::string("-----BEGIN SIMSA INVITATION-----\n-----END SIMSA INVITATION-----\n"),
              std::string("-----BEGIN SIMSA INVITATION-----\nAAA!\n-----END SIMSA INVITATION-----\n")})
            QCOMPARE(failure([&] { e.takeInvitation(view(bad)); }), Code::invitationMissing);
        QCOMPARE(failure([&] { e.takeInvitation(view(std::string(64 * 1024 + 1, 'A') + text)); }), Code::fileTooLarge);
        std::string changed = text;
        const std::size_t at = changed.find('\n', 200) - 10;
        changed[at] = changed[at] == 'A' ? 'B' : 'A';
        QVERIFY(failure([&] { e.takeInvitation(view(changed)); }).has_value());
        QVERIFY(e.chairs().empty());
    }

    void theContactForAQrCodeHoldsKeysAndFingerprint() {
        TinyRound t(0);
        const std::string text = contactText(readInvitation(t.invitation));
        QVERIFY(text.size() < 1000);
        const Person &p = t.chairSpace->person();
        for (const std::string &part : {toOpenSsh(p.signing.pub), toText(p.identity.recipient),
                                        t.chairSpace->fingerprint(), std::string("Committee")})
            QVERIFY2(text.find(part) != text.npos, part.c_str());
        Invitation longest = readInvitation(t.invitation);
        for (int i = 0; i < 200; ++i)
            longest.committee += "가";
        QVERIFY(contactText(longest).size() < 1000);
    }

    void aCardAdmittedTwiceStaysAsItIs() {
        TinyRound t(1);
        const StoredCard before = t.chair->cards().at(0);
        QVERIFY(before.confirmed);
        t.atDay(3);
        const TakenCard again = t.chair->takeCard(t.card);
        QCOMPARE(again.news, CardNews::again);
        QCOMPARE(again.confirmed, before.confirmed);
        t.chair->admit(again.card.signing, again.fingerprint);
        QCOMPARE(t.chair->takeCard(cardOf(t.person(1))).news, CardNews::again); // sealed anew, the same card
        QCOMPARE(t.chair->cards().size(), std::size_t{1});
        QVERIFY(t.chair->keyChanges().empty());
        t.open();
        QCOMPARE(t.round().panel.size(), std::size_t{1});
    }

    void junkIsRefusedAndLosesNothing() {
        TinyRound t(1);
        for (const Bytes &junk : {Bytes(), Bytes(100, 7), Bytes(t.card.begin(), t.card.end() - 20), t.invitation})
            QVERIFY(failure([&] { t.chair->takeCard(junk); }).has_value());
        QVERIFY(failure([&] { t.chair->takeCard(Bytes((64 << 10) + 1, 65)); }).has_value());
        QCOMPARE(t.chair->cards().size(), std::size_t{1});
    }

    void aNewKeyOfAKnownPersonIsShoutedAboutUntilAcknowledged() {
        TinyRound t(2);
        const std::string old = t.person(1).fingerprint();
        const auto laptop = newLaptop(t, "new", "Person e1");
        const TakenCard taken = t.chair->takeCard(cardOf(*laptop));
        QCOMPARE(taken.news, CardNews::newKey);
        QVERIFY(!taken.confirmed);
        std::vector<KeyChange> changes = t.chair->keyChanges();
        QCOMPARE(changes.size(), std::size_t{1});
        QCOMPARE(changes[0].before, old);
        QCOMPARE(changes[0].now, laptop->fingerprint());
        QCOMPARE(changes[0].name, std::string("Person e1"));
        QVERIFY(!changes[0].acknowledged);
        // Even the right digits do not admit it before.
        QCOMPARE(failure([&] { t.chair->admit(taken.card.signing, laptop->fingerprint()); }), Code::keyReplaced);
        t.chair->acknowledgeKey(changes[0].id);
        QCOMPARE(failure([&] { t.chair->admit(taken.card.signing, old); }), Code::cardNotConfirmed);
        t.chair->admit(taken.card.signing, laptop->fingerprint());
        changes = t.chair->keyChanges();
        QVERIFY(changes[0].acknowledged); // and stays on record
        QCOMPARE(t.chair->takeCard(cardOf(*laptop)).news, CardNews::again);
        QVERIFY(t.chair->keyChanges()[0].acknowledged);
        QCOMPARE(t.chair->cards().size(), std::size_t{3}); // the old card is kept, admitted as it was
    }

    void anotherEncryptionKeyUnderTheSameSignatureIsShoutedAbout() {
        TinyRound t(1);
        const Person &p = t.person(1).person();
        const Identity other = makeIdentity();
        const PersonCard card{p.name,
                              p.affiliation,
                              p.group,
                              {"ko"},
                              toOpenSsh(p.signing.pub),
                              toText(other.recipient),
                              toOpenSsh(t.chairSpace->person().signing.pub)};
        const Bytes file = writeCard(card, p.signing, other.recipient, t.chairSpace->person().identity.recipient);
        const TakenCard taken = t.chair->takeCard(file);
        QCOMPARE(taken.news, CardNews::newKey);
        QVERIFY(!taken.confirmed); // no longer admitted
        QCOMPARE(t.chair->keyChanges().at(0).before, t.person(1).fingerprint());
        QCOMPARE(failure([&] { t.chair->admit(taken.card.signing, taken.fingerprint); }), Code::keyReplaced);
    }

    void aCardThatBorrowsSomebodysKeyIsRefused() {
        TinyRound t(1);
        auto thief = t.make("thief", Role::evaluator, 0);
        const Person &p = thief->person();
        const PersonCard card{p.name,
                              p.affiliation,
                              p.group,
                              {"ko"},
                              toOpenSsh(p.signing.pub),
                              toText(t.person(1).person().identity.recipient),
                              toOpenSsh(t.chairSpace->person().signing.pub)};
        const Bytes file = writeCard(card, p.signing, p.identity.recipient, t.chairSpace->person().identity.recipient);
        QCOMPARE(failure([&] { t.chair->takeCard(file); }), Code::keysEqual);
    }

    void cardsComeByTheDrop() {
        TinyRound t(0);
        for (const char *name : {"a", "b", "c"}) {
            auto ws = newLaptop(t, name, std::string("Person ") + name);
            Evaluator(*ws).sendCard(Evaluator(*ws).chairs().at(0).signing, *t.drop);
        }
        const std::string junk = "not a card";
        t.drop->put("cards/" + toHex(sha256(view(junk))) + ".simsa-card", view(junk));
        t.drop->put("cards/" + std::string(64, 'a') + ".simsa-card", view(junk)); // half there: not its name's bytes
        t.drop->put("cards/readme.txt", view(junk));
        const SyncReport report = t.chair->takeCards(*t.drop);
        QCOMPARE(report.received, 3);
        QCOMPARE(report.refused.size(), std::size_t{2});
        QCOMPARE(t.chair->cards().size(), std::size_t{3});
        for (const StoredCard &card : t.chair->cards())
            QVERIFY(!card.confirmed);
        const SyncReport again = t.chair->takeCards(*t.drop);
        QCOMPARE(again.received, 0);
        QCOMPARE(again.refused.size(), std::size_t{1}); // what may still be on its way is looked at again
    }
};

QTEST_GUILESS_MAIN(TestPeople)
#include "test_people.moc"
