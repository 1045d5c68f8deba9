// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/runseries.h"

#include <QTest>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

namespace {

/// A run that ends ten rows a second, one of them failed, each after as many milliseconds as seconds have
/// gone.
Statistics after(std::chrono::milliseconds elapsed)
{
    Statistics statistics;
    const qint64 seconds = elapsed.count() / 1000;
    statistics.elapsed = elapsed;
    statistics.byState[size_t(RowState::Succeeded)] = 9 * seconds;
    statistics.byState[size_t(RowState::Failed)] = seconds;
    statistics.bytesReceived = 1000 * seconds;
    for (qint64 i = 1; i <= seconds; ++i)
        statistics.responseTime.add(std::chrono::milliseconds(i));
    return statistics;
}

} // namespace

class TestRunSeries : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stepsAreASecondLong()
    {
        RunSeries series;
        for (int i = 1; i <= 35; ++i)
            series.add(after(i * 100ms), false);
        QCOMPARE(series.steps().size(), 3);
        const RunSeries::Step &last = series.steps().back();
        QCOMPARE(last.perSecond(last.ended), 10.0);
        QCOMPARE(last.perSecond(last.failed), 1.0);
        QCOMPARE(last.perSecond(last.bytes), 1000.0);
        // Only what ended in this second: 3 ms and not the 1 ms of the first.
        QVERIFY(last.p50 > 0.0029 && last.p50 < 0.0032);
        series.add(after(3600ms), true);
        QCOMPARE(series.steps().size(), 4);
        QCOMPARE(series.steps().back().ended, 0);
        QCOMPARE(series.latest().bytesReceived, 3000);
    }

    void aLongRunKeepsItsLengthInLongerSteps()
    {
        RunSeries series;
        qint64 ended = 0;
        for (int i = 1; i <= 2000; ++i)
            series.add(after(i * 1000ms), false);
        QVERIFY(series.steps().size() <= RunSeries::MostSteps);
        for (const RunSeries::Step &step : series.steps()) {
            ended += step.ended;
            QVERIFY(qAbs(step.perSecond(step.ended) - 10.0) < 0.01);
        }
        QVERIFY(ended > 19'900);
        series.begin();
        QVERIFY(series.steps().empty());
    }

    void whatWasBeforeIsTakenOff()
    {
        Histogram earlier;
        Histogram later;
        for (const auto value : {1ms, 50ms, 50ms}) {
            earlier.add(value);
            later.add(value);
        }
        QCOMPARE(later.since(earlier).count(), 0);
        QCOMPARE(later.since(earlier).percentile(0.5).count(), 0);
        later.add(2s);
        const Histogram since = later.since(earlier);
        QCOMPARE(since.count(), 1);
        QVERIFY(since.percentile(0.5) >= 2s && since.percentile(0.5) < 2040ms);
        QCOMPARE(later.since({}).count(), 4);
    }
};

QTEST_GUILESS_MAIN(TestRunSeries)
#include "tst_runseries.moc"
