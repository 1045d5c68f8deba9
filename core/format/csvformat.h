// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/format.h"

namespace AsyncFetcher {

/// How a table is understood: what a preview shows before it is read.
struct CsvLayout
{
    char separator = ',';
    bool hasHeader = true;    ///< the first record has the names of the columns
    bool isLatin1 = false;    ///< the text is not UTF-8, so it is taken as Latin-1
    QList<QByteArray> names;  ///< of the columns; empty ones where there is no header
    QList<QByteArray> fields; ///< what each column is to the request; empty: nothing
    int urlColumn = -1;       ///< -1: no column is known to have URLs
};

/// Looks at the beginning of a table. What whoever reads says (fields, separator, header, coding) goes before
/// what the text suggests; without a known name the column whose cells begin with http is the URL.
CsvLayout csvLayout(QByteArrayView head, const ReadSettings &settings);

/// Values with commas, semicolons, tabs or bars between them, a request a record. Columns that mean nothing
/// to a request are left out with a warning.
class CsvFormat final : public Format
{
public:
    QLatin1StringView id() const override { return QLatin1StringView("csv"); }
    QString name() const override;
    QStringList suffixes() const override { return {QStringLiteral("csv"), QStringLiteral("tsv")}; }
    Capabilities capabilities() const override { return {ReadsRequests | WritesRequests | WritesResults}; }
    bool keepsSkips() const override { return true; }
    Match recognise(QByteArrayView head) const override;
    Result<ReadBatch> readRequests(InputText &input, const ReadSettings &settings) const override;
    /// With tabs where the file is called .tsv, else with commas.
    Result<void> writeRequests(const Batch &batch, OutputFile &file, QStringList *warnings) const override;
    std::unique_ptr<ResultEncoder> resultEncoder(const ResultEncoding &encoding) const override;
    bool resultsInInputOrder() const override { return true; }
};

} // namespace AsyncFetcher
