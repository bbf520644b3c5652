// Tables from CSV: what they may look like, and where it says it is wrong.
#include <QTest> // first: moc 6.4 cannot read <compare> before Qt

#include "app/base/Error.h"
#include "app/tally/Csv.h"
#include "app/tally/Remarks.h"
#include "tests/domain/Samples.h"

using namespace simsa;
using simsa::testing::caught;

namespace {

const char *const plain = "proposal,E1,E2,+price\n01,70,,13\n02,-,65.5,20\n";

Table plainTable() {
    Table t;
    t.evaluators = {"E1", "E2"};
    t.proposals = {"01", "02"};
    const Cell recused{.state = CellState::recused}, abstained{.state = CellState::abstained};
    t.cells = {{{.state = CellState::scored, .total = {7000}}, recused},
               {abstained, {.state = CellState::scored, .total = {6550}}}};
    t.components = {{{"price", {1300}}}, {{"price", {2000}}}};
    return t;
}

} // namespace

class TestTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sameTable_data();
    void sameTable();
    void refuses_data();
    void refuses();
    void quotes();
    void ballotsIntoATable();
    void remarksOfWhatCounts();
    void blankIsNoAbstention();
};

void TestTable::sameTable_data() {
    QTest::addColumn<QByteArray>("csv");
    const auto row = [](const char *name, const char *csv) { QTest::newRow(name) << QByteArray(csv); };
    row("plain", plain);
    row("byte order mark", "\xEF\xBB\xBFproposal,E1,E2,+price\n01,70,,13\n02,-,65.5,20\n");
    row("CRLF", "proposal,E1,E2,+price\r\n01,70,,13\r\n02,-,65.5,20\r\n");
    row("no last newline", "proposal,E1,E2,+price\n01,70,,13\n02,-,65.5,20");
    row("no last newline, CR", "proposal,E1,E2,+price\r\n01,70,,13\r\n02,-,65.5,20\r");
    row("quotes", "\"proposal\",\"E1\",\"E2\",\"+price\"\n\"01\",\"70\",\"\",\"13\"\n\"02\",\"-\",\"65.5\",\"20\"\n");
    row("white space around", " proposal , E1,E2\t,+price\n 01, 70 , ,13\n02 ,-, 65.5,20 \n");
    row("empty lines", "\nproposal,E1,E2,+price\n\n01,70,,13\n\n02,-,65.5,20\n\n\n");
    row("decimal comma in quotes", "proposal,E1,E2,+price\n01,\"70,00\",,13\n02,-,\"65,5\",20.00\n");
}

void TestTable::sameTable() {
    QFETCH(QByteArray, csv);
    QCOMPARE(caught([&] { QVERIFY(readTable(csv.toStdString()) == plainTable()); }), QByteArray("accepted"));
}

void TestTable::refuses_data() {
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *name, const std::string &csv, const char *answer) {
        QTest::newRow(name) << QByteArray::fromStdString(csv) << QByteArray(answer);
    };
    row("nothing", "", "tableColumns: proposal");
    row("byte order mark only", "\xEF\xBB\xBF", "tableColumns: proposal");
    row("another first column", "applicant,E1\n01,70\n", "tableColumns: proposal");
    row("capital first column", "Proposal,E1\n01,70\n", "tableColumns: proposal");
    row("no evaluator", "proposal\n01\n", "tableColumns: evaluators");
    row("components only", "proposal,+price\n01,70\n", "tableColumns: evaluators");
    row("evaluator twice", "proposal,E1,E1\n01,70,70\n", "tableColumns: E1");
    row("component twice", "proposal,E1,+price,+price\n01,70,1,1\n", "tableColumns: +price");
    row("evaluator after a component", "proposal,E1,+price,E2\n01,70,1,70\n", "tableColumns: E2");
    row("column of no name", "proposal,E1,,E3\n01,70,1,70\n", "tableColumns: 3");
    row("component of no name", "proposal,E1,+\n01,70,1\n", "tableColumns: +");
    const std::string wide(100'000, 'E'), cut = std::string(64, 'E') + "…";
    row("a column of 100,000 characters", "proposal," + wide + "," + wide + "\n", ("tableColumns: " + cut).c_str());
    row("a proposal of two lines", "proposal,E1\n\"0\n1\",70\n\"0\n1\",70\n", "tableProposal: 0?1");
    row("a figure under such a column", "proposal," + wide + "\n01,x\n", ("tableNumber: row 2, column " + cut).c_str());
    row("letters", "proposal,E1,E2\n01,70,seventy\n", "tableNumber: row 2, column E2");
    row("three decimals", "proposal,E1,E2\n01,70,70\n02,70.125,70\n", "tableNumber: row 3, column E1");
    row("below 0", "proposal,E1\n01,-1\n", "tableNumber: row 2, column E1");
    row("exponent", "proposal,E1\n01,7e1\n", "tableNumber: row 2, column E1");
    row("too large", "proposal,E1\n01,1000000\n", "tableNumber: row 2, column E1");
    row("full-width digits", "proposal,E1\n01,７０\n", "tableNumber: row 2, column E1");
    row("formula", "proposal,E1\n01,=1+1\n", "tableNumber: row 2, column E1");
    row("no component", "proposal,E1,+price\n01,70,\n", "tableNumber: row 2, column +price");
    row("abstained component", "proposal,E1,+price\n01,70,-\n", "tableNumber: row 2, column +price");
    row("proposal twice", "proposal,E1\n01,70\n02,70\n01,71\n", "tableProposal: 01");
    row("proposal of no name", "proposal,E1\n01,70\n,70\n", "tableProposal: row 3");
    row("short row", "proposal,E1,E2\n01,70,70\n02,70\n", "tableForm: row 3");
    row("long row", "proposal,E1,E2\n01,70,70,70\n", "tableForm: row 2");
    row("semicolons", "proposal;E1;E2\n01;70;70\n", "tableColumns: proposal");
    row("open quote", "proposal,E1\n01,\"70\n02,70\n", "tableForm: row 2");
    row("quote inside", "proposal,E1\n01,7\"0\"\n", "tableForm: row 2");
    row("text after a quote", "proposal,E1\n01,\"70\"x\n", "tableForm: row 2");
    row("two quotes", "proposal,E1\n01,\"70\" \"71\"\n", "tableForm: row 2");
    row("CR alone", "proposal,E1\r01,70\r", "tableForm: row 1");
    row("not UTF-8", "proposal,E1\n\xB0\xA1,70\n", "tableForm: row 2");
    row("NUL", std::string("proposal,E1\n01,7\0\n", 18), "tableForm: row 2");
    row("10,001 columns", "proposal" + std::string(10'000, ','), "tableForm: row 1");
    std::string commas;
    for (int i = 0; i < 201; ++i)
        commas += std::string(9'999, ',') + "\n";
    row("2,010,000 cells", commas, "tableForm: row 201");
    row("65 MiB", std::string(65u << 20, 'x'), "fileTooLarge: table");
}

void TestTable::refuses() {
    QFETCH(QByteArray, csv);
    QFETCH(QByteArray, answer);
    QCOMPARE(caught([&] { readTable(csv.toStdString()); }), answer);
}

void TestTable::quotes() {
    using Rows = std::vector<std::vector<std::string>>;
    QVERIFY((readCsv("a,\"b \"\"c\"\", d\"\n\" e \",f\n") == Rows{{"a", "b \"c\", d"}, {" e ", "f"}}));
    QVERIFY((readCsv("\"two\nlines\",x\n") == Rows{{"two\nlines", "x"}}));
    QVERIFY((readCsv("갑,을\n") == Rows{{"갑", "을"}}));
    QVERIFY(readCsv("").empty() && readCsv("\n\r\n").empty());
    QVERIFY((readCsv("a,\n") == Rows{{"a", ""}}));
}

// In rubric order, panel order within; nothing of who is recused or excluded for the proposal.
void TestTable::remarksOfWhatCounts() {
    const Round round = testing::sampleRound();
    Ballot first = testing::sampleBallot(), second = first;
    second.member = "E2";
    second.judgements[0].scores[1].comment = "too little";
    second.judgements[1] = {.proposal = "02", .state = State::abstained, .reason = "not my field"};
    using enum Remark::About;
    const std::vector<Ballot> both{second, first};
    QVERIFY((remarksOf(round, both, tableOf(round, both, {})) ==
             std::vector<Remark>{{"01", "E1", criterion, "data", "none shown"},
                                 {"01", "E2", criterion, "data", "too little"},
                                 {"01", "E1", criterion, "impact", "all of it"},
                                 {"01", "E2", criterion, "impact", "all of it"},
                                 {"01", "E1", opinion, "", "fine"},
                                 {"01", "E2", opinion, "", "fine"},
                                 {"01", "E1", gate, "", "own"},
                                 {"01", "E2", gate, "", "own"},
                                 {"02", "E2", abstention, "", "not my field"}}));
    const auto without = remarksOf(round, both, tableOf(round, both, {{"E2", "01"}}));
    QCOMPARE(without.size(), std::size_t{5}); // E1's four and the abstention; the recusal's reason is nobody's business
    for (const Remark &r : without)
        QVERIFY(r.proposal == "02" || r.member == "E1");
}

void TestTable::ballotsIntoATable() {
    Round round = testing::sampleRound();
    round.panel.push_back({"E3", "home", "ssh-ed25519 AAAA9", "age1nine"});
    Ballot first = testing::sampleBallot(), second = first;
    second.member = "E2";
    second.judgements[0].gate = Choice::no;
    second.judgements[1].state = State::abstained;
    const Table t = tableOf(round, {second, first}, {{"E2", "01"}, {"E3", "02"}});
    QVERIFY((t.evaluators == std::vector<std::string>{"E1", "E2", "E3"})); // the panel's order, not the ballots'
    QVERIFY((t.proposals == std::vector<std::string>{"01", "02"}));
    QCOMPARE(t.present, 2);
    QCOMPARE(t.cells[0][0].total.hundredths, std::int64_t{3850});
    QVERIFY((t.cells[0][0].leaves == std::vector<Points>{{1850}, {0}, {2000}})); // 0 is a score
    QVERIFY(t.cells[0][0].gate == Choice::yes && t.cells[0][0].recognition == Choice::abstained);
    QVERIFY(t.cells[0][1].state == CellState::excluded);
    QCOMPARE(t.cells[0][1].total.hundredths, std::int64_t{3850}); // kept, to be named as ignored
    QVERIFY(t.cells[0][2].state == CellState::absent);
    QVERIFY(t.cells[1][0].state == CellState::recused && t.cells[1][1].state == CellState::abstained);
    QVERIFY(t.cells[1][2].state == CellState::excluded);
}

void TestTable::blankIsNoAbstention() {
    Ballot ballot = testing::sampleBallot();
    ballot.judgements[1].state = State::blank;
    QCOMPARE(caught([&] { tableOf(testing::sampleRound(), {ballot}, {}); }), QByteArray("blankCriterion: 02"));
}

QTEST_GUILESS_MAIN(TestTable)
#include "test_table.moc"
