// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "ui/requests/listchange.h"
#include "ui/requests/requestcolumns.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace AsyncFetcher {

/// What find and replace is to do, checked. A value; thread: one at a time, copies are independent.
class CellReplacement
{
    Q_DECLARE_TR_FUNCTIONS(AsyncFetcher::CellReplacement)
public:
    struct Setup
    {
        QString find;
        QString with; ///< where regex is set, \1 and so on are what its groups matched
        bool regex = false;
        bool matchCase = false;
        QList<RequestColumn> columns;
    };
    struct Change
    {
        qsizetype position = 0;
        RequestColumn column{};
        QString before, after;
    };
    struct Preview
    {
        QList<Change> first; ///< as many as fit a list
        qsizetype rows = 0;  ///< that would change
    };

    /// An Error: there is nothing to find, or the regular expression is not valid.
    static Result<CellReplacement> make(const Setup &setup);

    Preview preview(const RequestList &list, const QList<qsizetype> &positions, TaskProgress &progress) const;
    /// The row with every match replaced; a cell that cannot take its new text stays as it was.
    std::optional<HttpRequest> replaced(const HttpRequest &row) const;

    static constexpr qsizetype MostShown = 200;

private:
    QString replacedText(QString text) const;

    Setup m_setup;
    QRegularExpression m_expression;
};

} // namespace AsyncFetcher
