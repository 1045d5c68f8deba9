// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/format.h"

namespace AsyncFetcher {

/// The batch document, {"format": "asyncfetcher-batch", ...}, and the results document. Reads a bare array of
/// requests too. As a batch it puts one request on a line, so that a change is a line in a diff.
class BatchJson final : public Format
{
public:
    QLatin1StringView id() const override { return QLatin1StringView("json"); }
    QString name() const override;
    QStringList suffixes() const override { return {QStringLiteral("json")}; }
    Capabilities capabilities() const override { return {ReadsRequests | WritesRequests | WritesResults}; }
    bool keepsSkips() const override { return true; }
    Match recognise(QByteArrayView head) const override;
    Result<ReadBatch> readRequests(InputText &input, const ReadSettings &settings) const override;
    Result<void> writeRequests(const Batch &batch, OutputFile &file, QStringList *warnings) const override;
    std::unique_ptr<ResultEncoder> resultEncoder(const ResultEncoding &encoding) const override;
    bool resultsInInputOrder() const override { return true; }
};

} // namespace AsyncFetcher
