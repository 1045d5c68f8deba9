// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>

class QSocketNotifier;

namespace AsyncFetcher {

/// Rings a bell in the event loop of the thread that owns it; any thread may ring.
/// It goes through a file descriptor and not through a posted event: it is cheap, many rings become one,
/// and ThreadSanitizer sees the hand-over, which it cannot inside Debian's uninstrumented Qt.
///
/// Thread: made and destroyed in the receiving thread; ring() from any, while the object lives.
class Wakeup final : public QObject
{
    Q_OBJECT
public:
    explicit Wakeup(std::function<void()> onRing, QObject *parent = nullptr);
    ~Wakeup() override;

    void ring() const;

private:
    void answer();

    std::function<void()> m_onRing;
    QSocketNotifier *m_notifier = nullptr;
    int m_fd = -1;
};

} // namespace AsyncFetcher
