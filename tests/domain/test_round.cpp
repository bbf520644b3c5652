// round.json: one encoding, and one refusal for each rule.
#include "tests/domain/Samples.h"

#include <functional>

using namespace simsa;
using simsa::testing::bytes;
using simsa::testing::caught;

namespace {
using BreakRound = std::function<void(Round &)>;
}
Q_DECLARE_METATYPE(BreakRound)

class TestRound : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesBackEqual();
    void blindStandsLastAndOnlyWhereTrue();
    void aLeastTimeStandsAfterItAndOnlyWhereAsked();
    void rules_data();
    void rules();
    void reader_data();
    void reader();
};

void TestRound::comesBackEqual() {
    const Round round = testing::sampleRound();
    const std::string text = writeRound(round);
    QVERIFY(readRound(text) == round);
    QCOMPARE(bytes(writeRound(readRound(text))), bytes(text));
    QVERIFY(text.starts_with(R"({"format":"simsa-round-1","id":")"));
    QVERIFY(text.find("\"opened\":\"2026-03-16T09:00:00Z\"") != std::string::npos);
    QVERIFY(findProposal(round, "02") == &round.proposals[1] && findProposal(round, "03") == nullptr);
    QVERIFY(findMember(round, "E2") == &round.panel[1] && findMember(round, "E3") == nullptr);
}

void TestRound::blindStandsLastAndOnlyWhereTrue() {
    Round round = testing::sampleRound();
    const std::string open = writeRound(round);
    QVERIFY(open.find("blind") == std::string::npos);
    round.blind = true;
    const std::string blind = writeRound(round);
    QVERIFY(blind.ends_with(R"(,"blind":true})"));
    QVERIFY(readRound(blind) == round);
    QCOMPARE(blind.substr(0, open.size() - 1), open.substr(0, open.size() - 1));
    std::string said = blind;
    said.replace(said.size() - 5, 4, "false");
    QCOMPARE(caught([&] { readRound(said); }), QByteArray("jsonNotCanonical: round.blind"));
}

void TestRound::aLeastTimeStandsAfterItAndOnlyWhereAsked() {
    Round round = testing::sampleRound();
    QVERIFY(writeRound(round).find("reading_minutes") == std::string::npos);
    round.blind = true;
    round.readingMinutes = 30;
    const std::string text = writeRound(round);
    QVERIFY(text.ends_with(R"(,"blind":true,"reading_minutes":30})"));
    QVERIFY(readRound(text) == round);
    std::string none = text;
    none.replace(none.size() - 3, 2, "0");
    QCOMPARE(caught([&] { readRound(none); }), QByteArray("jsonField: round.reading_minutes"));
    round.readingMinutes = 601;
    QCOMPARE(caught([&] { validate(round); }), QByteArray("roundRule: reading_minutes"));
}

void TestRound::rules_data() {
    QTest::addColumn<BreakRound>("change");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *name, BreakRound change, const char *answer) {
        QTest::newRow(name) << std::move(change) << QByteArray(answer);
    };
    row(
        "as it is", [](Round &) {}, "accepted");
    row(
        "rubric", [](Round &r) { r.rubric.criteria[1].step = {0}; }, "rubricRule: impact: step");
    row(
        "policy", [](Round &r) { r.policy.ties = {"nothing"}; }, "policyRule: ties");
    row(
        "short id", [](Round &r) { r.id.pop_back(); }, "roundRule: id");
    row(
        "id not hex", [](Round &r) { r.id[3] = 'G'; }, "roundRule: id");
    row(
        "first round", [](Round &r) { r.previous = ""; }, "accepted");
    row(
        "previous", [](Round &r) { r.previous = "b"; }, "roundRule: previous");
    row(
        "no title", [](Round &r) { r.title = ""; }, "roundRule: title");
    row(
        "title of 201", [](Round &r) { r.title = std::string(201, 'x'); }, "roundRule: title");
    row(
        "no committee", [](Round &r) { r.committee = ""; }, "roundRule: committee");
    row(
        "language", [](Round &r) { r.language = "fr"; }, "roundRule: language");
    row(
        "address of 501", [](Round &r) { r.drop = std::string(501, 'x'); }, "roundRule: drop");
    row(
        "address with an escape", [](Round &r) { r.drop = "\x1b"; }, "roundRule: drop");
    row(
        "201 members", [](Round &r) { r.proposals[0].members = std::vector<std::string>(201, "x"); },
        "roundRule: proposals: members");
    row(
        "a member of 201", [](Round &r) { r.proposals[0].members[0] = std::string(201, 'x'); },
        "roundRule: proposals: members");
    row(
        "51 documents", [](Round &r) { r.proposals[0].documents.resize(51, r.proposals[0].documents[0]); },
        "roundRule: documents");
    row(
        "document of 2 GiB and a byte",
        [](Round &r) { r.proposals[0].documents[0].size = (std::int64_t{2} << 30) + 1; }, "roundRule: documents");
    row(
        "pages below 0", [](Round &r) { r.proposals[0].documents[0].pages = -1; }, "roundRule: documents");
    row(
        "100,001 pages", [](Round &r) { r.proposals[0].documents[0].pages = 100'001; }, "roundRule: documents");
    row(
        "long key", [](Round &r) { r.panel[0].signing += std::string(200, 'A'); }, "roundRule: panel: key");
    row(
        "long chair key", [](Round &r) { r.chairSigning += std::string(200, 'A'); }, "roundRule: chair: key");
    row(
        "trustee of no name", [](Round &r) { r.trustees[0].name = ""; }, "roundRule: trustees: name");
    row(
        "trustee with an escape", [](Round &r) { r.trustees[0].name = "\x1b[2J"; }, "roundRule: trustees: name");
    row(
        "256 trustees", [](Round &r) { r.trustees.resize(256, r.trustees[0]); }, "roundRule: trustees");
    row(
        "deadline", [](Round &r) { r.deadline = r.opened; }, "roundRule: deadline");
    row(
        "no proposals", [](Round &r) { r.proposals.clear(); }, "roundRule: proposals");
    row(
        "1001 proposals", [](Round &r) { r.proposals.resize(1001); }, "roundRule: proposals");
    row(
        "proposal twice", [](Round &r) { r.proposals[1].id = "01"; }, "roundRule: proposals: id");
    row(
        "proposal id", [](Round &r) { r.proposals[1].id = "a/b"; }, "roundRule: proposals: id");
    row(
        "no applicant", [](Round &r) { r.proposals[0].applicant = ""; }, "roundRule: proposals: applicant");
    row(
        "document with a path", [](Round &r) { r.proposals[0].documents[0].name = "../plan.pdf"; },
        "roundRule: documents");
    row(
        "document of no name", [](Round &r) { r.proposals[0].documents[0].name = ""; }, "roundRule: documents");
    row(
        "document digest", [](Round &r) { r.proposals[0].documents[0].sha256 = "1"; }, "roundRule: documents");
    row(
        "document sealed digest", [](Round &r) { r.proposals[0].documents[0].sealed = "1"; }, "roundRule: documents");
    row(
        "no panel", [](Round &r) { r.panel.clear(); }, "roundRule: panel");
    row(
        "pseudonym twice", [](Round &r) { r.panel[1].pseudonym = "E1"; }, "roundRule: panel: pseudonym");
    row(
        "no pseudonym", [](Round &r) { r.panel[1].pseudonym = ""; }, "roundRule: panel: pseudonym");
    row(
        "a name for a pseudonym", [](Round &r) { r.panel[1].pseudonym = "Kim"; }, "roundRule: panel: pseudonym");
    row(
        "group", [](Round &r) { r.panel[0].group = "other"; }, "roundRule: panel: group");
    row(
        "signing key", [](Round &r) { r.panel[0].signing = "ssh-rsa AAAA"; }, "roundRule: panel: key");
    row(
        "recipient", [](Round &r) { r.panel[0].recipient = "age2"; }, "roundRule: panel: key");
    row(
        "two members, one signing key", [](Round &r) { r.panel[1].signing = r.panel[0].signing; }, "keysEqual: E2");
    row(
        "two members, one recipient", [](Round &r) { r.panel[1].recipient = r.panel[0].recipient; }, "keysEqual: E2");
    row(
        "chair on the panel", [](Round &r) { r.panel[0].signing = r.chairSigning; }, "keysEqual: E1");
    row(
        "chair's recipient on the panel", [](Round &r) { r.panel[0].recipient = r.chairRecipient; }, "keysEqual: E1");
    row(
        "chair a trustee", [](Round &r) { r.trustees[1].signing = r.chairSigning; }, "keysEqual: Second");
    row(
        "chair's recipient a trustee's", [](Round &r) { r.trustees[1].recipient = r.chairRecipient; },
        "keysEqual: Second");
    row(
        "trustee twice", [](Round &r) { r.trustees[2].signing = r.trustees[1].signing; }, "keysEqual: Third");
    row(
        "trustee signing key", [](Round &r) { r.trustees[1].signing = "rsa"; }, "roundRule: trustees: key");
    row(
        "trustee recipient", [](Round &r) { r.trustees[1].recipient = "x"; }, "roundRule: trustees: key");
    row(
        "k = 1", [](Round &r) { r.threshold = 1; }, "roundRule: threshold");
    row(
        "k > n", [](Round &r) { r.threshold = 4; }, "roundRule: threshold");
    row(
        "k = n", [](Round &r) { r.threshold = 3; }, "accepted");
    row(
        "k without trustees", [](Round &r) { r.trustees.clear(); }, "roundRule: threshold");
    row(
        "the chair opens",
        [](Round &r) {
            r.trustees.clear();
            r.threshold = 0;
        },
        "accepted");
}

// What validate refuses, the reader refuses in the same words.
void TestRound::rules() {
    QFETCH(BreakRound, change);
    QFETCH(QByteArray, answer);
    Round round = testing::sampleRound();
    change(round);
    QCOMPARE(caught([&] { validate(round); }), answer);
    if (answer == "accepted")
        QVERIFY(readRound(writeRound(round)) == round);
    else
        QVERIFY(caught([&] { readRound(writeRound(round)); }) != "accepted");
}

void TestRound::reader_data() {
    testing::faultColumns();
    const auto &row = testing::fault;
    row("future format", "simsa-round-1", "simsa-round-2", "unknownFormat: simsa-round-2");
    row("another file", "simsa-round-1", "simsa-ballot-1", "unknownFormat: simsa-ballot-1");
    row("unknown field at the end", "\"threshold\":2}", "\"threshold\":2,\"x\":1}", "jsonField: round.x");
    row("unknown field inside", "\"language\":", "\"x\":1,\"language\":", "jsonField: round.language");
    row("wrong order", "\"language\":\"ko\",\"drop\":\"/srv/drop\"", "\"drop\":\"/srv/drop\",\"language\":\"ko\"",
        "jsonField: round.language");
    row("missing field", "\"language\":\"ko\",", "", "jsonField: round.language");
    row("duplicate", "\"language\":\"ko\"", "\"language\":\"ko\",\"language\":\"en\"", "jsonDuplicateKey: language");
    row("white space", "\"language\":\"ko\"", "\"language\": \"ko\"", "jsonSyntax: number");
    row("float", "\"threshold\":2", "\"threshold\":2.0", "jsonSyntax: number");
    row("number as text", "\"threshold\":2", "\"threshold\":\"2\"", "jsonField: round.threshold");
    row("policy with a field left out", "\"digits\":2,", "", "jsonNotCanonical: round.policy");
    row("policy in another order", "\"digits\":2,\"aggregate\":\"trimmed_mean\"",
        "\"aggregate\":\"trimmed_mean\",\"digits\":2", "jsonNotCanonical: round.policy");
    row("future policy", "simsa-policy-1", "simsa-policy-9", "unknownFormat: simsa-policy-9");
    row("member of a panel with a name", "\"group\":\"home\"", "\"group\":\"home\",\"name\":\"x\"",
        "jsonField: round.panel.signing");
    row("control character", "\"drop\":\"/srv/drop\"", "\"drop\":\"\\u001b\"", "jsonField: round.drop");
    row("trailing newline", "\"threshold\":2}", "\"threshold\":2}\n", "jsonSyntax: end");
}

void TestRound::reader() {
    testing::checkFault(writeRound(testing::sampleRound()), readRound);
}

QTEST_GUILESS_MAIN(TestRound)
#include "test_round.moc"
