// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demolistener.h"

namespace AsyncFetcher {

DemoListener::DemoListener(std::function<void(qintptr)> accept)
    : m_accept(std::move(accept))
{
    // The default of 50 loses SYNs of a burst, whose connections then take a second longer.
    setListenBacklogSize(4096);
    m_resume.setSingleShot(true);
    m_resume.setInterval(100);
    connect(&m_resume, &QTimer::timeout, this, &QTcpServer::resumeAccepting);
    connect(this, &QTcpServer::acceptError, &m_resume, qOverload<>(&QTimer::start));
}

} // namespace AsyncFetcher
