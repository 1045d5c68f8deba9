// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/democall.h"

#include <QHash>

namespace AsyncFetcher {

/// The routes that fail a number of times and then work: /flaky and /retry-after. They count by the key that
/// the client gives. Thread: one.
class DemoFaults
{
public:
    /// Past this many keys the server answers 507: clients of a test choose them freely.
    static constexpr qsizetype MaxKeys = 250'000;

    DemoResponse flaky(const DemoCall &call);
    DemoResponse retryAfter(const DemoCall &call);

private:
    enum class Turn { Fail, Work, Full };
    Turn next(const QByteArray &key, qint64 fails);

    QHash<QByteArray, qint64> m_failed; ///< how often a key has failed
};

} // namespace AsyncFetcher
