// The demonstration's proposals, seen through Poppler's tools: what a reader of the PDFs would find.
#include "app/cli/demo/ProposalPdf.h"
#include "app/cli/demo/ProposalText.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

#include <map>

using namespace simsa;
using namespace simsa::demo;

namespace {

QByteArray through(const QString &program, const QStringList &arguments, const Bytes &pdf) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted())
        return {};
    process.write(reinterpret_cast<const char *>(pdf.data()), static_cast<qint64>(pdf.size()));
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return {};
    return process.readAllStandardOutput();
}

QString text(const Bytes &pdf, const QStringList &options = {}) {
    return QString::fromUtf8(
        through(QStringLiteral("pdftotext"), options + QStringList{QStringLiteral("-"), QStringLiteral("-")}, pdf));
}

int pages(const Bytes &pdf) {
    const QString info = QString::fromUtf8(through(QStringLiteral("pdfinfo"), {QStringLiteral("-")}, pdf));
    return QRegularExpression(QStringLiteral("Pages:\\s+(\\d+)")).match(info).captured(1).toInt();
}

// Line breaks stand anywhere; a reader searches without them.
QString flat(QString words) {
    return words.replace(QRegularExpression(QStringLiteral("\\s+")), QStringLiteral(" "));
}

const ProposalSpec &specOf(int number) {
    static const std::vector<ProposalSpec> specs = demoProposals();
    return specs.at(static_cast<std::size_t>(number - 1));
}

// Made once: many tests look at the same document.
const Bytes &pdfOf(int number) {
    static std::map<int, Bytes> made;
    if (!made.contains(number))
        made[number] = makeProposalPdf(specOf(number));
    return made[number];
}

} // namespace

class TestProposals : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        for (const QString &tool : {QStringLiteral("pdftotext"), QStringLiteral("pdfinfo"), QStringLiteral("pdftohtml"),
                                    QStringLiteral("pdffonts")})
            if (QStandardPaths::findExecutable(tool).isEmpty())
                QSKIP("poppler-utils is not installed");
    }

    void fifteenConsortiaWithTheirNames() {
        const std::vector<ProposalSpec> korean = demoProposals();
        const std::vector<ProposalSpec> english = demoProposals(15, 30, 1, "en");
        QCOMPARE(korean.size(), std::size_t(15));
        QCOMPARE(korean[2].applicant, std::string("도담결"));
        QCOMPARE(english[2].applicant, std::string("Dodamgyeol"));
        QCOMPARE(korean[14].applicant, std::string("푸른돛"));
        QSet<QString> names;
        for (const ProposalSpec &spec : demoProposals(99, 3, 1))
            names.insert(QString::fromStdString(spec.applicant));
        QCOMPARE(names.size(), 99);
    }

    void theFullSetHasALongAScannedAndAHeavyOne() {
        QCOMPARE(specOf(10).pages, 300);
        QCOMPARE(specOf(12).kind, ProposalSpec::scanned);
        QCOMPARE(specOf(12).pages, 100);
        QCOMPARE(specOf(5).kind, ProposalSpec::heavy);
        for (const ProposalSpec &spec : demoProposals(15, 4))
            QVERIFY(spec.pages == 4 && spec.kind == ProposalSpec::text);
    }

    void pageCountIsExact_data() {
        QTest::addColumn<int>("count");
        for (const int count : {1, 2, 3, 4, 5, 9, 20, 21, 22, 29, 30, 31, 47, 61, 100})
            QTest::addRow("%d pages", count) << count;
    }
    void pageCountIsExact() {
        QFETCH(int, count);
        ProposalSpec spec = specOf(2);
        spec.pages = count;
        QCOMPARE(pages(makeProposalPdf(spec)), count);
        spec.language = "en";
        QCOMPARE(pages(makeProposalPdf(spec)), count);
    }

    void koreanWordsAreFound() {
        const QString words = flat(text(pdfOf(3)));
        QVERIFY(words.contains(QStringLiteral("독자 AI 파운데이션 모델 개발 제안서")));
        QVERIFY(words.contains(QStringLiteral("도담결 컨소시엄")));
        QVERIFY(words.contains(QStringLiteral("모든 매개변수는 정규분포(표준편차 0.02)에서 새로 초기화하며")));
        QVERIFY(!words.contains(QChar(0xfffd)));
        QVERIFY(!words.contains(QLatin1Char('{')) && !words.contains(QStringLiteral("||"))); // no template shows
    }

    void tokensOfLettersAndDigitsAreFound() {
        const QString words = text(pdfOf(1));
        for (int page = 1; page <= 30; ++page)
            QVERIFY2(words.contains(QStringLiteral("TOKEN-%1").arg(page, 5, 10, QLatin1Char('0'))),
                     qPrintable(QString::number(page)));
        QVERIFY(words.contains(QStringLiteral("DATA-00007")));
        QVERIFY(QRegularExpression(QStringLiteral("RUN-\\d{5}")).match(words).hasMatch());
    }

    // The screenshots of the manual show this page.
    void pageTwelveOfTheThirdIsTheOneInTheManual() {
        const QString page = flat(text(pdfOf(3), {QStringLiteral("-f"), QStringLiteral("12"), QStringLiteral("-l"),
                                                  QStringLiteral("12"), QStringLiteral("-layout")}));
        QVERIFY(page.contains(QStringLiteral("2.3 초기화 가중치부터의 전 과정 학습")));
        QVERIFY(page.contains(QStringLiteral("한국어 원천 자료 4.1조 토큰 가운데 62 %는 직접 수집·정제한 것")));
        QVERIFY(page.contains(QStringLiteral("표 2-4 사전학습 단계별 계획")));
        QVERIFY(page.contains(QStringLiteral("3단계 정련 0.4 131,072 41 한국어 46 · 수학·과학 46 · 합성 8")));
        QVERIFY(page.contains(QStringLiteral("그림 2-6과 같이")));
        QVERIFY(page.contains(QStringLiteral("그림 2-6 예비 모델의 학습 손실")));
    }

    void outlineLeadsToThePages() {
        const QString xml =
            QString::fromUtf8(through(QStringLiteral("pdftohtml"),
                                      {QStringLiteral("-xml"), QStringLiteral("-i"), QStringLiteral("-stdout"),
                                       QStringLiteral("-"), QStringLiteral("x")},
                                      pdfOf(3)));
        QVERIFY(xml.contains(QStringLiteral("<item page=\"12\">2.3 초기화 가중치부터의 전 과정 학습</item>")));
        QVERIFY(xml.contains(QStringLiteral("<item page=\"27\">부록 A. 자료 목록</item>")));
        QVERIFY(xml.count(QStringLiteral("<item page=")) > 30);
    }

    void contentsNameTheSamePages() {
        const QString contents = flat(text(pdfOf(3), {QStringLiteral("-f"), QStringLiteral("2"), QStringLiteral("-l"),
                                                      QStringLiteral("2"), QStringLiteral("-layout")}));
        QVERIFY(contents.contains(QStringLiteral("2.3 초기화 가중치부터의 전 과정 학습 12")));
        QVERIFY(contents.contains(QStringLiteral("부록 C. 출처와 이용 허락 30")));
    }

    void fontsAreEmbedded() {
        const QStringList lines =
            QString::fromUtf8(through(QStringLiteral("pdffonts"), {QStringLiteral("-")}, pdfOf(3)))
                .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QVERIFY(lines.size() > 2);
        for (qsizetype i = 2; i < lines.size(); ++i)
            QVERIFY2(QRegularExpression(QStringLiteral("(yes|no) (yes|no) (yes|no)")).match(lines[i]).captured(1) ==
                         QStringLiteral("yes"),
                     qPrintable(lines[i]));
    }

    void scannedPagesHaveNoText() {
        QCOMPARE(pages(pdfOf(12)), 100);
        QVERIFY(text(pdfOf(12)).trimmed().isEmpty());
        QVERIFY(pdfOf(12).size() > 5'000'000);
    }

    void theLongOneHasThreeHundredPages() {
        QCOMPARE(pages(pdfOf(10)), 300);
        QVERIFY(text(pdfOf(10)).contains(QStringLiteral("TOKEN-09300")));
    }

    void theHeavyOneIsOverSixtyMegabytes() {
        QVERIFY(pdfOf(5).size() > 60'000'000);
        QVERIFY(pdfOf(5).size() < 100'000'000);
        QCOMPARE(pages(pdfOf(5)), 30);
        QVERIFY(flat(text(pdfOf(5))).contains(QStringLiteral("물푸레 컨소시엄")));
    }

    void sameSeedSameBytesOtherSeedOtherText() {
        QVERIFY(makeProposalPdf(specOf(3)) == pdfOf(3));
        QVERIFY(makeProposalPdf(specOf(5)) == pdfOf(5));
        ProposalSpec shortScan = specOf(12);
        shortScan.pages = 5;
        QVERIFY(makeProposalPdf(shortScan) == makeProposalPdf(shortScan));
        ProposalSpec other = specOf(4);
        other.seed = 2;
        QVERIFY(flat(text(makeProposalPdf(other))) != flat(text(pdfOf(4))));
    }

    void everyProposalIsItsOwn() {
        const QStringList a = flat(text(pdfOf(1))).split(QLatin1Char('.')),
                          b = flat(text(pdfOf(2))).split(QLatin1Char('.'));
        const QSet<QString> first(a.begin(), a.end()), second(b.begin(), b.end());
        QSet<QString> shared = first;
        shared.intersect(second);
        QVERIFY2(shared.size() * 2 < first.size(),
                 qPrintable(QStringLiteral("%1 of %2").arg(shared.size()).arg(first.size())));
    }

    void englishReadsAsEnglish() {
        ProposalSpec spec = demoProposals(15, 30, 1, "en").at(2);
        const QString words = flat(text(makeProposalPdf(spec)));
        QVERIFY(words.contains(QStringLiteral("Proposal for an Independent AI Foundation Model")));
        QVERIFY(words.contains(QStringLiteral("2.3 Full training from initialised weights")));
        QVERIFY(words.contains(QStringLiteral("a vocabulary of 128,000")));
        QVERIFY(!QRegularExpression(QStringLiteral("[가-힣]")).match(words).hasMatch());
        QVERIFY(!words.contains(QLatin1Char('{')));
    }

    void koreanParticlesFollowTheSound_data() {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *word, const char *kind, const char *expected) {
            QTest::addRow("%s %s", word, kind)
                << QString::fromUtf8(word) << QString::fromUtf8(kind) << QString::fromUtf8(expected);
        };
        row("도담결", "은", "도담결은");
        row("나래", "은", "나래는");
        row("도담결", "으로", "도담결로");
        row("표 2-4", "와", "표 2-4와");
        row("그림 2-6", "과", "그림 2-6과");
        row("표 1-3", "으로", "표 1-3으로");
        row("표 1-1", "으로", "표 1-1로");
        row("62 %", "을", "62 %를");
        row("모델(70억)", "이", "모델(70억)이");
    }
    void koreanParticlesFollowTheSound() {
        QFETCH(QString, word);
        QFETCH(QString, kind);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(withParticle(word.toStdString(), kind.toStdString())), expected);
    }
};

QTEST_GUILESS_MAIN(TestProposals)
#include "test_proposals.moc"
