// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/format.h"

namespace AsyncFetcher {

/// A JSON value a line: requests as objects or URLs as strings; results as objects, in the order they end.
class JsonLines final : public Format
{
public:
    QLatin1StringView id() const override { return QLatin1StringView("jsonl"); }
    QString name() const override;
    QStringList suffixes() const override { return {QStringLiteral("jsonl"), QStringLiteral("ndjson")}; }
    Capabilities capabilities() const override { return {ReadsRequests | WritesRequests | WritesResults}; }
    bool keepsSkips() const override { return true; }
    Match recognise(QByteArrayView head) const override;
    Result<ReadBatch> readRequests(InputText &input, const ReadSettings &settings) const override;
    Result<void> writeRequests(const Batch &batch, OutputFile &file, QStringList *warnings) const override;
    std::unique_ptr<ResultEncoder> resultEncoder(const ResultEncoding &encoding) const override;
};

} // namespace AsyncFetcher
