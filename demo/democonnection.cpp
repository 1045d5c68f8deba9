// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/democonnection.h"

#include "demo/demoroutes.h"

#include <QTcpSocket>
#include <QTimerEvent>

#include <sys/socket.h>

namespace AsyncFetcher {

using BodyKind = DemoResponse::BodyKind;
using std::chrono::milliseconds;

namespace {

constexpr int DrainMs = 2000; ///< how long a client may go on sending what nobody reads
constexpr qint64 PatternPiece = 64 * 1024;

} // namespace

DemoConnection::DemoConnection(QTcpSocket *socket, DemoRoutes *routes, DemoHead *head, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_routes(routes)
    , m_head(head)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(ReadAhead);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_lastActivity.start();
    connect(m_socket, &QTcpSocket::readyRead, this, &DemoConnection::readOn);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &DemoConnection::writeOn);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
}

bool DemoConnection::isIdleFor(milliseconds time) const
{
    return m_phase == Phase::Reading && m_socket->bytesToWrite() == 0 &&
           m_lastActivity.hasExpired(time.count());
}

void DemoConnection::readOn()
{
    m_lastActivity.start();
    if (m_phase == Phase::Draining)
        m_socket->skip(m_socket->bytesAvailable());
    else if (m_phase == Phase::Reading)
        parse();
}

void DemoConnection::parse()
{
    if (m_parsing) // an answer that is finished at once comes back here
        return;
    m_parsing = true;
    while (m_phase == Phase::Reading) {
        if (m_input.isEmpty())
            m_input = m_socket->readAll();
        if (m_input.isEmpty())
            break;
        m_input.remove(0, m_parser.feed(m_input));
        if (m_parser.errorStatus() != 0)
            beginError();
        else if (m_parser.isWhole())
            begin(m_parser.take());
        else if (m_parser.takeWantsContinue())
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    }
    m_parsing = false;
}

void DemoConnection::begin(const DemoRequest &request)
{
    m_sendsBody = request.method != "HEAD";
    m_keepAlive = request.keepAlive;
    m_minorVersion = request.minorVersion;
    m_response = m_routes->answer(request);
    if (m_response.kind == BodyKind::Silence || m_response.delay.count() > 0) {
        m_phase = Phase::Delaying;
        if (m_response.kind != BodyKind::Silence)
            m_timer.start(int(m_response.delay.count()), Qt::PreciseTimer, this);
        return;
    }
    writeHead();
}

void DemoConnection::beginError()
{
    m_sendsBody = true;
    m_keepAlive = false;
    m_response = demoError(m_parser.errorStatus(), m_parser.error());
    writeHead();
}

void DemoConnection::writeHead()
{
    m_phase = Phase::Writing;
    m_written = 0;
    QByteArray bytes = m_head->write(m_response, m_minorVersion, m_keepAlive);
    if (m_response.status == 204 || m_response.status == 304)
        m_sendsBody = false;
    if (m_sendsBody && m_response.kind == BodyKind::Bytes)
        bytes += m_response.body;
    m_socket->write(bytes);
    m_dripSince.start();
    writeOn();
}

void DemoConnection::writeOn()
{
    m_lastActivity.start();
    if (m_phase == Phase::Draining && m_socket->bytesToWrite() == 0)
        drain();
    if (m_phase != Phase::Writing)
        return;
    qint64 left = 0;
    if (m_sendsBody && m_response.kind == BodyKind::Pattern)
        left = writePattern();
    else if (m_sendsBody && m_response.kind == BodyKind::Drip)
        left = writeDrip();
    if (left == 0)
        finish();
}

qint64 DemoConnection::writePattern()
{
    while (m_written < m_response.length && m_socket->bytesToWrite() < WriteAhead) {
        const qint64 size = std::min(PatternPiece, m_response.length - m_written);
        m_written += size;
        m_socket->write(demoPattern(m_written - size, size));
    }
    return m_response.length - m_written;
}

qint64 DemoConnection::writeDrip()
{
    // The i-th byte is due after i shares of the time; a share may be shorter than the timer's tick.
    const double share = double(m_response.dripTime.count()) / double(m_response.length);
    const double now = double(m_dripSince.nsecsElapsed()) / 1000;
    const double due = share > 0 ? now / share + 1 : double(m_response.length);
    const qint64 size = qint64(std::min(due, double(m_response.length))) - m_written;
    if (size > 0) {
        m_written += size;
        m_socket->write(QByteArray(qsizetype(size), '*'));
    }
    const qint64 left = m_response.length - m_written;
    if (left > 0 && !m_timer.isActive())
        m_timer.start(std::max(1, int((double(m_written) * share - now) / 1000) + 1), Qt::PreciseTimer, this);
    return left;
}

void DemoConnection::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    m_timer.stop();
    if (m_phase == Phase::Delaying)
        writeHead();
    else if (m_phase == Phase::Writing)
        writeOn();
    else if (m_phase == Phase::Draining)
        m_socket->abort();
}

void DemoConnection::finish()
{
    m_response = {};
    m_timer.stop();
    if (m_keepAlive) {
        m_phase = Phase::Reading;
        m_socket->flush();
        parse();
        return;
    }
    // Closing now, with bytes of the client unread, would be a reset that takes the answer away from it.
    m_phase = Phase::Draining;
    m_timer.start(DrainMs, this);
    m_socket->skip(m_socket->bytesAvailable());
    m_socket->flush();
    if (m_socket->bytesToWrite() == 0)
        drain();
}

void DemoConnection::drain()
{
    shutdown(int(m_socket->socketDescriptor()), SHUT_WR);
}

} // namespace AsyncFetcher
