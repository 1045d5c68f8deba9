// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/batch.h"
#include "ui/requests/liverows.h"
#include "ui/requests/requestcolumns.h"
#include "ui/requests/responsefacts.h"

#include <QCoreApplication>
#include <QVariant>

namespace AsyncFetcher {

/// What the request table answers for a cell and a role. UI thread.
class CellData
{
    Q_DECLARE_TR_FUNCTIONS(AsyncFetcher::CellData)
public:
    static QVariant editable(const Batch &batch, qsizetype row, RequestColumn column, int role);
    static QVariant live(const LiveRows::Value &value, RequestColumn column, int role, qint64 nowMs);
    static QVariant fact(const ResponseFacts *facts, RequestId id, RequestColumn column, int role);
    static QVariant header(RequestColumn column, int role);

private:
    static QString editableToolTip(const Batch &batch, qsizetype row, RequestColumn column);
};

} // namespace AsyncFetcher
