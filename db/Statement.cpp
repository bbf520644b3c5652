#include "db/Database.h"
#include "db/Failure.h"

#include <sqlcipher/sqlite3.h>
#include <utility>

namespace simsa {

namespace {

void check(sqlite3_stmt *stmt, int result) {
    if (result != SQLITE_OK)
        throwFailure(sqlite3_db_handle(stmt), result);
}

} // namespace

Statement::Statement(Database &database, std::string_view sql) : db(database) {
    const char *tail = nullptr;
    const int result = sqlite3_prepare_v3(db.handle(), sql.data(), static_cast<int>(sql.size()), 0, &stmt, &tail);
    if (result != SQLITE_OK)
        throwFailure(db.handle(), result);
    if (stmt == nullptr)
        throw Error(Code::internal, "empty statement");
    if (std::string_view(tail, sql.data() + sql.size()).find_first_not_of(" \t\r\n;") != std::string_view::npos) {
        sqlite3_finalize(stmt);
        throw Error(Code::internal, "more than one statement");
    }
}

Statement::Statement(Statement &&other) noexcept : db(other.db), stmt(std::exchange(other.stmt, nullptr)) {}

Statement::~Statement() {
    sqlite3_finalize(stmt);
}

Statement &Statement::bind(int index, std::int64_t value) {
    check(stmt, sqlite3_bind_int64(stmt, index, value));
    return *this;
}

Statement &Statement::bind(int index, std::string_view value) {
    const char *start = value.data() == nullptr ? "" : value.data(); // a null pointer would bind NULL
    check(stmt, sqlite3_bind_text64(stmt, index, start, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement &Statement::bind(int index, View value) {
    const void *start = value.data() == nullptr ? static_cast<const void *>("") : value.data();
    check(stmt, sqlite3_bind_blob64(stmt, index, start, value.size(), SQLITE_TRANSIENT));
    return *this;
}

Statement &Statement::bind(int index, std::nullptr_t) {
    check(stmt, sqlite3_bind_null(stmt, index));
    return *this;
}

Statement &Statement::bind(int index, const std::optional<std::int64_t> &value) {
    return value ? bind(index, *value) : bind(index, nullptr);
}

bool Statement::step() {
    const int result = sqlite3_step(stmt);
    if (result == SQLITE_ROW)
        return true;
    if (result == SQLITE_DONE)
        return false;
    try {
        throwFailure(sqlite3_db_handle(stmt), result);
    } catch (...) {
        sqlite3_reset(stmt); // a statement left half-way would keep its transaction open
        throw;
    }
}

void Statement::run() {
    while (step()) {
    }
    reset();
}

void Statement::reset() {
    sqlite3_reset(stmt);
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(stmt, column);
}

std::string Statement::text(int column) const {
    const unsigned char *start = sqlite3_column_text(stmt, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(stmt, column));
    return start == nullptr ? std::string() : std::string(reinterpret_cast<const char *>(start), size);
}

Bytes Statement::blob(int column) const {
    const View bytes = blobView(column);
    return Bytes(bytes.begin(), bytes.end());
}

View Statement::blobView(int column) const {
    const void *start = sqlite3_column_blob(stmt, column);
    return {static_cast<const std::uint8_t *>(start), static_cast<std::size_t>(sqlite3_column_bytes(stmt, column))};
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(stmt, column) == SQLITE_NULL;
}

std::optional<std::int64_t> Statement::optionalInteger(int column) const {
    if (isNull(column))
        return std::nullopt;
    return integer(column);
}

} // namespace simsa
