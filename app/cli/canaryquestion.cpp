// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/canaryquestion.h"

#include <QSocketNotifier>

#include <array>

#include <unistd.h>

namespace AsyncFetcher {

CanaryQuestion::CanaryQuestion(QObject *parent)
    : QObject(parent)
{
}

CanaryQuestion::~CanaryQuestion() = default;

bool CanaryQuestion::canAsk()
{
    return isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1;
}

void CanaryQuestion::ask(int input)
{
    m_input = input;
    m_ready = std::make_unique<QSocketNotifier>(input, QSocketNotifier::Read);
    connect(m_ready.get(), &QSocketNotifier::activated, this, &CanaryQuestion::read);
}

void CanaryQuestion::forget()
{
    if (m_ready)
        m_ready.release()->deleteLater(); // it may be what calls us
}

void CanaryQuestion::read()
{
    // A terminal gives whole lines.
    std::array<char, 256> line{};
    const auto length = ::read(m_input, line.data(), line.size());
    forget();
    Q_EMIT answered(length > 0 && (line[0] == 'y' || line[0] == 'Y'));
}

} // namespace AsyncFetcher
