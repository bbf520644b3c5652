#include "db/Migrations.h"

#include "app/base/Error.h"

namespace simsa {

void migrate(Database &database, std::span<const Migration> steps) {
    Statement query(database, "PRAGMA user_version");
    query.step();
    const std::int64_t version = query.integer(0);
    query.reset();
    const int last = steps.empty() ? 0 : steps.back().number;
    if (version > last)
        throw Error(Code::workspaceNewer, "schema " + std::to_string(version));
    if (version < 0)
        throw Error(Code::databaseDamaged, "schema");
    for (const Migration &step : steps) {
        if (step.number <= version)
            continue;
        Transaction transaction(database);
        database.execute(step.sql);
        database.execute("PRAGMA user_version = " + std::to_string(step.number));
        transaction.commit();
    }
}

} // namespace simsa
