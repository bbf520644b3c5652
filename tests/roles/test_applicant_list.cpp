// Lists of applicants as offices keep them, and hostile ones.
#include "app/base/Error.h"
#include "app/roles/ApplicantList.h"

#include <QtTest>
#include <zip.h>

using namespace simsa;

namespace {

using Entries = std::vector<std::pair<std::string, std::string>>;

Bytes zipped(const Entries &entries) {
    QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("list.zip")).toStdString();
    zip_t *zip = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (const auto &[name, text] : entries)
        zip_file_add(zip, name.c_str(), zip_source_buffer(zip, text.data(), text.size(), 0), 0);
    zip_close(zip);
    QFile file(QString::fromStdString(path));
    file.open(QIODevice::ReadOnly);
    const QByteArray bytes = file.readAll();
    return {bytes.begin(), bytes.end()};
}

Entries workbook(const std::string &sheet, const std::string &strings) {
    return {
        {"xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"s\" r:id=\"rId7\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         "<Relationships><Relationship Id=\"rId7\" Target=\"worksheets/sheet3.xml\"/></Relationships>"},
        {"xl/worksheets/sheet3.xml", "<worksheet><sheetData>" + sheet + "</sheetData></worksheet>"},
        {"xl/sharedStrings.xml", "<sst>" + strings + "</sst>"}};
}

std::string refusal(View bytes) {
    try {
        readCellTable(bytes);
    } catch (const Error &e) {
        return e.code == Code::tableForm ? e.detail : std::string(nameOf(e.code));
    }
    return "taken";
}

const std::string plain = "번호,신청기관,참여기관\r\n1,㈜가람별,\"하늘대학교 산학협력단, 솔내컴퓨팅\"\r\n2,나래울,\r\n";
// The same in CP949.
const std::string cp949 = "\xb9\xf8\xc8\xa3,\xbd\xc5\xc3\xbb\xb1\xe2\xb0\xfc\r\n1,\xb3\xaa\xb7\xa1\xbf\xef\r\n";

} // namespace

class TestApplicantList : public QObject {
    Q_OBJECT

    static ApplicantRows take(const CellTable &table) { return applicantsOf(table, guessColumns(table)); }

private Q_SLOTS:
    void utf8WithAndWithoutBomReadsAlike() {
        const CellTable table = readCellTable(view(plain));
        QCOMPARE(table.encoding, std::string("UTF-8"));
        const ApplicantRows rows = take(table);
        QVERIFY(rows.problems.empty());
        QCOMPARE(rows.applicants.size(), std::size_t{2});
        QVERIFY((rows.applicants[0] == Applicant{"01", "㈜가람별", {"하늘대학교 산학협력단", "솔내컴퓨팅"}}));
        QVERIFY((rows.applicants[1] == Applicant{"02", "나래울", {}}));
        const CellTable marked = readCellTable(view("\xef\xbb\xbf" + plain));
        QCOMPARE(marked.encoding, std::string("UTF-8 BOM"));
        QCOMPARE(marked.rows, table.rows);
    }
    void cp949Reads() {
        const CellTable table = readCellTable(view(cp949));
        QCOMPARE(table.encoding, std::string("CP949"));
        const ApplicantRows rows = take(table);
        QVERIFY((rows.applicants == std::vector<Applicant>{{"01", "나래울", {}}}));
    }
    void utf16AndOtherSeparatorsRead() {
        const QString text = QStringLiteral("No;Applicant\n3;Fjord Labs, Inc.\n");
        QByteArray bytes("\xff\xfe", 2);
        bytes.append(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        const CellTable table =
            readCellTable({reinterpret_cast<const std::uint8_t *>(bytes.data()), std::size_t(bytes.size())});
        QCOMPARE(table.encoding, std::string("UTF-16"));
        QVERIFY((take(table).applicants == std::vector<Applicant>{{"03", "Fjord Labs, Inc.", {}}}));
        const ApplicantRows tabs = take(readCellTable(view("name\tmembers\nGaon\tA; Labs, Inc.\n")));
        QVERIFY((tabs.applicants == std::vector<Applicant>{{"01", "Gaon", {"A", "Labs, Inc."}}})); // rows are counted
    }
    void aListWithoutAFirstRowOfNamesIsGuessed() {
        const CellTable table = readCellTable(view("7,Gaon\n12,Naraeul\n"));
        QVERIFY((guessColumns(table) == ListColumns{0, 1, -1, false}));
        QCOMPARE(take(table).applicants.at(0).id, std::string("07"));
    }
    void rowsThatCannotBeTakenAreNamed() {
        const ApplicantRows rows =
            take(readCellTable(view("no,applicant\n1,Gaon\n,Naraeul\n01,Doda\n3,\nA-7,Letters\n")));
        std::vector<ListProblem> expected = {{3, "number", "", 0}, {4, "twice", "01", 2}, {5, "applicant", "03", 0}};
        QVERIFY(rows.problems == expected);
        QCOMPARE(rows.applicants.size(), std::size_t{2});
        QCOMPARE(rows.applicants[1].id, std::string("a-7"));
    }
    void xlsxReads() {
        const Bytes file = zipped(workbook(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row>"
            "<row r=\"2\"><c r=\"A2\"><v>4.0</v></c><c r=\"C2\" t=\"s\"><v>2</v></c></row>"
            "<row r=\"3\"><c r=\"A3\"><v>5</v></c><c r=\"C3\" t=\"inlineStr\"><is><t>나래울</t></is></c></row>",
            "<si><t>번호</t></si><si><t>신청자</t></si><si><r><t>가람</t></r><r><t>별</t></r><rPh><t>읽기</t></rPh></"
            "si>"));
        const CellTable table = readCellTable(file);
        QCOMPARE(table.encoding, std::string("XLSX"));
        QVERIFY((take(table).applicants == std::vector<Applicant>{{"04", "가람별", {}}, {"05", "나래울", {}}}));
    }
    void hostileSpreadsheetsAreRefused() {
        const std::string row = "<row><c t=\"s\"><v>0</v></c></row>";
        QCOMPARE(refusal(zipped(workbook(row, "<si><t>x</t></si>"))), std::string("taken"));
        QCOMPARE(refusal(zipped(workbook("<row><c t=\"s\"><v>9</v></c></row>", ""))), std::string("spreadsheet"));
        QCOMPARE(refusal(zipped({{"word/document.xml", "<a/>"}})), std::string("spreadsheet"));
        // Entities that blow up, a document type, deep nesting, a bomb, very many entries, rows without end.
        Entries laughs = workbook(row, "");
        laughs[3].second = "<!DOCTYPE sst [<!ENTITY a \"ha\">]><sst><si><t>&a;</t></si></sst>";
        QCOMPARE(refusal(zipped(laughs)), std::string("spreadsheet"));
        std::string deep;
        for (int i = 0; i < 200; ++i)
            deep += "<x>";
        QCOMPARE(refusal(zipped(workbook(deep, ""))), std::string("spreadsheet"));
        QCOMPARE(refusal(zipped(workbook(std::string(30u << 20, ' '), ""))), std::string("spreadsheet"));
        Entries many = workbook(row, "<si><t>x</t></si>");
        for (int i = 0; i < 2100; ++i)
            many.emplace_back("n" + std::to_string(i), "");
        QCOMPARE(refusal(zipped(many)), std::string("spreadsheet"));
        std::string rows;
        for (int i = 0; i < 6000; ++i)
            rows += "<row><c><v>" + std::to_string(i) + "</v></c></row>";
        QCOMPARE(refusal(zipped(workbook(rows, ""))), std::string("rows"));
        Bytes cut = zipped(workbook(row, "<si><t>x</t></si>"));
        cut.resize(cut.size() / 2);
        QCOMPARE(refusal(cut), std::string("spreadsheet"));
    }
    void whatIsNoListIsRefused() {
        QCOMPARE(refusal(view(std::string("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", 12))),
                 std::string("old spreadsheet"));
        QCOMPARE(refusal(view("\"never closed")), std::string("quotes"));
        QCOMPARE(refusal(view(" , \n\n")), std::string("empty"));
        QCOMPARE(refusal(view(std::string("a\x00b", 3))), std::string("encoding"));
        QCOMPARE(refusal(view("\xff\xfe\xfd")), std::string("encoding"));
        QCOMPARE(refusal(Bytes((20u << 20) + 1, 'a')), std::string("size"));
        QCOMPARE(refusal(view(std::string(6000, '\n') + "a")), std::string("rows"));
        QCOMPARE(refusal(view(std::string(200, ','))), std::string("size"));
    }
    void namesGoToTheProposalsOfTheirNumbers() {
        Draft d;
        d.proposals = {{"01", "old name", {"member"}, {{.ref = {.name = "plan.pdf"}}}}, {"x-2", "kept", {}, {}}};
        mergeApplicants(d, {{"1", "new name", {}}, {"03", "third", {"a"}}});
        QCOMPARE(d.proposals.size(), std::size_t{3});
        QCOMPARE(d.proposals[0].applicant, std::string("new name"));
        QCOMPARE(d.proposals[0].members.size(), std::size_t{1});
        QCOMPARE(d.proposals[0].documents.size(), std::size_t{1});
        QCOMPARE(d.proposals[2].id, std::string("03"));
    }
};

QTEST_GUILESS_MAIN(TestApplicantList)
#include "test_applicant_list.moc"
