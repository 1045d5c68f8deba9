// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/interrupts.h"

#include "core/base/wakeup.h"

#include <atomic>
#include <cerrno>
#include <csignal>

namespace AsyncFetcher {

namespace {

// What a signal handler may touch.
std::atomic<const Wakeup *> bell{nullptr};
std::atomic<int> interruptions{0};
std::atomic<int> terminations{0};

void handleSignal(int signal)
{
    const int before = errno;
    (signal == SIGINT ? interruptions : terminations).fetch_add(1);
    if (const Wakeup *wakeup = bell.load())
        wakeup->ring(); // one write()
    errno = before;
}

void setHandler(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler; // NOLINT(cppcoreguidelines-pro-type-union-access): how POSIX has it
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaction(signal, &action, nullptr);
}

} // namespace

Interrupts::Interrupts(QObject *parent)
    : QObject(parent)
    , m_wakeup(std::make_unique<Wakeup>([this] { tell(); }))
{
    bell = m_wakeup.get();
    setHandler(handleSignal);
}

Interrupts::~Interrupts()
{
    setHandler(SIG_DFL);
    bell = nullptr;
}

void Interrupts::tell()
{
    const int softly = interruptions.exchange(0);
    const int firmly = terminations.exchange(0);
    const bool first = m_told == 0;
    m_told += softly + firmly;
    if (first && softly > 0)
        Q_EMIT interrupted();
    if (firmly > 0 || m_told > 1)
        Q_EMIT terminated();
}

} // namespace AsyncFetcher
