// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demorequestparser.h"
#include "demo/demoresponse.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>

class QTcpSocket;

namespace AsyncFetcher {

class DemoRoutes;

/// One connection of the demo server: reads requests one after another and writes the answers in that order.
///
/// Thread: the server's. It owns its socket and deletes itself when the connection has ended; routes and head
/// are borrowed from the server and outlive it. While an answer is on its way at most ReadAhead bytes of what
/// the client sends next are kept.
class DemoConnection final : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 ReadAhead = 256 * 1024;
    static constexpr qint64 WriteAhead = 256 * 1024; ///< of a long body, in the socket's buffer

    DemoConnection(QTcpSocket *socket, DemoRoutes *routes, DemoHead *head, QObject *parent);

    /// No answer is on its way and no byte has come for this long.
    bool isIdleFor(std::chrono::milliseconds time) const;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Phase {
        Reading,
        Delaying, ///< before the first byte of the answer
        Writing,
        Draining, ///< the answer was the last; the client's end is awaited
    };

    void readOn();
    void parse();
    void begin(const DemoRequest &request);
    void beginError();
    void writeHead();
    void writeOn();
    qint64 writePattern();
    qint64 writeDrip();
    void finish();
    void drain();

    QTcpSocket *m_socket;
    DemoRoutes *m_routes;
    DemoHead *m_head;
    DemoRequestParser m_parser;
    QByteArray m_input; ///< what came after the request that is being answered
    DemoResponse m_response;
    Phase m_phase = Phase::Reading;
    bool m_parsing = false;
    bool m_sendsBody = true; ///< false: the request was a HEAD
    bool m_keepAlive = true;
    int m_minorVersion = 1;
    qint64 m_written = 0; ///< of a body that is made as it is sent
    QElapsedTimer m_dripSince;
    QElapsedTimer m_lastActivity;
    QBasicTimer m_timer;
};

} // namespace AsyncFetcher
