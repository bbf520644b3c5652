// The manual tells the truth about the tests: each that it names exists. Both languages say the same, their links lead
// somewhere, and the commands it gives are the program's.
#include <QtTest>

#include <QRegularExpression>

class TestManual : public QObject {
    Q_OBJECT

    static QString read(const QString &path) {
        QFile file(QStringLiteral(SIMSA_SOURCE "/") + path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    static QStringList pages(const char *language) {
        return QDir(QStringLiteral(SIMSA_SOURCE "/resources/manual/") + QLatin1String(language))
            .entryList({QStringLiteral("*.html")}, QDir::Files, QDir::Name);
    }
    static QString page(const char *language, const QString &name) {
        return read(QStringLiteral("resources/manual/%1/%2").arg(QLatin1String(language), name))
            .remove(QStringLiteral("&#8203;")); // where a line may break
    }
    struct Named {
        QString file, function;
    };
    static QList<Named> testsIn(const QString &text) {
        static const QRegularExpression pattern(
            QStringLiteral("(tests/[a-z0-9]+/test_[a-z0-9_]+\\.cpp):\\s*([A-Za-z0-9]+)"));
        QList<Named> out;
        for (auto match = pattern.globalMatch(text); match.hasNext();) {
            const auto found = match.next();
            out.append({found.captured(1), found.captured(2)});
        }
        return out;
    }
    static bool exists(const Named &test) {
        static const QString form = QStringLiteral("void %1\\(\\)");
        return QRegularExpression(form.arg(test.function)).match(read(test.file)).hasMatch();
    }

private Q_SLOTS:
    void everyTestThatIsNamedExists() {
        for (const char *language : {"ko", "en"}) {
            const QList<Named> named = testsIn(page(language, QStringLiteral("threats.html")));
            QVERIFY(named.size() >= 25);
            for (const Named &test : named)
                QVERIFY2(exists(test), qPrintable(test.file + QStringLiteral(": ") + test.function));
        }
        QVERIFY(!exists({QStringLiteral("tests/structure/test_manual.cpp"), QStringLiteral("thisOneDoesNot")}));
        QVERIFY(!exists({QStringLiteral("tests/structure/test_gone.cpp"), QStringLiteral("anything")}));
    }

    void bothLanguagesHaveTheSamePagesTablesAndTests() {
        QCOMPARE(pages("ko"), pages("en"));
        QVERIFY(pages("ko").size() >= 2);
        for (const QString &name : pages("ko")) {
            const QString korean = page("ko", name), english = page("en", name);
            for (const char *tag : {"<tr>", "<h2>", "<li>", "<pre>", "<td>"})
                QVERIFY2(korean.count(QLatin1String(tag)) == english.count(QLatin1String(tag)),
                         qPrintable(name + QLatin1Char(' ') + QLatin1String(tag)));
            const QList<Named> one = testsIn(korean), other = testsIn(english);
            QCOMPARE(one.size(), other.size());
            for (qsizetype i = 0; i < one.size(); ++i)
                QCOMPARE(one[i].function, other[i].function);
        }
    }

    void linksLeadToPagesOfTheManual() {
        static const QRegularExpression link(QStringLiteral("href=\"([^\"]*)\""));
        for (const char *language : {"ko", "en"})
            for (const QString &name : pages(language))
                for (auto match = link.globalMatch(page(language, name)); match.hasNext();) {
                    const QString to = match.next().captured(1);
                    QVERIFY2(pages(language).contains(to), qPrintable(name + QStringLiteral(" -> ") + to));
                }
    }

    void theCommandsAreTheProgramsOwn() {
        static const QRegularExpression command(QStringLiteral("simsa-cli ([a-z]+)")),
            option(QStringLiteral("--[a-z]+"));
        const QString program = read(QStringLiteral("app/cli/main.cpp"));
        for (const char *language : {"ko", "en"}) {
            const QString text = page(language, QStringLiteral("auditor.html"));
            int found = 0;
            for (auto match = command.globalMatch(text); match.hasNext(); ++found) {
                const QString name = match.next().captured(1);
                QVERIFY2(program.contains(QStringLiteral("{\"%1\"").arg(name)), qPrintable(name));
            }
            QVERIFY(found >= 2);
            for (auto match = option.globalMatch(text); match.hasNext();) {
                const QString name = match.next().captured(0);
                QVERIFY2(program.contains(name), qPrintable(name));
            }
            QVERIFY(QFile::exists(QStringLiteral(SIMSA_SOURCE "/tests/e2e/audit.sh")));
        }
    }
};

QTEST_GUILESS_MAIN(TestManual)
#include "test_manual.moc"
