// The tree stays tidy: few names at the top, files of one idea, nothing of the machine it was written on.
#include <QtTest>

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

class TestTree : public QObject {
    Q_OBJECT

    QStringList tracked;

    static QByteArray read(const QString &path) {
        QFile file(QDir(QStringLiteral(SIMSA_SOURCE)).filePath(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    // Words of a workplace and its absolute paths, each put together here so that this file does not contain it.
    static QRegularExpression foreignWords() {
        const QStringList words = {
            QStringLiteral("/wo") + QStringLiteral("rk/"),      QStringLiteral("/ro") + QStringLiteral("ot/"),
            QStringLiteral("/ho") + QStringLiteral("me/[a-z]"), QStringLiteral("/Us") + QStringLiteral("ers/"),
            QStringLiteral("/tm") + QStringLiteral("p/b-"),     QStringLiteral("cla") + QStringLiteral("ude"),
            QStringLiteral("anth") + QStringLiteral("ropic"),   QStringLiteral("chat") + QStringLiteral("gpt"),
            QStringLiteral("co") + QStringLiteral("pilot"),     QStringLiteral("sub") + QStringLiteral("agent")};
        return QRegularExpression(words.join(QLatin1Char('|')), QRegularExpression::CaseInsensitiveOption);
    }

private Q_SLOTS:
    void initTestCase() {
        if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
            QSKIP("git is absent");
        QProcess git;
        git.setWorkingDirectory(QStringLiteral(SIMSA_SOURCE));
        git.start(QStringLiteral("git"), {QStringLiteral("-c"), QStringLiteral("safe.directory=*"),
                                          QStringLiteral("ls-files"), QStringLiteral("-z")});
        git.waitForFinished();
        if (git.exitCode() != 0)
            QSKIP("the sources are not in a git checkout");
        tracked = QString::fromUtf8(git.readAllStandardOutput()).split(QLatin1Char('\0'), Qt::SkipEmptyParts);
        QVERIFY(tracked.size() > 100);
    }

    void theTopLevelHoldsOnlyWhatTheDesignNames() {
        const QSet<QString> allowed = {QStringLiteral("app"),
                                       QStringLiteral("ui"),
                                       QStringLiteral("resources"),
                                       QStringLiteral("db"),
                                       QStringLiteral("translations"),
                                       QStringLiteral("tests"),
                                       QStringLiteral("README.md"),
                                       QStringLiteral("LICENSE"),
                                       QStringLiteral("CMakeLists.txt"),
                                       QStringLiteral("CMakePresets.json")};
        QStringList others;
        for (const QString &path : tracked) {
            const QString top = path.section(QLatin1Char('/'), 0, 0);
            if (!top.startsWith(QLatin1Char('.')) && !allowed.contains(top) && !others.contains(top))
                others << top;
        }
        QVERIFY2(others.isEmpty(), qPrintable(others.join(QLatin1Char(' '))));
    }

    void noWorkplaceWordsNorPathsOfOneMachine() {
        const QRegularExpression words = foreignWords();
        QVERIFY(words.match(QStringLiteral("see /ho") + QStringLiteral("me/kim/notes")).hasMatch());
        QStringList found;
        for (const QString &path : tracked) {
            const QByteArray content = read(path);
            if (content.contains('\0'))
                continue; // pictures and fonts
            const auto match = words.match(QString::fromUtf8(content));
            if (match.hasMatch() || words.match(path).hasMatch())
                found << path + QStringLiteral(": ") + match.captured();
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

    void textEndsItsLinesAsUnixDoes() {
        QStringList found;
        for (const QString &path : tracked) {
            const QByteArray content = read(path);
            if (!content.isEmpty() && !content.contains('\0') && (content.contains('\r') || !content.endsWith('\n')))
                found << path;
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }
};

QTEST_GUILESS_MAIN(TestTree)
#include "test_tree.moc"
