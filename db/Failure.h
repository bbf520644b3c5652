// From SQLite's result codes to Error: used by the files of this folder only.
#pragma once

#include "app/base/Error.h"

struct sqlite3;

namespace simsa {

// The kind of failure behind an extended result code; systemError is errno where the code came from a system call.
Code failureCode(int extendedResult, int systemError);
[[noreturn]] void throwFailure(sqlite3 *db, int result);

} // namespace simsa
