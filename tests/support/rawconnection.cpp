// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/rawconnection.h"

#include <QSslSocket>
#include <QTimerEvent>

#include <sys/socket.h>

namespace AsyncFetcher {

using Kind = RawScript::Step::Kind;

RawConnection::RawConnection(QTcpSocket *socket, int number, std::shared_ptr<RawLog> log, RawScript script,
                             const RawServer::Responder *responder, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_number(number)
    , m_log(std::move(log))
    , m_script(std::move(script))
    , m_responder(responder)
{
    m_socket->setParent(this);
    connect(m_socket, &QTcpSocket::readyRead, this, &RawConnection::readAll);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &RawConnection::proceed);
    // The tickets that end a handshake are written without a word of bytesWritten.
    if (auto *tls = qobject_cast<QSslSocket *>(m_socket))
        connect(tls, &QSslSocket::encryptedBytesWritten, this, &RawConnection::proceed);
    connect(m_socket, &QTcpSocket::disconnected, this, &RawConnection::clientGone);
}

RawConnection::~RawConnection()
{
    m_socket->disconnect(this);
    answered();
    if (!m_ended)
        m_log->connectionClosed(m_number, false);
}

void RawConnection::start()
{
    readAll();
}

void RawConnection::readAll()
{
    if (m_reads) {
        const QByteArray bytes = m_socket->readAll();
        m_log->received(m_number, bytes.size());
        m_cutter.feed(bytes);
    }
    proceed();
}

void RawConnection::proceed()
{
    if (m_playing) // a write within a step may report at once
        return;
    m_playing = true;
    while (!m_ended && isFlushed()) {
        if (m_step == m_script.steps().size()) {
            if (!m_responder) {
                m_script.close();
                continue;
            }
            if (awaitRequest() == Turn::Wait)
                break;
            m_script = (*m_responder)(m_request);
            m_step = 0;
            continue;
        }
        if (play(m_script.steps().at(m_step)) == Turn::Wait)
            break;
        ++m_step;
        m_stepBegun = false;
    }
    m_playing = false;
}

RawConnection::Turn RawConnection::play(const RawScript::Step &step)
{
    switch (step.kind) {
    case Kind::AwaitHead:
        return awaitHead();
    case Kind::AwaitRequest:
        return awaitRequest();
    case Kind::Send:
        return send(step.bytes);
    case Kind::Drip:
        return drip(step);
    case Kind::Pause:
        return pause(step.time);
    case Kind::HalfClose:
        halfClose();
        return Turn::Next;
    case Kind::Reset:
        reset();
        return Turn::Wait;
    case Kind::Close:
        answered();
        m_ended = true;
        m_log->connectionClosed(m_number, false);
        m_socket->disconnectFromHost();
        return Turn::Wait;
    case Kind::Hold:
        return Turn::Wait;
    case Kind::StopReading:
        m_reads = false;
        m_socket->setReadBufferSize(1);
        return Turn::Next;
    case Kind::Again:
        return again();
    }
    return Turn::Wait;
}

RawConnection::Turn RawConnection::awaitHead()
{
    answered();
    return m_cutter.hasHead() ? Turn::Next : Turn::Wait;
}

RawConnection::Turn RawConnection::awaitRequest()
{
    answered();
    std::optional<RawRequest> request = m_cutter.take();
    if (!request)
        return Turn::Wait;
    request->connection = m_number;
    request->number = m_requests++;
    m_requestOpen = true;
    m_log->requestArrived(*request);
    m_request = *std::move(request);
    return Turn::Next;
}

RawConnection::Turn RawConnection::send(const QByteArray &bytes)
{
    m_log->sent(m_number, bytes.size());
    m_socket->write(bytes);
    m_socket->flush();
    return Turn::Next; // the loop waits until it has been flushed
}

RawConnection::Turn RawConnection::drip(const RawScript::Step &step)
{
    if (!m_stepBegun) {
        m_stepBegun = true;
        m_dripped = 0;
    }
    if (m_timer.isActive())
        return Turn::Wait;
    if (m_dripped == step.bytes.size())
        return Turn::Next;
    send(step.bytes.mid(m_dripped, step.piece));
    m_dripped += std::min(step.piece, step.bytes.size() - m_dripped);
    m_timer.start(int(step.time.count()), Qt::PreciseTimer, this);
    return Turn::Wait;
}

RawConnection::Turn RawConnection::pause(std::chrono::milliseconds time)
{
    if (m_stepBegun)
        return m_timer.isActive() ? Turn::Wait : Turn::Next;
    m_stepBegun = true;
    m_timer.start(int(time.count()), Qt::PreciseTimer, this);
    return Turn::Wait;
}

RawConnection::Turn RawConnection::again()
{
    const bool waits = std::any_of(m_script.steps().begin(), m_script.steps().end(), [](const auto &step) {
        return step.kind == Kind::AwaitHead || step.kind == Kind::AwaitRequest;
    });
    m_step = -1; // the loop steps on
    if (waits)
        return Turn::Next;
    // An endless stream lets the other connections have their turn.
    m_step = 0;
    m_timer.start(0, this);
    return Turn::Wait;
}

void RawConnection::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    m_timer.stop();
    proceed();
}

void RawConnection::halfClose()
{
    shutdown(int(m_socket->socketDescriptor()), SHUT_WR);
    // The reply has ended; what is left is to wait for the client's end.
    answered();
    m_script = RawScript().hold();
    m_step = -1;
}

void RawConnection::reset()
{
    answered();
    m_ended = true;
    m_log->connectionClosed(m_number, false);
    const linger now{1, 0};
    setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    m_socket->abort();
    deleteLater();
}

void RawConnection::answered()
{
    if (std::exchange(m_requestOpen, false))
        m_log->requestAnswered();
}

void RawConnection::clientGone()
{
    if (!m_ended) {
        if (std::optional<RawRequest> rest = m_cutter.takeRest()) {
            rest->connection = m_number;
            rest->number = m_requests;
            m_log->requestArrived(*std::move(rest));
        }
        answered();
        m_ended = true;
        m_log->connectionClosed(m_number, true);
    }
    deleteLater();
}

bool RawConnection::isFlushed() const
{
    if (const auto *tls = qobject_cast<const QSslSocket *>(m_socket)) {
        if (tls->encryptedBytesToWrite() > 0)
            return false;
    }
    return m_socket->bytesToWrite() == 0;
}

} // namespace AsyncFetcher
