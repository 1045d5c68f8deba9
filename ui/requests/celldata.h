// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/batch.h"
#include "ui/requests/liverows.h"
#include "ui/requests/requestcolumns.h"
#include "ui/requests/responsefacts.h"

#include <QCoreApplication>
#include <QVariant>

#include <functional>

namespace AsyncFetcher {

/// What the request table answers for a cell and a role. UI thread.
class CellData
{
    Q_DECLARE_TR_FUNCTIONS(AsyncFetcher::CellData)
public:
    /// What is wrong with the names in a row, by its position; empty: nothing is looked for.
    using NameProblem = std::function<QString(qsizetype)>;

    static QVariant editable(const Batch &batch, qsizetype row, RequestColumn column, int role,
                             const NameProblem &names = {});
    static QVariant live(const LiveRows::Value &value, RequestColumn column, int role, qint64 nowMs);
    static QVariant fact(const ResponseFacts *facts, RequestId id, RequestColumn column, int role);
    static QVariant header(RequestColumn column, int role);

private:
    static QString problem(const RequestList &list, qsizetype row, RequestColumn column,
                           const NameProblem &names);
    static QString editableToolTip(const Batch &batch, qsizetype row, RequestColumn column,
                                   const QString &problem);
};

} // namespace AsyncFetcher
