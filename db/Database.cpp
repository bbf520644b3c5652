#include "db/Database.h"

#include "db/Failure.h"
#include "db/Migrations.h"

#include <cerrno>
#include <fcntl.h>
#include <sqlcipher/sqlite3.h>
#include <unistd.h>
#include <utility>

namespace simsa {

namespace {

void check(sqlite3 *db, int result) {
    if (result != SQLITE_OK)
        throwFailure(db, result);
}

// SQLCipher takes a raw key as the text x'…'; it is built in memory that is wiped, never in an SQL statement.
secure_vector<char> rawKeyText(View key) {
    static constexpr char digits[] = "0123456789abcdef";
    secure_vector<char> text;
    text.reserve(2 * key.size() + 3);
    text.push_back('x');
    text.push_back('\'');
    for (std::uint8_t b : key) {
        text.push_back(digits[b >> 4]);
        text.push_back(digits[b & 15]);
    }
    text.push_back('\'');
    return text;
}

void openFile(sqlite3 **db, const Path &file, View key) {
    // A new file is made here, so that its mode never depends on the umask. One that exists is not opened: closing it
    // again would drop the locks that another connection of this process holds.
    const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd >= 0)
        ::close(fd);
    else if (errno != EEXIST)
        throwErrno(errno, file);
    check(*db, sqlite3_open_v2(file.c_str(), db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX, nullptr));
    sqlite3_extended_result_codes(*db, 1);
    const secure_vector<char> text = rawKeyText(key);
    check(*db, sqlite3_key_v2(*db, "main", text.data(), static_cast<int>(text.size())));
}

void configure(Database &database) {
    sqlite3 *db = database.handle();
    sqlite3_busy_timeout(db, 2000);
    // Views and triggers of a file come from this program only, and nothing may reach round the schema.
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    // cipher_memory_security stays off: locking and wiping every allocation made a save 1.5–1.8 × plain SQLite instead
    // of 1.1 ×. SQLCipher wipes the key itself either way; what may be swapped is pages while the program runs.
    database.execute("PRAGMA cipher_log_level = NONE;"
                     "PRAGMA cipher_default_page_size = 8192;" // for VACUUM INTO, whose new file takes the default
                     "PRAGMA cipher_page_size = 8192;"
                     "PRAGMA temp_store = MEMORY;"
                     "PRAGMA cache_size = -16384;"       // KiB: a page read again would be deciphered again
                     "PRAGMA wal_autocheckpoint = 4000;" // pages: copying them back is work at the wrong moment
                     "PRAGMA foreign_keys = ON;"
                     "PRAGMA cell_size_check = ON");
    Statement mode(database, "PRAGMA journal_mode = WAL"); // the first read: a wrong key or damage shows here
    if (!mode.step() || mode.text(0) != "wal")
        throw Error(Code::ioFailed, "journal");
    mode.reset();
    database.execute("PRAGMA synchronous = FULL");
}

} // namespace

Database::Database(const Path &file, View key) {
    try {
        openFile(&db, file, key);
        configure(*this);
        migrate(*this, migrations());
    } catch (...) {
        sqlite3_close_v2(db);
        db = nullptr;
        throw;
    }
}

Database::~Database() {
    sqlite3_exec(db, "PRAGMA optimize", nullptr, nullptr, nullptr);
    sqlite3_close_v2(db);
}

void Database::execute(std::string_view sql) {
    const char *at = sql.data();
    const char *end = at + sql.size();
    while (at < end) {
        sqlite3_stmt *stmt = nullptr;
        const char *tail = nullptr;
        check(db, sqlite3_prepare_v2(db, at, static_cast<int>(end - at), &stmt, &tail));
        at = tail;
        if (stmt == nullptr)
            continue; // only space or a comment
        int result = SQLITE_ROW;
        while (result == SQLITE_ROW)
            result = sqlite3_step(stmt);
        if (result == SQLITE_DONE) {
            sqlite3_finalize(stmt);
            continue;
        }
        try {
            throwFailure(db, result);
        } catch (...) {
            sqlite3_finalize(stmt);
            throw;
        }
    }
}

std::int64_t Database::lastId() const {
    return sqlite3_last_insert_rowid(db);
}

std::int64_t Database::changes() const {
    return sqlite3_changes64(db);
}

void Database::verify() {
    // What is still in the log goes into the file first: the first check reads the file's pages only.
    execute("PRAGMA wal_checkpoint(TRUNCATE)");
    Statement pages(*this, "PRAGMA cipher_integrity_check"); // a row for each page whose authentication fails
    if (pages.step())
        throw Error(Code::databaseDamaged, "page authentication");
    Statement tables(*this, "PRAGMA integrity_check(1)");
    if (!tables.step() || tables.text(0) != "ok")
        throw Error(Code::databaseDamaged, "table or index");
    tables.reset();
    Statement references(*this, "PRAGMA foreign_key_check");
    if (references.step())
        throw Error(Code::databaseDamaged, "reference");
}

void Database::copyTo(const Path &file) {
    Path part = file;
    part += ".part";
    std::error_code ignored;
    std::filesystem::remove(part, ignored);
    int fd = -1;
    try {
        fd = ::open(part.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600); // VACUUM accepts an empty file
        if (fd < 0)
            throwErrno(errno, part);
        Statement(*this, "VACUUM INTO ?1").bind(1, std::string_view(part.native())).run();
        if (::fsync(fd) != 0) // VACUUM INTO itself does not sync
            throwErrno(errno, part);
        ::close(std::exchange(fd, -1));
        if (::rename(part.c_str(), file.c_str()) != 0)
            throwErrno(errno, file);
    } catch (...) {
        if (fd >= 0)
            ::close(fd);
        std::filesystem::remove(part, ignored);
        throw;
    }
    const int folder =
        ::open(file.has_parent_path() ? file.parent_path().c_str() : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
}

namespace {

class Attached { // SQLCipher opens it with the main database's key: the copy has its salt
public:
    Attached(Database &database, const Path &file) : db(database) {
        Statement(db, "ATTACH ?1 AS copy").bind(1, std::string_view(file.native())).run();
    }
    ~Attached() { sqlite3_exec(db.handle(), "DETACH copy", nullptr, nullptr, nullptr); }
    Attached(const Attached &) = delete;
    Attached &operator=(const Attached &) = delete;

private:
    Database &db;
};

} // namespace

void Database::checkCopy(const Path &file) {
    const Attached attached(*this, file);
    Statement pages(*this, "PRAGMA copy.cipher_integrity_check");
    if (pages.step())
        throw Error(Code::databaseDamaged, "page authentication");
    pages.reset();
    Statement tables(*this, "PRAGMA copy.integrity_check(1)");
    if (!tables.step() || tables.text(0) != "ok")
        throw Error(Code::databaseDamaged, "table or index");
    tables.reset();
    Statement names(*this,
                    "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'");
    while (names.step()) {
        const std::string name = '"' + names.text(0) + '"';
        Statement rows(*this,
                       "SELECT (SELECT count(*) FROM main." + name + ") = (SELECT count(*) FROM copy." + name + ")");
        if (!rows.step() || rows.integer(0) != 1)
            throw Error(Code::databaseDamaged, name);
    }
}

Transaction::Transaction(Database &database) : db(database), open(sqlite3_get_autocommit(db.handle()) != 0) {
    if (open)
        db.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    // After a full disk SQLite may have rolled back by itself.
    if (open && sqlite3_get_autocommit(db.handle()) == 0)
        sqlite3_exec(db.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    if (open)
        db.execute("COMMIT");
    open = false;
}

} // namespace simsa
