// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/schedule/retrypolicy.h"
#include "tests/support/testpaths.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

namespace {

RetryPolicy policy(double chance = 1.0, RunOptions options = {})
{
    return RetryPolicy(options, [chance] { return chance; });
}

FailedAttempt failed(ErrorKind kind, int status = 0)
{
    FailedAttempt attempt;
    attempt.errorKind = kind;
    attempt.status = status;
    return attempt;
}

} // namespace

class TestRetryPolicy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void retriesTheStatusesOfTheList_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("retried");
        for (const int status : {408, 429, 500, 502, 503, 504, 522, 524})
            QTest::addRow("%d", status) << status << true;
        for (const int status : {400, 401, 403, 404, 409, 410, 413, 501, 505})
            QTest::addRow("%d", status) << status << false;
    }

    void retriesTheStatusesOfTheList()
    {
        QFETCH(int, status);
        QFETCH(bool, retried);
        QCOMPARE(policy().decide(failed(ErrorKind::Status, status)).retry, retried);
    }

    void retriesErrorsThatMayPass_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<bool>("retried");
        using K = ErrorKind;
        for (const K kind : {K::Dns, K::Connect, K::TimeoutConnect, K::TimeoutIdle, K::TimeoutTotal, K::Reset,
                             K::Truncated, K::Proxy})
            QTest::addRow("%s", errorKindName(kind).data()) << kind << true;
        for (const K kind : {K::Tls, K::TimeoutDeadline, K::Protocol, K::Decode, K::TooLarge, K::Redirect,
                             K::BlockedScheme, K::Invalid, K::Io, K::Cancelled, K::Expectation})
            QTest::addRow("%s", errorKindName(kind).data()) << kind << false;
    }

    void retriesErrorsThatMayPass()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(bool, retried);
        QCOMPARE(policy().decide(failed(kind)).retry, retried);
    }

    void knowsIdempotentMethods()
    {
        for (const char *method : {"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"})
            QVERIFY(isIdempotent(method));
        for (const char *method : {"POST", "PATCH", "CONNECT", "PURGE", "get"})
            QVERIFY(!isIdempotent(method));
    }

    void anUnsafeMethodOnlyWhenNothingWasSent()
    {
        FailedAttempt attempt = failed(ErrorKind::Reset);
        attempt.mayRepeat = false;
        QVERIFY(!policy().decide(attempt).retry);
        attempt.sends = 0;
        QVERIFY(policy().decide(attempt).retry);
        attempt = failed(ErrorKind::Status, 503);
        attempt.mayRepeat = false;
        QVERIFY(!policy().decide(attempt).retry);
    }

    void stopsAfterTheLastRetry()
    {
        FailedAttempt attempt = failed(ErrorKind::Connect);
        attempt.number = 3;
        QVERIFY(policy().decide(attempt).retry);
        attempt.number = 4;
        QVERIFY(!policy().decide(attempt).retry);
        attempt.number = 1;
        attempt.maxRetries = 0;
        QVERIFY(!policy().decide(attempt).retry);
    }

    void waitsWithFullJitterOrAsTheServerAsks()
    {
        FailedAttempt attempt = failed(ErrorKind::Status, 503);
        attempt.number = 3;
        QCOMPARE(policy(0.0).decide(attempt).wait, 0ms);
        QCOMPARE(policy(0.5).decide(attempt).wait, 1000ms);
        QCOMPARE(policy(0.999).decide(attempt).wait, 1998ms);
        QCOMPARE(policy(0.5).decide(attempt).reason, WaitReason::Backoff);
        attempt.retryAfter = 7s;
        QCOMPARE(policy(0.5).decide(attempt).wait, 7000ms);
        QCOMPARE(policy(0.5).decide(attempt).reason, WaitReason::RetryAfter);
        attempt.retryAfter = 10ms; // shorter than the jitter: the longer of the two counts
        QCOMPARE(policy(0.5).decide(attempt).wait, 1000ms);
    }

    void neverOverflows()
    {
        QCOMPARE(policy().ceiling(0), 500ms);
        QCOMPARE(policy().ceiling(6), 32s);
        QCOMPARE(policy().ceiling(7), 60s);
        QCOMPARE(policy().ceiling(1'000'000), 60s);
        RunOptions options;
        options.retryBase = 0ms;
        QCOMPARE(policy(1, options).ceiling(1'000'000), 0ms);
    }

    /// The rows of the corpus that a doubling base with a cap can express, against our ceilings; the others:
    /// urllib3's first wait of 0 and additive jitter, got's noise on top, Fibonacci, linear, chains and
    /// floating-point extremes, for which there is no option.
    void corpusBackoff()
    {
        QFile file(corpusFile("retry/backoff.json"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the corpora are not here");
        struct Expressed
        {
            const char *params;
            std::chrono::milliseconds base, cap;
        };
        const QList<Expressed> expressed{{"min 1 s, max 300 s", 1s, 300s},
                                         {"1000*2^(n-1) + noise<=100 ms", 1s, 3600s},
                                         {"0.3*2^(n-1)", 300ms, 3600s},
                                         {"backoffLimit 1000 ms", 300ms, 1s},
                                         {"start 0.1, factor 2, max 30", 100ms, 30s}};
        int compared = 0;
        const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
        for (const QJsonValue &row : rows) {
            for (const Expressed &rule : expressed) {
                if (row[QStringLiteral("params")].toString() != QLatin1String(rule.params))
                    continue;
                RunOptions options;
                options.retryBase = rule.base;
                options.retryCap = rule.cap;
                const QJsonArray delays = row[QStringLiteral("delays_s")].toArray();
                const QJsonArray attempts = row[QStringLiteral("attempts")].toArray();
                for (qsizetype i = 0; i < delays.size(); ++i) {
                    const int n = attempts.isEmpty() ? int(i) : attempts[i].toInt();
                    QCOMPARE(policy(1, options).ceiling(n).count(),
                             qint64(std::lround(delays[i].toDouble() * 1000)));
                    ++compared;
                }
            }
        }
        QCOMPARE(compared, 6 + 4 + 4 + 4 + 10);
    }
};

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
