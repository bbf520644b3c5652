// The folders are the architecture: includes point down its floors only, in no circle, and each library stays behind
// its folder.
#include <QtTest>

#include <QDirIterator>
#include <QRegularExpression>

using Sources = QMap<QString, QString>; // path from the top level → text

namespace {

// From the top: a folder sees its own files and those of lower floors. app/cli/demo belongs to app/cli, ui/… to ui.
const QMap<QString, int> floors = {{QStringLiteral("ui"), 6},          {QStringLiteral("app/cli"), 6},
                                   {QStringLiteral("app/roles"), 5},   {QStringLiteral("app/workspace"), 4},
                                   {QStringLiteral("app/report"), 4},  {QStringLiteral("app/exchange"), 3},
                                   {QStringLiteral("app/reading"), 3}, {QStringLiteral("app/tally"), 2},
                                   {QStringLiteral("app/domain"), 1},  {QStringLiteral("app/crypto"), 1},
                                   {QStringLiteral("app/drop"), 1},    {QStringLiteral("db"), 1},
                                   {QStringLiteral("app/base"), 0}};

struct Include {
    QString target; // as a path from the top level, or the name between < >
    bool own;       // one of ours, in quotes
};

QString folderOf(const QString &path) {
    return path.section(QLatin1Char('/'), 0, -2);
}

QString roomOf(const QString &path) {
    for (auto it = floors.cbegin(); it != floors.cend(); ++it)
        if (path.startsWith(it.key() + QLatin1Char('/')))
            return it.key();
    return {};
}

QList<Include> includesOf(const QString &path, const QString &text) {
    static const QRegularExpression pattern(QStringLiteral("^[ \\t]*#[ \\t]*include[ \\t]*([<\"])([^>\"]+)[>\"]"),
                                            QRegularExpression::MultilineOption);
    QList<Include> all;
    for (auto match = pattern.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        const bool own = found.captured(1) == QLatin1String("\"");
        QString target = found.captured(2);
        if (own && (!target.contains(QLatin1Char('/')) || target.startsWith(QLatin1Char('.'))))
            target = QDir::cleanPath(folderOf(path) + QLatin1Char('/') + target);
        all.append({target, own});
    }
    return all;
}

bool isWidgets(const QString &name) {
    static const QRegularExpression pattern(
        QStringLiteral("^(QtWidgets|QtCharts|QtSvg|QtSvgWidgets|QApplication|QMainWindow|QDialog|QLabel|QMessageBox|"
                       "QFileDialog|QPushButton|QLineEdit|QTableView|QChart[A-Z]?[a-z]*|Q[A-Za-z]*Widget)(/|$)"));
    return pattern.match(name).hasMatch();
}

// What a path may not include, in a word; empty when it may.
QString fault(const QString &path, const Include &include) {
    const QString room = roomOf(path);
    if (include.own) {
        const QString other = roomOf(include.target);
        if (other.isEmpty())
            return QStringLiteral("is in no folder of the house");
        if (other != room && floors[other] >= floors[room])
            return floors[other] == floors[room] ? QStringLiteral("points sideways") : QStringLiteral("points up");
        return {};
    }
    const QString &name = include.target;
    if (name.startsWith(QLatin1String("botan/")) && room != QLatin1String("app/crypto") &&
        path != QLatin1String("db/KeySlots.cpp"))
        return QStringLiteral("is Botan outside app/crypto and db/KeySlots.cpp");
    if (name.startsWith(QLatin1String("mupdf/")) && !path.startsWith(QLatin1String("app/reading/host/")))
        return QStringLiteral("is MuPDF outside the page host");
    if (name.startsWith(QLatin1String("QtSql")) || name.startsWith(QLatin1String("QSql")) ||
        name == QLatin1String("sqlite3.h"))
        return QStringLiteral("is a second SQLite");
    if (name.startsWith(QLatin1String("sqlcipher/")) && room != QLatin1String("db"))
        return QStringLiteral("is the database engine outside db");
    if (isWidgets(name) && room != QLatin1String("ui"))
        return QStringLiteral("is Qt Widgets below ui");
    if (name.startsWith(QLatin1Char('Q')) && floors[room] < 5)
        return QStringLiteral("is Qt below app/roles");
    return {};
}

// The first circle that is found, as its steps; empty when there is none.
QStringList circle(const QMap<QString, QSet<QString>> &graph) {
    QSet<QString> done;
    QStringList way;
    const std::function<QStringList(const QString &)> visit = [&](const QString &at) -> QStringList {
        if (const qsizetype seen = way.indexOf(at); seen >= 0)
            return way.mid(seen) + QStringList{at};
        if (done.contains(at))
            return {};
        way.append(at);
        for (const QString &next : graph.value(at))
            if (const QStringList found = visit(next); !found.isEmpty())
                return found;
        way.removeLast();
        done.insert(at);
        return {};
    };
    for (auto it = graph.keyBegin(); it != graph.keyEnd(); ++it)
        if (const QStringList found = visit(*it); !found.isEmpty())
            return found;
    return {};
}

QStringList faults(const Sources &sources) {
    QStringList all;
    QMap<QString, QSet<QString>> files, folders;
    for (auto it = sources.cbegin(); it != sources.cend(); ++it) {
        if (roomOf(it.key()).isEmpty())
            all << it.key() + QStringLiteral(": is in no folder of the house");
        for (const Include &include : includesOf(it.key(), it.value())) {
            if (const QString why = fault(it.key(), include); !why.isEmpty())
                all << it.key() + QStringLiteral(": ") + include.target + QLatin1Char(' ') + why;
            if (!include.own)
                continue;
            files[it.key()].insert(include.target);
            if (folderOf(include.target) != folderOf(it.key()))
                folders[folderOf(it.key())].insert(folderOf(include.target));
        }
    }
    for (const auto &graph : {files, folders})
        if (const QStringList found = circle(graph); !found.isEmpty())
            all << QStringLiteral("circle: ") + found.join(QStringLiteral(" -> "));
    return all;
}

Sources tree() {
    Sources sources;
    const QDir top(QStringLiteral(SIMSA_SOURCE));
    for (const char *folder : {"app", "db", "ui"}) {
        QDirIterator files(top.filePath(QLatin1String(folder)), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                sources[top.relativeFilePath(file.fileName())] = QString::fromUtf8(file.readAll());
        }
    }
    return sources;
}

} // namespace

class TestIncludes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void includesPointDownAndInNoCircle() {
        const Sources sources = tree();
        QVERIFY2(sources.size() > 100, "the sources were not found");
        const QStringList all = faults(sources);
        QVERIFY2(all.isEmpty(), qPrintable(all.join(QLatin1Char('\n'))));
    }

    void whatIsForbiddenIsFound_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *path, const char *line, const char *word) {
            QTest::newRow(line) << QString::fromLatin1(path) << QString::fromLatin1(line) << QString::fromLatin1(word);
        };
        row("app/domain/A.h", "#include \"app/tally/Tally.h\"", "points up");
        row("app/roles/A.cpp", "  #  include \"ui/shell/Text.h\"", "points up");
        row("app/drop/A.h", "#include \"app/crypto/Hash.h\"", "points sideways");
        row("db/A.h", "#include \"../app/domain/Json.h\"", "points sideways");
        row("ui/shell/A.h", "#include \"app/cli/Args.h\"", "points sideways");
        row("app/roles/A.h", "#include \"tests/Tools.h\"", "no folder");
        row("db/Vault.cpp", "#include <botan/hash.h>", "Botan");
        row("app/reading/A.cpp", "#include <mupdf/fitz.h>", "MuPDF");
        row("ui/shell/A.cpp", "#include <QSqlDatabase>", "SQLite");
        row("app/workspace/A.cpp", "#include <sqlcipher/sqlite3.h>", "engine");
        row("app/roles/A.cpp", "#include <QLineEdit>", "Widgets");
        row("app/cli/A.cpp", "#include <QtWidgets/QApplication>", "Widgets");
        row("app/domain/A.cpp", "#include <QString>", "Qt below");
    }
    void whatIsForbiddenIsFound() {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(QString, word);
        const QStringList all = faults({{path, QStringLiteral("#pragma once\n") + line + QLatin1Char('\n')}});
        QCOMPARE(all.size(), 1);
        QVERIFY2(all[0].contains(word), qPrintable(all[0]));
    }

    void circlesAreFound() {
        const QStringList files = faults({{QStringLiteral("db/A.h"), QStringLiteral("#include \"B.h\"\n")},
                                          {QStringLiteral("db/B.h"), QStringLiteral("#include \"db/A.h\"\n")}});
        QCOMPARE(files.size(), 1);
        QVERIFY(files[0].startsWith(QStringLiteral("circle: db/A.h -> db/B.h")));
        const QStringList folders =
            faults({{QStringLiteral("ui/desk/A.h"), QStringLiteral("#include \"ui/shell/B.h\"\n")},
                    {QStringLiteral("ui/shell/C.h"), QStringLiteral("#include \"ui/desk/D.h\"\n")}});
        QCOMPARE(folders.size(), 1);
        QVERIFY(folders[0].startsWith(QStringLiteral("circle: ui/desk -> ui/shell")));
    }

    void whatIsAllowedPasses() {
        const QStringList all = faults(
            {{QStringLiteral("ui/shell/A.cpp"), QStringLiteral("#include <QLabel>\n#include \"app/base/Error.h\"\n")},
             {QStringLiteral("app/crypto/A.cpp"), QStringLiteral("#include <botan/hash.h>\n")},
             {QStringLiteral("db/KeySlots.cpp"), QStringLiteral("#include <botan/hash.h>\n")},
             {QStringLiteral("app/cli/A.cpp"), QStringLiteral("#include \"app/cli/demo/B.h\"\n#include <QLocale>\n")}});
        QVERIFY2(all.isEmpty(), qPrintable(all.join(QLatin1Char('\n'))));
    }
};

QTEST_GUILESS_MAIN(TestIncludes)
#include "test_includes.moc"
