// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/requestlist.h"
#include "core/schedule/fetchscheduler.h"
#include "tests/support/fakeclock.h"

#include <QMap>
#include <QTest>

namespace AsyncFetcher {

/// Holds what was started until a test ends it.
class FakeTransport final : public HttpTransport
{
public:
    void start(RequestId id, TransportRequest request, TransportClient *client) override
    {
        m_client = client;
        QVERIFY2(!flying.contains(id), "a row has one exchange at a time");
        flying.insert(id, request);
        started.append(id);
        peak = std::max(peak, flying.size());
    }
    TransportReply abort(RequestId id) override
    {
        flying.remove(id);
        TransportReply reply;
        reply.errorKind = ErrorKind::Cancelled;
        reply.sends = 1;
        return reply;
    }

    void end(RequestId id, TransportReply reply)
    {
        flying.remove(id);
        m_client->exchangeFinished(id, std::move(reply));
    }
    void answer(RequestId id, int status, HttpHeaders headers = {}, const QByteArray &body = "body")
    {
        TransportReply reply;
        reply.status = status;
        reply.headers = std::move(headers);
        reply.body = Body::fromBytes(body);
        reply.responseTime = std::chrono::milliseconds(5);
        reply.sends = 1;
        end(id, std::move(reply));
    }
    void breakDown(RequestId id, ErrorKind kind, int sends = 1, bool innocent = false)
    {
        TransportReply reply;
        reply.errorKind = kind;
        reply.error = QStringLiteral("it broke");
        reply.sends = sends;
        reply.innocent = innocent;
        end(id, std::move(reply));
    }

    QMap<RequestId, TransportRequest> flying;
    QList<RequestId> started;
    qsizetype peak = 0;

private:
    TransportClient *m_client = nullptr;
};

class FakeObserver final : public RunObserver
{
public:
    void rowEnded(HttpResponse response) override { ended.append(std::move(response)); }
    bool hasRoom() const override { return room; }
    void allEnded() override { ++ends; }
    void noted(RunNote &&note) override { notes.push_back(std::move(note)); }
    bool keepsIntents() const override { return keepIntents; }
    void braked(const Brake &brake) override { brakes.append(brake); }

    /// The rows that asked to be sent, in turn.
    QList<RequestId> intents() const
    {
        QList<RequestId> rows;
        for (const RunNote &note : notes)
            if (const auto *intent = std::get_if<SendIntent>(&note))
                rows.append(intent->requestId);
        return rows;
    }

    std::vector<RunNote> notes;
    QList<Brake> brakes;
    bool keepIntents = false;
    QList<HttpResponse> ended;
    int ends = 0;
    bool room = true;
};

inline HttpRequest requestFor(const QByteArray &url, const QByteArray &method = {})
{
    HttpRequest made;
    made.url = url;
    made.method = method;
    return made;
}

/// A run over rows, with everything around it fake.
struct FakeRun
{
    explicit FakeRun(const QList<HttpRequest> &rows, const RunOptions &options = {}, double chance = 1.0,
                     const EarlierWork &earlier = {}, bool keepIntents = false, const RowGroups &groups = {},
                     const QList<qsizetype> &positions = {}, Attendance attendance = Attendance::Full)
    {
        observer.keepIntents = keepIntents;
        auto list = std::make_shared<RequestList>();
        list->setGroups(groups);
        for (const HttpRequest &row : rows)
            list->append(row);
        table = std::make_shared<RunTable>(list->idEnd());
        scheduler = std::make_unique<FetchScheduler>(
            FetchScheduler::Setup{list, positions, options, table, &transport, &observer, &clock,
                                  [chance] { return chance; }, earlier, attendance});
        scheduler->start();
    }
    void advance(Duration by)
    {
        clock.advance(by);
        scheduler->pump();
    }
    const HttpResponse &only() const { return observer.ended.first(); }

    FakeClock clock;
    FakeTransport transport;
    FakeObserver observer;
    std::shared_ptr<RunTable> table;
    std::unique_ptr<FetchScheduler> scheduler;
};

} // namespace AsyncFetcher
