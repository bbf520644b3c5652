// The reader on the offscreen platform: from the key to the pixels of a page that was fetched ahead, and the longest
// time in which the window answered nothing, over opening, turning, searching and zooming in a document of 300 pages.
#include <QApplication>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

#include "app/cli/demo/ProposalPdf.h"
#include "app/crypto/Age.h"
#include "tests/bench/Peer.h"
#include "ui/reader/DocumentSearch.h"
#include "ui/reader/PageView.h"
#include "ui/reader/Reader.h"
#include "ui/shell/Theme.h"

using namespace simsa;
using namespace simsa::bench;

namespace {

constexpr int pages = 300, turns = 300;

// Ticks each millisecond; the longest gap is the longest time the GUI thread was busy.
class Watch : public QObject {
public:
    Watch() {
        timer.setTimerType(Qt::PreciseTimer);
        connect(&timer, &QTimer::timeout, this, [this] {
            longest = std::max(longest, static_cast<double>(clock.nsecsElapsed()) / 1e6);
            clock.restart();
        });
        clock.start();
        timer.start(1);
    }
    double take() {
        clock.restart();
        return std::exchange(longest, 0);
    }

private:
    QTimer timer;
    QElapsedTimer clock;
    double longest = 0;
};

} // namespace

int main(int argc, char **argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    theme().setChoice(SchemeChoice::light);
    theme().apply();
    const Folder folder;
    const Identity identity = makeIdentity();
    const Recipient recipient = identity.recipient;
    const Path sealed = folder.path / "turns.age";
    writeFile(sealed, encryptAge(demo::makeProposalPdf({1, "Bench", pages, demo::ProposalSpec::text, 7, "ko"}),
                                 std::span(&recipient, 1)));
    auto reader = std::make_unique<Reader>();
    reader->resize(720, 690);
    reader->setWatermark(QStringLiteral("하늘-27 · 2026-03-12 14:32"));
    reader->show();
    PageView *view = reader->view();
    const auto ready = [&] {
        return reader->state() == Reader::State::shown && !view->isLoading() && view->cacheBytes() > 0;
    };
    QTest::qWait(500); // the spare host
    Watch watch;
    QElapsedTimer clock;
    clock.start();
    reader->open(sealed, identity, QStringLiteral("bench"));
    if (!QTest::qWaitFor(ready, 20'000))
        return 1;
    print("reader_first_page_on_screen", static_cast<double>(clock.nsecsElapsed()) / 1e6, "ms");
    QTest::qWait(300);
    print("reader_longest_stall_opening", watch.take(), "ms", 0, 50);

    std::vector<double> times;
    int late = 0;
    QImage screen(view->viewport()->size(), QImage::Format_RGB32);
    for (int turn = 0; turn < turns; ++turn) {
        QTest::qWait(40); // a glance: what comes next is fetched meanwhile
        const bool last = reader->page() + 1 == reader->pages();
        clock.start();
        if (last)
            reader->goTo(0);
        else
            QTest::keyClick(view, Qt::Key_PageDown);
        view->viewport()->render(&screen);
        const double time = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        QCoreApplication::processEvents();
        if (last)
            continue;
        if (view->isLoading())
            ++late;
        times.push_back(time);
    }
    print("reader_page_turn_median", quantile(times), "ms");
    print("reader_page_turn_p95", quantile(times, 0.95), "ms", 0, 16);
    print("reader_page_turns_not_fetched_ahead", late, "of 300");
    print("reader_longest_stall_turning", watch.take(), "ms", 0, 50);

    clock.start();
    reader->find(QStringLiteral("학습"));
    if (!QTest::qWaitFor([&] { return !reader->search()->running(); }, 60'000))
        return 1;
    print("reader_find_in_300_pages", static_cast<double>(clock.nsecsElapsed()) / 1e6, "ms");
    print("reader_longest_stall_finding", watch.take(), "ms", 0, 50);

    for (const double zoom : {4.0, 0.25, 1.0}) {
        view->setZoom(ZoomMode::fixed, zoom);
        QTest::qWait(50);
        if (!QTest::qWaitFor(ready, 20'000))
            return 1;
    }
    print("reader_longest_stall_zooming", watch.take(), "ms", 0, 50);
    reader.reset();
    return 0;
}
