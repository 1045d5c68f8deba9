// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakerun.h"
#include "tests/support/testpaths.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

/// The rules of other clients in the corpus: those that our defaults or an option express are run, by the
/// beginning of the rule; the others stand here with the reason.
class TestRetryRules : public QObject
{
    Q_OBJECT

    static constexpr RequestId First = requestId(0);

    /// Attempts made when every one is answered alike.
    static int attemptsWhenAnswered(int status, const QByteArray &method, const RunOptions &options,
                                    const HttpHeaders &headers = {})
    {
        FakeRun run({requestFor("http://a/", method)}, options);
        while (run.observer.ends == 0) {
            if (run.transport.flying.isEmpty())
                run.advance(1s);
            else
                run.transport.answer(First, status, headers);
        }
        return run.only().attempt();
    }

    static int attemptsWhenBroken(ErrorKind kind, const QByteArray &method = "GET",
                                  const RunOptions &options = {})
    {
        FakeRun run({requestFor("http://a/", method)}, options);
        while (run.observer.ends == 0) {
            if (run.transport.flying.isEmpty())
                run.advance(1s);
            else
                run.transport.breakDown(First, kind);
        }
        return run.only().attempt();
    }

    static void statusList()
    {
        RunOptions options;
        options.retryStatuses.clear();
        for (int status = 500; status < 600; ++status)
            options.retryStatuses.append(status);
        QCOMPARE(attemptsWhenAnswered(200, "GET", options), 1);
        QCOMPARE(attemptsWhenAnswered(400, "GET", options), 1);
        QCOMPARE(attemptsWhenAnswered(500, "GET", options), 4);
    }
    static void postIsNotRepeated()
    {
        QCOMPARE(attemptsWhenBroken(ErrorKind::TimeoutIdle, "POST"), 1);
        QCOMPARE(attemptsWhenAnswered(503, "POST", {}), 1);
    }
    static void noRetries()
    {
        RunOptions options;
        options.maxRetries = 0;
        QCOMPARE(attemptsWhenAnswered(503, "GET", options), 1);
        options.maxRetries = -1;
        QCOMPARE(attemptsWhenAnswered(503, "GET", options), 1);
    }
    static void credentialsStay()
    {
        HttpRequest request = requestFor("http://a/");
        request.headers = {{"Authorization", "x"}, {"Proxy-Authorization", "x"}, {"Cookie", "x"}};
        FakeRun run({request});
        run.transport.answer(First, 302, {{"Location", "http://b/"}});
        for (const HttpHeader &header : std::as_const(run.transport.flying[First].headers))
            QVERIFY(header.value != "x");
    }
    static void payloadTooLarge()
    {
        QCOMPARE(attemptsWhenAnswered(413, "GET", {}), 1);
        QCOMPARE(attemptsWhenAnswered(503, "GET", {}), 4);
    }
    static void noJitterOnRetryAfter()
    {
        FakeRun run({requestFor("http://a/")}, {}, 0.9);
        run.transport.answer(First, 429, {{"Retry-After", "5"}});
        run.advance(4999ms);
        QVERIFY(run.transport.flying.isEmpty());
        run.advance(1ms);
        QCOMPARE(run.transport.flying.size(), 1);
    }
    static void deadlineBeatsRetryAfter()
    {
        RunOptions options;
        options.deadline = 1s;
        QCOMPARE(attemptsWhenAnswered(503, "GET", options, {{"Retry-After", "5"}}), 1);
    }
    static void fullTimeoutEachAttempt()
    {
        FakeRun run({requestFor("http://a/")});
        for (int attempt = 0; attempt < 3; ++attempt) {
            QCOMPARE(run.transport.flying[First].limits.total, 10s);
            run.clock.advance(9s);
            run.transport.answer(First, 503);
            run.advance(1min);
        }
    }
    static void hopelessErrorsOnce()
    {
        for (const ErrorKind kind : {ErrorKind::Tls, ErrorKind::BlockedScheme, ErrorKind::Redirect})
            QCOMPARE(attemptsWhenBroken(kind), 1);
        HttpRequest bad = requestFor("http://a/");
        bad.headers = {{"Bad Name", "x"}};
        FakeRun run({bad});
        QCOMPARE(run.only().attempt(), 0); // not even one
    }
    static void bodiesAreSentAgain()
    {
        HttpRequest put = requestFor("http://a/", "PUT");
        put.body.kind = RequestBody::Kind::Data;
        put.body.bytes = "the body";
        FakeRun run({put});
        for (int attempt = 0; attempt < 4; ++attempt) {
            QCOMPARE(run.transport.flying[First].body.inMemory(), "the body");
            run.transport.answer(First, 500);
            run.advance(1min);
        }
    }
    static void waitsAsAskedAndRepeatsAPostThatMay()
    {
        RunOptions options;
        options.maxRetries = 1;
        options.retryUnsafe = true;
        FakeRun run({requestFor("http://a/", "POST")}, options, 0);
        run.transport.answer(First, 429, {{"Retry-After", "1"}});
        run.advance(999ms);
        QCOMPARE(run.transport.started.size(), 1);
        run.advance(1ms);
        QCOMPARE(run.transport.started.size(), 2);
    }
    static void redirectCarriesNoRetryAfter()
    {
        FakeRun run({requestFor("http://a/")});
        run.transport.answer(First, 301, {{"Retry-After", "200"}, {"Location", "/b"}});
        QCOMPARE(run.transport.flying.size(), 1);
    }
    static void abortEndsABackOff()
    {
        FakeRun run({requestFor("http://a/")});
        run.transport.answer(First, 503);
        run.scheduler->cancel({First});
        QCOMPARE(run.only().outcome, RowState::Cancelled);
    }

private Q_SLOTS:
    void corpus()
    {
        QFile file(corpusFile("retry/policy.json"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the corpora are not here");
        const QList<std::pair<const char *, void (*)()>> expressed{
            {"status list [500..599]", statusList},
            {"POST + read timeout", postIsNotRepeated},
            {"total 0 or -1", noRetries},
            {"Authorization, Proxy-Authorization, Cookie dropped", credentialsStay},
            {"413 without Retry-After", payloadTooLarge},
            {"POST not retried", postIsNotRepeated},
            {"limit 0", noRetries},
            {"jitter is not applied", noJitterOnRetryAfter},
            {"Retry-After 5 with totalTimeout 1 s", deadlineBeatsRetryAfter},
            {"each attempt gets the full", fullTimeoutEachAttempt},
            {"TLS verification failure", hopelessErrorsOnce},
            {"PUT body re-sent", bodiesAreSentAgain},
            {"429 + Retry-After 1", waitsAsAskedAndRepeatsAPostThatMay},
            {"Retry-After 200 with --retry-max-time 10", deadlineBeatsRetryAfter},
            {"Retry-After on a 301", redirectCarriesNoRetryAfter},
            {"abort during the backoff", abortEndsABackOff}};
        const QList<std::pair<const char *, const char *>> others{
            {"allowed_methods ANDed",
             "which methods are repeated is RFC 9110's decision or the row's, not a list"},
            {"connect=3,total=2", "one count of retries, whatever failed"},
            {"read=0", "one count of retries, whatever failed"},
            {"backoff resets after a redirect", "a redirect is a hop of an attempt and no retry"},
            {"Retry-After greater than maxRetryAfter", "waits are cut to six hours; a deadline ends the row"},
            {"default statuses 408 413", "our list is curl's, which has no 413"},
            {"timeout is not retried by default",
             "timeouts may pass, and are retried for idempotent methods"},
            {"429 and 5xx (not 501) retried", "our list is curl's; every retried status may ask for a wait"},
            {"dropped after 3 of 6 bytes", "no ranges: an attempt starts over"},
            {"weak ETags never used", "no ranges: an attempt starts over"}};
        const auto beginsWith = [](const QString &rule) {
            return [rule](const auto &entry) { return rule.startsWith(QLatin1String(entry.first)); };
        };
        const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(!rows.isEmpty());
        for (const QJsonValue &row : rows) {
            const QString rule = row[QStringLiteral("rule")].toString();
            const auto run = std::find_if(expressed.begin(), expressed.end(), beginsWith(rule));
            if (run != expressed.end())
                run->second();
            else
                QVERIFY2(std::any_of(others.begin(), others.end(), beginsWith(rule)), qPrintable(rule));
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(rule));
        }
    }
};

QTEST_GUILESS_MAIN(TestRetryRules)
#include "tst_retryrules.moc"
