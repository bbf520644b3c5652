// The process itself: what it cannot do, how it dies, how it comes back, and how a call is called off.
#include "Fixture.h"
#include "MakePdf.h"

#include "app/reading/PageHosts.h"

#include <QElapsedTimer>
#include <QProcess>
#include <csignal>
#include <fstream>
#include <sys/wait.h>
#include <thread>

using namespace simsa;
using namespace simsa::test;

namespace {

// Every child process of this one, whichever thread started it.
std::vector<pid_t> childProcesses(const std::string &process = "self") {
    std::vector<pid_t> found;
    std::error_code error;
    for (const auto &task : std::filesystem::directory_iterator("/proc/" + process + "/task", error)) {
        std::ifstream list(task.path() / "children");
        for (pid_t child = 0; list >> child;)
            found.push_back(child);
    }
    return found;
}

bool exists(pid_t process) {
    std::ifstream stat("/proc/" + std::to_string(process) + "/stat");
    std::string text;
    std::getline(stat, text);
    const std::size_t at = text.rfind(')');
    return at != text.npos && text.size() > at + 2 && text[at + 2] != 'Z' && text[at + 2] != 'X';
}

Bytes good() {
    return MakePdf().page("0 g 20 20 100 50 re f").bytes();
}

// A page that never ends.
Bytes endless() {
    MakePdf pdf;
    pdf.page("/X10 Do").object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Contents 4 0 R"
                                  "/Resources<</XObject<</X10 10 0 R>>>>>>");
    for (int i = 10; i < 20; ++i) {
        const std::string next = "/X" + std::to_string(i + 1);
        std::string calls;
        for (int k = 0; k < 10; ++k)
            calls += next + " Do ";
        pdf.stream(i,
                   "/Type/XObject/Subtype/Form/BBox[0 0 200 300]/Resources<</XObject<<" + next + " " +
                       std::to_string(i + 1) + " 0 R>>>>",
                   calls);
    }
    return pdf.stream(20, "/Type/XObject/Subtype/Form/BBox[0 0 200 300]", "0 0 9 9 re f").bytes();
}

QString hostProgram() {
    return QCoreApplication::applicationDirPath() + QStringLiteral("/simsa-pagehost");
}

} // namespace

class TestHost : public QObject {
    Q_OBJECT

    Documents documents;

private Q_SLOTS:
    // First, while this program has no other thread: it is copied.
    void theHostDiesWithItsParent() {
        int pipe[2];
        QCOMPARE(::pipe(pipe), 0);
        const pid_t parent = ::fork();
        if (parent == 0) {
            const PageHost host;
            const std::vector<pid_t> own = childProcesses();
            const pid_t id = own.empty() ? -1 : own[0];
            if (::write(pipe[1], &id, sizeof id) != sizeof id)
                ::_exit(1);
            ::pause();
            ::_exit(0);
        }
        pid_t host = -1;
        QCOMPARE(::read(pipe[0], &host, sizeof host), static_cast<ssize_t>(sizeof host));
        ::close(pipe[0]);
        ::close(pipe[1]);
        QVERIFY(host > 0);
        QVERIFY(exists(host));
        ::kill(parent, SIGKILL);
        ::waitpid(parent, nullptr, 0);
        QTRY_VERIFY(!exists(host));
    }

    void theSandboxHolds_data() {
        QTest::addColumn<bool>("killed");
        for (const char *quiet : {"open", "font", "create", "write", "stat", "code", "memory"})
            QTest::newRow(quiet) << false;
        for (const char *fatal : {"socket", "connect", "unix", "exec", "fork", "ptrace", "kill"})
            QTest::newRow(fatal) << true;
    }

    void theSandboxHolds() {
        QFETCH(bool, killed);
        const QString what = QString::fromLatin1(QTest::currentDataTag());
#if defined(__SANITIZE_ADDRESS__)
        if (what == QStringLiteral("memory") || what == QStringLiteral("write"))
            QSKIP("the sanitizer needs addresses without limit and its own messages");
#endif
        QProcess process;
        process.setStandardOutputFile(QProcess::nullDevice());
        process.start(hostProgram(), {QStringLiteral("--probe"), what});
        QVERIFY(process.waitForFinished(10'000));
        if (killed) {
            QCOMPARE(process.exitStatus(), QProcess::CrashExit);
            QCOMPARE(process.exitCode(), SIGSYS);
        } else {
            QCOMPARE(process.exitStatus(), QProcess::NormalExit);
            QCOMPARE(process.exitCode(), 10); // tried and denied
        }
    }

    void withLandlockNoFolderIsLeft() {
        QProcess process;
        process.start(hostProgram(), {QStringLiteral("--probe"), QStringLiteral("landlock")});
        QVERIFY(process.waitForFinished(10'000));
        if (process.exitCode() == 30)
            QSKIP("this kernel has no Landlock");
        QCOMPARE(process.exitCode(), 10);
    }

    void theProgramKnowsWhatHoldsItsHosts() {
        PageHosts hosts;
        QTRY_VERIFY(hosts.protections().has_value());
        const Protections held = *hosts.protections();
        QVERIFY(held.filter && held.limits && held.noPrivileges); // without them it would not have started
        QProcess process;
        process.start(hostProgram(), {QStringLiteral("--probe"), QStringLiteral("landlock")});
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(held.landlock, process.exitCode() == 10);
        QCOMPARE(hosts.take()->protections(), held);
    }

    void theHostHoldsNothingOfTheProgram() {
        const int secret = ::open("/etc/hostname", O_RDONLY); // without close-on-exec, as a careless library would
        QVERIFY(secret >= 0);
        const PageHost host;
        const std::vector<pid_t> hosts = childProcesses();
        QCOMPARE(hosts.size(), std::size_t{1});
        const std::string place = "/proc/" + std::to_string(hosts[0]);
        std::ifstream limits(place + "/limits");
        std::string line;
        bool core = false, files = false, fileSize = false;
        while (std::getline(limits, line)) {
            core = core || line.starts_with("Max core file size        0 ");
            files = files || line.starts_with("Max open files            16 ");
            fileSize = fileSize || line.starts_with("Max file size             0 ");
        }
        QVERIFY(core && files && fileSize);
        std::ifstream status(place + "/status");
        bool privileges = false, filter = false;
        while (std::getline(status, line)) {
            privileges = privileges || line == "NoNewPrivs:\t1";
            filter = filter || line == "Seccomp:\t2";
        }
        QVERIFY(privileges && filter);
        int descriptors = 0;
        std::error_code error; // the process is not dumpable: only root may look
        for (const auto &entry : std::filesystem::directory_iterator(place + "/fd", error)) {
            std::error_code unreadable;
            const Path target = std::filesystem::read_symlink(entry.path(), unreadable);
            QVERIFY(target.filename() != "hostname");
            ++descriptors;
        }
        if (!error)
            QCOMPARE(descriptors, 4);
        ::close(secret);
    }

    void aKilledHostIsStartedAgain() {
        PageHost host;
        openPlain(host, documents.plain(good()));
        const Image before = host.render(0, 1, 0, 0, 0, 200, 300);
        for (int i = 0; i < 5; ++i) {
            const std::vector<pid_t> hosts = childProcesses();
            QCOMPARE(hosts.size(), std::size_t{1});
            ::kill(hosts[0], SIGKILL);
            if (i % 2 == 0)
                QTRY_VERIFY(!host.alive()); // noticed before the call, and in the middle of it
            QVERIFY(host.render(0, 1, 0, 0, 0, 200, 300).pixels == before.pixels);
            QVERIFY(host.alive());
        }
        ::kill(childProcesses().at(0), SIGKILL); // and before a document is opened
        QCOMPARE(openPlain(host, documents.plain(good())).pages, 1);
    }

    void aKilledSealedDocumentIsOpenedAgain() {
        const Sealed sealed = documents.seal(good());
        PageHost host;
        host.open(sealed.path, sealed.identity);
        std::filesystem::remove(sealed.path); // the descriptor is enough
        ::kill(childProcesses().at(0), SIGKILL);
        QVERIFY(!isWhite(host.render(0, 1, 0, 0, 0, 200, 300), 70, 255));
    }

    void aCallCanBeCalledOff() {
        PageHost host({}, {20, 512});
        openPlain(host, documents.plain(endless()));
        for (int i = 0; i < 3; ++i) {
            std::thread other([&] {
                QTest::qSleep(100);
                host.cancel();
            });
            QElapsedTimer timer;
            timer.start();
            const auto code = refusal([&] { host.render(0, 1, 0, 0, 0, 200, 300); });
            other.join();
            QCOMPARE(code, Code::cancelled);
            QVERIFY(timer.elapsed() < 1000);
        }
        openPlain(host, documents.plain(good())); // calling off is no failure
        host.cancel();                            // nothing under way: nothing happens
        QVERIFY(!isWhite(host.render(0, 1, 0, 0, 0, 200, 300), 70, 255));
    }

    void withoutTheProgramTheReasonIsSaid() {
        QCOMPARE(refusal([] { const PageHost host(Path("/nonexistent/simsa-pagehost")); }), Code::hostUnavailable);
        QCOMPARE(refusal([] { const PageHost host(Path("/bin/true")); }), Code::hostUnavailable);
    }

    void aMissingOrForeignDocumentIsRefused() {
        const Sealed sealed = documents.seal(good());
        PageHost host;
        QCOMPARE(refusal([&] { host.open("/nonexistent.age", sealed.identity); }), Code::fileMissing);
        QCOMPARE(refusal([&] { host.open(sealed.path, makeIdentity()); }), Code::ageNoMatch);
        QCOMPARE(refusal([&] { host.open("/dev/zero", sealed.identity); }), Code::fileUnreadable);
        QCOMPARE(host.open(sealed.path, sealed.identity).pages, 1);
    }

    void aSpareIsReadyAndReplaced() {
        PageHosts hosts;
        QTRY_COMPARE(childProcesses().size(), std::size_t{1});
        QTest::qWait(100);
        const auto first = hosts.take();
        QTRY_COMPARE(childProcesses().size(), std::size_t{2}); // the next spare
        ::kill(childProcesses().back(), SIGKILL);
        ::kill(childProcesses().front(), SIGKILL); // both: a dead spare is not handed out, a dead host comes back
        QTest::qWait(50);
        const auto second = hosts.take();
        for (const auto &host : {first.get(), second.get()})
            QCOMPARE(openPlain(*host, documents.plain(good())).pages, 1);
    }

    void noHostIsLeftBehind() {
        QTRY_COMPARE(childProcesses().size(), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestHost)
#include "test_host.moc"
