// Whole rounds played by simsa-cli in a folder of the test's own.
#pragma once

#include "app/base/Files.h"
#include "app/workspace/Workspace.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

namespace simsa::test {

struct Ran {
    int code = -1;
    QByteArray out, err;
};

inline QString binary(const char *name) {
    return qEnvironmentVariable("SIMSA_BIN", QStringLiteral(SIMSA_SOURCE "/../build/bin")) + QLatin1Char('/') +
           QLatin1String(name);
}

inline Ran run(const QString &program, const QStringList &arguments, int milliseconds = 120'000) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8")); // sentences in English
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForStarted() || !process.waitForFinished(milliseconds))
        return {-1, {}, process.errorString().toUtf8()};
    const int code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 128;
    return {code, process.readAllStandardOutput(), process.readAllStandardError()};
}

inline Ran cli(const QStringList &arguments) {
    return run(binary("simsa-cli"), arguments);
}

// A small demonstration; files are asked for by their name in its folder.
class Demo {
public:
    explicit Demo(const QStringList &more = {}) {
        const QStringList small = {QStringLiteral("--evaluators"), QStringLiteral("5"),
                                   QStringLiteral("--proposals"),  QStringLiteral("4"),
                                   QStringLiteral("--pages"),      QStringLiteral("1")};
        played = cli(QStringList{QStringLiteral("demo"), path("")} + small + more);
        writeFile(passphrase().toStdString(), view("simsa demo passphrase\n"));
    }
    QString path(const char *name) const { return folder.filePath(QStringLiteral("demo/") + QLatin1String(name)); }
    QString passphrase() const { return folder.filePath(QStringLiteral("passphrase")); }
    Path root() const { return path("").toStdString(); }
    std::unique_ptr<Workspace> open(const char *name) const {
        return Workspace::open(path(name).toStdString(), view("simsa demo passphrase"));
    }
    Bytes bytes(const char *name) const { return readFile(path(name).toStdString(), 512u << 20); }

    QTemporaryDir folder;
    Ran played;
};

} // namespace simsa::test
