// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/wakeup.h"

#include <QSocketNotifier>

#include <sys/eventfd.h>
#include <unistd.h>

namespace AsyncFetcher {

Wakeup::Wakeup(std::function<void()> onRing, QObject *parent)
    : QObject(parent)
    , m_onRing(std::move(onRing))
    , m_fd(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
    if (m_fd < 0)
        qFatal("no file descriptor is left for an eventfd");
    m_notifier = new QSocketNotifier(m_fd, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &Wakeup::answer);
}

Wakeup::~Wakeup()
{
    delete m_notifier;
    close(m_fd);
}

void Wakeup::ring() const
{
    const quint64 one = 1;
    // The only failure is a full counter, and then the bell is ringing already.
    [[maybe_unused]] const ssize_t written = write(m_fd, &one, sizeof one);
}

void Wakeup::answer()
{
    quint64 rings = 0;
    if (read(m_fd, &rings, sizeof rings) == sizeof rings)
        m_onRing();
}

} // namespace AsyncFetcher
