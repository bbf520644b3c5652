// SQLCipher, as three small RAII types. Errors are thrown as Error (databaseDamaged, databaseBusy, diskFull,
// duplicateValue, ioFailed, internal).
#pragma once

#include "app/base/Bytes.h"
#include "app/base/Files.h"

#include <optional>
#include <string>

struct sqlite3;
struct sqlite3_stmt;

namespace simsa {

class Database;

// A prepared statement. Parameters count from 1, columns from 0. Text views and blob views live until the next step.
class Statement {
public:
    Statement(Database &database, std::string_view sql);
    Statement(Statement &&) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    ~Statement();

    Statement &bind(int index, std::int64_t value);
    Statement &bind(int index, std::string_view value);
    Statement &bind(int index, View value); // blob
    Statement &bind(int index, std::nullptr_t);
    Statement &bind(int index, const std::optional<std::int64_t> &value);

    bool step(); // true while there is a row
    void run();  // to the end, then reset
    void reset();

    std::int64_t integer(int column) const;
    std::string text(int column) const;
    Bytes blob(int column) const;
    View blobView(int column) const;
    bool isNull(int column) const;
    std::optional<std::int64_t> optionalInteger(int column) const;

private:
    Database &db;
    sqlite3_stmt *stmt = nullptr;
};

class Database {
public:
    // Opens (creates when absent) with a raw 32-byte key. Sets WAL, synchronous FULL, 8 KiB pages, foreign keys,
    // temp store in memory, trusted_schema off; applies the migrations. Throws workspaceNewer, databaseDamaged.
    Database(const Path &file, View key);
    ~Database(); // PRAGMA optimize
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    void execute(std::string_view sql); // one or more statements without results
    std::int64_t lastId() const;
    std::int64_t changes() const;
    // Checks every page's authentication and the indexes. Throws databaseDamaged.
    void verify();
    // A consistent copy encrypted with the same key. Throws diskFull, ioFailed.
    void copyTo(const Path &file);
    // Reads a copy made by copyTo with this database's key: every page's authentication, the indexes, and that each
    // table has as many rows as here. Throws databaseDamaged with what differs.
    void checkCopy(const Path &file);
    sqlite3 *handle() const { return db; }

private:
    sqlite3 *db = nullptr;
};

// BEGIN IMMEDIATE … COMMIT; rolls back in the destructor unless committed. Inside another transaction it is part of
// that one, which then commits or rolls back for both.
class Transaction {
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit();

private:
    Database &db;
    bool open; // ours to commit
};

} // namespace simsa
