// How long a durable save of one score takes, against plain SQLite on the same disk in the same run, and how long a
// large workspace takes to open once its key is derived. `bench_db [FOLDER]`; the folder decides the disk.
#include "SaveTask.h"

#include "app/base/Error.h"
#include "db/Database.h"

#include <chrono>
#include <cstdio>
#include <sys/wait.h>
#include <unistd.h>

using namespace simsa;

namespace {

using Now = std::chrono::steady_clock;

double microsecondsSince(Now::time_point start) {
    return std::chrono::duration<double, std::micro>(Now::now() - start).count();
}

Secret key() {
    return Secret(32, 0x5a);
}

// The peer process, asked over pipes for so many saves at a time.
class Peer {
public:
    explicit Peer(const Path &file) {
        int in[2], out[2];
        if (::pipe(in) != 0 || ::pipe(out) != 0)
            throw Error(Code::ioFailed, "pipe");
        const Path program = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "bench_peer_sqlite";
        child = ::fork();
        if (child == 0) {
            ::dup2(in[0], 0);
            ::dup2(out[1], 1);
            for (int fd : {in[0], in[1], out[0], out[1]})
                ::close(fd);
            ::execl(program.c_str(), "bench_peer_sqlite", file.c_str(), nullptr);
            ::_exit(127);
        }
        ::close(in[0]);
        ::close(out[1]);
        requests = ::fdopen(in[1], "w");
        answers = ::fdopen(out[0], "r");
    }
    ~Peer() {
        std::fclose(requests);
        std::fclose(answers);
        ::waitpid(child, nullptr, 0);
    }
    Peer(const Peer &) = delete;
    Peer &operator=(const Peer &) = delete;

    void save(int count, std::vector<double> &times) {
        std::fprintf(requests, "%d\n", count);
        std::fflush(requests);
        for (int i = 0; i < count; ++i) {
            double took = 0;
            if (std::fscanf(answers, "%lf", &took) != 1)
                throw Error(Code::ioFailed, "bench_peer_sqlite");
            times.push_back(took);
        }
    }

private:
    pid_t child = -1;
    std::FILE *requests = nullptr, *answers = nullptr;
};

void benchSave(const Path &folder) {
    Database db(folder / "simsa.db", key());
    db.execute(bench::makeSql);
    db.execute(bench::fillSql);
    Peer peer(folder / "plain.db");
    std::vector<double> ours, theirs, warmUp;
    int next = 0;
    const auto save = [&](int count, std::vector<double> &times) {
        for (int i = 0; i < count; ++i, ++next) {
            const auto start = Now::now();
            Statement(db, bench::saveSql).bind(1, next % 101).bind(2, next * 7 % bench::scores + 1).run();
            times.push_back(microsecondsSince(start));
        }
    };
    save(20, warmUp);
    peer.save(20, warmUp);
    for (int batch = 0; batch < 60; ++batch) { // short batches in turn: both see the same disk
        save(10, ours);
        peer.save(10, theirs);
    }
    const double mine = bench::median(ours), plain = bench::median(theirs);
    std::printf("save_one_score %.0f us %.2f <=1.40\n", mine, mine / plain);
    std::printf("save_one_score_plain_sqlite %.0f us 1.00 -\n", plain);
}

void benchOpen(const Path &folder) {
    const Path file = folder / "large.db";
    {
        Database db(file, key());
        db.execute(bench::makeSql);
        db.execute("WITH RECURSIVE r(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM r WHERE i < 99999) "
                   "INSERT INTO saved SELECT i + 1, 'P' || (i / 20), 'C' || (i % 20), i % 101, hex(randomblob(50)) "
                   "FROM r");
    }
    std::vector<double> times;
    for (int i = 0; i < 21; ++i) {
        const auto start = Now::now();
        Database db(file, key());
        Statement query(db, "SELECT points FROM saved WHERE id = 77777");
        query.step();
        times.push_back(microsecondsSince(start));
    }
    std::printf("open_100000_rows %.2f ms - <=25\n", bench::median(times) / 1000);
}

} // namespace

int main(int argc, char **argv) {
    std::string name = ((argc > 1 ? Path(argv[1]) : std::filesystem::temp_directory_path()) / "simsa-XXXXXX").native();
    if (::mkdtemp(name.data()) == nullptr)
        return 1;
    int result = 0;
    try {
        benchSave(name);
        benchOpen(name);
    } catch (const Error &error) {
        std::fprintf(stderr, "bench_db: failed at %s\n", error.detail.c_str());
        result = 1;
    }
    std::filesystem::remove_all(name);
    return result;
}
