// Two types of one name in two files are one type to the linker: it keeps one destructor for both, and the program
// falls where nobody looks.
#include <QtTest>

#include <QDirIterator>
#include <QRegularExpression>

class TestNames : public QObject {
    Q_OBJECT

    // Every type of `text` that other files could see, with the namespaces it stands in.
    static QStringList typesIn(const QString &text) {
        static const QRegularExpression opens(QStringLiteral("^(?:inline )?namespace ?([\\w:]*) \\{$")),
            type(QStringLiteral(
                "^(?:class|struct|union) (?:alignas\\([^)]*\\) )?(\\w+)(?: final)?(?: : .*)?(?: \\{.*)$"));
        QStringList out, spaces;
        for (const QString &line : text.split(QLatin1Char('\n'))) {
            if (const auto match = opens.match(line); match.hasMatch())
                spaces << match.captured(1);
            else if (line.startsWith(QStringLiteral("} // namespace")) && !spaces.isEmpty())
                spaces.removeLast();
            else if (const auto found = type.match(line); found.hasMatch() && !spaces.contains(QString()))
                out << (spaces + QStringList{found.captured(1)}).join(QStringLiteral("::"));
        }
        return out;
    }

private Q_SLOTS:
    void everyTypeHasANameOfItsOwn() {
        QHash<QString, QString> places;
        QStringList twice;
        for (const char *folder : {"app", "db", "ui"}) {
            QDirIterator files(QStringLiteral(SIMSA_SOURCE "/") + QString::fromUtf8(folder),
                               {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                for (const QString &name : typesIn(QString::fromUtf8(file.readAll()))) {
                    const QString place = places.value(name);
                    if (!place.isEmpty() && place != file.fileName())
                        twice << name + QStringLiteral(": ") + place + QStringLiteral(", ") + file.fileName();
                    places.insert(name, file.fileName());
                }
            }
        }
        QVERIFY(places.size() > 300);
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(QLatin1Char('\n'))));
    }

    void theReaderKnowsWhatOthersCanSee() {
        const QString text =
            QStringLiteral("namespace simsa {\n\nnamespace {\n\nstruct Hidden {\n};\n\n} // namespace\n\n"
                           "class Seen : public QObject {\n};\nclass Declared;\nnamespace wire {\n"
                           "struct Seen {\n};\n} // namespace wire\n} // namespace simsa\n");
        QCOMPARE(typesIn(text), (QStringList{QStringLiteral("simsa::Seen"), QStringLiteral("simsa::wire::Seen")}));
    }
};

QTEST_GUILESS_MAIN(TestNames)
#include "test_names.moc"
