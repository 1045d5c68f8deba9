// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/format.h"

namespace AsyncFetcher {

/// Command lines of curl, one or many, for POSIX shells or the Windows prompt; among other commands too,
/// which are left out. What the requests of one file share for a whole run (-k, -x, --connect-timeout,
/// certificates) becomes an option of the batch. Nothing is executed.
class CurlFormat final : public Format
{
public:
    QLatin1StringView id() const override { return QLatin1StringView("curl"); }
    QString name() const override;
    QStringList suffixes() const override
    {
        return {QStringLiteral("curl"), QStringLiteral("sh"), QStringLiteral("bash"), QStringLiteral("cmd")};
    }
    Capabilities capabilities() const override { return {ReadsRequests | WritesRequests}; }
    Match recognise(QByteArrayView head) const override;
    Result<ReadBatch> readRequests(InputText &input, const ReadSettings &settings) const override;
    /// A command a row, quoted for every POSIX shell.
    Result<void> writeRequests(const Batch &batch, OutputFile &file, QStringList *warnings) const override;
};

} // namespace AsyncFetcher
