// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/log/console.h"

#include <QString>

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>

namespace AsyncFetcher {

constexpr char ClearLine[] = "\r\x1b[K";

Console::Console(int fd)
    : m_fd(fd)
    , m_terminal(isatty(fd) == 1)
{
}

Console::~Console()
{
    if (!m_live.isEmpty())
        put(ClearLine);
}

int Console::columns() const
{
    winsize size{};
    return ioctl(m_fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

void Console::writeLine(QByteArrayView line)
{
    const std::lock_guard lock(m_mutex);
    QByteArray bytes;
    if (!m_live.isEmpty())
        bytes.append(ClearLine);
    // In one write, so that lines of other processes do not get into it.
    bytes.append(line).append('\n').append(m_live);
    put(bytes);
}

void Console::setLiveLine(QByteArrayView line)
{
    // Characters are counted, not bytes; wide ones are not expected here.
    const QByteArray cut = QString::fromUtf8(line).left(columns() - 1).toUtf8();
    const std::lock_guard lock(m_mutex);
    if (cut == m_live || !m_terminal)
        return;
    m_live = cut;
    put(ClearLine + m_live);
}

void Console::put(QByteArrayView bytes) const
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(m_fd, bytes.data(), size_t(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return;
        bytes = bytes.sliced(written);
    }
}

} // namespace AsyncFetcher
