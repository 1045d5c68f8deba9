// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "demo/demoresponse.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <memory>

namespace AsyncFetcher {

class DemoListener;
class DemoRoutes;

/// A small httpbin on the loopback interface, for the first run without a network and for tests. Its page /
/// lists the routes.
///
/// Thread: it belongs to the thread that makes it and answers in that thread's event loop; every method is
/// called there. It works in the event loop of a caller that fetches from it, for it never blocks, and in a
/// thread of its own, which DemoThread gives it. Destroying it closes every connection.
/// Errors: listen() says why there is no port; what goes wrong with a client ends that connection.
class DemoServer final : public QObject
{
    Q_OBJECT
public:
    explicit DemoServer(QObject *parent = nullptr);
    ~DemoServer() override;

    /// On 127.0.0.1; port 0: any that is free. Not to be called again while it listens.
    Result<void> listen(quint16 port = 0);
    void close(); ///< the port and every connection

    quint16 port() const; ///< 0: it does not listen
    QUrl url() const;     ///< "http://127.0.0.1:PORT"
    int connections() const;

    /// A connection without a request is closed after this; the default is 75 s.
    void setIdleTimeout(std::chrono::milliseconds time);

private:
    void accept(qintptr descriptor);
    void closeIdle();

    std::unique_ptr<DemoRoutes> m_routes;
    DemoHead m_head;
    std::unique_ptr<DemoListener> m_listener;
    std::chrono::milliseconds m_idleTimeout{75'000};
    QTimer m_sweep;
};

} // namespace AsyncFetcher
