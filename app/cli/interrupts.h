// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace AsyncFetcher {

class Wakeup;

/// Tells of Ctrl-C and of being asked to end, in the event loop. Until it is made, and after it is gone,
/// signals do what they always do.
///
/// Thread: the main thread; one at a time.
class Interrupts final : public QObject
{
    Q_OBJECT
public:
    explicit Interrupts(QObject *parent = nullptr);
    ~Interrupts() override;

    bool happened() const { return m_told > 0; }

Q_SIGNALS:
    void interrupted(); ///< the first Ctrl-C
    void terminated();  ///< a second one, SIGTERM or SIGHUP; comes again with each of them

private:
    void tell();

    std::unique_ptr<Wakeup> m_wakeup;
    int m_told = 0;
};

} // namespace AsyncFetcher
