// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/http1/http1pool.h"
#include "tests/support/fakeclock.h"

#include <QHash>
#include <QTest>
#include <QUrl>

namespace AsyncFetcher {

/// Knows what it is told to know, and counts the questions.
class FakeResolver final : public QObject, public HostResolver
{
public:
    void resolve(const QString &name, Answered answered) override
    {
        ++questions;
        const Answer answer = answers.value(name, {{}, QStringLiteral("no such name")});
        QMetaObject::invokeMethod(
            this, [answered = std::move(answered), answer] { answered(answer); }, Qt::QueuedConnection);
    }

    QHash<QString, Answer> answers;
    int questions = 0;
};

/// One exchange that keeps what came.
class TestExchange final : public Http1Exchange
{
public:
    TestExchange() = default;
    explicit TestExchange(const QByteArray &url, const QByteArray &method = "GET")
    {
        const QUrl parsed = QUrl::fromEncoded(url);
        request.method = method;
        request.origin.setScheme(parsed.scheme());
        request.origin.setHost(parsed.host());
        request.origin.setPort(parsed.port());
        request.target = parsed.path(QUrl::FullyEncoded).toLatin1();
        request.idempotent = method != "POST";
    }

    QByteArray body;
    bool hasEnded = false;
    bool refusesBody = false;
    qint64 limit = Unlimited;
    std::function<void()> onConnected;
    std::function<void()> onEnded;

protected:
    void connected() override
    {
        if (onConnected)
            onConnected();
    }
    void active() override {}
    bool headArrived() override { return true; }
    bool bodyArrived(QByteArrayView bytes) override
    {
        body.append(bytes);
        if (!refusesBody)
            return true;
        facts.errorKind = ErrorKind::TooLarge;
        return false;
    }
    qint64 room() const override { return limit == Unlimited ? Unlimited : limit - body.size(); }
    void ended() override
    {
        hasEnded = true;
        if (onEnded)
            onEnded();
    }
};

/// A pool with a clock of its own and a resolver that can be told.
struct TestPool
{
    explicit TestPool(Http1Pool::Settings settings = {})
        : resolver(new FakeResolver)
        , pool(settings, std::unique_ptr<HostResolver>(resolver), &clock)
    {
        tls = pool.profile(QSslConfiguration::defaultConfiguration());
    }

    void start(TestExchange &exchange) { pool.start(&exchange, tls); }

    FakeClock clock;
    FakeResolver *resolver; ///< the pool's
    Http1Pool pool;
    int tls = 0;
};

/// Runs one exchange to its end; what came of it is in it.
inline void run(TestPool &test, TestExchange &exchange)
{
    test.start(exchange);
    QTRY_VERIFY(exchange.hasEnded);
}

} // namespace AsyncFetcher
