// What is put on paper is all of it, can be searched, and names the ballot it comes from on every page.
#include "app/report/ScoreSheet.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace simsa;

class TestScoreSheet : public QObject {
    Q_OBJECT

    QTemporaryDir folder;

    static Round round(int proposals) {
        Round r{.title = "2026년 서면평가", .committee = "평가위원회", .language = "ko"};
        r.rubric.criteria.push_back(
            {.id = "technical", .title = "기술 역량", .definition = {}, .maximum = {4000}, .step = {50}});
        r.rubric.criteria.push_back(
            {.id = "impact", .title = "파급 효과 impact2030", .definition = {}, .maximum = {6000}, .step = {50}});
        for (int p = 1; p <= proposals; ++p)
            r.proposals.push_back({"0" + std::to_string(p), "가온 컨소시엄 " + std::to_string(p), {}, {}});
        return r;
    }
    static Ballot ballot(const Round &r, const std::string &comment) {
        Ballot b{.member = "E3", .revision = 2, .revisionReason = "계산 정정"};
        for (const Proposal &p : r.proposals)
            b.judgements.push_back({.proposal = p.id,
                                    .state = State::scored,
                                    .reason = {},
                                    .scores = {{"technical", {3150}, comment, {}}, {"impact", {5900}, "", {}}},
                                    .opinion = "종합하면 우수합니다",
                                    .gate = Choice::no,
                                    .gateReason = "공개 가중치에서 시작"});
        return b;
    }
    // The text of each page.
    QStringList pages(const Bytes &pdf) {
        const QString path = folder.filePath(QStringLiteral("sheet.pdf"));
        std::ofstream(path.toStdString(), std::ios::binary)
            .write(reinterpret_cast<const char *>(pdf.data()), static_cast<std::streamsize>(pdf.size()));
        QProcess tool;
        tool.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
        tool.waitForFinished();
        QStringList found = QString::fromUtf8(tool.readAllStandardOutput()).split(QLatin1Char('\f'));
        found.removeLast(); // after the last page's end
        return found;
    }

private Q_SLOTS:
    void initTestCase() {
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("pdftotext");
    }

    void itSaysWhatTheBallotSays() {
        const Round r = round(1);
        const QStringList text = pages(scoreSheetPdf(r, ballot(r, "TOKEN-00001 근거가 충분합니다"),
                                                     {"홍길동", std::string(64, 'a'), "3월 16일 (월) 18:00"}, "ko"));
        QCOMPARE(text.size(), 1);
        for (const char *part : {"서명 평가표", "홍길동 (E3)", "2 – 계산 정정", "가온 컨소시엄 1", "impact2030", "31.5",
                                 "90.5", "TOKEN-00001", "종합하면 우수합니다", "부적격 – 공개 가중치에서 시작"})
            QVERIFY2(text[0].contains(QString::fromUtf8(part)), part);
    }

    void everyPageNamesTheBallotAndHowManyThereAre() {
        const Round r = round(9);
        const QStringList text =
            pages(scoreSheetPdf(r, ballot(r, "짧은 의견"), {"홍길동", std::string(64, 'b'), "today"}, "en"));
        QVERIFY(text.size() > 1);
        for (qsizetype i = 0; i < text.size(); ++i) {
            QVERIFY(text[i].contains(QString(64, QLatin1Char('b'))));
            const QString foot = text[i].trimmed().section(QLatin1Char('\n'), -1).remove(QLatin1Char(' '));
            QVERIFY(foot.endsWith(QStringLiteral("%1/%2").arg(i + 1).arg(text.size())));
        }
    }

    void aCommentLongerThanAPageIsAllThere() {
        const Round r = round(1);
        std::string longComment;
        for (int i = 0; i < 900; ++i)
            longComment += "word" + std::to_string(1000 + i) + " ";
        const QString all =
            pages(scoreSheetPdf(r, ballot(r, longComment), {"A", std::string(64, 'c'), "today"}, "en")).join(QString());
        for (int i = 0; i < 900; ++i)
            QVERIFY2(all.contains(QStringLiteral("word%1").arg(1000 + i)), qPrintable(QString::number(i)));
    }

    void aBlindRoundNamesNoApplicant() {
        Round r = round(1);
        r.blind = true;
        const QStringList text = pages(scoreSheetPdf(r, ballot(r, ""), {"A", std::string(64, 'd'), "today"}, "ko"));
        QVERIFY(!text[0].contains(QStringLiteral("가온")));
    }
};

QTEST_GUILESS_MAIN(TestScoreSheet)
#include "test_score_sheet.moc"
