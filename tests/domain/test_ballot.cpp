// ballot.json: one encoding, and one refusal for each rule. 0, blank, abstained, recused are four different things.
#include "tests/domain/Samples.h"

#include <functional>

using namespace simsa;
using simsa::testing::bytes;
using simsa::testing::caught;

namespace {
using BreakBallot = std::function<void(Ballot &, Round &)>;
}
Q_DECLARE_METATYPE(BreakBallot)

class TestBallot : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesBackEqual();
    void rules_data();
    void rules();
    void reader_data();
    void reader();
};

void TestBallot::comesBackEqual() {
    const Ballot ballot = testing::sampleBallot();
    const std::string text = writeBallot(ballot);
    QVERIFY(readBallot(text) == ballot);
    QCOMPARE(bytes(writeBallot(readBallot(text))), bytes(text));
    QVERIFY(text.starts_with(R"({"format":"simsa-ballot-1","round":")"));
    QCOMPARE(total(ballot.judgements[0]).hundredths, std::int64_t{3850});
    QCOMPARE(total(ballot.judgements[1]).hundredths, std::int64_t{0});
}

void TestBallot::rules_data() {
    QTest::addColumn<BreakBallot>("change");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *name, BreakBallot change, const char *answer) {
        QTest::newRow(name) << std::move(change) << QByteArray(answer);
    };
    const auto first = [](Ballot &b) -> Judgement & { return b.judgements[0]; };
    const auto second = [](Ballot &b) -> Judgement & { return b.judgements[1]; };
    row(
        "as it is", [](Ballot &, Round &) {}, "accepted");
    row(
        "a stranger", [](Ballot &b, Round &) { b.member = "E9"; }, "notOnPanel: E9");
    row(
        "revision 0", [](Ballot &b, Round &) { b.revision = 0; }, "ballotRule: revision");
    row(
        "revision 1001",
        [](Ballot &b, Round &) {
            b.revision = 1001;
            b.previous = std::string(64, 'e');
        },
        "ballotRule: revision");
    row(
        "first with a predecessor", [](Ballot &b, Round &) { b.previous = std::string(64, 'e'); },
        "ballotRule: revision");
    row(
        "second without one", [](Ballot &b, Round &) { b.revision = 2; }, "ballotRule: revision");
    row(
        "second with one",
        [](Ballot &b, Round &) {
            b.revision = 2;
            b.previous = std::string(64, 'e');
        },
        "accepted");
    row(
        "round digest", [](Ballot &b, Round &) { b.round = "c"; }, "ballotRule: round");
    row(
        "previous in capitals",
        [](Ballot &b, Round &) {
            b.revision = 2;
            b.previous = std::string(64, 'E');
        },
        "ballotRule: previous");
    row(
        "no declaration", [](Ballot &b, Round &) { b.declaration = ""; }, "ballotRule: declaration");
    row(
        "declaration of 63", [](Ballot &b, Round &) { b.declaration.pop_back(); }, "ballotRule: declaration");
    row(
        "evidence in no document",
        [=](Ballot &b, Round &) { first(b).scores[0].evidence[0].document = std::string(64, '2'); },
        "ballotRule: 01/method/evidence");
    row(
        "evidence on the last page", [=](Ballot &b, Round &) { first(b).scores[0].evidence[0].page = 5; }, "accepted");
    row(
        "evidence beyond it", [=](Ballot &b, Round &) { first(b).scores[0].evidence[0].page = 6; },
        "ballotRule: 01/method/evidence");
    row(
        "recused without a reason", [=](Ballot &b, Round &) { second(b).reason = ""; }, "ballotRule: 02/reason");
    row(
        "abstained without a reason",
        [=](Ballot &b, Round &) {
            second(b).state = State::abstained;
            second(b).reason = "";
        },
        "accepted");
    row(
        "a proposal less", [](Ballot &b, Round &) { b.judgements.pop_back(); }, "ballotRule: judgements");
    row(
        "a proposal more", [](Ballot &b, Round &) { b.judgements.push_back(b.judgements[1]); },
        "ballotRule: judgements");
    row(
        "another order", [](Ballot &b, Round &) { std::swap(b.judgements[0], b.judgements[1]); }, "ballotRule: 02");
    row(
        "another proposal", [=](Ballot &b, Round &) { second(b).proposal = "03"; }, "ballotRule: 03");
    row(
        "blank", [=](Ballot &b, Round &) { second(b).state = State::blank; }, "blankCriterion: 02");
    row(
        "abstained", [=](Ballot &b, Round &) { second(b).state = State::abstained; }, "accepted");
    row(
        "recused with scores", [=](Ballot &b, Round &) { second(b).scores = first(b).scores; }, "ballotRule: 02");
    row(
        "recused with an opinion", [=](Ballot &b, Round &) { second(b).opinion = "x"; }, "ballotRule: 02");
    row(
        "recused with a gate", [=](Ballot &b, Round &) { second(b).gate = Choice::no; }, "ballotRule: 02");
    row(
        "abstained with a vote",
        [=](Ballot &b, Round &) {
            second(b).state = State::abstained;
            second(b).recognition = Choice::yes;
        },
        "ballotRule: 02");
    row(
        "a leaf less", [=](Ballot &b, Round &) { first(b).scores.pop_back(); }, "blankCriterion: 01");
    row(
        "a leaf more", [=](Ballot &b, Round &) { first(b).scores.push_back(first(b).scores[0]); }, "ballotRule: 01");
    row(
        "leaves in another order", [=](Ballot &b, Round &) { std::swap(first(b).scores[0], first(b).scores[1]); },
        "ballotRule: 01/method");
    row(
        "an inner criterion", [=](Ballot &b, Round &) { first(b).scores[0].criterion = "technical"; },
        "ballotRule: 01/method");
    row(
        "the maximum", [=](Ballot &b, Round &) { first(b).scores[0].points = {2000}; }, "accepted");
    row(
        "over the maximum", [=](Ballot &b, Round &) { first(b).scores[0].points = {2050}; }, "pointsRange: 01/method");
    row(
        "below 0", [=](Ballot &b, Round &) { first(b).scores[0].points = {-50}; }, "pointsRange: 01/method");
    row(
        "off the step", [=](Ballot &b, Round &) { first(b).scores[1].points = {50}; }, "pointsStep: 01/data");
    row(
        "comment of four", [=](Ballot &b, Round &) { first(b).scores[2].comment = "네글자야"; },
        "commentTooShort: 01/impact");
    row(
        "comment of five", [=](Ballot &b, Round &) { first(b).scores[2].comment = "다섯글자야"; }, "accepted");
    row(
        "comment of 10,001", [=](Ballot &b, Round &) { first(b).scores[0].comment = std::string(10'001, 'x'); },
        "commentTooLong: 01/method");
    row(
        "comment of 10,000", [=](Ballot &b, Round &) { first(b).scores[0].comment = std::string(10'000, 'x'); },
        "accepted");
    row(
        "short opinion", [=](Ballot &b, Round &) { first(b).opinion = "abc"; }, "commentTooShort: 01/opinion");
    row(
        "long opinion", [=](Ballot &b, Round &) { first(b).opinion = std::string(10'001, 'x'); },
        "commentTooLong: 01/opinion");
    row(
        "no gate", [=](Ballot &b, Round &) { first(b).gate = Choice::none; }, "blankCriterion: 01/gate");
    row(
        "gate without its reason", [=](Ballot &b, Round &) { first(b).gateReason = "no"; }, "commentTooShort: 01/gate");
    row(
        "abstained from the gate",
        [=](Ballot &b, Round &) {
            first(b).gate = Choice::abstained;
            first(b).gateReason = "";
        },
        "accepted");
    row(
        "gate that is not used", [](Ballot &, Round &r) { r.policy.gate = {}; }, "ballotRule: 01/gate");
    row(
        "no recognition", [=](Ballot &b, Round &) { first(b).recognition = Choice::none; },
        "blankCriterion: 01/recognition");
    row(
        "recognition that is not used", [](Ballot &, Round &r) { r.policy.recognition = {}; },
        "ballotRule: 01/recognition");
}

void TestBallot::rules() {
    QFETCH(BreakBallot, change);
    QFETCH(QByteArray, answer);
    Ballot ballot = testing::sampleBallot();
    Round round = testing::sampleRound();
    change(ballot, round);
    QCOMPARE(caught([&] { validate(ballot, round); }), answer);
    if (answer == "accepted")
        QVERIFY(readBallot(writeBallot(ballot)) == ballot);
}

void TestBallot::reader_data() {
    testing::faultColumns();
    const auto &row = testing::fault;
    row("future format", "simsa-ballot-1", "simsa-ballot-2", "unknownFormat: simsa-ballot-2");
    row("no format", "\"format\":\"simsa-ballot-1\",", "", "jsonField: ballot.format");
    row("unknown field", "\"member\":", "\"colour\":1,\"member\":", "jsonField: ballot.member");
    row("wrong order", "\"member\":\"E1\",\"revision\":1", "\"revision\":1,\"member\":\"E1\"",
        "jsonField: ballot.member");
    row("revision 0", "\"revision\":1", "\"revision\":0", "jsonField: ballot.revision");
    row("revision 1001", "\"revision\":1,", "\"revision\":1001,", "jsonField: ballot.revision");
    row("points as a float", "\"points\":1850", "\"points\":18.5", "jsonSyntax: number");
    row("points below 0", "\"points\":1850", "\"points\":-50", "jsonField: scores.points");
    row("points twice", "\"points\":1850", "\"points\":1850,\"points\":1900", "jsonDuplicateKey: points");
    row("no points", "\"points\":1850,", "", "jsonField: scores.points");
    row("null points", "\"points\":1850", "\"points\":null", "jsonField: scores.points");
    row("unknown state", "\"state\":\"scored\"", "\"state\":\"maybe\"", "jsonField: state");
    row("unknown choice", "\"gate\":\"pass\"", "\"gate\":\"yes\"", "jsonField: gate");
    row("page 0", "\"page\":3", "\"page\":0", "jsonField: evidence.page");
    row("quote of 501", "\"quote\":\"", bytes("\"quote\":\"" + std::string(501, 'x')), "jsonField: evidence.quote");
    row("space", "\"member\":\"E1\"", "\"member\" :\"E1\"", "jsonSyntax: character");
    row("byte order mark", "{\"format\"", "\xEF\xBB\xBF{\"format\"", "jsonSyntax: number");
    row("lone surrogate", "former employer", "\\ud800", "jsonSyntax: surrogate");
    row("future format with a line break", "simsa-ballot-1", "a\\nb", "unknownFormat: a?b");
    row("escape sequence", "former employer", "\\u001b[2J", "jsonField: judgements.reason");
}

void TestBallot::reader() {
    testing::checkFault(writeBallot(testing::sampleBallot()), readBallot);
}

QTEST_GUILESS_MAIN(TestBallot)
#include "test_ballot.moc"
