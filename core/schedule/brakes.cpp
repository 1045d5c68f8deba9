// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/schedule/brakes.h"

namespace AsyncFetcher {

namespace {

std::optional<Brake> count(FailureWindow *window, bool failed, double line, const BrakeOptions &options)
{
    window->add(failed);
    if (!window->reaches(line, std::min(options.least, options.window)))
        return {};
    Brake brake;
    brake.failed = window->failures();
    brake.ended = window->ended();
    brake.line = line;
    return brake;
}

} // namespace

void FailureWindow::add(bool failed)
{
    if (m_ended == int(m_failed.size()))
        m_failures -= m_failed[m_next];
    else
        ++m_ended;
    m_failed[m_next] = failed;
    m_failures += failed;
    m_next = (m_next + 1) % m_failed.size();
}

void Brakes::setOptions(const BrakeOptions &options)
{
    const bool otherSize = options.window != m_options.window;
    m_options = options;
    if (otherSize || options.runLine <= 0)
        release();
    if (otherSize || options.hostLine <= 0)
        m_hosts.clear();
}

std::optional<Brake> Brakes::runRowEnded(bool failed)
{
    if (m_options.runLine <= 0)
        return {};
    return count(&m_run, failed, m_options.runLine, m_options);
}

std::optional<Brake> Brakes::hostRowEnded(HostId host, bool failed)
{
    if (m_options.hostLine <= 0)
        return {};
    FailureWindow &window = m_hosts.try_emplace(host, m_options.window).first->second;
    std::optional<Brake> brake = count(&window, failed, m_options.hostLine, m_options);
    if (brake)
        brake->kind = Brake::Kind::Host;
    return brake;
}

} // namespace AsyncFetcher
