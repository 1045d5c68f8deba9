// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <mutex>

namespace AsyncFetcher {

/// Standard error, shared by log lines, messages and the live line of a run's progress: a line that is
/// written takes the live line away first and puts it back after.
///
/// Thread: any. Failures to write are ignored: there is nowhere left to tell of them.
class Console
{
public:
    /// fd: where to write.
    explicit Console(int fd = 2);
    ~Console(); ///< takes the live line away

    bool isTerminal() const { return m_terminal; }
    /// Characters in a line of the terminal; 80 where that is not known.
    int columns() const;

    void writeLine(QByteArrayView line); ///< the line end is added
    /// What stays under all lines; cut to the width of the terminal; empty: nothing. Only for a terminal.
    void setLiveLine(QByteArrayView line);

private:
    void put(QByteArrayView bytes) const;

    std::mutex m_mutex;
    QByteArray m_live;
    int m_fd;
    bool m_terminal;
};

} // namespace AsyncFetcher
