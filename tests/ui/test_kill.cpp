// The desk is killed while scores are typed: what the screen had called saved is there afterwards.
#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "PlainRound.h"
#include "ui/desk/EvaluatorDesk.h"
#include "ui/desk/PointsField.h"
#include "ui/desk/ReadPage.h"
#include "ui/desk/SaveQueue.h"
#include "ui/desk/ScoreSheet.h"
#include "ui/desk/SheetRows.h"
#include "ui/shell/Frame.h"
#include "ui/shell/Language.h"
#include "ui/shell/StatusLine.h"
#endif

#include <QApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <unistd.h>

using namespace simsa;

namespace {

const std::string_view passphrase = "correct horse battery";
constexpr KeyCost quick{64, 1, 1}; // 64 KiB: nothing here depends on the cost
constexpr int criteria = 6, together = 3;

// The n-th thing typed: criteria in turn, each time another value, now on one proposal and now on the other.
int proposalOf(int n) {
    return n / (2 * criteria) % 2;
}
std::string criterionOf(int n) {
    return std::string(1, static_cast<char>('a' + n % criteria));
}
Points pointsOf(int n) {
    return {(n / criteria % 39 + 1) * 50};
}

// What the sheets hold after the first `count` things.
using Held = std::map<std::pair<int, std::string>, Points>;
Held after(int count) {
    Held held;
    for (int n = 0; n < count; ++n)
        held[{proposalOf(n), criterionOf(n)}] = pointsOf(n);
    return held;
}
Held stored(Workspace &ws) {
    Held held;
    const Round round = loadRound(ws, roundIds(ws).back()).round;
    for (int p = 0; p < 2; ++p)
        for (const SheetScore &score : loadSheet(ws, round, round.proposals[static_cast<std::size_t>(p)].id).scores)
            if (score.points)
                held[{p, score.criterion}] = *score.points;
    return held;
}

// The child: types for ever from the n-th on and says how many are saved whenever the status line says so.
int typeForEver(int argc, char **argv, const Path &folder, int n) {
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    useLanguage(QStringLiteral("en"));
    std::shared_ptr<Workspace> ws = Workspace::open(folder, view(passphrase));
    Frame frame;
    EvaluatorDesk desk(ws, frame);
    frame.show();
    if (!QTest::qWaitFor([&] { return desk.read()->sheet() != nullptr; }, 20000))
        return 1;
    for (;;) {
        for (int i = 0; i < together; ++i, ++n) {
            if (desk.read()->selected() != proposalOf(n))
                desk.read()->select(proposalOf(n));
            ScoreSheet *sheet = desk.read()->sheet();
            sheet->openItem(criterionOf(n));
            PointsField *field = sheet->fieldOf(criterionOf(n));
            QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(field, QString::number(static_cast<double>(pointsOf(n).hundredths) / 100, 'f', 1));
            QTest::keyClick(field, Qt::Key_Return);
        }
        if (!QTest::qWaitFor([&] { return frame.status()->savedText().startsWith(QStringLiteral("All saved")); },
                             20000))
            return 2;
        const std::string line = std::to_string(n) + "\n";
        if (::write(1, line.data(), line.size()) < 0)
            return 3;
    }
}

} // namespace

class TestKill : public QObject {
    Q_OBJECT

    std::mt19937 random{std::random_device{}()};
    unsigned long below(unsigned long n) { return std::uniform_int_distribution<unsigned long>(0, n - 1)(random); }

private Q_SLOTS:
    void whatTheScreenCalledSavedIsThere() {
        QTemporaryDir base;
        const Path folder = Path(base.path().toStdString()) / "a.simsa";
        test::plainWorkspace(folder, view(passphrase), quick).reset();
        const int kills = qEnvironmentVariable("SIMSA_KILLS", QStringLiteral("200")).toInt();
        int total = 0, during = 0;
        for (int i = 0; i < kills; ++i) {
            QProcess desk;
            desk.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            desk.start(QCoreApplication::applicationFilePath(),
                       {QStringLiteral("--type"), QString::fromStdString(folder.string()), QString::number(total)});
            QVERIFY(desk.waitForStarted());
            // A fifth at any moment from the start on; the others surely while values are being saved.
            if (i % 5 == 0) {
                QTest::qSleep(static_cast<int>(below(400)));
            } else {
                QVERIFY2(desk.waitForReadyRead(30000), "nothing was ever saved");
                ::usleep(static_cast<useconds_t>(below(60000)));
            }
            desk.kill();
            QVERIFY(desk.waitForFinished());
            QVERIFY2(desk.exitStatus() == QProcess::CrashExit, qPrintable(QString::number(desk.exitCode())));
            const QList<QByteArray> lines = desk.readAllStandardOutput().split('\n');
            const int said = lines.size() > 1 ? lines[lines.size() - 2].toInt() : total;
            during += said > total;
            const auto ws = Workspace::open(folder, view(passphrase));
            const Held held = stored(*ws);
            int found = -1; // a few more may have been saved than the screen had said
            for (int n = said; n <= said + together && found < 0; ++n)
                if (held == after(n))
                    found = n;
            QVERIFY2(found >= said, qPrintable(QStringLiteral("kill %1: %2 were called saved").arg(i).arg(said)));
            total = found;
            ws->db().verify();
        }
        qInfo("%d kills, %d of them while values were being saved, %d values", kills, during, total);
        QVERIFY(during >= kills / 2);
    }
};

int main(int argc, char **argv) {
    if (argc == 4 && std::string_view(argv[1]) == "--type")
        return typeForEver(argc, argv, argv[2], std::atoi(argv[3]));
    QCoreApplication application(argc, argv);
    TestKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_kill.moc"
