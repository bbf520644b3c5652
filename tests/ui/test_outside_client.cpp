// A client of the accessibility bus, as a screen reader is one, reads the score sheet and sets a score.
#include "tests/roles/TinyRound.h"

#include <QProcess>
#include <QStandardPaths>

using namespace simsa;
using namespace simsa::test;

class TestOutsideClient : public QObject {
    Q_OBJECT

    static bool runs(const QString &program, const QStringList &arguments) {
        QProcess process;
        process.start(program, arguments);
        return process.waitForFinished(20000) && process.exitStatus() == QProcess::NormalExit &&
               process.exitCode() == 0;
    }

private Q_SLOTS:
    void initTestCase() {
        for (const char *tool : {"xvfb-run", "dbus-run-session"})
            if (QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty())
                QSKIP(tool);
        if (!runs(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QStringLiteral("import pyatspi")}))
            QSKIP("python3-pyatspi");
    }

    void itReadsTheSheetAndSetsAScore() {
        TinyRound t(1);
        t.open();
        t.declare(1);
        const Round round = t.round();
        const QString workspace = QString::fromStdString((t.root() / "e1.simsa").string());
        t.people.clear(); // closed: the program opens it
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        environment.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));
        environment.insert(QStringLiteral("QT_ACCESSIBILITY"), QStringLiteral("1"));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), QString::fromStdString((t.root() / "config").string()));
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("xvfb-run"),
                      {QStringLiteral("-a"), QStringLiteral("-s"), QStringLiteral("-screen 0 1366x768x24"),
                       QStringLiteral("dbus-run-session"), QStringLiteral("--"), QStringLiteral("/usr/bin/python3"),
                       QStringLiteral(SIMSA_SOURCE "/tests/ui/outside_client.py"),
                       qEnvironmentVariable("SIMSA_BIN") + QStringLiteral("/simsa"), workspace,
                       QString::fromLatin1(tinyPassphrase), QStringLiteral("technical"), QStringLiteral("31.5")});
        QVERIFY(process.waitForFinished(120'000));
        const QByteArray said = process.readAll();
        QVERIFY2(process.exitCode() == 0, said.constData());
        const auto ws = Workspace::open(workspace.toStdString(), view(tinyPassphrase));
        const Sheet sheet = loadSheet(*ws, round, round.proposals[0].id);
        QVERIFY(sheet.scores[0].points.has_value());
        QCOMPARE(sheet.scores[0].points->hundredths, 3150);
    }
};

QTEST_GUILESS_MAIN(TestOutsideClient)
#include "test_outside_client.moc"
