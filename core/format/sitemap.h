// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/format.h"

namespace AsyncFetcher {

/// Sitemaps (sitemaps.org/protocol): the pages of a <urlset>; of a <sitemapindex> the sitemaps it names, with
/// a warning, for reading opens no connection. A document type is refused: sitemaps have none, and entities
/// can be bombs.
class Sitemap final : public Format
{
public:
    QLatin1StringView id() const override { return QLatin1StringView("sitemap"); }
    QString name() const override;
    QStringList suffixes() const override { return {QStringLiteral("xml"), QStringLiteral("xml.gz")}; }
    Capabilities capabilities() const override { return {ReadsRequests}; }
    Match recognise(QByteArrayView head) const override;
    Result<ReadBatch> readRequests(InputText &input, const ReadSettings &settings) const override;
};

} // namespace AsyncFetcher
