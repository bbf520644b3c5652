// Typed values, failures by name, migrations, verification and copies of the encrypted database.
#include "TestTools.h"

#include "db/Migrations.h"

#include <array>
#include <sys/stat.h>

using namespace simsa;

class TestDatabase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesComeBackAsTheyWere();
    void duplicatesAndOtherBrokenRulesAreToldApart();
    void anUncommittedTransactionLeavesNothing();
    void everySafetySettingIsOn();
    void migrationsRunOnceAndInOrder();
    void aFailedMigrationLeavesThePreviousVersion();
    void aNewerDatabaseIsRefused();
    void everyTableIsStrict();
    void anotherKeyIsRefused();
    void verifyFindsDamage();
    void aCopyIsCompleteAndEncrypted();
};

void TestDatabase::valuesComeBackAsTheyWere() {
    QTemporaryDir folder;
    const std::string korean = "기술력 \xf0\x9f\x93\x84 'quoted' \"";
    const Bytes blob = {0, 1, 0xff, 0, 'x'};
    const std::string withZero("a\0b", 3);
    {
        Database db(pathOf(folder) / "t.db", testKey());
        db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, n INTEGER, s TEXT, b BLOB) STRICT; -- a comment\n");
        Statement insert(db, "INSERT INTO t(n, s, b) VALUES (?1, ?2, ?3)");
        insert.bind(1, INT64_MIN).bind(2, korean).bind(3, View(blob)).run();
        QCOMPARE(db.lastId(), std::int64_t(1));
        QCOMPARE(db.changes(), std::int64_t(1));
        insert.bind(1, INT64_MAX).bind(2, std::string_view()).bind(3, View()).run();
        insert.bind(1, nullptr).bind(2, nullptr).bind(3, nullptr).run();
        insert.bind(1, std::optional<std::int64_t>(7)).bind(2, withZero).run();
        insert.bind(1, std::optional<std::int64_t>()).run();
    }
    Database db(pathOf(folder) / "t.db", testKey());
    Statement query(db, "SELECT n, s, b FROM t ORDER BY id");
    QVERIFY(query.step());
    QCOMPARE(query.integer(0), INT64_MIN);
    QCOMPARE(query.text(1), korean);
    QCOMPARE(query.blob(2), blob);
    QVERIFY(query.step());
    QCOMPARE(query.integer(0), INT64_MAX);
    QVERIFY(!query.isNull(1) && query.text(1).empty());
    QVERIFY(!query.isNull(2) && query.blobView(2).empty());
    QVERIFY(query.step());
    QVERIFY(query.isNull(0) && query.isNull(1) && query.isNull(2));
    QVERIFY(!query.optionalInteger(0));
    QVERIFY(query.step());
    QCOMPARE(query.optionalInteger(0), std::optional<std::int64_t>(7));
    QCOMPARE(query.text(1), withZero);
    QVERIFY(query.step());
    QVERIFY(query.isNull(0));
    QVERIFY(!query.step());
}

void TestDatabase::duplicatesAndOtherBrokenRulesAreToldApart() {
    QTemporaryDir folder;
    Database db(pathOf(folder) / "t.db", testKey());
    db.execute("CREATE TABLE p(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;"
               "CREATE TABLE c(p INTEGER NOT NULL REFERENCES p(id)) STRICT;"
               "INSERT INTO p VALUES (1, 'a')");
    QCOMPARE(failure([&] { db.execute("INSERT INTO p VALUES (1, 'b')"); }), Code::duplicateValue);
    QCOMPARE(failure([&] { db.execute("INSERT INTO p VALUES (2, 'a')"); }), Code::duplicateValue);
    QCOMPARE(failure([&] { db.execute("INSERT INTO p VALUES (3, NULL)"); }), Code::internal);
    QCOMPARE(failure([&] { db.execute("INSERT INTO c VALUES (9)"); }), Code::internal); // foreign keys are on
    QCOMPARE(failure([&] { db.execute("INSERT INTO p VALUES ('x', 'c')"); }), Code::internal);
    QCOMPARE(failure([&] { db.execute("SELECT \"not a column\""); }), Code::internal);
    QCOMPARE(failure([&] { Statement(db, " -- nothing"); }), Code::internal);
    QCOMPARE(failure([&] { Statement(db, "SELECT 1; DELETE FROM p"); }), Code::internal);
    QCOMPARE(number(db, "SELECT count(*) FROM p"), std::int64_t(1));
}

void TestDatabase::anUncommittedTransactionLeavesNothing() {
    QTemporaryDir folder;
    Database db(pathOf(folder) / "t.db", testKey());
    db.execute("CREATE TABLE t(n INTEGER) STRICT");
    {
        Transaction transaction(db);
        db.execute("INSERT INTO t VALUES (1)");
    }
    QCOMPARE(number(db, "SELECT count(*) FROM t"), std::int64_t(0));
    {
        Transaction transaction(db);
        db.execute("INSERT INTO t VALUES (1)");
        transaction.commit();
    }
    QCOMPARE(number(db, "SELECT count(*) FROM t"), std::int64_t(1));
}

void TestDatabase::everySafetySettingIsOn() {
    QTemporaryDir folder;
    const Path file = pathOf(folder) / "t.db";
    Database db(file, testKey());
    QCOMPARE(number(db, "PRAGMA synchronous"), std::int64_t(2)); // FULL
    QCOMPARE(number(db, "PRAGMA foreign_keys"), std::int64_t(1));
    QCOMPARE(number(db, "PRAGMA temp_store"), std::int64_t(2)); // MEMORY
    QCOMPARE(number(db, "PRAGMA trusted_schema"), std::int64_t(0));
    QCOMPARE(number(db, "PRAGMA page_size"), std::int64_t(8192));
    Statement mode(db, "PRAGMA journal_mode");
    QVERIFY(mode.step());
    QCOMPARE(mode.text(0), std::string("wal"));
    for (const char *suffix : {"", "-wal", "-shm"}) {
        struct stat st {};
        QCOMPARE(::stat((file.native() + suffix).c_str(), &st), 0);
        QCOMPARE(st.st_mode & 0777u, 0600u);
    }
}

void TestDatabase::migrationsRunOnceAndInOrder() {
    QTemporaryDir folder;
    const int base = migrations().back().number;
    const std::array steps = {
        Migration{base + 1, "first", "CREATE TABLE m(n INTEGER) STRICT; INSERT INTO m VALUES (1)"},
        Migration{base + 2, "second", "INSERT INTO m SELECT n + 1 FROM m"},
        Migration{base + 3, "third", "INSERT INTO m SELECT n + 2 FROM m"},
    };
    Database db(pathOf(folder) / "t.db", testKey());
    QCOMPARE(number(db, "PRAGMA user_version"), std::int64_t(base));
    migrate(db, std::span(steps).first(2));
    QCOMPARE(number(db, "PRAGMA user_version"), std::int64_t(base + 2));
    QCOMPARE(number(db, "SELECT sum(n) FROM m"), std::int64_t(3));
    migrate(db, std::span(steps).first(2));
    QCOMPARE(number(db, "SELECT sum(n) FROM m"), std::int64_t(3));
    migrate(db, steps);
    QCOMPARE(number(db, "SELECT sum(n) FROM m"), std::int64_t(10));
    int expected = 0;
    for (const Migration &step : migrations())
        QCOMPARE(step.number, ++expected);
}

void TestDatabase::aFailedMigrationLeavesThePreviousVersion() {
    QTemporaryDir folder;
    const int base = migrations().back().number;
    const std::array steps = {
        Migration{base + 1, "good", "CREATE TABLE m(n INTEGER) STRICT"},
        Migration{base + 2, "bad", "INSERT INTO m VALUES (1); INSERT INTO missing VALUES (1)"},
    };
    Database db(pathOf(folder) / "t.db", testKey());
    QCOMPARE(failure([&] { migrate(db, steps); }), Code::internal);
    QCOMPARE(number(db, "PRAGMA user_version"), std::int64_t(base + 1));
    QCOMPARE(number(db, "SELECT count(*) FROM m"), std::int64_t(0));
}

void TestDatabase::aNewerDatabaseIsRefused() {
    QTemporaryDir folder;
    const Path file = pathOf(folder) / "t.db";
    const int next = migrations().back().number + 1;
    { Database(file, testKey()).execute("PRAGMA user_version = " + std::to_string(next)); }
    QCOMPARE(failure([&] { Database db(file, testKey()); }), Code::workspaceNewer);
}

void TestDatabase::everyTableIsStrict() {
    QTemporaryDir folder;
    Database db(pathOf(folder) / "t.db", testKey());
    Statement query(db, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 "
                        "AND name NOT LIKE 'sqlite~_%' ESCAPE '~'");
    if (query.step())
        QFAIL(("not STRICT: " + query.text(0)).c_str());
    QVERIFY(number(db, "SELECT count(*) FROM pragma_table_list WHERE strict = 1") > 0);
}

void TestDatabase::anotherKeyIsRefused() {
    QTemporaryDir folder;
    const Path file = pathOf(folder) / "t.db";
    { Database db(file, testKey()); }
    const Bytes before = readFile(file, 1u << 30);
    QCOMPARE(failure([&] { Database db(file, testKey(2)); }), Code::databaseDamaged);
    QCOMPARE(readFile(file, 1u << 30), before);
}

void TestDatabase::verifyFindsDamage() {
    QTemporaryDir folder;
    const Path file = pathOf(folder) / "t.db";
    {
        Database db(file, testKey());
        db.execute("CREATE TABLE t(s TEXT) STRICT;"
                   "WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r WHERE i < 5000)"
                   "INSERT INTO t SELECT hex(randomblob(50)) FROM r");
        db.verify();
    }
    Bytes bytes = readFile(file, 1u << 30);
    bytes[bytes.size() - 4000] ^= 1; // in the last page, which opening does not read
    writeFile(file, bytes);
    Database db(file, testKey());
    QCOMPARE(failure([&] { db.verify(); }), Code::databaseDamaged);
}

void TestDatabase::aCopyIsCompleteAndEncrypted() {
    QTemporaryDir folder;
    const Path copy = pathOf(folder) / "copy's.db";
    Database db(pathOf(folder) / "t.db", testKey());
    db.execute("CREATE TABLE t(s TEXT) STRICT; INSERT INTO t VALUES ('marker text of the copy')");
    db.copyTo(copy);
    db.execute("INSERT INTO t VALUES ('later')");
    db.copyTo(pathOf(folder) / "second.db");
    db.copyTo(pathOf(folder) / "second.db"); // replaces the older copy
    QVERIFY(filesContaining(pathOf(folder), "marker text").empty());
    QVERIFY(filesContaining(pathOf(folder), "SQLite format 3").empty());
    {
        Database other(copy, testKey());
        other.verify();
        QCOMPARE(number(other, "SELECT count(*) FROM t WHERE s = 'marker text of the copy'"), std::int64_t(1));
        QCOMPARE(number(other, "SELECT count(*) FROM t"), std::int64_t(1));
        QCOMPARE(number(other, "PRAGMA user_version"), std::int64_t(migrations().back().number));
        QCOMPARE(number(other, "PRAGMA page_size"), std::int64_t(8192));
    }
    QCOMPARE(failure([&] { Database other(copy, testKey(2)); }), Code::databaseDamaged);
    QCOMPARE(failure([&] { db.copyTo(pathOf(folder) / "missing" / "copy.db"); }), Code::fileMissing);
    QVERIFY(!std::filesystem::exists(copy.native() + ".part"));
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "test_database.moc"
