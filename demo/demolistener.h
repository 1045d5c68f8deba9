// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTcpServer>
#include <QTimer>

#include <functional>

namespace AsyncFetcher {

/// Hands accepted descriptors on as they are. Goes on after a shortage of descriptors, where QTcpServer stops
/// for good. Thread: the server's.
class DemoListener final : public QTcpServer
{
public:
    explicit DemoListener(std::function<void(qintptr)> accept);

protected:
    void incomingConnection(qintptr descriptor) override { m_accept(descriptor); }

private:
    std::function<void(qintptr)> m_accept;
    QTimer m_resume;
};

} // namespace AsyncFetcher
