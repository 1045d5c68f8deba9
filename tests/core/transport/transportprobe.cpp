// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transportprobe.h"

#include "core/transport/http1/http1transport.h"
#include "core/transport/qnamtransport.h"
#include "tests/support/certificates.h"

#include <QEventLoop>
#include <QIODevice>
#include <QTest>
#include <QTimer>

namespace AsyncFetcher {

QList<QByteArray> transportPaths()
{
    return {"qnam", "http1"};
}

void addTransportRows(const std::function<void(const char *prefix)> &rows)
{
    if (!rows)
        QTest::addColumn<QByteArray>("path");
    for (const QByteArray &path : transportPaths()) {
        if (rows)
            rows(path.constData());
        else
            QTest::newRow(path.constData()) << path;
    }
}

TransportRequest getRequest(const QByteArray &url)
{
    TransportRequest request;
    request.method = "GET";
    const QUrl whole = QUrl::fromEncoded(url);
    request.origin.setScheme(whole.scheme());
    request.origin.setHost(whole.host());
    request.origin.setPort(whole.port());
    request.target = whole.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    if (request.target.isEmpty())
        request.target = "/";
    request.headers = {{"User-Agent", "probe"}, {"Accept-Encoding", "gzip, deflate, br, zstd"}};
    return request;
}

TransportRequest postRequest(const QByteArray &url, const QByteArray &body)
{
    TransportRequest request = getRequest(url);
    request.method = "POST";
    request.idempotent = false;
    request.body = WireBody(body);
    return request;
}

TransportProbe::TransportProbe(const QByteArray &path, TransportOptions options)
{
    options.clock = &m_clock;
    auto created = path == "qnam" ? QnamTransport::create(options) : Http1Transport::create(options);
    if (!created)
        qFatal("%s", qPrintable(created.error().toString()));
    m_transport = *std::move(created);
}

TransportProbe::~TransportProbe() = default;

bool TransportProbe::waitUntil(const std::function<bool()> &done, std::chrono::milliseconds time)
{
    // QTest::qWaitFor sleeps 10 ms at a time, and our clock with it.
    QEventLoop loop;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &loop, &QEventLoop::quit);
    timer.start(time);
    while (!done() && timer.isActive())
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    return done();
}

RequestId TransportProbe::start(TransportRequest request)
{
    const RequestId id = requestId(m_started++);
    ++m_underWay;
    m_transport->start(id, std::move(request), this);
    return id;
}

bool TransportProbe::waitForAll(std::chrono::milliseconds time)
{
    return waitUntil([this] { return m_underWay == 0; }, time);
}

TransportReply TransportProbe::fetch(TransportRequest request)
{
    const RequestId id = start(std::move(request));
    if (!waitUntil([this, id] { return hasEnded(id); }))
        return abort(id);
    return reply(id);
}

TransportReply TransportProbe::abort(RequestId id)
{
    --m_underWay;
    return m_transport->abort(id);
}

void TransportProbe::exchangeFinished(RequestId id, TransportReply reply)
{
    if (hasEnded(id))
        qFatal("request %u ended twice", indexOf(id));
    --m_underWay;
    m_replies.insert(indexOf(id), std::move(reply));
    m_order.append(id);
    if (onEnded)
        onEnded(id);
}

void TransportProbe::exchangeProgressed(RequestId id, qint64 bodyBytes)
{
    if (hasEnded(id) || bodyBytes <= m_progress.value(indexOf(id)))
        qFatal("request %u went back", indexOf(id));
    m_progress.insert(indexOf(id), bodyBytes);
}

TlsProfile trusting(const Certificates &certificates)
{
    TlsProfile profile;
    profile.caFile = certificates.caFile();
    return profile;
}

QByteArray contentOf(const TransportReply &reply)
{
    const auto device = reply.body.open();
    return device ? device->readAll() : QByteArray();
}

} // namespace AsyncFetcher
