// The numbered steps that bring a database to this program's schema (db/migrations/NNN_name.sql, embedded by the
// build).
#pragma once

#include "db/Database.h"

#include <span>
#include <string_view>

namespace simsa {

struct Migration {
    int number = 0; // user_version after it; 1, 2, 3 … without gaps
    std::string_view name;
    std::string_view sql;
};

std::span<const Migration> migrations();

// Runs those above the database's user_version, each in a transaction of its own together with the new user_version.
// Throws workspaceNewer when the database is beyond the last one (a newer program made it), else as Database.
void migrate(Database &database, std::span<const Migration> steps);

} // namespace simsa
