// The workbook's formulas find every official figure again: asked of LibreOffice, which must calculate, for beside the
// formulas stand wrong values.
#include <QTest> // first: moc 6.4 cannot read <compare> before Qt

#include "app/report/Workbook.h"
#include "app/report/Xlsx.h"
#include "app/tally/Csv.h"
#include "tests/report/RandomRound.h"

#include <QStandardPaths>

using namespace simsa;
using simsa::test::Sample;

namespace {

constexpr unsigned rounds = 100;

class Sheet { // rows of a CSV by the titles of its columns
public:
    Sheet(const QString &path, const std::string &firstTitle) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        for (const auto &row : readCsv(file.readAll().toStdString())) {
            if (titles.empty() && row[0] == firstTitle)
                titles = row;
            else if (!titles.empty())
                rows.push_back(row);
        }
    }
    std::string at(std::size_t row, const std::string &title) const {
        const auto found = std::find(titles.begin(), titles.end(), title);
        return found == titles.end() || row >= rows.size() ? "(no " + title + ")"
                                                           : rows[row][std::size_t(found - titles.begin())];
    }
    std::size_t find(const std::string &title, const std::string &value) const {
        for (std::size_t row = 0; row < rows.size(); ++row)
            if (at(row, title) == value)
                return row;
        return rows.size();
    }
    std::vector<std::string> titles;
    std::vector<std::vector<std::string>> rows;
};

} // namespace

class TestWorkbook : public QObject {
    Q_OBJECT

    QTemporaryDir folder;
    int compared = 0;
    std::map<std::string, int> seen; // what the dice brought about

    QString nameOf(unsigned seed) const { return QStringLiteral("round%1").arg(seed, 3, 10, QLatin1Char('0')); }
    Sheet sheet(unsigned seed, const char *ko, const char *en, Tongue t, const std::string &title) const {
        return {folder.filePath(QStringLiteral("csv/%1-%2.csv").arg(nameOf(seed), test::words(t(en, ko)))), title};
    }
    QByteArray difference(unsigned seed, const Dossier &d, Tongue t);

private Q_SLOTS:
    void everyFormulaOfARoundAgreesInLibreOffice();
    void textsStayTexts();
};

// The first thing that differs, "" when all is equal.
QByteArray TestWorkbook::difference(unsigned seed, const Dossier &d, Tongue t) {
    const std::string number = t("No.", "번호"), proposal = t("Proposal", "제안서"), figure = t("Figure", "점수");
    const Sheet results = sheet(seed, "결과", "Results", t, t("Rank", "순위")),
                scores = sheet(seed, "점수", "Scores", t, proposal);
    const auto words = [](const std::string &of, const std::string &have, const std::string &want) {
        return QByteArray::fromStdString(of + ": " + have + " instead of " + want);
    };
    for (const ProposalResult &r : d.official.proposals) {
        const std::size_t row = results.find(number, r.id);
        if (row == results.rows.size())
            return "no row of " + QByteArray::fromStdString(r.id);
        const auto has = [&](const auto &list) { return std::find(list.begin(), list.end(), r.id) != list.end(); };
        std::vector<std::pair<std::string, std::string>> expected{
            {t("Rank", "순위"), r.rank > 0 ? std::to_string(r.rank) : ""},
            {t("Total", "총점"), r.total ? toText(*r.total) : ""},
            {t("Total, units", "총점, 단위"), r.total ? std::to_string(r.total->units) : ""},
            {t("Score", "평가점수"), r.score ? toText(*r.score) : ""},
            {t("Status", "구분"), statusText(r.status, t)},
            {t("Adjustments, units", "조정, 단위"), std::to_string(r.adjustment.units)},
            {t("By the rules", "규칙에 따라"), has(d.official.selected)    ? t("selected", "선정")
                                               : has(d.official.undecided) ? t("undecided", "미정")
                                                                           : ""},
            {t("Agrees (1: yes)", "같음(1: 예)"), "1"}};
        if (!d.round.policy.components.empty())
            for (const auto &[id, contribution] : r.contributions)
                expected.emplace_back(subjectText(d.round, id, t) + t(": units", ": 단위"),
                                      contribution ? std::to_string(contribution->units) : "");
        for (const auto &[title, want] : expected) {
            ++compared;
            if (results.at(row, title) != want)
                return words(r.id + " " + title, results.at(row, title), want);
        }
        // The rows of the scores: the total, then the criteria in the order of the tree.
        std::size_t at = scores.find(proposal, r.id);
        if (scores.at(at, figure) != (r.score ? toText(*r.score) : ""))
            return words(r.id + " score", scores.at(at, figure), r.score ? toText(*r.score) : "");
        for (const auto &[id, value] : r.criteria) {
            ++compared;
            ++at;
            if (scores.at(at, number) != numbering(d.round.rubric, id) || scores.at(at, figure) != toText(value))
                return words(r.id + " " + id, scores.at(at, figure), toText(value));
        }
        for (const bool gate : {true, false}) {
            const VoteCount &v = gate ? r.gate : r.recognition;
            if (!v.used)
                continue;
            const Sheet votes =
                gate ? sheet(seed, "게이트", "Gate", t, proposal) : sheet(seed, "인정투표", "Recognition", t, proposal);
            const std::size_t own = votes.find(proposal, r.id);
            const std::vector<std::pair<std::string, int>> counts{
                {gate ? t("pass", "적격") : t("recognised", "인정"), v.yes},
                {gate ? t("fail", "부적격") : t("not recognised", "불인정"), v.no},
                {t("abstained", "기권"), v.abstained},
                {t("Base", "기준"), v.base},
                {t("Passed (1: yes)", "가결(1: 예)"), v.passed}};
            for (const auto &[title, want] : counts)
                if (++compared; votes.at(own, title) != std::to_string(want))
                    return words(r.id + " " + title, votes.at(own, title), std::to_string(want));
        }
        seen[toText(r.status)]++;
        seen["trimmed"] += r.trimmed;
        seen["joint"] += r.jointRank;
        seen["tie broken"] += !r.tieBroken.empty();
        seen["adjusted"] += r.adjustment.units != 0;
        seen["components"] += r.contributions.size() > 1;
    }
    seen["selected"] += !d.official.selected.empty();
    seen["undecided"] += !d.official.undecided.empty();
    seen["no quorum"] += !d.official.quorum;
    seen["sole"] += d.official.proposals.size() == 1;
    seen["digits " + std::to_string(d.round.policy.digits)]++;
    return {};
}

void TestWorkbook::everyFormulaOfARoundAgreesInLibreOffice() {
    const QString office = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    if (office.isEmpty())
        QSKIP("soffice");
    QStringList books;
    std::vector<Dossier> all;
    QDir().mkpath(folder.filePath(QStringLiteral("user/user")));
    QDir().mkpath(folder.filePath(QStringLiteral("csv")));
    for (unsigned seed = 1; seed <= rounds; ++seed) {
        all.push_back(test::randomRound(seed).dossier());
        const Bytes book = workbookXlsx(all.back(), tongueOf(all.back().round.language), true);
        QFile file(folder.filePath(nameOf(seed) + QStringLiteral(".xlsx")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(reinterpret_cast<const char *>(book.data()), static_cast<qint64>(book.size()));
        books << file.fileName();
    }
    QFile settings(folder.filePath(QStringLiteral("user/user/registrymodifications.xcu")));
    QVERIFY(settings.open(QIODevice::WriteOnly)); // recalculate when a file is opened: always
    settings.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<oor:items "
                   "xmlns:oor=\"http://openoffice.org/2001/registry\"><item "
                   "oor:path=\"/org.openoffice.Office.Calc/Formula/Load\"><prop oor:name=\"OOXMLRecalcMode\" "
                   "oor:op=\"fuse\"><value>0</value></prop></item></oor:items>\n");
    settings.close();
    test::Files::run(
        office,
        QStringList{QStringLiteral("-env:UserInstallation=file://") + folder.filePath(QStringLiteral("user")),
                    QStringLiteral("--headless"), QStringLiteral("--convert-to"),
                    QStringLiteral("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"),
                    QStringLiteral("--outdir"), folder.filePath(QStringLiteral("csv"))} +
            books,
        110);
    for (unsigned seed = 1; seed <= rounds; ++seed) {
        const Dossier &d = all[seed - 1];
        const QByteArray where = difference(seed, d, tongueOf(d.round.language));
        QVERIFY2(where.isEmpty(), ("seed " + QByteArray::number(seed) + ": " + where).constData());
    }
    QVERIFY2(compared > 5000, qPrintable(QString::number(compared)));
    for (const auto &[what, times] : seen)
        QVERIFY2(times >= 3, (what + ": " + std::to_string(times)).c_str());
    QCOMPARE(seen.size(), std::size_t(5 + 5 + 4 + 7)); // nothing that can come about is missing
}

// What evaluators wrote is never a formula, is cut where a cell ends, and comes back as it was.
void TestWorkbook::textsStayTexts() {
    if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
        QSKIP("python3");
    Sample s = Sample(3, 1, "en").scored();
    s.of(1, 1).scores[0].comment = "=cmd|' /C calc'!A0";
    s.of(1, 1).scores[1].comment = "_x0041_ <b>&amp; \xEF\xBF\xBF";
    s.of(2, 1).scores[0].comment = std::string(40'000, 'w');
    s.of(3, 1).scores[0].comment = std::string(5'000, 'v');
    test::Files files;
    const QString path = files.write(QStringLiteral("w.xlsx"), workbookXlsx(s.dossier(), tongueOf("en")));
    const auto part = [&](const char *name) {
        return test::Files::run(
            QStringLiteral("python3"),
            {QStringLiteral("-c"),
             QStringLiteral("import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nfor n in z.namelist():\n"
                            " if n.startswith(sys.argv[2]): sys.stdout.buffer.write(z.read(n))"),
             path, QString::fromLatin1(name)});
    };
    const QString sheets = part("xl/worksheets/"), texts = part("xl/sharedStrings.xml"), about = part("docProps/");
    QVERIFY(sheets.contains(QStringLiteral("QUOTIENT(")));
    QVERIFY(!sheets.contains(QStringLiteral("cmd|")) && !sheets.contains(QStringLiteral("ROUND(")));
    QVERIFY(texts.contains(QStringLiteral("=cmd|' /C calc'!A0")));
    QVERIFY(texts.contains(QStringLiteral("_x005F_x0041_ &lt;b&gt;&amp;amp; \uFFFD")));
    QVERIFY(texts.contains(QString(32'700, QLatin1Char('w'))) && !texts.contains(QString(32'768, QLatin1Char('w'))));
    QVERIFY(texts.contains(QStringLiteral("w [cut: longer than a cell]")));
    QVERIFY(texts.contains(QString(5'000, QLatin1Char('v'))));
    QVERIFY(!about.contains(QStringLiteral("<cp:lastModifiedBy>S")) && about.contains(QStringLiteral("2026-03-14")));
    // Numbers beyond what a spreadsheet counts exactly are refused, not shown wrongly.
    Sample big = Sample(3, 1).scored();
    big.round.policy.digits = 6;
    big.round.policy.components = {{"score", {10000}, {99'999'999}}, {"x", {99'999'989}, {99'999'999}}};
    big.components = {{{"x", {99'999'987}}}};
    try {
        workbookXlsx(big.dossier(), tongueOf("en"));
        QFAIL("made");
    } catch (const Error &e) {
        QCOMPARE(e.code, Code::fileTooLarge);
    }
    QCOMPARE(cellName(4, 27), std::string("AB5"));
    QCOMPARE(fixedCell(0, 702), std::string("$AAA$1"));
}

QTEST_GUILESS_MAIN(TestWorkbook)
#include "test_workbook.moc"
