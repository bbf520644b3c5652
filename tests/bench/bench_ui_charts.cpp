// The charts of 100 evaluators × 1,000 proposals: until each is painted, and the weight slider at work.
#include "tests/bench/Peer.h"
#include "ui/charts/ChartPage.h"
#include "ui/charts/ResultsView.h"
#include "ui/charts/StudyPages.h"

#include <QApplication>
#include <QEventLoop>
#include <QSettings>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace simsa;
using namespace simsa::bench;

namespace {

ResultData big() {
    std::mt19937 dice(1);
    const auto upTo = [&](int n) { return static_cast<int>(dice() % static_cast<unsigned>(n + 1)); };
    ResultData data;
    for (const auto &[id, most] : {std::pair("a", 4000), std::pair("b", 3000), std::pair("c", 3000)})
        data.rubric.criteria.push_back(
            {.id = id, .title = std::string("Criterion ") + id, .maximum = {most}, .step = {10}});
    data.policy.select = 50;
    for (int e = 0; e < 100; ++e)
        data.table.evaluators.push_back("E" + std::to_string(e + 1));
    for (int p = 0; p < 1000; ++p) {
        const std::string id = "p" + std::to_string(p + 1);
        data.table.proposals.push_back(id);
        data.applicants[id] = "Applicant " + std::to_string(p + 1);
        data.table.cells.emplace_back();
        const int level = 50 + upTo(35);
        for (int e = 0; e < 100; ++e) {
            Cell cell{.state = CellState::scored};
            for (const Criterion &c : data.rubric.criteria)
                cell.leaves.push_back({c.maximum.hundredths * (level + upTo(14)) / 1000 * 10});
            for (const Points part : cell.leaves)
                cell.total += part;
            data.table.cells.back().push_back(std::move(cell));
        }
    }
    data.table.components.resize(1000);
    return data;
}

double peakMegabytes() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray &line : status.readAll().split('\n'))
            if (line.startsWith("VmHWM:"))
                return line.mid(6).trimmed().split(' ')[0].toDouble() / 1024;
    return 0;
}

} // namespace

int main(int argc, char **argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QTemporaryDir home;
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home.path());
    ResultData data = big();
    auto start = Now::now();
    data.official = tally(data.table, data.rubric, data.policy);
    data.analysis = std::make_shared<const AnalysisReport>(analyse(data.table, data.rubric, data.policy));
    print("tally_and_analysis_with_criteria_100x1000", millisecondsSince(start), "ms", 0, 1000);

    ResultsView view;
    view.resize(1366, 700);
    view.setView(ResultsView::View::charts);
    view.show();
    (void)QTest::qWaitForWindowExposed(&view);
    // From the analysis there to the first chart painted: figures in a worker, then this thread.
    start = Now::now();
    view.setData(data);
    double blocked = 0; // the longest time the window could not answer
    auto beat = Now::now();
    while (!view.isAnalysed()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        blocked = std::max(blocked, millisecondsSince(beat));
        beat = Now::now();
    }
    view.grab();
    print("charts_shown_100x1000", millisecondsSince(start), "ms", 0, 300);
    print("charts_longest_wait_of_the_window", blocked, "ms");
    double slowest = 0;
    for (int i = 0; i < view.chartCount(); ++i) {
        start = Now::now();
        view.setChart(i);
        view.grab();
        const double took = millisecondsSince(start);
        std::printf("  %-28s %.1f ms\n", qPrintable(view.currentChart()->title().fileName), took);
        slowest = std::max(slowest, took);
    }
    print("slowest_chart_100x1000", slowest, "ms", 0, 300);
    start = Now::now();
    view.setView(ResultsView::View::glance);
    view.grab();
    print("glance_100x1000", millisecondsSince(start), "ms", 0, 300);

    view.setView(ResultsView::View::charts);
    auto *weights = view.findChild<WeightPage *>();
    for (int i = 0; i < view.chartCount(); ++i)
        if (view.chart(i) == weights)
            view.setChart(i);
    QCoreApplication::processEvents();
    std::vector<double> turns;
    for (int at = 0; at <= 1000; at += 7) {
        start = Now::now();
        weights->slider()->setValue(at);
        weights->plot()->grab();
        turns.push_back(millisecondsSince(start));
    }
    print("slider_turn_median", quantile(turns), "ms", 0, 16);
    print("slider_turn_95", quantile(turns, 0.95), "ms", 0, 16);
    print("charts_peak_memory", peakMegabytes(), "MB");
}
