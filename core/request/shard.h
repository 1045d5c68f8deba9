// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/requestsource.h"

#include <optional>

namespace AsyncFetcher {

/// The part of a run that one of many machines does: K of N, counted from 1.
struct Shard
{
    enum class By : quint8 {
        Host, ///< all rows of a host are in one shard, so that its limits live in one place
        Row,  ///< every N-th row, for one huge host
    };
    int number = 1;
    int count = 1;
    By by = By::Host;

    friend bool operator==(const Shard &, const Shard &) = default;

    QString text() const; ///< "2/8", "2/8 row"
};

/// "K/N"; nothing: it is not that, or K is not among 1 to N.
std::optional<Shard> parseShard(const QString &text, Shard::By by);

/// The rows of a shard, in input order. The same rows always, on every machine and in every version.
QList<qsizetype> shardPositions(const RequestSource &source, const Shard &shard);

} // namespace AsyncFetcher
