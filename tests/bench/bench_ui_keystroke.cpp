// From a key in a score field to the commit finished on the writer thread: the real desk over a real workspace, each
// score with its undo step and its history, against plain SQLite that commits one value on the same disk in the same
// run. `bench_ui_keystroke`; TMPDIR decides the disk.
#include <QApplication>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include "tests/bench/Peer.h"
#include "tests/ui/PlainRound.h"
#include "ui/desk/EvaluatorDesk.h"
#include "ui/desk/PointsField.h"
#include "ui/desk/ReadPage.h"
#include "ui/desk/SaveQueue.h"
#include "ui/desk/ScoreSheet.h"
#include "ui/shell/Frame.h"
#include "ui/shell/Theme.h"

#include <atomic>

using namespace simsa;
using namespace simsa::bench;

namespace {

constexpr int batches = 40, batch = 10; // in turn, so that both see the same disk

} // namespace

int main(int argc, char **argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const Folder folder;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, QString::fromStdString(folder.path.string()));
    theme().apply();
    std::shared_ptr<Workspace> ws = test::plainWorkspace(folder.path / "e.simsa", view("a passphrase"), leastCost());
    // The writer asks for the time of the save as soon as the commit has returned: its last question is the moment.
    std::atomic<Now::rep> asked{0};
    ws->clock = [&asked] {
        asked = Now::now().time_since_epoch().count();
        return systemNow();
    };
    Frame frame;
    EvaluatorDesk desk(ws, frame);
    QSignalSpy loaded(&desk, &EvaluatorDesk::loaded);
    frame.show();
    if (!loaded.wait(20'000))
        return 1;
    ScoreSheet *sheet = desk.read()->sheet();
    Peer plain("bench_peer_sqlite", folder.path / "plain.db");
    std::vector<double> ours, theirs;
    bool up = true;
    const auto key = [&](PointsField *field, Qt::Key which, const char *before = "") {
        QTest::keyClicks(field, QString::fromLatin1(before));
        QSignalSpy saved(desk.queue(), &SaveQueue::saved);
        const auto begin = Now::now();
        QTest::keyClick(field, which);
        if (saved.isEmpty() && !saved.wait(10'000))
            throw Error(Code::databaseBusy, "not saved");
        const auto spent = Now::duration(asked.load() - begin.time_since_epoch().count());
        return std::chrono::duration<double, std::milli>(spent).count();
    };
    try {
        for (int i = 0; i < batches; ++i) {
            const char *item = i % 2 == 0 ? "a" : "b";
            PointsField *field = sheet->fieldOf(item);
            for (int k = 0; k < batch; ++k) { // each key leaves another value than it found
                sheet->openItem(item);
                const std::int64_t now = field->value().value_or(Points{}).hundredths;
                up = now >= 1900 ? false : now <= 100 ? true : up;
                double time = 0;
                if (k % 5 == 4) { // a number and Enter; the next item opens
                    field->selectAll();
                    time = key(field, Qt::Key_Return, now == 750 ? "12" : "7.5");
                } else {
                    time = key(field, up ? Qt::Key_Up : Qt::Key_Down);
                }
                if (i > 0) // the first ones warm up
                    ours.push_back(time);
            }
            for (int k = 0; k < batch && plain.there(); ++k)
                if (const double time = plain.ask("1") / 1000; i > 0)
                    theirs.push_back(time);
        }
    } catch (const Error &error) {
        std::fprintf(stderr, "bench_ui_keystroke: %s\n", error.detail.c_str());
        return 1;
    }
    print("score_key_to_durable_median", quantile(ours), "ms", quantile(theirs));
    print("score_key_to_durable_p95", quantile(ours, 0.95), "ms", 0, 10);
    print("score_key_to_durable_keys", static_cast<double>(ours.size()), "keys");
    print("one_value_plain_sqlite_median", quantile(theirs), "ms");
    print("one_value_plain_sqlite_p95", quantile(theirs, 0.95), "ms");
    return 0;
}
