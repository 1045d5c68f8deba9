// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/dueheap.h"
#include "core/base/duetimer.h"
#include "tests/support/fakeclock.h"

#include <QTest>

#include <map>
#include <random>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

class TestDueHeap : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agreesWithASortedMapUnderRandomUse()
    {
        DueHeap heap;
        std::multimap<TimePoint, quint64> model;
        std::map<quint64, DueHeap::Handle> handles;
        std::mt19937 random(1);
        for (quint64 step = 0; step < 20'000; ++step) {
            const TimePoint due{std::chrono::milliseconds(random() % 5000)};
            const auto forget = [&](quint64 key) {
                std::erase_if(model, [&](const auto &entry) { return entry.second == key; });
            };
            const auto any = [&] { return std::next(handles.begin(), long(random() % handles.size())); };
            switch (handles.size() < 200 ? random() % 5 : 2 + random() % 3) {
            case 0:
            case 1:
                handles[step] = heap.add(due, step);
                model.emplace(due, step);
                break;
            case 2:
                if (!handles.empty()) {
                    const auto chosen = any();
                    heap.move(chosen->second, due);
                    forget(chosen->first);
                    model.emplace(due, chosen->first);
                }
                break;
            case 3:
                if (!handles.empty()) {
                    const auto chosen = any();
                    heap.remove(chosen->second);
                    forget(chosen->first);
                    handles.erase(chosen);
                }
                break;
            default:
                if (!heap.isEmpty()) {
                    QCOMPARE(heap.earliest(), model.begin()->first);
                    const quint64 key = heap.takeEarliest();
                    forget(key);
                    handles.erase(key);
                }
            }
            QCOMPARE(heap.size(), model.size());
            QCOMPARE(heap.earliest(), model.empty() ? Never : model.begin()->first);
        }
    }

    void timerCallsInOrderAndNeverEarly()
    {
        FakeClock clock;
        QList<quint64> called;
        DueTimer timer(&clock, [&](quint64 key) { called.append(key); });
        timer.add(clock.now() + 30ms, 3);
        timer.add(clock.now() + 10ms, 1);
        const auto second = timer.add(clock.now() + 20ms, 2);
        timer.check();
        QVERIFY(called.isEmpty());
        clock.advance(15ms);
        timer.check();
        QCOMPARE(called, QList<quint64>{1});
        timer.move(second, clock.now() + 100ms);
        clock.advance(15ms);
        timer.check();
        QCOMPARE(called, (QList<quint64>{1, 3}));
    }

    void timerFiresByItself()
    {
        const SystemClock clock;
        TimePoint fired;
        DueTimer timer(&clock, [&](quint64) { fired = clock.now(); });
        timer.add(clock.now() + 1h, 1);
        const TimePoint due = clock.now() + 20ms;
        timer.add(due, 2);
        QTRY_VERIFY(fired != TimePoint());
        QVERIFY(fired >= due);
        QCOMPARE(timer.size(), 1U);
    }
};

QTEST_GUILESS_MAIN(TestDueHeap)
#include "tst_dueheap.moc"
