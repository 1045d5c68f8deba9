// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/format.h"

namespace AsyncFetcher {

/// Why a text is no URL as far as can be seen before it is sent; empty: it is one. Host names without a
/// scheme get the one that is handed over, if one is.
QString urlProblem(QByteArray *url, const QByteArray &bareScheme);

/// A URL a line. Blank lines and lines that begin with # are left out, blanks around a URL too. A line
/// without a scheme becomes a row that says so: what was meant is not guessed.
class UrlList final : public Format
{
public:
    QLatin1StringView id() const override { return QLatin1StringView("urls"); }
    QString name() const override;
    QStringList suffixes() const override
    {
        return {QStringLiteral("txt"), QStringLiteral("urls"), QStringLiteral("lst"), QStringLiteral("list")};
    }
    Capabilities capabilities() const override { return {ReadsRequests | WritesRequests}; }
    Match recognise(QByteArrayView head) const override;
    Result<ReadBatch> readRequests(InputText &input, const ReadSettings &settings) const override;
    Result<void> writeRequests(const Batch &batch, OutputFile &file, QStringList *warnings) const override;
};

} // namespace AsyncFetcher
