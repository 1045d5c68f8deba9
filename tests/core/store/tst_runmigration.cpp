// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/query.h"
#include "core/store/runschema.h"
#include "core/store/storedrun.h"
#include "tests/support/storedrun.h"

#include <QFile>

using namespace AsyncFetcher;

namespace {

/// As later versions would have them; what is released comes first.
RunMigrations migrations(std::initializer_list<const char *> later)
{
    RunMigrations all = runMigrations();
    all.insert(all.end(), later);
    return all;
}

QByteArray version(qint64 version)
{
    return QByteArray::number(version);
}

} // namespace

class TestRunMigration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_test = std::make_unique<StoredRunTest>();
        const auto store = m_test->create(StoredRunTest::listOf(3));
        QVERIFY(store->add(StoredRunTest::succeeded(0)));
        QVERIFY(store->finish());
    }

    void stepsAreTakenInTheirOrder()
    {
        const auto migrated = migrate(migrations({"ALTER TABLE requests ADD COLUMN note TEXT;"
                                                  "CREATE TABLE notes(id INTEGER PRIMARY KEY, text TEXT);",
                                                  "UPDATE requests SET note = 'old'; DROP TABLE notes;"}));
        QVERIFY2(migrated, migrated ? "" : qPrintable(migrated.error().toString()));
        QCOMPARE(m_test->ask(QStringLiteral("PRAGMA user_version")), version(RunSchemaVersion + 2));
        QCOMPARE(m_test->ask(QStringLiteral("SELECT id, note FROM requests")), "1|old\n2|old\n3|old");
        QCOMPARE(m_test->ask(QStringLiteral("SELECT id, outcome FROM results LIMIT 1")), "1|succeeded");
    }

    void aFileOfTheLatestVersionStaysAsItIs()
    {
        const RunMigrations all = migrations({"CREATE TABLE notes(id INTEGER PRIMARY KEY);"});
        QVERIFY(migrate(all));
        QVERIFY(migrate(all)); // the step would fail a second time
        QCOMPARE(m_test->ask(QStringLiteral("PRAGMA user_version")), version(RunSchemaVersion + 1));
    }

    void whatFailsChangesNothing()
    {
        const auto migrated = migrate(
            migrations({"CREATE TABLE notes(id INTEGER PRIMARY KEY);", "DELETE FROM requests; NONSENSE;"}));
        QVERIFY(!migrated);
        QCOMPARE(migrated.error().file, m_test->path());
        QCOMPARE(m_test->ask(QStringLiteral("PRAGMA user_version")), version(RunSchemaVersion));
        QCOMPARE(m_test->ask(QStringLiteral("SELECT count(*) FROM requests")), "3");
        QCOMPARE(m_test->ask(QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name = 'notes'")), "0");
    }

    void aLaterVersionIsRefused()
    {
        const QByteArray before = m_test->ask(QStringLiteral("SELECT * FROM results"));
        m_test->ask(QStringLiteral("PRAGMA user_version = %1").arg(RunSchemaVersion + 1));
        const QString sentence =
            QStringLiteral("%1: This run file is of version %2, which a later AsyncFetcher made; this one "
                           "reads up to version %3.")
                .arg(m_test->path())
                .arg(RunSchemaVersion + 1)
                .arg(RunSchemaVersion);
        const auto writing = RunStore::reopen(m_test->path());
        QVERIFY(!writing);
        QCOMPARE(writing.error().toString(), sentence);
        const auto reading = StoredRun::open(m_test->path());
        QVERIFY(!reading);
        QCOMPARE(reading.error().toString(), sentence);
        QCOMPARE(m_test->ask(QStringLiteral("SELECT * FROM results")), before);
    }

private:
    Result<void> migrate(const RunMigrations &all)
    {
        return guarded(m_test->path(), [&] {
            SQLite::Database database(m_test->path().toStdString(), SQLite::OPEN_READWRITE);
            return migrateRunSchema(database, m_test->path(), all);
        });
    }

    std::unique_ptr<StoredRunTest> m_test;
};

QTEST_GUILESS_MAIN(TestRunMigration)
#include "tst_runmigration.moc"
