// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fetcher.h"

#include <QSemaphore>
#include <QTest>
#include <QTimer>

#include <atomic>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

namespace {

/// What all the transports of a test did.
struct Record
{
    std::atomic<int> made{0}, gone{0}, flying{0}, peak{0};
};

/// Answers each request with 200 after a turn of the event loop; "/hold" never, "/500" with 500.
class EchoTransport final : public HttpTransport
{
public:
    explicit EchoTransport(Record *record)
        : m_record(record)
    {
        ++record->made;
    }
    ~EchoTransport() override { ++m_record->gone; }

    void start(RequestId id, TransportRequest request, TransportClient *client) override
    {
        m_record->peak = std::max<int>(m_record->peak, ++m_record->flying);
        if (request.target == "/hold")
            return;
        QTimer::singleShot(1ms, &m_context, [this, id, client, target = request.target] {
            TransportReply reply;
            reply.status = target == "/500" ? 500 : 200;
            reply.body = Body::fromBytes(target);
            reply.sends = 1;
            --m_record->flying;
            client->exchangeFinished(id, std::move(reply));
        });
    }
    TransportReply abort(RequestId) override
    {
        --m_record->flying;
        TransportReply reply;
        reply.errorKind = ErrorKind::Cancelled;
        return reply;
    }

private:
    Record *m_record;
    QObject m_context;
};

HttpRequest get(const QByteArray &path)
{
    HttpRequest request;
    request.url = "http://host" + path;
    return request;
}

} // namespace

class TestFetcher : public QObject
{
    Q_OBJECT

    TransportFactory factory()
    {
        return [this](const TransportOptions &) -> Result<std::unique_ptr<HttpTransport>> {
            return std::make_unique<EchoTransport>(&m_record);
        };
    }

private Q_SLOTS:
    void init() { m_record.made = m_record.gone = m_record.flying = m_record.peak = 0; }

    void fetchesWithoutAnEventLoopHere()
    {
        Fetcher fetcher({.maxConcurrent = 3}, factory());
        const HttpResponse response = fetcher.fetch(get("/one")).result();
        QCOMPARE(response.statusCode, 200);
        QCOMPARE(response.body.bytes, "/one");
    }

    void fetchesAllInOrderUnderItsCap()
    {
        Fetcher fetcher({.maxConcurrent = 3, .maxRetries = 0}, factory());
        QList<HttpRequest> requests;
        for (int i = 0; i < 100; ++i)
            requests.append(get(i == 50 ? "/500" : "/" + QByteArray::number(i)));
        QFuture<QList<HttpResponse>> done = fetcher.fetchAll(requests);
        QFuture<QList<HttpResponse>> more = fetcher.fetchAll({get("/more"), get("not a url")});
        const QList<HttpResponse> responses = done.result();
        QCOMPARE(responses.size(), 100);
        QCOMPARE(done.progressValue(), 100);
        for (int i = 0; i < 100; ++i)
            QCOMPARE(responses[i].url, requests[i].url);
        QCOMPARE(responses[50].outcome, RowState::Failed);
        QCOMPARE(more.result().size(), 2);
        QVERIFY(m_record.peak <= 3);
        QCOMPARE(fetcher.fetch(get("/later")).result().statusCode, 200);
        const Statistics statistics = fetcher.statistics();
        QCOMPARE(statistics.total, 103);
        QCOMPARE(statistics.count(RowState::Succeeded), 101);
        QCOMPARE(statistics.count(RowState::Failed), 2);
        QCOMPARE(statistics.byStatus[500], 1);
    }

    void anEmptyListIsDoneAtOnce()
    {
        Fetcher fetcher({}, factory());
        QVERIFY(fetcher.fetchAll({}).result().isEmpty());
        QCOMPARE(fetcher.fetch(get("/x")).result().statusCode, 200);
    }

    void aCancelledFutureCancelsItsRequestsAlone()
    {
        Fetcher fetcher({.maxConcurrent = 2}, factory());
        QFuture<QList<HttpResponse>> held = fetcher.fetchAll({get("/hold"), get("/hold"), get("/hold")});
        QFuture<HttpResponse> waits = fetcher.fetch(get("/after"));
        QTRY_COMPARE(m_record.flying, 2);
        held.cancel();
        held.waitForFinished();
        QVERIFY(held.isCanceled());
        QCOMPARE(waits.result().statusCode, 200);
        QCOMPARE(fetcher.statistics().count(RowState::Cancelled), 3);
    }

    void cancelAllEndsEverything()
    {
        Fetcher fetcher({}, factory());
        auto held = fetcher.fetchAll({get("/hold"), get("/hold")});
        QTRY_COMPARE(m_record.flying, 2);
        fetcher.cancelAll();
        QCOMPARE(held.result().first().outcome, RowState::Cancelled);
    }

    void closesEverythingWhenItGoes()
    {
        QFuture<HttpResponse> held;
        {
            Fetcher fetcher({}, factory());
            held = fetcher.fetch(get("/hold"));
            QTRY_COMPARE(m_record.flying, 1);
        }
        QVERIFY(held.isFinished() && held.isCanceled());
        QCOMPARE(m_record.made, 1);
        QCOMPARE(m_record.gone, 1);
        QCOMPARE(m_record.flying, 0);
    }

    void aTransportThatCannotBeMadeFailsEveryRequest()
    {
        Fetcher fetcher({}, [](const TransportOptions &) -> Result<std::unique_ptr<HttpTransport>> {
            return fail(Error::Code::Io, QStringLiteral("no certificate"));
        });
        const HttpResponse response = fetcher.fetch(get("/x")).result();
        QCOMPARE(response.outcome, RowState::Failed);
        QCOMPARE(response.error, QStringLiteral("no certificate"));
    }

private:
    Record m_record;
};

QTEST_GUILESS_MAIN(TestFetcher)
#include "tst_fetcher.moc"
