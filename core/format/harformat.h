// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/format.h"

namespace AsyncFetcher {

/// HTTP Archives 1.2, as browsers and proxies save them: the requests of the entries, in their order, read
/// entry by entry. What a connection or HTTP/2 added is left out, and so are entries that were not http or
/// https (data:, relative), with their count.
class HarFormat final : public Format
{
public:
    QLatin1StringView id() const override { return QLatin1StringView("har"); }
    QString name() const override;
    QStringList suffixes() const override { return {QStringLiteral("har")}; }
    Capabilities capabilities() const override { return {ReadsRequests | WritesRequests}; }
    Match recognise(QByteArrayView head) const override;
    Result<ReadBatch> readRequests(InputText &input, const ReadSettings &settings) const override;
    /// Entries without responses (status 0).
    Result<void> writeRequests(const Batch &batch, OutputFile &file, QStringList *warnings) const override;
};

} // namespace AsyncFetcher
