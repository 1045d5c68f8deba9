// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/exchangetimeouts.h"
#include "tests/support/fakeclock.h"

#include <QTest>

#include <array>
#include <random>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

namespace {

/// A person's log of what expired when, in ms since the start.
struct Watched
{
    FakeClock clock;
    TimePoint start = clock.now();
    QStringList log;
    std::array<char, 8> owners{};
    ExchangeTimeouts timeouts{&clock, [this](void *owner, ErrorKind kind, const QString &) {
                                  const auto at = std::chrono::duration_cast<std::chrono::milliseconds>(
                                      clock.now() - start);
                                  log.append(QStringLiteral("%1 %2 %3")
                                                 .arg(static_cast<char *>(owner) - owners.data())
                                                 .arg(errorKindName(kind))
                                                 .arg(at.count()));
                              }};

    void until(std::chrono::milliseconds end)
    {
        while (clock.now() < start + end) {
            clock.advance(10ms);
            timeouts.check();
        }
    }
};

TransportLimits limits(std::chrono::milliseconds connect, std::chrono::milliseconds idle,
                       std::chrono::milliseconds total)
{
    TransportLimits limits;
    limits.connect = connect;
    limits.idle = idle;
    limits.total = total;
    return limits;
}

} // namespace

class TestExchangeTimeouts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachLimitEndsWithItsOwnKind()
    {
        Watched w;
        auto *owner = w.owners.data();
        w.timeouts.begin(owner + 0, limits(300ms, 100ms, 900ms));
        const auto idle = w.timeouts.begin(owner + 1, limits(300ms, 500ms, 900ms));
        const auto total = w.timeouts.begin(owner + 2, limits(300ms, 500ms, 900ms));
        TransportLimits deadline = limits(0ms, 0ms, 700ms);
        deadline.totalKind = ErrorKind::TimeoutDeadline;
        w.timeouts.begin(owner + 3, deadline);
        w.timeouts.begin(owner + 4, limits(0ms, 0ms, 0ms));
        w.until(200ms);
        w.timeouts.connected(idle);
        w.timeouts.connected(total);
        w.until(250ms);
        w.timeouts.touch(idle);
        for (const auto at : {500ms, 800ms}) {
            w.until(at);
            w.timeouts.touch(total);
        }
        w.until(2000ms);
        QCOMPARE(w.log, (QStringList{
                            QStringLiteral("0 timeout-connect 300"), QStringLiteral("3 timeout-deadline 700"),
                            QStringLiteral("1 timeout-idle 750"), QStringLiteral("2 timeout-total 900")}));
    }

    void idleCountsFromTheConnectionOn()
    {
        Watched w;
        const auto handle = w.timeouts.begin(w.owners.data(), limits(10'000ms, 50ms, 0ms));
        w.until(400ms);
        QVERIFY(w.log.isEmpty());
        w.timeouts.connected(handle);
        w.until(1000ms);
        QCOMPARE(w.log, QStringList{QStringLiteral("0 timeout-idle 450")});
    }

    void aSecondConnectIsActivity()
    {
        Watched w;
        const auto handle = w.timeouts.begin(w.owners.data(), limits(100ms, 200ms, 0ms));
        w.timeouts.connected(handle);
        w.until(150ms);
        w.timeouts.connected(handle);
        w.until(1000ms);
        QCOMPARE(w.log, QStringList{QStringLiteral("0 timeout-idle 350")});
    }

    void nothingAfterTheEnd()
    {
        Watched w;
        const auto first = w.timeouts.begin(w.owners.data(), limits(100ms, 0ms, 0ms));
        w.timeouts.end(first);
        const auto second = w.timeouts.begin(w.owners.data() + 1, limits(0ms, 0ms, 0ms));
        w.until(500ms);
        QVERIFY(w.log.isEmpty());
        w.timeouts.end(second);
        QCOMPARE(w.timeouts.size(), 0U);
    }

    void anOwnerMayEndAndBeginFromInside()
    {
        FakeClock clock;
        int expired = 0;
        ExchangeTimeouts::Handle handle = 0;
        std::unique_ptr<ExchangeTimeouts> timeouts;
        timeouts = std::make_unique<ExchangeTimeouts>(&clock, [&](void *, ErrorKind, const QString &) {
            ++expired;
            timeouts->end(handle);
            handle = timeouts->begin(nullptr, limits(100ms, 0ms, 0ms));
        });
        handle = timeouts->begin(nullptr, limits(100ms, 0ms, 0ms));
        for (int i = 0; i < 3; ++i) {
            clock.advance(100ms);
            timeouts->check();
        }
        QCOMPARE(expired, 3);
        QCOMPARE(timeouts->size(), 1U);
    }

    void saysHowLongItWas()
    {
        FakeClock clock;
        QString said;
        ExchangeTimeouts timeouts(&clock,
                                  [&](void *, ErrorKind, const QString &sentence) { said = sentence; });
        timeouts.begin(nullptr, limits(2500ms, 0ms, 0ms));
        clock.advance(2500ms);
        timeouts.check();
        QCOMPARE(said, QStringLiteral("No connection within 2.5 s."));
    }

    // The real clock and the real timer.
    void tenThousandEndInTime()
    {
        const SystemClock clock;
        struct Exchange
        {
            TimePoint due;
            ExchangeTimeouts::Handle handle = 0;
        };
        std::vector<Exchange> exchanges(10'000);
        Duration worst{0};
        int expired = 0;
        bool early = false;
        ExchangeTimeouts timeouts(&clock, [&](void *owner, ErrorKind, const QString &) {
            const Duration late = clock.now() - static_cast<Exchange *>(owner)->due;
            early = early || late < Duration::zero();
            worst = std::max(worst, late);
            ++expired;
        });
        std::mt19937 random(3);
        for (Exchange &exchange : exchanges) {
            const std::chrono::milliseconds limit(50 + random() % 500);
            exchange.handle = timeouts.begin(&exchange, limits(5000ms, limit, 0ms));
            exchange.due = clock.now() + limit;
            timeouts.connected(exchange.handle);
        }
        QTRY_COMPARE(expired, 10'000);
        QVERIFY(!early);
        // The promise is 50 ms, but a loaded machine may stop the whole process for longer.
        qInfo("latest: %.1f ms", std::chrono::duration<double, std::milli>(worst).count());
        QVERIFY(worst < 1s);
    }
};

QTEST_GUILESS_MAIN(TestExchangeTimeouts)
#include "tst_exchangetimeouts.moc"
