#include "db/Failure.h"

#include <cerrno>
#include <new>
#include <sqlcipher/sqlite3.h>

namespace simsa {

Code failureCode(int extendedResult, int systemError) {
    switch (extendedResult & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: // also what a page whose authentication fails is reported as
        return Code::databaseDamaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Code::databaseBusy;
    case SQLITE_FULL:
        return Code::diskFull;
    case SQLITE_IOERR:
        if (extendedResult == SQLITE_IOERR_DATA || extendedResult == SQLITE_IOERR_CORRUPTFS)
            return Code::databaseDamaged;
        return systemError == ENOSPC || systemError == EDQUOT ? Code::diskFull : Code::ioFailed;
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_PROTOCOL:
        return Code::ioFailed;
    case SQLITE_CONSTRAINT:
        if (extendedResult == SQLITE_CONSTRAINT_UNIQUE || extendedResult == SQLITE_CONSTRAINT_PRIMARYKEY ||
            extendedResult == SQLITE_CONSTRAINT_ROWID)
            return Code::duplicateValue;
        return Code::internal;
    case SQLITE_INTERRUPT:
        return Code::cancelled;
    default:
        return Code::internal;
    }
}

void throwFailure(sqlite3 *db, int result) {
    if ((result & 0xff) == SQLITE_NOMEM)
        throw std::bad_alloc();
    if (db == nullptr)
        throw Error(failureCode(result, 0), sqlite3_errstr(result));
    const int extended = sqlite3_extended_errcode(db);
    const bool same = (extended & 0xff) == (result & 0xff);
    // The message names tables and columns, never values: values are always bound.
    throw Error(failureCode(same ? extended : result, sqlite3_system_errno(db)),
                same ? sqlite3_errmsg(db) : sqlite3_errstr(result));
}

} // namespace simsa
