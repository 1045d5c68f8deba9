// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/format.h"

namespace AsyncFetcher {

/// Collections that Bruno exports as one JSON file. Folders go to names, the first environment to variables;
/// scripts, tests and what is no HTTP are named in a warning.
class BrunoFormat final : public Format
{
public:
    QLatin1StringView id() const override { return QLatin1StringView("bruno"); }
    QString name() const override;
    QStringList suffixes() const override { return {QStringLiteral("bruno.json")}; }
    Capabilities capabilities() const override { return {ReadsRequests}; }
    Match recognise(QByteArrayView head) const override;
    Result<ReadBatch> readRequests(InputText &input, const ReadSettings &settings) const override;
};

} // namespace AsyncFetcher
