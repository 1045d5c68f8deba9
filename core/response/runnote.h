// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/httpresponse.h"

#include <variant>

namespace AsyncFetcher {

/// An attempt that failed and that another follows.
struct RetriedAttempt
{
    RequestId requestId{};
    qint64 position = 0;
    Attempt attempt;
    qint64 nextMs = 0; ///< wall clock: the next one starts no earlier
    WaitReason nextReason = WaitReason::None;
};

/// A request whose effect must not be had twice is about to be sent.
struct SendIntent
{
    RequestId requestId{};
    qint64 position = 0;
    int number = 1;  ///< of the attempt
    qint64 atMs = 0; ///< wall clock
};

/// A host asked us to stay away for a while.
struct HostHold
{
    QByteArray origin;
    qint64 position = 0; ///< of the row it said so to
    qint64 atMs = 0;     ///< wall clock
    qint64 untilMs = 0;
};

/// What a run does between the ends of its rows, and what another process needs to go on with it.
using RunNote = std::variant<RetriedAttempt, SendIntent, HostHold>;

/// A row that an earlier process began and did not end.
struct BegunRow
{
    RequestId requestId{};
    QList<Attempt> attempts;
    qint64 nextMs = 0; ///< wall clock: the next one starts no earlier
    WaitReason nextReason = WaitReason::None;
};

/// A row of a group that others run after, which an earlier process ended.
struct EndedGiver
{
    qint64 position = 0;
    QString id;
    RowState outcome = RowState::Pending;
    QList<Extracted> extracted;
};

/// How far an earlier process came, as far as it matters to who goes on.
struct EarlierWork
{
    QList<BegunRow> begun;
    QList<HostHold> holds;
    QList<EndedGiver> givers;
};

} // namespace AsyncFetcher
