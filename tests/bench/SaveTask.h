// The work that both databases are timed at: one score saved durably.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace bench {

constexpr int scores = 15 * 20; // proposals × criteria
constexpr const char *makeSql = "CREATE TABLE saved(id INTEGER PRIMARY KEY, proposal TEXT NOT NULL, "
                                "criterion TEXT NOT NULL, points INTEGER, comment TEXT NOT NULL, "
                                "UNIQUE(proposal, criterion)) STRICT";
constexpr const char *fillSql =
    "WITH RECURSIVE r(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM r WHERE i < 299) "
    "INSERT INTO saved SELECT i + 1, 'P' || (i / 20), 'C' || (i % 20), 0, hex(randomblob(150)) FROM r";
constexpr const char *saveSql = "UPDATE saved SET points = ?1 WHERE id = ?2";

inline double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace bench
