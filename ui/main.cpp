#include "ui/Session.h"

#include "ui/shell/Language.h"
#include "ui/shell/Theme.h"

#include <QApplication>
#include <QFileInfo>

#include <cstdio>
#include <sys/prctl.h>
#include <sys/resource.h>

int main(int argc, char **argv) {
    for (int i = 1; i < argc; ++i)
        if (qstrcmp(argv[i], "--version") == 0) {
            std::puts("simsa " SIMSA_VERSION);
            return 0;
        } else if (qstrcmp(argv[i], "--help") == 0) {
            std::puts("simsa [WORKSPACE.simsa | FILE.simsa-result]");
            return 0;
        }
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none); // a core file would hold keys
    prctl(PR_SET_DUMPABLE, 0);
    QApplication application(argc, argv);
    QApplication::setApplicationVersion(QStringLiteral(SIMSA_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.simsa.Simsa"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/simsa.svg")));
    simsa::useLanguage();
    simsa::theme();
    simsa::Session session;
    simsa::Path folder;
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() > 1 && QFileInfo(arguments[1]).isDir())
        folder = QFileInfo(arguments[1]).absoluteFilePath().toStdString();
    if (arguments.size() > 1 && arguments[1].endsWith(QStringLiteral(".simsa-result")) &&
        QFileInfo(arguments[1]).isFile())
        session.startCheck(QFileInfo(arguments[1]).absoluteFilePath().toStdString());
    else
        session.start(folder);
    return QApplication::exec();
}
