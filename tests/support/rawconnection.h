// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/rawlog.h"

#include <QBasicTimer>
#include <QObject>
#include <QTcpSocket>

namespace AsyncFetcher {

/// One connection of a RawServer, and the place in its script. Deletes itself once both ends are closed.
/// Thread: the serving one. Owns its socket.
class RawConnection final : public QObject
{
    Q_OBJECT
public:
    /// Without a responder the script is played from its first step; with one, it is asked for each request.
    RawConnection(QTcpSocket *socket, int number, std::shared_ptr<RawLog> log, RawScript script,
                  const RawServer::Responder *responder, QObject *parent);
    ~RawConnection() override;

    void start(); ///< plays until something has to be waited for

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Turn { Next, Wait };

    void proceed();
    Turn play(const RawScript::Step &step);
    Turn awaitHead();
    Turn awaitRequest();
    Turn send(const QByteArray &bytes);
    Turn drip(const RawScript::Step &step);
    Turn pause(std::chrono::milliseconds time);
    Turn again();
    void reset();
    void halfClose();
    void answered();

    void readAll();
    void clientGone();
    bool isFlushed() const;

    QTcpSocket *m_socket;
    const int m_number;
    std::shared_ptr<RawLog> m_log;
    RawScript m_script;
    const RawServer::Responder *m_responder;
    RawRequestCutter m_cutter;
    RawRequest m_request; ///< the latest whole one
    QBasicTimer m_timer;
    qsizetype m_step = 0;
    qsizetype m_dripped = 0;
    int m_requests = 0;
    bool m_stepBegun = false; ///< a pause or a drip is under way
    bool m_requestOpen = false;
    bool m_reads = true;
    bool m_ended = false;
    bool m_playing = false;
};

} // namespace AsyncFetcher
