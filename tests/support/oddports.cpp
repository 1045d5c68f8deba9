// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/oddports.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace AsyncFetcher {

namespace {

int boundSocket(quint16 *port)
{
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (fd < 0 || bind(fd, generic, size) != 0 || getsockname(fd, generic, &size) != 0)
        qFatal("no loopback port can be had");
    *port = ntohs(address.sin_port);
    return fd;
}

/// False: the connection is not accepted by the system within the time.
bool connects(int fd, quint16 port, int withinMs)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(fd, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0)
        return true;
    pollfd wait{fd, POLLOUT, 0};
    return poll(&wait, 1, withinMs) > 0;
}

} // namespace

RefusingPort::RefusingPort()
    : m_fd(boundSocket(&m_port))
{
}

RefusingPort::~RefusingPort()
{
    close(m_fd);
}

SilentPort::SilentPort()
    : m_fd(boundSocket(&m_port))
{
    if (listen(m_fd, 0) != 0)
        qFatal("a bound port cannot be listened on");
    // How many fit a backlog of 0 is the system's choice.
    for (bool fits = true; fits;) {
        m_fillers.push_back(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
        fits = connects(m_fillers.back(), m_port, 100);
    }
}

SilentPort::~SilentPort()
{
    for (int fd : m_fillers)
        close(fd);
    close(m_fd);
}

quint16 freePort()
{
    quint16 port = 0;
    close(boundSocket(&port));
    return port;
}

} // namespace AsyncFetcher
