// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/format.h"

namespace AsyncFetcher {

/// Exports of Insomnia: version 4 (JSON, one list of resources) and version 5 (YAML, a tree). Folders go to
/// names, the base environment to variables, "{{ _.name }}" to {{name}}; scripts and template tags are named
/// in a warning.
class InsomniaFormat final : public Format
{
public:
    QLatin1StringView id() const override { return QLatin1StringView("insomnia"); }
    QString name() const override;
    QStringList suffixes() const override { return {QStringLiteral("insomnia.json")}; }
    Capabilities capabilities() const override { return {ReadsRequests}; }
    Match recognise(QByteArrayView head) const override;
    Result<ReadBatch> readRequests(InputText &input, const ReadSettings &settings) const override;
};

} // namespace AsyncFetcher
