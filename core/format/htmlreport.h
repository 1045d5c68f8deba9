// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/format.h"

namespace AsyncFetcher {

/// Results as one HTML file that needs nothing else: the numbers, charts, and a table that can be searched.
class HtmlReport final : public Format
{
public:
    QLatin1StringView id() const override { return QLatin1StringView("html"); }
    QString name() const override;
    QStringList suffixes() const override { return {QStringLiteral("html"), QStringLiteral("htm")}; }
    Capabilities capabilities() const override { return {WritesResults}; }
    Match recognise(QByteArrayView) const override { return Match::No; }
    std::unique_ptr<ResultEncoder> resultEncoder(const ResultEncoding &encoding) const override;
    bool resultsInInputOrder() const override { return true; }
};

} // namespace AsyncFetcher
