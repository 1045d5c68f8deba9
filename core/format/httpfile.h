// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/format.h"

namespace AsyncFetcher {

/// .http files, as REST Client of VS Code and JetBrains' HTTP Client have them: requests with "###" between
/// them, "@name = value" variables, comments with # or //, names ("# @name x", "### x"), bodies, "< file".
/// Scripts ("> {% %}", "< {% %}") and stored responses ("<>") are left out with a warning.
class HttpFile final : public Format
{
public:
    QLatin1StringView id() const override { return QLatin1StringView("http"); }
    QString name() const override;
    QStringList suffixes() const override { return {QStringLiteral("http"), QStringLiteral("rest")}; }
    Capabilities capabilities() const override { return {ReadsRequests | WritesRequests}; }
    Match recognise(QByteArrayView head) const override;
    Result<ReadBatch> readRequests(InputText &input, const ReadSettings &settings) const override;
    Result<void> writeRequests(const Batch &batch, OutputFile &file, QStringList *warnings) const override;
};

} // namespace AsyncFetcher
