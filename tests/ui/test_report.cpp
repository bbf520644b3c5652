// The chair's reports: what is there and for whom, saved only where asked, never over a file without asking.
#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "tests/roles/TinyRound.h"
#include "tests/ui/Clipping.h"
#include "tests/ui/Watch.h"
#include "ui/chair/ChairDesk.h"
#include "ui/chair/ReportPage.h"
#include "ui/shell/Confirm.h"
#include "ui/shell/Frame.h"
#include "ui/shell/Language.h"
#endif

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QTest>

using namespace simsa;

namespace {

#define WAIT_IDLE() QTRY_VERIFY_WITH_TIMEOUT(!desk->busy(), 60000)

} // namespace

class TestReport : public QObject {
    Q_OBJECT

    QTemporaryDir folder, config;
    std::unique_ptr<test::TinyRound> round;
    std::shared_ptr<Workspace> chair;
    std::unique_ptr<Frame> frame;
    std::unique_ptr<ChairDesk> desk;

    ReportPage *page() const { return qobject_cast<ReportPage *>(frame->stopPage(ChairDesk::reportStop)); }
    QFileDialog *fileDialog() const {
        for (QFileDialog *found : frame->findChildren<QFileDialog *>())
            if (found->isVisible())
                return found;
        return nullptr;
    }
    QString said() const {
        QStringList out;
        for (Banner *banner : page()->findChildren<Banner *>())
            if (banner->isVisible())
                out << banner->text();
        return out.join(QLatin1Char('\n'));
    }
    QString notice() const { return page()->findChild<QPlainTextEdit *>()->toPlainText(); }
    // Pictures, where SIMSA_SHOTS names a folder.
    void shoot(const char *name) {
        const QString to = qEnvironmentVariable("SIMSA_SHOTS");
        if (to.isEmpty())
            return;
        for (const QSize size : {QSize(1920, 1080), QSize(1366, 768)}) {
            frame->resize(size);
            for (const auto &[choice, word] :
                 {std::pair(SchemeChoice::dark, "dark"), std::pair(SchemeChoice::contrast, "contrast"),
                  std::pair(SchemeChoice::light, "light")}) {
                theme().setChoice(choice);
                QTest::qWait(60);
                frame->grab().save(QStringLiteral("%1/%2.%3.%4.png")
                                       .arg(to, QString::fromLatin1(name), QString::fromLatin1(word))
                                       .arg(size.width()));
            }
        }
    }
    QByteArray read(const QString &path) const {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void save(const ReportWish &wish) {
        Q_EMIT page()->saveAsked(wish);
        WAIT_IDLE();
    }

private Q_SLOTS:
    void initTestCase() {
        qputenv("XDG_CONFIG_HOME", config.path().toUtf8());
        round = std::make_unique<test::TinyRound>(3, 3);
        RoundDraft draft = round->draft();
        draft.policy.disclosure.applicantsSeeOwnScore = true;
        round->open(draft);
        for (int i = 1; i <= 3; ++i) {
            round->declare(i);
            const Round r = round->round();
            for (const Proposal &p : r.proposals)
                for (const Criterion *leaf : leaves(r.rubric)) // 01 and 02 equal, 03 behind
                    savePoints(round->person(i), r, p.id, leaf->id, Points{p.id == "03" ? 2000 : 4000});
            round->seal(i);
            round->sync(i);
        }
        round->atDay(11);
        round->syncChair();
        chair = std::move(round->chairSpace);
        frame = std::make_unique<Frame>();
        frame->resize(1366, 768);
        frame->show();
        QVERIFY(QTest::qWaitForWindowExposed(frame.get()));
        desk = std::make_unique<ChairDesk>(chair, *frame);
        WAIT_IDLE();
    }
    void cleanupTestCase() {
        desk.reset();
        frame.reset();
    }

    void beforeTheTallyThereIsNothingAndItIsSaid() {
        for (const ReportKind kind : allReports) {
            QVERIFY(!page()->saveButton(kind)->isEnabled());
            QVERIFY(page()->saveButton(kind)->toolTip().contains(QStringLiteral("opened and tallied")));
        }
        QVERIFY(!page()->primaryAction()->isEnabled());
        round->chair->close(round->id);
        round->chair->tally(round->id);
        desk->showRound(QString::fromStdString(round->id));
        WAIT_IDLE();
        frame->showStop(ChairDesk::reportStop);
        QCOMPARE(frame->currentPage(), page());
    }

    void whatWaitsForADecisionSaysSo() {
        QVERIFY2(said().contains(QStringLiteral("Who is selected is not decided yet.")), qPrintable(said()));
        QVERIFY(said().contains(QStringLiteral("Saved reports are not encrypted.")));
        for (const ReportKind kind : allReports)
            QCOMPARE(page()->saveButton(kind)->isEnabled(),
                     kind != ReportKind::letters && kind != ReportKind::announcement);
        QCOMPARE(notice(), QString());
        shoot("report-waiting");
        const QString place = folder.filePath(QStringLiteral("undecided"));
        save({.path = place, .language = "en"}); // all that can be made
        QVERIFY(QFileInfo::exists(place + QStringLiteral("/minutes.pdf")));
        QVERIFY(!QFileInfo::exists(place + QStringLiteral("/announcement.txt")));
        QVERIFY(QDir(place).entryList({QStringLiteral("letter*")}).isEmpty());
        for (QAbstractButton *button : page()->findChildren<QAbstractButton *>())
            if (button->text() == QStringLiteral("Record a decision..."))
                button->click();
        QCOMPARE(frame->currentStop(), int(ChairDesk::resultsStop));
        round->chair->addEvent(round->id, {.kind = EventKind::decide,
                                           .reason = "the plan was clearer",
                                           .selected = {"02"},
                                           .decidedBy = "Committee"});
        desk->showRound(QString::fromStdString(round->id));
        WAIT_IDLE();
        frame->showStop(ChairDesk::reportStop);
        for (const ReportKind kind : allReports)
            QTRY_VERIFY(page()->saveButton(kind)->isEnabled());
    }

    void theAnnouncementIsReadBeforeItIsSaved() {
        QTRY_VERIFY2(notice().contains(QStringLiteral("Applicant 2")), qPrintable(notice()));
        QVERIFY(!notice().contains(QStringLiteral("Applicant 1")) && !notice().contains(QStringLiteral("80.0")));
        QVERIFY(page()->findChild<QPlainTextEdit *>()->isReadOnly());
        shoot("report");
        const QString place = folder.filePath(QStringLiteral("public"));
        save({.what = {ReportKind::announcement}, .path = place, .language = "en"});
        QCOMPARE(QString::fromUtf8(read(place + QStringLiteral("/announcement.txt"))), notice());
        QCOMPARE(QDir(place).entryList(QDir::Files),
                 (QStringList{QStringLiteral("announcement.pdf"), QStringLiteral("announcement.txt")}));
        for (Segmented *language : page()->findChildren<Segmented *>())
            QTest::mouseClick(language->button(0), Qt::LeftButton);
        QTRY_VERIFY(notice().contains(QString::fromUtf8("선정 결과 공고")));
        for (Segmented *language : page()->findChildren<Segmented *>())
            QTest::mouseClick(language->button(1), Qt::LeftButton);
        QTRY_VERIFY(notice().contains(QStringLiteral("Announcement")));
    }

    void allAreSavedByTheKeyForTheirOwnerAlone() {
        frame->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(frame.get()));
        page()->saveButton(ReportKind::minutes)->setFocus();
        QTest::keyClick(page()->saveButton(ReportKind::minutes), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(fileDialog());
        const QString place = folder.filePath(QStringLiteral("all"));
        QVERIFY(QDir().mkpath(place));
        QFileDialog *dialog = fileDialog();
        Q_EMIT dialog->fileSelected(place);
        dialog->reject();
        WAIT_IDLE();
        QTRY_VERIFY(said().contains(QStringLiteral("Report files saved: 16.")));
        const QStringList names = QDir(place).entryList(QDir::Files);
        for (const char *name : {"minutes.pdf", "result-table.pdf", "workbook.xlsx", "results.csv", "scores.json",
                                 "official.json", "sheet-E1.pdf", "sheet-E3.pdf", "letter-02.pdf", "announcement.txt"})
            QVERIFY2(names.contains(QString::fromLatin1(name)), name);
        for (const QString &name : names)
            QCOMPARE(QFileInfo(place + QLatin1Char('/') + name).permissions() &
                         (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                     QFile::Permissions());
        QCOMPARE(read(place + QStringLiteral("/official.json")),
                 QByteArray::fromStdString(desk->snapshot()->result->json));
    }

    void nothingIsWrittenOverWithoutAsking() {
        const QString place = folder.filePath(QStringLiteral("all")), file = place + QStringLiteral("/results.csv");
        QVERIFY(QFile::remove(file));
        QVERIFY(QFile(file).open(QIODevice::WriteOnly)); // empty now
        QVERIFY(QFile::remove(place + QStringLiteral("/scores.csv")));
        save({.what = {ReportKind::csv}, .path = place, .language = "en"});
        Confirm *ask = nullptr;
        QTRY_VERIFY((ask = frame->findChild<Confirm *>()) && ask->isVisible());
        QCOMPARE(QFileInfo(file).size(), 0);
        QVERIFY(!QFileInfo::exists(place + QStringLiteral("/scores.csv"))); // not a part of them either
        ask->no()->click();
        QTRY_VERIFY(!frame->findChild<Confirm *>());
        QCOMPARE(QFileInfo(file).size(), 0);
        save({.what = {ReportKind::csv}, .path = place, .language = "en"});
        QTRY_VERIFY((ask = frame->findChild<Confirm *>()) && ask->isVisible());
        ask->yes()->click();
        QTRY_VERIFY(QFileInfo(file).size() > 100);
        WAIT_IDLE();
        // A whole folder that cannot be used is one sentence.
        save({.what = {ReportKind::csv}, .path = file, .language = "en"});
        QTRY_VERIFY2(said().contains(QStringLiteral("results.csv")), qPrintable(said()));
    }

    void namesOfEvaluatorsOnlyOnWish() {
        const auto minutesText = [&](bool names) {
            const QString path = folder.filePath(QStringLiteral("m%1.pdf").arg(names));
            save({.what = {ReportKind::minutes}, .path = path, .single = true, .names = names, .language = "en"});
            QProcess tool;
            tool.start(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
            tool.waitForFinished();
            return QString::fromUtf8(tool.readAllStandardOutput());
        };
        QVERIFY(!page()->findChild<QCheckBox *>()->isChecked());
        const QString without = minutesText(false);
        if (without.isEmpty())
            QSKIP("pdftotext");
        QVERIFY(without.contains(QStringLiteral("the plan was clearer")));
        QVERIFY(!without.contains(QStringLiteral("Person e1")));
        QVERIFY(minutesText(true).contains(QStringLiteral("Person e1")));
    }

    void nothingIsCutOffInEitherLanguage() {
        for (const char *language : {"ko", "en"}) {
            desk.reset();
            useLanguage(QString::fromLatin1(language));
            frame = std::make_unique<Frame>();
            frame->resize(1366, 768);
            frame->show();
            QVERIFY(QTest::qWaitForWindowExposed(frame.get()));
            desk = std::make_unique<ChairDesk>(chair, *frame);
            WAIT_IDLE();
            frame->showStop(ChairDesk::reportStop);
            QTRY_VERIFY(!notice().isEmpty());
            for (const QSize size : {QSize(1366, 768), QSize(1280, 680)}) {
                frame->resize(size);
                QTest::qWait(60);
                const QStringList cut = test::clipped(frame.get());
                QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
            }
            shoot(language[0] == 'k' ? "report-ko" : "report-en");
        }
    }

    void everythingHasANameAndAKey() {
        QStringList nameless;
        for (QWidget *w : page()->findChildren<QWidget *>())
            if (w->isVisible() && w->focusPolicy() != Qt::NoFocus && w->accessibleName().isEmpty() &&
                (!qobject_cast<QAbstractButton *>(w) || qobject_cast<QAbstractButton *>(w)->text().isEmpty()))
                nameless << QString::fromLatin1(w->metaObject()->className());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char(' '))));
        for (const ReportKind kind : allReports)
            QVERIFY(page()->saveButton(kind)->accessibleName().startsWith(QStringLiteral("Save: ")));
    }
};

SIMSA_UI_MAIN(TestReport)
#include "test_report.moc"
