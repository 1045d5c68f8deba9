// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/response/runtable.h"

#include <QTest>

#include <random>
#include <set>
#include <thread>

using namespace AsyncFetcher;

namespace {

RunRow row(RowState state, quint16 status)
{
    RunRow made;
    made.state = state;
    made.status = status;
    return made;
}

std::set<quint32> dirtyRows(RunTable &table)
{
    std::set<quint32> dirty;
    table.takeDirty([&](quint32 first, quint32 last) {
        for (quint32 index = first; index <= last; ++index)
            dirty.insert(index);
    });
    return dirty;
}

} // namespace

class TestRunTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsCells()
    {
        RunTable table(10);
        QVERIFY(!table.row(requestId(3)).inRun);
        RunRow full;
        full.state = RowState::Failed;
        full.waitReason = WaitReason::Backoff;
        full.errorKind = ErrorKind::Tls;
        full.attempts = 4;
        full.status = 503;
        full.responseTimeUs = 4'000'000'000U;
        full.waitUntilMs = 77;
        full.bodyBytes = quint64(1) << 40;
        table.set(requestId(3), full);
        const RunRow back = table.row(requestId(3));
        QVERIFY(back.inRun);
        QCOMPARE(back.state, full.state);
        QCOMPARE(back.errorKind, full.errorKind);
        QCOMPARE(back.waitReason, full.waitReason);
        QCOMPARE(back.attempts, full.attempts);
        QCOMPARE(back.status, full.status);
        QCOMPARE(back.responseTimeUs, full.responseTimeUs);
        QCOMPARE(back.waitUntilMs, full.waitUntilMs);
        QCOMPARE(back.bodyBytes, full.bodyBytes);
        QVERIFY(!table.row(requestId(1000)).inRun);
    }

    void tellsDirtyRowsOnceInStretches()
    {
        std::mt19937 random(2);
        for (const quint32 size : {1U, 63U, 64U, 65U, 128U, 1000U}) {
            RunTable table(size);
            for (int round = 0; round < 50; ++round) {
                std::set<quint32> changed;
                const quint32 first = random() % size, count = random() % size;
                for (quint32 i = first; i < std::min(size, first + count); ++i)
                    changed.insert(i);
                changed.insert(random() % size);
                for (const quint32 index : changed)
                    table.set(requestId(index), row(RowState::Running, 0));
                QCOMPARE(dirtyRows(table), changed);
                QVERIFY(dirtyRows(table).empty());
            }
        }
    }

    void anEndedRowShowsItsOwnValuesToAnotherThread()
    {
        RunTable table(1000);
        std::thread writer([&] {
            for (quint32 index = 0; index < 1000; ++index)
                table.set(requestId(index), row(RowState::Succeeded, quint16(index + 1)));
        });
        std::set<quint32> seen;
        while (seen.size() < 1000) {
            table.takeDirty([&](quint32 first, quint32 last) {
                for (quint32 index = first; index <= last; ++index)
                    if (table.row(requestId(index)).status == index + 1)
                        seen.insert(index);
            });
        }
        writer.join();
        QVERIFY(dirtyRows(table).empty());
    }

    void takesOverASmallerTable()
    {
        RunTable small(2);
        small.set(requestId(1), row(RowState::Failed, 500));
        RunTable large(5);
        large.copyFrom(small);
        QVERIFY(!large.row(requestId(0)).inRun);
        QCOMPARE(large.row(requestId(1)).status, 500);
    }
};

QTEST_GUILESS_MAIN(TestRunTable)
#include "tst_runtable.moc"
