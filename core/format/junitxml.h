// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/format.h"

namespace AsyncFetcher {

/// Results as JUnit XML, as continuous integration shows them: a test case a row, in one suite. A row that
/// failed is a failure where a server answered, else an error; one that did not run is skipped.
class JUnitXml final : public Format
{
public:
    QLatin1StringView id() const override { return QLatin1StringView("junit"); }
    QString name() const override;
    QStringList suffixes() const override { return {QStringLiteral("xml")}; }
    Capabilities capabilities() const override { return {WritesResults}; }
    Match recognise(QByteArrayView) const override { return Match::No; }
    std::unique_ptr<ResultEncoder> resultEncoder(const ResultEncoding &encoding) const override;
    bool resultsInInputOrder() const override { return true; }
};

} // namespace AsyncFetcher
