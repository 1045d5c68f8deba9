// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/response/histogram.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace AsyncFetcher;
using namespace std::chrono_literals;
using Span = Histogram::Span;

class TestHistogram : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void emptyIsZero()
    {
        const Histogram histogram;
        QCOMPARE(histogram.count(), 0);
        QCOMPARE(histogram.percentile(0.5), Span(0));
        QCOMPARE(histogram.min(), Span(0));
        QCOMPARE(histogram.mean(), Span(0));
    }

    void percentilesAreCloseAndNeverTooLow()
    {
        std::mt19937 random(5);
        std::lognormal_distribution<double> spread(10, 2); // around 22 ms, up to minutes
        Histogram histogram;
        std::vector<Span> values;
        for (int i = 0; i < 50'000; ++i) {
            values.push_back(Span(qint64(spread(random) * 1000)));
            histogram.add(values.back());
        }
        std::sort(values.begin(), values.end());
        for (const double fraction : {0.01, 0.5, 0.9, 0.95, 0.99, 0.999, 1.0}) {
            const Span exact = values[size_t(std::ceil(fraction * double(values.size()))) - 1];
            const Span found = histogram.percentile(fraction);
            QVERIFY(found >= exact);
            QVERIFY2(double(found.count()) <= double(exact.count()) * 1.016 + 1000,
                     qPrintable(QString::number(fraction)));
        }
        QCOMPARE(histogram.min(), values.front());
        QCOMPARE(histogram.max(), values.back());
        QCOMPARE(histogram.percentile(1), values.back());
    }

    void sumsOfTwoAreOne()
    {
        Histogram one, two, both;
        for (int i = 1; i < 1000; ++i) {
            (i % 3 ? one : two).add(i * 777us);
            both.add(i * 777us);
        }
        one.add(two);
        for (const double fraction : {0.1, 0.5, 0.99})
            QCOMPARE(one.percentile(fraction), both.percentile(fraction));
        QCOMPARE(one.mean(), both.mean());
        QCOMPARE(one.countBetween(0ns, 1h), 999);
        QCOMPARE(one.countBetween(0ns, 400ms) + one.countBetween(400ms, 1h), 999);
    }

    void extremesAreKept()
    {
        Histogram histogram;
        histogram.add(-5ms);
        histogram.add(0ns);
        histogram.add(1000h);
        QCOMPARE(histogram.count(), 3);
        QCOMPARE(histogram.min(), Span(0));
        QCOMPARE(histogram.max(), Span(24h));
        QCOMPARE(histogram.percentile(0.5), Span(1us));
    }
};

QTEST_GUILESS_MAIN(TestHistogram)
#include "tst_histogram.moc"
