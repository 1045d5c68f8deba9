// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/expand/datatable.h"
#include "core/expand/groupnames.h"
#include "core/expand/template.h"
#include "core/request/requestsource.h"

#include <functional>
#include <memory>

namespace AsyncFetcher {

/// Why a row of a source cannot be sent.
struct RowProblem
{
    qsizetype position = 0; ///< in the source whose names are filled in
    QString text;           ///< "url: The variable {{x}} is unknown."

    QString toString() const { return QStringLiteral("Row %1, %2").arg(position + 1).arg(text); }
    friend bool operator==(const RowProblem &, const RowProblem &) = default;
};

/// The rows of another source with their names filled in, each as it is asked for: with tables of data, one
/// row for every record of the tables' product, none of which is stored. A row that cannot be filled has an
/// inputError.
///
/// Thread: as RequestSource; the inner source must not change.
class ExpandedSource final : public RequestSource
{
public:
    struct Setup
    {
        std::shared_ptr<const RequestSource> source;
        Variables variables;
        QList<DataTable> data;
        quint64 seed = 0;
        qint64 startMs = 0;
    };

    static constexpr qint64 MostRows = 100'000'000;

    /// Limit: the product has more rows than MostRows.
    static Result<std::shared_ptr<ExpandedSource>> create(Setup setup);

    /// The same rows with secrets left as names: what may be stored.
    std::shared_ptr<ExpandedSource> withoutSecrets() const;

    qsizetype count() const override { return m_source->count() * m_records; }
    RequestId idAt(qsizetype position) const override;
    HttpRequest requestAt(qsizetype position) const override;
    quint32 idEnd() const override;
    QByteArray originTextAt(qsizetype position) const override;
    const HttpRequest &defaults() const override { return m_defaults; }
    bool isSkippedAt(qsizetype position) const override
    {
        return m_source->isSkippedAt(position / m_records);
    }
    RowGroups groups() const override { return m_order; }
    qsizetype recordAt(qsizetype position) const override { return position % m_records; }
    bool isPlainAt(qsizetype position) const override { return m_source->isPlainAt(position / m_records); }

    struct Search
    {
        QList<qsizetype> positions = {}; ///< of the inner source; empty: all
        qsizetype most = 10;
        std::function<bool()> goOn = {}; ///< empty: always
    };
    /// What is wrong with the rows of the inner source: for each that has a name that is unknown, or that
    /// more than one row before it gives. To be looked at before anything is sent.
    QList<RowProblem> problems(const Search &search) const;

    /// True where there are groups, or a row, or the defaults, have names to be filled in.
    static bool isNeeded(const RequestSource &source, const std::function<bool()> &goOn = {});

private:
    explicit ExpandedSource(Setup setup);
    const Variables &variablesAt(qsizetype position, Variables *own) const;
    QString problemAt(qsizetype row, const QHash<QString, GroupNames::Names> &ambiguous) const;
    RowFacts factsAt(qsizetype position) const;

    std::shared_ptr<const RequestSource> m_source;
    Variables m_variables;
    QList<DataTable> m_data;
    RowFacts m_facts;
    RowGroups m_groups;      ///< as the inner source has them
    RowGroups m_order;       ///< without what rows leave open: that is in the rows here
    GroupNames m_later;      ///< names that are filled in while the run goes on
    qsizetype m_records = 1; ///< of the tables' product
    HttpRequest m_defaults;
    QString m_defaultsProblem;
    Template::Secrets m_secrets = Template::Secrets::Fill;
};

/// The request with its names filled in; the first that could not be, and its field, are its inputError.
HttpRequest expanded(HttpRequest request, const Variables &variables, const RowFacts &facts,
                     const Template::Reading &reading = {});

/// All names that the request asks for.
QSet<QByteArray> namesIn(const HttpRequest &request);

} // namespace AsyncFetcher
