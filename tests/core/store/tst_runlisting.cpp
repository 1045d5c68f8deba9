// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/runlisting.h"
#include "core/store/storedrun.h"
#include "tests/support/storedrun.h"

#include <QDir>
#include <QFileInfo>

using namespace AsyncFetcher;

class TestRunListing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRunIsSummedUp()
    {
        const StoredRunTest test;
        auto store = test.create(StoredRunTest::listOf(3));
        QVERIFY(store->add(StoredRunTest::succeeded(0, QByteArray(20'000, 'x')))); // in the folder
        QVERIFY(store->commit());
        RunBrief brief = readRunBrief(test.path());
        QVERIFY2(brief.problem.isEmpty(), qPrintable(brief.problem));
        QVERIFY(brief.live);
        QCOMPARE(brief.rows, 3);
        QCOMPARE(brief.left(), 2);
        QCOMPARE(brief.byState[size_t(RowState::Succeeded)], 1);
        QVERIFY(brief.bytes > 20'000);
        store.reset();
        brief = readRunBrief(test.path());
        QVERIFY(!brief.live);
        QCOMPARE(brief.left(), 2);
    }

    void aNameIsKept()
    {
        const StoredRunTest test;
        auto store = test.create(StoredRunTest::listOf(1));
        const QString name = QStringLiteral("vor der Änderung");
        QCOMPARE(nameRun(test.path(), name).error().code, Error::Code::Busy);
        QVERIFY(store->finish());
        QVERIFY(nameRun(test.path(), name)); // though what wrote it still reads it
        QCOMPARE(readRunBrief(test.path()).name, name);
        QCOMPARE((*StoredRun::open(test.path()))->progress()->facts.name, name);
    }

    void aRunIsRemovedWithAllThatBelongsToIt()
    {
        const StoredRunTest test;
        auto store = test.create(StoredRunTest::listOf(1));
        QVERIFY(store->add(StoredRunTest::succeeded(0, QByteArray(20'000, 'x'))));
        QVERIFY(store->commit());
        QCOMPARE(removeRun(test.path()).error().code, Error::Code::Busy);
        QVERIFY(QFileInfo::exists(test.path()));
        store.reset();
        QVERIFY(removeRun(test.path()));
        QCOMPARE(QFileInfo(test.path()).dir().entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList());
    }

    void whatIsNoRunFileIsTold()
    {
        const StoredRunTest test;
        QFile file(test.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("text");
        file.close();
        QCOMPARE(readRunBrief(test.path()).problem, QStringLiteral("This is no run file."));
    }

    void othersMayGoOnOnceARunIsFinished()
    {
        const StoredRunTest test;
        auto store = test.create(StoredRunTest::listOf(2));
        QVERIFY(store->add(StoredRunTest::succeeded(0)));
        QVERIFY(store->finish());
        auto other = RunStore::reopen(test.path());
        QVERIFY2(other, other ? "" : qPrintable(other.error().toString()));
        QCOMPARE((*other)->resume(false)->left, QList<qsizetype>({1}));
        QCOMPARE(store->response(requestId(0))->body.bytes, "body"); // still to be looked at
    }
};

QTEST_GUILESS_MAIN(TestRunListing)
#include "tst_runlisting.moc"
