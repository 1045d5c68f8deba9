// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/schedule/fetchplan.h"
#include "tests/support/fakeclock.h"

#include <QTest>

#include <random>
#include <set>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

namespace {

RequestId id(quint32 index)
{
    return requestId(index);
}

/// Takes all that may start now.
QList<quint32> takeAll(FetchPlan &plan, TimePoint now)
{
    QList<quint32> taken;
    while (const auto next = plan.takeNext(now))
        taken.append(indexOf(*next));
    return taken;
}

} // namespace

class TestFetchPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void capsAllAndEachHost()
    {
        FetchPlan plan({5, 2, 0, 0}, 100);
        const HostId a = plan.hostOf("http://a:80"), b = plan.hostOf("http://b:80");
        for (quint32 i = 0; i < 10; ++i)
            plan.add(id(i), i < 5 ? a : b);
        const TimePoint now = m_clock.now();
        QCOMPARE(takeAll(plan, now), (QList<quint32>{0, 5, 1, 6}));
        QCOMPARE(plan.explain(id(2), now), (WaitAnswer{WaitReason::HostCap, Never}));
        plan.release(id(0));
        QCOMPARE(takeAll(plan, now), QList<quint32>{2});
        plan.setLimits({4, 6, 0, 0});
        QVERIFY(takeAll(plan, now).isEmpty());
        QCOMPARE(plan.explain(id(3), now).reason, WaitReason::GlobalCap);
        plan.setLimits({64, 6, 0, 0});
        QCOMPARE(takeAll(plan, now).size(), 5);
        QCOMPARE(plan.inFlight(), 9);
    }

    void hostsTakeTurns()
    {
        // 10,000 rows of a slow host at the head, then ten of others: they start at once.
        FetchPlan plan({50, 6, 0, 0}, 10'010);
        for (quint32 i = 0; i < 10'000; ++i)
            plan.add(id(i), plan.hostOf("http://slow:80"));
        for (quint32 i = 0; i < 10; ++i)
            plan.add(id(10'000 + i), plan.hostOf("http://h" + QByteArray::number(i) + ":80"));
        const QList<quint32> started = takeAll(plan, m_clock.now());
        QCOMPARE(started.size(), 6 + 10);
        for (quint32 i = 10'000; i < 10'010; ++i)
            QVERIFY(started.contains(i));
        QVERIFY(started.indexOf(10'009) <= 11);
    }

    void rowsThatWaitHoldNoSlotAndGoFirstWhenDue()
    {
        FetchPlan plan({1, 1, 0, 0}, 10);
        const HostId a = plan.hostOf("http://a:80");
        const TimePoint now = m_clock.now();
        for (quint32 i = 0; i < 4; ++i)
            plan.add(id(i), a);
        QCOMPARE(takeAll(plan, now), QList<quint32>{0});
        plan.release(id(0));
        plan.backOff(id(0), a, now + 5s, WaitReason::Backoff);
        QCOMPARE(plan.explain(id(0), now), (WaitAnswer{WaitReason::Backoff, now + 5s}));
        QCOMPARE(takeAll(plan, now), QList<quint32>{1});
        QCOMPARE(plan.nextDue(), now + 5s);
        QVERIFY(takeAll(plan, now + 6s).isEmpty()); // due, but the slot is taken
        plan.release(id(1));
        QCOMPARE(takeAll(plan, now + 6s), QList<quint32>{0}); // before 2 and 3
    }

    void aCoolDownHoldsTheWholeHostAndNoOther()
    {
        FetchPlan plan({50, 6, 0, 0}, 10);
        const HostId a = plan.hostOf("http://a:80"), b = plan.hostOf("http://b:80");
        const TimePoint now = m_clock.now();
        plan.add(id(0), a);
        plan.add(id(1), a);
        plan.add(id(2), b);
        plan.holdHost(a, now + 3s);
        plan.holdHost(a, now + 1s); // a shorter wish does not shorten it
        QCOMPARE(takeAll(plan, now), QList<quint32>{2});
        QCOMPARE(plan.explain(id(1), now), (WaitAnswer{WaitReason::RetryAfter, now + 3s}));
        QCOMPARE(plan.nextDue(), now + 3s);
        QVERIFY(takeAll(plan, now + 2999ms).isEmpty());
        QCOMPARE(takeAll(plan, now + 3s), (QList<quint32>{0, 1}));
    }

    void ratesSpreadStarts()
    {
        FetchPlan plan({50, 50, 10, 0}, 30);
        for (quint32 i = 0; i < 30; ++i)
            plan.add(id(i), plan.hostOf(i % 2 ? "http://a:80" : "http://b:80"));
        TimePoint now = m_clock.now();
        int started = 0;
        for (int step = 0; step < 1000; ++step, now += 1ms)
            started += int(takeAll(plan, now).size());
        QCOMPARE(started, 10);
        QCOMPARE(plan.explain(id(29), now - 1ms).reason, WaitReason::GlobalRate);
    }

    void aHostsRateHoldsItAlone()
    {
        FetchPlan plan({50, 50, 0, 100}, 300);
        for (quint32 i = 0; i < 300; ++i)
            plan.add(id(i), plan.hostOf(i < 200 ? "http://a:80" : "http://b:80"));
        const TimePoint begin = m_clock.now();
        std::map<bool, int> started;
        for (TimePoint now = begin; now < begin + 500ms;
             now = std::max(now + 1ms, std::min(plan.nextDue(), now + 1s)))
            for (const quint32 index : takeAll(plan, now)) {
                ++started[index < 200];
                plan.release(id(index));
            }
        // 50 in half a second and at most 20 ms worth at once.
        QVERIFY2(started[true] >= 50 && started[true] <= 53, qPrintable(QString::number(started[true])));
        QVERIFY(started[false] >= 50 && started[false] <= 53);
    }

    void pauseHoldsAllAndSaysSo()
    {
        FetchPlan plan({50, 6, 0, 0}, 10);
        plan.add(id(0), plan.hostOf("http://a:80"));
        plan.setPaused(WaitReason::Paused);
        QVERIFY(takeAll(plan, m_clock.now()).isEmpty());
        QCOMPARE(plan.explain(id(0), m_clock.now()).reason, WaitReason::Paused);
        plan.setPaused(WaitReason::None);
        QCOMPARE(takeAll(plan, m_clock.now()).size(), 1);
        plan.setHostPaused(0, WaitReason::HostPaused);
        plan.add(id(1), 0);
        QVERIFY(takeAll(plan, m_clock.now()).isEmpty());
        QCOMPARE(plan.explain(id(1), m_clock.now()).reason, WaitReason::HostPaused);
        plan.setHostPaused(0, WaitReason::None);
        QCOMPARE(takeAll(plan, m_clock.now()).size(), 1);
    }

    void rowsLeaveFromAnywhere()
    {
        FetchPlan plan({1, 1, 0, 0}, 10);
        const HostId a = plan.hostOf("http://a:80");
        for (quint32 i = 0; i < 5; ++i)
            plan.add(id(i), a);
        plan.backOff(id(5), a, m_clock.now() + 1s, WaitReason::Backoff);
        QVERIFY(plan.remove(id(2)));
        QVERIFY(!plan.remove(id(2)));
        QVERIFY(plan.remove(id(5)));
        QCOMPARE(takeAll(plan, m_clock.now() + 2s), QList<quint32>{0});
        QVERIFY(!plan.remove(id(0))); // in flight
        QCOMPARE(plan.removeAll(), (QList<RequestId>{id(1), id(3), id(4)}));
        plan.release(id(0));
        QVERIFY(plan.isEmpty());
    }

    void rowsWithoutNetworkWaitForNobody()
    {
        FetchPlan plan({1, 1, 1, 1}, 10);
        plan.add(id(0), plan.hostOf("http://a:80"));
        QCOMPARE(takeAll(plan, m_clock.now()), QList<quint32>{0});
        plan.add(id(1), plan.hostOf("http://a:80"));
        plan.add(id(2), plan.hostOf(""));
        plan.add(id(3), plan.hostOf(""));
        QCOMPARE(takeAll(plan, m_clock.now()), (QList<quint32>{2, 3}));
    }

    /// Random use, checked against the rules: caps are kept, every row starts once, nothing is forgotten.
    void randomUseKeepsTheRules()
    {
        std::mt19937 random(3);
        constexpr quint32 count = 3000;
        FetchPlan plan({20, 4, 0, 0}, count);
        QHash<quint32, HostId> hostOf;
        for (quint32 i = 0; i < count; ++i) {
            hostOf[i] = plan.hostOf("http://h" + QByteArray::number(random() % 40) + ":80");
            plan.add(id(i), hostOf[i]);
        }
        std::vector<quint32> flying;
        std::set<quint32> ended;
        std::map<HostId, int> perHost;
        TimePoint now = m_clock.now();
        int steps = 0;
        while (ended.size() < count && ++steps < 100'000) {
            for (const quint32 index : takeAll(plan, now)) {
                flying.push_back(index);
                QVERIFY(++perHost[hostOf[index]] <= 4);
            }
            QVERIFY(flying.size() <= 20 && qsizetype(flying.size()) == plan.inFlight());
            if (flying.empty()) {
                QVERIFY(plan.nextDue() != Never && plan.nextDue() > now);
                now = plan.nextDue();
                continue;
            }
            const size_t at = random() % flying.size();
            const quint32 index = flying[at];
            flying.erase(flying.begin() + long(at));
            --perHost[hostOf[index]];
            plan.release(id(index));
            switch (random() % 4) {
            case 0:
                plan.backOff(id(index), hostOf[index], now + std::chrono::milliseconds(random() % 500),
                             WaitReason::Backoff);
                break;
            case 1:
                plan.holdHost(hostOf[index], now + std::chrono::milliseconds(random() % 100));
                plan.addFirst(id(index), hostOf[index]);
                break;
            default:
                QVERIFY(ended.insert(index).second);
            }
            now += std::chrono::milliseconds(random() % 3);
        }
        QCOMPARE(ended.size(), size_t(count));
        QVERIFY(plan.isEmpty());
    }

private:
    FakeClock m_clock;
};

QTEST_GUILESS_MAIN(TestFetchPlan)
#include "tst_fetchplan.moc"
