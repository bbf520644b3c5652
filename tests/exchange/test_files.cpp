// Every file that travels comes back equal, and each thing that can be wrong with one has its own answer.
#include "tests/domain/Samples.h"
#include "tests/exchange/Somebody.h"

#include "app/crypto/Age.h"
#include "app/crypto/Hash.h"
#include "app/crypto/Signature.h"
#include "app/exchange/BallotFile.h"
#include "app/exchange/Log.h"
#include "app/exchange/People.h"

using namespace simsa;
using simsa::testing::bytes;
using simsa::testing::caught;
using simsa::testing::Somebody;

class TestFiles : public QObject {
    Q_OBJECT

    Somebody chair, member, other;

    Round round() const {
        Round r = testing::sampleRound();
        r.chairSigning = chair.key();
        r.chairRecipient = chair.recipient();
        r.panel = {{"E1", "home", member.key(), member.recipient()}, {"E2", "foreign", other.key(), other.recipient()}};
        r.trustees.clear();
        r.threshold = 0;
        return r;
    }
    static std::string digestOf(const Round &r) { return toHex(sha256(view(writeRound(r)))); }
    Invitation invitation() const { return {chair.key(), chair.recipient(), "Committee", "/srv/drop"}; }
    PersonCard card() const {
        return {"Kim", "Institute", "home", {"ko", "en"}, member.key(), member.recipient(), chair.key()};
    }
    static Declaration declaration() {
        Declaration d{.member = "E1", .time = 1'773'651'600, .pledge = true, .priorContact = "none"};
        d.conflicts = {{"01", {}, ""}, {"02", {true, false, false, true, false}, "former employer"}};
        return d;
    }
    Ballot ballot() const {
        Ballot b = testing::sampleBallot();
        b.round = digestOf(round());
        return b;
    }
    SealedBallot sealed(const Ballot &b, const SigningKey &by) const {
        return sealBallot(writeBallot(b), b, round(), {}, by, member.identity.recipient);
    }
    SubmissionFile submission(View file) const {
        const Round r = round();
        return readSubmission(file, chair.identity, r.id, digestOf(r), 1, [&](const SigningPublic &key) {
            return key == member.signing.pub ? "E1" : key == other.signing.pub ? "E2" : "";
        });
    }
    QByteArray opened(const SubmissionFile &s) const {
        return caught(
            [&] { openBallot(s, ephemeralOf(s, readShare(s, chair.identity, 1)), round(), digestOf(round())); });
    }
    // The tar of one file with its manifest changed and signed again.
    template <typename Change>
    static Bytes changed(View tar, const SigningKey &by, const Change &change, const char *space = nullptr) {
        std::vector<TarView> entries = readTar(tar);
        std::string manifest(textOf(entries[0].bytes));
        change(manifest);
        const std::string type = space ? space : nameOf(readManifest(textOf(entries[0].bytes)).type);
        const std::string signature = signSsh(by, type + "@simsa", view(manifest));
        entries[0].bytes = view(manifest);
        entries[1].bytes = view(signature);
        return writeTar(entries);
    }
    static void replace(std::string &text, const std::string &what, const std::string &with) {
        const std::size_t at = text.find(what);
        if (at == std::string::npos)
            throw Error(Code::internal, what);
        text.replace(at, what.size(), with);
    }

private Q_SLOTS:
    void anInvitationComesBack() {
        const Bytes file = writeInvitation(invitation(), chair.signing);
        QVERIFY(readInvitation(file) == invitation());
        QCOMPARE(caught([&] { readInvitation(writeInvitation(invitation(), other.signing)); }),
                 QByteArray("foreignSigner: invitation"));
        QCOMPARE(caught([&] { readInvitation(Bytes(64 * 1024 + 1)); }), QByteArray("fileTooLarge: invitation"));
        Invitation nameless = invitation();
        nameless.committee.clear();
        QCOMPARE(caught([&] { readInvitation(writeInvitation(nameless, chair.signing)); }),
                 QByteArray("jsonField: committee"));
    }

    void aCardComesBack() {
        const auto write = [&](const PersonCard &c, const SigningKey &by) {
            return writeCard(c, by, member.identity.recipient, chair.identity.recipient);
        };
        const auto answer = [&](const PersonCard &c) {
            return caught([&] { readCard(write(c, member.signing), chair.identity, chair.key()); });
        };
        const Bytes file = write(card(), member.signing);
        QVERIFY(readCard(file, chair.identity, chair.key()) == card());
        QVERIFY(readCard(file, member.identity, chair.key()) == card()); // its author reads it too
        QCOMPARE(caught([&] { readCard(file, other.identity, chair.key()); }), QByteArray("ageNoMatch: "));
        QCOMPARE(caught([&] { readCard(file, chair.identity, other.key()); }), QByteArray("cardRule: chair"));
        QCOMPARE(caught([&] { readCard(write(card(), other.signing), chair.identity, chair.key()); }),
                 QByteArray("foreignSigner: card"));
        QCOMPARE(caught([&] { readCard(Bytes(64 * 1024 + 1), chair.identity, chair.key()); }),
                 QByteArray("fileTooLarge: card"));
        PersonCard c = card();
        c.name.clear();
        QCOMPARE(answer(c), QByteArray("cardRule: name"));
        c = card();
        c.group = "elsewhere";
        QCOMPARE(answer(c), QByteArray("cardRule: group"));
        c = card();
        c.recipient = toText(Recipient{});
        QVERIFY(answer(c).startsWith("weakKey"));
    }

    void aRoundFileComesBack() {
        const Round r = round();
        const std::string json = writeRound(r);
        const Identity document = makeIdentity();
        const Bytes file = writeRoundFile(json, r.id, {{std::string(64, '2'), toText(document)}}, chair.signing,
                                          chair.identity.recipient, member.identity.recipient);
        for (const Identity *reader : {&member.identity, &chair.identity}) {
            const RoundFile back = readRoundFile(file, *reader, chair.signing.pub);
            QVERIFY(back.round == r);
            QCOMPARE(bytes(back.json), bytes(json));
            QCOMPARE(bytes(back.digest), bytes(digestOf(r)));
            QCOMPARE(back.keys.size(), std::size_t{1});
            QCOMPARE(back.keys[0].sealed, std::string(64, '2'));
            QVERIFY(back.keys[0].identity == toText(document));
        }
        QCOMPARE(caught([&] { readRoundFile(file, other.identity, chair.signing.pub); }), QByteArray("ageNoMatch: "));
        QCOMPARE(caught([&] { readRoundFile(file, member.identity, other.signing.pub); }),
                 bytes("foreignSigner: " + chair.key()));
        const auto readTarAs = [&](Bytes tar) {
            const Bytes again = seal(tar, std::vector{member.identity.recipient});
            return caught([&] { readRoundFile(again, member.identity, chair.signing.pub); });
        };
        const auto tarOf = [&](const std::string &id, const std::string &digest, const std::string &identities) {
            return makeTar({.type = FileType::round, .round = id, .roundDigest = digest}, chair.signing,
                           {{"round.json", view(json)}, {"identities.txt", view(identities)}});
        };
        QCOMPARE(readTarAs(tarOf(r.id, digestOf(r), "")), QByteArray("accepted"));
        QCOMPARE(readTarAs(tarOf(std::string(32, 'b'), digestOf(r), "")), QByteArray("manifestMismatch: round.json"));
        QCOMPARE(readTarAs(tarOf(r.id, std::string(64, 'b'), "")), QByteArray("manifestMismatch: round.json"));
        QCOMPARE(readTarAs(tarOf(r.id, digestOf(r), "x")), QByteArray("manifestForm: identities.txt"));
        QVERIFY(readTarAs(tarOf(r.id, digestOf(r), std::string(140, 'x'))) != "accepted");
        const std::string key(textOf(toText(document)));
        const std::string digits(64, '2');
        QCOMPARE(readTarAs(tarOf(r.id, digestOf(r), digits + " " + key + "\n")), QByteArray("accepted"));
        for (const std::string &line : {digits + "x" + key + "\n", digits + " " + key + "x"})
            QCOMPARE(readTarAs(tarOf(r.id, digestOf(r), line)), QByteArray("manifestForm: identities.txt"));
        QCOMPARE(readTarAs(makeTar({.type = FileType::round, .round = r.id, .roundDigest = digestOf(r)}, chair.signing,
                                   {{"round.json", view(json)}})),
                 QByteArray("manifestMismatch: identities.txt"));
    }

    void eventsComeBack_data() {
        QTest::addColumn<int>("which");
        for (int i = 0; i < 7; ++i)
            QTest::newRow(nameOf(static_cast<EventKind>(i))) << i;
    }
    void eventsComeBack() {
        QFETCH(int, which);
        Round r = round();
        r.policy.components = {{"score", maximum(r.rubric), {8000}}, {"price", {2000}, {2000}}};
        const Somebody fresh;
        Event e{.kind = static_cast<EventKind>(which), .time = 1'773'651'600, .reason = "Because"};
        switch (e.kind) {
        case EventKind::deadline:
            e.deadline = 1'773'800'000;
            break;
        case EventKind::replace:
            e.member = "E1";
            e.signing = fresh.key();
            e.recipient = fresh.recipient();
            e.keepOld = false;
            break;
        case EventKind::withdraw:
            e.member = "E2";
            break;
        case EventKind::exclude:
            e.member = "E1";
            e.proposal = "02";
            break;
        case EventKind::adjust:
            e.proposal = "01";
            e.points = -500;
            break;
        case EventKind::decide:
            e.selected = {"02", "01"};
            e.decidedBy = "Presiding member";
            e.method = DecisionMethod::video;
            e.vote = {.yes = 1, .no = 0, .abstained = 1};
            break;
        case EventKind::component:
            e.component = "price";
            e.figures = {{"01", 1500}, {"02", 0}};
            break;
        }
        const std::string json = writeEvent(e);
        QVERIFY(readEvent(json, r) == e);
        const Bytes tar = makeEventTar(json, r, digestOf(r), chair.signing);
        const Envelope back = openTar(tar, FileType::event, [&](auto &key) { return key == chair.signing.pub; });
        QCOMPARE(bytes(std::string(textOf(back.file("event.json")))), bytes(json));
        const auto answer = [&](const char *what, const char *with) {
            std::string text = json;
            replace(text, what, with);
            return caught([&] { readEvent(text, r); });
        };
        QCOMPARE(answer("simsa-event-1", "simsa-event-2"), QByteArray("unknownFormat: simsa-event-2"));
        QCOMPARE(answer("Because", ""), QByteArray("eventRule: reason"));
        QCOMPARE(answer("\"kind\":\"", "\"kind\":\"un"), QByteArray("eventRule: kind"));
        QCOMPARE(caught([&] { readEvent(json.substr(0, json.size() - 1) + ",\"x\":1}", r); }),
                 QByteArray("jsonField: event.x"));
        if (!e.member.empty())
            QCOMPARE(answer(("\"member\":\"" + e.member).c_str(), "\"member\":\"E9"), QByteArray("eventRule: member"));
        if (!e.proposal.empty())
            QCOMPARE(answer(("\"proposal\":\"" + e.proposal).c_str(), "\"proposal\":\"09"),
                     QByteArray("eventRule: proposal"));
    }

    void aDecisionSaysHowInOneWay() {
        const Round r = round(); // two members
        Event e{.kind = EventKind::decide, .time = 1, .reason = "x", .selected = {"01"}, .decidedBy = "Kim"};
        const std::string plain = writeEvent(e);
        QVERIFY(plain.find("method") == std::string::npos && plain.find("vote") == std::string::npos);
        QVERIFY(readEvent(plain, r) == e);
        e.method = DecisionMethod::writing;
        e.vote = {.yes = 2};
        const std::string json = writeEvent(e);
        QVERIFY(readEvent(json, r) == e);
        const auto answer = [&](const char *what, const char *with) {
            std::string text = json;
            replace(text, what, with);
            return caught([&] { readEvent(text, r); });
        };
        QCOMPARE(answer("writing", "telepathy"), QByteArray("eventRule: method"));
        QCOMPARE(answer("\"for\":2", "\"for\":0"), QByteArray("eventRule: vote"));         // nobody voted
        QCOMPARE(answer("\"against\":0", "\"against\":1"), QByteArray("eventRule: vote")); // three of two
        QCOMPARE(answer("\"for\":2", "\"for\":3"), QByteArray("jsonField: event.vote.for"));
        QCOMPARE(answer("\"abstained\":0", "\"abstained\":0,\"x\":1"), QByteArray("jsonField: event.vote.x"));
    }

    void aReplacementBringsNewKeys() {
        Round r = round();
        const Somebody fresh, trustee;
        r.trustees = {{"First", trustee.key(), trustee.recipient()}, {"Second", other.key(), other.recipient()}};
        r.threshold = 2;
        Event e{.kind = EventKind::replace, .time = 1, .reason = "x", .member = "E1"};
        const auto answer = [&](const std::string &signing, const std::string &recipient) {
            e.signing = signing;
            e.recipient = recipient;
            return caught([&] { readEvent(writeEvent(e), r); });
        };
        QCOMPARE(answer(fresh.key(), fresh.recipient()), QByteArray("accepted"));
        QCOMPARE(answer(chair.key(), fresh.recipient()), QByteArray("keysEqual: E1"));
        QCOMPARE(answer(fresh.key(), chair.recipient()), QByteArray("keysEqual: E1"));
        QCOMPARE(answer(member.key(), fresh.recipient()), QByteArray("keysEqual: E1"));
        QCOMPARE(answer(fresh.key(), member.recipient()), QByteArray("keysEqual: E1"));
        QCOMPARE(answer(other.key(), other.recipient()), QByteArray("keysEqual: E1"));
        QCOMPARE(answer(trustee.key(), trustee.recipient()), QByteArray("accepted")); // evaluator and trustee
        QCOMPARE(answer(trustee.key(), fresh.recipient()), QByteArray("keysEqual: E1"));
        QVERIFY(answer(toOpenSsh(SigningPublic{}), fresh.recipient()).startsWith("weakKey"));
        Event earlier = e;
        earlier.member = "E2";
        earlier.signing = fresh.key();
        earlier.recipient = fresh.recipient();
        answer(Somebody().key(), fresh.recipient());
        QCOMPARE(caught([&] { requireNewKeys(e, r, {earlier}); }), QByteArray("keysEqual: E1"));
        QCOMPARE(caught([&] { requireNewKeys(e, r, {}); }), QByteArray("accepted"));
    }

    void aDeclarationComesBack() {
        const Round r = round();
        const std::string json = writeDeclaration(declaration());
        QVERIFY(readDeclaration(json, r) == declaration());
        QCOMPARE(bytes(namesOf(declaration().conflicts[1])), QByteArray("paid_work, sponsorship"));
        const auto answer = [&](const char *what, const char *with) {
            std::string text = json;
            replace(text, what, with);
            return caught([&] { readDeclaration(text, r); });
        };
        QCOMPARE(answer("\"pledge\":true", "\"pledge\":false"), QByteArray("declarationMissing: pledge"));
        QCOMPARE(answer("simsa-declaration-1", "simsa-declaration-2"),
                 QByteArray("unknownFormat: simsa-declaration-2"));
        QCOMPARE(answer("\"proposal\":\"02\"", "\"proposal\":\"03\""),
                 QByteArray("jsonField: declaration.conflicts.proposal"));
        QCOMPARE(answer("\"stake\":false,", ""), QByteArray("jsonField: declaration.conflicts.stake"));
        Declaration shorter = declaration();
        shorter.conflicts.pop_back();
        QCOMPARE(caught([&] { readDeclaration(writeDeclaration(shorter), r); }),
                 QByteArray("jsonField: declaration.conflicts"));
    }

    void aBallotComesBack() {
        const SealedBallot s = sealed(ballot(), member.signing);
        const SubmissionFile file = submission(s.file);
        QCOMPARE(file.member, std::string("E1"));
        QCOMPARE(file.digest, s.digest);
        QCOMPARE(file.submission().revision, 1);
        const Secret share = readShare(file, chair.identity, 1);
        QVERIFY(share == toText(s.ephemeral));
        const OpenedBallot back = openBallot(file, ephemeralOf(file, share), round(), digestOf(round()));
        QVERIFY(back.ballot == ballot());
        QCOMPARE(bytes(back.json), bytes(writeBallot(ballot())));
        requireRecusals(back.ballot, declaration());
        const SubmissionFile stored = readStoredSubmission(file.envelope.tar, file.digest, file.member);
        QVERIFY(stored.envelope.manifest == file.envelope.manifest && stored.envelope.author == member.signing.pub);
        QCOMPARE(opened(stored), QByteArray("accepted"));
        // The padding tells nothing of what is inside.
        Ballot talkative = ballot();
        talkative.judgements[0].opinion = std::string(5'000, 'x');
        QCOMPARE(sealed(talkative, member.signing).file.size(), s.file.size());
    }

    void whatASubmissionMayNotBe() {
        const Round r = round();
        const SealedBallot s = sealed(ballot(), member.signing);
        const SubmissionFile file = submission(s.file);
        const auto answer = [&](const Bytes &tar) {
            return caught([&] { submission(seal(tar, std::vector{chair.identity.recipient})); });
        };
        const Bytes &tar = file.envelope.tar;
        QCOMPARE(answer(tar), QByteArray("accepted")); // anybody may wrap it anew
        QCOMPARE(caught([&] { submission(sealed(ballot(), chair.signing).file); }),
                 bytes("foreignSigner: " + chair.key())); // the chair never scores
        QCOMPARE(caught([&] { submission(Bytes((8u << 20) + 1)); }), QByteArray("fileTooLarge: ballot"));
        QVERIFY(answer(changed(tar, member.signing, [](std::string &m) {
                    replace(m, "\"round\":\"aaaa", "\"round\":\"bbbb");
                })).startsWith("roundForeign"));
        QVERIFY(answer(changed(tar, member.signing, [](std::string &m) {
                    replace(m, "\"revision\":1", "\"revision\":0");
                })).startsWith("jsonField: manifest.revision"));
        QVERIFY(answer(changed(tar, member.signing, [](std::string &m) {
                    replace(m, "\"revision\":1", "\"revision\":1001");
                })).startsWith("jsonField: manifest.revision"));
        QCOMPARE(answer(changed(tar, other.signing, [](std::string &) {})),
                 QByteArray("manifestMismatch: manifest.json"));
        // Two commitments where there is one opener; a share of another number.
        Manifest m = file.envelope.manifest;
        m.submission->commitments.push_back(m.submission->commitments[0]);
        const auto payload = [&](const char *name) {
            return std::vector<TarView>{{"ballot.age", file.envelope.file("ballot.age")},
                                        {name, file.envelope.file("share-1.age")}};
        };
        QCOMPARE(answer(makeTar(m, member.signing, payload("share-1.age"))), QByteArray("manifestForm: share"));
        QCOMPARE(answer(makeTar(file.envelope.manifest, member.signing, payload("share-2.age"))),
                 QByteArray("manifestForm: share"));
    }

    // Inner and outer must agree: a copied or exchanged ballot.age dies at the opening.
    void whatTheOpeningFinds() {
        const SealedBallot mine = sealed(ballot(), member.signing);
        const SubmissionFile file = submission(mine.file);
        const auto wrapped = [&](const Manifest &m, const SigningKey &by, View inner, View share) {
            const Bytes tar = makeTar(m, by, {{"ballot.age", inner}, {"share-1.age", share}});
            return submission(seal(tar, std::vector{chair.identity.recipient}));
        };
        const View inner = file.envelope.file("ballot.age"), share = file.envelope.file("share-1.age");
        const Manifest &m = file.envelope.manifest;
        QCOMPARE(opened(wrapped(m, member.signing, inner, share)), QByteArray("accepted"));
        QVERIFY(opened(wrapped(m, other.signing, inner, share)).startsWith("submissionMalformed")); // copied
        Manifest second = m;
        second.submission->revision = 2;
        second.submission->previous = file.digest;
        QVERIFY(opened(wrapped(second, member.signing, inner, share)).startsWith("submissionMalformed"));
        Manifest elsewhere = m;
        elsewhere.submission->recipient = other.recipient();
        QVERIFY(opened(wrapped(elsewhere, member.signing, inner, share)).startsWith("submissionMalformed: recipient"));
        Manifest broken = m;
        broken.submission->commitments = {std::string(64, '0')};
        QVERIFY(opened(wrapped(broken, member.signing, inner, share)).startsWith("submissionMalformed: share-1.age"));
        QVERIFY(opened(wrapped(m, member.signing, View(inner).first(inner.size() - 1), share))
                    .startsWith("submissionMalformed"));
        Ballot stranger = ballot();
        stranger.member = "E2";
        QVERIFY(opened(submission(sealed(stranger, member.signing).file)).startsWith("submissionMalformed"));
        Ballot unsound = ballot();
        unsound.judgements[1].reason.clear();
        QVERIFY(opened(submission(sealed(unsound, member.signing).file)).startsWith("submissionMalformed: 02/reason"));
        Ballot conflicted = ballot();
        conflicted.judgements[1].state = State::abstained;
        QCOMPARE(caught([&] { requireRecusals(conflicted, declaration()); }),
                 QByteArray("submissionMalformed: declaration"));
    }

    void whatAnEnvelopeMayNotBe_data() {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QByteArray>("with");
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char *name, const char *what, const char *with, const char *answer) {
            QTest::newRow(name) << QByteArray(what) << QByteArray(with) << QByteArray(answer);
        };
        row("future format", "simsa-manifest-1", "simsa-manifest-2", "unknownFormat: simsa-manifest-2");
        row("unknown type", "\"type\":\"event\"", "\"type\":\"rumour\"", "unknownType: rumour");
        row("another type", "\"type\":\"event\"", "\"type\":\"card\"", "manifestMismatch: manifest.json");
        row("a size less", "\"size\":5", "\"size\":4", "manifestMismatch: a.json");
        row("a size below 0", "\"size\":5", "\"size\":-1", "jsonField: manifest.files.size");
        row("another name", "\"name\":\"a.json\"", "\"name\":\"b.json\"", "manifestMismatch: b.json");
        row("another digest", "\"sha256\":\"", "\"sha256\":\"0", "jsonField: manifest.files.sha256");
        row("an unknown field", "\"round\":", "\"x\":1,\"round\":", "jsonField: manifest.round");
        row("white space", "\"round\":", "\"round\": ", "jsonSyntax: character");
    }
    void whatAnEnvelopeMayNotBe() {
        QFETCH(QByteArray, what);
        QFETCH(QByteArray, with);
        QFETCH(QByteArray, answer);
        const Bytes tar = makeTar({.type = FileType::event}, chair.signing, {{"a.json", view("12345")}});
        const Bytes spoilt =
            changed(tar, chair.signing, [&](std::string &m) { replace(m, what.toStdString(), with.toStdString()); });
        const QByteArray got = caught([&] { openTar(spoilt, FileType::event, [](auto &) { return true; }); });
        QVERIFY2(got.startsWith(answer.left(answer.indexOf(':'))), got.constData());
    }

    void payloadIsWhatTheManifestSays() {
        const auto all = [](auto &) { return true; };
        const Bytes tar =
            makeTar({.type = FileType::event}, chair.signing, {{"a.json", view("12345")}, {"b.json", view("6")}});
        const auto answer = [&](const auto &change) {
            std::vector<TarView> entries = readTar(tar);
            change(entries);
            const Bytes spoilt = writeTar(entries);
            return caught([&] { openTar(spoilt, FileType::event, all); });
        };
        QCOMPARE(answer([](auto &) {}), QByteArray("accepted"));
        QCOMPARE(answer([](auto &e) { e.pop_back(); }), QByteArray("manifestMismatch: files"));
        QCOMPARE(answer([](auto &e) { e.push_back({"c.json", view("x")}); }), QByteArray("manifestMismatch: files"));
        QCOMPARE(answer([](auto &e) { std::swap(e[2], e[3]); }), QByteArray("manifestMismatch: a.json"));
        QCOMPARE(answer([](auto &e) { e[2].bytes = view("12346"); }), QByteArray("digestMismatch: a.json"));
        QCOMPARE(answer([](auto &e) { std::swap(e[0], e[1]); }), QByteArray("tarForm: manifest.json"));
        QCOMPARE(answer([](auto &e) { e.erase(e.begin() + 1, e.end()); }), QByteArray("tarForm: manifest.json"));
        QVERIFY(answer([](auto &e) { e[1].bytes = view("x"); }).startsWith("signatureForm"));
        QVERIFY(caught([&] { openTar(tar, FileType::card, all); }).startsWith("signatureWrong")); // another namespace
        QCOMPARE(caught([&] { openTar(tar, FileType::event, [](auto &) { return false; }); }),
                 bytes("foreignSigner: " + chair.key()));
        QCOMPARE(caught([&] { openTar(tar, FileType::event, all).file("c.json"); }),
                 QByteArray("manifestMismatch: c.json"));
        QVERIFY(
            caught([&] { openTar(Bytes(tar.begin(), tar.end() - 512), FileType::event, all); }).startsWith("tarForm"));
    }

    void capsComeBeforeEverything() {
        for (const FileType type : {FileType::card, FileType::round, FileType::declaration, FileType::ballot,
                                    FileType::event, FileType::complaint, FileType::opening}) {
            const Bytes large(static_cast<std::size_t>(capOf(type)) + 1);
            QCOMPARE(caught([&] {
                         open(large, type, {&chair.identity, 1}, [](auto &) { return true; });
                     }),
                     bytes(std::string("fileTooLarge: ") + nameOf(type)));
        }
        QVERIFY(typeOfFile("a.simsa-ballot") == FileType::ballot && typeOfFile("x/a.simsa-round") == FileType::round);
        QVERIFY(!typeOfFile("a.simsa-ballots") && !typeOfFile("a.age") && !typeOfFile(""));
    }

    void theLogHasOneOrder() {
        const std::string digest(64, 'd');
        const LogEntry opens{.kind = LogKind::opened, .time = 1, .digest = digest};
        const LogEntry accepted{
            .kind = LogKind::accepted, .time = 2, .digest = std::string(64, 'a'), .member = "E1", .revision = 1};
        const LogEntry closes{.kind = LogKind::closed, .time = 3};
        LogEntry late = accepted;
        late.kind = LogKind::refused;
        late.reason = "late";
        LogEntry conflict = late;
        conflict.reason = "conflict";
        const LogEntry tallied{.kind = LogKind::tallied, .time = 4, .digest = digest};
        for (const LogEntry &e : {opens, accepted, closes, late, tallied})
            QVERIFY(readLogEntry(writeLogEntry(e)) == e);
        const auto answer = [&](const std::vector<LogEntry> &log) {
            return caught([&] { requireOrder(log, digest); });
        };
        QCOMPARE(answer({opens, accepted, conflict, closes, late, tallied}), QByteArray("accepted"));
        QCOMPARE(answer({}), QByteArray("logForm: opened"));
        QCOMPARE(answer({accepted}), QByteArray("logForm: 0"));
        QCOMPARE(answer({opens, opens}), QByteArray("logForm: 1"));
        QCOMPARE(answer({opens, closes, accepted}), QByteArray("logForm: 2"));
        QCOMPARE(answer({opens, closes, conflict}), QByteArray("logForm: 2"));
        QCOMPARE(answer({opens, closes, closes}), QByteArray("logForm: 2"));
        QCOMPARE(answer({opens, tallied}), QByteArray("logForm: 1"));
        QCOMPARE(caught([&] { requireOrder({opens}, std::string(64, 'e')); }), QByteArray("logForm: 0"));
        QVERIFY((readLogLines("a\nb\n") == std::vector<std::string>{"a", "b"}));
        QCOMPARE(caught([] { readLogLines("a\nb"); }), QByteArray("logForm: line"));
        QVERIFY(caught([&] { readLogEntry(writeLogEntry(closes) + " "); }) != "accepted");
    }
};

QTEST_GUILESS_MAIN(TestFiles)
#include "test_files.moc"
