// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <vector>

namespace AsyncFetcher {

/// A loopback port that refuses every connection while the object lives: bound, so that nobody else gets it,
/// and not listening. Thread: any.
class RefusingPort
{
public:
    RefusingPort();
    ~RefusingPort();
    RefusingPort(const RefusingPort &) = delete;
    RefusingPort &operator=(const RefusingPort &) = delete;

    quint16 port() const { return m_port; }
    QByteArray url() const { return "http://127.0.0.1:" + QByteArray::number(m_port) + '/'; }

private:
    quint16 m_port = 0; // before m_fd, whose initialiser sets it
    int m_fd = -1;
};

/// A loopback port where connecting never ends: its backlog is full and nobody accepts, so the system drops
/// every further SYN. Thread: any.
class SilentPort
{
public:
    SilentPort();
    ~SilentPort();
    SilentPort(const SilentPort &) = delete;
    SilentPort &operator=(const SilentPort &) = delete;

    quint16 port() const { return m_port; }
    QByteArray url() const { return "http://127.0.0.1:" + QByteArray::number(m_port) + '/'; }

private:
    quint16 m_port = 0; // before m_fd, whose initialiser sets it
    int m_fd = -1;
    std::vector<int> m_fillers;
};

/// A port that was free a moment ago, for programs that must be told one.
quint16 freePort();

} // namespace AsyncFetcher
