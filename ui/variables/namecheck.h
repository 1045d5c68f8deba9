// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/variables/runvariables.h"

#include <QHash>

namespace AsyncFetcher {

/// Which names in the rows stand for nothing, for the table: at once for the rows that are asked about, and
/// what the check before a run found. A secret without a value is no problem here: it is asked for.
///
/// Thread: the UI's. Document and variables outlive it.
class NameCheck final : public QObject
{
    Q_OBJECT
public:
    NameCheck(BatchDocument *document, const RunVariables *variables, QObject *parent = nullptr);

    /// Empty: there is none.
    QString problemAt(qsizetype position) const;
    /// Of the rows as they stand.
    void setFound(const QList<RowProblem> &problems);

Q_SIGNALS:
    void changed(); ///< for any row

private:
    void forget();
    void look();

    BatchDocument *m_document;
    const RunVariables *m_variables;
    Variables m_known;        ///< with something for every secret
    bool m_isChained = false; ///< rows give names to each other: only a look at all of them tells which
    QHash<RequestId, QString> m_found;
};

} // namespace AsyncFetcher
