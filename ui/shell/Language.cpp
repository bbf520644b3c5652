#include "ui/shell/Language.h"

#include "ui/shell/Theme.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

namespace simsa {

namespace {

QTranslator *translatorNamed(const QString &name) {
    auto *found = qApp->findChild<QTranslator *>(name, Qt::FindDirectChildrenOnly);
    if (!found) {
        found = new QTranslator(qApp);
        found->setObjectName(name);
    }
    return found;
}

} // namespace

void useLanguage(const QString &code) {
    QString wanted = code.isEmpty() ? preferences().value(QStringLiteral("language")).toString() : code;
    if (wanted != QLatin1String("ko") && wanted != QLatin1String("en"))
        wanted = QLocale::system().language() == QLocale::Korean ? QStringLiteral("ko") : QStringLiteral("en");
    if (!code.isEmpty())
        preferences().setValue(QStringLiteral("language"), wanted);
    qApp->setProperty("simsa.language", wanted);
    QLocale::setDefault(wanted == QLatin1String("ko") ? QLocale(QLocale::Korean, QLocale::SouthKorea)
                                                      : QLocale(QLocale::English, QLocale::UnitedStates));
    QTranslator *own = translatorNamed(QStringLiteral("simsa.words"));
    QTranslator *toolkit = translatorNamed(QStringLiteral("simsa.toolkit"));
    QCoreApplication::removeTranslator(own);
    QCoreApplication::removeTranslator(toolkit);
    if (wanted == QLatin1String("ko")) {
        if (toolkit->load(QStringLiteral("qtbase_ko"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(toolkit);
    }
    if (own->load(QStringLiteral(":/i18n/simsa_%1.qm").arg(wanted))) // the English one holds only plurals
        QCoreApplication::installTranslator(own);
}

QString currentLanguage() {
    const QString code = qApp->property("simsa.language").toString();
    return code.isEmpty() ? QStringLiteral("en") : code;
}

} // namespace simsa
