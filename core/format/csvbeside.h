// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/format.h"

namespace AsyncFetcher {

/// The table that a run's requests came from, with the columns that were taken out of responses behind its
/// own. What stood in it stays as it was: order, quoting, separator, line ends, blank lines. Rows that did
/// not run, or had no value, have empty cells. UTF-16 becomes UTF-8.
///
/// Not for the registry: it is made for one table. Thread: as Format.
class CsvBeside final : public Format
{
public:
    /// fields: as the table was read (ReadSettings::fields).
    CsvBeside(QString table, QMap<QString, QString> fields)
        : m_table(std::move(table))
        , m_fields(std::move(fields))
    {
    }

    QLatin1StringView id() const override { return QLatin1StringView("csv-beside"); }
    QString name() const override;
    QStringList suffixes() const override { return {}; }
    Capabilities capabilities() const override { return {WritesResults}; }
    Match recognise(QByteArrayView) const override { return Match::No; }
    std::unique_ptr<ResultEncoder> resultEncoder(const ResultEncoding &encoding) const override;
    bool resultsInInputOrder() const override { return true; }

private:
    QString m_table;
    QMap<QString, QString> m_fields;
};

} // namespace AsyncFetcher
