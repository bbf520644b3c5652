// Reports by the command line, from a round that was really played.
#include <QTest> // first: moc 6.4 cannot read <compare> before Qt

#include "app/domain/Json.h"
#include "tests/e2e/Play.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace simsa;
using namespace simsa::test;

class TestReport : public QObject {
    Q_OBJECT

    std::unique_ptr<Demo> demo;

    Ran report(const QStringList &more, const char *workspace = "chair.simsa") const {
        return cli(QStringList{QStringLiteral("report"), demo->path(workspace), QStringLiteral("--passphrase-file"),
                               demo->passphrase()} +
                   more);
    }
    QString text(const QString &pdf) const {
        return QString::fromUtf8(
                   run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")}).out)
            .simplified();
    }

private Q_SLOTS:
    void initTestCase() {
        demo = std::make_unique<Demo>();
        QVERIFY2(demo->played.code == 0, demo->played.err.constData());
    }

    void theDemonstrationHasAllReports() {
        const QStringList names = QDir(demo->path("reports")).entryList(QDir::Files);
        for (const char *name : {"minutes.pdf", "result-table.pdf", "workbook.xlsx", "results.csv", "scores.csv",
                                 "results.json", "scores.json", "official.json", "sheet-E1.pdf", "sheet-E5.pdf",
                                 "letter-01.pdf", "letter-04.pdf", "announcement.pdf", "announcement.txt"})
            QVERIFY2(names.contains(QString::fromLatin1(name)), name);
        QVERIFY(demo->bytes("reports/official.json") == demo->bytes("official.json"));
        QVERIFY(demo->played.out.contains("reports/"));
    }

    void filesAreForTheirOwnerAndNeverWrittenOver() {
        const QString place = demo->path("out");
        const Ran first = report({QStringLiteral("--out"), place, QStringLiteral("--what"),
                                  QStringLiteral("minutes,csv"), QStringLiteral("--lang"), QStringLiteral("en")});
        QVERIFY2(first.code == 0, first.err.constData());
        QCOMPARE(first.out,
                 QByteArray("minutes.pdf\nresults.csv\nscores.csv\nresults.json\nscores.json\nofficial.json\n"));
        for (const QFileInfo &file : QDir(place).entryInfoList(QDir::Files))
            QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                     QFile::Permissions());
        const Path minutes = demo->path("out/minutes.pdf").toStdString();
        writeFile(minutes, view("mine"));
        QVERIFY(QFile::remove(demo->path("out/results.csv")));
        const Ran again =
            report({QStringLiteral("--out"), place, QStringLiteral("--what"), QStringLiteral("csv,minutes")});
        QCOMPARE(again.code, 1);
        QVERIFY2(again.err.contains("minutes.pdf is there already"), again.err.constData());
        QVERIFY(textOf(readFile(minutes, 100)) == "mine");
        QVERIFY(!QFileInfo::exists(demo->path("out/results.csv")));
        QCOMPARE(report({QStringLiteral("--out"), place, QStringLiteral("--what"), QStringLiteral("csv,minutes"),
                         QStringLiteral("--force")})
                     .code,
                 0);
        QVERIFY(readFile(minutes, 64u << 20).size() > 10'000);
    }

    void languageNamesAndPresidingMemberAreChosen() {
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("pdftotext");
        const auto minutes = [&](const char *folder, const QStringList &more) {
            const Ran ran = report(QStringList{QStringLiteral("--out"), demo->path(folder), QStringLiteral("--what"),
                                               QStringLiteral("minutes")} +
                                   more);
            return ran.code == 0 ? text(demo->path(folder) + QStringLiteral("/minutes.pdf"))
                                 : QString::fromUtf8(ran.err);
        };
        const QString english = minutes("m-en", {QStringLiteral("--lang"), QStringLiteral("en")});
        QVERIFY2(english.contains(QStringLiteral("Minutes of the evaluation")), qPrintable(english));
        QVERIFY(!english.contains(QStringLiteral("Name")));
        const QString korean =
            minutes("m-ko", {QStringLiteral("--names"), QStringLiteral("--presiding"), QString::fromUtf8("홍길동")});
        QVERIFY2(korean.contains(QString::fromUtf8("평가 회의록")), qPrintable(korean)); // the round's language
        QVERIFY(korean.contains(QString::fromUtf8("홍길동")) && korean.contains(QString::fromUtf8("성명")));
    }

    // Figures of the files are those of official.json.
    void theFilesSayWhatTheTallyCertified() {
        const Json official = parse(textOf(demo->bytes("official.json")));
        Fields fields(official, "official");
        const QString csv = QString::fromStdString(std::string(textOf(demo->bytes("reports/results.csv"))));
        const QString minutes = text(demo->path("reports/minutes.pdf"));
        int seen = 0;
        for (const Json &proposal : fields.array("proposals", 100)) {
            Fields p(proposal, "proposal");
            const QString id = QString::fromStdString(p.text("id", 16));
            for (const auto &[name, value] : std::get<Json::Object>(proposal.value))
                if (name == "total" && std::holds_alternative<std::string>(value.value)) {
                    const QString total = QString::fromStdString(std::get<std::string>(value.value));
                    QVERIFY(csv.contains(QStringLiteral("\r\n") + id + QLatin1Char(',')) && csv.contains(total));
                    QVERIFY(minutes.isEmpty() || minutes.contains(total));
                    ++seen;
                }
        }
        QVERIFY(seen >= 3);
    }

    void wrongWordsAndWrongTimesAreOneSentence() {
        const Ran unknown =
            report({QStringLiteral("--out"), demo->path("x"), QStringLiteral("--what"), QStringLiteral("all")});
        QCOMPARE(unknown.code, 2);
        QCOMPARE(report({}).code, 2);
        QCOMPARE(
            report({QStringLiteral("--out"), demo->path("x"), QStringLiteral("--lang"), QStringLiteral("fr")}).code, 2);
        const Ran early = report({QStringLiteral("--out"), demo->path("x")}, "e1.simsa");
        QCOMPARE(early.code, 1);
        QVERIFY2(early.err.contains("not been opened yet"), early.err.constData());
        QVERIFY(!QFileInfo::exists(demo->path("x")));
        const Ran blocked = report({QStringLiteral("--out"), demo->path("official.json")});
        QCOMPARE(blocked.code, 1);
        QCOMPARE(blocked.err.count('\n'), 1);
    }
};

QTEST_GUILESS_MAIN(TestReport)
#include "test_report.moc"
