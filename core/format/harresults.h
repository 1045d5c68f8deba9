// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/format.h"

namespace AsyncFetcher {

/// Results as an HTTP archive (HAR 1.2): an entry for each row that was answered or tried, its last attempt.
/// What was sent is made anew from the request where encoding.requests has it.
class HarResults final : public Format
{
public:
    QLatin1StringView id() const override { return QLatin1StringView("har-results"); }
    QString name() const override;
    QStringList suffixes() const override { return {QStringLiteral("har")}; }
    Capabilities capabilities() const override { return {WritesResults}; }
    Match recognise(QByteArrayView) const override { return Match::No; }
    std::unique_ptr<ResultEncoder> resultEncoder(const ResultEncoding &encoding) const override;
    bool resultsInInputOrder() const override { return true; }
};

} // namespace AsyncFetcher
