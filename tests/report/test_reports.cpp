// What the reports of a round say, in every kind of round; what letters and announcement must not say.
#include <QTest> // first: moc 6.4 cannot read <compare> before Qt

#include "app/domain/Json.h"
#include "app/report/Announcement.h"
#include "app/report/Letter.h"
#include "app/report/Masked.h"
#include "app/report/Minutes.h"
#include "app/report/RulesText.h"
#include "app/report/Tables.h"
#include "app/report/Workbook.h"
#include "app/report/Working.h"
#include "app/tally/Csv.h"
#include "tests/report/Samples.h"

#include <QRegularExpression>
#include <QStandardPaths>

#include <sys/inotify.h>
#include <unistd.h>

using namespace simsa;
using simsa::test::Sample;
using simsa::test::words;

namespace {

const Tongue korean = tongueOf("ko"), english = tongueOf("en");

Sample sampleOf(const QString &kind) {
    const bool sole = kind == QStringLiteral("sole");
    Sample s(kind == QStringLiteral("no quorum") ? 9 : 7, sole ? 1 : 4);
    Policy &p = s.round.policy;
    if (kind == QStringLiteral("mean"))
        p.aggregate = Aggregate::mean;
    if (kind == QStringLiteral("median"))
        p.aggregate = Aggregate::median;
    if (kind == QStringLiteral("components")) {
        p.components = {{"score", {10000}, {8000}}, {"price", {10000}, {2000}}};
        p.minimum = {{.of = "score", .share = 8500}};
        for (int i = 0; i < 4; ++i)
            s.components.push_back({{"price", {9000 - 1111 * i}}});
    }
    p.gate.majority = kind == QStringLiteral("gate fails");
    p.recognition.majority = kind == QStringLiteral("not recognised");
    if (kind == QStringLiteral("none eligible"))
        p.minimum = {{.of = "total", .share = 9900}};
    if (sole)
        p.soleMinimum = {{.of = "score", .share = 7000}};
    s.scored();
    s.every([&](Judgement &j, int e, int proposal) {
        if (kind == QStringLiteral("gate fails") && proposal == 1 && e <= 4) {
            j.gate = Choice::no;
            j.gateReason = "공개 가중치에서 시작함";
        }
        if (kind == QStringLiteral("not recognised") && proposal == 2)
            j.recognition = e <= 3 ? Choice::yes : e <= 5 ? Choice::no : Choice::abstained;
        if (kind == QStringLiteral("all recused from one") && proposal == 3)
            j = {.proposal = j.proposal, .state = State::recused, .reason = "공동 연구"};
        if (kind == QStringLiteral("everyone abstains"))
            j = {.proposal = j.proposal, .state = State::abstained, .reason = "전문 분야 아님"};
        if (kind == QStringLiteral("long comments"))
            for (CriterionScore &score : j.scores)
                for (int i = 0; i < 625; ++i)
                    score.comment += "근거" + std::to_string(10000 + i) + " ";
        if (kind == QStringLiteral("formulas"))
            j.scores[0].comment = j.opinion = "=cmd|' /C calc'!A0";
    });
    if (kind == QStringLiteral("no quorum"))
        s.ballots.resize(5);
    return s;
}

bool mayAnnounce(const Dossier &d) {
    return !whyNoAnnouncement(d).has_value();
}

} // namespace

class TestReports : public QObject {
    Q_OBJECT

    test::Files files;

private Q_SLOTS:
    void initTestCase() {
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("pdftotext");
    }

    void everyRoundHasItsReports_data() {
        QTest::addColumn<QStringList>("said"); // in the minutes
        const auto row = [](const char *name, const QStringList &said) { QTest::newRow(name) << said; };
        row("trimmed",
            {words("절사평균"), words("(최저, 제외)"), words("(최고, 제외)"), words("÷ 5"), words("선정 2.")});
        row("mean", {words("산술평균"), words("÷ 7")});
        row("median", {words("중앙값"), words("가운데 값")});
        row("components",
            {words("× 80 ÷ 100"), words("price"), words("78.89 × 20 ÷ 100 → 15.7780"), words("최저 기준 미만")});
        row("gate fails", {words("찬성 3, 반대 4, 기권 0 (재적 7, 출석 7, 유효 표 7); 2 × 3 = 6 ≤ 재적 7: 부결"),
                           words("게이트 부적격")});
        row("not recognised",
            {words("찬성 3, 반대 2, 기권 2 (재적 7, 출석 7, 유효 표 5); 2 × 3 = 6 ≤ 재적 7: 부결"), words("불인정")});
        row("sole", {words("단독 신청이므로 순위는 해당 없음"), words("선정 1.")});
        row("all recused from one", {words("공동 연구"), words("평가 없음"), words("없음: 총점 0개")});
        row("everyone abstains", {words("전문 분야 아님"), words("선정된 신청자가 없습니다")});
        row("no quorum", {words("재적 9명, 출석(집계 투표지) 5명: 3 × 5 = 15 < 2 × 9 = 18, 정족수 미달")});
        row("none eligible", {words("선정된 신청자가 없습니다. 이는 라운드의 유효한 결과입니다.")});
        row("long comments", {words("절사평균")});
        row("formulas", {words("절사평균")});
    }
    void everyRoundHasItsReports() {
        QFETCH(QStringList, said);
        Sample sample = sampleOf(QString::fromLatin1(QTest::currentDataTag()));
        sample.round.policy.disclosure.applicantsSeeOwnScore = true;
        sample.round.policy.disclosure.applicantsSeeOwnComments = true;
        const Dossier d = sample.dossier();
        const QString minutes = files.text(minutesPdf(d, "김위원", korean));
        for (const QString &part : said)
            QVERIFY2(minutes.contains(part), qPrintable(part + QStringLiteral("\n") + minutes));
        for (const ProposalResult &p : d.official.proposals)
            if (p.total)
                QVERIFY(minutes.contains(QString::fromStdString(toText(*p.total))));
        const bool empty = d.outcome() && d.outcome()->empty();
        if (mayAnnounce(d))
            QCOMPARE(announcementText(d, korean).find("선정된 신청자가 없습니다") != std::string::npos, empty);
        for (const char *language : {"ko", "en"}) {
            const std::vector<ReportFile> all = makeReports(d, {.language = language});
            for (const ReportFile &file : all) {
                const QString name = QString::fromStdString(file.name);
                QVERIFY(!file.bytes.empty());
                // Of the many alike one or two.
                static const QRegularExpression alike(QStringLiteral("^(sheet-E[2-9]|letter-0[3-9])"));
                if (std::string(language) == "en" && name != QStringLiteral("minutes.pdf"))
                    continue;
                if (name.endsWith(QStringLiteral(".pdf")) && !name.contains(alike))
                    paperIsSound(name, file.bytes, d);
            }
            QCOMPARE(all.size(), std::size_t(1 + 1 + 1 + 5) + d.counted.size() +
                                     (d.outcome() ? d.round.proposals.size() : 0) + (mayAnnounce(d) ? 2 : 0));
        }
    }

    void figuresStandWithTheirArithmetic() {
        Sample s(8, 1, "en"); // 712.01 / 8 = 89.00125: binary floating point prints 89.0012
        s.round.policy.aggregate = Aggregate::mean;
        s.scored();
        for (int e = 1; e <= 8; ++e)
            s.of(e, 1) = Sample::judgement("01", 2400, 1400, e == 1 ? 5101 : 5100);
        const QString text = files.text(minutesPdf(s.dossier(), "", english));
        QVERIFY2(text.contains(words("712.01 ÷ 8 = 89.00125 → 89.0013")), qPrintable(text));
        QVERIFY(text.contains(words("rounded half up to 4 decimals")));
    }

    void tiesAndDecisionsSayWhoAndWhy() {
        Sample s = Sample().scored();
        s.every([](Judgement &j, int e, int p) { // 02 and 03 equal in all
            if (p == 3)
                j.scores = Sample::judgement("", 2050 + 25 * (e - 1), 1200, 4699 + 37 * (e - 1)).scores;
        });
        Dossier d = s.dossier();
        QCOMPARE(d.official.undecided.size(), std::size_t(2));
        QVERIFY(!d.outcome());
        QVERIFY(files.text(minutesPdf(d, "", korean)).contains(words("선정은 위원회의 의결을 기다리고 있습니다")));
        QCOMPARE(*whyNot(ReportKind::announcement, d), Code::decisionMissing);
        QCOMPARE(*whyNot(ReportKind::letters, d), Code::decisionMissing);
        for (const ReportFile &file : makeReports(d, {}))
            QVERIFY(!file.name.starts_with("letter") && !file.name.starts_with("announcement"));
        for (const ReportKind kind : {ReportKind::letters, ReportKind::announcement})
            try {
                makeReports(d, {.what = {kind}});
                QFAIL("made without a decision");
            } catch (const Error &e) {
                QCOMPARE(e.code, Code::decisionMissing);
            }
        s.events.push_back({.kind = EventKind::decide,
                            .time = s.round.deadline + 7200,
                            .reason = "가격 제안이 더 구체적임",
                            .selected = {"01", "03"},
                            .decidedBy = "김위원",
                            .method = DecisionMethod::writing,
                            .vote = DecisionVote{.yes = 3, .no = 1}});
        d = s.dossier();
        const QString text = files.text(minutesPdf(d, "", korean));
        for (const char *part : {"없음: 공동 순위", "의결 확인 김위원", "의결 방법 서면",
                                 "찬성 3명, 반대 1명, 기권 0명", "가격 제안이 더 구체적임", "01 신청자A, 03 신청자C"})
            QVERIFY2(text.contains(words(part)), part);
        const std::string notice = announcementText(d, korean);
        QVERIFY(notice.find("신청자C") != std::string::npos && notice.find("신청자B") == std::string::npos);
    }

    void adjustmentsAndExclusionsAreNamed() {
        Sample s = Sample().scored();
        s.events = {
            {.kind = EventKind::adjust, .time = 1773500000, .reason = "사전접촉", .proposal = "02", .points = -500},
            {.kind = EventKind::exclude,
             .time = 1773000000,
             .reason = "기피 신청 인용",
             .member = "E4",
             .proposal = "01"}};
        const QString text = files.text(minutesPdf(s.dossier(), "", korean));
        for (const char *part : {"-5 – 사전접촉 (개표 뒤에 함)", "기피 신청 인용", "E4 제척", "– 5.0000 ="})
            QVERIFY2(text.contains(words(part)), qPrintable(words(part) + text));
    }

    void lettersObeyTheMatrix() {
        for (int flags = 0; flags < 8; ++flags) {
            Sample s = Sample().scored();
            Disclosure &shown = s.round.policy.disclosure;
            shown.publicSelected = flags & 1;
            shown.applicantsSeeOwnScore = flags & 2;
            shown.applicantsSeeOwnComments = flags & 4;
            s.every([](Judgement &j, int e, int p) {
                // The first evaluator's comment comes last in the alphabet.
                j.scores[0].comment = std::string(1, char('z' - e)) + "word-of-" + std::to_string(p);
                j.opinion = "opinion-on-" + std::to_string(p) + ". As hong Gildong said; 홍길동의 지적; 70점 이상";
            });
            s.of(7, 2) = {.proposal = "02", .state = State::abstained, .reason = "abstention-reason"};
            s.of(6, 2) = {.proposal = "02", .state = State::recused, .reason = "recusal-reason"};
            s.events = {{.kind = EventKind::exclude, .reason = "exclusion-reason", .member = "E5", .proposal = "02"}};
            Dossier d = s.dossier();
            d.panel[0].name = "홍길동";
            d.evaluators = {"홍길동", "Hong Gildong", "이상"};
            const ProposalResult &own = d.official.proposals[1];
            for (const Tongue t : {korean, english}) {
                const QString text = files.text(letterPdf(d, 1, t));
                QVERIFY(text.contains(words("신청자B")));
                QCOMPARE(text.contains(words(t("The proposal was selected.", "제안서가 선정되었습니다."))),
                         bool(flags & 1));
                QCOMPARE(text.contains(QString::fromStdString(toText(*own.total))), bool(flags & 2));
                QCOMPARE(text.contains(QStringLiteral("word-of-2")), bool(flags & 4));
                QCOMPARE(text.contains(QStringLiteral("opinion-on-2")), bool(flags & 4));
                QCOMPARE(text.contains(words("As ○○○ said; ○○○의 지적; 70점 이상")), bool(flags & 4));
                QVERIFY(!text.contains(QStringLiteral("Gildong"), Qt::CaseInsensitive));
                if (flags & 4) // by the alphabet, not by evaluator
                    QVERIFY(text.indexOf(QStringLiteral("vword-of-2")) < text.indexOf(QStringLiteral("yword-of-2")));
                // The excluded one's comment is gone with the score; nobody else's words, nobody's name, no rank.
                for (const char *not_ :
                     {"uword-of-2", "word-of-1", "word-of-3", "신청자A", "신청자C", "홍길동", "E1", "E2", "E5",
                      "recusal-reason", "abstention-reason", "exclusion-reason", "2222 2222"})
                    QVERIFY2(!text.contains(words(not_)), not_);
                QVERIFY(!text.contains(words("순위")) && !text.contains(QStringLiteral("rank"), Qt::CaseInsensitive));
                for (const ProposalResult &other : d.official.proposals)
                    if (other.id != "02")
                        QVERIFY(!text.contains(QString::fromStdString(toText(*other.total))));
            }
        }
    }

    void namesOfEvaluatorsAreMasked() {
        const std::vector<std::string> names{"홍길동", "이상", "Kim Su", "A"};
        const auto of = [&](const char *text) {
            bool found = false;
            const std::string out = masked(text, names, found);
            return QString::fromStdString(out) + (found ? QStringLiteral("!") : QString());
        };
        QCOMPARE(of("A plan"), QStringLiteral("A plan"));
        QCOMPARE(of("홍길동위원과 이상 위원, 이상교수"), QStringLiteral("○○○위원과 ○○○ 위원, ○○○교수!"));
        QCOMPARE(of("이상 80점"), QStringLiteral("이상 80점"));
        QCOMPARE(of("KIM SU, kim su"), QStringLiteral("○○○, ○○○!"));
        QCOMPARE(of("Kim Sung"), QStringLiteral("Kim Sung"));
        QCOMPARE(of("홍길동홍길동"), QStringLiteral("○○○○○○!"));
        QCOMPARE(of(""), QString());
    }

    void theAnnouncementTellsTheSelectedAlone() {
        for (int flags = 0; flags < 4; ++flags) {
            Sample s(5, 5);
            s.round.policy.select = 3;
            s.scored();
            s.every([](Judgement &j, int, int p) { // 05 first, 04 second, 02 third
                j.scores[2].points = {p == 5 ? 6000 : p == 4 ? 5500 : p == 2 ? 4500 : 1000};
                j.scores[1].comment = "word-of-an-evaluator";
            });
            s.round.policy.disclosure.publicScores = flags & 1;
            s.round.policy.disclosure.publicRanks = flags & 2;
            const Dossier d = s.dossier();
            QCOMPARE(d.official.selected, (std::vector<std::string>{"05", "04", "02"}));
            for (const Tongue t : {korean, english}) {
                const Bytes pdf = announcementPdf(d, t);
                const QByteArray raw(reinterpret_cast<const char *>(pdf.data()), qsizetype(pdf.size()));
                const QString path = files.write(QStringLiteral("a.pdf"), pdf);
                const QString all = files.text(pdf) + QString::fromStdString(announcementText(d, t)) +
                                    test::Files::run(QStringLiteral("pdfinfo"), {path});
                for (const char *not_ : {"신청자A", "신청자C", "word-of-an-evaluator", "2222 2222", "bbbbbbbb"})
                    QVERIFY2(!raw.contains(not_), not_);
                for (const char *not_ :
                     {"신청자A", "신청자C", "word-of-an-evaluator", "E1", "E5", "2222 2222", "bbbbbbbb"})
                    QVERIFY2(!all.contains(words(not_)), not_);
                for (const ProposalResult &p : d.official.proposals) {
                    const bool chosen = p.rank <= 3;
                    QCOMPARE(all.contains(QString::fromStdString(toText(*p.total))), chosen && (flags & 1));
                    QVERIFY(!all.contains(QString::fromStdString(toText(Figure{p.total->units / 100, 2}))) ||
                            (chosen && (flags & 1)));
                }
                QCOMPARE(all.contains(words(t("Rank", "순위"))), bool(flags & 2));
                const std::string text = announcementText(d, t);
                const auto second = text.find("신청자B"), fifth = text.find("신청자E");
                QVERIFY(second != text.npos && fifth != text.npos);
                QCOMPARE(second < fifth, !(flags & 2)); // an order is a rank told
                QCOMPARE(QString::fromStdString(text).contains(words("E1")), false);
            }
        }
        Sample nothing = Sample().scored();
        nothing.round.policy.disclosure.publicSelected = false;
        QCOMPARE(*whyNot(ReportKind::announcement, nothing.dossier()), Code::notPublic);
    }

    void fileNamesTellNothing() {
        Sample s = Sample().scored();
        Dossier d = s.dossier();
        for (Dossier::Seat &seat : d.panel)
            seat.name = "Hong Gildong";
        for (const ReportKind kind : allReports)
            for (const std::string &name : fileNames(kind, d)) {
                QVERIFY(name.find("Hong") == name.npos && name.find('/') == name.npos);
                for (const ProposalResult &p : d.official.proposals)
                    QVERIFY(name.find(toText(*p.total)) == name.npos &&
                            name.find(p.id + "-" + std::to_string(p.rank)) == name.npos);
                QVERIFY(std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 127; }));
            }
        QCOMPARE(*reportFromName("minutes"), ReportKind::minutes);
        QVERIFY(!reportFromName("scores"));
    }

    void namesStandOnlyWhereAskedFor() {
        Sample s = Sample().scored();
        Dossier d = s.dossier();
        QVERIFY(!files.text(minutesPdf(d, "", korean)).contains(words("성명")));
        d.panel[0].name = "홍길동";
        QVERIFY(files.text(minutesPdf(d, "", korean)).contains(words("홍길동")));
    }

    void csvIsNeutralAndJsonExact() {
        for (const char *bad : {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\tx", " =1+1", "\n=2"}) {
            const std::string cell = csvCell(bad);
            QVERIFY2(cell[0] == '\'' || cell.starts_with("\"'"), bad);
        }
        QCOMPARE(csvCell("a, \"b\""), std::string("\"a, \"\"b\"\"\""));
        QCOMPARE(csvCell("89.5 + 1"), std::string("89.5 + 1"));
        const Dossier d = sampleOf(QStringLiteral("formulas")).dossier();
        const auto rows = readCsv(scoresCsv(d));
        QCOMPARE(rows.size(), std::size_t(1 + 4 * 7 * 4));
        for (const auto &row : rows)
            for (const std::string &cell : row)
                QVERIFY(cell.empty() || std::string("=+-@").find(cell[0]) == std::string::npos);
        const std::string json = scoresJson(d);
        QVERIFY(json.find("\"=cmd|' /C calc'!A0\"") != json.npos);
        QCOMPARE(write(parse(json)), json);
        const auto results = readCsv(resultsCsv(d));
        QCOMPARE(results.size(), std::size_t(5));
        for (std::size_t i = 0; i < 4; ++i)
            QCOMPARE(results[i + 1][4], toText(*d.official.proposals[i].score));
        QCOMPARE(write(parse(resultsJson(d))), resultsJson(d));
    }

    // The library's temporary files would hold scores: none of them is ever on a disk.
    void theWorkbookLeavesNoTraceOnDisk() {
        QTemporaryDir temporary;
        qputenv("TMPDIR", temporary.path().toUtf8());
        const int watch = ::inotify_init1(IN_NONBLOCK);
        QVERIFY(::inotify_add_watch(watch, temporary.path().toUtf8().constData(), IN_CREATE | IN_OPEN | IN_DELETE) >=
                0);
        const Bytes made = workbookXlsx(sampleOf(QStringLiteral("trimmed")).dossier(), korean);
        char event[4096];
        QCOMPARE(::read(watch, event, sizeof event), ssize_t(-1));
        QFile(temporary.filePath(QStringLiteral("x"))).open(QIODevice::WriteOnly);
        QVERIFY(::read(watch, event, sizeof event) > 0); // it would have been seen
        ::close(watch);
        qunsetenv("TMPDIR");
        QVERIFY(made.size() > 5000);
    }

    void equalRoundsGiveEqualBytes() {
        const Dossier d = sampleOf(QStringLiteral("trimmed")).dossier();
        for (const ReportKind kind : allReports) {
            const auto first = makeReports(d, {.what = {kind}}), again = makeReports(d, {.what = {kind}});
            for (std::size_t i = 0; i < first.size(); ++i)
                QVERIFY2(first[i].bytes == again[i].bytes, first[i].name.c_str());
        }
    }

    void decimalsAreExactOrSayThatTheyGoOn() {
        QCOMPARE(decimalText({71201, 8}, 7), std::string("89.00125"));
        QCOMPARE(decimalText({100, 3}, 7), std::string("0.3333333…"));
        QCOMPARE(decimalText({-5, 1}, 7), std::string("-0.05"));
        QCOMPARE(decimalText({0, 1}, 7), std::string("0"));
        QCOMPARE(QString::fromStdString(roundingText(4, korean)),
                 words("소수점 다섯째 자리에서 반올림하여 넷째 자리까지"));
        QCOMPARE(QString::fromStdString(roundingText(0, korean)), words("소수점 첫째 자리에서 반올림하여 정수로"));
        QCOMPARE(with("점수", "이", "가"), std::string("점수가"));
        QCOMPARE(with("총점", "이", "가"), std::string("총점이"));
    }

private:
    // Fonts embedded; no author, date or machine; each page numbered and tied to the round by a number or digest.
    void paperIsSound(const QString &name, const Bytes &bytes, const Dossier &d) {
        const QString path = files.write(name, bytes);
        const QString fonts = test::Files::run(QStringLiteral("pdffonts"), {path});
        const QStringList rows = fonts.trimmed().split(QLatin1Char('\n')).mid(2);
        QVERIFY2(!rows.isEmpty(), qPrintable(name));
        for (const QString &row : rows)
            QVERIFY2(row.contains(QStringLiteral(" yes yes yes ")), qPrintable(row));
        const QString info = test::Files::run(QStringLiteral("pdfinfo"), {path});
        for (const char *not_ : {"Author", "CreationDate", "ModDate", "Keywords", "Subject"})
            QVERIFY2(!info.contains(QString::fromLatin1(not_)), qPrintable(name + info));
        QStringList pages =
            test::Files::run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")})
                .split(QLatin1Char('\f'));
        pages.removeLast();
        const bool outside =
            name.startsWith(QStringLiteral("letter")) || name.startsWith(QStringLiteral("announcement"));
        const QString mark = name.startsWith(QStringLiteral("sheet"))
                                 ? QString(64, QLatin1Char('b'))
                                 : QString::fromStdString(outside ? d.recordNumber : d.resultNumber);
        for (qsizetype i = 0; i < pages.size(); ++i) {
            const QString foot = pages[i]
                                     .trimmed()
                                     .section(QLatin1Char('\n'), -1)
                                     .simplified()
                                     .replace(QStringLiteral(" / "), QStringLiteral("/"));
            QVERIFY2(foot.contains(mark), qPrintable(name + foot));
            QVERIFY2(foot.endsWith(QStringLiteral(" %1/%2").arg(i + 1).arg(pages.size())), qPrintable(name + foot));
        }
        if (name.startsWith(QStringLiteral("letter")) && QByteArray(QTest::currentDataTag()) == "long comments")
            for (int i = 0; i < 625; i += 48)
                QVERIFY(pages.join(QString()).contains(words("근거") + QString::number(10000 + i)));
    }
};

QTEST_GUILESS_MAIN(TestReports)
#include "test_reports.moc"
