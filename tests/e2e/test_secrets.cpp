// Nothing readable rests on disk: no proposal text, comment, name or passphrase in any file of workspaces and drop,
// whether a workspace is closed, open, or was killed.
#include "tests/e2e/Play.h"

#include "app/workspace/Rounds.h"
#include "app/workspace/Sheets.h"

#include <csignal>

using namespace simsa;
using namespace simsa::test;

class TestSecrets : public QObject {
    Q_OBJECT

    std::unique_ptr<Demo> demo;
    std::vector<std::pair<std::string, QString>> secrets; // what it is, the text

    void add(const char *what, const std::string &text) {
        if (text.size() > 5)
            secrets.emplace_back(what, QString::fromStdString(text));
    }
    // "file: what" for every secret found as UTF-8 or UTF-16.
    QStringList found() const {
        QStringList out;
        for (const char *part : {"chair.simsa", "e1.simsa", "e2.simsa", "e3.simsa", "e4.simsa", "e5.simsa", "drop"})
            for (const auto &entry : std::filesystem::recursive_directory_iterator(demo->path(part).toStdString())) {
                if (!entry.is_regular_file())
                    continue;
                const Bytes bytes = readFile(entry.path(), 1u << 30);
                const QByteArrayView all(reinterpret_cast<const char *>(bytes.data()),
                                         static_cast<qsizetype>(bytes.size()));
                for (const auto &[what, text] : secrets) {
                    const QByteArrayView wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
                    if (all.contains(text.toUtf8()) || all.contains(wide))
                        out << QString::fromStdString(entry.path().filename().string() + ": " + what);
                }
            }
        return out;
    }

private Q_SLOTS:
    void initTestCase() {
        demo = std::make_unique<Demo>();
        QVERIFY2(demo->played.code == 0, demo->played.err.constData());
        for (const char *name : {"chair.simsa", "e1.simsa", "e2.simsa", "e3.simsa", "e4.simsa", "e5.simsa"}) {
            const auto ws = demo->open(name);
            add("name", ws->person().name);
            add("affiliation", ws->person().affiliation);
            const Round round = loadRound(*ws, roundIds(*ws).at(0)).round;
            for (const Proposal &p : round.proposals)
                add("applicant", p.applicant);
            Statement comments(ws->db(), "SELECT comment FROM score WHERE comment != '' UNION SELECT opinion FROM "
                                         "judgement WHERE opinion != ''");
            while (comments.step())
                add("comment", comments.text(0));
            Statement pages(ws->db(), "SELECT substr(text, 40, 30) FROM page LIMIT 5");
            while (pages.step())
                add("proposal text", pages.text(0));
        }
        add("passphrase", "simsa demo passphrase");
        for (const char *what : {"name", "applicant", "comment", "proposal text", "passphrase"})
            QVERIFY2(std::any_of(secrets.begin(), secrets.end(), [&](auto &s) { return s.first == what; }), what);
    }

    void theSearchItselfFinds() {
        const Path file = Path(demo->path("drop").toStdString()) / "planted";
        const QString text = secrets.front().second;
        writeFile(file, View(reinterpret_cast<const std::uint8_t *>(text.utf16()),
                             static_cast<std::size_t>(text.size()) * 2));
        QCOMPARE(found(), QStringList{QStringLiteral("planted: ") + QString::fromStdString(secrets.front().first)});
        std::filesystem::remove(file);
    }

    void closed() { QCOMPARE(found(), QStringList()); }

    void whileOneIsOpenAndWritten() {
        const auto ws = demo->open("e1.simsa");
        const Round round = loadRound(*ws, roundIds(*ws).at(0)).round;
        const std::string words = "written while the workspace is open";
        saveComment(*ws, round, round.proposals[0].id, "core", words);
        add("comment", words);
        QVERIFY(std::filesystem::exists(ws->folder() / "workspace.db-wal"));
        QCOMPARE(found(), QStringList());
    }

    void afterOneWasKilled() {
        // `score` of a large table, killed at several moments.
        const QString table = demo->folder.filePath(QStringLiteral("scores.csv"));
        const std::string words = "a comment that must not stay behind";
        const std::string csv =
            "proposal,comment:core,opinion\n01," + words + "," + words + "\n02," + words + "," + words + "\n";
        writeFile(table.toStdString(), view(csv));
        add("comment", words);
        bool killed = false;
        for (const int wait : {60, 120, 200, 300, 450, 700}) {
            QProcess process;
            process.start(binary("simsa-cli"),
                          {QStringLiteral("score"), demo->path("e2.simsa"), QStringLiteral("--table"), table,
                           QStringLiteral("--passphrase-file"), demo->passphrase()});
            QVERIFY(process.waitForStarted());
            if (!process.waitForFinished(wait)) {
                ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
                process.waitForFinished();
                killed = true;
            }
            QCOMPARE(found(), QStringList());
        }
        QVERIFY(killed);
        QVERIFY(demo->open("e2.simsa") != nullptr); // and it opens again
    }

    void officialFiguresNameNobody() {
        const std::string official(textOf(demo->bytes("official.json")));
        for (const auto &[what, text] : secrets)
            QVERIFY2(official.find(text.toStdString()) == std::string::npos, what.c_str());
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "test_secrets.moc"
