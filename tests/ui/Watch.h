// Measures how long the GUI thread is held by one event, so that a stall is seen before a person feels it. It prints,
// it never fails a test: times depend on the machine. Starting up and pictures taken in a test do not count.
#pragma once

#include <QApplication>
#include <QEvent>
#include <QMetaEnum>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

namespace simsa::test {

class WatchedApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override {
        // A paint event that comes from no other event is a picture a test takes.
        if (depth > 0 || event->type() == QEvent::Paint || receiver->thread() != thread())
            return QApplication::notify(receiver, event);
        const QEvent::Type type = event->type();
        const char *const name = receiver->metaObject()->className(); // either may be gone afterwards
        const auto wall = std::chrono::steady_clock::now();
        const double cpu = ownMilliseconds();
        ++depth;
        const bool done = QApplication::notify(receiver, event);
        --depth;
        const double used = ownMilliseconds() - cpu;
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - wall;
        if (!started)
            started = type == QEvent::Expose || type == QEvent::UpdateRequest; // the first window is on the screen
        else
            keep({used, took.count(), name, type, currentTest()});
        ++handled;
        return done;
    }

    void report() const {
        if (worst.empty())
            return;
        std::printf("Worst stall: %.1f ms of the GUI thread (%.1f ms by the clock) in %lld events\n", worst[0].cpu,
                    worst[0].wall, handled);
        for (const Stall &s : worst)
            std::printf("  %6.1f ms (%6.1f) %s %s in %s\n", s.cpu, s.wall, s.receiver.c_str(), nameOf(s.type).data(),
                        s.test.c_str());
        std::fflush(stdout);
    }

private:
    struct Stall {
        double cpu = 0, wall = 0; // milliseconds
        std::string receiver;
        QEvent::Type type = QEvent::None;
        std::string test;
    };
    static constexpr std::size_t kept = 5;

    static double ownMilliseconds() {
        timespec now{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    }
    static const char *currentTest() {
        const char *name = QTest::currentTestFunction();
        return name ? name : "";
    }
    static QByteArray nameOf(QEvent::Type type) {
        const char *key = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
        return key ? QByteArray(key) : QByteArray::number(static_cast<int>(type));
    }
    void keep(Stall stall) {
        if (worst.size() == kept && stall.cpu <= worst.back().cpu)
            return;
        worst.insert(std::upper_bound(worst.begin(), worst.end(), stall,
                                      [](const Stall &a, const Stall &b) { return a.cpu > b.cpu; }),
                     std::move(stall));
        if (worst.size() > kept)
            worst.pop_back();
    }

    int depth = 0;
    bool started = false;
    long long handled = 0;
    std::vector<Stall> worst; // the longest first
};

template <typename Test>
int watchedMain(int argc, char **argv) {
    WatchedApplication application(argc, argv);
    QApplication::setAttribute(Qt::AA_Use96Dpi, true);
    Test test;
    const int result = QTest::qExec(&test, argc, argv);
    application.report();
    return result;
}

} // namespace simsa::test

// In place of QTEST_MAIN: the same, with the worst stalls printed at the end.
#define SIMSA_UI_MAIN(Test)                                                                                            \
    int main(int argc, char **argv) {                                                                                  \
        QTEST_SET_MAIN_SOURCE_PATH                                                                                     \
        return simsa::test::watchedMain<Test>(argc, argv);                                                             \
    }
