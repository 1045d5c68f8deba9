// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/livecells.h"

#include "ui/base/themeicon.h"
#include "ui/base/words.h"

#include <QDateTime>
#include <QLocale>

#include <array>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

bool hasReply(const RunRow &row)
{
    return row.inRun && row.attempts > 0 && isFinal(row.state);
}

Tint tintOf(RowState state)
{
    switch (state) {
    case RowState::Succeeded:
        return Tint::Good;
    case RowState::Failed:
        return Tint::Bad;
    case RowState::Running:
        return Tint::Busy;
    case RowState::Waiting:
    case RowState::Unknown:
        return Tint::Wait;
    default:
        return Tint::Quiet;
    }
}

QIcon makeStateIcon(RowState state)
{
    switch (state) {
    case RowState::Pending:
        return themeIcon("state-pending"_L1, tintOf(state));
    case RowState::Waiting:
        return themeIcon("state-waiting"_L1, tintOf(state));
    case RowState::Running:
        return themeIcon("state-running"_L1, tintOf(state));
    case RowState::Succeeded:
        return themeIcon("state-succeeded"_L1, tintOf(state));
    case RowState::Failed:
        return themeIcon("state-failed"_L1, tintOf(state));
    case RowState::Cancelled:
        return themeIcon("state-cancelled"_L1, tintOf(state));
    case RowState::Skipped:
        return themeIcon("state-skipped"_L1, tintOf(state));
    case RowState::Unknown:
        return themeIcon("state-unknown"_L1, tintOf(state));
    }
    return {};
}

} // namespace

QIcon LiveCells::stateIcon(RowState state)
{
    static const auto icons = [] {
        std::array<QIcon, RowStateCount> made;
        for (int i = 0; i < RowStateCount; ++i)
            made[size_t(i)] = makeStateIcon(static_cast<RowState>(i));
        return made;
    }();
    return icons[static_cast<size_t>(state)];
}

Tint LiveCells::tint(const LiveRows::Value &value)
{
    return value.edited || value.skipped ? Tint::Quiet : tintOf(value.row.state);
}

qint64 LiveCells::secondsLeft(const LiveRows::Value &value, qint64 nowMs)
{
    if (!value.row.inRun || value.row.state != RowState::Waiting || value.row.waitUntilMs == 0)
        return -1;
    return qMax(qint64(0), (value.runStartedMs + value.row.waitUntilMs - nowMs + 999) / 1000);
}

QString LiveCells::stateText(const LiveRows::Value &value, qint64 nowMs)
{
    const RunRow &row = value.row;
    const QString state = Words::state(row.state);
    if (row.state == RowState::Waiting) {
        const qint64 left = secondsLeft(value, nowMs);
        const QString why = Words::waitShort(row.waitReason);
        if (left >= 0)
            return tr("%1 s, %2").arg(QLocale().toString(left), why);
        return why.isEmpty() ? state : tr("%1: %2").arg(state, why);
    }
    if (row.state == RowState::Failed && row.errorKind != ErrorKind::None &&
        row.errorKind != ErrorKind::Status)
        return Words::error(row.errorKind);
    return state;
}

QString LiveCells::text(const LiveRows::Value &value, RequestColumn column, qint64 nowMs)
{
    const RunRow &row = value.row;
    if (column == RequestColumn::State && value.showsSkip())
        return Words::state(RowState::Skipped);
    if (!row.inRun)
        return {};
    switch (column) {
    case RequestColumn::State:
        return stateText(value, nowMs);
    case RequestColumn::Status:
        return row.status ? QString::number(row.status) : QString();
    case RequestColumn::Time:
        return hasReply(row) ? Words::duration(std::chrono::microseconds(row.responseTimeUs)) : QString();
    case RequestColumn::Size:
        return row.bodyBytes || hasReply(row) ? Words::bytes(qint64(row.bodyBytes)) : QString();
    case RequestColumn::Attempts:
        return row.attempts ? QLocale().toString(row.attempts) : QString();
    default:
        return {};
    }
}

QString LiveCells::toolTip(const LiveRows::Value &value, qint64 nowMs)
{
    const RunRow &row = value.row;
    QStringList lines;
    if (value.skipped)
        lines += tr("Skipped: the row is marked so and is not sent. Enable it to send it.");
    if (!row.inRun)
        return value.skipped ? lines.first() : tr("Not run yet");
    // What it was before it was marked.
    if (!value.skipped || row.state != RowState::Skipped)
        lines += Words::state(row.state);
    const bool waits = row.state == RowState::Waiting || row.state == RowState::Pending;
    if (waits && row.waitReason != WaitReason::None)
        lines += tr("Why: %1").arg(Words::waitReason(row.waitReason));
    if (const qint64 left = secondsLeft(value, nowMs); left >= 0) {
        const auto due = QDateTime::fromMSecsSinceEpoch(value.runStartedMs + row.waitUntilMs);
        lines += tr("Until %1, in %2 s")
                     .arg(QLocale().toString(due.time(), u"HH:mm:ss"_s), QLocale().toString(left));
    }
    if (row.state == RowState::Failed && row.errorKind != ErrorKind::None)
        lines += tr("Error: %1").arg(Words::error(row.errorKind));
    if (row.status)
        lines += tr("Status: %1").arg(Words::status(row.status));
    if (value.edited)
        lines += tr("The row has been edited since: this is the result of what it was.");
    return lines.join(u'\n');
}

QVariant LiveCells::number(const LiveRows::Value &value, RequestColumn column)
{
    const RunRow &row = value.row;
    if (column == RequestColumn::State && value.showsSkip())
        return int(RowState::Skipped);
    if (!row.inRun)
        return -1;
    switch (column) {
    case RequestColumn::State:
        return int(row.state);
    case RequestColumn::Status:
        return row.status;
    case RequestColumn::Time:
        return row.responseTimeUs;
    case RequestColumn::Size:
        return row.bodyBytes;
    case RequestColumn::Attempts:
        return row.attempts;
    default:
        return {};
    }
}

} // namespace AsyncFetcher
