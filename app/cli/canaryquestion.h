// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace AsyncFetcher {

/// Asks on the terminal whether the rows behind a canary shall go. Reads standard input only while it asks;
/// its end is a no. Main thread.
class CanaryQuestion final : public QObject
{
    Q_OBJECT
public:
    explicit CanaryQuestion(QObject *parent = nullptr);
    ~CanaryQuestion() override;

    /// Somebody sits at both ends: input comes from a terminal, and messages go to one.
    static bool canAsk();
    void ask(int input = 0); ///< answered() comes once, unless forgotten; the descriptor is for tests
    void forget();

Q_SIGNALS:
    void answered(bool yes);

private:
    void read();

    std::unique_ptr<QSocketNotifier> m_ready;
    int m_input = 0;
};

} // namespace AsyncFetcher
