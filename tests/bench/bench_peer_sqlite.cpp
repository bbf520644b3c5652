// Plain SQLite at the same task: `bench_peer_sqlite FILE`; a line "N" on stdin answers with N microseconds, one a line,
// each the time of one durable save. A process of its own, since its symbols are SQLCipher's too.
#include "SaveTask.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <sqlite3.h>

namespace {

void must(int result, sqlite3 *db) {
    if (result == SQLITE_OK || result == SQLITE_DONE || result == SQLITE_ROW)
        return;
    std::fprintf(stderr, "%s\n", sqlite3_errmsg(db));
    std::exit(1);
}

} // namespace

int main(int argc, char **argv) {
    if (argc != 2)
        return 2;
    sqlite3 *db = nullptr;
    must(sqlite3_open(argv[1], &db), db);
    must(sqlite3_exec(db,
                      "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                      "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY",
                      nullptr, nullptr, nullptr),
         db);
    must(sqlite3_exec(db, bench::makeSql, nullptr, nullptr, nullptr), db);
    must(sqlite3_exec(db, bench::fillSql, nullptr, nullptr, nullptr), db);
    int count = 0, next = 0;
    while (std::scanf("%d", &count) == 1) {
        for (int i = 0; i < count; ++i, ++next) {
            const auto start = std::chrono::steady_clock::now();
            sqlite3_stmt *save = nullptr;
            must(sqlite3_prepare_v2(db, bench::saveSql, -1, &save, nullptr), db);
            sqlite3_bind_int(save, 1, next % 101);
            sqlite3_bind_int(save, 2, next * 7 % bench::scores + 1);
            must(sqlite3_step(save), db);
            sqlite3_finalize(save);
            const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - start;
            std::printf("%.1f\n", took.count());
        }
        std::fflush(stdout);
    }
    sqlite3_close(db);
    return 0;
}
